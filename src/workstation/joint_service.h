// SPDX-License-Identifier: GPL-3.0-or-later
// 联办与征询: what units do together, as the back office sees and does it. Decided by the authority: online only.
#pragma once

#include "workstation/services.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::workstation {

struct JointView {
    domain::JointId id;
    domain::JointState state;
    std::string themeName;
    std::map<domain::UnitId, std::string> names;  ///< of the units in it
    bool invited = false;                         ///< this unit
    bool mayAnswer = false;                       ///< invited, and the day has not passed
    bool organises = false;                       ///< this unit or window calls, holds and cancels
    bool due = false;                             ///< the time has come: the minutes may be written
    domain::JointAnswer own = domain::JointAnswer::Open;
};
/// A joint event the open case asks for and nobody has called yet.
struct JointCall {
    domain::CaseId caseId;
    std::string rule;
    std::string text;
    domain::JointWork work = domain::JointWork::Inspection;
    std::vector<std::string> units;
    domain::Date answerBy{};  ///< if it is called today
    bool silenceIsConsent = false;
};
/// 内部征询 to or from this unit.
struct InquiryView {
    domain::CaseId caseId;
    domain::CaseNumber number;
    domain::ItemId item;
    domain::ItemId about;
    std::string itemName;
    std::string aboutName;
    std::string askedBy;  ///< name of the unit
    domain::ItemInquiry inquiry;
    bool mine = false;  ///< this unit is asked
    bool late = false;
};
/// Whom the open item may ask.
struct InquiryTarget {
    domain::ItemId about;
    std::string name;
    std::string unit;
};
struct JointSnapshot {
    std::vector<JointView> events;  ///< open ones by their time, then the newest held
    std::optional<JointView> open;
    std::vector<JointCall> calls;
    std::vector<InquiryView> inquiries;  ///< unanswered first
    std::vector<InquiryTarget> targets;
    reports::Document paper;  ///< invitation, or minutes once held
};

class JointService {
public:
    virtual ~JointService() = default;
    virtual void onJoints(Listener<JointSnapshot> listener) = 0;
    /// The item on the screen: what may be called for it and who may be asked.
    virtual void look(const domain::CaseId& caseId, const domain::ItemId& item) = 0;
    virtual void open(const domain::JointId& joint) = 0;  ///< empty: closes
    virtual void call(const domain::CaseId& caseId, const std::string& rule, domain::Instant at,
                      const std::string& place, Answer answer) = 0;
    virtual void answer(const domain::JointId& joint, domain::JointAnswer answer, const std::string& words,
                        Answer done) = 0;
    virtual void hold(const domain::JointId& joint, const std::vector<domain::JointAttendance>& attendance,
                      const std::string& findings, const std::string& conclusion, Answer answer) = 0;
    virtual void cancel(const domain::JointId& joint, const std::string& reason, Answer answer) = 0;
    /// 单独核查; where a joint rule covers the item it is refused and stays on record.
    virtual void inspect(const std::vector<std::string>& staff, const std::string& finding, Answer answer) = 0;
    virtual void ask(const domain::ItemId& about, const std::string& question, Answer answer) = 0;
    virtual void reply(const InquiryView& inquiry, const std::string& words, Answer answer) = 0;
    virtual void printAgain() = 0;
};

}  // namespace yc::workstation
