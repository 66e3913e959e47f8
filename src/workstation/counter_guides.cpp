// SPDX-License-Identifier: GPL-3.0-or-later
// 指南与导办: what a person may take home before anything is handed in, the guide of a theme (R057) and what their own
// situation asks for (R024).
#include "reports/guide.h"
#include "workstation/counter_desk.h"

namespace yc::workstation {

std::optional<reports::Document> CounterDesk::guidePaper(sync::Replica& replica, const domain::ThemeId& theme) const {
    const auto release = replica.currentRelease();
    const auto* found = release ? release->theme(theme) : nullptr;
    if (!found) return std::nullopt;
    return reports::serviceGuide(*release, *found, guideEdition(m_context, replica, *release, *found));
}

std::optional<reports::Document> CounterDesk::slipPaper(sync::Replica& replica) const {
    const auto open = scene(replica);
    if (!open) return std::nullopt;
    return reports::guidanceSlip(*open->release, *open->theme, open->resolution,
                                 guideEdition(m_context, replica, *open->release, *open->theme));
}

void CounterDesk::guide(const domain::ThemeId& theme, PaperAnswer answer) {
    post([this, theme, answer = std::move(answer)](sync::Replica& replica) {
        auto paper = guidePaper(replica, theme);
        answer(paper ? std::make_shared<const reports::Document>(std::move(*paper)) : nullptr);
    });
}

void CounterDesk::printGuide(const domain::ThemeId& theme) {
    post([this, theme](sync::Replica& replica) {
        auto paper = guidePaper(replica, theme);
        if (!paper) return m_context.say(domain::refuse(domain::RefusalCode::ThemeUnknown));
        PrintOrder order;
        order.document = std::move(*paper);
        order.name = "办事指南 " + nameOfTheme(replica, theme);
        m_context.print(std::move(order));
        m_context.done("办事指南已送打印", "The guide goes to the printer");
    });
}

void CounterDesk::guidanceSlip(PaperAnswer answer) {
    post([this, answer = std::move(answer)](sync::Replica& replica) {
        auto paper = slipPaper(replica);
        answer(paper ? std::make_shared<const reports::Document>(std::move(*paper)) : nullptr);
    });
}

void CounterDesk::printGuidanceSlip() {
    post([this](sync::Replica& replica) {
        auto paper = slipPaper(replica);
        if (!paper) return;
        PrintOrder order;
        order.document = std::move(*paper);
        order.name = "导办告知单";
        m_context.print(std::move(order));
        m_context.done("导办告知单已送打印", "The guidance slip goes to the printer");
    });
}

}  // namespace yc::workstation
