// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/plan.h"
#include "domain/catalogue/sharing_needs.h"
#include "domain/catalogue/targets.h"

#include <algorithm>
#include <set>

namespace yc::domain::catalogue {

namespace {

std::string number(int value) { return std::to_string(value); }

/// R001: a name, items, and a unit for each item.
void checkIdentity(const Theme& theme, const Release& release, FindingSink& sink) {
    static const std::string ending = "一件事一次办";
    if (theme.name.empty())
        sink.error("theme-without-name", "name", "主题没有名称", "The theme has no name (R001)");
    else if (theme.name.size() <= ending.size() || theme.name.substr(theme.name.size() - ending.size()) != ending)
        sink.error("theme-name-form", "name", "主题名称应写成“××一件事一次办”",
                   "The name of a theme ends with 一件事一次办 (R016)");
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

/// R157, R162: every source that is used stands in the list with provider, kind, way and cycle.
void checkSources(const Theme& theme, const Release& release, FindingSink& sink) {
    if (release.sources.empty()) return;
    std::set<std::string> reported;
    for (const SharingNeed& need : sharingNeeds(theme, release)) {
        if (need.listed || !reported.insert(need.source).second) continue;
        sink.error("source-unlisted", need.path.substr(theme.id.str().size() + 1),
                   "“" + need.label + "”要用的数据源 " + need.source + " 不在共享数据源清单里",
                   "The source " + need.source + " is not in the list of shared sources (R162)");
    }
}

void missed(FindingSink& sink, const char* code, const std::string& zh, const std::string& en) {
    sink.warning(code, "before", zh, en);
}

/// R008: what misses the plan's targets is flagged; it may still be published.
void checkTargets(const Theme& theme, const Targets& targets, FindingSink& sink) {
    const Measure measured = measure(theme);
    if (measured.situations == 0) return;
    const int steps = static_cast<int>(measured.steps.after);
    const int days = static_cast<int>(measured.days.after);
    const int trips = static_cast<int>(measured.trips.after);
    if (steps > targets.steps)
        missed(sink, "target-steps", "办理环节 " + number(steps) + " 个，目标不多于 " + number(targets.steps) + " 个",
               "More steps than the target: " + number(steps) + " against " + number(targets.steps) + " (R008)");
    if (measured.materials.cut() < targets.materialsCut)
        missed(sink, "target-materials",
               "材料减少 " + number(measured.materials.cut()) + "%，目标 " + number(targets.materialsCut) + "%",
               "Materials are cut by " + number(measured.materials.cut()) + " per cent, the target is " +
                   number(targets.materialsCut) + " (R008)");
    if (days > targets.days && measured.days.cut() < targets.daysCut)
        missed(sink, "target-days",
               "承诺 " + number(days) + " 个工作日，比单独办理减少 " + number(measured.days.cut()) + "%，目标不多于 " +
                   number(targets.days) + " 个或者减少 " + number(targets.daysCut) + "%",
               "The promise of " + number(days) + " working days misses the target (R008)");
    if (trips > targets.trips)
        missed(sink, "target-trips", "要跑 " + number(trips) + " 次，目标不多于 " + number(targets.trips) + " 次",
               "More trips than the target: " + number(trips) + " against " + number(targets.trips) + " (R008)");
}

}  // namespace

/// R029, R054, R118: limits of items fit, and the flow has no circle. Chains against promises: checker_situation.cpp.
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
    checkProofs(theme, sink);
    checkForm(theme, sink);
    checkLimits(theme, sink);
    checkGuide(theme, sink);
    checkSources(theme, release, sink);
    checkTargets(theme, release.targets, sink);
    return found;
}

std::vector<Finding> check(const Release& release) {
    std::vector<Finding> found;
    if (release.themes.empty())
        found.push_back({Severity::Error, "release-empty", "themes", "目录里没有主题", "The release holds no theme"});
    checkCodesAcross(release, found);
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
