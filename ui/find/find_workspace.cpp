// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/find_workspace.h"

#include "domain/core/numbers.h"
#include "ui/common/empty_state.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"
#include "ui/find/case_words.h"
#include "ui/find/find_parts.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace yc::ui {

FindWorkspace::FindWorkspace(Theme& theme, workstation::FindService& service, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_clock(systemClock())
    , m_left(new QWidget(this))
    , m_middle(new QWidget(this))
    , m_right(new QWidget(this))
    , m_retry(new QTimer(this)) {
    m_choosePath = [this](const QString& suggested) {
        return QFileDialog::getSaveFileName(this, tr("Export proof"), suggested, QStringLiteral("CSV (*.csv)"));
    };
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_left);
    row->addWidget(m_middle, 1);
    row->addWidget(m_right);
    followTheme(theme, row, [this, row] {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m_theme.px(m_theme.density() == Density::Compact ? 12 : 16));
    });
    m_retry->setInterval(retryMs);
    connect(m_retry, &QTimer::timeout, this, &FindWorkspace::askAgain);
    buildLeft();
    buildMiddle();
    buildRight();
    followTheme(theme, this, [this] { setLayoutClass(m_class); });
    m_service.onFind(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
}

QString FindWorkspace::title() const { return tr("Find"); }

RowList* FindWorkspace::addList(Card* card, const QList<TableColumn>& columns, QStandardItemModel*& rows,
                                const QString& name) {
    auto* list = new RowList(m_theme, columns, card);
    list->setAccessibleName(name);
    rows = new QStandardItemModel(list);
    list->setModel(rows);
    list->installEventFilter(this);
    card->body()->addWidget(list, 1);
    return list;
}

