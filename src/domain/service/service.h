// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口班次, 好差评, 账号与设备, 冲突: the smaller streams around a case.
#pragma once

#include "domain/core/meta.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

// ---- desk session (窗口班次) -------------------------------------------------------------------------------------

enum class DeskStatus { None, Open, Paused, Closed };
/// 求助事由: what the supervisor is called for. Emergency: somebody is ill or in danger, everything else waits.
enum class HelpKind { Other, Emergency, Dispute, Fault, Question };

struct DeskSessionState {
    static constexpr int schema = 3;
    DeskStatus status = DeskStatus::None;
    DeskId desk;
    AccountId clerk;
    std::string clerkName;
    std::vector<ThemeId> themes;
    Instant since{};
    std::string pauseReason;
    Instant openedAt{};
    std::optional<Instant> pausedUntil;  ///< when the clerk means to be back
    AccountId takenOverFrom;             ///< 顶岗: whose work the clerk goes on with
    std::map<std::string, int> quick;    ///< quick services since it was opened, by id
    Instant helpSince{};                 ///< 求助: the supervisor was asked to come; unset = no
    std::string helpReason;
    HelpKind helpAbout = HelpKind::Other;
    Instant helpAnsweredAt{};    ///< unset: nobody has said that they come
    std::string helpAnsweredBy;  ///< name of who comes
    std::string helpNote;        ///< what they said
};
struct OpenDesk {
    static constexpr std::string_view kind = "desk.open";
    DeskId desk;
    std::string clerkName;
    std::vector<ThemeId> themes;
};
struct PauseDesk {
    static constexpr std::string_view kind = "desk.pause";
    DeskId desk;
    std::string reason;
    std::optional<Instant> until;
};
struct ContinueDesk {
    static constexpr std::string_view kind = "desk.continue";
    DeskId desk;
};
struct CloseDesk {
    static constexpr std::string_view kind = "desk.close";
    DeskId desk;
};
/// 顶岗补位 (R166): a colleague goes on at this window, with the ticket being served, the parked ones and the open cases.
struct TakeOverDesk {
    static constexpr std::string_view kind = "desk.take_over";
    DeskId desk;
    std::string clerkName;
    std::string reason;
};
/// 快速服务: one of the policy's quick list was done.
struct RecordQuickService {
    static constexpr std::string_view kind = "desk.quick_service";
    DeskId desk;
    std::string service;
};
/// 求助: asks the supervisor to the window. Online only: a call that reaches nobody must not look like one that does.
struct AskForHelp {
    static constexpr std::string_view kind = "desk.ask_for_help";
    DeskId desk;
    std::string reason;
    HelpKind about = HelpKind::Other;
};
/// 应答: a supervisor has seen it and comes, or says what to do; the clerk sees who and what.
struct AnswerHelp {
    static constexpr std::string_view kind = "desk.answer_help";
    DeskId desk;
    std::string name;  ///< of the supervisor
    std::string note;
};
/// It is settled, or the clerk takes it back.
struct EndHelp {
    static constexpr std::string_view kind = "desk.end_help";
    DeskId desk;
};
struct DeskOpened {
    static constexpr std::string_view kind = "desk.opened";
    static constexpr int version = 1;
    AccountId clerk;
    std::string clerkName;
    std::vector<ThemeId> themes;
};
struct DeskPaused {
    static constexpr std::string_view kind = "desk.paused";
    static constexpr int version = 1;
    std::string reason;
    std::optional<Instant> until;
};
struct DeskContinued {
    static constexpr std::string_view kind = "desk.continued";
    static constexpr int version = 1;
};
struct DeskClosed {
    static constexpr std::string_view kind = "desk.closed";
    static constexpr int version = 1;
};
struct DeskTakenOver {
    static constexpr std::string_view kind = "desk.taken_over";
    static constexpr int version = 1;
    AccountId clerk;
    std::string clerkName;
    AccountId from;
    std::string reason;
};
struct QuickServiceRecorded {
    static constexpr std::string_view kind = "desk.quick_service_recorded";
    static constexpr int version = 1;
    std::string service;
    std::string name;  ///< as it was called then
};
struct HelpAsked {
    static constexpr std::string_view kind = "desk.help_asked";
    static constexpr int version = 1;
    std::string reason;
    HelpKind about = HelpKind::Other;
};
struct HelpAnswered {
    static constexpr std::string_view kind = "desk.help_answered";
    static constexpr int version = 1;
    std::string name;
    std::string note;
};
struct HelpEnded {
    static constexpr std::string_view kind = "desk.help_ended";
    static constexpr int version = 1;
};

