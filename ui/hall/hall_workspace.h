// SPDX-License-Identifier: GPL-3.0-or-later
// Hall 大厅: the supervisor's workspace. Alerts lead to the place where something can be done about them; a plan is tried on
// the centre's simulation before it is carried out; a past day can be watched again.
#pragma once

#include "ui/common/card.h"
#include "ui/hall/desk_grid.h"
#include "ui/hall/forecast_chart.h"
#include "ui/hall/hall_header.h"
#include "ui/hall/queue_table.h"
#include "ui/shell/workspace.h"
#include "workstation/hall_service.h"

#include <memory>
#include <QElapsedTimer>
#include <QSet>

class QGridLayout;
class QStackedWidget;
class QStandardItemModel;
class QTimer;

namespace yc::ui {

class CalibrationPanel;
class HallMenu;
class KeyCap;
class RatingPanel;
class ReplayBar;
class RowList;
class WhatIfPanel;

class HallWorkspace : public Workspace {
    Q_OBJECT
public:
    // What the card at the bottom right shows.
    enum class Page { WhatIf, Calibration, Ratings };

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
    Page page() const;
    // Where the tables of a day go; a test answers by itself.
    void setPathChooser(std::function<QString(const QString& suggested)> chooser) { m_choosePath = std::move(chooser); }
    bool replaying() const { return m_replaying; }

private:
    using Snapshot = workstation::HallSnapshot;
    using Forecast = workstation::ForecastSnapshot;
    void buildQueues();
    void buildDesks();
    void buildAlerts();
    void buildChart();
    void buildSide();
    void arrange();
    void placeCards(bool wide, bool folded);

    void present(const std::shared_ptr<const Snapshot>& snapshot);
    void presentForecast(const std::shared_ptr<const Forecast>& forecast);
    void showAlerts();
    void tellNewAlerts();
    void showUnits();
    void showChart();
    void showTwin();
    void showPage(Page page);

    KeyAction alertAction(const char* id, std::function<void()> run) const;
    KeyAction planAction() const;
    const workstation::HallAlert* currentAlert() const;
    void nextAlert();
    void putAside();
    void openAlert(int row);
    void openDesk(const workstation::DeskView& desk);
    void authorise();
    void setLarge(bool large);
    void openMenu();
    void openDayEnd();
    QWidget* menuHost();
    void saveDay();
    domain::Date shownDay() const;
    void settleHelpToasts();
    void startReplay();
    void endReplay();
    void toggleMute();
    bool muted() const;
    domain::Instant now() const;

    Theme& m_theme;
    workstation::HallService& m_service;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<const Forecast> m_forecast;
    QElapsedTimer m_received;  // time of the store plus this is now
    QTimer* m_refresh;
    QTimer* m_second;
    HallHeader* m_header;
    QGridLayout* m_grid;
    ReplayBar* m_replay;
    Card* m_queueCard = nullptr;
    Card* m_deskCard = nullptr;
    Card* m_alertCard = nullptr;
    Card* m_chartCard = nullptr;
    Card* m_sideCard = nullptr;
    QueueTable* m_queues = nullptr;
    TableHead* m_queueHead = nullptr;
    Label* m_deskSummary = nullptr;
    KeyCap* m_deskKey = nullptr;
    DeskGrid* m_desks = nullptr;
    RowList* m_alertList = nullptr;
    QStandardItemModel* m_alertRows = nullptr;
    GroupHead* m_unitHead = nullptr;
    RowList* m_unitList = nullptr;
    QStandardItemModel* m_unitRows = nullptr;
    ForecastChart* m_chart = nullptr;
    ChartLegend* m_legend = nullptr;
    QWidget* m_twinBox = nullptr;
    RowList* m_twin = nullptr;  // the chart's numbers as a table
    QStandardItemModel* m_twinRows = nullptr;
    QStackedWidget* m_side = nullptr;
    WhatIfPanel* m_whatIf = nullptr;
    CalibrationPanel* m_calibration = nullptr;
    RatingPanel* m_ratings = nullptr;
    HallMenu* m_menu = nullptr;
    HallMenu* m_dayEnd = nullptr;
    QMap<QString, QString> m_calling;  // desk → its name: calls for help that stand above the key bar
    std::function<QString(const QString&)> m_choosePath;
    std::vector<workstation::HallAlert> m_alerts;
    QSet<QString> m_aside;  // put aside until they go away by themselves
    QSet<QString> m_told;   // announced already
    domain::Instant m_muteUntil{};
    LayoutClass m_class = LayoutClass::Wide;
    bool m_large = false;
    bool m_replaying = false;
    bool m_pageChosen = false;  // by a person; otherwise it follows the role
};

}  // namespace yc::ui
