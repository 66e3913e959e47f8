// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的要素: every member one element of a theme may have, by the schema, in the schema's order; and new elements that fit it.
#pragma once

#include "api/catalogue_draft.h"
#include "domain/catalogue/model.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// One line of an element: a member with its value, the head over what lies below, or the place for one more.
struct ElementMember {
    enum class Kind { Head, Text, Number, Flag, Choice, Lines, Json, Rule, New };
    struct Choice {
        std::string value;  ///< as JSON
        std::string words;
    };
    Kind kind = Kind::Text;
    std::string path;   ///< below the theme, as in ThemeEdit; of New: the list or the object that may come
    std::string title;  ///< "办结时限"
    std::string hint;   ///< the rest of the schema's words
    int depth = 0;      ///< 0 = of the element itself
    std::string value;  ///< as typed; of a Head: what the element below is called
    bool set = false;
    bool required = false;
    bool element = false;  ///< of a Head: one of a list, can be taken away
    std::vector<Choice> choices;
};

/// Members of the element at `path`; of the theme itself without its lists of items, materials, questions, situations, fields
/// and rules when `path` is empty. Empty when there is no such place.
std::vector<ElementMember> elementMembers(std::string_view theme, const std::string& path);

/// One more element.
struct ElementWish {
    std::string path;             ///< the list, or the object that may come
    std::string name;             ///< what it is called
    std::string beside;           ///< an element whose group and unit it takes; "" = the first there is
    std::set<std::string> taken;  ///< codes that may not be used, beside those of the theme (R006)
};
/// The edit that adds an element with all it must have, and where it will stand. Its code is fresh.
struct NewElement {
    std::string path;
    ThemeEdit edit;
};
domain::Expected<NewElement, DataFaults> newElement(std::string_view theme, const ElementWish& wish);

/// What a theme begins with.
struct ThemeBeginning {
    domain::ThemeId id;
    std::string name;  ///< "退役军人返乡一件事一次办"
    std::string shortName;
    std::string ticketLetter;
    domain::UnitId lead;
    domain::catalogue::LifeCycle lifeCycle = domain::catalogue::LifeCycle::Person;
};
/// `taken`: codes that may not be used. A theme with one item, one question, one situation and one material, to be edited.
domain::Expected<std::string, DataFaults> newTheme(const ThemeBeginning& beginning,
                                                   const std::set<std::string>& taken = {});

}  // namespace yc::api
