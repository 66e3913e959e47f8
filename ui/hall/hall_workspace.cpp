// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the hall and what stands in them; keys and acts are in hall_workspace_keys.cpp.
#include "ui/hall/hall_workspace.h"
#include "ui/hall/hall_menu.h"

#include "ui/common/glyph_widgets.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"
#include "ui/hall/calibration_panel.h"
#include "ui/hall/hall_lists.h"
#include "ui/hall/rating_panel.h"
#include "ui/hall/replay_bar.h"
#include "ui/hall/what_if_panel.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

constexpr int refreshMs = 10'000;  // waiting minutes

QList<TableColumn> twinColumns() {
    return {{HallWorkspace::tr("Time"), 0},
            {HallWorkspace::tr("Counted"), 76, Qt::AlignRight},
            {HallWorkspace::tr("Foretold"), 76, Qt::AlignRight},
            {HallWorkspace::tr("What if"), 76, Qt::AlignRight}};
}

// Its pages wrap their words; the hall's rows do not grow with that.
class Pages : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
};

}  // namespace

HallWorkspace::HallWorkspace(Theme& theme, workstation::HallService& service, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_refresh(new QTimer(this))
    , m_second(new QTimer(this))
    , m_header(new HallHeader(theme, this))
    , m_grid(new QGridLayout(this))
    , m_replay(new ReplayBar(theme, this)) {
    m_choosePath = [this](const QString& suggested) {
        return QFileDialog::getSaveFileName(this, tr("Figures as a file"), suggested, QStringLiteral("CSV (*.csv)"));
    };
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_replay->hide();
    buildQueues();
    buildDesks();
    buildAlerts();
    buildChart();
    buildSide();
    followTheme(theme, this, [this] {
        arrange();
        if (m_snapshot) { showAlerts(); }  // rows have another height
    });
    connect(m_refresh, &QTimer::timeout, this, [this] {
        if (!m_replaying) { m_service.refresh(); }
        m_service.refreshForecast();
    });
    connect(m_second, &QTimer::timeout, this, [this] {
        if (m_replaying) { return; }
        m_desks->setNow(now());
        m_header->setNow(now());
    });
    connect(m_replay, &ReplayBar::dayChosen, this, [this](domain::Date day) { m_service.replay(day); });
    connect(m_replay, &ReplayBar::sought, this, [this](domain::Instant at) { m_service.seek(at); });
    m_service.onHall(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
    m_service.onForecast(deliverTo<Forecast>(
        this, [this](const std::shared_ptr<const Forecast>& forecast) { presentForecast(forecast); }));
}

QString HallWorkspace::title() const { return tr("Hall"); }

domain::Instant HallWorkspace::now() const {
    if (!m_snapshot) { return {}; }
    return m_replaying ? m_snapshot->at : m_snapshot->at + domain::Milliseconds(m_received.elapsed());
}

void HallWorkspace::enter() {
    m_service.refresh();
    m_service.refreshForecast();
    m_refresh->start(refreshMs);
    m_second->start(1000);
}

void HallWorkspace::leave() {
    if (m_menu) { m_menu->closeIt(); }
    if (m_dayEnd) { m_dayEnd->closeIt(); }
    m_replay->stop();
    m_refresh->stop();
    m_second->stop();
}

void HallWorkspace::buildQueues() {
    m_queueCard = new Card(m_theme, this);
    m_queueCard->setTitle(tr("Waiting by theme"));
    m_queueCard->setHint(tr("longest wait first"));
    m_queueHead = new TableHead(m_theme, QueueTable::columns(false), m_queueCard);
    m_queues = new QueueTable(m_theme, m_queueCard);
    m_queueCard->body()->addWidget(m_queueHead);
    m_queueCard->body()->addWidget(m_queues, 1);
}

void HallWorkspace::buildDesks() {
    m_deskCard = new Card(m_theme, this);
    m_deskCard->setTitle(tr("Windows"));
    m_deskSummary = new Label(m_theme, Role::Support, Ink::Text2, m_deskCard);
    m_deskSummary->setElided(true);
    m_deskCard->headLayout()->insertWidget(1, m_deskSummary);
    m_deskKey = new KeyCap(m_theme, QStringLiteral("Enter"), tr("open or plan"), m_deskCard);
    m_deskCard->headLayout()->addWidget(m_deskKey);
    m_desks = new DeskGrid(m_theme, m_deskCard);
    m_deskCard->paddedBody()->addWidget(m_desks, 1);
    connect(m_desks, &DeskGrid::opened, this, &HallWorkspace::openDesk);
}

void HallWorkspace::buildAlerts() {
    m_alertCard = new Card(m_theme, this);
    m_alertCard->setTitle(tr("For you to handle"));
    m_alertCard->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("F5"), tr("next"), m_alertCard));
    m_alertList = new RowList(m_theme, {{{}, 0}, {{}, 76, Qt::AlignRight}}, m_alertCard);
    m_alertList->rows()->setTwoLines(true);
    m_alertList->setAccessibleName(tr("For you to handle"));
    m_alertRows = new QStandardItemModel(m_alertList);
    m_alertList->setModel(m_alertRows);
    connect(m_alertList, &RowList::agreed, this, [this](const QModelIndex& index) { openAlert(index.row()); });
    connect(m_alertList, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { openAlert(index.row()); });
    connect(m_alertList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT keyActionsChanged(); });  // F6 answers a call for help
    m_unitHead = new GroupHead(m_theme, tr("Lamps of the departments"), {}, m_alertCard);
    auto* head = new LampHead(m_theme, m_alertCard);
    m_unitList = new RowList(m_theme, LampHead::columnsOf(), m_alertCard);
    m_unitList->setItemDelegate(new LowRows(m_theme, LampHead::columnsOf(), 30, m_unitList));
    m_unitList->setAccessibleName(tr("Lamps of the departments"));
    m_unitRows = new QStandardItemModel(m_unitList);
    m_unitList->setModel(m_unitRows);
    m_alertCard->body()->addWidget(m_alertList, 7);
    m_alertCard->body()->addWidget(m_unitHead);
    m_alertCard->body()->addWidget(head);
    m_alertCard->body()->addWidget(m_unitList, 4);
}

