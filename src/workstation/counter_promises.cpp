// SPDX-License-Identifier: GPL-3.0-or-later
// 承诺与期限 at the window: what is printed to be signed before anything rests on it, later dates, reminders, what was told,
// and payments taken back.
#include "domain/intake/dues.h"
#include "domain/intake/promise.h"
#include "workstation/counter_desk.h"

#include <algorithm>

namespace yc::workstation {

using domain::PaperKind;

namespace {
constexpr int kDueDays = 10;  // shown ahead, calendar days
constexpr int kDuesShown = 200;

std::string paperTitle(PaperKind kind) {
    switch (kind) {
    case PaperKind::Decision: return "决定书";
    case PaperKind::SpecialProcedure: return "特别程序告知书";
    case PaperKind::Extension: return "延期决定告知书";
    case PaperKind::Termination: return "终止办理通知书";
    case PaperKind::Revocation: return "撤销决定书";
    case PaperKind::ToleranceExtension: return "容缺补交延期通知书";
    default: return "文书";
    }
}
}  // namespace

std::vector<domain::PromiseDraft> CounterDesk::promisesNeeded(sync::Replica& replica, const Scene& scene) const {
    const domain::CaseAtWindow at{scene.state, scene.theme, scene.resolution};
    return domain::promisesNeeded(at, domain::acceptanceDay(*scene.state, m_context.now()), replica.calendar());
}

/// One copy of a commitment stays with the applicant; the one for tolerated papers goes into the file.
CounterDesk::Act CounterDesk::promisesAct(sync::Replica& replica,
                                          const std::vector<domain::PromiseDraft>& untold) const {
    Act act;
    act.described.kind = CounterAct::Kind::TellPromises;
    NumberDraw draw(replica, m_context.now());
    domain::TellPromises body;
    body.caseId = m_case;
    for (const domain::PromiseDraft& promise : untold) {
        const auto number = draw.paper(SeriesKind::Commitment);
        if (!number) {
            act.described.whyNot =
                domain::refuse(domain::RefusalCode::Unavailable, {}, "the leased block of numbers is used up");
            return act;
        }
        body.papers.push_back({promise.item, *number});
        const bool tolerance = promise.item.empty();
        act.prints.push_back(
            {tolerance ? PaperKind::ToleranceCommitment : PaperKind::Commitment, tolerance ? 1 : 2, number->str()});
        act.described.papers += act.prints.back().copies;
    }
    act.body = std::move(body);
    act.numbers = draw.uses();
    act.described.whyNot = m_context.whyNot(replica, act.body);
    act.possible = !act.described.whyNot;
    return act;
}

/// 视为受理: nobody had signed by day 5, so it is told and signed now; no papers to print means it is signed with this act.
CounterDesk::Act CounterDesk::promisesAfterSilence(sync::Replica& replica, const Scene& scene) const {
    const domain::CaseState& state = *scene.state;
    const auto needed = promisesNeeded(replica, scene);
    if (const auto untold = domain::promisesUntold(state, needed); !untold.empty()) return promisesAct(replica, untold);
    Act act;
    for (const domain::PromiseDraft& promise : needed) {
        const domain::PromiseDraft* told = domain::findDraft(state, promise.item);
        if (!told || told->signedAt != domain::Instant{}) continue;
        act.described.kind = CounterAct::Kind::TellPromises;
        act.body = domain::SignPromise{m_case, told->number};
        act.described.whyNot = m_context.whyNot(replica, act.body);
        act.possible = !act.described.whyNot;
        break;
    }
    return act;
}

void CounterDesk::laterDate(const domain::MaterialId& material, domain::Date until, const std::string& reason,
                            const std::string& approver) {
    post([this, material, until, reason, approver](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Later);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no numbers for later dates"));
            return;
        }
        giveWithPaper(replica, domain::ExtendTolerance{m_case, material, until, *number, reason, approver}, draw,
                      {PaperKind::ToleranceExtension, 2, number->str()},
                      "补交期限延长到 " + domain::isoDate(until) + "，" + number->str(),
                      "May come until " + domain::isoDate(until) + ", " + number->str());
    });
}

void CounterDesk::correctPayment(const domain::ItemId& item, const std::string& voucher, const std::string& reason) {
    post([this, item, voucher, reason](sync::Replica& replica) {
        if (!m_context.submit(replica, domain::CorrectPayment{m_case, item, voucher, reason})) return;
        m_context.done("票据 " + voucher + " 已冲正，请记下正确的缴费",
                       "Voucher " + voucher + " does not count any more; record the right payment");
        publishCounter(replica);
    });
}

DueView CounterDesk::dueView(sync::Replica& replica, const journal::DueRow& row) const {
    DueView view;
    view.row = row;
    view.themeName = nameOfTheme(replica, row.theme);
    view.daysLeft = replica.calendar().workingDaysBetween(m_context.today(), row.on);
    const auto* state =
        replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, row.caseId.str());
    if (!state) return view;
    const auto& applicant = state->personal.applicant;
    view.phone = applicant.agentPhone.empty() ? applicant.phone : applicant.agentPhone;
    const auto release = replica.release(state->catalogueVersion, state->catalogueHash);
    const auto* theme = release ? release->theme(state->theme) : nullptr;
    switch (row.kind) {
    case domain::DueKind::Supplement: {
        const auto* material = theme ? theme->material(domain::MaterialId(row.key)) : nullptr;
        view.what = material ? material->name : row.key;
        break;
    }
    case domain::DueKind::Promise: {
        const auto* item = theme ? theme->item(domain::ItemId(row.key)) : nullptr;
        view.what = item ? item->shortName : row.key;
        break;
    }
    case domain::DueKind::Untold:
        for (const auto& paper : state->papers) {
            if (paper.number.str() == row.key) view.what = paperTitle(paper.kind);
        }
        break;
    case domain::DueKind::Receipt:
    case domain::DueKind::Correction: break;
    }
    return view;
}

void CounterDesk::dues(std::function<void(std::shared_ptr<const DueList>)> answer) {
    post([this, answer = std::move(answer)](sync::Replica& replica) {
        auto list = std::make_shared<DueList>();
        list->today = m_context.today();
        for (const auto& row : replica.reader().dues(list->today + std::chrono::days{kDueDays}, kDuesShown))
            list->dues.push_back(dueView(replica, row));
        answer(list);
    });
}

void CounterDesk::remind(const domain::CaseId& caseId, domain::ReminderKind about, const domain::MaterialId& material,
                         domain::TellingWay way, Answer answer) {
    post([this, caseId, about, material, way, answer = std::move(answer)](sync::Replica& replica) {
        if (give(replica, domain::RemindApplicant{caseId, about, material, way, {}}, answer))
            m_context.done("已记提醒", "The reminder is recorded");
    });
}

void CounterDesk::told(const domain::CaseId& caseId, const domain::PaperNumber& number, domain::TellingWay way,
                       Answer answer) {
    post([this, caseId, number, way, answer = std::move(answer)](sync::Replica& replica) {
        const std::string where = way == domain::TellingWay::AtWindow ? desk().str() : std::string();
        if (give(replica, domain::RecordTold{caseId, number, way, where}, answer))
            m_context.done("已记告知 " + number.str(), "Told: " + number.str());
    });
}

}  // namespace yc::workstation
