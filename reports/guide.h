// SPDX-License-Identifier: GPL-3.0-or-later
// 办事指南与导办告知单: one description for the paper and the electronic edition (R052).
//
// The guide says every element of Appendix A of the national guide draft (R050) in its order: what the theme is, its items,
// basis, what to know, papers, flow, fees, results with samples, where and when. The guidance slip says what one person's
// situation asks for (R024).
#pragma once

#include <string>

#include "domain/catalogue/resolution.h"
#include "reports/document.h"

namespace yc::reports {

// What the catalogue does not know.
struct GuideEdition {
    std::string hall;     // small line over the title
    std::string organ;    // who publishes it
    std::string printed;  // date as printed
    std::string payload;  // content of the code: opens exactly this version; empty: no code
};

Document serviceGuide(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                      const GuideEdition& edition);

// 导办告知单: theme, lead, time, flow and per paper necessity, source, type and copies, for these answers.
Document guidanceSlip(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                      const domain::catalogue::Resolution& resolution, const GuideEdition& edition);

// 办理流程图 (R032): items with who handles them and how long, from handing in to handing over. `items` empty: all.
FlowChart flowOf(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                 const std::vector<domain::ItemId>& items);

}  // namespace yc::reports
