// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_bar.h"

#include <QAccessible>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>
#include <QToolButton>

namespace yc::ui {
namespace {

class KeyButton : public QToolButton {
public:
    KeyButton(Theme& theme, int fKey, QWidget* parent) : QToolButton(parent), m_theme(theme), m_key(fKey) {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }
    void show(const KeySlot& slot, bool armed, const QString& words) {
        m_slot = slot;
        m_armed = armed;
        m_words = words;
        setEnabled(!slot.label.isEmpty());
        update();
    }
    bool isPrimary() const { return m_key == 12; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const bool usable = m_slot.enabled && !m_slot.label.isEmpty();
        const QRect box = rect().adjusted(0, m_theme.px(5), 0, -m_theme.px(5));
        QColor ground;
        QColor border;
        QColor key = usable ? t.text2 : t.text3;
        QColor ink = usable ? t.text : t.text3;
        if (m_armed) {
            ground = t.badWeak, border = t.bad, key = t.bad, ink = t.bad;
        } else if (isPrimary() && usable) {
            ground = underMouse() ? t.accentHover : t.accent, key = t.onAccent, ink = t.onAccent;
        } else if (isPrimary()) {
            ground = t.sunken, border = t.lineStrong;
        } else if (m_slot.active && usable) {
            ground = t.accentWeak, key = t.accent, ink = t.accent;
        } else if (usable && underMouse()) {
            ground = t.hover;
        }
        if (!usable && !isPrimary()) { ink = key = disabledText(t, t.surface); }
        if (ground.isValid()) {
            glyphs::paintBox(painter, box, ground, border, m_theme.px(6), border.isValid() ? 1 : 0);
        }
        const QFont keyFont = m_theme.font(Role::Key);
        const QFont font = m_theme.font(isPrimary() && usable ? Role::BodyBold : Role::Body);
        const bool roomy = width() > m_theme.px(112);
        int x = m_theme.px(isPrimary() ? 10 : roomy ? 10 : 6);
        const QString name = QStringLiteral("F%1").arg(m_key);
        painter.setFont(keyFont);
        painter.setPen(key);
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, name);
        const int column = isPrimary() || !roomy
                               ? QFontMetrics(keyFont).horizontalAdvance(name) + m_theme.px(roomy ? 10 : 5)
                               : m_theme.px(30);
        x += column;
        const QFontMetrics fm(font);
        const int room = width() - x - m_theme.px(4);
        QString words = m_words;
        if (fm.horizontalAdvance(words) > room && !m_slot.shortLabel.isEmpty() && !m_armed) {
            words = m_slot.shortLabel;
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fm.elidedText(words, Qt::ElideRight, room));
    }

private:
    Theme& m_theme;
    int m_key;
    KeySlot m_slot;
    bool m_armed = false;
    QString m_words;
};

constexpr int armedForMs = 5000;

}  // namespace

KeyBar::KeyBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_disarm(new QTimer(this)) {
    setAccessibleName(tr("Function keys"));
    for (int i = 0; i < 12; ++i) {
        auto* button = new KeyButton(theme, i + 1, this);
        m_buttons[size_t(i)] = button;
        connect(button, &QToolButton::clicked, this, [this, i] { press(i + 1); });
    }
    m_disarm->setSingleShot(true);
    m_disarm->setInterval(armedForMs);
    connect(m_disarm, &QTimer::timeout, this, &KeyBar::disarm);
    followTheme(theme, this, [this] {
        setFixedHeight(m_theme.px(designHeight()) + 1);
        arrange();
        update();
    });
    for (int i = 1; i <= 12; ++i) { updateButton(i); }
}

void KeyBar::setSlot(int fKey, const KeySlot& slot) {
    if (fKey < 1 || fKey > 12) { return; }
    if (m_armed == fKey && (slot.armText != m_slots[size_t(fKey - 1)].armText || !slot.enabled)) {
        m_armed = 0;  // the act changed under the finger
    }
    m_slots[size_t(fKey - 1)] = slot;
    updateButton(fKey);
}

const KeySlot& KeyBar::slotOf(int fKey) const { return m_slots[size_t(std::clamp(fKey, 1, 12) - 1)]; }

void KeyBar::updateButton(int fKey) {
    const KeySlot& slot = m_slots[size_t(fKey - 1)];
    auto* button = static_cast<KeyButton*>(m_buttons[size_t(fKey - 1)]);
    const bool armed = m_armed == fKey;
    QString words = slot.label;
    if (armed) {
        words = tr("Press F%1 again: %2").arg(fKey).arg(slot.armText);
    } else if (fKey == 12 && !slot.enabled && !slot.reason.isEmpty()) {
        words = tr("%1 (%2)").arg(slot.label, slot.reason);
    }
    QStringList name{QStringLiteral("F%1").arg(fKey), words};
    if (!slot.label.isEmpty() && !slot.enabled) { name << tr("not available"); }
    button->setAccessibleName(name.join(QStringLiteral("，")));
    button->setAccessibleDescription(slot.reason);
    button->setToolTip(slot.reason.isEmpty() ? slot.label : slot.reason);
    button->show(slot, armed, words);
}

int KeyBar::designHeight() const { return m_theme.density() == Density::Compact ? 40 : 44; }

void KeyBar::disarm() {
    const int was = m_armed;
    m_armed = 0;
    m_disarm->stop();
    if (was) { updateButton(was); }
}

void KeyBar::press(int fKey) {
    if (fKey < 1 || fKey > 12) { return; }
    const KeySlot slot = slotOf(fKey);
    if (m_armed && m_armed != fKey) { disarm(); }
    if (slot.label.isEmpty()) { return; }
    if (!slot.enabled) {
        Q_EMIT refused(fKey, slot.reason);
        return;
    }
    if (!slot.armText.isEmpty() && m_armed != fKey) {
        m_armed = fKey;
        m_disarm->start();
        updateButton(fKey);
        Q_EMIT armed(fKey, tr("Press F%1 again: %2").arg(fKey).arg(slot.armText));
        return;
    }
    disarm();
    Q_EMIT triggered(fKey);
}

void KeyBar::resizeEvent(QResizeEvent*) { arrange(); }

// Eleven equal keys and F12 2.1 times as wide, with a little air between the groups. Where letters are large the act on F12
// is the last to be cut: it gets more of the bar, the others their short words.
void KeyBar::arrange() {
    const int pad = m_theme.px(8);
    const int gap = m_theme.px(12);
    const double room = width() - 2 * pad - 2 * gap;
    const double act = room / 13.1 < m_theme.px(96) ? 3.6 : 2.1;
    const double unit = room / (11 + act);
    double x = pad;
    for (int i = 0; i < 12; ++i) {
        const double w = i == 11 ? unit * act : unit;
        m_buttons[size_t(i)]->setGeometry(int(x) + 1, 1, int(x + w) - int(x) - 2, height() - 1);
        x += w;
        if (i == 3 || i == 7) { x += gap; }
    }
}

void KeyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, width(), 1, t.line);
    for (int i : {4, 8}) {
        const int x = (m_buttons[size_t(i - 1)]->geometry().right() + m_buttons[size_t(i)]->geometry().left()) / 2;
        painter.fillRect(x, m_theme.px(7), 1, height() - m_theme.px(14), t.line);
    }
}

}  // namespace yc::ui
