// SPDX-License-Identifier: GPL-3.0-or-later
// 查询: reading the hall's journal. Rows are plain values out of small view tables; they hold no personal data beyond the
// masked name, so a list never opens a sealed part.
#pragma once

#include "domain/intake/dues.h"
#include "journal/journal.h"
#include "journal/keyring.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

struct TicketRow {
    domain::TicketId id;
    std::string number;
    domain::ThemeId theme;
    domain::TicketStatus status{};
    domain::Date day{};
    domain::Instant takenAt{};
    domain::Instant rankAt{};
    domain::Instant firstCalledAt{};
    domain::Instant lastCalledAt{};
    domain::Instant servingSince{};
    domain::Instant finishedAt{};
    domain::PriorityClass priority{};
    std::optional<domain::Instant> appointmentAt;
    domain::DeskId desk;
    domain::DeskId reservedFor;
    std::string rankReason;
    domain::TicketOutcome outcome{};
    domain::CaseId caseId;
    int calls = 0;
    int misses = 0;
    std::string publicCode;
    std::string rankReasonEn;
    domain::Instant firstServedAt{};
    std::int64_t servedMs = 0;     ///< service periods that have ended
    bool anywhere = false;         ///< parked for whichever window is free
    domain::DeskId leasedTo;       ///< only this window may call it …
    domain::Instant leaseUntil{};  ///< … until then; afterwards nobody knows whether it did
    domain::ThemeId takenFor;
};

/// One booked time, without the person's name.
struct AppointmentRow {
    domain::AppointmentId id;
    domain::ThemeId theme;
    domain::Instant at{};
    domain::AppointmentStatus status{};
    std::string personToken;
    std::string code;
    domain::TicketId ticket;
};

struct CaseRow {
    domain::CaseId id;
    domain::CaseNumber number;
    domain::ThemeId theme;
    domain::CaseStatus status{};
    domain::DeskId desk;
    domain::AccountId clerk;
    domain::TicketId ticket;
    std::string applicantMasked;
    std::int64_t catalogueVersion = 0;
    domain::Instant openedAt{};
    domain::Instant receivedAt{};
    domain::Instant acceptedAt{};
    domain::Instant closedAt{};
    std::optional<domain::Date> decideReceiptBy;
    std::optional<domain::Date> promisedFinish;
    int lines = 0;      ///< checklist lines
    int linesOpen = 0;  ///< of these unchecked, missing or non-conforming
    int tasks = 0;
    int tasksDone = 0;  ///< granted, refused or terminated
    std::string queryCode;
    domain::Version version = 0;
};

struct TaskRow {
    domain::CaseId caseId;
    domain::CaseNumber caseNumber;
    domain::ThemeId theme;
    domain::CaseStatus caseStatus{};
    std::string applicantMasked;
    domain::ItemId item;
    std::string name;
    std::string number;
    domain::UnitId unit;
    domain::TaskStatus status{};
    std::optional<domain::Date> startedOn;
    std::optional<domain::Date> promiseDue;
    std::optional<domain::Date> legalDue;
    bool paused = false;
    domain::AccountId reviewer;
    domain::ResultId result;
    domain::Instant decidedAt{};
    domain::Version caseVersion = 0;
};

/// One date of a case (domain/intake/dues.h).
struct DueRow {
    domain::CaseId caseId;
    domain::CaseNumber caseNumber;
    domain::ThemeId theme;
    std::string applicantMasked;
    domain::DeskId desk;
    domain::DueKind kind{};
    std::string key;
    domain::Date on{};
    bool reminded = false;
};

/// A promise as the public may read it (R095).
struct PromiseRow {
    domain::CaseNumber caseNumber;
    domain::ThemeId theme;
    std::string applicantMasked;
    domain::ItemId item;   ///< empty: 容缺
    std::string itemName;  ///< as the case keeps it
    domain::PaperNumber number;
    domain::Instant madeAt{};
    std::optional<domain::Date> until;  ///< checked, or papers in, by then
    std::optional<bool> kept;           ///< empty: open
};

struct UnitRow {
    domain::MaterialLabel label;
    domain::UnitStatus status{};
    domain::CaseId caseId;
    domain::CaseNumber caseNumber;
    domain::MaterialId material;
    std::string name;
    bool original = true;
    domain::Keeper keeper;
    domain::UnitId destination;
    bool returnToApplicant = false;
    domain::SlipId slip;
};

