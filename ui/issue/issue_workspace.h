// SPDX-License-Identifier: GPL-3.0-or-later
// Issue 出件: the shelf, what to do about it, and one hand-over in three steps: check who collects, scan each piece,
// sign (R124, R126). F12 hands over; the rating is not this window's (R141).
#pragma once

#include "reports/layout.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/label.h"
#include "ui/common/pane_splitter.h"
#include "ui/shell/workspace.h"
#include "workstation/services.h"

class QStandardItemModel;

namespace yc::ui {

class Card;
class CollectorCard;
class EmptyState;
class PaperView;
class ResultsCard;
class RowList;
class ShelfGrid;
class PostCard;
class SignCard;

class IssueWorkspace : public Workspace {
    Q_OBJECT
public:
    // `fonts` must outlive the workspace.
    IssueWorkspace(workstation::IssueService& service, Theme& theme, const reports::FontMetricsProvider& fonts,
                   QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Issue; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override { return m_badge; }
    QList<QWidget*> panes() const override;
    void enter() override;
    void setLayoutClass(LayoutClass layout) override;
    bool escape() override;
    bool scanned(const QString& code) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    void openCase(const domain::CaseId& caseId) { m_service.open(caseId); }
    void show(const std::shared_ptr<const workstation::IssueSnapshot>& snapshot);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeLegend(QWidget* parent);
    void fillTodo();
    void arrangeSteps();
    void fillHead();
    QString handOverReason() const;
    KeyAction actAction() const;
    void foldRight();

    workstation::IssueService& m_service;
    Theme& m_theme;
    const reports::FontMetricsProvider& m_fonts;
    std::shared_ptr<const workstation::IssueSnapshot> m_snapshot;
    PaneSplitter* m_splitter;
    Card* m_shelfCard = nullptr;
    ShelfGrid* m_shelf = nullptr;
    RowList* m_todo = nullptr;
    QStandardItemModel* m_todoModel = nullptr;
    Label* m_toShelve = nullptr;
    Card* m_emptyCard = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_steps = nullptr;
    Label* m_person = nullptr;
    Label* m_case = nullptr;
    Chip* m_complete = nullptr;
    Chip* m_slot = nullptr;
    CollectorCard* m_collector = nullptr;
    ResultsCard* m_results = nullptr;
    SignCard* m_sign = nullptr;
    PostCard* m_post = nullptr;
    bool m_posting = false;
    QWidget* m_right = nullptr;
    PaperView* m_paper = nullptr;
    LayoutClass m_layout = LayoutClass::Wide;
    bool m_rightOpen = false;
    int m_badge = 0;
};

}  // namespace yc::ui
