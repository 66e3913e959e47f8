// SPDX-License-Identifier: GPL-3.0-or-later
// 表单校验: one value against one field of the catalogue (R033), and what makes an applicant complete.
#pragma once

#include "domain/catalogue/model.h"
#include "domain/core/expected.h"
#include "domain/core/refusal.h"
#include "domain/intake/case.h"

#include <optional>
#include <string>

namespace yc::domain {

/// The value as it is stored (identity number upper case, phone and card without blanks); the refusal names the field and
/// never repeats the value. Shapes: Date "2026-03-11"; DateTime "2026-03-11 08:30"; Choice one of the field's choices;
/// MultiChoice several of them joined by ^; Number digits with at most one point, within its limits; CreditCode GB 32100;
/// CitizenId GB 11643; BankCard with Luhn digit; Name by code point. Lengths count code points.
Expected<std::string, Refusal> checkedFieldValue(const catalogue::Field& field, const std::string& value);

/// The applicant with numbers in stored form; sex and birth are read from the identity number where they are empty.
/// Refuses an impossible number, a name that is none, a phone that is none, typed data without a reason (R082), an agent
/// without a valid number.
Expected<Applicant, Refusal> checkedApplicant(Applicant applicant);

}  // namespace yc::domain
