// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdf_renderer.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_font.h>
#include <hpdf_fontdef.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <unordered_map>

#include "reports/error.h"
#include "reports/layout.h"
#include "reports/text.h"
#include "reports/truetype_writer.h"

namespace yc::reports {
namespace {

constexpr double pi = 3.14159265358979323846;

// libharu calls this from C: throwing through it is undefined, so the first fault is only noted.
struct Fault {
    HPDF_STATUS error = HPDF_OK;
    HPDF_STATUS detail = HPDF_OK;
};

extern "C" void noteFault(HPDF_STATUS error, HPDF_STATUS detail, void* user) {
    auto* fault = static_cast<Fault*>(user);
    if (fault->error == HPDF_OK) *fault = {error, detail};
}

struct FreeDoc {
    void operator()(HPDF_Doc_Rec* doc) const { HPDF_Free(doc); }
};

// The characters of one face that this paper needs: glyph i + 1 of the file made for it is characters[i].
struct Subset {
    std::vector<char32_t> characters;
    std::vector<std::shared_ptr<const Glyph>> glyphs;
    std::unordered_map<char32_t, unsigned> codes;
    HPDF_Font font = nullptr;
};

void appendHex(std::string& out, unsigned value) {
    constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back(digits[(value >> shift) & 0xF]);
}

std::string toUnicodeMap(const std::vector<char32_t>& characters) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n/CMapName /YichuangText def\n"
        "/CIDSystemInfo << /Registry (Yichuang) /Ordering (Text) /Supplement 0 >> def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t perBlock = 100;  // the limit of the format
    for (std::size_t start = 0; start < characters.size(); start += perBlock) {
        const std::size_t end = std::min(start + perBlock, characters.size());
        map += std::to_string(end - start) + " beginbfchar\n";
        for (std::size_t i = start; i < end; ++i) {
            map += '<';
            appendHex(map, firstCode + static_cast<unsigned>(i) + 1);
            map += "> <";
            const char32_t c = characters[i];
            if (c >= 0x10000) {
                appendHex(map, 0xD800 + ((c - 0x10000) >> 10));
                appendHex(map, 0xDC00 + ((c - 0x10000) & 0x3FF));
            } else {
                appendHex(map, c);
            }
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

class PdfWriter {
public:
    explicit PdfWriter(const FontSet& fonts) : m_fonts(fonts) {}

    RenderResult write(const Document& document) {
        const std::vector<Page> pages = layout(document, m_fonts);
        collect(pages);
        m_doc.reset(HPDF_New(noteFault, &m_fault));
        if (!m_doc) throw ReportError(ReportError::Kind::PdfFailed, "libharu could not start a document");
        HPDF_SetCompressionMode(m_doc.get(), HPDF_COMP_ALL);
        HPDF_UseUTFEncodings(m_doc.get());
        loadFonts();
        for (const Page& page : pages) draw(page);
        setTitle(document);
        m_result.pages = static_cast<int>(pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (const Circle& circle : pages[i].circles)
                if (circle.ink == Ink::Seal || circle.ink == Ink::Stamp)
                    m_result.seal = SealSpot{static_cast<int>(i), circle.x, pages[i].height - circle.y, circle.radius};
        m_result.pdf = save();
        return std::move(m_result);
    }

private:
    Fault m_fault;  // outlives the document that reports to it

    void check() const {
        if (m_fault.error != HPDF_OK)
            throw ReportError(ReportError::Kind::PdfFailed,
                              "libharu fault " + std::to_string(m_fault.error) + "/" + std::to_string(m_fault.detail));
    }

    void collect(const std::vector<Page>& pages) {
        for (const Page& page : pages) {
            for (const Run& run : page.runs) {
                for (char32_t c : decodeUtf8(run.text)) {
                    if (isInvisible(c)) continue;
                    const GlyphRef ref = m_fonts.find(c, run.role);
                    if (ref.missing && m_result.missing.find(c) == std::u32string::npos) m_result.missing.push_back(c);
                    Subset& subset = m_subsets[ref.face];
                    if (!subset.codes.emplace(c, firstCode + static_cast<unsigned>(subset.characters.size()) + 1)
                             .second)
                        continue;
                    subset.characters.push_back(c);
                    subset.glyphs.push_back(m_fonts.glyph(ref));
                    if (subset.characters.size() >= maxGlyphs)
                        throw ReportError(ReportError::Kind::PdfFailed,
                                          "one paper holds more different characters than a font can carry");
                }
            }
        }
    }

    void loadFonts() {
        for (auto& [face, subset] : m_subsets) {
            const std::string file = makeTrueType("YichuangPaper" + std::to_string(face), subset.glyphs);
            HPDF_Stream stream = HPDF_MemStream_New(m_doc->mmgr, static_cast<HPDF_UINT>(file.size()));
            check();
            HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(file.data()),
                              static_cast<HPDF_UINT>(file.size()));
            HPDF_FontDef definition = HPDF_TTFontDef_Load(m_doc->mmgr, stream, HPDF_TRUE);  // takes the stream
            check();
            // A subset is marked by six capitals before its name.
            char tag[] = "YCAAAA";
            tag[5] = static_cast<char>('A' + face % 26);
            HPDF_TTFontDef_SetTagName(definition, tag);
            HPDF_List_Add(m_doc->fontdef_list, definition);
            check();
            subset.font = HPDF_GetFont(m_doc.get(), definition->base_font, "UTF-8");
            check();
            addToUnicode(subset);
        }
    }

    void addToUnicode(const Subset& subset) {
        const std::string map = toUnicodeMap(subset.characters);
        HPDF_Dict stream = HPDF_DictStream_New(m_doc->mmgr, m_doc->xref);
        check();
        HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(map.data()),
                          static_cast<HPDF_UINT>(map.size()));
        stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
        HPDF_Dict_Add(subset.font, "ToUnicode", stream);
        check();
    }

    void draw(const Page& page) {
        m_page = HPDF_AddPage(m_doc.get());
        check();
        m_height = page.height;
        HPDF_Page_SetWidth(m_page, static_cast<HPDF_REAL>(page.width));
        HPDF_Page_SetHeight(m_page, static_cast<HPDF_REAL>(page.height));
        for (const Rect& rect : page.rects) {
            if (rect.ink == Ink::Changed) continue;  // a hint for the screen, not for paper
            fill(rect.ink);
            box(rect.x, rect.y, rect.width, rect.height);
            HPDF_Page_Fill(m_page);
        }
        for (const Run& run : page.runs)
            if (run.ink == Ink::Watermark) text(run);
        for (const Line& line : page.lines) stroke(line);
        for (const Circle& circle : page.circles) stroke(circle);
        for (const QrPlace& code : page.codes) cells(code);
        for (const Run& run : page.runs)
            if (run.ink != Ink::Watermark) text(run);
        check();
    }

    void fill(Ink ink) {
        const Rgb c = colourOf(ink);
        HPDF_Page_SetRGBFill(m_page, c.r / 255.F, c.g / 255.F, c.b / 255.F);
    }

    void box(double x, double y, double width, double height) {
        HPDF_Page_Rectangle(m_page, static_cast<HPDF_REAL>(x), static_cast<HPDF_REAL>(m_height - y - height),
                            static_cast<HPDF_REAL>(width), static_cast<HPDF_REAL>(height));
    }

    void pen(Ink ink, double width, bool dashed) {
        const Rgb c = colourOf(ink);
        constexpr HPDF_UINT16 dash[] = {3, 2};
        HPDF_Page_SetRGBStroke(m_page, c.r / 255.F, c.g / 255.F, c.b / 255.F);
        HPDF_Page_SetLineWidth(m_page, static_cast<HPDF_REAL>(width));
        HPDF_Page_SetDash(m_page, dashed ? dash : nullptr, dashed ? 2 : 0, 0);
    }

    void stroke(const Line& line) {
        pen(line.ink, line.width, line.dashed);
        HPDF_Page_MoveTo(m_page, static_cast<HPDF_REAL>(line.x1), static_cast<HPDF_REAL>(m_height - line.y1));
        HPDF_Page_LineTo(m_page, static_cast<HPDF_REAL>(line.x2), static_cast<HPDF_REAL>(m_height - line.y2));
        HPDF_Page_Stroke(m_page);
    }

    void stroke(const Circle& circle) {
        pen(circle.ink, circle.width, circle.dashed);
        HPDF_Page_Circle(m_page, static_cast<HPDF_REAL>(circle.x), static_cast<HPDF_REAL>(m_height - circle.y),
                         static_cast<HPDF_REAL>(circle.radius));
        HPDF_Page_Stroke(m_page);
    }

    // Dark cells of a row that touch become one rectangle, so that no seams show.
    void cells(const QrPlace& code) {
        const int side = code.matrix.side;
        const double cell = code.size / side;
        // No watermark behind the code.
        HPDF_Page_SetRGBFill(m_page, 1, 1, 1);
        box(code.x - 2 * cell, code.y - 2 * cell, code.size + 4 * cell, code.size + 4 * cell);
        HPDF_Page_Fill(m_page);
        HPDF_Page_SetRGBFill(m_page, 0, 0, 0);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const int start = x;
                while (x < side && code.matrix.dark(x, y)) ++x;
                if (x > start) box(code.x + start * cell, code.y + y * cell, (x - start) * cell, cell * 1.02);
            }
        }
        HPDF_Page_Fill(m_page);
    }

