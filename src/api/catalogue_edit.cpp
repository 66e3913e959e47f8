// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_edit.h"

#include "journal/codec.h"
#include "journal/journal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace yc::api {

using domain::ThemeId;
using domain::catalogue::ThemeStatus;
using nlohmann::json;

namespace {

json parsed(std::string_view text) {
    try {
        return json::parse(text);
    } catch (const json::exception& fault) { throw journal::CodecError(fault.what()); }
}

/// Runs `use` and turns a member of the wrong kind into the fault of a wrong text.
template <class Use>
auto reading(const Use& use) {
    try {
        return use();
    } catch (const json::exception& fault) { throw journal::CodecError(fault.what()); }
}

const char* statusWord(ThemeStatus status) {
    switch (status) {
    case ThemeStatus::Draft: return "draft";
    case ThemeStatus::InReview: return "inReview";
    case ThemeStatus::Suspended: return "suspended";
    case ThemeStatus::Cancelled: return "cancelled";
    case ThemeStatus::Published: break;
    }
    return "published";
}

std::string idOf(const json& element) { return element.at("id").get<std::string>(); }

json* find(json& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const json& one) { return idOf(one) == id; });
    return found == list.end() ? nullptr : &*found;
}

/// Codes of themes and their items.
std::set<std::string> codesOf(const json& themes, bool onlyCancelled) {
    std::set<std::string> codes;
    for (const json& theme : themes) {
        if (onlyCancelled && theme.value("status", "") != statusWord(ThemeStatus::Cancelled)) continue;
        codes.insert(idOf(theme));
        for (const json& item : theme.at("items")) codes.insert(idOf(item));
    }
    return codes;
}

void retire(json& release, const std::set<std::string>& before) {
    const std::set<std::string> now = codesOf(release["themes"], false);
    std::set<std::string> retired = codesOf(release["themes"], true);
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::inserter(retired, retired.end()));
    if (retired.empty()) return;
    json& list = release["retiredCodes"];
    if (!list.is_array()) list = json::array();
    for (const json& known : list) retired.erase(known.get<std::string>());
    for (const std::string& code : retired) list.push_back(code);
}

bool asks(const json& material, const std::string& item) {
    const auto list = material.find("asks");
    return list != material.end() &&
           std::any_of(list->begin(), list->end(), [&](const json& ask) { return ask.value("item", "") == item; });
}

bool uses(const json& field, const std::string& item) {
    const auto list = field.find("uses");
    return list != field.end() && std::any_of(list->begin(), list->end(), [&](const json& use) {
               return use.is_string() ? use == item : use.value("item", "") == item;
           });
}

/// Units a theme names, as a lead, cooperating or for an item.
std::set<std::string> unitsOf(const json& theme) {
    std::set<std::string> units;
    for (const char* list : {"leads", "cooperating"}) {
        for (const json& unit : theme.at(list)) units.insert(unit.get<std::string>());
    }
    for (const json& item : theme.at("items")) units.insert(item.value("unit", ""));
    return units;
}

}  // namespace

std::string themeDigest(const json& theme) {
    json plain = theme;
    plain.erase("status");
    return journal::sm3Hex(plain.dump());
}

std::map<domain::ItemId, std::string> itemDigests(const json& theme) {
    return reading([&] {
        std::map<domain::ItemId, std::string> digests;
        for (const json& item : theme.at("items")) {
            const std::string id = idOf(item);
            std::string text = item.dump();
            for (const json& material : theme.at("materials")) {
                if (asks(material, id)) text += '\n' + material.dump();
            }
            for (const json& field : theme.at("fields")) {
                if (uses(field, id)) text += '\n' + field.dump();
            }
            digests[domain::ItemId(id)] = journal::sm3Hex(text);
        }
        return digests;
    });
}

std::map<ThemeId, std::string> themeDigests(std::string_view release) {
    const json bundle = parsed(release);
    return reading([&] {
        std::map<ThemeId, std::string> digests;
        for (const json& theme : bundle.at("themes")) digests[ThemeId(idOf(theme))] = themeDigest(theme);
        return digests;
    });
}

std::string nextRelease(std::string_view base, const ReleaseEdit& edit, std::int64_t version,
                        domain::Date effectiveFrom) {
    json release = parsed(base);
    const json draft = edit.draft.empty() ? json() : parsed(edit.draft);
    return reading([&] {
        const std::set<std::string> before = codesOf(release.at("themes"), false);
        json& themes = release["themes"];
        json* theme = find(themes, edit.theme.str());
        if (!draft.is_null()) {
            if (!theme) {
                themes.push_back(json::object());
                theme = &themes.back();
            }
            *theme = draft.at("theme");
            for (const json& unit : draft.at("units")) {
                if (!find(release["units"], idOf(unit))) release["units"].push_back(unit);
            }
        }
        if (!theme) throw journal::CodecError("the release has no theme " + edit.theme.str());
        (*theme)["status"] = statusWord(edit.status);
        release["version"] = version;
        release["effectiveFrom"] = domain::isoDate(effectiveFrom);
        retire(release, before);
        return release.dump();
    });
}

std::optional<std::string> draftOf(std::string_view release, const ThemeId& theme) {
    json bundle = parsed(release);
    return reading([&]() -> std::optional<std::string> {
        json* found = find(bundle.at("themes"), theme.str());
        if (!found) return std::nullopt;
        return json{{"theme", *found}, {"units", json::array()}}.dump();
    });
}

std::optional<std::string> themeOfDraft(std::string_view draft) {
    const json document = json::parse(draft, nullptr, /*allow_exceptions=*/false);
    if (!document.is_object() || !document.contains("theme")) return std::nullopt;
    return document["theme"].dump();
}

std::map<ThemeId, std::string> draftsOf(std::string_view release) {
    json bundle = parsed(release);
    return reading([&] {
        std::map<ThemeId, std::string> drafts;
        for (const json& theme : bundle.at("themes")) {
            json units = json::array();
            for (const std::string& id : unitsOf(theme)) {
                if (const json* unit = find(bundle.at("units"), id)) units.push_back(*unit);
            }
            drafts[ThemeId(idOf(theme))] = json{{"theme", theme}, {"units", units}}.dump();
        }
        return drafts;
    });
}

std::vector<CatalogueChange> draftChanges(std::string_view before, std::string_view after) {
    const auto asCatalogue = [](std::string_view draft) {
        const json document = parsed(draft);
        return reading([&] { return json{{"themes", json::array({document.at("theme")})}}.dump(); });
    };
    return catalogueChanges(asCatalogue(before), asCatalogue(after));
}

std::string withLocalElements(std::string_view upperDraft, std::string_view ownDraft) {
    json draft = parsed(upperDraft);
    const json own = parsed(ownDraft);
    return reading([&] {
        static constexpr std::array<const char*, 3> ofTheme{"ticketLetter", "status", "printingUnit"};
        static constexpr std::array<const char*, 6> ofGuide{"onlineAddress", "address",      "hours",
                                                            "places",        "consultation", "supervision"};
        const auto keep = [](json& to, const json& from, const auto& members) {
            for (const char* member : members) {
                if (from.contains(member)) to[member] = from[member];
            }
        };
        keep(draft.at("theme"), own.at("theme"), ofTheme);
        keep(draft["theme"].at("guide"), own["theme"].at("guide"), ofGuide);
        return draft.dump();
    });
}

std::map<std::string, std::string> catalogueFiles(std::string_view release) {
    json head = parsed(release);
    return reading([&] {
        std::map<std::string, std::string> files;
        json names = json::array();
        for (const json& theme : head.at("themes")) {
            std::string name = idOf(theme);
            for (char& letter : name) {
                const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                                   (letter >= 'a' && letter <= 'z') || letter == '-';
                if (!plain) letter = '_';
            }
            std::string file = "themes/" + name + ".json";
            for (int n = 2; files.count(file) != 0; ++n) file = "themes/" + name + '_' + std::to_string(n) + ".json";
            files[file] = theme.dump(2) + '\n';
            names.push_back(file);
        }
        head["themes"] = names;
        files["release.json"] = head.dump(2) + '\n';
        return files;
    });
}

}  // namespace yc::api
