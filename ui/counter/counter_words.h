// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口的话: snapshots of the Counter turned into the words of the screen (ui: wording). Pure functions, no widgets.
#pragma once

#include "ui/common/domain_words.h"
#include "ui/common/glyphs.h"
#include "ui/common/material_row.h"
#include "ui/common/queue_strip.h"
#include "ui/common/step_tabs.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

#include <QCoreApplication>

namespace yc::ui {

enum class CounterStep { Applicant, Situation, Materials, Form, Decision };

// 结论句: the one sentence of the right pane, with the support line under it.
struct VerdictSentence {
    Tone tone = Tone::Neutral;
    QString icon;
    QString sentence;
    QString support;
};

// 这一步的 F12: the full act in words and counts; `reason` when it cannot be done yet.
struct StepAct {
    enum class Kind {
        None,
        Call,
        Begin,
        OpenDesk,
        ContinueDesk,
        ToSituation,
        NextQuestion,
        ToMaterials,
        NextLine,
        ToForm,
        NextField,
        ToDecision,
        Act,
        ReceiveCorrections,
        Other  // what F11 offers: not accepting, withdrawal, correction on the spot, termination
    };
    Kind kind = Kind::None;
    QString label;
    QString shortLabel;
    QString reason;
};

class CounterWords {
    Q_DECLARE_TR_FUNCTIONS(CounterWords)
public:
    // Where the case stands, in words; holds for every step.
    static VerdictSentence verdict(const workstation::CounterSnapshot& snapshot);
    static StepAct act(const workstation::CounterSnapshot& snapshot, CounterStep step);
    // Words of the act of the decision itself ("受理并打印 5 份").
    static QString actText(const workstation::CounterAct& act, bool brief = false);
    static QList<StepTab> tabs(const workstation::CounterSnapshot& snapshot, CounterStep current);
    static QString stepTitle(CounterStep step);
    static QString helpWords(const workstation::QueueStripSnapshot& queue);
    static QueueSnapshot strip(const workstation::QueueStripSnapshot& queue, domain::Instant now);

    // One line of the checklist as the row shows it. `number` from 1.
    static MaterialRowData row(const workstation::CounterSnapshot& snapshot,
                               const domain::catalogue::MaterialLine& line, int number);
    static QString standingText(const workstation::ItemStanding& standing);
    static QString consequence(const workstation::CounterSnapshot& snapshot,
                               const domain::catalogue::OptionConsequence& option, Tone* tone);
    static QString answerText(const workstation::CounterSnapshot& snapshot,
                              const domain::catalogue::QuestionView& view);
    static QString paperTitle(domain::PaperKind kind);
    static OriginMark origin(domain::Origin origin, const QString& source = {});

    static bool chinese();  // of the interface; refusals and notices come in both languages
    static QString refusal(const std::optional<domain::Refusal>& refusal);
    static QString clock(domain::Instant at);              // 10:27
    static QString monthDay(const domain::Date& day);      // 3月18日
    static QString maskedId(const std::string& number);    // 430703********0125
    static QString maskedPhone(const std::string& phone);  // 138****3210
    static QString unitShort(const workstation::CounterSnapshot& snapshot, const domain::UnitId& unit);
};

Verdict verdictOf(domain::Verdict verdict);
domain::Verdict verdictOf(Verdict verdict);
int deficient(const workstation::CounterSnapshot& snapshot);  // 缺失 and 不符
int countOf(const workstation::CounterSnapshot& snapshot, domain::Verdict verdict);
const domain::CheckLine* checkOf(const workstation::CounterSnapshot& snapshot, const domain::MaterialId& material);

}  // namespace yc::ui
