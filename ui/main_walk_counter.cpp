// SPDX-License-Identifier: GPL-3.0-or-later
// The walk at the comprehensive window: called, guided, checked, accepted, or told once what is missing.
#include "domain/core/numbers.h"
#include "ui/common/material_row.h"
#include "ui/counter/counter_workspace.h"
#include "ui/counter/materials_page.h"
#include "ui/main_walk.h"
#include "ui/shell/main_window.h"

#include <fmt/format.h>

namespace yc::app {

using domain::CaseStatus;
using domain::StreamKind;
using domain::TicketStatus;
using ui::CounterStep;

ui::CounterWorkspace* Walk::desk() const {
    return qobject_cast<ui::CounterWorkspace*>(m_window->window()->workspace(ui::WorkspaceId::Counter));
}

bool Walk::atDesk(const domain::TicketId& ticket, TicketStatus status) {
    return look(*m_window, [&](sync::Replica& replica) {
        const auto* state = replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, ticket.str());
        return state && state->status == status;
    });
}

std::optional<domain::TicketId> Walk::calledHere() {
    return look(*m_window, [](sync::Replica& replica) -> std::optional<domain::TicketId> {
        for (const auto& row : replica.reader().ticketsAtDesk(domain::DeskId("W03"))) {
            if (row.status == TicketStatus::Called) return row.id;
        }
        return std::nullopt;
    });
}

// The tickets of the sample hall have nobody behind them: F7, and F5 calls the next one.
void Walk::nobodyComes(Drive& hands) {
    ++m_absent;
    need(hands.offered(7), "F7 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] { return !calledHere(); }), "F7 says that nobody came: " + words(*m_window));
    allSent(*m_window, "the centre knows that nobody came");
}

// F5 until the wanted ticket comes; the keys of the last F5 on count for the person who does.
void Walk::call(Drive& hands, const domain::TicketId& wanted) {
    for (int patience = 0; patience < 60; ++patience) {
        hands.resetKeys();
        need(hands.offered(5), "F5 is offered: " + words(*m_window));
        need(Drive::waitUntil([&] { return calledHere().has_value(); }), "F5 calls: " + words(*m_window));
        if (calledHere() == wanted) return;
        nobodyComes(hands);
    }
    need(false, "the ticket of the walk comes up");
}

void Walk::begin(Drive& hands, Family& family) {
    hands.placeCard(family.card);
    const auto opened = [&] {
        const auto rows = look(*m_window, [](sync::Replica& replica) {
            journal::CaseFilter filter;
            filter.desk = domain::DeskId("W03");
            return replica.reader().cases(filter).rows;
        });
        for (const auto& row : rows) {
            if (row.ticket != family.ticket) continue;
            family.caseId = row.id;
            family.number = row.number;
        }
        return desk()->hasCase() && !family.caseId.empty() &&
               caseOf(*m_window, family.caseId)->personal.applicant.name == family.card.name &&
               atDesk(family.ticket, TicketStatus::Serving);
    };
    need(Drive::waitUntil(opened), "the card begins the service: " + words(*m_window));
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Applicant; }), "the person is looked at first");
}

// Phone, and the two answers nobody can look up; both digits at once, the second waits for its question.
void Walk::answer(Drive& hands, const Family& family) {
    hands.type(family.phone);
    hands.key(Qt::Key_Return);
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Situation; }), "the situation is asked");
    const auto open = [&] { return 9 - int(caseOf(*m_window, family.caseId)->answers.size()); };
    need(Drive::waitUntil([&] { return open() == 2; }),
         fmt::format("seven answers come by themselves, {} open", open()));
    if (family.caseId == m_first.caseId) picture(*m_window, "06-situation");
    hands.key(Qt::Key_1);
    hands.key(Qt::Key_1);
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Materials; }), "the materials are next");
    const auto known = [&] {
        const auto form = caseOf(*m_window, family.caseId)->personal.form;
        return form.count("father.idNumber") + form.count("bank.name") + form.count("child.bornAt") == 3;
    };
    need(Drive::waitUntil(known), "the shared data fill the form");
}

void Walk::fillForm(Drive& hands, const Family& family) {
    hands.type(family.child);
    hands.key(Qt::Key_Return);
    hands.type(family.bankCard);
    hands.key(Qt::Key_Return);
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Decision; }),
         "the form is complete: " + words(*m_window));
}

void Walk::accept(Drive& hands, const Family& family) {
    need(hands.offered(12), "F12 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] { return caseOf(*m_window, family.caseId)->acceptedAt != domain::Instant{}; }),
         "F12 accepts: " + words(*m_window));
}

