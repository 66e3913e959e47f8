// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_json.h"

#include "api/catalogue_edit.h"
#include "api/catalogue_members.h"
#include "api/catalogue_schema.h"
#include "api/data_text.h"
#include "domain/catalogue/checker.h"

namespace yc::api {

using nlohmann::json;
namespace cat = domain::catalogue;

namespace {

constexpr std::size_t kMostQuestions = 2000;

const json& releaseSchema() {
    static const json schema = json::parse(catalogueSchemaText());
    return schema;
}

const json& themeSchema() {
    static const json schema = [] {
        json theme = releaseSchema()["definitions"]["theme"];
        theme["definitions"] = releaseSchema()["definitions"];
        return theme;
    }();
    return schema;
}

void append(DataFaults& all, const DataFaults& more, const std::string& prefix) {
    for (DataFault fault : more) {
        fault.path = prefix + fault.path;
        all.push_back(std::move(fault));
    }
}

/// The release without its themes, which are checked one by one so that a fault names its place.
DataFaults headFaults(const json& bundle) {
    if (!bundle.is_object())
        return {{"wrong-type", "", "目录应当是一个 JSON 对象", "The catalogue must be a JSON object"}};
    json head = bundle;
    if (const auto themes = head.find("themes"); themes != head.end() && themes->is_array()) {
        for (json& theme : *themes) {
            if (theme.is_object()) theme = "theme";
        }
    }
    DataFaults faults = schemaFaults(head, releaseSchema());
    if (faults.empty() && !domain::parseIsoDate(head["effectiveFrom"].get_ref<const std::string&>()))
        faults.push_back({"bad-date", "/effectiveFrom", "施行日期应写成 2026-03-02",
                          "The effective date must look like 2026-03-02"});
    return faults;
}

DataFaults bundleFaults(const json& bundle, const std::vector<std::string>& themePrefixes,
                        const std::string& headPrefix) {
    DataFaults faults;
    append(faults, headFaults(bundle), headPrefix);
    if (!faults.empty()) return faults;
    std::size_t questions = 0;
    const json& themes = bundle["themes"];
    for (std::size_t i = 0; i < themes.size(); ++i) {
        append(faults, schemaFaults(themes[i], themeSchema()), themePrefixes[i]);
        if (themes[i].is_object() && themes[i].contains("questions")) questions += themes[i]["questions"].size();
    }
    if (questions > kMostQuestions) {
        faults.push_back({"too-many-questions", "", "目录共有 " + std::to_string(questions) + " 道题，超过 2000 道上限",
                          "The catalogue has more than 2000 questions"});
    }
    return faults;
}

DataFaults conditionFaults(const json& node, const std::string& path) {
    DataFaults faults;
    if (node.is_object()) {
        for (const auto& entry : node.items()) {
            const std::string& key = entry.key();
            const bool condition = key == "when" || key == "availableWhen" || key == "lockedWhen";
            if (condition && !isWellFormedCondition(entry.value())) {
                faults.push_back(
                    {"bad-condition", path + "/" + key,
                     "条件要么是 true、false，要么只写 answer+in、chosen、scenario、fact、all、any、not 中的一种",
                     "A condition is true, false or exactly one of answer+in, chosen, scenario, fact, all, any, not"});
            } else if (!condition) {
                append(faults, conditionFaults(entry.value(), path + "/" + key), {});
            }
        }
    } else if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i)
            append(faults, conditionFaults(node[i], path + "/" + std::to_string(i)), {});
    }
    return faults;
}

DataFaults publicationFaults(const cat::Release& release) {
    DataFaults faults;
    for (const cat::Finding& finding : cat::check(release)) {
        if (finding.severity == cat::Severity::Error)
            faults.push_back({finding.code, finding.path, finding.zh, finding.en});
    }
    return faults;
}

domain::Expected<CatalogueDocument, DataFaults> fromBundle(const json& bundle,
                                                           const std::vector<std::string>& themePrefixes,
                                                           const std::string& headPrefix, CatalogueUse use) {
    DataFaults faults = bundleFaults(bundle, themePrefixes, headPrefix);
    for (std::size_t i = 0; faults.empty() && i < bundle["themes"].size(); ++i)
        append(faults, conditionFaults(bundle["themes"][i], themePrefixes[i]), {});
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    CatalogueDocument document{releaseFrom(bundle), bundle.dump()};
    if (use == CatalogueUse::Publishable) faults = publicationFaults(document.release);
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    return document;
}

bool isPlainRelative(const std::string& name) {
    const std::filesystem::path path(name);
    if (path.is_absolute() || path.extension() != ".json") return false;
    for (const auto& part : path) {
        if (part == "..") return false;
    }
    return true;
}

}  // namespace

