// SPDX-License-Identifier: GPL-3.0-or-later
// 冲突台: what the authority did not take, with both versions, why, the papers out there and what can be done about it; and
// what has not been sent yet. Nothing leaves this list by itself except what the authority or a person has settled.
#pragma once

#include "workstation/services.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::workstation {

/// A line of the list: one thing to decide, with everything that was built on it.
struct ConflictEntry {
    domain::CommandId command;
    std::string kind;     ///< of the command, "case.accept"
    std::string subject;  ///< "003-0024-B", "A026"; empty when there is no better name
    domain::Instant occurredAt{};
    domain::Instant answeredAt{};  ///< when the answer came; epoch = not known
    std::optional<domain::Refusal> refusal;
    bool paperOut = false;        ///< the authority keeps it as a conflict: paper may be in somebody's hands
    int followers = 0;            ///< held because they build on it
    bool elsewhere = false;       ///< of another device; a supervisor sees these
    std::string place;            ///< device or window it comes from
    bool withSupervisor = false;  ///< handed on, waits for the supervisor
};

/// One entry of the outbox that waits, was delivered a while ago, or has been settled.
struct OutboxLine {
    domain::CommandId command;
    std::string kind;
    std::string subject;
    domain::Instant at{};
    std::string note;  ///< how it was settled
};

/// 一方的记录.
struct ConflictSide {
    std::string place;   ///< "3 号窗口"
    std::string person;  ///< 林知夏
    std::vector<journal::TimelineRow> steps;
};

struct ConflictPaper {
    domain::PaperKind kind{};
    domain::PaperNumber number;
    std::optional<domain::Instant> printedAt;
    int copies = 0;  ///< printed as far as this machine knows
};

enum class ConflictChoice {
    Mine,        ///< decide it again on what is known now and send it once more, with what was built on it
    Centre,      ///< the authority's record stands; papers have been taken back
    CentreOut,   ///< the authority's record stands; papers could not be taken back
    Supervisor,  ///< the supervisor decides; it stays on both lists until then
};
struct ConflictOption {
    ConflictChoice choice{};
    enum class Bar { None, Refused, NotHere, NotAtCentre, CentreAway } bar = Bar::None;
    std::optional<domain::Refusal> refusal;  ///< with Refused: what would be answered now
    bool suggested = false;
    bool needsReason = false;
    bool needsApplicant = false;
};

struct ConflictDetail {
    ConflictEntry entry;
    ConflictSide mine;
    ConflictSide centre;
    std::vector<ConflictPaper> papers;
    std::vector<ConflictOption> options;
    domain::CaseId caseId;
    std::string caseNumber;
    /// Ids of units, desks, accounts, themes, materials, questions → names; items of the case apart.
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> items;
};

struct ConflictSnapshot {
    int waiting = 0;  ///< what this place has to decide; counted on the rail
    std::vector<ConflictEntry> entries;
    int unsentCount = 0;
    std::vector<OutboxLine> unsent;   ///< the first ones, in order
    std::vector<OutboxLine> settled;  ///< newest first
    std::vector<OutboxLine> sent;     ///< since the sign-in, newest first
    std::optional<ConflictDetail> open;
};

class ConflictService {
public:
    virtual ~ConflictService() = default;
    virtual void onConflicts(Listener<ConflictSnapshot> listener) = 0;
    /// The lists and the open entry are only filled while somebody looks; the count always is.
    virtual void show(bool shown) = 0;
    virtual void open(const domain::CommandId& command) = 0;
    /// Carries out one option of the open entry. `reason` is kept with it.
    virtual void decide(ConflictChoice choice, const std::string& reason) = 0;
};

}  // namespace yc::workstation
