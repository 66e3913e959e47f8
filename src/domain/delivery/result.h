// SPDX-License-Identifier: GPL-3.0-or-later
// 办理结果: made by a department, shelved, and handed over once, at one window (R124, R126).
#pragma once

#include "domain/core/meta.h"

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
};
struct MailResult {
    static constexpr std::string_view kind = "result.mail";
    ResultId result;
    std::string waybill;
    ResultPersonal personal;
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
};
struct ResultDelivered {
    static constexpr std::string_view kind = "result.delivered";
    static constexpr int version = 1;
};
struct ResultCameBack {
    static constexpr std::string_view kind = "result.came_back";
    static constexpr int version = 1;
};
struct ResultVoided {
    static constexpr std::string_view kind = "result.voided";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain
