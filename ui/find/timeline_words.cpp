// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/timeline_words.h"

#include "ui/find/case_words.h"
#include "ui/hall/day_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yc::ui {
namespace {

QString text(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }
bool yes(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toBool(); }
int size(const QJsonObject& o, const char* key) { return int(o.value(QLatin1String(key)).toArray().size()); }
QJsonObject inside(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toObject(); }

QString dayOf(const QJsonObject& o, const char* key) {
    const auto day = domain::parseIsoDate(text(o, key).toStdString());
    return day ? DayText::date(*day) : text(o, key);
}

bool is(const QString& kind, const char* name) { return kind == QLatin1String(name); }

QJsonObject openOf(const journal::TimelineRow& row) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(row.open)).object();
}

// "words: reason" or just the words.
QString withReason(const QString& words, const QString& reason) {
    return reason.isEmpty() ? words : words + QStringLiteral("：") + reason;
}

}  // namespace

QString TimelineWords::name(const QJsonObject& o, const char* key) const {
    return CaseWords::nameOf(m_names, text(o, key).toStdString());
}

QString TimelineWords::item(const QJsonObject& o) const {
    return CaseWords::nameOf(m_items, text(o, "item").toStdString());
}

QString TimelineWords::keeper(const QJsonObject& o, const char* key) const {
    const QJsonObject k = inside(o, key);
    return CaseWords::keeper(text(k, "kind"), text(k, "id"), m_names);
}

TimelineLine TimelineWords::line(const journal::TimelineRow& row) const {
    const QString kind = fromUtf8(row.kind);
    const QJsonObject o = openOf(row);
    TimelineLine found;
    if (kind.startsWith(QLatin1String("ticket."))) { found = ticketLine(kind, o); }
    if (kind.startsWith(QLatin1String("case."))) { found = checkLine(kind, o); }
    if (kind.startsWith(QLatin1String("case.")) && found.sentence.isEmpty()) { found = caseLine(kind, o); }
    if (kind.startsWith(QLatin1String("item."))) { found = itemLine(kind, o); }
    if (kind.startsWith(QLatin1String("unit."))) { found = unitLine(kind, o); }
    if (kind.startsWith(QLatin1String("slip."))) { found = slipLine(kind, o); }
    if (kind.startsWith(QLatin1String("result."))) { found = resultLine(kind, o); }
    if (found.sentence.isEmpty()) { found = cooperationLine(kind, o); }
    if (kind.startsWith(QLatin1String("theme."))) { found = themeLine(kind, o); }
    if (kind.startsWith(QLatin1String("credit."))) { found = promiseLine(kind, o); }
    if (is(kind, "desk.opened")) { found = {tr("Window opened"), QStringLiteral("desk"), QueuePart, {}}; }
    if (is(kind, "desk.paused")) {
        found = {withReason(tr("Window paused"), text(o, "reason")), QStringLiteral("pause"), QueuePart, {}};
    }
    if (is(kind, "desk.continued")) { found = {tr("Window goes on"), QStringLiteral("desk"), QueuePart, {}}; }
    if (is(kind, "desk.closed")) { found = {tr("Window closed"), QStringLiteral("desk"), QueuePart, {}}; }
    if (is(kind, "evaluation.submitted")) {
        found = {tr("Rated %n stars", nullptr, o.value(QLatin1String("stars")).toInt()), QStringLiteral("star"), 0, {}};
    } else if (is(kind, "conflict.recorded")) {
        found = {tr("A record could not be merged, both are kept"), QStringLiteral("branch_fork"), 0, Tone::Bad};
    } else if (is(kind, "conflict.resolved")) {
        found = {withReason(tr("Conflict settled"), text(o, "resolution")), QStringLiteral("branch_fork"), 0, {}};
    }
    if (found.sentence.isEmpty()) { found = {kind, QStringLiteral("info"), 0, {}}; }  // newer than this program
    return found;
}

