// SPDX-License-Identifier: GPL-3.0-or-later
// The call screen: what it says, what it never says, and how it looks.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/screenshot.h"
#include "ui/display/display_window.h"
#include "ui/display/window_screen.h"

#include <QtTest>

using namespace yc;
using namespace yc::test;

class TestDisplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadChinese()); }
    void picture();
    void R066_waitsAreSaidByTheme();
    void staleSaysItsAge();
    void onlyTheNewestIsShown();
    void emptyHall();
    void survivesItsService();
    void silentThemeIsNotNamed();
    void windowScreenPictures_data();
    void windowScreenPictures();
    void R168_windowScreenSaysTheHallsWordsUnderItsLogo();
    void windowScreenFindsItsWindow();
    void windowScreenSaysItsAge();
};

namespace {
struct Screen {
    ui::Theme theme;
    FakeDisplay service;
    ui::DisplayWindow window{theme, service};
    Screen() {
        window.setClock([] { return at(10, 19); });
        theme.setReduceMotion(true);
        window.resize(1920, 1080);
        window.show();
    }
    void say(workstation::DisplaySnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
    }
};
}  // namespace

void TestDisplay::picture() {
    Screen screen;
    screen.say(display());
    QVERIFY(ui::renderToPng(screen.window, pictures() + QStringLiteral("/14-display.png")));
    QCOMPARE(screen.window.accessibleName(), QStringLiteral("A023 请到3 号窗口"));
}

void TestDisplay::R066_waitsAreSaidByTheme() {
    Screen screen;
    screen.say(display());
    const QStringList lines = screen.window.spokenLines();
    QVERIFY(lines.contains(QStringLiteral("企业开办，9 人在等")));
    QVERIFY(lines.indexOf(QStringLiteral("企业开办，9 人在等")) <
            lines.indexOf(QStringLiteral("新生儿出生，7 人在等")));
    QVERIFY(lines.last().endsWith(QStringLiteral("C011 A018 B007")));
}

void TestDisplay::staleSaysItsAge() {
    Screen screen;
    screen.say(display());
    auto old = display();
    old.at = at(10, 25);
    old.stale = true;
    screen.say(old);
    QCOMPARE(screen.window.spokenLines().first(), QStringLiteral("信息停在 10:19，正在重新连接"));
    QVERIFY(ui::renderToPng(screen.window, pictures() + QStringLiteral("/14-display-stale.png")));
}

void TestDisplay::onlyTheNewestIsShown() {
    Screen screen;
    auto next = display();
    next.current->number = "B099";
    screen.service.show(display());
    screen.say(next);
    QVERIFY(screen.window.accessibleName().startsWith(QStringLiteral("B099")));
}

void TestDisplay::emptyHall() {
    Screen screen;
    workstation::DisplaySnapshot none;
    none.hallName = "青屿市政务服务中心";
    screen.say(none);
    QCOMPARE(screen.window.accessibleName(), QStringLiteral("还没有叫号"));
    QVERIFY(ui::renderToPng(screen.window, pictures() + QStringLiteral("/14-display-empty.png")));
}

void TestDisplay::survivesItsService() {
    decltype(FakeDisplay::listener) kept;
    {
        Screen screen;
        kept = screen.service.listener;
    }
    kept(std::make_shared<const workstation::DisplaySnapshot>(display()));  // after the window is gone
    QCoreApplication::processEvents();
}

namespace {
struct Over {
    ui::Theme theme;
    FakeDisplay service;
    ui::WindowScreen window;
    explicit Over(const char* id = "3", QSize size = {1920, 1080}) : window(theme, service, QLatin1String(id)) {
        window.setClock([] { return at(10, 19); });
        window.resize(size);
        window.show();
    }
    void say(workstation::DisplaySnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
    }
};

workstation::DisplaySnapshot withDesk(domain::TicketStatus status) {
    workstation::DisplaySnapshot d = display();
    workstation::DisplayDesk desk;
    desk.desk = domain::DeskId("W03");
    desk.name = "3 号窗口";
    desk.status = domain::DeskStatus::Open;
    desk.themeNames = {"新生儿出生", "企业开办", "二手房转移"};
    desk.next = {"A024", "C017", "A025"};
    desk.phraseZh = "正在为您办理";
    desk.phraseEn = "You are being served";
    if (status != domain::TicketStatus::None) { desk.ticket = ticket("A023", "A", "W03", at(10, 18), status); }
    d.desks = {desk};
    return d;
}
}  // namespace

