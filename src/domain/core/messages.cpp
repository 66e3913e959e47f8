// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/messages.h"

#include "domain/core/permissions.h"

#include <type_traits>

namespace yc::domain {

CommandBody::CommandBody() = default;
CommandBody::CommandBody(const CommandBody& other) = default;
CommandBody::CommandBody(CommandBody&& other) noexcept = default;
CommandBody::~CommandBody() = default;
CommandBody& CommandBody::operator=(const CommandBody& other) = default;
CommandBody& CommandBody::operator=(CommandBody&& other) noexcept = default;

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody& other) = default;
EventBody::EventBody(EventBody&& other) noexcept = default;
EventBody::~EventBody() = default;
EventBody& EventBody::operator=(const EventBody& other) = default;
EventBody& EventBody::operator=(EventBody&& other) noexcept = default;

State::State() = default;
State::State(const State& other) = default;
State::State(State&& other) noexcept = default;
State::~State() = default;
State& State::operator=(const State& other) = default;
State& State::operator=(State&& other) noexcept = default;

std::string_view commandKind(const CommandBody& body) {
    return std::visit([](const auto& alternative) { return std::decay_t<decltype(alternative)>::kind; }, body);
}

std::string_view eventKind(const EventBody& body) {
    return std::visit([](const auto& alternative) { return std::decay_t<decltype(alternative)>::kind; }, body);
}

int eventVersion(const EventBody& body) {
    return std::visit([](const auto& alternative) { return std::decay_t<decltype(alternative)>::version; }, body);
}

OfflineClass offlineClass(const CommandBody& body) {
    // Taking back a step that put the ticket where others reach it, among the waiting or parked for any window: somebody
    // may have it by now. Who parked it for the own window resumes it.
    if (const auto* undo = std::get_if<UndoTicketStep>(&body)) {
        const bool leftTheWindow = undo->step == TicketStep::NotHere || undo->step == TicketStep::Requeued ||
                                   undo->step == TicketStep::Parked || undo->step == TicketStep::Transferred;
        if (leftTheWindow) return OfflineClass::Online;
    }
    return commandRule(body).offline;
}

bool isFactCommand(const CommandBody& body) { return commandRule(body).nature == CommandNature::Fact; }

bool decidedLineByLine(const CommandBody& body) {
    return std::holds_alternative<SealSlip>(body) || std::holds_alternative<DispatchSlip>(body) ||
           std::holds_alternative<DispatchBatch>(body) || std::holds_alternative<ReceiveSlip>(body);
}

const std::vector<Role>& allowedRoles(const CommandBody& body) { return commandRule(body).roles; }

namespace {
// Voiding takes a paper back, so VoidPaper is not among them; an item's 办件编号 is no paper of its own.
struct PapersOf {
    std::vector<PaperNumber> operator()(const ReceiveApplication& body) const { return {body.receiptNumber}; }
    std::vector<PaperNumber> operator()(const IssueCorrection& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const AcceptCase& body) const {
        return {body.receiptNumber, body.acceptanceNumber, body.toleranceNumber};
    }
    std::vector<PaperNumber> operator()(const TellPromises& body) const {
        std::vector<PaperNumber> numbers;
        for (const TellPromises::Paper& paper : body.papers) numbers.push_back(paper.number);
        return numbers;
    }
    std::vector<PaperNumber> operator()(const ExtendTolerance& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const RefuseCase& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const WithdrawCase& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const RecordPrint& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const DecideItem& body) const { return {body.decisionNumber}; }
    std::vector<PaperNumber> operator()(const PauseItem& body) const { return {body.notice}; }
    std::vector<PaperNumber> operator()(const CorrectOnSpot& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const TerminateCase& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const ExtendItem& body) const { return {body.notice}; }
    std::vector<PaperNumber> operator()(const RevokeItem& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const CallJoint& body) const { return {body.invitation}; }
    std::vector<PaperNumber> operator()(const HoldJoint& body) const { return {body.minutes}; }
    std::vector<PaperNumber> operator()(const DraftSlip& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const DispatchBatch& body) const { return {body.sheet}; }
    std::vector<PaperNumber> operator()(const StateKeeper& body) const { return {body.number}; }
    std::vector<PaperNumber> operator()(const HandBackUnits& body) const { return {body.receiptNumber}; }
    std::vector<PaperNumber> operator()(const CollectResults& body) const { return {body.receiptNumber}; }
    template <class Other>
    std::vector<PaperNumber> operator()(const Other&) const {
        return {};
    }
};

template <class Body>
CaseId caseIn(const Body& body) {
    if constexpr (requires { body.caseId; })
        return body.caseId;
    else
        return {};
}
}  // namespace

std::vector<PaperNumber> paperNumbers(const CommandBody& body) {
    std::vector<PaperNumber> numbers;
    for (const PaperNumber& number : std::visit(PapersOf{}, body)) {
        if (!number.empty()) numbers.push_back(number);
    }
    return numbers;
}

CaseId caseOf(const CommandBody& body) {
    return std::visit([](const auto& alternative) { return caseIn(alternative); }, body);
}

}  // namespace yc::domain
