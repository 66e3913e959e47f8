// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_planner.h"

#include "api/json_codec.h"
#include "api/routes.h"

namespace yc::workstation {

namespace path = api::path;
using domain::Refusal;
using domain::RefusalCode;

namespace {
constexpr std::chrono::seconds outlookGoodFor{20};
constexpr std::chrono::seconds suggestionGoodFor{60};

WhatIfView viewOf(const api::WhatIfAnswer& answer) {
    WhatIfView view;
    for (const api::PlannedChange& planned : answer.changes) {
        if (auto change = api::changeOf(planned)) view.changes.push_back(std::move(*change));
    }
    view.seats = answer.seats;
    view.asIs = answer.asIs;
    view.changed = answer.changed;
    return view;
}

bool due(domain::Instant now, domain::Instant last, std::chrono::seconds goodFor) {
    return now - last >= goodFor || now < last;
}
}  // namespace

void HallPlanner::listen(Listener<ForecastSnapshot> listener) {
    m_listener = std::move(listener);
    publish();
}

bool HallPlanner::supervises() const {
    const auto session = m_context.session();
    return session && session->actor.has(domain::Role::Supervisor);
}

/// `answered` gets text this program can read; anything else is told to `refused`.
void HallPlanner::ask(const std::string& target, const std::string& body, Answered answered,
                      std::function<void(const Refusal&)> refused) {
    m_context.client().requestText(
        target, body,
        [this, answered = std::move(answered),
         refused = std::move(refused)](domain::Expected<std::string, Refusal> answer) {
            if (!answer) {
                refused(answer.error());
                publish();
                return;
            }
            m_context.store().post([this, answered, refused, text = *answer](sync::Replica& replica) {
                try {
                    answered(replica, text);
                } catch (const journal::CodecError&) {
                    refused(domain::refuse(RefusalCode::Malformed, {{"what", "forecast"}}));
                }
                publish(replica);
            });
        });
}

void HallPlanner::askOutlook() {
    const domain::Instant now = m_context.now();
    if (m_askingOutlook || !due(now, m_outlookAt, outlookGoodFor)) return;
    m_askingOutlook = true;
    m_outlookAt = now;
    ask(
        std::string(path::forecastDay), {},
        [this](sync::Replica&, const std::string& text) {
            m_askingOutlook = false;
            auto wire = api::decode<api::DayOutlook>(text);
            HallOutlook outlook;
            outlook.days = wire.days;
            outlook.seats = wire.seats;
            outlook.lastTicket = wire.lastTicket;
            for (const auto& point : wire.counted) outlook.counted.emplace_back(point.at, point.people);
            outlook.forecast = std::move(wire.forecast);
            outlook.lastDay = wire.lastDay;
            m_shown.outlook = std::move(outlook);
            m_shown.outlookWhyNot.reset();
        },
        [this](const Refusal& refusal) {
            m_askingOutlook = false;
            m_shown.outlookWhyNot = refusal;
        });
}

void HallPlanner::askSuggestion() {
    const domain::Instant now = m_context.now();
    if (!supervises() || m_askingSuggestion || !due(now, m_suggestionAt, suggestionGoodFor)) return;
    m_askingSuggestion = true;
    m_suggestionAt = now;
    ask(
        std::string(path::suggestion), {},
        [this](sync::Replica&, const std::string& text) {
            m_askingSuggestion = false;
            m_shown.suggestion = viewOf(api::decode<api::WhatIfAnswer>(text));
            if (m_shown.plan.empty()) m_shown.whyNot.reset();
        },
        [this](const Refusal& refusal) {
            m_askingSuggestion = false;
            if (m_shown.plan.empty()) m_shown.whyNot = refusal;
        });
}

void HallPlanner::refresh(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    askOutlook();
    if (m_shown.plan.empty()) askSuggestion();
    publish(replica);
}

void HallPlanner::plan(sync::Replica& replica, const Changes& changes) {
    const int question = ++m_question;
    m_shown.plan = changes;
    m_shown.planned.reset();
    m_shown.whyNot.reset();
    m_shown.asking = !changes.empty();
    publish(replica);
    if (changes.empty()) return;
    api::WhatIfRequest request;
    for (const auto& change : changes) request.changes.push_back(api::plannedOf(change));
    ask(
        std::string(path::whatIf), api::encode(request),
        [this, question](sync::Replica&, const std::string& text) {
            if (question != m_question) return;  // asked something else meanwhile
            m_shown.asking = false;
            m_shown.planned = viewOf(api::decode<api::WhatIfAnswer>(text));
        },
        [this, question](const Refusal& refusal) {
            if (question != m_question) return;
            m_shown.asking = false;
            m_shown.whyNot = refusal;
        });
}

HallFacts HallPlanner::facts(sync::Replica& replica) const {
    HallFacts facts;
    const auto policy = replica.reader().queuePolicy();
    facts.policy = policy ? policy->policy : domain::builtInPolicy();
    facts.desks = replica.reader().desks();
    facts.now = m_context.now();
    if (const auto session = m_context.session()) facts.name = session->name;
    if (const auto& hall = replica.hall()) {
        facts.windows = hall->windows;
        for (const auto& window : hall->windows) {
            for (const auto& ticket : replica.reader().ticketsAtDesk(window.desk)) {
                if (ticket.status != domain::TicketStatus::Parked) facts.busy.push_back(window.desk.str());
            }
        }
    }
    if (const auto release = replica.currentRelease()) {
        for (const auto& theme : release->themes) facts.themes[theme.id] = theme.shortName;
    }
    return facts;
}

const HallPlanner::Changes& HallPlanner::chosen() const {
    static const Changes none;
    if (!m_shown.plan.empty()) return m_shown.plan;
    return m_shown.suggestion ? m_shown.suggestion->changes : none;
}

void HallPlanner::giveDesks(sync::Replica& replica, const std::vector<domain::CommandBody>& commands) {
    for (const domain::CommandBody& command : commands) m_context.submit(replica, command);
}

void HallPlanner::applied(sync::Replica& replica, const HallPlan& plan, std::optional<domain::QueuePolicy> former) {
    giveDesks(replica, plan.commands);
    PlanWords words;
    for (const PlanWords& step : plan.words.steps) {
        words.zh += (words.zh.empty() ? "" : "；") + step.zh;
        words.en += (words.en.empty() ? "" : "; ") + step.en;
    }
    m_busy = false;
    m_applied.reset();
    m_shown.applied.reset();
    const bool undoable = former || !plan.back.empty();
    if (undoable) {
        m_applied = Applied{words, std::move(former), plan.policy ? plan.policy->version : 0, plan.back};
        m_shown.applied = words;
    }
    std::string zh = "已照办：" + words.zh;
    std::string en = "Done: " + words.en;
    if (plan.words.notUndone) {
        zh += "。" + plan.words.notUndone->zh;
        en += ". " + plan.words.notUndone->en;
    }
    m_context.done(zh, en, undoable);
    // What was planned is now how it is.
    m_shown.plan.clear();
    m_shown.planned.reset();
    m_shown.suggestion.reset();
    m_suggestionAt = {};
    m_outlookAt = {};
    refresh(replica);
}

void HallPlanner::carryOut(sync::Replica& replica, const Changes& changes) {
    if (m_busy || !supervises()) return;
    const HallFacts now = facts(replica);
    const HallPlan plan = hallPlan(changes, now);
    if (plan.words.whyNot) return publish(replica);
    m_busy = true;
    if (!plan.policy) return applied(replica, plan, std::nullopt);
    m_context.submitOnline(replica, domain::PublishQueuePolicy{*plan.policy},
                           [this, plan, former = now.policy](sync::Replica& after, const journal::Outcome* outcome) {
                               m_busy = false;
                               if (outcome) applied(after, plan, former);
                               publish(after);
                           });
}

void HallPlanner::takeBack(sync::Replica& replica) {
    if (m_busy || !m_applied) return;
    const Applied last = *m_applied;
    const auto finish = [this, last](sync::Replica& after) {
        giveDesks(after, last.back);
        m_applied.reset();
        m_shown.applied.reset();
        m_shown.suggestion.reset();
        m_suggestionAt = {};
        m_outlookAt = {};
        m_context.done("已撤回：" + last.words.zh, "Taken back: " + last.words.en);
        refresh(after);
    };
    if (!last.former) return finish(replica);
    const auto policy = replica.reader().queuePolicy();
    const std::int64_t inForce = policy ? policy->policy.version : 0;
    if (inForce > last.version) {
        // Somebody has changed the rules since: the former ones would undo that too.
        m_applied.reset();
        m_shown.applied.reset();
        m_context.say(domain::refuse(RefusalCode::PolicyVersionUsed, {{"version", std::to_string(inForce)}}));
        return publish(replica);
    }
    domain::QueuePolicy former = *last.former;
    former.version = last.version + 1;
    former.note = "撤回：" + last.words.zh;
    m_busy = true;
    m_context.submitOnline(replica, domain::PublishQueuePolicy{former},
                           [this, finish](sync::Replica& after, const journal::Outcome* outcome) {
                               m_busy = false;
                               if (outcome) finish(after);
                               publish(after);
                           });
}

void HallPlanner::calibrate(int days) {
    if (m_shown.calibrating || !supervises()) return;
    m_shown.calibrating = true;
    publish();
    ask(
        std::string(path::calibration) + "?days=" + std::to_string(days), {},
        [this](sync::Replica&, const std::string& text) {
            m_shown.calibrating = false;
            const auto report = api::decode<api::CalibrationReport>(text);
            m_shown.calibration = report.days;
            m_shown.calibrationTotal = report.total;
            m_shown.calibrationWhyNot.reset();
        },
        [this](const Refusal& refusal) {
            m_shown.calibrating = false;
            m_shown.calibrationWhyNot = refusal;
        });
}

void HallPlanner::publish() {
    m_context.store().post([this](sync::Replica& replica) { publish(replica); });
}

void HallPlanner::publish(sync::Replica& replica) {
    if (!m_listener) return;
    m_shown.act = chosen().empty() ? PlanAct{} : hallPlan(chosen(), facts(replica)).words;
    m_listener(std::make_shared<const ForecastSnapshot>(m_shown));
}

}  // namespace yc::workstation
