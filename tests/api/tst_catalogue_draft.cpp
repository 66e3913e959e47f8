// SPDX-License-Identifier: GPL-3.0-or-later
// A theme as a draft: one member at a time, by the paths the comparison speaks of.
#include "api/catalogue_draft.h"
#include "api/catalogue_json.h"

#include "domain/catalogue/checker.h"

#include <QtTest>

using namespace yc;
using api::ThemeEdit;
using Kind = ThemeEdit::Kind;

namespace {

std::string canonical() {
    static const std::string text = [] {
        auto read = api::readCatalogueDirectory(std::string(YC_SOURCE_DIR) + "/installer/catalogue");
        return read ? read.value().canonical : std::string();
    }();
    return text;
}

std::string newborn() { return api::themeText(canonical(), domain::ThemeId("YJS-GR-01")).value_or(std::string()); }

std::string edited(const std::string& text, const ThemeEdit& edit) {
    auto after = api::editTheme(text, edit);
    if (!after) qWarning("%s", after.error().front().en.c_str());
    return after ? after.value() : std::string();
}

}  // namespace

class TestCatalogueDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R001_aThemeIsReadByItself() {
        const auto theme = api::readTheme(newborn());
        QVERIFY(theme);
        QCOMPARE(theme.value().shortName, std::string("新生儿出生"));
        QVERIFY(!api::themeText(canonical(), domain::ThemeId("YJS-GR-99")));
        QVERIFY(!api::themeText("no json", domain::ThemeId("YJS-GR-01")));
    }

    void R011_anEditIsExactlyOneDifference_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::newRow("promise days") << "items/X105/promiseDays" << int(Kind::Number) << "5";
        QTest::newRow("necessity") << "materials/M7/necessity" << int(Kind::Number) << "3";
        QTest::newRow("tolerance") << "materials/M10/tolerance/supplementDays" << int(Kind::Number) << "9";
        QTest::newRow("item asks too") << "materials/M7/asks/X105" << int(Kind::Json) << R"({"item":"X105"})";
        QTest::newRow("item asks no more") << "materials/M1/asks/X103" << int(Kind::Remove) << "";
        QTest::newRow("question") << "questions/Q6/text" << int(Kind::Text) << "孩子跟谁落户";
        QTest::newRow("guide line") << "guide/notes/0" << int(Kind::Text) << "一次告知。";
        QTest::newRow("one more guide line") << "guide/notes/3" << int(Kind::Text) << "带好证件原件。";
        QTest::newRow("hours") << "guide/hours" << int(Kind::Text) << "周一至周五 9:00-17:00";
        QTest::newRow("yes or no") << "guide/booking" << int(Kind::Flag) << "false";
        QTest::newRow("rule") << "distribution/D01/carrier" << int(Kind::Text) << "copy";
        QTest::newRow("words") << "keywords" << int(Kind::Lines) << "生孩子；上户口；出生证；落户；新生儿医保；报户口";
        QTest::newRow("merged") << "materials/M7" << int(Kind::Merge) << R"({"originals":3})";
        QTest::newRow("condition") << "materials/M10/when" << int(Kind::Json) << R"({"scenario":"S1"})";
    }
    void R011_anEditIsExactlyOneDifference() {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QFETCH(QString, value);
        const std::string before = newborn();
        if (path == QLatin1String("guide/notes/3")) {
            const auto notes = api::readTheme(before).value().guide.notes.size();
            path = QStringLiteral("guide/notes/%1").arg(notes);
        }
        const std::string after = edited(before, {path.toStdString(), Kind(kind), value.toStdString()});
        QVERIFY(!after.empty());
        const auto changes = api::themeChanges(before, after);
        QCOMPARE(changes.size(), std::size_t{1});
        const QString found = QString::fromStdString(changes.front().path);
        QVERIFY2(path.startsWith(found) || found.startsWith(path), qPrintable(found));
        QVERIFY(!changes.front().title.empty());
        QVERIFY(api::themeChanges(before, before).empty());
    }

    void R002_whatTheProgramDoesNotEditStaysAsItIs() {
        const std::string once = edited(newborn(), {"promiseDays", Kind::Number, "9"});
        const std::string back =
            edited(once, {"promiseDays", Kind::Number, std::to_string(api::readTheme(newborn()).value().promiseDays)});
        QCOMPARE(back, newborn());
    }

    void R001_whatDoesNotFitTheFormIsRefusedInWords_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::newRow("no number") << "items/X105/promiseDays" << int(Kind::Number) << "三";
        QTest::newRow("negative") << "items/X105/promiseDays" << int(Kind::Number) << "-1";
        QTest::newRow("no such item") << "items/X999/promiseDays" << int(Kind::Number) << "1";
        QTest::newRow("no such member") << "items/X105/colour" << int(Kind::Text) << "red";
        QTest::newRow("not one of the kinds") << "materials/M7/necessity" << int(Kind::Number) << "7";
        QTest::newRow("name taken away") << "items/X105/name" << int(Kind::Remove) << "";
        QTest::newRow("no rule") << "materials/M10/when" << int(Kind::Json) << R"({"perhaps":"S1"})";
        QTest::newRow("broken rule") << "materials/M10/when" << int(Kind::Json) << "{";
        QTest::newRow("nowhere") << "" << int(Kind::Text) << "x";
    }
    void R001_whatDoesNotFitTheFormIsRefusedInWords() {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QFETCH(QString, value);
        const auto after = api::editTheme(newborn(), {path.toStdString(), Kind(kind), value.toStdString()});
        QVERIFY(!after);
        QVERIFY(!after.error().empty());
        QVERIFY(!after.error().front().zh.empty());
        QVERIFY(!after.error().front().en.empty());
    }

    void R029_aLongerChainThanPromisedIsFoundAfterTheEdit() {
        auto release = api::readCatalogue(canonical()).value().release;
        const auto judged = [&](const std::string& text) {
            for (auto& theme : release.themes) {
                if (theme.id.str() == "YJS-GR-01") theme = api::readTheme(text).value();
            }
            for (const auto& finding :
                 domain::catalogue::check(*release.theme(domain::ThemeId("YJS-GR-01")), release)) {
                if (finding.code == "chain-beyond-promise") return true;
            }
            return false;
        };
        QVERIFY(!judged(newborn()));
        QVERIFY(judged(edited(newborn(), {"items/X105/promiseDays", Kind::Number, "9"})));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueDraft)
#include "tst_catalogue_draft.moc"
