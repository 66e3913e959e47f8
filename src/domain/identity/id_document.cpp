// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/id_document.h"

#include "domain/identity/utf8.h"

#include <algorithm>

namespace yc::domain {

namespace {

/// One position of a number: 9 digit, a letter, * either, any other character itself.
bool matches(std::string_view pattern, std::string_view text) {
    if (pattern.size() != text.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool letter = text[i] >= 'A' && text[i] <= 'Z';
        const bool fits = pattern[i] == '9'   ? digit
                          : pattern[i] == 'a' ? letter
                          : pattern[i] == '*' ? digit || letter
                                              : pattern[i] == text[i];
        if (!fits) return false;
    }
    return true;
}

bool matchesAny(std::initializer_list<std::string_view> patterns, std::string_view text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](std::string_view pattern) { return matches(pattern, text); });
}

/// Passports of all countries: 5 to 15 letters or digits.
bool looksLikePassport(std::string_view text) {
    return text.size() >= 5 && text.size() <= 15 && matches(std::string(text.size(), '*'), text);
}

Expected<std::string, IdProblem> normalised(std::string_view text) {
    const auto points = codePoints(text);
    if (!points) return Unexpected{IdProblem{IdProblem::BrokenText{}}};
    std::string result;
    for (const char32_t point : *points) {
        if (point >= U'a' && point <= U'z')
            result.push_back(static_cast<char>(point - U'a' + U'A'));
        else
            appendUtf8(result, point);
    }
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!result.empty() && blank(result.back())) result.pop_back();
    result.erase(result.begin(), std::find_if_not(result.begin(), result.end(), blank));
    if (result.empty()) return Unexpected{IdProblem{IdProblem::Empty{}}};
    return result;
}

bool kindFits(DocumentType type, CitizenId::Kind kind) {
    switch (type) {
    case DocumentType::HongKongMacauResidence:
        return kind == CitizenId::Kind::HongKong || kind == CitizenId::Kind::Macau;
    case DocumentType::TaiwanResidence: return kind == CitizenId::Kind::Taiwan;
    case DocumentType::ForeignPermanent: return kind == CitizenId::Kind::ForeignPermanent;
    default: return kind == CitizenId::Kind::Resident;
    }
}

bool hasCitizenNumber(DocumentType type) {
    return type == DocumentType::ResidentId || type == DocumentType::TemporaryId ||
           type == DocumentType::HouseholdRegister || type == DocumentType::HongKongMacauResidence ||
           type == DocumentType::TaiwanResidence || type == DocumentType::ForeignPermanent;
}

std::optional<IdProblem> citizenNumberProblem(DocumentType type, const std::string& number) {
    if (type == DocumentType::ForeignPermanent && matches("aaa999999999999", number))
        return std::nullopt;  // edition before 2023
    const auto id = CitizenId::parse(number);
    if (!id) return id.error();
    if (!kindFits(type, id->kind())) return IdProblem{IdProblem::WrongShape{}};
    return std::nullopt;
}

bool otherNumberFits(DocumentType type, const std::string& number) {
    switch (type) {
    case DocumentType::HongKongMacauPass:
        return matchesAny({"H99999999", "M99999999", "H9999999999", "M9999999999"}, number);
    case DocumentType::TaiwanPass: return matchesAny({"99999999"}, number);
    case DocumentType::MainlandPass: return matchesAny({"C*9999999", "W99999999"}, number);
    case DocumentType::Passport: return looksLikePassport(number);
    default:  // 军官证: 字第…号, many forms
        return codePointCount(number) >= 4 && codePointCount(number) <= 30;
    }
}

}  // namespace

const std::vector<DocumentTypeInfo>& documentTypes() {
    static const std::vector<DocumentTypeInfo> table{
        {DocumentType::ResidentId, "111", "居民身份证", "Resident identity card"},
        {DocumentType::TemporaryId, "112", "临时居民身份证", "Temporary identity card"},
        {DocumentType::HouseholdRegister, "113", "居民户口簿", "Household register"},
        {DocumentType::OfficerCard, "114", "军官证", "Officer's card"},
        {DocumentType::HongKongMacauResidence, "554", "港澳居民居住证", "Residence permit, Hong Kong and Macau"},
        {DocumentType::TaiwanResidence, "552", "台湾居民居住证", "Residence permit, Taiwan"},
        {DocumentType::ForeignPermanent, "553", "外国人永久居留身份证", "Foreign permanent resident card"},
        {DocumentType::HongKongMacauPass, "516", "港澳居民来往内地通行证",
         "Mainland travel permit, Hong Kong and Macau"},
        {DocumentType::TaiwanPass, "511", "台湾居民来往大陆通行证", "Mainland travel permit, Taiwan"},
        {DocumentType::MainlandPass, "513", "往来港澳通行证", "Exit-entry permit to Hong Kong and Macau"},
        {DocumentType::Passport, "414", "普通护照", "Passport"},
    };
    return table;
}

const DocumentTypeInfo& info(DocumentType type) { return documentTypes()[static_cast<std::size_t>(type)]; }

std::optional<DocumentType> documentTypeFromCode(std::string_view code) {
    for (const DocumentTypeInfo& row : documentTypes()) {
        if (row.code == code) return row.type;
    }
    return std::nullopt;
}

Expected<IdDocument, IdProblem> IdDocument::parse(DocumentType type, std::string_view number) {
    const auto text = normalised(number);
    if (!text) return Unexpected{text.error()};
    if (hasCitizenNumber(type)) {
        if (const auto problem = citizenNumberProblem(type, *text)) return Unexpected{*problem};
    } else if (!otherNumberFits(type, *text)) {
        return Unexpected{IdProblem{IdProblem::WrongShape{}}};
    }
    return IdDocument{type, *text};
}

std::optional<CitizenId> IdDocument::citizenId() const {
    if (!hasCitizenNumber(m_type)) return std::nullopt;
    const auto id = CitizenId::parse(m_number);
    return id ? std::optional<CitizenId>{*id} : std::nullopt;
}

std::string IdDocument::masked() const { return maskNumber(m_number); }

std::string maskNumber(std::string_view number) {
    const auto points = codePoints(number);
    if (!points) return "*";
    const std::size_t count = points->size();
    const std::size_t head = count == 18 ? 6 : count > 8 ? 2 : 1;
    const std::size_t tail = count > 8 ? 4 : 2;
    if (count <= head + tail) return std::string(count, '*');
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i < head || i >= count - tail)
            appendUtf8(text, (*points)[i]);
        else
            text += '*';
    }
    return text;
}

}  // namespace yc::domain
