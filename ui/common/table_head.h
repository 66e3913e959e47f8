// SPDX-License-Identifier: GPL-3.0-or-later
// Table head 表头: support words over the columns of a list that is not a QTableView.
#pragma once

#include "ui/common/theme.h"

#include <QStringList>
#include <QWidget>

namespace yc::ui {

struct TableColumn {
    QString title;
    int width = 0;  // design px; 0 = takes the rest
    Qt::Alignment align = Qt::AlignLeft;
};

// Left edges and widths in px for this total width; columns of 0 share the rest. Padding is the card padding.
QList<QRect> columnRects(const Theme& theme, const QList<TableColumn>& columns, int totalWidth, int height);

class TableHead : public QWidget {
    Q_OBJECT
public:
    TableHead(Theme& theme, const QList<TableColumn>& columns, QWidget* parent = nullptr);
    void setColumns(const QList<TableColumn>& columns);
    const QList<TableColumn>& columns() const { return m_columns; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QList<TableColumn> m_columns;
};

}  // namespace yc::ui
