// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/yc_style.h"

#include "ui/common/glyphs.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace yc::ui {

QPalette paletteOf(const Theme& theme) {
    const Tokens& t = theme.tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.bg);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.sunken);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.onAccent);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.lineStrong);
    p.setColor(QPalette::Shadow, t.lineStrong);
    const QColor pale = disabledText(t, t.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, pale);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, t.sunken);
    return p;
}

YcStyle::YcStyle(const Theme& theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))), m_theme(theme) {}

namespace {

bool isError(const QWidget* widget) { return widget && widget->property("ycError").toBool(); }

void paintField(QPainter* painter, const Theme& theme, const QRect& rect, QStyle::State state, const QWidget* widget) {
    const Tokens& t = theme.tokens();
    const bool enabled = state & QStyle::State_Enabled;
    const bool focus = state & QStyle::State_HasFocus;
    const bool error = isError(widget);
    const double thin = t.id == ThemeId::HighContrast ? 1.0 : 1.0;
    const QColor border = focus ? t.focus : error ? t.bad : enabled ? t.lineStrong : t.line;
    const double width = focus ? theme.px(t.focusWidth) : error ? theme.px(2) : thin;
    glyphs::paintBox(*painter, rect, enabled ? t.surface : t.sunken, border, theme.px(6), width);
}

void paintCheck(QPainter* painter, const Theme& theme, const QStyleOption* option, bool round) {
    const Tokens& t = theme.tokens();
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRect r = option->rect;
    const QColor ground = on || partly ? (enabled ? t.accent : t.lineStrong) : t.surface;
    glyphs::paintBox(*painter, r, ground, on || partly ? QColor() : t.lineStrong,
                     round ? r.height() / 2.0 : theme.px(4), 1);
    if (on && round) {
        glyphs::paintBox(*painter, r.adjusted(r.width() / 3, r.height() / 3, -r.width() / 3, -r.height() / 3),
                         t.onAccent, {}, r.height(), 0);
    } else if (on || partly) {
        const QString shape = partly ? QStringLiteral("subtract_circle") : QStringLiteral("checkmark");
        const QPixmap tick =
            theme.icon(shape, 16, t.onAccent, IconStyle::Filled, painter->device()->devicePixelRatioF());
        const int s = int(tick.width() / tick.devicePixelRatio());
        painter->drawPixmap(r.center().x() - s / 2 + 1, r.center().y() - s / 2 + 1, tick);
    }
    if (option->state & QStyle::State_HasFocus) {
        glyphs::paintFocusRing(*painter, theme, r.adjusted(-3, -3, 3, 3), theme.px(6));
    }
}

}  // namespace

void YcStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    const Tokens& t = m_theme.tokens();
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0) {
            return;  // frameless editor inside another control
        }
        paintField(painter, m_theme, option->rect, option->state, widget);
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget)) {
            paintField(painter, m_theme, option->rect, option->state, widget);
        }
        return;
    case PE_FrameFocusRect: glyphs::paintFocusRing(*painter, m_theme, option->rect, m_theme.px(4)); return;
    case PE_IndicatorCheckBox: paintCheck(painter, m_theme, option, false); return;
    case PE_IndicatorRadioButton: paintCheck(painter, m_theme, option, true); return;
    case PE_IndicatorItemViewItemCheck: paintCheck(painter, m_theme, option, false); return;
    case PE_PanelButtonCommand: {
        const bool down = option->state & (State_Sunken | State_On);
        const bool hover = (option->state & State_MouseOver) && (option->state & State_Enabled);
        const bool focus = option->state & State_HasFocus;
        glyphs::paintBox(*painter, option->rect,
                         down    ? t.accentWeak
                         : hover ? t.hover
                                 : t.surface,
                         focus                             ? t.focus
                         : (option->state & State_Enabled) ? t.lineStrong
                                                           : t.line,
                         m_theme.px(6), focus ? m_theme.px(t.focusWidth) : 1);
        return;
    }
    case PE_PanelTipLabel: glyphs::paintBox(*painter, option->rect, t.surface, t.lineStrong, 0, 1); return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (option->state & State_Selected) {
            painter->fillRect(option->rect, t.accentWeak);
        } else if (option->state & State_MouseOver) {
            painter->fillRect(option->rect, t.hover);
        }
        return;
    case PE_FrameMenu: glyphs::paintBox(*painter, option->rect, {}, t.lineStrong, 0, 1); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void YcStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Tokens& t = m_theme.tokens();
    switch (element) {
    case CE_ProgressBarGroove: {
        const QRect r(option->rect.left(), option->rect.center().y() - m_theme.px(4), option->rect.width(),
                      m_theme.px(8));
        glyphs::paintBox(*painter, r, t.line, {}, m_theme.px(4), 0);
        return;
    }
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (!bar) { return; }
        QRect r(option->rect.left(), option->rect.center().y() - m_theme.px(4), option->rect.width(), m_theme.px(8));
        const int span = bar->maximum - bar->minimum;
        r.setWidth(span > 0 ? int(qint64(r.width()) * (bar->progress - bar->minimum) / span) : r.width() / 3);
        if (r.width() > 0) { glyphs::paintBox(*painter, r, t.accent, {}, m_theme.px(4), 0); }
        return;
    }
    case CE_ProgressBarLabel: return;
    case CE_ComboBoxLabel: {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box && !box->editable) {
            const QRect edit = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            painter->setPen((option->state & State_Enabled) ? t.text : disabledText(t, t.sunken));
            painter->drawText(edit, Qt::AlignVCenter | Qt::AlignLeft,
                              option->fontMetrics.elidedText(box->currentText, Qt::ElideRight, edit.width()));
        }
        return;
    }
    case CE_Splitter: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void YcStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                 const QWidget* widget) const {
    const Tokens& t = m_theme.tokens();
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider) { return; }
        const QRect bar = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool active = option->state & (State_MouseOver | State_Sunken);
        const int inset = m_theme.px(2);
        const QRect handle =
            slider->orientation == Qt::Vertical ? bar.adjusted(inset, 0, -inset, 0) : bar.adjusted(0, inset, 0, -inset);
        if (slider->maximum > slider->minimum) {
            glyphs::paintBox(*painter, handle, active ? t.text2 : t.lineStrong, {}, m_theme.px(4), 0);
        }
        return;
    }
    if (control == CC_ComboBox) {
        paintField(painter, m_theme, option->rect, option->state, widget);
        const QPixmap arrow = m_theme.icon(QStringLiteral("chevron_down"), 16, t.text2, IconStyle::Regular,
                                           painter->device()->devicePixelRatioF());
        const int s = m_theme.px(16);
        painter->drawPixmap(option->rect.right() - s - m_theme.px(8), option->rect.center().y() - s / 2 + 1, arrow);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize YcStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_PushButton || type == CT_SpinBox) {
        result.setHeight(std::max(m_theme.controlHeight(), size.height()));
    }
    return result;
}

QRect YcStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                              const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider) {
            const bool vertical = slider->orientation == Qt::Vertical;
            const int length = vertical ? option->rect.height() : option->rect.width();
            const int range = slider->maximum - slider->minimum;
            const int least = m_theme.px(24);
            const int handle = range > 0
                                   ? std::clamp(int(qint64(length) * slider->pageStep / (range + slider->pageStep)),
                                                std::min(least, length), length)
                                   : length;
            const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                      length - handle, slider->upsideDown);
            const auto along = [&](int from, int size) {
                return vertical ? QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), size)
                                : QRect(option->rect.left() + from, option->rect.top(), size, option->rect.height());
            };
            switch (sub) {
            case SC_ScrollBarSlider: return along(start, handle);
            case SC_ScrollBarGroove: return option->rect;
            case SC_ScrollBarSubPage: return along(0, start);
            case SC_ScrollBarAddPage: return along(start + handle, length - start - handle);
            default: return {};
            }
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        return option->rect.adjusted(m_theme.px(12), 1, -m_theme.px(30), -1);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect YcStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) { return option->rect.adjusted(m_theme.px(8), 1, -m_theme.px(8), -1); }
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) { return option->rect; }
    return QProxyStyle::subElementRect(element, option, widget);
}

int YcStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return m_theme.px(12);
    case PM_ScrollBarSliderMin: return m_theme.px(24);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.px(8);
    case PM_SplitterWidth: return m_theme.px(16);
    case PM_DefaultFrameWidth:
        return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ? m_theme.px(3)
               : qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget)    ? 1
               : qobject_cast<const QAbstractScrollArea*>(widget)                                    ? 0
                                                                  : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int YcStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                       QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTip_WakeUpDelay: return 400;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace yc::ui
