// SPDX-License-Identifier: GPL-3.0-or-later
// Who did it, where, when: what every command and event carries besides its body.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/stream.h"
#include "domain/core/time.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain {

/// 角色 (R165). A session acts in all roles its account holds.
enum class Role { Clerk, Reviewer, Supervisor, Administrator, Kiosk, Display, Guide, Courier, System };

/// The acting person and device, as proven by the login grant and the device's signature.
struct Actor {
    AccountId account;
    DeviceId device;
    std::vector<Role> roles;
    UnitId unit;  ///< the reviewer's department; empty at a window
    DeskId desk;  ///< the window the session serves; empty in an office

    bool has(Role role) const {
        for (const Role own : roles) {
            if (own == role) return true;
        }
        return false;
    }
};

/// Which rules the command was decided under. Part of the signed bytes, so that the server decides with the same.
struct DecisionBasis {
    std::int64_t catalogueVersion = 0;  ///< pinned release; 0 where no catalogue is needed
    std::string catalogueHash;          ///< SM3 of the release's canonical bytes
    std::int64_t calendarVersion = 0;
    std::int64_t domainVersion = 1;  ///< rises when decide changes meaning
};

/// 流水: stored with every event.
struct EventMeta {
    ScopeId scope;
    Sequence seq = 0;
    StreamId stream;
    Version version = 0;
    CommandId command;
    AccountId actor;
    DeviceId device;
    Instant occurredAt{};  ///< when it happened at the desk
    Instant recordedAt{};  ///< when the authority appended it
};

/// 来源: where a value on the screen or on paper comes from; printed, the reviewer relies on it.
enum class Origin { ByHand, Card, Shared, Unverified, Earlier, Generated };

}  // namespace yc::domain
