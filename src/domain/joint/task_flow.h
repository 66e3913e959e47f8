// SPDX-License-Identifier: GPL-3.0-or-later
// 串并联: what a decision does to the items that wait for it (R027, R112, R121).
#pragma once

#include "domain/joint/item_task.h"

#include <vector>

namespace yc::domain {

/// Granted or Refused: a department has spoken.
bool isDecided(TaskStatus status);
/// Decided or Terminated: nothing more will come.
bool isEnded(TaskStatus status);

const ItemTask* findTask(const std::vector<ItemTask>& tasks, const ItemId& item);

/// Every group has a granted alternative.
bool needsMet(const ItemTask& task, const std::vector<ItemTask>& tasks);
/// Some group has only alternatives that ended without a grant.
bool needsLost(const ItemTask& task, const std::vector<ItemTask>& tasks);
/// The first item it still waits for, or nullptr.
const ItemTask* awaited(const ItemTask& task, const std::vector<ItemTask>& tasks);

/// What follows for the waiting items, to the end of the chain.
struct FlowChange {
    std::vector<ItemId> released;    ///< their clocks start now
    std::vector<ItemId> terminated;  ///< can never be decided
    bool allEnded = false;
};
/// `tasks` as they stand after the decision.
FlowChange flowAfter(std::vector<ItemTask> tasks);

}  // namespace yc::domain
