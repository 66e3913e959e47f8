// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/fonts.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "reports/error.h"
#include "reports/glyph_outline.h"
#include "reports/text.h"

namespace yc::reports {
namespace {

constexpr char32_t geta = 0x3013;  // 〓, what printers set for a sort they do not have
constexpr int unitsPerEm = 1000;

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* object) const {
        destroy(object);
    }
};
using BlobPtr = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePtr = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPtr = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;

struct LoadedFace {
    FontFile file;
    FontPtr font;
};

LoadedFace loadFace(const FontFile& file) {
    const BlobPtr blob(hb_blob_create_from_file(file.path.c_str()));
    if (hb_blob_get_length(blob.get()) == 0 || file.index >= hb_face_count(blob.get()))
        throw ReportError(ReportError::Kind::FontBroken,
                          "cannot read font " + file.path.string() + ", reinstall " + file.package);
    const FacePtr face(hb_face_create(blob.get(), file.index));
    hb_face_make_immutable(face.get());
    FontPtr font(hb_font_create(face.get()));
    hb_font_set_scale(font.get(), unitsPerEm, unitsPerEm);
    hb_font_make_immutable(font.get());
    return {file, std::move(font)};
}

std::uint64_t keyOf(unsigned a, std::uint32_t b) { return (static_cast<std::uint64_t>(a) << 32) | b; }

}  // namespace

struct FontSet::Impl {
    std::vector<LoadedFace> faces;  // roles first, in the order of FontRole, then the fallbacks
    std::vector<FontFile> missing;
    mutable std::shared_mutex mutex;
    mutable std::unordered_map<std::uint64_t, GlyphRef> found;                       // role, character
    mutable std::unordered_map<std::uint64_t, std::shared_ptr<const Glyph>> glyphs;  // face, glyph

    static constexpr unsigned roleCount = 5;

    bool lookUp(unsigned face, char32_t c, GlyphRef& ref) const {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(faces[face].font.get(), c, &glyph) || glyph == 0) return false;
        ref = {face, glyph, false};
        return true;
    }

    GlyphRef search(char32_t c, unsigned role) const {
        GlyphRef ref;
        if (lookUp(role, c, ref)) return ref;
        // The monospaced and the bold faces are poorer than the body face: take a plain shape before giving up.
        if (lookUp(static_cast<unsigned>(FontRole::Body), c, ref)) return ref;
        for (unsigned face = roleCount; face < faces.size(); ++face)
            if (lookUp(face, c, ref)) return ref;
        lookUp(static_cast<unsigned>(FontRole::Body), geta, ref);
        ref.missing = true;
        return ref;
    }
};

FontFiles debianFonts() {
    const std::filesystem::path noto = "/usr/share/fonts/opentype/noto";
    const std::filesystem::path truetype = "/usr/share/fonts/truetype";
    const std::string notoPackage = "fonts-noto-cjk";
    // Index of the SC faces inside the collections: 2 for the proportional ones, 7 for the monospaced one.
    FontFiles files;
    files.body = {noto / "NotoSerifCJK-Regular.ttc", 2, notoPackage};
    files.strong = {noto / "NotoSerifCJK-Bold.ttc", 2, notoPackage};
    files.code = {noto / "NotoSansCJK-Bold.ttc", 7, notoPackage};
    files.sans = {noto / "NotoSansCJK-Regular.ttc", 2, notoPackage};
    files.sansStrong = {noto / "NotoSansCJK-Bold.ttc", 2, notoPackage};
    files.fallbacks = {{truetype / "hanazono/HanaMinA.ttf", 0, "fonts-hanazono"},
                       {truetype / "hanazono/HanaMinB.ttf", 0, "fonts-hanazono"},
                       {truetype / "babelstone/BabelStoneHan.ttf", 0, "fonts-babelstone-han"}};
    return files;
}

FontSet::FontSet(const FontFiles& files) : m_impl(std::make_unique<Impl>()) {
    for (const FontFile* file : {&files.body, &files.strong, &files.code, &files.sans, &files.sansStrong}) {
        if (!std::filesystem::exists(file->path))
            throw ReportError(ReportError::Kind::FontsMissing,
                              "font " + file->path.string() + " is missing: install the package " + file->package);
        m_impl->faces.push_back(loadFace(*file));
    }
    for (const FontFile& file : files.fallbacks) {
        if (std::filesystem::exists(file.path))
            m_impl->faces.push_back(loadFace(file));
        else
            m_impl->missing.push_back(file);
    }
}

FontSet::~FontSet() = default;

GlyphRef FontSet::find(char32_t character, FontRole role) const {
    const auto roleIndex = static_cast<unsigned>(role);
    const std::uint64_t key = keyOf(roleIndex, character);
    {
        const std::shared_lock lock(m_impl->mutex);
        const auto hit = m_impl->found.find(key);
        if (hit != m_impl->found.end()) return hit->second;
    }
    const GlyphRef ref = m_impl->search(character, roleIndex);
    const std::unique_lock lock(m_impl->mutex);
    m_impl->found.emplace(key, ref);
    return ref;
}

std::shared_ptr<const Glyph> FontSet::glyph(GlyphRef ref) const {
    const std::uint64_t key = keyOf(ref.face, ref.glyph);
    {
        const std::shared_lock lock(m_impl->mutex);
        const auto hit = m_impl->glyphs.find(key);
        if (hit != m_impl->glyphs.end()) return hit->second;
    }
    auto made = std::make_shared<const Glyph>(makeGlyph(m_impl->faces[ref.face].font.get(), ref.glyph));
    const std::unique_lock lock(m_impl->mutex);
    return m_impl->glyphs.emplace(key, std::move(made)).first->second;
}

double FontSet::advance(char32_t character, FontRole role) const {
    if (isInvisible(character) || character == '\n') return 0;
    return glyph(find(character, role))->advance / static_cast<double>(unitsPerEm);
}

const FontFile& FontSet::file(unsigned face) const { return m_impl->faces[face].file; }

const std::vector<FontFile>& FontSet::missingFallbacks() const { return m_impl->missing; }

}  // namespace yc::reports
