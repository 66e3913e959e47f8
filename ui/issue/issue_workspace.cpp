// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/issue_workspace.h"

#include "domain/core/numbers.h"
#include "domain/joint/task_flow.h"
#include "ui/common/card.h"
#include "ui/common/domain_words.h"
#include "ui/common/empty_state.h"
#include "ui/common/paper_view.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"
#include "ui/issue/collector_card.h"
#include "ui/issue/post_card.h"
#include "ui/issue/results_card.h"
#include "ui/issue/shelf_grid.h"
#include "ui/issue/sign_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::IssueSnapshot;

namespace {

constexpr int caseRole = Qt::UserRole + 20;

QString ownerOf(const domain::CaseState& state) {
    return qs(state.personal.applicant.name.empty() ? state.applicantMasked : state.personal.applicant.name);
}

}  // namespace

IssueWorkspace::IssueWorkspace(workstation::IssueService& service, Theme& theme,
                               const reports::FontMetricsProvider& fonts, QWidget* parent)
    : Workspace(parent)
    , m_service(service)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_snapshot(std::make_shared<IssueSnapshot>()) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 16);
    m_splitter = new PaneSplitter(theme, QStringLiteral("issue.panes"), this);
    column->addWidget(m_splitter, 1);
    m_splitter->addPane(makeLeft(), 432, 270);
    m_splitter->addPane(makeMiddle(), 0, 480);
    m_right = makeRight();
    m_splitter->addPane(m_right, 448, 300);
    m_service.onIssue(deliverTo<IssueSnapshot>(
        this, [this](const std::shared_ptr<const IssueSnapshot>& snapshot) { show(snapshot); }));
    show(m_snapshot);
}

QWidget* IssueWorkspace::makeLegend(QWidget* parent) {
    auto* legend = new QWidget(parent);
    auto* row = new QHBoxLayout(legend);
    scaleLayout(m_theme, row, QMargins(), 12);
    const auto entry = [&](QWidget* mark, const QString& words) {
        auto* pair = new QHBoxLayout;
        scaleLayout(m_theme, pair, QMargins(), 4);
        pair->addWidget(mark);
        pair->addWidget(new Label(m_theme, words, Role::Support, Ink::Text2, legend));
        row->addLayout(pair);
    };
    entry(new IconLabel(m_theme, QStringLiteral("checkmark"), 16, Ink::Ok, IconStyle::Regular, legend), tr("complete"));
    entry(new IconLabel(m_theme, QStringLiteral("hourglass"), 16, Ink::Text2, IconStyle::Regular, legend), tr("waits"));
    entry(new Lamp(m_theme, LampState::Soon, {}, legend), tr("over 5 days"));
    entry(new IconLabel(m_theme, QStringLiteral("arrow_down_left"), 16, Ink::Accent, IconStyle::Regular, legend),
          tr("this one"));
    row->addStretch(1);
    return legend;
}

QWidget* IssueWorkspace::makeLeft() {
    auto* left = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(left);
    scaleLayout(m_theme, column, QMargins(), 16);
    m_shelfCard = new Card(m_theme, left);
    m_shelfCard->setTitle(tr("Shelf"));
    auto* body = m_shelfCard->paddedBody(12);
    m_shelf = new ShelfGrid(m_theme, m_shelfCard);
    body->addWidget(m_shelf);
    body->addWidget(makeLegend(m_shelfCard));
    column->addWidget(m_shelfCard);
    auto* todo = new Card(m_theme, left);
    todo->setTitle(tr("To do"));
    todo->setHint(tr("oldest first"));
    m_todo = new RowList(m_theme, {{QString(), 56}, {QString(), 92}, {QString(), 0, Qt::AlignRight}}, todo);
    m_todo->setAccessibleName(tr("To do"));
    m_todoModel = new QStandardItemModel(m_todo);
    m_todo->setModel(m_todoModel);
    todo->body()->addWidget(m_todo, 1);
    todo->body()->addWidget(new Separator(m_theme, Qt::Horizontal, todo));
    auto* foot = new QHBoxLayout;
    scaleLayout(m_theme, foot, QMargins(16, 10, 16, 10), 8);
    m_toShelve = new Label(m_theme, Role::Body, Ink::Text, todo);
    auto* hint = new Label(m_theme, tr("scanning a result finds its slot"), Role::Support, Ink::Text3, todo);
    hint->setElided(true);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_toShelve);
    foot->addWidget(hint, 1);
    todo->body()->addLayout(foot);
    column->addWidget(todo, 1);
    connect(m_shelf, &ShelfGrid::opened, this, [this](const QString& slot) { m_service.openSlot(slot.toStdString()); });
    const auto open = [this](const QModelIndex& index) {
        m_service.open(domain::CaseId(index.data(caseRole).toString().toStdString()));
    };
    connect(m_todo, &RowList::agreed, this, open);
    connect(m_todo, &QListView::clicked, this, open);
    return left;
}

