// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_plan.h"

#include "domain/core/time.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

namespace fc = domain::forecast;
using domain::DeskId;
using domain::DeskStatus;
using domain::ThemeId;

namespace {

constexpr std::chrono::minutes now{1};  // a time so close counts as now

class Planner {
public:
    Planner(const HallFacts& facts, HallPlan& plan) : m_facts(facts), m_plan(plan), m_policy(facts.policy) {}

    void operator()(const fc::OpenWindow& change) {
        if (change.from - m_facts.now > now)
            return refuse(
                fmt::format("{} 到 {} 才开，到时再按 F12", name(change.desk), domain::clockTime(change.from)),
                fmt::format("{} opens at {}; press F12 then", name(change.desk), domain::clockTime(change.from)));
        const journal::DeskRow* row = desk(change.desk);
        const DeskStatus status = row ? row->status : DeskStatus::None;
        const auto themes = change.themes.empty() ? mayServe(change.desk) : change.themes;
        if (status == DeskStatus::Paused) {
            m_plan.commands.push_back(domain::ContinueDesk{change.desk});
            m_plan.back.push_back(domain::PauseDesk{change.desk, row->pauseReason, row->pausedUntil});
            step(fmt::format("{}恢复服务", name(change.desk)), fmt::format("{} goes on", name(change.desk)));
        } else if (status != DeskStatus::Open) {
            m_plan.commands.push_back(domain::OpenDesk{change.desk, m_facts.name, themes});
            m_plan.back.push_back(domain::CloseDesk{change.desk});
            step(
                fmt::format("开{}（记在{}名下，坐下的人按顶岗接手）", name(change.desk), m_facts.name),
                fmt::format("open {} in the name of {}; who sits down takes it over", name(change.desk), m_facts.name));
        }
        // An authorisation of this window that names other themes would hold it back.
        for (const ThemeId& theme : themes) {
            if (status == DeskStatus::Open || restricted(change.desk)) allow(change.desk, theme);
        }
        if (change.until)
            notUndone(fmt::format("{} 不会自己关，{} 请在窗口关", name(change.desk), domain::clockTime(*change.until)),
                      fmt::format("{} does not close by itself; close it at {}", name(change.desk),
                                  domain::clockTime(*change.until)));
    }
    void operator()(const fc::GrantSkill& change) { allow(change.desk, change.theme); }
    void operator()(const fc::TakeSkill& change) {
        auto themes = effective(change.desk);
        const auto gone = std::remove(themes.begin(), themes.end(), change.theme);
        if (gone == themes.end()) return;
        themes.erase(gone, themes.end());
        if (themes.empty())
            return refuse(fmt::format("{}就没有可办的主题了，要停就关窗", name(change.desk)),
                          fmt::format("{} would serve nothing; close it instead", name(change.desk)));
        rule(change.desk).themes = themes;
        m_policyChanged = true;
        step(fmt::format("{}不再办{}", name(change.desk), theme(change.theme)),
             fmt::format("{} no longer serves {}", name(change.desk), theme(change.theme)));
    }
    void operator()(const fc::CloseWindow& change) {
        if (change.at - m_facts.now > now)
            return refuse(
                fmt::format("{} 到 {} 才关，到时再按 F12", name(change.desk), domain::clockTime(change.at)),
                fmt::format("{} closes at {}; press F12 then", name(change.desk), domain::clockTime(change.at)));
        const journal::DeskRow* row = desk(change.desk);
        if (!row || row->status == DeskStatus::None || row->status == DeskStatus::Closed) return;
        if (std::find(m_facts.busy.begin(), m_facts.busy.end(), change.desk.str()) != m_facts.busy.end())
            return refuse(fmt::format("{}正在服务，办完才能关", name(change.desk)),
                          fmt::format("{} is serving somebody; it can close afterwards", name(change.desk)));
        m_plan.commands.push_back(domain::CloseDesk{change.desk});
        step(fmt::format("关{}", name(change.desk)), fmt::format("close {}", name(change.desk)));
        notUndone(fmt::format("{} 关了就要由窗口人员自己再开", name(change.desk)),
                  fmt::format("{}, once closed, is opened again by its clerk", name(change.desk)));
    }
    void operator()(const fc::StopTickets& change) {
        refuse(fmt::format("{} 停止取号要改服务时间，不在这里办", domain::clockTime(change.at)),
               fmt::format("giving no tickets from {} is a change of opening hours, not done here",
                           domain::clockTime(change.at)));
    }
    void operator()(const fc::MoreArrivals&) {}  // an assumption about people

