// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅预测: the domain's forecast over this hall's journal and its present queue. Past days are read once and kept as what
// was observed on them; answers are kept for some seconds, so that hundreds of displays ask for one calculation.
#pragma once

#include "api/forecast_wire.h"
#include "journal/queue_history.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace yc::server {

class Core;

class HallForecast {
public:
    /// `history` reads the hall's journal. The core outlives the forecast.
    HallForecast(const Core& core, std::unique_ptr<journal::QueueHistory> history);
    ~HallForecast();

    api::WaitForecast waits();
    /// Minutes a waiting ticket has still to wait, as shown; those behind it do not count. nullopt: cannot be said. For the
    /// public: calculated for the whole queue at once and then read for some seconds.
    std::optional<std::pair<int, int>> waitOf(const journal::TicketRow& ticket);
    api::DayOutlook outlook();
    api::WhatIfAnswer whatIf(const std::vector<domain::forecast::Change>& changes);
    api::WhatIfAnswer suggestion();
    /// The newest `days` past days, newest first. Each is gone through once and remembered.
    api::CalibrationReport calibration(int days);
    domain::forecast::DayLog log(domain::Date day) const;

private:
    using Observations = std::map<domain::Date, domain::forecast::DayObservation>;

    struct TicketWaits {
        domain::Instant at{};
        std::map<domain::TicketId, std::optional<std::pair<int, int>>> minutes;
    };

    void observeUntil(domain::Date today);
    std::vector<domain::forecast::DayObservation> before(domain::Date day) const;
    const domain::forecast::HallModel& model(domain::Instant now);
    domain::forecast::HallNow hallNow(domain::Instant now) const;
    domain::Instant lastTicket(domain::Date day) const;
    std::vector<domain::ThemeId> themes() const;
    TicketWaits ticketWaits(domain::Instant now);
    std::optional<domain::forecast::CalibrationDay> calibrated(domain::Date day);

    const Core& m_core;
    std::unique_ptr<journal::QueueHistory> m_history;
    std::mutex m_mutex;  ///< all below; the model's cache allows one thread at a time
    domain::Date m_observedUntil{};
    Observations m_observed;
    std::unique_ptr<domain::forecast::HallModel> m_model;
    domain::Instant m_modelAt{};
    std::optional<api::WaitForecast> m_waits;
    domain::Sequence m_waitsSeq = 0;
    std::optional<TicketWaits>
        m_ofTickets;  ///< of all who waited then: one calculation, however many look at their page
    std::optional<api::DayOutlook> m_outlook;
    std::map<domain::Date, domain::forecast::CalibrationDay> m_calibrated;
    std::mutex m_calibrating;  ///< taken before m_mutex, held while a day is gone through
};

}  // namespace yc::server
