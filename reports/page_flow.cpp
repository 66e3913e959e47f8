// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/page_flow.h"

#include "reports/text.h"

namespace yc::reports {

double baselineIn(double pitch, double size) { return pitch / 2 + 0.38 * size; }

PageFlow::PageFlow(const PageStyle& style, const FontMetricsProvider& metrics) : m_style(style), m_metrics(metrics) {
    m_pages.push_back({style.width, style.height});
    m_y = m_top = style.top;
}

double PageFlow::remaining() const { return m_style.height > 0 ? m_style.contentBottom() - m_y : 1e9; }

double PageFlow::fullHeight() const { return m_style.height > 0 ? m_style.contentBottom() - m_top : 1e9; }

bool PageFlow::ensure(double height) {
    if (height <= remaining() + 0.01 || atTop()) return false;
    newPage();
    return true;
}

void PageFlow::newPage() {
    m_pages.push_back({m_style.width, m_style.height});
    m_y = m_top = m_style.top;
    if (m_onNewPage) m_onNewPage(*this);
}

FontRole PageFlow::voice(FontRole role) const {
    if (!m_style.sans) return role;
    if (role == FontRole::Body) return FontRole::Sans;
    return role == FontRole::Strong ? FontRole::SansStrong : role;
}

double PageFlow::widthOf(const std::string& text, FontRole role, double size, double letterSpacing) const {
    double width = 0;
    for (char32_t c : decodeUtf8(text)) width += m_metrics.advance(c, voice(role)) * size + letterSpacing;
    return width;
}

void PageFlow::text(double x, double y, const std::string& text, FontRole role, double size, Ink ink,
                    double letterSpacing) {
    if (text.empty()) return;
    page().runs.push_back(
        {x, y, size, text, voice(role), ink, letterSpacing, widthOf(text, role, size, letterSpacing), 0});
}

void PageFlow::line(const TextLine& line, double x, double width, double baseline, FontRole role, double size,
                    Align align, Ink ink) {
    const double shift = align == Align::Left     ? 0
                         : align == Align::Center ? (width - line.width) / 2
                                                  : width - line.width;
    for (const Piece& piece : line.pieces)
        if (!piece.text.empty())
            page().runs.push_back({x + shift + piece.x, baseline, size, piece.text, voice(role), ink,
                                   line.letterSpacing, piece.width, 0});
}

}  // namespace yc::reports
