// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publication/publication.h"

#include <algorithm>

namespace yc::domain {

namespace {
void addOnce(std::vector<UnitId>& units, const UnitId& unit) {
    if (!unit.empty() && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}
}  // namespace

const ReleaseRef* releaseInForce(const CatalogueState& state, Date day) {
    const ReleaseRef* found = nullptr;
    for (const ReleaseRef& one : state.releases) {
        if (one.effectiveFrom <= day && (!found || one.version > found->version)) found = &one;
    }
    if (found) return found;
    for (const ReleaseRef& one : state.releases) {
        const bool sooner = !found || one.effectiveFrom < found->effectiveFrom ||
                            (one.effectiveFrom == found->effectiveFrom && one.version > found->version);
        if (sooner) found = &one;
    }
    return found;
}

std::vector<ReleaseRef> releasesFrom(const CatalogueState& state, Date day) {
    std::vector<ReleaseRef> chain;
    const ReleaseRef* now = releaseInForce(state, day);
    if (!now) return chain;
    chain.push_back(*now);
    std::vector<Date> days;
    for (const ReleaseRef& one : state.releases) {
        if (one.effectiveFrom > std::max(day, now->effectiveFrom)) days.push_back(one.effectiveFrom);
    }
    std::sort(days.begin(), days.end());
    for (const Date next : days) {
        const ReleaseRef* then = releaseInForce(state, next);
        if (then->version != chain.back().version) chain.push_back(*then);
    }
    return chain;
}

const std::string& ThemeDraft::content() const {
    static const std::string none;
    return versions.empty() ? none : versions.back().content;
}

bool ThemeDraft::drafted(const AccountId& account) const {
    return std::any_of(versions.begin(), versions.end(), [&](const DraftVersion& one) { return one.by == account; });
}

std::vector<UnitId> ThemeDraft::unitsOfItems() const {
    std::vector<UnitId> units;
    for (const DraftItem& item : items) addOnce(units, item.unit);
    return units;
}

std::vector<UnitId> ThemeDraft::involved() const {
    std::vector<UnitId> units = unitsOfItems();
    for (const UnitId& unit : cooperating) addOnce(units, unit);
    for (const UnitId& unit : leads) addOnce(units, unit);
    return units;
}

const Claim* ThemeDraft::claimOf(const UnitId& unit) const {
    const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& one) { return one.unit == unit; });
    return found == claims.end() ? nullptr : &*found;
}

std::vector<UnitId> ThemeDraft::unclaimed() const {
    std::vector<UnitId> units = unitsOfItems();
    units.erase(std::remove_if(units.begin(), units.end(), [this](const UnitId& one) { return claimOf(one); }),
                units.end());
    return units;
}

const GuideProblem* ThemeLifeState::problem(const std::string& id) const {
    const auto found =
        std::find_if(problems.begin(), problems.end(), [&](const GuideProblem& one) { return one.id == id; });
    return found == problems.end() ? nullptr : &*found;
}

}  // namespace yc::domain
