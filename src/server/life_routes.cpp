// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生: drafts in and out, differences, and the acts for which the centre makes the next release.
#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"
#include "api/catalogue_wire.h"
#include "domain/catalogue/checker.h"
#include "domain/publication/publication_rules.h"
#include "server/core.h"
#include "server/request.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace yc::server {

using namespace domain;
using catalogue::ThemeStatus;

namespace {

Response json(std::string body, int status = 200) {
    return {status, "application/json", std::move(body), {{"Cache-Control", "no-store"}}};
}

Unexpected<Refusal> notFound(const std::string& what) {
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", what}})};
}

Actor actorOf(const Request& request) {
    const journal::StoredGrant& grant = request.session->grant;
    return {grant.account, grant.device, grant.roles, grant.unit, grant.desk};
}

std::optional<Refusal> refusalOf(const Writer::Answer& answer) {
    if (!answer) return answer.error();
    return answer->front().status == journal::OutcomeStatus::Applied ? std::nullopt : answer->front().refusal;
}

/// A draft as a clear no: the first fault in the sentence, all of them for support.
Unexpected<Refusal> invalid(const api::DataFaults& faults) {
    std::string all;
    for (const api::DataFault& fault : faults) all += fault.code + ' ' + fault.path + ": " + fault.zh + '\n';
    const std::string first = faults.front().path + ' ' + faults.front().zh;
    return Unexpected{refuse(RefusalCode::CatalogueInvalid, {{"what", first}}, all)};
}

std::optional<ThemeLifeState> lifeOf(Core& core, const ThemeId& theme) {
    const auto stored = core.reader().state({StreamKind::Theme, theme.str()});
    const auto* life = stored ? std::get_if<ThemeLifeState>(&stored->state) : nullptr;
    return life ? std::optional(*life) : std::nullopt;
}

/// Text of the last release published, in force or not.
std::optional<std::string> lastRelease(Core& core) {
    const CatalogueState state = core.catalogueState();
    const auto stored = core.releases->find(state.version, state.hash);
    return stored ? std::optional(stored->bytes) : std::nullopt;
}

// ---- reading ------------------------------------------------------------------------------------------------------

void putDraft(api::ThemeRow& row, const ThemeDraft& draft, const std::string& publishedDigest) {
    row.step = draft.step;
    row.draftNumber = draft.number;
    if (draft.step == DraftStep::None) return;
    row.origin = draft.origin;
    row.versions = static_cast<int>(draft.versions.size());
    row.content = draft.content();
    row.base = draft.base;
    row.baseMoved = publishedDigest != draft.baseDigest;
    row.opinionsDue = draft.opinionsDue;
    for (const Opinion& one : draft.opinions) {
        row.opinionsWaiting += one.given ? 0 : 1;
        row.opinionsUnanswered += one.given && one.answer.empty() && !(one.agrees && one.text.empty()) ? 1 : 0;
    }
    row.unclaimed = draft.unclaimed();
    if (row.lead.empty() && !draft.leads.empty()) row.lead = draft.leads.front();
}

void putLife(api::ThemeRow& row, const ThemeLifeState& life, const std::string& publishedDigest) {
    if (row.name.empty()) row.name = life.name;
    if (!row.published) row.status = life.status;
    if (!life.steps.empty()) row.last.push_back(life.steps.back());
    row.upper = life.upper;
    for (const GuideProblem& problem : life.problems) row.tasks += problem.closed ? 0 : 1;
    putDraft(row, life.draft, publishedDigest);
}

/// "draft", "published", "upper" or the hash of a content.
std::optional<std::string> textNamed(Core& core, const ThemeId& theme, const std::string& name) {
    if (name == "published") {
        const auto release = lastRelease(core);
        return release ? api::draftOf(*release, theme) : std::nullopt;
    }
    if (name != "draft" && name != "upper") return core.releases->content(name);
    const auto life = lifeOf(core, theme);
    if (!life) return std::nullopt;
    return core.releases->content(name == "draft" ? life->draft.content() : life->upper);
}

// ---- making releases ----------------------------------------------------------------------------------------------

struct MadeReleases {
    NewReleases refs;
    std::vector<std::string> bytes;
};

/// The releases an act needs: on the one that holds on its day, and on each that is to come. Kept by their hash.
Expected<MadeReleases, Refusal> releasesFor(Core& core, const api::ReleaseEdit& edit, Date from) {
    const CatalogueState state = core.catalogueState();
    MadeReleases made;
    std::int64_t version = state.version;
    for (const ReleaseRef& base : releasesFrom(state, from)) {
        const auto stored = core.releases->find(base.version, base.hash);
        if (!stored)
            return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", std::to_string(base.version)}})};
        const Date day = made.refs.empty() ? from : base.effectiveFrom;
        try {
            std::string bytes = api::nextRelease(stored->bytes, edit, ++version, day);
            if (bytes.size() > api::kMostDataBytes)
                return Unexpected{
                    refuse(RefusalCode::TooLarge, {{"limit", std::to_string(api::kMostDataBytes) + " B"}})};
            made.refs.push_back({version, core.releases->keep(bytes, core.now()), day});
            made.bytes.push_back(std::move(bytes));
            // Read here, so that the writer, for whom everybody waits, finds it read.
            core.catalogues->release(version, made.refs.back().hash);
        } catch (const journal::CodecError& fault) {  // the theme is not there
            return Unexpected{refuse(RefusalCode::ThemeUnknown, {{"theme", edit.theme.str()}}, fault.what())};
        }
    }
    return made;
}

/// What was made for an act that was refused. A version that somebody has published meanwhile is left alone.
void forget(Core& core, const NewReleases& refused) {
    const std::int64_t published = core.catalogueState().version;
    for (const ReleaseRef& one : refused) {
        if (one.version > published) core.catalogues->forget(one.hash);
    }
}

ThemeStatus statusAfter(LifeAct act, const catalogue::Theme* published) {
    switch (act) {
    case LifeAct::Suspend: return ThemeStatus::Suspended;
    case LifeAct::Cancel: return ThemeStatus::Cancelled;
    case LifeAct::Resume: return ThemeStatus::Published;
    case LifeAct::Publish: break;
    }
    const bool suspended = published && published->status == ThemeStatus::Suspended;
    return suspended ? ThemeStatus::Suspended : ThemeStatus::Published;
}

CommandBody commandFor(const ThemeId& theme, const api::ThemeAct& act, NewReleases releases) {
    switch (act.act) {
    case LifeAct::Suspend: return SuspendTheme{theme, act.reason, std::move(releases)};
    case LifeAct::Resume: return ResumeTheme{theme, act.reason, std::move(releases)};
    case LifeAct::Cancel: return CancelTheme{theme, act.reason, std::move(releases)};
    case LifeAct::Publish: break;
    }
    return PublishTheme{theme, act.content, std::move(releases), act.tasks};
}

/// What the check says about the release this draft would make, beyond what it says about today's.
std::vector<api::ImportFinding> findingsOf(Core& core, const api::DraftDocument& draft) {
    const CatalogueState state = core.catalogueState();
    const auto stored = core.releases->find(state.version, state.hash);
    const auto* base = core.catalogues->find(state.version, state.hash);
    if (!stored || !base) return {};
    const ThemeId& theme = draft.content.theme.id;
    const api::ReleaseEdit edit{theme, draft.canonical, statusAfter(LifeAct::Publish, base->theme(theme))};
    const Date day = std::max(localDate(core.now()), state.effectiveFrom);
    const auto next =
        api::readCatalogue(api::nextRelease(stored->bytes, edit, state.version + 1, day), api::CatalogueUse::Draft);
    std::vector<api::ImportFinding> findings;
    if (!next) {
        for (const api::DataFault& fault : next.error())
            findings.push_back({"error", fault.code, fault.path, fault.zh, fault.en});
        return findings;
    }
    std::set<std::pair<std::string, std::string>> known;
    for (const catalogue::Finding& one : catalogue::check(*base)) known.emplace(one.code, one.path);
    std::vector<catalogue::Finding> all = catalogue::check(next->release);
    for (catalogue::Finding& one : catalogue::checkAgainst(next->release, *base)) all.push_back(std::move(one));
    for (const catalogue::Finding& one : all) {
        const bool own = one.path.rfind(theme.str(), 0) == 0;
        if (!own && known.count({one.code, one.path}) != 0) continue;
        findings.push_back(
            {one.severity == catalogue::Severity::Error ? "error" : "warning", one.code, one.path, one.zh, one.en});
    }
    return findings;
}

}  // namespace

