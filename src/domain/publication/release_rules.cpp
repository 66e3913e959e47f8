// SPDX-License-Identifier: GPL-3.0-or-later
// 统一发布: what becomes a release, and when it holds (R001, R002, R006, R009, R010, R055).
#include "domain/publication/release_rules.h"
#include "domain/catalogue/checker.h"
#include "domain/publication/life_access.h"

#include <algorithm>

namespace yc::domain {

using catalogue::ThemeStatus;

namespace {

Unexpected<Refusal> mismatch(const std::string& what) {
    return rejected(RefusalCode::ReleaseMismatch, {{"what", what}});
}

/// Errors of the check, the first three in the sentence and all for support.
std::optional<Refusal> faultsOf(const catalogue::Release& release, const catalogue::Release& base) {
    std::vector<catalogue::Finding> found = catalogue::check(release);
    for (catalogue::Finding& one : catalogue::checkAgainst(release, base)) found.push_back(std::move(one));
    std::string first;
    std::string all;
    int errors = 0;
    for (const catalogue::Finding& one : found) {
        if (one.severity != catalogue::Severity::Error) continue;
        if (++errors <= 3) first += (first.empty() ? "" : "；") + one.zh;
        all += one.code + ' ' + one.path + ": " + one.zh + '\n';
    }
    if (errors == 0) return std::nullopt;
    if (errors > 3) first += "；共 " + std::to_string(errors) + " 处";
    return refuse(RefusalCode::CatalogueInvalid, {{"what", first}}, all);
}

/// Whether `next` is `base` with exactly this change.
std::optional<Refusal> differsOtherwise(const ReleaseContent& next, const ReleaseContent& base,
                                        const ThemeChange& change) {
    const auto wrong = [](const std::string& what) { return refuse(RefusalCode::ReleaseMismatch, {{"what", what}}); };
    for (const catalogue::Theme& theme : base.release->themes) {
        if (theme.id == change.theme) continue;
        const catalogue::Theme* kept = next.release->theme(theme.id);
        if (!kept || kept->status != theme.status || next.digests.at(theme.id) != base.digests.at(theme.id))
            return wrong(theme.id.str());
    }
    for (const catalogue::Theme& theme : next.release->themes) {
        if (theme.id != change.theme && !base.release->theme(theme.id)) return wrong(theme.id.str());
    }
    const catalogue::Theme* changed = next.release->theme(change.theme);
    if (!changed) return wrong(change.theme.str());
    const auto before = base.digests.find(change.theme);
    const std::string& digest = change.digest.empty() && before != base.digests.end() ? before->second : change.digest;
    if (changed->status != change.status || next.digests.at(change.theme) != digest) return wrong(change.theme.str());
    return std::nullopt;
}

Unexpected<Refusal> wrongStatus(ThemeStatus status) {
    return rejected(RefusalCode::ThemeStatusWrong, {{"state", std::string(themeStatusName(status))}});
}

LifeAct actOf(std::string_view kind) {
    if (kind == SuspendTheme::kind) return LifeAct::Suspend;
    return kind == ResumeTheme::kind ? LifeAct::Resume : LifeAct::Cancel;
}

/// 暂停、恢复、撤销: the theme as it stands, with another status.
template <class Body>
Decision changeStatus(const Body& body, ThemeStatus to, const Command& command, const DecideContext& context) {
    const catalogue::Theme* theme = publishedTheme(context, body.theme);
    if (!theme) return rejected(RefusalCode::ThemeUnknown, {{"theme", body.theme.str()}});
    if (!permits(themeTransitions(), Body::kind, theme->status)) return wrongStatus(theme->status);
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    auto events = releasesWith({body.theme, {}, to}, body.releases, command, context);
    if (!events) return events;
    ThemeStatusChanged changed;
    changed.theme = body.theme;
    changed.name = theme->name;
    changed.act = actOf(Body::kind);
    changed.release = body.releases.front().version;
    changed.effectiveFrom = body.releases.front().effectiveFrom;
    changed.reason = body.reason;
    events->push_back({streamOf(body.theme), std::move(changed)});
    return events;
}

}  // namespace

Decision releasesWith(const ThemeChange& change, const NewReleases& given, const Command& command,
                      const DecideContext& context) {
    const CatalogueState* catalogue = releasesOf(context);
    if (!catalogue || !context.library) return rejected(RefusalCode::CatalogueUnknown, {{"version", "0"}});
    if (given.empty()) return mismatch("releases");
    if (given.front().effectiveFrom < localDate(command.occurredAt)) return rejected(RefusalCode::EffectiveTooEarly);
    const std::vector<ReleaseRef> bases = releasesFrom(*catalogue, given.front().effectiveFrom);
    if (given.size() != bases.size()) return mismatch("releases");
    Events events;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const ReleaseRef& one = given[i];
        if (one.version != catalogue->version + 1 + static_cast<std::int64_t>(i))
            return rejected(RefusalCode::CatalogueVersionUsed, {{"version", std::to_string(one.version)}});
        if (i > 0 && one.effectiveFrom != bases[i].effectiveFrom) return mismatch("effectiveFrom");
        const ReleaseContent* next = context.library->release(one.version, one.hash);
        const ReleaseContent* base = context.library->release(bases[i].version, bases[i].hash);
        if (!next || !base) return rejected(RefusalCode::ContentUnknown, {}, one.hash);
        if (next->release->effectiveFrom != one.effectiveFrom) return mismatch("effectiveFrom");
        if (const auto other = differsOtherwise(*next, *base, change)) return rejected(*other);
        if (const auto faults = faultsOf(*next->release, *base->release)) return rejected(*faults);
        events.push_back({catalogueStream(), CataloguePublished{one.version, one.hash, one.effectiveFrom}});
    }
    return events;
}

