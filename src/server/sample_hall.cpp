// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample_hall.h"
#include "server/core.h"
namespace yc::server {
void fillSampleHall(Core&) {}
} // namespace yc::server