Reply getThemes(Core& core, const Request&) {
    const CatalogueState state = core.catalogueState();
    const ReleaseContent* last = core.catalogues->release(state.version, state.hash);
    api::ThemeList list;
    list.releases = state.releases;
    const ReleaseRef* now = releaseInForce(state, localDate(core.now()));
    list.inForce = now ? now->version : 0;
    list.upperSource = state.upperSource;
    list.upperSyncedAt = state.upperSyncedAt;
    if (last) {
        for (const catalogue::Theme& theme : last->release->themes) {
            api::ThemeRow row;
            row.theme = theme.id;
            row.name = theme.name;
            row.alias = theme.alias;
            row.shortName = theme.shortName;
            row.status = theme.status;
            row.published = true;
            row.lead = theme.lead();
            list.themes.push_back(std::move(row));
        }
    }
    for (const journal::StoredState& stored : core.reader().states(StreamKind::Theme)) {
        const auto* life = std::get_if<ThemeLifeState>(&stored.state);
        if (!life) continue;
        const ThemeId theme(stored.stream.key);
        auto row = std::find_if(list.themes.begin(), list.themes.end(),
                                [&](const api::ThemeRow& one) { return one.theme == theme; });
        if (row == list.themes.end()) {
            row = list.themes.insert(row, api::ThemeRow{});
            row->theme = theme;
        }
        const bool known = last && last->digests.count(theme) != 0;
        putLife(*row, *life, known ? last->digests.at(theme) : std::string());
    }
    return json(api::encode(list));
}

