// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/json/parse.h"

#include <vector>

namespace yc::api::json {

using journal::CodecError;

namespace {

/// Builds the tree; nlohmann's own builder takes the last of two equal keys, which would let two readers of the same
/// signed bytes see different commands.
class TreeBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit TreeBuilder(int depth) : m_depth(depth) {}

    Json take() { return std::move(m_root); }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (m_open.back()->contains(name)) throw CodecError("key twice in one object: " + name.substr(0, 40));
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        throw CodecError("not JSON at byte " + std::to_string(position));
    }

private:
    template <class V>
    Json* add(V&& value) {
        if (m_open.empty()) {
            m_root = Json(std::forward<V>(value));
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(Json(std::forward<V>(value)));
            return &parent.back();
        }
        Json& place = parent[m_key];
        place = Json(std::forward<V>(value));
        return &place;
    }

    template <class V>
    bool put(V&& value) {
        add(std::forward<V>(value));
        return true;
    }

    bool open(Json container) {
        if (static_cast<int>(m_open.size()) >= m_depth)
            throw CodecError("nested deeper than " + std::to_string(m_depth));
        m_open.push_back(add(std::move(container)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    int m_depth;
    Json m_root;
    std::string m_key;
    std::vector<Json*> m_open;
};

}  // namespace

Json parse(std::string_view text, const Limits& limits) {
    if (text.size() > limits.bytes) throw CodecError("longer than " + std::to_string(limits.bytes) + " bytes");
    TreeBuilder builder(limits.depth);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

std::string dump(const Json& value) {
    try {
        return value.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::strict);
    } catch (const Json::exception&) { throw CodecError("a text is not UTF-8"); }
}

}  // namespace yc::api::json
