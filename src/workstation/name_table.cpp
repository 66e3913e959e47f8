// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/name_table.h"

namespace yc::workstation {

namespace {
const domain::catalogue::Theme* pinnedTheme(const domain::catalogue::Release* release,
                                            const domain::CaseState& serviceCase) {
    return release ? release->theme(serviceCase.theme) : nullptr;
}
}  // namespace

std::map<std::string, std::string> nameTable(sync::Replica& replica, const domain::CaseState* serviceCase) {
    std::map<std::string, std::string> names;
    if (serviceCase) {
        const auto release = replica.release(serviceCase->catalogueVersion, serviceCase->catalogueHash);
        if (const auto* theme = pinnedTheme(release.get(), *serviceCase)) {
            for (const auto& material : theme->materials) names[material.id.str()] = material.name;
            for (const auto& question : theme->questions) names[question.id.str()] = question.shortText;
        }
    }
    if (const auto release = replica.currentRelease()) {
        for (const auto& unit : release->units) names[unit.id.str()] = unit.shortName;
        for (const auto& theme : release->themes) names[theme.id.str()] = theme.shortName;
    }
    if (const auto& hall = replica.hall()) {
        for (const auto& window : hall->windows) names[window.desk.str()] = window.name;
        for (const auto& account : hall->accounts) names[account.account] = account.name;
    }
    return names;
}

std::map<std::string, std::string> itemNames(sync::Replica& replica, const domain::CaseState& serviceCase) {
    std::map<std::string, std::string> names;
    const auto release = replica.release(serviceCase.catalogueVersion, serviceCase.catalogueHash);
    if (const auto* theme = pinnedTheme(release.get(), serviceCase)) {
        for (const auto& item : theme->items) names[item.id.str()] = item.name;
    }
    return names;
}

}  // namespace yc::workstation
