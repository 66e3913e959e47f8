// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_words.h"

#include "domain/core/numbers.h"
#include "domain/intake/checklist.h"

#include <algorithm>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using domain::CaseStatus;
using workstation::CounterAct;
using workstation::CounterSnapshot;
using workstation::ItemStanding;

Verdict verdictOf(domain::Verdict verdict) { return Verdict(static_cast<int>(verdict)); }
domain::Verdict verdictOf(Verdict verdict) { return domain::Verdict(static_cast<int>(verdict)); }
static_assert(static_cast<int>(domain::Verdict::NonConforming) == static_cast<int>(Verdict::Mismatch));
static_assert(static_cast<int>(domain::Verdict::Produced) == static_cast<int>(Verdict::Produced));

int countOf(const CounterSnapshot& snapshot, domain::Verdict verdict) {
    const auto found = snapshot.verdicts.find(verdict);
    return found == snapshot.verdicts.end() ? 0 : found->second;
}

int deficient(const CounterSnapshot& snapshot) {
    return countOf(snapshot, domain::Verdict::Missing) + countOf(snapshot, domain::Verdict::NonConforming);
}

const domain::CheckLine* checkOf(const CounterSnapshot& snapshot, const domain::MaterialId& material) {
    return snapshot.state ? domain::findLine(snapshot.state->lines, material) : nullptr;
}

bool CounterWords::chinese() { return tr("language:en").endsWith(QLatin1String("zh")); }

QString CounterWords::refusal(const std::optional<domain::Refusal>& refusal) {
    if (!refusal) { return {}; }
    return qs(refusal->sentence(chinese() ? domain::Language::Chinese : domain::Language::English));
}

QString CounterWords::clock(domain::Instant at) {
    return at == domain::Instant{} ? QString() : qs(domain::clockTime(at));
}

QString CounterWords::monthDay(const domain::Date& day) {
    const std::chrono::year_month_day ymd(day);
    return tr("%2/%1").arg(unsigned(ymd.day())).arg(unsigned(ymd.month()));
}

QString CounterWords::maskedId(const std::string& number) {
    const QString id = qs(number);
    return id.size() < 12 ? id : id.left(6) + QString(id.size() - 10, QLatin1Char('*')) + id.right(4);
}

QString CounterWords::maskedPhone(const std::string& phone) {
    QString digits = qs(phone);
    digits.remove(QLatin1Char(' '));
    return digits.size() < 8 ? digits : digits.left(3) + QStringLiteral("****") + digits.right(4);
}

QString CounterWords::unitShort(const CounterSnapshot& snapshot, const domain::UnitId& unit) {
    const auto* found = snapshot.release ? snapshot.release->unit(unit) : nullptr;
    if (!found) { return qs(unit.str()); }
    return qs(found->shortName.empty() ? found->name : found->shortName);
}

OriginMark CounterWords::origin(domain::Origin origin, const QString& source) {
    using K = OriginMark::Kind;
    switch (origin) {
    case domain::Origin::Card: return {K::Card, source.isEmpty() ? tr("Card") : source};
    case domain::Origin::Shared: return {K::Shared, source.isEmpty() ? tr("Shared data") : source};
    case domain::Origin::Unverified: return {K::Unverified, tr("By hand, not verified")};
    case domain::Origin::Earlier: return {K::Derived, tr("From an earlier case")};
    case domain::Origin::Generated: return {K::Derived, tr("Derived")};
    case domain::Origin::ByHand: break;
    }
    return {K::Manual, tr("By hand")};
}

QString CounterWords::paperTitle(domain::PaperKind kind) {
    using P = domain::PaperKind;
    switch (kind) {
    case P::MaterialList: return tr("Material list");
    case P::Receipt: return tr("Receipt");
    case P::Acceptance: return tr("Acceptance notice");
    case P::NonAcceptance: return tr("Notice of non-acceptance");
    case P::CorrectionNotice: return tr("One-time notice");
    case P::ToleranceNotice: return tr("Tolerance notice");
    case P::ToleranceCommitment: return tr("Commitment to hand in later");
    case P::Commitment: return tr("Notification and commitment");
    case P::ToleranceExtension: return tr("Later date for a paper");
    case P::Label: return tr("Material labels");
    default: break;
    }
    return tr("Paper");
}

