// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the Counter in words: materials, answers, consequences, the queue strip.
#include "ui/counter/counter_words.h"

#include "domain/intake/case_table.h"

#include "domain/core/time.h"

#include <algorithm>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using workstation::CounterSnapshot;

namespace {

QString itemShort(const catalogue::Theme& theme, const domain::ItemId& id) {
    const auto* item = theme.item(id);
    if (!item) { return qs(id.str()); }
    return qs(item->shortName.empty() ? item->name : item->shortName);
}

QStringList labels(const catalogue::Material& material, catalogue::DeficiencyKind kind) {
    QStringList result;
    for (const auto* deficiency : material.deficiencies(kind)) { result << qs(deficiency->label); }
    return result;
}

// Index of the standard reason that speaks in this line, −1 for a sentence of the clerk's own.
int reasonIndex(const catalogue::Material& material, const domain::CheckLine& check) {
    const auto kind = check.verdict == domain::Verdict::NonConforming ? catalogue::DeficiencyKind::Nonconforming
                                                                      : catalogue::DeficiencyKind::Missing;
    const auto reasons = material.deficiencies(kind);
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (reasons[i]->sentence == check.sentence) { return int(i); }
    }
    return -1;
}

QList<MaterialCriterion> criteria(const catalogue::Material& material, const domain::CheckLine* check) {
    using S = MaterialCriterion::State;
    QList<MaterialCriterion> result;
    const auto verdict = check ? check->verdict : domain::Verdict::Unchecked;
    for (const auto& point : material.checks) {
        const bool failed = check && std::find(check->failedPoints.begin(), check->failedPoints.end(), point.id) !=
                                         check->failedPoints.end();
        const bool looked = verdict == domain::Verdict::Complete ||
                            (verdict == domain::Verdict::NonConforming && check && !check->failedPoints.empty());
        result << MaterialCriterion{qs(point.text), failed ? S::Broken : looked ? S::Met : S::Unknown};
    }
    return result;
}

}  // namespace

MaterialRowData CounterWords::row(const CounterSnapshot& s, const catalogue::MaterialLine& line, int number) {
    using C = catalogue::LineCategory;
    MaterialRowData row;
    row.number = number;
    const auto* material = s.theme->material(line.id);
    if (!material) { return row; }
    const auto* check = checkOf(s, line.id);
    row.name = qs(material->name);
    row.verdict = verdictOf(check ? check->verdict : domain::Verdict::Unchecked);
    row.handedIn = line.category == C::Applicant;
    // After acceptance only a tolerated paper that is handed in now.
    row.operable =
        line.category != C::Produced &&
        (!s.readOnly || (check && check->verdict == domain::Verdict::Tolerated &&
                         domain::permits(domain::caseTransitions(), domain::GiveVerdict::kind, s.state->status)));
    QStringList items;
    for (const auto& origin : line.origins) { items << itemShort(*s.theme, origin.item); }
    if (line.category == C::Produced) {
        QStringList makers;
        for (const auto& maker : line.producedBy) { makers << itemShort(*s.theme, maker); }
        row.detail = tr("From “%1”").arg(makers.join(tr(", ")));
    } else if (items.size() > 1) {
        row.detail = tr("%1 items, handed in once: %2").arg(items.size()).arg(items.join(tr(", ")));
    } else if (!items.isEmpty()) {
        const auto* item = s.theme->item(line.origins.front().item);
        row.detail =
            (item ? qs(item->name) : items.front()) + QStringLiteral("　") + unitShort(s, line.origins.front().unit);
    }
    row.plain = line.category == C::FillIn ? tr("On the form") : row.handedIn ? QString() : tr("Not needed");
    row.originalsNeeded = line.originals;
    row.copiesNeeded = line.copies;
    row.originals = check ? check->originals : 0;
    row.copies = check ? check->copies : 0;
    row.unit = qs(material->countWord);
    row.form = material->form == catalogue::MaterialForm::Electronic ? tr("electronic") : QString();
    row.criteria = criteria(*material, check);
    row.missingReasons = labels(*material, catalogue::DeficiencyKind::Missing);
    row.mismatchReasons = labels(*material, catalogue::DeficiencyKind::Nonconforming);
    if (!line.tolerable) { row.tolerateRefused = tr("A main paper cannot be tolerated"); }
    if (!material->sharing || !material->sharing->exempt) {
        row.exemptRefused = tr("not connected to shared data");
    } else if (!check || check->evidence.empty()) {
        row.exemptRefused = tr("exempt only by an answer of %1").arg(qs(material->sharing->source.name));
    }
    row.evidenceTone = verdictTone(row.verdict) == Tone::Bad || verdictTone(row.verdict) == Tone::Warn
                           ? verdictTone(row.verdict)
                           : Tone::Neutral;
    switch (row.verdict) {
    case Verdict::Complete:
        row.evidence = line.category == C::FillIn ? tr("Filled in, %1").arg(clock(check->at))
                                                  : tr("Checked %1").arg(clock(check->at));
        break;
    case Verdict::Missing:
    case Verdict::Mismatch: {
        row.sentence = qs(check->sentence);
        row.reason = reasonIndex(*material, *check);
        const QStringList& reasons = row.verdict == Verdict::Missing ? row.missingReasons : row.mismatchReasons;
        row.evidence = row.reason >= 0 && row.reason < reasons.size() ? reasons[row.reason] : row.sentence;
        break;
    }
    case Verdict::Tolerated:
        row.sentence = qs(check->sentence);
        row.evidence =
            check->tolerateUntil
                ? tr("May follow until %1; counts when the main papers are there").arg(monthDay(*check->tolerateUntil))
                : tr("May follow");
        break;
    case Verdict::Exempt:
        row.evidence =
            material->sharing
                ? tr("%1 %2, receipt %3").arg(qs(material->sharing->source.name), clock(check->at), qs(check->evidence))
                : qs(check->evidence);
        break;
    case Verdict::Produced: {
        QStringList units;
        for (const auto& route : line.routes) { units << unitShort(s, route.unit); }
        units.removeDuplicates();
        row.evidence = units.isEmpty() ? tr("Passed on inside") : tr("Passed on to %1").arg(units.join(tr(", ")));
        break;
    }
    case Verdict::Unchecked:
        if (line.reason == catalogue::LineReason::SharingExpected && material->sharing) {
            row.evidence = tr("Asking %1").arg(qs(material->sharing->source.name));
        } else if (line.reason == catalogue::LineReason::SharingFailed) {
            row.evidence = tr("Shared data did not answer: the paper is needed");
        } else if (line.tolerable) {
            row.evidence = tr("May follow within %1 working days").arg(line.supplementDays);
        }
        break;
    }
    return row;
}

QString CounterWords::consequence(const CounterSnapshot& s, const catalogue::OptionConsequence& option, Tone* tone) {
    *tone = Tone::Neutral;
    if (option.notCovered) {
        *tone = Tone::Bad;
        return tr("Not covered: %1").arg(qs(option.notCovered->text));
    }
    const auto names = [&](const std::vector<domain::MaterialId>& ids) {
        QStringList result;
        for (const auto& id : ids) {
            const auto* material = s.theme->material(id);
            result << (material ? qs(material->name) : qs(id.str()));
        }
        return result.join(tr(", "));
    };
    QStringList words;
    if (!option.added.empty()) {
        *tone = Tone::Warn;
        words << tr("%1 more: %2").arg(option.added.size()).arg(names(option.added));
    }
    if (!option.removed.empty()) { words << tr("%1 fewer: %2").arg(option.removed.size()).arg(names(option.removed)); }
    if (!option.itemsRemoved.empty()) {
        *tone = Tone::Warn;
        words << tr("%1 items less").arg(option.itemsRemoved.size());
    }
    if (option.daysDelta > 0) { words << tr("%1 days longer").arg(option.daysDelta); }
    return words.isEmpty() ? tr("No more papers") : words.join(tr("; "));
}

QString CounterWords::answerText(const CounterSnapshot& s, const catalogue::QuestionView& view) {
    const auto* question = s.theme->question(view.id);
    QStringList texts;
    for (const auto& value : view.values) {
        const auto* option = question ? question->option(value) : nullptr;
        texts << qs(option ? option->text.empty() ? option->value : option->text : value);
    }
    return texts.join(tr(", "));
}

