// SPDX-License-Identifier: GPL-3.0-or-later
// Case head 办件头: the person in front, how they were identified, the case number and the catalogue version.
#pragma once

#include "ui/common/label.h"
#include "workstation/snapshots.h"

class QTimer;

namespace yc::ui {

class CaseHead : public QWidget {
    Q_OBJECT
public:
    explicit CaseHead(Theme& theme, QWidget* parent = nullptr);
    void setCase(const workstation::CounterSnapshot& snapshot);
    void setNarrow(bool narrow);
    // The full identity number for a moment (Ctrl+H), of the case that is shown now.
    void reveal();
    static constexpr int revealMs = 10'000;
    QString shownId() const;

private:
    void showId();
    Theme& m_theme;
    QTimer* m_hide;
    std::string m_idNumber;
    domain::CaseId m_case;
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
