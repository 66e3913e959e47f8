// SPDX-License-Identifier: GPL-3.0-or-later
// Streams: the small histories the journal is made of.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

enum class StreamKind {
    Ticket,
    Case,
    MaterialUnit,
    Slip,
    Result,
    DeskSession,
    Evaluation,
    Catalogue,
    Account,
    Paper,
    Conflict,
    Policy,
    QueueBar,
    Appointment,
    Theme,
    Credit,
    Joint,
    ScanLog
};
inline constexpr int streamKinds = static_cast<int>(StreamKind::ScanLog) + 1;

/// "ticket", "case", "unit", "slip", "result", "desk", "evaluation", "catalogue", "account", "paper", "conflict",
/// "policy", "queue-bar", "appointment", "theme", "credit", "joint", "scans".
std::string_view streamKindName(StreamKind kind);
std::optional<StreamKind> streamKindFromName(std::string_view name);

struct StreamId {
    StreamKind kind{};
    std::string key;

    /// "case:0190…"
    std::string str() const;
    static std::optional<StreamId> parse(std::string_view text);

    friend auto operator<=>(const StreamId&, const StreamId&) = default;
    friend bool operator==(const StreamId&, const StreamId&) = default;
};

/// Number of events in a stream; 0 = the stream does not exist yet.
using Version = std::int64_t;
/// Position in a scope's journal, 1-based, without gaps.
using Sequence = std::int64_t;

}  // namespace yc::domain
