// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys go: overlays first, then the key bar, the workspace's own actions, and what works everywhere.
// One application event filter, so a text field or an input method never takes an F-key.
#include "ui/shell/main_window.h"

#include "ui/common/rail.h"
#include "ui/common/status_popover.h"
#include "ui/common/toast.h"
#include "ui/shell/lock_overlay.h"
#include "ui/shell/settings_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace yc::ui {
namespace {

constexpr int holdMs = 400;  // F1 held longer only peeks

QKeySequence sequenceOf(const QKeyEvent& event) {
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    int key = event.key();
    if (key == Qt::Key_Enter) { key = Qt::Key_Return; }
    if (key == Qt::Key_Backtab) {
        key = Qt::Key_Tab;
        modifiers |= Qt::ShiftModifier;
    }
    if (modifiers & Qt::ControlModifier && (key == Qt::Key_Plus || key == Qt::Key_Equal)) {
        return QKeySequence(Qt::CTRL | Qt::Key_Plus);  // with or without Shift, by keyboard
    }
    return QKeySequence(int(modifiers) | key);
}

// Undo and redo of typed text belong to the field while it has any.
bool fieldTakes(const QWidget* target, const QKeySequence& sequence) {
    const bool undo = sequence == QKeySequence(Qt::CTRL | Qt::Key_Z);
    const bool redo = sequence == QKeySequence(Qt::CTRL | Qt::Key_Y);
    if (!undo && !redo) { return false; }
    if (const auto* edit = qobject_cast<const QLineEdit*>(target)) {
        return !edit->isReadOnly() && (undo ? edit->isUndoAvailable() : edit->isRedoAvailable());
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(target)) {
        return !edit->isReadOnly() &&
               (undo ? edit->document()->isUndoAvailable() : edit->document()->isRedoAvailable());
    }
    return false;
}

bool isFunctionKey(const QKeyEvent& event) {
    return event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F12 &&
           (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isOpen(const Popover* popover) { return popover && popover->isOpen(); }

}  // namespace

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease) {
        return QMainWindow::eventFilter(watched, event);
    }
    auto* target = qobject_cast<QWidget*>(watched);
    if (!target || (target != this && !isAncestorOf(target))) { return false; }
    auto* key = static_cast<QKeyEvent*>(event);
    return event->type() == QEvent::KeyPress ? routePress(target, key) : routeRelease(key);
}

// F1: hold to peek, tap to keep.
bool MainWindow::routeRelease(QKeyEvent* event) {
    if (event->key() != Qt::Key_F1 || event->isAutoRepeat()) { return false; }
    if (isOpen(m_help) && m_helpPressed.isValid() && m_helpPressed.elapsed() > holdMs) { m_help->closeIt(); }
    m_helpPressed.invalidate();
    return true;
}

bool MainWindow::routeOverlay(QWidget* target, QKeyEvent* event) {
    const bool escape = event->key() == Qt::Key_Escape;
    if (isOpen(m_help)) {
        if (!event->isAutoRepeat() && (escape || event->key() == Qt::Key_F1)) { m_help->closeIt(); }
        return true;
    }
    if (isOpen(m_palette)) {
        if (escape || (event->key() == Qt::Key_K && event->modifiers() & Qt::ControlModifier)) {
            m_palette->closeIt();
            return true;
        }
        return isFunctionKey(*event) || !m_palette->isAncestorOf(target);
    }
    if (isOpen(m_settings)) {
        if (escape) { m_settings->closeIt(); }
        return escape || isFunctionKey(*event) || !m_settings->isAncestorOf(target) ||
               event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    }
    if (isOpen(m_popover) && escape) {
        m_popover->closeIt();
        return true;
    }
    return false;
}

