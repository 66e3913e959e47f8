// SPDX-License-Identifier: GPL-3.0-or-later
// The hall workspace in the shell: alerts, windows, the curve, folding, and how it looks.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/option_button.h"
#include "ui/common/row_delegate.h"
#include "ui/common/screenshot.h"
#include "ui/hall/calibration_panel.h"
#include "ui/hall/hall_menu.h"
#include "ui/hall/hall_workspace.h"
#include "ui/hall/replay_bar.h"
#include "ui/hall/step_field.h"
#include "ui/hall/what_if_panel.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yc;
using namespace yc::test;

namespace {
struct Shell {
    ui::Theme theme;
    FakeHall service;
    ui::MainWindow window;
    ui::HallWorkspace* hall;
    explicit Shell(QSize size = {1920, 1080})
        : window((ui::installTheme(*qApp, theme), theme), ui::KeyTable::standard(), QString()) {
        hall = new ui::HallWorkspace(theme, service);
        window.addWorkspace(hall);
        window.resize(size);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        say(yc::test::hall());
        say(yc::test::forecast());
    }
    void say(workstation::ForecastSnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    void say(workstation::HallSnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    QWidget* focus() const { return QApplication::focusWidget(); }
    void key(int key) { QTest::keyClick(focus() ? focus() : &window, Qt::Key(key)); }
};
}  // namespace

class TestHall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(loadChinese());
        qRegisterMetaType<ui::WorkspaceId>();
    }
    void english();
    void pictures_data();
    void pictures();
    void alertsOneAfterTheOther();
    void alertPutAsideComesBackOnlyAnew();
    void alertLeadsToItsPlace();
    void windowsByArrows();
    void queuesLongestFirst();
    void chartHasATable();
    void unknownWindowSaysSo();
    void helpIsAnsweredByOneKey();
    void callsTakenBackLeaveNothingBehind();
    void R067_theDayIsEndedByItsOwnDigits();
    void F10PrintsTheDayThatIsShown();
    void muteSilencesAllButHelp();
    void suggestionIsCarriedOutAndTakenBackByOneKey();
    void planIsAskedAndNotDone();
    void planThatCannotBeDoneSaysWhy();
    void planThatCannotBeTakenBackArms();
    void clerkSeesRatingsAndNoPlan();
    void calibrationSaysHowOftenItHeld();
    void replayIsMarkedAndLeavesNow();
    void emptyHall();
    void centreAwayShowsItsAge();
    void R118_lampsOfEveryDepartment();
    void refreshesWhileShown();
};

void TestHall::english() {
    auto* chinese = qApp->findChild<QTranslator*>();
    QVERIFY(chinese);
    QCoreApplication::removeTranslator(chinese);
    struct Back {
        QTranslator* words;
        ~Back() { QCoreApplication::installTranslator(words); }
    } back{chinese};
    QVERIFY(speak(QStringLiteral("en")));
    for (const QSize size : {QSize(1920, 1080), QSize(1366, 768)}) {
        Shell shell(size);
        shell.key(Qt::Key_F5);
        QVERIFY(ui::renderToPng(shell.window,
                                yc::test::pictures() + QStringLiteral("/07-hall-english-%1.png").arg(size.width())));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    }
}

void TestHall::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("scale");
    QTest::newRow("07-hall") << QSize(1920, 1080) << 0 << 100;
    QTest::newRow("07-hall-dark") << QSize(1920, 1080) << 1 << 100;
    QTest::newRow("07-hall-1366") << QSize(1366, 768) << 0 << 100;
    QTest::newRow("07-hall-1366-dark") << QSize(1366, 768) << 1 << 100;
    QTest::newRow("07-hall-hc") << QSize(1920, 1080) << 2 << 100;
    QTest::newRow("07-hall-1366-hc") << QSize(1366, 768) << 2 << 100;
    QTest::newRow("07-hall-hc-150") << QSize(1920, 1080) << 2 << 150;
}

