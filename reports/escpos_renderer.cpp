// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/escpos_renderer.h"

#include <algorithm>

#include "reports/glyph_bitmap.h"
#include "reports/line_breaker.h"
#include "reports/qr.h"
#include "reports/text.h"

namespace yc::reports {
namespace {

constexpr char esc = 0x1B, gs = 0x1D, fs = 0x1C;

// Columns of the printer seen as em: two for Chinese, one for what it prints with one byte.
class ColumnMetrics : public FontMetricsProvider {
public:
    double advance(char32_t c, FontRole) const override {
        if (isInvisible(c) || c == '\n') return 0;
        return c < 0x80 ? 0.5 : 1;
    }
};

struct LineStyle {
    Align align = Align::Left;
    int scale = 1;  // 1, 2 or 4
    bool bold = false;
    int indent = 0;  // columns before each line but the first
};

class EscPosWriter {
public:
    EscPosWriter(const FontSet& fonts, const EscPosProfile& profile)
        : m_fonts(fonts), m_profile(profile), m_painter(fonts) {}

    EscPosResult write(const Document& document) {
        put({esc, '@', fs, '&'});
        marks(document.marks);
        if (!document.issuer.empty()) print(document.issuer, {Align::Center});
        if (!document.title.empty()) print(document.title, {Align::Center, 2, true});
        if (!document.number.empty()) print(document.number, {Align::Right});
        for (const Block& block : document.blocks) std::visit([this](const auto& b) { place(b); }, block);
        feed(2);
        if (m_profile.cut) put({gs, 'V', 'B', 0});
        return std::move(m_result);
    }

private:
    EscPosResult m_result;

    void put(std::initializer_list<char> bytes) { m_result.bytes.append(bytes.begin(), bytes.size()); }

    void put16(int value) { put({static_cast<char>(value & 0xFF), static_cast<char>(value >> 8)}); }

    void feed(int lines) { put({esc, 'd', static_cast<char>(lines)}); }

    void align(Align where) {
        put({esc, 'a', static_cast<char>(where == Align::Left ? 0 : where == Align::Center ? 1 : 2)});
    }

    // Size of Latin and of Chinese characters are two commands on older heads.
    void size(int scale) {
        const char magnify = static_cast<char>((scale - 1) << 4 | (scale - 1));
        put({gs, '!', magnify, fs, '!', static_cast<char>(scale > 1 ? 0x0C : 0x00)});
    }

    void marks(const Marks& marks) {
        const LineStyle style{Align::Center, 1, true};
        if (marks.voided) print("【作废】", style);
        if (marks.reprint > 0) print("【补打 " + std::to_string(marks.reprint) + "】", style);
        if (marks.sample) print("【示例数据】", style);
    }

    void print(const std::string& text, const LineStyle& style) {
        const int columns = m_profile.columns / style.scale;
        const double width = (columns - style.indent) * 0.5;
        bool first = true;
        for (const TextLine& line : breakLines(text, {FontRole::Sans, 1, 0, false}, width, ColumnMetrics())) {
            std::u32string characters(first ? 0 : static_cast<std::size_t>(style.indent), U' ');
            for (const Piece& piece : line.pieces) characters += decodeUtf8(piece.text);
            first = false;
            printLine(characters, style);
        }
    }

    void printLine(std::u32string characters, const LineStyle& style) {
        characters.erase(std::remove_if(characters.begin(), characters.end(), isInvisible), characters.end());
        std::string bytes;
        bool known = true;
        for (char32_t c : characters) {
            const auto code = encodeForPrinter(c == 0x3000 || c == '\t' ? U' ' : c, m_profile.charset);
            known = known && code.has_value();
            if (code) bytes += *code + (c == 0x3000 ? " " : "");
        }
        align(style.align);
        if (!known) {
            raster(paint(characters, style));
            return;
        }
        size(style.scale);
        put({esc, 'E', static_cast<char>(style.bold ? 1 : 0)});
        m_result.bytes += bytes + '\n';
        if (style.scale > 1) size(1);
    }

    Bitmap paint(const std::u32string& characters, const LineStyle& style) {
        const ColumnMetrics metrics;
        const int em = 2 * m_profile.dotsPerColumn * style.scale;
        double ems = 0;
        for (char32_t c : characters) ems += metrics.advance(c, FontRole::Sans);
        const int width = std::min(static_cast<int>(ems * em), m_profile.columns * m_profile.dotsPerColumn);
        Bitmap bitmap((width + 7) / 8 * 8, em + 6);
        const FontRole role = style.bold ? FontRole::SansStrong : FontRole::Sans;
        double x = 0;
        for (char32_t c : characters) {
            if (!isSpace(c)) {
                if (m_fonts.find(c, role).missing && m_result.missing.find(c) == std::u32string::npos)
                    m_result.missing.push_back(c);
                // Latin letters of the font are a little wider than the printer's half cell.
                const int size = c < 0x80 ? em * 85 / 100 : em;
                m_painter.draw(bitmap, c, role, static_cast<int>(x * em), 3 + (em - size) * 88 / 100, size);
            }
            x += metrics.advance(c, role);
        }
        return bitmap;
    }