    void text(const Run& run) {
        fill(run.ink);
        HPDF_Page_BeginText(m_page);
        HPDF_Page_SetCharSpace(m_page, static_cast<HPDF_REAL>(run.letterSpacing));
        const double a = run.angle * pi / 180;
        HPDF_Page_SetTextMatrix(m_page, static_cast<HPDF_REAL>(std::cos(a)), static_cast<HPDF_REAL>(std::sin(a)),
                                static_cast<HPDF_REAL>(-std::sin(a)), static_cast<HPDF_REAL>(std::cos(a)),
                                static_cast<HPDF_REAL>(run.x), static_cast<HPDF_REAL>(m_height - run.y));
        // A name may need several fonts: show each stretch in its own, the pen moves on by itself.
        std::string stretch;
        HPDF_Font font = nullptr;
        const auto show = [&] {
            if (stretch.empty()) return;
            HPDF_Page_SetFontAndSize(m_page, font, static_cast<HPDF_REAL>(run.size));
            HPDF_Page_ShowText(m_page, stretch.c_str());
            stretch.clear();
        };
        for (char32_t c : decodeUtf8(run.text)) {
            if (isInvisible(c)) continue;
            const Subset& subset = m_subsets.at(m_fonts.find(c, run.role).face);
            if (subset.font != font) show();
            font = subset.font;
            stretch += encodeUtf8(static_cast<char32_t>(subset.codes.at(c)));
        }
        show();
        HPDF_Page_EndText(m_page);
    }

