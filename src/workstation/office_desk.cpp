// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/office_desk.h"

#include "domain/core/numbers.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/promise.h"
#include "reports/department_form.h"
#include "workstation/case_papers.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

namespace catalogue = domain::catalogue;
using domain::Keeper;
using domain::StreamKind;
using domain::TaskStatus;

TaskView taskView(const journal::TaskRow& row, const domain::WorkingCalendar& calendar, domain::Date today) {
    TaskView view;
    view.row = row;
    domain::ItemTask task;
    task.status = row.status;
    task.promiseDue = row.promiseDue;
    if (row.promiseDue) view.daysLeft = calendar.workingDaysBetween(today, *row.promiseDue);
    view.lamp = domain::lampOf(task, view.daysLeft);
    view.legalLamp = view.lamp;
    if (row.legalDue) {
        view.legalDaysLeft = calendar.workingDaysBetween(today, *row.legalDue);
        view.legalLamp = domain::lampOf(task, *view.legalDaysLeft);
    }
    return view;
}

TaskView openTaskView(const journal::TaskRow& row, const domain::WorkingCalendar& calendar, domain::Date today) {
    journal::TaskRow open = row;
    if (open.status == TaskStatus::Granted) open.status = TaskStatus::UnderReview;  // its promise is to be checked
    TaskView view = taskView(open, calendar, today);
    view.row.status = row.status;
    return view;
}

OfficeDesk::OfficeDesk(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        bool mine = change.everything || change.settings;
        for (const auto& stream : change.streams)
            mine = mine || stream.kind == StreamKind::Case || stream.kind == StreamKind::Slip ||
                   stream.kind == StreamKind::MaterialUnit;
        if (mine) publish(replica);
    });
}

void OfficeDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

void OfficeDesk::onBackOffice(Listener<BackOfficeSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

std::vector<TaskView> OfficeDesk::tasks(sync::Replica& replica) const {
    std::vector<TaskView> result;
    const auto session = m_context.session();
    for (const auto& row : replica.reader().tasksOfUnit(session->actor.unit)) {
        TaskView view = openTaskView(row, replica.calendar(), m_context.today());
        if (row.status == TaskStatus::Waiting) {
            const auto* state =
                replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, row.caseId.str());
            if (state) {
                for (const auto& task : state->tasks) {
                    if (task.item != row.item) continue;
                    for (const auto& alternatives : task.waitsFor) {
                        for (const auto& other : state->tasks) {
                            const bool needed =
                                std::find(alternatives.begin(), alternatives.end(), other.item) != alternatives.end();
                            if (needed && other.status != TaskStatus::Granted && view.waitsFor.empty())
                                view.waitsFor = other.name;
                        }
                    }
                }
            }
        }
        result.push_back(std::move(view));
    }
    return result;
}

const domain::ItemTask* OfficeDesk::task(sync::Replica& replica) const {
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
    if (!state) return nullptr;
    for (const auto& entry : state->tasks) {
        if (entry.item == m_item) return &entry;
    }
    return nullptr;
}

void OfficeDesk::openTask(sync::Replica& replica, const domain::CaseId& caseId, const domain::ItemId& item) {
    m_case = caseId;
    m_item = item;
    m_paper = 0;
    if (const auto* found = task(replica); found && found->status == TaskStatus::Pending)
        m_context.submit(replica, domain::StartReview{caseId, item});
    publish(replica);
}

void OfficeDesk::open(const domain::CaseId& caseId, const domain::ItemId& item) {
    post([this, caseId, item](sync::Replica& replica) { openTask(replica, caseId, item); });
}

void OfficeDesk::openNext() {
    post([this](sync::Replica& replica) {
        for (const auto& view : tasks(replica)) {
            const bool workable = view.row.status == TaskStatus::Pending ||
                                  view.row.status == TaskStatus::UnderReview || view.row.status == TaskStatus::Granted;
            const bool current = view.row.caseId == m_case && view.row.item == m_item;
            if (!workable || current || m_skipped.count({view.row.caseId.str(), view.row.item.str()}) != 0) continue;
            openTask(replica, view.row.caseId, view.row.item);
            return;
        }
        m_skipped.clear();
        Notice notice;
        notice.zh = "没有下一件了";
        notice.zhSupport = "新的事项会自动出现在收件箱";
        notice.en = "There is no next task";
        notice.enSupport = "New ones appear in the inbox by themselves";
        m_context.say(notice);
    });
}

