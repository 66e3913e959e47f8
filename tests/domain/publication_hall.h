// SPDX-License-Identifier: GPL-3.0-or-later
// A hall with one published theme and a content library in memory: what the server does with bytes, done with values.
#pragma once

#include "domain/catalogue_fixture.h"
#include "domain/core/decision.h"
#include "domain/fixture.h"
#include "domain/publication/publication_rules.h"

#include <algorithm>
#include <deque>
#include <functional>

namespace yc::domain::fixture {

class MemoryLibrary : public Library {
public:
    static std::string itemText(const cat::Theme& theme, const cat::Item& item) {
        std::string text = item.id.str() + '|' + item.name + '|' + item.unit.str() + '|' +
                           std::to_string(item.promiseDays) + '|' + item.basicCode;
        for (const std::string& basis : item.basis) text += '|' + basis;
        for (const cat::Material& material : theme.materials) {
            for (const cat::Ask& ask : material.asks) {
                if (ask.item == item.id) text += '|' + material.name + std::to_string(material.originals);
            }
        }
        return text;
    }
    static std::string digestOf(const cat::Theme& theme) {
        std::string text =
            theme.id.str() + '|' + theme.name + '|' + std::to_string(theme.promiseDays) + '|' + theme.guide.address;
        for (const std::string& basis : theme.guide.basis) text += '|' + basis;
        for (const cat::Item& item : theme.items) text += '\n' + itemText(theme, item);
        return text;
    }

    /// Keeps a draft and gives its hash.
    std::string put(const cat::Theme& theme) {
        ThemeContent content;
        content.theme = theme;
        content.digest = digestOf(theme);
        for (const cat::Item& item : theme.items) content.itemDigests[item.id] = itemText(theme, item);
        const std::string hash = "draft:" + content.digest;
        m_drafts[hash] = std::move(content);
        return hash;
    }
    ReleaseRef put(cat::Release release) {
        ReleaseRef ref{release.version, "release " + std::to_string(++m_count), release.effectiveFrom};
        auto& kept = m_releases.emplace_back(std::move(release));
        ReleaseContent content{&kept, {}};
        for (const cat::Theme& theme : kept.themes) content.digests[theme.id] = digestOf(theme);
        m_contents[ref.hash] = std::move(content);
        return ref;
    }

    const ThemeContent* draft(const std::string& hash) const override {
        const auto found = m_drafts.find(hash);
        return found == m_drafts.end() ? nullptr : &found->second;
    }
    const ReleaseContent* release(std::int64_t version, const std::string& hash) const override {
        const auto found = m_contents.find(hash);
        return found == m_contents.end() || found->second.release->version != version ? nullptr : &found->second;
    }

private:
    int m_count = 0;
    std::map<std::string, ThemeContent> m_drafts;
    std::deque<cat::Release> m_releases;
    std::map<std::string, ReleaseContent> m_contents;
};

inline const ThemeId small{"T1"};
inline Actor drafter() { return actor("drafter", {Role::Administrator}); }
inline Actor centre() { return actor("centre", {Role::Supervisor}); }
inline Actor unitPerson(const char* unit) { return actor(std::string("person-") + unit, {Role::Reviewer}, {}, unit); }
inline Date day(int month, int of) { return std::chrono::year{2026} / month / of; }

/// 2026-03-11, 9:00. Release 1 with the small theme holds since 2 March. Its lead is U1; U2 and U3 cooperate.
class PublicationHall {
public:
    PublicationHall() {
        world.library = &library;
        cat::Release first = smallRelease();
        first.effectiveFrom = day(3, 2);
        cat::Theme other = smallTheme();
        other.id = ThemeId{"T2"};
        other.name = "另一个一件事一次办";
        other.shortName = "另一个";
        other.ticketLetter = "V";
        const auto rename = [](ItemId& id) { id = ItemId{id.str() + "2"}; };
        for (cat::Item& item : other.items) {
            rename(item.id);
            for (cat::Need& need : item.needs) std::for_each(need.anyOf.begin(), need.anyOf.end(), rename);
        }
        for (cat::Material& material : other.materials) {
            for (cat::Ask& ask : material.asks) rename(ask.item);
            std::for_each(material.producedBy.begin(), material.producedBy.end(), rename);
        }
        for (cat::Field& field : other.fields) {
            for (cat::FieldUse& use : field.uses) rename(use.item);
        }
        first.themes.push_back(other);
        const ReleaseRef ref = library.put(std::move(first));
        run(PublishCatalogue{ref.version, ref.hash, ref.effectiveFrom}, systemActor());
    }

    std::string run(CommandBody body, const Actor& who) {
        last = world.run(std::move(body), who);
        if (!last) qInfo("%s %s", last.error().name().c_str(), last.error().detail.c_str());
        return outcome(last);
    }
    std::string sentence() const { return last.error().sentence(Language::Chinese); }

