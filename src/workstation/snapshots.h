// SPDX-License-Identifier: GPL-3.0-or-later
// 快照: everything a screen shows, as an immutable value. Made on the store thread after each change, handed to the GUI
// thread as shared_ptr<const …>. Facts and catalogue texts are inside; the words around them are the screen's.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/messages.h"
#include "domain/core/refusal.h"
#include "domain/joint/clock_story.h"
#include "journal/queries.h"
#include "reports/document.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::workstation {

// ---- what stands in every window ------------------------------------------------------------------------------

/// 连接、待发、设备: always visible in one place.
struct DeviceHealth {
    std::string id;    ///< "idcard", "scanner", "a4", "ticket", "camera", "pad"
    std::string name;  ///< "身份证读卡器"
    enum class State { Ready, Warning, Fault } state = State::Ready;
    std::string words;  ///< what is wrong and what to do; empty when ready
    bool simulated = false;
};
struct NumberStock {
    std::string name;  ///< "受理、补正文书号"
    int left = 0;
    std::string next;  ///< the number that would be taken next
};
struct StatusSnapshot {
    enum class Link { Online, Connecting, Offline, SignInNeeded } link = Link::Connecting;
    std::optional<domain::Instant> offlineSince;
    std::optional<domain::Instant> retryAt;
    int unsent = 0;
    std::optional<domain::Instant> oldestUnsent;
    std::map<std::string, int> unsentByKind;  ///< command kind → count
    int conflicts = 0;
    std::vector<DeviceHealth> devices;
    std::vector<NumberStock> numbers;
    std::optional<domain::Instant> catalogueSyncedAt;
    std::int64_t catalogueVersion = 0;
};

/// Who sits here and what they may do.
struct SessionSnapshot {
    domain::Actor actor;
    std::string name;      ///< 林知夏
    std::string place;     ///< "3 号窗口", "公安局"
    std::string hallName;  ///< "青屿市政务服务中心"
    bool offlineLogin = false;
    bool sample = false;  ///< 示例数据
};

/// A line above the key bar: what happened · what is safe · what to do.
struct Notice {
    enum class Kind { Info, Done, Fault } kind = Kind::Info;
    std::string zh;
    std::string en;
    std::string zhSupport;  ///< second line
    std::string enSupport;
    std::string code;  ///< refusal code, small and copyable; empty for good news
    bool undoable = false;
};

// ---- Counter ---------------------------------------------------------------------------------------------------

/// 叫号条.
struct QueueStripSnapshot {
    domain::DeskId desk;
    std::string deskName;  ///< "3 号窗口"
    domain::DeskStatus status = domain::DeskStatus::None;
    std::optional<journal::TicketRow> ticket;  ///< called or being served here
    std::vector<journal::TicketRow> parked;
    std::vector<journal::TicketRow> next;  ///< the next ones by rank, at most 3
    std::string rankReason;                ///< why the first of them is first
    std::string rankReasonEn;
    std::vector<journal::ThemeCounts> themes;  ///< what this window may call
    std::map<domain::ThemeId, std::string> themeNames;
    std::optional<journal::TicketRow> last;  ///< finished before
    bool calling = false;                    ///< asked the centre, not answered yet

    // what the panels of the line offer
    std::vector<journal::TicketRow> waiting;        ///< whom this window may call, by rank with the reason, at most 60
    std::vector<journal::TicketRow> missed;         ///< 过号 today: called again or put back into the line
    std::vector<journal::TicketRow> anywhere;       ///< parked at another window for whoever is free
    std::map<domain::TicketId, std::string> notes;  ///< what to know before calling: 带婴儿, 需要手语 …
    std::optional<domain::Instant> recallFrom;      ///< the called ticket may be called again from then
    struct Quick {
        domain::QuickService service;
        int done = 0;  ///< since the window was opened
    };
    std::vector<Quick> quick;
    std::vector<std::string> breaks;
    std::string pauseReason;
    std::optional<domain::Instant> pausedUntil;
    struct Window {
        domain::DeskId desk;
        std::string name;
        std::string clerk;
        std::vector<domain::ThemeId> themes;
    };
    std::vector<Window> windows;                ///< the other open ones: where a ticket can go
    std::vector<domain::ThemeId> serves;        ///< what this window may call now
    std::vector<domain::ThemeId> offered;       ///< every theme somebody in the hall serves
    std::vector<domain::PriorityRule> classes;  ///< of the policy, for a ticket given at the window
    std::string clerkName;                      ///< who opened the window or took it over
    bool othersWork = false;                    ///< somebody else did: take it over before going on
    std::optional<domain::Instant> helpSince;   ///< the supervisor was asked to come
    std::string helpReason;
    std::string helpAnswer;  ///< who comes and what they said; empty = nobody has answered yet
    std::string undoZh;      ///< what Ctrl+Z would take back in the line; empty = nothing
    std::string undoEn;
};