void OfficeDesk::skip() {
    post([this](sync::Replica&) { m_skipped.insert({m_case.str(), m_item.str()}); });
    openNext();
}

void OfficeDesk::check(const std::string& criterion, bool meets, const std::string& note) {
    post([this, criterion, meets, note](sync::Replica& replica) {
        m_context.submit(replica, domain::CheckCriterion{m_case, m_item, criterion, meets, note});
    });
}

void OfficeDesk::showPaper(int index) {
    post([this, index](sync::Replica& replica) {
        m_paper = index;
        publish(replica);
    });
}

std::optional<domain::DecideItem> OfficeDesk::decision(sync::Replica& replica, bool grant, const std::string& opinion,
                                                       const std::string& resultNumber, NumberDraw& draw) const {
    (void)replica;
    const auto number = draw.paper(SeriesKind::Decision);
    if (!number) return std::nullopt;
    domain::DecideItem body;
    body.caseId = m_case;
    body.item = m_item;
    body.grant = grant;
    body.opinion = opinion;
    body.decisionNumber = *number;
    if (grant) body.result = domain::ResultId(m_context.newId());
    body.resultNumber = resultNumber;
    return body;
}

void OfficeDesk::decide(bool grant, const std::string& opinion, const std::string& resultNumber) {
    post([this, grant, opinion, resultNumber](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto body = decision(replica, grant, opinion, resultNumber, draw);
        if (!body) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased decision numbers"));
            return;
        }
        if (const auto refusal = m_context.whyNot(replica, *body)) {
            m_context.say(*refusal);
            return;
        }
        replica.takeNumbers(draw.uses());
        const std::string number = body->decisionNumber.str();
        m_context.submitOnline(replica, *body,
                               [this, grant, number](sync::Replica& later, const journal::Outcome* outcome) {
                                   if (outcome)
                                       m_context.done((grant ? "已准予 " : "已不予许可 ") + number,
                                                      (grant ? "Granted, " : "Refused, ") + number);
                                   publish(later);
                               });
    });
}

void OfficeDesk::pause(const std::string& reason) {
    post([this, reason](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Procedure);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased procedure numbers"));
            return;
        }
        replica.takeNumbers(draw.uses());
        m_context.submitOnline(replica, domain::PauseItem{m_case, m_item, *number, reason});
    });
}

void OfficeDesk::extend(const std::string& reason, const std::string& approver, int days) {
    post([this, reason, approver, days](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Extension);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased extension numbers"));
            return;
        }
        give(replica, domain::ExtendItem{m_case, m_item, *number, reason, approver, days}, draw,
             "已延期，告知书 " + number->str(), "Extended, notice " + number->str());
    });
}

void OfficeDesk::checkPromise(bool kept, const std::string& finding) {
    post([this, kept, finding](sync::Replica& replica) {
        give(replica, domain::CheckCommitment{m_case, m_item, kept, finding}, NumberDraw(replica, m_context.now()),
             kept ? "已核查，承诺属实" : "已核查，承诺不实，记入信用记录",
             kept ? "Checked, the commitment is true" : "Checked, untrue; it is on the credit record");
    });
}

void OfficeDesk::revoke(const std::string& reason) {
    post([this, reason](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Revocation);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased revocation numbers"));
            return;
        }
        give(replica, domain::RevokeItem{m_case, m_item, *number, reason}, draw, "已撤销，决定书 " + number->str(),
             "Revoked, decision " + number->str());
    });
}

/// Given to the centre at once, after this machine has looked whether it could stand.
void OfficeDesk::give(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw, std::string zh,
                      std::string en) {
    if (const auto refusal = m_context.whyNot(replica, body)) {
        m_context.say(*refusal);
        return;
    }
    replica.takeNumbers(draw.uses());
    const auto numbers = domain::paperNumbers(body);
    m_context.submitOnline(replica, std::move(body),
                           [this, caseId = m_case, numbers, zh = std::move(zh),
                            en = std::move(en)](sync::Replica& later, const journal::Outcome* outcome) {
                               if (outcome) {
                                   m_context.done(zh, en);
                                   printPapers(later, caseId, *outcome, numbers);
                               }
                               publish(later);
                           });
}