void HallWorkspace::buildChart() {
    m_chartCard = new Card(m_theme, this);
    m_chartCard->setTitle(tr("People waiting today"));
    m_legend = new ChartLegend(m_theme, m_chartCard);
    m_chartCard->headLayout()->insertWidget(1, m_legend);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_chart = new ForecastChart(m_theme, m_chartCard);
    m_twin = new RowList(m_theme, twinColumns(), m_chartCard);
    m_twin->setItemDelegate(new LowRows(m_theme, twinColumns(), 28, m_twin));
    m_twin->setAccessibleName(tr("The same numbers as a table"));
    m_twinRows = new QStandardItemModel(m_twin);
    m_twin->setModel(m_twinRows);
    m_twinBox = new QWidget(m_chartCard);
    auto* twin = new QVBoxLayout(m_twinBox);
    twin->setContentsMargins(0, 0, 0, 0);
    twin->setSpacing(0);
    twin->addWidget(new TableHead(m_theme, twinColumns(), m_twinBox));
    twin->addWidget(m_twin, 1);
    m_twinBox->hide();
    followTheme(m_theme, m_twinBox, [this] { m_twinBox->setFixedWidth(m_theme.px(340)); });
    row->addWidget(m_chart, 1);
    row->addWidget(m_twinBox);
    m_chartCard->body()->addLayout(row, 1);
}

void HallWorkspace::buildSide() {
    m_sideCard = new Card(m_theme, this);
    m_side = new Pages(m_sideCard);
    m_whatIf = new WhatIfPanel(m_theme, m_side);
    m_calibration = new CalibrationPanel(m_theme, m_side);
    m_ratings = new RatingPanel(m_theme, m_side);
    for (QWidget* page :
         {static_cast<QWidget*>(m_whatIf), static_cast<QWidget*>(m_calibration), static_cast<QWidget*>(m_ratings)}) {
        m_side->addWidget(page);
    }
    m_sideCard->setTitle(tr("Ratings"));
    m_sideCard->body()->addWidget(m_side, 1);
    connect(m_whatIf, &WhatIfPanel::planned, this,
            [this](const std::vector<domain::forecast::Change>& changes) { m_service.plan(changes); });
    connect(m_whatIf, &WhatIfPanel::edited, this, &HallWorkspace::keyActionsChanged);
    showPage(Page::Ratings);
    // The rows share the height as arrange() says, whatever the lists in them would like.
    for (Card* card : {m_queueCard, m_deskCard, m_alertCard, m_chartCard, m_sideCard}) {
        card->setSizePolicy(card->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
        card->setMinimumHeight(1);
    }
}

HallWorkspace::Page HallWorkspace::page() const { return Page(m_side->currentIndex()); }

void HallWorkspace::showPage(Page page) {
    m_side->setCurrentIndex(int(page));
    switch (page) {
    case Page::WhatIf:
        m_sideCard->setTitle(tr("What if"));
        m_sideCard->setHint(tr("changes nothing until F12"));
        break;
    case Page::Calibration:
        m_sideCard->setTitle(tr("How often it held"));
        m_sideCard->setHint(tr("forecast against what happened"));
        break;
    case Page::Ratings:
        m_sideCard->setTitle(tr("Ratings"));
        m_sideCard->setHint({});
        break;
    }
    Q_EMIT keyActionsChanged();
}

QList<QWidget*> HallWorkspace::panes() const {
    QWidget* side = page() == Page::WhatIf        ? m_whatIf->firstField()
                    : page() == Page::Calibration ? static_cast<QWidget*>(m_calibration->table())
                                                  : m_ratings->list();
    QList<QWidget*> panes;
    if (m_replaying) { panes << m_replay->slider(); }
    if (m_large) {
        panes << m_twin;
    } else {
        panes << m_queues << m_desks << m_alertList << m_unitList;
    }
    return side->isVisible() ? panes << side : panes;
}

void HallWorkspace::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    arrange();
}

