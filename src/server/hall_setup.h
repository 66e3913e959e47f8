// SPDX-License-Identifier: GPL-3.0-or-later
// 首次启动: accounts, devices and the catalogue of a new data folder, all as commands in the journal.
#pragma once

namespace yc::server {

class Core;

/// Does what is missing; safe to run at every start and after a crash in the middle. Throws DataUnusable.
void setUpHall(Core& core);

}  // namespace yc::server
