// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生: member names, on the wire and in the journal.
#pragma once

#include "api/json/enums.h"

namespace yc::api::json {

template <class A>
void fields(A& a, domain::ReleaseRef& x) {
    a("version", x.version);
    a("hash", x.hash);
    a("effectiveFrom", x.effectiveFrom);
}

template <class A>
void fields(A& a, domain::CatalogueState& x) {
    a("version", x.version);
    a("hash", x.hash);
    a("effectiveFrom", x.effectiveFrom);
    a("releases", x.releases);
    a("inForce", x.inForce);
    a("upperSource", x.upperSource);
    a("upperSyncedAt", x.upperSyncedAt);
}

template <class A>
void fields(A& a, domain::PublishCatalogue& x) {
    a("version", x.version);
    a("hash", x.hash);
    a("effectiveFrom", x.effectiveFrom);
}

template <class A>
void fields(A& a, domain::ActivateRelease& x) {
    a("version", x.version);
}

template <class A>
void fields(A& a, domain::CataloguePublished& x) {
    a("release", x.release);
    a("hash", x.hash);
    a("effectiveFrom", x.effectiveFrom);
}

template <class A>
void fields(A& a, domain::CatalogueInForce& x) {
    a("release", x.release);
}

template <class A>
void fields(A& a, domain::UpperCompared& x) {
    a("source", x.source);
    a("themes", x.themes);
    a("changed", x.changed);
}

template <class A>
void fields(A& a, domain::DraftVersion& x) {
    a("content", x.content);
    a("note", x.note);
    a("by", x.by);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::DraftItem& x) {
    a("item", x.item);
    a("name", x.name);
    a("unit", x.unit);
    a("digest", x.digest);
}

template <class A>
void fields(A& a, domain::Opinion& x) {
    a("number", x.number);
    a("unit", x.unit);
    a("askedAt", x.askedAt);
    a("given", x.given);
    a("agrees", x.agrees);
    a("text", x.text);
    a("content", x.content);
    a("by", x.by);
    a("at", x.at);
    a("answer", x.answer);
    a("adopted", x.adopted);
    a("answeredBy", x.answeredBy);
    a("answeredAt", x.answeredAt);
}

template <class A>
void fields(A& a, domain::Claim& x) {
    a("unit", x.unit);
    a("by", x.by);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::ThemeDraft& x) {
    a("step", x.step);
    a("number", x.number);
    a("origin", x.origin);
    a("base", x.base);
    a("baseDigest", x.baseDigest);
    a("versions", x.versions);
    a("leads", x.leads);
    a("cooperating", x.cooperating);
    a("items", x.items);
    a("opinionsDue", x.opinionsDue);
    a("opinions", x.opinions);
    a("claims", x.claims);
    a("approvedBy", x.approvedBy);
    a("approvedAt", x.approvedAt);
    a("returned", x.returned);
}

template <class A>
void fields(A& a, domain::GuideProblem& x) {
    a("id", x.id);
    a("kind", x.kind);
    a("text", x.text);
    a("place", x.place);
    a("aboutCase", x.aboutCase);
    a("by", x.by);
    a("at", x.at);
    a("closed", x.closed);
    a("closedByRelease", x.closedByRelease);
    a("answer", x.answer);
    a("closedBy", x.closedBy);
    a("closedAt", x.closedAt);
}

template <class A>
void fields(A& a, domain::LifeStep& x) {
    a("act", x.act);
    a("release", x.release);
    a("effectiveFrom", x.effectiveFrom);
    a("content", x.content);
    a("reason", x.reason);
    a("by", x.by);
    a("at", x.at);
}

template <class A>
void fields(A& a, domain::ThemeLifeState& x) {
    a("theme", x.theme);
    a("name", x.name);
    a("status", x.status);
    a("steps", x.steps);
    a("draft", x.draft);
    a("upper", x.upper);
    a("upperAt", x.upperAt);
    a("problems", x.problems);
}

template <class A>
void fields(A& a, domain::OpenThemeDraft& x) {
    a("theme", x.theme);
    a("content", x.content);
    a("note", x.note);
    a("begunFrom", x.begunFrom);
}

template <class A>
void fields(A& a, domain::SaveThemeDraft& x) {
    a("theme", x.theme);
    a("content", x.content);
    a("note", x.note);
    a("rebase", x.rebase);
    a("previous", x.previous);
}

template <class A>
void fields(A& a, domain::DiscardThemeDraft& x) {
    a("theme", x.theme);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::AskOpinions& x) {
    a("theme", x.theme);
    a("units", x.units);
    a("due", x.due);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::GiveOpinion& x) {
    a("theme", x.theme);
    a("unit", x.unit);
    a("agrees", x.agrees);
    a("text", x.text);
    a("content", x.content);
}

template <class A>
void fields(A& a, domain::AnswerOpinion& x) {
    a("theme", x.theme);
    a("number", x.number);
    a("adopted", x.adopted);
    a("answer", x.answer);
}

template <class A>
void fields(A& a, domain::ClaimItems& x) {
    a("theme", x.theme);
    a("unit", x.unit);
    a("content", x.content);
}

template <class A>
void fields(A& a, domain::ReviewThemeDraft& x) {
    a("theme", x.theme);
    a("content", x.content);
    a("pass", x.pass);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::PublishTheme& x) {
    a("theme", x.theme);
    a("content", x.content);
    a("releases", x.releases);
    a("tasks", x.tasks);
}

template <class A>
void fields(A& a, domain::SuspendTheme& x) {
    a("theme", x.theme);
    a("reason", x.reason);
    a("releases", x.releases);
}

template <class A>
void fields(A& a, domain::ResumeTheme& x) {
    a("theme", x.theme);
    a("reason", x.reason);
    a("releases", x.releases);
}

template <class A>
void fields(A& a, domain::CancelTheme& x) {
    a("theme", x.theme);
    a("reason", x.reason);
    a("releases", x.releases);
}

template <class A>
void fields(A& a, domain::UpperTheme& x) {
    a("theme", x.theme);
    a("content", x.content);
    a("draft", x.draft);
}

template <class A>
void fields(A& a, domain::FollowUpper& x) {
    a("source", x.source);
    a("themes", x.themes);
    a("gone", x.gone);
}

template <class A>
void fields(A& a, domain::RaiseGuideProblem& x) {
    a("theme", x.theme);
    a("problem", x.problem);
    a("text", x.text);
    a("place", x.place);
    a("aboutCase", x.aboutCase);
}

template <class A>
void fields(A& a, domain::SettleGuideProblem& x) {
    a("theme", x.theme);
    a("problem", x.problem);
    a("answer", x.answer);
}

template <class A>
void fields(A& a, domain::ReviseBasis& x) {
    a("revision", x.revision);
    a("basis", x.basis);
    a("text", x.text);
}

template <class A>
void fields(A& a, domain::DraftContent& x) {
    a("content", x.content);
    a("note", x.note);
    a("name", x.name);
    a("leads", x.leads);
    a("cooperating", x.cooperating);
    a("items", x.items);
}

template <class A>
void fields(A& a, domain::ThemeDraftOpened& x) {
    a("theme", x.theme);
    a("origin", x.origin);
    a("base", x.base);
    a("baseDigest", x.baseDigest);
    a("draft", x.draft);
}

template <class A>
void fields(A& a, domain::ThemeDraftSaved& x) {
    a("draft", x.draft);
    a("voided", x.voided);
    a("base", x.base);
    a("baseDigest", x.baseDigest);
}

template <class A>
void fields(A& a, domain::ThemeDraftDiscarded& x) {
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::OpinionsAsked& x) {
    a("units", x.units);
    a("due", x.due);
    a("note", x.note);
}

template <class A>
void fields(A& a, domain::OpinionGiven& x) {
    a("number", x.number);
    a("unit", x.unit);
    a("agrees", x.agrees);
    a("text", x.text);
    a("content", x.content);
}

template <class A>
void fields(A& a, domain::OpinionAnswered& x) {
    a("number", x.number);
    a("adopted", x.adopted);
    a("answer", x.answer);
}

template <class A>
void fields(A& a, domain::ItemsClaimed& x) {
    a("unit", x.unit);
    a("items", x.items);
}

template <class A>
void fields(A& a, domain::ThemeDraftReviewed& x) {
    a("passed", x.passed);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::ThemePublished& x) {
    a("content", x.content);
    a("release", x.release);
    a("effectiveFrom", x.effectiveFrom);
    a("status", x.status);
    a("tasks", x.tasks);
}

template <class A>
void fields(A& a, domain::ThemeStatusChanged& x) {
    a("theme", x.theme);
    a("name", x.name);
    a("act", x.act);
    a("release", x.release);
    a("effectiveFrom", x.effectiveFrom);
    a("reason", x.reason);
}

template <class A>
void fields(A& a, domain::UpperFollowed& x) {
    a("theme", x.theme);
    a("name", x.name);
    a("content", x.content);
}

template <class A>
void fields(A& a, domain::GuideProblemRaised& x) {
    a("theme", x.theme);
    a("name", x.name);
    a("problem", x.problem);
    a("about", x.about);
    a("text", x.text);
    a("place", x.place);
    a("aboutCase", x.aboutCase);
}

template <class A>
void fields(A& a, domain::GuideProblemSettled& x) {
    a("problem", x.problem);
    a("answer", x.answer);
}

}  // namespace yc::api::json