namespace {

int minutesBetween(domain::Instant from, domain::Instant to) {
    return from == domain::Instant{} || to < from
               ? 0
               : int(std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

QString themeName(const workstation::QueueStripSnapshot& q, const domain::ThemeId& id) {
    const auto found = q.themeNames.find(id);
    return found == q.themeNames.end() ? qs(id.str()) : qs(found->second);
}

}  // namespace

QString CounterWords::helpWords(const workstation::QueueStripSnapshot& q) {
    return q.helpAnswer.empty() ? tr("Supervisor called at %1").arg(clock(*q.helpSince))
                                : tr("Called at %1, %2").arg(clock(*q.helpSince), qs(q.helpAnswer));
}

QueueSnapshot CounterWords::strip(const workstation::QueueStripSnapshot& q, domain::Instant now) {
    constexpr int alarmingMinutes = 20;
    QueueSnapshot strip;
    strip.nextTitle = tr("Next");
    strip.waitingTitle = tr("Waiting for this window");
    strip.rankReason = inOurLanguage(q.rankReason, q.rankReasonEn);
    for (const auto& row : q.next) {
        const QString at = row.appointmentAt ? clock(*row.appointmentAt) : QString();
        strip.next << QueueSnapshot::Next{qs(row.number),
                                          at.isEmpty() ? themeName(q, row.theme) : tr("booked %1").arg(at), at};
    }
    for (const auto& counts : q.themes) {
        const int longest = counts.longestWaitSince ? minutesBetween(*counts.longestWaitSince, now) : 0;
        strip.waiting << QueueSnapshot::Waiting{themeName(q, counts.theme), counts.waiting,
                                                counts.waiting > 0 ? tr("longest %1 min").arg(longest) : QString(),
                                                longest >= alarmingMinutes};
    }
    if (!q.ticket) {
        const bool paused = q.status == domain::DeskStatus::Paused;
        const bool open = q.status == domain::DeskStatus::Open;
        strip.state = paused      ? QueueSnapshot::State::Paused
                      : q.calling ? QueueSnapshot::State::Calling
                                  : QueueSnapshot::State::Idle;
        strip.stateText = qs(q.deskName);
        strip.ticket = paused ? tr("Paused") : open ? tr("Idle") : tr("Closed");
        strip.headline = q.calling ? tr("Asking for the next ticket") : tr("Nobody is being served");
        // A reason without anybody it is about: the window cannot call.
        if (open && q.next.empty() && !strip.rankReason.isEmpty()) {
            strip.state = QueueSnapshot::State::Offline;
            strip.ticket = tr("Cannot call");
            strip.headline = strip.rankReason;
        }
        if (paused && !q.pauseReason.empty()) {
            strip.headline =
                q.pausedUntil ? tr("%1, until %2").arg(qs(q.pauseReason), clock(*q.pausedUntil)) : qs(q.pauseReason);
        }
        if (q.helpSince) { strip.times << helpWords(q); }
        if (q.last) { strip.times << tr("Last: %1, ended %2").arg(qs(q.last->number), clock(q.last->finishedAt)); }
        return strip;
    }
    const auto& t = *q.ticket;
    const bool serving = t.status == domain::TicketStatus::Serving;
    strip.state = serving ? QueueSnapshot::State::Serving : QueueSnapshot::State::Calling;
    strip.stateText = serving ? tr("Serving") : tr("Calling");
    strip.ticket = qs(t.number);
    strip.headline = themeName(q, t.theme);
    if (q.helpSince) { strip.times << helpWords(q); }
    if (serving) {
        const auto seconds =
            std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(now - t.servingSince).count());
        strip.times
            << tr("Served %1:%2").arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    strip.times << tr("Waited %1 min").arg(minutesBetween(t.takenAt, t.firstCalledAt))
                << tr("Called %1 times").arg(t.calls);
    const auto note = q.notes.find(t.id);
    if (note != q.notes.end()) { strip.times.prepend(qs(note->second)); }
    return strip;
}

}  // namespace yc::ui
