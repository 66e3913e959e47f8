// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口班次, 好差评, 账号, 冲突: member names, on the wire and in the journal.
#pragma once

#include "api/json/custody.h"
#include "api/json/enums.h"
#include "domain/core/decide.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::DeskSessionState& x) {
    a("status", x.status);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("clerkName", x.clerkName);
    a("themes", x.themes);
    a("since", x.since);
    a("pauseReason", x.pauseReason);
    a("openedAt", x.openedAt);
    a("pausedUntil", x.pausedUntil);
    a("takenOverFrom", x.takenOverFrom);
    a("quick", x.quick);
    a("helpSince", x.helpSince);
    a("helpReason", x.helpReason);
    a("helpAbout", x.helpAbout);
    a("helpAnsweredAt", x.helpAnsweredAt);
    a("helpAnsweredBy", x.helpAnsweredBy);
    a("helpNote", x.helpNote);
}

template <class A>
void fields(A& a, domain::OpenDesk& x) {
    a("desk", x.desk);
    a("clerkName", x.clerkName);
    a("themes", x.themes);
}

template <class A>
void fields(A& a, domain::PauseDesk& x) {
    a("desk", x.desk);
    a("reason", x.reason);
    a("until", x.until);
}

template <class A>
void fields(A& a, domain::ContinueDesk& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::CloseDesk& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::DeskOpened& x) {
    a("clerk", x.clerk);
    a("clerkName", x.clerkName);
    a("themes", x.themes);
}

template <class A>
void fields(A& a, domain::DeskPaused& x) {
    a("reason", x.reason);
    a("until", x.until);
}

template <class A>
void fields(A&, domain::DeskContinued&) {}

template <class A>
void fields(A&, domain::DeskClosed&) {}

template <class A>
void fields(A& a, domain::TakeOverDesk& x) {
    a("desk", x.desk);
    a("clerkName", x.clerkName);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::RecordQuickService& x) {
    a("desk", x.desk);
    a("service", x.service);
}

template <class A>
void fields(A& a, domain::AskForHelp& x) {
    a("desk", x.desk);
    a("reason", x.reason);
    a("about", x.about);
}

template <class A>
void fields(A& a, domain::AnswerHelp& x) {
    a("desk", x.desk);
    a("name", x.name);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::EndHelp& x) {
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::DeskTakenOver& x) {
    a("clerk", x.clerk);
    a("clerkName", x.clerkName);
    a("from", x.from);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::QuickServiceRecorded& x) {
    a("service", x.service);
    a("name", x.name);
}

template <class A>
void fields(A& a, domain::HelpAsked& x) {
    a("reason", x.reason);
    a("about", x.about);
}

template <class A>
void fields(A& a, domain::HelpAnswered& x) {
    a("name", x.name);
    a("note", x.note);
}

template <class A>
void fields(A&, domain::HelpEnded&) {}

template <class A>
void fields(A& a, domain::EvaluationPersonal& x) {
    a("text", x.text);
}

template <class A>
void fields(A& a, domain::EvaluationState& x) {
    a("caseId", x.caseId);
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("stars", x.stars);
    a("channel", x.channel);
    a("reasons", x.reasons);
    a("at", x.at);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::SubmitEvaluation& x) {
    a("evaluation", x.evaluation);
    a("caseId", x.caseId);
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("stars", x.stars);
    a("channel", x.channel);
    a("reasons", x.reasons);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::EvaluationSubmitted& x) {
    a("caseId", x.caseId);
    a("ticket", x.ticket);
    a("desk", x.desk);
    a("clerk", x.clerk);
    a("stars", x.stars);
    a("channel", x.channel);
    a("reasons", x.reasons);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::AccountState& x) {
    a("device", x.device);
    a("disabled", x.disabled);
    a("name", x.name);
    a("roles", x.roles);
    a("unit", x.unit);
    a("desks", x.desks);
    a("publicKey", x.publicKey);
    a("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, domain::CreateAccount& x) {
    a("account", x.account);
    a("name", x.name);
    a("roles", x.roles);
    a("unit", x.unit);
    a("desks", x.desks);
}

template <class A>
void fields(A& a, domain::EnrolDevice& x) {
    a("device", x.device);
    a("name", x.name);
    a("roles", x.roles);
    a("desk", x.desk);
    a("publicKey", x.publicKey);
    a("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, domain::DisableAccount& x) {
    a("account", x.account);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::AccountCreated& x) {
    a("device", x.device);
    a("name", x.name);
    a("roles", x.roles);
    a("unit", x.unit);
    a("desks", x.desks);
    a("publicKey", x.publicKey);
    a("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, domain::AccountDisabled& x) {
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ConflictPersonal& x) {
    a("commandBytes", x.commandBytes);
}

template <class A>
void fields(A& a, domain::ConflictState& x) {
    a("commandKind", x.commandKind);
    a("refusalCode", x.refusalCode);
    a("refusalDetail", x.refusalDetail);
    a("papers", x.papers);
    a("caseId", x.caseId);
    a("device", x.device);
    a("at", x.at);
    a("resolved", x.resolved);
    a("resolution", x.resolution);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ResolveConflict& x) {
    a("conflict", x.conflict);
    a("resolution", x.resolution);
}

template <class A>
void fields(A& a, domain::ConflictRecorded& x) {
    a("commandKind", x.commandKind);
    a("refusalCode", x.refusalCode);
    a("refusalDetail", x.refusalDetail);
    a("papers", x.papers);
    a("caseId", x.caseId);
    a("device", x.device);
    a.personal(x.personal);
}

template <class A>
void fields(A& a, domain::ConflictResolved& x) {
    a("resolution", x.resolution);
}

/// 大厅规则: not part of any body, but of the hall's configuration on the wire and in its file.
template <class A>
void fields(A& a, domain::HallRules& x) {
    std::int64_t cooldown = x.recallCooldown.count();
    a("maxMisses", x.maxMisses);
    a("recallCooldownMs", cooldown);
    a("slipReceiveHours", x.slipReceiveHours);
    a("correctionDays", x.correctionDays);
    a("slots", x.slots);
    a("custody", x.custody);
    x.recallCooldown = domain::Milliseconds(cooldown);
}

}  // namespace yc::api::json