    void raster(const Bitmap& bitmap) {
        put({gs, 'v', '0', 0});
        put16(bitmap.width / 8);
        put16(bitmap.height);
        for (int y = 0; y < bitmap.height; ++y) {
            for (int x = 0; x < bitmap.width; x += 8) {
                int byte = 0;
                for (int bit = 0; bit < 8; ++bit) byte |= bitmap.black(x + bit, y) ? 0x80 >> bit : 0;
                m_result.bytes.push_back(static_cast<char>(byte));
            }
        }
    }

    static int scaleOf(double points) { return points >= 30 ? 4 : points >= 13 ? 2 : 1; }

    void place(const Paragraph& p) {
        const bool bold = p.role == FontRole::Strong || p.role == FontRole::SansStrong || p.role == FontRole::Code;
        print(p.indent ? "　　" + p.text : p.text, {p.align, scaleOf(p.size), bold});
    }

    void place(const NumberedList& list) {
        int number = 0;
        for (const auto& entry : list.entries)
            print(std::to_string(++number) + ". " + entry.text, {Align::Left, 1, false, 3});
    }

    void place(const FieldTable& table) {
        rule();
        for (const auto& row : table.rows)
            for (const auto& field : row) print(field.label + "：" + field.value, {Align::Left, 1, false, 4});
    }

    void place(const MaterialTable& table) {
        rule();
        std::string head;
        for (const auto& column : table.columns) head += (head.empty() ? "" : " ") + column.title;
        print(head, {Align::Left, 1, true});
        for (const auto& row : table.rows) {
            if (row.cells.empty()) continue;
            print(row.cells.front(), {Align::Left, 1, row.group, 2});
            std::string rest;
            for (std::size_t i = 1; i < row.cells.size() && i < table.columns.size(); ++i)
                if (!row.cells[i].empty())
                    rest += (rest.empty() ? "" : "　") + table.columns[i].title + " " + row.cells[i];
            if (!rest.empty()) print("  " + rest, {Align::Left, 1, false, 2});
        }
    }

    void place(const SignatureBox& box) {
        rule();
        for (const auto& line : box.lines) {
            print(line.label + (line.value.empty() ? "____________________" : line.value), {});
            if (line.value.empty()) feed(1);
        }
    }

    void place(const SealPlace& seal) {
        feed(1);
        print("（" + seal.caption + "）", {Align::Right});
        feed(3);  // room for the stamp
        print(seal.organ, {Align::Right});
        print(seal.date, {Align::Right});
    }

    void place(const Code& code) {
        for (const Paragraph& line : code.beside) place(line);
        align(Align::Center);
        if (m_profile.nativeQr)
            nativeCode(code.payload);
        else
            rasterCode(makeQr(code.payload));
        if (!code.caption.empty()) print(code.caption, {Align::Center});
    }

    // Model 2, six dots a cell, error level M.
    void nativeCode(const std::string& payload) {
        makeQr(payload);  // refuses what does not fit before the printer swallows it in silence
        put({gs, '(', 'k', 4, 0, '1', 'A', '2', 0});
        put({gs, '(', 'k', 3, 0, '1', 'C', 6});
        put({gs, '(', 'k', 3, 0, '1', 'E', '1'});
        put({gs, '(', 'k'});
        put16(static_cast<int>(payload.size()) + 3);
        put({'1', 'P', '0'});
        m_result.bytes += payload;
        put({gs, '(', 'k', 3, 0, '1', 'Q', '0'});
    }

    void rasterCode(const QrMatrix& matrix) {
        const int dots = m_profile.columns * m_profile.dotsPerColumn;
        const int cell = std::max(2, std::min(6, dots / (matrix.side + 8)));
        const int side = (matrix.side + 8) * cell;
        Bitmap bitmap((side + 7) / 8 * 8, side);
        for (int y = 0; y < matrix.side * cell; ++y)
            for (int x = 0; x < matrix.side * cell; ++x)
                if (matrix.dark(x / cell, y / cell)) bitmap.set(x + 4 * cell, y + 4 * cell);
        raster(bitmap);
    }

    void place(const Footer& footer) {
        for (const Paragraph& line : footer.lines) print(line.text, {});
    }

    void rule() { print(std::string(static_cast<std::size_t>(m_profile.columns), '-'), {}); }
    // No room for a drawing on the roll: each step with what it waits for.
    void place(const FlowChart& chart) {
        for (std::size_t i = 0; i < chart.boxes.size(); ++i) {
            std::string before;
            for (const FlowChart::Arrow& arrow : chart.arrows) {
                if (arrow.to != i) continue;
                before += (before.empty() ? "" : arrow.either ? "或" : "、") + chart.boxes[arrow.from].text;
            }
            print("· " + chart.boxes[i].text + (before.empty() ? "" : "（等" + before + "）"),
                  {Align::Left, 1, false, 2});
        }
    }

    void place(const Rule&) { rule(); }

    const FontSet& m_fonts;
    EscPosProfile m_profile;
    GlyphPainter m_painter;
};

}  // namespace

EscPosResult renderEscPos(const Document& document, const FontSet& fonts, const EscPosProfile& profile) {
    return EscPosWriter(fonts, profile).write(document);
}

}  // namespace yc::reports