// Two rows of cards; below 1360 the day and the plan are a page of their own (F4).
void HallWorkspace::arrange() {
    const bool wide = m_class == LayoutClass::Wide;
    const bool compact = m_theme.density() == Density::Compact || !wide;
    const bool folded = rightPaneFolds(m_class);
    m_queueCard->setVisible(!m_large);
    m_deskCard->setVisible(!m_large);
    m_alertCard->setVisible(!m_large);
    m_chartCard->setVisible(m_large || !folded);
    m_sideCard->setVisible((m_large || !folded) && !m_replaying);  // a past day is not planned
    m_twinBox->setVisible(m_large && !folded);
    m_deskKey->setWords(wide ? tr("open or plan") : QString());
    m_replay->setVisible(m_replaying);
    m_whatIf->setFieldsShown(wide || m_large);  // narrower: the suggestion here, the plan beside the large chart
    m_grid->setSpacing(m_theme.px(compact ? 12 : 16));
    m_queueHead->setColumns(QueueTable::columns(!wide));
    m_queues->setCompact(!wide);
    m_desks->setColumns(wide ? 4 : 3);
    placeCards(wide, folded);
}

void HallWorkspace::placeCards(bool wide, bool folded) {
    for (QWidget* part :
         {static_cast<QWidget*>(m_replay), static_cast<QWidget*>(m_queueCard), static_cast<QWidget*>(m_deskCard),
          static_cast<QWidget*>(m_alertCard), static_cast<QWidget*>(m_chartCard), static_cast<QWidget*>(m_sideCard)}) {
        m_grid->removeWidget(part);
    }
    const int right = m_theme.px(wide ? 432 : 360);
    const int left = m_theme.px(wide ? 516 : 408);
    m_grid->setColumnMinimumWidth(0, m_large ? 0 : left);
    m_grid->setColumnMinimumWidth(2, right);
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 0);
    m_queueCard->setFixedWidth(left);
    m_alertCard->setFixedWidth(right);
    m_sideCard->setFixedWidth(right);
    m_grid->addWidget(m_replay, 0, 0, 1, 3);
    m_grid->addWidget(m_queueCard, 1, 0);
    m_grid->addWidget(m_deskCard, 1, 1);
    m_grid->addWidget(m_alertCard, 1, 2);
    m_grid->addWidget(m_chartCard, 2, 0, 1, m_replaying ? 3 : 2);
    m_grid->addWidget(m_sideCard, 2, 2);
    m_grid->setRowStretch(0, 0);
    m_grid->setRowStretch(1, m_large ? 0 : wide ? 53 : 58);
    m_grid->setRowStretch(2, m_large ? 1 : folded ? 0 : wide ? 47 : 42);
}

void HallWorkspace::present(const std::shared_ptr<const Snapshot>& snapshot) {
    const bool was = m_snapshot && m_snapshot->supervisor;
    m_snapshot = snapshot;
    m_received.start();
    const bool replaying = m_replaying && snapshot->replay.has_value();
    if (snapshot->replay && !m_replaying) { return; }  // was on its way when the replay ended
    m_header->setSnapshot(*snapshot);
    m_queues->setQueues(snapshot->themes);
    m_desks->setDesks(snapshot->desks, snapshot->at);
    m_deskSummary->setText(DeskGrid::summary(snapshot->desks));
    m_replay->show(*snapshot);
    m_ratings->setSnapshot(*snapshot);
    if (!replaying) { m_whatIf->setHall(*snapshot); }
    if (!m_pageChosen && snapshot->supervisor != was) { showPage(snapshot->supervisor ? Page::WhatIf : Page::Ratings); }
    showChart();
    showAlerts();
    tellNewAlerts();
    showUnits();
}

