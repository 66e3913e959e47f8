// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/hall_workspace.h"

#include "ui/common/glyph_widgets.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"
#include "ui/hall/hall_lists.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

constexpr int refreshMs = 10'000;  // waiting minutes

QString keyOf(const workstation::HallAlert& alert) {
    return QString::number(int(alert.kind)) + QLatin1Char('/') + fromUtf8(alert.reference);
}

}  // namespace

HallWorkspace::HallWorkspace(Theme& theme, workstation::HallService& service, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_refresh(new QTimer(this))
    , m_second(new QTimer(this))
    , m_header(new HallHeader(theme, this))
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    buildQueues();
    buildDesks();
    buildAlerts();
    buildCurve();
    buildRatings();
    followTheme(theme, this, [this] {
        arrange();
        if (m_snapshot) { showAlerts(); }  // rows have another height
    });
    connect(m_refresh, &QTimer::timeout, this, [this] { m_service.refresh(); });
    connect(m_second, &QTimer::timeout, this, [this] {
        m_desks->setNow(now());
        m_header->setNow(now());
    });
    m_service.onHall(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
}

QString HallWorkspace::title() const { return tr("Hall"); }

domain::Instant HallWorkspace::now() const {
    return m_snapshot ? m_snapshot->at + domain::Milliseconds(m_received.elapsed()) : domain::Instant{};
}

void HallWorkspace::enter() {
    m_service.refresh();
    m_refresh->start(refreshMs);
    m_second->start(1000);
}

void HallWorkspace::leave() {
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
    m_deskCard->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("Enter"), tr("see the ticket"), m_deskCard));
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

void HallWorkspace::buildCurve() {
    m_curveCard = new Card(m_theme, this);
    m_curveCard->setTitle(tr("People waiting today"));
    m_curveCard->setHint(tr("counted every 15 minutes"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_curve = new WaitingCurve(m_theme, m_curveCard);
    m_curveList = new RowList(m_theme, {{{}, 0}, {{}, 90, Qt::AlignRight}}, m_curveCard);
    m_curveList->setItemDelegate(new LowRows(m_theme, {{{}, 0}, {{}, 90, Qt::AlignRight}}, 30, m_curveList));
    m_curveList->setAccessibleName(tr("The same numbers as a table"));
    m_curveRows = new QStandardItemModel(m_curveList);
    m_curveList->setModel(m_curveRows);
    m_curveList->hide();
    followTheme(m_theme, m_curveList, [this] { m_curveList->setFixedWidth(m_theme.px(300)); });
    row->addWidget(m_curve, 1);
    row->addWidget(m_curveList);
    m_curveCard->body()->addLayout(row, 1);
}

void HallWorkspace::buildRatings() {
    m_ratingCard = new Card(m_theme, this);
    m_ratingCard->setTitle(tr("Ratings"));
    auto* top = new QHBoxLayout;
    scaleLayout(m_theme, top, QMargins(16, 12, 16, 12), 12);
    m_stars = new Label(m_theme, Role::Ticket, Ink::Text, m_ratingCard);
    m_starWords = new Label(m_theme, Role::Support, Ink::Text2, m_ratingCard);
    m_starWords->setWordWrap(true);
    top->addWidget(m_stars);
    top->addWidget(m_starWords, 1);
    m_ratingCard->body()->addLayout(top);
    const QList<TableColumn> columns{
        {{}, 0}, {{}, 84, Qt::AlignRight}, {{}, 70, Qt::AlignRight}, {{}, 80, Qt::AlignRight}};
    m_ratingCard->body()->addWidget(new Separator(m_theme, Qt::Horizontal, m_ratingCard));
    m_ratingList = new RowList(m_theme, columns, m_ratingCard);
    m_ratingList->setItemDelegate(new LowRows(m_theme, columns, 36, m_ratingList));
    m_ratingList->setAccessibleName(tr("Ratings of the clerks"));
    m_ratingRows = new QStandardItemModel(m_ratingList);
    m_ratingList->setModel(m_ratingRows);
    m_ratingCard->body()->addWidget(m_ratingList, 1);
}

QList<QWidget*> HallWorkspace::panes() const {
    if (m_large) { return {m_curveList}; }
    if (rightPaneFolds(m_class)) { return {m_queues, m_desks, m_alertList, m_unitList}; }
    return {m_queues, m_desks, m_alertList, m_unitList, m_ratingList};
}

void HallWorkspace::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    arrange();
}

// Two rows of cards; below 1360 the day and the ratings are a page of their own (F4).
void HallWorkspace::arrange() {
    const bool wide = m_class == LayoutClass::Wide;
    const bool compact = m_theme.density() == Density::Compact || !wide;
    const bool folded = rightPaneFolds(m_class);
    for (Card* card : {m_queueCard, m_deskCard, m_alertCard, m_curveCard, m_ratingCard}) { m_grid->removeWidget(card); }
    const bool now = !m_large;
    m_queueCard->setVisible(now);
    m_deskCard->setVisible(now);
    m_alertCard->setVisible(now);
    m_curveCard->setVisible(m_large || !folded);
    m_ratingCard->setVisible(m_large || !folded);
    m_curveList->setVisible(m_large);
    const int gap = m_theme.px(compact ? 12 : 16);
    m_grid->setSpacing(gap);
    m_queueHead->setColumns(QueueTable::columns(!wide));
    m_queues->setCompact(!wide);
    m_desks->setColumns(wide ? 4 : 3);
    const int right = m_theme.px(wide ? 432 : 360);
    const int left = m_theme.px(wide ? 516 : 408);
    m_grid->setColumnMinimumWidth(0, m_large ? 0 : left);
    m_grid->setColumnMinimumWidth(2, right);
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 0);
    m_queueCard->setFixedWidth(left);
    m_alertCard->setFixedWidth(right);
    m_ratingCard->setFixedWidth(right);
    m_grid->addWidget(m_queueCard, 0, 0);
    m_grid->addWidget(m_deskCard, 0, 1);
    m_grid->addWidget(m_alertCard, 0, 2);
    m_grid->addWidget(m_curveCard, 1, 0, 1, 2);
    m_grid->addWidget(m_ratingCard, 1, 2);
    m_grid->setRowStretch(0, m_large ? 0 : wide ? 52 : 60);
    m_grid->setRowStretch(1, m_large ? 1 : folded ? 0 : wide ? 45 : 36);
}

