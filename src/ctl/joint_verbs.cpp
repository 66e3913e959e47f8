// SPDX-License-Identifier: GPL-3.0-or-later
// Joint events: list, call, answer, hold, cancel. And what applicants were told by message.
#include "api/device_key.h"
#include "api/joint_wire.h"
#include "api/message_wire.h"
#include "api/routes.h"
#include "ctl/verbs.h"

#include <sstream>

namespace yc::ctl {

namespace path = api::path;

namespace {

int list(const Call& call, Line* line) { return finish(call, line->get(std::string(path::joints))); }

/// "2026-03-18 09:30", local time.
domain::Instant momentOf(const Call& call) {
    const std::string text = call.required("--at");
    const auto day = text.size() == 16 ? domain::parseIsoDate(text.substr(0, 10)) : std::nullopt;
    int hour = 0, minute = 0;
    char colon = 0;
    std::istringstream clock(text.size() == 16 ? text.substr(11) : std::string());
    if (!day || !(clock >> hour >> colon >> minute) || colon != ':' || hour > 23 || minute > 59)
        throw Stop(WrongUsage, "--at takes local time like \"2026-03-18 09:30\"");
    return domain::startOfLocalDay(*day) + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

int callEvent(const Call& call, Line* line) {
    const auto answer = line->get(filled(path::caseByNumber, call.values[0]));
    if (!answer) return finish(call, answer);
    const auto detail = api::decode<api::CaseDetail>(*answer);
    domain::CallJoint body;
    body.joint = domain::JointId(api::uuid7(call.around.clock().time_since_epoch().count()));
    body.caseId = detail.row.id;
    body.rule = call.required("--rule");
    body.at = momentOf(call);
    body.place = call.required("--place");
    body.siteRegion = call.option("--region");
    body.invitation = domain::PaperNumber(call.required("--number"));
    return send(call, line, body);
}

int answerEvent(const Call& call, Line* line) {
    domain::AnswerJoint body;
    body.joint = domain::JointId(call.values[0]);
    const int given = int(call.has("--comes")) + int(call.has("--agrees")) + int(call.has("--objects"));
    if (given != 1) throw Stop(WrongUsage, "say one of --comes, --agrees, --objects");
    body.answer = call.has("--comes")    ? domain::JointAnswer::Comes
                  : call.has("--agrees") ? domain::JointAnswer::Agrees
                                         : domain::JointAnswer::Objects;
    body.words = call.option("--reason");
    return send(call, line, body);
}

/// "UNIT=name,name" or, for a unit that disagrees, "UNIT!opinion=name,name".
domain::JointAttendance attendanceFrom(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw Stop(WrongUsage, "--staff takes UNIT=NAME,NAME");
    domain::JointAttendance there;
    std::string unit = text.substr(0, equals);
    if (const auto mark = unit.find('!'); mark != std::string::npos) {
        there.agrees = false;
        there.opinion = unit.substr(mark + 1);
        unit.resize(mark);
    }
    there.unit = domain::UnitId(unit);
    std::istringstream names(text.substr(equals + 1));
    for (std::string name; std::getline(names, name, ',');) {
        if (!name.empty()) there.staff.push_back(name);
    }
    return there;
}

int holdEvent(const Call& call, Line* line) {
    domain::HoldJoint body;
    body.joint = domain::JointId(call.values[0]);
    body.minutes = domain::PaperNumber(call.required("--number"));
    const auto [first, last] = call.options.equal_range("--staff");
    for (auto one = first; one != last; ++one) body.attendance.push_back(attendanceFrom(one->second));
    body.findings = call.option("--findings");
    body.conclusion = call.required("--conclusion");
    return send(call, line, body);
}

int cancelEvent(const Call& call, Line* line) {
    return send(call, line, domain::CancelJoint{domain::JointId(call.values[0]), call.required("--reason")});
}

int messages(const Call& call, Line* line) { return finish(call, line->get(std::string(path::messages))); }

int messageAgain(const Call& call, Line* line) {
    return finish(call, line->post(std::string(path::messages), api::encode(api::MessageAgain{call.values[0]})));
}

}  // namespace

std::vector<Verb> jointVerbs() {
    const Option number{"--number", "NO", "number of the paper, from the hall's series"};
    const Option reason{"--reason", "TEXT", "on record"};
    return {
        {"joint list",
         "",
         "joint reviews, inspections and acceptances this account is concerned by",
         "",
         Need::Session,
         {},
         list},
        {"joint call",
         "CASE",
         "invite the units of a joint rule",
         "The time lies after the day until which the units may answer.",
         Need::Signature,
         {{"--rule", "ID", "of the theme, e.g. J1"},
          {"--at", "TIME", "local time, \"2026-03-18 09:30\""},
          {"--place", "TEXT", "where they meet"},
          {"--region", "CODE", "six digits of the site, default this hall's"},
          number},
         callEvent},
        {"joint answer",
         "ID",
         "answer an invitation for the own unit",
         "",
         Need::Signature,
         {{"--comes", "", "we come"},
          {"--agrees", "", "we agree without coming"},
          {"--objects", "", "with --reason"},
          reason},
         answerEvent},
        {"joint hold",
         "ID",
         "put the minutes in writing",
         "Units without --staff were absent; what that means stands on the invitation.",
         Need::Signature,
         {{"--staff", "UNIT=NAMES", "who came, once for each unit; UNIT!OPINION=NAMES for one that disagrees"},
          {"--findings", "TEXT", "what was found"},
          {"--conclusion", "TEXT", "of all"},
          number},
         holdEvent},
        {"joint cancel",
         "ID",
         "cancel an invitation; another time may be fixed",
         "",
         Need::Signature,
         {reason},
         cancelEvent},
        {"messages",
         "",
         "messages to applicants: queued, sent, failed (supervisor)",
         "unknown: the mail server went away in the middle; it is sent again only when a person asks for it.",
         Need::Session,
         {},
         messages},
        {"messages again", "ID", "send a failed or unknown message once more", "", Need::Session, {}, messageAgain},
    };
}

}  // namespace yc::ctl
