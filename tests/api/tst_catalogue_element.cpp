// SPDX-License-Identifier: GPL-3.0-or-later
// All members of an element, and elements that begin: over the whole shipped catalogue.
#include "api/catalogue_draft.h"
#include "api/catalogue_element.h"
#include "api/catalogue_json.h"

#include "domain/catalogue/checker.h"

#include <QtTest>

using namespace yc;
using api::ElementMember;
using Kind = ElementMember::Kind;

namespace {

const api::CatalogueDocument& shipped() {
    static const api::CatalogueDocument document = [] {
        auto read = api::readCatalogueDirectory(std::string(YC_SOURCE_DIR) + "/installer/catalogue");
        return read ? read.value() : api::CatalogueDocument{};
    }();
    return document;
}
std::string themeText(const domain::ThemeId& id) {
    return api::themeText(shipped().canonical, id).value_or(std::string());
}

const ElementMember* member(const std::vector<ElementMember>& all, const std::string& path) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& one) { return one.path == path && one.kind != Kind::New; });
    return found == all.end() ? nullptr : &*found;
}

void leaves(const nlohmann::json& node, const std::string& path, std::set<std::string>& all) {
    if (node.is_object() && !node.contains("answer") && !node.contains("chosen") && !node.contains("scenario") &&
        !node.contains("fact") && !node.contains("all") && !node.contains("any") && !node.contains("not")) {
        for (const auto& [key, value] : node.items()) leaves(value, path.empty() ? key : path + '/' + key, all);
        return;
    }
    if (node.is_array() && !node.empty() && node.front().is_object()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            std::string code = std::to_string(i);
            for (const char* key : {"name", "item", "value", "id"}) {
                if (node[i].contains(key)) code = node[i][key].get<std::string>();
            }
            leaves(node[i], path + '/' + code, all);
        }
        return;
    }
    if (!node.is_array() || !node.empty()) all.insert(path);
}

const std::vector<const char*> lists{"items", "materials", "questions", "scenarios", "fields", "distribution"};

}  // namespace

