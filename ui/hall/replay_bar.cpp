// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/replay_bar.h"

#include "ui/common/button.h"
#include "ui/common/glyph_widgets.h"
#include "ui/hall/day_text.h"
#include "ui/hall/step_field.h"

#include <chrono>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace yc::ui {
namespace {
constexpr int tickMs = 200;  // a minute of the day each: a day of ten hours in two minutes
}

ReplayBar::ReplayBar(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_day(new StepField(theme, tr("Day"), this))
    , m_play(new Button(theme, tr("Play"), QString(), Button::Kind::Normal, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_words(new Label(theme, Role::BodyBold, Ink::Warn, this))
    , m_timer(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(16, 6, 16, 6), 12);
    row->addWidget(m_words);
    row->addWidget(m_day);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(new KeyCap(theme, QStringLiteral("Esc"), tr("back to now"), this));
    followTheme(theme, m_day, [this] { m_day->setFixedWidth(m_theme.px(150)); });
    m_play->setFocusPolicy(Qt::TabFocus);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(15);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->installEventFilter(this);
    m_slider->setAccessibleName(tr("Time of the replayed day"));
    connect(m_play, &QPushButton::clicked, this, &ReplayBar::togglePlay);
    connect(m_day, &StepField::changed, this, [this] {
        stop();
        Q_EMIT dayChosen(day());
    });
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        describe();
        if (!m_showing) { Q_EMIT sought(at()); }
    });
    m_slider->setEnabled(false);  // until the day has come
    m_play->setEnabled(false);
    m_timer->setInterval(tickMs);
    connect(m_timer, &QTimer::timeout, this, &ReplayBar::tick);
    describe();
}

void ReplayBar::offer(domain::Date today, int days) {
    QList<StepField::Item> items;
    for (int back = 1; back <= days; ++back) {
        const domain::Date day = today - std::chrono::days(back);
        items << StepField::Item{fromUtf8(domain::isoDate(day)), DayText::dateWeekday(day), {}, {}};
    }
    m_day->setItems(items);
    m_place.reset();
    m_slider->setEnabled(false);
    m_play->setEnabled(false);
    describe();
}

domain::Date ReplayBar::day() const { return domain::parseIsoDate(m_day->id().toStdString()).value_or(domain::Date{}); }

domain::Instant ReplayBar::at() const {
    return m_place ? m_place->from + std::chrono::minutes(m_slider->value()) : domain::Instant{};
}

void ReplayBar::show(const workstation::HallSnapshot& snapshot) {
    if (!snapshot.replay) { return; }
    m_place = snapshot.replay;
    m_showing = true;
    const auto minutes = [](domain::Milliseconds time) {
        return int(std::chrono::ceil<std::chrono::minutes>(time).count());
    };
    m_slider->setRange(0, minutes(m_place->until - m_place->from));
    m_slider->setEnabled(m_place->steps > 0);
    m_play->setEnabled(m_place->steps > 0);
    // A tick that was asked for meanwhile is not thrown back.
    if (!m_slider->isSliderDown() && !m_timer->isActive()) { m_slider->setValue(minutes(snapshot.at - m_place->from)); }
    m_showing = false;
    describe();
}

void ReplayBar::describe() {
    m_play->setText(playing() ? tr("Pause") : tr("Play"));
    if (!m_place) {
        m_words->setText(tr("Replay: fetching the day"));
    } else if (m_place->steps == 0) {
        m_words->setText(tr("Replay: no ticket was taken on that day"));
    } else {
        m_words->setText(tr("Replay, not now: %1").arg(DayText::clock(at())));
    }
    m_slider->setAccessibleDescription(m_words->text());
}

bool ReplayBar::playing() const { return m_timer->isActive(); }

void ReplayBar::togglePlay() {
    if (playing()) {
        m_timer->stop();
    } else if (m_place && m_place->steps > 0) {
        if (m_slider->value() == m_slider->maximum()) { m_slider->setValue(0); }
        m_timer->start();
    }
    describe();
}

void ReplayBar::stop() {
    m_timer->stop();
    describe();
}

void ReplayBar::tick() {
    if (m_slider->value() == m_slider->maximum()) { return stop(); }
    m_slider->setValue(m_slider->value() + 1);
}

bool ReplayBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        togglePlay();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReplayBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    glyphs::paintBox(painter, rect(), m_theme.tokens().warnWeak, m_theme.tokens().warnLine, m_theme.px(10));
}

}  // namespace yc::ui