QWidget* IssueWorkspace::makeMiddle() {
    auto* middle = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(middle);
    scaleLayout(m_theme, column, QMargins(), 12);
    m_emptyCard = new Card(m_theme, middle);
    m_empty = new EmptyState(m_theme, m_emptyCard);
    m_empty->setTexts(tr("Nobody is collecting now"),
                      tr("Put an identity card on the reader or press {F2}; Enter on a slot opens it"));
    m_empty->setShape(QStringLiteral("certificate"));
    m_emptyCard->body()->addWidget(m_empty, 1);
    column->addWidget(m_emptyCard, 1);
    m_steps = new QWidget(middle);
    auto* steps = new QVBoxLayout(m_steps);
    scaleLayout(m_theme, steps, QMargins(), 12);
    auto* head = new QHBoxLayout;
    scaleLayout(m_theme, head, QMargins(0, 8, 0, 6), 12);
    m_person = new Label(m_theme, Role::Person, Ink::Text, m_steps);
    m_case = new Label(m_theme, Role::Body, Ink::Text2, m_steps);
    m_case->setElided(true);
    m_complete = new Chip(m_theme, {}, m_steps);
    m_slot = new Chip(m_theme, {}, m_steps);
    head->addWidget(m_person);
    head->addWidget(m_case, 1);
    head->addWidget(m_complete);
    head->addWidget(m_slot);
    steps->addLayout(head);
    m_collector = new CollectorCard(m_theme, m_steps);
    m_results = new ResultsCard(m_theme, m_steps);
    m_sign = new SignCard(m_theme, m_steps);
    m_post = new PostCard(m_theme, m_steps);
    m_post->hide();
    steps->addWidget(m_collector);
    steps->addWidget(m_post);
    steps->addWidget(m_results, 1000);
    steps->addWidget(m_sign, 1);
    column->addWidget(m_steps, 1);
    connect(m_collector, &CollectorCard::collected, this,
            [this](const QString& name, const QString& number, const QString& authority,
                   const std::optional<domain::Date>& until) {
                m_service.collector(name.toStdString(), number.toStdString(), authority.toStdString(), until);
            });
    connect(m_post, &PostCard::changed, this, &Workspace::keyActionsChanged);
    return middle;
}

QWidget* IssueWorkspace::makeRight() {
    auto* card = new Card(m_theme, m_splitter);
    card->setTitle(tr("Receipt, preview"));
    card->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("F4"), tr("larger"), card));
    m_paper = new PaperView(m_theme, m_fonts, card);
    m_paper->setAccessibleName(tr("Receipt, preview"));
    card->body()->addWidget(m_paper, 1);
    return card;
}

QString IssueWorkspace::title() const { return tr("Issue"); }