/// Where an item stands while the papers are being checked: the lines of the right pane.
struct ItemStanding {
    domain::ItemId item;
    std::string name;
    std::string unitName;
    int promiseDays = 0;
    enum class State { Complete, Missing, Waits, Tolerated, NotChosen, Unchecked } state = State::Unchecked;
    std::string because;  ///< name of the missing material or of the item it waits for
};

/// 数据共享: one query for automatic answers or exemption.
struct SharedQuery {
    std::string source;  ///< id
    std::string name;    ///< "民政婚姻库"
    domain::Instant at{};
    enum class State { Asking, Answered, Silent } state = State::Asking;
    std::string receipt;  ///< number of the query, evidence of an exemption
};

/// F12: the full act in words is the screen's; here is which one, and why it cannot be done yet.
struct CounterAct {
    enum class Kind {
        None,
        ToSituation,
        NextQuestion,
        ToMaterials,
        ToForm,
        ToDecision,
        IssueCorrection,
        TellPromises,  ///< what the applicant reads and signs is printed first
        Accept,
        AcceptTolerant,
        AcceptList,  ///< 批量名单: the persons that were not passed on yet
        ReceiveCorrections,
        RefuseApplication
    } kind = Kind::None;
    int papers = 0;  ///< sheets that would be printed
    int deficiencies = 0;
    int tolerated = 0;
    std::optional<domain::Refusal> whyNot;
};

struct PaperToPrint {
    domain::PaperKind kind{};
    int copies = 1;
    std::string number;  ///< the number it would get
};

/// 分办预览.
struct DistributionRow {
    std::string unitName;
    std::string itemName;
    int materials = 0;
    std::string keeper;  ///< who keeps originals, in words; empty = none travels
    std::optional<domain::Date> due;
};

/// 期限清单 of the hall: what is due, or past, and who has to be reminded or told.
struct DueView {
    journal::DueRow row;
    std::string themeName;
    std::string what;   ///< the paper, item or document it is about
    std::string phone;  ///< of the applicant, where this place may see it
    int daysLeft = 0;   ///< working days, negative when past
};
struct DueList {
    domain::Date today{};
    std::vector<DueView> dues;
};

struct CounterSnapshot {
    std::shared_ptr<const domain::catalogue::Release> release;
    const domain::catalogue::Theme* theme = nullptr;  ///< within release; nullptr = no case is open
    domain::CaseId caseId;
    std::shared_ptr<const domain::CaseState> state;  ///< confirmed and own unsent work together
    domain::catalogue::Resolution resolution;
    /// For each question that can be asked now: what each option would change.
    std::map<domain::QuestionId, std::vector<domain::catalogue::OptionConsequence>> consequences;
    std::vector<SharedQuery> queries;
    std::vector<ItemStanding> standings;
    CounterAct act;  ///< of the Decision; steps before it have their own: see actOf
    int unchecked = 0;
    std::map<domain::Verdict, int> verdicts;
    int fieldsTotal = 0;
    int fieldsOpen = 0;  ///< required and empty
    domain::PaperKind paperKind = domain::PaperKind::MaterialList;
    reports::Document paper;  ///< the live paper on the right
    std::vector<PaperToPrint> prints;
    std::vector<DistributionRow> distribution;
    bool readOnly = false;  ///< accepted, refused or not ours any more
    domain::Date today{};
    bool unsent = false;  ///< some of this case is not yet with the centre
    std::int64_t revision = 0;
};

// ---- Handoff ---------------------------------------------------------------------------------------------------

