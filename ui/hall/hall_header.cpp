// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/hall_header.h"

#include "ui/common/accessibility.h"
#include "ui/hall/day_text.h"
#include "ui/hall/queue_table.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

HallHeader::HallHeader(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_when(new Label(theme, Role::Support, Ink::Text2, this))
    , m_state(new Label(theme, Role::SupportBold, Ink::Warn, this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(20, 0, 8, 0), 28);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(new Label(theme, tr("Hall"), Role::Title, Ink::Text, this));
    names->addWidget(m_when);
    names->addStretch(1);
    row->addLayout(names);
    row->addWidget(m_state);
    m_state->hide();
    for (int i = 0; i < 5; ++i) {
        auto* box = new QWidget(this);
        auto* pair = new QHBoxLayout(box);
        scaleLayout(theme, pair, QMargins(), 8);
        Figure figure{box, new Label(theme, Role::Person, Ink::Text, box),
                      new Label(theme, Role::Support, Ink::Text2, box)};
        pair->addWidget(figure.number);
        pair->addWidget(figure.words);
        row->addWidget(box);
        m_figures << figure;
    }
    row->addStretch(1);
}

void HallHeader::setNow(domain::Instant now) {
    m_when->setText(DayText::dateWeekday(domain::localDate(now)) + QStringLiteral("　") + DayText::clock(now));
}

void HallHeader::setSnapshot(const workstation::HallSnapshot& snapshot) {
    setNow(snapshot.at);
    const std::pair<int, QString> facts[] = {{snapshot.waiting, tr("people waiting")},
                                             {snapshot.medianMinutes, tr("minutes, median wait")},
                                             {snapshot.longestMinutes, tr("minutes, longest")},
                                             {snapshot.calledToday, tr("called today")},
                                             {snapshot.acceptedToday, tr("accepted today")}};
    for (int i = 0; i < m_figures.size(); ++i) {
        // Negative: not known for a replayed day.
        m_figures[i].number->setText(facts[i].first < 0 ? QStringLiteral("—") : QString::number(facts[i].first));
        m_figures[i].words->setText(facts[i].second);
        setReadable(m_figures[i].box, m_figures[i].number->text() + QLatin1Char(' ') + facts[i].second);
    }
    m_state->setText(snapshot.replay       ? tr("Replay of a past day")
                     : snapshot.staleSince ? tr("Centre away, as of %1").arg(DayText::clock(*snapshot.staleSince))
                                           : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    m_when->setInk(snapshot.replay ? Ink::Warn : Ink::Text2);
    m_figures[2].number->setInk(snapshot.longestMinutes >= longWaitMinutes ? Ink::Warn : Ink::Text);
    resizeEvent(nullptr);
}

// Narrow: the numbers of the day go before the numbers of now.
void HallHeader::resizeEvent(QResizeEvent*) {
    int room = width() - m_theme.px(170);
    if (!m_state->text().isEmpty()) { room -= m_state->sizeHint().width() + m_theme.px(28); }
    for (const Figure& figure : std::as_const(m_figures)) {
        room -= figure.box->sizeHint().width() + m_theme.px(28);
        figure.box->setVisible(room >= 0);
    }
}

}  // namespace yc::ui
