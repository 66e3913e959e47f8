// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/line.h"

#include "api/appointment_file.h"
#include "api/enrolment.h"
#include "api/json_codec.h"
#include "api/routes.h"
#include "ctl/verbs.h"

#include <filesystem>
#include <fstream>

namespace yc::ctl {

using domain::Unexpected;
using sync::Answer;
using sync::TransportFault;

namespace {

std::optional<api::Enrolment> enrolmentOf(const Call& call) {
    if (!call.has("--enrolment")) return std::nullopt;
    try {
        return api::loadEnrolment(call.option("--enrolment"));
    } catch (const api::EnrolmentError& fault) { throw Stop(InputWrong, fault.what()); }
}

sync::TransportSettings settingsOf(const Call& call) {
    const auto enrolment = enrolmentOf(call);
    sync::TransportSettings settings;
    settings.url = call.option("--server", "YICHUANG_SERVER");
    settings.caFile = call.option("--ca", "YICHUANG_CA");
    if (settings.url.empty() && enrolment) settings.url = enrolment->serverUrl;
    if (settings.caFile.empty() && enrolment) settings.caFile = enrolment->caFile;
    if (settings.url.empty())
        throw Stop(WrongUsage, "name the server with --server URL, YICHUANG_SERVER or --enrolment FILE");
    if (!settings.caFile.empty() && !std::ifstream(settings.caFile))
        throw Stop(InputWrong, settings.caFile + ": the CA file cannot be read");
    if (const std::string seconds = call.option("--timeout"); !seconds.empty()) {
        const bool number = seconds.find_first_not_of("0123456789") == std::string::npos && seconds.size() < 5;
        if (!number || std::stoi(seconds) == 0) throw Stop(WrongUsage, "--timeout takes a number of seconds");
        settings.answerTimeout = std::chrono::seconds(std::stoi(seconds));
        settings.connectTimeout = std::min(settings.connectTimeout, settings.answerTimeout);
    }
    return settings;
}

api::DeviceKey keyOf(const Call& call) {
    std::string file = call.option("--key");
    if (const auto enrolment = enrolmentOf(call); file.empty() && enrolment) file = enrolment->keyFile;
    if (file.empty()) throw Stop(WrongUsage, "name the device's key with --key FILE or --enrolment FILE");
    try {
        return api::DeviceKey::load(file);
    } catch (const api::DeviceKeyError& fault) { throw Stop(InputWrong, fault.what()); }
}

std::string passwordOf(const Call& call) {
    std::string text = call.fileText(call.required("--password-file"));
    text.erase(std::min(text.find_first_of("\r\n"), text.size()));
    return text;
}

}  // namespace

Answer<std::unique_ptr<Line>> Line::open(const Call& call, Need need) {
    std::unique_ptr<Line> line;
    const sync::TransportSettings settings = settingsOf(call);
    try {
        line.reset(new Line(settings));
    } catch (const std::exception& fault) {
        const bool badCa = settings.url.rfind("https://", 0) == 0 && !settings.caFile.empty();
        throw Stop(badCa ? InputWrong : WrongUsage, settings.url + ": " + fault.what());
    }
    if (need >= Need::Signature) line->m_key = keyOf(call);
    if (need >= Need::Session) {
        if (auto fault = line->takeSession(call, need)) return Unexpected<TransportFault>{*fault};
    }
    return line;
}

Line::~Line() {
    if (m_ownSession) static_cast<void>(m_transport.signOut().hasValue());
}

std::optional<TransportFault> Line::takeSession(const Call& call, Need need) {
    if (call.has("--session")) {
        const std::string file = call.option("--session");
        try {
            m_session = api::decode<api::LoginAnswer>(call.fileText(file));
        } catch (const journal::CodecError& fault) {
            throw Stop(InputWrong, file + ": not a session as `login` prints it: " + fault.what());
        }
    } else if (call.has("--account")) {
        const auto answer = signIn(call);
        if (!answer) return answer.error();
        m_session = *answer;
        m_ownSession = true;
    } else if (const std::string token = call.around.environment("YICHUANG_TOKEN"); !token.empty()) {
        if (need == Need::Signature)
            throw Stop(WrongUsage, "a token alone does not say who signs: use --session FILE or --account");
        m_transport.setToken(token);
        return std::nullopt;
    } else {
        throw Stop(WrongUsage, "nobody is signed in: use --session FILE, --account … or YICHUANG_TOKEN");
    }
    m_transport.setToken(m_session->token);
    return std::nullopt;
}

Answer<api::LoginAnswer> Line::signIn(const Call& call) {
    std::string device = call.option("--device");
    if (const auto enrolment = enrolmentOf(call); device.empty() && enrolment) device = enrolment->device.str();
    if (device.empty()) throw Stop(WrongUsage, "name the enrolled device with --device ID or --enrolment FILE");
    return m_transport.signIn(
        {domain::AccountId(call.required("--account")), passwordOf(call), domain::DeviceId(device)});
}

Answer<std::string> Line::get(const std::string& target) {
    return m_transport.request("GET", target, {}, /*repeatable=*/true);
}

Answer<std::string> Line::post(const std::string& target, const std::string& body) {
    return m_transport.request("POST", target, body, /*repeatable=*/false);
}

Answer<domain::Command> Line::command(const Call& call, domain::CommandBody body) {
    const auto hall = m_transport.hall();
    if (!hall) return Unexpected<TransportFault>{hall.error()};
    const domain::Instant now = call.around.clock();
    domain::Command command;
    command.id = domain::CommandId(api::uuid7(now.time_since_epoch().count()));
    command.scope = m_session->scope;
    const api::LoginGrant& grant = m_session->grant;
    command.actor = {grant.account, grant.device, grant.roles, grant.unit, grant.desk};
    command.occurredAt = now;
    command.basis = {hall->catalogueVersion, hall->catalogueHash, hall->calendarVersion,
                     domain::DecisionBasis{}.domainVersion};
    command.body = std::move(body);
    return command;
}

std::string Line::personToken(const std::string& idNumber) const {
    return api::personToken(m_session->personTokenKey, idNumber);
}

Answer<journal::Outcome> Line::give(const domain::Command& command) {
    const std::string bytes = api::JsonCodec().encodeCommand(command);
    const auto answer = m_transport.push({{{bytes, m_key->sign(bytes), {}, /*effectRan=*/false}}});
    if (!answer) return Unexpected<TransportFault>{answer.error()};
    if (answer->outcomes.size() != 1) throw Stop(CannotReach, "the server answered without an outcome");
    return answer->outcomes.front();
}

int Line::sendSigned(const Call& call, const std::string& bytes) {
    const auto answer = m_transport.push({{{bytes, m_key->sign(bytes), {}, /*effectRan=*/false}}});
    if (!answer) return finish(call, answer.error());
    if (answer->outcomes.size() != 1) throw Stop(CannotReach, "the server answered without an outcome");
    const journal::Outcome& outcome = answer->outcomes.front();
    if (outcome.status == journal::OutcomeStatus::Refused && outcome.refusal)
        return finish(call, TransportFault{sync::Fault::Rejected, /*status=*/200, *outcome.refusal});
    call.around.out << api::encode(outcome) << '\n';
    return outcome.status == journal::OutcomeStatus::Applied ? Done : Refused;
}

}  // namespace yc::ctl
