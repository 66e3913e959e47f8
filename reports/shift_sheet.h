// SPDX-License-Identifier: GPL-3.0-or-later
// 交接班单: what one person at a window hands on to the next: the hours, the tickets, the open work, the papers held.
#pragma once

#include <string>
#include <vector>

#include "reports/document.h"

namespace yc::reports {

struct ShiftSheetInput {
    struct Shift {
        std::string from;  // 08:58
        std::string to;    // empty: still there
        std::string clerk;
        std::string how;  // 开窗, 顶岗接手
        int pauses = 0;
    };
    struct Served {
        std::string number, theme, ended, lasted, outcome;
    };
    struct Parked {
        std::string number, theme, where;
    };
    struct Case {
        std::string number, theme, applicant, status;  // applicant masked
    };
    struct Paper {
        std::string label, name, caseNumber, kind;
    };
    std::string hall, window;
    std::string day;        // 2026年3月11日
    std::string printedAt;  // 17:02
    std::string printedBy;
    bool complete = true;  // false: the centre was away, the hours are what this machine knows
    std::vector<Shift> shifts;
    std::vector<Served> served;
    std::vector<Parked> parked;
    std::vector<Case> cases;
    std::vector<Paper> papers;
    Marks marks;
};
Document shiftSheet(const ShiftSheetInput& input);

}  // namespace yc::reports
