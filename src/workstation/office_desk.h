// SPDX-License-Identifier: GPL-3.0-or-later
// 后台: one department's inbox, criteria and decision (R112, R118). Decisions are the authority's: online only.
#pragma once

#include "workstation/context.h"
#include "workstation/series.h"

namespace yc::workstation {

class OfficeDesk : public BackOfficeService {
public:
    explicit OfficeDesk(Context& context);

    void onBackOffice(Listener<BackOfficeSnapshot> listener) override;
    void openNext() override;
    void open(const domain::CaseId& caseId, const domain::ItemId& item) override;
    void check(const std::string& criterion, bool meets, const std::string& note) override;
    void showPaper(int index) override;
    void decide(bool grant, const std::string& opinion, const std::string& resultNumber) override;
    void pause(const std::string& reason) override;
    void resume() override;
    void extend(const std::string& reason, const std::string& approver, int days) override;
    void checkPromise(bool kept, const std::string& finding) override;
    void revoke(const std::string& reason) override;
    void skip() override;

private:
    void post(std::function<void(sync::Replica&)> job);
    std::vector<TaskView> tasks(sync::Replica& replica) const;
    void openTask(sync::Replica& replica, const domain::CaseId& caseId, const domain::ItemId& item);
    const domain::ItemTask* task(sync::Replica& replica) const;
    void give(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw, std::string zh, std::string en);
    void printPapers(sync::Replica& replica, const domain::CaseId& caseId, const journal::Outcome& outcome,
                     const std::vector<domain::PaperNumber>& numbers);
    std::optional<domain::DecideItem> decision(sync::Replica& replica, bool grant, const std::string& opinion,
                                               const std::string& resultNumber, NumberDraw& draw) const;
    reports::Document materialSheet(const BackOfficeSnapshot& snapshot,
                                    const domain::catalogue::MaterialLine& line) const;
    void publish(sync::Replica& replica);

    Context& m_context;
    Listener<BackOfficeSnapshot> m_listener;
    domain::CaseId m_case;
    domain::ItemId m_item;
    std::set<std::pair<std::string, std::string>> m_skipped;
    int m_paper = 0;
};

/// Lamps and remaining days of a task, as shown in lists.
TaskView taskView(const journal::TaskRow& row, const domain::WorkingCalendar& calendar, domain::Date today);
/// A row its department still has to work on: after the grant that is the check of a promise, by the date of the row.
TaskView openTaskView(const journal::TaskRow& row, const domain::WorkingCalendar& calendar, domain::Date today);

}  // namespace yc::workstation