domain::Expected<cat::Theme, DataFaults> themeOf(const json& theme) {
    DataFaults faults = schemaFaults(theme, themeSchema());
    if (faults.empty()) faults = conditionFaults(theme, {});
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    cat::Release release = releaseFrom({{"themes", json::array({theme})}});
    return std::move(release.themes.front());
}

domain::Expected<CatalogueDocument, DataFaults> readCatalogue(std::string_view text, CatalogueUse use) {
    const auto bundle = parseData(text);
    if (!bundle) return domain::Unexpected<DataFaults>{bundle.error()};
    std::vector<std::string> prefixes;
    const std::size_t count = bundle->is_object() && bundle->contains("themes") ? (*bundle)["themes"].size() : 0;
    for (std::size_t i = 0; i < count; ++i) prefixes.push_back("/themes/" + std::to_string(i));
    return fromBundle(*bundle, prefixes, {}, use);
}

domain::Expected<CatalogueDocument, DataFaults> readCatalogueDirectory(const std::filesystem::path& directory,
                                                                       CatalogueUse use) {
    const auto head = parseData(readDataFile(directory / "release.json"));
    DataFaults faults;
    if (head)
        append(faults, headFaults(*head), "release.json#");
    else
        append(faults, head.error(), "release.json#");
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    json bundle = *head;
    std::vector<std::string> prefixes;
    for (json& theme : bundle["themes"]) {
        const std::string name = theme.is_string() ? theme.get<std::string>() : std::string{};
        if (!isPlainRelative(name)) {
            faults.push_back({"bad-file-name", "release.json#/themes",
                              "主题文件名“" + name + "”应是本目录下的 .json 文件",
                              "A theme file must be a .json file below this folder"});
            continue;
        }
        auto parsed = parseData(readDataFile(directory / name));
        prefixes.push_back(name + "#");
        if (parsed)
            theme = std::move(parsed).value();
        else
            append(faults, parsed.error(), name + "#");
    }
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    return fromBundle(bundle, prefixes, "release.json#", use);
}

namespace {

DataFaults draftFaults(const json& document) {
    const auto wrong = [](const char* path, const char* zh, const char* en) {
        return DataFaults{{"wrong-type", path, zh, en}};
    };
    if (!document.is_object() || !document.contains("theme"))
        return wrong("", "草稿应当是一个主题", "A draft must be a theme");
    DataFaults faults;
    for (const auto& member : document.items()) {
        if (member.key() != "theme" && member.key() != "units")
            faults.push_back({"unknown-field", '/' + member.key(), "草稿里只有主题和部门，没有“" + member.key() + "”",
                              "A draft holds a theme and units, no " + member.key()});
    }
    if (!faults.empty()) return faults;
    append(faults, schemaFaults(document["theme"], themeSchema()), "/theme");
    if (document.contains("units")) {
        if (!document["units"].is_array() || document["units"].size() > 500)
            return wrong("/units", "部门应当是清单，不多于 500 个", "Units must be a list of at most 500");
        for (std::size_t i = 0; i < document["units"].size(); ++i)
            append(faults, schemaFaults(document["units"][i], releaseSchema()["definitions"]["unit"]),
                   "/units/" + std::to_string(i));
    }
    if (!faults.empty()) return faults;
    if (document["theme"]["questions"].size() > kMostQuestions)
        faults.push_back(
            {"too-many-questions", "/theme/questions", "题目超过 2000 道上限", "More than 2000 questions"});
    else
        append(faults, conditionFaults(document["theme"], "/theme"), {});
    return faults;
}

}  // namespace

domain::Expected<DraftDocument, DataFaults> readThemeDraft(std::string_view text) {
    auto parsed = parseData(text);
    if (!parsed) return domain::Unexpected<DataFaults>{parsed.error()};
    json document = std::move(parsed).value();
    if (document.is_object() && !document.contains("theme") && document.contains("items"))
        document = json{{"theme", std::move(document)}};
    DataFaults faults = draftFaults(document);
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    if (!document.contains("units")) document["units"] = json::array();
    const json bundle{{"themes", json::array({document["theme"]})}, {"units", document["units"]}};
    cat::Release read = releaseFrom(bundle);
    DraftDocument draft;
    draft.content.theme = std::move(read.themes.front());
    draft.content.units = std::move(read.units);
    draft.content.digest = themeDigest(document["theme"]);
    draft.content.itemDigests = itemDigests(document["theme"]);
    draft.canonical = document.dump();
    return draft;
}

}  // namespace yc::api
