// SPDX-License-Identifier: GPL-3.0-or-later
// 证件: a kind of document and a number that fits it.
#pragma once

#include "domain/core/expected.h"
#include "domain/identity/citizen_id.h"
#include "domain/identity/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class DocumentType {
    ResidentId,              ///< 居民身份证
    TemporaryId,             ///< 临时居民身份证
    HouseholdRegister,       ///< 居民户口簿 (children without a card; the number is the citizen number)
    OfficerCard,             ///< 军官证
    HongKongMacauResidence,  ///< 港澳居民居住证
    TaiwanResidence,         ///< 台湾居民居住证
    ForeignPermanent,        ///< 外国人永久居留身份证, both editions
    HongKongMacauPass,       ///< 港澳居民来往内地通行证
    TaiwanPass,              ///< 台湾居民来往大陆通行证
    MainlandPass,            ///< 往来港澳通行证
    Passport,                ///< 普通护照
};

/// Code and words of a document type. Codes follow GA/T 2000.156 as far as it could be confirmed; systems differ, so an
/// exchange maps them.
struct DocumentTypeInfo {
    DocumentType type{};
    std::string code;
    std::string zh;
    std::string en;
};

const std::vector<DocumentTypeInfo>& documentTypes();
const DocumentTypeInfo& info(DocumentType type);
std::optional<DocumentType> documentTypeFromCode(std::string_view code);

/// A value that exists fits its type.
class IdDocument {
public:
    /// Letters are written upper case, outer blanks dropped.
    static Expected<IdDocument, IdProblem> parse(DocumentType type, std::string_view number);

    DocumentType type() const { return m_type; }
    const std::string& number() const { return m_number; }
    /// The number as a citizen id, for every document of that shape.
    std::optional<CitizenId> citizenId() const;
    /// 6+8+4 for citizen numbers, otherwise first and last two or four kept.
    std::string masked() const;

    friend bool operator==(const IdDocument&, const IdDocument&) = default;

private:
    IdDocument(DocumentType type, std::string number) : m_type(type), m_number(std::move(number)) {}
    DocumentType m_type{};
    std::string m_number;
};

/// Masks a stored number of any kind without judging it.
std::string maskNumber(std::string_view number);

}  // namespace yc::domain
