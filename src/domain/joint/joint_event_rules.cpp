// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/joint/joint_event_rules.h"

#include "domain/core/decision.h"
#include "domain/intake/case_access.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/intake_rules.h"
#include "domain/joint/task_flow.h"

#include <algorithm>
#include <set>

namespace yc::domain {

const TransitionTable<JointStatus>& jointTransitions() {
    using enum JointStatus;
    static const TransitionTable<JointStatus> table{
        {CallJoint::kind, {None}, {Invited}},
        {AnswerJoint::kind, {Invited}, {Invited}},
        {HoldJoint::kind, {Invited}, {Held}},
        {CancelJoint::kind, {Invited}, {Cancelled}},
    };
    return table;
}

std::string_view jointStatusWord(JointStatus status) {
    switch (status) {
    case JointStatus::None: return "还没有";
    case JointStatus::Invited: return "已通知";
    case JointStatus::Held: return "已举行";
    case JointStatus::Cancelled: return "已取消";
    }
    return {};
}

std::string_view jointWorkWord(JointWork work) {
    switch (work) {
    case JointWork::Review: return "联合评审";
    case JointWork::Inspection: return "联合踏勘";
    case JointWork::Acceptance: return "联合验收";
    }
    return {};
}

const JointRef* openJoint(const CaseState& state, const ItemId& item) {
    const auto found = std::find_if(state.joints.begin(), state.joints.end(), [&](const JointRef& joint) {
        return joint.status == JointStatus::Invited &&
               std::find(joint.items.begin(), joint.items.end(), item) != joint.items.end();
    });
    return found == state.joints.end() ? nullptr : &*found;
}

namespace {

/// A statutory least of 行政许可法 34, whatever the catalogue says about an inspection.
constexpr int kLeastStaffOnSite = 2;

const catalogue::JointRule* ruleOf(const catalogue::Theme& theme, const std::string& id) {
    const auto found = std::find_if(theme.joint.begin(), theme.joint.end(),
                                    [&](const catalogue::JointRule& rule) { return rule.id.str() == id; });
    return found == theme.joint.end() ? nullptr : &*found;
}

const catalogue::JointRule* ruleCovering(const catalogue::Theme& theme, const catalogue::Resolution& resolution,
                                         const ItemId& item) {
    for (const catalogue::JointEventPlan& plan : resolution.joint) {
        if (std::find(plan.items.begin(), plan.items.end(), item) != plan.items.end())
            return ruleOf(theme, plan.rule.str());
    }
    return nullptr;
}

/// Units of several levels: whoever runs this hall, where the site lies, organises (R116).
bool severalLevels(const std::vector<UnitId>& units, const catalogue::Release& release) {
    std::set<int> levels;
    for (const UnitId& id : units) {
        if (const catalogue::Unit* unit = release.unit(id)) levels.insert(unit->level);
    }
    return levels.size() > 1;
}

UnitId organiserOf(const catalogue::JointRule& rule, const catalogue::Theme& theme, const std::vector<UnitId>& units,
                   const catalogue::Release& release) {
    if (rule.siteOrganises && severalLevels(units, release)) {
        const auto centre = std::find_if(release.units.begin(), release.units.end(),
                                         [](const catalogue::Unit& unit) { return unit.centre; });
        if (centre != release.units.end()) return centre->id;
    }
    return rule.organiser.empty() ? theme.lead() : rule.organiser;
}

std::string unitName(const UnitId& id, const DecideContext& context) {
    const catalogue::Unit* unit = context.catalogue ? context.catalogue->unit(id) : nullptr;
    return unit ? (unit->shortName.empty() ? unit->name : unit->shortName) : id.str();
}

bool runsTheHall(const Actor& actor) { return actor.has(Role::Clerk) || actor.has(Role::Supervisor); }

Expected<const JointState*, Refusal> jointFor(const JointId& id, std::string_view kind, const DecideContext& context) {
    const auto* state = context.states.find<JointState>(StreamKind::Joint, id.str());
    if (!state) return rejected(RefusalCode::NotFound, {{"what", "这次联办活动"}}, id.str());
    if (!permits(jointTransitions(), kind, state->status))
        return rejected(RefusalCode::JointStateWrong, {{"state", std::string(jointStatusWord(state->status))}});
    return state;
}

std::vector<JointInvitee> inviteesOf(const catalogue::JointEventPlan& plan, const catalogue::Theme& theme) {
    std::vector<JointInvitee> invitees;
    for (const UnitId& unit : plan.units) {
        JointInvitee invitee;
        invitee.unit = unit;
        for (const ItemId& item : plan.items) {
            if (theme.item(item)->unit == unit) invitee.items.push_back(item);
        }
        invitees.push_back(std::move(invitee));
    }
    return invitees;
}

}  // namespace

Decision decideBody(const CallJoint& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, CallJoint::kind, command, context);
    if (!at) return rejected(at.error());
    if (body.joint.empty()) return rejected(RefusalCode::Malformed, {{"what", "joint"}});
    if (context.states.find(streamOf(body.joint))) return rejected(RefusalCode::JointStateWrong, {{"state", "已通知"}});
    const catalogue::JointRule* rule = ruleOf(*at->theme, body.rule);
    const auto plan = std::find_if(at->resolution.joint.begin(), at->resolution.joint.end(),
                                   [&](const catalogue::JointEventPlan& one) { return one.rule.str() == body.rule; });
    if (!rule || plan == at->resolution.joint.end())
        return rejected(RefusalCode::JointRuleUnknown, {{"rule", body.rule}});
    for (const JointRef& joint : at->state->joints) {
        if (joint.rule == body.rule && joint.status != JointStatus::Cancelled)
            return rejected(RefusalCode::JointExists, {{"number", joint.invitation.str()}});
    }
    const UnitId organiser = organiserOf(*rule, *at->theme, plan->units, *context.catalogue);
    const UnitId& own = command.actor.unit;
    if (!runsTheHall(command.actor) && own != organiser && own != at->theme->lead())
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName(organiser, context)}});
    if (!body.siteRegion.empty() && body.siteRegion != context.catalogue->regionCode)
        return rejected(RefusalCode::JointElsewhere, {{"region", body.siteRegion}});
    if (body.place.empty()) return rejected(RefusalCode::Malformed, {{"what", "place"}});
    if (const auto problem = freshNumber(body.invitation.str(), "联办通知文号", context)) return rejected(*problem);
    const Date answerBy = context.calendar.addWorkingDays(localDate(command.occurredAt), std::max(1, rule->answerDays));
    if (localDate(body.at) <= answerBy) return rejected(RefusalCode::JointTooSoon, {{"date", isoDate(answerBy)}});

    JointCalled event;
    event.caseId = body.caseId;
    event.caseNumber = at->state->number;
    event.theme = at->state->theme;
    event.rule = body.rule;
    event.work = static_cast<JointWork>(rule->kind);
    event.text = rule->text;
    event.place = body.place;
    event.organiser = organiser;
    event.siteOrganises = rule->siteOrganises && severalLevels(plan->units, *context.catalogue);
    event.at = body.at;
    event.answerBy = answerBy;
    event.silenceIsConsent = at->theme->silenceIsConsent;
    event.minStaff =
        event.work == JointWork::Inspection ? std::max(kLeastStaffOnSite, rule->minStaff) : std::max(1, rule->minStaff);
    event.invitees = inviteesOf(*plan, *at->theme);
    event.invitation = body.invitation;
    JointRef ref;
    ref.joint = body.joint;
    ref.rule = body.rule;
    ref.work = event.work;
    ref.status = JointStatus::Invited;
    ref.items = plan->items;
    ref.at = body.at;
    ref.invitation = body.invitation;
    return Events{{streamOf(body.joint), event}, caseEvent(body.caseId, JointArranged{ref})};
}

