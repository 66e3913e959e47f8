// SPDX-License-Identifier: GPL-3.0-or-later
// 中心服务: the central API of one hall as one object. `yichuang-server`, `yichuang --standalone` and tests embed it.
#pragma once

#include "domain/core/time.h"
#include "server/config.h"

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace yc::server {

/// The port is in use; the text says so in one sentence with its remedy.
class PortTaken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
/// The data folder, its keys, its journal, the hall file or the catalogue cannot be used; the text says which and what to do.
class DataUnusable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Server {
public:
    /// Opens or creates the data folder, sets the hall up on the first start, and listens. Ready when it returns.
    /// Throws PortTaken, DataUnusable, journal::StorageFull.
    /// `time` is the wall clock unless a test brings its own.
    explicit Server(Config config, std::function<domain::Instant()> time = {});
    /// stop()
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int boundPort() const;
    /// Trust this certificate to talk to the server.
    std::string caFile() const;
    /// Private key of a device the server enrolled itself from the hall file (devices/<id>.pem); "" when it has none.
    std::string deviceKeyFile(const std::string& device) const;
    std::string dataDir() const;

    /// Takes no more requests, finishes those that run, commits, closes, joins every thread. May be called twice.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::server
