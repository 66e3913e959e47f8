// SPDX-License-Identifier: GPL-3.0-or-later
// 预测与假如: asks the centre's simulation for the rest of the day, for the effect of a plan and for what helps most, and
// carries it out or takes it back. Lives on the store thread.
#pragma once

#include "workstation/context.h"
#include "workstation/hall_plan.h"
#include "workstation/hall_service.h"

namespace yc::workstation {

class HallPlanner {
public:
    explicit HallPlanner(Context& context) : m_context(context) {}
    void listen(Listener<ForecastSnapshot> listener);
    void refresh(sync::Replica& replica);
    void plan(sync::Replica& replica, const std::vector<domain::forecast::Change>& changes);
    void carryOut(sync::Replica& replica, const std::vector<domain::forecast::Change>& changes);
    void takeBack(sync::Replica& replica);
    void calibrate(int days);

private:
    using Changes = std::vector<domain::forecast::Change>;
    using Answered = std::function<void(sync::Replica&, const std::string&)>;
    struct Applied {
        PlanWords words;
        std::optional<domain::QueuePolicy> former;  ///< in force before
        std::int64_t version = 0;                   ///< published by this step
        std::vector<domain::CommandBody> back;
    };

    bool supervises() const;
    void ask(const std::string& target, const std::string& body, Answered answered,
             std::function<void(const domain::Refusal&)> refused);
    void askOutlook();
    void askSuggestion();
    HallFacts facts(sync::Replica& replica) const;
    const Changes& chosen() const;
    void giveDesks(sync::Replica& replica, const std::vector<domain::CommandBody>& commands);
    void applied(sync::Replica& replica, const HallPlan& plan, std::optional<domain::QueuePolicy> former);
    void publish();
    void publish(sync::Replica& replica);

    Context& m_context;
    Listener<ForecastSnapshot> m_listener;
    ForecastSnapshot m_shown;
    std::optional<Applied> m_applied;
    bool m_busy = false;  ///< carrying out or taking back
    int m_question = 0;   ///< the newest plan's
    bool m_askingOutlook = false;
    bool m_askingSuggestion = false;
    domain::Instant m_outlookAt{};
    domain::Instant m_suggestionAt{};
};

}  // namespace yc::workstation
