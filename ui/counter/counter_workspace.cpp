// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_workspace.h"

#include "domain/intake/case_table.h"

#include "domain/core/numbers.h"
#include "domain/core/paper_code.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/paper_view.h"
#include "ui/counter/applicant_page.h"
#include "ui/counter/case_head.h"
#include "ui/counter/counter_side.h"
#include "ui/counter/decision_page.h"
#include "ui/counter/form_page.h"
#include "ui/counter/line_choices.h"
#include "ui/counter/materials_page.h"
#include "ui/counter/queue_panel.h"
#include "ui/counter/situation_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>
#include <utility>

namespace yc::ui {

namespace {

constexpr int tickMs = 1000;

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Instant::duration>(std::chrono::system_clock::now());
}

// The code on a ticket is the address of its live page; its last part is the ticket's secret.
QString ticketSecret(const QString& code) {
    const auto at = code.lastIndexOf(QStringLiteral("/t/"));
    return code.startsWith(QStringLiteral("http")) && at > 0 ? code.mid(at + 3) : QString();
}

}  // namespace

CounterWorkspace::CounterWorkspace(workstation::CounterService& service, Theme& theme,
                                   const reports::FontMetricsProvider& metrics, Clock clock, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_clock(clock ? std::move(clock) : Clock(systemNow))
    , m_mailbox(std::make_shared<Mailbox>())
    , m_tick(new QTimer(this)) {
    build(metrics);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, [this] {
        emitStrip();
        // F6 counts down to its next use.
        if (m_queue && m_queue->recallFrom) { Q_EMIT keyActionsChanged(); }
    });
    subscribe();
    refresh();
}

CounterWorkspace::~CounterWorkspace() {
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->target = nullptr;
}

void CounterWorkspace::subscribe() {
    m_mailbox->target = this;
    const auto deliver = [](const std::shared_ptr<Mailbox>& box) {  // with the mutex held
        if (!box->target || box->posted) { return; }
        box->posted = true;
        QMetaObject::invokeMethod(
            box->target, [target = box->target] { target->receive(); }, Qt::QueuedConnection);
    };
    m_service.onQueue([box = m_mailbox, deliver](std::shared_ptr<const workstation::QueueStripSnapshot> queue) {
        const std::lock_guard lock(box->mutex);
        box->queue = std::move(queue);
        deliver(box);
    });
    m_service.onCounter([box = m_mailbox, deliver](CounterView view) {
        const std::lock_guard lock(box->mutex);
        box->counter = std::move(view);
        deliver(box);
    });
}

void CounterWorkspace::receive() {
    std::shared_ptr<const workstation::QueueStripSnapshot> queue;
    CounterView counter;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->posted = false;
        queue.swap(m_mailbox->queue);
        counter.swap(m_mailbox->counter);
    }
    if (queue) {
        // The panel speaks of the ticket that was at the window; with another one it has nothing to say any more.
        const auto at = [](const auto& q) {
            return q && q->ticket ? std::pair(q->ticket->id, q->ticket->status)
                                  : std::pair<domain::TicketId, domain::TicketStatus>();
        };
        if (m_queue && at(m_queue) != at(queue)) { m_panel->closeIt(); }
        m_queue = queue;
        m_choices->setQueue(queue);
        showQueue();
    }
    if (counter) { showCase(counter); }
    refresh();
}

