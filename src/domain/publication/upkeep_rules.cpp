// SPDX-License-Identifier: GPL-3.0-or-later
// 目录维护: tasks on themes (R056) and the upper level's library (R011).
#include "domain/publication/life_access.h"

#include <algorithm>

namespace yc::domain {

using catalogue::ThemeStatus;

namespace {

constexpr std::size_t kMostText = 4000;    ///< bytes
constexpr std::size_t kMostThemes = 500;   ///< of an upper library at once
constexpr std::size_t kShortestBasis = 6;  ///< bytes: two characters

std::string themeName(const ThemeId& theme, const DecideContext& context) {
    if (const catalogue::Theme* published = publishedTheme(context, theme)) return published->name;
    if (const ThemeLifeState* life = lifeOf(context, theme)) return life->name;
    const catalogue::Theme* known = context.catalogue ? context.catalogue->theme(theme) : nullptr;
    return known ? known->name : std::string{};
}

bool contains(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

bool containsAny(const std::vector<std::string>& texts, const std::string& words) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& one) { return contains(one, words); });
}

GuideProblemRaised raised(const ThemeId& theme, const std::string& name, ProblemKind about, std::string id,
                          std::string text) {
    GuideProblemRaised event;
    event.theme = theme;
    event.name = name;
    event.problem = std::move(id);
    event.about = about;
    event.text = std::move(text);
    return event;
}

/// What one theme of the upper library means here; nothing when it is as last time.
Expected<Events, Refusal> followed(const UpperTheme& one, const Command& command, const DecideContext& context) {
    const ThemeLifeState* life = lifeOf(context, one.theme);
    if (life && life->upper == one.content) return Events{};
    const auto upper = contentOf(one.content, one.theme, context);
    if (!upper) return rejected(upper.error());
    const auto draft = contentOf(one.draft, one.theme, context);
    if (!draft) return rejected(draft.error());
    const StreamId stream = streamOf(one.theme);
    const std::string& name = (*upper)->theme.name;
    Events events{{stream, UpperFollowed{one.theme, name, one.content}}};
    const bool cancelled = statusOf(context, one.theme) == ThemeStatus::Cancelled;
    const std::string digest = publishedDigest(context, one.theme);
    if (cancelled || digest == (*draft)->digest) return events;
    if (life && life->draft.step != DraftStep::None) {
        events.push_back({stream, raised(one.theme, name, ProblemKind::Upper, command.id.str() + '.' + one.theme.str(),
                                         "上级目录有新内容，请与正在编辑的草稿比对")});
        return events;
    }
    ThemeDraftOpened opened;
    opened.theme = one.theme;
    opened.origin = DraftOrigin::Upper;
    if (!digest.empty()) {
        opened.base = releasesOf(context)->version;
        opened.baseDigest = digest;
    }
    opened.draft = draftContent(**draft, one.draft, "上级目录同步");
    events.push_back({stream, std::move(opened)});
    return events;
}

}  // namespace

bool cites(const catalogue::Theme& theme, const std::string& basis) {
    if (containsAny(theme.guide.basis, basis) || contains(theme.guide.fee.basis, basis)) return true;
    const bool item = std::any_of(theme.items.begin(), theme.items.end(), [&](const catalogue::Item& one) {
        return containsAny(one.basis, basis) || contains(one.fee.basis, basis);
    });
    return item || std::any_of(theme.materials.begin(), theme.materials.end(), [&](const catalogue::Material& one) {
               return one.proofBasis && contains(one.proofBasis->legalBasis, basis);
           });
}

