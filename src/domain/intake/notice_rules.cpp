// SPDX-License-Identifier: GPL-3.0-or-later
// The one notice, its way back, and the papers of a case.
#include "domain/intake/acceptance.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/checklist.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"

#include <algorithm>

namespace yc::domain {

namespace {

constexpr int kDaysToDecideReceipt = 5;  // 行政许可法 32(4), working days

Date correctionDeadline(const CaseAtWindow& at, Date today, const DecideContext& context) {
    if (at.theme->correctionDays > 0) return today + std::chrono::days(at.theme->correctionDays);
    return context.calendar.addWorkingDays(today, context.rules.correctionDays);
}

Date decideBy(const Command& command, const DecideContext& context) {
    return context.calendar.addWorkingDays(localDate(command.occurredAt), kDaysToDecideReceipt);
}

bool mayRepeatNotice(const IssueCorrection& body, const Actor& actor) {
    return actor.has(Role::Supervisor) && !body.overrideReason.empty();
}

std::vector<CheckLine> withLinesReopened(std::vector<CheckLine> lines, const CorrectionNotice& notice) {
    for (CheckLine& line : lines) {
        if (findLine(notice.lines, line.material)) {
            CheckLine fresh;
            fresh.material = line.material;
            line = fresh;
        }
    }
    return lines;
}

}  // namespace

Decision decideBody(const ReceiveApplication& body, const Command& command, const DecideContext& context) {
    const auto state = caseFor(body.caseId, ReceiveApplication::kind, context);
    if (!state) return Unexpected{state.error()};
    if ((*state)->personToken.empty()) return Unexpected{refuse(RefusalCode::ApplicantMissing)};
    if (const auto refusal = freshNumber(body.receiptNumber.str(), "收件凭证文号", context))
        return Unexpected{*refusal};
    return std::vector<NewEvent>{
        caseEvent(body.caseId, ApplicationReceived{body.receiptNumber, decideBy(command, context)})};
}

Decision decideBody(const IssueCorrection& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, IssueCorrection::kind, command, context);
    if (!at) return Unexpected{at.error()};
    if (const auto refusal = listProblem(*at)) return Unexpected{*refusal};
    const std::vector<CheckLine> open = deficiencies(*at->state, at->resolution);
    if (open.empty()) return Unexpected{refuse(RefusalCode::NothingToCorrect)};
    const bool second = standingNotice(*at->state) != nullptr;
    if (second && !mayRepeatNotice(body, command.actor)) return Unexpected{refuse(RefusalCode::SecondNotice)};
    if (const auto refusal = freshNumber(body.number.str(), "补正告知书文号", context)) return Unexpected{*refusal};

    std::vector<NewEvent> events;
    if (at->state->status == CaseStatus::Draft)
        events.push_back(caseEvent(body.caseId, ApplicationReceived{PaperNumber{}, decideBy(command, context)}));
    CorrectionIssued issued;
    issued.notice = {body.number, command.occurredAt, correctionDeadline(*at, localDate(command.occurredAt), context),
                     open};
    issued.defect = second;
    issued.overrideReason = second ? body.overrideReason : std::string();
    const auto idle = draftsVoided(*at->state, body.caseId, {}, "一次性补正，承诺书收回");
    events.insert(events.end(), idle.begin(), idle.end());
    events.push_back(caseEvent(body.caseId, issued));
    return events;
}

Decision decideBody(const ReceiveCorrections& body, const Command& command, const DecideContext& context) {
    const auto state = caseFor(body.caseId, ReceiveCorrections::kind, context);
    if (!state) return Unexpected{state.error()};
    const CorrectionNotice* notice = standingNotice(**state);
    if (!notice) return Unexpected{refuse(RefusalCode::NothingToCorrect)};
    return std::vector<NewEvent>{
        caseEvent(body.caseId,
                  CorrectionsReceived{body.ticket, body.desk, withLinesReopened((*state)->lines, *notice)}),
        caseEvent(body.caseId, ApplicationReceived{PaperNumber{}, decideBy(command, context)})};
}