/// What the department has put in writing is printed here; the applicant is told by the paper.
void OfficeDesk::printPapers(sync::Replica& replica, const domain::CaseId& caseId, const journal::Outcome& outcome,
                             const std::vector<domain::PaperNumber>& numbers) {
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, caseId.str());
    if (!state || numbers.empty()) return;
    const auto release = replica.release(state->catalogueVersion, state->catalogueHash);
    const auto* theme = release ? release->theme(state->theme) : nullptr;
    if (!theme) return;
    const auto resolution =
        domain::resolveCase(*state, *theme, replica.calendar(), domain::localDate(state->acceptedAt));
    for (const auto& number : numbers) {
        const auto document =
            reports::paperOnRecord(caseScene(m_context, replica, *release, *theme, *state, resolution), number);
        if (!document) continue;
        PrintOrder order;
        order.document = *document;
        order.document.marks.reprint = 0;
        order.copies = 2;
        order.caseId = caseId;
        order.number = number;
        order.command = outcome.command;
        m_context.print(std::move(order));
    }
}

void OfficeDesk::resume() {
    post([this](sync::Replica& replica) { m_context.submitOnline(replica, domain::ContinueItem{m_case, m_item}); });
}

/// What the window recorded about one material: asked for, found, its labels and where each of them is.
reports::Document OfficeDesk::materialSheet(const BackOfficeSnapshot& snapshot,
                                            const catalogue::MaterialLine& line) const {
    reports::Document sheet;
    sheet.kind = reports::PaperKind::MaterialList;
    const auto* material = snapshot.theme->material(line.id);
    sheet.title = material ? material->name : line.id.str();
    sheet.number = domain::shortCaseNumber(snapshot.state->number);
    reports::FieldTable table;
    table.rows.push_back({{"asked", "应交", fmt::format("原件 {} 份，复印件 {} 份", line.originals, line.copies)}});
    for (const auto& check : snapshot.state->lines) {
        if (check.material != line.id) continue;
        table.rows.push_back(
            {{"found", "窗口收到", fmt::format("原件 {} 份，复印件 {} 份", check.originals, check.copies)}});
        if (!check.evidence.empty()) table.rows.push_back({{"evidence", "依据", check.evidence}});
        if (!check.sentence.empty()) table.rows.push_back({{"sentence", "窗口说明", check.sentence}});
        if (check.tolerateUntil)
            table.rows.push_back({{"tolerated", "容缺补交", domain::chineseDate(*check.tolerateUntil) + "前"}});
    }
    sheet.blocks.push_back(std::move(table));
    reports::MaterialTable papers;
    papers.columns = {{"标签", 3}, {"材料", 4}, {"形式", 1}, {"此刻在", 3}};
    for (const auto& unit : snapshot.papers) {
        if (unit.material != line.id) continue;
        const std::string keeper =
            unit.keeper.kind == Keeper::Kind::Unit && unit.keeper.id == m_context.session()->actor.unit.str() ? "本单位"
            : unit.keeper.kind == Keeper::Kind::Desk                                                          ? "窗口"
            : unit.keeper.kind == Keeper::Kind::Unit ? "其他单位"
                                                     : "申请人";
        papers.rows.push_back(
            {unit.label.str(), {unit.label.str(), unit.name, unit.original ? "原件" : "复印件", keeper}});
    }
    if (!papers.rows.empty()) sheet.blocks.push_back(std::move(papers));
    sheet.marks.sample = snapshot.release && !snapshot.release->sampleMark.empty();
    return sheet;
}

