// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/label_plan.h"

#include "domain/intake/checklist.h"

#include <algorithm>

namespace yc::domain {

namespace {

using catalogue::Carrier;
using catalogue::MaterialLine;
using catalogue::Route;

const Route* routeTo(const MaterialLine& line, const UnitId& unit) {
    const auto found =
        std::find_if(line.routes.begin(), line.routes.end(), [&](const Route& r) { return r.unit == unit; });
    return found == line.routes.end() ? nullptr : &*found;
}

const Route* firstRoute(const MaterialLine& line, Carrier carrier) {
    const auto found =
        std::find_if(line.routes.begin(), line.routes.end(), [&](const Route& r) { return r.carrier == carrier; });
    return found == line.routes.end() ? nullptr : &*found;
}

struct Planner {
    const catalogue::Material& material;
    std::vector<LabelPlan>& labels;

    void add(bool original, int ordinal, const UnitId& unit, const Route* route, bool back) {
        labels.push_back(LabelPlan{material.id, material.name, original, ordinal, unit,
                                   route ? route->rule.str() : std::string(), back});
    }

    void originals(const MaterialLine& line, int count) {
        const bool kept = material.originalUse != catalogue::OriginalUse::Inspect;
        const Route* route = kept ? routeTo(line, line.originalKeeper) : firstRoute(line, Carrier::Original);
        if (!kept && !route) return;
        for (int i = 0; i < count; ++i)
            add(/*original=*/true, i, kept ? line.originalKeeper : route->unit, route, /*back=*/!kept);
    }

    void copies(const MaterialLine& line, int count) {
        int ordinal = 0;
        for (const Route& route : line.routes) {
            if (route.carrier == Carrier::Copy) add(/*original=*/false, ordinal++, route.unit, &route, /*back=*/false);
        }
        if (ordinal > 0 || count == 0 || line.origins.empty()) return;
        const UnitId unit = line.originalKeeper.empty() ? line.origins.front().unit : line.originalKeeper;
        add(/*original=*/false, 0, unit, routeTo(line, unit), /*back=*/false);
    }
};

}  // namespace

std::vector<LabelPlan> labelPlan(const catalogue::Resolution& resolution, const catalogue::Theme& theme,
                                 const CaseState& state) {
    std::vector<LabelPlan> labels;
    for (const MaterialLine& line : resolution.lines) {
        const CheckLine* checked = findLine(state.lines, line.id);
        const catalogue::Material* material = theme.material(line.id);
        const bool paper = material && material->form != catalogue::MaterialForm::Electronic;
        if (line.category != catalogue::LineCategory::Applicant || !paper || !checked ||
            checked->verdict != Verdict::Complete)
            continue;
        Planner planner{*material, labels};
        planner.originals(line, line.originals > 0 ? checked->originals : 0);
        planner.copies(line, checked->copies);
    }
    return labels;
}

}  // namespace yc::domain
