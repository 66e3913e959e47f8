// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/glyphs.h"

#include <cmath>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace yc::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Glyphs)
};

int advance(const QFont& font, const QString& text) { return QFontMetrics(font).horizontalAdvance(text); }

}  // namespace

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Unchecked: return Texts::tr("Unchecked");
    case Verdict::Complete: return Texts::tr("Complete");
    case Verdict::Missing: return Texts::tr("Missing");
    case Verdict::Mismatch: return Texts::tr("Not in form");
    case Verdict::Tolerated: return Texts::tr("Tolerated");
    case Verdict::Exempt: return Texts::tr("Exempt");
    case Verdict::Produced: return Texts::tr("Produced");
    }
    return {};
}

QString verdictIcon(Verdict verdict) {
    switch (verdict) {
    case Verdict::Unchecked: return QStringLiteral("circle");
    case Verdict::Complete: return QStringLiteral("checkmark_circle");
    case Verdict::Missing: return QStringLiteral("subtract_circle");
    case Verdict::Mismatch: return QStringLiteral("dismiss_circle");
    case Verdict::Tolerated: return QStringLiteral("clock");
    case Verdict::Exempt: return QStringLiteral("cloud_checkmark");
    case Verdict::Produced: return QStringLiteral("arrow_sync_circle");
    }
    return {};
}

Tone verdictTone(Verdict verdict) {
    switch (verdict) {
    case Verdict::Complete: return Tone::Ok;
    case Verdict::Missing:
    case Verdict::Mismatch: return Tone::Bad;
    case Verdict::Tolerated: return Tone::Warn;
    case Verdict::Exempt: return Tone::Link;
    case Verdict::Unchecked:
    case Verdict::Produced: break;
    }
    return Tone::Neutral;
}

ChipSpec verdictChip(Verdict verdict, int count) {
    ChipSpec chip;
    chip.text = count < 0 ? verdictText(verdict) : verdictText(verdict) + QLatin1Char(' ') + QString::number(count);
    chip.tone = verdictTone(verdict);
    chip.icon = verdictIcon(verdict);
    chip.iconStyle = count < 0 && verdict != Verdict::Unchecked ? IconStyle::Filled : IconStyle::Regular;
    chip.dashed = verdict == Verdict::Unchecked;
    chip.bold = verdict != Verdict::Unchecked;
    return chip;
}

QString lampText(LampState state) {
    switch (state) {
    case LampState::Normal: return Texts::tr("normal");
    case LampState::Soon: return Texts::tr("near due");
    case LampState::Overdue: return Texts::tr("overdue");
    case LampState::Paused: return Texts::tr("clock stopped");
    case LampState::Waiting: return Texts::tr("waiting for another");
    case LampState::Done: return Texts::tr("done");
    }
    return {};
}

Ink lampInk(LampState state) {
    switch (state) {
    case LampState::Soon: return Ink::Warn;
    case LampState::Overdue: return Ink::Bad;
    case LampState::Paused: return Ink::Hold;
    case LampState::Normal:
    case LampState::Waiting:
    case LampState::Done: break;
    }
    return Ink::Text2;
}

QColor lampColour(const Tokens& tokens, LampState state) {
    switch (state) {
    case LampState::Normal: return tokens.lampOk;
    case LampState::Soon: return tokens.lampWarn;
    case LampState::Overdue: return tokens.lampBad;
    case LampState::Paused: return tokens.lampHold;
    case LampState::Waiting:
    case LampState::Done: break;
    }
    return tokens.text2;
}

namespace glyphs {

void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
              double width, bool dashed) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Qt::NoPen);
    if (border.isValid() && width > 0) {
        pen = QPen(border, width);
        if (dashed) { pen.setDashPattern({3.0 / std::max(1.0, width), 2.0 / std::max(1.0, width)}); }
    }
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = pen.style() == Qt::NoPen ? 0 : width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const Theme& theme, const QRect& rect, int radius) {
    paintBox(painter, rect, {}, theme.tokens().focus, radius, theme.px(theme.tokens().focusWidth));
}

QSize chipSize(const Theme& theme, const ChipSpec& chip) {
    const QFont font = theme.font(chip.bold ? Role::SupportBold : Role::Support);
    const int icon = chip.icon.isEmpty() ? 0 : theme.px(16) + theme.px(4);
    return {advance(font, chip.text) + icon + theme.px(14), theme.px(chip.large ? 26 : 24)};
}

