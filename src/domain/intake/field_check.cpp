// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/field_check.h"

#include "domain/core/time.h"
#include "domain/identity/citizen_id.h"
#include "domain/identity/contact.h"
#include "domain/identity/credit_code.h"
#include "domain/identity/id_document.h"
#include "domain/identity/person_name.h"
#include "domain/identity/utf8.h"

#include <algorithm>

namespace yc::domain {

namespace {

using Checked = Expected<std::string, Refusal>;

Refusal fieldWrong(const catalogue::Field& field, const std::string& problem) {
    return refuse(RefusalCode::FieldWrong, {{"field", field.label}, {"problem", problem}}, field.id.str());
}

template <class Value>
Checked parsed(const catalogue::Field& field, const std::string& text) {
    const auto value = Value::parse(text);
    if (!value) return Unexpected{fieldWrong(field, sentence(value.error(), Language::Chinese))};
    return value->str();
}

bool isDateTime(const std::string& text) {
    if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' ||
        !parseIsoDate(text.substr(0, 10)))
        return false;
    const auto digits = [&](std::size_t at) {
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        return digit(text[at]) && digit(text[at + 1]) ? (text[at] - '0') * 10 + text[at + 1] - '0' : 99;
    };
    return digits(11) < 24 && digits(14) < 60;
}

std::optional<std::string> textProblem(const catalogue::Field& field, const std::string& value) {
    if (!isUtf8(value)) return "文字编码读不出来";
    const auto points = codePoints(value);
    if (std::any_of(points->begin(), points->end(),
                    [](char32_t point) { return point != U'\n' && isUnprintable(point); }))
        return "有不能打印的字符";
    if (std::all_of(points->begin(), points->end(), [](char32_t point) { return isSpace(point); })) return "只有空格";
    if (field.maxLength > 0 && points->size() > static_cast<std::size_t>(field.maxLength))
        return "最多 " + std::to_string(field.maxLength) + " 个字";
    return std::nullopt;
}

/// "86", "86.5": digits with at most one point, no sign, no exponent, within the field's limits.
std::optional<std::string> numberProblem(const catalogue::Field& field, const std::string& value) {
    const std::size_t point = value.find('.');
    const std::string whole = value.substr(0, point);
    const std::string rest = point == std::string::npos ? "0" : value.substr(point + 1);
    const auto digits = [](const std::string& text, std::size_t most) {
        return !text.empty() && text.size() <= most &&
               std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!digits(whole, 13) || !digits(rest, 6)) return "应是数字，如 86 或者 86.5";
    double number = 0;
    for (const char c : whole) number = number * 10 + (c - '0');
    double scale = 0.1;
    for (const char c : rest) {
        number += scale * (c - '0');
        scale /= 10;
    }
    if ((field.least && number < *field.least) || (field.most && number > *field.most)) return "超出允许的范围";
    return std::nullopt;
}

std::optional<std::string> choicesProblem(const catalogue::Field& field, const std::string& joined) {
    std::vector<std::string> seen;
    for (std::size_t from = 0; from <= joined.size();) {
        const std::size_t to = std::min(joined.find('^', from), joined.size());
        const std::string one = joined.substr(from, to - from);
        if (std::find(field.choices.begin(), field.choices.end(), one) == field.choices.end()) return "不在可选范围内";
        if (std::find(seen.begin(), seen.end(), one) != seen.end()) return "同一项选了两次";
        seen.push_back(one);
        from = to + 1;
    }
    return std::nullopt;
}

std::optional<Refusal> checkDocument(Applicant& applicant) {
    const auto type = documentTypeFromCode(applicant.idType);
    if (!type) return refuse(RefusalCode::IdNumberWrong, {{"problem", "不认识的证件类型 " + applicant.idType}});
    const auto document = IdDocument::parse(*type, applicant.idNumber);
    if (!document)
        return refuse(RefusalCode::IdNumberWrong, {{"problem", sentence(document.error(), Language::Chinese)}});
    applicant.idNumber = document->number();
    const auto citizen = document->citizenId();
    if (!citizen) return std::nullopt;
    const std::string sex = citizen->sex() == Sex::Male ? "男" : "女";
    const std::string birth = isoDate(citizen->birth());
    if ((!applicant.sex.empty() && applicant.sex != sex) || (!applicant.birth.empty() && applicant.birth != birth))
        return refuse(RefusalCode::IdNumberWrong, {{"problem", "性别或出生日期和号码对不上"}});
    applicant.sex = sex;
    applicant.birth = birth;
    return std::nullopt;
}

std::optional<Refusal> checkName(std::string& name) {
    const auto value = PersonName::parse(name);
    if (!value) return refuse(RefusalCode::NameWrong, {{"problem", sentence(value.error(), Language::Chinese)}});
    name = value->str();
    return std::nullopt;
}

std::optional<Refusal> checkPhone(std::string& phone) {
    if (phone.empty()) return std::nullopt;
    const auto value = PhoneNumber::parse(phone);
    if (!value) return refuse(RefusalCode::PhoneWrong);
    phone = value->str();
    return std::nullopt;
}

std::optional<Refusal> checkAgent(Applicant& applicant) {
    if (applicant.agentName.empty()) return std::nullopt;
    if (auto refusal = checkName(applicant.agentName)) return refusal;
    const auto number = CitizenId::parse(applicant.agentIdNumber);
    if (!number)
        return refuse(RefusalCode::IdNumberWrong,
                      {{"problem", "受托人：" + sentence(number.error(), Language::Chinese)}});
    applicant.agentIdNumber = number->str();
    return checkPhone(applicant.agentPhone);
}

}  // namespace

