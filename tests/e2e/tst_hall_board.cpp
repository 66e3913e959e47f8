// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's board and the screens of a real hall: its own forecast, a plan carried out and taken back by keys, a past
// day replayed; then the screen over a window, with the centre and without it.
#include "ui/common/accessibility.h"
#include "ui/common/screenshot.h"
#include "ui/display/window_screen.h"
#include "ui/hall/hall_menu.h"
#include "ui/hall/hall_workspace.h"
#include "ui/hall/replay_bar.h"
#include "ui/hall/step_field.h"
#include "ui/hall/what_if_panel.h"
#include "ui/main_drive.h"
#include "ui/main_standalone.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace yc;

namespace {

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

constexpr int longWait = 60'000;  // a limit for hangs

QString pictures() {
    return qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
}

}  // namespace

class TestHallBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void supervisorPlansByKeys();
    void windowScreenGoesOnWithoutTheCentre();
    void cleanupTestCase() { m_hall.reset(); }

private:
    std::unique_ptr<app::Station> station(const std::string& device, const QString& windowScreen = {});
    QTemporaryDir m_folder;
    ui::Theme m_theme;
    std::unique_ptr<reports::FontSet> m_fonts;
    QTranslator m_chinese;
    std::unique_ptr<app::Standalone> m_hall;
};

void TestHallBoard::initTestCase() {
    QVERIFY(m_chinese.load(QStringLiteral(":/i18n/yichuang_zh_CN")));
    QCoreApplication::installTranslator(&m_chinese);
    ui::installTheme(*qApp, m_theme);
    ui::installAccessibility();
    m_fonts = std::make_unique<reports::FontSet>();
    app::StandaloneOptions options;
    options.dataDir = m_folder.path().toStdString();
    options.hallFile = YC_SOURCE_DIR "/installer/hall/sample.json";
    options.catalogueDir = YC_SOURCE_DIR "/installer/catalogue";
    options.calendarDir = YC_SOURCE_DIR "/installer/calendar";
    m_hall = std::make_unique<app::Standalone>(options);
}

std::unique_ptr<app::Station> TestHallBoard::station(const std::string& device, const QString& windowScreen) {
    app::StationOptions options;
    options.enrolment = m_hall->enrolment(device);
    options.directory = m_hall->deviceDirectory(device);
    options.devices.simulate = true;
    options.devices.spool = m_folder.filePath(QStringLiteral("printed"));
    options.clock = systemNow;
    options.chinese = &m_chinese;
    options.windowScreen = windowScreen;
    options.burstScanner = false;  // these keys come faster than any hand
    auto made = std::make_unique<app::Station>(m_theme, *m_fonts, options);
    made->resize(1920, 1080);
    made->show();
    const QString account = QString::fromStdString(m_hall->sampleAccount(device));
    made->signIn(account, QString::fromStdString(m_hall->samplePassword(account.toStdString())));
    return made;
}

