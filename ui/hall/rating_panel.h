// SPDX-License-Identifier: GPL-3.0-or-later
// Ratings 评价: the hall's average and that of each clerk.
#pragma once

#include "ui/common/label.h"
#include "workstation/hall_snapshots.h"

class QStandardItemModel;

namespace yc::ui {

class RowList;

class RatingPanel : public QWidget {
    Q_OBJECT
public:
    explicit RatingPanel(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::HallSnapshot& snapshot);
    RowList* list() const { return m_list; }

private:
    Label* m_stars;
    Label* m_words;
    RowList* m_list;
    QStandardItemModel* m_rows;
};

}  // namespace yc::ui
