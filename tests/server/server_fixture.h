// SPDX-License-Identifier: GPL-3.0-or-later
// A real server on a free port with the sample hall in a temporary folder, and a real TLS client that trusts its CA.
#pragma once

#include "api/device_key.h"
#include "api/hall_file.h"
#include "api/json_codec.h"
#include "api/problem.h"
#include "api/wire.h"
#include "server/server.h"

#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <QTemporaryDir>

#include <atomic>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace yc::server {

inline constexpr const char* samplePassword = "示例-Yichuang-2026";
inline constexpr const char* theme = "YJS-GR-01";

inline std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

struct Answer {
    int status = 0;
    std::string body;
    Poco::Net::HTTPResponse head;

    std::string code() const { return api::decodeProblem(body).refusal.name(); }
};

/// One keep-alive connection.
class Client {
public:
    Client(int port, const std::string& caFile) : m_context(trusting(caFile)), m_port(port) { connect(); }

    Answer send(const std::string& method, const std::string& path, const std::string& body = {},
                const std::string& ifNoneMatch = {}) {
        Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
        if (!token.empty()) request.set("Authorization", "Bearer " + token);
        if (!ifNoneMatch.empty()) request.set("If-None-Match", ifNoneMatch);
        request.setContentLength(static_cast<std::streamsize>(body.size()));
        m_session->sendRequest(request) << body;
        Answer answer;
        std::istream& in = m_session->receiveResponse(answer.head);
        answer.status = answer.head.getStatus();
        answer.body.assign(std::istreambuf_iterator<char>(in), {});
        return answer;
    }
    Answer get(const std::string& path) { return send("GET", path); }
    Answer post(const std::string& path, const std::string& body) { return send("POST", path, body); }

    void connect() {
        m_session =
            std::make_unique<Poco::Net::HTTPSClientSession>("localhost", static_cast<Poco::UInt16>(m_port), m_context);
        m_session->setKeepAlive(true);
        m_session->setKeepAliveTimeout(Poco::Timespan(2, 0));  // the server closes an idle line after three seconds
        m_session->setTimeout(Poco::Timespan(20, 0));
    }

    static Poco::Net::Context::Ptr trusting(const std::string& caFile) {
        Poco::Net::Context::Ptr context = new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", "", caFile,
                                                                 Poco::Net::Context::VERIFY_STRICT, 9, false);
        context->enableExtendedCertificateVerification(true);
        return context;
    }

    std::string token;

private:
    Poco::Net::Context::Ptr m_context;
    int m_port;
    std::unique_ptr<Poco::Net::HTTPSClientSession> m_session;
};

/// A signed-in person at an enrolled device who signs commands.
struct Person {
    Client client;
    api::LoginAnswer login;
    api::DeviceKey key;
    domain::DecisionBasis basis;
    const api::JsonCodec codec{};

    domain::Command command(domain::CommandBody body) const {
        domain::Command command;
        command.id = domain::CommandId(api::uuid7(login.serverTime.time_since_epoch().count()));
        command.scope = login.scope;
        command.actor = {login.grant.account, login.grant.device, login.grant.roles, login.grant.unit,
                         login.grant.desk};
        command.occurredAt = login.serverTime;
        command.basis = basis;
        command.body = std::move(body);
        return command;
    }
    api::SentCommand signedBytes(const domain::Command& command) const {
        const std::string bytes = codec.encodeCommand(command);
        return {bytes, key.sign(bytes), {}, false};
    }
    std::vector<journal::Outcome> give(const std::vector<api::SentCommand>& commands) {
        const Answer answer = client.post("/v1/commands", api::encode(api::CommandBatch{commands}));
        if (answer.status != 200) throw std::runtime_error("commands: " + answer.body);
        return api::decode<api::OutcomeBatch>(answer.body).outcomes;
    }
    journal::Outcome give(const domain::Command& command) { return give({signedBytes(command)}).front(); }
    journal::Outcome give(domain::CommandBody body) { return give(command(std::move(body))); }
};

class Hall {
public:
    explicit Hall(bool living = false, const std::function<void(Config&)>& change = {}) {
        std::string text = fileText(YC_SOURCE_DIR "/installer/hall/sample.json");
        if (!living) {
            const std::string on = "\"livingQueue\": true";
            text.replace(text.find(on), on.size(), "\"livingQueue\": false");
        }
        std::ofstream(hallFile(), std::ios::binary) << text;
        m_config.dataDir = folder.path().toStdString() + "/data";
        m_config.hallFile = hallFile();
        m_config.catalogueDir = YC_SOURCE_DIR "/installer/catalogue";
        m_config.calendarDir = YC_SOURCE_DIR "/installer/calendar";
        m_config.port = 0;
        m_config.argonMemoryKiB = 64;
        m_config.argonPasses = 1;
        m_config.loginsPerMinute = 10'000;
        if (change) change(m_config);
        server = std::make_unique<Server>(m_config);
    }

    std::string hallFile() const { return folder.path().toStdString() + "/hall.json"; }
    const Config& config() const { return m_config; }
    void restart() {
        server.reset();
        server = std::make_unique<Server>(m_config);
    }

    Client client() const { return Client(server->boundPort(), server->caFile()); }
    Person person(const std::string& account, const std::string& device) const {
        return signedIn(server->boundPort(), server->caFile(), server->deviceKeyFile(device), account, device);
    }

    static Person signedIn(int port, const std::string& caFile, const std::string& keyFile, const std::string& account,
                           const std::string& device) {
        Client client(port, caFile);
        const Answer answer = client.post(
            "/v1/sessions",
            api::encode(api::LoginRequest{domain::AccountId(account), samplePassword, domain::DeviceId(device)}));
        if (answer.status != 201) throw std::runtime_error("login: " + answer.body);
        auto login = api::decode<api::LoginAnswer>(answer.body);
        client.token = login.token;
        const auto hall = api::decode<api::HallInfo>(client.get("/v1/hall").body);
        return Person{std::move(client),
                      login,
                      api::DeviceKey::load(keyFile),
                      {hall.catalogueVersion, hall.catalogueHash, hall.calendarVersion, 1}};
    }

    QTemporaryDir folder;
    std::unique_ptr<Server> server;

private:
    Config m_config;
};

inline domain::OpenDesk openDesk(const std::string& desk) {
    return {domain::DeskId(desk), "林知夏", {domain::ThemeId(theme)}};
}

inline domain::TakeTicket takeTicket(const std::string& code) {
    domain::TakeTicket take;
    take.ticket = domain::TicketId(api::uuid7(1'772'000'000'000));
    take.theme = domain::ThemeId(theme);
    take.publicCode = code;
    return take;
}

}  // namespace yc::server
