// SPDX-License-Identifier: GPL-3.0-or-later
// 号码哪里不对: what is wrong with a number or a name, in typed form, so that the field can say it in words.
#pragma once

#include "domain/core/refusal.h"

#include <string>
#include <variant>

namespace yc::domain {

struct IdProblem {
    struct Empty {
        friend bool operator==(Empty, Empty) { return true; }
    };
    /// `have` characters where `need` are needed.
    struct Length {
        int have = 0;
        int need = 0;
        friend bool operator==(const Length&, const Length&) = default;
    };
    struct TooLong {
        int have = 0;
        int most = 0;
        friend bool operator==(const TooLong&, const TooLong&) = default;
    };
    /// A character that may not stand at this position, counted from 1.
    struct Character {
        int position = 0;
        std::string text;  ///< the character; empty if it cannot be shown
        friend bool operator==(const Character&, const Character&) = default;
    };
    struct ImpossibleDate {
        int year = 0;
        int month = 0;
        int day = 0;
        friend bool operator==(const ImpossibleDate&, const ImpossibleDate&) = default;
    };
    /// Which digit would fit is not said: it would invite to make the number fit.
    struct WrongCheckDigit {
        friend bool operator==(WrongCheckDigit, WrongCheckDigit) { return true; }
    };
    /// The text is not UTF-8.
    struct BrokenText {
        friend bool operator==(BrokenText, BrokenText) { return true; }
    };
    /// The number does not look like one of this kind of document.
    struct WrongShape {
        friend bool operator==(WrongShape, WrongShape) { return true; }
    };

    std::variant<Empty, Length, TooLong, Character, ImpossibleDate, WrongCheckDigit, BrokenText, WrongShape> what;

    template <class Kind>
    const Kind* as() const {
        return std::get_if<Kind>(&what);
    }

    friend bool operator==(const IdProblem&, const IdProblem&) = default;
};

/// "1995 年 2 月没有 29 日。请对照证件再输". Names the thing, never the person; never repeats the number.
std::string sentence(const IdProblem& problem, Language language);

}  // namespace yc::domain