void paintChip(QPainter& painter, const Theme& theme, const QRect& rect, const ChipSpec& chip, bool enabled) {
    const Tokens& t = theme.tokens();
    const bool unset = chip.dashed;
    const QColor ground = unset ? QColor() : t.toneWeak(chip.tone);
    const QColor border = unset ? t.lineStrong : t.toneLine(chip.tone);
    QColor ink = unset ? t.text3 : t.tone(chip.tone);
    if (!enabled) { ink = disabledText(t, t.surface); }
    paintBox(painter, rect, ground, border, theme.px(5), 1, unset);
    int x = rect.left() + theme.px(7);
    if (!chip.icon.isEmpty()) {
        const QPixmap icon = theme.icon(chip.icon, 16, ink, chip.iconStyle, painter.device()->devicePixelRatioF());
        painter.drawPixmap(x, rect.center().y() - theme.px(16) / 2 + 1, icon);
        x += theme.px(16) + theme.px(4);
    }
    painter.setFont(theme.font(chip.bold ? Role::SupportBold : Role::Support));
    painter.setPen(ink);
    painter.drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     chip.text);
}

void paintLamp(QPainter& painter, const Theme& theme, const QRect& rect, LampState state) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF m = QRectF(rect).center();
    const double s = theme.px(120) / 120.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(lampColour(theme.tokens(), state));
    switch (state) {
    case LampState::Normal: painter.drawEllipse(m, 5 * s, 5 * s); break;
    case LampState::Soon: {
        const QPointF triangle[] = {
            {m.x(), m.y() - 6 * s}, {m.x() + 7 * s, m.y() + 5.5 * s}, {m.x() - 7 * s, m.y() + 5.5 * s}};
        painter.drawPolygon(triangle, 3);
        break;
    }
    case LampState::Overdue: {
        const QPointF diamond[] = {
            {m.x(), m.y() - 7 * s}, {m.x() + 7 * s, m.y()}, {m.x(), m.y() + 7 * s}, {m.x() - 7 * s, m.y()}};
        painter.drawPolygon(diamond, 4);
        break;
    }
    case LampState::Paused:
        painter.drawRect(QRectF(m.x() - 5 * s, m.y() - 5 * s, 3.5 * s, 10 * s));
        painter.drawRect(QRectF(m.x() + 1.5 * s, m.y() - 5 * s, 3.5 * s, 10 * s));
        break;
    case LampState::Waiting:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.tokens().text2, 1.6 * s));
        painter.drawEllipse(m, 4.6 * s, 4.6 * s);
        break;
    case LampState::Done: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.tokens().text2, 1.7 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {{m.x() - 6 * s, m.y()}, {m.x() - 2 * s, m.y() + 4 * s}, {m.x() + 6 * s, m.y() - 5 * s}};
        painter.drawPolyline(tick, 3);
        break;
    }
    }
    painter.restore();
}

QSize keyCapSize(const Theme& theme, const QString& key) {
    return {std::max(advance(theme.font(Role::Key), key) + theme.px(10), theme.px(20)), theme.px(20)};
}

void paintKeyCap(QPainter& painter, const Theme& theme, const QRect& rect, const QString& key, CapState state) {
    const Tokens& t = theme.tokens();
    QColor ground = t.surface;
    QColor border = t.lineStrong;
    QColor ink = t.text2;
    if (state == CapState::Dormant) {
        ground = QColor();
        ink = disabledText(t, t.sunken);
        border = t.line;
    } else if (state == CapState::OnAccent) {
        ground = blend(t.onAccent, t.accent, 0.18);
        border = QColor();
        ink = t.onAccent;
    }
    paintBox(painter, rect, ground, border, theme.px(4), 1, state == CapState::Dormant);
    painter.setFont(theme.font(Role::Key));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, key);
}