    void finish() {
        if (m_policyChanged) {
            m_policy.version = m_facts.policy.version + 1;
            m_policy.note = "主管照假如调整窗口授权";
            m_plan.policy = m_policy;
        }
        if (m_plan.words.whyNot) {
            m_plan.policy.reset();
            m_plan.commands.clear();
            m_plan.back.clear();
            m_plan.words.steps.clear();
        } else if (!m_plan.policy && m_plan.commands.empty()) {
            m_plan.words.whyNot = {"没有要照办的步骤", "there is nothing to carry out"};
        }
        std::reverse(m_plan.back.begin(), m_plan.back.end());
    }

private:
    const journal::DeskRow* desk(const DeskId& id) const {
        const auto found = std::find_if(m_facts.desks.begin(), m_facts.desks.end(),
                                        [&](const journal::DeskRow& row) { return row.desk == id; });
        return found == m_facts.desks.end() ? nullptr : &*found;
    }
    std::string name(const DeskId& id) const {
        for (const api::Window& window : m_facts.windows) {
            if (window.desk == id) return window.name;
        }
        return id.str();
    }
    std::string theme(const ThemeId& id) const {
        const auto found = m_facts.themes.find(id);
        return found == m_facts.themes.end() ? id.str() : found->second;
    }
    std::vector<ThemeId> mayServe(const DeskId& id) const {
        for (const api::Window& window : m_facts.windows) {
            if (window.desk == id) return window.themes;
        }
        return {};
    }
    bool restricted(const DeskId& id) const {
        const domain::WindowRule* found = m_policy.window(id);
        return found && !found->themes.empty();
    }
    std::vector<ThemeId> effective(const DeskId& id) const {
        if (restricted(id)) return m_policy.window(id)->themes;
        const journal::DeskRow* row = desk(id);
        return row && !row->themes.empty() ? row->themes : mayServe(id);
    }
    domain::WindowRule& rule(const DeskId& id) {
        for (domain::WindowRule& one : m_policy.windows) {
            if (one.desk == id) return one;
        }
        m_policy.windows.push_back({id, {}, {}});
        return m_policy.windows.back();
    }
    void allow(const DeskId& id, const ThemeId& added) {
        auto themes = effective(id);
        if (std::find(themes.begin(), themes.end(), added) != themes.end()) return;
        themes.push_back(added);
        rule(id).themes = themes;
        m_policyChanged = true;
        step(fmt::format("{}可办{}", name(id), theme(added)), fmt::format("{} may serve {}", name(id), theme(added)));
    }
    void step(std::string zh, std::string en) { m_plan.words.steps.push_back({std::move(zh), std::move(en)}); }
    void refuse(std::string zh, std::string en) {
        if (!m_plan.words.whyNot) m_plan.words.whyNot = {std::move(zh), std::move(en)};
    }
    void notUndone(std::string zh, std::string en) {
        if (!m_plan.words.notUndone) m_plan.words.notUndone = {std::move(zh), std::move(en)};
    }

    const HallFacts& m_facts;
    HallPlan& m_plan;
    domain::QueuePolicy m_policy;
    bool m_policyChanged = false;
};

}  // namespace

HallPlan hallPlan(const std::vector<fc::Change>& changes, const HallFacts& facts) {
    HallPlan plan;
    Planner planner(facts, plan);
    for (const fc::Change& change : changes) std::visit(planner, change);
    planner.finish();
    return plan;
}

}  // namespace yc::workstation
