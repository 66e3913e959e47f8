// SPDX-License-Identifier: GPL-3.0-or-later
// 编码: commands, events and states as canonical JSON (sorted keys, UTF-8, no spaces; rules in json/archive.h).
// Stateless after construction; one object may serve any number of threads.
#pragma once

#include "journal/codec.h"

#include <functional>
#include <string>
#include <vector>

namespace yc::api {

/// 升版: lifts stored bytes of one event kind from one version to the next.
struct Upcast {
    std::string kind;
    int fromVersion = 0;
    std::function<journal::Encoded(const journal::Encoded&)> lift;
};

/// Carries bytes step by step from one version to another; throws CodecError where the table has a gap.
journal::Encoded lifted(const std::vector<Upcast>& table, std::string_view kind, int from, int to,
                        journal::Encoded bytes);

/// The product's table; one line for every kind that ever changed its meaning.
const std::vector<Upcast>& upcasts();

class JsonCodec : public journal::Codec {
public:
    JsonCodec() : JsonCodec(upcasts()) {}
    explicit JsonCodec(std::vector<Upcast> table) : m_upcasts(std::move(table)) {}

    journal::Encoded encodeEvent(const domain::EventBody& event) const override;
    domain::EventBody decodeEvent(std::string_view kind, int version, const journal::Encoded& bytes) const override;
    journal::Encoded encodeState(const domain::State& state) const override;
    domain::State decodeState(domain::StreamKind kind, const journal::Encoded& bytes) const override;
    int stateSchema(domain::StreamKind kind) const override;
    std::string encodeCommand(const domain::Command& command) const override;
    /// Strict: unknown members, unknown words, duplicate keys, bad UTF-8 and nesting beyond 32 are refused.
    domain::Command decodeCommand(std::string_view bytes) const override;

private:
    std::vector<Upcast> m_upcasts;
};

/// Kinds the codec knows, for the API document and its test.
std::vector<std::string> commandKinds();
std::vector<std::string> eventKinds();

}  // namespace yc::api
