// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/conflict_words.h"

#include "ui/common/domain_words.h"

#include <algorithm>
#include <QHash>

namespace yc::ui {

using workstation::ConflictChoice;
using workstation::ConflictDetail;
using workstation::ConflictEntry;
using workstation::ConflictOption;

namespace {

struct CommandName {
    const char* kind;
    const char* words;
};

const CommandName commandNames[] = {
    {"ticket.take", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Ticket taken")},
    {"ticket.call", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Call")},
    {"ticket.recall", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Second call")},
    {"ticket.not_here", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Not here")},
    {"ticket.requeue", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Back into the line")},
    {"ticket.begin", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Service begun")},
    {"ticket.park", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Parked")},
    {"ticket.resume", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Taken up again")},
    {"ticket.transfer", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Passed on")},
    {"ticket.leave", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Left")},
    {"ticket.next_item", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Next thing")},
    {"ticket.finish", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Service finished")},
    {"ticket.close_day", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "End of the day")},
    {"case.open", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Case opened")},
    {"case.identify", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Applicant")},
    {"case.answer", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Answer")},
    {"case.choose_item", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Item chosen")},
    {"case.verdict", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Paper checked")},
    {"case.fill", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Form field")},
    {"case.choose_delivery", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Way of delivery")},
    {"case.receive", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Receipt")},
    {"case.issue_correction", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Notice of corrections")},
    {"case.receive_corrections", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Corrections received")},
    {"case.lapse", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Lapsed")},
    {"case.accept", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Acceptance")},
    {"case.refuse", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Non-acceptance")},
    {"case.deem_accepted", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Deemed accepted")},
    {"case.withdraw", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Withdrawal")},
    {"case.reopen", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Opened again")},
    {"case.correct_on_spot", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Correction on the spot")},
    {"case.check_commitment", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Check of a promise")},
    {"case.terminate", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Termination")},
    {"case.record_payment", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Payment")},
    {"case.tell_promises", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Commitments printed")},
    {"case.sign_promise", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Commitment signed")},
    {"case.extend_tolerance", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Later date for a paper")},
    {"case.remind", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Reminder")},
    {"case.correct_payment", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Payment taken back")},
    {"case.record_told", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Applicant told")},
    {"item.extend", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Extension")},
    {"item.revoke", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Revocation")},
    {"case.add_batch_rows", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Persons put on a list")},
    {"case.drop_batch_rows", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Persons taken off a list")},
    {"case.accept_batch_rows", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Persons of a list accepted")},
    {"case.dispute_data", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Shared data disputed")},
    {"case.answer_dispute", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Dispute answered")},
    {"credit.repair", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Credit repaired")},
    {"result.serve", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Delivery in another way")},
    {"result.remake", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Result made again")},
    {"case.record_attempt", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Refused attempt")},
    {"joint.call", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Joint event called")},
    {"joint.answer", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Answer to a joint event")},
    {"joint.hold", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Minutes of a joint event")},
    {"joint.cancel", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Joint event cancelled")},
    {"item.inspect", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Inspection")},
    {"item.ask", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Inquiry of a unit")},
    {"item.answer", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Answer to an inquiry")},
    {"case.void_paper", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Paper voided")},
    {"ticket.note", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Note on a ticket")},
    {"ticket.undo", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Step taken back")},
    {"ticket.print", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Ticket printed")},
    {"ticket.lease", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Ticket lent to a window")},
    {"ticket.return_lease", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Lent ticket returned")},
    {"ticket.call_leased", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Call of a lent ticket")},
    {"ticket.release", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Ticket set free")},
    {"policy.publish", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Queue policy")},
    {"queue.bar_person", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Person barred")},
    {"queue.lift_bar", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Bar lifted")},
    {"appointment.book", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Appointment")},
    {"appointment.cancel", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Appointment cancelled")},
    {"desk.take_over", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Window taken over")},
    {"desk.quick_service", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Quick service")},
    {"desk.ask_for_help", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Help asked for")},
    {"desk.answer_help", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Help promised")},
    {"desk.end_help", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Help ended")},
    {"case.seal_paper", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Sealed edition")},
    {"case.record_print", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Print")},
    {"item.start_review", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Review begun")},
    {"item.check", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Criterion checked")},
    {"item.decide", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Decision")},
    {"item.pause", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Clock stopped")},
    {"item.continue", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Clock goes on")},
    {"slip.draft", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "New slip")},
    {"slip.pack", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Packed")},
    {"slip.unpack", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Unpacked")},
    {"slip.seal", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Slip sealed")},
    {"slip.dispatch", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Slip sent")},
    {"slip.receive", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Slip signed for")},
    {"slip.cancel", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Slip cancelled")},
    {"slip.route", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Route of a slip")},
    {"slip.dispatch_batch", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Parcels sent")},
    {"slip.admit", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Slip of another hall")},
    {"custody.note_scan", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Scan at the wrong place")},
    {"case.state_keeper", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Statement of who keeps the original")},
    {"unit.resolve_dispute", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Dispute settled")},
    {"unit.archive", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Paper archived")},
    {"unit.hand_back", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Papers handed back")},
    {"result.shelve", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Result shelved")},
    {"result.notify", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Applicant told")},
    {"result.collect", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Hand-over")},
    {"result.mail", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Result mailed")},
    {"result.confirm_mailed", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Mail confirmed")},
    {"result.void", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Result voided")},
    {"desk.open", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Window opened")},
    {"desk.pause", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Window paused")},
    {"desk.continue", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Window goes on")},
    {"desk.close", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Window closed")},
    {"evaluation.submit", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Rating")},
    {"theme.open_draft", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Draft begun")},
    {"theme.save_draft", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Draft saved")},
    {"theme.discard_draft", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Draft dropped")},
    {"theme.ask_opinions", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Opinions asked for")},
    {"theme.give_opinion", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Opinion")},
    {"theme.answer_opinion", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Opinion answered")},
    {"theme.claim_items", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Items claimed")},
    {"theme.review_draft", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Draft reviewed")},
    {"theme.publish", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Theme published")},
    {"theme.suspend", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Theme suspended")},
    {"theme.resume", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Theme resumed")},
    {"theme.cancel", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Theme cancelled")},
    {"theme.follow_upper", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Upper library followed")},
    {"theme.raise_problem", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Guide problem")},
    {"theme.settle_problem", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Guide problem answered")},
    {"theme.revise_basis", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Changed law")},
    {"conflict.resolve", QT_TRANSLATE_NOOP("yc::ui::ConflictWords", "Conflict settled")},
};

bool startsWith(const std::string& kind, const char* prefix) { return kind.rfind(prefix, 0) == 0; }

}  // namespace

QString ConflictWords::command(const std::string& kind) {
    for (const CommandName& name : commandNames) {
        if (kind == name.kind) { return tr(name.words); }
    }
    return qs(kind);  // newer than this program
}

QString ConflictWords::area(const std::string& kind) {
    if (startsWith(kind, "ticket.")) { return tr("Ticket"); }
    if (startsWith(kind, "case.")) { return tr("Case"); }
    if (startsWith(kind, "item.")) { return tr("Item"); }
    if (startsWith(kind, "slip.") || startsWith(kind, "unit.") || startsWith(kind, "custody.")) {
        return tr("Handoff");
    }
    if (startsWith(kind, "result.")) { return tr("Result"); }
    if (startsWith(kind, "desk.")) { return tr("Window"); }
    return tr("Record");
}

QString ConflictWords::counts(const std::map<std::string, int>& byKind) {
    std::vector<std::pair<int, QString>> parts;
    for (const auto& [kind, count] : byKind) { parts.emplace_back(count, command(kind)); }
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList words;
    for (const auto& [count, name] : parts) { words << name + QLatin1Char(' ') + QString::number(count); }
    if (words.size() > 6) {
        words = words.mid(0, 6);
        words << tr("others");
    }
    return words.join(tr(", ", "between the parts of a list"));
}

QString ConflictWords::entryTitle(const ConflictEntry& entry) {
    const QString what = command(entry.kind);
    return entry.subject.empty() ? what : qs(entry.subject) + QLatin1Char(' ') + what;
}

QString ConflictWords::headline(const ConflictEntry& entry) {
    return entry.paperOut ? tr("%1: both sides have a record of their own").arg(entryTitle(entry))
                          : tr("%1: the centre has not taken it").arg(entryTitle(entry));
}

QString ConflictWords::why(const ConflictEntry& entry) {
    if (!entry.refusal) { return tr("An earlier step was not taken, so this one waits for it."); }
    const QString stop = tr(". ", "between two sentences");
    return sentenceOf(*entry.refusal) + stop + remedyOf(*entry.refusal);
}

QString ConflictWords::optionTitle(const ConflictDetail& detail, ConflictChoice choice) {
    switch (choice) {
    case ConflictChoice::Mine:
        return detail.mine.place.empty() ? tr("Send it again") : tr("%1 counts").arg(qs(detail.mine.place));
    case ConflictChoice::Centre: return detail.papers.empty() ? tr("The centre counts") : tr("Centre, paper is back");
    case ConflictChoice::CentreOut: return tr("Centre, paper is out");
    case ConflictChoice::Supervisor: return tr("Ask the supervisor");
    }
    return {};
}

QString ConflictWords::optionDetail(const ConflictDetail& detail, ConflictChoice choice) {
    const int more = detail.entry.followers;
    const int papers = int(detail.papers.size());
    switch (choice) {
    case ConflictChoice::Mine:
        return more > 0 ? tr("Decided again on the present records, with %n that follow", nullptr, more)
                        : tr("Decided again on the present records and sent");
    case ConflictChoice::Centre:
        return papers > 0 ? tr("%n paper(s) taken back and voided; the record here is given up", nullptr, papers)
                          : tr("The record here is given up, with its reason");
    case ConflictChoice::CentreOut: return tr("The numbers stay known as papers that could not be taken back");
    case ConflictChoice::Supervisor: return tr("The supervisor sees the same two records and decides");
    }
    return {};
}

QString ConflictWords::barred(const ConflictOption& option) {
    switch (option.bar) {
    case ConflictOption::Bar::None: return {};
    case ConflictOption::Bar::Refused:
        return option.refusal ? tr("would be refused again: %1").arg(sentenceOf(*option.refusal))
                              : tr("would be refused again");
    case ConflictOption::Bar::NotHere: return tr("can only be sent again from the machine it was given on");
    case ConflictOption::Bar::NotAtCentre: return tr("the centre has no record of it, so nobody else can see it");
    case ConflictOption::Bar::CentreAway: return tr("the centre must confirm it; possible when the line is back");
    }
    return {};
}

QStringList ConflictWords::consequences(const ConflictDetail& detail, ConflictChoice choice) {
    QStringList lines;
    const bool papers = !detail.papers.empty();
    switch (choice) {
    case ConflictChoice::Mine:
        lines << tr("The same is decided again as things stand now");
        if (detail.entry.followers > 0) {
            lines << tr("%n step(s) held behind it go with it", nullptr, detail.entry.followers);
        }
        if (papers) { lines << tr("The printed papers stay valid under their numbers"); }
        lines << tr("If the centre refuses again, it comes back to this list");
        break;
    case ConflictChoice::Centre:
        lines << tr("The centre's record stands as it is");
        if (papers) { lines << tr("The papers are noted as taken back; put them to the voided ones"); }
        lines << tr("The record of this machine is kept with the reason");
        break;
    case ConflictChoice::CentreOut:
        lines << tr("The centre's record stands as it is");
        lines << tr("The paper numbers are noted as still out; tell the applicant");
        lines << tr("The record of this machine is kept with the reason");
        break;
    case ConflictChoice::Supervisor:
        lines << tr("It leaves your count and waits for the supervisor");
        lines << tr("Until then both records stay as they are");
        break;
    }
    return lines;
}

QString ConflictWords::paperFate(ConflictChoice choice) {
    switch (choice) {
    case ConflictChoice::Mine: return tr("stays valid");
    case ConflictChoice::Centre: return tr("taken back, void");
    case ConflictChoice::CentreOut: return tr("void, still out");
    case ConflictChoice::Supervisor: return tr("supervisor decides");
    }
    return {};
}

Ink ConflictWords::paperInk(ConflictChoice choice) {
    switch (choice) {
    case ConflictChoice::Mine: return Ink::Ok;
    case ConflictChoice::Centre:
    case ConflictChoice::CentreOut: return Ink::Bad;
    case ConflictChoice::Supervisor: return Ink::Hold;
    }
    return Ink::Text2;
}

}  // namespace yc::ui
