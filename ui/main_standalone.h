// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-alone 单机: the central API of the sample hall on loopback inside this process, and the enrolments of its devices.
#pragma once

#include "api/enrolment.h"
#include "server/server.h"

#include <map>
#include <memory>
#include <string>

namespace yc::app {

struct StandaloneOptions {
    std::string dataDir;
    std::string hallFile;
    std::string catalogueDir;
    std::string calendarDir;
    int port = 0;  // 0: any free one
};

class Standalone {
public:
    // Starts the server; throws server::PortTaken, server::DataUnusable.
    explicit Standalone(StandaloneOptions options);

    // The enrolment of one of the hall's devices, as written beside its files.
    api::Enrolment enrolment(const std::string& device) const;
    std::string deviceDirectory(const std::string& device) const;
    // First password of a sample account, as the hall file gives it; "" = no such account.
    std::string samplePassword(const std::string& account) const;
    // The account that works at this device in the sample hall, e.g. "linzhixia" at W03, "moyunfei" at B-GAJ.
    std::string sampleAccount(const std::string& device) const;

    // For trials of what happens without the centre: the server goes away, and comes back on the same port.
    void stopServer();
    void startServer();
    int port() const { return m_port; }
    const StandaloneOptions& options() const { return m_options; }

private:
    StandaloneOptions m_options;
    int m_port = 0;
    std::unique_ptr<server::Server> m_server;
    std::string m_caFile;
    std::map<std::string, std::string> m_passwords;
    std::map<std::string, std::string> m_accounts;  // device → account
};

}  // namespace yc::app
