// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_difference.h"

#include "api/catalogue_schema.h"
#include "journal/codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace yc::api {

namespace {

using Json = nlohmann::json;
using Kind = CatalogueChange::Kind;

const char* kindName(Kind kind) {
    switch (kind) {
    case Kind::Added: return "added";
    case Kind::Removed: return "removed";
    case Kind::Moved: return "moved";
    case Kind::Changed: break;
    }
    return "changed";
}

std::string shown(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

/// What an element is called where it has a name; its text otherwise.
std::string nameOf(const Json& element) {
    if (!element.is_object()) return shown(element);
    for (const char* key : {"name", "text", "label", "shortName", "id"}) {
        const auto found = element.find(key);
        if (found != element.end() && found->is_string() && !found->get_ref<const std::string&>().empty())
            return found->get<std::string>();
    }
    return element.dump();
}

/// "承诺办结时限（工作日）": the schema's description up to its first explanation.
std::string shortWords(const std::string& description) {
    const auto end = std::min({description.find("，"), description.find("："), description.find("；")});
    return description.substr(0, end);
}

class Comparison {
public:
    Comparison() : m_schema(Json::parse(catalogueSchemaText())) {}

    std::vector<CatalogueChange> run(const Json& before, const Json& after) {
        compare(before, after, m_schema, {});
        return std::move(m_changes);
    }

private:
    struct Place {
        std::string path;
        std::string title;

        Place child(const std::string& key, const std::string& words) const {
            return {path.empty() ? key : path + '/' + key, title.empty() ? words : title + " › " + words};
        }
        /// Under a named element the list's own name says nothing more.
        Place element(const std::string& key, const std::string& name, const Place& above) const {
            return {path + '/' + key, above.title.empty() ? name : above.title + " › " + name};
        }
    };

    const Json& resolved(const Json& schema) const {
        const auto reference = schema.find("$ref");
        if (reference == schema.end()) return schema;
        constexpr std::string_view head = "#/definitions/";
        const auto found = m_schema["definitions"].find(reference->get<std::string>().substr(head.size()));
        return found == m_schema["definitions"].end() ? schema : *found;
    }
    const Json& under(const Json& schema, const std::string& key) const {
        static const Json nothing = Json::object();
        const Json& whole = resolved(schema);
        // In the text that travels the themes stand inside, in a folder they are files of their own.
        if (&whole == &m_schema && key == "themes") return m_schema["definitions"]["theme"];
        const auto properties = whole.find("properties");
        if (properties == whole.end()) return nothing;
        const auto found = properties->find(key);
        return found == properties->end() ? nothing : *found;
    }
    std::string wordsFor(const Json& schema, const std::string& key) const {
        const Json& property = under(schema, key);
        auto description = property.find("description");
        if (description == property.end()) {
            const Json& whole = resolved(property);
            description = whole.find("description");
            if (description == whole.end()) return key;
        }
        return shortWords(description->get<std::string>());
    }

    void add(Kind kind, const Place& place, std::string before, std::string after) {
        m_changes.push_back({kind, place.path, place.title, std::move(before), std::move(after)});
    }

    void compare(const Json& before, const Json& after, const Json& schema, const Place& place) {
        if (before == after) return;
        // A condition is one rule: it is read as a whole.
        const bool rule = resolved(schema) == m_schema["definitions"]["condition"];
        if (!rule && before.is_object() && after.is_object())
            compareObjects(before, after, schema, place);
        else if (before.is_array() && after.is_array())
            compareLists(before, after, schema, place, place);
        else
            add(Kind::Changed, place, shown(before), shown(after));
    }

    void compareObjects(const Json& before, const Json& after, const Json& schema, const Place& place) {
        for (const auto& [key, value] : before.items()) {
            const auto other = after.find(key);
            const Place here = place.child(key, wordsFor(schema, key));
            if (other == after.end())
                add(Kind::Removed, here, nameOf(value), {});
            else if (value.is_array() && other->is_array())
                compareLists(value, *other, under(schema, key), here, place);
            else
                compare(value, *other, under(schema, key), here);
        }
        for (const auto& [key, value] : after.items()) {
            if (!before.contains(key)) add(Kind::Added, place.child(key, wordsFor(schema, key)), {}, nameOf(value));
        }
    }

    /// The member that tells the elements of both lists apart.
    static std::optional<std::string> keyOf(const Json& before, const Json& after) {
        for (const char* key : {"id", "value", "item", "name"}) {
            const auto tells = [&](const Json& list) {
                std::map<std::string, int> seen;
                return std::all_of(list.begin(), list.end(), [&](const Json& element) {
                    return element.is_object() && element.contains(key) && element[key].is_string() &&
                           ++seen[element[key].get<std::string>()] == 1;
                });
            };
            if (!before.empty() && !after.empty() && tells(before) && tells(after)) return std::string(key);
            if ((before.empty() ? after : before).is_array() && before.empty() != after.empty() &&
                tells(before.empty() ? after : before))
                return std::string(key);
        }
        return std::nullopt;
    }

    void compareLists(const Json& before, const Json& after, const Json& schema, const Place& place,
                      const Place& above) {
        if (before == after) return;
        const auto key = keyOf(before, after);
        if (!key) {
            compareEntries(before, after, place);
            return;
        }
        const Json& whole = resolved(schema);
        const auto items = whole.find("items");
        const Json& element = &whole == &m_schema["definitions"]["theme"] ? whole
                              : items == whole.end()                      ? whole
                                                                          : *items;
        std::vector<std::string> order;
        std::vector<std::string> newOrder;
        for (const Json& one : before) {
            const std::string id = one[*key].get<std::string>();
            const auto other =
                std::find_if(after.begin(), after.end(), [&](const Json& entry) { return entry[*key] == id; });
            const Place here = place.element(id, nameOf(one), above);
            if (other == after.end()) {
                add(Kind::Removed, here, nameOf(one), {});
            } else {
                order.push_back(id);
                compare(one, *other, element, here);
            }
        }
        for (const Json& one : after) {
            const std::string id = one[*key].get<std::string>();
            const bool known =
                std::any_of(before.begin(), before.end(), [&](const Json& entry) { return entry[*key] == id; });
            if (known)
                newOrder.push_back(id);
            else
                add(Kind::Added, place.element(id, nameOf(one), above), {}, nameOf(one));
        }
        if (order != newOrder) add(Kind::Moved, place, Json(order).dump(), Json(newOrder).dump());
    }

    /// A list without codes: entries that went, entries that came, or the same in another order.
    void compareEntries(const Json& before, const Json& after, const Place& place) {
        std::vector<Json> gone(before.begin(), before.end());
        std::vector<Json> come;
        for (const Json& entry : after) {
            const auto same = std::find(gone.begin(), gone.end(), entry);
            if (same == gone.end())
                come.push_back(entry);
            else
                gone.erase(same);
        }
        if (gone.empty() && come.empty()) return add(Kind::Moved, place, before.dump(), after.dump());
        if (gone.size() == 1 && come.size() == 1)
            return add(Kind::Changed, place, nameOf(gone.front()), nameOf(come.front()));
        for (const Json& entry : gone) add(Kind::Removed, place, nameOf(entry), {});
        for (const Json& entry : come) add(Kind::Added, place, {}, nameOf(entry));
    }

    const Json m_schema;
    std::vector<CatalogueChange> m_changes;
};

}  // namespace

std::vector<CatalogueChange> catalogueChanges(std::string_view before, std::string_view after) {
    try {
        return Comparison().run(Json::parse(before), Json::parse(after));
    } catch (const Json::parse_error& fault) { throw journal::CodecError(fault.what()); }
}

std::string encode(const std::vector<CatalogueChange>& changes) {
    Json list = Json::array();
    for (const CatalogueChange& change : changes)
        list.push_back({{"kind", kindName(change.kind)},
                        {"path", change.path},
                        {"title", change.title},
                        {"before", change.before},
                        {"after", change.after}});
    return list.dump();
}

}  // namespace yc::api