void FindWorkspace::buildLeft() {
    auto* column = new QVBoxLayout(m_left);
    scaleLayout(m_theme, column, QMargins(), 12);
    m_search = new SearchField(m_theme, m_left);
    column->addWidget(m_search);
    m_resultCard = new Card(m_theme, m_left);
    m_resultCard->setTitle(tr("Newest cases"));
    m_results = addList(m_resultCard, {{{}, 0}, {{}, 90, Qt::AlignRight}}, m_resultRows, tr("Found cases"));
    m_results->rows()->setTwoLines(true);
    column->addWidget(m_resultCard, 1);
    buildTips(m_resultCard->body());
    connect(m_search, &SearchField::search, this, [this](const QString& text) {
        m_asked = text;
        m_service.search(text.toStdString());
    });
    connect(m_search->edit(), &SearchEdit::down, this, [this] {
        if (m_resultRows->rowCount() > 0) { m_results->setFocus(Qt::OtherFocusReason); }
    });
    connect(m_search->edit(), &SearchEdit::entered, this, [this] {
        m_search->flush();
        const bool shown = m_snapshot && fromUtf8(m_snapshot->text) == m_search->text();
        shown ? openRow(std::max(0, m_results->currentIndex().row())) : void(m_openFirst = true);
    });
    connect(m_results, &RowList::agreed, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_results, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
}

void FindWorkspace::buildTips(QVBoxLayout* column) {
    column->addWidget(new GroupHead(m_theme, tr("Other ways to find"), {}, m_resultCard));
    const QPair<QString, QString> tips[] = {{QStringLiteral("0017"), tr("tail of a case, identity or phone number")},
                                            {QStringLiteral("A023"), tr("ticket of today")},
                                            {QStringLiteral("003-0017-K"), tr("short case number, also by scanning")},
                                            {QStringLiteral("lyh"), tr("pinyin initials of a name")}};
    for (const auto& tip : tips) {
        auto* line = new QHBoxLayout;
        scaleLayout(m_theme, line, QMargins(16, 4, 16, 4), 12);
        auto* code = new Label(m_theme, tip.first, Role::Mono, Ink::Text2, m_resultCard);
        scaleFixedWidth(m_theme, code, 96);
        auto* words = new Label(m_theme, tip.second, Role::Support, Ink::Text2, m_resultCard);
        words->setElided(true);
        line->addWidget(code);
        line->addWidget(words, 1);
        column->addLayout(line);
    }
    column->addStretch(0);
    auto* foot = new Label(m_theme, tr("Lists show only the first and last character of a name."), Role::Support,
                           Ink::Text3, m_resultCard);
    foot->setWordWrap(true);
    auto* place = new QHBoxLayout;
    scaleLayout(m_theme, place, QMargins(16, 10, 16, 10), 0);
    place->addWidget(foot);
    column->addWidget(new Separator(m_theme, Qt::Horizontal, m_resultCard));
    column->addLayout(place);
}

void FindWorkspace::buildMiddle() {
    auto* outer = new QVBoxLayout(m_middle);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(m_middle);
    outer->addWidget(m_stack);
    m_empty = new EmptyState(m_theme, m_stack);
    m_empty->setTexts(tr("No case is open"), tr("Type a name, initials or a number; {Enter} opens the first one"));
    m_stack->addWidget(m_empty);
    auto* page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* column = new QVBoxLayout(page);
    scaleLayout(m_theme, column, QMargins(), 12);
    auto* head = new QHBoxLayout;
    scaleLayout(m_theme, head, QMargins(0, 4, 0, 4), 14);
    m_person = new Label(m_theme, Role::Person, Ink::Text, page);
    m_theme1 = new Label(m_theme, Role::Body, Ink::Text2, page);
    m_theme1->setElided(true);
    m_number = new Label(m_theme, Role::MonoBold, Ink::Text, page);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chip = new Chip(m_theme, {}, page);
    head->addWidget(m_person);
    head->addWidget(m_theme1, 1);
    head->addWidget(m_number);
    head->addWidget(m_chip);
    column->addLayout(head);
    m_itemCard = new Card(m_theme, page);
    m_itemCard->setTitle(tr("Items"));
    m_itemCard->setHint(tr("strokes are promises, the blue line is now"));
    m_gantt = new ItemGantt(m_theme, m_itemCard);
    m_itemCard->paddedBody()->addWidget(m_gantt);
    column->addWidget(m_itemCard);
    buildTimeline();
    column->addWidget(m_timelineCard, 1);
}

void FindWorkspace::buildTimeline() {
    m_timelineCard = new Card(m_theme, m_stack);
    m_timelineCard->setTitle(tr("What happened"));
    m_filters = new QButtonGroup(this);
    auto* head = m_timelineCard->headLayout();
    for (int i = 0; i < FindParts::filterCount; ++i) {
        auto* button = new FilterButton(m_theme, m_timelineCard);
        m_filters->addButton(button, i);
        head->insertWidget(1 + i, button);
        connect(button, &QAbstractButton::clicked, this, [this, i] { setFilter(i); });
    }
    head->addWidget(new KeyCap(m_theme, QStringLiteral("←"), {}, m_timelineCard));
    head->addWidget(new KeyCap(m_theme, QStringLiteral("→"), tr("filter"), m_timelineCard));
    m_away = new Notice(m_theme, Tone::Warn, QStringLiteral("cloud_off"), {}, {}, m_timelineCard);
    auto* place = new QWidget(m_timelineCard);
    auto* around = new QVBoxLayout(place);
    scaleLayout(m_theme, around, QMargins(12, 12, 12, 12), 0);
    around->addWidget(m_away);
    m_away->setVisible(true);
    m_awayPlace = place;
    place->hide();
    m_timelineCard->body()->addWidget(place);
    m_timeline = addList(m_timelineCard, FindParts::timelineColumns(true), m_timelineRows, tr("What happened"));
    m_timeline->setItemDelegate(new TimelineRows(m_theme, FindParts::timelineColumns(true), m_timeline));
}

void FindWorkspace::buildRight() {
    auto* column = new QVBoxLayout(m_right);
    scaleLayout(m_theme, column, QMargins(), 12);
    m_unitCard = new Card(m_theme, m_right);
    m_unitCard->setTitle(tr("Where the originals are"));
    m_units = addList(m_unitCard, {{{}, 0}, {{}, 140, Qt::AlignRight}}, m_unitRows, tr("Where the originals are"));
    m_units->rows()->setTwoLines(true);
    m_paperCard = new Card(m_theme, m_right);
    m_paperCard->setTitle(tr("Papers"));
    m_paperCard->headLayout()->addWidget(
        new KeyCap(m_theme, QStringLiteral("F10"), tr("print again, marked"), m_paperCard));
    m_papers = addList(m_paperCard, {{{}, 0}, {{}, 66, Qt::AlignRight}}, m_paperRows, tr("Papers"));
    m_papers->rows()->setTwoLines(true);
    connect(m_papers->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindWorkspace::keyActionsChanged);
    m_proofCard = new Card(m_theme, m_right);
    m_proofCard->setTitle(tr("The record"));
    m_proofCard->headLayout()->addWidget(
        new KeyCap(m_theme, QStringLiteral("Ctrl+J"), tr("export proof"), m_proofCard));
    auto* body = m_proofCard->paddedBody(4);
    m_proofWords = new Label(m_theme, Role::BodyBold, Ink::Text, m_proofCard);
    m_proofWords->setWordWrap(true);
    m_proofDetail = new Label(m_theme, Role::Support, Ink::Text2, m_proofCard);
    m_proofDetail->setWordWrap(true);
    m_proofHash = new Label(m_theme, Role::Mono, Ink::Text3, m_proofCard);
    m_proofHash->setElided(true);
    m_proofHash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body->addWidget(m_proofWords);
    body->addWidget(m_proofDetail);
    body->addWidget(m_proofHash);
    column->addWidget(m_unitCard, 5);
    column->addWidget(m_paperCard, 5);
    column->addWidget(m_proofCard);
}

// Wide: three columns. Medium: narrower ones. Below: the papers are folded away, the case comes first.
void FindWorkspace::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    const bool wide = m_class == LayoutClass::Wide;
    m_left->setFixedWidth(m_theme.px(wide ? 376 : 300));
    m_right->setFixedWidth(m_theme.px(wide ? 400 : 280));
    m_right->setVisible(m_snapshot && m_snapshot->open && !rightPaneFolds(m_class));
    m_number->setVisible(wide);
    auto* rows = static_cast<TimelineRows*>(m_timeline->itemDelegate());
    rows->setColumns(FindParts::timelineColumns(wide));
    if (m_snapshot) { showTimeline(); }
}

