// SPDX-License-Identifier: GPL-3.0-or-later
// Keys find their way: overlays, key bar, workspace, everywhere; focus and layout are kept.
#include "common_materials.h"
#include "common_zh.h"

#include "ui/common/rail.h"
#include "ui/common/screenshot.h"
#include "ui/shell/lock_overlay.h"
#include "ui/shell/settings_page.h"

#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace yc;
using namespace yc::test;

namespace {

class PlainWorkspace : public ui::Workspace {
public:
    PlainWorkspace(ui::Theme& theme, ui::WorkspaceId id) : m_id(id), edit(new ui::TextField(theme, zh(u"格"), this)) {}
    ui::WorkspaceId id() const override { return m_id; }
    QString title() const override { return ui::Rail::titleOf(m_id); }
    QList<ui::KeyAction> keyActions() const override { return {}; }
    QList<QWidget*> panes() const override { return {edit}; }
    bool scanned(const QString& code) override { return code == zh(u"H1"); }
    ui::WorkspaceId m_id;
    ui::TextField* edit;
};

}  // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fKeysRunTheWorkspaceAction();
    void refusedKeyDoesNothing();
    void controlEnterIsF12();
    void irreversibleActNeedsTwoPresses();
    void workspacesKeepTheirFocus();
    void undoBelongsToTypedText();
    void helpAndPaletteCoverKeys();
    void paletteRunsAndReturnsFocus();
    void scaleAndTheme();
    void lockTakesEverything();
    void scansGoToTheCurrentWorkspaceFirst();
    void layoutIsRemembered();
    void lookIsKept();
    void restOfTheWorkspacesIsMadeLater();
    void layoutClasses();
    void panesByControlTab();
    void toastStandsBelowTheWorkspace();
    void languageChangesWhileItRuns();

private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    SampleCounter* m_counter = nullptr;
    PlainWorkspace* m_handoff = nullptr;
};

void TestShell::init() {
    m_theme = std::make_unique<ui::Theme>();
    ui::installTheme(*qApp, *m_theme);
    m_window = std::make_unique<ui::MainWindow>(*m_theme, ui::KeyTable::standard(), QString());
    m_counter = new SampleCounter(*m_theme);
    m_handoff = new PlainWorkspace(*m_theme, ui::WorkspaceId::Handoff);
    m_window->addWorkspace(m_counter);
    m_window->addWorkspace(m_handoff);
    m_window->resize(1920, 1080);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_counter->rows[4]->setFocus();
}

void TestShell::cleanup() {
    m_window.reset();
    m_theme.reset();
}

void TestShell::fKeysRunTheWorkspaceAction() {
    QTest::keyClick(m_counter->rows[4], Qt::Key_F9);
    QTest::keyClick(m_counter->rows[4]->sentenceEditor(), Qt::Key_F12);
    QCOMPARE(m_counter->ran, QStringList({zh(u"counter.capture"), zh(u"counter.act")}));
}

void TestShell::refusedKeyDoesNothing() {
    QTest::keyClick(m_counter->rows[4], Qt::Key_F5);
    QVERIFY(m_counter->ran.isEmpty());
    QCOMPARE(m_window->findChild<ui::Toast*>()->text(), zh(u"正在服务 A023"));
}

