// SPDX-License-Identifier: GPL-3.0-or-later
// 联办活动: which joint reviews, inspections and acceptances there are, as far as the asker is concerned by them.
#include "api/joint_wire.h"
#include "server/core.h"
#include "server/projection.h"
#include "server/request.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

Reply getJoints(Core& core, const Request& request) {
    api::JointList list;
    for (const journal::StoredState& stored : core.reader().states(StreamKind::Joint)) {
        const auto seen = seenBy(*request.session, stored);
        const auto* state = seen ? std::get_if<JointState>(&*seen) : nullptr;
        if (state) list.joints.push_back({JointId(stored.stream.key), *state});
    }
    std::sort(list.joints.begin(), list.joints.end(), [](const api::JointEntry& a, const api::JointEntry& b) {
        const bool openA = a.state.status == JointStatus::Invited, openB = b.state.status == JointStatus::Invited;
        if (openA != openB) return openA;
        return openA ? a.state.at < b.state.at : a.state.at > b.state.at;
    });
    return Response{200, "application/json", api::encode(list), {{"Cache-Control", "no-store"}}};
}

}  // namespace yc::server