void IssueWorkspace::show(const std::shared_ptr<const IssueSnapshot>& snapshot) {
    const auto before = m_snapshot;
    m_snapshot = snapshot;
    m_shelf->setCells(snapshot->cells);
    int filled = 0;
    for (const auto& cell : snapshot->cells) { filled += cell.results > 0 ? 1 : 0; }
    m_shelfCard->setHint(tr("%n slot(s) in use", nullptr, filled));
    m_toShelve->setText(tr("%n to shelve today", nullptr, snapshot->toShelve));
    fillTodo();
    const bool open = snapshot->state != nullptr;
    const bool opened = open && (!before->state || before->state->number != snapshot->state->number);
    m_emptyCard->setVisible(!open);
    m_steps->setVisible(open);
    if (open) {
        fillHead();
        m_collector->setSnapshot(*snapshot);
        m_results->setSnapshot(*snapshot);
        m_sign->setSnapshot(*snapshot);
        m_post->setSnapshot(*snapshot);
        if (opened) {
            m_posting = snapshot->delivery.onTheWay > 0 ||
                        (snapshot->delivery.way == domain::DeliveryWay::Mail && snapshot->delivery.toSend > 0);
        }
        arrangeSteps();
        m_paper->setPaper(snapshot->paper);
        m_paper->setState(snapshot->handedOver ? PaperView::State::Printed : PaperView::State::Live);
    } else {
        m_paper->clear(tr("The receipt appears when a case is open"));
    }
    foldRight();
    if (opened && isVisible()) { enter(); }
    if (snapshot->toShelve != m_badge) {
        m_badge = snapshot->toShelve;
        Q_EMIT badgeChanged(m_badge);
    }
    if (!snapshot->echoes.empty() &&
        (before->echoes.empty() || before->echoes.front().at != snapshot->echoes.front().at)) {
        const auto& echo = snapshot->echoes.front();
        // A result's code means nothing to the eye; its name says it. A wrong one is shown, to be compared.
        const QString told = inOurLanguage(echo.zh, echo.en);
        const QString words =
            echo.good && echo.code.rfind("R-", 0) == 0 ? told : qs(echo.code) + QLatin1Char(' ') + told;
        if (open && echo.good) {
            Q_EMIT announce(words);
        } else {
            Q_EMIT toast({echo.good ? ToastLine::Kind::Done : ToastLine::Kind::Information, words, {}, {}, {}, 4000});
        }
    }
    Q_EMIT keyActionsChanged();
}

// Either somebody stands here, or a courier takes it.
void IssueWorkspace::arrangeSteps() {
    m_post->setVisible(m_posting);
    m_collector->setVisible(!m_posting);
    m_sign->setVisible(!m_posting);
}

void IssueWorkspace::fillTodo() {
    const QString before = m_todo->currentIndex().data(caseRole).toString();
    m_todoModel->clear();
    for (const auto& todo : m_snapshot->todo) {
        RowCell slot;
        slot.text = qs(todo.slot);
        slot.role = Role::MonoBold;
        RowCell name;
        name.text = qs(todo.applicantMasked);
        RowCell words;
        words.text = qs(todo.words);
        words.role = Role::Support;
        words.ink = todo.overdue ? Ink::Warn : Ink::Text2;
        words.lamp = todo.overdue ? LampState::Soon : LampState::Waiting;
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(QList<RowCell>{slot, name, words}), CellsRole);
        item->setData(qs(todo.caseId.str()), caseRole);
        item->setData(QStringList{slot.text, name.text, words.text}.join(QStringLiteral("，")), Qt::AccessibleTextRole);
        item->setEditable(false);
        m_todoModel->appendRow(item);
        if (!before.isEmpty() && before == qs(todo.caseId.str())) { m_todo->setCurrentIndex(item->index()); }
    }
}