void TestShell::controlEnterIsF12() {
    QTest::keyClick(m_counter->rows[4]->sentenceEditor(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(m_counter->rows[4], Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(m_counter->ran.size(), 2);
}

void TestShell::irreversibleActNeedsTwoPresses() {
    m_counter->armText = zh(u"不能撤回");
    Q_EMIT m_counter->keyActionsChanged();
    QTest::keyClick(m_counter->rows[4], Qt::Key_F12);
    QVERIFY(m_counter->ran.isEmpty());
    QTest::keyClick(m_counter->rows[4], Qt::Key_F12);
    QCOMPARE(m_counter->ran.size(), 1);
}

void TestShell::workspacesKeepTheirFocus() {
    m_counter->rows[2]->setFocus();
    QTest::keyClick(m_counter->rows[2], Qt::Key_2, Qt::AltModifier);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Handoff);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Counter);
    QCOMPARE(QApplication::focusWidget(), m_counter->rows[2]);
}

void TestShell::undoBelongsToTypedText() {
    auto* editor = m_counter->rows[4]->sentenceEditor();
    editor->setFocus();
    QTest::keyClicks(static_cast<QWidget*>(editor), QStringLiteral("x"));
    QTest::keyClick(static_cast<QWidget*>(editor), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_counter->ran.isEmpty());
    m_counter->rows[4]->setFocus();
    QTest::keyClick(m_counter->rows[4], Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_counter->ran, QStringList({zh(u"undo")}));
}

void TestShell::helpAndPaletteCoverKeys() {
    QTest::keyPress(m_counter->rows[4], Qt::Key_F1);
    auto* help = m_window->findChild<ui::KeyHelp*>();
    QVERIFY(help->isOpen());
    QTest::keyRelease(QApplication::focusWidget(), Qt::Key_F1);
    QVERIFY(help->isOpen());  // a tap keeps it
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
    QVERIFY(m_counter->ran.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!help->isOpen());
    QCOMPARE(QApplication::focusWidget(), m_counter->rows[4]);
}

void TestShell::paletteRunsAndReturnsFocus() {
    QTest::keyClick(m_counter->rows[4], Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->palette()->isOpen());
    QVERIFY(m_window->palette()->resultCount() > 5);
    m_window->palette()->input()->setText(zh(u"高拍"));
    QCOMPARE(m_window->palette()->resultCount(), 1);
    QTest::keyClick(m_window->palette()->input(), Qt::Key_Return);
    QVERIFY(!m_window->palette()->isOpen());
    QCOMPARE(m_counter->ran, QStringList({zh(u"counter.capture")}));
    QCOMPARE(QApplication::focusWidget(), m_counter->rows[4]);
}

void TestShell::scaleAndTheme() {
    QTest::keyClick(m_counter->rows[4], Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_theme->scalePercent(), 125);
    QTest::keyClick(m_counter->rows[4], Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_theme->scalePercent(), 100);
    QTest::keyClick(m_counter->rows[4], Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_theme->id(), ui::ThemeId::Dark);
}

void TestShell::lockTakesEverything() {
    QSignalSpy unlock(m_window.get(), &ui::MainWindow::unlockAsked);
    QTest::keyClick(m_counter->rows[4], Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->isLocked());
    QTest::keyClick(m_counter->rows[4], Qt::Key_F12);
    QVERIFY(m_counter->ran.isEmpty());
    m_window->scanned(zh(u"M-0012-05"));
    QVERIFY(m_counter->scans.isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("secret"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(unlock.count(), 1);
    QCOMPARE(unlock.first().first().toString(), QStringLiteral("secret"));
    m_window->refuseUnlock(zh(u"密码对不上"));
    QVERIFY(m_window->isLocked());
    m_window->unlock();
    QVERIFY(!m_window->isLocked());
    QCOMPARE(QApplication::focusWidget(), m_counter->rows[4]);
}

void TestShell::scansGoToTheCurrentWorkspaceFirst() {
    QSignalSpy unknown(m_window.get(), &ui::MainWindow::unknownScan);
    m_window->scanned(zh(u"M-0012-05"));
    m_window->scanned(zh(u"H1"));
    QCOMPARE(unknown.count(), 0);
    QCOMPARE(m_counter->scans.size(), 2);
    m_window->scanned(zh(u"?"));
    QCOMPARE(unknown.count(), 1);
}

void TestShell::layoutIsRemembered() {
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("window.ini"));
    ui::Theme theme;
    {
        ui::MainWindow first(theme, ui::KeyTable::standard(), file);
        first.resize(1500, 820);
    }
    ui::MainWindow second(theme, ui::KeyTable::standard(), file);
    QCOMPARE(second.size(), QSize(1500, 820));
}

void TestShell::lookIsKept() {
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("yichuang.ini"));
    {
        QSettings settings(file, QSettings::IniFormat);
        QCOMPARE(ui::Look::read(settings), ui::Look());  // nothing kept yet: the documented defaults
        connect(m_window.get(), &ui::MainWindow::lookChanged, m_window.get(),
                [&settings](const ui::Look& look) { look.write(settings); });
        m_window->setLook(m_window->look());
        // Keys and the page keep the same things.
        QTest::keyClick(m_counter->rows[4], Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_counter->rows[4], Qt::Key_Comma, Qt::ControlModifier);
        auto* page = m_window->settings();
        QVERIFY(page->isOpen());
        for (const QString& words :
             {QStringLiteral("150 %"), QStringLiteral("English"), QStringLiteral("Off"), QStringLiteral("None")}) {
            QAbstractButton* found = nullptr;
            for (auto* button : page->findChildren<QAbstractButton*>())
                found = button->text() == words ? button : found;
            QVERIFY2(found, qPrintable(words));
            QTest::keyClick(found, Qt::Key_Space);
            QVERIFY(found->isChecked());
        }
        QCOMPARE(m_theme->scalePercent(), 150);  // at once
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
        QVERIFY(m_counter->ran.isEmpty());  // keys of the screen below rest while it is open
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!page->isOpen());
        QCOMPARE(QApplication::focusWidget(), m_counter->rows[4]);
    }
    const QSettings settings(file, QSettings::IniFormat);
    const ui::Look look = ui::Look::read(settings);
    QCOMPARE(look.theme, ui::ThemeId::Dark);
    QCOMPARE(look.scale, 150);
    QCOMPARE(look.language, QStringLiteral("en"));
    QCOMPARE(look.volume, 0);
    QVERIFY(look.reduceMotion);
}

