// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单表: the blank list of a situation, a filled list checked row by row with the rules of the form, and the list that
// goes back with the reasons.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "domain/intake/form_rows.h"
#include "tables/table.h"

#include <map>
#include <string>
#include <vector>

namespace yc::tables {

/// A row of the list that somebody brought.
struct ListedRow {
    int number = 0;                  ///< as in the file
    std::vector<std::string> cells;  ///< as in the file, in the order of its columns
    std::map<std::string, domain::FieldValue> form;
    domain::RowPerson person;
    std::vector<std::string> problems;  ///< Chinese sentences; empty = the row is good
};

struct BatchSheet {
    std::vector<std::string> columns;  ///< heads as in the file
    std::vector<ListedRow> rows;       ///< in the order of the file
    std::vector<std::string> remarks;

    std::size_t good() const;
    std::size_t bad() const { return rows.size() - good(); }
};

/// Refuses with TableUnreadable when the head row is not there, a required column is missing or stands twice, no row
/// follows, or there are more persons than the catalogue allows.
domain::Expected<BatchSheet, domain::Refusal> readBatchSheet(const Table& table, const domain::catalogue::Theme& theme,
                                                             const domain::catalogue::Resolution& resolution);

/// 空表: a column per field that is filled per person. Throws WriteFault.
void writeBlankList(const std::string& path, const domain::catalogue::Theme& theme,
                    const domain::catalogue::Resolution& resolution);
/// 退回表: the rows with problems as they came, and why; it can be corrected and imported again. Throws WriteFault.
void writeReturnedList(const std::string& path, const BatchSheet& sheet, const domain::catalogue::Theme& theme);

}  // namespace yc::tables
