// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/truetype_writer.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace yc::reports {
namespace {

void put16(std::string& out, int value) {
    out.push_back(static_cast<char>((value >> 8) & 0xFF));
    out.push_back(static_cast<char>(value & 0xFF));
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, static_cast<int>(value >> 16));
    put16(out, static_cast<int>(value & 0xFFFF));
}

void put16s(std::string& out, std::initializer_list<int> values) {
    for (int value : values) put16(out, value);
}

struct Bounds {
    int xMin = 0, yMin = 0, xMax = 0, yMax = 0, advance = 1000, points = 0, contours = 0;
};

Bounds boundsOf(const std::vector<std::shared_ptr<const Glyph>>& glyphs) {
    Bounds b;
    for (const auto& g : glyphs) {
        b.xMin = std::min(b.xMin, g->xMin);
        b.yMin = std::min(b.yMin, g->yMin);
        b.xMax = std::max(b.xMax, g->xMax);
        b.yMax = std::max(b.yMax, g->yMax);
        b.advance = std::max(b.advance, g->advance);
        b.points = std::max(b.points, g->points);
        b.contours = std::max(b.contours, g->contours);
    }
    return b;
}

std::string headTable(const Bounds& b) {
    std::string t;
    put32(t, 0x00010000);
    put32(t, 0x00010000);
    put32(t, 0);  // checksum, nobody reads it inside a PDF
    put32(t, 0x5F0F3CF5);
    put16s(t, {0x000B, 1000});
    for (int i = 0; i < 4; ++i) put32(t, 0);  // created, modified: none, so that equal papers have equal bytes
    put16s(t, {b.xMin, b.yMin, b.xMax, b.yMax, 0, 8, 2, 1 /* long loca */, 0});
    return t;
}

std::string hheaTable(const Bounds& b, int glyphCount) {
    std::string t;
    put32(t, 0x00010000);
    put16s(t, {880, -120, 0, b.advance, b.xMin, 0, b.xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphCount});
    return t;
}

std::string maxpTable(const Bounds& b, int glyphCount) {
    std::string t;
    put32(t, 0x00010000);
    put16s(t, {glyphCount, b.points, b.contours, 0, 0, 1, 0, 1, 1, 0, 64, 0, 0, 0});
    return t;
}

std::string os2Table(int glyphCount) {
    std::string t;
    put16s(t, {3, 1000, 400, 5, 0 /* may be embedded */, 650, 600, 0, 75, 650, 600, 0, 350, 50, 260, 0});
    t.append(10, '\0');  // panose
    for (int i = 0; i < 4; ++i) put32(t, 0);
    t.append("YCHG");
    put16s(t,
           {0x0040, static_cast<int>(firstCode), static_cast<int>(firstCode) + glyphCount - 1, 880, -120, 0, 880, 120});
    put32(t, 0x00040001);  // code pages: Latin 1 and simplified Chinese
    put32(t, 0);
    put16s(t, {500, 733, 0, 32, 1});
    return t;
}

// libharu reads the PostScript name (6) and the style (2), each as Mac and as Windows record.
std::string nameTable(const std::string& name) {
    const std::string style = "Regular";
    const auto wide = [](const std::string& text) {
        std::string out;
        for (char c : text) put16(out, static_cast<unsigned char>(c));
        return out;
    };
    std::string t, strings;
    put16s(t, {0, 6, 6 + 6 * 12});
    const auto record = [&](int platform, int encoding, int language, int id, const std::string& text) {
        put16s(t, {platform, encoding, language, id, static_cast<int>(text.size()), static_cast<int>(strings.size())});
        strings += text;
    };
    record(1, 0, 0, 1, name);
    record(1, 0, 0, 2, style);
    record(1, 0, 0, 6, name);
    record(3, 1, 0x409, 1, wide(name));
    record(3, 1, 0x409, 2, wide(style));
    record(3, 1, 0x409, 6, wide(name));
    return t + strings;
}

// One format 4 segment: code firstCode + n is glyph n.
std::string cmapTable(int glyphCount) {
    const int first = static_cast<int>(firstCode);
    std::string t;
    put16s(t, {0, 1, 3, 1});
    put32(t, 12);
    put16s(t, {4, 32, 0, 4, 4, 1, 0, first + glyphCount - 1, 0xFFFF, 0, first, 0xFFFF, 0x10000 - first, 1, 0, 0});
    return t;
}

std::string postTable() {
    std::string t;
    put32(t, 0x00030000);
    put32(t, 0);
    put16s(t, {-75, 50});
    for (int i = 0; i < 5; ++i) put32(t, 0);
    return t;
}

std::uint32_t checksum(std::string table) {
    table.append((4 - table.size() % 4) % 4, '\0');
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < table.size(); i += 4) {
        std::uint32_t word = 0;
        for (std::size_t k = 0; k < 4; ++k) word = (word << 8) | static_cast<unsigned char>(table[i + k]);
        sum += word;
    }
    return sum;
}

std::string joinTables(const std::vector<std::pair<std::string, std::string>>& tables) {
    const int count = static_cast<int>(tables.size());
    int power = 1, log = 0;
    while (power * 2 <= count) {
        power *= 2;
        ++log;
    }
    std::string file;
    put32(file, 0x00010000);
    put16s(file, {count, power * 16, log, count * 16 - power * 16});
    std::uint32_t offset = static_cast<std::uint32_t>(12 + 16 * count);
    for (const auto& entry : tables) {
        file += entry.first;
        put32(file, checksum(entry.second));
        put32(file, offset);
        put32(file, static_cast<std::uint32_t>(entry.second.size()));
        offset += static_cast<std::uint32_t>((entry.second.size() + 3) / 4 * 4);
    }
    for (const auto& entry : tables) {
        file += entry.second;
        file.append((4 - entry.second.size() % 4) % 4, '\0');
    }
    return file;
}

}  // namespace

std::string makeTrueType(const std::string& name, const std::vector<std::shared_ptr<const Glyph>>& glyphs) {
    const int count = static_cast<int>(glyphs.size()) + 1;
    const Bounds bounds = boundsOf(glyphs);
    std::string glyf, loca, hmtx;
    put32(loca, 0);
    put32(loca, 0);  // glyph 0 is blank
    put16s(hmtx, {1000, 0});
    for (const auto& g : glyphs) {
        glyf.append(reinterpret_cast<const char*>(g->data.data()), g->data.size());
        put32(loca, static_cast<std::uint32_t>(glyf.size()));
        put16s(hmtx, {g->advance, g->xMin});
    }
    if (glyf.empty()) glyf.append(4, '\0');
    // libharu insists on hinting tables: PUSHB 0, POP does nothing.
    const std::string idle("\xB0\x00\x21\x00", 4);
    return joinTables({{"OS/2", os2Table(count)},
                       {"cmap", cmapTable(count)},
                       {"cvt ", std::string(4, '\0')},
                       {"fpgm", idle},
                       {"glyf", glyf},
                       {"head", headTable(bounds)},
                       {"hhea", hheaTable(bounds, count)},
                       {"hmtx", hmtx},
                       {"loca", loca},
                       {"maxp", maxpTable(bounds, count)},
                       {"name", nameTable(name)},
                       {"post", postTable()},
                       {"prep", idle}});
}

}  // namespace yc::reports