    const ThemeLifeState& life(const ThemeId& theme = small) const {
        static const ThemeLifeState none;
        const auto* found = world.find<ThemeLifeState>(StreamKind::Theme, theme.str());
        return found ? *found : none;
    }
    const ThemeDraft& draft(const ThemeId& theme = small) const { return life(theme).draft; }
    const CatalogueState& releases() const {
        return *world.find<CatalogueState>(StreamKind::Catalogue, catalogueStream().key);
    }
    const cat::Release& release(const ReleaseRef& ref) const {
        return *library.release(ref.version, ref.hash)->release;
    }
    const cat::Release& lastRelease() const { return *library.release(releases().version, releases().hash)->release; }

    cat::Theme published(const ThemeId& theme = small) const { return *lastRelease().theme(theme); }
    /// The published theme with another promise of item D, which is U2's.
    cat::Theme changedTheme(int days = 1) const {
        cat::Theme theme = published();
        theme.items[3].promiseDays = days;
        return theme;
    }

    std::string open(const cat::Theme& theme) {
        return run(OpenThemeDraft{theme.id, library.put(theme), "起草"}, drafter());
    }
    std::string save(const cat::Theme& theme, bool rebase = false) {
        return run(SaveThemeDraft{theme.id, library.put(theme), "改", rebase}, drafter());
    }
    std::string ask(const ThemeId& theme = small, Date due = day(3, 20)) {
        return run(AskOpinions{theme, {}, due, "请反馈"}, drafter());
    }
    std::string agree(const char* unit, const ThemeId& theme = small) {
        return run(GiveOpinion{theme, UnitId{unit}, true, {}}, unitPerson(unit));
    }
    std::string claim(const char* unit, const ThemeId& theme = small) {
        return run(ClaimItems{theme, UnitId{unit}, draft(theme).content()}, unitPerson(unit));
    }
    std::string review(bool pass = true, const ThemeId& theme = small) {
        return run(ReviewThemeDraft{theme, draft(theme).content(), pass, pass ? "" : "请改"}, unitPerson("U1"));
    }
    /// All before publication, except where a step is refused.
    std::string prepare(const cat::Theme& theme) {
        std::string refused = open(theme);
        if (refused.empty()) refused = ask(theme.id);
        for (const char* unit : {"U2", "U3"}) {
            if (refused.empty()) refused = agree(unit, theme.id);
        }
        for (const char* unit : {"U1", "U2", "U3"}) {
            if (refused.empty()) refused = claim(unit, theme.id);
        }
        return refused.empty() ? review(true, theme.id) : refused;
    }

    /// The releases an act needs, as the server makes them.
    NewReleases releasesWith(const ThemeId& theme, const std::function<void(cat::Release&)>& change, Date from) {
        NewReleases made;
        std::int64_t version = releases().version;
        for (const ReleaseRef& base : releasesFrom(releases(), from)) {
            cat::Release next = release(base);
            next.version = static_cast<int>(++version);
            next.effectiveFrom = made.empty() ? from : base.effectiveFrom;
            change(next);
            for (cat::Theme& one : next.themes) {
                if (one.id != theme || one.status != cat::ThemeStatus::Cancelled) continue;
                next.retiredCodes.push_back(one.id.str());
                for (const cat::Item& item : one.items) next.retiredCodes.push_back(item.id.str());
            }
            made.push_back(library.put(std::move(next)));
        }
        return made;
    }
    static cat::Theme& in(cat::Release& release, const ThemeId& theme) {
        return *std::find_if(release.themes.begin(), release.themes.end(),
                             [&](const cat::Theme& one) { return one.id == theme; });
    }
    NewReleases withDraft(const ThemeId& theme, Date from) {
        const ThemeContent* content = library.draft(draft(theme).content());
        return releasesWith(
            theme,
            [&](cat::Release& release) {
                cat::Theme next = content ? content->theme : cat::Theme{};
                next.status = cat::ThemeStatus::Published;
                if (!release.theme(theme)) return release.themes.push_back(next);
                if (in(release, theme).status == cat::ThemeStatus::Suspended) next.status = cat::ThemeStatus::Suspended;
                in(release, theme) = next;
            },
            from);
    }
    NewReleases withStatus(const ThemeId& theme, cat::ThemeStatus status, Date from) {
        return releasesWith(
            theme, [&](cat::Release& release) { in(release, theme).status = status; }, from);
    }
    std::string publish(const ThemeId& theme = small, Date from = day(3, 11), std::vector<std::string> tasks = {},
                        const Actor& who = centre()) {
        return run(PublishTheme{theme, draft(theme).content(), withDraft(theme, from), std::move(tasks)}, who);
    }
    std::string suspend(Date from = day(3, 11)) {
        return run(SuspendTheme{small, "系统升级", withStatus(small, cat::ThemeStatus::Suspended, from)}, centre());
    }
    std::string resume(Date from = day(3, 11)) {
        return run(ResumeTheme{small, "升级完成", withStatus(small, cat::ThemeStatus::Published, from)}, centre());
    }
    std::string cancel(Date from = day(3, 11)) {
        return run(CancelTheme{small, "政策取消", withStatus(small, cat::ThemeStatus::Cancelled, from)}, centre());
    }

    MemoryLibrary library;
    MemoryWorld world;
    Decision last{Events{}};
};

}  // namespace yc::domain::fixture
