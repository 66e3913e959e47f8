// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/verdict_segment.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace yc::ui {
namespace {

class SegmentPart : public QAbstractButton {
public:
    SegmentPart(Theme& theme, Verdict verdict, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_verdict(verdict) {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }
    void setOff(bool off) {
        m_off = off;
        update();
    }
    void setEnds(bool first, bool last) { m_first = first, m_last = last; }
    QSize sizeHint() const override {
        const QFontMetrics fm(m_theme.font(Role::BodyBold));
        return {fm.horizontalAdvance(text()) + m_theme.px(8 + 20 + 8 + 16 + 6 + 12), m_theme.controlHeight()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const Tone tone = verdictTone(m_verdict);
        const bool strong = t.id == ThemeId::HighContrast && isChecked();
        const QColor ground = isChecked()    ? (strong ? t.tone(tone) : t.toneWeak(tone))
                              : m_off        ? t.sunken
                              : underMouse() ? t.hover
                                             : t.surface;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath path;
        const int radius = m_theme.px(6);
        const QRect r = rect().adjusted(m_first ? 0 : -radius - 2, 0, m_last ? 0 : radius + 2, 0);
        path.addRoundedRect(QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setClipRect(rect());
        painter.fillPath(path, ground);
        QPen border(m_off && t.id == ThemeId::HighContrast ? QPen(t.lineStrong, 1, Qt::DashLine)
                                                           : QPen(t.lineStrong, 1));
        painter.setPen(border);
        painter.drawPath(path);
        painter.restore();
        if (!m_first) { painter.fillRect(0, 0, 1, height(), t.lineStrong); }
        if (isChecked()) {
            painter.setClipRect(rect());
            glyphs::paintBox(painter, rect(), {}, t.tone(tone), m_first || m_last ? radius : 0, 1);
        }
        const QColor ink = isChecked() ? (strong ? t.surface : t.tone(tone))
                           : m_off     ? disabledText(t, t.sunken)
                                       : t.text;
        int x = m_theme.px(8);
        const QRect cap(x, (height() - m_theme.px(20)) / 2, m_theme.px(20), m_theme.px(20));
        glyphs::paintBox(painter, cap,
                         m_off    ? QColor()
                         : strong ? QColor()
                                  : t.surface,
                         m_off    ? t.line
                         : strong ? t.surface
                                  : t.lineStrong,
                         m_theme.px(4));
        painter.setFont(m_theme.font(Role::Key));
        painter.setPen(m_off ? ink : strong ? t.surface : t.text2);
        painter.drawText(cap, Qt::AlignCenter, QString::number(int(m_verdict)));
        x += m_theme.px(28);
        painter.drawPixmap(x, (height() - m_theme.px(16)) / 2,
                           m_theme.icon(verdictIcon(m_verdict), 16, ink,
                                        isChecked() ? IconStyle::Filled : IconStyle::Regular, devicePixelRatioF()));
        x += m_theme.px(22);
        painter.setFont(m_theme.font(isChecked() ? Role::BodyBold : Role::Body));
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    Theme& m_theme;
    Verdict m_verdict;
    bool m_off = false;
    bool m_first = false;
    bool m_last = false;
};

constexpr Verdict verdictAt(int index) { return Verdict(index + 1); }

}  // namespace

VerdictSegment::VerdictSegment(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < 5; ++i) {
        auto* button = new SegmentPart(theme, verdictAt(i), this);
        button->setEnds(i == 0, i == 4);
        m_group->addButton(button, i);
        row->addWidget(button);
        m_parts[size_t(i)].button = button;
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(verdictAt(i)); });
    }
    row->addStretch(1);
    m_group->setExclusive(false);  // the segment keeps the one choice; a refused click must not move it
    setAccessibleName(tr("Verdict"));
    setTexts({});
    followTheme(theme, this, [this] { updateGeometry(); });
}

VerdictSegment::Part& VerdictSegment::part(Verdict verdict) {
    return m_parts[size_t(std::clamp(int(verdict) - 1, 0, 4))];
}

void VerdictSegment::setTexts(const QStringList& texts) {
    for (int i = 0; i < 5; ++i) {
        const QString text = texts.isEmpty() ? verdictText(verdictAt(i)) : texts.value(i);
        m_parts[size_t(i)].button->setText(text);
        m_parts[size_t(i)].button->setVisible(!text.isEmpty());
    }
    setVerdict(m_verdict);
}

void VerdictSegment::setVerdict(Verdict verdict) {
    m_verdict = verdict;
    for (int i = 0; i < 5; ++i) {
        Part& p = m_parts[size_t(i)];
        const bool on = verdictAt(i) == verdict;
        p.button->setChecked(on);
        p.button->setAccessibleName(p.button->text() + QStringLiteral("，") +
                                    (on            ? tr("on")
                                     : p.available ? tr("off")
                                                   : tr("not available")));
    }
}

void VerdictSegment::setAvailable(Verdict verdict, bool available, const QString& reason) {
    Part& p = part(verdict);
    p.available = available;
    p.reason = available ? QString() : reason;
    p.button->setToolTip(p.reason);
    p.button->setAccessibleDescription(p.reason);
    static_cast<SegmentPart*>(p.button)->setOff(!available);
    setVerdict(m_verdict);
}

bool VerdictSegment::isAvailable(Verdict verdict) const {
    return m_parts[size_t(std::clamp(int(verdict) - 1, 0, 4))].available;
}
QString VerdictSegment::reason(Verdict verdict) const {
    return m_parts[size_t(std::clamp(int(verdict) - 1, 0, 4))].reason;
}

QString VerdictSegment::reasons() const {
    QStringList all;
    for (const Part& p : m_parts) {
        if (!p.reason.isEmpty() && !all.contains(p.reason)) { all << p.reason; }
    }
    return all.join(tr("; "));
}

void VerdictSegment::choose(Verdict verdict) {
    if (verdict != Verdict::Unchecked && verdict != Verdict::Produced && !isAvailable(verdict)) {
        setVerdict(m_verdict);
        Q_EMIT refused(verdict, reason(verdict));
        return;
    }
    setVerdict(verdict);
    Q_EMIT chosen(verdict);
}

void VerdictSegment::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        choose(Verdict(key - Qt::Key_0));
        return;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int step = key == Qt::Key_Left ? -1 : 1;
        for (int v = int(m_verdict) + step; v >= 1 && v <= 5; v += step) {
            if (isAvailable(Verdict(v)) && m_parts[size_t(v - 1)].button->isVisibleTo(this)) {
                choose(Verdict(v));
                break;
            }
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace yc::ui