QString CounterWords::stepTitle(CounterStep step) {
    switch (step) {
    case CounterStep::Applicant: return tr("Applicant");
    case CounterStep::Situation: return tr("Situation");
    case CounterStep::Materials: return tr("Materials");
    case CounterStep::Form: return tr("Form");
    case CounterStep::Decision: break;
    }
    return tr("Decision");
}

namespace {
int visibleQuestions(const CounterSnapshot& s) {
    return int(std::count_if(s.resolution.questions.begin(), s.resolution.questions.end(),
                             [](const auto& view) { return view.state != catalogue::QuestionView::State::Hidden; }));
}
bool identified(const CounterSnapshot& s) { return s.state && !s.state->personal.applicant.idNumber.empty(); }
bool isAccepted(CaseStatus status) {
    return status != CaseStatus::None && status != CaseStatus::Draft && status != CaseStatus::AwaitingCorrection &&
           status != CaseStatus::Received && status != CaseStatus::Lapsed && status != CaseStatus::NotAccepted &&
           status != CaseStatus::Withdrawn;
}
}  // namespace

QList<StepTab> CounterWords::tabs(const CounterSnapshot& s, CounterStep current) {
    using S = StepTab::State;
    QList<StepTab> tabs;
    for (int i = 0; i < 5; ++i) {
        StepTab tab;
        tab.title = stepTitle(CounterStep(i));
        tab.key = QStringLiteral("Ctrl+%1").arg(i + 1);
        tabs << tab;
    }
    const bool known = identified(s);
    tabs[0].state = known ? S::Done : S::Working;
    tabs[0].line =
        known ? s.state->identity == domain::Origin::Card ? tr("Verified") : tr("By hand") : tr("Filling in");
    const int all = visibleQuestions(s);
    const int open = s.resolution.openQuestions;
    if (s.resolution.notCovered) {
        tabs[1].state = S::Attention;
        tabs[1].line = tr("Not covered");
    } else if (s.resolution.complete()) {
        tabs[1].state = S::Done;
        tabs[1].line = tr("%1 questions").arg(all);
    } else if (all == open && current != CounterStep::Situation) {
        tabs[1].line = tr("Not started");
    } else {
        tabs[1].state = S::Working;
        tabs[1].line = tr("%1 / %2 questions").arg(all - open).arg(all);
        tabs[1].shortLine = QStringLiteral("%1 / %2").arg(all - open).arg(all);
    }
    const int wrong = deficient(s);
    const int tolerated = countOf(s, domain::Verdict::Tolerated);
    const int lines = s.state ? int(s.state->lines.size()) - countOf(s, domain::Verdict::Produced) : 0;
    if (wrong > 0) {
        tabs[2].state = S::Attention;
        tabs[2].line = tr("%1 to correct").arg(wrong + tolerated);
        tabs[2].shortLine = tr("%1 open").arg(wrong + tolerated);
    } else if (lines > 0 && s.unchecked == 0 && s.resolution.complete()) {
        tabs[2].state = tolerated > 0 ? S::Tolerated : S::Done;
        tabs[2].line = tolerated > 0 ? tr("Tolerated: %1").arg(tolerated) : tr("Complete");
    } else if (lines > s.unchecked) {
        tabs[2].state = S::Working;
        tabs[2].line = tr("%1 unchecked").arg(s.unchecked);
        tabs[2].shortLine = QString::number(s.unchecked);
    } else {
        tabs[2].line = tr("Not started");
    }
    const int filled = s.fieldsTotal - s.fieldsOpen;
    if (s.fieldsTotal > 0) {
        tabs[3].state = s.fieldsOpen == 0 ? S::Done : S::Working;
        tabs[3].line = s.fieldsOpen == 0 ? tr("%1 fields").arg(s.fieldsTotal)
                                         : tr("%1 / %2 fields").arg(filled).arg(s.fieldsTotal);
        tabs[3].shortLine = s.fieldsOpen == 0 ? QString() : QStringLiteral("%1 / %2").arg(filled).arg(s.fieldsTotal);
    } else {
        tabs[3].line = QStringLiteral("—");
    }
    tabs[4].line = QStringLiteral("—");
    if (s.state && isAccepted(s.state->status)) {
        tabs[4].state = S::Done;
        tabs[4].line = tr("Accepted");
    } else if (s.state && s.state->status == CaseStatus::AwaitingCorrection) {
        tabs[4].state = S::Tolerated;
        tabs[4].line = tr("Notice issued");
    } else if (current == CounterStep::Decision) {
        tabs[4].state = S::Working;
        tabs[4].line = tr("Deciding");
    }
    return tabs;
}

