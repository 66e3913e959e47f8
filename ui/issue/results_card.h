// SPDX-License-Identifier: GPL-3.0-or-later
// Step 2 逐件扫码取出: every result and every original that goes back, each scanned by itself (R124, R126).
#pragma once

#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/row_delegate.h"
#include "workstation/snapshots.h"

class QStandardItemModel;

namespace yc::ui {

// Pieces to scan and how many were.
struct ScanCount {
    int total = 0;
    int done = 0;
};
ScanCount scanCountOf(const workstation::IssueSnapshot& snapshot);

class ResultsCard : public Card {
    Q_OBJECT
public:
    explicit ResultsCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::IssueSnapshot& snapshot);
    void setNarrow(bool narrow);
    RowList* list() const { return m_list; }

private:
    void addResult(const workstation::ResultView& view, bool next);
    void addReturn(const workstation::ReturnView& view, bool next);
    void add(const QList<RowCell>& cells, bool next, bool settled);
    QList<TableColumn> columns() const;

    Theme& m_theme;
    Disc* m_disc;
    Label* m_count;
    Label* m_echo;
    RowList* m_list;
    QStandardItemModel* m_model;
    bool m_narrow = false;
};

}  // namespace yc::ui