void TestHall::pictures() {
    QFETCH(QSize, size);
    QFETCH(int, look);
    QFETCH(int, scale);
    Shell shell(size);
    shell.theme.setThemeId(ui::ThemeId(look));
    shell.theme.setScalePercent(scale);
    QCoreApplication::processEvents();
    shell.key(Qt::Key_F5);
    const QString name =
        yc::test::pictures() + QLatin1Char('/') + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    QVERIFY(ui::renderToPng(shell.window, name));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    QCOMPARE(ui::unnamedOperables(shell.window), QStringList());
}

void TestHall::alertsOneAfterTheOther() {
    Shell shell;
    QCOMPARE(shell.hall->badge(), 4);
    QCOMPARE(int(shell.hall->alerts().front().kind), int(workstation::HallAlert::Kind::OverdueItem));  // worst first
    auto* list = shell.hall->findChildren<ui::RowList*>().first();
    shell.key(Qt::Key_F5);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->currentIndex().row(), 0);
    shell.key(Qt::Key_F5);
    QCOMPARE(list->currentIndex().row(), 1);
    shell.say(yc::test::hall());  // a new snapshot keeps the place
    QCOMPARE(list->currentIndex().row(), 1);
    for (int i = 0; i < 3; ++i) { shell.key(Qt::Key_F5); }
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestHall::alertPutAsideComesBackOnlyAnew() {
    Shell shell;
    shell.key(Qt::Key_F5);
    shell.key(Qt::Key_F7);
    QCOMPARE(shell.hall->badge(), 3);
    shell.say(yc::test::hall());
    QCOMPARE(shell.hall->badge(), 3);
    auto gone = yc::test::hall();
    gone.alerts.erase(gone.alerts.begin() + 2);
    shell.say(gone);
    shell.say(yc::test::hall());
    QCOMPARE(shell.hall->badge(), 4);
}

void TestHall::alertLeadsToItsPlace() {
    Shell shell;
    QSignalSpy gone(shell.hall, &ui::Workspace::goTo);
    shell.key(Qt::Key_F5);
    shell.key(Qt::Key_Return);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].value<ui::WorkspaceId>(), ui::WorkspaceId::Find);
    QCOMPARE(gone[0][1].toString(), QStringLiteral("YJS4399012026031100301880F"));
}

void TestHall::windowsByArrows() {
    Shell shell;
    auto* grid = shell.hall->findChild<ui::DeskGrid*>();
    QCOMPARE(grid->tiles().size(), 12);
    grid->tiles()[0]->setFocus();
    QSignalSpy gone(shell.hall, &ui::Workspace::goTo);
    shell.key(Qt::Key_Right);
    shell.key(Qt::Key_Down);
    QVERIFY(grid->tiles()[5]->hasFocus());
    shell.key(Qt::Key_Return);
    QCOMPARE(gone.value(0).value(1).toString(), QStringLiteral("E007"));
    QCOMPARE(grid->tiles()[3]->accessibleName(), QStringLiteral("4 号窗口，宋栀，C014，企业开办，服务超 26 分"));
    QCOMPARE(grid->tiles()[3]->accessibleDescription(), QStringLiteral("38:10"));
    QCOMPARE(grid->tiles()[6]->text(), QStringLiteral("空闲 1 分"));
}

void TestHall::queuesLongestFirst() {
    Shell shell;
    auto* table = shell.hall->findChild<ui::QueueTable*>();
    QCOMPARE(table->model()->rowCount(), 8);
    QCOMPARE(table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("C 企业开办，9 人在等，最久 24 分，新取号约等 18 至 31 分，3 个窗口"));
    QCOMPARE(table->queues()->queue(7).waitMinutes.size(), std::size_t(0));
}

void TestHall::chartHasATable() {
    Shell shell;
    shell.key(Qt::Key_F4);
    auto* chart = shell.hall->findChild<ui::ForecastChart*>();
    QCOMPARE(chart->accessibleDescription().split(QLatin1Char('\n')),
             (QStringList{QStringLiteral("现在 31 人，最多 31 人，在 10:32"),
                          QStringLiteral("预测：11:17 有 32 至 44 人"), QStringLiteral("假如：11:17 有 23 至 35 人")}));
    auto* table = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), int(chart->rows().size()));
    const auto rows = chart->rows();
    QVERIFY(rows.front().counted && !rows.front().forecast);
    QVERIFY(!rows.back().counted && rows.back().forecast && rows.back().planned);
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-large.png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    shell.key(Qt::Key_Escape);
    QVERIFY(shell.hall->findChild<ui::QueueTable*>()->isVisible());
}

