// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict desk as it is shown: lists, both versions, papers, and which repairs are possible now.
#include "domain/core/numbers.h"
#include "workstation/conflict_desk.h"
#include "workstation/name_table.h"

#include <algorithm>

namespace yc::workstation {

using domain::CommandId;
using domain::PaperKind;
using domain::StreamId;
using domain::StreamKind;
using journal::OutboxItem;
using journal::OutboxStatus;
using journal::TimelineRow;

namespace {

constexpr std::size_t mostLines = 100;
constexpr std::size_t mostSteps = 8;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// Steps that only repeat what another one says: one label per sheet, one clock per item.
bool tellsNothingNew(const std::string& kind) { return kind == "unit.labelled" || kind == "item.released"; }

std::optional<domain::Refusal> refusalOf(const OutboxItem& item) {
    const auto code = domain::refusalCodeFromName(item.refusalCode);
    if (!code) return std::nullopt;
    return domain::refuse(*code, item.refusalParams);
}

class Steps {
public:
    Steps(const journal::Codec& codec, const StreamId& stream) : m_codec(codec), m_stream(stream) {}
    void add(domain::Instant at, const domain::EventBody& event, const domain::AccountId& actor = {}) {
        if (at == domain::Instant{}) return;
        TimelineRow row;
        row.at = row.recordedAt = at;
        row.kind = domain::eventKind(event);
        row.stream = m_stream;
        row.actor = actor;
        row.open = m_codec.encodeEvent(event).open;
        m_rows.push_back(std::move(row));
    }
    std::vector<TimelineRow> rows() {
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        return std::move(m_rows);
    }

private:
    const journal::Codec& m_codec;
    const StreamId& m_stream;
    std::vector<TimelineRow> m_rows;
};

void addCaseSteps(Steps& steps, const domain::CaseState& state) {
    steps.add(state.openedAt, domain::CaseOpened{.catalogueVersion = state.catalogueVersion}, state.clerk);
    for (const auto& notice : state.notices) {
        domain::CorrectionIssued issued;
        issued.notice = notice;
        steps.add(notice.issuedAt, issued, state.clerk);
    }
    if (state.acceptedAt != domain::Instant{}) {
        domain::CaseAccepted accepted;
        for (const auto& paper : state.papers) {
            if (paper.kind == PaperKind::Acceptance) accepted.acceptanceNumber = paper.number;
        }
        accepted.promisedFinish = state.promisedFinish.value_or(domain::Date{});
        accepted.tolerant = state.status == domain::CaseStatus::AcceptedWithTolerance;
        steps.add(state.acceptedAt, accepted, state.clerk);
    }
    for (const auto& paper : state.papers) {
        if (paper.voided) steps.add(paper.at, domain::PaperVoided{paper.number, paper.voidReason, false}, state.clerk);
    }
    steps.add(state.closedAt, domain::CaseClosed{}, state.clerk);
}

void addSlipSteps(Steps& steps, const domain::SlipState& state) {
    steps.add(state.draftedAt, domain::SlipDrafted{state.number, state.from, state.to});
    if (!state.sealCode.empty()) {
        domain::SlipSealed sealed;
        sealed.sealCode = state.sealCode;
        steps.add(state.sender.at, sealed, state.sender.account);
    }
    steps.add(state.dispatchedAt, domain::SlipDispatched{});
    if (state.receiver.at != domain::Instant{}) {
        domain::SlipReceived received;
        received.complete = state.status == domain::SlipStatus::Closed;
        for (const auto& line : state.lines) {
            if (line.verdict != domain::ReceiptVerdict::Open) received.lines.push_back(line);
        }
        steps.add(state.receiver.at, received, state.receiver.account);
    }
}

}  // namespace

std::vector<ConflictPaper> papersOf(const domain::CommandBody& body) {
    std::vector<ConflictPaper> papers;
    const auto add = [&](PaperKind kind, const domain::PaperNumber& number) {
        if (!number.empty()) papers.push_back({kind, number, std::nullopt, 0});
    };
    std::visit(Overloaded{[&](const domain::ReceiveApplication& b) { add(PaperKind::Receipt, b.receiptNumber); },
                          [&](const domain::IssueCorrection& b) { add(PaperKind::CorrectionNotice, b.number); },
                          [&](const domain::AcceptCase& b) {
                              add(PaperKind::Receipt, b.receiptNumber);
                              add(PaperKind::Acceptance, b.acceptanceNumber);
                              add(PaperKind::ToleranceNotice, b.toleranceNumber);
                          },
                          [&](const domain::RefuseCase& b) {
                              add(b.notNeeded ? PaperKind::NotNeeded : PaperKind::NonAcceptance, b.number);
                          },
                          [&](const domain::WithdrawCase& b) { add(PaperKind::Withdrawal, b.number); },
                          [&](const domain::TerminateCase& b) { add(PaperKind::Termination, b.number); },
                          [&](const domain::CorrectOnSpot& b) { add(PaperKind::OnTheSpot, b.number); },
                          [&](const domain::TellPromises& b) {
                              for (const auto& paper : b.papers)
                                  add(paper.item.empty() ? PaperKind::ToleranceCommitment : PaperKind::Commitment,
                                      paper.number);
                          },
                          [&](const domain::ExtendTolerance& b) { add(PaperKind::ToleranceExtension, b.number); },
                          [&](const domain::ExtendItem& b) { add(PaperKind::Extension, b.notice); },
                          [&](const domain::RevokeItem& b) { add(PaperKind::Revocation, b.number); },
                          [&](const domain::CallJoint& b) { add(PaperKind::JointInvitation, b.invitation); },
                          [&](const domain::HoldJoint& b) { add(PaperKind::JointMinutes, b.minutes); },
                          [&](const domain::StateKeeper& b) { add(PaperKind::KeeperStatement, b.number); },
                          [&](const domain::DispatchBatch& b) { add(PaperKind::HandoverSlip, b.sheet); },
                          [&](const domain::DecideItem& b) { add(PaperKind::Decision, b.decisionNumber); },
                          [&](const domain::PauseItem& b) { add(PaperKind::SpecialProcedure, b.notice); },
                          [&](const domain::DraftSlip& b) { add(PaperKind::HandoverSlip, b.number); },
                          [&](const domain::HandBackUnits& b) { add(PaperKind::DeliveryReceipt, b.receiptNumber); },
                          [&](const domain::CollectResults& b) { add(PaperKind::DeliveryReceipt, b.receiptNumber); },
                          [](const auto&) {}},
               static_cast<const domain::CommandSum&>(body));
    return papers;
}

std::vector<TimelineRow> stepsOf(const journal::Codec& codec, const StreamId& stream, const domain::State& state) {
    Steps steps(codec, stream);
    std::visit(Overloaded{[&](const domain::TicketState& s) {
                              domain::TicketTaken taken;
                              taken.theme = s.theme;
                              taken.number = s.number;
                              taken.ahead = s.ahead;
                              steps.add(s.takenAt, taken);
                              steps.add(s.lastCalledAt, domain::TicketCalled{s.desk, s.rankReason});
                              steps.add(s.servingSince, domain::ServiceBegun{s.desk});
                              if (s.status == domain::TicketStatus::Missed)
                                  steps.add(s.finishedAt == domain::Instant{} ? s.lastCalledAt : s.finishedAt,
                                            domain::TicketNotHere{true, s.rankAt});
                              if (s.status == domain::TicketStatus::Waiting && s.misses > 0)
                                  steps.add(s.lastCalledAt, domain::TicketNotHere{false, s.rankAt});
                              if (s.status == domain::TicketStatus::Left) steps.add(s.finishedAt, domain::TicketLeft{});
                              if (s.status == domain::TicketStatus::Finished)
                                  steps.add(s.finishedAt, domain::TicketFinished{s.outcome, s.caseId});
                          },
                          [&](const domain::CaseState& s) { addCaseSteps(steps, s); },
                          [&](const domain::SlipState& s) { addSlipSteps(steps, s); },
                          [&](const domain::MaterialUnitState& s) {
                              for (const auto& step : s.trail) {
                                  switch (step.status) {
                                  case domain::UnitStatus::Packed:
                                      steps.add(step.at, domain::UnitPacked{}, step.by);
                                      break;
                                  case domain::UnitStatus::Sealed:
                                      steps.add(step.at, domain::UnitSealed{}, step.by);
                                      break;
                                  case domain::UnitStatus::InTransit:
                                      steps.add(step.at, domain::UnitDispatched{}, step.by);
                                      break;
                                  case domain::UnitStatus::HeldDepartment: {
                                      domain::UnitReceived received;
                                      received.keeper = step.keeper;
                                      steps.add(step.at, received, step.by);
                                      break;
                                  }
                                  case domain::UnitStatus::Disputed:
                                      steps.add(step.at, domain::UnitDisputed{}, step.by);
                                      break;
                                  case domain::UnitStatus::Returned:
                                      steps.add(step.at, domain::UnitHandedBack{}, step.by);
                                      break;
                                  default: break;
                                  }
                              }
                          },
                          [&](const domain::ResultState& s) {
                              domain::ResultMade made;
                              made.name = s.name;
                              made.unit = s.unit;
                              steps.add(s.madeAt, made);
                              steps.add(s.shelvedAt, domain::ResultShelved{s.slot});
                              if (s.status == domain::ResultStatus::Collected) {
                                  domain::ResultCollected collected;
                                  collected.receiptNumber = s.receiptNumber;
                                  steps.add(s.handedAt, collected);
                              }
                          },
                          [&](const domain::DeskSessionState& s) {
                              if (s.status == domain::DeskStatus::Open)
                                  steps.add(s.since, domain::DeskOpened{s.clerk, s.clerkName, s.themes}, s.clerk);
                              if (s.status == domain::DeskStatus::Paused)
                                  steps.add(s.since, domain::DeskPaused{s.pauseReason}, s.clerk);
                              if (s.status == domain::DeskStatus::Closed)
                                  steps.add(s.since, domain::DeskClosed{}, s.clerk);
                          },
                          [](const auto&) {}},
               static_cast<const domain::StateSum&>(state));
    return steps.rows();
}

// ---- names --------------------------------------------------------------------------------------------------------

std::string ConflictDesk::subjectOf(sync::Replica& replica, const std::vector<StreamId>& streams) const {
    std::string best;
    for (const StreamId& stream : streams) {
        const auto* state = replica.find(stream);
        if (!state) continue;
        if (const auto* serviceCase = std::get_if<domain::CaseState>(state))
            return domain::shortCaseNumber(serviceCase->number);
        if (const auto* ticket = std::get_if<domain::TicketState>(state)) return ticket->number;
        if (const auto* slip = std::get_if<domain::SlipState>(state)) return slip->number.str();
        if (const auto* result = std::get_if<domain::ResultState>(state)) best = result->name;
        if (stream.kind == StreamKind::DeskSession) best = m_context.deskName(replica, domain::DeskId(stream.key));
        if (stream.kind == StreamKind::MaterialUnit && best.empty()) best = stream.key;
    }
    return best;
}

std::vector<OutboxLine> ConflictDesk::lines(sync::Replica& replica, const std::vector<OutboxItem>& items) const {
    std::vector<OutboxLine> result;
    for (const OutboxItem& item : items) {
        result.push_back({item.id, item.kind, subjectOf(replica, item.streams),
                          item.status == OutboxStatus::Settled ? item.answeredAt : item.occurredAt, item.note});
    }
    return result;
}

ConflictEntry ConflictDesk::entryOf(sync::Replica& replica, const Group& group) const {
    const OutboxItem& root = group.root();
    ConflictEntry entry;
    entry.command = root.id;
    entry.kind = root.kind;
    entry.subject = subjectOf(replica, root.streams);
    if (entry.subject.empty()) {
        const auto command = replica.config().codec->decodeCommand(root.bytes);
        if (const auto* opened = std::get_if<domain::OpenCase>(&command.body))
            entry.subject = domain::shortCaseNumber(opened->number);
    }
    entry.occurredAt = root.occurredAt;
    entry.answeredAt = root.answeredAt;
    entry.refusal = refusalOf(root);
    entry.paperOut = group.atCentre();
    entry.followers = static_cast<int>(group.items.size()) - 1;
    entry.withSupervisor = m_handedOn.count(root.id) != 0;
    return entry;
}

ConflictEntry ConflictDesk::entryOf(sync::Replica& replica, const journal::ConflictRow& row) const {
    ConflictEntry entry;
    entry.command = row.command;
    entry.kind = row.commandKind;
    if (const auto found = row.caseId.empty() ? std::nullopt : replica.reader().caseById(row.caseId))
        entry.subject = domain::shortCaseNumber(found->number);
    entry.occurredAt = row.at;
    if (const auto code = domain::refusalCodeFromName(row.refusalCode)) entry.refusal = domain::refuse(*code);
    entry.paperOut = true;
    entry.elsewhere = row.device != replica.config().device;
    entry.place = m_context.deskName(replica, domain::DeskId(row.device.str()));
    entry.withSupervisor = m_handedOn.count(row.command) != 0;
    return entry;
}

// ---- detail -------------------------------------------------------------------------------------------------------

void ConflictDesk::addCentreSide(sync::Replica& replica, const std::set<StreamId>& streams,
                                 ConflictDetail& shown) const {
    std::vector<TimelineRow> steps;
    if (!m_timeline.empty() && m_timelineOf == shown.caseId) {
        for (const TimelineRow& row : m_timeline) {
            if (streams.count(row.stream) != 0 && !tellsNothingNew(row.kind)) steps.push_back(row);
        }
    } else {
        for (const StreamId& stream : streams) {
            // A bag of papers says it once, on its slip or case.
            if (stream.kind == StreamKind::MaterialUnit && streams.size() > 1) continue;
            const auto confirmed = replica.confirmed(stream);
            if (!confirmed) continue;
            const auto more = stepsOf(*replica.config().codec, stream, confirmed->state);
            steps.insert(steps.end(), more.begin(), more.end());
        }
        std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    }
    if (steps.size() > mostSteps) steps.erase(steps.begin(), steps.end() - mostSteps);
    for (auto step = steps.rbegin(); step != steps.rend() && shown.centre.person.empty(); ++step) {
        if (!step->actor.empty()) shown.centre.person = m_context.accountName(replica, step->actor);
        if (!step->device.empty()) shown.centre.place = m_context.deskName(replica, domain::DeskId(step->device.str()));
    }
    for (const StreamId& stream : streams) {
        const auto confirmed = replica.confirmed(stream);
        const auto* ticket = confirmed ? std::get_if<domain::TicketState>(&confirmed->state) : nullptr;
        if (!ticket || ticket->desk.empty()) continue;
        shown.centre.place = m_context.deskName(replica, ticket->desk);
        const auto desk = replica.confirmed({StreamKind::DeskSession, ticket->desk.str()});
        const auto* session = desk ? std::get_if<domain::DeskSessionState>(&desk->state) : nullptr;
        if (session) shown.centre.person = session->clerkName;
    }
    shown.centre.steps = std::move(steps);
}

ConflictDetail ConflictDesk::localDetail(sync::Replica& replica, const Group& group) const {
    const journal::Codec& codec = *replica.config().codec;
    ConflictDetail shown;
    shown.entry = entryOf(replica, group);
    shown.mine.person = m_context.accountName(replica, group.root().actor);
    if (const auto session = m_context.session()) shown.mine.place = session->place;
    for (const OutboxItem& item : group.items) {
        const domain::Command command = codec.decodeCommand(item.bytes);
        if (shown.caseId.empty()) shown.caseId = domain::caseOf(command.body);
        for (const auto& event : item.events) {
            if (tellsNothingNew(event.kind)) continue;
            TimelineRow row;
            row.at = item.occurredAt;
            row.kind = event.kind;
            row.stream = event.stream;
            row.command = item.id;
            row.actor = item.actor;
            row.device = replica.config().device;
            row.open = event.body.open;
            shown.mine.steps.push_back(std::move(row));
        }
        if (const auto* printed = std::get_if<domain::RecordPrint>(&command.body)) {
            for (ConflictPaper& paper : shown.papers) {
                if (paper.number != printed->number) continue;
                paper.printedAt = item.occurredAt;
                paper.copies += printed->copies;
            }
            continue;
        }
        for (ConflictPaper& paper : papersOf(command.body)) {
            if (item.effectRan) paper.printedAt = item.occurredAt;
            shown.papers.push_back(std::move(paper));
        }
    }
    addCentreSide(replica, group.streams, shown);
    shown.options = options(replica, shown, &group);
    return shown;
}

ConflictDetail ConflictDesk::foreignDetail(sync::Replica& replica, const journal::ConflictRow& row) const {
    ConflictDetail shown;
    shown.entry = entryOf(replica, row);
    shown.caseId = row.caseId;
    shown.mine.place = shown.entry.place;
    const auto confirmed = replica.confirmed({StreamKind::Conflict, row.command.str()});
    const auto* state = confirmed ? std::get_if<domain::ConflictState>(&confirmed->state) : nullptr;
    if (state && !state->personal.commandBytes.empty()) {
        const domain::Command command = replica.config().codec->decodeCommand(state->personal.commandBytes);
        shown.mine.person = m_context.accountName(replica, command.actor.account);
        shown.papers = papersOf(command.body);
    }
    if (shown.papers.empty()) {
        for (const std::string& number : row.papers)
            shown.papers.push_back({PaperKind::Receipt, domain::PaperNumber(number), std::nullopt, 0});
    }
    std::set<StreamId> streams;
    if (!row.caseId.empty()) streams.insert({StreamKind::Case, row.caseId.str()});
    addCentreSide(replica, streams, shown);
    shown.options = options(replica, shown, nullptr);
    return shown;
}

std::vector<ConflictOption> ConflictDesk::options(sync::Replica& replica, const ConflictDetail& shown,
                                                  const Group* group) const {
    using Bar = ConflictOption::Bar;
    const auto session = m_context.session();
    const bool supervisor = session && session->actor.has(domain::Role::Supervisor);
    const bool centreAway = m_context.client().status().link != sync::Link::Online;
    const bool atCentre = !group || group->atCentre();
    ConflictOption mine{.choice = ConflictChoice::Mine};
    if (!group) {
        mine.bar = Bar::NotHere;
    } else if (const auto renewed = replica.again(group->root().id)) {
        if (const auto decided = replica.dryRun(*renewed); !decided) {
            mine.bar = Bar::Refused;
            mine.refusal = decided.error();
        }
    }
    ConflictOption centre{.choice = ConflictChoice::Centre, .needsReason = true};
    centre.needsApplicant = !shown.papers.empty();
    if (atCentre && centreAway) centre.bar = Bar::CentreAway;
    std::vector<ConflictOption> result{mine, centre};
    if (!shown.papers.empty()) {
        ConflictOption out = centre;
        out.choice = ConflictChoice::CentreOut;
        result.push_back(out);
    }
    if (!supervisor) {
        ConflictOption handOn{.choice = ConflictChoice::Supervisor};
        if (!atCentre) handOn.bar = Bar::NotAtCentre;
        result.push_back(handOn);
    }
    const auto possible = [&](ConflictChoice choice) {
        return std::any_of(result.begin(), result.end(), [&](const ConflictOption& option) {
            return option.choice == choice && option.bar == Bar::None;
        });
    };
    const ConflictChoice suggested = possible(ConflictChoice::Mine)       ? ConflictChoice::Mine
                                     : shown.papers.empty() || supervisor ? ConflictChoice::Centre
                                                                          : ConflictChoice::Supervisor;
    for (ConflictOption& option : result) option.suggested = option.choice == suggested && option.bar == Bar::None;
    return result;
}

std::optional<ConflictDetail> ConflictDesk::detail(sync::Replica& replica, const std::vector<Group>& mine,
                                                   const std::vector<journal::ConflictRow>& others) const {
    std::optional<ConflictDetail> shown;
    for (const Group& group : mine) {
        if (group.root().id == m_open) shown = localDetail(replica, group);
    }
    for (const auto& row : others) {
        if (row.command == m_open) shown = foreignDetail(replica, row);
    }
    if (!shown) return std::nullopt;
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, shown->caseId.str());
    if (state) {
        shown->caseNumber = state->number.str();
        shown->items = itemNames(replica, *state);
    }
    shown->names = nameTable(replica, state);
    return shown;
}

