// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the hall: F5 to F8 for alerts, F9 to F12 for plans; and where alerts and windows lead.
#include "ui/common/row_delegate.h"
#include "ui/hall/hall_lists.h"
#include "ui/hall/hall_menu.h"
#include "ui/hall/hall_workspace.h"
#include "ui/hall/replay_bar.h"
#include "ui/hall/step_field.h"
#include "ui/hall/what_if_panel.h"

#include <algorithm>
#include <chrono>
#include <QMainWindow>
#include <QStandardItemModel>

namespace yc::ui {
namespace {

using Kind = workstation::HallAlert::Kind;

constexpr std::chrono::minutes muteFor{10};
constexpr int replayDays = 60;
constexpr int calibratedDays = 5;

QString keyOf(const workstation::HallAlert& alert) {
    return QString::number(int(alert.kind)) + QLatin1Char('/') + fromUtf8(alert.reference);
}

// A call for help before what is late, and that before what will be.
int urgency(const workstation::HallAlert& alert) {
    if (alert.kind == Kind::Help && alert.answered.empty()) return alert.help == domain::HelpKind::Emergency ? 3 : 2;
    return alert.kind == Kind::Help || alert.lamp == domain::Lamp::Overdue ? 1 : 0;
}

}  // namespace

void HallWorkspace::setLarge(bool large) {
    m_large = large;
    arrange();
    showChart();
    QWidget* place = !large                   ? static_cast<QWidget*>(m_alertList)
                     : !m_twinBox->isHidden() ? static_cast<QWidget*>(m_twin)
                                              : m_whatIf->firstField();
    place->setFocus(Qt::OtherFocusReason);
    Q_EMIT keyActionsChanged();
}

bool HallWorkspace::escape() {
    if (m_replaying) {
        endReplay();
        return true;
    }
    if (m_large) {
        setLarge(false);
        return true;
    }
    if (!m_whatIf->plan().empty()) {
        m_whatIf->clear();
        return true;
    }
    return false;
}

void HallWorkspace::showAlerts() {
    const auto* current = currentAlert();
    const QString kept = current ? keyOf(*current) : QString();
    const auto before = m_alerts.size();
    QSet<QString> present;
    m_alerts.clear();
    for (const auto& alert : m_snapshot->alerts) {
        present.insert(keyOf(alert));
        if (!m_aside.contains(keyOf(alert))) { m_alerts.push_back(alert); }
    }
    if (!m_replaying) { m_aside.intersect(present); }  // comes back when it happens anew
    std::stable_sort(m_alerts.begin(), m_alerts.end(),
                     [](const auto& a, const auto& b) { return urgency(a) > urgency(b); });
    m_alertRows->clear();
    int row = 0;
    for (const auto& alert : m_alerts) {
        const QStringList words{lampText(HallLists::lampOf(alert.lamp)), HallLists::alertTitle(alert),
                                HallLists::alertDetail(alert)};
        m_alertRows->appendRow(HallLists::row(HallLists::alertCells(alert), words.join(QStringLiteral("，"))));
        if (alert.kind == Kind::Help) {
            m_alertRows->item(m_alertRows->rowCount() - 1)->setData(int(Tone::Bad), ToneRole);
        }
        if (keyOf(alert) == kept) { row = m_alertRows->rowCount() - 1; }
    }
    // A new call for help comes under the hand, unless somebody is at work in the list.
    const bool help = !m_alerts.empty() && m_alerts.front().kind == Kind::Help;
    if (help && !m_alertList->hasFocus() && !m_told.contains(keyOf(m_alerts.front()))) { row = 0; }
    if (!m_alerts.empty()) { m_alertList->setCurrentIndex(m_alertRows->index(row, 0)); }
    m_alertList->setMaximumHeight(std::max(1, m_alertRows->rowCount()) * m_theme.rowTwoLines());
    m_alertCard->setHint(m_replaying        ? tr("not part of a replayed day")
                         : m_alerts.empty() ? tr("nothing now")
                                            : QString());
    if (before != m_alerts.size()) { Q_EMIT badgeChanged(badge()); }
    Q_EMIT keyActionsChanged();
}

// Said once; a call for help stays above the key bar until it is answered, muted or not.
void HallWorkspace::tellNewAlerts() {
    if (m_replaying) { return; }
    QSet<QString> present;
    for (const auto& alert : m_snapshot->alerts) {
        const QString key = keyOf(alert);
        present.insert(key);
        if (m_told.contains(key)) { continue; }
        const QString words = HallLists::alertTitle(alert) + QStringLiteral("，") + HallLists::alertDetail(alert);
        if (alert.kind == Kind::Help && alert.answered.empty()) {
            ToastLine line;
            line.kind = ToastLine::Kind::Fault;
            line.text = words;
            line.action = tr("Answer");
            line.key = QStringLiteral("F6");
            line.stayMs = 0;
            line.run = [this, desk = domain::DeskId(alert.reference)] { m_service.answerHelp(desk); };
            m_calling.insert(fromUtf8(alert.reference), fromUtf8(alert.subject));
            Q_EMIT toast(line);
            Q_EMIT sounded(Sound::ScanWrong);
            Q_EMIT announce(words);
        } else if (!muted()) {
            Q_EMIT announce(words);
        }
    }
    m_told = present;
    settleHelpToasts();
}

// What stands above the key bar until it is answered goes when somebody else has answered it.
void HallWorkspace::settleHelpToasts() {
    for (auto call = m_calling.begin(); call != m_calling.end();) {
        QString answered;
        bool open = false;
        for (const auto& alert : m_snapshot->alerts) {
            if (alert.kind != Kind::Help || fromUtf8(alert.reference) != call.key()) { continue; }
            open = alert.answered.empty();
            answered = fromUtf8(alert.answered);
        }
        if (open) {
            ++call;
            continue;
        }
        ToastLine line;
        line.text = answered.isEmpty() ? tr("The call of %1 is over").arg(call.value())
                                       : tr("%1 answers the call of %2").arg(answered, call.value());
        call = m_calling.erase(call);
        Q_EMIT toast(line);
    }
}

bool HallWorkspace::muted() const { return m_muteUntil != domain::Instant{} && now() < m_muteUntil; }

void HallWorkspace::toggleMute() {
    m_muteUntil = muted() ? domain::Instant{} : now() + muteFor;
    Q_EMIT keyActionsChanged();
}

const workstation::HallAlert* HallWorkspace::currentAlert() const {
    const int row = m_alertList->currentIndex().row();
    return row >= 0 && row < int(m_alerts.size()) ? &m_alerts[std::size_t(row)] : nullptr;
}

KeyAction HallWorkspace::alertAction(const char* id, std::function<void()> run) const {
    KeyAction action{QLatin1String(id)};
    action.enabled = !m_alerts.empty();
    action.reason = tr("Nothing needs you now");
    action.run = std::move(run);
    return action;
}

// F12 in full words; why not, when it cannot be.
KeyAction HallWorkspace::planAction() const {
    KeyAction act{QStringLiteral("hall.act")};
    act.enabled = false;
    if (!m_snapshot || !m_snapshot->supervisor) {
        act.reason = tr("Plans are the supervisor's");
    } else if (m_replaying) {
        act.label = tr("Back to now");
        act.enabled = true;
        act.run = [self = const_cast<HallWorkspace*>(this)] { self->endReplay(); };
    } else if (m_whatIf->pending() || (m_forecast && m_forecast->asking)) {
        act.reason = tr("What it would change is being worked out");  // nothing is done that was not on the screen
    } else if (!m_forecast ||
               (m_forecast->plan.empty() && (!m_forecast->suggestion || m_forecast->suggestion->changes.empty()))) {
        act.reason = tr("Set a plan under what if first");
    } else {
        const auto& changes = m_forecast->plan.empty() ? m_forecast->suggestion->changes : m_forecast->plan;
        act.label = tr("Do it: %1").arg(m_whatIf->wordsOf(changes));
        act.shortLabel = tr("Do it");
        if (m_forecast->act.whyNot) {
            act.reason = DayText::either(m_forecast->act.whyNot->zh, m_forecast->act.whyNot->en);
        } else {
            act.enabled = true;
            act.run = [self = const_cast<HallWorkspace*>(this), changes] { self->m_service.carryOut(changes); };
            // What Ctrl+Z will not take back is armed first.
            if (m_forecast->act.notUndone) {
                act.armText = DayText::either(m_forecast->act.notUndone->zh, m_forecast->act.notUndone->en);
            }
        }
    }
    return act;
}

QList<KeyAction> HallWorkspace::keyActions() const {
    auto* self = const_cast<HallWorkspace*>(this);
    KeyAction large{QStringLiteral("hall.large"), m_large ? tr("Whole hall") : QString()};
    large.run = [self] { self->setLarge(!self->m_large); };
    KeyAction urge{QStringLiteral("hall.urge")};
    // The chosen call for help, else the first.
    const auto* alert = currentAlert();
    if (alert && alert->kind != Kind::Help) { alert = &m_alerts.front(); }
    urge.enabled = alert && alert->kind == Kind::Help && m_snapshot->supervisor;
    const bool settle = urge.enabled && !alert->answered.empty();
    urge.label = settle ? tr("It is settled") : tr("Answer");
    if (urge.enabled) {
        urge.run = [self, settle, desk = domain::DeskId(alert->reference)] {
            settle ? self->m_service.endHelp(desk) : self->m_service.answerHelp(desk);
        };
    }
    urge.active = urge.enabled && !settle;
    urge.reason = tr("Nobody asks for help");
    KeyAction mute{QStringLiteral("hall.mute"), muted() ? tr("Sound again") : QString()};
    mute.active = muted();
    mute.run = [self] { self->toggleMute(); };
    KeyAction grant{QStringLiteral("hall.authorise")};
    grant.enabled = m_snapshot && m_snapshot->supervisor && !m_replaying;
    grant.reason = m_replaying ? tr("This is a past day") : tr("Plans are the supervisor's");
    grant.run = [self] { self->authorise(); };
    KeyAction print{QStringLiteral("hall.print")};
    print.enabled = m_snapshot != nullptr;
    print.reason = tr("The day is not here yet");
    print.run = [self] { self->m_service.printDay(self->shownDay()); };
    KeyAction other{QStringLiteral("hall.other"), tr("Other views")};
    other.run = [self] { self->openMenu(); };
    KeyAction undo{QStringLiteral("undo")};
    undo.enabled = m_forecast && m_forecast->applied;
    undo.reason = tr("Nothing was carried out from here that can be taken back");
    undo.run = [self] { self->m_service.takeBack(); };
    return {large,        alertAction("hall.next", [self] { self->nextAlert(); }),
            urge,         alertAction("hall.later", [self] { self->putAside(); }),
            mute,         grant,
            print,        other,
            planAction(), undo};
}

void HallWorkspace::nextAlert() {
    if (m_alerts.empty()) { return; }
    if (m_large) { setLarge(false); }
    const bool there = m_alertList->hasFocus();
    const int row = there ? (m_alertList->currentIndex().row() + 1) % int(m_alerts.size())
                          : std::max(0, m_alertList->currentIndex().row());
    m_alertList->setCurrentIndex(m_alertRows->index(row, 0));
    m_alertList->setFocus(Qt::OtherFocusReason);
    Q_EMIT announce(HallLists::alertTitle(m_alerts[std::size_t(row)]));
}

void HallWorkspace::putAside() {
    if (const auto* alert = currentAlert()) {
        m_aside.insert(keyOf(*alert));
        showAlerts();
    }
}

void HallWorkspace::openAlert(int row) {
    if (row < 0 || row >= int(m_alerts.size())) { return; }
    const auto& alert = m_alerts[std::size_t(row)];
    const QString reference = fromUtf8(alert.reference);
    switch (alert.kind) {
    case Kind::LongWait: {
        for (int i = 0; i < m_queues->queues()->rowCount(); ++i) {
            if (m_queues->queues()->queue(i).letter == alert.reference) {
                m_queues->setCurrentIndex(m_queues->queues()->index(i));
            }
        }
        m_queues->setFocus(Qt::OtherFocusReason);
        break;
    }
    case Kind::Help:
    case Kind::IdleDesk:
    case Kind::UnknownDesk: {
        for (DeskTile* tile : m_desks->tiles()) {
            if (tile->desk().row.desk.str() == alert.reference) { tile->setFocus(Qt::OtherFocusReason); }
        }
        break;
    }
    case Kind::UnsignedSlip: Q_EMIT goTo(WorkspaceId::Handoff, reference); break;
    case Kind::LongService:
    case Kind::OverdueItem:
    case Kind::Conflict:
    case Kind::DeemedSoon: Q_EMIT goTo(WorkspaceId::Find, reference); break;
    }
}

// A window with somebody at it leads to the ticket; a closed one is planned to open, an idle one to serve more.
void HallWorkspace::openDesk(const workstation::DeskView& desk) {
    using State = workstation::DeskView::State;
    if (desk.ticket && desk.state != State::Closed && desk.state != State::Paused) {
        Q_EMIT goTo(WorkspaceId::Find, fromUtf8(desk.ticket->number));
        return;
    }
    if (!m_snapshot->supervisor || m_replaying) { return; }
    showPage(Page::WhatIf);
    if (!m_whatIf->firstField()->isVisible()) { setLarge(true); }
    if (desk.state == State::Closed || desk.state == State::Paused) {
        auto* open = m_whatIf->fields().front();
        open->choose(fromUtf8(desk.row.desk.str()));
        open->setFocus(Qt::OtherFocusReason);
    } else {
        m_whatIf->authorise(desk.row.desk);
    }
}

void HallWorkspace::authorise() {
    showPage(Page::WhatIf);
    if (!m_whatIf->firstField()->isVisible()) { setLarge(true); }
    domain::DeskId desk;
    for (const DeskTile* tile : m_desks->tiles()) {
        using State = workstation::DeskView::State;
        const auto state = tile->desk().state;
        const bool open = state != State::Closed && state != State::Paused;
        if (open && (desk.empty() || tile->hasFocus() || tile->focusPolicy() == Qt::StrongFocus)) {
            desk = tile->desk().row.desk;
        }
    }
    m_whatIf->authorise(desk);
}

void HallWorkspace::openMenu() {
    if (!m_menu) {
        const auto view = [this](Page page) {
            return [this, page] {
                m_pageChosen = true;
                showPage(page);
                if (!m_sideCard->isVisible()) { setLarge(true); }
                if (page == Page::Calibration) { m_service.calibrate(calibratedDays); }
            };
        };
        m_menu = new HallMenu(
            m_theme, menuHost(),
            {{tr("What if"), tr("try a plan before it is done"), view(Page::WhatIf)},
             {tr("How often it held"), tr("the forecast against what happened"), view(Page::Calibration)},
             {tr("Ratings"), tr("of the hall and of each clerk"), view(Page::Ratings)},
             {tr("Replay of a past day"), tr("the board as it stood, minute by minute"), [this] { startReplay(); }},
             {tr("Figures as a file"), tr("the tables of the daily report"), [this] { saveDay(); }},
             {tr("End the day"), tr("what happens to those who still wait"), [this] { openDayEnd(); }}});
    }
    m_menu->open();
}

domain::Date HallWorkspace::shownDay() const { return m_replaying ? m_replay->day() : domain::localDate(now()); }

void HallWorkspace::saveDay() {
    const QString path = m_choosePath(QString::fromStdString(domain::isoDate(shownDay())) + QStringLiteral(".csv"));
    if (!path.isEmpty()) { m_service.saveDay(shownDay(), path.toStdString()); }
}

// Each choice says what it does to how many; what is at a window is named and stays.
void HallWorkspace::openDayEnd() {
    if (!m_snapshot || !m_snapshot->supervisor || m_replaying) {
        ToastLine line;
        line.text = m_replaying ? tr("This is a past day") : tr("The day is ended by the supervisor");
        Q_EMIT toast(line);
        return;
    }
    int waiting = 0;
    for (const auto& queue : m_snapshot->themes) { waiting += queue.counts.waiting; }
    QStringList windows;
    for (const auto& desk : m_snapshot->desks) {
        if (desk.ticket) {
            windows << tr("%1 at %2", "ticket at window").arg(fromUtf8(desk.ticket->number), fromUtf8(desk.name));
        }
    }
    const QString who = tr("%n waiting, with those passed or put aside", nullptr, waiting);
    const QString stays = windows.isEmpty()
                              ? tr("nobody is at a window")
                              : tr("served to the end: %1").arg(windows.join(tr(", ", "between tickets")));
    const auto end = [this](workstation::DayEnd how) { return [this, how] { m_service.closeDay(how); }; };
    if (m_dayEnd) { m_dayEnd->deleteLater(); }
    m_dayEnd = new HallMenu(
        m_theme, menuHost(),
        {{tr("By each theme's rule"), tr("as the queue policy says"), end(workstation::DayEnd::ByRule)},
         {tr("Their numbers expire"), tr("they take a new one another day"), end(workstation::DayEnd::Expire)},
         {tr("Their numbers go on tomorrow"), tr("each keeps its waiting time"), end(workstation::DayEnd::Carry)}},
        who + tr("; ", "between clauses") + stays);
    m_dayEnd->open();
}

QWidget* HallWorkspace::menuHost() {
    QWidget* host = this;  // the shell, which may itself stand in a larger window
    while (host->parentWidget() && !qobject_cast<QMainWindow*>(host)) { host = host->parentWidget(); }
    return host;
}

void HallWorkspace::startReplay() {
    if (!m_snapshot) { return; }
    m_replaying = true;
    m_replay->offer(domain::localDate(now()), replayDays);
    arrange();
    m_service.replay(m_replay->day());
    m_replay->dayField()->setFocus(Qt::OtherFocusReason);
    Q_EMIT keyActionsChanged();
}

void HallWorkspace::endReplay() {
    m_replay->stop();
    m_replaying = false;
    arrange();
    m_service.backToNow();
    m_alertList->setFocus(Qt::OtherFocusReason);
    Q_EMIT keyActionsChanged();
}

}  // namespace yc::ui