void TestHall::unknownWindowSaysSo() {
    Shell shell;
    auto* tile = shell.hall->findChild<ui::DeskGrid*>()->tiles()[11];
    QCOMPARE(tile->accessibleName(), QStringLiteral("12 号窗口，沈知白，D006，可能叫了 D007 D008，离线"));
    QCOMPARE(tile->accessibleDescription(), QStringLiteral("07:12"));
}

void TestHall::helpIsAnsweredByOneKey() {
    Shell shell;
    auto calling = yc::test::hall();
    calling.desks[7].row.helpSince = at(10, 31);
    calling.desks[7].row.helpReason = "争吵";
    calling.alerts.push_back(
        {workstation::HallAlert::Kind::Help, domain::Lamp::Overdue, "W8", "8 号窗口", "争吵", "程之远"});
    calling.alerts.back().minutes = 1;
    QSignalSpy told(shell.hall, &ui::Workspace::toast);
    shell.say(calling);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<ui::ToastLine>().text, QStringLiteral("8 号窗口求助，程之远，1 分前，争吵"));
    QCOMPARE(int(shell.hall->alerts().front().kind), int(workstation::HallAlert::Kind::Help));  // before all others
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-help.png")));
    shell.say(calling);
    QCOMPARE(told.size(), 1);  // said once
    shell.key(Qt::Key_F6);
    QCOMPARE(shell.service.helped, std::vector<std::string>{"W8"});
    calling.alerts.back().answered = "顾长宁";
    calling.alerts.back().lamp = domain::Lamp::DueSoon;
    shell.say(calling);
    QCOMPARE(told.size(), 2);  // what stood above the key bar until then goes, whoever answered
    QCOMPARE(told[1][0].value<ui::ToastLine>().text, QStringLiteral("8 号窗口的求助由顾长宁应答"));
    QVERIFY(told[1][0].value<ui::ToastLine>().stayMs > 0);
    shell.say(calling);
    QCOMPARE(told.size(), 2);
    QCOMPARE(shell.window.keyBar()->slotOf(6).label, QStringLiteral("已处理"));
    QCOMPARE(shell.service.ended.size(), std::size_t(0));
    shell.hall->findChildren<ui::RowList*>().first()->setFocus();
    for (const auto& action : shell.hall->keyActions()) {
        if (action.id == QLatin1String("hall.urge")) { action.run(); }
    }
    QCOMPARE(shell.service.ended, std::vector<std::string>{"W8"});
    shell.say(yc::test::hall());
    QVERIFY(!shell.window.keyBar()->slotOf(6).enabled);
}

void TestHall::callsTakenBackLeaveNothingBehind() {
    Shell shell;
    auto calling = yc::test::hall();
    calling.alerts.push_back(
        {workstation::HallAlert::Kind::Help, domain::Lamp::Overdue, "W8", "8 号窗口", "争吵", "程之远"});
    QSignalSpy told(shell.hall, &ui::Workspace::toast);
    shell.say(calling);
    shell.say(yc::test::hall());
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[1][0].value<ui::ToastLine>().text, QStringLiteral("8 号窗口的求助已结束"));
}

