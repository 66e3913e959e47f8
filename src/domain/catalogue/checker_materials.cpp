// SPDX-License-Identifier: GPL-3.0-or-later
// Materials reach whoever needs them, are justified, can be checked, and the form feeds every department's own form.
#include "domain/catalogue/checker_internal.h"
#include "domain/catalogue/resolution.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

void checkTolerance(const Theme& theme, const Material& material, const std::string& path, FindingSink& sink) {
    if ((material.necessity == Necessity::Tolerable) != material.tolerance.has_value()) {
        sink.error("tolerance-contradiction", path, "“" + material.name + "”的必要性与容缺规定不一致",
                   "Necessity and tolerance contradict each other (R088)");
    }
    if (!material.tolerance) return;
    for (const Ask& ask : material.asks) {
        const Item* item = theme.item(ask.item);
        if (!item) continue;
        if (!item->toleranceAllowed) {
            sink.error("item-not-tolerant", path, "“" + item->name + "”不在容缺清单，“" + material.name + "”不能容缺",
                       "The asking item does not allow tolerance (R088)");
        }
        if (material.tolerance->supplementDays > item->promiseDays) {
            sink.error("supplement-beyond-promise", path,
                       "“" + material.name + "”的补交期 " + std::to_string(material.tolerance->supplementDays) +
                           " 日超过“" + item->name + "”承诺 " + std::to_string(item->promiseDays) + " 日",
                       "The supplement time exceeds the promise of the asking item");
        }
    }
}

bool comesBefore(const Theme& theme, const Item& item, const ItemId& producer, std::set<ItemId>& visited) {
    for (const Need& need : item.needs) {
        for (const ItemId& id : need.anyOf) {
            if (id == producer) return true;
            const Item* before = theme.item(id);
            if (before && visited.insert(id).second && comesBefore(theme, *before, producer, visited)) return true;
        }
    }
    return false;
}

/// R042, R045: what another item makes arrives before it is needed, and no item waits for nothing.
void checkProduction(const Theme& theme, const Material& material, const std::string& path, FindingSink& sink) {
    for (const ItemId& producer : material.producedBy) {
        for (const Ask& ask : material.asks) {
            const Item* item = theme.item(ask.item);
            std::set<ItemId> visited;
            if (item && theme.item(producer) && !comesBefore(theme, *item, producer, visited)) {
                sink.error("result-not-awaited", path,
                           "“" + item->name + "”要用“" + material.name + "”，流程里却不等 " + producer.str(),
                           "An item needs a result whose maker is not among its predecessors (R027, R045)");
            }
        }
    }
}

void checkPredecessors(const Theme& theme, FindingSink& sink) {
    for (const Item& item : theme.items) {
        for (const Need& need : item.needs) {
            const bool carried =
                std::any_of(theme.materials.begin(), theme.materials.end(), [&](const Material& material) {
                    const bool made =
                        std::any_of(material.producedBy.begin(), material.producedBy.end(), [&](const ItemId& id) {
                            return std::find(need.anyOf.begin(), need.anyOf.end(), id) != need.anyOf.end();
                        });
                    return made && std::any_of(material.asks.begin(), material.asks.end(),
                                               [&](const Ask& ask) { return ask.item == item.id; });
                });
            if (!carried) {
                sink.error("need-without-material", "items/" + item.id.str(),
                           "“" + item.name + "”等前一事项的结果，却没有一份材料带来它",
                           "The item waits for a result that no material brings (R027, R045)");
            }
        }
    }
}

/// A rule guarantees a route if it fires for this material and unit without further conditions.
bool routed(const Theme& theme, const Material& material, const UnitId& unit, LineCategory category) {
    return std::any_of(theme.distribution.begin(), theme.distribution.end(), [&](const DistributionRule& rule) {
        const bool named = rule.materials.empty() ||
                           std::find(rule.materials.begin(), rule.materials.end(), material.id) != rule.materials.end();
        return named && rule.when.isAlways() && (rule.unit.empty() || rule.unit == unit) &&
               (!rule.onlyProduced || category == LineCategory::Produced) &&
               (!rule.onlyExempt || category == LineCategory::Exempt);
    });
}

/// R096: whatever way a material comes, a rule sends it to everyone who asks.
void checkRoutes(const Theme& theme, const Material& material, const std::string& path, FindingSink& sink) {
    std::vector<LineCategory> ways{LineCategory::Applicant};
    if (material.sharing) ways.push_back(LineCategory::Exempt);
    if (!material.producedBy.empty()) ways.push_back(LineCategory::Produced);
    std::set<UnitId> reported;
    for (const Ask& ask : material.asks) {
        const Item* item = theme.item(ask.item);
        if (!item) continue;
        const bool all = std::all_of(ways.begin(), ways.end(),
                                     [&](LineCategory way) { return routed(theme, material, item->unit, way); });
        if (!all && reported.insert(item->unit).second) {
            sink.error("no-distribution-rule", path, "没有分办规则把“" + material.name + "”送到 " + item->unit.str(),
                       "No distribution rule brings the material to " + item->unit.str() + " (R096)");
        }
    }
}

void checkOne(const Theme& theme, const Material& material, FindingSink& sink) {
    const std::string path = "materials/" + material.id.str();
    if (material.name.empty())
        sink.error("material-without-name", path, "材料没有名称", "The material has no name (R040)");
    if (material.asks.empty())
        sink.error("material-asked-by-nobody", path, "“" + material.name + "”没有事项要用",
                   "No item asks for the material (R005)");
    if (material.originals < 0 || material.copies < 0)
        sink.error("count-negative", path, "份数不能是负数", "A count is negative (R040)");
    const bool counted = material.originals + material.copies > 0 ||
                         std::all_of(material.asks.begin(), material.asks.end(), [](const Ask& ask) {
                             return ask.originals.value_or(0) + ask.copies.value_or(0) > 0;
                         });
    if (!counted && !material.fillIn)
        sink.error("count-missing", path, "“" + material.name + "”没有份数", "The material has no count (R040)");
    if (material.source == SourceChannel::Government && material.issuer.empty())
        sink.error("issuer-missing", path, "政府部门核发的材料要写明出具部门",
                   "A paper issued by an office names it (R048)");
    if (!material.fillIn && material.checks.empty())
        sink.error("no-check-points", path, "“" + material.name + "”没有受理标准",
                   "The material has no check points (R014)");
    for (const DeficiencyKind kind : {DeficiencyKind::Missing, DeficiencyKind::Nonconforming}) {
        if (material.deficiencies(kind).empty() && !(material.fillIn && kind == DeficiencyKind::Nonconforming)) {
            sink.error("no-standard-sentence", path, "“" + material.name + "”没有标准补正用语",
                       "There is no standard sentence for the correction notice (R074)");
        }
    }
    checkTolerance(theme, material, path, sink);
    checkProduction(theme, material, path, sink);
    checkRoutes(theme, material, path, sink);
}

}  // namespace

void checkMaterials(const Theme& theme, FindingSink& sink) {
    for (const Material& material : theme.materials) checkOne(theme, material, sink);
    checkPredecessors(theme, sink);
}

}  // namespace yc::domain::catalogue