void Walk::counter() {
    m_window = open("W03");
    Drive hands(*m_window);
    need(Drive::waitUntil([&] { return desk() != nullptr; }), "the window is there");
    need(hands.offered(12), "F12 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] {
             return m_window->status().unsent == 0 && m_window->lastWords().contains(QStringLiteral("窗口已开"));
         }),
         "F12 opens the window: " + words(*m_window));
    picture(*m_window, "04-counter-idle");
    call(hands, m_first.ticket);
    if (m_absent > 0) tell(QStringLiteral("F5 叫号，%1 个示例号无人应答，F7 记未到").arg(m_absent));
    begin(hands, m_first);
    picture(*m_window, "05-applicant");
    answer(hands, m_first);
    m_hall.stopServer();
    tell(QStringLiteral("中心断开：窗口继续办"));
    picture(*m_window, "07-materials");
    m_theme.setThemeId(ui::ThemeId::Dark);
    picture(*m_window, "07-materials-dark");
    m_theme.setThemeId(ui::ThemeId::Light);
    picture(*m_window, "07-materials-1366", QSize(1366, 768));
    m_window->resize(1920, 1080);
    Drive::pause(100);
    hands.key(Qt::Key_F10);  // the personal list, also without the centre
    for (int i = 0; i < 12 && desk()->step() == CounterStep::Materials && desk()->materials()->currentIndex() < 6;
         ++i) {
        hands.key(Qt::Key_1);
        if (i == 5) break;
    }
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Form; }),
         "all papers are checked: " + words(*m_window));
    fillForm(hands, m_first);
    Drive::pause(300);
    picture(*m_window, "08-decision");
    accept(hands, m_first);
    tell(QStringLiteral("断网受理 %1，按键 %2 次")
             .arg(QString::fromStdString(domain::shortCaseNumber(m_first.number)))
             .arg(hands.keys()));
    Drive::pause(300);
    picture(*m_window, "09-accepted-offline");
    m_hall.startServer();
    hands.key(Qt::Key_R, Qt::ControlModifier);
    allSent(*m_window, "everything is sent once the centre is back", 60'000);
    need(m_window->status().conflicts == 0, "no conflict");
    tell(QStringLiteral("中心恢复：记录全部送达，无冲突"));
}

void Walk::corrections() {
    Drive hands(*m_window);
    const auto status = [&] { return caseOf(*m_window, m_second.caseId)->status; };
    call(hands, m_second.ticket);
    begin(hands, m_second);
    answer(hands, m_second);
    // Six papers: the third was left at home, the fifth is not the right one.
    for (int row = 0; row < 6; ++row) {
        need(Drive::waitUntil([&] { return desk()->materials()->currentIndex() == row; }),
             fmt::format("paper {} is next", row + 1));
        hands.key(row == 2 ? Qt::Key_2 : row == 4 ? Qt::Key_3 : Qt::Key_1);
        if (desk()->materials()->rows()[row]->isChoosingReason()) hands.key(Qt::Key_1);
    }
    const auto checked = [&] {
        const auto lines = caseOf(*m_window, m_second.caseId)->lines;
        return std::none_of(lines.begin(), lines.end(),
                            [](const auto& line) { return line.verdict == domain::Verdict::Unchecked; });
    };
    need(Drive::waitUntil(checked), "every line is checked: " + words(*m_window));
    Drive::pause(200);
    picture(*m_window, "10-correction");
    need(hands.offered(12), "F12 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] { return status() == CaseStatus::AwaitingCorrection; }),
         "F12 issues the one notice: " + words(*m_window));
    const auto notice = caseOf(*m_window, m_second.caseId)->notices.front();
    tell(QStringLiteral("一次性补正告知 %1：%2 项一次告知，按键 %3 次")
             .arg(QString::fromStdString(notice.number.str()))
             .arg(notice.lines.size())
             .arg(hands.keys()));
    Drive::pause(300);
    picture(*m_window, "10-notice");
    allSent(*m_window, "the notice is sent");

    // Another day, no ticket: the code on the notice opens the case, and only the open points are asked.
    need(hands.offered(5), "F5 is offered: " + words(*m_window));  // the first visit ends, whoever waits comes next
    need(Drive::waitUntil([&] { return atDesk(m_second.ticket, TicketStatus::Finished); }),
         "F5 ends the visit: " + words(*m_window));
    if (Drive::waitUntil([&] { return calledHere().has_value(); }, 3'000)) nobodyComes(hands);
    hands.resetKeys();
    const auto before = *caseOf(*m_window, m_second.caseId);
    hands.scan(QStringLiteral("YC1|notice|%1|%2")
                   .arg(QString::fromStdString(before.number.str()), QString::fromStdString(before.queryCode)));
    need(Drive::waitUntil([&] { return desk()->hasCase(); }), "the notice's code opens the case: " + words(*m_window));
    need(hands.offered(12), "F12 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] { return status() == CaseStatus::Received; }),
         "F12 takes the corrections in: " + words(*m_window));
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Materials; }), "the open points are asked");
    hands.key(Qt::Key_1);
    hands.key(Qt::Key_1);
    need(Drive::waitUntil([&] { return desk()->step() == CounterStep::Form; }),
         "the corrections are complete: " + words(*m_window));
    fillForm(hands, m_second);
    accept(hands, m_second);
    allSent(*m_window, "the acceptance is sent");
    tell(QStringLiteral("扫告知书回来补正：免取号，受理 %1，按键 %2 次")
             .arg(QString::fromStdString(domain::shortCaseNumber(m_second.number)))
             .arg(hands.keys()));
}

}  // namespace yc::app
