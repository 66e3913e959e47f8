// SPDX-License-Identifier: GPL-3.0-or-later
// Folding a theme's life and the line of releases.
#include "domain/publication/publication_rules.h"

#include <algorithm>

namespace yc::domain {

// ---- releases ----------------------------------------------------------------------------------------------------

void applyBody(CatalogueState& state, const CataloguePublished& event, const EventMeta& meta) {
    const Date day = localDate(meta.occurredAt);
    const bool first = state.releases.empty();
    state.version = event.release;
    state.hash = event.hash;
    state.effectiveFrom = event.effectiveFrom;
    state.releases.push_back({event.release, event.hash, event.effectiveFrom});
    // What a newer release has replaced already will never be in force again.
    state.releases = releasesFrom(state, day);
    if (first || event.effectiveFrom <= day) state.inForce = event.release;
}

void applyBody(CatalogueState& state, const CatalogueInForce& event, const EventMeta& meta) {
    state.inForce = event.release;
    state.releases = releasesFrom(state, localDate(meta.occurredAt));
}

void applyBody(CatalogueState& state, const UpperCompared& event, const EventMeta& meta) {
    state.upperSource = event.source;
    state.upperSyncedAt = meta.occurredAt;
}

// ---- drafts ------------------------------------------------------------------------------------------------------

namespace {
void take(ThemeLifeState& state, const DraftContent& content, const EventMeta& meta) {
    ThemeDraft& draft = state.draft;
    draft.versions.push_back({content.content, content.note, meta.actor, meta.occurredAt});
    draft.leads = content.leads;
    draft.cooperating = content.cooperating;
    draft.items = content.items;
    if (state.steps.empty() || state.name.empty()) state.name = content.name;
}

/// Keeps the count, so that the next draft is another one.
void endDraft(ThemeLifeState& state) {
    ThemeDraft next;
    next.number = state.draft.number;
    state.draft = std::move(next);
}

/// What was settled long ago stands in the history; the state travels to every window.
void forgetOldest(std::vector<GuideProblem>& problems) {
    constexpr std::ptrdiff_t kept = 100;
    const auto isClosed = [](const GuideProblem& one) { return one.closed; };
    if (std::count_if(problems.begin(), problems.end(), isClosed) > kept)
        problems.erase(std::find_if(problems.begin(), problems.end(), isClosed));
}

void close(GuideProblem& problem, const EventMeta& meta) {
    problem.closed = true;
    problem.closedBy = meta.actor;
    problem.closedAt = meta.occurredAt;
}
}  // namespace

void applyBody(ThemeLifeState& state, const ThemeDraftOpened& event, const EventMeta& meta) {
    state.theme = event.theme;
    endDraft(state);
    ++state.draft.number;
    state.draft.step = DraftStep::Editing;
    state.draft.origin = event.origin;
    state.draft.base = event.base;
    state.draft.baseDigest = event.baseDigest;
    take(state, event.draft, meta);
}

void applyBody(ThemeLifeState& state, const ThemeDraftSaved& event, const EventMeta& meta) {
    ThemeDraft& draft = state.draft;
    take(state, event.draft, meta);
    for (const UnitId& unit : event.voided)
        draft.claims.erase(std::remove_if(draft.claims.begin(), draft.claims.end(),
                                          [&](const Claim& one) { return one.unit == unit; }),
                           draft.claims.end());
    if (event.base) {
        draft.base = *event.base;
        draft.baseDigest = event.baseDigest;
    }
    if (draft.step == DraftStep::Approved) draft.step = DraftStep::InReview;
    draft.approvedBy = {};
    draft.approvedAt = {};
}

void applyBody(ThemeLifeState& state, const ThemeDraftDiscarded&, const EventMeta&) { endDraft(state); }

void applyBody(ThemeLifeState& state, const OpinionsAsked& event, const EventMeta& meta) {
    ThemeDraft& draft = state.draft;
    draft.step = DraftStep::InReview;
    draft.opinionsDue = event.due;
    for (const UnitId& unit : event.units) {
        Opinion asked;
        asked.number = static_cast<int>(draft.opinions.size()) + 1;
        asked.unit = unit;
        asked.askedAt = meta.occurredAt;
        draft.opinions.push_back(std::move(asked));
    }
}

void applyBody(ThemeLifeState& state, const OpinionGiven& event, const EventMeta& meta) {
    ThemeDraft& draft = state.draft;
    auto open = std::find_if(draft.opinions.begin(), draft.opinions.end(),
                             [&](const Opinion& one) { return one.number == event.number; });
    if (open == draft.opinions.end()) {  // said without being asked
        Opinion own;
        own.number = event.number;
        own.unit = event.unit;
        own.askedAt = meta.occurredAt;
        open = draft.opinions.insert(draft.opinions.end(), std::move(own));
    }
    open->given = true;
    open->agrees = event.agrees;
    open->text = event.text;
    open->content = event.content;
    open->by = meta.actor;
    open->at = meta.occurredAt;
}

void applyBody(ThemeLifeState& state, const OpinionAnswered& event, const EventMeta& meta) {
    for (Opinion& one : state.draft.opinions) {
        if (one.number != event.number) continue;
        one.answer = event.answer;
        one.adopted = event.adopted;
        one.answeredBy = meta.actor;
        one.answeredAt = meta.occurredAt;
    }
}

void applyBody(ThemeLifeState& state, const ItemsClaimed& event, const EventMeta& meta) {
    auto& claims = state.draft.claims;
    claims.erase(std::remove_if(claims.begin(), claims.end(), [&](const Claim& one) { return one.unit == event.unit; }),
                 claims.end());
    claims.push_back({event.unit, meta.actor, meta.occurredAt});
}

void applyBody(ThemeLifeState& state, const ThemeDraftReviewed& event, const EventMeta& meta) {
    ThemeDraft& draft = state.draft;
    draft.step = event.passed ? DraftStep::Approved : DraftStep::Editing;
    draft.approvedBy = event.passed ? meta.actor : AccountId{};
    draft.approvedAt = event.passed ? meta.occurredAt : Instant{};
    draft.returned = event.reason;
}

// ---- published ---------------------------------------------------------------------------------------------------

void applyBody(ThemeLifeState& state, const ThemePublished& event, const EventMeta& meta) {
    state.status = event.status;
    state.steps.push_back(
        {LifeAct::Publish, event.release, event.effectiveFrom, event.content, {}, meta.actor, meta.occurredAt});
    for (GuideProblem& problem : state.problems) {
        if (problem.closed || std::find(event.tasks.begin(), event.tasks.end(), problem.id) == event.tasks.end())
            continue;
        close(problem, meta);
        problem.closedByRelease = event.release;
    }
    endDraft(state);
}

void applyBody(ThemeLifeState& state, const ThemeStatusChanged& event, const EventMeta& meta) {
    state.theme = event.theme;
    if (state.name.empty()) state.name = event.name;
    state.steps.push_back(
        {event.act, event.release, event.effectiveFrom, {}, event.reason, meta.actor, meta.occurredAt});
    using Status = catalogue::ThemeStatus;
    state.status = event.act == LifeAct::Suspend  ? Status::Suspended
                   : event.act == LifeAct::Cancel ? Status::Cancelled
                                                  : Status::Published;
    if (event.act != LifeAct::Cancel) return;
    endDraft(state);
    for (GuideProblem& problem : state.problems) {
        if (problem.closed) continue;
        close(problem, meta);
        problem.closedByRelease = event.release;
    }
}

// ---- upkeep ------------------------------------------------------------------------------------------------------

void applyBody(ThemeLifeState& state, const UpperFollowed& event, const EventMeta& meta) {
    state.theme = event.theme;
    if (state.name.empty()) state.name = event.name;
    state.upper = event.content;
    state.upperAt = meta.occurredAt;
}

void applyBody(ThemeLifeState& state, const GuideProblemRaised& event, const EventMeta& meta) {
    state.theme = event.theme;
    if (state.name.empty()) state.name = event.name;
    GuideProblem problem;
    problem.id = event.problem;
    problem.kind = event.about;
    problem.text = event.text;
    problem.place = event.place;
    problem.aboutCase = event.aboutCase;
    problem.by = meta.actor;
    problem.at = meta.occurredAt;
    state.problems.push_back(std::move(problem));
    forgetOldest(state.problems);
}

void applyBody(ThemeLifeState& state, const GuideProblemSettled& event, const EventMeta& meta) {
    for (GuideProblem& problem : state.problems) {
        if (problem.id != event.problem) continue;
        close(problem, meta);
        problem.answer = event.answer;
    }
}

}  // namespace yc::domain