void CounterWorkspace::build(const reports::FontMetricsProvider& metrics) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_splitter = new PaneSplitter(m_theme, QStringLiteral("counter/panes"), this);
    row->addWidget(m_splitter);
    m_middle = new QStackedWidget(m_splitter);
    m_emptyCard = new Card(m_theme, m_middle);
    m_empty = new EmptyState(m_theme, m_emptyCard);
    m_emptyCard->body()->addWidget(m_empty, 1);
    m_emptyCard->setFocusPolicy(Qt::StrongFocus);
    connect(m_empty, &EmptyState::cardChosen, this, &CounterWorkspace::chooseTicket);
    m_middle->addWidget(m_emptyCard);
    m_middle->addWidget(buildCase());
    m_largeCard = new Card(m_theme, m_middle);
    m_largeCard->setTitle(tr("Preview"));
    m_largeCard->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("F4"), tr("back"), m_largeCard));
    m_largePaper = new PaperView(m_theme, metrics, m_largeCard);
    m_largePaper->setAccessibleName(tr("Preview"));
    m_largeCard->body()->addWidget(m_largePaper, 1);
    m_middle->addWidget(m_largeCard);
    m_splitter->addPane(m_middle, 0, 560);
    m_side = new CounterSide(m_theme, m_service, metrics, m_splitter);
    connect(m_side, &CounterSide::announced, this, &CounterWorkspace::announce);
    m_splitter->addPane(m_side, 448, 300);
    m_panel = new QueuePanel(m_theme, this);
    m_choices = new LineChoices(*m_panel, m_service, m_clock, this);
    connect(m_choices, &LineChoices::sheetChosen, this, &CounterWorkspace::showSheet);
}

void CounterWorkspace::chooseTicket(const QString& number) {
    if (!m_queue) { return; }
    for (const auto& ticket : m_queue->next) {
        if (qs(ticket.number) == number) { m_choices->callChosen(ticket.id); }
    }
}

QWidget* CounterWorkspace::buildCase() {
    m_casePane = new QWidget(m_middle);
    auto* column = new QVBoxLayout(m_casePane);
    scaleLayout(m_theme, column, QMargins(), 12);
    m_head = new CaseHead(m_theme, m_casePane);
    column->addWidget(m_head);
    m_tabs = new StepTabs(m_theme, m_casePane);
    QList<StepTab> tabs;
    for (int i = 0; i < 5; ++i) {
        StepTab tab;
        tab.title = CounterWords::stepTitle(CounterStep(i));
        tab.key = QStringLiteral("Ctrl+%1").arg(i + 1);
        tabs << tab;
    }
    m_tabs->setTabs(tabs);
    connect(m_tabs, &StepTabs::chosen, this, [this](int index) { setStep(CounterStep(index)); });
    column->addWidget(m_tabs);
    m_pages = new QStackedWidget(m_casePane);
    m_applicant = new ApplicantPage(m_theme, m_service, m_pages);
    m_situation = new SituationPage(m_theme, m_service, m_pages);
    m_materials = new MaterialsPage(m_theme, m_service, m_pages);
    m_form = new FormPage(m_theme, m_service, m_pages);
    m_decision = new DecisionPage(m_theme, m_service, m_pages);
    for (CounterPage* page :
         std::initializer_list<CounterPage*>{m_applicant, m_situation, m_materials, m_form, m_decision}) {
        m_pages->addWidget(page);
        connect(page, &CounterPage::stepAsked, this, &CounterWorkspace::setStep);
        connect(page, &CounterPage::actChanged, this, &CounterWorkspace::keyActionsChanged);
        connect(page, &CounterPage::told, this, &CounterWorkspace::toast);
    }
    connect(m_situation, &SituationPage::digitsLeft, this, &CounterWorkspace::passOn);
    column->addWidget(m_pages, 1);
    m_bar = new Card(m_theme, m_casePane);
    m_barHead = new AlarmHead(m_theme, m_bar);
    m_barHead->layout()->addWidget(new KeyCap(m_theme, QStringLiteral("F4"), tr("items and paper"), m_barHead));
    m_bar->body()->addWidget(m_barHead);
    m_bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_bar);
    m_bar->hide();
    return m_casePane;
}

QString CounterWorkspace::title() const { return tr("Counter"); }

QString CounterWorkspace::stepTitle() const { return hasCase() ? CounterWords::stepTitle(m_step) : QString(); }