QList<QWidget*> FindWorkspace::panes() const {
    if (m_stack->currentIndex() == 0) { return {m_search->edit(), m_results}; }
    QList<QWidget*> all{m_search->edit(), m_results, m_timeline};
    if (!rightPaneFolds(m_class)) { all << m_units << m_papers; }
    return all;
}

void FindWorkspace::enter() {
    m_search->edit()->setFocus(Qt::OtherFocusReason);
    m_search->edit()->selectAll();
}

bool FindWorkspace::escape() {
    if (m_search->edit()->hasFocus()) { return false; }
    m_search->edit()->setFocus(Qt::OtherFocusReason);
    return true;
}

bool FindWorkspace::scanned(const QString& code) {
    if (!isVisible() || code.isEmpty()) { return false; }
    openReference(code);
    return true;
}

void FindWorkspace::openReference(const QString& reference) {
    m_openFirst = true;
    m_search->setText(reference);
}

void FindWorkspace::present(const std::shared_ptr<const Snapshot>& snapshot) {
    m_snapshot = snapshot;
    showResults();
    showCase();
    if (m_openFirst && fromUtf8(snapshot->text) == m_asked) {
        m_openFirst = false;
        if (snapshot->results.empty()) {
            Q_EMIT announce(tr("Nothing found"));
        } else {
            openRow(0);
        }
    }
    Q_EMIT keyActionsChanged();
}

void FindWorkspace::showResults() {
    const int before = m_results->currentIndex().row();
    const bool same = m_resultRows->rowCount() == int(m_snapshot->results.size());
    m_resultRows->clear();
    for (const auto& row : m_snapshot->results) {
        m_resultRows->appendRow(FindParts::resultRow(row, m_snapshot->names));
    }
    const int count = int(m_snapshot->results.size());
    int current = same ? before : 0;
    for (int i = 0; i < count && m_snapshot->open; ++i) {
        if (m_snapshot->results[std::size_t(i)].id == m_snapshot->open->id) { current = i; }
    }
    if (count > 0) { m_results->setCurrentIndex(m_resultRows->index(std::clamp(current, 0, count - 1), 0)); }
    m_results->setMaximumHeight(std::max(1, count) * m_theme.rowTwoLines());  // what can be typed stands right below
    m_resultCard->setTitle(m_snapshot->text.empty() ? tr("Newest cases") : tr("Found %n cases", nullptr, count));
    m_resultCard->setHint(
        tr("%1 s, %2 cases here").arg(QString::number(m_snapshot->seconds, 'f', 3)).arg(m_snapshot->cachedCases));
}

