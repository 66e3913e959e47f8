// SPDX-License-Identifier: GPL-3.0-or-later
// Renders a workspace inside the main window at the two reference sizes in light and dark, and looks for cut texts
// and nameless controls.
#pragma once

#include "common_zh.h"

#include "ui/common/queue_strip.h"
#include "ui/common/screenshot.h"
#include "ui/common/status_cluster.h"
#include "ui/shell/main_window.h"

#include <chrono>
#include <QtTest>

#include "domain/core/time.h"

namespace yc::test {

inline QString zh(const char16_t* text) { return QString::fromUtf16(text); }

// "2026-03-11 10:58" in Beijing time.
inline domain::Instant at(const char* day, const char* clock) {
    const auto date = domain::parseIsoDate(day);
    int hour = 0;
    int minute = 0;
    std::sscanf(clock, "%d:%d", &hour, &minute);
    return domain::startOfLocalDay(*date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

inline ui::StatusSnapshot sampleStatus() {
    ui::StatusSnapshot s;
    s.linkText = zh(u"在线");
    for (const char16_t* name :
         {u"身份证读卡器", u"高拍仪", u"扫码墩", u"签名屏、评价器", u"A4 打印机", u"小票打印机"}) {
        s.devices << ui::StatusSnapshot::Device{zh(name), ui::LampState::Normal, {}};
    }
    return s;
}

inline ui::QueueSnapshot idleQueue() {
    ui::QueueSnapshot q;
    q.state = ui::QueueSnapshot::State::Idle;
    q.stateText = zh(u"3 号窗口");
    q.ticket = zh(u"空闲");
    q.headline = zh(u"没有正在服务的号");
    q.times = {zh(u"上一号 A023 于 10:31 结束，一次性补正")};
    q.next = {{zh(u"A024"), zh(u"预约 10:40"), zh(u"10:40")},
              {zh(u"B011"), zh(u"餐饮店"), {}},
              {zh(u"A025"), zh(u"新生儿"), {}}};
    q.nextTitle = zh(u"接下来");
    q.rankReason = zh(u"按预约时间插入，前面无优先号");
    q.waiting = {{zh(u"新生儿"), 4, zh(u"最久 12 分"), false},
                 {zh(u"餐饮店"), 2, zh(u"最久 6 分"), false},
                 {zh(u"企业开办"), 6, zh(u"最久 21 分"), true}};
    q.waitingTitle = zh(u"本窗口可叫的等候");
    return q;
}

inline QString pictureDir() {
    return qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
}

// Puts the workspace into a main window of this size and theme; `prepare` fills it once it is shown.
template <class Prepare>
void shoot(ui::Theme& theme, ui::Workspace* workspace, const QString& name, const QSize& size, Prepare prepare) {
    ui::MainWindow window(theme, ui::KeyTable::standard(), QString());
    window.addWorkspace(workspace);
    window.setWorkspace(workspace->id());
    window.setQueue(idleQueue());
    window.setStatus(sampleStatus());
    window.setUser({zh(u"知"), zh(u"林知夏"), zh(u"3 号窗口")});
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    prepare();
    QCoreApplication::processEvents();
    QTest::qWait(60);  // the preview lays its paper out a moment later
    QVERIFY(ui::renderToPng(window, pictureDir() + QLatin1Char('/') + name + QStringLiteral(".png")));
    QCOMPARE(ui::clippedTexts(window).join(QLatin1Char('\n')), QString());
    QCOMPARE(ui::unnamedOperables(window).join(QLatin1Char('\n')), QString());
}

inline void sizesAndThemes() {
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-1920") << 0 << QSize(1920, 1080);
    QTest::newRow("dark-1920") << 1 << QSize(1920, 1080);
    QTest::newRow("light-1366") << 0 << QSize(1366, 768);
    QTest::newRow("dark-1366") << 1 << QSize(1366, 768);
}

// Every look that differs in more than colours: sizes, themes, double letters, both languages.
inline void everyLook() {
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("language");
    const QSize large(1920, 1080);
    const QSize small(1366, 768);
    const QString zh = QStringLiteral("zh_CN");
    const QString en = QStringLiteral("en");
    QTest::newRow("light-1920") << 0 << large << 100 << zh;
    QTest::newRow("dark-1920") << 1 << large << 100 << zh;
    QTest::newRow("contrast-1920") << 2 << large << 100 << zh;
    QTest::newRow("light-1366") << 0 << small << 100 << zh;
    QTest::newRow("dark-1366") << 1 << small << 100 << zh;
    QTest::newRow("light-1920-en") << 0 << large << 100 << en;
    QTest::newRow("light-1366-en") << 0 << small << 100 << en;
    QTest::newRow("light-1920-200") << 0 << large << 200 << zh;
    QTest::newRow("contrast-1920-200-en") << 2 << large << 200 << en;
}

inline const ui::KeyAction* actionOf(const QList<ui::KeyAction>& actions, const char* id) {
    for (const ui::KeyAction& action : actions) {
        if (action.id == QLatin1String(id)) { return &action; }
    }
    return nullptr;
}

}  // namespace yc::test
