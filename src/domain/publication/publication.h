// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生: drafting, opinions, claims, review, publication and what comes after, as the history of one theme.
#pragma once

#include "domain/catalogue/model.h"
#include "domain/core/meta.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::domain {

// ---- releases (目录版本; R002) -----------------------------------------------------------------------------------

struct ReleaseRef {
    std::int64_t version = 0;
    std::string hash;  ///< SM3 of the published bytes, which are kept for ever
    Date effectiveFrom{};
    friend bool operator==(const ReleaseRef&, const ReleaseRef&) = default;
};

/// The stream all releases of a hall follow each other in.
struct CatalogueState {
    static constexpr int schema = 2;
    std::int64_t version = 0;  ///< of the last release published, which may not be in force yet
    std::string hash;
    Date effectiveFrom{};
    std::vector<ReleaseRef> releases;  ///< the one in force and those to come, by version
    std::int64_t inForce = 0;          ///< as last noted
    std::string upperSource;           ///< 上级目录: where it was last compared with
    Instant upperSyncedAt{};
};
/// A whole release at once: the first of a hall, or one whose themes are those that hold already.
struct PublishCatalogue {
    static constexpr std::string_view kind = "catalogue.publish";
    std::int64_t version = 0;
    std::string hash;
    Date effectiveFrom{};
};
/// 施行: the day of a release has come.
struct ActivateRelease {
    static constexpr std::string_view kind = "catalogue.activate";
    std::int64_t version = 0;
};
struct CataloguePublished {
    static constexpr std::string_view kind = "catalogue.published";
    static constexpr int version = 1;
    std::int64_t release = 0;
    std::string hash;
    Date effectiveFrom{};
};
struct CatalogueInForce {
    static constexpr std::string_view kind = "catalogue.in_force";
    static constexpr int version = 1;
    std::int64_t release = 0;
};
struct UpperCompared {
    static constexpr std::string_view kind = "catalogue.upper_compared";
    static constexpr int version = 1;
    std::string source;
    int themes = 0;   ///< looked at
    int changed = 0;  ///< of these not as last time
};

/// The release that holds on a day: the highest version among those in force by then; before any is, the first to come.
/// nullptr: none was ever published.
const ReleaseRef* releaseInForce(const CatalogueState& state, Date day);
/// That release, and after it those that replace one another on later days.
std::vector<ReleaseRef> releasesFrom(const CatalogueState& state, Date day);

// ---- a theme's draft (草稿) --------------------------------------------------------------------------------------

/// 编辑中, 征求意见与审核, 牵头单位已审核. None: nothing is being drafted.
enum class DraftStep { None, Editing, InReview, Approved };
/// Upper: made of a change in the upper level's library (R011).
enum class DraftOrigin { Own, Upper };

/// One save; any of them can be saved again.
struct DraftVersion {
    std::string content;  ///< SM3 of the draft's bytes
    std::string note;
    AccountId by;
    Instant at{};
    friend bool operator==(const DraftVersion&, const DraftVersion&) = default;
};
/// An item of the draft, with what its unit answers for.
struct DraftItem {
    ItemId item;
    std::string name;
    UnitId unit;
    std::string digest;
    friend bool operator==(const DraftItem&, const DraftItem&) = default;
};
/// 意见征询: one unit, asked once.
struct Opinion {
    int number = 0;  ///< within the draft, from 1
    UnitId unit;
    Instant askedAt{};
    bool given = false;
    bool agrees = false;
    std::string text;
    std::string content;  ///< the version of the draft it is about
    AccountId by;
    Instant at{};
    std::string answer;    ///< of the lead unit; needed wherever the opinion says something
    bool adopted = false;  ///< 采纳
    AccountId answeredBy;
    Instant answeredAt{};
    friend bool operator==(const Opinion&, const Opinion&) = default;
};
/// 认领 (R010): a unit answers for its items as they stand.
struct Claim {
    UnitId unit;
    AccountId by;
    Instant at{};
    friend bool operator==(const Claim&, const Claim&) = default;
};

struct ThemeDraft {
    DraftStep step = DraftStep::None;
    int number = 0;  ///< the how manieth draft of this theme
    DraftOrigin origin = DraftOrigin::Own;
    std::int64_t base = 0;               ///< release it was begun from; 0 = the theme is new
    std::string baseDigest;              ///< of the theme in that release
    std::vector<DraftVersion> versions;  ///< the last one is the draft
    std::vector<UnitId> leads;
    std::vector<UnitId> cooperating;
    std::vector<DraftItem> items;
    std::optional<Date> opinionsDue;
    std::vector<Opinion> opinions;
    std::vector<Claim> claims;
    AccountId approvedBy;
    Instant approvedAt{};
    std::string returned;  ///< why it was last sent back

