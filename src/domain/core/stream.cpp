// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/stream.h"

#include <array>
#include <utility>

namespace yc::domain {

namespace {
constexpr std::array<std::pair<StreamKind, std::string_view>, streamKinds> names{{
    {StreamKind::Ticket, "ticket"},
    {StreamKind::Case, "case"},
    {StreamKind::MaterialUnit, "unit"},
    {StreamKind::Slip, "slip"},
    {StreamKind::Result, "result"},
    {StreamKind::DeskSession, "desk"},
    {StreamKind::Evaluation, "evaluation"},
    {StreamKind::Catalogue, "catalogue"},
    {StreamKind::Account, "account"},
    {StreamKind::Paper, "paper"},
    {StreamKind::Conflict, "conflict"},
    {StreamKind::Policy, "policy"},
    {StreamKind::QueueBar, "queue-bar"},
    {StreamKind::Appointment, "appointment"},
    {StreamKind::Theme, "theme"},
    {StreamKind::Credit, "credit"},
    {StreamKind::Joint, "joint"},
    {StreamKind::ScanLog, "scans"},
}};
}

std::string_view streamKindName(StreamKind kind) {
    for (const auto& entry : names) {
        if (entry.first == kind) return entry.second;
    }
    return {};
}

std::optional<StreamKind> streamKindFromName(std::string_view name) {
    for (const auto& entry : names) {
        if (entry.second == name) return entry.first;
    }
    return std::nullopt;
}

std::string StreamId::str() const { return std::string(streamKindName(kind)) + ':' + key; }

std::optional<StreamId> StreamId::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
    const auto kind = streamKindFromName(text.substr(0, colon));
    if (!kind) return std::nullopt;
    return StreamId{*kind, std::string(text.substr(colon + 1))};
}

}  // namespace yc::domain
