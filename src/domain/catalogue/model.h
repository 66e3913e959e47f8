// SPDX-License-Identifier: GPL-3.0-or-later
// 事项清单与要素: one release of the catalogue. Data only; resolution.h makes it speak, checker.h judges it.
#pragma once

#include "domain/catalogue/condition.h"
#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yc::domain::catalogue {

/// 部门. `organWord` is the 机关代字 in document numbers ("青公"), `shortName` what fits a column ("公安局").
struct Unit {
    UnitId id;
    std::string name;
    std::string shortName;
    std::string organWord;
    std::string creditCode;  ///< 统一社会信用代码, first part of the 实施编码
    int level = 4;           ///< 行使层级: 1 国家 2 省 3 市 4 县 5 乡镇 6 村
    std::string address;
    std::string phone;
    bool centre = false;  ///< 政务服务中心: runs the hall, issues results, handles no item
};

// ── Situation ────────────────────────────────────────────────────────────────────────────────────────────

/// Where a question that this theme does not cover goes (R019).
enum class Remedy { Consultation, SingleItem, OtherTheme };

struct NotCovered {
    Condition when;  ///< usually Always; a combination of earlier answers may also lead outside
    std::string text;
    Remedy remedy = Remedy::Consultation;
    ThemeId theme = {};         ///< OtherTheme: what comes first, e.g. 企业开办 before 开办餐饮店
    AnswerValue returnAs = {};  ///< OtherTheme: the answer of this question once that theme's result is there
};

struct Option {
    AnswerValue value;
    std::string text;
    std::string hint;
    std::optional<NotCovered> notCovered;
    std::string warning = {};  ///< said when chosen, does not stop (R025)
};

/// A source that can answer instead of the applicant (R021), e.g. {"marriage", "民政婚姻库"}.
struct DataSource {
    std::string id;
    std::string name;
    friend bool operator==(const DataSource&, const DataSource&) = default;
};

struct Question {
    QuestionId id;
    std::string text;       ///< as asked at the window
    std::string shortText;  ///< two to four characters for the path drawing
    std::string hint;
    std::vector<Option> options;
    bool multiple = false;  ///< several options may be chosen (经营项目)
    bool gate = false;      ///< 前置条件或覆盖范围: asked before all others (R025)
    Condition when;         ///< asked only if it holds; may name earlier questions only
    std::vector<QuestionId>
        dependsOn;  ///< answers that give this one its meaning: a change there clears this one (R018)
    std::optional<DataSource> source;

    const Option* option(const AnswerValue& value) const;
};

/// 情形 (R020): first one whose rule holds wins.
struct Scenario {
    ScenarioId id;
    std::string name;  ///< "婚内、双方本市"
    std::string text;  ///< the decision condition in words
    Condition when;
    std::optional<int> promiseDays = {};  ///< working days where this situation takes longer than the theme (R028)
};

// ── Items ────────────────────────────────────────────────────────────────────────────────────────────────

/// 办件类型. National codes: 1 即办件, 2 承诺件.
enum class HandlingKind { Immediate = 1, Promised = 2 };

/// A predecessor: the result of any one of these items is needed first (R027). {X801, X802} = X801|X802.
struct Need {
    std::vector<ItemId> anyOf;
    friend bool operator==(const Need&, const Need&) = default;
};

/// 一档收费: the first rate whose rule holds is due (R085).
struct FeeRate {
    Condition when;
    std::string text;  ///< "住宅，每件 80 元"
    int fen = 0;       ///< amount in 分; 0 = reckoned by the office (taxes)
};

/// 收费 (R054).
struct Fee {
    bool charged = false;
    std::string standard;  ///< "80 元/件"
    std::string basis;     ///< mandatory as soon as a standard is given
    std::string text = "不收费";
    std::vector<FeeRate> rates = {};
};

/// 办理结果. `shelf`: a thing that is issued at the window, as opposed to an entry in a register.
struct ItemResult {
    std::string name;
    std::string validity;
    std::string sample;  ///< file name of the sample picture, relative to the catalogue
    bool shelf = true;
    std::vector<std::string> sampleText = {};  ///< lines of the sample where no picture is kept (R058)
};

/// 通办范围: in whose halls the item may be handed in (R151, R152).
enum class Reach { Own, City, Province, Nation };

/// 告知承诺后的核查: none, before the result is used up, or afterwards (国办发〔2020〕42号).
enum class Verification { None, During, After };

/// 告知承诺: the item may be granted on a written commitment (R088, R092).
struct Commitment {
    Condition when;  ///< usually the answer that chooses this way
    std::string text;
    Verification verification = Verification::After;
    int checkDays = 0;  ///< working days until the follow-up check
    std::string consequence;
};

/// 审查细则: the department answers each with meets / does not meet.
struct Criterion {
    std::string id;
    std::string text;
    std::vector<MaterialId> materials;  ///< papers to look at
};

struct Item {
    ItemId id;
    std::string name;                ///< official name
    std::string shortName;           ///< "社会保障卡"
    std::string basicCode;           ///< 基本编码, 12 (GB/T 39554.1)
    std::string implementationCode;  ///< 实施编码, 31 = 18 + 1 + 12; first part of the 办件编号
    std::string businessCode;        ///< 业务办理项编码, basic code + 2
    std::string typeCode;            ///< 事项类型: 01 许可 05 给付 07 确认 10 其他 20 公共服务
    HandlingKind kind = HandlingKind::Immediate;
    UnitId unit;
    std::optional<int> legalDays;      ///< working days by law; none = no legal limit of its own
    int promiseDays = 0;               ///< working days; 0 = same day
    std::optional<int> extensionDays;  ///< working days the law allows to add once
    std::string limitNote;             ///< what the numbers alone do not say, "承诺半个工作日"
    Reach reach = Reach::Own;
    Fee fee;
    std::vector<std::string> basis;
    std::vector<std::string> conditions;  ///< 受理条件
    ItemResult result;
    std::vector<Need> needs;
    Condition availableWhen;
    std::string unavailableReason;              ///< said when availableWhen is false
    Condition lockedWhen = Condition::never();  ///< must be handled together with the theme (R022)
    std::string lockReason;
    bool chosenByDefault = true;
    std::string note;               ///< "可不办"
    bool toleranceAllowed = false;  ///< 容缺 list (R088)
    bool oneReviewOneApprove = false;
    bool collectiveDecision = false;  ///< 集体审议: exempt from one-review-one-approve (R122)
    bool automatic = false;           ///< settled by a query, nobody reviews it
    bool filing = false;              ///< 备案: shares information and blocks nothing (R017)
    std::optional<Commitment> commitment;
    std::vector<Criterion> criteria;
    std::vector<FieldId> formFields;  ///< fields of the department's own form (R036)
};

// ── Materials ────────────────────────────────────────────────────────────────────────────────────────────

enum class MaterialType { Certificate = 1, Form = 2, Other = 3 };    ///< 材料类型
enum class MaterialForm { Paper = 1, Electronic = 2, Either = 3 };   ///< 材料形式
enum class Necessity { Required = 1, Optional = 2, Tolerable = 3 };  ///< 材料必要性: 必要 非必要 容缺后补
enum class SourceChannel { Applicant = 10, Government = 20, Other = 99 };  ///< 来源渠道
enum class CopyRule { Max, Sum };  ///< how paper copies of several items merge (R041)
/// What happens to the original: shown and given back, kept in the file, or taken away and cancelled.
enum class OriginalUse { Inspect, Keep, Surrender };

/// Why a paper is not accepted as it is.
enum class DeficiencyKind { Missing = 2, Nonconforming = 3 };

/// A standard reason with the sentence that goes on the correction notice (R074).
struct Deficiency {
    std::string id;  ///< unique within the material, e.g. "M12.list-missing"
    DeficiencyKind kind = DeficiencyKind::Missing;
    std::string label;     ///< "缺费用清单"
    std::string sentence;  ///< "住院费用清单未提交。请补交……"
};

/// 受理标准 (R014), with what may be wrong with it.
struct CheckPoint {
    std::string id;
    std::string text;
    std::vector<Deficiency> deficiencies;
};

/// One item asks for the material. Counts default to the material's.
struct Ask {
    ItemId item;
    std::optional<int> originals;
    std::optional<int> copies;
    Condition when;
};

/// Shared data or e-licence that can stand for the paper (R047).
struct Sharing {
    DataSource source;
    bool exempt = false;  ///< 免交: not asked from the applicant unless the query fails
};