void TestHall::R067_theDayIsEndedByItsOwnDigits() {
    Shell shell;
    auto supervised = yc::test::hall();
    supervised.supervisor = true;
    shell.say(supervised);
    shell.key(Qt::Key_F11);
    shell.key(Qt::Key_6);
    const auto menus = shell.window.findChildren<ui::HallMenu*>();
    const auto end = std::find_if(menus.begin(), menus.end(), [](const ui::HallMenu* menu) { return menu->isOpen(); });
    QVERIFY(end != menus.end());
    const QString words = (*end)->heading();
    QVERIFY2(words.contains(QStringLiteral("31 人在等")), qPrintable(words));
    for (const char* at : {"1 号窗口 A021", "5 号窗口 C016", "12 号窗口 D006"})
        QVERIFY2(words.contains(QString::fromUtf8(at)), qPrintable(words));
    QCOMPARE(int((*end)->findChildren<ui::OptionButton*>().size()), 3);
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-day-end.png")));
    QVERIFY(shell.service.dayEnds.empty());
    shell.key(Qt::Key_3);
    QCOMPARE(shell.service.dayEnds, std::vector<workstation::DayEnd>{workstation::DayEnd::Carry});
    // Who is no supervisor hears why not.
    auto other = yc::test::hall();
    other.supervisor = false;
    shell.say(other);
    QSignalSpy told(shell.hall, &ui::Workspace::toast);
    shell.key(Qt::Key_F11);
    shell.key(Qt::Key_6);
    QCOMPARE(told.size(), 1);
    QCOMPARE(shell.service.dayEnds.size(), std::size_t(1));
}

void TestHall::F10PrintsTheDayThatIsShown() {
    Shell shell;
    const domain::Date today = domain::localDate(yc::test::hall().at);
    QVERIFY(shell.window.keyBar()->slotOf(10).enabled);
    shell.key(Qt::Key_F10);
    QCOMPARE(shell.service.printed, std::vector<domain::Date>{today});
    shell.hall->setPathChooser([](const QString& suggested) { return QStringLiteral("/tmp/") + suggested; });
    shell.key(Qt::Key_F11);
    shell.key(Qt::Key_5);
    QCOMPARE(shell.service.saved.size(), std::size_t(1));
    QCOMPARE(shell.service.saved[0].second, "/tmp/" + domain::isoDate(today) + ".csv");
    // A past day is printed as that day.
    shell.key(Qt::Key_F11);
    shell.key(Qt::Key_4);
    for (const auto& action : shell.hall->keyActions()) {
        if (action.id == QLatin1String("hall.print")) { action.run(); }
    }
    QCOMPARE(shell.service.printed.size(), std::size_t(2));
    QVERIFY(shell.service.printed[1] < today);
}

void TestHall::muteSilencesAllButHelp() {
    Shell shell;
    QSignalSpy said(shell.hall, &ui::Workspace::announce);
    auto more = yc::test::hall();
    more.alerts.push_back({workstation::HallAlert::Kind::IdleDesk, domain::Lamp::DueSoon, "W7", "7 号窗口"});
    shell.say(more);
    QCOMPARE(said.size(), 1);
    shell.key(Qt::Key_F8);
    more.alerts.push_back({workstation::HallAlert::Kind::IdleDesk, domain::Lamp::DueSoon, "W2", "2 号窗口"});
    shell.say(more);
    QCOMPARE(said.size(), 1);
    more.alerts.push_back({workstation::HallAlert::Kind::Help, domain::Lamp::Overdue, "W8", "8 号窗口"});
    shell.say(more);
    QCOMPARE(said.size(), 2);
    shell.key(Qt::Key_F8);
    more.alerts.push_back({workstation::HallAlert::Kind::IdleDesk, domain::Lamp::DueSoon, "W3", "3 号窗口"});
    shell.say(more);
    QCOMPARE(said.size(), 3);
}

