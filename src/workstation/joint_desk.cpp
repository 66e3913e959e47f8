// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/joint_desk.h"

#include "domain/intake/case_resolution.h"
#include "domain/joint/task_flow.h"
#include "workstation/case_papers.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace yc::workstation {

using domain::JointStatus;
using domain::StreamKind;

namespace {

constexpr std::size_t kHeldShown = 20;

const domain::catalogue::Theme* themeOf(const std::shared_ptr<const domain::catalogue::Release>& release,
                                        const domain::ThemeId& id) {
    return release ? release->theme(id) : nullptr;
}

}  // namespace

JointDesk::JointDesk(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        const bool mine = change.everything || change.settings ||
                          std::any_of(change.streams.begin(), change.streams.end(), [](const auto& stream) {
                              return stream.kind == StreamKind::Joint || stream.kind == StreamKind::Case;
                          });
        if (mine) publish(replica);
    });
}

void JointDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

void JointDesk::onJoints(Listener<JointSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void JointDesk::look(const domain::CaseId& caseId, const domain::ItemId& item) {
    post([this, caseId, item](sync::Replica& replica) {
        if (m_case == caseId && m_item == item) return;
        m_case = caseId;
        m_item = item;
        publish(replica);
    });
}

void JointDesk::open(const domain::JointId& joint) {
    post([this, joint](sync::Replica& replica) {
        m_open = joint;
        publish(replica);
    });
}

const domain::JointState* JointDesk::joint(sync::Replica& replica, const domain::JointId& id) const {
    return replica.domain::StateSource::find<domain::JointState>(StreamKind::Joint, id.str());
}

std::optional<domain::PaperNumber> JointDesk::number(sync::Replica&, SeriesKind kind, NumberDraw& draw,
                                                     const Answer& answer) const {
    auto drawn = draw.paper(kind);
    if (!drawn && answer) answer(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased joint numbers"));
    return drawn;
}

void JointDesk::give(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw, Said said, Answer answer,
                     const domain::JointId& paperOf) {
    if (const auto refusal = m_context.whyNot(replica, body)) {
        if (answer)
            answer(refusal);
        else
            m_context.say(*refusal);
        return;
    }
    replica.takeNumbers(draw.uses());
    m_context.submitOnline(replica, std::move(body),
                           [this, said = std::move(said), answer = std::move(answer),
                            paperOf](sync::Replica& later, const journal::Outcome* outcome) {
                               if (outcome) {
                                   m_context.done(said.zh, said.en);
                                   if (!paperOf.empty()) print(later, paperOf, outcome->command);
                                   if (answer) answer(std::nullopt);
                               }
                               publish(later);
                           });
}

void JointDesk::call(const domain::CaseId& caseId, const std::string& rule, domain::Instant at,
                     const std::string& place, Answer answer) {
    post([this, caseId, rule, at, place, answer](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto drawn = number(replica, SeriesKind::JointInvitation, draw, answer);
        if (!drawn) return;
        const domain::JointId id(m_context.newId());
        m_open = id;
        give(replica, domain::CallJoint{id, caseId, rule, at, place, {}, *drawn}, draw,
             {"已通知各单位，" + drawn->str(), "The units are invited, " + drawn->str()}, answer, id);
    });
}

void JointDesk::answer(const domain::JointId& joint, domain::JointAnswer answer, const std::string& words,
                       Answer done) {
    post([this, joint, answer, words, done](sync::Replica& replica) {
        give(replica, domain::AnswerJoint{joint, answer, words}, NumberDraw(replica, m_context.now()),
             {"已答复", "Answered"}, done);
    });
}

void JointDesk::hold(const domain::JointId& joint, const std::vector<domain::JointAttendance>& attendance,
                     const std::string& findings, const std::string& conclusion, Answer answer) {
    post([this, joint, attendance, findings, conclusion, answer](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto drawn = number(replica, SeriesKind::JointMinutes, draw, answer);
        if (!drawn) return;
        give(replica, domain::HoldJoint{joint, *drawn, attendance, findings, conclusion}, draw,
             {"已出纪要，" + drawn->str(), "Minutes written, " + drawn->str()}, answer, joint);
    });
}

void JointDesk::cancel(const domain::JointId& joint, const std::string& reason, Answer answer) {
    post([this, joint, reason, answer](sync::Replica& replica) {
        give(replica, domain::CancelJoint{joint, reason}, NumberDraw(replica, m_context.now()),
             {"已取消，可以另定时间", "Cancelled; another time may be fixed"}, answer);
    });
}

void JointDesk::inspect(const std::vector<std::string>& staff, const std::string& finding, Answer answer) {
    post([this, staff, finding, answer](sync::Replica& replica) {
        const domain::RecordInspection body{m_case, m_item, staff, finding};
        if (const auto refusal = m_context.whyNot(replica, body)) {
            if (answer) answer(refusal);
            return;
        }
        m_context.submitOnline(replica, body, [this, answer](sync::Replica& later, const journal::Outcome* outcome) {
            const auto* state = later.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
            const bool alone = state && !state->inspections.empty() && state->inspections.back().refused;
            if (outcome && alone)
                m_context.done("应当联合踏勘，单独核查没有办；已记下",
                               "A joint inspection is prescribed; this one was refused and recorded");
            else if (outcome)
                m_context.done("核查已记下", "The inspection is recorded");
            if (outcome && answer) answer(std::nullopt);
            publish(later);
        });
    });
}

void JointDesk::ask(const domain::ItemId& about, const std::string& question, Answer answer) {
    post([this, about, question, answer](sync::Replica& replica) {
        give(replica, domain::AskInquiry{m_case, m_item, about, question}, NumberDraw(replica, m_context.now()),
             {"已征询，请等答复", "Asked; the answer is due the next working day"}, answer);
    });
}

void JointDesk::reply(const InquiryView& inquiry, const std::string& words, Answer answer) {
    post([this, inquiry, words, answer](sync::Replica& replica) {
        give(replica, domain::AnswerInquiry{inquiry.caseId, inquiry.item, inquiry.about, words},
             NumberDraw(replica, m_context.now()), {"已答复征询", "The inquiry is answered"}, answer);
    });
}

JointView JointDesk::view(sync::Replica& replica, const domain::JointId& id, const domain::JointState& state) const {
    JointView view;
    view.id = id;
    view.state = state;
    const auto release = replica.currentRelease();
    const auto* theme = themeOf(release, state.theme);
    view.themeName = theme ? theme->shortName : state.theme.str();
    const auto session = m_context.session();
    const domain::Actor& actor = session->actor;
    for (const auto& invitee : state.invitees) {
        view.names[invitee.unit] = m_context.unitName(replica, invitee.unit);
        if (invitee.unit != actor.unit) continue;
        view.invited = true;
        view.own = invitee.answer;
    }
    view.names[state.organiser] = m_context.unitName(replica, state.organiser);
    const bool open = state.status == JointStatus::Invited;
    view.mayAnswer = view.invited && open && m_context.today() <= state.answerBy;
    view.organises =
        actor.unit == state.organiser || actor.has(domain::Role::Clerk) || actor.has(domain::Role::Supervisor);
    view.due = open && m_context.now() >= state.at;
    return view;
}

std::vector<JointView> JointDesk::events(sync::Replica& replica) const {
    std::vector<JointView> open, held;
    for (const auto& stored : replica.reader().states(StreamKind::Joint)) {
        const auto* state = joint(replica, domain::JointId(stored.stream.key));
        if (!state || state->status == JointStatus::Cancelled) continue;
        JointView one = view(replica, domain::JointId(stored.stream.key), *state);
        (state->status == JointStatus::Invited ? open : held).push_back(std::move(one));
    }
    std::sort(open.begin(), open.end(), [](const auto& a, const auto& b) { return a.state.at < b.state.at; });
    std::sort(held.begin(), held.end(), [](const auto& a, const auto& b) { return a.state.heldAt > b.state.heldAt; });
    if (held.size() > kHeldShown) held.resize(kHeldShown);
    open.insert(open.end(), std::make_move_iterator(held.begin()), std::make_move_iterator(held.end()));
    return open;
}

std::vector<JointCall> JointDesk::calls(sync::Replica& replica) const {
    std::vector<JointCall> list;
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
    if (m_case.empty() || !state || state->acceptedAt == domain::Instant{}) return list;
    const auto release = replica.release(state->catalogueVersion, state->catalogueHash);
    const auto* theme = themeOf(release, state->theme);
    if (!theme) return list;
    const auto resolution =
        domain::resolveCase(*state, *theme, replica.calendar(), domain::localDate(state->acceptedAt));
    for (const auto& plan : resolution.joint) {
        const bool called = std::any_of(state->joints.begin(), state->joints.end(), [&](const auto& joint) {
            return joint.rule == plan.rule.str() && joint.status != JointStatus::Cancelled;
        });
        const auto rule = std::find_if(theme->joint.begin(), theme->joint.end(),
                                       [&](const auto& one) { return one.id == plan.rule; });
        if (called || rule == theme->joint.end()) continue;
        JointCall call;
        call.caseId = m_case;
        call.rule = plan.rule.str();
        call.text = rule->text;
        call.work = static_cast<domain::JointWork>(rule->kind);
        for (const auto& unit : plan.units) call.units.push_back(m_context.unitName(replica, unit));
        call.answerBy = replica.calendar().addWorkingDays(m_context.today(), std::max(1, rule->answerDays));
        call.silenceIsConsent = theme->silenceIsConsent;
        list.push_back(std::move(call));
    }
    return list;
}

void JointDesk::addInquiries(sync::Replica& replica, JointSnapshot& snapshot) const {
    const domain::UnitId own = m_context.session()->actor.unit;
    std::set<domain::CaseId> cases;
    for (const auto& row : replica.reader().tasksOfUnit(own, /*done=*/true)) cases.insert(row.caseId);
    for (const auto& id : cases) {
        const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, id.str());
        if (!state) continue;
        for (const auto& task : state->tasks) {
            for (const auto& inquiry : task.inquiries) {
                const auto* about = domain::findTask(state->tasks, inquiry.about);
                if (!about || (about->unit != own && task.unit != own)) continue;
                InquiryView one;
                one.caseId = id;
                one.number = state->number;
                one.item = task.item;
                one.about = inquiry.about;
                one.itemName = task.name;
                one.aboutName = about->name;
                one.askedBy = m_context.unitName(replica, task.unit);
                one.inquiry = inquiry;
                one.mine = about->unit == own && inquiry.answeredAt == domain::Instant{};
                one.late = inquiry.answeredAt == domain::Instant{} && m_context.today() > inquiry.answerBy;
                snapshot.inquiries.push_back(std::move(one));
            }
        }
        if (id != m_case) continue;
        const auto* task = domain::findTask(state->tasks, m_item);
        if (!task || task->unit != own) continue;
        for (const auto& group : task->waitsFor) {
            for (const auto& item : group) {
                const auto* about = domain::findTask(state->tasks, item);
                if (about && about->unit != own)
                    snapshot.targets.push_back({item, about->name, m_context.unitName(replica, about->unit)});
            }
        }
    }
    std::stable_sort(snapshot.inquiries.begin(), snapshot.inquiries.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const InquiryView& one) {
            return one.mine ? 0 : one.inquiry.answeredAt == domain::Instant{} ? 1 : 2;
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.inquiry.askedAt > b.inquiry.askedAt;
    });
}