Decision decideBody(const LapseCase& body, const Command& command, const DecideContext& context) {
    const auto state = caseFor(body.caseId, LapseCase::kind, context);
    if (!state) return Unexpected{state.error()};
    const CorrectionNotice* notice = standingNotice(**state);
    if (notice && localDate(command.occurredAt) <= notice->deadline)
        return Unexpected{refuse(RefusalCode::TooEarly, {{"date", isoDate(notice->deadline)}})};
    std::vector<NewEvent> events{caseEvent(body.caseId, CaseLapsed{})};
    endListed(body.caseId, **state, "逾期未补正", events);
    return events;
}

Decision decideBody(const VoidPaper& body, const Command&, const DecideContext& context) {
    const auto state = caseFor(body.caseId, VoidPaper::kind, context);
    if (!state) return Unexpected{state.error()};
    const PaperRecord* paper = findPaper(**state, body.number);
    if (!paper || paper->voided) return Unexpected{refuse(RefusalCode::PaperUnknown, {{"number", body.number.str()}})};
    const CorrectionNotice* notice = standingNotice(**state);
    const bool closingNotice = paper->kind == PaperKind::CorrectionNotice &&
                               (*state)->status == CaseStatus::AwaitingCorrection && notice &&
                               notice->number == body.number;
    const bool outcome = paper->kind == PaperKind::NonAcceptance || paper->kind == PaperKind::NotNeeded;
    const bool refusal = outcome && (*state)->status == CaseStatus::NotAccepted;
    const bool receipt = paper->kind == PaperKind::Receipt && (*state)->status == CaseStatus::Received;
    const auto& told = (*state)->promises;
    const bool promise =
        std::any_of(told.begin(), told.end(), [&](const PromiseDraft& draft) { return draft.number == body.number; });
    if (!closingNotice && !refusal && !receipt && !promise) return Unexpected{refuse(RefusalCode::PaperLeftDesk)};
    if (body.reason.empty()) return Unexpected{refuse(RefusalCode::GroundsMissing)};
    return std::vector<NewEvent>{
        caseEvent(body.caseId, PaperVoided{body.number, body.reason, closingNotice || refusal})};
}

Decision decideBody(const RecordPrint& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, RecordPrint::kind, context);
    if (!found) return Unexpected{found.error()};
    if (body.copies < 1) return Unexpected{refuse(RefusalCode::Malformed, {{"what", "份数"}})};
    const PaperRecord* paper = findPaper(**found, body.number);
    bool known = paper && !paper->voided;
    if (!paper) {  // the delivery receipt is numbered on the results it hands over
        for (const ResultId& id : context.facts.resultsOfCase(body.caseId)) {
            const ResultState* result = context.states.find<ResultState>(StreamKind::Result, id.str());
            known = known || (result && !body.number.empty() && result->receiptNumber == body.number);
        }
    }
    if (!known) return Unexpected{refuse(RefusalCode::PaperUnknown, {{"number", body.number.str()}})};
    return std::vector<NewEvent>{
        caseEvent(body.caseId, PaperPrinted{body.number, body.copies, paper && paper->prints > 0})};
}

Decision decideBody(const SealPaper& body, const Command&, const DecideContext& context) {
    const auto found = caseFor(body.caseId, SealPaper::kind, context);
    if (!found) return Unexpected{found.error()};
    const PaperRecord* paper = findPaper(**found, body.number);
    if (!paper || paper->voided) return Unexpected{refuse(RefusalCode::PaperUnknown, {{"number", body.number.str()}})};
    if (body.organ.empty() || body.hash.empty()) return Unexpected{refuse(RefusalCode::SealMissing)};
    if (!paper->sealedHash.empty())
        return Unexpected{refuse(RefusalCode::NumberUsed, {{"number", body.number.str()}}, "sealed already")};
    return std::vector<NewEvent>{caseEvent(body.caseId, PaperSealed{body.number, body.organ, body.holder, body.hash})};
}

}  // namespace yc::domain
