// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace yc::ui {

Label::Label(Theme& theme, Role role, Ink ink, QWidget* parent) : Label(theme, {}, role, ink, parent) {}

Label::Label(Theme& theme, const QString& text, Role role, Ink ink, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_role(role), m_ink(ink) {
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    followTheme(theme, this, [this] {
        setFont(m_theme.font(m_role));
        updateGeometry();
    });
}

void Label::setRole(Role role) {
    m_role = role;
    setFont(m_theme.font(role));
    updateGeometry();
}

void Label::setInk(Ink ink) {
    if (m_ink != ink) {
        m_ink = ink;
        update();
    }
}

void Label::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
}

bool Label::hasHeightForWidth() const { return wordWrap(); }

int Label::lines(int width) const {
    const QRect r = fontMetrics().boundingRect(QRect(0, 0, std::max(1, width), 100000),
                                               Qt::TextWordWrap | Qt::TextWrapAnywhere, text());
    const int natural = std::max(1, fontMetrics().lineSpacing());
    return std::max(1, (r.height() + natural / 2) / natural);
}

int Label::heightForWidth(int width) const {
    const int line = std::max(m_theme.lineHeight(m_role), fontMetrics().lineSpacing());
    const QMargins m = contentsMargins();
    return lines(width - m.left() - m.right()) * line + m.top() + m.bottom();
}

QSize Label::sizeHint() const {
    const QMargins m = contentsMargins();
    const QSize natural = fontMetrics().size(0, text());
    const int width = natural.width() + 1;
    if (wordWrap()) {
        const int least = std::min(width, m_theme.px(240));
        return {least + m.left() + m.right(), heightForWidth(least)};
    }
    const int rows = int(text().count(QLatin1Char('\n'))) + 1;
    return {width + m.left() + m.right(),
            std::max(natural.height(), m_theme.lineHeight(m_role) * rows) + m.top() + m.bottom()};
}

QSize Label::minimumSizeHint() const {
    QSize size = sizeHint();
    if (m_elided) {
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 4));
    } else if (wordWrap()) {
        size = {std::min(size.width(), m_theme.px(60)), m_theme.lineHeight(m_role)};
    }
    return size;
}

void Label::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    const Tokens& t = m_theme.tokens();
    painter.setPen(isEnabled() ? t.ink(m_ink) : disabledText(t, t.surface));
    const QRect r = contentsRect();
    if (wordWrap()) {
        // QLabel has no line height: lay the lines out by the role's own.
        const int line = std::max(m_theme.lineHeight(m_role), fontMetrics().lineSpacing());
        QTextLayout layout(text(), font());
        QTextOption option(alignment());
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double y = 0;
        const double shift = (line - fontMetrics().height()) / 2.0;
        for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
            row.setLineWidth(r.width());
            row.setPosition({0, y + shift});
            y += line;
        }
        layout.endLayout();
        const double top = (alignment() & Qt::AlignVCenter) ? (r.height() - y) / 2.0 : 0;
        layout.draw(&painter, QPointF(r.left(), r.top() + std::max(0.0, top)));
        return;
    }
    const QString shown = m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, r.width()) : text();
    painter.drawText(r, int(alignment()) | Qt::TextExpandTabs, shown);
}

bool Label::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
            QToolTip::showText(help->globalPos(), text(), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QLabel::event(event);
}

IconLabel::IconLabel(Theme& theme, const QString& shape, int designPx, Ink ink, IconStyle style, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_shape(shape), m_px(designPx), m_ink(ink), m_style(style) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
}

void IconLabel::setShape(const QString& shape, Ink ink, IconStyle style) {
    m_shape = shape;
    m_ink = ink;
    m_style = style;
    update();
}

QSize IconLabel::sizeHint() const { return {m_theme.px(m_px), m_theme.px(m_px)}; }

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int s = m_theme.px(m_px);
    painter.drawPixmap((width() - s) / 2, (height() - s) / 2,
                       m_theme.icon(m_shape, m_px, m_theme.tokens().ink(m_ink), m_style, devicePixelRatioF()));
}

}  // namespace yc::ui
