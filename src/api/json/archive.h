// SPDX-License-Identifier: GPL-3.0-or-later
// Writer and Reader: one list of members per type (`fields`) serves both directions. Rules of the canonical form:
// - empty texts, ids, lists and maps, absent optionals and unset times are left out; numbers, truth values and
//   enumerations are always written, so that a changed default never changes what history says;
// - enumerations are stable texts (enums.h), days "2026-03-11", instants "2026-03-11T02:20:00.000Z";
// - a Reader leaves missing members at their defaults; unknown ones are refused in commands (Strict) and ignored in
//   stored bytes (Tolerant); any fault throws journal::CodecError with a JSON pointer.
#pragma once

#include "api/json/parse.h"
#include "domain/core/ids.h"
#include "domain/core/stream.h"
#include "domain/core/time.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace yc::api::json {

enum class Strictness { Strict, Tolerant };

/// Where the reader stands; lives on the stack, becomes a JSON pointer only when something is wrong.
struct Path {
    const Path* parent = nullptr;
    std::string_view name;
    std::size_t index = 0;

    std::string pointer() const;
};

[[noreturn]] void wrong(const Path& path, std::string_view expected);
[[noreturn]] void unknownMember(const Path& path, const std::string& name);

/// Texts of an enumeration, in the order of their values from `first`. Specialised in enums.h.
template <class E>
struct EnumNames;

template <class E>
std::string_view enumName(E value) {
    for (const auto& [own, name] : EnumNames<E>::list) {
        if (own == value) return name;
    }
    throw journal::CodecError("enumeration value without a name");
}

template <class E>
std::optional<E> enumFromName(std::string_view text) {
    for (const auto& [own, name] : EnumNames<E>::list) {
        if (name == text) return own;
    }
    return std::nullopt;
}

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<domain::Id<Tag>> : std::true_type {};

class Writer;
class Reader;

// ---- to JSON ------------------------------------------------------------------------------------------------------

template <class T>
Json toJson(const T& value);
template <class T>
Json toJson(const std::vector<T>& values);
template <class K, class V>
Json toJson(const std::map<K, V>& values);
template <class T>
Json toJson(const std::optional<T>& value);

inline std::string keyText(const std::string& key) { return key; }
template <class Tag>
std::string keyText(const domain::Id<Tag>& key) {
    return key.str();
}

/// Collects the members of one object.
class Writer {
public:
    Json take() { return std::move(m_object); }

    template <class T>
    Writer& operator()(const char* name, const T& value) {
        if (!leftOut(value)) m_object[name] = toJson(value);
        return *this;
    }
    template <class T>
    Writer& required(const char* name, const T& value) {
        return (*this)(name, value);
    }
    /// For texts whose default is not empty.
    template <class T>
    Writer& always(const char* name, const T& value) {
        m_object[name] = toJson(value);
        return *this;
    }
    /// 个人信息: the sealed part. Left out when it says nothing.
    template <class T>
    Writer& personal(const T& value) {
        Json part = toJson(value);
        if (part != toJson(T{})) m_object["personal"] = std::move(part);
        return *this;
    }

private:
    template <class T>
    static bool leftOut(const T& value) {
        if constexpr (std::is_same_v<T, domain::Instant> || std::is_same_v<T, domain::Date>)
            return value == T{};
        else if constexpr (requires { value.empty(); })
            return value.empty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else if constexpr (std::is_same_v<T, domain::StreamId>)
            return value.key.empty();
        else
            return false;
    }

    Json m_object = Json::object();
};

template <class T>
Json toJson(const std::optional<T>& value) {
    return value ? toJson(*value) : Json();
}

template <class T>
Json toJson(const T& value) {
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool>)
        return Json(value);
    else if constexpr (std::is_enum_v<T>)
        return Json(enumName(value));
    else if constexpr (std::is_integral_v<T>)
        return Json(static_cast<std::int64_t>(value));
    else if constexpr (std::is_floating_point_v<T> || std::is_same_v<T, Json>)
        return Json(value);
    else if constexpr (IsId<T>::value)
        return Json(value.str());
    else if constexpr (std::is_same_v<T, domain::Instant>)
        return Json(domain::isoInstant(value));
    else if constexpr (std::is_same_v<T, domain::Date>)
        return Json(domain::isoDate(value));
    else if constexpr (std::is_same_v<T, domain::StreamId>)
        return Json(value.str());
    else {
        Writer writer;
        fields(writer, const_cast<T&>(value));  // the Writer only reads; one `fields` serves both directions
        return writer.take();
    }
}

