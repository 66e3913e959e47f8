// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the component sheet and the shell in three themes; looks for cut texts and nameless controls.
#include "common_materials.h"
#include "common_zh.h"

#include "ui/common/accessibility.h"
#include "ui/common/rail.h"
#include "ui/common/screenshot.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/login_page.h"

#include <QtTest>

using namespace yc;
using namespace yc::test;

class TestCommonGallery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sheet_data() { themes(); }
    void sheet();
    void shell_data();
    void shell();
    void overlays();
    void loginAndFirstRun();

private:
    static void themes();
    QString m_dir;
};

namespace {
ui::StatusSnapshot sampleStatus() {
    ui::StatusSnapshot s;
    s.linkText = zh(u"在线");
    for (const char16_t* name :
         {u"身份证读卡器", u"高拍仪", u"扫码墩", u"签名屏、评价器", u"A4 打印机", u"小票打印机"}) {
        s.devices << ui::StatusSnapshot::Device{zh(name), ui::LampState::Normal, {}};
    }
    return s;
}
}  // namespace

void TestCommonGallery::initTestCase() {
    QVERIFY(loadChinese());
    ui::installAccessibility();
    m_dir = qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
}

void TestCommonGallery::themes() {
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("high contrast") << 2;
}

void TestCommonGallery::sheet() {
    QFETCH(int, theme);
    ui::Theme look;
    ui::installTheme(*qApp, look);
    look.setThemeId(ui::ThemeId(theme));
    Gallery gallery(look);
    gallery.resize(640, 960);
    gallery.show();
    QVERIFY(QTest::qWaitForWindowExposed(&gallery));
    QVERIFY(ui::renderToPng(gallery, m_dir + QStringLiteral("/00-components-%1.png").arg(theme)));
    QCOMPARE(ui::clippedTexts(gallery), QStringList());
    QCOMPARE(ui::unnamedOperables(gallery), QStringList());
    QVERIFY(qApp->styleSheet().isEmpty());
}

void TestCommonGallery::shell_data() {
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("01 light 1920") << 0 << 100 << QSize(1920, 1080);
    QTest::newRow("11 dark 1920") << 1 << 100 << QSize(1920, 1080);
    QTest::newRow("12 high contrast 150") << 2 << 150 << QSize(1920, 1080);
    QTest::newRow("10 light 1366") << 0 << 100 << QSize(1366, 768);
    QTest::newRow("200 percent") << 0 << 200 << QSize(1920, 1080);
}