Decision decideBody(const PublishTheme& body, const Command& command, const DecideContext& context) {
    const auto life = draftFor(body.kind, body.theme, context);
    if (!life) return rejected(life.error());
    const ThemeDraft& draft = (*life)->draft;
    const ThemeStatus status = statusOf(context, body.theme);
    if (!permits(themeTransitions(), body.kind, status)) return wrongStatus(status);
    if (body.content != draft.content()) return rejected(RefusalCode::ContentMoved);
    if (draft.drafted(command.actor.account)) return rejected(RefusalCode::SamePerson);
    if (publishedDigest(context, body.theme) != draft.baseDigest)
        return rejected(RefusalCode::BaseMoved, {{"version", std::to_string(releasesOf(context)->version)}});
    if (const auto open = opinionsOpen(draft, localDate(command.occurredAt), context)) return rejected(*open);
    if (const auto units = draft.unclaimed(); !units.empty())
        return rejected(RefusalCode::ClaimsOpen, {{"units", unitNames(units, context)}});
    for (const std::string& task : body.tasks) {
        const GuideProblem* problem = (*life)->problem(task);
        if (!problem || problem->closed) return rejected(RefusalCode::TaskUnknown, {{"task", task}});
    }
    const auto content = contentOf(body.content, body.theme, context);
    if (!content) return rejected(content.error());
    // The upper library may have been followed since the last save.
    if (const auto upper = againstUpper(*life, **content, context)) return rejected(*upper);
    const ThemeStatus after = status == ThemeStatus::Suspended ? status : ThemeStatus::Published;
    auto events = releasesWith({body.theme, (*content)->digest, after}, body.releases, command, context);
    if (!events) return events;
    const ReleaseRef& first = body.releases.front();
    events->push_back(
        {streamOf(body.theme), ThemePublished{body.content, first.version, first.effectiveFrom, after, body.tasks}});
    return events;
}

Decision decideBody(const SuspendTheme& body, const Command& command, const DecideContext& context) {
    return changeStatus(body, ThemeStatus::Suspended, command, context);
}

Decision decideBody(const ResumeTheme& body, const Command& command, const DecideContext& context) {
    return changeStatus(body, ThemeStatus::Published, command, context);
}

Decision decideBody(const CancelTheme& body, const Command& command, const DecideContext& context) {
    return changeStatus(body, ThemeStatus::Cancelled, command, context);
}

Decision decideBody(const PublishCatalogue& body, const Command& command, const DecideContext& context) {
    if (body.version <= 0 || body.hash.empty())
        return rejected(RefusalCode::CatalogueInvalid, {{"what", body.hash.empty() ? "缺内容摘要" : "版本号要大于 0"}});
    const CatalogueState* last = releasesOf(context);
    if (last && body.version == last->version && body.hash == last->hash)
        return Events{};  // published already, nothing to add
    if (last && body.version <= last->version)
        return rejected(RefusalCode::CatalogueVersionUsed, {{"version", std::to_string(body.version)}});
    if (last && !command.actor.has(Role::System)) {
        // Units, sources, targets and texts of the whole may change this way, themes may not (R010, R055).
        const ReleaseContent* before = lastRelease(context);
        const ReleaseContent* next = context.library ? context.library->release(body.version, body.hash) : nullptr;
        if (!before || !next) return rejected(RefusalCode::ContentUnknown, {}, body.hash);
        // What is to come must not come earlier, or be passed over, by a release of the whole.
        if (next->release->effectiveFrom != body.effectiveFrom ||
            next->release->effectiveFrom < before->release->effectiveFrom)
            return rejected(RefusalCode::CatalogueInvalid,
                            {{"what", "生效日期不能早于已发布的 " + isoDate(before->release->effectiveFrom)}});
        for (const auto* side : {before, next}) {
            for (const catalogue::Theme& theme : side->release->themes) {
                const auto* other = (side == before ? next : before)->release->theme(theme.id);
                const bool same = other && other->status == theme.status &&
                                  next->digests.at(theme.id) == before->digests.at(theme.id);
                if (!same) return rejected(RefusalCode::NotThroughLife, {{"theme", theme.shortName}}, theme.id.str());
            }
        }
        if (const auto faults = faultsOf(*next->release, *before->release)) return rejected(*faults);
    }
    return Events{{catalogueStream(), CataloguePublished{body.version, body.hash, body.effectiveFrom}}};
}

Decision decideBody(const ActivateRelease& body, const Command& command, const DecideContext& context) {
    const CatalogueState* catalogue = releasesOf(context);
    if (!catalogue) return rejected(RefusalCode::CatalogueUnknown, {{"version", std::to_string(body.version)}});
    const ReleaseRef* now = releaseInForce(*catalogue, localDate(command.occurredAt));
    if (!now || now->version != body.version)
        return rejected(RefusalCode::CatalogueUnknown, {{"version", std::to_string(body.version)}});
    if (catalogue->inForce == body.version) return Events{};
    return Events{{catalogueStream(), CatalogueInForce{body.version}}};
}

}  // namespace yc::domain
