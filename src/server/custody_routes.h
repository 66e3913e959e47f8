// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers of custody: proofs, and scans at the wrong place.
#pragma once

#include "server/request.h"

namespace yc::server {

Reply getSlipCustody(Core& core, const Request& request);
Reply getUnitCustody(Core& core, const Request& request);
Reply getScans(Core& core, const Request& request);

}  // namespace yc::server
