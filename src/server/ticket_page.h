// SPDX-License-Identifier: GPL-3.0-or-later
// 号票页: one ticket on its holder's phone: where it stands, people ahead, waiting time as an interval, papers to have ready. No
// names, no scripts; the page asks again by itself.
#pragma once

#include "api/wire.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yc::server {

struct TicketPage {
    std::string hall;
    api::PublicTicket ticket;
    std::optional<std::pair<int, int>> minutes;  ///< "9 至 17 分"; absent: cannot be said
    std::vector<std::string> materials;
};
std::string ticketPage(const TicketPage& page);
/// For a code no ticket of today has.
std::string noTicketPage(const std::string& hall);

}  // namespace yc::server
