// SPDX-License-Identifier: GPL-3.0-or-later
// Expected<T, E>: a value, or the reason why there is none. Business refusals travel in it; I/O faults are exceptions.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace yc::domain {

/// Wraps an error so that `return Unexpected{refusal};` reads well.
template <class E>
struct Unexpected {
    E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Expected {
public:
    Expected(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Expected(Unexpected<E> unexpected) : m_content(std::in_place_index<1>, std::move(unexpected.error)) {}

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T& value() const& {
        assert(hasValue());
        return std::get<0>(m_content);
    }
    T& value() & {
        assert(hasValue());
        return std::get<0>(m_content);
    }
    T&& value() && {
        assert(hasValue());
        return std::get<0>(std::move(m_content));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const E& error() const {
        assert(!hasValue());
        return std::get<1>(m_content);
    }

private:
    std::variant<T, E> m_content;
};

struct Nothing {
    friend bool operator==(Nothing, Nothing) { return true; }
};

}  // namespace yc::domain
