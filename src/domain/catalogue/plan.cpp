// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/plan.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

struct Node {
    const Item* item = nullptr;
    std::vector<std::vector<std::size_t>> needs;  ///< every group needs one of its members
    std::size_t bound = SIZE_MAX;                 ///< the predecessor that decides the start
    int start = 0;
    int due = 0;
    bool done = false;
};

std::vector<Node> nodesOf(const Theme& theme, const std::vector<ItemId>& chosen, const std::set<ItemId>& negative) {
    std::vector<Node> nodes;
    for (const Item& item : theme.items) {
        if (std::find(chosen.begin(), chosen.end(), item.id) != chosen.end())
            nodes.push_back(Node{&item, {}, SIZE_MAX, 0, 0, false});
    }
    for (Node& node : nodes) {
        for (const Need& need : node.item->needs) {
            std::vector<std::size_t> group;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const ItemId& id = nodes[i].item->id;
                if (std::find(need.anyOf.begin(), need.anyOf.end(), id) != need.anyOf.end() && negative.count(id) == 0)
                    group.push_back(i);
            }
            if (!group.empty()) node.needs.push_back(std::move(group));
        }
    }
    return nodes;
}

/// Earliest start once every group has a finished member and no unfinished one could be earlier; false if it must wait.
bool schedule(std::vector<Node>& nodes, Node& node) {
    int start = 0;
    std::size_t bound = SIZE_MAX;
    for (const std::vector<std::size_t>& group : node.needs) {
        std::size_t earliest = SIZE_MAX;
        for (const std::size_t candidate : group) {
            if (!nodes[candidate].done) return false;
            if (earliest == SIZE_MAX || nodes[candidate].due < nodes[earliest].due) earliest = candidate;
        }
        if (bound == SIZE_MAX || nodes[earliest].due > start) {
            start = nodes[earliest].due;
            bound = earliest;
        }
    }
    node.start = start;
    node.bound = bound;
    node.due = start + node.item->promiseDays;
    node.done = true;
    return true;
}

std::vector<std::size_t> scheduleAll(std::vector<Node>& nodes) {
    std::vector<std::size_t> order;
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes[i].done && schedule(nodes, nodes[i])) {
                order.push_back(i);
                moved = true;
            }
        }
    }
    return order;
}

ItemPlan planOf(const std::vector<Node>& nodes, const Node& node, const ResolutionContext& context) {
    ItemPlan plan;
    plan.id = node.item->id;
    plan.startOffset = node.start;
    plan.dueOffset = node.due;
    for (const std::vector<std::size_t>& group : node.needs) {
        for (const std::size_t member : group) {
            const ItemId& id = nodes[member].item->id;
            if (std::find(plan.waitsFor.begin(), plan.waitsFor.end(), id) == plan.waitsFor.end())
                plan.waitsFor.push_back(id);
        }
    }
    if (context.calendar) {
        plan.start = context.calendar->addWorkingDays(context.start, node.start);
        plan.due = context.calendar->addWorkingDays(context.start, node.due);
        if (node.item->legalDays)
            plan.legalDue = context.calendar->addWorkingDays(context.start, node.start + *node.item->legalDays);
    }
    return plan;
}

void findLongestChain(const std::vector<Node>& nodes, const std::vector<std::size_t>& order, Plan& plan) {
    std::size_t last = SIZE_MAX;
    for (const std::size_t i : order) {
        if (last == SIZE_MAX || nodes[i].due > nodes[last].due) last = i;
    }
    if (last == SIZE_MAX) return;
    plan.chainDays = nodes[last].due;
    for (std::size_t i = last; i != SIZE_MAX; i = nodes[i].bound)
        plan.longestChain.insert(plan.longestChain.begin(), nodes[i].item->id);
}

std::vector<ItemId> cycleFrom(const std::vector<Item>& items, std::size_t at, std::vector<int>& colour,
                              std::vector<std::size_t>& path) {
    colour[at] = 1;
    path.push_back(at);
    for (const Need& need : items[at].needs) {
        for (std::size_t next = 0; next < items.size(); ++next) {
            if (std::find(need.anyOf.begin(), need.anyOf.end(), items[next].id) == need.anyOf.end()) continue;
            if (colour[next] == 1) {
                std::vector<ItemId> cycle;
                for (auto it = std::find(path.begin(), path.end(), next); it != path.end(); ++it)
                    cycle.push_back(items[*it].id);
                cycle.push_back(items[next].id);
                return cycle;
            }
            if (colour[next] == 0) {
                std::vector<ItemId> cycle = cycleFrom(items, next, colour, path);
                if (!cycle.empty()) return cycle;
            }
        }
    }
    colour[at] = 2;
    path.pop_back();
    return {};
}

}  // namespace

std::vector<ItemId> findCycle(const std::vector<Item>& items) {
    std::vector<int> colour(items.size(), 0);
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (colour[i] != 0) continue;
        std::vector<ItemId> cycle = cycleFrom(items, i, colour, path);
        if (!cycle.empty()) return cycle;
    }
    return {};
}

Plan planFor(const Theme& theme, const std::vector<ItemId>& chosen, const ResolutionContext& context, int promiseDays) {
    Plan plan;
    plan.promiseDays = promiseDays;
    std::vector<Node> nodes = nodesOf(theme, chosen, context.decidedNegative);
    const std::vector<std::size_t> order = scheduleAll(nodes);
    if (order.size() != nodes.size()) {
        std::vector<Item> stuck;
        for (const Node& node : nodes) {
            if (!node.done) stuck.push_back(*node.item);
        }
        plan.cycle = findCycle(stuck);
        return plan;
    }
    for (const std::size_t i : order) plan.items.push_back(planOf(nodes, nodes[i], context));
    findLongestChain(nodes, order, plan);
    if (context.calendar) {
        plan.promisedBy = context.calendar->addWorkingDays(context.start, plan.promiseDays);
        plan.expectedBy = context.calendar->addWorkingDays(context.start, plan.chainDays);
        plan.calendarMissing =
            context.calendar->coverage(context.start, std::max(*plan.promisedBy, *plan.expectedBy)).missingYears;
    }
    return plan;
}

}  // namespace yc::domain::catalogue
