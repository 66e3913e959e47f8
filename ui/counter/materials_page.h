// SPDX-License-Identifier: GPL-3.0-or-later
// Materials step 材料: one row and one key per paper (R071); after each verdict the cursor goes to the next unchecked row,
// after the last good one to the form. With a problem it stays and F12 is the one notice (R074).
#pragma once

#include "ui/counter/counter_page.h"

#include <QHash>
#include <QSet>

class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace yc::ui {

class Card;
class Chip;
class KeyCap;
class Label;
class TableHead;

class MaterialsPage : public CounterPage {
    Q_OBJECT
public:
    MaterialsPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void goToNextOpen() override;
    void commit() override;
    bool escape() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    void toggleOnlyOpen();  // Ctrl+Q
    bool onlyOpen() const { return m_onlyOpen; }
    QList<MaterialRow*> rows() const { return m_rows; }
    int currentIndex() const { return m_current; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void connectRow(int index);
    void refreshHead();
    void setCurrent(int index, bool focus);
    void move(int from, int by);
    void give(int index, Verdict verdict, int reason);
    void recount(int index, bool copies, int count);
    void advance(int from);
    bool isOpen(int index) const;
    void sendSentence();
    const domain::catalogue::MaterialLine* lineAt(int index) const;

    QList<domain::MaterialId> m_ids;
    QList<int> m_categories;
    QList<MaterialRow*> m_rows;
    QList<QWidget*> m_heads;
    QSet<int> m_given;  // verdict sent, snapshot not back yet
    QHash<int, QPair<int, int>> m_counts;
    Card* m_card;
    QList<Chip*> m_chips;
    Label* m_unchecked;
    Label* m_onlyWords;
    Label* m_hint;
    TableHead* m_head;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
    MaterialColumns m_columns;
    domain::CaseId m_case;
    int m_current = -1;
    bool m_onlyOpen = false;
    bool m_finishing = false;
    int m_edited = -1;  // row whose sentence is being written
    QTimer* m_editPause;
};

}  // namespace yc::ui
