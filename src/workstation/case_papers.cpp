// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/case_papers.h"

#include "domain/core/numbers.h"
#include "domain/custody/label_code.h"
#include "domain/intake/case_resolution.h"
#include "reports/custody_papers.h"

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

bool printCasePaper(Context& context, sync::Replica& replica, const domain::CaseId& caseId,
                    const domain::PaperNumber& number, const domain::CommandId& command) {
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, caseId.str());
    const auto release = state ? replica.release(state->catalogueVersion, state->catalogueHash) : nullptr;
    const auto* theme = release ? release->theme(state->theme) : nullptr;
    if (!theme) return false;
    const domain::Date day =
        state->acceptedAt == domain::Instant{} ? context.today() : domain::localDate(state->acceptedAt);
    const auto resolution = domain::resolveCase(*state, *theme, replica.calendar(), day);
    const auto document =
        reports::paperOnRecord(caseScene(context, replica, *release, *theme, *state, resolution), number);
    if (!document) return false;
    PrintOrder order;
    order.document = *document;
    order.caseId = caseId;
    order.number = number;
    order.command = command;
    context.print(std::move(order));
    return true;
}

void printMaterialLabels(Context& context, sync::Replica& replica, const domain::CaseId& caseId) {
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, caseId.str());
    if (!state || state->labels.empty()) return;
    reports::LabelsInput input;
    domain::ScopeId scope;
    if (const auto& hall = replica.hall()) {
        input.hall = hall->name;
        input.marks.sample = !hall->sampleMark.empty();
        scope = hall->scope;
    }
    input.caseNumber = domain::shortCaseNumber(state->number);
    input.applicant = state->personal.applicant.name.empty() ? state->applicantMasked : state->personal.applicant.name;
    for (const domain::LabelRecord& label : state->labels) {
        const bool kept = label.original && !label.keeper.empty();
        input.labels.push_back({domain::labelCode(scope, label.label), domain::shortLabelCode(label.label), label.name,
                                label.original ? "原件" : "复印件",
                                kept || !label.original ? context.unitName(replica, label.keeper) : "窗口"});
    }
    PrintOrder order;
    order.document = reports::materialLabels(input);
    order.onRoll = true;
    order.name = "材料标签 " + input.caseNumber;
    context.print(std::move(order));
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
