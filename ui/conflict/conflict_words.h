// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the conflict desk 冲突用语: what a command is called, why it was not taken, what each repair would do.
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/conflict_service.h"

#include <QCoreApplication>

namespace yc::ui {

class ConflictWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::ConflictWords)
public:
    // 受理, 一次性补正告知, 封单 …: for lists and the status popover.
    static QString command(const std::string& kind);
    // 票号, 办件, 交接 …: what the command is about.
    static QString area(const std::string& kind);
    // "收件 3、封单 1": counts per command, the most frequent first.
    static QString counts(const std::map<std::string, int>& byKind);

    static QString entryTitle(const workstation::ConflictEntry& entry);
    static QString headline(const workstation::ConflictEntry& entry);
    static QString why(const workstation::ConflictEntry& entry);
    static QString optionTitle(const workstation::ConflictDetail& detail, workstation::ConflictChoice choice);
    static QString optionDetail(const workstation::ConflictDetail& detail, workstation::ConflictChoice choice);
    static QString barred(const workstation::ConflictOption& option);
    // What follows, line by line.
    static QStringList consequences(const workstation::ConflictDetail& detail, workstation::ConflictChoice choice);
    static QString paperFate(workstation::ConflictChoice choice);
    static Ink paperInk(workstation::ConflictChoice choice);
};

}  // namespace yc::ui
