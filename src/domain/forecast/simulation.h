// SPDX-License-Identifier: GPL-3.0-or-later
// 模拟: plays the rest of the day, event by event, from the hall as it stands. Times inside are minutes from now.
#pragma once

#include "domain/forecast/hall_model.h"
#include "domain/forecast/ranks.h"
#include "domain/forecast/replay.h"

#include <optional>
#include <variant>

namespace yc::domain::forecast {

struct WaitingNow {
    ThemeId theme;
    Instant takenAt{};
    Instant rankAt{};
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    DeskId reservedFor;
};

struct DeskNow {
    DeskId desk;
    DeskStatus status = DeskStatus::None;
    std::vector<ThemeId> themes;
    std::optional<ThemeId> serving;          ///< of the ticket called or served there
    Instant since{};                         ///< of that call, or of the pause
    std::vector<ThemePreference> prefers{};  ///< 业务偏好 of the policy
};

struct HallNow {
    Instant at{};
    Instant lastTicket{};  ///< nobody takes a ticket afterwards; who is in is still served
    std::vector<WaitingNow> waiting;
    std::vector<DeskNow> desks;
    int seats = 0;  ///< 0 = not known
    Ranks ranks = usualRanks();
};

/// The hall of a replay or of the live views; reserved and priority tickets keep their place.
HallNow hallNow(const HallThen& hall, Instant lastTicket);

// ---- what may be changed --------------------------------------------------------------------------------------------

/// 加开窗口. Without `until` it stays open.
struct OpenWindow {
    DeskId desk;
    std::vector<ThemeId> themes;
    Instant from{};
    std::optional<Instant> until;
};
/// 临时授权: the window also serves the theme.
struct GrantSkill {
    DeskId desk;
    ThemeId theme;
};
/// 收回授权.
struct TakeSkill {
    DeskId desk;
    ThemeId theme;
};
struct CloseWindow {
    DeskId desk;
    Instant at{};
};
/// 提前停止取号.
struct StopTickets {
    Instant at{};
};
/// 到人变化, e.g. −30 or 50 per cent; no theme = all.
struct MoreArrivals {
    ThemeId theme;
    int percent = 0;
};
using Change = std::variant<OpenWindow, GrantSkill, TakeSkill, CloseWindow, StopTickets, MoreArrivals>;

// ---- one run --------------------------------------------------------------------------------------------------------

/// A ticket that is not there: when would it be called? It takes nobody's place, so many can be asked in one run.
struct Probe {
    ThemeId theme;
    PriorityClass priority = PriorityClass::None;
    std::optional<Instant> appointmentAt;
    /// Of somebody who waits already: called with the one of this rank. Without it the probe comes now.
    std::optional<Instant> rankAt{};
    DeskId reservedFor{};
};

struct RunOptions {
    bool untilProbes = false;  ///< stop when every probe was called
    double longest = 12 * 60;  ///< minutes a run may last
    int step = 15;             ///< minutes between counts of the waiting
};

struct RunResult {
    std::vector<double> probes;         ///< minutes until called; negative = never
    std::vector<int> waiting;           ///< at 0, step, 2 × step … until everybody was served
    double personMinutes = 0;           ///< minutes waited by all together
    std::map<ThemeId, double> longest;  ///< longest wait of those called from now on, or still waiting at the end
    double overSeats = 0;               ///< minutes with more people waiting than seats
    double lastServed = 0;              ///< when the last service ended
    int notServed = 0;                  ///< still waiting at the end
};

class Simulation {
public:
    /// The model outlives the simulation and is used by one thread at a time.
    Simulation(const HallModel& model, HallNow now, std::vector<Change> changes = {});
    RunResult run(std::uint64_t seed, const std::vector<Probe>& probes, const RunOptions& options) const;

private:
    const HallModel& m_model;
    HallNow m_now;
    std::vector<Change> m_changes;
};

}  // namespace yc::domain::forecast
