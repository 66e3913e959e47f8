// SPDX-License-Identifier: GPL-3.0-or-later
// 叫号规则: who goes before whom, when and for whom tickets are given, which window may call what. Data published by the
// supervisor (versioned in the journal, in force at once); the ranking over it is a pure function (call_order.h).
#pragma once

#include "domain/core/meta.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain {

/// 优先类别; the class and the reason are told with every call.
enum class PriorityClass { None, Appointment, Corrections, Elderly, Disabled, Soldier, Pregnant };
inline constexpr int priorityClasses = 7;

/// What a claim to a class needs before it counts.
enum class ClassProof {
    Self,  ///< said at the ticket machine
    Card,  ///< follows from the identity card (age)
    Staff  ///< given by a guide, clerk or supervisor
};

struct PriorityRule {
    PriorityClass priority = PriorityClass::None;
    std::string zh;  ///< "老年人优先", as told with the call
    std::string en;  ///< "Elderly first"
    int headStartMinutes =
        0;  ///< overtakes those who came at most so much earlier; for appointments from the booked time
    ClassProof proof = ClassProof::Self;
};

/// Which days a span of opening hours speaks of.
enum class OpenDays { All, Workdays, Restdays, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// 服务时间, 5+X 延时服务: tickets are given from `fromMinute` (of the local day) until before `toMinute`.
struct OpeningSpan {
    OpenDays days = OpenDays::All;
    int fromMinute = 0;
    int toMinute = 24 * 60;
    bool duty = false;            ///< off-hours duty ("5+X"), told to the applicant
    std::vector<ThemeId> themes;  ///< only these; empty = all
};

struct ThemeRule {
    ThemeId theme;
    bool suspended = false;  ///< 暂停取号, whatever the catalogue says
    std::string note;        ///< why, shown with the refusal
    int perDay = 0;          ///< 当日限号; 0 = no limit
    bool bookable = false;   ///< 是否支持预约 (R065)
    int perSlot = 0;         ///< appointments per slot; 0 = no limit
    bool carry = false;      ///< at the day's end live tickets go over to the next day
    bool silent = false;     ///< 公民身后: no names spoken or shown
};

/// 业务偏好: this window calls this theme as if its people had come so much earlier.
struct ThemePreference {
    ThemeId theme;
    int minutes = 0;
};
struct WindowRule {
    DeskId desk;
    std::vector<ThemeId> themes;  ///< 授权 (R068); empty = as the window was opened
    std::vector<ThemePreference> prefers;
};
/// 技能: what a person may serve, wherever they sit. Who is not listed may serve whatever the window may.
struct ClerkSkill {
    AccountId account;
    std::vector<ThemeId> themes;
};
/// 快速服务: done in a moment, recorded by one key.
struct QuickService {
    std::string id;  ///< "copy"
    std::string zh;
    std::string en;
};
/// 窗口用语 (R168).
struct Phrase {
    std::string moment;  ///< "idle", "called", "serving", "paused", "closed"
    std::string zh;
    std::string en;
};
/// 语音播报; {number}, {desk} and {theme} are filled in.
struct Announcement {
    std::string zh = "请 {number} 号到 {desk}";
    std::string en = "Number {number}, please go to {desk}";
    int times = 2;
    int noticeAhead = 3;  ///< who is so close to their turn is told to get ready; 0 = nobody
};
/// 断网租号: tickets a window may call alone while it hears nothing from the centre.
struct LeaseRule {
    int minutes = 10;        ///< 0 = no leases
    int marginSeconds = 30;  ///< the window stops so much before the end, the centre reassigns so much after it
};

struct QueuePolicy {
    std::int64_t version = 0;  ///< 0 = the built-in policy, nothing was published
    std::string note;          ///< what changed, for people
    std::vector<PriorityRule> classes;
    int fairnessMinutes = 45;          ///< who waited so long is overtaken by nobody; 0 = no bound
    int elderlyAge = 60;               ///< from here a card proves the class Elderly; 0 = never
    int appointmentLeadMinutes = 10;   ///< due from so long before its time
    int appointmentEarlyMinutes = 60;  ///< may check in from so long before
    int appointmentLateMinutes = 15;   ///< and until so long after; then an ordinary ticket
    int slotMinutes = 30;              ///< appointments begin on these
    std::optional<int> maxMisses;      ///< "not here" so often → missed; absent = the hall's rules
    int missedBehind = 3;              ///< who was not here waits again behind so many; 0 = at the end
    std::optional<int> recallSeconds;  ///< pause between two calls of one ticket; absent = the hall's rules
    std::vector<OpeningSpan> hours;    ///< empty = always open
    std::vector<ThemeRule> themes;
    std::vector<WindowRule> windows;
    std::vector<ClerkSkill> skills;
    std::vector<QuickService> quick;
    std::vector<std::string> breaks;  ///< 暂停原因 offered at the window
    std::vector<Phrase> phrases;
    Announcement announcement;
    LeaseRule lease;
    int carryDays = 1;  ///< a carried ticket expires after so many days

    const PriorityRule& rule(PriorityClass priority) const;
    /// The theme's rule; a default one when nothing is said about it.
    const ThemeRule& theme(const ThemeId& id) const;
    const WindowRule* window(const DeskId& desk) const;
    const QuickService* quickService(std::string_view id) const;
    /// Minutes by which this window prefers the theme.
    int preference(const DeskId& desk, const ThemeId& theme) const;
};

/// In force while nothing was published: the classes with their usual head starts, always open, no contingents.
const QueuePolicy& builtInPolicy();

/// What is wrong with it, in words of both languages; empty = it may be published.
struct PolicyProblem {
    std::string path;  ///< "classes/2", "hours/0"
    std::string zh;
    std::string en;
};
std::vector<PolicyProblem> problemsOf(const QueuePolicy& policy);

// ---- stream (叫号规则发布) ---------------------------------------------------------------------------------------

struct QueuePolicyState {
    static constexpr int schema = 1;
    QueuePolicy policy;
    Instant since{};
    AccountId by;
};
/// In force with the commit, on every window with its next pull. An older version published again gets a new number.
struct PublishQueuePolicy {
    static constexpr std::string_view kind = "policy.publish";
    QueuePolicy policy;
};
struct QueuePolicyPublished {
    static constexpr std::string_view kind = "policy.published";
    static constexpr int version = 1;
    QueuePolicy policy;
};

// ---- stream (限制取号) -------------------------------------------------------------------------------------------

/// One per person token: somebody who may not take tickets for a while, by decision of a supervisor.
struct QueueBarState {
    static constexpr int schema = 1;
    bool lifted = false;
    Instant until{};
    std::string reason;
    AccountId by;
};
struct BarPerson {
    static constexpr std::string_view kind = "queue.bar_person";
    std::string personToken;
    Instant until{};
    std::string reason;
};
struct LiftBar {
    static constexpr std::string_view kind = "queue.lift_bar";
    std::string personToken;
    std::string reason;
};
struct PersonBarred {
    static constexpr std::string_view kind = "queue.person_barred";
    static constexpr int version = 1;
    Instant until{};
    std::string reason;
};
struct BarLifted {
    static constexpr std::string_view kind = "queue.bar_lifted";
    static constexpr int version = 1;
    std::string reason;
};

}  // namespace yc::domain
