// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of Find 查找的行: results, timeline by day, originals and papers, made from the snapshot.
#pragma once

#include "ui/common/row_delegate.h"
#include "ui/find/timeline_words.h"
#include "workstation/snapshots.h"

#include <QCoreApplication>
#include <QToolButton>

class QStandardItem;

namespace yc::ui {

// Filter of the timeline, as words with their count.
class FilterButton : public QToolButton {
    Q_OBJECT
public:
    FilterButton(Theme& theme, QWidget* parent);
    void setWords(const QString& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
};

// One line per event, a group line per day.
class TimelineRows : public RowDelegate {
    Q_OBJECT
public:
    TimelineRows(Theme& theme, const QList<TableColumn>& columns, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme& m_look;
};

class FindParts {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::FindParts)
public:
    using Names = std::map<std::string, std::string>;
    static constexpr int filterCount = 5;  // all, limits, materials, papers, queue

    FindParts(const workstation::FindSnapshot& snapshot, Names items, domain::Date today);
    int count(int filter) const;
    // Newest first, grouped by day; ownership goes to the model.
    QList<QStandardItem*> rows(int filter, bool wide) const;

    static QString filterName(int filter);
    static QList<TableColumn> timelineColumns(bool wide);
    static QStandardItem* resultRow(const journal::CaseRow& row, const Names& names);
    static QStandardItem* unitRow(const journal::UnitRow& unit, const Names& names);
    static QStandardItem* paperRow(const domain::PaperRecord& paper);
    static ChipSpec caseChip(const journal::CaseRow& row, const std::vector<workstation::TaskView>& tasks);
    static QByteArray proofTable(const std::vector<journal::TimelineRow>& rows);

private:
    bool passes(const TimelineLine& line, int filter) const;
    const workstation::FindSnapshot& m_snapshot;
    Names m_items;
    domain::Date m_today;
    std::vector<TimelineLine> m_lines;
};

}  // namespace yc::ui