void HallWorkspace::setLarge(bool large) {
    m_large = large;
    arrange();
    (large ? static_cast<QWidget*>(m_curveList) : m_alertList)->setFocus(Qt::OtherFocusReason);
    Q_EMIT keyActionsChanged();
}

bool HallWorkspace::escape() {
    if (m_large) {
        setLarge(false);
        return true;
    }
    return false;
}

void HallWorkspace::present(const std::shared_ptr<const Snapshot>& snapshot) {
    m_snapshot = snapshot;
    m_received.start();
    m_header->setSnapshot(*snapshot);
    m_queues->setQueues(snapshot->themes);
    m_desks->setDesks(snapshot->desks, snapshot->at);
    m_deskSummary->setText(DeskGrid::summary(snapshot->desks));
    m_curve->setPoints(snapshot->waitingCurve, snapshot->at, snapshot->waiting);
    m_curveRows->clear();
    for (auto point = m_curve->points().rbegin(); point != m_curve->points().rend(); ++point) {
        RowCell time;
        time.text = DayText::clock(point->first);
        RowCell people;
        people.text = tr("%n people", nullptr, point->second);
        m_curveRows->appendRow(HallLists::row({time, people}, time.text + QLatin1Char(' ') + people.text));
    }
    showAlerts();
    showUnits();
    showRatings();
}

void HallWorkspace::showAlerts() {
    const QString kept =
        m_alertList->currentIndex().isValid() && m_alertList->currentIndex().row() < int(m_alerts.size())
            ? keyOf(m_alerts[std::size_t(m_alertList->currentIndex().row())])
            : QString();
    const auto before = m_alerts.size();
    QSet<QString> present;
    m_alerts.clear();
    for (const auto& alert : m_snapshot->alerts) {
        present.insert(keyOf(alert));
        if (!m_aside.contains(keyOf(alert))) { m_alerts.push_back(alert); }
    }
    m_aside.intersect(present);  // comes back when it happens anew
    std::stable_sort(m_alerts.begin(), m_alerts.end(), [](const auto& a, const auto& b) {
        return (a.lamp == domain::Lamp::Overdue) > (b.lamp == domain::Lamp::Overdue);
    });
    m_alertRows->clear();
    int row = 0;
    for (const auto& alert : m_alerts) {
        m_alertRows->appendRow(HallLists::row(
            HallLists::alertCells(alert), lampText(HallLists::lampOf(alert.lamp)) + QStringLiteral("，") +
                                              fromUtf8(alert.title) + QStringLiteral("，") + fromUtf8(alert.detail)));
        if (keyOf(alert) == kept) { row = m_alertRows->rowCount() - 1; }
    }
    if (!m_alerts.empty()) { m_alertList->setCurrentIndex(m_alertRows->index(row, 0)); }
    m_alertList->setMaximumHeight(std::max(1, m_alertRows->rowCount()) * m_theme.rowTwoLines());
    m_alertCard->setHint(m_alerts.empty() ? tr("nothing now") : QString());
    if (before != m_alerts.size()) { Q_EMIT badgeChanged(badge()); }
    Q_EMIT keyActionsChanged();
}

