// SPDX-License-Identifier: GPL-3.0-or-later
// 信用记录 (R094): who broke a promise made for 容缺 or 告知承诺 goes the ordinary way until the record is repaired.
#pragma once

#include "domain/core/meta.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class CreditBreach {
    ToleranceLate,   ///< a tolerated paper did not come in time
    CommitmentFalse  ///< a commitment was found untrue
};

struct CreditEntry {
    CaseNumber number;
    CreditBreach breach = CreditBreach::ToleranceLate;
    std::string what;  ///< paper or item, in words
    Instant at{};
};

/// One stream per person token; no names, the case knows them.
struct CreditState {
    static constexpr int schema = 1;
    std::vector<CreditEntry> entries;
    Instant repairedAt{};
    std::string repairReason;
    AccountId repairedBy;

    /// Excluded from both modes: an entry younger than the last repair.
    bool excluded() const { return !entries.empty() && entries.back().at > repairedAt; }
};

/// 信用修复, by a supervisor.
struct RepairCredit {
    static constexpr std::string_view kind = "credit.repair";
    std::string personToken;
    std::string reason;
};

struct CreditBroken {
    static constexpr std::string_view kind = "credit.broken";
    static constexpr int version = 1;
    CreditEntry entry;
};
struct CreditRepaired {
    static constexpr std::string_view kind = "credit.repaired";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain
