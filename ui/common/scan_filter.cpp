// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scan_filter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

namespace yc::ui {
namespace {

constexpr char16_t stx = 0x02;

bool isEnd(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab; }

// Scanners send printable ASCII, upper case with Shift.
bool isCodeCharacter(const QKeyEvent& event) {
    const auto other = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return other == Qt::NoModifier && event.text().size() == 1 && event.text().front() > QLatin1Char(' ') &&
           event.text().front() < QChar(0x7f);
}

}  // namespace

ScanFilter::ScanFilter(Clock clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(int(longestGap.count()) + 1);
    connect(m_timer, &QTimer::timeout, this, &ScanFilter::flushIfLate);
}

ScanFilter::Clock ScanFilter::steadyClock() {
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

void ScanFilter::feed(const QString& code) {
    const auto now = m_clock();
    if (code.isEmpty() || (code == m_lastCode && now - m_lastCodeAt < onceWithin)) { return; }
    m_lastCode = code;
    m_lastCodeAt = now;
    Q_EMIT scanned(code);
}

void ScanFilter::flushIfLate() {
    if (m_held.empty() || m_framed) { return; }
    if (m_clock() - m_last > longestGap) {
        replay();
    } else {
        m_timer->start();
    }
}

// Typed by a person after all: the keys go where they were meant to go.
void ScanFilter::replay() {
    m_timer->stop();
    std::vector<Held> held;
    held.swap(m_held);
    m_framed = false;
    m_replaying = true;
    for (const Held& key : held) {
        if (key.target) {
            QKeyEvent press(QEvent::KeyPress, key.key, key.modifiers, key.text);
            QCoreApplication::sendEvent(key.target, &press);
        }
        if (key.target) {
            QKeyEvent release(QEvent::KeyRelease, key.key, key.modifiers, key.text);
            QCoreApplication::sendEvent(key.target, &release);
        }
    }
    m_replaying = false;
}

void ScanFilter::finish() {
    QString code;
    for (const Held& key : m_held) { code += key.text; }
    m_held.clear();
    m_framed = false;
    m_timer->stop();
    feed(code);
}

bool ScanFilter::takePress(QObject* watched, QKeyEvent* event) {
    const auto now = m_clock();
    if (!event->text().isEmpty() && event->text().front() == QChar(stx)) {
        replay();
        m_framed = true;
        m_last = now;
        m_swallowReleases.push_back(event->key());
        return true;
    }
    if (!m_burst && !m_framed) { return false; }
    const bool late = now - m_last > longestGap;
    if (!m_held.empty() && late && !m_framed) { replay(); }
    if (isEnd(event->key()) && !event->isAutoRepeat()) {
        const bool burst = m_framed ? !m_held.empty() : int(m_held.size()) >= leastKeys;
        if (burst) {
            m_swallowReleases.push_back(event->key());
            finish();
            return true;
        }
        replay();
        return false;
    }
    if (event->key() == Qt::Key_Shift) {
        return false;  // part of an upper-case burst, harmless on its own
    }
    if (!isCodeCharacter(*event) || event->isAutoRepeat()) {
        replay();
        return false;
    }
    m_held.push_back({watched, event->key(), event->modifiers(), event->text()});
    m_swallowReleases.push_back(event->key());
    m_last = now;
    if (!m_framed) { m_timer->start(); }
    return true;
}

bool ScanFilter::eventFilter(QObject* watched, QEvent* event) {
    if (!m_enabled || m_replaying || !qobject_cast<QWidget*>(watched)) { return false; }
    if (event->type() == QEvent::KeyPress) { return takePress(watched, static_cast<QKeyEvent*>(event)); }
    if (event->type() == QEvent::KeyRelease) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto found = std::find(m_swallowReleases.begin(), m_swallowReleases.end(), key);
        if (found != m_swallowReleases.end()) {
            m_swallowReleases.erase(found);
            return true;
        }
    }
    return false;
}

}  // namespace yc::ui