Decision decideBody(const AnswerJoint& body, const Command& command, const DecideContext& context) {
    const auto joint = jointFor(body.joint, AnswerJoint::kind, context);
    if (!joint) return rejected(joint.error());
    const auto& invitees = (*joint)->invitees;
    const bool invited = std::any_of(invitees.begin(), invitees.end(),
                                     [&](const JointInvitee& one) { return one.unit == command.actor.unit; });
    if (!invited) return rejected(RefusalCode::NotInvited, {{"unit", unitName(command.actor.unit, context)}});
    if (localDate(command.occurredAt) > (*joint)->answerBy)
        return rejected(RefusalCode::JointAnswerLate, {{"date", isoDate((*joint)->answerBy)}});
    if (body.answer == JointAnswer::Open) return rejected(RefusalCode::Malformed, {{"what", "answer"}});
    if (body.answer == JointAnswer::Objects && body.words.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{streamOf(body.joint), JointAnswered{command.actor.unit, body.answer, body.words}}};
}

namespace {

/// Who was not there: what its answer, its silence or its absence counts as (R114).
void settleAbsent(JointInvitee& invitee, bool silenceIsConsent) {
    if (invitee.answer == JointAnswer::Agrees) {
        invitee.agrees = true;
        invitee.consent = JointConsent::Answered;
    } else if (silenceIsConsent && invitee.answer != JointAnswer::Objects) {
        invitee.agrees = true;
        invitee.consent = invitee.answer == JointAnswer::Open ? JointConsent::Silence : JointConsent::Absence;
    }
}

std::optional<Refusal> attendanceProblem(const HoldJoint& body, const JointState& joint, const DecideContext& context) {
    std::set<UnitId> seen;
    for (const JointAttendance& one : body.attendance) {
        const bool invited = std::any_of(joint.invitees.begin(), joint.invitees.end(),
                                         [&](const JointInvitee& invitee) { return invitee.unit == one.unit; });
        if (!invited) return refuse(RefusalCode::NotInvited, {{"unit", unitName(one.unit, context)}});
        if (!seen.insert(one.unit).second) return refuse(RefusalCode::Malformed, {{"what", "attendance"}});
        const std::set<std::string> names(one.staff.begin(), one.staff.end());
        if (names.count("") != 0 || static_cast<int>(names.size()) < joint.minStaff)
            return refuse(RefusalCode::TooFewStaff,
                          {{"unit", unitName(one.unit, context)}, {"count", std::to_string(joint.minStaff)}});
        if (!one.agrees && one.opinion.empty()) return refuse(RefusalCode::OpinionMissing);
    }
    if (body.attendance.empty())
        return refuse(RefusalCode::TooFewStaff,
                      {{"unit", unitName(joint.organiser, context)}, {"count", std::to_string(joint.minStaff)}});
    return std::nullopt;
}

}  // namespace

