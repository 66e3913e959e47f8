// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/trail_view.h"

#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"

#include <QPainter>

namespace yc::ui {

QString custodyWords(domain::UnitStatus status, const QString& keeper) {
    using domain::UnitStatus;
    switch (status) {
    case UnitStatus::None: break;
    case UnitStatus::WithApplicant: return TrailView::tr("With the applicant");
    case UnitStatus::HeldWindow: return TrailView::tr("Received at %1").arg(keeper);
    case UnitStatus::Packed: return TrailView::tr("Packed at %1").arg(keeper);
    case UnitStatus::Sealed: return TrailView::tr("Sealed and signed at %1").arg(keeper);
    case UnitStatus::InTransit: return TrailView::tr("On the way");
    case UnitStatus::HeldDepartment: return TrailView::tr("Opened and signed for by %1").arg(keeper);
    case UnitStatus::Archived: return TrailView::tr("Archived by %1").arg(keeper);
    case UnitStatus::Returned: return TrailView::tr("Returned to the applicant");
    case UnitStatus::Disputed: return TrailView::tr("The two sides disagree");
    case UnitStatus::HeldHall: return TrailView::tr("Signed for by %1").arg(keeper);
    default: break;
    }
    return keeper;
}

TrailView::TrailView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void TrailView::setTrail(const std::vector<std::pair<domain::CustodyStep, std::string>>& trail) {
    m_steps.clear();
    QStringList spoken;
    QString day;
    // A long life shows its last stations; the whole one stands in Find.
    constexpr std::size_t shown = 6;
    for (std::size_t i = trail.size() > shown ? trail.size() - shown : 0; i < trail.size(); ++i) {
        const auto& [step, keeper] = trail[i];
        const QString on = dayWords(domain::localDate(step.at));
        Step entry;
        entry.time = on == day ? clockWords(step.at) : dayClockWords(step.at);
        day = on;
        entry.title = custodyWords(step.status, qs(keeper));
        if (step.status == domain::UnitStatus::Disputed) { entry.support = tr("counted differently by the receiver"); }
        entry.bad = step.status == domain::UnitStatus::Disputed;
        spoken << entry.time + QLatin1Char(' ') + entry.title;
        m_steps << entry;
    }
    setReadable(this, spoken.join(QStringLiteral("；")));
    updateGeometry();
    update();
}

int TrailView::rowHeight() const { return m_theme.px(m_theme.density() == Density::Compact ? 34 : 42); }

QSize TrailView::sizeHint() const {
    return {m_theme.px(300), std::max(1, int(m_steps.size())) * rowHeight() + m_theme.px(20)};
}

void TrailView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const int row = rowHeight();
    const int top = m_theme.px(10);
    const int dot = m_theme.px(126);
    const QFont body = m_theme.font(Role::Body);
    const QFont support = m_theme.font(Role::Support);
    if (m_steps.size() > 1) { painter.fillRect(dot, top + row / 2, 2, row * (int(m_steps.size()) - 1), t.accentLine); }
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        const int y = top + i * row;
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(QRect(0, y, dot - m_theme.px(18), row), Qt::AlignVCenter | Qt::AlignRight, step.time);
        if (step.bad) {
            glyphs::paintLamp(painter, m_theme, QRect(dot - m_theme.px(9), y, m_theme.px(20), row), LampState::Overdue);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(QPointF(dot + 1, y + row / 2.0), m_theme.px(6), m_theme.px(6));
        }
        const int left = dot + m_theme.px(20);
        const QRect words(left, y, std::max(0, width() - left - m_theme.px(12)), row);
        painter.setFont(step.bad ? m_theme.font(Role::BodyBold) : body);
        painter.setPen(step.bad ? t.bad : t.text);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(step.title, Qt::ElideRight, words.width()));
    }
}

}  // namespace yc::ui
