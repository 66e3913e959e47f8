// SPDX-License-Identifier: GPL-3.0-or-later
// 事件: what happened. Stored bytes are read tolerantly and lifted from older versions.
#include "api/json/bodies.h"
#include "api/json_codec.h"

#include <algorithm>

namespace yc::api {

using journal::CodecError;

namespace {

/// Current version of a kind; 0 = unknown.
template <std::size_t I = 0>
int currentVersion(std::string_view kind) {
    if constexpr (I == std::variant_size_v<domain::EventSum>) {
        return 0;
    } else {
        using Body = std::variant_alternative_t<I, domain::EventSum>;
        return Body::kind == kind ? Body::version : currentVersion<I + 1>(kind);
    }
}

}  // namespace

const std::vector<Upcast>& upcasts() {
    static const std::vector<Upcast> table;  // every kind is still at its first version
    return table;
}

journal::Encoded lifted(const std::vector<Upcast>& table, std::string_view kind, int from, int to,
                        journal::Encoded bytes) {
    for (int at = from; at < to; ++at) {
        const auto step = std::find_if(table.begin(), table.end(),
                                       [&](const Upcast& one) { return one.kind == kind && one.fromVersion == at; });
        if (step == table.end())
            throw CodecError("no way to lift " + std::string(kind) + " from version " + std::to_string(at));
        bytes = step->lift(bytes);
    }
    return bytes;
}

journal::Encoded JsonCodec::encodeEvent(const domain::EventBody& event) const {
    return std::visit([](const auto& body) { return json::split(json::toJson(body)); }, event);
}

domain::EventBody JsonCodec::decodeEvent(std::string_view kind, int version, const journal::Encoded& bytes) const {
    const int current = currentVersion(kind);
    if (current == 0) throw CodecError("unknown event kind " + std::string(kind));
    if (version > current || version < 1)
        throw CodecError("event " + std::string(kind) + " has version " + std::to_string(version) +
                         ", newest known is " + std::to_string(current));
    domain::EventBody event;
    json::readAlternative<domain::EventSum>(kind, json::joined(lifted(m_upcasts, kind, version, current, bytes)),
                                            json::Path{}, json::Strictness::Tolerant, event);
    return event;
}

std::vector<std::string> eventKinds() {
    using Bodies = domain::EventSum;
    return json::kindsOf<Bodies>(std::make_index_sequence<std::variant_size_v<Bodies>>{});
}

}  // namespace yc::api