    const std::string& content() const;  ///< "" when there is no draft
    bool drafted(const AccountId& account) const;
    /// 涉及单位: those of the items, then the cooperating ones and the leads; each once.
    std::vector<UnitId> involved() const;
    std::vector<UnitId> unitsOfItems() const;
    std::vector<UnitId> unclaimed() const;
    const Claim* claimOf(const UnitId& unit) const;
};

// ---- tasks on a theme (整改任务; R056) ---------------------------------------------------------------------------

/// Counter: somebody found the guide wrong. Basis: a law it cites changed. Upper: the upper level dropped the theme.
enum class ProblemKind { Counter, Basis, Upper };

struct GuideProblem {
    std::string id;
    ProblemKind kind = ProblemKind::Counter;
    std::string text;
    std::string place;  ///< element it is about, "materials/M7"; empty = the whole guide
    CaseId aboutCase;
    AccountId by;
    Instant at{};
    bool closed = false;
    std::int64_t closedByRelease = 0;  ///< the publication that named it
    std::string answer;                ///< where it was answered without one
    AccountId closedBy;
    Instant closedAt{};
    friend bool operator==(const GuideProblem&, const GuideProblem&) = default;
};

// ---- the life of a theme -----------------------------------------------------------------------------------------

/// What changed the published theme.
enum class LifeAct { Publish, Suspend, Resume, Cancel };

struct LifeStep {
    LifeAct act = LifeAct::Publish;
    std::int64_t release = 0;
    Date effectiveFrom{};
    std::string content;  ///< hash of the draft that was published
    std::string reason;
    AccountId by;
    Instant at{};
    friend bool operator==(const LifeStep&, const LifeStep&) = default;
};

struct ThemeLifeState {
    static constexpr int schema = 1;
    ThemeId theme;
    std::string name;
    /// As published last, also where it takes effect only later. Draft: never published through its life; a theme that came
    /// with a whole release stands only there until then.
    catalogue::ThemeStatus status = catalogue::ThemeStatus::Draft;
    std::vector<LifeStep> steps;
    ThemeDraft draft;
    std::string upper;  ///< content of the upper library it follows; "" = own
    Instant upperAt{};
    std::vector<GuideProblem> problems;

    const GuideProblem* problem(const std::string& id) const;
};

/// One of the releases an act puts into the world, in the order they take effect. The first holds from the act's day on;
/// where others were to come already, each of them follows once more, with the act in it.
using NewReleases = std::vector<ReleaseRef>;

// commands -----------------------------------------------------------------------------------------------------------

/// Begins a draft, of a published theme or of a new one. `content`: hash of its bytes.
struct OpenThemeDraft {
    static constexpr std::string_view kind = "theme.open_draft";
    ThemeId theme;
    std::string content;
    std::string note;
    std::string begunFrom = {};  ///< digest of the published theme it was made from; "" = not said
};
struct SaveThemeDraft {
    static constexpr std::string_view kind = "theme.save_draft";
    ThemeId theme;
    std::string content;
    std::string note;
    bool rebase = false;        ///< made with regard to the release that holds now
    std::string previous = {};  ///< the version it was made from; "" = not said
};
struct DiscardThemeDraft {
    static constexpr std::string_view kind = "theme.discard_draft";
    ThemeId theme;
    std::string reason;
};
/// 征求意见 of these units; empty = all involved but the lead.
struct AskOpinions {
    static constexpr std::string_view kind = "theme.ask_opinions";
    ThemeId theme;
    std::vector<UnitId> units;
    Date due{};
    std::string note;
};
struct GiveOpinion {
    static constexpr std::string_view kind = "theme.give_opinion";
    ThemeId theme;
    UnitId unit;
    bool agrees = false;
    std::string text;
    std::string content = {};  ///< the version that was read; "" = the one that stands
};
struct AnswerOpinion {
    static constexpr std::string_view kind = "theme.answer_opinion";
    ThemeId theme;
    int number = 0;
    bool adopted = false;
    std::string answer;
};
/// 认领: `content` is the draft as the unit saw it.
struct ClaimItems {
    static constexpr std::string_view kind = "theme.claim_items";
    ThemeId theme;
    UnitId unit;
    std::string content;
};
/// 牵头单位审核; the centre may send back what the lead has passed.
struct ReviewThemeDraft {
    static constexpr std::string_view kind = "theme.review_draft";
    ThemeId theme;
    std::string content;
    bool pass = false;
    std::string reason;  ///< why it goes back
};
/// 统一发布 by the centre.
struct PublishTheme {
    static constexpr std::string_view kind = "theme.publish";
    ThemeId theme;
    std::string content;
    NewReleases releases;
    std::vector<std::string> tasks;  ///< what this publication settles
};
struct SuspendTheme {
    static constexpr std::string_view kind = "theme.suspend";
    ThemeId theme;
    std::string reason;
    NewReleases releases;
};
struct ResumeTheme {
    static constexpr std::string_view kind = "theme.resume";
    ThemeId theme;
    std::string reason;
    NewReleases releases;
};
/// For ever: its codes never come back (R006). Running cases go on under their release.
struct CancelTheme {
    static constexpr std::string_view kind = "theme.cancel";
    ThemeId theme;
    std::string reason;
    NewReleases releases;
};
struct UpperTheme {
    ThemeId theme;
    std::string content;  ///< as the upper level has it
    std::string draft;    ///< the same with our local elements in it
};
/// 增量同步: themes of the upper library; those that are as last time change nothing.
struct FollowUpper {
    static constexpr std::string_view kind = "theme.follow_upper";
    std::string source;
    std::vector<UpperTheme> themes;
    std::vector<ThemeId> gone;  ///< followed so far, no longer there
};
struct RaiseGuideProblem {
    static constexpr std::string_view kind = "theme.raise_problem";
    ThemeId theme;
    std::string problem;  ///< UUIDv7
    std::string text;
    std::string place;
    CaseId aboutCase;
};
/// Answers a problem that needs no new version.
struct SettleGuideProblem {
    static constexpr std::string_view kind = "theme.settle_problem";
    ThemeId theme;
    std::string problem;
    std::string answer;
};
/// 依据修订: every published theme that cites it gets a task.
struct ReviseBasis {
    static constexpr std::string_view kind = "theme.revise_basis";
    std::string revision;  ///< UUIDv7
    std::string basis;     ///< as cited, or the part they share: "户口登记条例"
    std::string text;      ///< what changed
};

