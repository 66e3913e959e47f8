// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publication/upper.h"

namespace yc::domain {

std::vector<std::string> upperElementsChanged(const catalogue::Theme& upper, const catalogue::Theme& own) {
    std::vector<std::string> changed;
    for (const catalogue::Item& theirs : upper.items) {
        const catalogue::Item* ours = own.item(theirs.id);
        if (!ours) continue;
        const auto note = [&](bool same, const char* element) {
            if (!same) changed.push_back("items/" + theirs.id.str() + '/' + element);
        };
        note(ours->name == theirs.name, "name");
        note(ours->basicCode == theirs.basicCode, "basicCode");
        note(ours->typeCode == theirs.typeCode, "typeCode");
        note(ours->basis == theirs.basis, "basis");
        note(ours->legalDays == theirs.legalDays, "legalDays");
        note(ours->result.name == theirs.result.name, "result/name");
    }
    return changed;
}

}  // namespace yc::domain