Decision decideBody(const HoldJoint& body, const Command& command, const DecideContext& context) {
    const auto found = jointFor(body.joint, HoldJoint::kind, context);
    if (!found) return rejected(found.error());
    const JointState& joint = **found;
    if (!runsTheHall(command.actor) && command.actor.unit != joint.organiser)
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName(joint.organiser, context)}});
    if (command.occurredAt < joint.at)
        return rejected(RefusalCode::TooEarly, {{"date", isoDate(localDate(joint.at)) + ' ' + clockTime(joint.at)}});
    if (const auto problem = freshNumber(body.minutes.str(), "联办纪要文号", context)) return rejected(*problem);
    if (const auto problem = attendanceProblem(body, joint, context)) return rejected(*problem);
    if (body.conclusion.empty()) return rejected(RefusalCode::GroundsMissing);
    JointHeld event;
    event.minutes = body.minutes;
    event.findings = body.findings;
    event.conclusion = body.conclusion;
    event.invitees = joint.invitees;
    for (JointInvitee& invitee : event.invitees) {
        const auto there = std::find_if(body.attendance.begin(), body.attendance.end(),
                                        [&](const JointAttendance& one) { return one.unit == invitee.unit; });
        if (there == body.attendance.end()) {
            settleAbsent(invitee, joint.silenceIsConsent);
            continue;
        }
        invitee.present = true;
        invitee.staff = there->staff;
        invitee.agrees = there->agrees;
        invitee.opinion = there->opinion;
    }
    return Events{
        {streamOf(body.joint), event},
        {streamOf(joint.caseId), JointConcluded{body.joint, JointStatus::Held, body.minutes, body.conclusion}}};
}

