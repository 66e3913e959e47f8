// SPDX-License-Identifier: GPL-3.0-or-later
// Cells and rows the sections are made of; inside this folder only.
#pragma once

#include "ui/catalogue/section_tables.h"

namespace yc::ui {

GridCell plain(const QString& text, Ink ink = Ink::Text);
GridCell typed(const QString& text, const std::string& path, bool removeEmpty = false);
GridCell number(const QString& shown, int value, const std::string& path);
GridCell chosen(const QString& text, const std::string& path, const QList<GridEdit::Choice>& choices);
// Always, one of the situations, or one answer. `inWords`: the element also says its condition in words (whenText).
GridCell conditionCell(const domain::catalogue::Theme& theme, const domain::catalogue::Condition& rule,
                       const QString& words, const std::string& element, bool inWords);
// With what the check says and what changed.
GridRow judged(const workstation::CatalogueSnapshot& snapshot, GridRow row);
// An item for the head of its narrow column, on two lines.
QString shortened(const QString& name);
QString fieldKindWords(domain::catalogue::FieldKind kind);
QString originWords(const domain::catalogue::FieldOrigin& origin);
int paperCount(const domain::catalogue::Theme& theme);

// section_texts.cpp
GridData guideTable(const workstation::CatalogueSnapshot& snapshot);
GridData situationTable(const workstation::CatalogueSnapshot& snapshot, bool narrow);
GridData papersTable(const workstation::CatalogueSnapshot& snapshot);

// element_table.cpp
GridData elementTable(const workstation::CatalogueSnapshot& snapshot, bool narrow);

}  // namespace yc::ui