struct SlipRow {
    domain::SlipId id;
    domain::PaperNumber number;
    domain::SlipStatus status{};
    domain::Keeper from;
    domain::Keeper to;
    int lines = 0;
    int linesOpen = 0;
    domain::Instant draftedAt{};
    domain::Instant dispatchedAt{};
    std::optional<domain::Instant> receiveBy;
};

struct ResultRow {
    domain::ResultId id;
    domain::ResultStatus status{};
    domain::CaseId caseId;
    domain::CaseNumber caseNumber;
    domain::ItemId item;
    domain::UnitId unit;
    std::string name;
    std::string number;
    domain::ResultForm form{};
    std::string slot;
    domain::Instant madeAt{};
    domain::Instant shelvedAt{};
    domain::Instant handedAt{};
    domain::PaperNumber receiptNumber;
};

struct DeskRow {
    domain::DeskId desk;
    domain::DeskStatus status{};
    domain::AccountId clerk;
    std::string clerkName;
    std::vector<domain::ThemeId> themes;
    domain::Instant since{};
    std::string pauseReason;
    domain::Instant openedAt{};
    std::optional<domain::Instant> pausedUntil;
    domain::Instant helpSince{};  ///< unset: nobody asked for help
    std::string helpReason;
    domain::HelpKind helpAbout{};
    domain::Instant helpAnsweredAt{};  ///< unset: nobody has said that they come
    std::string helpAnsweredBy;
    std::string helpNote;
};

struct AccountRow {
    std::string account;  ///< AccountId or, with `device`, DeviceId text
    bool device = false;
    bool disabled = false;
    std::string name;
    std::vector<domain::Role> roles;
    domain::UnitId unit;
    std::vector<domain::DeskId> desks;
    std::string publicKey;
    std::string deskCode;
};

struct ConflictRow {
    domain::CommandId command;
    std::string commandKind;
    std::string refusalCode;
    std::vector<std::string> papers;
    domain::CaseId caseId;
    domain::DeviceId device;
    domain::Instant at{};
    bool resolved = false;
};

struct ThemeCounts {
    domain::ThemeId theme;
    int waiting = 0;
    int serving = 0;                                  ///< called or serving
    int finished = 0;                                 ///< of the day
    std::optional<domain::Instant> longestWaitSince;  ///< takenAt of the ticket that waits longest
};

struct EvaluationAverage {
    std::string key;  ///< clerk account, or "" for the whole hall
    int count = 0;
    int bad = 0;  ///< two stars or one
    double stars = 0;
};

struct TimelineRow {
    domain::Sequence seq = 0;
    domain::Instant at{};
    domain::Instant recordedAt{};
    std::string kind;
    domain::StreamId stream;
    domain::Version version = 0;
    domain::CommandId command;
    domain::AccountId actor;
    domain::DeviceId device;
    std::string open;  ///< open body, JSON
    std::string hash;  ///< chain hash, hex
};

struct CaseFilter {
    std::vector<domain::CaseStatus> statuses;  ///< empty = any
    domain::DeskId desk;                       ///< empty = any
    domain::AccountId clerk;
    domain::ThemeId theme;
    std::string text;  ///< as for search(); empty = any
    int limit = 50;
    domain::Sequence before = 0;  ///< paging: `next` of the last page; 0 = from the newest
};
struct CasePage {
    std::vector<CaseRow> rows;  ///< newest first
    domain::Sequence next = 0;  ///< 0 = that was all
};

/// Own read-only connection with a lock of its own; open several to read in parallel.
class HallReader {
public:
    /// The file must exist (HallJournal makes it).
    HallReader(const std::string& path, const Codec& codec, KeyRing keys, domain::ScopeId scope);
    ~HallReader();

