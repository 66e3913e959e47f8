// SPDX-License-Identifier: GPL-3.0-or-later
// Shelf 结果架: one cell per slot with how many results lie there and whether they may go out. Arrows walk, Enter
// opens; every state has its own shape.
#pragma once

#include "ui/common/theme.h"
#include "workstation/snapshots.h"

#include <QWidget>

namespace yc::ui {

class ShelfGrid : public QWidget {
    Q_OBJECT
public:
    explicit ShelfGrid(Theme& theme, QWidget* parent = nullptr);
    void setCells(const std::vector<workstation::ShelfCell>& cells);
    QString currentSlot() const;
    void setCurrentSlot(const QString& slot);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    static QString stateText(workstation::ShelfCell::State state);

Q_SIGNALS:
    void opened(const QString& slot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int columns() const;
    int rows() const;
    QRect cellRect(int index) const;
    void moveTo(int index);
    void updateName();
    void paintCell(QPainter& painter, int index) const;

    Theme& m_theme;
    std::vector<workstation::ShelfCell> m_cells;
    int m_columns = 6;
    int m_current = 0;
    QString m_openSlot;
};

}  // namespace yc::ui