void TestHall::suggestionIsCarriedOutAndTakenBackByOneKey() {
    Shell shell;
    QCOMPARE(shell.window.keyBar()->slotOf(12).label, QStringLiteral("照办：开 9 号窗口 企业开办"));
    shell.key(Qt::Key_F12);
    QCOMPARE(int(shell.service.carriedOut.size()), 1);
    auto done = yc::test::forecast();
    done.suggestion->changes.clear();
    done.applied = workstation::PlanWords{"开9 号窗口", "open 9"};
    shell.say(done);
    QVERIFY(!shell.window.keyBar()->slotOf(12).enabled);
    QTest::keyClick(shell.focus(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shell.service.takenBack, 1);
}

void TestHall::planIsAskedAndNotDone() {
    Shell shell;
    auto* panel = shell.hall->findChild<ui::WhatIfPanel*>();
    auto* open = panel->fields()[0];
    open->setFocus();
    QTest::keyClick(open, Qt::Key_9);  // the window's number
    QCOMPARE(open->id(), QStringLiteral("W9"));
    // The suggestion is on its way out, the plan has not been answered: F12 does neither.
    QCoreApplication::processEvents();
    QVERIFY(!shell.window.keyBar()->slotOf(12).enabled);
    shell.key(Qt::Key_F12);
    QTRY_COMPARE(shell.service.plans.size(), std::size_t(1));
    const auto* change = std::get_if<domain::forecast::OpenWindow>(&shell.service.plans[0].at(0));
    QVERIFY(change);
    QCOMPARE(change->desk.str(), std::string("W9"));
    QCOMPARE(int(shell.service.carriedOut.size()), 0);
    // An answer stands before and after.
    auto answered = yc::test::forecast();
    answered.plan = shell.service.plans[0];
    answered.planned = answered.suggestion;
    answered.planned->changes = answered.plan;
    shell.say(answered);
    QVERIFY(shell.window.keyBar()->slotOf(12).enabled);
    QCOMPARE(panel->table()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("企业开办最久等候：照现在 26 至 39 分，假如 17 至 30 分"));
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-plan.png")));
    shell.key(Qt::Key_Escape);  // back to the suggestion
    QVERIFY(panel->plan().empty());
    QTRY_COMPARE(shell.service.plans.size(), std::size_t(2));
    QVERIFY(shell.service.plans[1].empty());
}

void TestHall::planThatCannotBeDoneSaysWhy() {
    Shell shell;
    auto late = yc::test::forecast();
    late.act.whyNot =
        workstation::PlanWords{"9 号窗口 到 14:00 才关，到时再按 F12", "window 9 closes at 14:00; press F12 then"};
    shell.say(late);
    QVERIFY(!shell.window.keyBar()->slotOf(12).enabled);
    QCOMPARE(shell.window.keyBar()->slotOf(12).reason, QStringLiteral("9 号窗口 到 14:00 才关，到时再按 F12"));
    shell.key(Qt::Key_F12);
    QCOMPARE(int(shell.service.carriedOut.size()), 0);
}

void TestHall::planThatCannotBeTakenBackArms() {
    Shell shell;
    auto closing = yc::test::forecast();
    closing.act.notUndone = workstation::PlanWords{"关了就要由窗口人员自己再开", "its clerk opens it again"};
    shell.say(closing);
    shell.key(Qt::Key_F12);
    QCOMPARE(int(shell.service.carriedOut.size()), 0);
    shell.key(Qt::Key_F12);
    QCOMPARE(int(shell.service.carriedOut.size()), 1);
}

void TestHall::clerkSeesRatingsAndNoPlan() {
    Shell shell;
    auto clerk = yc::test::hall();
    clerk.supervisor = false;
    shell.say(clerk);
    QCOMPARE(int(shell.hall->page()), int(ui::HallWorkspace::Page::Ratings));
    QVERIFY(!shell.window.keyBar()->slotOf(12).enabled);
    QVERIFY(!shell.window.keyBar()->slotOf(9).enabled);
}

void TestHall::calibrationSaysHowOftenItHeld() {
    Shell shell;
    shell.key(Qt::Key_F11);
    QTest::keyClick(shell.focus(), Qt::Key_2);
    QCOMPARE(shell.service.calibrated, 1);
    auto checked = yc::test::forecast();
    const domain::forecast::CalibrationDay day{*domain::parseIsoDate("2026-03-10"), 130, 120, 62, 109, 47, 97, 40, 33};
    checked.calibration = {day};
    checked.calibrationTotal = day;
    shell.say(checked);
    auto* panel = shell.hall->findChild<ui::CalibrationPanel*>();
    QCOMPARE(panel->sentence(), QStringLiteral("120 次等候，91 % 没有超过当时说的上限"));
    QCOMPARE(panel->table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral(
                 "3月10日 周二，120 张票，不超过中间值 52 %，不超过上限 91 %，落在区间内 81 %，等候人数落在带内 83 %"));
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-calibration.png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
}

void TestHall::replayIsMarkedAndLeavesNow() {
    Shell shell;
    shell.key(Qt::Key_F11);
    QTest::keyClick(shell.focus(), Qt::Key_4);
    QCOMPARE(shell.service.replayed.size(), std::size_t(1));
    QCOMPARE(domain::isoDate(shell.service.replayed[0]), std::string("2026-03-10"));
    auto past = yc::test::hall();
    const auto back = std::chrono::hours(24);
    past.at = at(8, 30) - back;
    past.alerts.clear();
    past.replay =
        workstation::ReplayPlace{*domain::parseIsoDate("2026-03-10"), at(8, 30) - back, at(17, 40) - back, 900};
    for (auto& point : past.waitingCurve) { point.first -= back; }
    shell.say(past);
    auto* bar = shell.hall->findChild<ui::ReplayBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->slider()->accessibleDescription(), QStringLiteral("回放，不是现在：08:30"));
    bar->slider()->setFocus();
    QTest::keyClick(bar->slider(), Qt::Key_PageUp);
    QTest::keyClick(bar->slider(), Qt::Key_Right);
    QCOMPARE(shell.service.sought.back(), at(8, 46) - back);
    past.at = shell.service.sought.back();
    shell.say(past);
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-replay.png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    QCOMPARE(shell.hall->badge(), 0);  // nothing of a past day needs anybody now
    const auto before = shell.service.sought.size();
    QTest::keyClick(bar->slider(), Qt::Key_Space);
    QTRY_VERIFY(shell.service.sought.size() > before + 1);
    QTest::keyClick(bar->slider(), Qt::Key_Space);
    QVERIFY(!bar->playing());
    shell.key(Qt::Key_Escape);
    QCOMPARE(shell.service.backs, 1);
    QVERIFY(!bar->isVisible());
    shell.say(past);  // still on its way
    QCOMPARE(shell.hall->replaying(), false);
    shell.say(yc::test::hall());
    QCOMPARE(shell.hall->badge(), 4);
}

