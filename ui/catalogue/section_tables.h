// SPDX-License-Identifier: GPL-3.0-or-later
// Sections 目录各部分: a theme as rows and cells, with what F2 and Space would change, what the check says and what differs
// from the version in force.
#pragma once

#include "ui/catalogue/catalogue_grid.h"

#include <QCoreApplication>

namespace yc::ui {

enum class CatalogueSection { Guide, Items, Situation, Materials, Form, Rules, Papers };
constexpr int catalogueSections = 7;

class SectionTables {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::SectionTables)
public:
    using Snapshot = workstation::CatalogueSnapshot;

    static QString title(CatalogueSection section);
    // "9 questions, 6 situations": how much there is.
    static QString count(CatalogueSection section, const domain::catalogue::Theme& theme);
    // `narrow`: less important columns give way.
    static GridData table(CatalogueSection section, const Snapshot& snapshot, bool narrow);
    // Where a path below the theme is shown.
    static CatalogueSection sectionOf(const std::string& path);
    // A finding's path without the theme.
    static std::string place(const std::string& findingPath);

    static QString days(int workingDays);
    static QString itemName(const domain::catalogue::Theme& theme, const domain::ItemId& id);
    static QString unitName(const domain::catalogue::Release& release, const domain::UnitId& id);
    // A rule in words: the scenario's name, what the question is answered with.
    static QString conditionWords(const domain::catalogue::Theme& theme, const domain::catalogue::Condition& rule);
};

}  // namespace yc::ui
