// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publication/life_access.h"

#include <algorithm>

namespace yc::domain {

using catalogue::ThemeStatus;

const TransitionTable<DraftStep>& draftTransitions() {
    using enum DraftStep;
    static const TransitionTable<DraftStep> table{
        {OpenThemeDraft::kind, {None}, {Editing}},
        {SaveThemeDraft::kind, {Editing, InReview, Approved}, {Editing, InReview}},
        {DiscardThemeDraft::kind, {Editing, InReview, Approved}, {None}},
        {AskOpinions::kind, {Editing, InReview}, {InReview}},
        {GiveOpinion::kind, {InReview, Approved}, {InReview, Approved}},
        {AnswerOpinion::kind, {InReview, Approved}, {InReview, Approved}},
        {ClaimItems::kind, {InReview, Approved}, {InReview, Approved}},
        {ReviewThemeDraft::kind, {InReview, Approved}, {Approved, Editing}},
        {PublishTheme::kind, {Approved}, {None}},
    };
    return table;
}

const TransitionTable<ThemeStatus>& themeTransitions() {
    using enum ThemeStatus;
    static const TransitionTable<ThemeStatus> table{
        {OpenThemeDraft::kind, {Draft, Published, Suspended}, {Draft, Published, Suspended}},
        {PublishTheme::kind, {Draft, Published, Suspended}, {Published, Suspended}},
        {SuspendTheme::kind, {Published}, {Suspended}},
        {ResumeTheme::kind, {Suspended}, {Published}},
        {CancelTheme::kind, {Published, Suspended}, {Cancelled}},
    };
    return table;
}

std::string_view draftStepName(DraftStep step) {
    switch (step) {
    case DraftStep::None: return "没有草稿";
    case DraftStep::Editing: return "编辑中";
    case DraftStep::InReview: return "征求意见与审核";
    case DraftStep::Approved: return "牵头单位已审核";
    }
    return {};
}

std::string_view themeStatusName(ThemeStatus status) {
    switch (status) {
    case ThemeStatus::Draft: return "未发布";
    case ThemeStatus::InReview: return "审核中";
    case ThemeStatus::Published: return "已发布";
    case ThemeStatus::Suspended: return "已暂停";
    case ThemeStatus::Cancelled: return "已撤销";
    }
    return {};
}

StreamId catalogueStream() { return {StreamKind::Catalogue, "releases"}; }

const CatalogueState* releasesOf(const DecideContext& context) {
    const StreamId stream = catalogueStream();
    return context.states.find<CatalogueState>(stream.kind, stream.key);
}

const ReleaseContent* lastRelease(const DecideContext& context) {
    const CatalogueState* releases = releasesOf(context);
    return releases && context.library ? context.library->release(releases->version, releases->hash) : nullptr;
}

const catalogue::Theme* publishedTheme(const DecideContext& context, const ThemeId& theme) {
    const ReleaseContent* last = lastRelease(context);
    return last ? last->release->theme(theme) : nullptr;
}

std::string publishedDigest(const DecideContext& context, const ThemeId& theme) {
    const ReleaseContent* last = lastRelease(context);
    const auto found = last ? last->digests.find(theme) : std::map<ThemeId, std::string>::const_iterator{};
    return last && found != last->digests.end() ? found->second : std::string{};
}

const ThemeLifeState* lifeOf(const DecideContext& context, const ThemeId& theme) {
    return context.states.find<ThemeLifeState>(StreamKind::Theme, theme.str());
}

ThemeStatus statusOf(const DecideContext& context, const ThemeId& theme) {
    if (const catalogue::Theme* published = publishedTheme(context, theme)) return published->status;
    const ThemeLifeState* life = lifeOf(context, theme);
    return life ? life->status : ThemeStatus::Draft;
}

Expected<const ThemeLifeState*, Refusal> draftFor(std::string_view command, const ThemeId& theme,
                                                  const DecideContext& context) {
    const ThemeLifeState* life = lifeOf(context, theme);
    const DraftStep step = life ? life->draft.step : DraftStep::None;
    if (!permits(draftTransitions(), command, step))
        return rejected(RefusalCode::ThemeStepWrong, {{"state", std::string(draftStepName(step))}}, theme.str());
    return life;
}

Expected<const ThemeContent*, Refusal> contentOf(const std::string& hash, const ThemeId& theme,
                                                 const DecideContext& context) {
    const ThemeContent* content = context.library ? context.library->draft(hash) : nullptr;
    if (!content) return rejected(RefusalCode::ContentUnknown, {}, hash);
    if (content->theme.id != theme) return rejected(RefusalCode::Malformed, {{"what", "theme"}}, hash);
    return content;
}

std::string unitNames(const std::vector<UnitId>& units, const DecideContext& context) {
    const ReleaseContent* last = lastRelease(context);
    std::string names;
    for (const UnitId& id : units) {
        const catalogue::Unit* unit = last ? last->release->unit(id) : nullptr;
        names += (names.empty() ? "" : "、") + (unit ? unit->shortName : id.str());
    }
    return names;
}

bool isAmong(const std::vector<UnitId>& units, const UnitId& unit) {
    return !unit.empty() && std::find(units.begin(), units.end(), unit) != units.end();
}

DraftContent draftContent(const ThemeContent& content, std::string hash, std::string note) {
    DraftContent draft;
    draft.content = std::move(hash);
    draft.note = std::move(note);
    draft.name = content.theme.name;
    draft.leads = content.theme.leads;
    draft.cooperating = content.theme.cooperating;
    for (const catalogue::Item& item : content.theme.items) {
        const auto digest = content.itemDigests.find(item.id);
        draft.items.push_back(
            {item.id, item.name, item.unit, digest == content.itemDigests.end() ? std::string{} : digest->second});
    }
    return draft;
}

}  // namespace yc::domain
