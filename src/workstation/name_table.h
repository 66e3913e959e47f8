// SPDX-License-Identifier: GPL-3.0-or-later
// 名称表: ids that occur in events → the names people know, from the hall and the catalogue.
#pragma once

#include "workstation/context.h"

#include <map>
#include <string>

namespace yc::workstation {

/// Units, themes, windows and accounts; with a case also the materials and questions of the release it is pinned to.
std::map<std::string, std::string> nameTable(sync::Replica& replica, const domain::CaseState* serviceCase);
/// Items of a case by the release it is pinned to.
std::map<std::string, std::string> itemNames(sync::Replica& replica, const domain::CaseState& serviceCase);

}  // namespace yc::workstation