bool MainWindow::routePress(QWidget* target, QKeyEvent* event) {
    if (isLocked()) { return !m_lock->isAncestorOf(target); }
    if (isOpen(m_help) || isOpen(m_palette) || isOpen(m_settings) ||
        (isOpen(m_popover) && event->key() == Qt::Key_Escape)) {
        return routeOverlay(target, event);
    }
    if (isFunctionKey(*event)) {
        if (event->isAutoRepeat()) { return true; }
        const int number = event->key() - Qt::Key_F1 + 1;
        if (number == 1) {
            m_helpPressed.start();
            openHelp();
        } else if (!m_toast->takeKey(QStringLiteral("F%1").arg(number))) {
            m_keyBar->press(number);
        }
        return true;
    }
    const QKeySequence sequence = sequenceOf(*event);
    if (fieldTakes(target, sequence)) { return false; }
    const bool modified = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    return modified && !event->isAutoRepeat() && routeSequence(sequence);
}

bool MainWindow::routeSequence(const QKeySequence& sequence) {
    if (m_toast->takeKey(sequence.toString(QKeySequence::PortableText))) { return true; }
    const KeyScope scope = m_current ? m_current->keyScope() : KeyScope::Everywhere;
    const QList<KeyEntry> entries = m_keys.forScope(scope);
    for (const KeyEntry& entry : entries) {
        if (!entry.local && !entry.sequence.isEmpty() && entry.sequence == sequence) { return runAction(entry.id); }
    }
    return false;
}

// Esc that nobody below wanted: back to the list of the pane, never out of the workspace.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_keyBar->disarm();
        if (m_current && m_current->escape()) { return; }
        m_toast->dismiss();
        if (m_current && m_current->id() == WorkspaceId::Conflict) { goBack(); }
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::refreshKeys() {
    m_actions = m_current ? m_current->keyActions() : QList<KeyAction>();
    const KeyScope scope = m_current ? m_current->keyScope() : KeyScope::Everywhere;
    const QList<KeyEntry> entries = m_keys.forScope(scope);
    for (int f = 1; f <= 12; ++f) {
        KeySlot slot;
        for (const KeyEntry& entry : entries) {
            if (entry.sequence != QKeySequence(Qt::Key_F1 + f - 1)) { continue; }
            if (const KeyAction* a = action(entry.id)) {
                slot = {a->label.isEmpty() ? entry.text : a->label,
                        a->enabled,
                        a->reason,
                        a->active,
                        a->armText,
                        a->shortLabel};
            } else if (entry.scope == KeyScope::Everywhere) {
                slot.label = entry.text;
            }
            break;
        }
        m_keyBar->setSlot(f, slot);
    }
}

const KeyAction* MainWindow::action(const QString& id) const {
    for (const KeyAction& a : m_actions) {
        if (a.id == id) { return &a; }
    }
    return nullptr;
}

void MainWindow::pressSlot(int fKey) {
    const QList<KeyEntry> entries = m_keys.forScope(m_current ? m_current->keyScope() : KeyScope::Everywhere);
    for (const KeyEntry& entry : entries) {
        if (entry.sequence == QKeySequence(Qt::Key_F1 + fKey - 1)) {
            runAction(entry.id);
            return;
        }
    }
}

bool MainWindow::runAction(const QString& id) {
    if (const KeyAction* a = action(id)) {
        if (!a->enabled) {
            say({ToastLine::Kind::Information, a->reason, {}, {}, {}, 4000});
        } else if (a->run) {
            const auto run = a->run;  // the list may be rebuilt while it runs
            run();
        }
        return true;
    }
    return runGlobal(id);
}

bool MainWindow::runGlobal(const QString& id) {
    const auto is = [&id](const char* name) { return id == QLatin1String(name); };
    if (is("help")) {
        openHelp();
    } else if (is("find")) {
        m_order.contains(WorkspaceId::Find) ? setWorkspace(WorkspaceId::Find) : findAsked();
    } else if (is("act")) {
        m_keyBar->press(12);
    } else if (id.startsWith(QStringLiteral("go."))) {
        setWorkspace(WorkspaceId(id.mid(3).toInt()));
    } else if (is("pane.next") || is("pane.back")) {
        cyclePane(is("pane.next") ? 1 : -1);
    } else if (is("palette")) {
        openPalette();
    } else if (is("unsent")) {
        openUnsent();
    } else if (is("settings")) {
        openSettings();
    } else if (is("reconnect")) {
        Q_EMIT reconnectAsked();
    } else if (is("lock")) {
        lock();
    } else if (is("theme")) {
        m_theme.nextTheme();
    } else if (is("font.larger") || is("font.smaller")) {
        m_theme.setScalePercent(m_theme.scalePercent() + (is("font.larger") ? 25 : -25));
    } else if (is("font.reset")) {
        m_theme.setScalePercent(100);
    } else {
        return false;  // undo, redo, identity: nothing of the kind here
    }
    return true;
}

