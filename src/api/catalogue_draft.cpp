// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_draft.h"

#include "api/catalogue_json.h"
#include "api/catalogue_members.h"
#include "domain/catalogue/condition_text.h"

#include <algorithm>
#include <charconv>

namespace yc::api {

using nlohmann::json;

namespace {

std::optional<json> parsed(std::string_view text) {
    auto document = parseData(text);
    if (!document) return std::nullopt;
    return std::move(document).value();
}

domain::Unexpected<DataFaults> fault(const char* code, const std::string& path, std::string zh, std::string en) {
    return domain::Unexpected<DataFaults>{{{code, "/" + path, std::move(zh), std::move(en)}}};
}

std::vector<std::string> segments(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t end = std::min(path.find('/', from), path.size());
        parts.push_back(path.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

/// Place of an element: by its code, else by number. One past the end is where a new one goes.
std::optional<std::size_t> placeIn(const json& list, const std::string& name) {
    for (const char* key : {"id", "value", "item", "name"}) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i].is_object() && list[i].value(key, json()) == name) return i;
        }
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool number = error == std::errc{} && end == name.data() + name.size();
    return number && index <= list.size() ? std::optional(index) : std::nullopt;
}

json linesOf(const std::string& text) {
    constexpr std::string_view parting = "；";
    json lines = json::array();
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(parting, from), text.size());
        if (end > from) lines.push_back(text.substr(from, end - from));
        from = end + parting.size();
    }
    return lines;
}

std::optional<json> valueOf(const ThemeEdit& edit) {
    switch (edit.kind) {
    case ThemeEdit::Kind::Text: return json(edit.value);
    case ThemeEdit::Kind::Flag: return json(edit.value == "true");
    case ThemeEdit::Kind::Json:
    case ThemeEdit::Kind::Merge: return parsed(edit.value);
    case ThemeEdit::Kind::Lines: return linesOf(edit.value);
    case ThemeEdit::Kind::Remove:
    case ThemeEdit::Kind::Rule: return json();
    case ThemeEdit::Kind::Move:
    case ThemeEdit::Kind::Number: break;
    }
    int number = 0;
    const char* last = edit.value.data() + edit.value.size();
    const auto [end, error] = std::from_chars(edit.value.data(), last, number);
    return error == std::errc{} && end == last ? std::optional<json>(number) : std::nullopt;
}

using Put = ThemeEdit::Kind;

/// Sets, lays over or takes away what stands at the path; false when the way there does not exist.
bool put(json& node, const std::vector<std::string>& path, std::size_t at, const json& value, Put how) {
    const bool remove = how == Put::Remove;
    const std::string& name = path[at];
    const bool last = at + 1 == path.size();
    if (node.is_array()) {
        // An element with a code that is not there yet can only be added by its code ("asks/X103").
        auto place = placeIn(node, name);
        if (!place && last && !remove && value.is_object()) place = node.size();
        if (!place || (remove && *place >= node.size())) return false;
        if (last && remove) {
            node.erase(*place);
            return true;
        }
        if (last && how == Put::Move) {
            const std::size_t other = value == -1 ? *place - 1 : *place + 1;  // before the first wraps around: refused
            if (*place >= node.size() || other >= node.size()) return false;
            std::swap(node[*place], node[other]);
            return true;
        }
        if (*place == node.size()) node.push_back(last ? value : json::object());
        if (last && how == Put::Merge)
            node[*place].merge_patch(value);
        else if (last)
            node[*place] = value;
        return last || put(node[*place], path, at + 1, value, how);
    }
    if (!node.is_object() || (last && how == Put::Move)) return false;
    if (last && remove) return node.erase(name) > 0;
    if (last && how == Put::Merge && node.contains(name)) {
        node[name].merge_patch(value);
        return true;
    }
    if (last) {
        node[name] = value;
        return true;
    }
    if (!node.contains(name)) {
        if (remove) return false;
        const bool list = name == "asks" || name == "basis" || name == "notes" || name == "conditions" ||
                          name == "preconditions" || name == "coverage" || name == "keywords" || name == "uses";
        node[name] = list ? json::array() : json::object();
    }
    return put(node[name], path, at + 1, value, how);
}

}  // namespace

std::optional<std::string> themeText(std::string_view release, const domain::ThemeId& theme) {
    const auto bundle = parsed(release);
    if (!bundle || !bundle->is_object() || !bundle->contains("themes")) return std::nullopt;
    for (const json& one : (*bundle)["themes"]) {
        if (one.is_object() && one.value("id", json()) == theme.str()) return one.dump();
    }
    return std::nullopt;
}

domain::Expected<domain::catalogue::Theme, DataFaults> readTheme(std::string_view theme) {
    const auto node = parseData(theme);
    if (!node) return domain::Unexpected<DataFaults>{node.error()};
    return themeOf(*node);
}

domain::Expected<std::string, DataFaults> editTheme(std::string_view text, const ThemeEdit& edit) {
    auto node = parsed(text);
    if (!node) return fault("not-json", {}, "草稿读不出来", "The draft cannot be read");
    auto value = valueOf(edit);
    if (edit.kind == ThemeEdit::Kind::Rule) {
        const auto theme = themeOf(*node);
        if (!theme) return domain::Unexpected<DataFaults>{theme.error()};
        const auto rule = domain::catalogue::parseCondition(edit.value, theme.value());
        if (!rule) return fault("bad-condition", edit.path, rule.error().zh, rule.error().en);
        value = conditionJson(rule.value());
    }
    if (!value) return fault("wrong-type", edit.path, "这里要写整数", "A whole number belongs here");
    if (edit.path.empty() || !put(*node, segments(edit.path), 0, *value, edit.kind))
        return fault("missing-field", edit.path, "草稿里没有这一处", "The draft has no such place");
    if (const auto whole = themeOf(*node); !whole) return domain::Unexpected<DataFaults>{whole.error()};
    return node->dump();
}

std::vector<CatalogueChange> themeChanges(std::string_view before, std::string_view after) {
    const auto wrapped = [](std::string_view text) { return R"({"themes":[)" + std::string(text) + "]}"; };
    auto changes = catalogueChanges(wrapped(before), wrapped(after));
    for (CatalogueChange& change : changes) {
        // "themes/YJS-GR-01/items/…" and "theme › item › …": inside one theme its name says nothing.
        std::size_t cut = change.path.find('/');
        cut = cut == std::string::npos ? cut : change.path.find('/', cut + 1);
        if (cut == std::string::npos) continue;
        change.path = change.path.substr(cut + 1);
        constexpr std::string_view arrow = " › ";
        if (const auto words = change.title.find(arrow); words != std::string::npos)
            change.title = change.title.substr(words + arrow.size());
    }
    return changes;
}

}  // namespace yc::api