QStringList capsOf(const QString& sequence) {
    if (sequence.isEmpty()) { return {}; }
    if (sequence == QStringLiteral("+")) { return {sequence}; }
    QString spaced = sequence;
    QStringList parts;
    if (spaced.endsWith(QStringLiteral("++"))) {  // Ctrl++
        spaced.chop(2);
        parts = spaced.split(QLatin1Char('+'));
        parts << QStringLiteral("+");
    } else {
        parts = spaced.split(QLatin1Char('+'));
    }
    QStringList caps;
    for (const QString& part : parts) { caps << part.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
    return caps;
}

QSize keyCapsSize(const Theme& theme, const QStringList& keys) {
    int width = 0;
    for (const QString& key : keys) { width += keyCapSize(theme, key).width() + (width > 0 ? theme.px(3) : 0); }
    return {width, theme.px(20)};
}

void paintKeyCaps(QPainter& painter, const Theme& theme, const QRect& rect, const QStringList& keys, CapState state) {
    int x = rect.left();
    const int height = theme.px(20);
    const int y = rect.top() + (rect.height() - height) / 2;
    for (const QString& key : keys) {
        const int width = keyCapSize(theme, key).width();
        paintKeyCap(painter, theme, QRect(x, y, width, height), key, state);
        x += width + theme.px(3);
    }
}

QSize ticketSize(const Theme& theme, const QString& number, const QString& detail) {
    const int text = advance(theme.font(Role::BodyBold), number) +
                     (detail.isEmpty() ? 0 : theme.px(6) + advance(theme.font(Role::Support), detail));
    return {text + theme.px(16), theme.px(26)};
}

void paintTicket(QPainter& painter, const Theme& theme, const QRect& rect, const QString& number, const QString& detail,
                 bool next) {
    const Tokens& t = theme.tokens();
    paintBox(painter, rect, next ? t.accentWeak : t.surface, next ? t.accent : t.lineStrong, theme.px(5),
             next && t.focusWidth > 2 ? 2 : 1);
    int x = rect.left() + theme.px(8);
    const QFont bold = theme.font(Role::BodyBold);
    painter.setFont(bold);
    painter.setPen(next ? t.accent : t.text);
    painter.drawText(QRect(x, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter | Qt::AlignLeft, number);
    x += advance(bold, number) + theme.px(6);
    painter.setFont(theme.font(Role::Support));
    painter.setPen(next ? t.text2 : t.text3);
    painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, detail);
}

void paintBadge(QPainter& painter, const Theme& theme, const QPoint& centre, int count) {
    if (count <= 0) { return; }
    const Tokens& t = theme.tokens();
    const QString text = QString::number(std::min(count, 99));
    QFont font = theme.font(Role::Key);
    font.setWeight(QFont::Bold);
    const int height = theme.px(18);
    const int width = std::max(height, advance(font, text) + theme.px(10));
    const QRect rect(centre.x() - width / 2, centre.y() - height / 2, width, height);
    const QColor ground = t.id == ThemeId::HighContrast ? t.text : QColor(0xDD, 0xE0, 0xE6);
    paintBox(painter, rect, ground, {}, height / 2.0, 0);
    painter.setFont(font);
    painter.setPen(t.id == ThemeId::HighContrast ? t.bg : QColor(0x22, 0x27, 0x2F));
    painter.drawText(rect, Qt::AlignCenter, text);
}

void paintDisc(QPainter& painter, const Theme& theme, const QRect& rect, const QString& text, DiscState state) {
    const Tokens& t = theme.tokens();
    const double r = rect.height() / 2.0;
    QColor ink = t.accent;
    switch (state) {
    case DiscState::Weak: paintBox(painter, rect, t.accentWeak, {}, r, 0); break;
    case DiscState::Filled: paintBox(painter, rect, t.accent, {}, r, 0), ink = t.onAccent; break;
    case DiscState::Ring: paintBox(painter, rect, t.surface, t.accent, r, theme.px(2)); break;
    case DiscState::Dashed: paintBox(painter, rect, {}, t.lineStrong, r, 1, true), ink = t.text3; break;
    case DiscState::Warn: paintBox(painter, rect, t.surface, t.warn, r, theme.px(2)), ink = t.warn; break;
    }
    QFont font = theme.font(Role::SupportBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

int shadowMargin(const Theme& theme) { return theme.px(16); }

namespace {
QPixmap shadowPatch(int margin) {
    const QString key = QStringLiteral("yc-shadow/%1").arg(margin);
    QPixmap patch;
    if (QPixmapCache::find(key, &patch)) { return patch; }
    const int side = margin * 4;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double inner = margin + 0.5 * margin;
            const double dx = std::max({inner - x, x - (side - inner), 0.0});
            const double dy = std::max({inner - y, y - (side - inner), 0.0});
            const double d = std::min(1.0, std::hypot(dx, dy) / (1.5 * margin));
            const int alpha = int(72 * (1 - d) * (1 - d));
            image.setPixel(x, y, qRgba(0, 0, 0, alpha));
        }
    }
    patch = QPixmap::fromImage(image);
    QPixmapCache::insert(key, patch);
    return patch;
}
}  // namespace

void paintShadow(QPainter& painter, const Theme& theme, const QRect& rect) {
    const int m = shadowMargin(theme);
    const QPixmap patch = shadowPatch(m);
    const QRect out = rect.adjusted(-m, -m, m, m).translated(0, m / 3);
    const int c = m * 2;  // corner of the patch
    const int side = patch.width();
    const int xs[] = {out.left(), out.left() + c, out.right() + 1 - c, out.right() + 1};
    const int ys[] = {out.top(), out.top() + c, out.bottom() + 1 - c, out.bottom() + 1};
    const int us[] = {0, c - 1, side - c + 1, side};
    for (int j = 0; j < 3; ++j) {
        for (int i = 0; i < 3; ++i) {
            painter.drawPixmap(QRect(QPoint(xs[i], ys[j]), QPoint(xs[i + 1] - 1, ys[j + 1] - 1)), patch,
                               QRect(QPoint(us[i], us[j]), QPoint(us[i + 1] - 1, us[j + 1] - 1)));
        }
    }
}

void paintMark(QPainter& painter, const QRectF& rect, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = rect.width() * 0.085;
    painter.setPen(QPen(colour, w, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(w, w, -w, -w), rect.width() * 0.18, rect.width() * 0.18);
    const double y = rect.center().y();
    painter.drawLine(QPointF(rect.left() + rect.width() * 0.27, y), QPointF(rect.right() - rect.width() * 0.27, y));
    painter.restore();
}

}  // namespace glyphs
}  // namespace yc::ui
