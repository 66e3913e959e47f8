// SPDX-License-Identifier: GPL-3.0-or-later
// Conflict desk 冲突台 (picture 15b): what to decide, both versions, the papers, the repairs; and what waits to be sent.
#pragma once

#include "ui/conflict/conflict_parts.h"
#include "ui/shell/workspace.h"

#include <memory>

class QStackedWidget;
class QStandardItemModel;

namespace yc::ui {

class EmptyState;
class PaneSplitter;
class RowList;

class ConflictWorkspace : public Workspace {
    Q_OBJECT
public:
    ConflictWorkspace(Theme& theme, workstation::ConflictService& service, QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Conflict; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override { return m_badge; }
    QList<QWidget*> panes() const override;
    void enter() override;
    void leave() override;
    void setLayoutClass(LayoutClass layout) override;
    bool escape() override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    void show(const std::shared_ptr<const workstation::ConflictSnapshot>& snapshot);
    QStringList listText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void fillList();
    void addGroup(const QString& title, const QString& detail);
    void showOpen();
    void showChoice();
    QList<StepLines::Line> stepLines(const std::vector<journal::TimelineRow>& rows) const;
    QList<StepLines::Line> whyLines() const;
    void openRow(int row);
    void foldRight();
    KeyAction actAction() const;

    Theme& m_theme;
    workstation::ConflictService& m_service;
    std::shared_ptr<const workstation::ConflictSnapshot> m_snapshot;
    PaneSplitter* m_splitter;
    Card* m_listCard = nullptr;
    RowList* m_list = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Card* m_alarmCard = nullptr;
    AlarmHead* m_alarm = nullptr;
    SideCard* m_mine = nullptr;
    SideCard* m_centre = nullptr;
    PapersCard* m_papers = nullptr;
    RepairCard* m_repairs = nullptr;
    QWidget* m_right = nullptr;
    StepLines* m_why = nullptr;
    Card* m_afterCard = nullptr;
    StepLines* m_after = nullptr;
    LayoutClass m_layout = LayoutClass::Wide;
    bool m_rightOpen = false;
    bool m_filling = false;
    int m_badge = 0;
};

}  // namespace yc::ui