Decision decideBody(const CancelJoint& body, const Command& command, const DecideContext& context) {
    const auto joint = jointFor(body.joint, CancelJoint::kind, context);
    if (!joint) return rejected(joint.error());
    if (!runsTheHall(command.actor) && command.actor.unit != (*joint)->organiser)
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName((*joint)->organiser, context)}});
    if (body.reason.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{{streamOf(body.joint), JointCancelled{body.reason}},
                  {streamOf((*joint)->caseId), JointConcluded{body.joint, JointStatus::Cancelled, {}, body.reason}}};
}

Decision decideBody(const RecordInspection& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, RecordInspection::kind, command, context);
    if (!at) return rejected(at.error());
    const ItemTask* task = findTask(at->state->tasks, body.item);
    if (!task) return rejected(RefusalCode::ItemUnknown, {{"item", body.item.str()}});
    if (command.actor.unit != task->unit)
        return rejected(RefusalCode::NotYourUnit, {{"unit", unitName(task->unit, context)}});
    InspectionRecord record;
    record.item = body.item;
    record.unit = task->unit;
    record.staff = body.staff;
    record.finding = body.finding;
    if (const catalogue::JointRule* rule = ruleCovering(*at->theme, at->resolution, body.item)) {
        record.refused = true;  // what is kept is that a unit wanted to go alone, for the supervisor to see
        record.rule = rule->id.str();
        record.finding.clear();
        return Events{caseEvent(body.caseId, InspectionRecorded{record})};
    }
    const std::set<std::string> names(body.staff.begin(), body.staff.end());
    if (names.count("") != 0 || static_cast<int>(names.size()) < kLeastStaffOnSite)
        return rejected(RefusalCode::TooFewStaff,
                        {{"unit", unitName(task->unit, context)}, {"count", std::to_string(kLeastStaffOnSite)}});
    if (body.finding.empty()) return rejected(RefusalCode::GroundsMissing);
    return Events{caseEvent(body.caseId, InspectionRecorded{record})};
}

void applyBody(JointState& state, const JointCalled& event, const EventMeta& meta) {
    state.status = JointStatus::Invited;
    state.caseId = event.caseId;
    state.caseNumber = event.caseNumber;
    state.theme = event.theme;
    state.rule = event.rule;
    state.work = event.work;
    state.text = event.text;
    state.place = event.place;
    state.organiser = event.organiser;
    state.siteOrganises = event.siteOrganises;
    state.at = event.at;
    state.answerBy = event.answerBy;
    state.silenceIsConsent = event.silenceIsConsent;
    state.minStaff = event.minStaff;
    state.invitees = event.invitees;
    state.invitation = event.invitation;
    state.calledAt = meta.occurredAt;
}

void applyBody(JointState& state, const JointAnswered& event, const EventMeta& meta) {
    for (JointInvitee& invitee : state.invitees) {
        if (invitee.unit != event.unit) continue;
        invitee.answer = event.answer;
        invitee.words = event.words;
        invitee.answeredAt = meta.occurredAt;
        invitee.answeredBy = meta.actor;
    }
}

void applyBody(JointState& state, const JointHeld& event, const EventMeta& meta) {
    state.status = JointStatus::Held;
    state.minutes = event.minutes;
    state.invitees = event.invitees;
    state.findings = event.findings;
    state.conclusion = event.conclusion;
    state.heldAt = meta.occurredAt;
}

void applyBody(JointState& state, const JointCancelled& event, const EventMeta&) {
    state.status = JointStatus::Cancelled;
    state.cancelReason = event.reason;
}

void applyBody(CaseState& state, const JointArranged& event, const EventMeta& meta) {
    state.joints.push_back(event.joint);
    recordPaper(state, PaperKind::JointInvitation, event.joint.invitation, meta);
}

void applyBody(CaseState& state, const JointConcluded& event, const EventMeta& meta) {
    for (JointRef& joint : state.joints) {
        if (joint.joint != event.joint) continue;
        joint.status = event.status;
        joint.minutes = event.minutes;
    }
    recordPaper(state, PaperKind::JointMinutes, event.minutes, meta);
}

void applyBody(CaseState& state, const InspectionRecorded& event, const EventMeta& meta) {
    InspectionRecord record = event.record;
    record.at = meta.occurredAt;
    state.inspections.push_back(std::move(record));
}

}  // namespace yc::domain
