// SPDX-License-Identifier: GPL-3.0-or-later
// Which catalogue holds where, what shared data it needs, and what a theme saves.
#include "domain/catalogue_fixture.h"

#include "domain/catalogue/region.h"
#include "domain/catalogue/sharing_needs.h"
#include "domain/catalogue/similarity.h"
#include "domain/catalogue/targets.h"
#include "domain/catalogue/ways.h"

#include <QtTest>

#include <set>

using namespace yc::domain;
using namespace yc::domain::catalogue;
using namespace yc::domain::fixture;

namespace {

Release releaseOf(const char* region, int version, const char* from) {
    Release release = smallRelease();
    release.regionCode = region;
    release.version = version;
    release.effectiveFrom = parseIsoDate(from).value();
    return release;
}

}  // namespace

class TestCatalogueReach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R152_nearestCatalogueInForce_data() {
        QTest::addColumn<QString>("hall");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("expected");
        QTest::newRow("R152 county of its own") << "430703"
                                                << "2026-03-11"
                                                << "430703 v1";
        QTest::newRow("R152 county not yet in force") << "430703"
                                                      << "2026-02-11"
                                                      << "430700 v3";
        QTest::newRow("R152 other county of the city") << "430702"
                                                       << "2026-03-11"
                                                       << "430700 v4";
        QTest::newRow("R152 the city itself") << "430700"
                                              << "2026-03-11"
                                              << "430700 v4";
        QTest::newRow("R152 other city of the province") << "431102"
                                                         << "2026-03-11"
                                                         << "430000 v9";
        QTest::newRow("R152 other province") << "110101"
                                             << "2026-03-11"
                                             << "none";
        QTest::newRow("R152 nothing in force yet") << "430703"
                                                   << "2025-01-01"
                                                   << "none";
    }
    void R152_nearestCatalogueInForce() {
        QFETCH(QString, hall);
        QFETCH(QString, day);
        const Release county = releaseOf("430703", 1, "2026-03-01");
        const Release older = releaseOf("430700", 3, "2026-01-01");
        const Release city = releaseOf("430700", 4, "2026-03-02");
        const Release province = releaseOf("430000", 9, "2026-01-01");
        const Release* found = releaseFor({&city, &province, &older, &county, nullptr}, hall.toStdString(),
                                          parseIsoDate(day.toStdString()).value());
        const QString got =
            found ? QStringLiteral("%1 v%2").arg(QString::fromStdString(found->regionCode)).arg(found->version)
                  : QStringLiteral("none");
        QTEST(got, "expected");
    }

    void R148_R152_whereAnItemMayBeHandedIn_data() {
        QTest::addColumn<int>("reach");
        QTest::addColumn<QString>("hall");
        QTest::addColumn<bool>("receivable");
        const int own = static_cast<int>(Reach::Own), city = static_cast<int>(Reach::City);
        const int province = static_cast<int>(Reach::Province), nation = static_cast<int>(Reach::Nation);
        QTest::newRow("R152 own hall") << own << "430703" << true;
        QTest::newRow("R148 own, other county") << own << "430702" << false;
        QTest::newRow("R152 city, other county") << city << "430702" << true;
        QTest::newRow("R148 city, other city") << city << "431102" << false;
        QTest::newRow("R148 province, other city") << province << "431102" << true;
        QTest::newRow("R148 province, other province") << province << "110101" << false;
        QTest::newRow("R148 nation") << nation << "110101" << true;
    }
    void R148_R152_whereAnItemMayBeHandedIn() {
        QFETCH(int, reach);
        QFETCH(QString, hall);
        Item one = item("A", "U1", 1);
        one.reach = static_cast<Reach>(reach);
        QTEST(receivable(one, "430703", hall.toStdString()), "receivable");
    }

    void R151_listOfWhatAHallElsewhereMayReceive() {
        Release release = releaseOf("430703", 1, "2026-03-01");
        QVERIFY(crossRegionList(release, "430702").empty());
        release.themes[0].items[1].reach = Reach::City;
        const auto list = crossRegionList(release, "430702");
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list[0].items, std::vector<ItemId>{ItemId{"B"}});
        QCOMPARE(crossRegionList(release, "430703")[0].items.size(), std::size_t{4});
        release.themes[0].status = ThemeStatus::Suspended;
        QVERIFY(crossRegionList(release, "430702").empty());
    }

    void R157_R162_everyUseOfSharedDataIsListed() {
        Release release = smallRelease();
        release.sources = {{"s", "某库", "某局", "接口", SharingWay::Both, "实时"}};
        release.themes[0].fields[0].origins = {{FieldOrigin::Kind::Card, "idcard", "读卡"},
                                               {FieldOrigin::Kind::Shared, "s", "某库"},
                                               {FieldOrigin::Kind::Typed, {}, {}}};
        const auto needs = sharingNeeds(release.themes[0], release);
        QCOMPARE(needs.size(), std::size_t{3});  // a question, a material, a field
        QCOMPARE(needs[0].path, std::string("T1/questions/Q2"));
        QCOMPARE(needs[1].path, std::string("T1/materials/MS"));
        QCOMPARE(needs[2].path, std::string("T1/fields/name"));
        for (const SharingNeed& need : needs) {
            QVERIFY(need.listed);
            QCOMPARE(need.listed->way, SharingWay::Both);
            QCOMPARE(need.listed->cycle, std::string("实时"));
        }
    }

    void R033_similarity_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        QTest::newRow("R033 same") << "申请人姓名"
                                   << "申请人姓名" << true;
        QTest::newRow("R033 brackets and blanks do not count") << "申请人姓名"
                                                               << "申请人（姓 名）" << true;
        QTest::newRow("R033 one word more") << "户籍地址"
                                            << "户籍所在地址" << false;
        QTest::newRow("R033 one sign other") << "父亲手机号码"
                                             << "母亲手机号码" << true;
        QTest::newRow("R033 unlike") << "银行卡号"
                                     << "寄送地址" << false;
        QTest::newRow("R033 single signs") << "名"
                                           << "名" << true;
        QTest::newRow("R033 empty") << ""
                                    << "名" << false;
    }
    void R033_similarity() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const double value = similarity(a.toStdString(), b.toStdString());
        QVERIFY(value >= 0 && value <= 1);
        QCOMPARE(value, similarity(b.toStdString(), a.toStdString()));
        QTEST(value >= 0.66, "alike");
    }

    void R008_beforeAndAfter() {
        const Measure measured = measure(smallTheme());
        QCOMPARE(measured.situations, std::size_t{3});  // plain, special x, special y
        QVERIFY(measured.allSituations);
        // Item by item: M1 four times, M2, MA twice, MB, MS, MT = 10 plain, MX more when special.
        QCOMPARE(measured.materials.before, (10.0 + 11 + 11) / 3);
        // All at once: M1, M2, MT, and MX; MA and MB are handed on inside, MS is exempt.
        QCOMPARE(measured.materials.after, (3.0 + 4 + 4) / 3);
        QCOMPARE(measured.materials.cut(), 65);
        QCOMPARE(measured.days.before, 10.0);
        QCOMPARE(measured.days.after, 6.0);
        QCOMPARE(measured.steps.before, 8.0);
        QCOMPARE(measured.trips.before, 4.0);
        Theme stated = smallTheme();
        stated.before = Before{16, std::nullopt, 32, std::nullopt, "某省公布"};
        QCOMPARE(measure(stated).steps.before, 16.0);
        QCOMPARE(measure(stated).days.cut(), 81);
        QCOMPARE(measure(stated).materials.before, measured.materials.before);
    }

    void R019_waysAreWalkedAllOrDrawn() {
        std::set<std::string> ends;
        const auto visit = [&](const Answers& given, const Resolution& resolution) {
            std::string text;
            for (const auto& [id, answer] : given) text += id.str() + "=" + answer.values.front() + " ";
            QVERIFY(resolution.complete() || resolution.notCovered);
            ends.insert(text);
        };
        const WaysWalked all = walkWays(smallTheme(), 100, 1, visit);
        QVERIFY(all.all);
        QCOMPARE(all.ways, std::size_t{4});
        QCOMPARE(ends.size(), std::size_t{4});
        const WaysWalked drawn = walkWays(smallTheme(), 3, 1, visit);
        QVERIFY(!drawn.all);
        QCOMPARE(drawn.ways, std::size_t{3});
        QCOMPARE(ends.size(), std::size_t{4});
    }

    void R018_severalAnswersAtOnce() {
        Question multiple = question("Q", {"a", "b", "out"});
        multiple.multiple = true;
        multiple.options[2].notCovered = NotCovered{{}, "不办", Remedy::SingleItem};
        const auto given = answersTo(multiple);
        QCOMPARE(given.size(), std::size_t{4});
        QCOMPARE(given.back().values, (std::vector<AnswerValue>{"a", "b"}));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueReach)
#include "tst_catalogue_reach.moc"
