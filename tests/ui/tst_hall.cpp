// SPDX-License-Identifier: GPL-3.0-or-later
// The hall workspace in the shell: alerts, windows, the curve, folding, and how it looks.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/row_delegate.h"
#include "ui/common/screenshot.h"
#include "ui/hall/hall_workspace.h"
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
    void curveHasATable();
    void R118_lampsOfEveryDepartment();
    void refreshesWhileShown();
};

void TestHall::english() {
    auto* chinese = qApp->findChild<QTranslator*>();
    QVERIFY(chinese);
    QCoreApplication::removeTranslator(chinese);
    {
        Shell shell;
        shell.key(Qt::Key_F5);
        QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-english.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    }
    QCoreApplication::installTranslator(chinese);
}

void TestHall::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("scale");
    QTest::newRow("07-hall") << QSize(1920, 1080) << 0 << 100;
    QTest::newRow("07-hall-dark") << QSize(1920, 1080) << 1 << 100;
    QTest::newRow("07-hall-1366") << QSize(1366, 768) << 0 << 100;
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
    QCOMPARE(grid->tiles()[3]->accessibleName(), QStringLiteral("4 号窗口，宋栀，C014，企业开办，服务超 30 分"));
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

void TestHall::curveHasATable() {
    Shell shell;
    shell.key(Qt::Key_F4);
    auto* curve = shell.hall->findChild<ui::WaitingCurve*>();
    QCOMPARE(curve->points().back().second, 31);
    QCOMPARE(curve->accessibleDescription(), QStringLiteral("现在 31 人，最多 31 人，在 10:32"));
    auto* table = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), int(curve->points().size()));
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/07-hall-large.png")));
    shell.key(Qt::Key_Escape);
    QVERIFY(shell.hall->findChild<ui::QueueTable*>()->isVisible());
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
