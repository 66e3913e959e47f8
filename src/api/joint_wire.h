// SPDX-License-Identifier: GPL-3.0-or-later
// 联办活动的线上格式: the joint events an account may see.
#pragma once

#include "api/wire.h"
#include "domain/joint/joint_event.h"

#include <vector>

namespace yc::api {

struct JointEntry {
    domain::JointId id;
    domain::JointState state;
};
struct JointList {
    std::vector<JointEntry> joints;  ///< open ones by their time, then what is over, newest first
};

}  // namespace yc::api
