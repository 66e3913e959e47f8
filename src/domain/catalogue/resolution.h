// SPDX-License-Identifier: GPL-3.0-or-later
// 目录解析: answers → scenario → items → materials → form → plan → distribution, one pure function over one theme.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/catalogue/model.h"
#include "domain/core/meta.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yc::domain::catalogue {

// ── What comes in ────────────────────────────────────────────────────────────────────────────────────────

/// 回答. Origin::Shared = answered automatically, ByHand = asked, Unverified = the source did not reply (R021).
struct Answer {
    std::vector<AnswerValue> values;  ///< one; several only for a multiple question
    Origin origin = Origin::ByHand;
    std::string source;  ///< name of the data source, shown and printed
    std::string detail;  ///< "出生 12 天"
    std::optional<Instant> at;

    bool is(const AnswerValue& value) const;
    static Answer byHand(AnswerValue value);
    friend bool operator==(const Answer&, const Answer&) = default;
};

using Answers = std::map<QuestionId, Answer>;

/// 办或不办 (R022): only what the applicant decided explicitly; all else follows the catalogue's default.
using ItemChoice = std::map<ItemId, bool>;

/// Result of a shared-data or e-licence query for a material (R047).
enum class SharingState { NotAsked, Confirmed, Failed };

/// What is known besides the answers. `start` is the day of acceptance (today while guiding).
struct ResolutionContext {
    Date start{};
    const WorkingCalendar* calendar = nullptr;  ///< without it plans carry day counts and no dates
    std::map<MaterialId, SharingState> sharing;
    std::set<ItemId> decidedNegative;    ///< refused or terminated: their results will not come (R043)
    std::set<MaterialId> resultsAtHand;  ///< results of this case that exist already
    std::set<std::string> facts;         ///< e.g. "agent"
    bool onePerson = false;              ///< a person of a batch: the whole form is this person's
};

// ── What comes out ───────────────────────────────────────────────────────────────────────────────────────

struct QuestionView {
    enum class State { Hidden, Open, Answered };
    QuestionId id;
    State state = State::Hidden;
    bool automatic = false;   ///< answered by a data source
    bool unverified = false;  ///< by hand although a source exists that did not reply
    std::vector<QuestionId> dependsOn;
    std::vector<AnswerValue> values;
};

/// The explicit end "not covered" (R019).
struct NotCoveredEnd {
    QuestionId question;
    AnswerValue value;
    std::string text;
    Remedy remedy = Remedy::Consultation;
    ThemeId theme = {};         ///< OtherTheme: the theme to go through first
    AnswerValue returnAs = {};  ///< OtherTheme: answer it so on coming back
};

/// A chosen option that is covered but deserves a word (R025).
struct Caution {
    QuestionId question;
    AnswerValue value;
    std::string text;
};

struct ItemView {
    enum class State { Chosen, Declined, Unavailable };
    ItemId id;
    UnitId unit;
    State state = State::Chosen;
    bool locked = false;  ///< cannot be unticked
    std::string reason;   ///< why locked or unavailable, in the catalogue's words

    bool chosen() const { return state == State::Chosen; }
};

/// 申请人交 · 填报 · 免交 · 由其他事项产生.
enum class LineCategory { Applicant, FillIn, Exempt, Produced };

/// Why a line is in its category.
enum class LineReason {
    AskedFor,                ///< applicant hands it in
    FilledIn,                ///< a number on the form
    SharingExpected,         ///< 免交, query not run yet
    SharingConfirmed,        ///< 免交, found
    SharingFailed,           ///< would be 免交, but the query failed: paper after all
    ProducedByChosenItem,    ///< R042
    ResultAtHand,            ///< produced and already there
    ProducerNotChosen,       ///< R043
    ProducerDecidedNegative  ///< R043
};

/// "Which item, scenario and rule asks for it" (R005, R045).
struct LineOrigin {
    ItemId item;
    UnitId unit;
    int originals = 0;
    int copies = 0;
    std::optional<ScenarioId> scenario;  ///< the scenario the case is in
    std::string rule;                    ///< the condition in words; empty = always
};

/// One unit gets the line in one way, because of one rule (R096).
struct Route {
    UnitId unit;
    RuleId rule;
    Carrier carrier = Carrier::Electronic;
    bool keeper = false;  ///< keeps the original (R106)
    friend bool operator==(const Route&, const Route&) = default;
};

struct MaterialLine {
    MaterialId id;
    LineCategory category = LineCategory::Applicant;
    LineReason reason = LineReason::AskedFor;
    int originals = 0;  ///< to be handed in; 0 when the applicant brings nothing (exempt, produced, fill-in)
    int copies = 0;
    bool required = true;    ///< 必要; false = 非必要
    bool tolerable = false;  ///< 可容缺: material and every asking item allow it
    int supplementDays = 0;  ///< working days, when tolerable
    std::vector<LineOrigin> origins;
    std::vector<ItemId> producedBy;  ///< chosen items that make it
    std::vector<Route> routes;
    UnitId originalKeeper;     ///< empty when no original stays with an office
    bool committable = false;  ///< a written commitment may stand for it (告知承诺)

    bool fromApplicant() const { return category == LineCategory::Applicant || category == LineCategory::FillIn; }
};

