// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/line_breaker.h"

#include <algorithm>

#include "reports/text.h"

namespace yc::reports {
namespace {

constexpr double scriptGap =
    0.06;  // em between Chinese and Latin; with justification below 0.1 em, where readers see a space
constexpr double hang = 0.45;  // em that closing punctuation may stand over the margin

enum class Kind { Cjk, Word, Space, Break };

// What is never torn apart: one Chinese character, one Latin word, one run of spaces.
struct Token {
    Kind kind = Kind::Cjk;
    std::u32string text;
    double width = 0;
};

bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool isMeasureWord(char32_t c) {
    return std::u32string_view(U"份件项个本页张条款号人元年月日时分秒岁位次周楼期套").find(c) !=
           std::u32string_view::npos;
}

bool wordCharacter(char32_t c) { return !isCjk(c) && !isSpace(c) && c != '\n'; }

std::vector<Token> tokenise(const std::u32string& text) {
    std::vector<Token> tokens;
    for (char32_t c : text) {
        if (isInvisible(c)) {
            // Stays with what it modifies.
            if (!tokens.empty()) tokens.back().text.push_back(c);
            continue;
        }
        const Kind kind = c == '\n'          ? Kind::Break
                          : isSpace(c)       ? Kind::Space
                          : wordCharacter(c) ? Kind::Word
                                             : Kind::Cjk;
        const bool joins = !tokens.empty() && tokens.back().kind == kind && (kind == Kind::Word || kind == Kind::Space);
        if (joins)
            tokens.back().text.push_back(c);
        else
            tokens.push_back({kind, std::u32string(1, c), 0});
    }
    return tokens;
}

class Breaker {
public:
    Breaker(const TextStyle& style, double width, const FontMetricsProvider& metrics)
        : m_style(style), m_width(width), m_metrics(metrics) {}

    std::vector<TextLine> run(const std::string& text) {
        m_tokens = splitWide(tokenise(decodeUtf8(text)));
        std::size_t start = 0;
        while (start < m_tokens.size()) start = takeLine(start);
        const bool endsWithBreak = !m_tokens.empty() && m_tokens.back().kind == Kind::Break;
        if (m_lines.empty() || endsWithBreak) m_lines.push_back({});
        return std::move(m_lines);
    }

private:
    TextStyle m_style;
    double m_width;

    double measure(const std::u32string& text) const {
        double em = 0;
        for (char32_t c : text) em += m_metrics.advance(c, m_style.role);
        return em * m_style.size;
    }

    // Words wider than a whole line are cut into characters.
    std::vector<Token> splitWide(std::vector<Token> tokens) const {
        std::vector<Token> out;
        for (Token& token : tokens) {
            token.width = token.kind == Kind::Break ? 0 : measure(token.text);
            if (token.kind != Kind::Word || token.width <= m_width - m_style.firstIndent) {
                out.push_back(std::move(token));
                continue;
            }
            for (char32_t c : token.text)
                out.push_back({Kind::Word, std::u32string(1, c), measure(std::u32string(1, c))});
        }
        return out;
    }

    double gapBefore(std::size_t i, std::size_t lineStart) const {
        if (i == lineStart) return 0;
        const Token& a = m_tokens[i - 1];
        const Token& b = m_tokens[i];
        const bool mixed =
            (a.kind == Kind::Cjk && b.kind == Kind::Word) || (a.kind == Kind::Word && b.kind == Kind::Cjk);
        if (!mixed) return 0;
        const char32_t han = a.kind == Kind::Cjk ? a.text.front() : b.text.front();
        const char32_t latin = a.kind == Kind::Word ? a.text.back() : b.text.front();
        const bool ideograph = (han >= 0x3400 && han < 0xA000) || han >= 0x20000;
        const bool letter = isDigit(latin) || (latin >= 'A' && latin <= 'Z') || (latin >= 'a' && latin <= 'z');
        return ideograph && letter ? scriptGap * m_style.size : 0;
    }

    bool mayBreakBefore(std::size_t i) const {
        const Token& a = m_tokens[i - 1];
        const Token& b = m_tokens[i];
        if (b.kind == Kind::Space || b.kind == Kind::Break) return false;
        if (a.kind == Kind::Space) return !cannotStartLine(b.text.front());
        // A number stays with what it counts: 1份, 3月.
        const bool counted = a.kind == Kind::Word && isDigit(a.text.back()) && isMeasureWord(b.text.front());
        if (counted) return false;
        const bool bothWords = a.kind == Kind::Word && b.kind == Kind::Word;
        return !bothWords && !cannotStartLine(b.text.front()) && !cannotEndLine(a.text.back());
    }

    double room(const Token& token, double available) const {
        return token.kind == Kind::Cjk && isHangingPunctuation(token.text.front()) ? available + hang * m_style.size
                                                                                   : available;
    }

    // Fills one line from start; returns where the next one starts.
    std::size_t takeLine(std::size_t start) {
        const double indent = m_lines.empty() ? m_style.firstIndent : 0;
        const double available = m_width - indent + 0.01;
        double x = 0;
        std::size_t lastBreak = start;
        for (std::size_t i = start; i < m_tokens.size(); ++i) {
            const Token& token = m_tokens[i];
            if (token.kind == Kind::Break) {
                emit(start, i, indent, false);
                return i + 1;
            }
            if (i > start && mayBreakBefore(i)) lastBreak = i;
            x += gapBefore(i, start) + token.width;
            if (token.kind == Kind::Space || x <= room(token, available) || i == start) continue;
            const std::size_t end = lastBreak > start ? lastBreak : i;  // nowhere to break: cut here
            emit(start, end, indent, m_style.justify);
            return end;
        }
        emit(start, m_tokens.size(), indent, false);
        return m_tokens.size();
    }

    void emit(std::size_t from, std::size_t to, double indent, bool justify) {
        while (to > from && m_tokens[to - 1].kind == Kind::Space) --to;
        std::size_t characters = 0;
        double total = 0;
        for (std::size_t i = from; i < to; ++i) {
            characters += m_tokens[i].text.size();
            total += gapBefore(i, from) + m_tokens[i].width;
        }
        TextLine line;
        const double slack = m_width - indent - total;
        if (justify && characters > 8 && slack > 0) {
            const double spacing = slack / static_cast<double>(characters - 1);
            if (spacing <= 0.035 * m_style.size) line.letterSpacing = spacing;
        }
        double x = indent;
        for (std::size_t i = from; i < to; ++i) {
            const double gap = gapBefore(i, from);
            const double width = m_tokens[i].width + line.letterSpacing * static_cast<double>(m_tokens[i].text.size());
            if (line.pieces.empty() || gap > 0) line.pieces.push_back({"", x + gap, 0});
            line.pieces.back().text += encodeUtf8(m_tokens[i].text);
            line.pieces.back().width += width;
            x += gap + width;
        }
        line.width = x;
        m_lines.push_back(std::move(line));
    }

    const FontMetricsProvider& m_metrics;
    std::vector<Token> m_tokens;
    std::vector<TextLine> m_lines;
};

}  // namespace

std::vector<TextLine> breakLines(const std::string& text, const TextStyle& style, double width,
                                 const FontMetricsProvider& metrics) {
    return Breaker(style, width, metrics).run(text);
}

}  // namespace yc::reports
