// SPDX-License-Identifier: GPL-3.0-or-later
// Scan filter 扫码: keyboard-wedge scanners never type. A burst (≥ 6 keys, gaps ≤ 35 ms, ending CR or Tab) or
// anything between STX and CR/Tab is swallowed by this application event filter and comes out as one code.
// The same code within 1.5 s counts once.
#pragma once

#include <chrono>
#include <functional>
#include <QObject>
#include <QPointer>
#include <QString>
#include <vector>

class QKeyEvent;
class QTimer;

namespace yc::ui {

class ScanFilter : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<std::chrono::milliseconds()>;  // monotonic

    static constexpr int leastKeys = 6;
    static constexpr std::chrono::milliseconds longestGap{35};
    static constexpr std::chrono::milliseconds onceWithin{1500};

    explicit ScanFilter(Clock clock, QObject* parent = nullptr);
    // Steady clock of the process.
    static Clock steadyClock();

    // Codes from serial and evdev scanners take the same road (duplicates included).
    void feed(const QString& code);
    // Gives held keys to their widget now when the gap has passed; the timer does this by itself.
    void flushIfLate();
    void setEnabled(bool enabled) { m_enabled = enabled; }
    // Scanners set to send STX need no burst detection; typed keys are then never held back.
    void setBurstDetection(bool detect) { m_burst = detect; }

Q_SIGNALS:
    void scanned(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Held {
        QPointer<QObject> target;
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };
    bool takePress(QObject* watched, QKeyEvent* event);
    void replay();
    void finish();

    Clock m_clock;
    QTimer* m_timer;
    std::vector<Held> m_held;
    std::vector<int> m_swallowReleases;
    std::chrono::milliseconds m_last{0};
    bool m_framed = false;  // between STX and the end
    bool m_replaying = false;
    bool m_enabled = true;
    bool m_burst = true;
    QString m_lastCode;
    std::chrono::milliseconds m_lastCodeAt{-1000000};
};

}  // namespace yc::ui
