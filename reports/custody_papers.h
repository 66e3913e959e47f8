// SPDX-License-Identifier: GPL-3.0-or-later
// 流转文书: labels of papers, the sheet of what leaves the hall, and who keeps an original.
#pragma once

#include <string>
#include <vector>

#include "reports/formal_papers.h"

namespace yc::reports {

// 材料标签: one for each unit of paper, on the roll, to be cut at the rules.
struct LabelsInput {
    struct Label {
        std::string code;       // what the QR says
        std::string shortCode;  // to be typed when the label is torn
        std::string material;
        std::string form;    // 原件, 复印件
        std::string keeper;  // who keeps it
    };
    std::string hall;
    std::string caseNumber;  // short
    std::string applicant;   // full; printed masked
    std::vector<Label> labels;
    Marks marks;
};
Document materialLabels(const LabelsInput& input);

// 派送单 (R101) and 领取台账 (R102): what leaves together, parcel by parcel, signed by who takes it.
struct DepartureSheetInput {
    struct Parcel {
        std::string to;
        std::string waybill;
        std::vector<std::string> slips;  // numbers
        int papers = 0;
        std::string seals;
    };
    Office office;
    std::string number;
    bool pickUp = false;
    std::string batch;  // 2026年3月11日 16:30
    std::vector<Parcel> parcels;
    std::string carrier, credential;
    std::string leftAt;
    std::string date;
    std::string payload;
    Marks marks;
};
Document departureSheet(const DepartureSheetInput& input);

// 原件保管说明 (R106): the copies that go to this unit, and who keeps their originals; bears the window's seal.
struct KeeperStatementInput {
    Letter letter;
    std::string unit;  // who is told
    struct Kept {
        std::string material;
        std::string keeper;
    };
    std::vector<Kept> originals;
};
Document keeperStatement(const KeeperStatementInput& input);

}  // namespace yc::reports
