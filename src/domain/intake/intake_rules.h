// SPDX-License-Identifier: GPL-3.0-or-later
// 收件受理规则: From the first question to acceptance.
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const OpenCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const IdentifyApplicant& body, const Command& command, const DecideContext& context);
Decision decideBody(const AnswerQuestion& body, const Command& command, const DecideContext& context);
Decision decideBody(const ChooseItem& body, const Command& command, const DecideContext& context);
Decision decideBody(const GiveVerdict& body, const Command& command, const DecideContext& context);
Decision decideBody(const FillFields& body, const Command& command, const DecideContext& context);
Decision decideBody(const ChooseDelivery& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReceiveApplication& body, const Command& command, const DecideContext& context);
Decision decideBody(const IssueCorrection& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReceiveCorrections& body, const Command& command, const DecideContext& context);
Decision decideBody(const LapseCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const AcceptCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const RefuseCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const DeemAccepted& body, const Command& command, const DecideContext& context);
Decision decideBody(const WithdrawCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const ReopenCase& body, const Command& command, const DecideContext& context);
Decision decideBody(const VoidPaper& body, const Command& command, const DecideContext& context);
Decision decideBody(const RecordPrint& body, const Command& command, const DecideContext& context);

void applyBody(CaseState& state, const CaseOpened& event, const EventMeta& meta);
void applyBody(CaseState& state, const ApplicantIdentified& event, const EventMeta& meta);
void applyBody(CaseState& state, const QuestionAnswered& event, const EventMeta& meta);
void applyBody(CaseState& state, const ItemsChosen& event, const EventMeta& meta);
void applyBody(CaseState& state, const VerdictGiven& event, const EventMeta& meta);
void applyBody(CaseState& state, const FieldsFilled& event, const EventMeta& meta);
void applyBody(CaseState& state, const DeliveryChosen& event, const EventMeta& meta);
void applyBody(CaseState& state, const CorrectionIssued& event, const EventMeta& meta);
void applyBody(CaseState& state, const CorrectionsReceived& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseLapsed& event, const EventMeta& meta);
void applyBody(CaseState& state, const ApplicationReceived& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseAccepted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseRefused& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseDeemedAccepted& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseWithdrawn& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseReopened& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperVoided& event, const EventMeta& meta);
void applyBody(CaseState& state, const PaperPrinted& event, const EventMeta& meta);

} // namespace yc::domain
