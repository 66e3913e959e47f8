// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that touches Poco's HTTP server: limits, routing, sessions, problem details, logs.
#pragma once

#include <Poco/Net/HTTPServer.h>
#include <Poco/ThreadPool.h>

#include <memory>
#include <string>

namespace yc::server {

class Core;

/// Listens and serves. Throws PortTaken.
class HttpFront {
public:
    explicit HttpFront(Core& core);
    ~HttpFront();
    int port() const;
    /// No new connections; running requests end; threads are joined.
    void stop();

private:
    Poco::ThreadPool m_pool;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
    int m_port = 0;
};

}  // namespace yc::server
