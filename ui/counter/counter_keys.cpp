// SPDX-License-Identifier: GPL-3.0-or-later
// What each key does at the window now, and why it cannot (ui: keyboard). Enter agrees, only F12 acts.
#include "ui/common/paper_view.h"
#include "ui/counter/applicant_page.h"
#include "ui/counter/counter_side.h"
#include "ui/counter/counter_workspace.h"
#include "ui/counter/decision_page.h"
#include "ui/counter/form_page.h"
#include "ui/counter/materials_page.h"
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
    const QString why = q.calling        ? tr("Asking for the next ticket")
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
    case K::Refuse: m_decision->carryOut(); return;
    case K::ReceiveCorrections: m_service.receiveCorrections(); return;
    case K::None: return;
    }
}

void CounterWorkspace::runParkOrPause() {
    if (!m_queue) { return; }
    if (m_queue->ticket) {
        if (hasCase()) { page()->commit(); }
        m_service.park();
    } else if (m_queue->status == DeskStatus::Paused) {
        m_service.continueDesk();
    } else if (!m_queue->parked.empty()) {
        m_service.resume(m_queue->parked.front().id);
    } else {
        m_service.pauseDesk(tr("short break").toStdString());
    }
}

// F4: the paper large over the middle; where the right pane is folded, that pane.
void CounterWorkspace::toggleLarge() {
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

// Number of the paper F10 prints again; empty: the material list.
QString CounterWorkspace::printTarget() const {
    const bool onRecord = m_view->readOnly || m_view->state->status == domain::CaseStatus::AwaitingCorrection;
    if (!onRecord) { return {}; }
    QString number;
    for (const auto& paper : m_view->state->papers) {
        if (!paper.voided && paper.kind == m_view->paperKind) { number = qs(paper.number.str()); }
    }
    return number.isEmpty() && !m_view->state->papers.empty() ? qs(m_view->state->papers.back().number.str()) : number;
}

void CounterWorkspace::print() {
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
    m_decision->chooseRefusal();
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
    all << made("counter.call", next.isEmpty() ? tr("Call") : tr("Call %1").arg(next), callWhy,
                [self] { self->m_service.callNext(); });
    all.back().active = !next.isEmpty();
    const QString notCalled = serving ? tr("%1 is being served").arg(ticket) : tr("Nobody is called");
    all << made("counter.recall", tr("Recall"), called ? QString() : notCalled, [self] { self->m_service.recall(); });
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

QList<KeyAction> CounterWorkspace::lineKeys() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    QList<KeyAction> all{made("counter.card", tr("Read card"), {}, [self] { self->m_service.readCard(); })};
    return all << queueActions();
}

QList<KeyAction> CounterWorkspace::keyActions() const {
    auto* self = const_cast<CounterWorkspace*>(this);
    const QString noCase = hasCase() ? QString() : tr("No case is open");
    QList<KeyAction> all = lineKeys();
    all << made("counter.large", tr("Enlarge preview"), noCase, [self] { self->toggleLarge(); });
    all.back().shortLabel = tr("Preview");
    all << made("counter.capture", tr("Capture"), tr("No document camera is connected; papers are checked in the hand"),
                {});
    const bool again = hasCase() && !printTarget().isEmpty();
    all << made("counter.print",
                again       ? tr("Print again")
                : hasCase() ? tr("Print list")
                            : tr("Print"),
                noCase, [self] { self->print(); });
    all.back().shortLabel = tr("Print");
    const bool awaiting = hasCase() && m_view->state->status == domain::CaseStatus::AwaitingCorrection;
    all << made("counter.other", awaiting ? tr("Corrected on the spot") : tr("Other decisions"),
                !hasCase()                      ? noCase
                : m_view->readOnly && !awaiting ? tr("This case is decided. F5 calls the next")
                                                : QString(),
                [self] { self->other(); });
    all.back().shortLabel = awaiting ? tr("Corrected") : tr("Other");
    const StepAct step = act();
    all << made("counter.act", step.label, step.reason, [self] { self->runAct(); });
    all.back().shortLabel = step.shortLabel;
    if (step.kind == StepAct::Kind::None && step.reason.isEmpty()) { all.back().enabled = false; }
    if (step.kind == StepAct::Kind::Refuse) { all.back().armText = tr("not accepting cannot be taken back"); }
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = "counter.step" + QByteArray::number(i + 1);
        all << made(id.constData(), CounterWords::stepTitle(CounterStep(i)), noCase,
                    [self, i] { self->setStep(CounterStep(i)); });
    }
    all << made("counter.open", tr("Only the open ones"),
                m_step == CounterStep::Materials ? noCase : tr("Works while checking materials"),
                [self] { self->m_materials->toggleOnlyOpen(); });
    all << made("undo", tr("Undo"), {}, [self] { self->m_service.undo(); });
    all << made("reconnect", tr("Query again"), {}, [self] { self->m_service.queryAgain(); });
    return all;
}

}  // namespace yc::ui