Reply getThemeLife(Core& core, const Request& request) {
    const ThemeId theme(request.param("theme"));
    if (auto life = lifeOf(core, theme)) return json(api::encode(*life));
    const CatalogueState state = core.catalogueState();
    const auto* last = core.catalogues->find(state.version, state.hash);
    const catalogue::Theme* published = last ? last->theme(theme) : nullptr;
    if (!published) return notFound("主题");
    ThemeLifeState life;  // it came with a whole release and nothing has happened to it since
    life.theme = theme;
    life.name = published->name;
    life.status = published->status;
    return json(api::encode(life));
}

Reply getThemeHistory(Core& core, const Request& request) {
    const Instant end = core.now() + std::chrono::hours{24 * 3660};
    return json(
        api::encode(api::Timeline{core.reader().history({StreamKind::Theme, request.param("theme")}, Instant{}, end)}));
}

Reply getContent(Core& core, const Request& request) {
    const std::string hash = request.param("hash");
    // Only drafts: what else lies there is a release on its way, to be had as a catalogue.
    auto bytes = core.catalogues->draft(hash) ? core.releases->content(hash) : std::nullopt;
    if (!bytes) return Unexpected{refuse(RefusalCode::ContentUnknown, {}, hash)};
    return Response{200, "application/json", std::move(*bytes), {{"Cache-Control", "private"}}};
}

Reply postContent(Core& core, const Request& request) {
    const auto draft = api::readThemeDraft(request.body);
    if (!draft) return invalid(draft.error());
    api::ContentAnswer answer;
    answer.hash = core.releases->keep(draft->canonical, core.now());
    answer.theme = draft->content.theme.id;
    answer.findings = findingsOf(core, *draft);
    return json(api::encode(answer), 201);
}

