// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_standalone.h"

#include "api/hall_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace yc::app {

namespace fs = std::filesystem;

namespace {
api::HallFile readHall(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw server::DataUnusable("The hall file " + path + " cannot be read; name it with --hall");
    return api::readHallFile(std::string(std::istreambuf_iterator<char>(file), {}));
}
}  // namespace

Standalone::Standalone(StandaloneOptions options) : m_options(std::move(options)), m_port(m_options.port) {
    fs::create_directories(m_options.dataDir + "/server");
    startServer();
    const api::HallFile hall = readHall(m_options.hallFile);
    for (const auto& account : hall.accounts) {
        m_passwords[account.account.str()] = account.password;
        // The first account named for a place works there; devices of offices are named after their unit.
        if (!account.desks.empty()) m_accounts.emplace(account.desks.front().str(), account.account.str());
        if (!account.unit.empty()) m_accounts.emplace("B-" + account.unit.str(), account.account.str());
        for (const auto& device : hall.devices) {
            const bool alone = account.desks.empty() && account.unit.empty() && account.roles.size() == 1;
            if (alone && device.roles == account.roles) m_accounts.emplace(device.device.str(), account.account.str());
            const bool leads = !account.roles.empty() && account.roles.front() == domain::Role::Supervisor;
            if (leads && device.roles == std::vector<domain::Role>{domain::Role::Supervisor})
                m_accounts[device.device.str()] = account.account.str();
        }
    }
    for (const auto& device : hall.devices) {
        const std::string folder = deviceDirectory(device.device.str());
        fs::create_directories(folder);
        api::Enrolment enrolment;
        enrolment.device = device.device;
        enrolment.desk = device.desk;
        enrolment.deskCode = device.deskCode;
        enrolment.scope = hall.scope;
        enrolment.region = hall.regionCode;
        enrolment.serverUrl = "https://127.0.0.1:" + std::to_string(m_port);
        enrolment.caFile = m_caFile;
        enrolment.keyFile = m_server->deviceKeyFile(device.device.str());
        if (!enrolment.keyFile.empty()) api::storeEnrolment(folder + "/enrolment.json", enrolment);
    }
}

void Standalone::startServer() {
    server::Config config;
    config.dataDir = m_options.dataDir + "/server";
    config.port = m_port;
    config.hallFile = m_options.hallFile;
    config.catalogueDir = m_options.catalogueDir;
    config.calendarDir = m_options.calendarDir;
    config.threads = 12;
    m_server = std::make_unique<server::Server>(config);
    m_port = m_server->boundPort();
    m_caFile = fs::absolute(m_server->caFile()).string();
}

void Standalone::stopServer() { m_server.reset(); }

std::string Standalone::deviceDirectory(const std::string& device) const {
    return fs::absolute(m_options.dataDir + "/devices/" + device).string();
}

std::string Standalone::samplePassword(const std::string& account) const {
    const auto found = m_passwords.find(account);
    return found == m_passwords.end() ? std::string() : found->second;
}

std::string Standalone::sampleAccount(const std::string& device) const {
    const auto found = m_accounts.find(device);
    return found == m_accounts.end() ? std::string() : found->second;
}

api::Enrolment Standalone::enrolment(const std::string& device) const {
    return api::loadEnrolment(deviceDirectory(device) + "/enrolment.json");
}

}  // namespace yc::app