void TestDisplay::silentThemeIsNotNamed() {
    auto d = withDesk(domain::TicketStatus::Serving);
    for (auto& queue : d.themes) { queue.silent = queue.letter == "H" || queue.letter == "A"; }
    Screen screen;
    screen.say(d);
    for (const QString& line : screen.window.spokenLines()) {
        QVERIFY2(!line.contains(QStringLiteral("公民身后")) && !line.contains(QStringLiteral("新生儿")),
                 qPrintable(line));
    }
    Over over;
    over.say(d);
    QVERIFY(over.window.spokenLines().contains(QStringLiteral("A023")));
    QVERIFY(!over.window.spokenLines().contains(QStringLiteral("新生儿出生")));
}

void TestDisplay::windowScreenPictures_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QSize>("size");
    using S = domain::TicketStatus;
    QTest::newRow("14b-window-called") << int(S::Called) << QSize(1920, 1080);
    QTest::newRow("14b-window-serving") << int(S::Serving) << QSize(1920, 1080);
    QTest::newRow("14b-window-idle") << int(S::None) << QSize(1366, 768);
}

void TestDisplay::windowScreenPictures() {
    QFETCH(int, status);
    QFETCH(QSize, size);
    Over over("3", size);
    over.say(withDesk(domain::TicketStatus(status)));
    QVERIFY(ui::renderToPng(over.window, pictures() + QLatin1Char('/') + QString::fromLatin1(QTest::currentDataTag()) +
                                             QStringLiteral(".png")));
    QCOMPARE(over.window.spokenLines().contains(QStringLiteral("A023")), status != int(domain::TicketStatus::None));
    QVERIFY(over.window.spokenLines().contains(QStringLiteral("下一位 A024 C017 A025")));
}

void TestDisplay::R168_windowScreenSaysTheHallsWordsUnderItsLogo() {
    Over over;
    over.say(withDesk(domain::TicketStatus::Serving));
    QVERIFY(over.window.spokenLines().contains(QStringLiteral("正在为您办理")));
    // The mark stands in the head, left of the hall's name.
    const QImage shown = over.window.grab().toImage();
    const double scale = shown.width() / 1920.0;
    int inked = 0;
    for (int y = int(28 * scale); y < int(74 * scale); ++y) {
        for (int x = int(59 * scale); x < int(105 * scale); ++x) { inked += qGray(shown.pixel(x, y)) > 200 ? 1 : 0; }
    }
    QVERIFY2(inked > 100, qPrintable(QString::number(inked)));
    auto own = withDesk(domain::TicketStatus::None);
    own.desks[0].phraseZh.clear();
    own.desks[0].status = domain::DeskStatus::Paused;
    own.desks[0].pausedUntil = at(10, 40);
    over.say(own);
    QVERIFY(over.window.spokenLines().contains(QStringLiteral("本窗口暂停")));
    QVERIFY(ui::renderToPng(over.window, pictures() + QStringLiteral("/14b-window-paused.png")));
}

void TestDisplay::windowScreenFindsItsWindow() {
    for (const char* id : {"3", "W03"}) {
        Over over(id);
        over.say(withDesk(domain::TicketStatus::Called));
        QCOMPARE(over.window.accessibleName(), QStringLiteral("3 号窗口"));
    }
    Over other("77");
    other.say(withDesk(domain::TicketStatus::Called));
    QCOMPARE(other.window.spokenLines(), QStringList{QStringLiteral("本厅没有 77 号窗口")});
}

void TestDisplay::windowScreenSaysItsAge() {
    Over over;
    over.say(withDesk(domain::TicketStatus::Serving));
    auto old = withDesk(domain::TicketStatus::Serving);
    old.at = at(10, 25);
    old.stale = true;
    over.say(old);
    QCOMPARE(over.window.spokenLines().first(), QStringLiteral("信息停在 10:19，正在重新连接"));
    over.say(withDesk(domain::TicketStatus::Called));  // the centre is back
    QCOMPARE(over.window.spokenLines().first(), QStringLiteral("3 号窗口"));
    Over never;
    old.lastAnswer.reset();
    never.say(old);
    QCOMPARE(never.window.spokenLines().first(), QStringLiteral("还没连上，请问导办员"));
}

QTEST_MAIN(TestDisplay)
#include "tst_display.moc"
