// SPDX-License-Identifier: GPL-3.0-or-later
// Fills any body with random content through its own list of members, so that no member can be forgotten.
#pragma once

#include "api/json/bodies.h"

#include <random>

namespace yc::api::json {

class Filler {
public:
    explicit Filler(unsigned seed) : m_random(seed) {}

    template <class T>
    Filler& operator()(const char*, T& value) {
        fill(value);
        return *this;
    }
    template <class T>
    Filler& always(const char*, T& value) {
        fill(value);
        return *this;
    }
    template <class T>
    Filler& personal(T& value) {
        fill(value);
        return *this;
    }

    template <class T>
    void fill(T& value) {
        if constexpr (std::is_same_v<T, std::string>)
            value = text();
        else if constexpr (std::is_same_v<T, bool>)
            value = number(2) == 1;
        else if constexpr (std::is_enum_v<T>)
            value = EnumNames<T>::list[static_cast<std::size_t>(number(int(EnumNames<T>::list.size())))].first;
        else if constexpr (std::is_integral_v<T>)
            value = static_cast<T>(number(2'000'000) - 1'000'000);
        else if constexpr (IsId<T>::value)
            value = T(text());
        else if constexpr (std::is_same_v<T, domain::Instant>)
            value =
                domain::Instant{} + std::chrono::milliseconds(std::int64_t(number(2'000'000'000)) * 900 + number(1000));
        else if constexpr (std::is_same_v<T, domain::Date>)
            value = domain::Date{} + std::chrono::days(number(30'000));
        else if constexpr (std::is_same_v<T, domain::StreamId>)
            value = domain::StreamId{domain::StreamKind::Case, "k" + text()};
        else
            fields(*this, value);
    }
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(static_cast<std::size_t>(number(4)));
        for (T& value : values) fill(value);
    }
    template <class T>
    void fill(std::optional<T>& value) {
        value.reset();
        if (number(2) == 1) fill(value.emplace());
    }
    template <class K, class V>
    void fill(std::map<K, V>& values) {
        values.clear();
        for (int i = number(4); i > 0; --i) fill(values[K(text())]);
    }

    int number(int below) { return int(m_random() % unsigned(below)); }

    /// Common, rare (U+2CC56, U+20BB7, U+30EDE), combining and awkward characters; sometimes nothing.
    std::string text() {
        static const std::vector<std::string> pieces{"沈", "若溪", "𬱖",    "𠮷", "\xF0\xB0\xBB\x9E",
                                                     "·",  "阿依", "e\u0301", "\"", "\\",
                                                     "\n", "\t",   "a",       "Z9", "/",
                                                     "~",  "😀",    "\x01",    "{",  "〔2026〕",
                                                     " "};
        std::string all;
        for (int i = number(6); i > 0; --i) all += pieces[static_cast<std::size_t>(number(int(pieces.size())))];
        return all;
    }

private:
    std::mt19937 m_random;
};

template <class Variant, std::size_t I = 0, class Use>
void eachAlternative(Use use) {
    if constexpr (I < std::variant_size_v<Variant>) {
        use(std::variant_alternative_t<I, Variant>{});
        eachAlternative<Variant, I + 1>(use);
    }
}

}  // namespace yc::api::json