KeyScope CounterWorkspace::keyScope() const {
    if (!hasCase()) { return KeyScope::Counter; }
    switch (m_step) {
    case CounterStep::Applicant: return KeyScope::CounterApplicant;
    case CounterStep::Situation: return KeyScope::CounterSituation;
    case CounterStep::Materials: return KeyScope::CounterMaterials;
    case CounterStep::Form: return KeyScope::CounterForm;
    case CounterStep::Decision: break;
    }
    return KeyScope::CounterDecision;
}

QList<QWidget*> CounterWorkspace::panes() const { return {m_middle, m_side}; }

CounterPage* CounterWorkspace::page() const { return qobject_cast<CounterPage*>(m_pages->currentWidget()); }

CounterWorkspace::Shown CounterWorkspace::shown() const {
    if (hasCase()) { return Shown::Case; }
    return m_queue && m_queue->ticket && m_queue->ticket->status == domain::TicketStatus::Called ? Shown::Called
                                                                                                 : Shown::Idle;
}

void CounterWorkspace::enter() {
    refresh();
    emitStrip();
    if (!isAncestorOf(QApplication::focusWidget())) { focusStep(); }
}

void CounterWorkspace::leave() {
    if (hasCase()) { page()->commit(); }
}

void CounterWorkspace::showQueue() {
    const bool serving = m_queue->ticket && m_queue->ticket->status == domain::TicketStatus::Serving;
    serving || m_queue->recallFrom ? m_tick->start() : m_tick->stop();
    if (!hasCase()) { m_side->setQueue(*m_queue); }
    refreshEmpty();
    emitStrip();
}

void CounterWorkspace::emitStrip() {
    if (m_queue) { Q_EMIT stripChanged(CounterWords::strip(*m_queue, m_clock())); }
}

void CounterWorkspace::showCase(const CounterView& view) {
    const bool had = hasCase();
    const domain::CaseId before = had ? m_view->caseId : domain::CaseId();
    const bool awaited = had && m_view->state->status == domain::CaseStatus::AwaitingCorrection;
    if (!view->theme || !view->state) {
        m_view.reset();
        m_choices->setCase(nullptr);
        m_large = false;
        if (m_sheet && m_sheet->empty()) { m_sheet.reset(); }  // a slip goes with its case, a guide stays
        m_noticeIssued = {};
        if (m_queue) { m_side->setQueue(*m_queue); }
        if (had) { m_emptyCard->setFocus(Qt::OtherFocusReason); }
        return;
    }
    m_view = view;
    m_choices->setCase(view);
    const bool opened = !had || before != view->caseId;
    m_head->setCase(*view);
    m_showing = true;
    for (CounterPage* page :
         std::initializer_list<CounterPage*>{m_applicant, m_situation, m_materials, m_form, m_decision}) {
        page->setView(view);
    }
    m_showing = false;
    const auto asked = std::exchange(m_askedStep, std::nullopt);
    const QList<int> typed = std::exchange(m_digits, {});
    m_side->setCase(view, m_step);
    if (m_large && !m_sheet) { m_largePaper->setPaper(view->paper); }
    if (!opened) {
        const bool corrected = awaited && view->state->status == domain::CaseStatus::Received;
        if (corrected && view->unchecked > 0) { setStep(CounterStep::Materials); }  // only the open points are asked
        if (asked) { setStep(*asked); }
        passOn(typed);
        return;
    }
    m_noticeIssued = {};
    m_large = false;
    m_sheet.reset();
    using S = CounterStep;
    // Automatic answers may be there before the person has been looked at: a phone number says that this was done.
    const bool fresh =
        view->state->status == domain::CaseStatus::Draft && view->state->personal.applicant.phone.empty();
    const auto tolerated = view->verdicts.find(domain::Verdict::Tolerated);
    const bool toCome = view->readOnly &&
                        domain::permits(domain::caseTransitions(), domain::GiveVerdict::kind, view->state->status) &&
                        tolerated != view->verdicts.end() && tolerated->second > 0;
    const S step = toCome                                        ? S::Materials
                   : view->readOnly                              ? S::Decision
                   : fresh                                       ? S::Applicant
                   : !view->resolution.complete()                ? S::Situation
                   : view->unchecked > 0 || deficient(*view) > 0 ? S::Materials
                   : view->fieldsOpen > 0                        ? S::Form
                                                                 : S::Decision;
    m_step = step;
    m_middle->setCurrentWidget(m_casePane);
    m_pages->setCurrentIndex(int(step));
    m_side->setCase(view, m_step);
    focusStep();
}

