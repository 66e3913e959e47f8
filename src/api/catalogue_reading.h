// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的字段: small readers for JSON members of documents that passed the schema, and the parts of a theme that have a
// file of their own. Inside this folder only.
#pragma once

#include "domain/catalogue/model.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace yc::api::reading {

using nlohmann::json;
namespace cat = domain::catalogue;

inline std::string text(const json& node, const char* key) { return node.value(key, std::string{}); }

inline int number(const json& node, const char* key, int fallback) { return node.value(key, fallback); }

inline bool flag(const json& node, const char* key, bool fallback = false) { return node.value(key, fallback); }

template <class IdType>
IdType id(const json& node, const char* key) {
    return IdType{text(node, key)};
}

/// A list member through `make`; an absent one is empty.
template <class Make>
auto list(const json& node, const char* key, const Make& make) -> std::vector<decltype(make(node))> {
    std::vector<decltype(make(node))> result;
    const auto found = node.find(key);
    if (found == node.end()) return result;
    result.reserve(found->size());
    for (const json& entry : *found) result.push_back(make(entry));
    return result;
}

inline std::string asText(const json& node) { return node.get<std::string>(); }
inline int asNumber(const json& node) { return node.get<int>(); }
template <class IdType>
IdType asId(const json& node) {
    return IdType{node.get<std::string>()};
}

/// Word of a closed list; the schema has made sure that it is one of them.
template <class Enum, std::size_t N>
Enum word(const json& node, const char* key, const std::array<std::pair<const char*, Enum>, N>& table) {
    const std::string given = text(node, key);
    for (const auto& row : table) {
        if (given == row.first) return row.second;
    }
    return table.front().second;
}

cat::Condition conditionFrom(const json& node);

inline cat::Condition when(const json& node, const char* key, cat::Condition fallback = {}) {
    const auto found = node.find(key);
    return found == node.end() ? fallback : conditionFrom(*found);
}

cat::DataSource sourceFrom(const json& node);
cat::Fee feeFrom(const json& node, const char* key);
cat::Material materialFrom(const json& node);
cat::Field fieldFrom(const json& node);
cat::FieldGroup groupFrom(const json& node);
cat::DistributionRule ruleFrom(const json& node);
cat::JointRule jointFrom(const json& node);
cat::Guide guideFrom(const json& node);

}  // namespace yc::api::reading
