// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/decide.h"

#include "domain/core/permissions.h"
#include "domain/core/text_limits.h"
#include "domain/custody/custody_rules.h"
#include "domain/delivery/delivery_rules.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/intake_rules.h"
#include "domain/joint/joint_event_rules.h"
#include "domain/joint/joint_rules.h"
#include "domain/publication/publication_rules.h"
#include "domain/queue/queue_rules.h"
#include "domain/service/service_rules.h"

namespace yc::domain {

Decision decide(const Command& command, const DecideContext& context) {
    if (!mayGive(command.actor, command.body))
        return Unexpected{refuse(RefusalCode::NotPermitted, {}, std::string(commandKind(command.body)))};
    if (auto refusal = textTooLong(command.body)) return Unexpected{std::move(*refusal)};
    Decision decision = std::visit([&](const auto& body) { return decideBody(body, command, context); }, command.body);
    if (decision) addReadiness(*decision, command, context);
    return decision;
}

}  // namespace yc::domain