// ---- evaluation (好差评, GB/T 39734; R141) ------------------------------------------------------------------------

/// Channel codes of the national platform.
enum class EvaluationChannel { Web = 1, Mobile = 2, QrCode = 3, HallPad = 4, HallOther = 5, Message = 6, Default = 7 };

struct EvaluationPersonal {
    std::string text;  ///< free words of the citizen
};
struct EvaluationState {
    static constexpr int schema = 1;
    CaseId caseId;
    TicketId ticket;
    DeskId desk;
    AccountId clerk;
    int stars = 0;  ///< 5 非常满意 … 1 非常不满意; 2 and 1 are bad ratings
    EvaluationChannel channel = EvaluationChannel::HallPad;
    std::vector<std::string> reasons;
    Instant at{};
    EvaluationPersonal personal;
};
struct SubmitEvaluation {
    static constexpr std::string_view kind = "evaluation.submit";
    std::string evaluation;  ///< UUIDv7
    CaseId caseId;
    TicketId ticket;
    DeskId desk;
    AccountId clerk;
    int stars = 0;
    EvaluationChannel channel = EvaluationChannel::HallPad;
    std::vector<std::string> reasons;
    EvaluationPersonal personal;
};
struct EvaluationSubmitted {
    static constexpr std::string_view kind = "evaluation.submitted";
    static constexpr int version = 1;
    CaseId caseId;
    TicketId ticket;
    DeskId desk;
    AccountId clerk;
    int stars = 0;
    EvaluationChannel channel = EvaluationChannel::HallPad;
    std::vector<std::string> reasons;
    EvaluationPersonal personal;
};

// ---- accounts and devices (账号, 设备) ---------------------------------------------------------------------------

struct AccountState {
    static constexpr int schema = 1;
    bool device = false;  ///< an enrolled device, not a person
    bool disabled = false;
    std::string name;
    std::vector<Role> roles;
    UnitId unit;
    std::vector<DeskId> desks;
    std::string publicKey;  ///< device: Ed25519 public key, base64
    std::string deskCode;   ///< device: three characters, unique per region, part of every case number (CaseNumber)
};
struct CreateAccount {
    static constexpr std::string_view kind = "account.create";
    AccountId account;
    std::string name;
    std::vector<Role> roles;
    UnitId unit;
    std::vector<DeskId> desks;
};
struct EnrolDevice {
    static constexpr std::string_view kind = "account.enrol_device";
    DeviceId device;
    std::string name;
    std::vector<Role> roles;
    DeskId desk;
    std::string publicKey;
    std::string deskCode;
};
struct DisableAccount {
    static constexpr std::string_view kind = "account.disable";
    AccountId account;
    std::string reason;
};
struct AccountCreated {
    static constexpr std::string_view kind = "account.created";
    static constexpr int version = 1;
    bool device = false;
    std::string name;
    std::vector<Role> roles;
    UnitId unit;
    std::vector<DeskId> desks;
    std::string publicKey;
    std::string deskCode;
};
struct AccountDisabled {
    static constexpr std::string_view kind = "account.disabled";
    static constexpr int version = 1;
    std::string reason;
};

// ---- conflicts (冲突): a fact command the authority could not apply is still known to it --------------------------

struct ConflictPersonal {
    std::string commandBytes;  ///< the refused command as it arrived
};
struct ConflictState {
    static constexpr int schema = 1;
    std::string commandKind;
    std::string refusalCode;
    std::string refusalDetail;
    std::vector<std::string> papers;  ///< numbers of papers that are out there
    CaseId caseId;
    DeviceId device;
    Instant at{};
    bool resolved = false;
    std::string resolution;
    ConflictPersonal personal;
};
struct ResolveConflict {
    static constexpr std::string_view kind = "conflict.resolve";
    CommandId conflict;
    std::string resolution;  ///< what was done about the papers
};
struct ConflictRecorded {
    static constexpr std::string_view kind = "conflict.recorded";
    static constexpr int version = 1;
    std::string commandKind;
    std::string refusalCode;
    std::string refusalDetail;
    std::vector<std::string> papers;
    CaseId caseId;
    DeviceId device;
    ConflictPersonal personal;
};
struct ConflictResolved {
    static constexpr std::string_view kind = "conflict.resolved";
    static constexpr int version = 1;
    std::string resolution;
};

}  // namespace yc::domain
