// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/option_button.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

OptionButton::OptionButton(Theme& theme, const Spec& spec, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_spec(spec) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAttribute(Qt::WA_Hover);
    followTheme(theme, this, [this] { updateGeometry(); });
    connect(this, &QAbstractButton::toggled, this, [this] { updateName(); });
    updateName();
}

void OptionButton::setSpec(const Spec& spec) {
    m_spec = spec;
    updateName();
    updateGeometry();
    update();
}

void OptionButton::setRefused(const QString& reason) {
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    updateName();
    update();
}

void OptionButton::setDormant(bool dormant) {
    m_dormant = dormant;
    update();
}

void OptionButton::updateName() {
    QStringList parts{m_spec.title};
    if (!m_spec.detail.isEmpty()) { parts << m_spec.detail; }
    if (!m_spec.aside.isEmpty()) { parts << m_spec.aside; }
    parts << (isRefused() ? tr("not available") : isChecked() ? tr("chosen") : tr("not chosen"));
    setText(m_spec.title);
    setAccessibleName(parts.join(QStringLiteral("，")));
    setAccessibleDescription(m_reason);
}

QSize OptionButton::sizeHint() const {
    int height = m_theme.px(m_spec.height);
    if (m_spec.height == 0) {
        const bool two = !m_spec.inlineDetail && !m_spec.detail.isEmpty();
        height = two ? m_theme.rowTwoLines() : m_theme.rowOneLine();
    }
    const QFontMetrics bold(m_theme.font(Role::BodyBold));
    const QFontMetrics plain(m_theme.font(Role::Support));
    int text = bold.horizontalAdvance(m_spec.title);
    const int detail = plain.horizontalAdvance(m_reason.isEmpty() ? m_spec.detail : m_reason);
    text = m_spec.inlineDetail ? std::max(text, m_theme.px(m_spec.titleWidth)) + m_theme.px(12) + detail
                               : std::max(text, detail);
    const int digit = m_spec.digit.isEmpty() ? 0 : m_theme.px(42);
    const int aside = m_spec.aside.isEmpty() ? 0 : plain.horizontalAdvance(m_spec.aside) + m_theme.px(40);
    return {text + digit + aside + m_theme.px(32), height};
}

QSize OptionButton::minimumSizeHint() const { return {m_theme.px(120), sizeHint().height()}; }

void OptionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const bool hover = underMouse() && isEnabled();
    const bool refused = !isEnabled();
    const QColor ground = refused ? t.sunken : isChecked() ? t.accentWeak : hover ? t.hover : t.surface;
    const int strong = m_theme.px(t.focusWidth);
    const bool ring = hasFocus() || isChecked();
    glyphs::paintBox(painter, rect(), ground,
                     ring      ? t.focus
                     : refused ? t.line
                               : t.lineStrong,
                     m_theme.px(8), ring ? strong : 1);
    int x = m_theme.px(16);
    const int right = width() - m_theme.px(16);
    if (!m_spec.digit.isEmpty()) {
        const int side = m_theme.px(26);
        const QRect cap(x, (height() - side) / 2, side, side);
        const bool pale = m_dormant || refused;
        glyphs::paintBox(painter, cap, pale ? QColor() : t.surface, pale ? t.line : t.lineStrong, m_theme.px(5), 1,
                         m_dormant);
        painter.setFont(m_theme.font(Role::Body));
        painter.setPen(pale ? disabledText(t, ground) : t.text);
        painter.drawText(cap, Qt::AlignCenter, m_spec.digit);
        x += side + m_theme.px(14);
    }
    if (!m_spec.icon.isEmpty()) {
        const QColor ink = refused ? t.text3 : isChecked() ? t.accent : t.text2;
        painter.drawPixmap(x,
                           m_spec.inlineDetail || m_spec.detail.isEmpty() ? (height() - m_theme.px(20)) / 2
                                                                          : height() / 2 - m_theme.px(20),
                           m_theme.icon(m_spec.icon, 20, ink, isChecked() ? IconStyle::Filled : IconStyle::Regular,
                                        devicePixelRatioF()));
        x += m_theme.px(26);
    }
    int end = right;
    const QFont support = m_theme.font(Role::Support);
    if (!m_spec.aside.isEmpty()) {
        const QColor ink = m_spec.asideTone == Tone::Neutral ? t.text2 : t.tone(m_spec.asideTone);
        const int w = QFontMetrics(support).horizontalAdvance(m_spec.aside) + 2;
        painter.setFont(support);
        painter.setPen(ink);
        painter.drawText(QRect(right - w, 0, w, height()), Qt::AlignVCenter | Qt::AlignRight, m_spec.aside);
        end = right - w - m_theme.px(8);
        if (!m_spec.asideIcon.isEmpty()) {
            painter.drawPixmap(end - m_theme.px(16), (height() - m_theme.px(16)) / 2,
                               m_theme.icon(m_spec.asideIcon, 16, ink, IconStyle::Regular, devicePixelRatioF()));
            end -= m_theme.px(24);
        }
    } else if (isChecked() && m_spec.inlineDetail) {
        painter.drawPixmap(
            right - m_theme.px(20), (height() - m_theme.px(20)) / 2,
            m_theme.icon(QStringLiteral("checkmark_circle"), 20, t.accent, IconStyle::Filled, devicePixelRatioF()));
        end = right - m_theme.px(28);
    }
    const QFont bold = m_theme.font(Role::BodyBold);
    const QString detail = refused && !m_reason.isEmpty() ? m_reason : m_spec.detail;
    const QColor titleInk = refused ? t.text3 : isChecked() ? t.accent : t.text;
    const QColor detailInk = refused ? t.text2 : t.text2;
    painter.setFont(bold);
    painter.setPen(titleInk);
    if (m_spec.inlineDetail) {
        const int natural = QFontMetrics(bold).horizontalAdvance(m_spec.title);
        const int column = std::max(natural, m_theme.px(m_spec.titleWidth));
        painter.drawText(QRect(x, 0, std::min(column, end - x), height()), Qt::AlignVCenter | Qt::AlignLeft,
                         m_spec.title);
        const QRect rest(x + column + m_theme.px(12), 0, std::max(0, end - x - column - m_theme.px(12)), height());
        painter.setFont(support);
        painter.setPen(detailInk);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(support).elidedText(detail, Qt::ElideRight, rest.width()));
    } else if (detail.isEmpty()) {
        painter.drawText(QRect(x, 0, end - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(bold).elidedText(m_spec.title, Qt::ElideRight, end - x));
    } else {
        const int line = m_theme.px(21);
        const int top = (height() - 2 * line) / 2;
        painter.drawText(QRect(x, top, end - x, line), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(bold).elidedText(m_spec.title, Qt::ElideRight, end - x));
        painter.setFont(support);
        painter.setPen(detailInk);
        const int left = m_spec.icon.isEmpty() ? x : x - m_theme.px(26);
        painter.drawText(QRect(left, top + line, end - left, line), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(support).elidedText(detail, Qt::ElideRight, end - left));
    }
}

void OptionButton::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        event->ignore();  // the pane decides what agreeing means
        return;
    }
    if (group() && (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right)) {
        const auto buttons = group()->buttons();
        const int step = key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 1;
        for (auto i = buttons.indexOf(this) + step; i >= 0 && i < buttons.size(); i += step) {
            if (buttons[i]->isEnabled() && buttons[i]->isVisible()) {
                buttons[i]->setFocus(Qt::TabFocusReason);
                break;
            }
        }
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool OptionButton::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) { update(); }
    return QAbstractButton::event(event);
}

}  // namespace yc::ui