reports::Document JointDesk::paper(sync::Replica& replica, const domain::JointState& state) const {
    const auto release = replica.currentRelease();
    const auto* theme = themeOf(release, state.theme);
    reports::JointScene scene{state,
                              officeOnPaper(m_context, replica, m_context.session()->actor.desk),
                              theme ? theme->alias : state.theme.str(),
                              [&](const domain::UnitId& unit) {
                                  const auto* known = release ? release->unit(unit) : nullptr;
                                  return known ? known->name : unit.str();
                              },
                              [&](const domain::ItemId& item) {
                                  const auto* known = theme ? theme->item(item) : nullptr;
                                  return known ? known->name : item.str();
                              },
                              "YC1|case|" + state.caseNumber.str(),
                              {}};
    scene.marks.sample = release && !release->sampleMark.empty();
    return state.status == JointStatus::Held ? reports::jointMinutes(scene) : reports::jointInvitation(scene);
}

void JointDesk::print(sync::Replica& replica, const domain::JointId& id, const domain::CommandId& command) {
    const auto* state = joint(replica, id);
    if (!state) return;
    PrintOrder order;
    order.document = paper(replica, *state);
    order.copies = static_cast<int>(state->invitees.size()) + 1;
    order.caseId = state->caseId;
    order.number = state->status == JointStatus::Held ? state->minutes : state->invitation;
    order.command = command;
    m_context.print(std::move(order));
}

void JointDesk::printAgain() {
    post([this](sync::Replica& replica) {
        const auto* state = joint(replica, m_open);
        if (!state) return;
        PrintOrder order;
        order.document = paper(replica, *state);
        order.document.marks.reprint = 1;
        m_context.print(std::move(order));
    });
}

void JointDesk::publish(sync::Replica& replica) {
    const auto session = m_context.session();
    if (!m_listener || !session) return;
    auto snapshot = std::make_shared<JointSnapshot>();
    snapshot->events = events(replica);
    snapshot->calls = calls(replica);
    if (!session->actor.unit.empty()) addInquiries(replica, *snapshot);
    for (const auto& one : snapshot->events) {
        if (one.id == m_open) snapshot->open = one;
    }
    if (snapshot->open) snapshot->paper = paper(replica, snapshot->open->state);
    m_listener(snapshot);
}

}  // namespace yc::workstation