void IssueWorkspace::fillHead() {
    const auto& state = *m_snapshot->state;
    m_person->setText(ownerOf(state));
    QStringList words{qs(m_snapshot->themeName), tr("case %1").arg(qs(domain::shortCaseNumber(state.number)))};
    if (state.acceptedAt != domain::Instant{}) {
        words << tr("accepted %1").arg(dayWords(domain::localDate(state.acceptedAt)));
    }
    m_case->setText(words.join(QStringLiteral("\u2003")));
    int waiting = 0;
    for (const auto& task : state.tasks) { waiting += !domain::isEnded(task.status) ? 1 : 0; }
    const int count = int(m_snapshot->results.size());
    ChipSpec chip{tr("%n result(s), all here", nullptr, count), Tone::Ok, QStringLiteral("checkmark_circle")};
    if (waiting > 0) {
        chip = {tr("%n item(s) still to come", nullptr, waiting), Tone::Neutral, QStringLiteral("hourglass")};
    }
    if (m_snapshot->handedOver) { chip = {tr("handed over"), Tone::Ok, QStringLiteral("checkmark_circle")}; }
    chip.large = true;
    m_complete->setSpec(chip);
    m_slot->setVisible(!m_snapshot->slot.empty());
    ChipSpec slot{tr("slot %1").arg(qs(m_snapshot->slot)), Tone::Accent};
    slot.large = true;
    m_slot->setSpec(slot);
}

// Why nothing can be handed over yet, in the order of the steps; empty when it can.
QString IssueWorkspace::handOverReason() const {
    if (!m_snapshot->state) { return tr("no case is open"); }
    if (m_snapshot->handedOver) { return tr("already handed over"); }
    if (!m_snapshot->collector) { return tr("check the collector first"); }
    if (!m_snapshot->collector->mayCollect) { return tr("the collector has no authority"); }
    const ScanCount count = scanCountOf(*m_snapshot);
    const int open = count.total - count.done;
    if (open > 0 && !m_snapshot->signedFor) { return tr("%n piece(s) and the signature missing", nullptr, open); }
    if (open > 0) { return tr("%n piece(s) missing", nullptr, open); }
    if (!m_snapshot->signedFor) { return tr("the signature is missing"); }
    if (m_snapshot->whyNot) { return sentenceOf(*m_snapshot->whyNot); }
    return {};
}

KeyAction IssueWorkspace::actAction() const {
    KeyAction act;
    act.id = QStringLiteral("issue.act");
    if (m_posting && m_snapshot->state) {
        act.label = m_post->actWords();
        act.reason = m_post->reasonAgainst();
        act.enabled = act.reason.isEmpty();
        act.run = [this] {
            if (m_post->isOnTheWay()) {
                m_service.arrived(m_post->delivered());
            } else {
                m_service.send(m_post->courier().toStdString(), m_post->waybill().toStdString(), m_post->sameCity());
            }
        };
        return act;
    }
    act.reason = handOverReason();
    act.enabled = act.reason.isEmpty();
    const int pieces = scanCountOf(*m_snapshot).done;
    act.label = act.enabled ? tr("Hand over %n piece(s)", nullptr, pieces) : tr("Hand over");
    act.run = [this] { m_service.handOver(false); };
    return act;
}

