// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_figures.h"

#include <algorithm>
#include <cmath>

namespace yc::workstation {

using domain::TicketStatus;

int minutesBetween(domain::Instant from, domain::Instant to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

void setState(DeskView& desk, const std::vector<ThemeQueue>& themes, domain::Instant now) {
    using State = DeskView::State;
    desk.since = desk.row.since;
    switch (desk.row.status) {
    case domain::DeskStatus::Open: desk.state = State::Idle; break;
    case domain::DeskStatus::Paused: desk.state = State::Paused; break;
    default:
        desk.state = State::Closed;
        desk.since.reset();
        break;
    }
    if (!desk.ticket) return;
    const auto theme = std::find_if(themes.begin(), themes.end(),
                                    [&](const ThemeQueue& queue) { return queue.counts.theme == desk.ticket->theme; });
    if (theme != themes.end()) {
        desk.themeName = theme->name;
        desk.usualMinutes = static_cast<int>(std::lround(theme->usualMinutes));
        desk.longMinutes = static_cast<int>(std::ceil(theme->longMinutes));
    }
    if (desk.state != State::Idle) return;
    const bool serving = desk.ticket->status == TicketStatus::Serving;
    desk.since = serving ? desk.ticket->servingSince : desk.ticket->lastCalledAt;
    const int limit = desk.longMinutes > 0 ? desk.longMinutes : longWithoutHistory;
    const bool isLong = serving && minutesBetween(*desk.since, now) >= limit;
    desk.state = isLong ? State::Long : serving ? State::Serving : State::Calling;
}

void sumWaits(HallSnapshot& snapshot) {
    std::vector<int> waits;
    for (const auto& queue : snapshot.themes) {
        snapshot.waiting += queue.counts.waiting;
        waits.insert(waits.end(), queue.waitMinutes.begin(), queue.waitMinutes.end());
    }
    if (waits.empty()) return;
    const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
    std::nth_element(waits.begin(), middle, waits.end());
    snapshot.medianMinutes = *middle;
    snapshot.longestMinutes = *std::max_element(waits.begin(), waits.end());
}

}  // namespace yc::workstation