// Widgets and keys in step with what is shown.
void CounterWorkspace::refresh() {
    const bool inCase = hasCase();
    QWidget* middle = m_sheet || (inCase && m_large) ? static_cast<QWidget*>(m_largeCard)
                      : inCase                       ? m_casePane
                                                     : static_cast<QWidget*>(m_emptyCard);
    m_largeCard->setTitle(!m_sheet ? tr("Preview") : m_sheet->empty() ? tr("Guidance slip") : tr("Guide"));
    if (m_middle->currentWidget() != middle) { m_middle->setCurrentWidget(middle); }
    if (inCase) {
        m_tabs->setTabs(CounterWords::tabs(*m_view, m_step));
        m_tabs->setCurrent(int(m_step));
        const VerdictSentence words = CounterWords::verdict(*m_view);
        m_barHead->setContent(words.tone, words.icon, words.sentence, words.support, false);
        m_bar->setKind(words.tone == Tone::Neutral ? Card::Kind::Plain : Card::Kind::Alarm);
        m_bar->setTone(words.tone);
    }
    m_bar->setVisible(inCase && rightPaneFolds(m_class));
    Q_EMIT keyActionsChanged();
}

void CounterWorkspace::refreshEmpty() {
    m_empty->clearCards();
    if (!m_queue) { return; }
    const auto& q = *m_queue;
    if (q.ticket && q.ticket->status == domain::TicketStatus::Called) {
        m_empty->setTexts(tr("%1 is called").arg(qs(q.ticket->number)),
                          tr("Put the card on the reader, or {F12} begins. {F6} calls again, {F7} if nobody comes."));
        const auto note = q.notes.find(q.ticket->id);
        const QString reason = inOurLanguage(q.ticket->rankReason, q.ticket->rankReasonEn);
        m_empty->addCard(qs(q.ticket->number), note == q.notes.end() ? reason : qs(note->second),
                         note == q.notes.end() ? QString() : reason, true);
        return;
    }
    if (q.status == domain::DeskStatus::Paused) {
        m_empty->setTexts(tr("This window is paused"), tr("{F8} goes on taking tickets."));
    } else if (q.status != domain::DeskStatus::Open) {
        m_empty->setTexts(tr("This window is not open yet"), tr("{F12} opens it; then {F5} calls the first."));
    } else if (q.next.empty() && !q.rankReason.empty()) {
        m_empty->setTexts(tr("This window cannot call now"), inOurLanguage(q.rankReason, q.rankReasonEn));
    } else if (q.next.empty()) {
        m_empty->setTexts(tr("Nobody is being served"),
                          tr("Nobody is waiting. Scan a ticket or card, or {F3} finds a case."));
    } else {
        m_empty->setTexts(tr("Nobody is being served"),
                          tr("Press {F5} to call the next. Or scan a ticket, read a card, or {F3} finds a case."));
    }
    const auto now = m_clock();
    for (std::size_t i = 0; i < q.next.size(); ++i) {
        const auto& ticket = q.next[i];
        const auto name = q.themeNames.find(ticket.theme);
        QString first = name == q.themeNames.end() ? qs(ticket.theme.str()) : qs(name->second);
        if (ticket.appointmentAt) {
            first += QStringLiteral("　") + tr("booked %1").arg(CounterWords::clock(*ticket.appointmentAt));
        }
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - ticket.takenAt).count();
        const auto note = q.notes.find(ticket.id);
        const QString second = note != q.notes.end() ? qs(note->second)
                               : i == 0 && !q.rankReason.empty()
                                   ? inOurLanguage(q.rankReason, q.rankReasonEn)
                                   : tr("has waited %1 min").arg(std::max<qint64>(0, minutes));
        m_empty->addCard(qs(ticket.number), first, second, i == 0);
    }
}

// Digits typed for a step that was not open yet. Each may move the focus on.
void CounterWorkspace::passOn(const QList<int>& digits) {
    if (m_showing) {
        m_digits = digits;
        return;
    }
    for (const int digit : digits) {
        QWidget* target = QApplication::focusWidget();
        if (!target || !page()->isAncestorOf(target)) { return; }
        QKeyEvent press(QEvent::KeyPress, Qt::Key_0 + digit, Qt::NoModifier, QString::number(digit));
        QApplication::sendEvent(target, &press);
    }
}

void CounterWorkspace::setStep(CounterStep step) {
    if (!hasCase()) { return; }
    if (m_showing) {
        m_askedStep = step;
        return;
    }
    if (CounterPage* now = page(); now && step != m_step) { now->commit(); }
    m_step = step;
    m_large = false;
    m_sheet.reset();
    m_pages->setCurrentIndex(int(step));
    m_side->setCase(m_view, step);
    refresh();
    focusStep();
}

void CounterWorkspace::focusStep() {
    if (!hasCase()) {
        m_emptyCard->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!isVisible()) { return; }
    if (QWidget* first = page()->firstOpen()) { first->setFocus(Qt::TabFocusReason); }
}

void CounterWorkspace::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    const bool folds = rightPaneFolds(layoutClass);
    m_side->setVisible(!folds);
    m_side->setBrief(layoutClass != LayoutClass::Wide);
    if (!folds) { m_splitter->setPaneWidth(1, rightPaneWidthOf(layoutClass)); }
    m_head->setNarrow(layoutClass <= LayoutClass::Narrow);
    for (CounterPage* page :
         std::initializer_list<CounterPage*>{m_applicant, m_situation, m_materials, m_form, m_decision}) {
        page->setLayoutClass(layoutClass);
    }
    refresh();
}

bool CounterWorkspace::escape() {
    if (m_panel->isOpen()) {
        m_panel->closeIt();
        return true;
    }
    if (m_sheet) {
        closeSheet();
        return true;
    }
    if (m_large) {
        toggleLarge();
        return true;
    }
    if (rightPaneFolds(m_class) && m_side->isVisible()) {
        m_side->hide();
        focusStep();
        return true;
    }
    return hasCase() && page()->escape();
}

// 票号、办件、告知书: a ticket begins, a case opens, also by the code on its notice.
bool CounterWorkspace::scanned(const QString& code) {
    const std::string text = code.trimmed().toStdString();
    const QStringList parts = code.trimmed().split(QLatin1Char('|'));
    const bool ours = parts.size() >= 3 && parts[0] == QStringLiteral("YC1");
    if (const auto onPaper = domain::caseReference(text)) {
        m_service.openCaseByNumber(onPaper->number.str());
        return true;
    }
    if (domain::isCaseNumber(text)) {
        m_service.openCaseByNumber(text);
        return true;
    }
    if (!m_queue) { return false; }
    const QString secret = ticketSecret(code.trimmed());
    const QString number = ours && parts[1] == QStringLiteral("ticket") ? parts[2] : code.trimmed();
    const auto meant = [&](const journal::TicketRow& ticket) {
        return secret.isEmpty() ? qs(ticket.number) == number : qs(ticket.publicCode) == secret;
    };
    if (m_queue->ticket && meant(*m_queue->ticket)) {
        if (shown() == Shown::Called) { m_service.beginService(); }
        return true;
    }
    for (const auto& ticket : m_queue->parked) {
        if (meant(ticket)) {
            m_service.resume(ticket.id);
            return true;
        }
    }
    for (const auto& ticket : m_queue->waiting) {
        if (meant(ticket)) {
            m_choices->callChosen(ticket.id);
            return true;
        }
    }
    return false;
}

void CounterWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void CounterWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
