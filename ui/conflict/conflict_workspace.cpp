// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/conflict_workspace.h"

#include "ui/common/domain_words.h"
#include "ui/common/empty_state.h"
#include "ui/common/overlay_scroll.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"
#include "ui/conflict/conflict_words.h"
#include "ui/find/timeline_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::ConflictEntry;
using workstation::ConflictSnapshot;
using workstation::OutboxLine;

namespace {
enum { CommandRole = Qt::UserRole + 40 };
}

ConflictWorkspace::ConflictWorkspace(Theme& theme, workstation::ConflictService& service, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_snapshot(std::make_shared<ConflictSnapshot>())
    , m_splitter(new PaneSplitter(theme, QStringLiteral("conflict.panes"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_splitter->addPane(makeList(), 356, 260);
    m_splitter->addPane(makeMiddle(), 0, 480);
    m_splitter->addPane(makeRight(), 356, 280);
    showOpen();
    m_service.onConflicts(deliverTo<ConflictSnapshot>(
        this, [this](const std::shared_ptr<const ConflictSnapshot>& snapshot) { show(snapshot); }));
}

QString ConflictWorkspace::title() const { return tr("Conflict desk"); }

// ---- left ---------------------------------------------------------------------------------------------------------

QWidget* ConflictWorkspace::makeList() {
    m_listCard = new Card(m_theme, m_splitter);
    m_listCard->setTitle(tr("Conflict desk"));
    m_list = new RowList(m_theme, {{{}, 0}, {{}, 56, Qt::AlignRight}}, m_listCard);
    m_list->setAccessibleName(tr("Conflicts and unsent records"));
    m_list->rows()->setTwoLines(true);
    m_rows = new QStandardItemModel(m_list);
    m_list->setModel(m_rows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { openRow(now.row()); });
    connect(m_list, &RowList::agreed, this, [this] { m_repairs->first()->setFocus(Qt::OtherFocusReason); });
    m_listCard->body()->addWidget(m_list, 1);
    m_listCard->body()->addWidget(new Separator(m_theme, Qt::Horizontal, m_listCard));
    auto* foot = new QVBoxLayout;
    scaleLayout(m_theme, foot, QMargins(16, 10, 16, 10), 0);
    auto* words = new Label(m_theme,
                            tr("Nothing was dropped. The records of this machine and the printed papers are all here, "
                               "in their order."),
                            Role::Support, Ink::Text2, m_listCard);
    words->setWordWrap(true);
    foot->addWidget(words);
    m_listCard->body()->addLayout(foot);
    return m_listCard;
}

void ConflictWorkspace::addGroup(const QString& title, const QString& detail) {
    auto* head = new QStandardItem;
    head->setData(title, GroupRole);
    head->setData(detail, Qt::DisplayRole);
    head->setData(title, Qt::AccessibleTextRole);
    head->setFlags(Qt::ItemIsEnabled);
    m_rows->appendRow(head);
}

void ConflictWorkspace::fillList() {
    m_filling = true;
    m_rows->clear();
    int current = -1;
    const auto add = [this](const QString& title, const QString& second, domain::Instant at, RowCell look) {
        look.text = title;
        look.second = second;
        RowCell time;
        time.text = at == domain::Instant{} ? QString() : clockWords(at);
        time.ink = Ink::Text2;
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(QList<RowCell>{look, time}), CellsRole);
        item->setData(QStringList{title, second, time.text}.join(QStringLiteral("，")), Qt::AccessibleTextRole);
        item->setEditable(false);
        m_rows->appendRow(item);
        return item;
    };
    const auto addEntries = [&](bool handedOn) {
        for (const ConflictEntry& entry : m_snapshot->entries) {
            if (entry.withSupervisor != handedOn) { continue; }
            RowCell look;
            look.lamp = handedOn ? LampState::Paused : entry.paperOut ? LampState::Overdue : LampState::Soon;
            look.role = Role::RowName;
            const QString second =
                entry.elsewhere && !entry.place.empty() ? qs(entry.place) : ConflictWords::area(entry.kind);
            auto* item = add(ConflictWords::entryTitle(entry), second,
                             entry.answeredAt == domain::Instant{} ? entry.occurredAt : entry.answeredAt, look);
            item->setData(qs(entry.command.str()), CommandRole);
            if (m_snapshot->open && m_snapshot->open->entry.command == entry.command) {
                current = m_rows->rowCount() - 1;
            }
        }
    };
    const auto addLines = [&](const std::vector<OutboxLine>& lines, const QString& icon, Ink ink, bool notes) {
        for (const OutboxLine& line : lines) {
            RowCell look;
            look.icon = icon;
            look.iconInk = ink;
            look.iconStyle = IconStyle::Filled;
            const QString what = ConflictWords::command(line.kind);
            const QString title = line.subject.empty() ? what : qs(line.subject) + QLatin1Char(' ') + what;
            const QString second = notes ? qs(line.note) : ConflictWords::area(line.kind);
            auto* item = add(title, second, line.at, look);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(second);
        }
    };
    if (m_snapshot->waiting > 0) { addGroup(tr("For you to decide"), QString::number(m_snapshot->waiting)); }
    addEntries(false);
    const int handedOn = int(m_snapshot->entries.size()) - m_snapshot->waiting;
    if (handedOn > 0) { addGroup(tr("With the supervisor"), QString::number(handedOn)); }
    addEntries(true);
    if (m_snapshot->unsentCount > 0) {
        addGroup(tr("To be sent"), tr("%1, safe on this machine").arg(m_snapshot->unsentCount));
        addLines(m_snapshot->unsent, QStringLiteral("arrow_upload"), Ink::Warn, false);
    }
    if (!m_snapshot->settled.empty()) { addGroup(tr("Settled"), QString::number(m_snapshot->settled.size())); }
    addLines(m_snapshot->settled, QStringLiteral("branch_fork"), Ink::Text2, true);
    if (!m_snapshot->sent.empty()) { addGroup(tr("Sent"), QString::number(m_snapshot->sent.size())); }
    addLines(m_snapshot->sent, QStringLiteral("checkmark_circle"), Ink::Ok, false);
    m_listCard->setHint(m_snapshot->waiting > 0 ? tr("%n to decide", nullptr, m_snapshot->waiting) : QString());
    if (current >= 0) { m_list->setCurrentIndex(m_rows->index(current, 0)); }
    m_filling = false;
}

QStringList ConflictWorkspace::listText() const {
    QStringList lines;
    for (int i = 0; i < m_rows->rowCount(); ++i) { lines << m_rows->item(i)->data(Qt::AccessibleTextRole).toString(); }
    return lines;
}

void ConflictWorkspace::openRow(int row) {
    if (m_filling || row < 0 || row >= m_rows->rowCount()) { return; }
    const QString command = m_rows->item(row)->data(CommandRole).toString();
    if (!command.isEmpty()) { m_service.open(domain::CommandId(command.toStdString())); }
}

// ---- middle and right ---------------------------------------------------------------------------------------------

QWidget* ConflictWorkspace::makeMiddle() {
    m_stack = new QStackedWidget(m_splitter);
    m_empty = new EmptyState(m_theme, m_stack);
    m_empty->setShape(QStringLiteral("checkmark_circle"));
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(scroll);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    auto* column = new QVBoxLayout(page);
    followTheme(m_theme, column, [this, column] {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(m_theme.px(m_theme.density() == Density::Compact ? 12 : 16));
    });
    m_alarmCard = new Card(m_theme, page);
    m_alarmCard->setKind(Card::Kind::Alarm);
    m_alarm = new AlarmHead(m_theme, m_alarmCard);
    m_alarmCard->body()->addWidget(m_alarm);
    column->addWidget(m_alarmCard);
    auto* sides = new QHBoxLayout;
    scaleLayout(m_theme, sides, QMargins(), 16);
    m_mine = new SideCard(m_theme, tr("This side"), page);
    m_mine->setKind(Card::Kind::Current);
    m_centre = new SideCard(m_theme, tr("The centre"), page);
    sides->addWidget(m_mine, 1);
    sides->addWidget(m_centre, 1);
    column->addLayout(sides);
    m_papers = new PapersCard(m_theme, page);
    column->addWidget(m_papers);
    m_repairs = new RepairCard(m_theme, page);
    column->addWidget(m_repairs);
    column->addStretch(1);
    connect(m_repairs, &RepairCard::changed, this, [this, scroll] {
        showChoice();
        if (m_repairs->isAncestorOf(focusWidget())) { scroll->ensureWidgetVisible(m_repairs->first()); }
    });
    return m_stack;
}

QWidget* ConflictWorkspace::makeRight() {
    m_right = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(m_right);
    scaleLayout(m_theme, column, QMargins(), 16);
    auto* whyCard = new Card(m_theme, m_right);
    whyCard->setTitle(tr("Why this happened"));
    m_why = new StepLines(m_theme, whyCard);
    whyCard->paddedBody()->addWidget(m_why);
    m_afterCard = new Card(m_theme, m_right);
    m_after = new StepLines(m_theme, m_afterCard);
    m_afterCard->setTitle(tr("After the choice"));
    m_afterCard->paddedBody()->addWidget(m_after);
    auto* laterCard = new Card(m_theme, m_right);
    laterCard->setTitle(tr("It may wait"));
    auto* words = new Label(m_theme,
                            tr("Waiting holds up no other case. The number stays on the rail, and the supervisor sees "
                               "the same list."),
                            Role::Support, Ink::Text2, laterCard);
    words->setWordWrap(true);
    laterCard->paddedBody()->addWidget(words);
    column->addWidget(whyCard);
    column->addWidget(m_afterCard);
    column->addWidget(laterCard);
    column->addStretch(1);
    return m_right;
}

QList<StepLines::Line> ConflictWorkspace::stepLines(const std::vector<journal::TimelineRow>& rows) const {
    QList<StepLines::Line> lines;
    const TimelineWords words(m_snapshot->open->names, m_snapshot->open->items);
    for (const auto& row : rows) {
        const TimelineLine line = words.line(row);
        lines << StepLines::Line{clockWords(row.at), line.sentence, line.tone.has_value(), Ink::Text, {}};
    }
    return lines;
}

QList<StepLines::Line> ConflictWorkspace::whyLines() const {
    const auto& open = *m_snapshot->open;
    std::vector<std::pair<domain::Instant, StepLines::Line>> lines;
    const auto add = [&](domain::Instant at, const QString& text, bool bold) {
        if (at != domain::Instant{}) { lines.push_back({at, {clockWords(at), text, bold, Ink::Text, {}}}); }
    };
    add(open.entry.occurredAt, tr("%1 here, decided on what was known").arg(ConflictWords::command(open.entry.kind)),
        false);
    if (!open.centre.steps.empty()) {
        const auto& last = open.centre.steps.back();
        const TimelineWords words(open.names, open.items);
        add(last.recordedAt == domain::Instant{} ? last.at : last.recordedAt,
            tr("Centre: %1").arg(words.line(last).sentence), true);
    }
    add(open.entry.answeredAt, tr("Sent; the centre had another record by then"), false);
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<StepLines::Line> result;
    for (const auto& line : lines) { result << line.second; }
    return result;
}

void ConflictWorkspace::showOpen() {
    const bool open = m_snapshot->open.has_value();
    m_stack->setCurrentIndex(open ? 1 : 0);
    foldRight();
    if (!open) {
        m_empty->setTexts(m_snapshot->unsentCount > 0 ? tr("Nothing to decide; some records wait to be sent")
                                                      : tr("Nothing to decide, everything has been sent"),
                          tr("{Esc} goes back to where you were"));
        return;
    }
    const auto& detail = *m_snapshot->open;
    m_alarm->setLamp(detail.entry.paperOut ? LampState::Overdue : LampState::Soon,
                     ConflictWords::headline(detail.entry), ConflictWords::why(detail.entry));
    m_alarmCard->setTone(detail.entry.paperOut ? Tone::Bad : Tone::Warn);
    const auto printed = std::count_if(detail.papers.begin(), detail.papers.end(),
                                       [](const auto& paper) { return paper.printedAt.has_value(); });
    auto mine = stepLines(detail.mine.steps);
    if (mine.isEmpty()) {
        mine << StepLines::Line{
            clockWords(detail.entry.occurredAt), ConflictWords::command(detail.entry.kind), true, Ink::Text, {}};
    }
    m_mine->setSide(detail.mine, mine,
                    printed > 0 ? tr("%n paper(s) printed; the applicant may have them", nullptr, int(printed))
                    : detail.papers.empty() ? tr("No paper was printed")
                                            : tr("Not printed as far as this machine knows"));
    const auto centre = stepLines(detail.centre.steps);
    m_centre->setSide(detail.centre, centre,
                      centre.isEmpty() ? tr("The centre has no record of it") : tr("As the centre has it now"));
    m_repairs->setDetail(detail);
    m_why->setLines(whyLines());
    showChoice();
}

void ConflictWorkspace::showChoice() {
    if (!m_snapshot->open) { return; }
    const auto option = m_repairs->chosen();
    const auto choice = option ? option->choice : workstation::ConflictChoice::Supervisor;
    m_papers->setPapers(m_snapshot->open->papers, choice);
    QList<StepLines::Line> lines;
    if (option) {
        for (const QString& text : ConflictWords::consequences(*m_snapshot->open, option->choice)) {
            lines << StepLines::Line{{}, text, false, Ink::Text, QStringLiteral("checkmark")};
        }
    }
    m_afterCard->setVisible(option.has_value());
    m_after->setLines(lines);
    Q_EMIT keyActionsChanged();
}

// ---- shell --------------------------------------------------------------------------------------------------------

void ConflictWorkspace::show(const std::shared_ptr<const ConflictSnapshot>& snapshot) {
    m_snapshot = snapshot;
    if (snapshot->waiting != m_badge) {
        m_badge = snapshot->waiting;
        Q_EMIT badgeChanged(m_badge);
    }
    fillList();
    showOpen();
    Q_EMIT keyActionsChanged();
}

KeyAction ConflictWorkspace::actAction() const {
    auto* self = const_cast<ConflictWorkspace*>(this);
    KeyAction act{QStringLiteral("conflict.act"), tr("Settle")};
    const auto option = m_snapshot->open ? m_repairs->chosen() : std::nullopt;
    act.reason = m_snapshot->open ? m_repairs->whyNot() : tr("Nothing is open here");
    act.enabled = act.reason.isEmpty();
    if (option) { act.label = ConflictWords::optionTitle(*m_snapshot->open, option->choice); }
    if (option && option->needsReason) { act.armText = tr("once settled, it is not decided again"); }
    act.run = [self] {
        if (const auto chosen = self->m_repairs->chosen()) {
            self->m_service.decide(chosen->choice, self->m_repairs->reason().toStdString());
        }
    };
    return act;
}

QList<KeyAction> ConflictWorkspace::keyActions() const {
    auto* self = const_cast<ConflictWorkspace*>(this);
    QList<KeyAction> actions = lineActions(QStringLiteral("conflict"));
    const bool open = m_snapshot->open.has_value();
    const QString number = open ? qs(m_snapshot->open->caseNumber) : QString();
    const QString none = open ? tr("This record belongs to no case") : tr("Nothing is open here");
    KeyAction large{QStringLiteral("conflict.large"), rightPaneFolds(m_layout) ? tr("Why") : tr("Both in full")};
    large.enabled = !number.isEmpty() || (open && rightPaneFolds(m_layout));
    large.reason = none;
    large.run = [self, number] {
        if (rightPaneFolds(self->m_layout)) {
            self->m_rightOpen = !self->m_rightOpen;
            self->foldRight();
        } else {
            Q_EMIT self->goTo(WorkspaceId::Find, number);
        }
    };
    KeyAction other{QStringLiteral("conflict.other"), tr("Open the case")};
    other.enabled = !number.isEmpty();
    other.reason = none;
    other.run = [self, number] { Q_EMIT self->goTo(WorkspaceId::Counter, number); };
    actions << large << other << actAction();
    return actions;
}

QList<QWidget*> ConflictWorkspace::panes() const { return {m_list, m_stack, m_right}; }

void ConflictWorkspace::enter() {
    m_service.show(true);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConflictWorkspace::leave() { m_service.show(false); }

void ConflictWorkspace::foldRight() {
    m_right->setVisible(m_snapshot->open && (!rightPaneFolds(m_layout) || m_rightOpen));
}

void ConflictWorkspace::setLayoutClass(LayoutClass layout) {
    m_layout = layout;
    const bool wide = layout == LayoutClass::Wide;
    m_splitter->setPaneWidth(0, wide ? 356 : 270);
    m_splitter->setPaneWidth(2, wide ? 356 : 290);
    foldRight();
    Q_EMIT keyActionsChanged();
}

bool ConflictWorkspace::escape() {
    if (m_rightOpen && rightPaneFolds(m_layout)) {
        m_rightOpen = false;
        foldRight();
        return true;
    }
    if (!m_list->hasFocus()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void ConflictWorkspace::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    if (!(event->modifiers() & ~Qt::KeypadModifier) && digit >= 1 && digit <= 4 && m_snapshot->open) {
        m_repairs->choose(digit);
        return;
    }
    Workspace::keyPressEvent(event);
}

void ConflictWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void ConflictWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
