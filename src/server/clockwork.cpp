// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/clockwork.h"

#include "server/core.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace yc::server {

using namespace domain;

namespace {

constexpr int kTicketsAtOnce = 200;  // per command
constexpr int kCasesAtOnce = 200;    // per page

Actor systemActor() { return {AccountId("system"), DeviceId("server"), {Role::System}, {}, {}}; }

bool applied(const Writer::Answer& answer) {
    return answer && answer->front().status == journal::OutcomeStatus::Applied;
}

}  // namespace

void Clockwork::start(std::chrono::milliseconds period) {
    m_thread = std::thread([this, period] { run(period); });
}

void Clockwork::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

bool Clockwork::stopping() const {
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void Clockwork::run(std::chrono::milliseconds period) {
    while (!stopping()) {
        try {
            look();
        } catch (const std::exception& fault) {
            spdlog::error("what is due could not be looked at: {}", fault.what());  // the next look tries again
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, period, [this] { return m_stopping; });
    }
}

int Clockwork::look() {
    const Instant now = m_core.now();
    const int closed = closeDays(now) + activateRelease(now);
    return closed + deemAccepted(now);
}

int Clockwork::activateRelease(Instant now) {
    const CatalogueState releases = m_core.catalogueState();
    const ReleaseRef* due = releaseInForce(releases, localDate(now));
    if (!due || due->version == releases.inForce) return 0;
    const auto answer = m_core.submitOwn(systemActor(), ActivateRelease{due->version}, now);
    if (!applied(answer)) return 0;
    spdlog::info("catalogue release {} is in force", due->version);
    return 1;
}

int Clockwork::closeDays(Instant now) {
    const Date today = localDate(now);
    std::vector<TicketId> left;
    std::vector<DeskId> forgotten;  // windows nobody closed
    if (m_closedOn == today) {
        left = leftByLeases(today, now);
    } else {
        m_late.clear();
        left = m_core.reader().ticketsLeftFrom(today);
        for (const journal::DeskRow& desk : m_core.reader().desks()) {
            const bool open = desk.status == DeskStatus::Open || desk.status == DeskStatus::Paused;
            if (open && desk.openedAt < startOfLocalDay(today)) forgotten.push_back(desk.desk);
        }
    }
    int given = 0;
    for (std::size_t at = 0; (at < left.size() || !forgotten.empty()) && !stopping(); at += kTicketsAtOnce) {
        CloseDay close;
        close.day = today - std::chrono::days{1};
        close.byRule = true;
        close.desks = std::exchange(forgotten, {});
        const std::size_t count = std::min<std::size_t>(kTicketsAtOnce, left.size() - std::min(at, left.size()));
        for (std::size_t i = at; i < at + count; ++i) close.tickets.push_back(left[i]);
        const auto answer = m_core.submitOwn(systemActor(), std::move(close), now);
        if (!answer) return given;  // no disk, or stopping: the next look tries again
        if (applied(answer)) {
            ++given;
            continue;
        }
        const auto& refusal = answer->front().refusal;
        spdlog::error("tickets of earlier days could not be closed: {}", refusal ? refusal->name() : "");
    }
    if (!stopping()) m_closedOn = today;
    if (!left.empty()) spdlog::info("day closed: {} tickets of earlier days looked at", left.size());
    return given;
}

/// A window could still have called these at midnight; once their leases are over they end like the others.
std::vector<TicketId> Clockwork::leftByLeases(Date today, Instant now) {
    const auto published = m_core.reader().queuePolicy();
    const QueuePolicy& policy = published ? published->policy : builtInPolicy();
    const Milliseconds margin = std::chrono::seconds{policy.lease.marginSeconds};
    std::vector<TicketId> left;
    for (const journal::TicketRow& ticket : m_core.reader().leased()) {
        const bool over = ticket.day < today && ticket.leaseUntil + margin <= now;
        if (over && m_late.insert(ticket.id).second) left.push_back(ticket.id);
    }
    return left;
}

/// Everybody who could have decided at that window has told what was done there until the day was over.
bool Clockwork::windowHasDelivered(const journal::CaseRow& row) const {
    const Instant over = startOfLocalDay(*row.decideReceiptBy + std::chrono::days{1});
    int devices = 0;
    for (const journal::AccountRow& account : m_core.reader().accounts()) {
        const bool there = account.device && !account.disabled &&
                           std::find(account.desks.begin(), account.desks.end(), row.desk) != account.desks.end();
        if (!there) continue;
        ++devices;
        const auto upTo = m_core.delivered.upTo(DeviceId(account.account));
        if (!upTo || *upTo < over) return false;
    }
    return devices > 0;
}

int Clockwork::deemAccepted(Instant now) {
    const Date today = localDate(now);
    const std::string day = isoDate(today) + '|';
    m_refused.erase(m_refused.begin(), m_refused.lower_bound(day));
    journal::CaseFilter filter;
    filter.statuses = {CaseStatus::Received};
    filter.limit = kCasesAtOnce;
    int given = 0;
    do {
        const journal::CasePage page = m_core.reader().cases(filter);
        for (const journal::CaseRow& row : page.rows) {
            if (stopping()) return given;
            if (!row.decideReceiptBy || today <= *row.decideReceiptBy) continue;
            if (m_refused.count(day + row.id.str()) != 0 || !windowHasDelivered(row)) continue;
            const auto answer = m_core.submitOwn(systemActor(), DeemAccepted{row.id, today}, now);
            if (applied(answer)) {
                ++given;
                continue;
            }
            if (!answer) return given;
            m_refused.insert(day + row.id.str());
            const auto& refusal = answer->front().refusal;
            spdlog::warn("case {} could not be deemed accepted: {}", row.id.str(), refusal ? refusal->name() : "");
        }
        filter.before = page.next;
    } while (filter.before > 0);
    return given;
}

}  // namespace yc::server
