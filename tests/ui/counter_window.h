// SPDX-License-Identifier: GPL-3.0-or-later
// A counter in its window over the real catalogue and rules, driven by keys; shared by the tests of the counter.
#pragma once

#include "common_zh.h"
#include "counter_fake.h"

#include "reports/fonts.h"
#include "ui/common/accessibility.h"
#include "ui/common/screenshot.h"
#include "ui/counter/applicant_page.h"
#include "ui/counter/counter_workspace.h"
#include "ui/counter/materials_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

namespace yc::test {

inline QString text(const char16_t* words) { return QString::fromUtf16(words); }

class CounterWindow : public QObject {
protected:
    void load() {
        ui::installAccessibility();
        QVERIFY(loadChinese());
        m_fonts = std::make_unique<reports::FontSet>();
    }
    void open() {
        m_theme = std::make_unique<ui::Theme>();
        ui::installTheme(*qApp, *m_theme);
        m_fake = std::make_unique<FakeCounter>();
        m_window = std::make_unique<ui::MainWindow>(*m_theme, ui::KeyTable::standard(), QString());
        m_counter = new ui::CounterWorkspace(*m_fake, *m_theme, *m_fonts, [this] { return m_fake->world.now; });
        QObject::connect(m_counter, &ui::CounterWorkspace::stripChanged, m_window.get(), &ui::MainWindow::setQueue);
        m_window->addWorkspace(m_counter);
        m_window->resize(1920, 1080);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        settle();
        m_keys = 0;
    }
    void close() {
        m_window.reset();
        m_fake.reset();
        m_theme.reset();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QVERIFY(QApplication::focusWidget());
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    // Latin and digits by keys, Chinese as an input method commits it.
    void type(const QString& words) {
        for (const QChar letter : words) {
            if (letter.unicode() < 128) {
                QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            } else {
                QInputMethodEvent commit;
                commit.setCommitString(letter);
                QCoreApplication::sendEvent(QApplication::focusWidget(), &commit);
            }
        }
    }
    void settle() {
        QTest::qWait(0);
        QCoreApplication::processEvents();
    }
    void toSituation() {
        key(Qt::Key_F5);
        m_fake->putCard();
        settle();
        type(text(u"13800003210"));
        key(Qt::Key_Return);
    }
    void answerAll() {
        while (m_counter->step() == ui::CounterStep::Situation) {
            const int before = m_keys;
            key(Qt::Key_1);
            QVERIFY(m_keys - before < 2 && m_keys < 20);
        }
    }
    void toMaterials() {
        toSituation();
        answerAll();
        QCOMPARE(m_counter->step(), ui::CounterStep::Materials);
    }
    QString f12() const { return m_window->keyBar()->slotOf(12).label; }
    QString f12Reason() const { return m_window->keyBar()->slotOf(12).reason; }
    QStringList said() const {
        QStringList names;
        for (const auto& name : m_fake->refusals) { names << QString::fromStdString(name); }
        return names;
    }
    void shot(const QString& name) {
        QDir().mkpath(QStringLiteral("counter"));
        QTest::qWait(60);
        QVERIFY(ui::renderToPng(*m_window, QStringLiteral("counter/%1.png").arg(name)));
    }

    std::unique_ptr<reports::FontSet> m_fonts;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<FakeCounter> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::CounterWorkspace* m_counter = nullptr;
    int m_keys = 0;
};

}  // namespace yc::test
