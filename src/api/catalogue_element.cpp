// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_element.h"

#include "api/catalogue_reading.h"
#include "api/catalogue_schema.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yc::api {

using nlohmann::json;
using Schema = nlohmann::ordered_json;  // its order is the order on the screen
using Kind = ElementMember::Kind;

namespace {

constexpr int kDeepest = 5;

/// The lists that have a table of their own.
constexpr std::array<std::string_view, 6> kTables{"questions", "scenarios", "items",
                                                  "materials", "fields",    "distribution"};

const Schema& wholeSchema() {
    static const Schema schema = Schema::parse(catalogueSchemaText());
    return schema;
}

const Schema& definition(const std::string& name) { return wholeSchema()["definitions"][name]; }

const Schema& resolved(const Schema& schema) {
    const auto reference = schema.find("$ref");
    if (reference == schema.end()) return schema;
    constexpr std::string_view head = "#/definitions/";
    return definition(reference->get<std::string>().substr(head.size()));
}

bool isRule(const Schema& schema) { return &resolved(schema) == &definition("condition"); }
bool isListOf(const Schema& schema, const char* type) {
    if (schema.value("type", Schema()) != "array") return false;
    return resolved(schema["items"]).value("type", Schema()) == type;
}

std::string description(const Schema& schema) {
    const std::string own = schema.value("description", "");
    return own.empty() ? resolved(schema).value("description", "") : own;
}

std::size_t firstStop(const std::string& words) {
    return std::min({words.find("，"), words.find("："), words.find("；"), words.size()});
}
std::string titleOf(const Schema& schema) {
    const std::string words = description(schema);
    return words.substr(0, firstStop(words));
}
std::string hintOf(const Schema& schema) {
    const std::string words = description(schema);
    const std::size_t stop = firstStop(words);
    constexpr std::size_t sign = 3;  // bytes
    return stop == words.size() ? std::string() : words.substr(stop + sign);
}

std::string plainText(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::string nameOf(const json& element) {
    if (!element.is_object()) return plainText(element);
    for (const char* key : {"name", "text", "label", "shortName", "item", "id"}) {
        if (const auto found = element.find(key); found != element.end() && found->is_string())
            return found->get<std::string>();
    }
    return {};
}

std::string codeOf(const json& element, std::size_t index) {
    for (const char* key : {"id", "value", "item", "name"}) {
        if (const auto found = element.find(key); found != element.end() && found->is_string())
            return found->get<std::string>();
    }
    return std::to_string(index);
}

/// "1 必要 2 非必要" and "max 取最大，sum 相加": the words behind one value.
std::string wordsOf(const std::string& hint, const std::string& value) {
    const std::string key = value + " ";
    for (std::size_t at = hint.find(key); at != std::string::npos; at = hint.find(key, at + 1)) {
        const bool begins = at == 0 || hint[at - 1] == ' ' || (at >= 3 && hint.compare(at - 3, 3, "，") == 0);
        if (!begins) continue;
        const std::size_t from = at + key.size();
        const std::size_t to = std::min({hint.find(' ', from), hint.find("，", from), hint.size()});
        return hint.substr(from, to - from);
    }
    return value;
}

/// Members that hold the code of something else, with what may stand there.
std::vector<ElementMember::Choice> codesFor(const std::string& key, const json& theme) {
    const auto of = [&](const char* list, const char* name) {
        std::vector<ElementMember::Choice> choices;
        for (const json& one : theme.value(list, json::array()))
            choices.push_back({one.at("id").dump(), one.value(name, nameOf(one))});
        return choices;
    };
    if (key == "item") return of("items", "shortName");
    if (key == "group") return of("fieldGroups", "name");
    return {};
}

const json* at(const json& theme, const std::string& path) {
    const json* node = &theme;
    for (std::size_t from = 0; from < path.size();) {
        const std::size_t end = std::min(path.find('/', from), path.size());
        const std::string name = path.substr(from, end - from);
        const json* next = nullptr;
        if (node->is_object() && node->contains(name)) next = &(*node)[name];
        for (std::size_t i = 0; node->is_array() && !next && i < node->size(); ++i) {
            if (codeOf((*node)[i], i) == name || std::to_string(i) == name) next = &(*node)[i];
        }
        if (!next) return nullptr;
        node = next;
        from = end + 1;
    }
    return node;
}

/// The schema along a path: names of members, elements of lists.
const Schema* schemaAt(const std::string& path) {
    const Schema* schema = &definition("theme");
    for (std::size_t from = 0; from < path.size();) {
        const std::size_t end = std::min(path.find('/', from), path.size());
        const Schema& here = resolved(*schema);
        if (here.value("type", Schema()) == "array") {
            schema = &here["items"];
        } else {
            const auto properties = here.find("properties");
            if (properties == here.end()) return nullptr;
            const auto found = properties->find(path.substr(from, end - from));
            if (found == properties->end()) return nullptr;
            schema = &*found;
        }
        from = end + 1;
    }
    return schema;
}

// ---- members ------------------------------------------------------------------------------------------------------

class Members {
public:
    explicit Members(const json& theme) : m_theme(theme) {}

    void object(const json& node, const Schema& schema, const std::string& path, int depth) {
        const Schema& whole = resolved(schema);
        const Schema required = whole.value("required", Schema::array());
        for (const auto& [key, property] : whole["properties"].items()) {
            const bool tabled = path.empty() && std::find(kTables.begin(), kTables.end(), key) != kTables.end();
            if (tabled || (path.empty() && (key == "status" || key == "distinctFields"))) continue;
            const bool must = std::find(required.begin(), required.end(), key) != required.end();
            static const json none;
            const auto found = node.find(key);
            member(key, found == node.end() ? none : *found, property, path.empty() ? key : path + '/' + key, depth,
                   must);
        }
    }
    std::vector<ElementMember> take() { return std::move(m_members); }

private:
    ElementMember& add(Kind kind, const Schema& schema, const std::string& path, int depth) {
        ElementMember& one = m_members.emplace_back();
        one.kind = kind;
        one.path = path;
        one.title = titleOf(schema);
        one.hint = hintOf(schema);
        one.depth = depth;
        return one;
    }

    void member(const std::string& key, const json& value, const Schema& schema, const std::string& path, int depth,
                bool must) {
        const Schema& whole = resolved(schema);
        const bool set = !value.is_null();
        if (isListOf(schema, "object")) return list(value, schema, path, depth);
        if (!isRule(schema) && whole.contains("properties")) return inner(value, schema, path, depth);
        const Kind kind = kindOf(schema);
        ElementMember& one = add(kind, schema, path, depth);
        one.set = set;
        one.required = must;
        one.value = !set ? std::string() : valueOf(kind, value);
        for (const Schema& allowed : whole.value("enum", Schema::array())) {
            const json word = json::parse(allowed.dump());
            one.choices.push_back({word.dump(), wordsOf(one.hint, plainText(word))});
        }
        if (one.choices.empty()) one.choices = codesFor(key, m_theme);
        if (!one.choices.empty()) {
            one.kind = Kind::Choice;
            one.value = set ? value.dump() : std::string();
            one.hint.clear();
        }
    }
    static Kind kindOf(const Schema& schema) {
        if (isRule(schema)) return Kind::Rule;
        if (isListOf(schema, "string")) return Kind::Lines;
        const Schema& whole = resolved(schema);
        const std::string type = whole.value("type", "");
        if (type == "string") return Kind::Text;
        if (type == "boolean") return Kind::Flag;
        return type == "integer" || type == "number" ? Kind::Number : Kind::Json;
    }
    static std::string valueOf(Kind kind, const json& value) {
        if (kind == Kind::Rule) return domain::catalogue::describe(reading::conditionFrom(value));
        if (kind != Kind::Lines) return plainText(value);
        std::string lines;
        for (const json& line : value) lines += (lines.empty() ? "" : "；") + plainText(line);
        return lines;
    }
    void list(const json& value, const Schema& schema, const std::string& path, int depth) {
        const std::size_t count = value.is_array() ? value.size() : 0;
        for (std::size_t i = 0; i < count; ++i) {
            ElementMember& head = add(Kind::Head, schema, path + '/' + codeOf(value[i], i), depth);
            head.value = nameOf(value[i]);
            head.set = head.element = true;
            const std::string below = head.path;
            if (depth < kDeepest) object(value[i], schema["items"], below, depth + 1);
        }
        add(Kind::New, schema, path, depth);
    }
    void inner(const json& value, const Schema& schema, const std::string& path, int depth) {
        if (value.is_null()) {
            add(Kind::New, schema, path, depth);
            return;
        }
        ElementMember& head = add(Kind::Head, schema, path, depth);
        head.value = nameOf(value);
        head.set = true;
        if (depth < kDeepest) object(value, schema, path, depth + 1);
    }

    const json& m_theme;
    std::vector<ElementMember> m_members;
};

// ---- new elements ---------------------------------------------------------------------------------------------------

void codesIn(const json& node, std::set<std::string>& codes) {
    if (node.is_object()) {
        if (const auto id = node.find("id"); id != node.end() && id->is_string()) codes.insert(id->get<std::string>());
    }
    if (node.is_structured()) {
        for (const json& part : node) codesIn(part, codes);
    }
}

/// One after the highest of its neighbours: "M13" after "M12", "M7.c3" after "M7.c2".
std::string freshCode(const std::set<std::string>& codes, const json& neighbours, const std::string& path) {
    std::string stem;
    int highest = 0;
    for (const json& one : neighbours) {
        const std::string code = one.is_object() ? one.value("id", "") : std::string();
        std::size_t digits = code.size();
        while (digits > 0 && code[digits - 1] >= '0' && code[digits - 1] <= '9') --digits;
        int number = 0;
        const auto [end, error] = std::from_chars(code.data() + digits, code.data() + code.size(), number);
        if (error != std::errc{} || number < highest) continue;
        stem = code.substr(0, digits);
        highest = number;
    }
    if (stem.empty()) {
        static const std::vector<std::pair<std::string, std::string>> stems{
            {"materials", "M"},   {"items", "X"},        {"questions", "Q"}, {"scenarios", "S"}, {"fields", "f"},
            {"fieldGroups", "g"}, {"distribution", "R"}, {"joint", "J"},     {"checks", "k"},    {"criteria", "c"}};
        const std::string list = path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
        for (const auto& [name, letter] : stems) stem = name == list ? letter : stem;
        if (stem.empty()) stem = "n";
        const std::size_t first = path.find('/');
        if (first != std::string::npos) {
            const std::size_t second = path.find('/', first + 1);
            stem = path.substr(first + 1, second - first - 1) + '.' + stem;
        }
    }
    std::string code;
    do code = stem + std::to_string(++highest);
    while (codes.count(code) != 0);
    return code;
}

class Maker {
public:
    Maker(const json& theme, std::string name, std::set<std::string> taken = {}, const json* beside = nullptr)
        : m_theme(theme), m_name(std::move(name)), m_beside(beside), m_codes(std::move(taken)) {
        codesIn(theme, m_codes);
    }

    json element(const Schema& schema, const json& neighbours, const std::string& path) {
        const Schema& whole = resolved(schema);
        if (m_neighbours.empty()) m_neighbours = neighbours;
        json made = json::object();
        for (const Schema& key : whole.value("required", Schema::array())) {
            const std::string name = key.get<std::string>();
            if (name == "id") {
                made[name] = freshCode(m_codes, neighbours, path);
                m_codes.insert(made[name].get<std::string>());
            } else {
                made[name] = value(name, whole["properties"][name], path);
            }
        }
        return made;
    }

private:
    json value(const std::string& key, const Schema& schema, const std::string& path) {
        const Schema& whole = resolved(schema);
        if (isRule(schema)) return true;
        if (const auto words = whole.find("enum"); words != whole.end()) return json::parse((*words)[0].dump());
        const std::string type = whole.value("type", "");
        if (type == "integer") return whole.value("minimum", 0);
        if (type == "boolean") return false;
        if (type == "object") return element(schema, json::array(), path + '/' + key);
        if (type == "array") {
            json list = json::array();
            if (whole.value("minItems", 0) > 0) {
                const Schema& inside = resolved(whole["items"]);
                list.push_back(inside.contains("properties") ? element(inside, list, path + '/' + key)
                                                             : value(key, inside, path));
            }
            return list;
        }
        return text(key, whole);
    }
    json text(const std::string& key, const Schema& schema) const {
        // The first that the list does not name yet.
        const auto first = [&](const char* list) {
            const json all = m_theme.value(list, json::array());
            for (const json& one : all) {
                const bool named = std::any_of(m_neighbours.begin(), m_neighbours.end(),
                                               [&](const json& other) { return nameOf(other) == one.at("id"); });
                if (!named) return one.value("id", m_name);
            }
            return all.empty() ? m_name : all.front().value("id", m_name);
        };
        if ((key == "group" || key == "unit") && m_beside && m_beside->is_object() && m_beside->contains(key))
            return (*m_beside)[key];
        if (key == "item" || key == "items" || key == "anyOf") return first("items");
        if (key == "group" || key == "groups")
            return m_theme.value("fieldGroups", json::array()).empty() ? json(m_name)
                                                                       : m_theme["fieldGroups"].front().at("id");
        if (key == "unit") {
            const json& leads = m_theme.value("leads", json::array());
            return leads.empty() ? json(m_name) : leads.front();
        }
        // Cut at a code point.
        const std::size_t most = schema.value("maxLength", std::size_t{1000});
        std::size_t points = 0;
        std::size_t end = 0;
        while (end < m_name.size() && points < most) {
            ++end;
            while (end < m_name.size() && (static_cast<unsigned char>(m_name[end]) & 0xC0U) == 0x80U) ++end;
            ++points;
        }
        return m_name.substr(0, end);
    }

    const json& m_theme;
    std::string m_name;
    json m_neighbours = json::array();  ///< of the element that was asked for
    const json* m_beside;
    std::set<std::string> m_codes;
};

domain::Unexpected<DataFaults> fault(const char* code, const std::string& path, std::string zh, std::string en) {
    return domain::Unexpected<DataFaults>{{{code, "/" + path, std::move(zh), std::move(en)}}};
}

}  // namespace

std::vector<ElementMember> elementMembers(std::string_view theme, const std::string& path) {
    const auto whole = parseData(theme);
    if (!whole) return {};
    const json* node = at(*whole, path);
    const Schema* schema = schemaAt(path);
    if (!node || !schema || !node->is_object() || !resolved(*schema).contains("properties")) return {};
    Members members(*whole);
    members.object(*node, *schema, path, 0);
    return members.take();
}

domain::Expected<NewElement, DataFaults> newElement(std::string_view theme, const ElementWish& wish) {
    const std::string& path = wish.path;
    const auto whole = parseData(theme);
    if (!whole) return domain::Unexpected<DataFaults>{whole.error()};
    if (wish.name.empty()) return fault("missing-field", path, "先写名称", "A name comes first");
    const Schema* schema = schemaAt(path);
    if (!schema) return fault("missing-field", path, "草稿里没有这一处", "The draft has no such place");
    Maker maker(*whole, wish.name, wish.taken, wish.beside.empty() ? nullptr : at(*whole, wish.beside));
    const Schema& list = resolved(*schema);
    const auto put = [](const std::string& stands, const std::string& at, const json& value) {
        return NewElement{stands, {at, ThemeEdit::Kind::Json, value.dump()}};
    };
    if (list.value("type", "") != "array") return put(path, path, maker.element(list, json::array(), path));
    const json* before = at(*whole, path);
    const json neighbours = before && before->is_array() ? *before : json::array();
    const bool plain = !resolved(list["items"]).contains("properties");
    const json made = plain ? json(wish.name) : maker.element(list["items"], neighbours, path);
    const std::string stands =
        path + '/' + (plain ? std::to_string(neighbours.size()) : codeOf(made, neighbours.size()));
    const bool there = std::any_of(neighbours.begin(), neighbours.end(), [&](const json& one) {
        return one.is_object() && codeOf(one, 0) == codeOf(made, 0);
    });
    if (there) return fault("value-not-allowed", path, "清单里已经有了", "The list has it already");
    // The first of a list brings the list along.
    return before ? put(stands, stands, made) : put(stands, path, json::array({made}));
}

domain::Expected<std::string, DataFaults> newTheme(const ThemeBeginning& beginning,
                                                   const std::set<std::string>& taken) {
    json theme = json::object();
    theme["leads"] = json::array({beginning.lead.str()});
    Maker items(theme, beginning.shortName, taken);
    theme["items"] = json::array({items.element(definition("item"), json::array(), "items")});
    json& item = theme["items"][0];
    item["promiseDays"] = 1;
    item["result"] = {{"name", beginning.shortName}};
    Maker maker(theme, beginning.shortName);
    for (const char* list : {"questions", "scenarios", "materials"}) {
        theme[list] =
            json::array({maker.element(definition("theme")["properties"][list]["items"], json::array(), list)});
    }
    theme["guide"] = maker.element(definition("guide"), json::array(), "guide");
    for (const char* words : {"address", "hours", "consultation", "supervision"}) theme["guide"][words] = "";
    theme["guide"]["channels"] = json::array({1});
    for (const char* list : {"cooperating", "fieldGroups", "fields", "distribution"}) theme[list] = json::array();
    theme["id"] = beginning.id.str();
    theme["name"] = beginning.name;
    theme["shortName"] = beginning.shortName;
    theme["ticketLetter"] = beginning.ticketLetter;
    theme["lifeCycle"] = beginning.lifeCycle == domain::catalogue::LifeCycle::Person ? "person" : "enterprise";
    theme["promiseDays"] = 1;
    theme["status"] = "draft";
    std::string text = theme.dump();
    if (const auto read = readTheme(text); !read) return domain::Unexpected<DataFaults>{read.error()};
    return text;
}

}  // namespace yc::api
