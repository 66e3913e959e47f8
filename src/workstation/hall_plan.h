// SPDX-License-Identifier: GPL-3.0-or-later
// 照假如办: which commands carry out a plan made on the board, in which order, and which ones take it back. Pure.
//
// An authorisation is a change of the queue's policy, in force on every window with its next pull. A window is opened in the
// supervisor's name; the clerk who sits down takes it over (顶岗补位). What a simulation may assume but nobody can order
// (more people, a time that has not come) is not carried out, and the plan says so.
#pragma once

#include "api/wire.h"
#include "domain/core/messages.h"
#include "workstation/hall_snapshots.h"

namespace yc::workstation {

/// What the plan is laid over.
struct HallFacts {
    domain::QueuePolicy policy;  ///< in force
    std::vector<api::Window> windows;
    std::vector<journal::DeskRow> desks;
    std::vector<std::string> busy;  ///< windows that call or serve somebody
    std::map<domain::ThemeId, std::string> themes;
    domain::Instant now{};
    std::string name;  ///< of the supervisor
};
struct HallPlan {
    PlanAct words;
    std::optional<domain::QueuePolicy> policy;  ///< published first, with the next version number
    std::vector<domain::CommandBody> commands;  ///< then these
    std::vector<domain::CommandBody> back;      ///< and to take it back, after the former policy
};

HallPlan hallPlan(const std::vector<domain::forecast::Change>& changes, const HallFacts& facts);

}  // namespace yc::workstation
