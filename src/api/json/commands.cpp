// SPDX-License-Identifier: GPL-3.0-or-later
// 指令: the envelope and its body.
#include "api/json/bodies.h"
#include "api/json_codec.h"

#include <algorithm>
#include <array>

namespace yc::api {

namespace json {

constexpr int envelopeVersion = 1;

template <class A>
void fields(A& a, domain::Actor& x) {
    a("account", x.account);
    a("device", x.device);
    a("roles", x.roles);
    a("unit", x.unit);
    a("desk", x.desk);
}

template <class A>
void fields(A& a, domain::DecisionBasis& x) {
    a("catalogueVersion", x.catalogueVersion);
    a("catalogueHash", x.catalogueHash);
    a("calendarVersion", x.calendarVersion);
    a("domainVersion", x.domainVersion);
}

namespace {

struct Expectation {
    domain::StreamId stream;
    domain::Version version = 0;
};

template <class A>
void fields(A& a, Expectation& x) {
    a("stream", x.stream);
    a("version", x.version);
}

Json writeEnvelope(const domain::Command& command) {
    std::vector<Expectation> expects;
    for (const auto& [stream, version] : command.expects) expects.push_back({stream, version});
    Writer writer;
    writer("v", envelopeVersion)("id", command.id)("scope", command.scope)("occurredAt", command.occurredAt);
    writer("actor", command.actor)("basis", command.basis)("expects", expects);
    Json object = writer.take();
    std::visit(
        [&object](const auto& body) {
            object["kind"] = std::string(body.kind);
            object["body"] = toJson(body);
        },
        command.body);
    return object;
}

domain::Command readEnvelope(const Json& object) {
    const Path root;
    domain::Command command;
    std::vector<Expectation> expects;
    std::string kind;
    int version = 0;
    Reader reader(object, root, Strictness::Strict);
    reader.required("v", version).required("id", command.id).required("scope", command.scope);
    reader.required("kind", kind).required("occurredAt", command.occurredAt).required("actor", command.actor);
    reader("basis", command.basis)("expects", expects);
    if (version != envelopeVersion) wrong(Path{&root, "v"}, "envelope version 1");
    if (command.id.empty()) wrong(Path{&root, "id"}, "an id");
    for (Expectation& one : expects) command.expects.emplace_back(std::move(one.stream), one.version);
    const auto body = object.find("body");
    if (body == object.end()) wrong(Path{&root, "body"}, "to be there");
    if (!readAlternative<domain::CommandSum>(kind, *body, Path{&root, "body"}, Strictness::Strict, command.body))
        wrong(Path{&root, "kind"}, "a known command");
    for (const auto& entry : object.items()) {
        static constexpr std::array<std::string_view, 9> known{"v",     "id",    "scope",   "kind", "occurredAt",
                                                               "actor", "basis", "expects", "body"};
        if (std::find(known.begin(), known.end(), entry.key()) == known.end()) unknownMember(root, entry.key());
    }
    return command;
}

}  // namespace
}  // namespace json

std::string JsonCodec::encodeCommand(const domain::Command& command) const {
    return json::dump(json::writeEnvelope(command));
}

domain::Command JsonCodec::decodeCommand(std::string_view bytes) const {
    return json::readEnvelope(json::parse(bytes));
}

std::vector<std::string> commandKinds() {
    using Bodies = domain::CommandSum;
    return json::kindsOf<Bodies>(std::make_index_sequence<std::variant_size_v<Bodies>>{});
}

}  // namespace yc::api
