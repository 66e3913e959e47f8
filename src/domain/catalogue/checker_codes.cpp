// SPDX-License-Identifier: GPL-3.0-or-later
// Codes are unique, keep their meaning and never come back (R006); the same item reads the same everywhere (R007).
#include "domain/catalogue/checker_internal.h"

#include <algorithm>
#include <map>

namespace yc::domain::catalogue {

namespace {

template <class Range>
void reportRepeats(const Range& range, const std::string& kind, FindingSink& sink) {
    std::set<std::string> seen;
    for (const auto& entry : range) {
        const std::string& id = entry.id.str();
        if (id.empty())
            sink.error("code-empty", kind, "有一处没有编码", "An entry has no code (R006)");
        else if (!seen.insert(id).second)
            sink.error("code-repeated", kind + "/" + id, "编码 " + id + " 用了两次",
                       "The code " + id + " is used twice (R006)");
    }
}

void checkCodesOf(const Theme& theme, FindingSink& sink) {
    reportRepeats(theme.questions, "questions", sink);
    reportRepeats(theme.scenarios, "scenarios", sink);
    reportRepeats(theme.items, "items", sink);
    reportRepeats(theme.materials, "materials", sink);
    reportRepeats(theme.fields, "fields", sink);
    reportRepeats(theme.distribution, "distribution", sink);
    reportRepeats(theme.joint, "joint", sink);
    for (const Item& item : theme.items) {
        const std::size_t business = item.businessCode.size();
        const bool extends = (business == 14 && item.businessCode.rfind(item.basicCode, 0) == 0) ||
                             (business == 33 && item.businessCode.rfind(item.implementationCode, 0) == 0);
        if (!item.businessCode.empty() && !extends)
            sink.error("business-code", "items/" + item.id.str(), "业务办理项编码应为基本编码或者实施编码加 2 位",
                       "The handling code is the basic or implementing code and two more characters (R006)");
        const bool fits = item.implementationCode.size() == 31 && item.basicCode.size() == 12 &&
                          item.implementationCode.substr(19) == item.basicCode;
        if (!item.implementationCode.empty() && !fits) {
            sink.error("implementation-code", "items/" + item.id.str(),
                       "实施编码应为 18 位统一社会信用代码加 1 位层级加 12 位基本编码",
                       "The implementing code is 18 + 1 + 12 characters and ends with the basic code (R006)");
        }
    }
}

using Owners = std::map<std::string, std::string>;

bool isRetired(const Release& release, const std::string& code) {
    return std::find(release.retiredCodes.begin(), release.retiredCodes.end(), code) != release.retiredCodes.end();
}

void sinkRetired(FindingSink& sink, const std::string& code) {
    sink.error("code-retired", "", "编码 " + code + " 已停用，不能再用",
               "The code " + code + " was retired and may not come back (R006)");
}

/// `cancelled`: the code belongs to a cancelled theme, which stays in the release so that running cases have their names.
void claimCode(Owners& owners, const Release& release, const std::string& code, const std::string& path,
               std::vector<Finding>& out, bool cancelled = false) {
    FindingSink sink(path, out);
    if (code.empty()) return;
    const auto known = owners.find(code);
    if (known != owners.end())
        sink.error("code-repeated", "", "编码 " + code + " 已被 " + known->second + " 使用",
                   "The code " + code + " is already taken (R006)");
    owners.emplace(code, path);
    if (cancelled && !isRetired(release, code))
        sink.error("cancelled-not-retired", "", "已撤销主题的编码 " + code + " 没有列入停用编码",
                   "The code " + code + " of a cancelled theme is not listed as retired (R006)");
    if (!cancelled && isRetired(release, code)) sinkRetired(sink, code);
}

/// 同一事项 in several themes: one implementing code, one unit, one name (R006); and the same rules (R007).
struct Twin {
    const Theme* theme = nullptr;
    const Item* item = nullptr;
};
using Twins = std::map<std::string, Twin>;

bool readAlike(const Item& a, const Item& b) {
    return a.typeCode == b.typeCode && a.legalDays == b.legalDays && a.basis == b.basis &&
           a.result.name == b.result.name && a.kind == b.kind;
}

void claimImplementation(Twins& twins, const Release& release, const Theme& theme, const Item& item,
                         std::vector<Finding>& out) {
    const std::string& code = item.implementationCode;
    if (code.empty()) return;
    FindingSink sink(theme.id.str() + "/items/" + item.id.str() + "/implementationCode", out);
    if (isRetired(release, code)) sinkRetired(sink, code);
    const auto known = twins.find(code);
    if (known == twins.end()) {
        twins.emplace(code, Twin{&theme, &item});
        return;
    }
    const Item& first = *known->second.item;
    const std::string where = known->second.theme->id.str() + "/items/" + first.id.str();
    if (known->second.theme == &theme || first.unit != item.unit || first.name != item.name)
        sink.error("code-repeated", "", "编码 " + code + " 已被 " + where + " 使用",
                   "The code " + code + " is already taken (R006)");
    else if (!readAlike(first, item))
        sink.warning("item-differs", "", "“" + item.name + "”的类型、依据、法定时限或者结果与 " + where + " 不同",
                     "The same item reads differently in another theme: type, basis, limit or result (R007)");
}

void checkAcrossThemes(const Release& release, std::vector<Finding>& out) {
    Owners codes;
    Owners letters;
    Owners units;
    Twins twins;
    for (const Unit& unit : release.units) claimCode(units, release, unit.id.str(), "units/" + unit.id.str(), out);
    for (const Theme& theme : release.themes) {
        const bool cancelled = theme.status == ThemeStatus::Cancelled;
        claimCode(codes, release, theme.id.str(), theme.id.str(), out, cancelled);
        for (const Item& item : theme.items) {
            claimCode(codes, release, item.id.str(), theme.id.str() + "/items/" + item.id.str(), out, cancelled);
            claimImplementation(twins, release, theme, item, out);
        }
        if (cancelled) continue;  // nobody takes its tickets any more
        FindingSink sink(theme.id.str(), out);
        if (theme.ticketLetter.empty())
            sink.error("ticket-letter-missing", "ticketLetter", "没有取号字母",
                       "The theme has no ticket letter (R066)");
        else if (!letters.emplace(theme.ticketLetter, theme.id.str()).second)
            sink.error("ticket-letter-repeated", "ticketLetter", "取号字母 " + theme.ticketLetter + " 已被另一主题使用",
                       "The ticket letter is used by another theme (R066)");
    }
}

/// Every theme and item of a release by its code, with the words that give the code its meaning.
std::map<std::string, std::pair<std::string, std::string>> meanings(const Release& release) {
    std::map<std::string, std::pair<std::string, std::string>> found;
    for (const Theme& theme : release.themes) {
        found.emplace(theme.id.str(), std::make_pair(theme.id.str(), theme.name));
        for (const Item& item : theme.items)
            found.emplace(item.id.str(),
                          std::make_pair(theme.id.str() + "/items/" + item.id.str(), item.implementationCode));
    }
    return found;
}

void checkVersions(const Release& release, const Release& previous, FindingSink& sink) {
    if (release.version <= previous.version)
        sink.error("version-not-higher", "version",
                   "版本号 " + std::to_string(release.version) + " 不高于已发布的第 " +
                       std::to_string(previous.version) + " 版",
                   "The version is not higher than the published one (R002)");
    if (release.effectiveFrom < previous.effectiveFrom)
        sink.error("effective-too-early", "effectiveFrom", "施行日期早于已发布的版本",
                   "The release would be in force before the one it replaces (R002)");
    for (const std::string& code : previous.retiredCodes) {
        if (!isRetired(release, code))
            sink.error("retired-code-dropped", "retiredCodes/" + code, "停用编码 " + code + " 从名单里去掉了",
                       "A retired code has left the list, so it could come back (R006)");
    }
}

}  // namespace

void checkCodes(const Theme& theme, FindingSink& sink) { checkCodesOf(theme, sink); }

void checkCodesAcross(const Release& release, std::vector<Finding>& out) { checkAcrossThemes(release, out); }

std::vector<Finding> checkAgainst(const Release& release, const Release& previous) {
    std::vector<Finding> found;
    FindingSink sink("release", found);
    checkVersions(release, previous, sink);
    const auto now = meanings(release);
    for (const auto& [code, before] : meanings(previous)) {
        const auto here = now.find(code);
        FindingSink at(before.first, found);
        if (here == now.end()) {
            if (!isRetired(release, code))
                at.error("code-vanished", "", "编码 " + code + " 不见了，又没有列入停用编码",
                         "A published code is gone and not listed as retired (R006)");
        } else if (here->second.second != before.second) {
            FindingSink(here->second.first, found)
                .error("code-changed-meaning", "", "编码 " + code + " 原来指“" + before.second + "”，现在指另一项",
                       "A published code now stands for something else (R006)");
        }
    }
    return found;
}

}  // namespace yc::domain::catalogue
