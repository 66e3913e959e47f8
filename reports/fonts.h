// SPDX-License-Identifier: GPL-3.0-or-later
// 字体: the font chain of the papers, by which every GB 18030 character gets a shape.
//
// Each role has a main font (Noto CJK) and then HanaMinA, HanaMinB, BabelStone Han (rules: GB 18030-2022 level 3
// is a duty for government papers). Outlines are taken through HarfBuzz, scaled to 1000 units per em and turned
// into plain TrueType glyphs, kept in a cache for the life of the set: form text is converted once per process.
// This also makes CFF fonts (all of Noto CJK) and composite glyphs printable, which libharu cannot load by itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "reports/document.h"

namespace yc::reports {

// What a layout needs to know of fonts. The screen may bring its own.
class FontMetricsProvider {
public:
    virtual ~FontMetricsProvider() = default;
    // Advance in em; 0 for what draws nothing.
    virtual double advance(char32_t character, FontRole role) const = 0;
};

// One simple TrueType glyph, 1000 units per em.
struct Glyph {
    std::vector<std::uint8_t> data;  // record of the glyf table, empty for blanks
    int advance = 1000;
    int xMin = 0, yMin = 0, xMax = 0, yMax = 0;
    int points = 0, contours = 0;
};

struct FontFile {
    std::filesystem::path path;
    unsigned index = 0;   // face inside a collection
    std::string package;  // Debian package to install when it is missing
};

// Which file speaks which role. fallbacks are tried in order for every role.
struct FontFiles {
    FontFile body, strong, code, sans, sansStrong;
    std::vector<FontFile> fallbacks;
};

// Where Debian 12 puts the fonts of installer/packages.txt.
FontFiles debianFonts();

// A character's place in the set.
struct GlyphRef {
    unsigned face = 0;
    std::uint32_t glyph = 0;
    bool missing = false;  // no font has it: face and glyph are those of 〓
};

// Safe to use from several threads at once.
class FontSet : public FontMetricsProvider {
public:
    // Throws ReportError(FontsMissing) naming file and package when a main font is absent, FontBroken when one
    // cannot be read. Absent fallbacks are listed by missingFallbacks(), since common papers print without them.
    explicit FontSet(const FontFiles& files = debianFonts());
    ~FontSet() override;
    FontSet(const FontSet&) = delete;
    FontSet& operator=(const FontSet&) = delete;

    double advance(char32_t character, FontRole role) const override;
    GlyphRef find(char32_t character, FontRole role) const;
    std::shared_ptr<const Glyph> glyph(GlyphRef ref) const;
    const FontFile& file(unsigned face) const;
    const std::vector<FontFile>& missingFallbacks() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::reports
