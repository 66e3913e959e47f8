// SPDX-License-Identifier: GPL-3.0-or-later
// 联办文书: the invitation to a joint review, inspection or acceptance, and its minutes. What silence and absence mean is
// printed on the invitation in full, so that nobody is bound by a rule he was not told (R114).
#pragma once

#include <functional>
#include <string>

#include "domain/joint/joint_event.h"
#include "reports/papers.h"

namespace yc::reports {

struct JointScene {
    const domain::JointState& joint;
    Office office;
    std::string theme;  // 一件事
    std::function<std::string(const domain::UnitId&)> unitName;
    std::function<std::string(const domain::ItemId&)> itemName;
    std::string payload;
    Marks marks;
};

Document jointInvitation(const JointScene& scene);
// With lines to sign on for each unit that was there.
Document jointMinutes(const JointScene& scene);

// 联合踏勘
std::string jointWord(domain::JointWork work);
// 到场，同意 · 未答复，按通知视为同意 · 未到场 …
std::string jointStanding(const domain::JointInvitee& invitee);

}  // namespace yc::reports
