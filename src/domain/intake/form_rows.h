// SPDX-License-Identifier: GPL-3.0-or-later
// 重复字段组与名单行: what is filled more than once (股东, 继承人, the persons of a batch), checked with the same rules everywhere.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "domain/intake/case.h"

#include <map>
#include <string>
#include <vector>

namespace yc::domain {

/// Rows of a group as they stand: the last one with a value in it, at least as many as it asks for.
int rowsFilled(const std::map<std::string, FieldValue>& form, const catalogue::Theme& theme,
               const catalogue::FormGroup& group);

/// "股东 2：姓名", or the field's label alone where nothing repeats.
std::string rowFieldLabel(const catalogue::Theme& theme, const FieldId& rowId);

/// The value as it is stored; the refusal names field and row.
Expected<std::string, Refusal> checkedRowValue(const catalogue::Theme& theme, const FieldId& rowId,
                                               const std::string& value);

/// Required fields without a value, in the order of the form; of a repeated group those of every row in use.
std::vector<FieldId> openFields(const std::map<std::string, FieldValue>& form, const catalogue::Theme& theme,
                                const catalogue::Resolution& resolution);

/// Everything wrong with one person of a batch, field by field; `form` is put into stored form. Empty = the row is good.
struct RowProblem {
    FieldId field;
    Refusal refusal;
};
std::vector<RowProblem> checkBatchRow(std::map<std::string, FieldValue>& form, const catalogue::Theme& theme,
                                      const catalogue::Resolution& resolution);

/// Who the row is about: the first name and the first number of the fields filled per person.
struct RowPerson {
    std::string name;
    std::string idNumber;
    bool citizen = false;  ///< idNumber is a citizen number
};
RowPerson personOfRow(const std::map<std::string, FieldValue>& form, const catalogue::Theme& theme,
                      const catalogue::Resolution& resolution);

}  // namespace yc::domain
