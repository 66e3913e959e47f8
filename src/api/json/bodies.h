// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the alternative of a variant by its kind, and splits a body into its open and its personal part.
#pragma once

#include "api/json/batch.h"
#include "api/json/case_messages.h"
#include "api/json/custody.h"
#include "api/json/item.h"
#include "api/json/joint.h"
#include "api/json/promise_messages.h"
#include "api/json/publication.h"
#include "api/json/queue_policy.h"
#include "api/json/result.h"
#include "api/json/service.h"
#include "api/json/ticket.h"

#include <variant>

namespace yc::api::json {

inline journal::Encoded split(Json body) {
    journal::Encoded bytes;
    const auto personal = body.find("personal");
    if (personal != body.end()) {
        bytes.personal = dump(*personal);
        body.erase(personal);
    }
    bytes.open = dump(body);
    return bytes;
}

inline Json joined(const journal::Encoded& bytes) {
    Json body = parse(bytes.open);
    if (!body.is_object()) throw journal::CodecError("/: expected an object");
    if (!bytes.personal.empty()) body["personal"] = parse(bytes.personal);
    return body;
}

/// A state with its personal part as member `personal`; an empty object for a stream that does not exist.
Json stateJson(const domain::State& state);
domain::State readState(domain::StreamKind kind, const Json& from, const Path& path);

/// Decodes the alternative named `kind`; false when there is none.
template <class Variant, std::size_t I = 0>
bool readAlternative(std::string_view kind, const Json& from, const Path& path, Strictness strictness, Variant& to) {
    if constexpr (I == std::variant_size_v<Variant>) {
        return false;
    } else {
        using Body = std::variant_alternative_t<I, Variant>;
        if (Body::kind != kind) return readAlternative<Variant, I + 1>(kind, from, path, strictness, to);
        Body body{};
        fromJson(from, path, strictness, body);
        to = std::move(body);
        return true;
    }
}

/// Kinds of a variant, in its order.
template <class Variant, std::size_t... I>
std::vector<std::string> kindsOf(std::index_sequence<I...>) {
    return {std::string(std::variant_alternative_t<I, Variant>::kind)...};
}

}  // namespace yc::api::json