void TestShell::restOfTheWorkspacesIsMadeLater() {
    ui::MainWindow window(*m_theme, ui::KeyTable::standard(), QString());
    QStringList made;
    const auto later = [&](ui::WorkspaceId id) {
        window.addWorkspace(id, ui::Rail::titleOf(id), [this, id, &made] {
            made << ui::Rail::titleOf(id);
            return new PlainWorkspace(*m_theme, id);
        });
    };
    later(ui::WorkspaceId::Handoff);
    later(ui::WorkspaceId::Hall);
    later(ui::WorkspaceId::Find);
    QVERIFY(made.isEmpty());
    window.setWorkspace(ui::WorkspaceId::Hall);
    QCOMPARE(made, QStringList{ui::Rail::titleOf(ui::WorkspaceId::Hall)});
    window.resize(1600, 900);
    window.show();
    QTRY_COMPARE(made.size(), 3);  // when nothing else is to be done
    QCOMPARE(window.current()->id(), ui::WorkspaceId::Hall);
    window.scanned(zh(u"H1"));
    QCOMPARE(made.size(), 3);
}

void TestShell::layoutClasses() {
    QCOMPARE(ui::layoutClassOf(1920, 100), ui::LayoutClass::Wide);
    QCOMPARE(ui::layoutClassOf(1366, 100), ui::LayoutClass::Medium);
    QCOMPARE(ui::layoutClassOf(1920, 150), ui::LayoutClass::Bar);
    QCOMPARE(ui::layoutClassOf(1100, 100), ui::LayoutClass::Narrow);
    QCOMPARE(ui::layoutClassOf(1920, 200), ui::LayoutClass::OnePane);
    QCOMPARE(ui::railWidthOf(ui::LayoutClass::Wide), 72);
    QCOMPARE(ui::railWidthOf(ui::LayoutClass::Medium), 56);
}

void TestShell::panesByControlTab() {
    auto* extra = new QPlainTextEdit(m_counter->panes()[1]);
    extra->setAccessibleName(zh(u"右"));
    m_counter->panes()[1]->layout()->addWidget(extra);
    extra->show();
    m_counter->rows[4]->setFocus();
    QTest::keyClick(m_counter->rows[4], Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), extra);
    QTest::keyClick(extra, Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), m_counter->rows[4]);
}

void TestShell::toastStandsBelowTheWorkspace() {
    m_window->say({ui::ToastLine::Kind::Done, zh(u"已受理"), {}, {}, {}, 0});
    QCoreApplication::processEvents();
    auto* toast = m_window->findChild<ui::Toast*>();
    QVERIFY(toast->isVisible());
    const QRect covered(toast->mapTo(m_window.get(), QPoint()), toast->size());
    const QRect workspace(m_counter->mapTo(m_window.get(), QPoint()), m_counter->size());
    QVERIFY2(!covered.intersects(workspace), "the last rows are read while a toast stands");
    const QRect bar(m_window->keyBar()->mapTo(m_window.get(), QPoint()), m_window->keyBar()->size());
    QVERIFY(!covered.intersects(bar));
    const int narrow = m_counter->height();
    toast->dismiss();
    QCoreApplication::processEvents();
    QVERIFY(m_counter->height() > narrow);
}

void TestShell::languageChangesWhileItRuns() {
    const auto keys = [] { return ui::KeyTable::standard().text(QStringLiteral("counter.transfer")); };
    const QString english = keys();
    QVERIFY(loadChinese());
    const QString chinese = keys();
    QVERIFY(english != chinese);
    QCOMPARE(chinese, zh(u"转号"));
    auto* translator = qApp->findChild<QTranslator*>();
    QVERIFY(translator);
    QCoreApplication::removeTranslator(translator);
    QCOMPARE(keys(), english);
    delete translator;
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
