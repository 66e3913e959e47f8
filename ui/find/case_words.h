// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a case 办件用语: states, papers and places as the screens say them.
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/snapshots.h"

#include <QCoreApplication>

namespace yc::ui {

class CaseWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::CaseWords)
public:
    static QString status(domain::CaseStatus status);
    static LampState lamp(domain::CaseStatus status);
    static Ink ink(domain::CaseStatus status);
    static QString paper(domain::PaperKind kind);
    static QString unitStatus(domain::UnitStatus status);
    static QString taskStatus(const workstation::TaskView& task);
    // Where a paper is: keeper by name, and what it does there.
    static QString place(const journal::UnitRow& unit, const std::map<std::string, std::string>& names);
    static QString nameOf(const std::map<std::string, std::string>& names, const std::string& id);
    static QString keeper(const QString& kind, const QString& id, const std::map<std::string, std::string>& names);
};

}  // namespace yc::ui
