// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/case_papers.h"

#include <algorithm>

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

reports::GuideEdition guideEdition(Context& context, sync::Replica& replica, const domain::catalogue::Release& release,
                                   const domain::catalogue::Theme& theme) {
    reports::GuideEdition edition;
    if (const auto& hall = replica.hall()) edition.hall = hall->name;
    const auto centre =
        std::find_if(release.units.begin(), release.units.end(), [](const auto& unit) { return unit.centre; });
    edition.organ = centre == release.units.end() ? edition.hall : centre->name;
    edition.printed = domain::chineseDate(context.today());
    edition.payload = context.guideLink(theme.id, release.version);
    return edition;
}

}  // namespace yc::workstation