Expected<std::string, Refusal> checkedFieldValue(const catalogue::Field& field, const std::string& value) {
    if (value.empty()) return value;
    if (const auto problem = textProblem(field, value)) return Unexpected{fieldWrong(field, *problem)};
    switch (field.kind) {
    case catalogue::FieldKind::Name: return parsed<PersonName>(field, value);
    case catalogue::FieldKind::CitizenId: return parsed<CitizenId>(field, value);
    case catalogue::FieldKind::Phone: return parsed<PhoneNumber>(field, value);
    case catalogue::FieldKind::BankCard: return parsed<BankCard>(field, value);
    case catalogue::FieldKind::Date:
        if (!parseIsoDate(value)) return Unexpected{fieldWrong(field, "没有这一天，应写成 2026-03-11")};
        return value;
    case catalogue::FieldKind::DateTime:
        if (!isDateTime(value)) return Unexpected{fieldWrong(field, "没有这个时间，应写成 2026-03-11 08:30")};
        return value;
    case catalogue::FieldKind::Choice:
        if (std::find(field.choices.begin(), field.choices.end(), value) == field.choices.end())
            return Unexpected{fieldWrong(field, "不在可选范围内")};
        return value;
    case catalogue::FieldKind::Number:
        if (const auto problem = numberProblem(field, value)) return Unexpected{fieldWrong(field, *problem)};
        return value;
    case catalogue::FieldKind::CreditCode: return parsed<UnifiedCreditCode>(field, value);
    case catalogue::FieldKind::MultiChoice:
        if (const auto problem = choicesProblem(field, value)) return Unexpected{fieldWrong(field, *problem)};
        return value;
    case catalogue::FieldKind::Text:
    case catalogue::FieldKind::Address: break;
    }
    return value;
}

Expected<Applicant, Refusal> checkedApplicant(Applicant applicant) {
    if (auto refusal = checkName(applicant.name)) return Unexpected{*refusal};
    if (auto refusal = checkDocument(applicant)) return Unexpected{*refusal};
    if (auto refusal = checkPhone(applicant.phone)) return Unexpected{*refusal};
    if (auto refusal = checkAgent(applicant)) return Unexpected{*refusal};
    const bool typed = applicant.origin == Origin::ByHand || applicant.origin == Origin::Unverified;
    if (typed && applicant.manualReason.empty()) return Unexpected{refuse(RefusalCode::ReasonMissing)};
    return applicant;
}

}  // namespace yc::domain
