// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/batch_annex.h"

#include <fmt/format.h>

#include "reports/masking.h"
#include "reports/text.h"

namespace yc::reports {

void addBatchAnnex(Document& paper, const domain::CaseState& state) {
    MaterialTable list;
    list.columns = {{"序号", 1, Align::Center}, {"姓名", 2.4}, {"证件号码", 3.6}, {"办件编号", 5}};
    for (std::size_t i = 0; i < state.members.size(); ++i) {
        const domain::BatchMember& member = state.members[i];
        if (member.step == domain::BatchStep::Dropped) continue;
        const bool known = i < state.personal.members.size();
        list.rows.push_back(
            {member.caseId.str(),
             {std::to_string(list.rows.size() + 1), known ? state.personal.members[i].name : member.masked,
              known ? maskIdNumber(state.personal.members[i].idNumber) : std::string(), member.number.str()}});
    }
    if (list.rows.empty()) return;
    Paragraph head;
    head.text = fmt::format("附：名单，共 {} 人。每人各有办件编号，由部门分别办理。", list.rows.size());
    paper.blocks.push_back(std::move(head));
    paper.blocks.push_back(std::move(list));
}

}  // namespace yc::reports
