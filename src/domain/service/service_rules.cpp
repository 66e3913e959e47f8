// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/service_rules.h"

#include "domain/core/decision.h"

#include <algorithm>

namespace yc::domain {

// ---- 好差评 ----------------------------------------------------------------------------------------------------

StreamId evaluationStream(const SubmitEvaluation& rating) {
    const std::string& service = rating.ticket.empty() ? rating.caseId.str() : rating.ticket.str();
    return {StreamKind::Evaluation, service + '.' + std::to_string(static_cast<int>(rating.channel))};
}

Decision decideBody(const SubmitEvaluation& body, const Command& command, const DecideContext& context) {
    if (body.ticket.empty() && body.caseId.empty()) return rejected(RefusalCode::Malformed, {{"what", "ticket"}});
    // The clerk's workstation only carries what the pad in front of the citizen was told.
    const bool onlyClerk = !command.actor.has(Role::Kiosk) && !command.actor.has(Role::System);
    if (onlyClerk && body.channel != EvaluationChannel::HallPad) return rejected(RefusalCode::NotPermitted);
    if (body.stars < 1 || body.stars > 5) return rejected(RefusalCode::StarsWrong);
    if (body.stars <= 2 && body.reasons.empty() && body.personal.text.empty())
        return rejected(RefusalCode::ReasonNeededForBadRating);
    if (!body.ticket.empty() && !context.states.find<TicketState>(StreamKind::Ticket, body.ticket.str()))
        return rejected(RefusalCode::NotFound, {{"what", "号票"}}, body.ticket.str());
    if (!body.caseId.empty() && !context.states.find<CaseState>(StreamKind::Case, body.caseId.str()))
        return rejected(RefusalCode::NotFound, {{"what", "办件"}}, body.caseId.str());
    const StreamId stream = evaluationStream(body);
    if (context.states.find(stream)) return rejected(RefusalCode::AlreadyRated);
    return Events{{stream, EvaluationSubmitted{body.caseId, body.ticket, body.desk, body.clerk, body.stars,
                                               body.channel, body.reasons, body.personal}}};
}

void applyBody(EvaluationState& state, const EvaluationSubmitted& event, const EventMeta& meta) {
    state.caseId = event.caseId;
    state.ticket = event.ticket;
    state.desk = event.desk;
    state.clerk = event.clerk;
    state.stars = event.stars;
    state.channel = event.channel;
    state.reasons = event.reasons;
    state.at = meta.occurredAt;
    state.personal = event.personal;
}

// ---- 账号与设备 -------------------------------------------------------------------------------------------------

namespace {
bool isDeskCode(const std::string& code) {
    return code.size() == 3 && std::all_of(code.begin(), code.end(),
                                           [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

bool hasDeskRole(const std::vector<Role>& roles) {
    return std::find(roles.begin(), roles.end(), Role::Clerk) != roles.end();
}
}  // namespace

Decision decideBody(const CreateAccount& body, const Command&, const DecideContext& context) {
    if (body.account.empty() || body.name.empty() || body.roles.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.account.empty() ? "account"
                                                          : body.name.empty()  ? "name"
                                                                               : "roles"}});
    if (context.states.find(streamOf(body.account)))
        return rejected(RefusalCode::AccountExists, {{"account", body.account.str()}});
    AccountCreated created;
    created.name = body.name;
    created.roles = body.roles;
    created.unit = body.unit;
    created.desks = body.desks;
    return Events{{streamOf(body.account), std::move(created)}};
}

Decision decideBody(const EnrolDevice& body, const Command&, const DecideContext& context) {
    if (body.device.empty() || body.publicKey.empty())
        return rejected(RefusalCode::Malformed, {{"what", body.device.empty() ? "device" : "publicKey"}});
    // A window gives case numbers, so it needs a code; a kiosk or a display gives none.
    const bool codeFits = body.deskCode.empty() ? !hasDeskRole(body.roles) : isDeskCode(body.deskCode);
    if (!codeFits) return rejected(RefusalCode::Malformed, {{"what", "deskCode"}});
    const auto* known = context.states.find<AccountState>(StreamKind::Account, body.device.str());
    if (known && (!known->device || known->deskCode != body.deskCode))
        return rejected(RefusalCode::AccountExists, {{"account", body.device.str()}});
    if (!known && !body.deskCode.empty() && context.facts.numberUsed(body.deskCode))
        return rejected(RefusalCode::NumberUsed, {{"number", body.deskCode}});
    AccountCreated created;
    created.device = true;
    created.name = body.name;
    created.roles = body.roles;
    if (!body.desk.empty()) created.desks.push_back(body.desk);
    created.publicKey = body.publicKey;
    created.deskCode = body.deskCode;
    return Events{{streamOf(body.device), std::move(created)}};
}

Decision decideBody(const DisableAccount& body, const Command&, const DecideContext& context) {
    const auto* known = context.states.find<AccountState>(StreamKind::Account, body.account.str());
    if (!known || known->disabled) return rejected(RefusalCode::AccountUnknown, {{"account", body.account.str()}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{streamOf(body.account), AccountDisabled{body.reason}}};
}

void applyBody(AccountState& state, const AccountCreated& event, const EventMeta&) {
    state.device = event.device;
    state.disabled = false;
    state.name = event.name;
    state.roles = event.roles;
    state.unit = event.unit;
    state.desks = event.desks;
    state.publicKey = event.publicKey;
    state.deskCode = event.deskCode;
}

void applyBody(AccountState& state, const AccountDisabled&, const EventMeta&) { state.disabled = true; }

// ---- 冲突 -------------------------------------------------------------------------------------------------------

Decision decideBody(const ResolveConflict& body, const Command&, const DecideContext& context) {
    const auto* conflict = context.states.find<ConflictState>(StreamKind::Conflict, body.conflict.str());
    if (!conflict || conflict->resolved) return rejected(RefusalCode::ConflictUnknown);
    if (body.resolution.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{StreamId{StreamKind::Conflict, body.conflict.str()}, ConflictResolved{body.resolution}}};
}

void applyBody(ConflictState& state, const ConflictRecorded& event, const EventMeta& meta) {
    state.commandKind = event.commandKind;
    state.refusalCode = event.refusalCode;
    state.refusalDetail = event.refusalDetail;
    state.papers = event.papers;
    state.caseId = event.caseId;
    state.device = event.device;
    state.at = meta.occurredAt;
    state.personal = event.personal;
}

void applyBody(ConflictState& state, const ConflictResolved& event, const EventMeta&) {
    state.resolved = true;
    state.resolution = event.resolution;
}

}  // namespace yc::domain
