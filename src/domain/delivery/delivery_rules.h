// SPDX-License-Identifier: GPL-3.0-or-later
// 出件规则: Results wait on the shelf until all are there and leave in one go (R124), to somebody with authority (R126).
#pragma once

#include "domain/core/decide.h"

namespace yc::domain {

Decision decideBody(const ShelveResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const NotifyResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const CollectResults& body, const Command& command, const DecideContext& context);
Decision decideBody(const MailResult& body, const Command& command, const DecideContext& context);
Decision decideBody(const ConfirmMailed& body, const Command& command, const DecideContext& context);
Decision decideBody(const VoidResult& body, const Command& command, const DecideContext& context);

void applyBody(ResultState& state, const ResultMade& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultShelved& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultNotified& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultCollected& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultMailed& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultDelivered& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultCameBack& event, const EventMeta& meta);
void applyBody(ResultState& state, const ResultVoided& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseReady& event, const EventMeta& meta);
void applyBody(CaseState& state, const CaseClosed& event, const EventMeta& meta);

} // namespace yc::domain
