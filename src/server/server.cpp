// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server.h"

#include "journal/database.h"
#include "server/clockwork.h"
#include "server/core.h"
#include "server/hall_setup.h"
#include "server/http.h"
#include "server/message_room.h"
#include "server/tls.h"

#include <Poco/Exception.h>
#include <Poco/Net/SSLManager.h>
#include <spdlog/spdlog.h>

#include <filesystem>

namespace yc::server {

struct Server::Impl {
    std::unique_ptr<Core> core;
    std::unique_ptr<HttpFront> front;
    std::unique_ptr<Clockwork> clockwork;
    std::unique_ptr<MessageRoom> messages;  ///< only where a mail server is configured
};

namespace {
std::unique_ptr<Core> openedCore(const Config& config, std::function<domain::Instant()> time) {
    try {
        auto core = std::make_unique<Core>(config, std::move(time));
        setUpHall(*core);
        return core;
    } catch (const journal::SchemaTooNew&) {
        throw DataUnusable("The journal in " + config.dataDir + " was written by a newer program; update this one");
    } catch (const journal::DatabaseCorrupt&) {
        throw DataUnusable("The journal in " + config.dataDir + " is damaged; restore it from a backup");
    } catch (const journal::StorageFull&) { throw; } catch (const journal::DatabaseError& fault) {
        throw DataUnusable("The journal in " + config.dataDir + " cannot be opened: " + fault.what());
    } catch (const journal::KeyRingError& fault) {
        throw DataUnusable("The hall's keys cannot be used: " + std::string(fault.what()));
    } catch (const TlsError& fault) {
        throw DataUnusable("The certificates cannot be made: " + std::string(fault.what()));
    }
}
}  // namespace

Server::Server(Config config, std::function<domain::Instant()> time) : m_impl(std::make_unique<Impl>()) {
    Poco::Net::initializeSSL();
    auto port = messagePort(config);
    m_impl->core = openedCore(config, std::move(time));
    m_impl->front = std::make_unique<HttpFront>(*m_impl->core);
    m_impl->clockwork = std::make_unique<Clockwork>(*m_impl->core);
    m_impl->clockwork->start(std::chrono::seconds(config.lookSeconds));
    if (port) {
        m_impl->messages = std::make_unique<MessageRoom>(*m_impl->core, std::move(port),
                                                         MessageSettings{config.smsDomain, config.callAgainDays});
        m_impl->core->messages = &m_impl->messages->queue();
        m_impl->messages->start(std::chrono::seconds(config.lookSeconds));
    }
    spdlog::info("{} serves {} on {}:{}", "yichuang-server " YC_VERSION, m_impl->core->hall.scope.str(), config.address,
                 boundPort());
}

Server::~Server() {
    stop();
    m_impl.reset();
    Poco::Net::uninitializeSSL();
}

int Server::boundPort() const { return m_impl->front->port(); }
std::string Server::caFile() const { return dataDir() + "/ca.pem"; }
std::string Server::dataDir() const { return m_impl->core->config.dataDir; }

std::string Server::deviceKeyFile(const std::string& device) const {
    const std::string path = dataDir() + "/devices/" + device + ".pem";
    return std::filesystem::exists(path) ? path : std::string();
}

void Server::stop() {
    if (m_impl->core->stopping.exchange(true)) return;
    m_impl->core->hub->stop();  // live streams end first, their clients come back elsewhere
    m_impl->clockwork->stop();  // gives no more commands
    if (m_impl->messages) m_impl->messages->stop();
    m_impl->front->stop();         // running requests get their answers, so the writer still works
    m_impl->core->writer->stop();  // commits what waits
    spdlog::info("stopped");
}

}  // namespace yc::server