void OfficeDesk::publish(sync::Replica& replica) {
    const auto session = m_context.session();
    if (!m_listener || !session || session->actor.unit.empty()) return;
    auto snapshot = std::make_shared<BackOfficeSnapshot>();
    const Keeper own{Keeper::Kind::Unit, session->actor.unit.str()};
    snapshot->unitName = m_context.unitName(replica, session->actor.unit);
    for (const auto& row : replica.reader().slipsTo(own)) {
        if (row.status != domain::SlipStatus::Dispatched && row.status != domain::SlipStatus::PartlyReceived) continue;
        SlipView view;
        view.row = row;
        view.fromName = m_context.keeperName(replica, row.from);
        view.toName = snapshot->unitName;
        view.toMe = true;
        view.overdue = row.receiveBy && *row.receiveBy < m_context.now();
        snapshot->toSign.push_back(view);
    }
    snapshot->tasks = tasks(replica);
    for (const auto& view : snapshot->tasks) ++snapshot->lamps[view.lamp];
    const auto* open = task(replica);
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
    if (open && state) {
        snapshot->task = *open;
        snapshot->state = std::make_shared<const domain::CaseState>(*state);
        snapshot->promiseStory =
            domain::clockStory(*open, domain::Limit::Promise, replica.calendar(), m_context.today());
        snapshot->legalStory = domain::clockStory(*open, domain::Limit::Legal, replica.calendar(), m_context.today());
        for (const auto& row : replica.reader().tasksOfCase(m_case)) {
            if (row.item == m_item)
                snapshot->open = taskView(row, replica.calendar(), m_context.today());
            else
                snapshot->siblings.push_back(row);
        }
        snapshot->release = replica.release(state->catalogueVersion, state->catalogueHash);
        snapshot->theme = snapshot->release ? snapshot->release->theme(state->theme) : nullptr;
        snapshot->item = snapshot->theme ? snapshot->theme->item(m_item) : nullptr;
        if (snapshot->item) {
            const domain::Date day =
                state->acceptedAt == domain::Instant{} ? m_context.today() : domain::localDate(state->acceptedAt);
            const auto resolution = domain::resolveCase(*state, *snapshot->theme, replica.calendar(), day);
            for (const auto& line : resolution.lines) {
                if (std::any_of(line.origins.begin(), line.origins.end(),
                                [&](const auto& origin) { return origin.item == m_item; }))
                    snapshot->materials.push_back(line);
            }
            for (const auto& unit : replica.reader().unitsOfCase(m_case)) {
                if (std::any_of(snapshot->materials.begin(), snapshot->materials.end(),
                                [&](const auto& line) { return line.id == unit.material; }))
                    snapshot->papers.push_back(unit);
            }
            for (const auto& criterion : snapshot->item->criteria) {
                if (std::none_of(open->checks.begin(), open->checks.end(),
                                 [&](const auto& check) { return check.criterion == criterion.id; }))
                    ++snapshot->criteriaOpen;
            }
            const auto chosen = static_cast<std::size_t>(std::max(0, m_paper));
            const auto scene = caseScene(m_context, replica, *snapshot->release, *snapshot->theme, *state, resolution);
            if (chosen >= 1 && chosen <= snapshot->materials.size())
                snapshot->paper = materialSheet(*snapshot, snapshot->materials[chosen - 1]);
            else  // the department's own form, where it has one
                snapshot->paper = reports::departmentForm(scene, m_item)
                                      .value_or(reports::receiptPaper(scene, {}, /*acceptedAtOnce=*/true));
            NumberDraw draw(replica, m_context.now());
            if (const auto body = decision(replica, true, {}, {}, draw))
                snapshot->grantWhyNot = m_context.whyNot(replica, *body);
            snapshot->extensionDays = snapshot->item->extensionDays.value_or(0);
            NumberDraw third(replica, m_context.now());
            if (const auto number = third.paper(SeriesKind::Extension))
                snapshot->extendWhyNot =
                    m_context.whyNot(replica, domain::ExtendItem{m_case, m_item, *number, "理由", "批准人",
                                                                 std::max(1, snapshot->extensionDays)});
            if (const auto* made = domain::findCommitment(*state, m_item)) snapshot->promise = *made;
            NumberDraw second(replica, m_context.now());
            if (const auto body = decision(replica, false, "理由", {}, second))
                snapshot->refuseWhyNot = m_context.whyNot(replica, *body);
        }
    }
    m_listener(snapshot);
}

}  // namespace yc::workstation