QList<KeyAction> IssueWorkspace::keyActions() const {
    auto* self = const_cast<IssueWorkspace*>(this);
    const bool open = m_snapshot->state != nullptr;
    QList<KeyAction> actions = lineActions(QStringLiteral("issue"));
    actions.removeFirst();  // the card here is the collector's
    KeyAction card;
    card.id = QStringLiteral("issue.card");
    card.active = open && !m_snapshot->collector;
    card.run = [this] { m_service.readCard(); };
    KeyAction large;
    large.id = QStringLiteral("issue.large");
    large.enabled = open;
    large.reason = tr("no case is open");
    large.run = [self] {
        if (rightPaneFolds(self->m_layout)) {
            self->m_rightOpen = !self->m_rightOpen;
            self->foldRight();
        } else {
            self->m_paper->setZoom(self->m_paper->zoom() >= 150 ? 100 : 150);
        }
    };
    KeyAction print;
    print.id = QStringLiteral("issue.print");
    print.label = tr("Print again");
    print.enabled = m_snapshot->handedOver;
    print.reason = tr("The receipt is printed with the hand-over");
    print.run = [this] { m_service.printAgain(); };
    KeyAction parts;
    parts.id = QStringLiteral("issue.other");
    const ScanCount count = scanCountOf(*m_snapshot);
    parts.enabled = open && !m_snapshot->handedOver && m_snapshot->collector && m_snapshot->collector->mayCollect &&
                    m_snapshot->signedFor && count.done > 0;
    parts.reason = !open                    ? tr("no case is open")
                   : m_snapshot->handedOver ? tr("already handed over")
                                            : tr("Scan what goes out today and let the collector sign first");
    parts.run = [this] { m_service.handOver(true); };
    KeyAction sign;
    sign.id = QStringLiteral("issue.sign");
    sign.label = tr("Signed on paper");
    sign.enabled =
        open && !m_snapshot->signedFor && m_snapshot->collector && m_snapshot->collector->mayCollect && count.done > 0;
    sign.reason = m_snapshot->signedFor ? tr("already signed") : tr("Check the collector and scan the pieces first");
    sign.run = [this] { m_service.signFor(); };
    const auto& delivery = m_snapshot->delivery;
    KeyAction post;
    post.id = QStringLiteral("issue.post");
    post.label = m_posting ? tr("At the window") : QString();
    post.enabled = open && !m_snapshot->handedOver && (delivery.toSend > 0 || delivery.onTheWay > 0);
    post.reason = open ? tr("nothing of this case lies on the shelf") : tr("no case is open");
    post.run = [self] {
        self->m_posting = !self->m_posting;
        self->arrangeSteps();
        if (self->m_posting) { self->m_post->courierField()->edit()->setFocus(); }
        Q_EMIT self->keyActionsChanged();
    };
    KeyAction tell;
    tell.id = QStringLiteral("issue.tell");
    tell.enabled = open && delivery.toSend > 0;
    tell.reason = open ? tr("nothing of this case lies on the shelf") : tr("no case is open");
    tell.run = [this] { m_service.tell("电话"); };
    actions << card << large << print << parts << sign << post << tell << actAction();
    return actions;
}

void IssueWorkspace::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && m_posting && m_snapshot->state && m_post->digit(digit)) { return; }
    Workspace::keyPressEvent(event);
}

QList<QWidget*> IssueWorkspace::panes() const { return {m_shelf, m_results->list(), m_right}; }

void IssueWorkspace::enter() {
    if (m_snapshot->state) {
        m_results->list()->setFocus();
    } else {
        m_shelf->setFocus();
    }
}

void IssueWorkspace::foldRight() { m_right->setVisible(!rightPaneFolds(m_layout) || m_rightOpen); }

void IssueWorkspace::setLayoutClass(LayoutClass layout) {
    m_layout = layout;
    const bool wide = layout == LayoutClass::Wide;
    m_splitter->setPaneWidth(0, wide ? 432 : 330);
    m_splitter->setPaneWidth(2, wide ? 448 : 320);
    m_results->setNarrow(!wide);
    if (m_snapshot->state) { m_results->setSnapshot(*m_snapshot); }
    foldRight();
    Q_EMIT keyActionsChanged();
}

bool IssueWorkspace::escape() {
    if (m_rightOpen && rightPaneFolds(m_layout)) {
        m_rightOpen = false;
        foldRight();
        return true;
    }
    if (m_collector->isByHand()) {
        m_collector->openByHand(false);  // typed text is kept
        m_results->list()->setFocus();
        return true;
    }
    if (m_snapshot->state && !m_shelf->hasFocus()) {
        m_shelf->setFocus();
        return true;
    }
    return false;
}

// Result labels, and labels of originals that go back; tickets and slips are not for this screen.
bool IssueWorkspace::scanned(const QString& code) {
    const bool ours = code.startsWith(QLatin1String("R-")) || code.startsWith(QLatin1Char('M'));
    if (ours) { m_service.scan(code.toStdString()); }
    return ours;
}

void IssueWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void IssueWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
