// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/case_papers.h"

namespace yc::workstation {

reports::Office officeOnPaper(Context& context, sync::Replica& replica, const domain::DeskId& desk,
                              const domain::AccountId& clerk) {
    reports::Office office;
    if (const auto& hall = replica.hall()) {
        office.name = hall->name;
        office.organ = hall->name;
    }
    if (const auto release = replica.currentRelease()) office.hotline = release->hotline;
    office.window = context.deskName(replica, desk);
    if (!clerk.empty())
        office.clerk = context.accountName(replica, clerk);
    else if (const auto session = context.session())
        office.clerk = session->name;
    return office;
}

reports::CaseScene caseScene(Context& context, sync::Replica& replica, const domain::catalogue::Release& release,
                             const domain::catalogue::Theme& theme, const domain::CaseState& state,
                             const domain::catalogue::Resolution& resolution) {
    return {release,
            theme,
            state,
            resolution,
            officeOnPaper(context, replica, state.desk, state.clerk),
            context.now(),
            context.paperSigner()};
}

}  // namespace yc::workstation
