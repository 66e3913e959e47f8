// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/line_choices.h"

#include "domain/core/numbers.h"
#include "ui/common/domain_words.h"
#include "ui/common/snapshot_feed.h"
#include "ui/counter/counter_words.h"

#include <algorithm>

namespace yc::ui {

using domain::QueuePlace;
using domain::TicketOutcome;
using domain::TicketStatus;
using workstation::Answer;

LineChoices::LineChoices(QueuePanel& panel, workstation::CounterService& service, Clock clock, QObject* parent)
    : QObject(parent), m_panel(panel), m_service(service), m_clock(std::move(clock)) {}

// ---- words ------------------------------------------------------------------------------------------------------

QString LineChoices::theme(const domain::ThemeId& id) const {
    const auto name = m_queue->themeNames.find(id);
    return name == m_queue->themeNames.end() ? qs(id.str()) : qs(name->second);
}

QString LineChoices::waited(const Row& row) const {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(m_clock() - row.takenAt).count();
    return tr("has waited %1 min").arg(std::max<qint64>(0, minutes));
}

QString LineChoices::noteOf(const domain::TicketId& id) const {
    const auto note = m_queue->notes.find(id);
    return note == m_queue->notes.end() ? QString() : qs(note->second);
}

QString LineChoices::about(const Row& row) const {
    QStringList parts{theme(row.theme)};
    if (row.appointmentAt) { parts << tr("booked %1").arg(CounterWords::clock(*row.appointmentAt)); }
    parts << waited(row);
    const QString note = noteOf(row.id);
    if (!note.isEmpty()) { parts << note; }
    return parts.join(QStringLiteral("　"));
}

// ---- how choices are sent ---------------------------------------------------------------------------------------

void LineChoices::send(const std::function<void(Answer)>& ask) {
    struct Told {
        std::optional<domain::Refusal> refusal;
    };
    const int ticket = m_panel.wait();
    const auto deliver = deliverTo<Told>(&m_panel, [panel = &m_panel, ticket](const std::shared_ptr<const Told>& told) {
        if (told->refusal) {
            panel->answered(ticket, sentenceOf(*told->refusal), remedyOf(*told->refusal));
        } else {
            panel->answered(ticket, {}, {});
        }
    });
    ask([deliver](std::optional<domain::Refusal> refusal) {
        deliver(std::make_shared<const Told>(Told{std::move(refusal)}));
    });
}

void LineChoices::done(const std::function<void()>& run) {
    m_panel.closeIt();
    run();
}

QueuePanel::Choice LineChoices::plain(const QString& title, const QString& detail, std::function<void()> run) const {
    QueuePanel::Choice choice;
    choice.title = title;
    choice.detail = detail;
    choice.run = std::move(run);
    return choice;
}

QueuePanel::Page LineChoices::reasons(const QString& title, const QStringList& words,
                                      std::function<void(const QString&)> with) {
    QueuePanel::Page page;
    page.title = title;
    page.support = tr("The reason goes on record");
    for (const QString& reason : words) {
        page.choices << plain(reason, {}, [with, reason] { with(reason); });
    }
    page.choices << plain(tr("Another reason"), tr("to be written"), [this, title, with] {
        QueuePanel::Page field;
        field.title = title;
        field.field = tr("Reason");
        field.entered = with;
        m_panel.next(field);
    });
    return page;
}

// ---- call chosen, passed ----------------------------------------------------------------------------------------

void LineChoices::callChosen(const domain::TicketId& ticket) {
    for (const Row& row : m_queue->waiting) {
        if (row.id == ticket) {
            chosen(row, /*first=*/true);
            return;
        }
    }
    QueuePanel::Page page;
    page.title = tr("Call a chosen ticket");
    page.support = tr("In the order this window would call them. Letters and digits of a number narrow the list");
    for (const Row& row : m_queue->waiting) {
        auto choice = plain(qs(row.number), about(row), [this, row] { chosen(row, /*first=*/false); });
        choice.aside = inOurLanguage(row.rankReason, row.rankReasonEn);
        choice.search = qs(row.number);
        page.choices << choice;
    }
    if (page.choices.isEmpty()) { page.facts << tr("Nobody waits for this window"); }
    m_panel.open(page);
}

void LineChoices::chosen(const Row& row, bool first) {
    // The list was drawn a while ago: others call too.
    if (m_queue->waiting.empty()) {
        callChosen({});
        return;
    }
    if (m_queue->waiting.front().id == row.id) {
        done([this] { m_service.callNext(); });
        return;
    }
    auto page = reasons(tr("Why %1 and not %2?").arg(qs(row.number), qs(m_queue->waiting.front().number)),
                        {tr("Was called before and is here now"), tr("Cannot wait: health, small child"),
                         tr("Belongs to the person just served"), tr("Only a question, a minute's work"),
                         tr("The supervisor asks for it")},
                        [this, id = row.id](const QString& reason) {
                            send([&](Answer answer) { m_service.callChosen(id, reason.toStdString(), answer); });
                        });
    page.support = about(row);
    first ? m_panel.open(page) : m_panel.next(page);
}

void LineChoices::passed() {
    QueuePanel::Page page;
    page.title = tr("Passed tickets");
    page.support = tr("They did not come when called");
    for (const Row& row : m_queue->missed) {
        auto choice = plain(qs(row.number), about(row), [this, row] { passedOne(row); });
        choice.aside = tr("called %1 times").arg(row.calls);
        choice.search = qs(row.number);
        page.choices << choice;
    }
    if (page.choices.isEmpty()) { page.facts << tr("Nobody was passed over today"); }
    m_panel.open(page);
}

void LineChoices::passedOne(const Row& row) {
    QueuePanel::Page page;
    page.title = qs(row.number);
    page.support = about(row);
    auto here = plain(tr("Call to this window now"), tr("The person is here"),
                      [this, id = row.id] { send([&](Answer answer) { m_service.recallMissed(id, answer); }); });
    if (m_queue->ticket) { here.reason = tr("%1 is still at this window").arg(qs(m_queue->ticket->number)); }
    page.choices << here;
    const auto place = [&](const QString& title, const QString& detail, QueuePlace where) {
        page.choices << plain(title, detail, [this, id = row.id, where] {
            send([&](Answer answer) { m_service.requeue(id, where, answer); });
        });
    };
    place(tr("Back into the line, behind a few"), tr("as the rules of the hall say"), QueuePlace::Behind);
    place(tr("At the place it had"), tr("ranked by the time it was taken"), QueuePlace::Original);
    place(tr("At the end"), tr("behind everybody who waits now"), QueuePlace::Tail);
    m_panel.next(page);
}

// ---- park, resume, pause ----------------------------------------------------------------------------------------

void LineChoices::hold() {
    QueuePanel::Page page;
    if (m_queue->ticket) {
        page.title = tr("Park %1").arg(qs(m_queue->ticket->number));
        const bool called = m_queue->ticket->status == TicketStatus::Called;
        auto here = plain(tr("For this window"), tr("F8 resumes it; the case stays as it is"),
                          [this] { done([this] { m_service.park(false); }); });
        auto anywhere =
            plain(tr("For any window that serves %1").arg(theme(m_queue->ticket->theme)),
                  tr("whoever is free goes on with the case"), [this] { done([this] { m_service.park(true); }); });
        if (called) { here.reason = anywhere.reason = tr("Begins first: F12, or F7 if nobody comes"); }
        page.choices << here << anywhere;
        m_panel.open(page);
        return;
    }
    page.title = tr("Resume or pause");
    for (const auto* rows : {&m_queue->parked, &m_queue->anywhere}) {
        for (const Row& row : *rows) {
            const bool mine = rows == &m_queue->parked;
            auto choice = plain(tr("Resume %1").arg(qs(row.number)), about(row),
                                [this, id = row.id] { done([this, id] { m_service.resume(id); }); });
            choice.aside = mine ? tr("parked here") : tr("parked for any window");
            choice.search = qs(row.number);
            page.choices << choice;
        }
    }
    if (m_queue->status == domain::DeskStatus::Paused) {
        page.choices << plain(tr("Go on taking tickets"), qs(m_queue->pauseReason),
                              [this] { done([this] { m_service.continueDesk(); }); });
    } else {
        QStringList kinds;
        for (const auto& kind : m_queue->breaks) { kinds << qs(kind); }
        if (kinds.isEmpty()) { kinds << tr("Short break"); }
        for (const QString& kind : std::as_const(kinds)) {
            page.choices << plain(tr("Pause: %1").arg(kind), tr("the display says this window pauses"),
                                  [this, kind] { pause(kind); });
        }
    }
    m_panel.open(page);
}

void LineChoices::pause(const QString& reason) {
    QueuePanel::Page page;
    page.title = tr("Pause: %1").arg(reason);
    page.support = tr("How long? The hall reckons with it");
    for (const int minutes : {5, 10, 15, 30, 60}) {
        const auto until = m_clock() + std::chrono::minutes{minutes};
        auto choice = plain(tr("%n min", nullptr, minutes), {}, [this, reason, minutes] {
            send([&](Answer answer) { m_service.pauseDesk(reason.toStdString(), minutes, answer); });
        });
        choice.aside = tr("until %1").arg(CounterWords::clock(until));
        page.choices << choice;
    }
    page.choices << plain(tr("Until F8 ends it"), {}, [this, reason] {
        send([&](Answer answer) { m_service.pauseDesk(reason.toStdString(), 0, answer); });
    });
    m_panel.next(page);
}

// ---- transfer, next matter, end -----------------------------------------------------------------------------------

void LineChoices::transfer() {
    if (!m_queue->ticket) { return; }
    const Row ticket = *m_queue->ticket;
    QueuePanel::Page page;
    page.title = tr("Transfer %1").arg(qs(ticket.number));
    page.support = tr("The number stays the same; the case goes with it");
    for (const auto& window : m_queue->windows) {
        const bool serves = std::find(window.themes.begin(), window.themes.end(), ticket.theme) != window.themes.end();
        auto choice = plain(qs(window.name), qs(window.clerk),
                            [this, window, ticket] { transferTo({}, window.desk, qs(window.name)); });
        choice.aside = tr("window");
        if (!serves) { choice.reason = tr("does not serve %1").arg(theme(ticket.theme)); }
        page.choices << choice;
    }
    // Windows that can take it first.
    std::stable_sort(page.choices.begin(), page.choices.end(),
                     [](const auto& a, const auto& b) { return a.reason.isEmpty() && !b.reason.isEmpty(); });
    for (const auto& id : m_queue->offered) {
        if (id == ticket.theme) { continue; }
        auto choice =
            plain(theme(id), tr("the first free window that serves it"), [this, id] { transferTo(id, {}, theme(id)); });
        choice.aside = tr("theme");
        page.choices << choice;
    }
    m_panel.open(page);
}

void LineChoices::transferTo(const domain::ThemeId& theme, const domain::DeskId& desk, const QString& name) {
    QueuePanel::Page page;
    page.title = tr("To %1").arg(name);
    page.support = tr("At which place in that line?");
    const auto go = [this, theme, desk](QueuePlace place, const QString& reason) {
        send([&](Answer answer) { m_service.transfer({theme, desk, place, reason.toStdString()}, answer); });
    };
    page.choices << plain(tr("By the time it was taken"), tr("keeps its waiting time"),
                          [go] { go(QueuePlace::Original, {}); });
    page.choices << plain(tr("First"), tr("needs a reason, goes on record"), [this, go, name] {
        m_panel.next(reasons(tr("Why first at %1?").arg(name),
                             {tr("Was sent to the wrong window"), tr("Cannot wait: health, small child"),
                              tr("Only a signature is missing")},
                             [go](const QString& reason) { go(QueuePlace::Head, reason); }));
    });
    page.choices << plain(tr("At the end"), tr("behind everybody who waits now"), [go] { go(QueuePlace::Tail, {}); });
    m_panel.next(page);
}

void LineChoices::nextMatter() {
    if (!m_queue->ticket) { return; }
    const Row ticket = *m_queue->ticket;
    QueuePanel::Page page;
    page.title = tr("%1 goes on with another matter").arg(qs(ticket.number));
    page.support = tr("A new service period begins; the case so far stays as it is and is found by its number");
    const QString note = noteOf(ticket.id);
    if (!note.isEmpty()) { page.facts << note; }
    const auto add = [&](const domain::ThemeId& id, const QString& detail, const QString& reason) {
        auto choice = plain(theme(id), detail, [this, id, ticket] {
            send([&](Answer answer) { m_service.nextItem(id == ticket.theme ? domain::ThemeId() : id, answer); });
        });
        choice.reason = reason;
        page.choices << choice;
    };
    for (const auto& id : m_queue->serves) {
        add(id, id == ticket.theme ? tr("the same theme once more") : tr("a new case is opened"), {});
    }
    for (const auto& id : m_queue->offered) {
        if (std::find(m_queue->serves.begin(), m_queue->serves.end(), id) != m_queue->serves.end()) { continue; }
        add(id, {}, tr("not served here; Ctrl+T transfers"));
    }
    m_panel.open(page);
}

void LineChoices::finish() {
    if (!m_queue->ticket) { return; }
    QueuePanel::Page page;
    page.title = tr("End %1").arg(qs(m_queue->ticket->number));
    page.support = tr("What came of it? It goes into the figures of the day");
    const auto add = [&](const QString& title, const QString& detail, TicketOutcome outcome, const QString& reason) {
        auto choice = plain(title, detail,
                            [this, outcome] { send([&](Answer answer) { m_service.finishTicket(outcome, answer); }); });
        choice.reason = reason;
        page.choices << choice;
    };
    const bool accepted = m_view && m_view->state && m_view->state->acceptedAt != domain::Instant{};
    const QString number = accepted ? qs(domain::shortCaseNumber(m_view->state->number)) : QString();
    add(tr("Accepted"), accepted ? tr("with case %1").arg(number) : QString(), TicketOutcome::Accepted,
        accepted ? QString() : tr("no case has been accepted"));
    add(tr("Advice given"), tr("Ctrl+Z takes it back while nothing was promised"), TicketOutcome::Consulted, {});
    add(tr("Results collected"), {}, TicketOutcome::Collected, {});
    add(tr("Corrections dealt with"), {}, TicketOutcome::Corrected, {});
    add(tr("Wrong line, taken by mistake"), tr("Ctrl+Z takes it back while nothing was promised"),
        TicketOutcome::Mistaken, {});
    m_panel.open(page);
}

// ---- note, quick services, ticket at the window -------------------------------------------------------------------

void LineChoices::note() {
    const auto pageOf = [this](const Row& row) {
        QueuePanel::Page page;
        page.title = tr("Note on %1").arg(qs(row.number));
        page.support = tr("Any window sees it before it calls. Empty takes it away");
        page.field = tr("Note");
        page.text = noteOf(row.id);
        page.mayBeEmpty = true;
        page.entered = [this, id = row.id](const QString& text) {
            send([&](Answer answer) { m_service.note(id, text.toStdString(), answer); });
        };
        return page;
    };
    if (m_queue->ticket) {
        m_panel.open(pageOf(*m_queue->ticket));
        return;
    }
    QueuePanel::Page page;
    page.title = tr("Note on a ticket");
    page.support = tr("Letters and digits of a number narrow the list");
    for (const auto* rows : {&m_queue->waiting, &m_queue->parked, &m_queue->missed}) {
        for (const Row& row : *rows) {
            auto choice = plain(qs(row.number), about(row), [this, pageOf, row] { m_panel.next(pageOf(row)); });
            choice.search = qs(row.number);
            page.choices << choice;
        }
    }
    if (page.choices.isEmpty()) { page.facts << tr("Nobody waits for this window"); }
    m_panel.open(page);
}

void LineChoices::quick() {
    QueuePanel::Page page;
    page.title = tr("Quick services");
    page.support = tr("Done in a moment without a number; one digit records it");
    for (const auto& quick : m_queue->quick) {
        auto choice = plain(inOurLanguage(quick.service.zh, quick.service.en), {},
                            [this, id = quick.service.id] { done([this, id] { m_service.quickService(id); }); });
        choice.aside = tr("%n today", nullptr, quick.done);
        page.choices << choice;
    }
    if (page.choices.isEmpty()) { page.facts << tr("The rules of this hall name none"); }
    m_panel.open(page);
}

void LineChoices::guides() {
    QueuePanel::Page page;
    page.title = tr("Guides and guidance slip");
    page.support = tr("Shown large; F10 prints it for the person to take home");
    const auto add = [&](const QString& title, const QString& detail, const domain::ThemeId& id) {
        page.choices << plain(title, detail, [this, id] { done([this, id] { Q_EMIT sheetChosen(id); }); });
    };
    if (m_view) {
        add(tr("Guidance slip of this case"), tr("what this situation asks for"), {});
        add(theme(m_view->theme->id), tr("guide of this theme"), m_view->theme->id);
    }
    const auto offer = [&](const std::vector<domain::ThemeId>& themes, const QString& detail) {
        for (const auto& id : themes) {
            const QString name = theme(id);
            const bool there = std::any_of(page.choices.begin(), page.choices.end(),
                                           [&](const auto& choice) { return choice.title == name; });
            if (!there) { add(name, detail, id); }
        }
    };
    offer(m_queue->serves, tr("served here"));
    offer(m_queue->offered, tr("served at another window"));
    m_panel.open(page);
}

void LineChoices::giveTicket() {
    QueuePanel::Page page;
    page.title = tr("Give a ticket");
    page.support = tr("For somebody without a number; it is printed here");
    for (const auto& id : m_queue->offered) {
        page.choices << plain(theme(id), {}, [this, id] {
            QueuePanel::Page classes;
            classes.title = theme(id);
            classes.support = tr("The class and its reason are told with the call");
            const auto add = [&](const QString& title, domain::PriorityClass priority) {
                classes.choices << plain(title, {}, [this, id, priority] {
                    send([&](Answer answer) { m_service.giveTicket(id, priority, {}, answer); });
                });
            };
            add(tr("In the order of arrival"), domain::PriorityClass::None);
            for (const auto& rule : m_queue->classes) {
                if (rule.priority == domain::PriorityClass::Appointment) { continue; }
                add(inOurLanguage(rule.zh, rule.en), rule.priority);
            }
            m_panel.next(classes);
        });
    }
    m_panel.open(page);
}

// ---- help, why, the window itself ---------------------------------------------------------------------------------

void LineChoices::help() {
    QueuePanel::Page page;
    if (m_queue->helpSince) {
        page.title = tr("The supervisor is called since %1").arg(CounterWords::clock(*m_queue->helpSince));
        page.support = qs(m_queue->helpReason);
        page.facts << (m_queue->helpAnswer.empty() ? tr("Nobody has answered yet")
                                                   : tr("Answered: %1").arg(qs(m_queue->helpAnswer)));
        page.choices << plain(tr("Help is here, end the call"), {}, [this] { done([this] { m_service.endHelp(); }); });
        m_panel.open(page);
        return;
    }
    page.title = tr("Call the supervisor to this window");
    page.support = tr("Shown in the hall at once, nothing is said aloud");
    const auto add = [&](domain::HelpKind about, const QString& reason) {
        page.choices << plain(reason, {}, [this, about, reason] {
            done([this, about, reason] { m_service.askForHelp(about, reason.toStdString()); });
        });
    };
    add(domain::HelpKind::Emergency, tr("Emergency: somebody is ill or in danger"));
    add(domain::HelpKind::Dispute, tr("A quarrel at the window"));
    add(domain::HelpKind::Question, tr("A question of the rules"));
    add(domain::HelpKind::Fault, tr("A device does not work"));
    m_panel.open(page);
}

void LineChoices::why() {
    QueuePanel::Page page;
    const Row* row = m_queue->ticket ? &*m_queue->ticket : !m_queue->next.empty() ? &m_queue->next.front() : nullptr;
    if (!row) {
        page.title = tr("Nobody waits for this window");
        m_panel.open(page);
        return;
    }
    page.title =
        m_queue->ticket ? tr("Why %1 was called").arg(qs(row->number)) : tr("Why %1 is next").arg(qs(row->number));
    page.facts << inOurLanguage(row->rankReason, row->rankReasonEn);
    page.facts << tr("Taken at %1, %2").arg(CounterWords::clock(row->takenAt), waited(*row));
    if (row->appointmentAt) { page.facts << tr("Booked for %1").arg(CounterWords::clock(*row->appointmentAt)); }
    if (row->misses > 0) { page.facts << tr("Was not here %n times", nullptr, row->misses); }
    QStringList longer;
    for (const Row& other : m_queue->waiting) {
        if (other.id != row->id && other.takenAt < row->takenAt) {
            longer << tr("%1 (%2)").arg(qs(other.number), inOurLanguage(other.rankReason, other.rankReasonEn));
        }
    }
    page.facts << (longer.isEmpty()
                       ? tr("Nobody who waits for this window came earlier")
                       : tr("Came earlier and wait: %1").arg(longer.mid(0, 5).join(tr(", ", "between tickets"))));
    m_panel.open(page);
}

void LineChoices::takeOver() {
    auto page = reasons(tr("Take over the work of %1").arg(qs(m_queue->clerkName)),
                        {tr("Relief by roster"), tr("Meal break"), tr("Called away"), tr("End of shift")},
                        [this](const QString& reason) {
                            send([&](Answer answer) { m_service.takeOver(reason.toStdString(), answer); });
                        });
    if (m_queue->ticket) { page.facts << tr("%1 is at the window and stays").arg(qs(m_queue->ticket->number)); }
    if (!m_queue->parked.empty()) {
        page.facts << tr("%n parked tickets come with it", nullptr, int(m_queue->parked.size()));
    }
    page.choices << plain(tr("Print the handover sheet first"), tr("both sign what is handed on"),
                          [this] { done([this] { m_service.printHandover(); }); });
    m_panel.open(page);
}

void LineChoices::shift() {
    QueuePanel::Page page;
    page.title = tr("End of the shift at %1").arg(qs(m_queue->deskName));
    if (!m_queue->parked.empty()) {
        page.facts << tr("%n parked tickets stay with this window", nullptr, int(m_queue->parked.size()));
    }
    page.choices << plain(tr("Print the handover sheet"),
                          tr("who sat here, tickets served, open work, papers held; two signatures"),
                          [this] { done([this] { m_service.printHandover(); }); });
    auto close = plain(tr("Close this window"), tr("tickets kept for it go back to everybody"),
                       [this] { send([&](Answer answer) { m_service.closeDesk(answer); }); });
    if (m_queue->ticket) { close.reason = tr("%1 is still at this window").arg(qs(m_queue->ticket->number)); }
    if (m_queue->status != domain::DeskStatus::Open && m_queue->status != domain::DeskStatus::Paused) {
        close.reason = tr("it is not open");
    }
    page.choices << close;
    m_panel.open(page);
}

}  // namespace yc::ui