QList<PaletteItem> MainWindow::paletteItems() const {
    QList<PaletteItem> items;
    const QList<KeyEntry> entries = m_keys.forScope(m_current ? m_current->keyScope() : KeyScope::Everywhere);
    for (const KeyEntry& entry : entries) {
        const KeyAction* a = action(entry.id);
        const bool global = entry.scope == KeyScope::Everywhere && entry.id != QStringLiteral("undo") &&
                            entry.id != QStringLiteral("redo") && entry.id != QStringLiteral("identity");
        const bool absent =
            entry.id.startsWith(QStringLiteral("go.")) && !m_order.contains(WorkspaceId(entry.id.mid(3).toInt()));
        if (!entry.inPalette || (!a && !global) || absent) { continue; }
        PaletteItem item;
        item.group = tr("Actions");
        item.text = a && !a->label.isEmpty() ? a->label : entry.text;
        item.detail = entry.hint;
        item.key = entry.caps();
        item.enabled = !a || a->enabled;
        item.reason = a ? a->reason : QString();
        item.icon = entry.group == KeyGroup::Look     ? QStringLiteral("eye")
                    : entry.group == KeyGroup::Record ? QStringLiteral("checkmark_circle")
                                                      : QStringLiteral("arrow_right");
        if (m_initialsOf) { item.initials = m_initialsOf(item.text); }
        const QString id = entry.id;
        auto* self = const_cast<MainWindow*>(this);
        item.run = [self, id] {
            const KeyEntry* found = self->m_keys.find(id);
            const bool fKey = found && !found->sequence.isEmpty() && found->sequence[0].key() >= Qt::Key_F2 &&
                              found->sequence[0].key() <= Qt::Key_F12 &&
                              found->sequence[0].keyboardModifiers() == Qt::NoModifier;
            if (fKey) {
                self->m_keyBar->press(found->sequence[0].key() - Qt::Key_F1 + 1);  // arms like the key itself
            } else {
                self->runAction(id);
            }
        };
        items << item;
    }
    return items;
}

void MainWindow::openPalette() { palette()->openWith(paletteItems()); }

void MainWindow::openSettings() {
    if (m_popover) { m_popover->closeIt(); }
    settings()->openWith(look());
}

// Ctrl+U: the conflict desk; once more goes back.
void MainWindow::openUnsent() {
    if (m_popover) { m_popover->closeIt(); }
    if (!m_order.contains(WorkspaceId::Conflict)) {
        Q_EMIT unsentAsked();
    } else if (m_current && m_current->id() == WorkspaceId::Conflict) {
        goBack();
    } else {
        setWorkspace(WorkspaceId::Conflict);
    }
}

void MainWindow::goBack() { setWorkspace(m_order.contains(m_before) ? m_before : home()); }

void MainWindow::openHelp() {
    std::array<KeySlot, 12> fKeys;
    for (int f = 1; f <= 12; ++f) { fKeys[size_t(f - 1)] = m_keyBar->slotOf(f); }
    QString title = m_current ? m_current->title() : QString();
    if (m_current && !m_current->stepTitle().isEmpty()) { title += QStringLiteral(" · ") + m_current->stepTitle(); }
    help()->openFor(title, m_keys, m_current ? m_current->keyScope() : KeyScope::Everywhere, fKeys);
}

void MainWindow::openStatus() {
    popover()->show(m_status, QRect(m_cluster->mapTo(centralWidget(), QPoint()), m_cluster->size()));
}

}  // namespace yc::ui