struct SlipView {
    journal::SlipRow row;
    std::string fromName;
    std::string toName;
    bool toMe = false;
    bool overdue = false;
    domain::SlipRoute route = domain::SlipRoute::Hand;
    std::string waybill;
    int hoursUnsigned = 0;  ///< whole hours since it left, while nobody has signed
};
struct HandoffCounts {
    int atWindow = 0, packed = 0, onTheWay = 0, atUnits = 0, toReturn = 0, archived = 0, disputed = 0;
};
/// 包裹: sealed slips to one receiver that leave together.
struct ParcelView {
    domain::Keeper to;
    std::string toName;
    std::vector<SlipView> slips;
    int papers = 0;
    std::string waybill;
    bool waybillWrong = false;
};
/// 派送单 or 领取台账 that is being made out: what waits to leave by one route.
struct DepartureView {
    domain::SlipRoute route = domain::SlipRoute::Courier;
    std::optional<domain::Instant> batchAt;  ///< the fixed time it goes with
    std::vector<ParcelView> parcels;
};
/// A case that has ended with papers to give back in one go (R120).
struct EndedCaseView {
    domain::CaseId caseId;
    domain::CaseNumber number;
    std::string applicantMasked;
    std::string why;  ///< "申请人撤回"
    int here = 0;
    int away = 0;
    std::optional<domain::Refusal> whyNot;
};
struct SlipLineView {
    domain::SlipLine line;
    std::string applicantMasked;
    domain::UnitStatus status{};
    std::string whereNow;  ///< "袋 F-20877 内", "3 号窗口"
    std::optional<domain::Instant> at;
};
struct ScanEcho {
    domain::Instant at{};
    bool good = true;
    std::string code;
    std::string zh;
    std::string en;
};
struct HandoffSnapshot {
    HandoffCounts counts;
    std::vector<SlipView> packing;
    std::vector<SlipView> waitingForOthers;
    std::vector<SlipView> toSign;
    std::vector<SlipView> disputed;
    std::optional<SlipView> open;          ///< the one in the middle
    std::vector<SlipLineView> lines;       ///< on the slip
    std::vector<SlipLineView> candidates;  ///< belong on it and are still here
    std::vector<ScanEcho> echoes;          ///< last scans, newest first
    std::optional<domain::MaterialLabel> trailOf;
    std::vector<std::pair<domain::CustodyStep, std::string>> trail;  ///< with the keeper's name
    std::optional<domain::Refusal> sealWhyNot;
    reports::Document paper;
    std::vector<DepartureView> departures;
    std::vector<EndedCaseView> ended;
    std::vector<SlipView> vouchers;  ///< 签收凭证: closed slips of this place, either side, newest first (R105)
    /// Whom a slip can be made for by hand, with their names: windows, points, other halls, units.
    std::vector<std::pair<domain::Keeper, std::string>> receivers;
    int overdue = 0;  ///< unsigned slips of this place past their time, either side
};

// ---- Back office -----------------------------------------------------------------------------------------------

struct TaskView {
    journal::TaskRow row;
    domain::Lamp lamp{};
    domain::Lamp legalLamp{};
    int daysLeft = 0;  ///< working days to the promise, negative when past
    std::optional<int> legalDaysLeft;
    std::string waitsFor;  ///< name of the item it waits for
};
struct BackOfficeSnapshot {
    std::string unitName;
    std::vector<SlipView> toSign;
    std::vector<TaskView> tasks;  ///< open ones first by remaining time, then waiting ones
    std::map<domain::Lamp, int> lamps;
    std::optional<TaskView> open;
    std::shared_ptr<const domain::catalogue::Release> release;
    const domain::catalogue::Theme* theme = nullptr;
    const domain::catalogue::Item* item = nullptr;
    std::shared_ptr<const domain::CaseState> state;  ///< as this unit may see it
    domain::ItemTask task;
    std::vector<domain::catalogue::MaterialLine> materials;  ///< of this item
    std::vector<journal::UnitRow> papers;
    std::vector<journal::TaskRow> siblings;       ///< other items of this case
    std::vector<domain::ClockLine> promiseStory;  ///< why it is due on that day, line by line
    std::vector<domain::ClockLine> legalStory;
    int criteriaOpen = 0;
    std::optional<domain::Refusal> grantWhyNot;
    std::optional<domain::Refusal> refuseWhyNot;
    int extensionDays = 0;  ///< 依法可延长的工作日; 0 = none
    std::optional<domain::Refusal> extendWhyNot;
    std::optional<domain::CommitmentRecord> promise;  ///< 告知承诺 of this item
    reports::Document paper;                          ///< material or form sheet in the middle
};

// ---- Issue -----------------------------------------------------------------------------------------------------

