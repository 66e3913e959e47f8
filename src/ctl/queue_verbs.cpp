// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's policy, people barred from it, and appointments.
#include "api/appointment_file.h"
#include "api/json_codec.h"
#include "api/queue_policy_file.h"
#include "api/routes.h"
#include "ctl/verbs.h"

#include <fmt/format.h>

#include <map>
#include <ostream>

namespace yc::ctl {

namespace path = api::path;

namespace {

// ---- 叫号规则 ---------------------------------------------------------------------------------------------------

int policyShow(const Call& call, Line* line) {
    const auto answer = line->get(std::string(path::queuePolicy));
    if (!answer) return finish(call, answer.error());
    call.around.out << api::writeQueuePolicy(api::decode<domain::QueuePolicyState>(*answer).policy);
    return Done;
}

/// The file's policy when it may be published; says what is wrong otherwise.
std::optional<domain::QueuePolicy> checkedPolicy(const Call& call, std::ostream& findings) {
    const std::string& file = call.values[0];
    try {
        domain::QueuePolicy policy = api::readQueuePolicy(call.fileText(file));
        const auto problems = domain::problemsOf(policy);
        for (const domain::PolicyProblem& problem : problems)
            findings << problem.path << ": " << (call.language == domain::Language::Chinese ? problem.zh : problem.en)
                     << '\n';
        if (problems.empty()) return policy;
    } catch (const journal::CodecError& fault) { findings << file << ": " << fault.what() << '\n'; }
    return std::nullopt;
}

int policyCheck(const Call& call, Line*) {
    const auto policy = checkedPolicy(call, call.around.out);
    if (policy) call.around.out << (call.language == domain::Language::Chinese ? "可以发布\n" : "may be published\n");
    return policy ? Done : InputWrong;
}

int policyPublish(const Call& call, Line* line) {
    auto policy = checkedPolicy(call, call.around.err);
    if (!policy) return InputWrong;
    const auto answer = line->get(std::string(path::queuePolicy));
    if (!answer) return finish(call, answer.error());
    policy->version = api::decode<domain::QueuePolicyState>(*answer).policy.version + 1;
    if (call.has("--note")) policy->note = call.option("--note");
    return send(call, line, domain::PublishQueuePolicy{std::move(*policy)});
}

// ---- 限制取号 ---------------------------------------------------------------------------------------------------

std::string personOf(const Call& call, const Line& line) {
    if (call.has("--person")) return call.option("--person");
    const std::string token = line.personToken(call.required("--id-number"));
    if (token.empty()) throw Stop(WrongUsage, "this account does not identify people: name them with --person TOKEN");
    return token;
}

int bar(const Call& call, Line* line) {
    domain::BarPerson body;
    body.personToken = personOf(call, *line);
    body.until = call.around.clock() + std::chrono::hours{24 * numberOf(call, "--days")};
    body.reason = call.required("--reason");
    return send(call, line, body);
}

int unbar(const Call& call, Line* line) {
    return send(call, line, domain::LiftBar{personOf(call, *line), call.required("--reason")});
}

// ---- 信用 -------------------------------------------------------------------------------------------------------

int repairCredit(const Call& call, Line* line) {
    const auto answer = line->get(filled(path::caseByNumber, call.values[0]));
    if (!answer) return finish(call, answer);
    const auto detail = api::decode<api::CaseDetail>(*answer);
    return send(call, line, domain::RepairCredit{detail.state.personToken, call.required("--reason")});
}

// ---- 预约 -------------------------------------------------------------------------------------------------------

int appointments(const Call& call, Line* line) {
    const std::string day = call.has("--day") ? "?day=" + escaped(call.option("--day")) : std::string();
    return finish(call, line->get(std::string(path::appointments) + day));
}

domain::BookAppointment bookingOf(const Line& line, const api::AppointmentLine& from) {
    domain::BookAppointment body;
    body.theme = from.theme;
    body.at = from.at;
    body.personToken = line.personToken(from.idNumber);
    body.code = from.code;
    body.personal = {from.name, from.phone};
    body.appointment = api::appointmentId(from, body.personToken);
    return body;
}

int book(const Call& call, Line* line) {
    std::string head = "theme,at,idNumber,name,phone,code\n";
    const auto quoted = [](const std::string& text) {
        std::string out = "\"";
        for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + '"';
    };
    head += quoted(call.required("--theme")) + ',' + quoted(call.required("--at"));
    for (const char* name : {"--id-number", "--name", "--phone", "--code"}) head += ',' + quoted(call.option(name));
    try {
        const auto lines = api::readAppointments(head);
        domain::BookAppointment body = bookingOf(*line, lines.at(0));
        // Somebody who gave nothing is somebody else each time.
        if (body.personToken.empty() && body.personal.name.empty() && body.personal.phone.empty() && body.code.empty())
            body.appointment = domain::AppointmentId(api::uuid7(call.around.clock().time_since_epoch().count()));
        return send(call, line, body);
    } catch (const journal::CodecError& fault) { throw Stop(WrongUsage, fault.what()); }
}

int cancel(const Call& call, Line* line) {
    return send(call, line,
                domain::CancelAppointment{domain::AppointmentId(call.values[0]), call.required("--reason")});
}

/// All rows are read before the first is sent; each is answered by itself.
int import(const Call& call, Line* line) {
    std::vector<api::AppointmentLine> rows;
    try {
        rows = api::readAppointments(call.fileText(call.values[0]));
    } catch (const journal::CodecError& fault) {
        throw Stop(InputWrong, call.values[0] + ", " + fault.what() + "; nothing was imported");
    }
    std::size_t booked = 0;
    std::map<std::string, int> same;  // rows without anything to tell people apart are so many people
    for (std::size_t i = 0; i < rows.size(); ++i) {
        domain::BookAppointment body = bookingOf(*line, rows[i]);
        const int before = body.personToken.empty() ? same[body.appointment.str()]++ : 0;
        if (before > 0) body.appointment = domain::AppointmentId(body.appointment.str() + '-' + std::to_string(before));
        const auto command = line->command(call, body);
        if (!command) return finish(call, command.error());
        const auto outcome = line->give(*command);
        if (!outcome) return finish(call, outcome.error());
        if (outcome->status == journal::OutcomeStatus::Applied) {
            ++booked;
            continue;
        }
        const domain::Refusal refusal = outcome->refusal.value_or(domain::refuse(domain::RefusalCode::Unavailable));
        call.around.err << fmt::format("{}: {}: {} {}\n", i + 1, refusal.name(), refusal.sentence(call.language),
                                       refusal.remedy(call.language));
    }
    call.around.out << fmt::format("{{\"booked\":{},\"refused\":{}}}\n", booked, rows.size() - booked);
    return booked == rows.size() ? Done : Refused;
}

const Option kReason{"--reason", "TEXT", "why; it is recorded"};
const Option kIdNumber{"--id-number", "NO", "identity number of the person; only its keyed hash is stored openly"};
const Option kPerson{"--person", "TOKEN", "or the person's token"};
}  // namespace

std::vector<Verb> queueVerbs() {
    return {
        {"queue policy show",
         "",
         "the queue policy in force, as a file to be changed",
         "",
         Need::Session,
         {},
         policyShow},
        {"queue policy check",
         "FILE|-",
         "check a queue policy without a server",
         "Exit code 4 when it cannot be published; each finding names its place.",
         Need::Nothing,
         {},
         policyCheck},
        {"queue policy publish",
         "FILE|-",
         "check a queue policy, then put it in force (supervisor, administrator)",
         "Holds from the next call on, without restart. It gets the version after the one in force.",
         Need::Signature,
         {{"--note", "TEXT", "what changed, for people"}},
         policyPublish},
        {"queue bar",
         "",
         "let a person take no tickets for a while (supervisor)",
         "",
         Need::Signature,
         {kIdNumber, kPerson, {"--days", "N", "for so many days"}, kReason},
         bar},
        {"queue unbar", "", "lift a bar (supervisor)", "", Need::Signature, {kIdNumber, kPerson, kReason}, unbar},
        {"credit repair",
         "CASE",
         "the applicant of this case has made good a broken promise (supervisor)",
         "Tolerance and commitments are open to the person again; the record itself stays.",
         Need::Signature,
         {kReason},
         repairCredit},
        {"appointment list",
         "",
         "appointments of a day",
         "",
         Need::Session,
         {{"--day", "DATE", "default today"}},
         appointments},
        {"appointment book",
         "",
         "book a time",
         "",
         Need::Signature,
         {{"--theme", "ID", "e.g. YJS-GR-01"},
          {"--at", "TIME", "local time, \"2026-03-12 09:30\""},
          kIdNumber,
          {"--name", "NAME", "sealed"},
          {"--phone", "NO", "sealed"},
          {"--code", "CODE", "for check-in without a card"}},
         book},
        {"appointment cancel", "ID", "cancel an appointment", "", Need::Signature, {kReason}, cancel},
        {"appointment import",
         "FILE|-",
         "book all times of a file, CSV or JSON",
         "Columns or members: theme, at (local time, 2026-03-12 09:30), and if known idNumber, name, phone, code.\n"
         "The whole file is read first: with an error in it nothing is sent (exit code 4). Rows that are refused are\n"
         "told one by one (exit code 1). A row imported again changes nothing.",
         Need::Signature,
         {},
         import},
    };
}

}  // namespace yc::ctl