TimelineLine TimelineWords::ticketLine(const QString& kind, const QJsonObject& o) const {
    const QString call = QStringLiteral("megaphone_loud");
    const QString ticket = QStringLiteral("ticket_diagonal");
    if (is(kind, "ticket.taken")) {
        return {
            tr("Ticket %1 taken, %n ahead", nullptr, o.value(QLatin1String("ahead")).toInt()).arg(text(o, "number")),
            ticket,
            QueuePart,
            {}};
    }
    if (is(kind, "ticket.called")) {
        return {withReason(tr("Called to %1").arg(name(o, "desk")), text(o, "rankReason")), call, QueuePart, {}};
    }
    if (is(kind, "ticket.recalled")) { return {tr("Called again to %1").arg(name(o, "desk")), call, QueuePart, {}}; }
    if (is(kind, "ticket.not_here_marked")) {
        return {yes(o, "missed") ? tr("Not here, number is missed") : tr("Not here, back into the line"),
                ticket,
                QueuePart,
                {}};
    }
    if (is(kind, "ticket.requeued")) { return {tr("Back into the line"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.service_begun")) { return {tr("Service begun"), QStringLiteral("desk"), QueuePart, {}}; }
    if (is(kind, "ticket.parked")) { return {tr("Parked"), QStringLiteral("pause"), QueuePart, {}}; }
    if (is(kind, "ticket.resumed")) { return {tr("Taken up again"), QStringLiteral("desk"), QueuePart, {}}; }
    if (is(kind, "ticket.transferred")) {
        const QString to = text(o, "toDesk").isEmpty() ? name(o, "theme") : name(o, "toDesk");
        return {
            withReason(tr("Passed on to %1").arg(to), text(o, "reason")), QStringLiteral("arrow_right"), QueuePart, {}};
    }
    if (is(kind, "ticket.left")) { return {tr("Left without service"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.next_item_begun")) { return {tr("Next thing on the same ticket"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.finished")) { return {tr("Service finished"), QStringLiteral("checkmark"), QueuePart, {}}; }
    if (is(kind, "ticket.closed_with_day")) {
        return {yes(o, "carried") ? tr("Carried to the next day") : tr("Expired with the day"), ticket, QueuePart, {}};
    }
    if (is(kind, "ticket.noted")) { return {tr("Note for the window"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.step_undone")) { return {tr("Last step taken back"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.printed")) {
        const int copy = o.value(QLatin1String("copy")).toInt();
        return {copy > 1 ? tr("Ticket printed again") : tr("Ticket printed"), ticket, QueuePart, {}};
    }
    if (is(kind, "ticket.leased")) {
        return {tr("Kept for %1 in case the network fails").arg(name(o, "desk")), ticket, QueuePart, {}};
    }
    if (is(kind, "ticket.lease_ended")) { return {tr("No longer kept for one window"), ticket, QueuePart, {}}; }
    if (is(kind, "ticket.freed")) {
        return {withReason(tr("May go on at any window"), text(o, "reason")), ticket, QueuePart, {}};
    }
    return {};
}

// From the first question to the check of the last paper.
TimelineLine TimelineWords::checkLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "case.opened")) {
        return {
            tr("Case opened by version %1 of the catalogue").arg(o.value(QLatin1String("catalogueVersion")).toInt()),
            QStringLiteral("document_add"),
            0,
            {}};
    }
    if (is(kind, "case.applicant_identified")) {
        const QString masked = text(o, "masked");
        return {text(o, "origin") == QLatin1String("card") ? tr("Applicant %1 identified by card").arg(masked)
                                                           : tr("Applicant %1 typed in").arg(masked),
                QStringLiteral("contact_card"),
                0,
                {}};
    }
    if (is(kind, "case.answered")) {
        const QJsonObject answer = inside(inside(o, "answers"), text(o, "question").toUtf8().constData());
        const bool shared = text(answer, "origin") == QLatin1String("shared");
        return {shared ? tr("%1: answered by %2").arg(name(o, "question"), text(answer, "source"))
                       : tr("%1: as the applicant said").arg(name(o, "question")),
                shared ? QStringLiteral("cloud_checkmark") : QStringLiteral("branch_fork"),
                0,
                {}};
    }
    if (is(kind, "case.items_chosen")) {
        return {tr("Items chosen, %n papers on the list", nullptr, size(o, "lines")),
                QStringLiteral("text_bullet_list_square"),
                0,
                {}};
    }
    if (is(kind, "case.verdict_given")) {
        const QJsonObject line = inside(o, "line");
        const QString v = text(line, "verdict");
        const QString material = name(line, "material");
        const Verdict verdict = is(v, "complete")         ? Verdict::Complete
                                : is(v, "missing")        ? Verdict::Missing
                                : is(v, "non_conforming") ? Verdict::Mismatch
                                : is(v, "tolerated")      ? Verdict::Tolerated
                                : is(v, "exempt")         ? Verdict::Exempt
                                : is(v, "produced")       ? Verdict::Produced
                                                          : Verdict::Unchecked;
        return {
            withReason(tr("%1: %2", "material, verdict").arg(material, verdictText(verdict)), text(line, "sentence")),
            verdictIcon(verdict),
            MaterialPart,
            {}};
    }
    if (is(kind, "case.filled")) {
        return {tr("%n fields filled", nullptr, size(o, "fields")), QStringLiteral("edit"), 0, {}};
    }
    if (is(kind, "case.delivery_chosen")) {
        const QString way = text(o, "way");
        return {is(way, "mail")     ? tr("Results go by mail")
                : is(way, "online") ? tr("Results go online")
                                    : tr("Results are collected here"),
                QStringLiteral("mail"),
                0,
                {}};
    }
    return {};
}

TimelineLine TimelineWords::caseLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "case.correction_issued")) {
        const QJsonObject notice = inside(o, "notice");
        return {
            tr("One notice of corrections %1, %n points", nullptr, size(notice, "lines")).arg(text(notice, "number")),
            QStringLiteral("document_error"), LimitPart | PaperPart | MaterialPart, Tone::Bad};
    }
    if (is(kind, "case.corrections_received")) {
        return {tr("Back with the corrections"), QStringLiteral("document_checkmark"), LimitPart | MaterialPart, {}};
    }
    if (is(kind, "case.received")) {
        return {
            tr("Received, receipt %1; to be decided by %2").arg(text(o, "receiptNumber"), dayOf(o, "decideReceiptBy")),
            QStringLiteral("mail_inbox"),
            LimitPart | PaperPart,
            {}};
    }
    if (is(kind, "case.accepted")) {
        const QString words = yes(o, "tolerant") ? tr("Accepted with tolerance, notice %1, done by %2")
                                                 : tr("Accepted, notice %1, done by %2");
        return {words.arg(text(o, "acceptanceNumber"), dayOf(o, "promisedFinish")),
                QStringLiteral("document_checkmark"), LimitPart | PaperPart, Tone::Ok};
    }
    if (is(kind, "case.deemed_accepted")) {
        return {tr("Five days are over, deemed accepted; done by %1").arg(dayOf(o, "promisedFinish")),
                QStringLiteral("clock"), LimitPart, Tone::Warn};
    }
    if (is(kind, "case.refused")) {
        return {withReason(tr("Not accepted, notice %1").arg(text(o, "number")), text(o, "reason")),
                QStringLiteral("dismiss_circle"), LimitPart | PaperPart, Tone::Bad};
    }
    if (is(kind, "case.withdrawn")) {
        return {withReason(tr("Withdrawn, %1").arg(text(o, "number")), text(o, "reason")), QStringLiteral("arrow_undo"),
                LimitPart | PaperPart, Tone::Warn};
    }
    if (is(kind, "case.reopened")) {
        return {withReason(tr("Opened again"), text(o, "reason")), QStringLiteral("arrow_undo"), LimitPart, {}};
    }
    if (is(kind, "case.lapsed")) {
        return {tr("Corrections did not come, lapsed"), QStringLiteral("clock"), LimitPart, {}};
    }
    if (is(kind, "case.paper_printed")) {
        const int copies = o.value(QLatin1String("copies")).toInt();
        return {(yes(o, "reprint") ? tr("%1 printed again, %n copies, marked", nullptr, copies)
                                   : tr("%1 printed, %n copies", nullptr, copies))
                    .arg(text(o, "number")),
                QStringLiteral("print"),
                PaperPart,
                {}};
    }
    if (is(kind, "case.paper_sealed")) {
        return {
            tr("%1 sealed by %2").arg(text(o, "number"), text(o, "holder")), QStringLiteral("print"), PaperPart, {}};
    }
    if (is(kind, "case.paper_voided")) {
        return {withReason(tr("%1 voided").arg(text(o, "number")), text(o, "reason")),
                QStringLiteral("dismiss_circle"),
                PaperPart,
                {}};
    }
    if (is(kind, "case.decided")) {
        return {tr("All items decided"), QStringLiteral("checkmark_circle"), LimitPart, Tone::Ok};
    }
    if (is(kind, "case.ready")) {
        return {tr("All results are on the shelf"), QStringLiteral("box_checkmark"), PaperPart, {}};
    }
    if (is(kind, "case.keeper_stated")) {
        return {tr("%1 told who keeps the original, %2").arg(name(o, "unit"), text(o, "number")),
                QStringLiteral("document_bullet_list"),
                PaperPart,
                {}};
    }
    if (is(kind, "case.closed")) { return {tr("Case closed"), QStringLiteral("archive"), LimitPart, {}}; }
    return promiseLine(kind, o);
}

// The life of a theme, from the draft to its end.
TimelineLine TimelineWords::themeLine(const QString& kind, const QJsonObject& o) const {
    const QString icon = QStringLiteral("document_bullet_list");
    const auto said = [&](const QString& words) {
        return TimelineLine{withReason(words, text(o, "reason")), icon, 0, {}};
    };
    if (is(kind, "theme.draft_opened")) { return said(tr("Draft begun")); }
    if (is(kind, "theme.draft_saved")) { return said(tr("Draft saved")); }
    if (is(kind, "theme.draft_discarded")) { return said(tr("Draft discarded")); }
    if (is(kind, "theme.opinions_asked")) { return said(tr("Units asked for their opinion")); }
    if (is(kind, "theme.opinion_given")) { return said(tr("Opinion given")); }
    if (is(kind, "theme.opinion_answered")) { return said(tr("Opinion answered")); }
    if (is(kind, "theme.items_claimed")) { return said(tr("Items claimed")); }
    if (is(kind, "theme.draft_reviewed")) { return said(tr("Draft reviewed by the lead unit")); }
    if (is(kind, "theme.published")) { return said(tr("Theme published")); }
    if (is(kind, "theme.status_changed")) { return said(tr("Theme suspended, resumed or cancelled")); }
    if (is(kind, "theme.upper_followed")) { return said(tr("Upper library followed")); }
    if (is(kind, "theme.problem_raised")) { return said(tr("Guide problem raised")); }
    if (is(kind, "theme.problem_settled")) { return said(tr("Guide problem settled")); }
    return {};
}

// Promises, and what is recorded beside the check.
TimelineLine TimelineWords::promiseLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "case.terminated")) {
        return {withReason(tr("Terminated, %1").arg(text(o, "number")), text(o, "reason")),
                QStringLiteral("dismiss_circle"), LimitPart | PaperPart, Tone::Bad};
    }
    if (is(kind, "case.corrected_on_spot")) {
        return {tr("Corrected on the spot, %1").arg(text(o, "number")), QStringLiteral("edit"), PaperPart, {}};
    }
    if (is(kind, "case.commitment_made")) {
        return {
            tr("Promise signed, %1").arg(text(o, "number")), QStringLiteral("handshake"), LimitPart | PaperPart, {}};
    }
    if (is(kind, "case.commitment_checked")) {
        const bool kept = yes(o, "kept");
        return {withReason(kept ? tr("Promise checked, it is true") : tr("Promise checked, it is untrue"),
                           text(o, "finding")),
                kept ? QStringLiteral("checkmark_circle") : QStringLiteral("dismiss_circle"), LimitPart,
                kept ? std::nullopt : std::optional(Tone::Bad)};
    }
    if (is(kind, "case.promises_told")) {
        return {tr("Commitments printed for signature"), QStringLiteral("document_copy"), LimitPart | PaperPart, {}};
    }
    if (is(kind, "case.promise_signed")) {
        return {tr("Signed by the applicant, %1").arg(text(o, "number")), QStringLiteral("handshake"), LimitPart, {}};
    }
    if (is(kind, "case.tolerance_extended")) {
        const QJsonObject later = inside(o, "extension");
        return {withReason(tr("May be handed in until %1").arg(dayOf(later, "until")), text(later, "reason")),
                QStringLiteral("calendar_clock"), LimitPart | PaperPart, Tone::Warn};
    }
    if (is(kind, "case.reminded")) {
        return {tr("The applicant was reminded of %1").arg(dayOf(o, "due")), QStringLiteral("call"), LimitPart, {}};
    }
    if (is(kind, "case.payment_corrected")) {
        return {withReason(tr("Voucher %1 does not count").arg(text(o, "voucher")), text(o, "reason")),
                QStringLiteral("arrow_undo"), PaperPart, Tone::Warn};
    }
    if (is(kind, "case.paper_told")) {
        return {tr("The applicant was told of %1").arg(text(o, "number")), QStringLiteral("call"), PaperPart, {}};
    }
    if (is(kind, "case.payment_recorded")) {
        return {tr("Fee paid, voucher %1").arg(text(o, "voucher")),
                QStringLiteral("clipboard_task_list_ltr"),
                PaperPart,
                {}};
    }
    if (is(kind, "case.batch_rows_added")) {
        return {tr("%n person(s) put on the list", nullptr, int(o.value(QStringLiteral("members")).toArray().size())),
                QStringLiteral("people_team"),
                0,
                {}};
    }
    if (is(kind, "case.batch_rows_dropped")) {
        return {tr("%n person(s) taken off the list", nullptr, int(o.value(QStringLiteral("cases")).toArray().size())),
                QStringLiteral("people_team"),
                0,
                {}};
    }
    if (is(kind, "case.batch_rows_accepted")) {
        return {
            tr("%n person(s) of the list accepted", nullptr, int(o.value(QStringLiteral("cases")).toArray().size())),
            QStringLiteral("people_team"),
            LimitPart,
            {}};
    }
    if (is(kind, "case.opened_in_batch")) { return {tr("Opened from a list"), QStringLiteral("people_team"), 0, {}}; }
    if (is(kind, "case.accepted_in_batch")) {
        return {tr("Accepted with its list"), QStringLiteral("checkmark_circle"), LimitPart, Tone::Ok};
    }
    if (is(kind, "case.data_disputed")) {
        return {tr("Shared data disputed: %1").arg(text(o, "subject")), QStringLiteral("warning"), 0, {}};
    }
    if (is(kind, "case.dispute_answered")) {
        return {withReason(yes(o, "corrected") ? tr("Dispute answered, the data are corrected")
                                               : tr("Dispute answered, the data stand"),
                           text(o, "finding")),
                QStringLiteral("checkmark_circle"),
                0,
                {}};
    }
    if (is(kind, "credit.broken")) {
        return {tr("Broken promise put on record"), QStringLiteral("warning"), LimitPart, Tone::Bad};
    }
    if (is(kind, "credit.repaired")) {
        return {withReason(tr("Credit repaired"), text(o, "reason")), QStringLiteral("checkmark_circle"), LimitPart,
                Tone::Ok};
    }
    if (is(kind, "case.handed_over")) {
        return {tr("The applicant came for results, %1").arg(text(o, "receiptNumber")),
                QStringLiteral("desk"),
                LimitPart,
                {}};
    }
    return {};
}

TimelineLine TimelineWords::itemLine(const QString& kind, const QJsonObject& o) const {
    const QString it = item(o);
    if (is(kind, "item.review_started")) { return {tr("%1: review begun").arg(it), QStringLiteral("eye"), 0, {}}; }
    if (is(kind, "item.checked")) {
        const QJsonObject check = inside(o, "check");
        return {(yes(check, "meets") ? tr("%1: criterion %2 is met") : tr("%1: criterion %2 is not met"))
                    .arg(it, text(check, "criterion")),
                QStringLiteral("clipboard_task_list_ltr"),
                0,
                {}};
    }
    if (is(kind, "item.decided")) {
        const bool grant = yes(o, "grant");
        return {withReason((grant ? tr("%1: granted") : tr("%1: refused")).arg(it), text(o, "opinion")),
                grant ? QStringLiteral("checkmark_circle") : QStringLiteral("dismiss_circle"), LimitPart,
                grant ? std::nullopt : std::optional(Tone::Bad)};
    }
    if (is(kind, "item.released")) {
        return {tr("%1: clock starts, promised for %2").arg(it, dayOf(o, "promiseDue")),
                QStringLiteral("timer"),
                LimitPart,
                {}};
    }
    if (is(kind, "item.extended")) {
        return {withReason(tr("%1: extended, due %2").arg(it, dayOf(o, "legalDue")),
                           text(inside(o, "extension"), "reason")),
                QStringLiteral("calendar_clock"), LimitPart, Tone::Warn};
    }
    if (is(kind, "item.revoked")) {
        return {withReason(tr("%1: revoked, %2").arg(it, text(o, "number")), text(o, "reason")),
                QStringLiteral("dismiss_circle"), LimitPart | PaperPart, Tone::Bad};
    }
    if (is(kind, "item.paused")) {
        return {withReason(tr("%1: clock stopped").arg(it), text(inside(o, "pause"), "reason")),
                QStringLiteral("pause"), LimitPart, Tone::Hold};
    }
    if (is(kind, "item.continued")) {
        return {tr("%1: clock goes on, promised for %2").arg(it, dayOf(o, "promiseDue")),
                QStringLiteral("timer"),
                LimitPart,
                {}};
    }
    if (is(kind, "item.terminated")) {
        return {
            withReason(tr("%1: ended").arg(it), text(o, "reason")), QStringLiteral("dismiss_circle"), LimitPart, {}};
    }
    return {};
}

