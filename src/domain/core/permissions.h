// SPDX-License-Identifier: GPL-3.0-or-later
// 指令规则: for every command who may give it (R165), whether it waits for the home server, and whether it reports a fact.
#pragma once

#include "domain/core/messages.h"

#include <string_view>
#include <vector>

namespace yc::domain {

/// Fact: reports what already happened to paper; the authority may disagree, but must know of it. A ticket's service is
/// a Request: the person is still there, and a refused step is simply looked at again.
enum class CommandNature { Request, Fact };

struct CommandRule {
    std::string_view kind;
    OfflineClass offline = OfflineClass::Full;
    CommandNature nature = CommandNature::Request;
    std::vector<Role> roles;  ///< one of them is needed
};

/// One row per command, in the order of CommandBody.
const std::vector<CommandRule>& commandRules();
const CommandRule& commandRule(const CommandBody& body);

/// True when the actor holds one of the roles the command needs.
bool mayGive(const Actor& actor, const CommandBody& body);
/// The same for roles and a kind of command; false for a kind there is not.
bool mayGive(const std::vector<Role>& roles, std::string_view kind);

/// 就地: a clerk acts at the window the session serves. Sessions without a window (offices, the system) are not bound
/// to one; supervisors act for any.
bool actsAt(const Actor& actor, const DeskId& desk);

}  // namespace yc::domain
