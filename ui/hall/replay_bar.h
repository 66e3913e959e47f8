// SPDX-License-Identifier: GPL-3.0-or-later
// Replay bar 回放条: the board shows a moment of a past day. Says so in words, and moves that moment: a day, a slider in
// minutes, play and step. Space plays, arrows step a minute, page keys a quarter of an hour, Esc goes back to now.
#pragma once

#include "ui/common/label.h"
#include "workstation/hall_snapshots.h"

#include <QSlider>

class QTimer;

namespace yc::ui {

class Button;
class StepField;

class ReplayBar : public QWidget {
    Q_OBJECT
public:
    explicit ReplayBar(Theme& theme, QWidget* parent = nullptr);
    // Days before today, the newest first.
    void offer(domain::Date today, int days);
    void show(const workstation::HallSnapshot& snapshot);
    void stop();  // playing
    bool playing() const;
    domain::Date day() const;
    QSlider* slider() const { return m_slider; }
    StepField* dayField() const { return m_day; }
    void togglePlay();

Q_SIGNALS:
    void dayChosen(yc::domain::Date day);
    void sought(yc::domain::Instant at);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    void describe();
    domain::Instant at() const;
    Theme& m_theme;
    StepField* m_day;
    Button* m_play;
    QSlider* m_slider;
    Label* m_words;
    QTimer* m_timer;
    std::optional<workstation::ReplayPlace> m_place;
    bool m_showing = false;  // the slider follows the snapshot, not a hand
};

}  // namespace yc::ui