/// 容缺后补.
struct Tolerance {
    int supplementDays =
        0;             ///< working days after acceptance, 0 = the same day; at most the promise of every asking item
    std::string form;  ///< how to hand it in
};

/// Legal proof of a 证明-type material (R012): all three or it may not be asked for. The rest answers the six cancel
/// rules (六个一律, R013): anything said there means that the proof goes.
struct ProofBasis {
    std::string legalBasis;
    UnitId askedBy;
    std::string issuedBy;
    bool issuerCanIssue = true;              ///< the issuer is able to verify and issue it
    std::string replacedByCertificate = {};  ///< a certificate the applicant holds
    std::string replacedByCommitment = {};   ///< a written commitment
    std::string replacedByCheck = {};        ///< a check between offices or on the spot
};

struct Material {
    MaterialId id;
    std::string name;
    MaterialType type = MaterialType::Certificate;
    MaterialForm form = MaterialForm::Paper;
    Necessity necessity = Necessity::Required;
    SourceChannel source = SourceChannel::Applicant;
    std::string issuer;  ///< 出具部门, words
    int originals = 0;
    int copies = 0;
    std::string countWord = "份";  ///< 份, 件, 张
    CopyRule copyRule = CopyRule::Max;
    OriginalUse originalUse = OriginalUse::Inspect;
    UnitId originalKeeper;   ///< who keeps the original when several ask (R106); empty = unit of the first asking item
    bool fillIn = false;     ///< 填报: a number on the form, no paper (银行卡号)
    bool generated = false;  ///< printed by us, signed by the applicant
    Condition when;
    std::string whenText;  ///< the condition in words, "非婚生育"
    std::vector<Ask> asks;
    std::vector<ItemId> producedBy;  ///< any one of these items makes it
    std::optional<Sharing> sharing;
    std::optional<Tolerance> tolerance;
    std::string commitment;    ///< 告知承诺: the commitment that may stand for the paper; empty = none
    bool proof = false;        ///< 证明事项: proofBasis mandatory
    bool proofStated = false;  ///< the file says whether it is a 证明事项
    std::optional<ProofBasis> proofBasis;
    std::vector<CheckPoint> checks;
    std::vector<Deficiency> absent;  ///< reasons when the whole paper is missing
    std::string note;
    std::string sample;
    std::string blank;        ///< file of the blank form
    int templateVersion = 1;  ///< of blank and sample (R038)

    /// Reasons of one kind, the whole paper first, then by check point: the order of the digits at the window.
    std::vector<const Deficiency*> deficiencies(DeficiencyKind kind) const;
    const Deficiency* deficiency(const std::string& id) const;
};

// ── Form ─────────────────────────────────────────────────────────────────────────────────────────────────

enum class FieldKind {
    Text,
    Name,
    CitizenId,
    Phone,
    BankCard,
    Date,
    DateTime,
    Choice,
    Address,
    Number,      ///< whole number or decimal, `unit` behind it
    CreditCode,  ///< 统一社会信用代码
    MultiChoice  ///< several of `choices`, joined by ^
};

/// Where a field may be filled from before anybody types (R034), best first.
struct FieldOrigin {
    enum class Kind { Card, Shared, Licence, Answer, Applicant, Typed };
    Kind kind = Kind::Typed;
    std::string source;  ///< id of a data source, a question ("Q6"), or a licence
    std::string text;    ///< shown beside the field, "读卡", "人口库"
};

struct FieldUse {
    ItemId item;
    bool required = true;
};

struct Field {
    FieldId id;
    std::string label;
    std::string group;  ///< id of a FieldGroup
    FieldKind kind = FieldKind::Text;
    std::vector<std::string> choices;
    std::string defaultValue;
    int maxLength = 0;            ///< in characters (code points); 0 = no limit of its own
    std::string unit;             ///< "万元", "平方米"
    std::optional<double> least;  ///< of a Number
    std::optional<double> most;
    std::string hint;
    Condition when;
    std::vector<FieldUse> uses;
    std::vector<FieldOrigin> origins;
    bool confirm = false;  ///< the applicant confirms it on the pad (寄送地址, R076)
};

