// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs 图记: chips, lamps, keycaps, ticket chips and badges as paint functions, for delegates and custom
// widgets alike. Shape first, colour second: each reads in greyscale.
#pragma once

#include "ui/common/theme.h"

#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

class QPainter;

namespace yc::ui {

// Verdict on one material 核对结论. The number is the digit key in Materials; Produced has no key.
enum class Verdict { Unchecked = 0, Complete = 1, Missing = 2, Mismatch = 3, Tolerated = 4, Exempt = 5, Produced = 6 };

// Lamp 灯: state of a legal or promised clock, or of anything with a deadline.
enum class LampState { Normal, Soon, Overdue, Paused, Waiting, Done };

struct ChipSpec {
    QString text;
    Tone tone = Tone::Neutral;
    QString icon;  // Fluent shape or empty
    IconStyle iconStyle = IconStyle::Regular;
    bool dashed = false;  // 未核, 待问: not decided yet
    bool bold = true;
    bool large = false;  // 24 instead of 22 high, in card heads
};

// 齐全 缺失 不符 容缺 免交 他项产生 未核 with its shape and colour; count ≥ 0 appends the number and uses regular icons.
ChipSpec verdictChip(Verdict verdict, int count = -1);
QString verdictText(Verdict verdict);
QString verdictIcon(Verdict verdict);
Tone verdictTone(Verdict verdict);
QString lampText(LampState state);
Ink lampInk(LampState state);  // of the words beside a lamp
QColor lampColour(const Tokens& tokens, LampState state);

namespace glyphs {
QSize chipSize(const Theme& theme, const ChipSpec& chip);
void paintChip(QPainter& painter, const Theme& theme, const QRect& rect, const ChipSpec& chip, bool enabled = true);

// Lamp drawn centred in the rect, 12 px design size.
void paintLamp(QPainter& painter, const Theme& theme, const QRect& rect, LampState state);

enum class CapState { Normal, Dormant, OnAccent };  // Dormant: outer choice, dashed and pale (ui.md 1.4)
QSize keyCapSize(const Theme& theme, const QString& key);
void paintKeyCap(QPainter& painter, const Theme& theme, const QRect& rect, const QString& key,
                 CapState state = CapState::Normal);
// A sequence as shown: "Ctrl+K" → {"Ctrl", "K"}.
QStringList capsOf(const QString& sequence);
QSize keyCapsSize(const Theme& theme, const QStringList& keys);
void paintKeyCaps(QPainter& painter, const Theme& theme, const QRect& rect, const QStringList& keys,
                  CapState state = CapState::Normal);

// Ticket 票: number bold, detail in support size; `next` is the one F5 would call.
QSize ticketSize(const Theme& theme, const QString& number, const QString& detail);
void paintTicket(QPainter& painter, const Theme& theme, const QRect& rect, const QString& number, const QString& detail,
                 bool next);

// Badge 角标 ≤ 99, centred on `centre`.
void paintBadge(QPainter& painter, const Theme& theme, const QPoint& centre, int count);

// Number in a disc 序号 (Situation path, Issue steps, criteria): filled, weak, ring or dashed.
enum class DiscState { Weak, Filled, Ring, Dashed, Warn };
void paintDisc(QPainter& painter, const Theme& theme, const QRect& rect, const QString& text, DiscState state);

// The one focus ring, inside `rect`.
void paintFocusRing(QPainter& painter, const Theme& theme, const QRect& rect, int radius);
// Rounded box with a crisp 1 px (or `width`) border; no brush or pen when the colour is invalid.
void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
              double width = 1.0, bool dashed = false);
// Soft shadow around a rounded rect, from a cached 9-patch; `rect` is the box, the shadow lies outside.
void paintShadow(QPainter& painter, const Theme& theme, const QRect& rect);
int shadowMargin(const Theme& theme);
// The product's mark 一窗 in the given square.
void paintMark(QPainter& painter, const QRectF& rect, const QColor& colour);
}  // namespace glyphs

}  // namespace yc::ui
