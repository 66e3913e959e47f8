// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/glyph_bitmap.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <map>

#include "reports/error.h"

namespace yc::reports {

struct GlyphPainter::Impl {
    const FontSet& fonts;
    FT_Library library = nullptr;
    std::map<unsigned, FT_Face> faces;

    explicit Impl(const FontSet& set) : fonts(set) {
        if (FT_Init_FreeType(&library) != 0)
            throw ReportError(ReportError::Kind::FontBroken, "FreeType could not start");
    }
    ~Impl() {
        for (const auto& entry : faces) FT_Done_Face(entry.second);
        FT_Done_FreeType(library);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    FT_Face open(unsigned number) {
        const auto known = faces.find(number);
        if (known != faces.end()) return known->second;
        const FontFile& file = fonts.file(number);
        FT_Face face = nullptr;
        if (FT_New_Face(library, file.path.c_str(), static_cast<FT_Long>(file.index), &face) != 0)
            throw ReportError(ReportError::Kind::FontBroken,
                              "cannot read font " + file.path.string() + ", reinstall " + file.package);
        return faces.emplace(number, face).first->second;
    }
};

GlyphPainter::GlyphPainter(const FontSet& fonts) : m_impl(std::make_unique<Impl>(fonts)) {}
GlyphPainter::~GlyphPainter() = default;

void GlyphPainter::draw(Bitmap& bitmap, char32_t character, FontRole role, int x, int y, int size) {
    const GlyphRef ref = m_impl->fonts.find(character, role);
    FT_Face face = m_impl->open(ref.face);
    FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(size));
    // Unhinted: these fonts carry no hints worth having, and one rule for all keeps strokes even.
    constexpr FT_Int32 flags = FT_LOAD_RENDER | FT_LOAD_TARGET_MONO | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
    if (FT_Load_Glyph(face, ref.glyph, flags) != 0) return;
    const FT_GlyphSlot slot = face->glyph;
    const int left = x + slot->bitmap_left;
    const int top = y + size * 88 / 100 - slot->bitmap_top;
    for (unsigned row = 0; row < slot->bitmap.rows; ++row) {
        const unsigned char* line = slot->bitmap.buffer + static_cast<long>(row) * slot->bitmap.pitch;
        for (unsigned column = 0; column < slot->bitmap.width; ++column)
            if ((line[column / 8] >> (7 - column % 8)) & 1)
                bitmap.set(left + static_cast<int>(column), top + static_cast<int>(row));
    }
}

}  // namespace yc::reports
