// SPDX-License-Identifier: GPL-3.0-or-later
// Find 查找: any case by a word or a number, and everything that happened to it. Lists show masked names only.
#pragma once

#include "ui/common/card.h"
#include "ui/common/table_head.h"
#include "ui/find/item_gantt.h"
#include "ui/find/search_field.h"
#include "ui/hall/day_text.h"
#include "ui/shell/workspace.h"
#include "workstation/services.h"

#include <functional>
#include <memory>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
class QStandardItemModel;
class QTimer;
class QVBoxLayout;

namespace yc::ui {

class Chip;
class EmptyState;
class RowList;

class FindWorkspace : public Workspace {
    Q_OBJECT
public:
    FindWorkspace(Theme& theme, workstation::FindService& service, QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Find; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    QList<QWidget*> panes() const override;
    void enter() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    bool escape() override;
    bool scanned(const QString& code) override;

    // Looks for a case number, ticket or name and opens the first result; other workspaces come here with it.
    void openReference(const QString& reference);
    void setClock(Clock clock) { m_clock = std::move(clock); }
    // Asks where the exported proof goes; "" keeps nothing. A file dialog unless set.
    void setPathChooser(std::function<QString(const QString& suggested)> chooser) { m_choosePath = std::move(chooser); }

    static constexpr int retryMs = 15'000;  // while the centre is away
    // Asks for the timeline again if it could not be had.
    void askAgain();
    int filter() const { return m_filter; }
    QStringList timelineText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Snapshot = workstation::FindSnapshot;
    void present(const std::shared_ptr<const Snapshot>& snapshot);
    void buildLeft();
    void buildTips(QVBoxLayout* column);
    void buildMiddle();
    void buildTimeline();
    void buildRight();
    RowList* addList(Card* card, const QList<TableColumn>& columns, QStandardItemModel*& rows, const QString& name);
    void showResults();
    void showCase();
    void showTimeline();
    void showUnits();
    void showPapers();
    void showProof();
    void setFilter(int filter);
    void openRow(int row);
    void printPaper();
    void goOn();
    void exportProof();
    std::map<std::string, std::string> itemNames() const;

    Theme& m_theme;
    workstation::FindService& m_service;
    Clock m_clock;
    std::function<QString(const QString&)> m_choosePath;
    std::shared_ptr<const Snapshot> m_snapshot;
    QWidget* m_left;
    QWidget* m_middle;
    QWidget* m_right;
    QTimer* m_retry;
    SearchField* m_search = nullptr;
    Card* m_resultCard = nullptr;
    RowList* m_results = nullptr;
    QStandardItemModel* m_resultRows = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Label* m_person = nullptr;
    Label* m_theme1 = nullptr;
    Label* m_number = nullptr;
    Chip* m_chip = nullptr;
    Card* m_itemCard = nullptr;
    ItemGantt* m_gantt = nullptr;
    Card* m_timelineCard = nullptr;
    QButtonGroup* m_filters = nullptr;
    Notice* m_away = nullptr;
    QWidget* m_awayPlace = nullptr;
    RowList* m_timeline = nullptr;
    QStandardItemModel* m_timelineRows = nullptr;
    Card* m_unitCard = nullptr;
    RowList* m_units = nullptr;
    QStandardItemModel* m_unitRows = nullptr;
    Card* m_paperCard = nullptr;
    RowList* m_papers = nullptr;
    QStandardItemModel* m_paperRows = nullptr;
    Card* m_proofCard = nullptr;
    Label* m_proofWords = nullptr;
    Label* m_proofDetail = nullptr;
    Label* m_proofHash = nullptr;
    QString m_asked;  // text the screen waits for
    bool m_openFirst = false;
    int m_filter = 0;
    LayoutClass m_class = LayoutClass::Wide;
};

}  // namespace yc::ui
