// SPDX-License-Identifier: GPL-3.0-or-later
// 事项状态表: which command a department may give in which state of its item.
#pragma once

#include "domain/core/transition.h"
#include "domain/joint/item_task.h"

#include <string_view>

namespace yc::domain {

const TransitionTable<TaskStatus>& taskTransitions();

/// The Chinese word for a status: "待办理".
std::string_view taskStatusWord(TaskStatus status);

}  // namespace yc::domain