Reply getThemeDifferences(Core& core, const Request& request) {
    const ThemeId theme(request.param("theme"));
    const std::string from = request.queryValue("from").empty() ? "published" : request.queryValue("from");
    const std::string to = request.queryValue("to").empty() ? "draft" : request.queryValue("to");
    const auto before = textNamed(core, theme, from);
    const auto after = textNamed(core, theme, to);
    if (!before || !after) return notFound(before ? to : from);
    try {
        return json(api::encode(api::draftChanges(*before, *after)));
    } catch (const journal::CodecError&) {
        return notFound(from);  // the hash of something else
    }
}

Reply postThemeAct(Core& core, const Request& request) {
    const auto act = readBody<api::ThemeAct>(request, api::decode<api::ThemeAct>);
    if (!act) return Unexpected{act.error()};
    const ThemeId theme(request.param("theme"));
    const CatalogueState state = core.catalogueState();
    const auto* last = core.catalogues->find(state.version, state.hash);
    const catalogue::Theme* published = last ? last->theme(theme) : nullptr;
    api::ReleaseEdit edit{theme, {}, statusAfter(act->act, published)};
    if (act->act == LifeAct::Publish) {
        const auto draft = core.catalogues->draft(act->content) ? core.releases->content(act->content) : std::nullopt;
        if (!draft) return Unexpected{refuse(RefusalCode::ContentUnknown, {}, act->content)};
        edit.draft = *draft;
    }
    const auto made = releasesFor(core, edit, act->effectiveFrom);
    if (!made) return Unexpected{made.error()};
    const auto answer = core.submitOwn(actorOf(request), commandFor(theme, *act, made->refs), core.now());
    if (const auto refusal = refusalOf(answer)) {
        forget(core, made->refs);
        return Unexpected{*refusal};
    }
    for (std::size_t i = 0; i < made->refs.size(); ++i)
        core.releases->put(made->refs[i].version, made->bytes[i], core.now());
    return json(api::encode(api::ThemeActAnswer{made->refs}), 201);
}

Reply postUpperLibrary(Core& core, const Request& request) {
    const auto library = readBody<api::UpperLibrary>(request, api::decode<api::UpperLibrary>);
    if (!library) return Unexpected{library.error()};
    const auto release = lastRelease(core);
    FollowUpper follow;
    follow.source = library->source;
    api::UpperAnswer answer;
    std::set<ThemeId> there;
    for (const std::string& hash : library->contents) {
        const ThemeContent* upper = core.catalogues->draft(hash);
        if (!upper) return Unexpected{refuse(RefusalCode::ContentUnknown, {}, hash)};
        const ThemeId theme = upper->theme.id;
        const std::string name = upper->theme.name;
        there.insert(theme);
        const auto life = lifeOf(core, theme);
        const auto own = release ? api::draftOf(*release, theme) : std::nullopt;
        const std::string upperText = *core.releases->content(hash);
        const std::string text = own ? api::withLocalElements(upperText, *own) : upperText;
        follow.themes.push_back({theme, hash, core.releases->keep(text, core.now())});
        core.catalogues->draft(follow.themes.back().draft);  // read before the writer asks for it
        if (life && life->upper == hash) continue;
        const auto differences = own ? api::draftChanges(*own, text).size() : std::size_t{1};
        answer.changed.push_back({theme, name, static_cast<int>(differences), false});
    }
    if (library->complete) {
        for (const journal::StoredState& stored : core.reader().states(StreamKind::Theme)) {
            const auto* life = std::get_if<ThemeLifeState>(&stored.state);
            if (!life || life->upper.empty() || there.count(ThemeId(stored.stream.key)) != 0) continue;
            follow.gone.emplace_back(stored.stream.key);
            answer.changed.push_back({ThemeId(stored.stream.key), life->name, 0, true});
        }
    }
    answer.themes = static_cast<int>(library->contents.size());
    if (library->onlyCompare) return json(api::encode(answer));
    if (const auto refusal = refusalOf(core.submitOwn(actorOf(request), std::move(follow), core.now())))
        return Unexpected{*refusal};
    return json(api::encode(answer), 201);
}

}  // namespace yc::server