TimelineLine TimelineWords::unitLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "unit.labelled")) {
        return {(yes(o, "original") ? tr("Label on the original of %1") : tr("Label on the copy of %1"))
                    .arg(text(o, "name")),
                QStringLiteral("barcode_scanner"),
                MaterialPart,
                {}};
    }
    if (is(kind, "unit.packed")) { return {tr("Paper packed"), QStringLiteral("box"), MaterialPart, {}}; }
    if (is(kind, "unit.unpacked")) {
        return {tr("Paper taken out of the bag"), QStringLiteral("box"), MaterialPart, {}};
    }
    if (is(kind, "unit.sealed")) {
        return {tr("Paper sealed in the bag"), QStringLiteral("lock_closed"), MaterialPart, {}};
    }
    if (is(kind, "unit.dispatched")) { return {tr("Paper on the way"), QStringLiteral("send"), MaterialPart, {}}; }
    if (is(kind, "unit.received")) {
        return {tr("Paper now with %1").arg(keeper(o, "keeper")), QStringLiteral("handshake"), MaterialPart, {}};
    }
    if (is(kind, "unit.disputed")) {
        return {withReason(tr("Paper disputed on receipt"), text(o, "note")), QStringLiteral("warning"), MaterialPart,
                Tone::Bad};
    }
    if (is(kind, "unit.settled")) {
        return {withReason(tr("Dispute settled, paper with %1").arg(keeper(o, "keeper")), text(o, "note")),
                QStringLiteral("handshake"),
                MaterialPart,
                {}};
    }
    if (is(kind, "unit.archived")) { return {tr("Paper archived"), QStringLiteral("archive"), MaterialPart, {}}; }
    if (is(kind, "unit.handed_back")) {
        return {tr("Paper handed back, signed on %1").arg(text(o, "receiptNumber")),
                QStringLiteral("arrow_undo"),
                MaterialPart,
                {}};
    }
    if (is(kind, "unit.misrouted")) {
        return {
            tr("Scanned at the wrong place: %1").arg(keeper(o, "place")), QStringLiteral("warning"), MaterialPart, {}};
    }
    if (is(kind, "unit.admitted")) {
        return {tr("Paper on its way from another hall"), QStringLiteral("send"), MaterialPart, {}};
    }
    return {};
}