/// 字段组. With maxRows > 1 it repeats (股东, 继承人): the first row's values carry the field's own id, row n > 1 the id
/// of rowField().
struct FieldGroup {
    std::string id;
    std::string name;
    std::string rowName = {};  ///< "股东"
    int minRows = 1;
    int maxRows = 1;
    Condition when = {};

    bool repeats() const { return maxRows > 1; }
};

/// "holder.name" in row 1 (and outside repeated groups), "holder.name#2" in row 2.
FieldId rowField(const FieldId& field, int row);
/// The field and its row again; row 1 for a plain id.
std::pair<FieldId, int> fieldOfRow(const FieldId& rowId);

// ── Distribution ─────────────────────────────────────────────────────────────────────────────────────────

using RuleId = Id<struct DistributionRuleTag>;

/// How a unit gets a material: the paper original, a paper copy, the scan, or data from the platform.
enum class Carrier { Original, Copy, Electronic };

/// 分办规则 (R096). First rule that fits a (material, unit) pair fires.
struct DistributionRule {
    RuleId id;
    std::string text;
    std::vector<MaterialId> materials;  ///< empty = any
    UnitId unit;                        ///< empty = any unit that asks
    bool onlyProduced = false;          ///< only lines that another item produces
    bool onlyExempt = false;            ///< only lines satisfied by sharing
    Condition when;
    Carrier carrier = Carrier::Electronic;
};

// ── Joint work ───────────────────────────────────────────────────────────────────────────────────────────

using JointRuleId = Id<struct JointRuleTag>;

/// 联合评审 · 联合踏勘 · 联合验收.
enum class JointKind { Review, Inspection, Acceptance };

/// 联办规则 (R113): these items are looked at together, once. Takes place as soon as two items or two units meet.
struct JointRule {
    JointRuleId id;
    JointKind kind = JointKind::Inspection;
    std::string text;  ///< as printed on the invitation
    std::vector<ItemId> items;
    std::vector<UnitId> units;  ///< who looks as well without an item of its own (残联 at the subsidy review)
    UnitId organiser;           ///< empty = the lead
    Condition when;
    int answerDays = 1;         ///< working days to answer the invitation (R114)
    int minStaff = 2;           ///< people per unit on the spot (行政许可法 34)
    bool siteOrganises = true;  ///< units of several levels: the hall where the site lies organises (R116)
};

// ── Theme ────────────────────────────────────────────────────────────────────────────────────────────────

/// 线下办理点 (R023).
struct Place {
    std::string name;
    std::string address;
    std::string phone;
    std::string hours;
};

/// 办事指南 elements that are not derived from items and materials (R050, App. A).
struct Guide {
    std::vector<std::string> basis;          ///< 设定依据
    std::vector<std::string> preconditions;  ///< 申报须知: 前置条件 (R025)
    std::vector<std::string> coverage;       ///< 申报须知: 覆盖范围
    std::vector<std::string> notes;          ///< 申报须知: the rest
    std::vector<std::string> conditions;     ///< 受理条件
    Fee fee;
    std::string onlineAddress;
    std::string address;
    std::string hours;
    std::vector<Place> places;  ///< further places; empty = only `address`
    std::string consultation;   ///< 咨询方式
    std::string supervision;    ///< 监督方式
    std::vector<int> channels;  ///< 办理形式: 1 窗口 2 网上 3 快递; joined by ^ on the wire
    bool intermediary = false;
    std::string intermediaryName;  ///< mandatory if intermediary (R054)
    bool booking = false;
    bool onlinePayment = false;
    bool courier = false;
    std::string jointAbility;
    int trips = 1;
    std::string tripReason;
    std::string flowText;
};

/// Why this unit leads (R003).
enum class LeadReason { CoreStep, FirstStep };
enum class LifeCycle { Person, Enterprise };
enum class ThemeStatus { Draft, InReview, Published, Suspended, Cancelled };

/// 改革前 (R008): how it was, item by item. What is missing is reckoned from the items.
struct Before {
    std::optional<int> steps;
    std::optional<int> materials;
    std::optional<int> days;
    std::optional<int> trips;
    std::string source;  ///< where the figures come from
};

/// 批量办理: one parent case, a child case per row (员工录用).
struct BatchRule {
    int from = 2;  ///< rows
    int most = 500;
    std::vector<std::string> groups;  ///< field groups that are filled per person; the others once
    Condition when = {};              ///< the situation that is a batch; usually the answer that says so
};

struct Theme {
    ThemeId id;
    std::string name;                   ///< "新生儿出生一件事一次办" (R016)
    std::string alias;                  ///< "新生儿出生一件事"
    std::string shortName;              ///< "新生儿出生", for strips and tickets
    std::string pinyin;                 ///< initials for search, "xsecs"
    std::vector<std::string> keywords;  ///< everyday words for search (R015), "生孩子", "上户口"
    LifeCycle lifeCycle = LifeCycle::Person;
    std::string stage;
    std::vector<int> objects;  ///< 服务对象
    ThemeStatus status = ThemeStatus::Published;
    std::string ticketLetter;   ///< "A"
    std::vector<UnitId> leads;  ///< exactly one may be published (R003); a list so that a wrong file can be shown
    LeadReason leadReason = LeadReason::CoreStep;
    std::vector<UnitId> cooperating;
    std::string scopeText;      ///< 适用范围
    std::string applicantText;  ///< 申请人, where not everybody may apply
    bool silentNames = false;   ///< names are neither spoken nor shown when calling (公民身后)
    int promiseDays = 0;
    int correctionDays = 30;                   ///< calendar days to hand in corrections
    std::vector<std::string> commonMaterials;  ///< printed on the ticket (R066)
    std::vector<std::string> facts;            ///< facts its rules may use
    std::vector<Question> questions;
    std::vector<Scenario> scenarios;
    std::vector<Item> items;
    std::vector<Material> materials;
    std::vector<FieldGroup> fieldGroups;
    std::vector<Field> fields;
    std::vector<std::pair<FieldId, FieldId>> distinctFields;  ///< look alike, confirmed to be different (R033)
    std::vector<DistributionRule> distribution;
    std::vector<JointRule> joint;
    bool silenceIsConsent = false;  ///< no answer or absence counts as agreement (R114), a local rule
    UnitId printingUnit;            ///< 证照打印: makes the papers of all items (R128); empty = each unit
    std::optional<BatchRule> batch;
    std::vector<std::string> steps;  ///< 办理环节 as they are now, "一窗申请"
    std::optional<Before> before;
    std::vector<std::string> sampleNotes;  ///< what in here is reconstructed, 示例数据
    Guide guide;

    UnitId lead() const { return leads.empty() ? UnitId{} : leads.front(); }
    const Question* question(const QuestionId& id) const;
    const Scenario* scenario(const ScenarioId& id) const;
    const Item* item(const ItemId& id) const;
    const Material* material(const MaterialId& id) const;
    const Field* field(const FieldId& id) const;
};

/// 数据接入 (R157): asked in real time, fetched ahead in batches, or both.
enum class SharingWay { RealTime, Batch, Both };

/// 共享需求 of one source (R162): who provides it, as what, how and how fresh.
struct SharedSource {
    std::string id;
    std::string name;
    std::string provider;
    std::string kind;  ///< "接口", "库表", "电子证照"
    SharingWay way = SharingWay::RealTime;
    std::string cycle;  ///< "实时", "每日"
};

/// 改革目标 (R008). Configuration, not law.
struct Targets {
    int steps = 4;
    int materialsCut = 60;  ///< per cent
    int days = 10;          ///< working days
    int daysCut = 50;       ///< per cent, for what takes longer
    int trips = 1;
};

/// 目录版本: frozen once published; cases keep theirs to the end (R002).
struct Release {
    int version = 0;
    Date effectiveFrom{};
    std::string title;
    std::string regionCode;
    std::string regionName;
    std::string hotline;
    std::string sampleMark;  ///< "示例数据" on invented catalogues, printed with them; empty on real ones
    std::vector<std::string> retiredCodes;  ///< codes that may never come back (R006)
    std::vector<Unit> units;
    std::vector<SharedSource> sources;  ///< empty = not listed
    Targets targets;
    std::vector<Theme> themes;

    const SharedSource* source(const std::string& id) const;
    const Unit* unit(const UnitId& id) const;
    const Theme* theme(const ThemeId& id) const;
};

}  // namespace yc::domain::catalogue