struct FormField {
    FieldId id;
    bool required = false;
    std::vector<ItemId> items;  ///< who asks
};

/// 字段组 of the form, with how often it may be filled (股东, 继承人).
struct FormGroup {
    std::string id;
    int minRows = 1;
    int maxRows = 1;
};

/// 应收费用 of a chosen item (R085). `rate` is one of the item's, or empty while it is not known which.
struct FeeDue {
    ItemId item;
    std::optional<FeeRate> rate;
};

/// 联办 that takes place: a rule with the chosen items it joins.
struct JointEventPlan {
    JointRuleId rule;
    std::vector<ItemId> items;
    std::vector<UnitId> units;
};

/// 承诺计划 of one item. Offsets are working days after `start`.
struct ItemPlan {
    ItemId id;
    std::vector<ItemId> waitsFor;  ///< chosen items whose result comes first (R027); empty = starts at once
    int startOffset = 0;
    int dueOffset = 0;
    std::optional<Date> start;
    std::optional<Date> due;
    std::optional<Date> legalDue;
};

struct Plan {
    std::vector<ItemPlan> items;       ///< chosen ones, in an order that respects waitsFor
    std::vector<ItemId> cycle;         ///< non-empty: the flow turns in a circle and there are no dates (R029)
    std::vector<ItemId> longestChain;  ///< first to last
    int chainDays = 0;
    int promiseDays = 0;               ///< of the theme, or of the scenario where it has its own
    std::optional<Date> promisedBy;    ///< the theme's promise
    std::optional<Date> expectedBy;    ///< end of the longest chain
    std::vector<int> calendarMissing;  ///< years without a published list

    const ItemPlan* item(const ItemId& id) const;
};

struct Resolution {
    std::vector<QuestionView> questions;     ///< in catalogue order, hidden ones included
    std::optional<QuestionId> nextQuestion;  ///< first open one
    int openQuestions = 0;
    std::optional<NotCoveredEnd> notCovered;  ///< set: items, lines and form are empty
    std::optional<ScenarioId> scenario;       ///< known as soon as the open questions cannot change it
    std::vector<ItemView> items;
    std::vector<MaterialLine> lines;  ///< applicant and fill-in, then exempt, then produced
    std::vector<FormField> form;
    std::vector<FormGroup> groups;   ///< of these fields, in catalogue order
    bool batch = false;              ///< 批量办理: one case with many persons
    std::vector<FormField> rowForm;  ///< of a batch: what is filled per person and therefore not in `form`
    std::vector<FeeDue> fees;
    std::vector<JointEventPlan> joint;
    std::vector<Caution> cautions;
    std::vector<ItemId> committed;  ///< chosen items that go by notification and commitment
    Plan plan;
    std::vector<std::pair<MaterialId, UnitId>> unrouted;  ///< no distribution rule fits; the checker forbids it

    bool complete() const { return openQuestions == 0 && !notCovered && scenario.has_value(); }
    int applicantLines() const;  ///< 申请人要交的份数: applicant and fill-in lines
    std::vector<ItemId> chosenItems() const;
    const MaterialLine* line(const MaterialId& id) const;
    const ItemView* item(const ItemId& id) const;
    const QuestionView* question(const QuestionId& id) const;
    const FormField* field(const FieldId& id) const;
    const FormField* rowField(const FieldId& id) const;
    const FormGroup* group(const std::string& id) const;
};

/// Resolves a theme. Never fails: answers to unknown or hidden questions and unknown values are ignored.
/// While questions are open, materials and fields that hang on them are left out (the least that is needed so far), and
/// items stay until they are certainly unavailable.
Resolution resolve(const Theme& theme, const Answers& answers, const ItemChoice& choice = {},
                   const ResolutionContext& context = {});

/// 先看后果再选 (ui: "consequence before choice"): what choosing one option would change, against leaving it open.
struct OptionConsequence {
    AnswerValue value;
    std::optional<NotCoveredEnd> notCovered;
    std::optional<ScenarioId> scenario;
    std::vector<MaterialId> added;    ///< applicant lines that would appear
    std::vector<MaterialId> removed;  ///< applicant lines that would go
    std::vector<ItemId> itemsAdded;
    std::vector<ItemId> itemsRemoved;
    int applicantLines = 0;  ///< afterwards
    int applicantLinesBefore = 0;
    int chainDays = 0;  ///< afterwards
    int daysDelta = 0;
};

/// One entry per option of the question, in order. Empty for an unknown question.
std::vector<OptionConsequence> consequences(const Theme& theme, const Answers& answers, const QuestionId& question,
                                            const ItemChoice& choice = {}, const ResolutionContext& context = {});

struct AnswerChange {
    Answers answers;
    std::vector<QuestionId> cleared;  ///< in catalogue order
};

/// 改答案只清依赖它的题 (R018): sets or, with nullopt, removes one answer and clears what depends on it: questions
/// that name it in dependsOn (directly or through others), and those that would no longer be asked.
AnswerChange answersAfterChange(const Theme& theme, const Answers& answers, const QuestionId& question,
                                const std::optional<Answer>& answer);

/// A circle in the flow, first item repeated at the end; empty if there is none (R029).
std::vector<ItemId> findCycle(const std::vector<Item>& items);

}  // namespace yc::domain::catalogue
