// SPDX-License-Identifier: GPL-3.0-or-later
// 编号 (facts: rules 5): numbers are composed here; the blocks they are drawn from are leased elsewhere.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace yc::domain {

/// "A023"; four digits after 999.
std::string ticketNumber(std::string_view letter, int ordinal);

/// YJS + 6 region + yyyyMMdd + 3-character desk code + 4 sequence + check character (ISO 7064 MOD 37,36 over the rest).
CaseNumber caseNumber(std::string_view region, Date day, std::string_view deskCode, int sequence);
/// True for a well-formed number whose check character fits.
bool isCaseNumber(std::string_view text);
/// "003-0017-K": desk code, sequence and check character, as shown to the clerk.
std::string shortCaseNumber(const CaseNumber& number);

/// 机关代字〔year〕第000123号, e.g. paperNumber("青政服受", 2026, 123).
PaperNumber paperNumber(std::string_view organWord, int year, int sequence);

/// 43-character 办件编号: 31 实施编码 + yyyyMMdd + 4 sequence.
std::string itemCaseNumber(std::string_view implementingCode, Date day, int sequence);

/// "M-0017-05": sequence of the case at the desk and ordinal; with the desk code in front where it must be unique:
/// label text is "M" + deskCode + yyMMdd + sequence(4) + "-" + ordinal(2).
MaterialLabel materialLabel(std::string_view deskCode, Date day, int caseSequence, int ordinal);

}  // namespace yc::domain
