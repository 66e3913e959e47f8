// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's life: drafts, opinions, claims, review, publication; the upper library; export; tasks.
#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"
#include "api/catalogue_wire.h"
#include "api/device_key.h"
#include "api/routes.h"
#include "ctl/verbs.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>

namespace yc::ctl {

namespace path = api::path;
namespace fs = std::filesystem;
using domain::ThemeId;

namespace {

ThemeId themeOf(const Call& call) { return ThemeId(call.values[0]); }

domain::Date dayOf(const Call& call, std::string_view option) {
    const auto day = domain::parseIsoDate(call.required(option));
    if (!day) throw Stop(WrongUsage, std::string(option) + " takes a day like 2026-03-02");
    return *day;
}

/// The answer's text; a refusal ends the verb through `code`.
std::optional<std::string> got(const Call& call, const sync::Answer<std::string>& answer, int& code) {
    if (answer) return *answer;
    code = finish(call, answer.error());
    return std::nullopt;
}

std::optional<domain::ThemeLifeState> lifeOf(const Call& call, Line* line, int& code) {
    const auto text = got(call, line->get(filled(path::themeLife, call.values[0])), code);
    return text ? std::optional(api::decode<domain::ThemeLifeState>(*text)) : std::nullopt;
}

/// Sends a draft's text; what the check would say goes to the person.
std::optional<api::ContentAnswer> posted(const Call& call, Line* line, const std::string& text, int& code) {
    const auto answer = got(call, line->post(std::string(path::contents), text), code);
    if (!answer) return std::nullopt;
    auto content = api::decode<api::ContentAnswer>(*answer);
    for (const api::ImportFinding& one : content.findings)
        call.around.err << fmt::format("{}: {}: {}\n", one.severity, one.path,
                                       call.language == domain::Language::Chinese ? one.zh : one.en);
    return content;
}

int printed(const Call& call, const std::string& text) {
    if (!call.has("--out")) {
        call.around.out << text << '\n';
        return Done;
    }
    std::ofstream file(call.option("--out"), std::ios::binary);
    file << text;
    file.flush();
    if (!file) throw Stop(InputWrong, call.option("--out") + ": cannot be written");
    return Done;
}

// ---- looking ------------------------------------------------------------------------------------------------------

int drafts(const Call& call, Line* line) { return finish(call, line->get(std::string(path::themes))); }

int life(const Call& call, Line* line) { return finish(call, line->get(filled(path::themeLife, call.values[0]))); }

int history(const Call& call, Line* line) {
    return finish(call, line->get(filled(path::themeHistory, call.values[0])));
}

int changes(const Call& call, Line* line) {
    const std::string from = call.has("--from") ? call.option("--from") : "published";
    const std::string to = call.has("--to") ? call.option("--to") : "draft";
    return finish(call, line->get(fmt::format("{}?from={}&to={}", filled(path::themeDifferences, call.values[0]),
                                              escaped(from), escaped(to))));
}

/// Hash of the draft, or of an earlier version of it.
std::string versionOf(const Call& call, const domain::ThemeLifeState& theme) {
    const auto& versions = theme.draft.versions;
    if (versions.empty()) throw Stop(InputWrong, call.values[0] + ": there is no draft");
    if (!call.has("--version")) return versions.back().content;
    const auto number = static_cast<std::size_t>(numberOf(call, "--version"));
    if (number > versions.size()) throw Stop(WrongUsage, fmt::format("--version: there are {}", versions.size()));
    return versions[number - 1].content;
}

int show(const Call& call, Line* line) {
    int code = Done;
    const auto theme = lifeOf(call, line, code);
    if (!theme) return code;
    const auto text = got(call, line->get(filled(path::content, versionOf(call, *theme))), code);
    return text ? printed(call, *text) : code;
}

// ---- drafting -----------------------------------------------------------------------------------------------------

int openDraft(const Call& call, Line* line) {
    int code = Done;
    std::string text;
    std::string begunFrom;
    if (call.has("--file")) {
        text = call.fileText(call.option("--file"));
    } else {
        const auto release = got(call, line->get(std::string(path::catalogue)), code);
        if (!release) return code;
        const auto draft = api::draftOf(*release, themeOf(call));
        if (!draft) throw Stop(InputWrong, call.values[0] + ": not published; begin it with --file");
        text = *draft;
        begunFrom = api::themeDigests(*release)[themeOf(call)];
    }
    const auto content = posted(call, line, text, code);
    if (!content) return code;
    return send(call, line, domain::OpenThemeDraft{themeOf(call), content->hash, call.option("--note"), begunFrom});
}

int save(const Call& call, Line* line) {
    int code = Done;
    std::string hash;
    if (call.has("--version")) {
        const auto theme = lifeOf(call, line, code);
        if (!theme) return code;
        hash = versionOf(call, *theme);
    } else {
        const auto content = posted(call, line, call.fileText(call.required("--file")), code);
        if (!content) return code;
        hash = content->hash;
    }
    return send(call, line, domain::SaveThemeDraft{themeOf(call), hash, call.option("--note"), call.has("--rebase")});
}

int discard(const Call& call, Line* line) {
    return send(call, line, domain::DiscardThemeDraft{themeOf(call), call.required("--reason")});
}

int ask(const Call& call, Line* line) {
    return send(call, line,
                domain::AskOpinions{themeOf(call), listOf<domain::UnitId>(call.option("--units")), dayOf(call, "--due"),
                                    call.option("--note")});
}

int opinion(const Call& call, Line* line) {
    return send(call, line,
                domain::GiveOpinion{themeOf(call), line->grant().unit, call.has("--agree"), call.option("--text")});
}

int answer(const Call& call, Line* line) {
    return send(
        call, line,
        domain::AnswerOpinion{themeOf(call), numberOf(call, "--number"), call.has("--adopt"), call.required("--text")});
}

int claim(const Call& call, Line* line) {
    int code = Done;
    const auto theme = lifeOf(call, line, code);
    if (!theme) return code;
    return send(call, line, domain::ClaimItems{themeOf(call), line->grant().unit, versionOf(call, *theme)});
}

int review(const Call& call, Line* line) {
    if (call.has("--pass") == call.has("--back")) throw Stop(WrongUsage, "name either --pass or --back REASON");
    int code = Done;
    const auto theme = lifeOf(call, line, code);
    if (!theme) return code;
    return send(
        call, line,
        domain::ReviewThemeDraft{themeOf(call), versionOf(call, *theme), call.has("--pass"), call.option("--back")});
}

// ---- the centre's acts ----------------------------------------------------------------------------------------------

int act(const Call& call, Line* line, domain::LifeAct what) {
    api::ThemeAct body;
    body.act = what;
    body.effectiveFrom = dayOf(call, "--from");
    if (what == domain::LifeAct::Publish) {
        int code = Done;
        const auto theme = lifeOf(call, line, code);
        if (!theme) return code;
        body.content = versionOf(call, *theme);
        for (const auto& task : listOf<domain::CommandId>(call.option("--tasks"))) body.tasks.push_back(task.str());
    } else {
        body.reason = call.required("--reason");
    }
    return finish(call, line->post(filled(path::themeActs, call.values[0]), api::encode(body)));
}

int publish(const Call& call, Line* line) { return act(call, line, domain::LifeAct::Publish); }
int suspend(const Call& call, Line* line) { return act(call, line, domain::LifeAct::Suspend); }
int resume(const Call& call, Line* line) { return act(call, line, domain::LifeAct::Resume); }
int cancel(const Call& call, Line* line) { return act(call, line, domain::LifeAct::Cancel); }

// ---- libraries ------------------------------------------------------------------------------------------------------

/// A folder with release.json, or one file.
std::string libraryText(const std::string& name) {
    const auto document = [&] {
        if (fs::is_directory(name)) return api::readCatalogueDirectory(name, api::CatalogueUse::Draft);
        const fs::path file(name);
        if (file.filename() == "release.json")
            return api::readCatalogueDirectory(file.parent_path().empty() ? "." : file.parent_path(),
                                               api::CatalogueUse::Draft);
        std::error_code error;
        const auto size = fs::file_size(file, error);
        if (error) throw Stop(InputWrong, name + ": cannot be read");
        if (size > api::kMostDataBytes)
            throw Stop(InputWrong, fmt::format("{}: larger than {} bytes", name, api::kMostDataBytes));
        std::ifstream in(file, std::ios::binary);
        return api::readCatalogue(std::string(std::istreambuf_iterator<char>(in), {}), api::CatalogueUse::Draft);
    }();
    if (document) return document->canonical;
    const api::DataFault& first = document.error().front();
    throw Stop(InputWrong, fmt::format("{}: {} {}: {}", name, first.code, first.path, first.en));
}

int follow(const Call& call, Line* line) {
    const auto drafts = api::draftsOf(libraryText(call.values[0]));
    int code = Done;
    const auto known = got(call, line->get(std::string(path::themes)), code);
    if (!known) return code;
    std::set<std::string> there;
    for (const api::ThemeRow& row : api::decode<api::ThemeList>(*known).themes) there.insert(row.upper);
    api::UpperLibrary library;
    library.source = call.required("--source");
    library.complete = !call.has("--partial");
    library.onlyCompare = call.has("--compare");
    for (const auto& [theme, text] : drafts) {
        const std::string hash = journal::sm3Hex(text);
        library.contents.push_back(hash);
        if (there.count(hash) != 0) continue;  // as last time: the centre has it
        if (!got(call, line->post(std::string(path::contents), text), code)) return code;
    }
    return finish(call, line->post(std::string(path::upperLibrary), api::encode(library)));
}

int exported(const Call& call, Line* line) {
    int code = Done;
    std::string target(path::catalogue);
    if (call.has("--version")) target += "?version=" + std::to_string(numberOf(call, "--version"));
    const auto text = got(call, line->get(target), code);
    if (!text) return code;
    const fs::path folder(call.values[0]);
    std::error_code error;
    if (fs::exists(folder / "release.json")) throw Stop(InputWrong, call.values[0] + ": holds a catalogue already");
    for (const auto& [name, content] : api::catalogueFiles(*text)) {
        fs::create_directories((folder / name).parent_path(), error);
        std::ofstream file(folder / name, std::ios::binary);
        file << content;
        file.flush();
        if (!file) throw Stop(InputWrong, (folder / name).string() + ": cannot be written");
    }
    call.around.out << fmt::format("{{\"hash\":\"{}\"}}\n", journal::sm3Hex(*text));
    return Done;
}

// ---- tasks ----------------------------------------------------------------------------------------------------------

std::string newId(const Call& call) { return api::uuid7(call.around.clock().time_since_epoch().count()); }

int problem(const Call& call, Line* line) {
    return send(call, line,
                domain::RaiseGuideProblem{themeOf(call), newId(call), call.required("--text"), call.option("--place"),
                                          domain::CaseId(call.option("--case"))});
}

int settle(const Call& call, Line* line) {
    return send(call, line, domain::SettleGuideProblem{themeOf(call), call.values[1], call.required("--text")});
}

int revise(const Call& call, Line* line) {
    return send(call, line, domain::ReviseBasis{newId(call), call.values[0], call.required("--text")});
}

// ---- the table ------------------------------------------------------------------------------------------------------

const Option note{"--note", "TEXT", "a word for the history"};
const Option version{"--version", "N", "an earlier version of the draft instead of the newest"};
const Option from{"--from", "DAY", "the day it takes effect, 2026-03-02"};
const Option reason{"--reason", "TEXT", "why; kept in the history"};

std::vector<Verb> draftVerbs() {
    return {
        {"catalogue drafts",
         "",
         "themes with their status, draft and tasks; releases in force and to come",
         "",
         Need::Session,
         {},
         drafts},
        {"catalogue life", "THEME", "one theme: acts, draft, opinions, claims, tasks", "", Need::Session, {}, life},
        {"catalogue history", "THEME", "what happened to a theme, in order", "", Need::Session, {}, history},
        {"catalogue changes",
         "THEME",
         "differences between two contents of a theme",
         "",
         Need::Session,
         {{"--from", "WHAT", "published (default), draft, upper or the hash of a content"},
          {"--to", "WHAT", "the same; default draft"}},
         changes},
        {"catalogue show",
         "THEME",
         "text of a theme's draft, to edit and save",
         "",
         Need::Session,
         {version, {"--out", "FILE", "write it there"}},
         show},
        {"catalogue open",
         "THEME",
         "begin a draft (administrator)",
         "From the published theme, or with --file from a theme file or a draft as `catalogue show` prints it.\n"
         "Findings of the check are told and keep nothing back before publication.",
         Need::Signature,
         {{"--file", "FILE", "the theme; needed when it is new"}, note},
         openDraft},
        {"catalogue save",
         "THEME",
         "keep a new version of the draft (administrator)",
         "Claims of units whose items changed are void. Saving an earlier version goes back to it.",
         Need::Signature,
         {{"--file", "FILE", "the draft; - reads standard input"},
          version,
          {"--rebase", "", "it was made with regard to the release that holds now"},
          note},
         save},
        {"catalogue discard", "THEME", "drop the draft (administrator)", "", Need::Signature, {reason}, discard},
        {"catalogue ask",
         "THEME",
         "ask the involved units for their opinions (administrator)",
         "Units that say nothing until the end of the day count as agreeing.",
         Need::Signature,
         {{"--due", "DAY", "answers until the end of this day"},
          {"--units", "A,B", "these; default all involved that were not asked yet"},
          note},
         ask},
        {"catalogue opinion",
         "THEME",
         "give your unit's opinion on the draft (reviewer)",
         "",
         Need::Signature,
         {{"--agree", "", "your unit agrees"}, {"--text", "TEXT", "what it says; needed when it does not agree"}},
         opinion},
        {"catalogue answer",
         "THEME",
         "answer an opinion (reviewer of the lead unit)",
         "",
         Need::Signature,
         {{"--number", "N", "of the opinion"}, {"--text", "TEXT", "the answer"}, {"--adopt", "", "it is adopted"}},
         answer},
        {"catalogue claim",
         "THEME",
         "claim your unit's items as they stand in the draft (reviewer)",
         "",
         Need::Signature,
         {},
         claim},
        {"catalogue review",
         "THEME",
         "pass the draft or send it back (reviewer of the lead unit; the centre may send back)",
         "Who drafted cannot pass it.",
         Need::Signature,
         {{"--pass", "", "ready for publication"}, {"--back", "REASON", "why it goes back"}},
         review},
    };
}

std::vector<Verb> centreVerbs() {
    return {
        {"catalogue publish",
         "THEME",
         "publish the draft with the next release (supervisor)",
         "Refused while the check reports errors, a unit has not claimed, an opinion is open, the theme has changed\n"
         "since the draft was begun, or by somebody who drafted. What is in force is untouched then.",
         Need::Session,
         {from, {"--tasks", "A,B", "tasks this publication settles"}},
         publish},
        {"catalogue suspend",
         "THEME",
         "no new tickets and cases until it is resumed (supervisor)",
         "",
         Need::Session,
         {from, reason},
         suspend},
        {"catalogue resume",
         "THEME",
         "goes on after a suspension (supervisor)",
         "",
         Need::Session,
         {from, reason},
         resume},
        {"catalogue cancel",
         "THEME",
         "cancel a theme for ever (supervisor)",
         "It takes no new case; running cases go on under their release. Its codes never come back.",
         Need::Session,
         {from, reason},
         cancel},
        {"catalogue sync",
         "DIR|FILE",
         "follow the upper level's library (administrator)",
         "Only what changed since the last time is sent and becomes drafts, with our local elements in them. A theme\n"
         "that is being drafted gets a task instead.",
         Need::Session,
         {{"--source", "NAME", "what the library is called"},
          {"--partial", "", "themes that are not in it are not gone"},
          {"--compare", "", "only tell what would happen"}},
         follow},
        {"catalogue export",
         "DIR",
         "the release in force as files that `catalogue check` and `sync` read",
         "Reading them gives the same bytes again; their hash is printed.",
         Need::Session,
         {{"--version", "N", "this release instead"}},
         exported},
        {"catalogue problem",
         "THEME",
         "raise a problem with a guide; it becomes a task",
         "",
         Need::Signature,
         {{"--text", "TEXT", "what is wrong"},
          {"--place", "PLACE", "the element, e.g. materials/M7"},
          {"--case", "ID", "the case it came up with"}},
         problem},
        {"catalogue settle",
         "THEME TASK",
         "answer a problem that needs no new version (supervisor, administrator)",
         "",
         Need::Signature,
         {{"--text", "TEXT", "the answer"}},
         settle},
        {"catalogue revise",
         "BASIS",
         "a law changed: a task on every theme that cites it (supervisor, administrator)",
         "BASIS is its name as cited, or the part that all citations share. Closed by a publication with --tasks.",
         Need::Signature,
         {{"--text", "TEXT", "what changed"}},
         revise},
    };
}

}  // namespace

std::vector<Verb> lifeVerbs() {
    std::vector<Verb> all = draftVerbs();
    for (Verb& verb : centreVerbs()) all.push_back(std::move(verb));
    return all;
}

}  // namespace yc::ctl