    void setTitle(const Document& document) {
        // Title only: names and numbers stay out of the metadata.
        std::string utf16 = "\xFE\xFF";
        const std::string title = document.title.empty() ? std::string("号票") : document.title;
        for (char32_t c : decodeUtf8(title)) {
            if (c >= 0x10000) continue;
            utf16.push_back(static_cast<char>(c >> 8));
            utf16.push_back(static_cast<char>(c & 0xFF));
        }
        if (utf16.find('\0') == std::string::npos) HPDF_SetInfoAttr(m_doc.get(), HPDF_INFO_TITLE, utf16.c_str());
        check();
    }

    std::string save() {
        HPDF_SaveToStream(m_doc.get());
        check();
        std::string pdf(HPDF_GetStreamSize(m_doc.get()), '\0');
        HPDF_ResetStream(m_doc.get());
        auto size = static_cast<HPDF_UINT32>(pdf.size());
        HPDF_ReadFromStream(m_doc.get(), reinterpret_cast<HPDF_BYTE*>(pdf.data()), &size);
        check();
        pdf.resize(size);
        return pdf;
    }

    const FontSet& m_fonts;
    RenderResult m_result;
    std::map<unsigned, Subset> m_subsets;
    std::unique_ptr<HPDF_Doc_Rec, FreeDoc> m_doc;
    HPDF_Page m_page = nullptr;
    double m_height = 0;
};

}  // namespace

RenderResult renderPdf(const Document& document, const FontSet& fonts) { return PdfWriter(fonts).write(document); }

}  // namespace yc::reports