void ConflictDesk::askTimeline(sync::Replica& replica) {
    const auto mine = groups(replica);
    const auto shown = detail(replica, mine, centreOnly(replica, mine));
    if (!shown || shown->caseId.empty() || shown->caseId == m_timelineOf) return;
    m_timelineOf = shown->caseId;
    m_timeline.clear();
    const auto row = replica.reader().caseById(shown->caseId);
    if (!row) return;
    m_context.client().requestTimeline(
        row->number, [this, &replica, asked = m_timelineOf](domain::Expected<api::Timeline, domain::Refusal> reply) {
            if (!reply || asked != m_timelineOf) return;
            m_timeline = reply->rows;
            publish(replica);
        });
}

void ConflictDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    load(replica);
    auto snapshot = std::make_shared<ConflictSnapshot>();
    const auto mine = groups(replica);
    const auto others = centreOnly(replica, mine);
    for (const Group& group : mine) snapshot->entries.push_back(entryOf(replica, group));
    for (const auto& row : others) snapshot->entries.push_back(entryOf(replica, row));
    for (const ConflictEntry& entry : snapshot->entries) snapshot->waiting += entry.withSupervisor ? 0 : 1;
    snapshot->unsentCount = replica.outboxSummary().unsent;
    if (m_shown) {
        const bool known = std::any_of(snapshot->entries.begin(), snapshot->entries.end(),
                                       [&](const ConflictEntry& entry) { return entry.command == m_open; });
        if (!known) m_open = snapshot->entries.empty() ? CommandId() : snapshot->entries.front().command;
        snapshot->unsent = lines(replica, replica.unsentItems(mostLines));
        snapshot->settled = lines(replica, replica.settled(mostLines));
        snapshot->sent.assign(m_sent.begin(), m_sent.end());
        snapshot->open = detail(replica, mine, others);
    }
    m_listener(snapshot);
}

}  // namespace yc::workstation