void TestHallBoard::supervisorPlansByKeys() {
    auto place = station("S01");
    QVERIFY(app::Drive::waitUntil([&] { return place->window() != nullptr; }, longWait));
    app::Drive drive(*place);
    auto* hall = place->window()->findChild<ui::HallWorkspace*>();
    QVERIFY(hall);
    auto* chart = hall->findChild<ui::ForecastChart*>();
    auto* panel = hall->findChild<ui::WhatIfPanel*>();
    const auto foretold = [&] {
        const auto rows = chart->rows();
        return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.forecast.has_value(); });
    };
    QVERIFY(app::Drive::waitUntil(foretold, longWait));
    QVERIFY(drive.picture(pictures() + QStringLiteral("/real-hall-1920.png"), {1920, 1080}));
    QVERIFY(drive.picture(pictures() + QStringLiteral("/real-hall-1366.png"), {1366, 768}));
    place->resize(1920, 1080);

    // F9: authorise the chosen window for the first theme it does not serve; asked first, done by F12, undone by Ctrl+Z.
    drive.key(Qt::Key_F9);
    auto* theme = panel->fields()[3];
    QVERIFY(app::Drive::waitUntil([&] { return theme->isEnabled() && theme->items().size() > 1; }, longWait));
    theme->setFocus();
    drive.key(Qt::Key_Down);
    QVERIFY(app::Drive::waitUntil([&] { return panel->table()->model()->rowCount() > 0; }, longWait));
    const auto& keys = *place->window()->keyBar();
    QVERIFY(app::Drive::waitUntil([&] { return keys.slotOf(12).enabled; }, longWait));
    const auto policy = [&] {
        return place->workplace().context().store().call([](sync::Replica& replica) {
            const auto published = replica.reader().queuePolicy();
            return published ? published->policy.version : 0;
        });
    };
    const auto before = policy();
    QVERIFY(drive.picture(pictures() + QStringLiteral("/real-hall-plan.png"), {1920, 1080}));
    drive.key(Qt::Key_F12);
    QVERIFY(app::Drive::waitUntil([&] { return policy() == before + 1; }, longWait));
    QVERIFY(app::Drive::waitUntil([&] { return place->lastWords().startsWith(QStringLiteral("已照办")); }, longWait));
    QVERIFY(app::Drive::waitUntil([&] { return panel->plan().empty(); }, longWait));
    drive.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(app::Drive::waitUntil([&] { return policy() == before + 2; }, longWait));
    QVERIFY(app::Drive::waitUntil([&] { return place->lastWords().startsWith(QStringLiteral("已撤回")); }, longWait));

    // F11 4: a past day; Down looks for one on which the hall worked.
    drive.key(Qt::Key_F11);
    auto* menu = place->window()->findChild<ui::HallMenu*>();
    QVERIFY(menu && menu->isOpen());
    drive.key(Qt::Key_4);
    auto* bar = hall->findChild<ui::ReplayBar*>();
    QVERIFY(bar->isVisible());
    const auto worked = [&] {
        return bar->slider()->accessibleDescription().startsWith(QStringLiteral("回放，不是现在"));
    };
    for (int day = 0; day < 8 && !app::Drive::waitUntil(worked, 5'000); ++day) {
        bar->dayField()->setFocus();
        drive.key(Qt::Key_Down);
    }
    QVERIFY(worked());
    QVERIFY(bar->slider()->isEnabled());
    bar->slider()->setFocus();
    for (int quarter = 0; quarter < 12; ++quarter) { drive.key(Qt::Key_PageUp); }
    auto* grid = hall->findChild<ui::DeskGrid*>();
    QVERIFY(app::Drive::waitUntil(
        [&] {
            const auto& tiles = grid->tiles();
            return std::any_of(tiles.begin(), tiles.end(),
                               [](const auto* tile) { return tile->desk().ticket.has_value(); });
        },
        longWait));
    QVERIFY(drive.picture(pictures() + QStringLiteral("/real-hall-replay.png"), {1920, 1080}));
    drive.key(Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestHallBoard::windowScreenGoesOnWithoutTheCentre() {
    auto place = station("D01", QStringLiteral("3"));
    QVERIFY(app::Drive::waitUntil([&] { return place->screen() != nullptr; }, longWait));
    auto* screen = qobject_cast<ui::WindowScreen*>(place->screen());
    QVERIFY(screen);
    const auto says = [&](const QString& start) {
        const QStringList lines = screen->spokenLines();
        return !lines.isEmpty() && lines.first().startsWith(start);
    };
    QVERIFY(app::Drive::waitUntil([&] { return says(QStringLiteral("3 号窗口")); }, longWait));
    QVERIFY(ui::renderToPng(*screen, pictures() + QStringLiteral("/real-window-screen.png")));
    m_hall->stopServer();
    QVERIFY(app::Drive::waitUntil([&] { return says(QStringLiteral("信息停在")); }, longWait));
    m_hall->startServer();
    QVERIFY(app::Drive::waitUntil([&] { return says(QStringLiteral("3 号窗口")); }, longWait));
}

QTEST_MAIN(TestHallBoard)
#include "tst_hall_board.moc"