    // queue and hall
    /// Waiting tickets of these themes (empty = all), by rank.
    std::vector<TicketRow> waiting(const std::vector<domain::ThemeId>& themes) const;
    /// The first ones this desk could call, of every class; as FactSource::callable.
    std::vector<domain::WaitingTicket> callable(domain::Date today, const std::vector<domain::ThemeId>& themes,
                                                const domain::DeskId& desk, int perClass) const;
    /// People before a waiting ticket of a theme, by the policy in force.
    int peopleAhead(const TicketRow& ticket, domain::Instant now) const;
    /// The published policy with its version; nullopt before the first.
    std::optional<domain::QueuePolicyState> queuePolicy() const;
    /// Appointments of a day, cancelled ones too, by time.
    std::vector<AppointmentRow> appointments(domain::Date day) const;
    /// Tickets leased to any window, by the end of the lease.
    std::vector<TicketRow> leased() const;
    /// Tickets of a day that are waiting, called, being served or parked; called ones last called first.
    std::vector<TicketRow> live(domain::Date day) const;
    std::vector<TicketRow> ticketsOfDay(domain::Date day) const;
    /// Tickets of days before this one whose service has neither begun nor ended. Looks at all tickets: once a day.
    std::vector<domain::TicketId> ticketsLeftFrom(domain::Date before) const;
    std::vector<TicketRow> ticketsAtDesk(const domain::DeskId& desk) const;  ///< called, served, parked there
    std::optional<TicketRow> ticket(const domain::TicketId& id) const;
    std::optional<TicketRow> ticketByCode(const std::string& publicCode) const;
    std::vector<ThemeCounts> counts(domain::Date day) const;
    std::vector<DeskRow> desks() const;

    // cases
    CasePage cases(const CaseFilter& filter) const;
    std::optional<CaseRow> caseByNumber(const domain::CaseNumber& number) const;
    std::optional<CaseRow> caseById(const domain::CaseId& id) const;
    /// Finds cases by name or part of it, pinyin initials, tail of an identity or phone number (4 digits or more), case
    /// number whole, short or tail, ticket number. Several words must all fit. Newest first.
    std::vector<CaseRow> search(const std::string& text, int limit = 50) const;
    /// Everything that happened to a case, its ticket, papers, slips, results and rating, in order.
    std::vector<TimelineRow> timeline(const domain::CaseId& caseId) const;
    /// What happened to one stream from `from` until before `to`, in order.
    std::vector<TimelineRow> history(const domain::StreamId& stream, domain::Instant from, domain::Instant to) const;

    /// Dates up to and with `until`, earliest first.
    std::vector<DueRow> dues(domain::Date until, int limit) const;
    /// Promises made before `before`, newest first.
    std::vector<PromiseRow> promises(domain::Instant before, int limit) const;

    // departments, papers, results
    /// Tasks of a unit: open ones by due date, then what waits; with `done` also the decided, newest last.
    std::vector<TaskRow> tasksOfUnit(const domain::UnitId& unit, bool done = false, int limit = 500) const;
    std::vector<TaskRow> tasksOfCase(const domain::CaseId& caseId) const;
    std::vector<UnitRow> unitsOfCase(const domain::CaseId& caseId) const;
    std::vector<UnitRow> unitsKeptBy(const domain::Keeper& keeper) const;
    std::vector<SlipRow> slipsTo(const domain::Keeper& keeper, bool closedToo = false) const;
    std::vector<SlipRow> slipsFrom(const domain::Keeper& keeper, bool closedToo = false) const;
    std::vector<SlipRow> slipsOfCase(const domain::CaseId& caseId) const;
    std::vector<ResultRow> resultsOfCase(const domain::CaseId& caseId) const;
    std::vector<ResultRow> shelf() const;            ///< by slot
    std::vector<ResultRow> resultsToShelve() const;  ///< made (or come back) and not on the shelf

    // others
    std::vector<AccountRow> accounts() const;
    std::optional<AccountRow> account(const std::string& account) const;
    std::vector<ConflictRow> conflicts(bool resolvedToo = false) const;
    /// Whole hall first, then per clerk.
    std::vector<EvaluationAverage> evaluations() const;
    bool numberUsed(const std::string& number) const;

    // states and changes
    std::optional<StoredState> state(const domain::StreamId& stream) const;
    /// All streams of a kind of which there are few, by their keys.
    std::vector<StoredState> states(domain::StreamKind kind) const;
    /// `see` cuts a state down to what the asker may see; nullopt = nothing of it. Empty = everything.
    using See = std::function<std::optional<domain::State>(const StoredState&)>;
    Changes changes(const Cursor& after, int limit, const See& see = {}) const;
    Cursor head() const;
    /// Command's stored reply, e.g. for a client that lost the answer.
    std::optional<Outcome> reply(const domain::CommandId& command) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::journal
