// SPDX-License-Identifier: GPL-3.0-or-later
// 改革前后对照 (R008): steps, materials, days and trips of a theme, item by item against all at once.
#pragma once

#include "domain/catalogue/model.h"

namespace yc::domain::catalogue {

/// One figure before and after. Materials are means over the situations and so may be fractions.
struct BeforeAfter {
    double before = 0;
    double after = 0;

    /// Per cent less, rounded down; 0 where nothing was before.
    int cut() const;
};

/// Before: every item handled alone. Materials: all papers each item asks for, added up, papers of automatic items left
/// out. Steps: hand in, decide, and collect where there is something to collect. Days: legal limits, else promises, one
/// item after the other. Trips: to hand in, and to collect. What the theme states under `before` replaces the reckoning.
/// After: what the applicant brings for the theme (filled in, exempt, generated and produced papers cost nothing), the
/// theme's steps, promise and trips.
struct Measure {
    BeforeAfter steps;
    BeforeAfter materials;
    BeforeAfter days;
    BeforeAfter trips;
    std::size_t situations = 0;  ///< the materials are the mean over so many
    bool allSituations = true;
};

Measure measure(const Theme& theme);

}  // namespace yc::domain::catalogue
