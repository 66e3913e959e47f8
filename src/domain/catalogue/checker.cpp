// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/plan.h"

#include <algorithm>
#include <map>

namespace yc::domain::catalogue {

namespace {

std::string number(int value) { return std::to_string(value); }

/// R001: a name, items, and a unit for each item.
void checkIdentity(const Theme& theme, const Release& release, FindingSink& sink) {
    if (theme.name.empty()) sink.error("theme-without-name", "name", "主题没有名称", "The theme has no name (R001)");
    if (theme.items.empty())
        sink.error("theme-without-items", "items", "主题没有涉及事项", "The theme has no items (R001)");
    for (const Item& item : theme.items) {
        const std::string path = "items/" + item.id.str();
        if (item.name.empty()) sink.error("item-without-name", path, "事项没有名称", "The item has no name (R001)");
        if (item.unit.empty()) {
            sink.error("item-without-unit", path, "“" + item.name + "”没有责任单位",
                       "The item has no responsible unit (R001)");
        } else if (const Unit* unit = release.unit(item.unit); unit && unit->centre) {
            sink.error("item-of-centre", path, "“" + item.name + "”的责任单位是政务服务中心，中心不办理事项",
                       "The item belongs to the service centre, which handles none (R001)");
        }
    }
}

/// R003, R004: one lead of the upper level, at least one cooperating unit.
void checkLead(const Theme& theme, const Release& release, FindingSink& sink) {
    if (theme.leads.size() != 1) {
        sink.error("lead-not-one", "leads",
                   "牵头单位应当有且只有 1 个，现有 " + number(static_cast<int>(theme.leads.size())) + " 个",
                   "There must be exactly one lead unit (R003)");
    }
    if (theme.cooperating.empty())
        sink.error("no-cooperating-unit", "cooperating", "至少要有 1 个配合单位",
                   "At least one cooperating unit is needed (R003)");
    if (std::find(theme.cooperating.begin(), theme.cooperating.end(), theme.lead()) != theme.cooperating.end())
        sink.error("lead-also-cooperating", "cooperating", "牵头单位不能同时是配合单位",
                   "The lead unit is also listed as cooperating (R003)");
    for (const Item& item : theme.items) {
        const bool listed = item.unit == theme.lead() || std::find(theme.cooperating.begin(), theme.cooperating.end(),
                                                                   item.unit) != theme.cooperating.end();
        if (!item.unit.empty() && !listed) {
            sink.error("unit-not-in-theme", "items/" + item.id.str(), "“" + item.name + "”的责任单位既不牵头也不配合",
                       "The item's unit neither leads nor cooperates (R003)");
        }
    }
    const Unit* lead = release.unit(theme.lead());
    for (const UnitId& id : theme.cooperating) {
        const Unit* unit = release.unit(id);
        if (lead && unit && unit->level < lead->level) {
            sink.error("lead-of-lower-level", "leads", "跨层级主题应由上级单位牵头，" + unit->shortName + "层级更高",
                       "A theme that crosses levels is led by the upper one (R004)");
        }
    }
}

/// R054 and App. A: fee, limits and intermediary depend on each other.
void checkFee(const Fee& fee, const std::string& path, FindingSink& sink) {
    if (fee.charged && fee.standard.empty())
        sink.error("fee-without-standard", path, "收费却没有收费标准", "A fee is charged but has no standard (R054)");
    if (!fee.standard.empty() && fee.basis.empty())
        sink.error("fee-without-basis", path, "有收费标准却没有收费依据", "A fee standard needs its basis (R054)");
    if (!fee.charged && fee.text != "不收费")
        sink.error("free-not-said", path, "不收费的，应写明“不收费”", "A free service says 不收费 (R054)");
    if (!fee.charged && !fee.standard.empty())
        sink.error("fee-contradiction", path, "写了不收费，又有收费标准",
                   "Marked as free, yet a fee standard is given (R054)");
}

void checkGuide(const Theme& theme, FindingSink& sink) {
    const Guide& guide = theme.guide;
    checkFee(guide.fee, "guide/fee", sink);
    for (const Item& item : theme.items) checkFee(item.fee, "items/" + item.id.str() + "/fee", sink);
    if (guide.intermediary && guide.intermediaryName.empty()) {
        sink.error("intermediary-without-name", "guide/intermediary", "有中介服务的，应写明法定中介机构",
                   "An intermediary service must name the legal intermediary (R054)");
    }
    const std::pair<const char*, bool> required[] = {
        {"basis", guide.basis.empty()},
        {"notes", guide.notes.empty()},
        {"address", guide.address.empty()},
        {"hours", guide.hours.empty()},
        {"consultation", guide.consultation.empty()},
        {"supervision", guide.supervision.empty()},
        {"channels", guide.channels.empty()},
        {"onlineAddress", guide.onlineAddress.empty()},
        {"tripReason", guide.tripReason.empty()},
    };
    for (const auto& entry : required) {
        if (entry.second)
            sink.error("guide-element-missing", std::string("guide/") + entry.first, "办事指南缺少必填要素",
                       "A mandatory guide element is missing (R050)");
    }
}

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

void checkCodes(const Theme& theme, FindingSink& sink) {
    reportRepeats(theme.questions, "questions", sink);
    reportRepeats(theme.scenarios, "scenarios", sink);
    reportRepeats(theme.items, "items", sink);
    reportRepeats(theme.materials, "materials", sink);
    reportRepeats(theme.fields, "fields", sink);
    reportRepeats(theme.distribution, "distribution", sink);
    for (const Item& item : theme.items) {
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

void claimCode(Owners& owners, const Release& release, const std::string& code, const std::string& path,
               std::vector<Finding>& out) {
    FindingSink sink(path, out);
    if (code.empty()) return;
    const auto known = owners.find(code);
    if (known != owners.end())
        sink.error("code-repeated", "", "编码 " + code + " 已被 " + known->second + " 使用",
                   "The code " + code + " is already taken (R006)");
    owners.emplace(code, path);
    if (std::find(release.retiredCodes.begin(), release.retiredCodes.end(), code) != release.retiredCodes.end())
        sink.error("code-retired", "", "编码 " + code + " 已停用，不能再用",
                   "The code " + code + " was retired and may not come back (R006)");
}

void checkAcrossThemes(const Release& release, std::vector<Finding>& out) {
    Owners codes;
    Owners letters;
    Owners units;
    for (const Unit& unit : release.units) claimCode(units, release, unit.id.str(), "units/" + unit.id.str(), out);
    for (const Theme& theme : release.themes) {
        claimCode(codes, release, theme.id.str(), theme.id.str(), out);
        for (const Item& item : theme.items) {
            const std::string path = theme.id.str() + "/items/" + item.id.str();
            claimCode(codes, release, item.id.str(), path, out);
            claimCode(codes, release, item.implementationCode, path + "/implementationCode", out);
        }
        FindingSink sink(theme.id.str(), out);
        if (theme.ticketLetter.empty())
            sink.error("ticket-letter-missing", "ticketLetter", "没有取号字母",
                       "The theme has no ticket letter (R066)");
        else if (!letters.emplace(theme.ticketLetter, theme.id.str()).second)
            sink.error("ticket-letter-repeated", "ticketLetter", "取号字母 " + theme.ticketLetter + " 已被另一主题使用",
                       "The ticket letter is used by another theme (R066)");
    }
}

}  // namespace

/// R029, R054, R118: limits of items, chain and theme fit into each other.
void checkLimits(const Theme& theme, FindingSink& sink) {
    for (const Item& item : theme.items) {
        const std::string path = "items/" + item.id.str();
        if (item.legalDays && item.promiseDays > *item.legalDays) {
            sink.error("promise-beyond-law", path,
                       "“" + item.name + "”承诺 " + number(item.promiseDays) + " 日，超过法定 " +
                           number(*item.legalDays) + " 日",
                       "The promised limit exceeds the legal one (R118)");
        }
        if (item.kind == HandlingKind::Promised && item.promiseDays == 0 && !item.legalDays) {
            sink.error("limit-missing", path, "“" + item.name + "”是承诺件，却没有办结时限",
                       "An item that is not handled at once has no time limit (R054)");
        }
    }
    const std::vector<ItemId> cycle = findCycle(theme.items);
    if (!cycle.empty()) {
        std::string circle;
        for (const ItemId& id : cycle) circle += (circle.empty() ? "" : " → ") + id.str();
        sink.error("flow-cycle", "items", "事项流程成环：" + circle,
                   "The flow turns in a circle: " + circle + " (R029)");
        return;
    }
    std::vector<ItemId> all;
    for (const Item& item : theme.items) all.push_back(item.id);
    const Plan plan = planFor(theme, all, {}, theme.promiseDays);
    if (plan.chainDays > theme.promiseDays) {
        std::string chain;
        for (const ItemId& id : plan.longestChain) {
            const Item* item = theme.item(id);
            chain += (chain.empty() ? "" : "、") + item->shortName + " " + number(item->promiseDays);
        }
        sink.error("chain-beyond-promise", "items",
                   "最长链 " + number(plan.chainDays) + " 个工作日，超过主题承诺 " + number(theme.promiseDays) +
                       " 个：" + chain,
                   "The longest chain takes " + number(plan.chainDays) + " working days, the theme promises " +
                       number(theme.promiseDays) + " (R029)");
    }
}

std::vector<Finding> check(const Theme& theme, const Release& release) {
    std::vector<Finding> found;
    FindingSink sink(theme.id.str(), found);
    checkIdentity(theme, release, sink);
    checkLead(theme, release, sink);
    checkCodes(theme, sink);
    checkReferences(theme, release, sink);
    checkSituation(theme, sink);
    checkMaterials(theme, sink);
    checkForm(theme, sink);
    checkLimits(theme, sink);
    checkGuide(theme, sink);
    return found;
}

std::vector<Finding> check(const Release& release) {
    std::vector<Finding> found;
    if (release.themes.empty())
        found.push_back({Severity::Error, "release-empty", "themes", "目录里没有主题", "The release holds no theme"});
    checkAcrossThemes(release, found);
    for (const Theme& theme : release.themes) {
        const std::vector<Finding> own = check(theme, release);
        found.insert(found.end(), own.begin(), own.end());
    }
    return found;
}

bool hasErrors(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::Error; });
}

}  // namespace yc::domain::catalogue