void TestHall::emptyHall() {
    Shell shell;
    workstation::HallSnapshot none;
    none.at = at(8, 20);
    none.supervisor = true;
    none.themes = yc::test::hall().themes;
    for (auto& queue : none.themes) {
        queue.counts.waiting = 0;
        queue.waitMinutes.clear();
        queue.estimate.reset();
    }
    none.desks = {desk(1, "", workstation::DeskView::State::Closed), desk(2, "", workstation::DeskView::State::Closed)};
    shell.say(none);
    shell.say(workstation::ForecastSnapshot{});
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-empty.png")));
    QCOMPARE(shell.hall->badge(), 0);
    QVERIFY(!shell.window.keyBar()->slotOf(12).enabled);
}

void TestHall::centreAwayShowsItsAge() {
    Shell shell;
    auto old = yc::test::hall();
    old.staleSince = at(10, 20);
    auto without = workstation::ForecastSnapshot{};
    without.outlookWhyNot = domain::refuse(domain::RefusalCode::Unavailable);
    without.whyNot = without.outlookWhyNot;
    shell.say(old);
    shell.say(without);
    QStringList words;
    for (auto* label : shell.window.findChildren<QLabel*>()) { words << label->text(); }
    QVERIFY(words.contains(QStringLiteral("和中心断开，停在 10:20")));
    QVERIFY(words.contains(QStringLiteral("没算出来")));
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-away.png")));
}

void TestHall::R118_lampsOfEveryDepartment() {
    Shell shell;
    QStringList said;
    for (auto* list : shell.hall->findChildren<ui::RowList*>()) {
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            said << list->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
        }
    }
    QVERIFY(said.contains(QStringLiteral("市场监管局，正常 118，临期 6，超期 1，停钟 3，未签收 0")));
    QVERIFY(said.contains(QStringLiteral("林知夏，4.97 星")));
}

void TestHall::refreshesWhileShown() {
    Shell shell;
    const int before = shell.service.refreshed;
    QVERIFY(before >= 1);
    shell.hall->leave();
    shell.hall->enter();
    QCOMPARE(shell.service.refreshed, before + 1);
}

QTEST_MAIN(TestHall)
#include "tst_hall.moc"
