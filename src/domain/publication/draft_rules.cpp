// SPDX-License-Identifier: GPL-3.0-or-later
// 起草、征求意见、认领、牵头审核 (R010, R055).
#include "domain/publication/life_access.h"
#include "domain/publication/release_rules.h"
#include "domain/publication/upper.h"

#include <algorithm>

namespace yc::domain {

namespace {

constexpr std::size_t kMostText = 4000;  ///< bytes of an opinion, a reason, a note

bool tooLong(const std::string& text) { return text.size() > kMostText; }

Unexpected<Refusal> textTooLong() {
    return rejected(RefusalCode::TooLarge, {{"limit", std::to_string(kMostText) + " B"}});
}

}  // namespace

std::optional<Refusal> againstUpper(const ThemeLifeState* life, const ThemeContent& content,
                                    const DecideContext& context) {
    if (!life || life->upper.empty()) return std::nullopt;
    const ThemeContent* upper = context.library->draft(life->upper);
    if (!upper) return std::nullopt;
    const std::vector<std::string> changed = upperElementsChanged(upper->theme, content.theme);
    if (changed.empty()) return std::nullopt;
    std::string all;
    for (const std::string& place : changed) all += (all.empty() ? "" : " ") + place;
    const std::string more = changed.size() > 3 ? " …" : "";
    std::string first;
    for (std::size_t i = 0; i < std::min<std::size_t>(changed.size(), 3); ++i)
        first += (first.empty() ? "" : "、") + changed[i];
    return refuse(RefusalCode::UpperElement, {{"what", first + more}}, all);
}

namespace {

std::vector<DraftItem> itemsOf(const std::vector<DraftItem>& items, const UnitId& unit) {
    std::vector<DraftItem> own;
    for (const DraftItem& item : items) {
        if (item.unit == unit) own.push_back(item);
    }
    std::sort(own.begin(), own.end(), [](const DraftItem& a, const DraftItem& b) { return a.item < b.item; });
    return own;
}

/// Units that claimed something else than what stands there now.
std::vector<UnitId> voidedClaims(const ThemeDraft& before, const std::vector<DraftItem>& items) {
    std::vector<UnitId> voided;
    for (const Claim& claim : before.claims) {
        if (itemsOf(before.items, claim.unit) != itemsOf(items, claim.unit)) voided.push_back(claim.unit);
    }
    return voided;
}

}  // namespace

Decision decideBody(const OpenThemeDraft& body, const Command&, const DecideContext& context) {
    if (body.theme.empty()) return rejected(RefusalCode::Malformed, {{"what", "theme"}});
    if (tooLong(body.note)) return textTooLong();
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    const catalogue::ThemeStatus status = statusOf(context, body.theme);
    if (!permits(themeTransitions(), body.kind, status))
        return rejected(RefusalCode::ThemeStatusWrong, {{"state", std::string(themeStatusName(status))}});
    const auto content = contentOf(body.content, body.theme, context);
    if (!content) return rejected(content.error());
    if (const auto refusal = againstUpper(*life, **content, context)) return rejected(*refusal);
    // Begun from what holds today while another version is to come: that one would be taken back without a word.
    const std::string published = publishedDigest(context, body.theme);
    if (!body.begunFrom.empty() && body.begunFrom != published)
        return rejected(RefusalCode::BaseMoved, {{"version", std::to_string(releasesOf(context)->version)}});
    ThemeDraftOpened opened;
    opened.theme = body.theme;
    if (publishedTheme(context, body.theme)) {
        opened.base = releasesOf(context)->version;
        opened.baseDigest = published;
    }
    opened.draft = draftContent(**content, body.content, body.note);
    return Events{{streamOf(body.theme), std::move(opened)}};
}

Decision decideBody(const SaveThemeDraft& body, const Command&, const DecideContext& context) {
    if (tooLong(body.note)) return textTooLong();
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    const ThemeDraft& draft = (*life)->draft;
    // Somebody else has saved since: their version is not replaced unseen.
    if (!body.previous.empty() && body.previous != draft.content()) return rejected(RefusalCode::ContentMoved);
    const auto content = contentOf(body.content, body.theme, context);
    if (!content) return rejected(content.error());
    if (const auto refusal = againstUpper(*life, **content, context)) return rejected(*refusal);
    const std::string digest = publishedDigest(context, body.theme);
    const bool rebases = body.rebase && digest != draft.baseDigest;
    if (body.content == draft.content() && !rebases) return Events{};  // nothing to keep
    ThemeDraftSaved saved;
    saved.draft = draftContent(**content, body.content, body.note);
    saved.voided = voidedClaims(draft, saved.draft.items);
    if (rebases) {
        saved.base = digest.empty() ? 0 : releasesOf(context)->version;
        saved.baseDigest = digest;
    }
    return Events{{streamOf(body.theme), std::move(saved)}};
}

Decision decideBody(const DiscardThemeDraft& body, const Command&, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (tooLong(body.reason)) return textTooLong();
    return Events{{streamOf(body.theme), ThemeDraftDiscarded{body.reason}}};
}

Decision decideBody(const AskOpinions& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    if (body.due < localDate(command.occurredAt)) return rejected(RefusalCode::Malformed, {{"what", "due"}});
    if (tooLong(body.note)) return textTooLong();
    const ThemeDraft& draft = (*life)->draft;
    const bool waiting =
        std::any_of(draft.opinions.begin(), draft.opinions.end(), [](const Opinion& one) { return !one.given; });
    // Silence counts when the day is over: who was given until then keeps until then.
    if (waiting && draft.opinionsDue && body.due < *draft.opinionsDue)
        return rejected(RefusalCode::DueTooEarly, {{"date", isoDate(*draft.opinionsDue)}});
    const std::vector<UnitId> involved = draft.involved();
    std::vector<UnitId> units = body.units;
    if (units.empty()) {
        for (const UnitId& unit : involved) {
            const bool asked = std::any_of(draft.opinions.begin(), draft.opinions.end(),
                                           [&](const Opinion& one) { return one.unit == unit; });
            if (!asked && !isAmong(draft.leads, unit)) units.push_back(unit);
        }
    }
    OpinionsAsked event;
    event.due = body.due;
    event.note = body.note;
    for (const UnitId& unit : units) {
        if (!isAmong(involved, unit))
            return rejected(RefusalCode::UnitNotInvolved, {{"unit", unitNames({unit}, context)}});
        const bool waits = std::any_of(draft.opinions.begin(), draft.opinions.end(),
                                       [&](const Opinion& one) { return one.unit == unit && !one.given; });
        if (!waits && !isAmong(event.units, unit)) event.units.push_back(unit);
    }
    return Events{{streamOf(body.theme), std::move(event)}};
}

Decision decideBody(const GiveOpinion& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    if (command.actor.unit != body.unit) return rejected(RefusalCode::NotYourUnit);
    const ThemeDraft& draft = (*life)->draft;
    if (!isAmong(draft.involved(), body.unit))
        return rejected(RefusalCode::UnitNotInvolved, {{"unit", unitNames({body.unit}, context)}});
    if (!body.agrees && body.text.empty()) return rejected(RefusalCode::GroundsMissing);
    if (tooLong(body.text)) return textTooLong();
    if (!body.content.empty() && body.content != draft.content()) return rejected(RefusalCode::ContentMoved);
    OpinionGiven given;
    given.content = draft.content();
    given.unit = body.unit;
    given.agrees = body.agrees;
    given.text = body.text;
    given.number = static_cast<int>(draft.opinions.size()) + 1;
    for (const Opinion& one : draft.opinions) {
        if (one.unit == body.unit && !one.given) given.number = one.number;
    }
    return Events{{streamOf(body.theme), std::move(given)}};
}

Decision decideBody(const AnswerOpinion& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    const ThemeDraft& draft = (*life)->draft;
    if (!isAmong(draft.leads, command.actor.unit))
        return rejected(RefusalCode::NotLeadUnit, {{"unit", unitNames(draft.leads, context)}});
    const auto opinion = std::find_if(draft.opinions.begin(), draft.opinions.end(),
                                      [&](const Opinion& one) { return one.number == body.number; });
    if (opinion == draft.opinions.end() || !opinion->given)
        return rejected(RefusalCode::OpinionUnknown, {{"number", std::to_string(body.number)}});
    if (body.answer.empty()) return rejected(RefusalCode::GroundsMissing);
    if (tooLong(body.answer)) return textTooLong();
    return Events{{streamOf(body.theme), OpinionAnswered{body.number, body.adopted, body.answer}}};
}

Decision decideBody(const ClaimItems& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    if (command.actor.unit != body.unit) return rejected(RefusalCode::NotYourUnit);
    const ThemeDraft& draft = (*life)->draft;
    const std::vector<DraftItem> items = itemsOf(draft.items, body.unit);
    if (items.empty()) return rejected(RefusalCode::UnitNotInvolved, {{"unit", unitNames({body.unit}, context)}});
    if (body.content != draft.content()) return rejected(RefusalCode::ContentMoved);
    if (draft.claimOf(body.unit)) return Events{};  // claimed as it stands
    ItemsClaimed claimed;
    claimed.unit = body.unit;
    for (const DraftItem& item : items) claimed.items.push_back(item.item);
    return Events{{streamOf(body.theme), std::move(claimed)}};
}

std::optional<Refusal> opinionsOpen(const ThemeDraft& draft, Date today, const DecideContext& context) {
    std::vector<UnitId> unasked;
    std::vector<UnitId> waiting;
    std::vector<UnitId> unanswered;
    const bool over = draft.opinionsDue && *draft.opinionsDue < today;
    for (const UnitId& unit : draft.involved()) {
        const bool asked = std::any_of(draft.opinions.begin(), draft.opinions.end(),
                                       [&](const Opinion& one) { return one.unit == unit; });
        if (!asked && !isAmong(draft.leads, unit)) unasked.push_back(unit);
    }
    for (const Opinion& one : draft.opinions) {
        if (!one.given && !over && isAmong(draft.involved(), one.unit)) waiting.push_back(one.unit);
        // 同意 without a word needs no answer.
        if (one.given && one.answer.empty() && !(one.agrees && one.text.empty())) unanswered.push_back(one.unit);
    }
    std::string what;
    const auto add = [&](const char* words, const std::vector<UnitId>& units) {
        if (!units.empty()) what += (what.empty() ? "" : "；") + std::string(words) + unitNames(units, context);
    };
    add("没有征求：", unasked);
    add("等反馈：", waiting);
    add("没有答复：", unanswered);
    if (what.empty()) return std::nullopt;
    return refuse(RefusalCode::OpinionsOpen, {{"what", what}});
}

Decision decideBody(const ReviewThemeDraft& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    const ThemeDraft& draft = (*life)->draft;
    const bool lead = command.actor.has(Role::Reviewer) && isAmong(draft.leads, command.actor.unit);
    const bool centreSendsBack = command.actor.has(Role::Supervisor) && !body.pass && draft.step == DraftStep::Approved;
    if (!lead && !centreSendsBack)
        return rejected(RefusalCode::NotLeadUnit, {{"unit", unitNames(draft.leads, context)}});
    if (body.content != draft.content()) return rejected(RefusalCode::ContentMoved);
    if (!body.pass && body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    if (tooLong(body.reason)) return textTooLong();
    if (body.pass) {
        if (draft.drafted(command.actor.account)) return rejected(RefusalCode::SamePerson);
        if (draft.step == DraftStep::Approved) return Events{};
        if (const auto open = opinionsOpen(draft, localDate(command.occurredAt), context)) return rejected(*open);
    }
    return Events{{streamOf(body.theme), ThemeDraftReviewed{body.pass, body.reason}}};
}

}  // namespace yc::domain