TimelineLine TimelineWords::slipLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "slip.drafted")) {
        return {tr("Slip %1, from %2 to %3").arg(text(o, "number"), keeper(o, "from"), keeper(o, "to")),
                QStringLiteral("document_bullet_list"),
                MaterialPart,
                {}};
    }
    if (is(kind, "slip.line_added")) {
        const QJsonObject line = inside(o, "line");
        return {tr("%1 %2 put on the slip").arg(text(line, "label"), text(line, "name")),
                QStringLiteral("box"),
                MaterialPart,
                {}};
    }
    if (is(kind, "slip.line_removed")) {
        return {tr("%1 taken off the slip").arg(text(o, "label")), QStringLiteral("box"), MaterialPart, {}};
    }
    if (is(kind, "slip.sealed")) {
        return {tr("Slip sealed with %1").arg(text(o, "sealCode")), QStringLiteral("lock_closed"), MaterialPart, {}};
    }
    if (is(kind, "slip.routed")) {
        return {
            withReason(tr("Another route for the slip"), text(o, "reason")), QStringLiteral("send"), MaterialPart, {}};
    }
    if (is(kind, "slip.admitted")) {
        return {tr("Slip %1 taken over from another hall").arg(text(o, "number")),
                QStringLiteral("document_bullet_list"),
                MaterialPart,
                {}};
    }
    if (is(kind, "slip.dispatched") && !text(inside(o, "departure"), "waybill").isEmpty()) {
        return {tr("Slip on the way, waybill %1").arg(text(inside(o, "departure"), "waybill")),
                QStringLiteral("send"),
                MaterialPart,
                {}};
    }
    if (is(kind, "slip.dispatched")) { return {tr("Slip on the way"), QStringLiteral("send"), MaterialPart, {}}; }
    if (is(kind, "slip.received")) {
        const int lines = size(o, "lines");
        return {yes(o, "complete") ? tr("%n papers signed for, slip complete", nullptr, lines)
                                   : tr("%n papers signed for", nullptr, lines),
                QStringLiteral("handshake"),
                MaterialPart,
                {}};
    }
    if (is(kind, "slip.cancelled")) {
        return {
            withReason(tr("Slip cancelled"), text(o, "reason")), QStringLiteral("dismiss_circle"), MaterialPart, {}};
    }
    return {};
}

TimelineLine TimelineWords::resultLine(const QString& kind, const QJsonObject& o) const {
    if (is(kind, "result.made")) {
        return {
            tr("%1 made by %2").arg(text(o, "name"), name(o, "unit")), QStringLiteral("certificate"), PaperPart, {}};
    }
    if (is(kind, "result.shelved")) {
        return {tr("Result on shelf %1").arg(text(o, "slot")), QStringLiteral("box_checkmark"), PaperPart, {}};
    }
    if (is(kind, "result.notified")) {
        return {tr("Applicant told that the result is here"), QStringLiteral("call"), PaperPart, {}};
    }
    if (is(kind, "result.collected")) {
        return {tr("Result handed over, %1").arg(text(o, "receiptNumber")), QStringLiteral("signature"), PaperPart, {}};
    }
    if (is(kind, "result.mailed")) {
        return {tr("Result mailed, %1").arg(text(o, "waybill")), QStringLiteral("mail"), PaperPart, {}};
    }
    if (is(kind, "result.delivered")) { return {tr("Mail delivered"), QStringLiteral("mail"), PaperPart, {}}; }
    if (is(kind, "result.came_back")) {
        return {tr("Mail came back, result on the shelf"), QStringLiteral("mail"), PaperPart, {}};
    }
    if (is(kind, "result.voided")) {
        return {withReason(tr("Result voided"), text(o, "reason")), QStringLiteral("dismiss_circle"), PaperPart, {}};
    }
    return {};
}

QString TimelineWords::who(const journal::TimelineRow& row) const {
    if (row.kind == "evaluation.submitted") { return tr("the applicant"); }
    if (row.actor.empty() || row.actor.str() == "system") { return tr("the system"); }
    const QString desk = text(openOf(row), "desk");
    const QString person = CaseWords::nameOf(m_names, row.actor.str());
    return desk.isEmpty() ? person : CaseWords::nameOf(m_names, desk.toStdString()) + QStringLiteral("　") + person;
}

}  // namespace yc::ui
