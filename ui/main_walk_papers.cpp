// SPDX-License-Identifier: GPL-3.0-or-later
// The walk behind the counter: papers to the offices, decisions, results, one hand-over.
#include "ui/main_walk.h"
#include "ui/shell/main_window.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace yc::app {

using domain::StreamKind;

bool Walk::ours(const domain::CaseNumber& number) const {
    return number == m_first.number || number == m_second.number;
}

namespace {
QString slipCode(const std::string& id) {
    return QString::fromStdString(domain::StreamId{domain::StreamKind::Slip, id}.str());
}
}  // namespace

void Walk::handoff() {
    Drive hands(*m_window);
    hands.key(Qt::Key_2, Qt::AltModifier);
    std::map<std::string, domain::PaperNumber> slips;
    std::vector<domain::MaterialLabel> labels;
    for (const Family* family : {&m_first, &m_second}) {
        const auto accepted = caseOf(*m_window, family->caseId);
        for (const auto& label : accepted->labels) labels.push_back(label.label);
    }
    for (const auto& label : labels) {
        hands.scan(QString::fromStdString(label.str()));
        const auto packed = [&] {
            return look(*m_window, [&](sync::Replica& replica) {
                const auto* unit =
                    replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, label.str());
                if (!unit || unit->status != domain::UnitStatus::Packed) return false;
                const auto* slip =
                    replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, unit->slip.str());
                if (slip) slips[unit->slip.str()] = slip->number;
                return slip != nullptr;
            });
        };
        need(Drive::waitUntil(packed), "packed " + label.str() + ": " + words(*m_window));
    }
    Drive::pause(300);
    picture(*m_window, "11-handoff");
    for (const auto& [slip, number] : slips) {
        hands.scan(slipCode(slip));
        Drive::pause(200);
        hands.scan(QStringLiteral("S-%1").arg(QString::fromStdString(slip).right(6)));
        const auto sealed = [&, id = slip] {
            return look(*m_window, [&](sync::Replica& replica) {
                const auto* state = replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, id);
                return state && state->status != domain::SlipStatus::Draft;
            });
        };
        need(Drive::waitUntil(sealed), "sealed: " + words(*m_window));
    }
    allSent(*m_window, "the slips are sent");
    tell(QStringLiteral("交接：%1 份材料，%2 张流转单已封").arg(labels.size()).arg(slips.size()));
}

void Walk::receivePapers(Station& office, Drive& hands, const std::string& unit) {
    const auto slips = look(office, [&](sync::Replica& replica) {
        return replica.reader().slipsTo({domain::Keeper::Kind::Unit, unit});
    });
    for (const auto& slip : slips) {
        if (slip.status != domain::SlipStatus::Dispatched) continue;
        const auto state = look(office, [&](sync::Replica& replica) {
            return *replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, slip.id.str());
        });
        if (std::none_of(state.lines.begin(), state.lines.end(),
                         [&](const auto& line) { return ours(line.caseNumber); }))
            continue;
        hands.key(Qt::Key_2, Qt::AltModifier);
        hands.scan(slipCode(slip.id.str()));
        Drive::pause(200);
        for (const auto& line : state.lines) {
            hands.scan(QString::fromStdString(line.label.str()));
            Drive::pause(100);
        }
        const auto closed = [&] {
            return look(office, [&](sync::Replica& replica) {
                return replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, slip.id.str())->status ==
                       domain::SlipStatus::Closed;
            });
        };
        need(hands.offered(12), "F12 is offered: " + words(office));
        need(Drive::waitUntil(closed), "signed for: " + words(office));
    }
}