Decision decideBody(const FollowUpper& body, const Command& command, const DecideContext& context) {
    if (body.source.empty() || body.source.size() > 200) return rejected(RefusalCode::Malformed, {{"what", "source"}});
    if (body.themes.size() > kMostThemes)
        return rejected(RefusalCode::TooLarge, {{"limit", std::to_string(kMostThemes)}});
    Events events;
    int changed = 0;
    std::vector<ThemeId> seen;
    for (const UpperTheme& one : body.themes) {
        if (std::find(seen.begin(), seen.end(), one.theme) != seen.end())
            return rejected(RefusalCode::Malformed, {{"what", one.theme.str()}});
        seen.push_back(one.theme);
        auto own = followed(one, command, context);
        if (!own) return rejected(own.error());
        changed += own->empty() ? 0 : 1;
        for (NewEvent& event : *own) events.push_back(std::move(event));
    }
    for (const ThemeId& theme : body.gone) {
        const ThemeLifeState* life = lifeOf(context, theme);
        const bool there = std::find(seen.begin(), seen.end(), theme) != seen.end();
        if (!life || life->upper.empty() || there) continue;
        ++changed;
        events.push_back({streamOf(theme), UpperFollowed{theme, life->name, {}}});
        events.push_back({streamOf(theme), raised(theme, life->name, ProblemKind::Upper,
                                                  command.id.str() + '.' + theme.str(), "上级目录已没有这个主题")});
    }
    events.push_back({catalogueStream(), UpperCompared{body.source, static_cast<int>(body.themes.size()), changed}});
    return events;
}

Decision decideBody(const RaiseGuideProblem& body, const Command&, const DecideContext& context) {
    const bool wordless = body.text.empty() || body.problem.empty();
    if (wordless) return rejected(RefusalCode::Malformed, {{"what", body.text.empty() ? "text" : "problem"}});
    if (body.text.size() > kMostText || body.place.size() > 200 || body.problem.size() > 64)
        return rejected(RefusalCode::TooLarge, {{"limit", std::to_string(kMostText) + " B"}});
    const std::string name = themeName(body.theme, context);
    if (name.empty()) return rejected(RefusalCode::ThemeUnknown, {{"theme", body.theme.str()}});
    const ThemeLifeState* life = lifeOf(context, body.theme);
    if (life && life->problem(body.problem)) return Events{};
    GuideProblemRaised event = raised(body.theme, name, ProblemKind::Counter, body.problem, body.text);
    event.place = body.place;
    event.aboutCase = body.aboutCase;
    return Events{{streamOf(body.theme), std::move(event)}};
}

Decision decideBody(const SettleGuideProblem& body, const Command&, const DecideContext& context) {
    const ThemeLifeState* life = lifeOf(context, body.theme);
    const GuideProblem* problem = life ? life->problem(body.problem) : nullptr;
    // A changed law asks for a new version, not for an answer.
    if (!problem || problem->closed || problem->kind == ProblemKind::Basis)
        return rejected(RefusalCode::TaskUnknown, {{"task", body.problem}});
    if (body.answer.empty()) return rejected(RefusalCode::GroundsMissing);
    if (body.answer.size() > kMostText)
        return rejected(RefusalCode::TooLarge, {{"limit", std::to_string(kMostText) + " B"}});
    return Events{{streamOf(body.theme), GuideProblemSettled{body.problem, body.answer}}};
}

Decision decideBody(const ReviseBasis& body, const Command&, const DecideContext& context) {
    if (body.revision.empty() || body.revision.size() > 64)
        return rejected(RefusalCode::Malformed, {{"what", "revision"}});
    if (body.basis.size() < kShortestBasis || body.basis.size() > 400)
        return rejected(RefusalCode::Malformed, {{"what", "basis"}});
    if (body.text.empty()) return rejected(RefusalCode::Malformed, {{"what", "text"}});
    if (body.text.size() > kMostText)
        return rejected(RefusalCode::TooLarge, {{"limit", std::to_string(kMostText) + " B"}});
    const ReleaseContent* last = lastRelease(context);
    if (!last) return rejected(RefusalCode::CatalogueUnknown, {{"version", "0"}});
    Events events;
    bool cited = false;
    for (const catalogue::Theme& theme : last->release->themes) {
        if (theme.status == ThemeStatus::Cancelled || !cites(theme, body.basis)) continue;
        cited = true;
        const std::string task = body.revision + '.' + theme.id.str();
        const ThemeLifeState* life = lifeOf(context, theme.id);
        if (life && life->problem(task)) continue;
        GuideProblemRaised event = raised(theme.id, theme.name, ProblemKind::Basis, task, body.text);
        event.place = body.basis;
        events.push_back({streamOf(theme.id), std::move(event)});
    }
    if (!cited) return rejected(RefusalCode::BasisNotCited, {{"basis", body.basis}});
    return events;
}

}  // namespace yc::domain
