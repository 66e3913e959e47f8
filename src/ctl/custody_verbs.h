// SPDX-License-Identifier: GPL-3.0-or-later
// 流转的动词: proofs of custody, slips between halls, scans at the wrong place.
#pragma once

#include "ctl/verbs.h"

namespace yc::ctl {

std::vector<Verb> custodyVerbs();

}  // namespace yc::ctl
