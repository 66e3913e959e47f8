// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/targets.h"

#include "domain/catalogue/ways.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

/// Enough for a steady mean, few enough for a check while somebody types.
constexpr std::size_t kSituations = 96;
constexpr std::uint64_t kSeed = 1;
/// Beyond this a draft is not measured: walking it would take longer than reading it.
constexpr std::size_t kMostQuestions = 100;

bool fromAutomatic(const Theme& theme, const Material& material) {
    return !material.producedBy.empty() &&
           std::all_of(material.producedBy.begin(), material.producedBy.end(), [&](const ItemId& id) {
               const Item* item = theme.item(id);
               return item && item->automatic;
           });
}

void addSituation(const Theme& theme, const Resolution& resolution, Measure& sum) {
    for (const MaterialLine& line : resolution.lines) {
        const Material* material = theme.material(line.id);
        if (!fromAutomatic(theme, *material)) sum.materials.before += static_cast<double>(line.origins.size());
        if (line.category == LineCategory::Applicant && !material->generated) sum.materials.after += 1;
    }
    for (const ItemId& id : resolution.chosenItems()) {
        const Item* item = theme.item(id);
        if (item->automatic) continue;
        sum.steps.before += item->result.shelf ? 3 : 2;
        sum.trips.before += item->result.shelf ? 2 : 1;
        sum.days.before += item->legalDays.value_or(item->promiseDays);
    }
    ++sum.situations;
}

}  // namespace

int BeforeAfter::cut() const {
    if (before <= 0 || after >= before) return 0;
    return static_cast<int>((before - after) * 100 / before + 1e-9);
}

Measure measure(const Theme& theme) {
    Measure result;
    if (theme.questions.size() > kMostQuestions) return result;
    const auto take = [&](const Answers&, const Resolution& resolution) {
        if (resolution.complete()) addSituation(theme, resolution, result);
    };
    const WaysWalked walked = walkWays(theme, kSituations, kSeed, take, Ends::Inside);
    result.allSituations = walked.all;
    if (result.situations > 0) {
        const double count = static_cast<double>(result.situations);
        for (double* figure : {&result.steps.before, &result.materials.before, &result.materials.after,
                               &result.days.before, &result.trips.before})
            *figure /= count;
    }
    result.steps.after = theme.steps.empty() ? 3 : static_cast<double>(theme.steps.size());
    result.days.after = theme.promiseDays;
    result.trips.after = theme.guide.trips;
    if (!theme.before) return result;
    const auto state = [](BeforeAfter& figure, const std::optional<int>& stated) {
        if (stated) figure.before = *stated;
    };
    state(result.steps, theme.before->steps);
    state(result.materials, theme.before->materials);
    state(result.days, theme.before->days);
    state(result.trips, theme.before->trips);
    return result;
}

}  // namespace yc::domain::catalogue
