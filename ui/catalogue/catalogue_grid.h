// SPDX-License-Identifier: GPL-3.0-or-later
// Grid 表格: rows of one section of a theme. Arrows move over the cells, Space says yes or no, F2 edits in place; what was
// typed goes out as an edit and comes back with the next snapshot.
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/catalogue_service.h"

#include <optional>
#include <QAbstractTableModel>
#include <QTableView>

namespace yc::ui {

// What F2 changes in a cell.
struct GridEdit {
    using Kind = workstation::CatalogueEdit::Kind;
    std::string path;
    Kind kind = Kind::Text;
    QString raw;               // what the editor begins with
    bool removeEmpty = false;  // emptied: the entry goes
    struct Choice {
        QString words;
        Kind kind = Kind::Text;
        QString value;
        std::string path = {};  // empty: the cell's
    };
    QList<Choice> choices;  // one of these instead of typing
};

struct GridCell {
    enum class Mark { None, Asks, Produces, Not };
    QString text;
    Mark mark = Mark::None;
    Role role = Role::Body;
    Ink ink = Ink::Text;
    std::optional<GridEdit> edit;
    std::optional<workstation::CatalogueEdit> toggle;  // what Space does
};

struct GridRow {
    std::string path;  // below the theme: "materials/M7"
    QString group;     // not empty: a head line over the rows below
    QString detail;    // of the group
    QList<GridCell> cells;
    std::optional<Tone> tone;  // the check has something to say here
    QString finding;           // what
    bool changed = false;      // against the version in force
};

struct GridColumn {
    QString title;
    int width = 0;  // design px; 0 = takes the rest, at least 150
    Qt::Alignment align = Qt::AlignLeft;
};

struct GridData {
    QList<GridColumn> columns;
    QList<GridRow> rows;
    bool wrap = false;  // long texts take several lines
};

class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setGrid(const GridData& data);
    const GridData& grid() const { return m_data; }
    const GridCell* cell(const QModelIndex& index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    GridData m_data;
};

class CatalogueGrid : public QTableView {
    Q_OBJECT
public:
    explicit CatalogueGrid(Theme& theme, QWidget* parent = nullptr);
    // Keeps the current cell by row path and column. Waits while something is being typed.
    void setGrid(const GridData& data);
    const GridData& grid() const { return m_model->grid(); }
    void setEditable(bool editable) { m_editable = editable; }
    bool isEditable() const { return m_editable; }
    // The row this path lies in becomes current; false when there is none.
    bool goTo(const std::string& path);
    std::string currentPath() const;
    // F2: the current cell, or the first of the row that can be edited. False: nothing here can be.
    bool editCurrent();
    bool toggleCurrent();
    bool isEditing() const { return state() == EditingState; }
    void cancelEditing();

Q_SIGNALS:
    void edited(const yc::workstation::CatalogueEdit& edit);
    void currentMoved();
    void moreAsked();  // Ins

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Cells;
    class Head;
    void place();
    Theme& m_theme;
    GridModel* m_model;
    Cells* m_cells;
    Head* m_head;
    std::optional<GridData> m_waiting;
    bool m_editable = false;
};

}  // namespace yc::ui