std::map<std::string, std::string> FindWorkspace::itemNames() const {
    std::map<std::string, std::string> names;
    for (const auto& task : m_snapshot->tasks) { names[task.row.item.str()] = task.row.name; }
    return names;
}

void FindWorkspace::showCase() {
    const bool open = m_snapshot->open.has_value();
    m_stack->setCurrentIndex(open ? 1 : 0);
    m_right->setVisible(open && !rightPaneFolds(m_class));
    m_unitRows->clear();
    m_paperRows->clear();
    if (open) {
        const auto& row = *m_snapshot->open;
        m_person->setText(fromUtf8(row.applicantMasked));
        m_theme1->setText(fromUtf8(m_snapshot->themeName) + QStringLiteral("　") +
                          fromUtf8(domain::shortCaseNumber(row.number)));
        m_number->setText(fromUtf8(row.number.str()));
        m_chip->setSpec(FindParts::caseChip(row, m_snapshot->tasks));
        m_itemCard->setVisible(!m_snapshot->tasks.empty());
        m_itemCard->setTitle(tr("%n items", nullptr, int(m_snapshot->tasks.size())));
        m_gantt->setTasks(m_snapshot->tasks, m_snapshot->names, m_clock());
    }
    showTimeline();
    showUnits();
    showPapers();
    showProof();
}

void FindWorkspace::showTimeline() {
    const FindParts parts(*m_snapshot, itemNames(), domain::localDate(m_clock()));
    for (int i = 0; i < FindParts::filterCount; ++i) {
        auto* button = static_cast<FilterButton*>(m_filters->button(i));
        button->setWords(FindParts::filterName(i) + QLatin1Char(' ') + QString::number(parts.count(i)));
        m_filters->button(i)->setChecked(i == m_filter);
        m_filters->button(i)->setVisible(i == 0 || m_class >= LayoutClass::Medium || i == m_filter);
    }
    m_timelineRows->clear();
    for (QStandardItem* item : parts.rows(m_filter, m_class == LayoutClass::Wide)) { m_timelineRows->appendRow(item); }
    const auto& whyNot = m_snapshot->timelineWhyNot;
    m_awayPlace->setVisible(whyNot.has_value());
    whyNot ? m_retry->start() : m_retry->stop();
    if (whyNot) {
        m_away->setContent(Tone::Warn, QStringLiteral("cloud_off"),
                           tr("The timeline is kept at the centre, which does not answer"),
                           tr("What is on this page is safe here. It comes by itself when the line is back"));
    }
}

QStringList FindWorkspace::timelineText() const {
    QStringList lines;
    for (int i = 0; i < m_timelineRows->rowCount(); ++i) {
        lines << m_timelineRows->item(i)->data(Qt::AccessibleTextRole).toString();
    }
    return lines;
}

void FindWorkspace::showUnits() {
    for (const auto& unit : m_snapshot->papers) { m_unitRows->appendRow(FindParts::unitRow(unit, m_snapshot->names)); }
    m_unitCard->setHint(m_snapshot->open ? tr("%n papers", nullptr, int(m_snapshot->papers.size())) : QString());
}

void FindWorkspace::showPapers() {
    if (!m_snapshot->state) { return; }
    for (const auto& paper : m_snapshot->state->papers) { m_paperRows->appendRow(FindParts::paperRow(paper)); }
    if (m_paperRows->rowCount() > 0) { m_papers->setCurrentIndex(m_paperRows->index(m_paperRows->rowCount() - 1, 0)); }
}

void FindWorkspace::showProof() {
    const auto& rows = m_snapshot->timeline;
    m_proofCard->setVisible(!rows.empty());
    if (rows.empty()) { return; }
    m_proofWords->setText(tr("%n records, all in the chain", nullptr, int(rows.size())));
    m_proofDetail->setText(tr("up to number %1 of the hall's chain, which ends here with").arg(rows.back().seq));
    m_proofHash->setText(fromUtf8(rows.back().hash));
}

