// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of the hall 要你处理, 各单位的灯, 评价: rows for the common list, and its low variant.
#pragma once

#include "ui/common/row_delegate.h"
#include "workstation/hall_snapshots.h"

#include <QCoreApplication>

class QStandardItem;

namespace yc::ui {

// Rows of another height than the common list has.
class LowRows : public RowDelegate {
    Q_OBJECT
public:
    LowRows(Theme& theme, const QList<TableColumn>& columns, int designHeight, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme& m_low;
    int m_height;
};

// Head with lamps before the titles of the lamp columns.
class LampHead : public TableHead {
    Q_OBJECT
public:
    explicit LampHead(Theme& theme, QWidget* parent = nullptr);
    static QList<TableColumn> columnsOf();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_lamps;
};

class HallLists {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::HallLists)
public:
    static QString alertTitle(const workstation::HallAlert& alert);
    static QString alertDetail(const workstation::HallAlert& alert);
    static QList<RowCell> alertCells(const workstation::HallAlert& alert);
    static QString alertAction(workstation::HallAlert::Kind kind);
    static QList<RowCell> unitCells(const workstation::UnitLamps& unit);
    static QString unitText(const workstation::UnitLamps& unit);
    static QList<RowCell> ratingCells(const QString& name, const journal::EvaluationAverage& rating);
    static QString starsText(double stars);
    static LampState lampOf(domain::Lamp lamp);
    // Row of cells with the words a screen reader says.
    static QStandardItem* row(const QList<RowCell>& cells, const QString& spoken);
};

}  // namespace yc::ui