template <class T>
Json toJson(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) list.push_back(toJson(value));
    return list;
}

template <class K, class V>
Json toJson(const std::map<K, V>& values) {
    Json object = Json::object();
    for (const auto& entry : values) object[keyText(entry.first)] = toJson(entry.second);
    return object;
}

// ---- from JSON ----------------------------------------------------------------------------------------------------

template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, T& to);
template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::vector<T>& to);
template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::optional<T>& to);
template <class K, class V>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::map<K, V>& to);

std::string readText(const Json& from, const Path& path);
std::int64_t readInteger(const Json& from, const Path& path, std::int64_t lowest, std::int64_t highest);
domain::Instant readInstant(const Json& from, const Path& path);
domain::Date readDate(const Json& from, const Path& path);
domain::StreamId readStream(const Json& from, const Path& path);

/// Fills the members of one object.
class Reader {
public:
    Reader(const Json& object, const Path& path, Strictness strictness);
    /// Throws on members nobody asked for, when strict.
    void finish() const;

    template <class T>
    Reader& operator()(const char* name, T& value) {
        m_known.emplace_back(name);
        const auto found = m_object.find(name);
        if (found != m_object.end()) fromJson(*found, Path{&m_path, name}, m_strictness, value);
        return *this;
    }
    template <class T>
    Reader& always(const char* name, T& value) {
        return (*this)(name, value);
    }
    template <class T>
    Reader& personal(T& value) {
        return (*this)("personal", value);
    }
    /// A member without which the object means nothing.
    template <class T>
    Reader& required(const char* name, T& value) {
        if (!m_object.contains(name)) wrong(Path{&m_path, name}, "to be there");
        return (*this)(name, value);
    }

private:
    const Json& m_object;
    const Path& m_path;
    Strictness m_strictness;
    std::vector<std::string_view> m_known;
};

template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, T& to) {
    if constexpr (std::is_same_v<T, std::string>) {
        to = readText(from, path);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_boolean()) wrong(path, "true or false");
        to = from.get<bool>();
    } else if constexpr (std::is_enum_v<T>) {
        const auto value = enumFromName<T>(readText(from, path));
        if (!value) wrong(path, "one of the listed words");
        to = *value;
    } else if constexpr (std::is_integral_v<T>) {
        to = static_cast<T>(readInteger(from, path, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!from.is_number()) wrong(path, "a number");
        to = from.get<T>();
    } else if constexpr (std::is_same_v<T, Json>) {
        to = from;
    } else if constexpr (IsId<T>::value) {
        to = T(readText(from, path));
    } else if constexpr (std::is_same_v<T, domain::Instant>) {
        to = readInstant(from, path);
    } else if constexpr (std::is_same_v<T, domain::Date>) {
        to = readDate(from, path);
    } else if constexpr (std::is_same_v<T, domain::StreamId>) {
        to = readStream(from, path);
    } else {
        Reader reader(from, path, strictness);
        fields(reader, to);
        reader.finish();
    }
}

template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::vector<T>& to) {
    if (!from.is_array()) wrong(path, "a list");
    to.clear();
    to.reserve(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        T value{};
        fromJson(from[i], Path{&path, {}, i}, strictness, value);
        to.push_back(std::move(value));
    }
}

template <class T>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::optional<T>& to) {
    to.reset();
    if (from.is_null()) return;
    T value{};
    fromJson(from, path, strictness, value);
    to = std::move(value);
}

template <class K, class V>
void fromJson(const Json& from, const Path& path, Strictness strictness, std::map<K, V>& to) {
    if (!from.is_object()) wrong(path, "an object");
    to.clear();
    for (const auto& entry : from.items()) {
        V value{};
        fromJson(entry.value(), Path{&path, entry.key()}, strictness, value);
        to.emplace(K(entry.key()), std::move(value));
    }
}

/// Reads one whole value.
template <class T>
T read(const Json& from, Strictness strictness) {
    T value{};
    fromJson(from, Path{}, strictness, value);
    return value;
}

}  // namespace yc::api::json
