// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/case_finder.h"

#include "domain/intake/case_resolution.h"
#include "workstation/case_papers.h"
#include "workstation/name_table.h"
#include "workstation/office_desk.h"

#include <chrono>

namespace yc::workstation {

using domain::StreamKind;

CaseFinder::CaseFinder(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        bool mine = change.everything;
        for (const auto& stream : change.streams)
            mine = mine || (stream.kind == StreamKind::Case && stream.key == m_open.str());
        if (mine && !m_open.empty()) fetchTimeline(replica);
        if (mine) publish(replica);
    });
}

void CaseFinder::onFind(Listener<FindSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void CaseFinder::search(const std::string& text) {
    m_context.store().post([this, text](sync::Replica& replica) {
        m_text = text;
        publish(replica);
    });
}

void CaseFinder::open(const domain::CaseId& caseId) {
    m_context.store().post([this, caseId](sync::Replica& replica) {
        m_open = caseId;
        m_timeline.clear();
        m_timelineWhyNot.reset();
        fetchTimeline(replica);
        publish(replica);
    });
}

void CaseFinder::fetchTimeline(sync::Replica& replica) {
    const auto row = replica.reader().caseById(m_open);
    if (!row) return;
    m_context.client().requestTimeline(
        row->number, [this, &replica, asked = m_open](domain::Expected<api::Timeline, domain::Refusal> reply) {
            if (asked != m_open) return;
            if (reply) {
                m_timeline = reply->rows;
                m_timelineWhyNot.reset();
            } else {
                m_timelineWhyNot = reply.error();
            }
            publish(replica);
        });
}

void CaseFinder::printAgain(const domain::PaperNumber& number) {
    m_context.store().post([this, number](sync::Replica& replica) {
        const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_open.str());
        const auto release = state ? replica.release(state->catalogueVersion, state->catalogueHash) : nullptr;
        const auto* theme = release ? release->theme(state->theme) : nullptr;
        if (!theme) return;
        const domain::Date day =
            state->acceptedAt == domain::Instant{} ? m_context.today() : domain::localDate(state->acceptedAt);
        const auto resolution = domain::resolveCase(*state, *theme, replica.calendar(), day);
        const auto document =
            reports::paperOnRecord(caseScene(m_context, replica, *release, *theme, *state, resolution), number);
        if (!document) {
            m_context.say(domain::refuse(domain::RefusalCode::PaperUnknown, {{"number", number.str()}}));
            return;
        }
        PrintOrder order;
        order.document = *document;
        order.caseId = m_open;
        order.number = number;
        m_context.print(std::move(order));
    });
}

void CaseFinder::printSealed(const domain::PaperNumber& number) {
    m_context.store().post([this, number](sync::Replica& replica) {
        const auto row = replica.reader().caseById(m_open);
        if (!row) return;
        m_context.client().requestSealedPaper(
            row->number, number, [this, number, caseId = m_open](domain::Expected<std::string, domain::Refusal> reply) {
                if (!reply) {
                    m_context.say(reply.error());
                    return;
                }
                PrintOrder order;
                order.file = std::move(*reply);
                order.name = "盖章版 " + number.str();
                order.caseId = caseId;
                order.number = number;
                m_context.print(std::move(order));
                m_context.done("盖章版 " + number.str() + " 已送打印",
                               "The sealed edition of " + number.str() + " goes to the printer");
            });
    });
}

void CaseFinder::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<FindSnapshot>();
    snapshot->text = m_text;
    const auto start = std::chrono::steady_clock::now();
    if (m_text.empty()) {
        journal::CaseFilter filter;
        snapshot->results = replica.reader().cases(filter).rows;
    } else {
        snapshot->results = replica.reader().search(m_text);
    }
    snapshot->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    snapshot->cachedCases = replica.cachedCases();
    if (!m_open.empty()) snapshot->open = replica.reader().caseById(m_open);
    if (snapshot->open) {
        const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_open.str());
        if (state) {
            snapshot->state = std::make_shared<const domain::CaseState>(*state);
            const auto release = replica.release(state->catalogueVersion, state->catalogueHash);
            const auto* theme = release ? release->theme(state->theme) : nullptr;
            snapshot->themeName = theme ? theme->alias : state->theme.str();
        }
        for (const auto& row : replica.reader().tasksOfCase(m_open))
            snapshot->tasks.push_back(taskView(row, replica.calendar(), m_context.today()));
        snapshot->papers = replica.reader().unitsOfCase(m_open);
        snapshot->timeline = m_timeline;
        snapshot->timelineWhyNot = m_timelineWhyNot;
    }
    snapshot->names = nameTable(replica, snapshot->state.get());
    m_listener(snapshot);
}

}  // namespace yc::workstation