void HallWorkspace::showUnits() {
    int total = 0;
    m_unitRows->clear();
    for (const auto& unit : m_snapshot->units) {
        total += unit.normal + unit.dueSoon + unit.overdue + unit.paused;
        m_unitRows->appendRow(HallLists::row(HallLists::unitCells(unit), HallLists::unitText(unit)));
    }
    m_unitHead->setTexts(tr("Lamps of the departments"), tr("%n tasks in work", nullptr, total));
}

void HallWorkspace::showRatings() {
    m_ratingRows->clear();
    m_stars->setText(QStringLiteral("—"));
    m_starWords->setText(tr("No ratings yet"));
    for (const auto& rating : m_snapshot->ratings) {
        if (rating.key.empty()) {
            if (rating.count == 0) { continue; }
            m_stars->setText(QString::number(rating.stars, 'f', 2));
            m_starWords->setText(
                tr("of 5 stars, from %n ratings", nullptr, rating.count) + QChar(QChar::LineSeparator) +
                (rating.bad > 0 ? tr("%n bad ones to call back", nullptr, rating.bad) : tr("no bad one")));
            continue;
        }
        QString name = fromUtf8(rating.key);
        for (const auto& desk : m_snapshot->desks) {
            if (desk.row.clerk.str() == rating.key && !desk.row.clerkName.empty()) {
                name = fromUtf8(desk.row.clerkName);
            }
        }
        m_ratingRows->appendRow(HallLists::row(HallLists::ratingCells(name, rating),
                                               name + QStringLiteral("，") + HallLists::starsText(rating.stars)));
    }
}

QList<KeyAction> HallWorkspace::keyActions() const {
    auto* self = const_cast<HallWorkspace*>(this);
    const bool any = !m_alerts.empty();
    const QString none = tr("Nothing needs you now");
    KeyAction large{QStringLiteral("hall.large"), m_large ? tr("Whole hall") : QString()};
    large.run = [self] { self->setLarge(!self->m_large); };
    KeyAction next{QStringLiteral("hall.next")};
    next.enabled = any;
    next.reason = none;
    next.run = [self] { self->nextAlert(); };
    KeyAction later{QStringLiteral("hall.later")};
    later.enabled = any;
    later.reason = none;
    later.run = [self] { self->putAside(); };
    return {large, next, later};
}

void HallWorkspace::nextAlert() {
    if (m_alerts.empty()) { return; }
    if (m_large) { setLarge(false); }
    const bool there = m_alertList->hasFocus();
    const int row = there ? (m_alertList->currentIndex().row() + 1) % int(m_alerts.size())
                          : std::max(0, m_alertList->currentIndex().row());
    m_alertList->setCurrentIndex(m_alertRows->index(row, 0));
    m_alertList->setFocus(Qt::OtherFocusReason);
    Q_EMIT announce(fromUtf8(m_alerts[std::size_t(row)].title));
}

void HallWorkspace::putAside() {
    const int row = m_alertList->currentIndex().row();
    if (row < 0 || row >= int(m_alerts.size())) { return; }
    m_aside.insert(keyOf(m_alerts[std::size_t(row)]));
    showAlerts();
}

void HallWorkspace::openAlert(int row) {
    if (row < 0 || row >= int(m_alerts.size())) { return; }
    const auto& alert = m_alerts[std::size_t(row)];
    const QString reference = fromUtf8(alert.reference);
    using K = workstation::HallAlert::Kind;
    switch (alert.kind) {
    case K::LongWait: {
        for (int i = 0; i < m_queues->queues()->rowCount(); ++i) {
            if (m_queues->queues()->queue(i).letter == alert.reference) {
                m_queues->setCurrentIndex(m_queues->queues()->index(i));
            }
        }
        m_queues->setFocus(Qt::OtherFocusReason);
        break;
    }
    case K::UnsignedSlip: Q_EMIT goTo(WorkspaceId::Handoff, reference); break;
    case K::LongService:
    case K::OverdueItem:
    case K::Conflict:
    case K::DeemedSoon: Q_EMIT goTo(WorkspaceId::Find, reference); break;
    }
}

void HallWorkspace::openDesk(const workstation::DeskView& desk) {
    if (desk.ticket) { Q_EMIT goTo(WorkspaceId::Find, fromUtf8(desk.ticket->number)); }
}

}  // namespace yc::ui
