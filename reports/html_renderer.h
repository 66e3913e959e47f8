// SPDX-License-Identifier: GPL-3.0-or-later
// 网页: a document as one page for a browser, self-contained: no script, no address outside, printable.
//
// Headings, lists and tables are real ones, so that a screen reader walks through them; drawings are SVG with a title.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/document.h"
#include "reports/fonts.h"

namespace yc::reports {

// For text and for values in double quotes.
std::string escapedHtml(std::string_view text);

struct HtmlLink {
    std::string text;
    std::string address;
};

// `links` stand under the title: another edition, the same page in another form. Throws ReportError(CodeTooLong).
std::string renderHtml(const Document& document, const FontMetricsProvider& metrics,
                       const std::vector<HtmlLink>& links = {});

struct HtmlGroup {
    std::string title;
    std::vector<HtmlLink> links;
};
struct HtmlIndex {
    std::string issuer;
    std::string title;
    std::vector<HtmlGroup> groups;
    std::string searched;  // what was looked for; stands in the search field, which asks the same address with ?q=
    std::string nothing;   // said when there are no groups
    bool sample = false;
};
std::string renderIndex(const HtmlIndex& index);

}  // namespace yc::reports