// events -------------------------------------------------------------------------------------------------------------

/// What a save brings into the state: all that later decisions ask about the content.
struct DraftContent {
    std::string content;
    std::string note;
    std::string name;  ///< of the theme
    std::vector<UnitId> leads;
    std::vector<UnitId> cooperating;
    std::vector<DraftItem> items;
};
struct ThemeDraftOpened {
    static constexpr std::string_view kind = "theme.draft_opened";
    static constexpr int version = 1;
    ThemeId theme;
    DraftOrigin origin = DraftOrigin::Own;
    std::int64_t base = 0;
    std::string baseDigest;
    DraftContent draft;
};
struct ThemeDraftSaved {
    static constexpr std::string_view kind = "theme.draft_saved";
    static constexpr int version = 1;
    DraftContent draft;
    std::vector<UnitId> voided;        ///< units whose claim is void: their items changed
    std::optional<std::int64_t> base;  ///< rebased on this release
    std::string baseDigest;
};
struct ThemeDraftDiscarded {
    static constexpr std::string_view kind = "theme.draft_discarded";
    static constexpr int version = 1;
    std::string reason;
};
struct OpinionsAsked {
    static constexpr std::string_view kind = "theme.opinions_asked";
    static constexpr int version = 1;
    std::vector<UnitId> units;
    Date due{};
    std::string note;
};
struct OpinionGiven {
    static constexpr std::string_view kind = "theme.opinion_given";
    static constexpr int version = 1;
    int number = 0;
    UnitId unit;
    bool agrees = false;
    std::string text;
    std::string content = {};
};
struct OpinionAnswered {
    static constexpr std::string_view kind = "theme.opinion_answered";
    static constexpr int version = 1;
    int number = 0;
    bool adopted = false;
    std::string answer;
};
struct ItemsClaimed {
    static constexpr std::string_view kind = "theme.items_claimed";
    static constexpr int version = 1;
    UnitId unit;
    std::vector<ItemId> items;
};
struct ThemeDraftReviewed {
    static constexpr std::string_view kind = "theme.draft_reviewed";
    static constexpr int version = 1;
    bool passed = false;
    std::string reason;
};
struct ThemePublished {
    static constexpr std::string_view kind = "theme.published";
    static constexpr int version = 1;
    std::string content;
    std::int64_t release = 0;
    Date effectiveFrom{};
    catalogue::ThemeStatus status = catalogue::ThemeStatus::Published;  ///< a suspended theme stays suspended
    std::vector<std::string> tasks;
};
struct ThemeStatusChanged {
    static constexpr std::string_view kind = "theme.status_changed";
    static constexpr int version = 1;
    ThemeId theme;
    std::string name;
    LifeAct act = LifeAct::Suspend;
    std::int64_t release = 0;
    Date effectiveFrom{};
    std::string reason;
};
struct UpperFollowed {
    static constexpr std::string_view kind = "theme.upper_followed";
    static constexpr int version = 1;
    ThemeId theme;
    std::string name;
    std::string content;
};
struct GuideProblemRaised {
    static constexpr std::string_view kind = "theme.problem_raised";
    static constexpr int version = 1;
    ThemeId theme;
    std::string name;  ///< of the theme
    std::string problem;
    ProblemKind about = ProblemKind::Counter;
    std::string text;
    std::string place;
    CaseId aboutCase;
};
struct GuideProblemSettled {
    static constexpr std::string_view kind = "theme.problem_settled";
    static constexpr int version = 1;
    std::string problem;
    std::string answer;
};

}  // namespace yc::domain
