// SPDX-License-Identifier: GPL-3.0-or-later
// 告知与承诺: what the applicant reads and signs before anything rests on it, and later dates for what was promised.
#include "domain/core/decision.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/checklist.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"

#include <algorithm>
#include <set>

namespace yc::domain {

namespace {

bool sameTerms(const PromiseDraft& left, const PromiseDraft& right) {
    return std::equal(
        left.terms.begin(), left.terms.end(), right.terms.begin(), right.terms.end(),
        [](const PromiseTerm& l, const PromiseTerm& r) { return l.material == r.material && l.until == r.until; });
}

bool isSigned(const PromiseDraft& draft) { return draft.signedAt != Instant{}; }

std::string promiseName(const ItemId& item, const catalogue::Theme& theme) {
    if (item.empty()) return "容缺受理";
    const catalogue::Item* known = theme.item(item);
    return known ? known->shortName : item.str();
}

std::optional<Refusal> numbersProblem(const TellPromises& body, const DecideContext& context) {
    std::set<std::string> seen;
    for (const TellPromises::Paper& paper : body.papers) {
        if (auto refusal = freshNumber(paper.number.str(), "承诺书文号", context)) return refusal;
        if (!seen.insert(paper.number.str()).second)
            return refuse(RefusalCode::NumberUsed, {{"number", paper.number.str()}});
    }
    return std::nullopt;
}

}  // namespace

Date acceptanceDay(const CaseState& state, Instant now) {
    const bool corrected = state.status == CaseStatus::Received && !state.notices.empty();
    return localDate(corrected ? state.receivedAt : now);
}

const PromiseDraft* findDraft(const CaseState& state, const ItemId& item) {
    const auto found = std::find_if(state.promises.begin(), state.promises.end(),
                                    [&](const PromiseDraft& draft) { return draft.item == item; });
    return found == state.promises.end() ? nullptr : &*found;
}

std::vector<PromiseDraft> promisesNeeded(const CaseAtWindow& at, Date day, const WorkingCalendar& calendar) {
    std::vector<PromiseDraft> needed;
    for (const ItemId& item : at.resolution.committed) {
        if (!findCommitment(*at.state, item)) needed.emplace_back().item = item;
    }
    if (at.state->acceptedAt != Instant{}) return needed;
    PromiseDraft tolerance;
    for (const CheckLine& line : toleratedLines(*at.state, at.resolution))
        tolerance.terms.push_back(
            {line.material, calendar.addWorkingDays(day, at.resolution.line(line.material)->supplementDays)});
    if (!tolerance.terms.empty()) needed.push_back(std::move(tolerance));
    return needed;
}

std::vector<PromiseDraft> promisesUntold(const CaseState& state, const std::vector<PromiseDraft>& needed) {
    std::vector<PromiseDraft> untold;
    for (const PromiseDraft& promise : needed) {
        const PromiseDraft* told = findDraft(state, promise.item);
        if (!told || !sameTerms(*told, promise)) untold.push_back(promise);
    }
    return untold;
}

std::vector<NewEvent> draftsVoided(const CaseState& state, const CaseId& id, const std::vector<PromiseDraft>& needed,
                                   const std::string& reason) {
    std::vector<NewEvent> events;
    for (const PromiseDraft& told : state.promises) {
        const bool stands = std::any_of(needed.begin(), needed.end(), [&](const PromiseDraft& promise) {
            return promise.item == told.item && sameTerms(promise, told);
        });
        if (!stands) events.push_back(caseEvent(id, PaperVoided{told.number, reason, false}));
    }
    return events;
}

std::vector<NewEvent> signedNow(const CaseState& state, const CaseId& id, const std::vector<PromiseDraft>& needed) {
    std::vector<NewEvent> events;
    for (const PromiseDraft& promise : needed) {
        const PromiseDraft* told = findDraft(state, promise.item);
        if (told && !isSigned(*told)) events.push_back(caseEvent(id, PromiseSigned{told->number}));
    }
    return events;
}

void dropDraft(CaseState& state, const PaperNumber& number) {
    state.promises.erase(std::remove_if(state.promises.begin(), state.promises.end(),
                                        [&](const PromiseDraft& draft) { return draft.number == number; }),
                         state.promises.end());
}

bool toldAcrossTheCounter(PaperKind kind) {
    switch (kind) {
    case PaperKind::Decision:
    case PaperKind::SpecialProcedure:
    case PaperKind::Extension:
    case PaperKind::Termination:
    case PaperKind::Revocation:
    case PaperKind::ToleranceExtension: return false;
    default: return true;
    }
}

CommitmentMade commitmentMade(const catalogue::Item& item, const PaperNumber& number, Date day,
                              const WorkingCalendar& calendar) {
    CommitmentMade made;
    made.item = item.id;
    made.number = number;
    made.beforeDecision = item.commitment->verification == catalogue::Verification::During;
    if (item.commitment->verification != catalogue::Verification::None)
        made.checkBy = calendar.addWorkingDays(day, item.commitment->checkDays);
    return made;
}

std::optional<Refusal> commitmentProblem(const AcceptCase& body, const CaseAtWindow& at,
                                         const std::vector<PromiseDraft>& needed) {
    for (const PromiseDraft& promise : needed) {
        const PromiseDraft* told = findDraft(*at.state, promise.item);
        if (told && !sameTerms(*told, promise)) return refuse(RefusalCode::PromiseOutdated);
        const auto named = body.commitments.find(promise.item.str());
        const PaperNumber number = promise.item.empty()              ? body.toleranceCommitment
                                   : named == body.commitments.end() ? PaperNumber()
                                                                     : named->second;
        if (!told || number.empty() || told->number != number)
            return refuse(RefusalCode::CommitmentMissing, {{"item", promiseName(promise.item, *at.theme)}});
    }
    const auto& committed = at.resolution.committed;
    for (const auto& given : body.commitments) {
        if (std::find(committed.begin(), committed.end(), ItemId(given.first)) != committed.end()) continue;
        return refuse(RefusalCode::CommitmentNotOffered, {{"item", promiseName(ItemId(given.first), *at.theme)}});
    }
    return std::nullopt;
}

std::optional<Refusal> unsignedProblem(const CaseState& state, const catalogue::Theme& theme, const ItemId& item,
                                       const DecideContext& context) {
    if (findCommitment(state, item)) return std::nullopt;
    const auto committed = resolveCase(state, theme, context.calendar, localDate(state.acceptedAt)).committed;
    if (std::find(committed.begin(), committed.end(), item) == committed.end()) return std::nullopt;
    return refuse(RefusalCode::CommitmentMissing, {{"item", promiseName(item, theme)}});
}

Decision decideBody(const TellPromises& body, const Command& command, const DecideContext& context) {
    auto at = caseAtWindow(body.caseId, TellPromises::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const CaseState& state = *at->state;
    const bool accepted = state.acceptedAt != Instant{};
    const Date day = acceptanceDay(state, command.occurredAt);
    at->resolution = resolveCase(state, *at->theme, context.calendar, accepted ? localDate(state.acceptedAt) : day);
    if (!accepted) {
        if (const auto problem = acceptanceProblem(*at)) return rejected(*problem);
    }
    const std::vector<PromiseDraft> needed = promisesNeeded(*at, day, context.calendar);
    std::vector<PromiseDraft> untold = promisesUntold(state, needed);
    for (const TellPromises::Paper& paper : body.papers) {
        const auto due = std::find_if(untold.begin(), untold.end(), [&](const PromiseDraft& promise) {
            return promise.item == paper.item && promise.number.empty();
        });
        if (due == untold.end())
            return rejected(RefusalCode::CommitmentNotOffered, {{"item", promiseName(paper.item, *at->theme)}});
        due->number = paper.number;
    }
    for (const PromiseDraft& promise : untold) {
        if (promise.number.empty())
            return rejected(RefusalCode::CommitmentMissing, {{"item", promiseName(promise.item, *at->theme)}});
    }
    if (untold.empty()) return rejected(RefusalCode::CommitmentNotOffered, {{"item", state.number.str()}});
    if (const auto problem = creditProblem(state, context)) return rejected(*problem);
    if (const auto problem = numbersProblem(body, context)) return rejected(*problem);
    Events events = draftsVoided(state, body.caseId, needed, "承诺内容已变，换新承诺书");
    events.push_back(caseEvent(body.caseId, PromisesTold{std::move(untold)}));
    return events;
}

Decision decideBody(const SignPromise& body, const Command& command, const DecideContext& context) {
    const auto found = caseFor(body.caseId, SignPromise::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    const auto draft = std::find_if(state.promises.begin(), state.promises.end(),
                                    [&](const PromiseDraft& told) { return told.number == body.number; });
    if (draft == state.promises.end())
        return rejected(findPaper(state, body.number) ? RefusalCode::PromiseSignedBefore : RefusalCode::PaperUnknown,
                        {{"number", body.number.str()}});
    if (isSigned(*draft)) return rejected(RefusalCode::PromiseSignedBefore, {{"number", body.number.str()}});
    Events events{caseEvent(body.caseId, PromiseSigned{body.number})};
    if (state.acceptedAt != Instant{} && !draft->item.empty()) {
        const auto theme = pinnedTheme(state, command, context);
        if (!theme) return Unexpected{theme.error()};
        const catalogue::Item* item = (*theme)->item(draft->item);
        if (!item || !item->commitment)
            return rejected(RefusalCode::CommitmentNotOffered, {{"item", draft->item.str()}});
        events.push_back(caseEvent(
            body.caseId, commitmentMade(*item, body.number, localDate(command.occurredAt), context.calendar)));
    }
    return events;
}

Decision decideBody(const ExtendTolerance& body, const Command& command, const DecideContext& context) {
    const auto found = caseFor(body.caseId, ExtendTolerance::kind, context);
    if (!found) return Unexpected{found.error()};
    const CheckLine* line = findLine((*found)->lines, body.material);
    if (!line || line->verdict != Verdict::Tolerated || !line->tolerateUntil)
        return rejected(RefusalCode::NothingTolerated);
    const Date today = localDate(command.occurredAt);
    if (body.until <= *line->tolerateUntil || body.until < today)
        return rejected(RefusalCode::DateNotLater, {{"date", isoDate(*line->tolerateUntil)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.approver.empty()) return rejected(RefusalCode::ApproverMissing);
    if (const auto problem = freshNumber(body.number.str(), "容缺补交延期通知书文号", context))
        return rejected(*problem);
    return Events{caseEvent(body.caseId, ToleranceExtended{{body.material, *line->tolerateUntil, body.until,
                                                            body.reason, body.approver, body.number}})};
}

Decision decideBody(const RemindApplicant& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, RemindApplicant::kind, context);
    if (!found) return Unexpected{found.error()};
    const CaseState& state = **found;
    ApplicantReminded event{body.about, body.material, {}, body.way, body.note};
    if (body.about == ReminderKind::Correction) {
        const CorrectionNotice* notice = standingNotice(state);
        if (state.status != CaseStatus::AwaitingCorrection || !notice) return rejected(RefusalCode::NothingToCorrect);
        event.material = {};
        event.due = notice->deadline;
    } else {
        const CheckLine* line = findLine(state.lines, body.material);
        if (!line || line->verdict != Verdict::Tolerated || !line->tolerateUntil)
            return rejected(RefusalCode::NothingTolerated);
        event.due = *line->tolerateUntil;
    }
    return Events{caseEvent(body.caseId, event)};
}

void applyBody(CaseState& state, const PromisesTold& event, const EventMeta& meta) {
    for (PromiseDraft draft : event.promises) {
        draft.toldAt = meta.occurredAt;
        recordPaper(state, draft.item.empty() ? PaperKind::ToleranceCommitment : PaperKind::Commitment, draft.number,
                    meta);
        state.promises.push_back(std::move(draft));
    }
}

void applyBody(CaseState& state, const PromiseSigned& event, const EventMeta& meta) {
    for (PromiseDraft& draft : state.promises) {
        if (draft.number == event.number) draft.signedAt = meta.occurredAt;
    }
}

void applyBody(CaseState& state, const ToleranceExtended& event, const EventMeta& meta) {
    for (CheckLine& line : state.lines) {
        if (line.material == event.extension.material) line.tolerateUntil = event.extension.until;
    }
    state.laterDates.push_back(event.extension);
    recordPaper(state, PaperKind::ToleranceExtension, event.extension.number, meta);
}

void applyBody(CaseState& state, const ApplicantReminded& event, const EventMeta& meta) {
    Reminder reminder;
    reminder.about = event.about;
    reminder.material = event.material;
    reminder.due = event.due;
    reminder.way = event.way;
    reminder.note = event.note;
    reminder.at = meta.occurredAt;
    reminder.by = meta.actor;
    state.reminders.push_back(std::move(reminder));
}

}  // namespace yc::domain
