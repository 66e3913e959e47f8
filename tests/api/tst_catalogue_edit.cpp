// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts in, releases out: what is not touched stays byte for byte, and what is bad is refused with its place.
#include <QtTest>  // first: moc 6.4 cannot read <compare> before it

#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"
#include "domain/catalogue/checker.h"
#include "journal/journal.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

using namespace yc;
using domain::ThemeId;
using domain::catalogue::ThemeStatus;
using nlohmann::json;

namespace {

const std::string& shipped() {
    static const std::string text = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue").value().canonical;
    return text;
}
const ThemeId newborn{"YJS-GR-01"};

json draftJson() { return json::parse(*api::draftOf(shipped(), newborn)); }

domain::Date day() { return std::chrono::year{2026} / 4 / 1; }

std::string nested(int depth) { return std::string(static_cast<std::size_t>(depth), '['); }

struct Bad {
    const char* tag;
    const char* code;
    std::function<std::string()> text;
};

std::vector<Bad> badDrafts() {
    const auto changed = [](const std::function<void(json&)>& change) {
        return [change] {
            json draft = draftJson();
            change(draft);
            return draft.dump();
        };
    };
    return {
        {"50 MB", "too-large", [] { return std::string(50U * 1024 * 1024, ' '); }},
        {"deep nesting", "too-deep", [] { return nested(100000); }},
        {"broken UTF-8", "broken-utf8", [] { return std::string("{\"theme\":\"\xE9\x9D\"}"); }},
        {"not JSON", "not-json", [] { return std::string("{\"theme\": "); }},
        {"repeated key", "repeated-key", [] { return std::string("{\"theme\": 1, \"theme\": 2}"); }},
        {"a list", "wrong-type", [] { return std::string("[]"); }},
        {"a whole catalogue", "wrong-type", [] { return shipped(); }},
        {"an unknown member", "unknown-field", changed([](json& d) { d["themes"] = json::array(); })},
        {"units that are none", "wrong-type", changed([](json& d) { d["units"] = 7; })},
        {"a unit without a name", "missing-field", changed([](json& d) {
             d["units"].push_back({{"id", "U"}});
         })},
        {"a theme that is none", "wrong-type", changed([](json& d) { d["theme"] = "newborn"; })},
        {"a field too many", "unknown-field", changed([](json& d) { d["theme"]["colour"] = "red"; })},
        {"10,000 questions", "schema", changed([](json& d) {
             json& questions = d["theme"]["questions"];
             const json one = questions[0];
             while (questions.size() < 10000) questions.push_back(one);
         })},
        {"a condition that is none", "bad-condition", changed([](json& d) {
             d["theme"]["materials"][1]["when"] = {{"fact", "agent"}, {"chosen", "X101"}};
         })},
    };
}

}  // namespace

class TestCatalogueEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R055_badDraftsAreRefused_data() {
        QTest::addColumn<int>("index");
        const auto all = badDrafts();
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].tag) << static_cast<int>(i);
    }
    void R055_badDraftsAreRefused() {
        QFETCH(int, index);
        const Bad bad = badDrafts()[static_cast<std::size_t>(index)];
        const auto draft = api::readThemeDraft(bad.text());
        QVERIFY(!draft);
        QCOMPARE(draft.error().front().code, std::string(bad.code));
        QVERIFY(!draft.error().front().zh.empty() && !draft.error().front().en.empty());
    }

    void R055_aDraftKeepsItsBytes() {
        const std::string text = *api::draftOf(shipped(), newborn);
        const auto draft = api::readThemeDraft(text);
        QVERIFY(draft.hasValue());
        QCOMPARE(draft->canonical, text);
        QCOMPARE(draft->content.theme.id, newborn);
        QCOMPARE(draft->content.digest, api::themeDigests(shipped()).at(newborn));
        // A theme file alone is the same draft.
        const auto alone = api::readThemeDraft(json::parse(text)["theme"].dump(2));
        QVERIFY(alone.hasValue());
        QCOMPARE(alone->canonical, text);
        QVERIFY(!api::draftOf(shipped(), ThemeId{"YJS-XX-99"}));
    }

    /// The status follows from the life of a theme, so it is no content.
    void R009_theStatusIsNoContent() {
        json draft = draftJson();
        const std::string before = api::themeDigest(draft["theme"]);
        draft["theme"]["status"] = "suspended";
        QCOMPARE(api::themeDigest(draft["theme"]), before);
        draft["theme"]["promiseDays"] = 7;
        QVERIFY(api::themeDigest(draft["theme"]) != before);
    }

    void R010_whatAUnitAnswersFor() {
        const json draft = draftJson();
        const auto before = api::itemDigests(draft["theme"]);
        QCOMPARE(before.size(), draft["theme"]["items"].size());
        const auto changedItems = [&](const std::function<void(json&)>& change) {
            json theme = draft["theme"];
            change(theme);
            std::set<std::string> changed;
            for (const auto& [item, digest] : api::itemDigests(theme)) {
                if (before.at(item) != digest) changed.insert(item.str());
            }
            return changed;
        };
        QVERIFY(changedItems([](json& t) { t["promiseDays"] = 9; }).empty());
        QCOMPARE(changedItems([](json& t) { t["items"][2]["promiseDays"] = 2; }), std::set<std::string>{"X103"});
        std::set<std::string> asking;
        for (const json& ask : draft["theme"]["materials"][0]["asks"]) asking.insert(ask["item"].get<std::string>());
        QCOMPARE(changedItems([](json& t) { t["materials"][0]["copies"] = 5; }), asking);
    }

    void R002_theNextReleaseIsTheLastOneAndThis() {
        json draft = draftJson();
        draft["theme"]["promiseDays"] = 7;
        const std::string next =
            api::nextRelease(shipped(), {newborn, draft.dump(), ThemeStatus::Published}, 14, day());
        const auto read = api::readCatalogue(next);
        QVERIFY(read.hasValue());
        QCOMPARE(read->canonical, next);
        QCOMPARE(read->release.version, 14);
        QCOMPARE(read->release.effectiveFrom, day());
        QCOMPARE(read->release.theme(newborn)->promiseDays, 7);
        auto before = api::themeDigests(shipped());
        auto after = api::themeDigests(next);
        QVERIFY(before.at(newborn) != after.at(newborn));
        before.erase(newborn);
        after.erase(newborn);
        QVERIFY(before == after);
        // Only the status: the content stays as it was.
        const std::string suspended = api::nextRelease(shipped(), {newborn, {}, ThemeStatus::Suspended}, 14, day());
        QVERIFY(api::themeDigests(suspended) == api::themeDigests(shipped()));
        QCOMPARE(api::readCatalogue(suspended)->release.theme(newborn)->status, ThemeStatus::Suspended);
        QVERIFY_THROWS_EXCEPTION(journal::CodecError,
                                 static_cast<void>(api::nextRelease(
                                     shipped(), {ThemeId{"YJS-XX-99"}, {}, ThemeStatus::Suspended}, 14, day())));
        QVERIFY_THROWS_EXCEPTION(journal::CodecError, static_cast<void>(api::nextRelease(
                                                          "[]", {newborn, {}, ThemeStatus::Suspended}, 14, day())));
    }

    void R006_codesRetire() {
        const std::string cancelled = api::nextRelease(shipped(), {newborn, {}, ThemeStatus::Cancelled}, 14, day());
        const auto read = api::readCatalogue(cancelled);
        QVERIFY(read.hasValue());  // passes the publication check
        const auto& codes = read->release.retiredCodes;
        for (const char* code : {"YJS-GR-01", "X101", "X107"})
            QVERIFY2(std::count(codes.begin(), codes.end(), code) == 1, code);
        // A theme under a retired code is refused.
        const std::string back = api::nextRelease(cancelled, {newborn, {}, ThemeStatus::Published}, 15, day());
        const auto refused = api::readCatalogue(back);
        QVERIFY(!refused);
        QCOMPARE(refused.error().front().code, std::string("code-retired"));
        // An item that a draft leaves out retires too.
        json draft = draftJson();
        draft["theme"]["items"].erase(6);
        const auto without =
            api::readCatalogue(api::nextRelease(shipped(), {newborn, draft.dump(), ThemeStatus::Published}, 14, day()),
                               api::CatalogueUse::Draft);
        QVERIFY(without.hasValue());
        const auto& retired = without->release.retiredCodes;
        QVERIFY(std::count(retired.begin(), retired.end(), "X107") == 1);
    }

    void R011_exportAndImportGiveTheSameBytes() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto files = api::catalogueFiles(shipped());
        QCOMPARE(files.size(), std::size_t(15));
        for (const auto& [name, text] : files) {
            std::filesystem::create_directories((path / name).parent_path());
            std::ofstream(path / name, std::ios::binary) << text;
        }
        const auto back = api::readCatalogueDirectory(path);
        QVERIFY(back.hasValue());
        QCOMPARE(back->canonical, shipped());
        QVERIFY(api::catalogueFiles(back->canonical) == files);
    }

    void R011_localElementsStayOurs() {
        const json own = draftJson();
        json upper = own;
        upper["theme"]["guide"]["address"] = "省政务服务中心";
        upper["theme"]["ticketLetter"] = "Z";
        upper["theme"]["items"][0]["basis"] = {"《省条例》第一条"};
        const json merged = json::parse(api::withLocalElements(upper.dump(), own.dump()));
        QCOMPARE(merged["theme"]["guide"]["address"], own["theme"]["guide"]["address"]);
        QCOMPARE(merged["theme"]["ticketLetter"], own["theme"]["ticketLetter"]);
        QCOMPARE(merged["theme"]["items"][0]["basis"], upper["theme"]["items"][0]["basis"]);
    }

    void R011_draftsOfAWholeLibrary() {
        const auto drafts = api::draftsOf(shipped());
        QCOMPARE(drafts.size(), std::size_t(14));
        for (const auto& [theme, text] : drafts) {
            const auto draft = api::readThemeDraft(text);
            QVERIFY2(draft.hasValue(), theme.str().c_str());
            QCOMPARE(draft->canonical, text);
            QVERIFY(draft->content.units.size() >= draft->content.theme.leads.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalogueEdit)
#include "tst_catalogue_edit.moc"
