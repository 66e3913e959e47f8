// SPDX-License-Identifier: GPL-3.0-or-later
// 办理结果: made by a department, shelved, and handed over once, at one window (R124, R126).
#pragma once

#include "domain/intake/case.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

enum class ResultStatus { None, Made, Shelved, Notified, Collected, Mailed, Delivered, ReturnedByMail, Voided };
enum class ResultForm { Paper, Electronic };

struct ResultPersonal {
    std::string collectorName;
    std::string collectorIdNumber;
    std::string address;
};

/// 通知: the applicant was told that it can be fetched; the second and later ones call again.
struct ResultNotice {
    std::string way;
    std::string message;  ///< id in the queue of messages; empty when somebody told by word or telephone
    Instant at{};
};

/// 寄递, the last one.
struct ResultPosting {
    std::string courier;
    bool sameCity = false;  ///< target: delivered within one day (R108)
    Instant sentAt{};
    Instant endedAt{};  ///< delivered or come back
};

/// 送达 without a hand-over at a window (R125).
struct ResultService {
    DeliveryWay way = DeliveryWay::Online;
    std::string proof;  ///< where it was published, which account got it, who heard it said
    Instant at{};
    std::optional<Date> servedOn;  ///< announcement: served when its period is over
};

struct ResultState {
    static constexpr int schema = 1;
    ResultStatus status = ResultStatus::None;
    CaseId caseId;
    CaseNumber caseNumber;
    ItemId item;
    UnitId unit;
    std::string name;
    std::string number;
    ResultForm form = ResultForm::Paper;
    std::string slot;  ///< shelf cell "C-2"
    Instant madeAt{};
    Instant shelvedAt{};
    Instant handedAt{};
    bool byAgent = false;
    std::string authority;  ///< on what authority the collector took it (R126)
    PaperNumber receiptNumber;
    std::string waybill;
    std::vector<ResultNotice> notices;
    std::optional<ResultPosting> posting;
    std::optional<ResultService> service;
    ResultId replaces;  ///< the voided one this was made for
    ResultPersonal personal;
};

// ---- commands -------------------------------------------------------------------------------------------------

/// The label is scanned at the window; the free slot comes from the facts unless one is named.
struct ShelveResult {
    static constexpr std::string_view kind = "result.shelve";
    ResultId result;
    std::string slot;
};
struct NotifyResult {
    static constexpr std::string_view kind = "result.notify";
    ResultId result;
    std::string way;
    std::string message = {};
};
/// 统一出件: all results of a case to one collector, one 送达回证; originals that go back are listed too.
struct CollectResults {
    static constexpr std::string_view kind = "result.collect";
    CaseId caseId;
    std::vector<ResultId> results;
    PaperNumber receiptNumber;
    bool byAgent = false;
    std::string authority;  ///< "本人，核验证件" or the authorisation document; mandatory for an agent
    std::vector<MaterialLabel> returned;
    bool inParts = false;  ///< the applicant wishes to take some earlier (R129)
    ResultPersonal personal;
    std::optional<Date> authorityUntil = {};  ///< last day of the authorisation; empty: it names none
    std::vector<ItemId> authorityItems = {};  ///< results it covers; empty: all of the case
};
struct MailResult {
    static constexpr std::string_view kind = "result.mail";
    ResultId result;
    std::string waybill;
    ResultPersonal personal;
    std::string courier = {};
    bool sameCity = false;
};
struct ConfirmMailed {
    static constexpr std::string_view kind = "result.confirm_mailed";
    ResultId result;
    bool delivered = true;  ///< false: came back, to the shelf
};
struct VoidResult {
    static constexpr std::string_view kind = "result.void";
    ResultId result;
    std::string reason;
};

/// 以其他方式送达: online with consent, told by word where there is no paper, or by public announcement.
struct ServeResult {
    static constexpr std::string_view kind = "result.serve";
    ResultId result;
    DeliveryWay way = DeliveryWay::Online;
    std::string proof;
    bool consent = false;  ///< the applicant agreed to electronic delivery
};
/// 作废重制: the voided result is made again and the item points at the new one.
struct RemakeResult {
    static constexpr std::string_view kind = "result.remake";
    ResultId result;
    ResultId remade;
    std::string number;
    std::string reason;
};
/// 留痕: an attempt the rules refused, e.g. a collector with an expired authorisation.
struct RecordAttempt {
    static constexpr std::string_view kind = "case.record_attempt";
    CaseId caseId;
    std::string step;
    std::string refusal;
    std::string what;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct ResultMade {
    static constexpr std::string_view kind = "result.made";
    static constexpr int version = 1;
    CaseId caseId;
    CaseNumber caseNumber;
    ItemId item;
    UnitId unit;
    std::string name;
    std::string number;
    ResultForm form = ResultForm::Paper;
    ResultId replaces = {};
};
struct ResultShelved {
    static constexpr std::string_view kind = "result.shelved";
    static constexpr int version = 1;
    std::string slot;
};
struct ResultNotified {
    static constexpr std::string_view kind = "result.notified";
    static constexpr int version = 1;
    std::string way;
    std::string message = {};
};
struct ResultCollected {
    static constexpr std::string_view kind = "result.collected";
    static constexpr int version = 1;
    PaperNumber receiptNumber;
    bool byAgent = false;
    std::string authority;
    ResultPersonal personal;
};
struct ResultMailed {
    static constexpr std::string_view kind = "result.mailed";
    static constexpr int version = 1;
    std::string waybill;
    ResultPersonal personal;
    std::string courier = {};
    bool sameCity = false;
};
struct ResultDelivered {
    static constexpr std::string_view kind = "result.delivered";
    static constexpr int version = 1;
};
struct ResultCameBack {
    static constexpr std::string_view kind = "result.came_back";
    static constexpr int version = 1;
};
/// Until `servedOn` an announcement is only published; afterwards it counts as delivered.
struct ResultAnnounced {
    static constexpr std::string_view kind = "result.announced";
    static constexpr int version = 1;
    std::string proof;
    Date servedOn{};
};
struct ResultServed {
    static constexpr std::string_view kind = "result.served";
    static constexpr int version = 1;
    DeliveryWay way = DeliveryWay::Online;
    std::string proof;
    bool consent = false;
};
/// In the case stream.
struct AttemptRecorded {
    static constexpr std::string_view kind = "case.attempt_recorded";
    static constexpr int version = 1;
    std::string step;
    std::string refusal;
    std::string what;
    DeskId desk;
};
struct ResultVoided {
    static constexpr std::string_view kind = "result.voided";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain
