// SPDX-License-Identifier: GPL-3.0-or-later
// What each key does at the window now, and why it cannot (ui: keyboard). Enter agrees, only F12 acts.
#include "ui/common/paper_view.h"
#include "ui/common/snapshot_feed.h"
#include "ui/counter/applicant_page.h"
#include "ui/counter/case_head.h"
#include "ui/counter/counter_side.h"
#include "ui/counter/counter_workspace.h"
#include "ui/counter/decision_page.h"
#include "ui/counter/form_page.h"
#include "ui/counter/line_choices.h"
#include "ui/counter/materials_page.h"
#include "ui/counter/queue_panel.h"
#include "ui/counter/situation_page.h"

namespace yc::ui {

using domain::DeskStatus;
using domain::TicketStatus;

namespace {

KeyAction made(const char* id, const QString& label, const QString& reason, std::function<void()> run) {
    KeyAction action;
    action.id = QLatin1String(id);
    action.label = label;
    action.enabled = reason.isEmpty();
    action.reason = reason;
    action.run = std::move(run);
    return action;
}

}  // namespace

StepAct CounterWorkspace::act() const {
    if (hasCase()) {
        StepAct act = m_step == CounterStep::Decision ? m_decision->act() : CounterWords::act(*m_view, m_step);
        if (act.kind == StepAct::Kind::ReceiveCorrections && m_noticeIssued == m_view->caseId) {
            act.reason = tr("The notice has just been issued. F11 if the papers are corrected on the spot");
        }
        return act;
    }
    if (!m_queue) { return {}; }
    const auto& q = *m_queue;
    if (q.ticket) { return {StepAct::Kind::Begin, tr("Begin with %1").arg(qs(q.ticket->number)), tr("Begin"), {}}; }
    if (q.status == DeskStatus::Paused) {
        return {StepAct::Kind::ContinueDesk, tr("Go on taking tickets"), tr("Go on"), {}};
    }
    if (q.status != DeskStatus::Open) { return {StepAct::Kind::OpenDesk, tr("Open this window"), tr("Open"), {}}; }
    const bool away = q.next.empty() && !q.rankReason.empty();
    const QString why = q.calling        ? tr("Asking for the next ticket")
                        : away           ? tr("The centre is away, no ticket is kept here")
                        : q.next.empty() ? tr("Nobody is waiting")
                                         : QString();
    return {StepAct::Kind::Call, q.next.empty() ? tr("Call") : tr("Call %1").arg(qs(q.next.front().number)), {}, why};
}

void CounterWorkspace::runAct() {
    const StepAct now = act();
    using K = StepAct::Kind;
    if (hasCase()) { page()->commit(); }
    switch (now.kind) {
    case K::Call: m_service.callNext(); return;
    case K::Begin: m_service.beginService(); return;
    case K::OpenDesk: m_service.openDesk(); return;
    case K::ContinueDesk: m_service.continueDesk(); return;
    case K::ToSituation: m_applicant->agree(); return;
    case K::NextQuestion: m_situation->goToNextOpen(); return;
    case K::ToMaterials: setStep(CounterStep::Materials); return;
    case K::NextLine: m_materials->goToNextOpen(); return;
    case K::ToForm: setStep(CounterStep::Form); return;
    case K::NextField: m_form->goToNextOpen(); return;
    case K::ToDecision: setStep(CounterStep::Decision); return;
    case K::Act:
        if (m_view->act.kind == workstation::CounterAct::Kind::IssueCorrection) { m_noticeIssued = m_view->caseId; }
        m_service.act();
        return;
    case K::Other: m_decision->carryOut(); return;
    case K::ReceiveCorrections: m_service.receiveCorrections(); return;
    case K::None: return;
    }
}

void CounterWorkspace::runParkOrPause() {
    if (!m_queue) { return; }
    if (m_queue->ticket) {
        if (hasCase()) { page()->commit(); }
        m_service.park(/*anywhere=*/false);
    } else if (m_queue->status == DeskStatus::Paused) {
        m_service.continueDesk();
    } else if (!m_queue->parked.empty()) {
        m_service.resume(m_queue->parked.front().id);
    } else {
        m_choices->hold();
    }
}

// F4: the paper large over the middle; where the right pane is folded, that pane.
void CounterWorkspace::toggleLarge() {
    if (m_sheet) {
        closeSheet();
        return;
    }
    if (!hasCase()) { return; }
    if (rightPaneFolds(m_class)) {
        m_side->setVisible(!m_side->isVisible());
        if (!m_side->isVisible()) { focusStep(); }
        return;
    }
    m_large = !m_large;
    if (m_large) { m_largePaper->setPaper(m_view->paper); }
    refresh();
    if (m_large) {
        m_largePaper->setFocus(Qt::OtherFocusReason);
    } else {
        focusStep();
    }
}

// A guide or the guidance slip, large, also while nobody is being served; F10 prints what is shown.
void CounterWorkspace::showSheet(const domain::ThemeId& theme) {
    using Paper = reports::Document;
    const auto show = deliverTo<Paper>(this, [this, theme](const std::shared_ptr<const Paper>& paper) {
        m_sheet = theme;
        m_largePaper->setPaperNow(*paper);
        refresh();
        m_largePaper->setFocus(Qt::OtherFocusReason);
    });
    theme.empty() ? m_service.guidanceSlip(show) : m_service.guide(theme, show);
}

void CounterWorkspace::closeSheet() {
    m_sheet.reset();
    m_large = false;
    refresh();
    focusStep();
}

// Ctrl+H: the full number for ten seconds, once the centre has noted who looks.
void CounterWorkspace::lookAtIdentity() {
    struct Told {
        domain::CaseId caseId;
        std::optional<domain::Refusal> refusal;
    };
    const auto deliver = deliverTo<Told>(this, [this](const std::shared_ptr<const Told>& told) {
        if (!hasCase() || m_view->caseId != told->caseId) { return; }
        if (told->refusal) {
            ToastLine line;
            line.kind = ToastLine::Kind::Fault;
            line.text = tr("The centre cannot note this look. Compare with the card in the hand");
            Q_EMIT toast(line);
            return;
        }
        m_head->reveal();
    });
    m_service.lookAtIdentity([deliver, caseId = m_view->caseId](std::optional<domain::Refusal> refusal) {
        deliver(std::make_shared<const Told>(Told{caseId, std::move(refusal)}));
    });
}

// Number of the paper F10 prints again; empty: the material list.
QString CounterWorkspace::printTarget() const {
    const bool onRecord = m_view->readOnly || m_view->state->status == domain::CaseStatus::AwaitingCorrection;
    const auto& told = m_view->state->promises;
    if (!onRecord) {
        return m_step == CounterStep::Decision && !told.empty() ? qs(told.back().number.str()) : QString();
    }
    QString number;
    for (const auto& paper : m_view->state->papers) {
        if (!paper.voided && paper.kind == m_view->paperKind) { number = qs(paper.number.str()); }
    }
    return number.isEmpty() && !m_view->state->papers.empty() ? qs(m_view->state->papers.back().number.str()) : number;
}

void CounterWorkspace::print() {
    if (m_sheet) {
        m_sheet->empty() ? m_service.printGuidanceSlip() : m_service.printGuide(*m_sheet);
        return;
    }
    const QString number = printTarget();
    number.isEmpty() ? m_service.printMaterialList() : m_service.printAgain(domain::PaperNumber(number.toStdString()));
}

// F11: other decisions of this case; corrections on the spot right after the notice.
void CounterWorkspace::other() {
    if (m_view->state->status == domain::CaseStatus::AwaitingCorrection) {
        m_noticeIssued = {};
        m_service.receiveCorrections();
        return;
    }
    setStep(CounterStep::Decision);
    m_decision->chooseOther();
}

QList<KeyAction> CounterWorkspace::queueActions() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    QList<KeyAction> all;
    const bool called = m_queue && m_queue->ticket && m_queue->ticket->status == TicketStatus::Called;
    const bool serving = m_queue && m_queue->ticket && m_queue->ticket->status == TicketStatus::Serving;
    const bool paused = m_queue && m_queue->status == DeskStatus::Paused;
    const bool open = m_queue && m_queue->status == DeskStatus::Open;
    const bool undecided =
        hasCase() && !m_view->readOnly && m_view->state->status != domain::CaseStatus::AwaitingCorrection;
    const QString ticket = m_queue && m_queue->ticket ? qs(m_queue->ticket->number) : QString();
    QString callWhy;
    if (called) { callWhy = tr("%1 is called; F6 calls again, F7 if nobody comes").arg(ticket); }
    if (serving && undecided) { callWhy = tr("%1 is being served; decide or park it first").arg(ticket); }
    if (!m_queue || (!open && !serving)) {
        callWhy = paused ? tr("This window is paused; F8 goes on") : tr("This window is not open yet");
    }
    if (m_queue && m_queue->calling) { callWhy = tr("Asking for the next ticket"); }
    const bool idle = open && !m_queue->ticket;
    const QString next = idle && !m_queue->next.empty() ? qs(m_queue->next.front().number) : QString();
    all << made("counter.call", next.isEmpty() ? tr("Call") : tr("Call %1").arg(next), callWhy, [self] {
        self->m_panel->closeIt();
        self->m_service.callNext();
    });
    all.back().active = !next.isEmpty();
    const QString notCalled = serving ? tr("%1 is being served").arg(ticket) : tr("Nobody is called");
    const int cooling = called ? recallSeconds() : 0;
    const QString recallWhy = cooling > 0 ? tr("Just called; again in %n s", nullptr, cooling)
                              : called    ? QString()
                                          : notCalled;
    all << made("counter.recall", cooling > 0 ? tr("Recall (%n s)", nullptr, cooling) : tr("Recall"), recallWhy,
                [self] { self->m_service.recall(); });
    all.back().shortLabel = tr("Recall");
    all << made("counter.missed", tr("Not here"), called ? QString() : notCalled,
                [self] { self->m_service.notHere(); });
    const bool canResume = idle && !m_queue->parked.empty();
    const QString park = serving     ? tr("Park")
                         : paused    ? tr("Go on")
                         : canResume ? tr("Resume %1").arg(qs(m_queue->parked.front().number))
                                     : tr("Pause");
    const QString parkWhy = called                      ? tr("%1 is called; F12 begins, F7 if nobody comes").arg(ticket)
                            : serving || paused || open ? QString()
                                                        : tr("This window is not open yet");
    all << made("counter.park", park, parkWhy, [self] { self->runParkOrPause(); });
    return all;
}

// Seconds until the called ticket may be called again.
int CounterWorkspace::recallSeconds() const {
    if (!m_queue || !m_queue->recallFrom) { return 0; }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_queue->recallFrom - m_clock()).count();
    return int(std::max<std::int64_t>(0, left));
}

// What opens the panel of the line. Always there, with the reason where it cannot work.
QList<KeyAction> CounterWorkspace::moreActions() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    const bool here = m_queue && m_queue->ticket;
    const bool serving = here && m_queue->ticket->status == TicketStatus::Serving;
    const bool working = m_queue && (m_queue->status == DeskStatus::Open || m_queue->status == DeskStatus::Paused);
    const bool open = m_queue && m_queue->status == DeskStatus::Open;
    const QString closed = working ? QString() : tr("This window is not open yet");
    const QString ticket = here ? qs(m_queue->ticket->number) : QString();
    const QString busy = here ? tr("%1 is still at this window").arg(ticket) : QString();
    const QString paused = open ? busy : working ? tr("This window is paused; F8 goes on") : closed;
    const QString notServing = serving ? QString()
                               : here  ? tr("%1 is called; F12 begins").arg(ticket)
                                       : tr("Nobody is being served");
    QList<KeyAction> all;
    const auto add = [&](const char* id, const QString& label, const QString& why, void (LineChoices::*page)()) {
        all << made(id, label, why, [self, page] {
            if (self->hasCase()) { self->page()->commit(); }
            (self->m_choices->*page)();
        });
    };
    all << made("counter.choose", tr("Call a chosen one"), paused, [self] { self->m_choices->callChosen(); });
    add("counter.passed", tr("Passed tickets"), closed, &LineChoices::passed);
    all << made("counter.left", here ? tr("%1 went away").arg(ticket) : tr("Went away"),
                here ? QString() : tr("Nobody is at this window"), [self] {
                    if (self->hasCase()) { self->page()->commit(); }
                    self->m_panel->closeIt();
                    self->m_service.leave();
                });
    add("counter.hold", here ? tr("Park %1, other ways").arg(ticket) : tr("Resume or pause"), closed,
        &LineChoices::hold);
    add("counter.transfer", here ? tr("Transfer %1").arg(ticket) : tr("Transfer"), notServing, &LineChoices::transfer);
    add("counter.matter", tr("Next matter of the same person"), notServing, &LineChoices::nextMatter);
    add("counter.finish", here ? tr("End %1 with an outcome").arg(ticket) : tr("End with an outcome"), notServing,
        &LineChoices::finish);
    const bool someone = here || (m_queue && !m_queue->next.empty());
    add("counter.why", tr("Why this ticket"), someone ? QString() : tr("Nobody is waiting"), &LineChoices::why);
    add("counter.note", tr("Note on a ticket"), closed, &LineChoices::note);
    add("counter.quick", tr("Quick service"), open ? QString() : paused, &LineChoices::quick);
    add("counter.give", tr("Give a ticket"), m_queue ? QString() : closed, &LineChoices::giveTicket);
    const bool asked = m_queue && m_queue->helpSince;
    add("counter.help", asked ? tr("Help is here, end the call") : tr("Call the supervisor"), closed,
        &LineChoices::help);
    const bool others = m_queue && m_queue->othersWork;
    add("counter.takeover", others ? tr("Take over from %1").arg(qs(m_queue->clerkName)) : tr("Take over this window"),
        others    ? QString()
        : working ? tr("This window is already yours")
                  : closed,
        &LineChoices::takeOver);
    add("counter.shift", tr("End of the shift"), closed, &LineChoices::shift);
    return all;
}

QList<KeyAction> CounterWorkspace::lineKeys() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    QList<KeyAction> all{made("counter.card", tr("Read card"), {}, [self] { self->m_service.readCard(); })};
    return all << queueActions();
}

QList<KeyAction> CounterWorkspace::keyActions() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    const QString noCase = hasCase() ? QString() : tr("No case is open");
    QList<KeyAction> all = lineKeys();
    all << made("counter.large", m_sheet ? tr("Close") : tr("Enlarge preview"), m_sheet ? QString() : noCase,
                [self] { self->toggleLarge(); });
    all.back().shortLabel = tr("Preview");
    all << made("counter.capture", tr("Capture"), tr("No document camera is connected; papers are checked in the hand"),
                {});
    const bool again = hasCase() && !printTarget().isEmpty();
    all << made("counter.print",
                m_sheet     ? (m_sheet->empty() ? tr("Print the slip") : tr("Print the guide"))
                : again     ? tr("Print again")
                : hasCase() ? tr("Print list")
                            : tr("Print"),
                m_sheet ? QString() : noCase, [self] { self->print(); });
    all.back().active = m_sheet.has_value();
    all.back().shortLabel = tr("Print");
    const bool awaiting = hasCase() && m_view->state->status == domain::CaseStatus::AwaitingCorrection;
    const bool idle = !hasCase() && m_queue && !m_queue->ticket;
    const bool working = m_queue && (m_queue->status == DeskStatus::Open || m_queue->status == DeskStatus::Paused);
    if (idle) {
        all << made("counter.other", tr("End of the shift"), working ? QString() : tr("This window is not open yet"),
                    [self] { self->m_choices->shift(); });
        all.back().shortLabel = tr("Shift");
    } else {
        all << made("counter.other", awaiting ? tr("Corrected on the spot") : tr("Other decisions"),
                    !hasCase()  ? noCase
                    : !awaiting ? DecisionPage::otherWhyNot(*m_view)
                                : QString(),
                    [self] { self->other(); });
        all.back().shortLabel = awaiting ? tr("Corrected") : tr("Other");
    }
    const StepAct step = act();
    all << made("counter.act", step.label, step.reason, [self] { self->runAct(); });
    all.back().shortLabel = step.shortLabel;
    if (step.kind == StepAct::Kind::None && step.reason.isEmpty()) { all.back().enabled = false; }
    const bool goesOn = m_decision->choice() == DecisionPage::Choice::OnTheSpot ||
                        m_decision->choice() == DecisionPage::Choice::LaterDate;
    const bool final = step.kind == StepAct::Kind::Other && !goesOn;
    if (final) { all.back().armText = tr("this cannot be taken back"); }
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = "counter.step" + QByteArray::number(i + 1);
        all << made(id.constData(), CounterWords::stepTitle(CounterStep(i)), noCase,
                    [self, i] { self->setStep(CounterStep(i)); });
    }
    all << made("counter.open", tr("Only the open ones"),
                m_step == CounterStep::Materials ? noCase : tr("Works while checking materials"),
                [self] { self->m_materials->toggleOnlyOpen(); });
    const QString last = m_queue ? inOurLanguage(m_queue->undoZh, m_queue->undoEn) : QString();
    all << made("undo", last.isEmpty() ? tr("Undo") : tr("Undo %1").arg(last), {}, [self] { self->m_service.undo(); });
    const bool known = hasCase() && !m_view->state->personal.applicant.idNumber.empty();
    all << made("identity", tr("Full identity number for 10 s"),
                known       ? QString()
                : hasCase() ? tr("The applicant is not read yet")
                            : noCase,
                [self] { self->lookAtIdentity(); });
    all << moreActions();
    all << made("counter.dues", tr("What is due"), m_queue ? QString() : tr("This window is not open yet"),
                [self] { self->m_choices->dues(); });
    all << made("counter.guides", tr("Guides and guidance slip"),
                m_queue ? QString() : tr("This window is not open yet"), [self] { self->m_choices->guides(); });
    all << made("reconnect", tr("Query again"), {}, [self] { self->m_service.queryAgain(); });
    return all;
}

}  // namespace yc::ui
