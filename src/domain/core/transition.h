// SPDX-License-Identifier: GPL-3.0-or-later
// 状态表: which command may follow which state, and where it leads. Deciding, enabling a key and testing read one table.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace yc::domain {

template <class Status>
struct Transition {
    std::string_view command;
    std::vector<Status> from;
    std::vector<Status> to;  ///< where it may lead; facts and the command's own values choose among several
};

template <class Status>
using TransitionTable = std::vector<Transition<Status>>;

template <class Status>
const Transition<Status>* transitionOf(const TransitionTable<Status>& table, std::string_view command) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.command == command; });
    return row == table.end() ? nullptr : &*row;
}

/// May this command follow this state?
template <class Status>
bool permits(const TransitionTable<Status>& table, std::string_view command, Status from) {
    const Transition<Status>* row = transitionOf(table, command);
    return row && std::find(row->from.begin(), row->from.end(), from) != row->from.end();
}

}  // namespace yc::domain