VerdictSentence CounterWords::verdict(const CounterSnapshot& s) {
    const int wrong = deficient(s);
    const int tolerated = countOf(s, domain::Verdict::Tolerated);
    const int days = s.resolution.plan.promiseDays > 0 ? s.resolution.plan.promiseDays
                     : s.theme                         ? s.theme->promiseDays
                                                       : 0;
    const CaseStatus status = s.state ? s.state->status : CaseStatus::None;
    if (status == CaseStatus::AwaitingCorrection) {
        const auto* notice = s.state->notices.empty() ? nullptr : &s.state->notices.back();
        return {Tone::Warn, QStringLiteral("hourglass"), tr("The one notice is out, waiting for corrections"),
                notice ? tr("Hand in by %1 at any window, without a ticket. All papers went back.")
                             .arg(monthDay(notice->deadline))
                       : QString()};
    }
    if (status == CaseStatus::NotAccepted) {
        return {Tone::Neutral, QStringLiteral("dismiss_circle"), tr("Not accepted"), qs(s.state->refusalReason)};
    }
    if (status == CaseStatus::Withdrawn || status == CaseStatus::Lapsed || status == CaseStatus::Terminated) {
        return {Tone::Neutral, QStringLiteral("dismiss_circle"), tr("This case has ended"), tr("F5 calls the next")};
    }
    if (isAccepted(status)) {
        return {Tone::Ok, QStringLiteral("document_checkmark"),
                tr("Accepted, %1").arg(qs(domain::shortCaseNumber(s.state->number))),
                s.state->promisedFinish
                    ? tr("Promised by %1. F5 calls the next.").arg(monthDay(*s.state->promisedFinish))
                    : tr("F5 calls the next")};
    }
    if (s.resolution.notCovered) {
        return {Tone::Warn, QStringLiteral("warning"), tr("This theme does not cover it"),
                qs(s.resolution.notCovered->text)};
    }
    if (!s.resolution.complete()) {
        return {Tone::Neutral, QStringLiteral("branch_fork"), tr("Answer the situation, then check materials"),
                tr("Questions left: %1").arg(s.resolution.openQuestions)};
    }
    if (wrong > 0) {
        const int all = wrong + tolerated;
        if (s.unchecked > 0) {
            return {Tone::Bad, QStringLiteral("document_error"),
                    tr("%1 to correct so far, cannot be accepted today").arg(all),
                    tr("%1 lines unchecked. The notice lists everything at once.").arg(s.unchecked)};
        }
        return {Tone::Bad, QStringLiteral("document_error"),
                tr("One-time notice needed for %1, not accepted today").arg(all),
                tr("Accepted on the day all is there, done in %1 working days. All papers go back today.").arg(days)};
    }
    if (s.unchecked > 0) {
        return {Tone::Neutral, QStringLiteral("clipboard_task_list_ltr"), tr("%1 lines to check").arg(s.unchecked),
                tr("Nothing is wrong so far")};
    }
    if (s.fieldsOpen > 0) {
        return {tolerated > 0 ? Tone::Warn : Tone::Ok, QStringLiteral("document_checkmark"),
                tolerated > 0 ? tr("Can be accepted with tolerance, %1 later").arg(tolerated)
                              : tr("Papers are complete"),
                tr("Form fields left: %1").arg(s.fieldsOpen)};
    }
    if (tolerated > 0) {
        return {Tone::Warn, QStringLiteral("document_checkmark"),
                tr("Can be accepted with tolerance, %1 later").arg(tolerated),
                tr("Done in %1 working days. Results wait for the papers that follow.").arg(days)};
    }
    return {Tone::Ok, QStringLiteral("document_checkmark"), tr("Complete, can be accepted now"),
            tr("Done in %1 working days").arg(days)};
}

