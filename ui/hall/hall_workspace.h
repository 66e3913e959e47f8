// SPDX-License-Identifier: GPL-3.0-or-later
// Hall 大厅: the supervisor's workspace. Alerts lead to the place where something can be done about them.
#pragma once

#include "ui/common/card.h"
#include "ui/hall/desk_grid.h"
#include "ui/hall/hall_header.h"
#include "ui/hall/queue_table.h"
#include "ui/hall/waiting_curve.h"
#include "ui/shell/workspace.h"
#include "workstation/services.h"

#include <memory>
#include <QElapsedTimer>
#include <QSet>

class QGridLayout;
class QStandardItemModel;
class QTimer;

namespace yc::ui {

class RowList;

class HallWorkspace : public Workspace {
    Q_OBJECT
public:
    HallWorkspace(Theme& theme, workstation::HallService& service, QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Hall; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override { return int(m_alerts.size()); }
    QWidget* headerWidget() override { return m_header; }
    QList<QWidget*> panes() const override;
    void enter() override;
    void leave() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    bool escape() override;
    const std::vector<workstation::HallAlert>& alerts() const { return m_alerts; }

private:
    using Snapshot = workstation::HallSnapshot;
    void present(const std::shared_ptr<const Snapshot>& snapshot);
    void buildQueues();
    void buildDesks();
    void buildAlerts();
    void buildCurve();
    void buildRatings();
    void arrange();
    void showAlerts();
    void showUnits();
    void showRatings();
    void nextAlert();
    void putAside();
    void openAlert(int row);
    void openDesk(const workstation::DeskView& desk);
    void setLarge(bool large);
    domain::Instant now() const;

    Theme& m_theme;
    workstation::HallService& m_service;
    std::shared_ptr<const Snapshot> m_snapshot;
    QElapsedTimer m_received;  // time of the store plus this is now
    QTimer* m_refresh;
    QTimer* m_second;
    HallHeader* m_header;
    QGridLayout* m_grid;
    Card* m_queueCard = nullptr;
    Card* m_deskCard = nullptr;
    Card* m_alertCard = nullptr;
    Card* m_curveCard = nullptr;
    Card* m_ratingCard = nullptr;
    QueueTable* m_queues = nullptr;
    TableHead* m_queueHead = nullptr;
    Label* m_deskSummary = nullptr;
    DeskGrid* m_desks = nullptr;
    RowList* m_alertList = nullptr;
    QStandardItemModel* m_alertRows = nullptr;
    GroupHead* m_unitHead = nullptr;
    RowList* m_unitList = nullptr;
    QStandardItemModel* m_unitRows = nullptr;
    WaitingCurve* m_curve = nullptr;
    RowList* m_curveList = nullptr;
    QStandardItemModel* m_curveRows = nullptr;
    Label* m_stars = nullptr;
    Label* m_starWords = nullptr;
    RowList* m_ratingList = nullptr;
    QStandardItemModel* m_ratingRows = nullptr;
    std::vector<workstation::HallAlert> m_alerts;
    QSet<QString> m_aside;  // put aside until they go away by themselves
    LayoutClass m_class = LayoutClass::Wide;
    bool m_large = false;
};

}  // namespace yc::ui