void FindWorkspace::setFilter(int filter) {
    m_filter = (filter + FindParts::filterCount) % FindParts::filterCount;
    if (m_snapshot) { showTimeline(); }
    Q_EMIT announce(m_filters->button(m_filter)->text());
}

bool FindWorkspace::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_timeline && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            setFilter(m_filter + (key == Qt::Key_Left ? -1 : 1));
            return true;
        }
    }
    if (watched == m_results && event->type() == QEvent::KeyPress && m_results->currentIndex().row() == 0 &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Up) {
        m_search->edit()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Workspace::eventFilter(watched, event);
}

void FindWorkspace::openRow(int row) {
    if (!m_snapshot || row < 0 || row >= int(m_snapshot->results.size())) { return; }
    m_service.open(m_snapshot->results[std::size_t(row)].id);
}

// The centre was away: the timeline is asked for again until it comes.
void FindWorkspace::askAgain() {
    if (isVisible() && m_snapshot && m_snapshot->open && m_snapshot->timelineWhyNot) {
        m_service.open(m_snapshot->open->id);
    }
}

QList<KeyAction> FindWorkspace::keyActions() const {
    auto* self = const_cast<FindWorkspace*>(this);
    const bool open = m_snapshot && m_snapshot->open;
    const bool papers = open && m_papers->currentIndex().isValid();
    const QString none = tr("No case is open. Enter opens the first result");
    KeyAction print{QStringLiteral("find.print")};
    print.enabled = papers;
    print.reason = open ? tr("This case has no paper yet") : none;
    print.run = [self] { self->printPaper(); };
    KeyAction seal{QStringLiteral("find.other"), tr("Print the edition with the organ's seal"), tr("Sealed edition")};
    seal.enabled = papers && !m_snapshot->state->papers[std::size_t(m_papers->currentIndex().row())].voided;
    seal.reason = papers ? tr("A voided paper gets no seal") : print.reason;
    seal.run = [self] {
        const QModelIndex index = self->m_papers->currentIndex();
        if (index.isValid() && self->m_snapshot->state) {
            self->m_service.printSealed(self->m_snapshot->state->papers[std::size_t(index.row())].number);
        }
    };
    KeyAction act{QStringLiteral("find.act"), tr("Go on with this case"), tr("Go on")};
    act.enabled = open;
    act.reason = none;
    act.run = [self] { self->goOn(); };
    KeyAction proof{QStringLiteral("find.proof")};
    proof.enabled = open && !m_snapshot->timeline.empty();
    proof.reason = open ? tr("The record is not here yet") : none;
    proof.run = [self] { self->exportProof(); };
    return lineActions(QStringLiteral("find")) << print << seal << act << proof;
}

void FindWorkspace::printPaper() {
    const QModelIndex index = m_papers->currentIndex();
    if (!index.isValid() || !m_snapshot->state) { return; }
    m_service.printAgain(m_snapshot->state->papers[std::size_t(index.row())].number);
}

void FindWorkspace::goOn() {
    if (m_snapshot && m_snapshot->open) { Q_EMIT goTo(WorkspaceId::Counter, fromUtf8(m_snapshot->open->number.str())); }
}

// The links of the chain that belong to this case, without anything personal.
void FindWorkspace::exportProof() {
    if (!m_snapshot || !m_snapshot->open || m_snapshot->timeline.empty()) { return; }
    const QString path =
        m_choosePath(fromUtf8(domain::shortCaseNumber(m_snapshot->open->number)) + QStringLiteral(".csv"));
    if (path.isEmpty()) { return; }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(FindParts::proofTable(m_snapshot->timeline)) >= 0 && file.commit();
    ToastLine line;
    line.kind = written ? ToastLine::Kind::Done : ToastLine::Kind::Fault;
    line.text = written ? tr("Proof of %n records exported", nullptr, int(m_snapshot->timeline.size()))
                        : tr("The file could not be written. Nothing is lost, choose another place");
    Q_EMIT toast(line);
}

}  // namespace yc::ui
