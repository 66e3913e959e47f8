// SPDX-License-Identifier: GPL-3.0-or-later
// What people call a thing leads to its theme, in the shipped catalogue.
#include <QtTest>

#include "api/catalogue_json.h"
#include "domain/catalogue/theme_search.h"

using namespace yc;
namespace catalogue = domain::catalogue;

namespace {

const catalogue::Release& shipped() {
    static const catalogue::Release release = [] {
        auto read = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        if (!read) qFatal("the shipped catalogue cannot be read");
        return read.value().release;
    }();
    return release;
}

}  // namespace

class TestThemeSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R015_everydayWordsAndInitials_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("theme");
        QTest::newRow("everyday word") << "上户口"
                                       << "YJS-GR-01";
        QTest::newRow("a sentence") << "我要给孩子上户口"
                                    << "YJS-GR-01";
        QTest::newRow("a sentence with its name") << "新生儿出生怎么办"
                                                  << "YJS-GR-01";
        QTest::newRow("initials") << "xsecs"
                                  << "YJS-GR-01";
        QTest::newRow("first initials, capitals") << "KBC"
                                                  << "YJS-QY-02";
        QTest::newRow("begin of a word") << "开饭"
                                         << "YJS-QY-02";
        QTest::newRow("name of the theme") << "退休"
                                           << "YJS-GR-07";
        QTest::newRow("exact before longer: 注销 of a person") << "注销户口"
                                                               << "YJS-GR-08";
        QTest::newRow("two words") << "公司 注销"
                                   << "YJS-QY-06";
        QTest::newRow("wide blank") << "公司　简易"
                                    << "YJS-QY-05";
        QTest::newRow("an item of it") << "科学育儿"
                                       << "YJS-GR-01";
    }
    void R015_everydayWordsAndInitials() {
        QFETCH(QString, text);
        QFETCH(QString, theme);
        const auto hits = catalogue::findThemes(shipped(), text.toStdString());
        QVERIFY2(!hits.empty(), "nothing found");
        QCOMPARE(QString::fromStdString(hits.front().theme->id.str()), theme);
        QVERIFY(!hits.front().matched.empty());
        for (std::size_t i = 1; i < hits.size(); ++i) QVERIFY(hits[i - 1].score >= hits[i].score);
    }

    void R015_everyNameWordAndInitialFindsItsTheme() {
        for (const catalogue::Theme& theme : shipped().themes) {
            std::vector<std::string> words = theme.keywords;
            words.insert(words.end(), {theme.name, theme.alias, theme.shortName, theme.pinyin});
            for (const std::string& word : words) {
                const auto hits = catalogue::findThemes(shipped(), word);
                const bool found = std::any_of(hits.begin(), hits.end(), [&](const auto& hit) {
                    return hit.theme == &theme && hit.score == hits.front().score;
                });
                QVERIFY2(found, (theme.id.str() + " by " + word).c_str());
            }
        }
    }

    void R009_suspendedThemesAreNotOffered() {
        catalogue::Release release = shipped();
        release.themes.front().status = catalogue::ThemeStatus::Suspended;
        for (const auto& hit : catalogue::findThemes(release, "新生儿")) QVERIFY(hit.theme != &release.themes.front());
    }

    void R015_nothingIsFoundByNothing_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("blanks") << " 　 ";
        QTest::newRow("unknown") << "登月";
        QTest::newRow("one word of two") << "退休 登月";
        QTest::newRow("half a character") << QString::fromLatin1("\xE9");
    }
    void R015_nothingIsFoundByNothing() {
        QFETCH(QString, text);
        QVERIFY(catalogue::findThemes(shipped(), text.toStdString()).empty());
    }
};

QTEST_GUILESS_MAIN(TestThemeSearch)
#include "tst_theme_search.moc"