class TestCatalogueElement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!shipped().release.themes.empty()); }

    // Nothing that stands in a theme is out of reach: the tables' elements one by one, the rest under the theme itself.
    void R001_everyMemberOfEveryThemeIsReached() {
        int reached = 0;
        for (const auto& theme : shipped().release.themes) {
            const std::string text = themeText(theme.id);
            const auto node = nlohmann::json::parse(text);
            const auto compare = [&](const nlohmann::json& element, const std::string& path) {
                std::set<std::string> wanted;
                leaves(element, path, wanted);
                for (const char* apart : {"distinctFields", "status"}) wanted.erase(apart);
                std::set<std::string> found;
                for (const auto& one : api::elementMembers(text, path)) {
                    if (one.set && one.kind != Kind::Head) found.insert(one.path);
                }
                for (const auto& leaf : wanted) {
                    if (!found.count(leaf)) qWarning("%s %s", theme.id.str().c_str(), leaf.c_str());
                }
                reached += int(wanted.size());
                return std::includes(found.begin(), found.end(), wanted.begin(), wanted.end());
            };
            nlohmann::json rest = node;
            for (const char* list : lists) {
                rest.erase(list);
                for (const auto& element : node[list])
                    QVERIFY(compare(element, std::string(list) + '/' + element["id"].get<std::string>()));
            }
            QVERIFY(compare(rest, {}));
        }
        qInfo("%d members", reached);
        QVERIFY(reached > 10'000);
    }

    // Every rule of the catalogue can be typed as it is shown.
    void R020_everyRuleIsTypedAsItIsShown() {
        int rules = 0;
        for (const auto& theme : shipped().release.themes) {
            const std::string text = themeText(theme.id);
            const auto node = nlohmann::json::parse(text);
            for (const char* list : lists) {
                for (const auto& element : node[list]) {
                    const std::string path = std::string(list) + '/' + element["id"].get<std::string>();
                    for (const auto& one : api::elementMembers(text, path)) {
                        if (one.kind != Kind::Rule || !one.set) continue;
                        const auto after = api::editTheme(text, {one.path, api::ThemeEdit::Kind::Rule, one.value});
                        QVERIFY2(after, (theme.id.str() + ' ' + one.path + ' ' + one.value).c_str());
                        QVERIFY2(api::themeChanges(text, after.value()).empty(), (one.path + ' ' + one.value).c_str());
                        ++rules;
                    }
                }
            }
        }
        qInfo("%d rules", rules);
        QVERIFY(rules > 250);
    }

    void R001_kindsAndWords() {
        const std::string text = themeText(domain::ThemeId("YJS-GR-01"));
        const auto all = api::elementMembers(text, "materials/M10");
        const auto* necessity = member(all, "materials/M10/necessity");
        QVERIFY(necessity);
        QCOMPARE(necessity->title, std::string("必要性"));
        QCOMPARE(necessity->kind, Kind::Choice);
        QCOMPARE(necessity->choices.size(), std::size_t{3});
        QCOMPARE(necessity->choices[2].value, std::string("3"));
        QCOMPARE(necessity->choices[2].words, std::string("容缺后补"));
        const auto* use = member(all, "materials/M10/originalUse");
        QCOMPARE(use->choices[1].words, std::string("留存"));
        QCOMPARE(member(all, "materials/M10/fillIn")->kind, Kind::Flag);
        QCOMPARE(member(all, "materials/M10/producedBy")->kind, Kind::Lines);
        QCOMPARE(member(all, "materials/M10/originals")->kind, Kind::Number);
        QVERIFY(!member(all, "materials/M10/name")->value.empty());
        QVERIFY(member(all, "materials/M10/name")->required);
        QVERIFY(api::elementMembers(text, "materials/M999").empty());
        QVERIFY(api::elementMembers(text, "materials").empty());
        QVERIFY(api::elementMembers("no json", "").empty());
    }

    // One more of everything, everywhere: the text stays a theme, and it differs by that one element.
    void R001_oneMoreOfEverything() {
        int made = 0;
        for (const auto& theme : shipped().release.themes) {
            const std::string text = themeText(theme.id);
            std::vector<std::string> places(lists.begin(), lists.end());
            for (const auto& one : api::elementMembers(text, {})) {
                if (one.kind == Kind::New) places.push_back(one.path);
            }
            for (const char* first : {"items", "materials", "questions"}) {
                const auto node = nlohmann::json::parse(text);
                const std::string path = std::string(first) + '/' + node[first][0]["id"].get<std::string>();
                for (const auto& one : api::elementMembers(text, path)) {
                    if (one.kind == Kind::New) places.push_back(one.path);
                }
            }
            for (const auto& place : places) {
                const auto element = api::newElement(text, {place, "新的一条", {}, {}});
                if (!element) {  // every item is in this list already
                    QCOMPARE(element.error().front().code, std::string("value-not-allowed"));
                    QVERIFY2(place.find("/asks") != std::string::npos, place.c_str());
                    continue;
                }
                const auto after = api::editTheme(text, element->edit);
                QVERIFY2(after, (theme.id.str() + ' ' + place + ' ' + element->edit.value + ' ' +
                                 (after ? "" : after.error().front().path + after.error().front().en))
                                    .c_str());
                const auto changes = api::themeChanges(text, after.value());
                QVERIFY2(changes.size() == 1, (theme.id.str() + ' ' + place).c_str());
                const auto read = api::readTheme(after.value());
                QVERIFY(read);
                // The check speaks about the new element or is content with it; it never fails over it.
                (void)domain::catalogue::check(read.value(), shipped().release);
                ++made;
            }
        }
        QVERIFY(made > 200);
    }

    void R006_aNewCodeIsFresh() {
        const std::string text = themeText(domain::ThemeId("YJS-GR-01"));
        const auto plain = api::newElement(text, {"items", "新事项", {}, {}});
        QVERIFY(plain);
        const std::string code = nlohmann::json::parse(plain->edit.value)["id"];
        const auto theme = api::readTheme(text);
        QVERIFY(!theme.value().item(domain::ItemId(code)));
        const auto next = api::newElement(text, {"items", "新事项", {}, {code}});
        QVERIFY(nlohmann::json::parse(next->edit.value)["id"] != code);
        // It resembles the one it stands beside.
        const auto beside = api::newElement(text, {"items", "新事项", "items/X105", {}});
        QCOMPARE(nlohmann::json::parse(beside->edit.value)["unit"],
                 nlohmann::json(theme.value().item(domain::ItemId("X105"))->unit.str()));
        QVERIFY(!api::newElement(text, {"items", "", {}, {}}));
        QVERIFY(!api::newElement(text, {"nothing", "新事项", {}, {}}));
        // Longer than the place allows: cut between characters.
        const auto option = api::newElement(text, {"scenarios", std::string(100, 'x') + "情形情形", {}, {}});
        QCOMPARE(nlohmann::json::parse(option->edit.value)["name"].get<std::string>(), std::string(60, 'x'));
    }

    void R001_aNewThemeIsOneAndTheCheckSaysWhatIsMissing() {
        api::ThemeBeginning beginning{
            domain::ThemeId("YJS-GR-77"),        "收养一件事一次办", "收养", "Z", domain::UnitId("MZJ"),
            domain::catalogue::LifeCycle::Person};
        const auto text = api::newTheme(beginning, {"X1"});
        QVERIFY2(text, text ? "" : text.error().front().en.c_str());
        const auto theme = api::readTheme(text.value());
        QVERIFY(theme);
        QCOMPARE(theme->id, beginning.id);
        QCOMPARE(theme->lead(), beginning.lead);
        QCOMPARE(theme->items.size(), std::size_t{1});
        QCOMPARE(theme->items[0].id, domain::ItemId("X2"));
        auto release = shipped().release;
        release.themes.push_back(theme.value());
        QVERIFY(!domain::catalogue::check(theme.value(), release).empty());
        beginning.name.clear();
        QVERIFY(!api::newTheme(beginning));
    }

    void elementsChangePlaces() {
        const std::string text = themeText(domain::ThemeId("YJS-GR-01"));
        const auto order = [](const std::string& theme) {
            QStringList ids;
            const auto read = api::readTheme(theme);
            if (!read) return ids;
            for (const auto& one : read.value().scenarios) ids << QString::fromStdString(one.id.str());
            return ids;
        };
        const QStringList before = order(text);
        const std::string second = "scenarios/" + before[1].toStdString();
        const auto up = api::editTheme(text, {second, api::ThemeEdit::Kind::Move, "-1"});
        QVERIFY(up);
        QCOMPARE(order(up.value()), (QStringList{before[1], before[0]} + before.mid(2)));
        const auto down = api::editTheme(up.value(), {second, api::ThemeEdit::Kind::Move, "1"});
        QCOMPARE(order(down.value()), before);
        QVERIFY(!api::editTheme(text, {"scenarios/" + before[0].toStdString(), api::ThemeEdit::Kind::Move, "-1"}));
        QVERIFY(!api::editTheme(text, {"scenarios/" + before.last().toStdString(), api::ThemeEdit::Kind::Move, "1"}));
        QVERIFY(!api::editTheme(text, {"promiseDays", api::ThemeEdit::Kind::Move, "1"}));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueElement)
#include "tst_catalogue_element.moc"