void HallWorkspace::presentForecast(const std::shared_ptr<const Forecast>& forecast) {
    // Carried out: what was planned is now how it is.
    const bool done = m_forecast && !m_forecast->plan.empty() && forecast->plan.empty();
    m_forecast = forecast;
    if (done) { m_whatIf->clear(); }
    m_whatIf->setForecast(*forecast);
    m_calibration->setForecast(*forecast);
    showChart();
    Q_EMIT keyActionsChanged();
}

// A replayed day shows what was counted then; now, what was counted and what is foretold.
void HallWorkspace::showChart() {
    if (!m_snapshot) { return; }
    const auto* outlook = !m_replaying && m_forecast && m_forecast->outlook ? &*m_forecast->outlook : nullptr;
    const auto* planned =
        outlook && !m_forecast->plan.empty() && m_forecast->planned ? &*m_forecast->planned
        : outlook && m_forecast->plan.empty() && m_forecast->suggestion && !m_forecast->suggestion->changes.empty()
            ? &*m_forecast->suggestion
            : nullptr;
    // The forecast says from when it knows; between, the line goes on with what is counted here.
    m_chart->setForecast(outlook ? &outlook->forecast : nullptr, outlook ? outlook->seats : 0);
    m_chart->setPlanned(planned ? &planned->changed : nullptr,
                        planned ? m_whatIf->wordsOf(planned->changes) : QString());
    m_chart->setCounted(m_snapshot->waitingCurve, m_snapshot->at, m_snapshot->waiting, m_replaying);
    m_legend->show(outlook, planned);
    m_chartCard->setTitle(m_replaying ? tr("People waiting on that day") : tr("People waiting today"));
    if (m_replaying) {
        m_chartCard->setHint({});
    } else if (!outlook) {
        const bool away = m_forecast && m_forecast->outlookWhyNot;
        m_chartCard->setHint(away ? tr("no forecast, the centre is away") : tr("no forecast yet"));
    } else {
        QString hint = tr("learned from %n days", nullptr, outlook->days);
        if (outlook->lastDay && outlook->lastDay->points > 0) {
            const int inside = int(100 * domain::forecast::CalibrationDay::share(outlook->lastDay->pointsInside,
                                                                                 outlook->lastDay->points) +
                                   0.5);
            hint += QStringLiteral("，") +
                    tr("%1: %2 % fell inside").arg(DayText::dateWeekday(outlook->lastDay->day)).arg(inside);
        }
        m_chartCard->setHint(hint);
    }
    if (m_large) { showTwin(); }
}

void HallWorkspace::showTwin() {
    const int row = m_twin->currentIndex().row();
    m_twinRows->clear();
    for (const ForecastChart::Row& line : m_chart->rows()) {
        QList<RowCell> cells;
        QStringList words;
        const auto add = [&](const QString& text, Ink ink) {
            RowCell cell;
            cell.text = text;
            cell.ink = ink;
            cells << cell;
            if (!text.isEmpty()) { words << text; }
        };
        add(DayText::clock(line.at), Ink::Text);
        add(line.counted ? QString::number(*line.counted) : QString(), Ink::Text);
        add(line.forecast ? ForecastChart::people(*line.forecast) : QString(), Ink::Accent);
        add(line.planned ? ForecastChart::people(*line.planned) : QString(), Ink::Ok);
        m_twinRows->appendRow(HallLists::row(cells, words.join(QLatin1Char(' '))));
    }
    if (row >= 0 && row < m_twinRows->rowCount()) { m_twin->setCurrentIndex(m_twinRows->index(row, 0)); }
}

void HallWorkspace::showUnits() {
    int total = 0;
    m_unitRows->clear();
    for (const auto& unit : m_snapshot->units) {
        total += unit.normal + unit.dueSoon + unit.overdue + unit.paused;
        m_unitRows->appendRow(HallLists::row(HallLists::unitCells(unit), HallLists::unitText(unit)));
    }
    m_unitHead->setTexts(tr("Lamps of the departments"),
                         m_replaying ? tr("not part of a replayed day") : tr("%n tasks in work", nullptr, total));
}

}  // namespace yc::ui
