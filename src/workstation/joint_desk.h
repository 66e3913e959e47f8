// SPDX-License-Identifier: GPL-3.0-or-later
// 联办与征询 at a workplace: invitations, answers and minutes with their papers, and inquiries between units.
#pragma once

#include "reports/joint_papers.h"
#include "workstation/context.h"
#include "workstation/joint_service.h"
#include "workstation/series.h"

namespace yc::workstation {

class JointDesk : public JointService {
public:
    explicit JointDesk(Context& context);

    void onJoints(Listener<JointSnapshot> listener) override;
    void look(const domain::CaseId& caseId, const domain::ItemId& item) override;
    void open(const domain::JointId& joint) override;
    void call(const domain::CaseId& caseId, const std::string& rule, domain::Instant at, const std::string& place,
              Answer answer) override;
    void answer(const domain::JointId& joint, domain::JointAnswer answer, const std::string& words,
                Answer done) override;
    void hold(const domain::JointId& joint, const std::vector<domain::JointAttendance>& attendance,
              const std::string& findings, const std::string& conclusion, Answer answer) override;
    void cancel(const domain::JointId& joint, const std::string& reason, Answer answer) override;
    void inspect(const std::vector<std::string>& staff, const std::string& finding, Answer answer) override;
    void ask(const domain::ItemId& about, const std::string& question, Answer answer) override;
    void reply(const InquiryView& inquiry, const std::string& words, Answer answer) override;
    void printAgain() override;

private:
    struct Said {
        std::string zh;
        std::string en;
    };
    void post(std::function<void(sync::Replica&)> job);
    /// Gives the command to the centre at once; prints the paper of the event afterwards when `paperOf` names one.
    void give(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw, Said said, Answer answer,
              const domain::JointId& paperOf = {});
    std::optional<domain::PaperNumber> number(sync::Replica& replica, SeriesKind kind, NumberDraw& draw,
                                              const Answer& answer) const;
    const domain::JointState* joint(sync::Replica& replica, const domain::JointId& id) const;
    JointView view(sync::Replica& replica, const domain::JointId& id, const domain::JointState& state) const;
    std::vector<JointView> events(sync::Replica& replica) const;
    std::vector<JointCall> calls(sync::Replica& replica) const;
    void addInquiries(sync::Replica& replica, JointSnapshot& snapshot) const;
    reports::Document paper(sync::Replica& replica, const domain::JointState& state) const;
    void print(sync::Replica& replica, const domain::JointId& id, const domain::CommandId& command);
    void publish(sync::Replica& replica);

    Context& m_context;
    Listener<JointSnapshot> m_listener;
    domain::CaseId m_case;
    domain::ItemId m_item;
    domain::JointId m_open;
};

}  // namespace yc::workstation
