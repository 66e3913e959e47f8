// SPDX-License-Identifier: GPL-3.0-or-later
// The draft's life in the catalogue: saving to the centre, submitting, claims, review, versions and going back, by key.
#include <QtTest>

#include "catalogue_fake.h"
#include "catalogue_life_fake.h"
#include "common_zh.h"
#include "hall_samples.h"

#include "reports/fonts.h"
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/catalogue/life_steps.h"
#include "ui/common/screenshot.h"
#include "ui/shell/main_window.h"

#include <QLineEdit>

using namespace yc;
using namespace yc::test;
using Kind = workstation::CatalogueEdit::Kind;

namespace {

const reports::FontSet& fonts() {
    static const reports::FontSet set;
    return set;
}

struct Shell {
    ui::Theme theme;
    FakeCatalogue service;
    FakeLife life;
    ui::MainWindow window;
    ui::CatalogueWorkspace* work;
    explicit Shell(QSize size = {1920, 1080})
        : window((ui::installTheme(*qApp, theme), theme), ui::KeyTable::standard(), QString()) {
        work = new ui::CatalogueWorkspace(theme, service, life, fonts(), [] { return at(10, 31); });
        window.addWorkspace(work);
        window.resize(size);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        settle();
        work->grid()->setFocus();
    }
    void settle() {
        for (int i = 0; i < 6; ++i) { QCoreApplication::processEvents(); }
    }
    void edit(const char* path, Kind kind, const char* value) {
        service.edit({path, kind, value});
        settle();
    }
    void key(int key, Qt::KeyboardModifiers m = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(key), m);
        settle();
    }
    const ui::KeySlot slot(int f) const { return window.keyBar()->slotOf(f); }
    QStringList todo() const {
        QStringList all;
        for (const auto& remark : work->todo()->remarks()) { all << remark.title; }
        return all;
    }
    // As the centre has it after a save: the draft of the screen, in this step.
    void centre(domain::DraftStep step) {
        life.draftOf(service.book.opened(), step, service.book.text());
        settle();
    }
};

}  // namespace

class TestCatalogueLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadChinese()); }

    void R002_f8BringsTheDraftToTheCentre() {
        Shell shell;
        QVERIFY(!shell.slot(8).enabled);  // nothing differs
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        QVERIFY(shell.todo().contains(QStringLiteral("草稿只在本机")));
        QVERIFY(shell.slot(8).enabled);
        shell.key(Qt::Key_F8);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("save YJS-GR-01"));
        QCOMPARE(shell.life.saved, shell.service.book.text());
        shell.centre(domain::DraftStep::Editing);
        QVERIFY(!shell.todo().contains(QStringLiteral("草稿只在本机")));
        QVERIFY(!shell.slot(8).enabled);
    }

    // Two administrators: what another one saved meanwhile is seen before it is replaced.
    void R002_theDraftOfAnotherIsNotReplacedUnseen() {
        Shell shell;
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        shell.centre(domain::DraftStep::Editing);  // ours, as version h9
        shell.edit("items/X105/promiseDays", Kind::Number, "1");
        shell.key(Qt::Key_F8);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("save YJS-GR-01"));
        QCOMPARE(shell.life.previous, std::string("h9"));
        // Another one was quicker.
        auto& draft = shell.life.now.lives[shell.service.book.opened()].draft;
        draft.versions.push_back({"h10", "电话", domain::AccountId("wenshuyan2"), at(10, 29)});
        std::string other = shell.service.book.text();
        shell.life.now.content = "h10";
        shell.life.now.text = other.replace(other.find("\"promiseDays\""), 13, "\"promiseDays\"  ");
        shell.life.publish();
        shell.settle();
        shell.life.calls.clear();
        shell.key(Qt::Key_F8);
        QVERIFY(shell.work->panel()->isOpen());
        QVERIFY(shell.life.calls.isEmpty());
        shell.key(Qt::Key_2);  // over it, knowing that
        QCOMPARE(shell.life.calls.last(), QStringLiteral("save YJS-GR-01"));
        QCOMPARE(shell.life.previous, std::string("h10"));
    }

    void R002_aVersionThatCameIntoForceMeanwhileIsRegarded() {
        Shell shell;
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        shell.centre(domain::DraftStep::Editing);
        shell.life.now.lives[shell.service.book.opened()].draft.base = 12;  // 13 is in force
        shell.life.publish();
        shell.edit("items/X105/promiseDays", Kind::Number, "1");
        shell.key(Qt::Key_F8);
        QVERIFY(shell.work->panel()->isOpen());
        shell.key(Qt::Key_1);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("save YJS-GR-01 rebased"));
    }

    void R002_aRefusalLeavesTheDraftHere() {
        Shell shell;
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        shell.life.refusal = domain::refuse(domain::RefusalCode::OfflineOnlyOnline);
        shell.key(Qt::Key_F8);
        QVERIFY(shell.service.book.snapshot().draft);
        QVERIFY(shell.slot(8).enabled);  // can be pressed again
    }

    void R011_f12SaysWhyItCannotAndThenSubmits() {
        Shell shell;
        QVERIFY(!shell.slot(12).enabled);
        shell.edit("items/X105/promiseDays", Kind::Number, "5");
        QVERIFY(!shell.slot(12).enabled);
        QVERIFY2(shell.slot(12).reason.contains(QStringLiteral("先改 1 个错误")), qPrintable(shell.slot(12).reason));
        shell.edit("items/X105/promiseDays", Kind::Number, "3");
        shell.edit("guide/hours", Kind::Text, "周一至周五 9:00-17:00");
        QVERIFY(!shell.slot(12).enabled);  // not yet at the centre
        shell.centre(domain::DraftStep::Editing);
        shell.life.now.may.ask = true;
        shell.life.publish();
        shell.settle();
        QVERIFY(shell.slot(12).enabled);
        shell.key(Qt::Key_F12);
        QVERIFY(shell.work->panel()->isOpen());
        shell.key(Qt::Key_1);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("ask 2026-03-14"));
        QTRY_VERIFY(!shell.work->panel()->isOpen());
    }

    void R010_aUnitClaimsOrObjects() {
        Shell shell;
        shell.life.now.may = {};
        shell.centre(domain::DraftStep::InReview);
        shell.life.now.may.claim = shell.life.now.may.opinion = true;
        shell.life.publish();
        shell.settle();
        QCOMPARE(shell.work->badge(), 1);  // this unit is waited for
        QVERIFY(!shell.slot(2).enabled);
        QVERIFY(shell.slot(6).enabled);
        shell.key(Qt::Key_F6);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("claim"));
        shell.key(Qt::Key_F12);
        shell.key(Qt::Key_3);  // object, with the reason
        auto* field = shell.work->panel()->field()->edit();
        field->setText(QStringLiteral("承诺改为三个工作日"));
        shell.key(Qt::Key_Return);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("opinion no 承诺改为三个工作日"));
    }

    void R010_openClaimsAndOpinionsAreListed() {
        Shell shell;
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        shell.centre(domain::DraftStep::InReview);
        auto& draft = shell.life.now.lives[shell.service.book.opened()].draft;
        draft.items = {{domain::ItemId("X103"), "出生登记", domain::UnitId("GAJ"), "a"},
                       {domain::ItemId("X105"), "社会保障卡", domain::UnitId("RSJ"), "b"}};
        draft.claims = {{domain::UnitId("GAJ"), domain::AccountId("suqingqing"), at(10, 0)}};
        domain::Opinion opinion;
        opinion.number = 1;
        opinion.unit = domain::UnitId("RSJ");
        draft.opinions = {opinion};
        draft.opinionsDue = domain::localDate(at(10, 0)) + std::chrono::days(1);
        shell.life.now.may.save = false;
        shell.life.publish();
        shell.settle();
        QVERIFY(shell.todo().contains(QStringLiteral("公安局已认领")));
        QVERIFY(shell.todo().contains(QStringLiteral("人社局未认领")));
        QVERIFY(shell.todo().contains(QStringLiteral("人社局还没回意见")));
        QVERIFY(!shell.slot(12).enabled);
        QVERIFY(shell.slot(6).reason.contains(QStringLiteral("人社局")));
        // In joint review nothing is edited.
        shell.key(Qt::Key_F2);
        QVERIFY(!shell.work->grid()->isEditing());
        QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/09-catalogue-review.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    }

    void R002_theLeadPassesAndTheCentrePublishes() {
        Shell shell;
        shell.life.now.may = {};
        shell.centre(domain::DraftStep::InReview);
        shell.life.now.may.review = true;
        shell.life.publish();
        shell.settle();
        shell.key(Qt::Key_F12);
        shell.key(Qt::Key_1);
        QCOMPARE(shell.life.calls.last(), QStringLiteral("review yes "));
        shell.life.now.may = {};
        shell.life.now.may.publish = true;
        shell.centre(domain::DraftStep::Approved);
        QVERIFY(shell.slot(12).label.contains(QStringLiteral("发布")));
        shell.key(Qt::Key_F12);
        shell.key(Qt::Key_1);  // publish
        shell.key(Qt::Key_1);  // from tomorrow
        QCOMPARE(shell.life.calls.last(), QStringLiteral("act 0 2026-03-12 "));
    }

    // A problem that was told after the last save cannot have been mended in it.
    void R056_publicationSettlesOnlyWhatWasKnown() {
        Shell shell;
        shell.life.now.may = {};
        shell.life.now.may.publish = true;
        shell.centre(domain::DraftStep::Approved);
        auto& life = shell.life.now.lives[shell.service.book.opened()];
        life.draft.versions.back().at = at(9, 30);
        for (const auto& [id, told] : {std::pair("before", at(9, 0)), std::pair("after", at(10, 0))}) {
            domain::GuideProblem problem;
            problem.id = id;
            problem.at = told;
            problem.text = "原件份数写错";
            life.problems.push_back(problem);
        }
        shell.life.publish();
        shell.settle();
        shell.key(Qt::Key_F12);
        shell.key(Qt::Key_1);
        QCOMPARE(shell.work->panel()->page().facts.size(), qsizetype(1));
        shell.key(Qt::Key_1);
        QCOMPARE(shell.life.settled, std::vector<std::string>{"before"});
    }

    void R055_anOpinionOnAnEarlierDraftIsShownAsThat() {
        Shell shell;
        shell.life.now.may = {};
        shell.centre(domain::DraftStep::InReview);
        domain::Opinion opinion;
        opinion.number = 1;
        opinion.unit = domain::UnitId("RSJ");
        opinion.given = opinion.agrees = true;
        opinion.content = "h9";
        auto& draft = shell.life.now.lives[shell.service.book.opened()].draft;
        draft.opinions = {opinion};
        shell.life.publish();
        shell.settle();
        QVERIFY(shell.todo().contains(QStringLiteral("人社局同意")));
        draft.opinions[0].content = "h8";
        shell.life.publish();
        shell.settle();
        QVERIFY(!shell.todo().contains(QStringLiteral("人社局同意")));
        QVERIFY2(shell.todo().contains(QStringLiteral("人社局同意的是之前的草稿")),
                 qPrintable(shell.todo().join(QLatin1Char('|'))));
    }

    void R002_anEarlierVersionComesBackAsAnEdit() {
        Shell shell;
        const std::string first = shell.service.book.text();
        shell.edit("items/X105/promiseDays", Kind::Number, "2");
        shell.centre(domain::DraftStep::Editing);
        shell.life.texts["h1"] = first;
        auto& draft = shell.life.now.lives[shell.service.book.opened()].draft;
        draft.versions.insert(draft.versions.begin(), {"h1", "first", domain::AccountId("wenshuyan"), at(9, 0)});
        shell.life.publish();
        shell.settle();
        shell.key(Qt::Key_F11);
        QCOMPARE(shell.work->panel()->page().choices.size(), qsizetype(2));
        shell.key(Qt::Key_2);
        QTRY_COMPARE(shell.service.book.text(), first);
        shell.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(shell.service.book.text() != first);
    }

    void R056_aProblemOfTheGuideLeadsToItsRow() {
        Shell shell;
        domain::GuideProblem problem;
        problem.id = "p1";
        problem.text = "3 号窗口：原件份数写错";
        problem.place = "materials/M7";
        shell.life.now.lives[shell.service.book.opened()].problems = {problem};
        shell.life.publish();
        shell.settle();
        const int row = int(shell.todo().indexOf(QStringLiteral("窗口反映")));
        QVERIFY(row >= 0);
        shell.work->setSection(ui::CatalogueSection::Guide);
        shell.work->todo()->setFocus();
        shell.work->todo()->setCurrentIndex(shell.work->todo()->model()->index(row, 0));
        shell.key(Qt::Key_Return);
        QCOMPARE(shell.work->grid()->currentPath(), std::string("materials/M7"));
    }
};

QTEST_MAIN(TestCatalogueLife)
#include "tst_catalogue_life.moc"
