// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/json/archive.h"

#include <algorithm>

namespace yc::api::json {

using journal::CodecError;

std::string Path::pointer() const {
    if (!parent) return {};
    std::string text = parent->pointer() + '/';
    if (name.empty()) return text + std::to_string(index);
    for (const char c : name.substr(0, 64)) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

void wrong(const Path& path, std::string_view expected) {
    const std::string pointer = path.pointer();
    throw CodecError((pointer.empty() ? std::string("/") : pointer) + ": expected " + std::string(expected));
}

void unknownMember(const Path& path, const std::string& name) {
    throw CodecError(Path{&path, name}.pointer() + ": unknown member");
}

std::string readText(const Json& from, const Path& path) {
    if (!from.is_string()) wrong(path, "a text");
    return from.get<std::string>();
}

std::int64_t readInteger(const Json& from, const Path& path, std::int64_t lowest, std::int64_t highest) {
    if (!from.is_number_integer()) wrong(path, "a whole number");
    if (from.is_number_unsigned() && from.get<std::uint64_t>() > static_cast<std::uint64_t>(highest))
        wrong(path, "a smaller number");
    const auto value = from.get<std::int64_t>();
    if (value < lowest || value > highest) wrong(path, "a number in range");
    return value;
}

domain::Instant readInstant(const Json& from, const Path& path) {
    const auto value = domain::parseIsoInstant(readText(from, path));
    if (!value) wrong(path, "an instant like 2026-03-11T02:20:00.000Z");
    return *value;
}

domain::Date readDate(const Json& from, const Path& path) {
    const auto value = domain::parseIsoDate(readText(from, path));
    if (!value) wrong(path, "a day like 2026-03-11");
    return *value;
}

domain::StreamId readStream(const Json& from, const Path& path) {
    const auto value = domain::StreamId::parse(readText(from, path));
    if (!value) wrong(path, "a stream like case:0190");
    return *value;
}

Reader::Reader(const Json& object, const Path& path, Strictness strictness)
    : m_object(object), m_path(path), m_strictness(strictness) {
    if (!object.is_object()) wrong(path, "an object");
}

void Reader::finish() const {
    if (m_strictness == Strictness::Tolerant) return;
    for (const auto& entry : m_object.items()) {
        if (std::find(m_known.begin(), m_known.end(), entry.key()) == m_known.end()) unknownMember(m_path, entry.key());
    }
}

}  // namespace yc::api::json
