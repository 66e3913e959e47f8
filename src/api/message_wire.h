// SPDX-License-Identifier: GPL-3.0-or-later
// 通知的线上格式: messages to applicants as the supervisor sees them; no address, no name.
#pragma once

#include "api/wire.h"
#include "domain/core/time.h"

#include <string>
#include <vector>

namespace yc::api {

struct MessageEntry {
    std::string id;
    domain::CaseNumber caseNumber;
    std::string kind;
    std::string status;  ///< queued, sending, sent, failed, unknown
    int tries = 0;
    domain::Instant madeAt{};
    domain::Instant nextAt{};   ///< of a queued one: not before
    domain::Instant endedAt{};  ///< sent, failed or unknown since
    std::string error;
};
struct MessageList {
    bool sending = false;                ///< a mail server is configured
    std::vector<MessageEntry> messages;  ///< newest first, at most 200
};
/// To be sent although it failed, or although nobody knows whether it arrived.
struct MessageAgain {
    std::string id;
};

}  // namespace yc::api