QString CounterWords::standingText(const ItemStanding& standing) {
    const QString because = qs(standing.because);
    switch (standing.state) {
    case ItemStanding::State::Complete: return tr("Complete");
    case ItemStanding::State::Missing: return tr("Lacks %1").arg(because);
    case ItemStanding::State::Waits: return tr("Waits for %1").arg(because);
    case ItemStanding::State::Tolerated: return tr("Later: %1").arg(because);
    case ItemStanding::State::NotChosen: return because.isEmpty() ? tr("Not chosen") : because;
    case ItemStanding::State::Unchecked: break;
    }
    return tr("Unchecked");
}

QString CounterWords::actText(const CounterAct& act, bool brief) {
    switch (act.kind) {
    case CounterAct::Kind::TellPromises:
        if (act.papers == 0) { return brief ? tr("Signed") : tr("The applicant has signed the commitment"); }
        return brief ? tr("Print commitments") : tr("Print %1 sheets of commitments to be signed").arg(act.papers);
    case CounterAct::Kind::Accept: return brief ? tr("Accept") : tr("Accept and print %1 papers").arg(act.papers);
    case CounterAct::Kind::AcceptTolerant:
        return brief ? tr("Accept with tolerance") : tr("Accept with tolerance and print %1 papers").arg(act.papers);
    case CounterAct::Kind::IssueCorrection:
        return (brief ? tr("Issue notice (%1)") : tr("Issue the one-time notice (%1)")).arg(act.deficiencies);
    case CounterAct::Kind::AcceptList: return tr("Pass on the rest of the list");
    case CounterAct::Kind::ReceiveCorrections: return tr("Take in corrections");
    default: break;
    }
    return {};
}

namespace {
StepAct made(StepAct::Kind kind, const QString& label, const QString& reason = {}, const QString& brief = {}) {
    return {kind, label, brief, reason};
}
}  // namespace

StepAct CounterWords::act(const CounterSnapshot& s, CounterStep step) {
    using K = StepAct::Kind;
    if (!s.state) { return {}; }
    if (s.state->status == CaseStatus::AwaitingCorrection) {
        return made(K::ReceiveCorrections, tr("Take in corrections"), refusal(s.act.whyNot));
    }
    if (s.readOnly && s.act.kind == CounterAct::Kind::TellPromises) {  // accepted by silence, the promise is to come
        return made(K::Act, actText(s.act), refusal(s.act.whyNot), actText(s.act, true));
    }
    if (s.act.kind == CounterAct::Kind::AcceptList) { return made(K::Act, actText(s.act), refusal(s.act.whyNot)); }
    if (s.readOnly) { return made(K::None, stepTitle(step), tr("This case is decided. F5 calls the next")); }
    const int wrong = deficient(s);
    const QString why = refusal(s.act.whyNot);
    switch (step) {
    case CounterStep::Applicant: return made(K::ToSituation, tr("Checked, go to Situation"), {}, tr("To Situation"));
    case CounterStep::Situation:
        if (s.resolution.notCovered) { return made(K::None, tr("Check materials"), qs(s.resolution.notCovered->text)); }
        if (s.resolution.openQuestions > 0) { return made(K::NextQuestion, tr("Next question")); }
        return made(K::ToMaterials, tr("Check materials (%1)").arg(s.resolution.applicantLines()), {},
                    tr("Check materials"));
    case CounterStep::Materials:
        if (!s.resolution.complete()) { return made(K::None, tr("Next step"), tr("Answer the situation first")); }
        if (s.unchecked > 0 && wrong > 0) {
            return made(K::None, actText(s.act),
                        tr("%1 lines unchecked, the notice lists everything at once").arg(s.unchecked),
                        actText(s.act, true));
        }
        if (s.unchecked > 0) {
            return made(K::NextLine, tr("Next line (%1 left)").arg(s.unchecked), {}, tr("Next line"));
        }
        if (wrong > 0) { return made(K::Act, actText(s.act), why, actText(s.act, true)); }
        return s.fieldsOpen > 0 ? made(K::ToForm, tr("Fill in the form"))
                                : made(K::ToDecision, tr("Go to the decision"));
    case CounterStep::Form:
        if (s.fieldsOpen > 0) {
            return made(K::NextField, tr("Next empty field (%1 left)").arg(s.fieldsOpen), {}, tr("Next field"));
        }
        return made(K::ToDecision, tr("Go to the decision"));
    case CounterStep::Decision: break;
    }
    return made(K::Act, actText(s.act), why, actText(s.act, true));
}

}  // namespace yc::ui