void Walk::review(const std::string& unit, Station& office, Drive& hands) {
    const auto workable = [&] {
        const domain::CaseState now = *caseOf(office, m_first.caseId);
        std::optional<domain::ItemTask> found;
        for (const auto& task : now.tasks) {
            const bool open =
                task.status == domain::TaskStatus::Pending || task.status == domain::TaskStatus::UnderReview;
            if (task.unit.str() == unit && open && !found) found = task;
        }
        return found;
    };
    const auto status = [&](const domain::ItemId& item) {
        const domain::CaseState now = *caseOf(office, m_first.caseId);
        for (const auto& task : now.tasks) {
            if (task.item == item) return task.status;
        }
        return domain::TaskStatus::Waiting;
    };
    while (const auto task = workable()) {
        office.workplace().backOffice().open(m_first.caseId, task->item);  // as a click on its row
        need(Drive::waitUntil([&] { return status(task->item) == domain::TaskStatus::UnderReview; }),
             "review begins: " + words(office));
        Drive::pause(300);
        const int criteria = look(office, [&](sync::Replica& replica) {
            const auto release = replica.currentRelease();
            const auto* state =
                replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_first.caseId.str());
            return int(release->theme(state->theme)->item(task->item)->criteria.size());
        });
        for (int i = 0; i < criteria; ++i) {
            hands.key(Qt::Key_1);
            Drive::pause(80);
        }
        if (task->item.str() == "X103") picture(office, "12-backoffice");
        hands.key(Qt::Key_1);
        Drive::pause(150);
        need(hands.offered(12), "F12 is offered: " + words(office));
        need(Drive::waitUntil([&] { return status(task->item) == domain::TaskStatus::Granted; }, 10'000),
             "granted " + task->name + ": " + words(office));
    }
}

void Walk::offices() {
    const std::vector<const char*> units{"B-WJW", "B-JKJ", "B-GAJ", "B-YBJ", "B-RSJ"};
    int decided = 0;
    for (int round = 0; round < 3 && decided < 7; ++round) {
        for (const char* device : units) {
            auto office = open(device);
            Drive hands(*office);
            const std::string unit = std::string(device).substr(2);
            need(Drive::waitUntil([&] { return caseOf(*office, m_first.caseId).has_value(); }),
                 "the case arrives at " + unit);
            receivePapers(*office, hands, unit);
            hands.key(Qt::Key_3, Qt::AltModifier);
            review(unit, *office, hands);
            decided = 0;
            const domain::CaseState now = *caseOf(*office, m_first.caseId);
            for (const auto& task : now.tasks) decided += task.status == domain::TaskStatus::Granted ? 1 : 0;
            allSent(*office, "the office's records are sent");
        }
    }
    need(decided == 7, fmt::format("seven items are decided, {} are", decided));
    tell(QStringLiteral("后台：7 项全部准予"));
}

void Walk::issue() {
    Drive hands(*m_window);
    hands.key(Qt::Key_4, Qt::AltModifier);
    const auto results = [&] {
        return look(*m_window, [&](sync::Replica& replica) { return replica.reader().resultsOfCase(m_first.caseId); });
    };
    need(Drive::waitUntil([&] { return results().size() == 7; }), "seven results arrive at the window");
    const auto paper = [](const journal::ResultRow& row) { return row.form == domain::ResultForm::Paper; };
    for (const auto& row : results()) {
        if (!paper(row)) continue;
        hands.scan(QStringLiteral("R-") + QString::fromStdString(row.id.str()));
        const auto shelved = [&] {
            const auto now = results();
            return std::any_of(now.begin(), now.end(), [&](const auto& one) {
                return one.id == row.id && one.status == domain::ResultStatus::Shelved;
            });
        };
        need(Drive::waitUntil(shelved), "shelved " + row.name + ": " + words(*m_window));
    }
    m_window->devices().citizen()->answer(true, 5);
    hands.placeCard(m_first.card);
    Drive::pause(1600);  // the same code counts once within a moment
    int scanned = 0;
    for (const auto& row : results()) {
        if (!paper(row)) continue;
        if (++scanned == 2) picture(*m_window, "13-issue");
        hands.scan(QStringLiteral("R-") + QString::fromStdString(row.id.str()));
        Drive::pause(200);
    }
    Drive::pause(1000);
    picture(*m_window, "14-issue-signed");
    need(hands.offered(12), "F12 is offered: " + words(*m_window));
    need(Drive::waitUntil([&] { return caseOf(*m_window, m_first.caseId)->status == domain::CaseStatus::Closed; },
                          10'000),
         "handed over and closed: " + words(*m_window));
    need(Drive::waitUntil([&] { return m_window->lastWords().contains(QStringLiteral("已评价")); }),
         "the citizen rates: " + words(*m_window));
    allSent(*m_window, "everything is sent");
    tell(QStringLiteral("出件：一次交付，办结，评价 5 星"));
}

}  // namespace yc::app
