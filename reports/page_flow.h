// SPDX-License-Identifier: GPL-3.0-or-later
// 排版光标: puts lines of text and rows of cells on pages, one below the other, beginning new pages as needed.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "reports/layout.h"
#include "reports/line_breaker.h"
#include "reports/page_style.h"

namespace yc::reports {

class PageFlow {
public:
    PageFlow(const PageStyle& style, const FontMetricsProvider& metrics);

    const PageStyle& style() const { return m_style; }
    const FontMetricsProvider& metrics() const { return m_metrics; }
    Page& page() { return m_pages.back(); }
    std::vector<Page>& pages() { return m_pages; }

    double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }
    void skip(double points) { m_y += points; }
    double remaining() const;
    double fullHeight() const;  // room of a fresh page
    bool atTop() const { return m_y <= m_top + 0.01; }

    // New page unless height points are left, or the page is fresh already. True when a page was begun.
    bool ensure(double height);
    void newPage();
    // Called after a page was begun: running heads.
    void onNewPage(std::function<void(PageFlow&)> action) { m_onNewPage = std::move(action); }
    // What is below this y belongs to the page from now on (after a running head).
    void setTopHere() { m_top = m_y; }

    // Role as this paper speaks it: the roll has no serif.
    FontRole voice(FontRole role) const;
    // Measured width of one unbroken line.
    double widthOf(const std::string& text, FontRole role, double size, double letterSpacing = 0) const;
    // One unbroken run, baseline at y.
    void text(double x, double y, const std::string& text, FontRole role, double size, Ink ink = Ink::Text,
              double letterSpacing = 0);
    // The pieces of a broken line, shifted inside width for align.
    void line(const TextLine& line, double x, double width, double baseline, FontRole role, double size, Align align,
              Ink ink = Ink::Text);

private:
    PageStyle m_style;
    const FontMetricsProvider& m_metrics;
    std::vector<Page> m_pages;
    double m_y = 0;
    double m_top = 0;
    std::function<void(PageFlow&)> m_onNewPage;
};

// Distance from the top of a line of the given pitch to its baseline, so that Chinese characters sit in its middle.
double baselineIn(double pitch, double size);

}  // namespace yc::reports
