// SPDX-License-Identifier: GPL-3.0-or-later
// 配置: what an operator may set. `yichuang-server --print-config` prints every key with its default.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace yc::server {

/// A key that is not known, or a value that does not fit; the text names the line.
class ConfigError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Config {
    std::string dataDir = "yichuang-data";
    std::string address = "127.0.0.1";
    int port = 8443;       ///< 0 = any free one
    std::string hostName;  ///< extra name in the certificate, "" = the machine's own
    std::string hallFile;  ///< only read on the first start of a data folder
    std::string
        queuePolicyFile;       ///< only read while no policy is published; "" = queue-policy.json beside the hall file
    std::string catalogueDir;  ///< only read while no release is published
    std::string calendarDir;
    int threads = 32;  ///< HTTP workers
    int queuedConnections = 256;
    int socketTimeoutSeconds = 5;
    int maxSubscribers = 4000;
    std::size_t maxBodyBytes = 4u << 20;
    std::size_t maxQueuedCommands = 4096;
    std::size_t groupSize = 256;  ///< commands per transaction
    int sessionMinutes = 720;
    int offlineHours = 72;     ///< how long a login grant covers commands given without the server
    int loginsPerMinute = 30;  ///< per address
    int maxFailures = 5;
    int lockMinutes = 10;
    int heartbeatSeconds = 15;
    std::size_t subscriberBuffer = 64u << 10;
    int lookSeconds = 60;  ///< between two looks at what is due: day close, deemed acceptance
    std::string smtpHost;  ///< "" = no messages are sent; the window tells by telephone
    int smtpPort = 25;
    std::string smtpUser;          ///< "" = no login
    std::string smtpPasswordFile;  ///< its first line; never in the configuration itself
    std::string smtpFrom = "yichuang@localhost";
    std::string smsDomain;  ///< telephone@smsDomain is the gateway's address of a telephone
    int callAgainDays = 5;  ///< working days on the shelf until the applicant is told again
    std::string logLevel = "info";
    std::string logFile;  ///< "" = standard error
    int argonMemoryKiB = 19 * 1024;
    int argonPasses = 2;
};

/// Reads `key = value` lines over the defaults; `#` starts a comment.
Config loadConfig(const std::string& path);
Config parseConfig(const std::string& text);
/// Every key with its meaning, as a file that loadConfig accepts.
std::string printedConfig(const Config& config);

}  // namespace yc::server
