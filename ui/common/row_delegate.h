// SPDX-License-Identifier: GPL-3.0-or-later
// Row delegate 行: one delegate for every long list. Reads RowCell values from the model; keeps fonts, elided
// texts and icons until theme, scale or width change.
#pragma once

#include "ui/common/glyphs.h"
#include "ui/common/table_head.h"

#include <functional>
#include <optional>
#include <QElapsedTimer>
#include <QHash>
#include <QListView>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace yc::ui {

// One cell: icon or lamp, text, second line, chip. Everything optional.
struct RowCell {
    QString text;
    QString second;
    Role role = Role::Body;
    Ink ink = Ink::Text;
    Ink secondInk = Ink::Text3;
    QString icon;
    IconStyle iconStyle = IconStyle::Regular;
    Ink iconInk = Ink::Text2;
    std::optional<LampState> lamp;
    std::optional<ChipSpec> chip;
};

// Data roles of models shown by RowDelegate.
enum RowRole {
    CellsRole = Qt::UserRole + 1,  // QList<RowCell> in a QVariant, one per column
    GroupRole,                     // QString: this row is a group head with this title (DisplayRole: detail)
    ToneRole,                      // int(Tone): row tint; absent = none
    FreshRole,                     // bool: just changed, okWeak tint
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(Theme& theme, const QList<TableColumn>& columns, QObject* parent = nullptr);
    void setColumns(const QList<TableColumn>& columns);
    void setTwoLines(bool twoLines);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void clearCache();

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCell(QPainter& painter, const QRect& rect, const RowCell& cell, Qt::Alignment align) const;
    void paintText(QPainter& painter, const QRect& rect, const QString& text, Role role, Ink ink,
                   Qt::Alignment align) const;
    Theme& m_theme;
    QList<TableColumn> m_columns;
    bool m_twoLines = false;
    mutable QHash<QString, QStaticText> m_texts;
};

// List view in house dress: input method off, type-ahead by `searchKey`, Enter and Space as signals, one Tab
// stop, only two rows repainted when the current row moves.
class RowList : public QListView {
    Q_OBJECT
public:
    RowList(Theme& theme, const QList<TableColumn>& columns, QWidget* parent = nullptr);
    RowDelegate* rows() const { return m_rows; }
    // Text that letters jump by (pinyin initials); given the row's index.
    void setSearchKey(std::function<QString(const QModelIndex&)> key);

Q_SIGNALS:
    void agreed(const QModelIndex& index);
    void toggled(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& search) override;

private:
    RowDelegate* m_rows;
    std::function<QString(const QModelIndex&)> m_key;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

}  // namespace yc::ui

Q_DECLARE_METATYPE(QList<yc::ui::RowCell>)
