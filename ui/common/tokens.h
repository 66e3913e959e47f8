// SPDX-License-Identifier: GPL-3.0-or-later
// Colour tokens 色票: every colour of the interface, as three complete constants (light 明, dark 暗,
// high contrast 高对比). Nothing else in ui/ writes a colour literal except the paper and the public display.
#pragma once

#include <QColor>
#include <QList>
#include <QString>

namespace yc::ui {

enum class ThemeId { Light, Dark, HighContrast };

// Tone 语气 of a chip, card, sentence or lamp. Colour never stands alone: a tone always comes with a word or shape.
enum class Tone { Neutral, Accent, Ok, Warn, Bad, Hold, Link };

// Ink 墨: foreground roles for text and icons.
enum class Ink {
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    Ok,
    Warn,
    Bad,
    Hold,
    Link,
    RailText,
    RailOnText,
    LampOk,
    LampWarn,
    LampBad,
    LampHold
};

struct Tokens {
    ThemeId id;
    QColor bg, surface, sunken, hover;
    QColor line, lineStrong;
    QColor text, text2, text3;
    QColor rail, railText, railOn, railOnText;
    QColor accent, onAccent, accentHover, accentWeak, accentLine;
    QColor ok, okWeak, okLine;
    QColor warn, warnWeak, warnLine;
    QColor bad, badWeak, badLine;
    QColor hold, holdWeak, holdLine;
    QColor link, linkWeak, linkLine;
    QColor lampOk, lampWarn, lampBad, lampHold;
    QColor focus;
    QColor paper, paperInk, paperMark;  // preview 纸面: ground, ink and the tint of the line that just changed
    int focusWidth;                     // px before scale: 2, high contrast 3

    QColor ink(Ink role) const;
    QColor tone(Tone tone) const;      // text and icon of that tone
    QColor toneWeak(Tone tone) const;  // ground
    QColor toneLine(Tone tone) const;  // border
};

const Tokens& tokensOf(ThemeId id);

// WCAG 2 contrast ratio, 1…21. Alpha is ignored.
double contrastRatio(const QColor& a, const QColor& b);

// Disabled text 不可用: text3 at 76 % over the ground it stands on; still ≥ 3:1 (checked by a test).
QColor disabledText(const Tokens& tokens, const QColor& ground);

// Mix of two colours, weight of `over` 0…1.
QColor blend(const QColor& over, const QColor& ground, double weight);

}  // namespace yc::ui
