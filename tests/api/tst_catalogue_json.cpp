// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/calendar_json.h"
#include "api/catalogue_json.h"
#include "api/catalogue_schema.h"
#include "api/data_text.h"
#include "domain/catalogue/resolution.h"

#include <QtTest>

#include <QTemporaryDir>

#include <fstream>
#include <functional>

using namespace yc;
using nlohmann::json;

namespace {

const std::filesystem::path kCatalogue{YC_SOURCE_DIR "/installer/catalogue"};
const std::filesystem::path kCalendar{YC_SOURCE_DIR "/installer/calendar"};

std::string faultsText(const api::DataFaults& faults) {
    std::string text;
    for (const api::DataFault& fault : faults) text += fault.code + " " + fault.path + " " + fault.zh + "\n";
    return text;
}

json shipped() { return json::parse(api::readCatalogueDirectory(kCatalogue).value().canonical); }

json& materialOf(json& bundle, const std::string& id) {
    for (json& material : bundle["themes"][0]["materials"]) {
        if (material["id"] == id) return material;
    }
    throw std::out_of_range(id);
}

struct BadFile {
    const char* tag;
    const char* code;
    const char* path;
    std::function<std::string()> make;
};

template <class Change>
std::function<std::string()> changed(Change change) {
    return [change] {
        json bundle = shipped();
        change(bundle);
        return bundle.dump();
    };
}

std::string nested(int depth) {
    return "{\"themes\":" + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "}";
}

std::vector<BadFile> badFiles() {
    return {
        {"missing field", "missing-field", "/themes/0", changed([](json& b) { b["themes"][0].erase("questions"); })},
        {"missing release field", "missing-field", "", changed([](json& b) { b.erase("units"); })},
        {"missing deep field", "missing-field", "/themes/0/items/2",
         changed([](json& b) { b["themes"][0]["items"][2].erase("unit"); })},
        {"wrong type", "wrong-type", "/themes/0/promiseDays",
         changed([](json& b) { b["themes"][0]["promiseDays"] = "five"; })},
        {"unknown field", "unknown-field", "/themes/0/items/0",
         changed([](json& b) { b["themes"][0]["items"][0]["promisedays"] = 1; })},
        {"value not allowed", "value-not-allowed", "/themes/0/materials/0/necessity",
         changed([](json& b) { b["themes"][0]["materials"][0]["necessity"] = 4; })},
        {"bad date", "bad-date", "/effectiveFrom", changed([](json& b) { b["effectiveFrom"] = "2026-02-30"; })},
        {"bad condition", "bad-condition", "/themes/0/materials/1/when", changed([](json& b) {
             b["themes"][0]["materials"][1]["when"] = {{"fact", "agent"}, {"chosen", "X101"}};
         })},
        {"cycle R029", "flow-cycle", "YJS-GR-01/items",
         changed([](json& b) { b["themes"][0]["items"][0]["needs"] = json::parse(R"([{"anyOf":["X105"]}])"); })},
        {"dangling path R019", "path-dangling", "YJS-GR-01/questions",
         changed([](json& b) { b["themes"][0]["scenarios"].erase(5); })},
        {"chain R029", "chain-beyond-promise", "YJS-GR-01/items",
         changed([](json& b) { b["themes"][0]["items"][4]["promiseDays"] = 5; })},
        {"proof R012", "proof-without-basis", "YJS-GR-01/materials/M7",
         changed([](json& b) { materialOf(b, "M7").erase("proofBasis"); })},
        {"supplement", "supplement-beyond-promise", "YJS-GR-01/materials/M10",
         changed([](json& b) { materialOf(b, "M10")["tolerance"]["supplementDays"] = 5; })},
        {"too large", "too-large", "", [] { return std::string(50U * 1024 * 1024, ' '); }},
        {"deep nesting", "too-deep", "", [] { return nested(100000); }},
        {"broken UTF-8", "broken-utf8", "", [] { return std::string("{\"title\":\"\xE9\x9D\"}"); }},
        {"not JSON", "not-json", "", [] { return std::string("{\"version\": 1,"); }},
        {"number out of range", "not-json", "", [] { return std::string("{\"version\": 1e999}"); }},
        {"repeated key", "repeated-key", "", [] { return std::string("{\"version\": 1, \"version\": 2}"); }},
        {"empty", "not-json", "", [] { return std::string(); }},
        {"not an object", "wrong-type", "", [] { return std::string("[]"); }},
        {"null bytes", "not-json", "", [] { return std::string("\0\0\0", 3); }},
        {"too many questions", "too-many-questions", "", changed([](json& b) {
             json theme = b["themes"][0];
             while (theme["questions"].size() < 1100) theme["questions"].push_back(theme["questions"][0]);
             b["themes"] = json::array({theme, theme});
         })},
        {"10,000 questions in one theme", "schema", "/themes/0/questions", changed([](json& b) {
             json& questions = b["themes"][0]["questions"];
             while (questions.size() < 10000) questions.push_back(questions[0]);
         })},
        {"2,000 questions that hang on each other", "paths-too-many", "YJS-GR-01/questions", changed([](json& b) {
             json theme = b["themes"][0];
             json& questions = theme["questions"];
             for (int i = 0; questions.size() < 1990; ++i) {
                 json question = questions[3];
                 question["id"] = "L" + std::to_string(i);
                 question["when"] = {{"answer", i == 0 ? "Q4" : "L" + std::to_string(i - 1)}, {"in", {"婚内", "非婚"}}};
                 questions.push_back(question);
             }
             b["themes"] = json::array({theme});
         })},
        {"R006 item code twice", "code-repeated", "YJS-GR-01/items/X101",
         changed([](json& b) { b["themes"][0]["items"][1]["id"] = "X101"; })},
        {"R006 cancelled code comes back", "code-retired", "YJS-GR-01/items/X101",
         changed([](json& b) { b["retiredCodes"].push_back("X101"); })},
        {"R006 cancelled implementing code comes back", "code-retired", "YJS-GR-01/items/X101/implementationCode",
         changed([](json& b) { b["retiredCodes"].push_back(b["themes"][0]["items"][0]["implementationCode"]); })},
        {"condition nested too deep", "too-deep", "", changed([](json& b) {
             json deep = true;
             for (int i = 0; i < 40; ++i) deep = json{{"not", deep}};
             b["themes"][0]["items"][0]["availableWhen"] = deep;
         })},
        {"one word of 10 MB", "too-large", "",
         changed([](json& b) { b["themes"][0]["items"][0]["name"] = std::string(10U * 1024 * 1024, 'x'); })},
        {"UTF-8 cut inside a character", "broken-utf8", "",
         [] {
             std::string text = shipped().dump();
             text.erase(text.find("新生儿") + 1, 1);
             return text;
         }},
        {"surrogate written as UTF-8", "broken-utf8", "", [] { return std::string("{\"title\":\"\xED\xA0\x80\"}"); }},
        {"negative days", "schema", "/themes/0/promiseDays",
         changed([](json& b) { b["themes"][0]["promiseDays"] = -1; })},
        {"jump to a theme that is not there", "unknown-reference", "YJS-QY-02/questions/Q1/否", changed([](json& b) {
             for (json& theme : b["themes"]) {
                 if (theme["id"] == "YJS-QY-02")
                     theme["questions"][1]["options"][1]["notCovered"]["theme"] = "YJS-XX-99";
             }
         })},
    };
}

}  // namespace

class TestCatalogueJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R001_shippedCatalogueIsPublishable() {
        const auto document = api::readCatalogueDirectory(kCatalogue);
        QVERIFY2(document, document ? "" : faultsText(document.error()).c_str());
        const auto& release = document->release;
        QCOMPARE(release.version, 13);
        QCOMPARE(release.themes.size(), std::size_t{14});
        QCOMPARE(release.sampleMark, std::string("示例数据"));
        QCOMPARE(release.units.size(), std::size_t{26});
        const auto* theme = release.theme(domain::ThemeId{"YJS-GR-01"});
        QVERIFY(theme);
        QCOMPARE(theme->questions.size(), std::size_t{9});
        QCOMPARE(theme->scenarios.size(), std::size_t{6});
        QCOMPARE(theme->items.size(), std::size_t{7});
        QCOMPARE(theme->materials.size(), std::size_t{16});
        QCOMPARE(theme->ticketLetter, std::string("A"));
        QCOMPARE(domain::isoDate(release.effectiveFrom), std::string("2026-03-02"));
        for (const auto& item : theme->items) {
            QVERIFY(item.criteria.size() >= 4 && item.criteria.size() <= 6);
            QCOMPARE(item.implementationCode.size(), std::size_t{31});
        }
    }

    void canonicalTextIsStable() {
        const auto first = api::readCatalogueDirectory(kCatalogue);
        const auto again = api::readCatalogue(first->canonical);
        QVERIFY(again);
        QCOMPARE(again->canonical, first->canonical);
        QCOMPARE(again->release.themes[0].materials.size(), first->release.themes[0].materials.size());
        QVERIFY(again->release.themes[0].items[0].availableWhen == first->release.themes[0].items[0].availableWhen);
    }

    void builtInSchemaIsTheShippedOne() {
        QCOMPARE(json::parse(api::catalogueSchemaText()),
                 json::parse(api::readDataFile(kCatalogue / "catalogue.schema.json")));
    }

    void badCatalogueIsRefused_data() {
        QTest::addColumn<int>("index");
        const std::vector<BadFile> files = badFiles();
        for (std::size_t i = 0; i < files.size(); ++i) QTest::newRow(files[i].tag) << static_cast<int>(i);
    }
    void badCatalogueIsRefused() {
        QFETCH(int, index);
        const BadFile file = badFiles()[static_cast<std::size_t>(index)];
        const auto document = api::readCatalogue(file.make());
        QVERIFY(!document);
        bool found = false;
        for (const api::DataFault& fault : document.error()) {
            QVERIFY(!fault.zh.empty() && !fault.en.empty());
            found = found || (fault.code == file.code && fault.path == file.path);
        }
        QVERIFY2(found, faultsText(document.error()).c_str());
    }

    void draftsAreReadWithoutThePublicationCheck() {
        json bundle = shipped();
        bundle["themes"][0]["items"][4]["promiseDays"] = 5;
        QVERIFY(!api::readCatalogue(bundle.dump()));
        QVERIFY(api::readCatalogue(bundle.dump(), api::CatalogueUse::Draft));
    }

    void truncatedFilesNeverPass() {
        const std::string text = api::readCatalogueDirectory(kCatalogue)->canonical;
        for (std::size_t cut = 0; cut < text.size(); cut += text.size() / 61)
            QVERIFY(!api::readCatalogue(text.substr(0, cut)));
    }

    void folderNamesItsFiles() {
        QTemporaryDir folder;
        const std::filesystem::path path(folder.path().toStdString());
        std::filesystem::copy(kCatalogue, path, std::filesystem::copy_options::recursive);
        std::ofstream(path / "themes/newborn.json", std::ios::trunc) << "{}";
        const auto broken = api::readCatalogueDirectory(path);
        QVERIFY(!broken);
        QCOMPARE(broken.error().front().code, std::string("missing-field"));
        QCOMPARE(broken.error().front().path, std::string("themes/newborn.json#"));
        json head = json::parse(api::readDataFile(kCatalogue / "release.json"));
        head["themes"] = json::array({"../../etc/passwd.json"});
        std::ofstream(path / "release.json", std::ios::trunc) << head.dump();
        QCOMPARE(api::readCatalogueDirectory(path).error().front().code, std::string("bad-file-name"));
        QVERIFY_EXCEPTION_THROWN((void)api::readCatalogueDirectory(path / "nowhere"), std::system_error);
    }

    void shippedCalendars() {
        const auto calendar = api::readCalendarDirectory(kCalendar);
        QVERIFY2(calendar, calendar ? "" : faultsText(calendar.error()).c_str());
        const auto day = [](const char* text) { return domain::parseIsoDate(text).value(); };
        QCOMPARE(calendar->workingDaysBetween(day("2024-12-31"), day("2025-12-31")), 248);
        QCOMPARE(calendar->workingDaysBetween(day("2025-12-31"), day("2026-12-31")), 248);
        QCOMPARE(calendar->addWorkingDays(day("2026-02-11"), 5), day("2026-02-25"));
        const auto year = calendar->years().front();
        QCOMPARE(api::readCalendarYear(api::writeCalendarYear(year)).value(), year);
    }

    void badCalendarIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("weekday make-up") << R"({"year":2026,"source":"x","off":[],"work":["2026-03-11"]})"
                                         << "bad-calendar";
        QTest::newRow("date") << R"({"year":2026,"source":"x","off":["2026-2-1"],"work":[]})"
                              << "bad-date";
        QTest::newRow("other year") << R"({"year":2026,"source":"x","off":["2025-01-01"],"work":[]})"
                                    << "bad-calendar";
        QTest::newRow("missing") << R"({"year":2026,"off":[],"work":[]})"
                                 << "missing-field";
        QTest::newRow("type") << R"({"year":"2026","source":"x","off":[],"work":[]})"
                              << "wrong-type";
        QTest::newRow("twice") << R"({"year":2026,"source":"x","off":["2026-01-01","2026-01-01"],"work":[]})"
                               << "bad-calendar";
    }
    void badCalendarIsRefused() {
        QFETCH(QString, text);
        const auto year = api::readCalendarYear(text.toStdString());
        QVERIFY(!year);
        QTEST(QString::fromStdString(year.error().front().code), "code");
    }
};

QTEST_GUILESS_MAIN(TestCatalogueJson)
#include "tst_catalogue_json.moc"
