// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of a theme: what the upper library, the windows and changed laws bring to whoever drafts next.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/decision.h"
#include "domain/publication_hall.h"
#include "domain/state_matrix.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using catalogue::ThemeStatus;

class TestPublicationTasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R011_theUpperLevelsLibrary() {
        PublicationHall hall;
        cat::Theme upper = hall.published();
        upper.items[0].basis = {"《上级条例》第三条"};
        const std::string content = hall.library.put(upper);
        const auto follow = [&](std::vector<UpperTheme> themes, std::vector<ThemeId> gone = {}) {
            return hall.run(FollowUpper{"省目录", std::move(themes), std::move(gone)}, drafter());
        };
        QCOMPARE(follow({{small, content, content}, {small, content, content}}), std::string("request.malformed"));
        QCOMPARE(follow({{small, "unknown", content}}), std::string("theme.content_unknown"));
        const ThemeId other{"T2"};
        const std::string same = hall.library.put(hall.published(other));
        QCOMPARE(follow({{small, content, content}, {other, same, same}}), std::string());
        QCOMPARE(hall.draft().origin, DraftOrigin::Upper);
        QCOMPARE(hall.draft(other).step, DraftStep::None);  // equal: nothing to draft, but it is followed now
        QCOMPARE(hall.life(other).upper, same);
        QCOMPARE(hall.releases().upperSource, std::string("省目录"));
        QCOMPARE(hall.releases().upperSyncedAt, hall.world.now);
        // Again: only the comparison is noted.
        QCOMPARE(follow({{small, content, content}, {other, same, same}}), std::string());
        QCOMPARE(hall.world.lastEvents.size(), std::size_t(1));
        QCOMPARE(std::get<UpperCompared>(hall.world.lastEvents[0].body).changed, 0);
        // What the upper level settles is not edited here; what is ours is.
        cat::Theme local = upper;
        local.items[0].basis = {"《本地办法》"};
        QCOMPARE(hall.save(local), std::string("theme.upper_element"));
        QVERIFY2(hall.sentence().find("items/A/basis") != std::string::npos, hall.sentence().c_str());
        local = upper;
        local.guide.address = "湖滨路 1 号";
        QCOMPARE(hall.save(local), std::string());
        // A newer upper version while we draft becomes a task, never overwrites.
        upper.items[0].basis = {"《上级条例》第四条"};
        const std::string newer = hall.library.put(upper);
        QCOMPARE(follow({{small, newer, newer}}, {other}), std::string());
        QCOMPARE(hall.library.draft(hall.draft().content())->theme.guide.address, std::string("湖滨路 1 号"));
        QCOMPARE(hall.life().problems.size(), std::size_t(1));
        QCOMPARE(hall.life().problems[0].kind, ProblemKind::Upper);
        QCOMPARE(hall.life(other).problems.size(), std::size_t(1));  // gone above
        QVERIFY(hall.life(other).upper.empty());
    }

    // The upper library was followed after the last save; what it settles now is asked again at publication.
    void R011_theUpperLibraryMovedBeforePublication() {
        PublicationHall hall;
        cat::Theme upper = hall.published();
        const std::string first = hall.library.put(upper);
        QCOMPARE(hall.run(FollowUpper{"省目录", {{small, first, first}}, {}}, drafter()), std::string());
        cat::Theme local = upper;
        local.guide.address = "湖滨路 1 号";
        QCOMPARE(hall.prepare(local), std::string());
        upper.items[0].basis = {"《上级条例》第四条"};
        const std::string newer = hall.library.put(upper);
        QCOMPARE(hall.run(FollowUpper{"省目录", {{small, newer, newer}}, {}}, drafter()), std::string());
        QCOMPARE(hall.publish(), std::string("theme.upper_element"));
        QCOMPARE(hall.releases().version, std::int64_t(1));
    }

    void R056_problemsBecomeTasks() {
        PublicationHall hall;
        const auto raise = [&](const Actor& who, const std::string& id, const std::string& text) {
            return hall.run(RaiseGuideProblem{small, id, text, "materials/M1", CaseId("c1")}, who);
        };
        for (const Actor& who : {clerkAt("W03"), unitPerson("U2"), centre(), actor("guide", {Role::Guide})})
            QCOMPARE(raise(who, "p-" + who.account.str(), "份数不对"), std::string());
        QCOMPARE(raise(kiosk(), "p9", "份数不对"), std::string("access.not_permitted"));
        QCOMPARE(raise(clerkAt("W03"), "p9", ""), std::string("request.malformed"));
        QCOMPARE(raise(clerkAt("W03"), "p9", std::string(5000, 'x')), std::string("request.too_large"));
        QCOMPARE(raise(clerkAt("W03"), "p-clerk-W03", "份数不对"), std::string());  // sent twice, noted once
        QCOMPARE(hall.life().problems.size(), std::size_t(4));
        QCOMPARE(hall.run(RaiseGuideProblem{ThemeId{"T9"}, "p9", "?", "", {}}, clerkAt("W03")),
                 std::string("catalogue.theme_unknown"));
        QCOMPARE(hall.run(SettleGuideProblem{small, "p-guide", "以窗口公告为准"}, centre()), std::string());
        QCOMPARE(hall.run(SettleGuideProblem{small, "p-guide", "再来"}, centre()), std::string("theme.task_unknown"));
        QCOMPARE(hall.prepare(hall.changedTheme()), std::string());
        QCOMPARE(hall.publish(small, day(3, 11), {"p-guide"}), std::string("theme.task_unknown"));
        QCOMPARE(hall.publish(small, day(3, 11), {"p-clerk-W03"}), std::string());
        QVERIFY(hall.life().problem("p-clerk-W03")->closed);
        QCOMPARE(hall.life().problem("p-clerk-W03")->closedByRelease, std::int64_t(2));
        QVERIFY(!hall.life().problem("p-centre")->closed);  // it was not named
    }

    void R056_oldTasksLeaveTheStateNotTheHistory() {
        PublicationHall hall;
        for (int i = 0; i < 150; ++i) {
            const std::string id = "p" + std::to_string(i);
            QCOMPARE(hall.run(RaiseGuideProblem{small, id, "错字", "", {}}, clerkAt("W03")), std::string());
            if (i > 0) QCOMPARE(hall.run(SettleGuideProblem{small, id, "已改"}, centre()), std::string());
        }
        QVERIFY(hall.life().problems.size() <= 102);
        QVERIFY(hall.life().problem("p0") && !hall.life().problem("p0")->closed);  // open ones never go
        QVERIFY(!hall.life().problem("p1") && hall.life().problem("p149"));
    }

    void R056_aChangedLawIsATaskOnEveryThemeThatCitesIt() {
        PublicationHall hall;
        cat::Theme theme = hall.published();
        theme.items[2].basis = {"《户口登记条例》第七条"};
        QCOMPARE(hall.prepare(theme), std::string());
        QCOMPARE(hall.publish(), std::string());
        const auto revise = [&](const std::string& basis) {
            return hall.run(ReviseBasis{"rev1", basis, "2026 年 5 月修订"}, drafter());
        };
        QCOMPARE(revise("条"), std::string("request.malformed"));
        QCOMPARE(revise("公司法"), std::string("theme.basis_not_cited"));
        QCOMPARE(revise("户口登记条例"), std::string());
        QCOMPARE(hall.life().problems.size(), std::size_t(1));
        QCOMPARE(hall.life(ThemeId{"T2"}).problems.size(), std::size_t(0));
        QCOMPARE(revise("户口登记条例"), std::string());  // told twice, one task
        QCOMPARE(hall.life().problems.size(), std::size_t(1));
        const std::string task = hall.life().problems[0].id;
        QCOMPARE(hall.run(SettleGuideProblem{small, task, "看过了"}, centre()), std::string("theme.task_unknown"));
        theme.items[2].basis = {"《户口登记条例》第八条"};
        QCOMPARE(hall.prepare(theme), std::string());
        QCOMPARE(hall.publish(small, day(3, 11), {task}), std::string());
        QVERIFY(hall.life().problem(task)->closed);
    }
};

QTEST_GUILESS_MAIN(TestPublicationTasks)
#include "tst_publication_tasks.moc"
