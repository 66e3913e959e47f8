// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/policy.h"

#include <algorithm>
#include <set>

namespace yc::domain {

const PriorityRule& QueuePolicy::rule(PriorityClass priority) const {
    static const PriorityRule none{};
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const PriorityRule& rule) { return rule.priority == priority; });
    return found == classes.end() ? none : *found;
}

const ThemeRule& QueuePolicy::theme(const ThemeId& id) const {
    static const ThemeRule usual{};
    const auto found =
        std::find_if(themes.begin(), themes.end(), [&](const ThemeRule& rule) { return rule.theme == id; });
    return found == themes.end() ? usual : *found;
}

const WindowRule* QueuePolicy::window(const DeskId& desk) const {
    const auto found =
        std::find_if(windows.begin(), windows.end(), [&](const WindowRule& rule) { return rule.desk == desk; });
    return found == windows.end() ? nullptr : &*found;
}

const QuickService* QueuePolicy::quickService(std::string_view id) const {
    const auto found = std::find_if(quick.begin(), quick.end(), [&](const QuickService& one) { return one.id == id; });
    return found == quick.end() ? nullptr : &*found;
}

int QueuePolicy::preference(const DeskId& desk, const ThemeId& id) const {
    const WindowRule* rule = window(desk);
    if (!rule) return 0;
    for (const ThemePreference& preference : rule->prefers) {
        if (preference.theme == id) return preference.minutes;
    }
    return 0;
}

const QueuePolicy& builtInPolicy() {
    static const QueuePolicy policy = [] {
        QueuePolicy made;
        made.classes = {{PriorityClass::Appointment, "按预约时间插入", "By its appointment", 45, ClassProof::Staff},
                        {PriorityClass::Corrections, "补正回来优先", "Back with corrections", 10, ClassProof::Self},
                        {PriorityClass::Elderly, "老年人优先", "Elderly first", 20, ClassProof::Self},
                        {PriorityClass::Disabled, "残疾人优先", "Disabled first", 20, ClassProof::Self},
                        {PriorityClass::Soldier, "军人优先", "Soldiers first", 20, ClassProof::Self},
                        {PriorityClass::Pregnant, "孕妇优先", "Pregnant first", 20, ClassProof::Self}};
        return made;
    }();
    return policy;
}

namespace {
class Findings {
public:
    void unless(bool good, std::string path, std::string zh, std::string en) {
        if (!good) m_found.push_back({std::move(path), std::move(zh), std::move(en)});
    }
    /// Each key once.
    void once(std::set<std::string>& seen, const std::string& key, const std::string& path) {
        unless(!key.empty(), path, "缺编号", "the id is missing");
        unless(seen.insert(key).second, path, key + " 出现了两次", key + " is there twice");
    }
    std::vector<PolicyProblem> take() { return std::move(m_found); }

private:
    std::vector<PolicyProblem> m_found;
};

std::string at(const char* list, std::size_t index) { return std::string(list) + '/' + std::to_string(index); }

bool within(int value, int lowest, int highest) { return value >= lowest && value <= highest; }

void checkClasses(const QueuePolicy& policy, Findings& findings) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < policy.classes.size(); ++i) {
        const PriorityRule& rule = policy.classes[i];
        const std::string path = at("classes", i);
        findings.unless(rule.priority != PriorityClass::None, path, "普通号不是优先类别", "none is no priority class");
        findings.once(seen, std::to_string(static_cast<int>(rule.priority)), path);
        findings.unless(!rule.zh.empty() && !rule.en.empty(), path, "要有中英文说法", "the words are missing");
        findings.unless(within(rule.headStartMinutes, 0, 24 * 60), path, "提前的分钟数不在 0 到 1440",
                        "headStartMinutes must be 0 to 1440");
        findings.unless(policy.fairnessMinutes == 0 || rule.headStartMinutes <= policy.fairnessMinutes, path,
                        "提前的分钟数超过公平上限", "the head start exceeds the fairness bound");
    }
}