struct ShelfCell {
    std::string slot;
    int results = 0;
    enum class State { Empty, Complete, WaitsForMore, Overdue, Open } state = State::Empty;
};
struct ResultView {
    journal::ResultRow row;
    std::string unitName;
    bool scanned = false;
    std::optional<domain::Instant> scannedAt;
};
struct ReturnView {
    journal::UnitRow row;
    bool scanned = false;
};
struct CollectorCheck {
    std::string name;
    std::string idMasked;
    domain::Origin origin = domain::Origin::ByHand;
    bool isApplicant = false;
    bool isAgent = false;
    bool nameMatches = false;
    bool idMatches = false;
    std::string authority;  ///< "本人，读卡核验" or the authorisation
    bool mayCollect = false;
    std::optional<domain::Date> until;  ///< last day of the authorisation
    bool expired = false;
};
/// How the results of the open case reach the applicant, beside the window.
struct DeliveryView {
    domain::DeliveryWay way = domain::DeliveryWay::Window;
    std::string address;  ///< as confirmed by the applicant
    int told = 0;         ///< how often it was called
    std::string toldBy;   ///< way of the last call
    std::optional<domain::Instant> toldAt;
    std::string courier;
    std::string waybill;
    std::optional<domain::Instant> sentAt;
    int toSend = 0;                             ///< on the shelf and not electronic
    int onTheWay = 0;                           ///< sent, not confirmed
    std::optional<domain::Refusal> sendWhyNot;  ///< apart from the waybill
};
struct IssueTodo {
    std::string slot;
    std::string applicantMasked;
    std::string words;  ///< "差社保卡"
    bool overdue = false;
    domain::CaseId caseId;
};
struct IssueSnapshot {
    std::vector<ShelfCell> cells;
    std::vector<IssueTodo> todo;
    int toShelve = 0;
    std::shared_ptr<const domain::CaseState> state;  ///< the case being handed over
    std::string slot;
    std::string themeName;
    std::vector<ResultView> results;
    std::vector<ReturnView> returns;
    std::optional<CollectorCheck> collector;
    bool signedFor = false;
    std::optional<domain::Instant> signedAt;
    std::optional<domain::Refusal> whyNot;
    int missing = 0;  ///< to scan
    reports::Document paper;
    std::vector<ScanEcho> echoes;
    bool handedOver = false;
    bool ratingAsked = false;
    DeliveryView delivery;
};

// ---- Find ------------------------------------------------------------------------------------------------------

struct FindSnapshot {
    std::string text;
    std::vector<journal::CaseRow> results;
    double seconds = 0;
    std::int64_t cachedCases = 0;
    std::optional<journal::CaseRow> open;
    std::shared_ptr<const domain::CaseState> state;
    std::string themeName;
    std::vector<TaskView> tasks;
    std::vector<journal::TimelineRow> timeline;
    std::optional<domain::Refusal> timelineWhyNot;  ///< the centre is away: the timeline lives there
    std::vector<journal::UnitRow> papers;           ///< where each original is
    std::map<std::string, std::string> names;       ///< unit, desk, account, theme, material and question ids → names
};

// ---- Kiosk -----------------------------------------------------------------------------------------------------

struct KioskTheme {
    domain::ThemeId id;
    std::string name;
    std::string letter;
    std::string stage;
    int waiting = 0;
    std::optional<std::pair<int, int>> estimate;
    std::vector<std::string> commonMaterials;
    bool forBusiness = false;               ///< of the life of an enterprise, not of a person
    std::string scope;                      ///< 适用范围, one sentence
    std::vector<std::string> words;         ///< everyday words for it: 生孩子, 上户口
    std::optional<domain::Refusal> whyNot;  ///< suspended, closed now, used up for today
};
/// Who put a card on the machine.
struct KioskPerson {
    std::string masked;
    struct Booked {
        domain::AppointmentId id;
        domain::ThemeId theme;
        domain::Instant at{};
    };
    std::vector<Booked> booked;             ///< today, not yet kept
    std::vector<journal::TicketRow> holds;  ///< live tickets
};
struct KioskSnapshot {
    std::string hallName;
    std::vector<KioskTheme> themes;
    int desks = 0;  ///< open windows
    std::optional<KioskPerson> person;
    bool open = true;
    std::optional<domain::Refusal> whyNot;
    std::optional<journal::TicketRow> taken;  ///< the ticket that was just printed
    int ahead = 0;
    int sheets = 0;  ///< of this ticket that went out; 2 and more: the last was a reprint
    reports::Document paper;
};
}  // namespace yc::workstation
