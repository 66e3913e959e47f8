// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <cmath>

namespace yc::ui {
namespace {

QColor c(unsigned rgb) { return QColor::fromRgb(QRgb(0xff000000u | rgb)); }

Tokens makeLight() {
    Tokens t;
    t.id = ThemeId::Light;
    t.bg = c(0xF1F0EB), t.surface = c(0xFFFFFF), t.sunken = c(0xF8F7F3), t.hover = c(0xEFEEE8);
    t.line = c(0xE0DED6), t.lineStrong = c(0x86847B);
    t.text = c(0x1C2128), t.text2 = c(0x474D57), t.text3 = c(0x636972);
    t.rail = c(0x22272F), t.railText = c(0xC4C9D2), t.railOn = c(0x3A4250), t.railOnText = c(0xFFFFFF);
    t.accent = c(0x2C4BA0), t.onAccent = c(0xFFFFFF), t.accentHover = c(0x233D86), t.accentWeak = c(0xE8ECF8),
    t.accentLine = c(0xB4C0E4);
    t.ok = c(0x1E6B48), t.okWeak = c(0xE3F0E9), t.okLine = c(0xA9D0BC);
    t.warn = c(0x855000), t.warnWeak = c(0xFBEFD6), t.warnLine = c(0xE3C083);
    t.bad = c(0xAE2A1E), t.badWeak = c(0xFBE8E4), t.badLine = c(0xE6AFA6);
    t.hold = c(0x67408A), t.holdWeak = c(0xF1E9F7), t.holdLine = c(0xCDB4E0);
    t.link = c(0x17617C), t.linkWeak = c(0xE1F0F5), t.linkLine = c(0xA5CEDC);
    t.lampOk = c(0x2E8B62), t.lampWarn = c(0xC77700), t.lampBad = c(0xC8372A), t.lampHold = c(0x7E56A3);
    t.focus = t.accent;
    t.paper = c(0xFFFFFF), t.paperInk = c(0x1C2128), t.paperMark = c(0xFFF3C4);
    t.focusWidth = 2;
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.id = ThemeId::Dark;
    t.bg = c(0x13161B), t.surface = c(0x1B1F26), t.sunken = c(0x21262E), t.hover = c(0x2A303A);
    t.line = c(0x323945), t.lineStrong = c(0x77818F);
    t.text = c(0xE9EBEF), t.text2 = c(0xBEC4CE), t.text3 = c(0x969EAB);
    t.rail = c(0x0D0F13), t.railText = c(0xA9B0BC), t.railOn = c(0x2A3140), t.railOnText = c(0xFFFFFF);
    t.accent = c(0x9DB2F5), t.onAccent = c(0x10172C), t.accentHover = c(0xB5C5FA), t.accentWeak = c(0x242D47),
    t.accentLine = c(0x46568A);
    t.ok = c(0x74CBA0), t.okWeak = c(0x1B3128), t.okLine = c(0x36604D);
    t.warn = c(0xE9B655), t.warnWeak = c(0x37290F), t.warnLine = c(0x6E5420);
    t.bad = c(0xF4897E), t.badWeak = c(0x3D1F1C), t.badLine = c(0x7D403A);
    t.hold = c(0xC7A3E0), t.holdWeak = c(0x302340), t.holdLine = c(0x604A79);
    t.link = c(0x78BFD8), t.linkWeak = c(0x17303A), t.linkLine = c(0x335E6E);
    t.lampOk = c(0x5DBB8D), t.lampWarn = c(0xE3A53B), t.lampBad = c(0xF07266), t.lampHold = c(0xB58CD4);
    t.focus = t.accent;
    t.paper = c(0xF3F1EA), t.paperInk = c(0x1C2128), t.paperMark = c(0xFFF3C4);
    t.focusWidth = 2;
    return t;
}

Tokens makeHighContrast() {
    Tokens t;
    t.id = ThemeId::HighContrast;
    t.bg = c(0x000000), t.surface = c(0x000000), t.sunken = c(0x0B0B0B), t.hover = c(0x262626);
    t.line = c(0x8C8C8C), t.lineStrong = c(0xFFFFFF);
    t.text = c(0xFFFFFF), t.text2 = c(0xFFFFFF), t.text3 = c(0xE3E3E3);
    t.rail = c(0x000000), t.railText = c(0xFFFFFF), t.railOn = c(0xFFE100), t.railOnText = c(0x000000);
    t.accent = c(0xFFE100), t.onAccent = c(0x000000), t.accentHover = c(0xFFF07A), t.accentWeak = c(0x2B2700),
    t.accentLine = c(0xFFE100);
    t.ok = c(0x7DFFA8), t.okWeak = c(0x00210D), t.okLine = c(0x7DFFA8);
    t.warn = c(0xFFC83D), t.warnWeak = c(0x2B1F00), t.warnLine = c(0xFFC83D);
    t.bad = c(0xFF9B91), t.badWeak = c(0x330A06), t.badLine = c(0xFF9B91);
    t.hold = c(0xE4BDFF), t.holdWeak = c(0x220B33), t.holdLine = c(0xE4BDFF);
    t.link = c(0x7FE3FF), t.linkWeak = c(0x001F29), t.linkLine = c(0x7FE3FF);
    t.lampOk = t.ok, t.lampWarn = t.warn, t.lampBad = t.bad, t.lampHold = t.hold;
    t.focus = t.accent;
    t.paper = c(0xFFFFFF), t.paperInk = c(0x000000), t.paperMark = c(0xFFF3C4);
    t.focusWidth = 3;
    return t;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

QColor Tokens::ink(Ink role) const {
    switch (role) {
    case Ink::Text: return text;
    case Ink::Text2: return text2;
    case Ink::Text3: return text3;
    case Ink::Accent: return accent;
    case Ink::OnAccent: return onAccent;
    case Ink::Ok: return ok;
    case Ink::Warn: return warn;
    case Ink::Bad: return bad;
    case Ink::Hold: return hold;
    case Ink::Link: return link;
    case Ink::RailText: return railText;
    case Ink::RailOnText: return railOnText;
    case Ink::LampOk: return lampOk;
    case Ink::LampWarn: return lampWarn;
    case Ink::LampBad: return lampBad;
    case Ink::LampHold: return lampHold;
    }
    return text;
}

QColor Tokens::tone(Tone tone) const {
    switch (tone) {
    case Tone::Neutral: return text2;
    case Tone::Accent: return accent;
    case Tone::Ok: return ok;
    case Tone::Warn: return warn;
    case Tone::Bad: return bad;
    case Tone::Hold: return hold;
    case Tone::Link: return link;
    }
    return text2;
}

QColor Tokens::toneWeak(Tone tone) const {
    switch (tone) {
    case Tone::Neutral: return sunken;
    case Tone::Accent: return accentWeak;
    case Tone::Ok: return okWeak;
    case Tone::Warn: return warnWeak;
    case Tone::Bad: return badWeak;
    case Tone::Hold: return holdWeak;
    case Tone::Link: return linkWeak;
    }
    return sunken;
}

QColor Tokens::toneLine(Tone tone) const {
    switch (tone) {
    case Tone::Neutral: return line;
    case Tone::Accent: return accentLine;
    case Tone::Ok: return okLine;
    case Tone::Warn: return warnLine;
    case Tone::Bad: return badLine;
    case Tone::Hold: return holdLine;
    case Tone::Link: return linkLine;
    }
    return line;
}

const Tokens& tokensOf(ThemeId id) {
    static const Tokens light = makeLight();
    static const Tokens dark = makeDark();
    static const Tokens high = makeHighContrast();
    return id == ThemeId::Light ? light : id == ThemeId::Dark ? dark : high;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blend(const QColor& over, const QColor& ground, double weight) {
    const auto mix = [weight](float x, float y) { return float(x * weight + y * (1.0 - weight)); };
    return QColor::fromRgbF(mix(over.redF(), ground.redF()), mix(over.greenF(), ground.greenF()),
                            mix(over.blueF(), ground.blueF()));
}

QColor disabledText(const Tokens& tokens, const QColor& ground) { return blend(tokens.text3, ground, 0.76); }

}  // namespace yc::ui
