// SPDX-License-Identifier: GPL-3.0-or-later
// Case head 办件头: the person in front, how they were identified, the case number and the catalogue version.
#pragma once

#include "ui/common/label.h"
#include "workstation/snapshots.h"

namespace yc::ui {

class CaseHead : public QWidget {
    Q_OBJECT
public:
    explicit CaseHead(Theme& theme, QWidget* parent = nullptr);
    void setCase(const workstation::CounterSnapshot& snapshot);
    void setNarrow(bool narrow);

private:
    Theme& m_theme;
    Label* m_name;
    Label* m_about;
    IconLabel* m_idIcon;
    Label* m_id;
    IconLabel* m_phoneIcon;
    Label* m_phone;
    IconLabel* m_originIcon;
    Label* m_origin;
    Label* m_unsent;
    Label* m_caseWord;
    Label* m_number;
    Label* m_version;
};

}  // namespace yc::ui
