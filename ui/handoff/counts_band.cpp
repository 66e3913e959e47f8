// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/counts_band.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace yc::ui {

CountsBand::CountsBand(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCounts({});
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
}

void CountsBand::setCounts(const workstation::HandoffCounts& c) {
    m_parts = {{QStringLiteral("desk"), tr("at the window"), c.atWindow},
               {QStringLiteral("box"), tr("packed"), c.packed},
               {QStringLiteral("vehicle_truck_profile"), tr("on the way"), c.onTheWay},
               {QStringLiteral("building_government"), tr("at the units"), c.atUnits},
               {QStringLiteral("person_arrow_left"), tr("to return"), c.toReturn},
               {QStringLiteral("archive"), tr("archived"), c.archived},
               {QString(), tr("disputed"), c.disputed}};
    QStringList words;
    for (const Part& part : std::as_const(m_parts)) {
        words << part.name + QLatin1Char(' ') + QString::number(part.count);
    }
    setReadable(this, words.join(QStringLiteral("，")));
    update();
}

void CountsBand::setNarrow(bool narrow) {
    m_narrow = narrow;
    update();
}

QSize CountsBand::sizeHint() const {
    return {m_theme.px(900), m_theme.px(m_theme.density() == Density::Compact ? 46 : 60)};
}
QSize CountsBand::minimumSizeHint() const { return {m_theme.px(560), sizeHint().height()}; }

void CountsBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const double radius = m_theme.px(10);
    glyphs::paintBox(painter, rect(), t.surface, t.line, radius);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const QFont figure = m_theme.font(Role::Person);
    const QFont words = m_theme.font(Role::Body);
    const int count = int(m_parts.size());
    for (int i = 0; i < count; ++i) {
        const Part& part = m_parts[i];
        const QRect place(width() * i / count, 0, width() * (i + 1) / count - width() * i / count, height());
        const bool disputed = i == count - 1;
        const bool here = i == 1;
        const bool alarmed = disputed && part.count > 0;
        painter.save();
        painter.setClipPath(shape);
        if (here) {
            painter.fillRect(place, t.accentWeak);
            painter.fillRect(place.left(), height() - m_theme.px(3), place.width(), m_theme.px(3), t.accent);
        } else if (alarmed) {
            painter.fillRect(place, t.badWeak);
        }
        if (i > 0) { painter.fillRect(place.left(), 0, 1, height(), t.line); }
        painter.restore();
        int x = place.left() + m_theme.px(m_narrow ? 12 : 18);
        const QColor ink = here ? t.accent : alarmed ? t.bad : t.text;
        if (disputed) {
            glyphs::paintLamp(painter, m_theme, QRect(x - m_theme.px(2), 0, m_theme.px(20), height()),
                              alarmed ? LampState::Overdue : LampState::Waiting);
        } else {
            const QPixmap icon =
                m_theme.icon(part.icon, 20, here ? t.accent : t.text2, IconStyle::Regular, devicePixelRatioF());
            painter.drawPixmap(x, (height() - m_theme.px(20)) / 2, icon);
        }
        x += m_theme.px(m_narrow ? 26 : 32);
        painter.setFont(figure);
        painter.setPen(ink);
        const QString number = QString::number(part.count);
        const int numberWidth = QFontMetrics(figure).horizontalAdvance(number);
        painter.drawText(QRect(x, 0, numberWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, number);
        x += numberWidth + m_theme.px(m_narrow ? 8 : 12);
        painter.setFont(words);
        painter.setPen(alarmed ? t.bad : here ? t.accent : t.text2);
        const QRect rest(x, 0, std::max(0, place.right() - x - m_theme.px(12)), height());
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(words).elidedText(part.name, Qt::ElideRight, rest.width()));
    }
    for (int i = 1; i < count - 1; ++i) {
        const int side = m_theme.px(18);
        const QRect disc(width() * i / count - side / 2, (height() - side) / 2, side, side);
        glyphs::paintBox(painter, disc, t.surface, t.line, side / 2.0);
        painter.drawPixmap(
            disc.center().x() - m_theme.px(6) + 1, disc.center().y() - m_theme.px(6) + 1,
            m_theme.icon(QStringLiteral("chevron_right"), 12, t.text3, IconStyle::Regular, devicePixelRatioF()));
    }
}

}  // namespace yc::ui
