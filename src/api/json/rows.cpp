// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/json/rows.h"

#include "domain/core/refusal.h"

namespace yc::api::json {

template <>
Json toJson(const domain::Refusal& refusal) {
    using domain::Language;
    Writer writer;
    writer("code", refusal.name())("params", refusal.params)("detail", refusal.detail);
    writer("zh", refusal.sentence(Language::Chinese))("zhRemedy", refusal.remedy(Language::Chinese));
    writer("en", refusal.sentence(Language::English))("enRemedy", refusal.remedy(Language::English));
    writer("httpStatus", domain::refusalText(refusal.code).httpStatus);
    return writer.take();
}

template <>
void fromJson(const Json& from, const Path& path, Strictness, domain::Refusal& to) {
    std::string name;
    Reader reader(from, path, Strictness::Tolerant);
    reader.required("code", name)("params", to.params)("detail", to.detail);
    const auto code = domain::refusalCodeFromName(name);
    if (code) {
        to.code = *code;
        return;
    }
    // A newer server may refuse with a code this program does not know: say so, and keep the code for support.
    to = domain::refuse(domain::RefusalCode::UnsupportedVersion, {{"have", name}}, to.detail);
}

template <>
Json toJson(const journal::StoredState& stored) {
    Writer writer;
    writer("stream", stored.stream)("version", stored.version)("seq", stored.seq);
    Json object = writer.take();
    if (!std::holds_alternative<std::monostate>(stored.state)) object["state"] = stateJson(stored.state);
    return object;
}

template <>
void fromJson(const Json& from, const Path& path, Strictness, journal::StoredState& to) {
    Reader reader(from, path, Strictness::Tolerant);
    reader.required("stream", to.stream)("version", to.version)("seq", to.seq);
    const auto state = from.find("state");
    if (state != from.end()) to.state = readState(to.stream.kind, *state, Path{&path, "state"});
}

template <>
Json toJson(const journal::TimelineRow& row) {
    Writer writer;
    writer("seq", row.seq)("at", row.at)("recordedAt", row.recordedAt)("kind", row.kind)("stream", row.stream);
    writer("version", row.version)("command", row.command)("actor", row.actor)("device", row.device)("hash", row.hash);
    Json object = writer.take();
    object["body"] = row.open.empty() ? Json::object() : parse(row.open);
    return object;
}

template <>
void fromJson(const Json& from, const Path& path, Strictness, journal::TimelineRow& to) {
    Json body;
    Reader reader(from, path, Strictness::Tolerant);
    reader("seq", to.seq)("at", to.at)("recordedAt", to.recordedAt)("kind", to.kind)("stream", to.stream);
    reader("version", to.version)("command", to.command)("actor", to.actor)("device", to.device)("hash", to.hash);
    reader("body", body);
    to.open = dump(body);
}

}  // namespace yc::api::json