void checkHours(const QueuePolicy& policy, Findings& findings) {
    for (std::size_t i = 0; i < policy.hours.size(); ++i) {
        const OpeningSpan& span = policy.hours[i];
        findings.unless(within(span.fromMinute, 0, 24 * 60) && within(span.toMinute, 0, 24 * 60) &&
                            span.fromMinute < span.toMinute,
                        at("hours", i), "起止时间不对", "the span must end after it begins, within one day");
    }
}

void checkLists(const QueuePolicy& policy, Findings& findings) {
    std::set<std::string> themes;
    for (std::size_t i = 0; i < policy.themes.size(); ++i) {
        const ThemeRule& rule = policy.themes[i];
        findings.once(themes, rule.theme.str(), at("themes", i));
        findings.unless(rule.perDay >= 0 && rule.perSlot >= 0, at("themes", i), "限号不能小于 0", "a limit below 0");
    }
    std::set<std::string> windows;
    for (std::size_t i = 0; i < policy.windows.size(); ++i) {
        const WindowRule& rule = policy.windows[i];
        findings.once(windows, rule.desk.str(), at("windows", i));
        for (const ThemePreference& preference : rule.prefers)
            findings.unless(within(preference.minutes, 0, 24 * 60), at("windows", i), "偏好分钟数不在 0 到 1440",
                            "a preference must be 0 to 1440 minutes");
    }
    std::set<std::string> people;
    for (std::size_t i = 0; i < policy.skills.size(); ++i)
        findings.once(people, policy.skills[i].account.str(), at("skills", i));
    std::set<std::string> quick;
    for (std::size_t i = 0; i < policy.quick.size(); ++i) {
        findings.once(quick, policy.quick[i].id, at("quick", i));
        findings.unless(!policy.quick[i].zh.empty(), at("quick", i), "要有名称", "the name is missing");
    }
}
}  // namespace

std::vector<PolicyProblem> problemsOf(const QueuePolicy& policy) {
    Findings findings;
    checkClasses(policy, findings);
    checkHours(policy, findings);
    checkLists(policy, findings);
    findings.unless(within(policy.fairnessMinutes, 0, 24 * 60), "fairnessMinutes", "公平上限不在 0 到 1440",
                    "fairnessMinutes must be 0 to 1440");
    findings.unless(within(policy.slotMinutes, 5, 24 * 60), "slotMinutes", "预约时段不在 5 到 1440 分钟",
                    "slotMinutes must be 5 to 1440");
    findings.unless(
        within(policy.appointmentLeadMinutes, 0, 24 * 60) && within(policy.appointmentEarlyMinutes, 0, 24 * 60) &&
            within(policy.appointmentLateMinutes, 0, 24 * 60),
        "appointment", "预约的提前和迟到不在 0 到 1440 分钟", "the minutes of an appointment must be 0 to 1440");
    findings.unless(within(policy.elderlyAge, 0, 120), "elderlyAge", "老年人的年龄不在 0 到 120",
                    "elderlyAge must be 0 to 120");
    findings.unless(within(policy.carryDays, 1, 7), "carryDays", "结转天数不在 1 到 7", "carryDays must be 1 to 7");
    findings.unless(policy.missedBehind >= 0 && policy.maxMisses.value_or(1) >= 1, "maxMisses", "过号次数不对",
                    "maxMisses must be 1 or more, missedBehind 0 or more");
    findings.unless(policy.recallSeconds.value_or(0) >= 0, "recallSeconds", "重叫间隔不对", "recallSeconds below 0");
    findings.unless(within(policy.lease.minutes, 0, 60) && within(policy.lease.marginSeconds, 0, 600) &&
                        (policy.lease.minutes == 0 || policy.lease.marginSeconds * 2 < policy.lease.minutes * 60),
                    "lease", "租期或余量不对", "a lease is 0 to 60 minutes, longer than two margins");
    findings.unless(within(policy.announcement.times, 0, 5) && policy.announcement.noticeAhead >= 0, "announcement",
                    "播报次数不在 0 到 5", "an announcement is spoken 0 to 5 times");
    return findings.take();
}

}  // namespace yc::domain
