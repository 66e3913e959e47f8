// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_drive.h"

#include "ui/common/key_bar.h"
#include "ui/common/screenshot.h"
#include "ui/shell/login_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QThread>
#include <utility>

namespace yc::app {

bool Drive::waitUntil(const std::function<bool()>& done, int milliseconds) {
    QDeadlineTimer deadline(milliseconds);
    while (!done()) {
        if (deadline.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(2);
    }
    return true;
}

void Drive::pause(int milliseconds) {
    waitUntil([] { return false; }, milliseconds);
}

QWidget* Drive::target() const {
    m_station.activateWindow();
    QWidget* inside = m_station.currentWidget();
    QWidget* focus = m_station.focusWidget();
    return focus && inside && inside->isAncestorOf(focus) ? focus : inside;
}

namespace {
void send(QWidget* widget, int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    // A shortcut may take the key before the widget sees it, as with a real keyboard.
    QKeyEvent override(QEvent::ShortcutOverride, key, modifiers, text);
    override.ignore();
    QApplication::sendEvent(widget, &override);
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(widget, &release);
}

QString textOf(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier)) return {};
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return QStringLiteral("\r");
    if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde) return QString(QChar(key)).toLower();
    return {};
}
}  // namespace

void Drive::key(int key, Qt::KeyboardModifiers modifiers) {
    ++m_keys;
    if (QWidget* widget = target()) send(widget, key, modifiers, textOf(key, modifiers));
    QCoreApplication::processEvents();
}

bool Drive::offered(int slot, int milliseconds) {
    const bool enabled = waitUntil(
        [&] {
            const auto* window = m_station.window();
            return window && window->keyBar()->slotOf(slot).enabled;
        },
        milliseconds);
    if (enabled) key(Qt::Key_F1 + slot - 1);
    return enabled;
}

// Latin and digits by keys, everything else as an input method commits it.
void Drive::type(const QString& text) {
    QString composed;
    const auto commit = [&] {
        if (composed.isEmpty()) return;
        QInputMethodEvent event;
        event.setCommitString(std::exchange(composed, {}));
        if (QWidget* widget = target()) QApplication::sendEvent(widget, &event);
    };
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            composed += c;
            continue;
        }
        commit();
        if (QWidget* widget = target()) send(widget, c.toUpper().unicode(), Qt::NoModifier, QString(c));
    }
    commit();
    QCoreApplication::processEvents();
}

void Drive::typeInto(QWidget* field, const QString& text) {
    field->setFocus();
    QCoreApplication::processEvents();
    type(text);
}

void Drive::scan(const QString& code) {
    if (auto* scanner = m_station.devices().scans())
        scanner->scan(code.toStdString());
    else if (m_station.window())
        m_station.window()->scanned(code);
}

void Drive::placeCard(const peripherals::IdCard& card) {
    if (auto* cards = m_station.devices().cards()) {
        cards->lift();
        cards->place(card);
    }
}

void Drive::liftCard() {
    if (auto* cards = m_station.devices().cards()) cards->lift();
}

bool Drive::signIn(const QString& account, const QString& password) {
    typeInto(m_station.login()->account()->focusProxy() ? m_station.login()->account()->focusProxy()
                                                        : m_station.login()->account(),
             account);
    typeInto(m_station.login()->password()->focusProxy() ? m_station.login()->password()->focusProxy()
                                                         : m_station.login()->password(),
             password);
    key(Qt::Key_Return);
    return waitUntil([this] { return m_station.signedIn(); });
}

bool Drive::picture(const QString& path, const QSize& size) {
    m_station.resize(size);
    pause(120);
    return ui::renderToPng(m_station, path);
}

}  // namespace yc::app
