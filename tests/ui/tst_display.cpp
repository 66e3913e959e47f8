// SPDX-License-Identifier: GPL-3.0-or-later
// The call screen: what it says, what it never says, and how it looks.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/screenshot.h"
#include "ui/display/display_window.h"

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
    workstation::Listener<workstation::DisplaySnapshot> kept;
    {
        Screen screen;
        kept = screen.service.listener;
    }
    kept(std::make_shared<const workstation::DisplaySnapshot>(display()));  // after the window is gone
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestDisplay)
#include "tst_display.moc"