void TestCommonGallery::shell() {
    QFETCH(int, theme);
    QFETCH(int, scale);
    QFETCH(QSize, size);
    ui::Theme look;
    ui::installTheme(*qApp, look);
    look.setThemeId(ui::ThemeId(theme));
    look.setScalePercent(scale);
    ui::MainWindow window(look, ui::KeyTable::standard(), {});
    auto* counter = new SampleCounter(look);
    window.addWorkspace(counter);
    window.setQueue(sampleQueue());
    window.setStatus(sampleStatus());
    window.setUser({zh(u"知"), zh(u"林知夏"), zh(u"3 号窗口")});
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    counter->rows[4]->setFocus();
    QVERIFY(ui::renderToPng(
        window, m_dir + QStringLiteral("/shell-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()).left(2))));
    QCOMPARE(ui::clippedTexts(window), QStringList());
    QCOMPARE(ui::unnamedOperables(window), QStringList());
    if (qstrncmp(QTest::currentDataTag(), "200", 3) == 0) {
        int shown = 0;
        for (QWidget* pane : counter->panes()) { shown += pane->isVisible() ? 1 : 0; }
        QCOMPARE(shown, 1);
    }
}

void TestCommonGallery::overlays() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    ui::MainWindow window(look, ui::KeyTable::standard(), {});
    window.addWorkspace(new SampleCounter(look));
    window.setQueue(sampleQueue());
    ui::StatusSnapshot offline = sampleStatus();
    offline.link = ui::StatusSnapshot::Link::Offline;
    offline.linkText = zh(u"离线 12 分");
    offline.unsent = 17;
    offline.linkTitle = zh(u"和中心断开 12 分钟");
    offline.linkDetail = zh(u"11:00 起，每 30 秒重连");
    offline.worksOn = zh(u"照常：叫号、问情形、核材料、出告知单和凭证、容缺、封单签收、发放本架结果");
    offline.paused = zh(u"暂停：查共享数据、看别的窗口的件、主管改授权");
    offline.unsentTitle = zh(u"待发 17 条  都已存在本机，断电也不丢");
    offline.devices.last().state = ui::LampState::Soon;
    offline.devices.last().trouble = zh(u"快没纸");
    window.setStatus(offline);
    window.setUser({zh(u"知"), zh(u"林知夏"), zh(u"3 号窗口")});
    window.resize(1920, 1080);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* cluster = window.findChild<ui::StatusCluster*>();
    cluster->click();
    window.say(
        {ui::ToastLine::Kind::Done, zh(u"已出具补正告知 000123，印了 2 份"), zh(u"撤销"), zh(u"Ctrl+Z"), [] {}, 0});
    QVERIFY(ui::renderToPng(window, m_dir + QStringLiteral("/15-popover.png")));
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(ui::renderToPng(window, m_dir + QStringLiteral("/18-keys.png")));
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.palette()->input(), zh(u"F"));
    window.palette()->input()->setText(zh(u"叫"));
    QVERIFY(window.palette()->resultCount() > 0);
    QVERIFY(ui::renderToPng(window, m_dir + QStringLiteral("/17-palette.png")));
}

void TestCommonGallery::loginAndFirstRun() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    ui::LoginPage login(look);
    login.setPlace(zh(u"3 号窗口"));
    login.setHall(zh(u"青屿市政务服务中心"), zh(u"1.0.0"));
    login.setMachine({{zh(u"desk"), zh(u"3 号窗口"), zh(u"已登记")},
                      {zh(u"usb_plug"), zh(u"外设 6 个"), zh(u"全部就绪")},
                      {zh(u"book_database"), zh(u"目录 13 个主题"), zh(u"8:12 更新")}});
    login.setNotice(zh(u"上一班周以宁在 8:40 交班，留有 1 件没办完（A019 挂起），登录后会请你接手。"));
    login.setOfflineRule(zh(u"断网可用 7 天内登录过的工号"));
    login.account()->setText(zh(u"0317"));
    login.setAccountName(zh(u"林知夏"));
    login.resize(1920, 1080);
    login.show();
    QVERIFY(QTest::qWaitForWindowExposed(&login));
    QVERIFY(ui::renderToPng(login, m_dir + QStringLiteral("/16-login.png")));
    QCOMPARE(ui::clippedTexts(login), QStringList());
    QCOMPARE(ui::unnamedOperables(login), QStringList());

    ui::FirstRunPage first(look);
    auto steps = ui::FirstRunPage::standardSteps();
    steps[0].state = steps[1].state = ui::FirstRunStep::State::Done;
    steps[0].result = zh(u"已连接");
    steps[1].result = zh(u"已登记");
    steps[2].state = ui::FirstRunStep::State::Current;
    steps[2].done = 76;
    steps[2].total = 124;
    steps[2].words = zh(u"12.4 MB 中已取 7.6 MB，约 6 秒。可以取消，下次接着取");
    first.setSteps(steps);
    first.resize(1920, 1080);
    first.show();
    QVERIFY(QTest::qWaitForWindowExposed(&first));
    QVERIFY(ui::renderToPng(first, m_dir + QStringLiteral("/16b-first-run.png")));
    QCOMPARE(ui::clippedTexts(first), QStringList());
}

QTEST_MAIN(TestCommonGallery)
#include "tst_common_gallery.moc"
