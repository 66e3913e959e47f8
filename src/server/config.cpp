// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config.h"

#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>
#include <vector>

namespace yc::server {

namespace {

struct Key {
    const char* name;
    const char* meaning;
    std::function<void(Config&, const std::string&)> set;
    std::function<std::string(const Config&)> get;
};

Key text(const char* name, std::string Config::*member, const char* meaning) {
    return {name, meaning, [member](Config& config, const std::string& value) { config.*member = value; },
            [member](const Config& config) { return config.*member; }};
}

template <class Number>
Key number(const char* name, Number Config::*member, Number lowest, Number highest, const char* meaning) {
    const auto set = [=](Config& config, const std::string& value) {
        Number parsed{};
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
        if (error != std::errc() || end != value.data() + value.size() || parsed < lowest || parsed > highest)
            throw ConfigError(std::string(name) + " must be a number from " + std::to_string(lowest) + " to " +
                              std::to_string(highest));
        config.*member = parsed;
    };
    return {name, meaning, set, [member](const Config& config) { return std::to_string(config.*member); }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> table{
        text("data", &Config::dataDir, "folder of the journal, keys and certificates"),
        text("address", &Config::address, "address to listen on; 0.0.0.0 for the hall's network"),
        number("port", &Config::port, 0, 65535, "0 takes any free port"),
        text("host", &Config::hostName, "further name in the server's certificate"),
        text("hall", &Config::hallFile, "hall description, read on the first start of a data folder"),
        text("queue-policy", &Config::queuePolicyFile,
             "queue policy, published while the journal has none; empty = queue-policy.json beside the hall file"),
        text("catalogue", &Config::catalogueDir, "catalogue folder, published while the journal has none"),
        text("calendar", &Config::calendarDir, "folder of the yearly working-day lists"),
        number("threads", &Config::threads, 2, 512, "HTTP workers"),
        number("queued-connections", &Config::queuedConnections, 1, 10000, "connections that may wait for a worker"),
        number("socket-timeout-seconds", &Config::socketTimeoutSeconds, 1, 120, "a silent connection ends after this"),
        number("max-subscribers", &Config::maxSubscribers, 1, 100000, "live event streams"),
        number<std::size_t>("max-body-bytes", &Config::maxBodyBytes, 1024, 64u << 20, "longest request body"),
        number<std::size_t>("max-queued-commands", &Config::maxQueuedCommands, 16, 1u << 20,
                            "commands waiting for the writer"),
        number<std::size_t>("group-size", &Config::groupSize, 1, 4096, "commands per transaction"),
        number("session-minutes", &Config::sessionMinutes, 1, 100000, "a session ends after this"),
        number("offline-hours", &Config::offlineHours, 1, 720, "how long a login covers work without the server"),
        number("logins-per-minute", &Config::loginsPerMinute, 1, 100000, "tries per address"),
        number("max-failures", &Config::maxFailures, 1, 100, "wrong passwords in a row until an account is locked"),
        number("lock-minutes", &Config::lockMinutes, 1, 1440, "how long it stays locked"),
        number("heartbeat-seconds", &Config::heartbeatSeconds, 1, 300, "sign of life on live streams"),
        number<std::size_t>("subscriber-buffer", &Config::subscriberBuffer, 1024, 16u << 20,
                            "unread bytes until a slow subscriber is dropped"),
        number("look-seconds", &Config::lookSeconds, 1, 3600, "between two looks at what time has made due"),
        text("smtp-host", &Config::smtpHost, "mail server for messages to applicants; empty = none are sent"),
        number("smtp-port", &Config::smtpPort, 1, 65535, "its port"),
        text("smtp-user", &Config::smtpUser, "empty = no login"),
        text("smtp-password-file", &Config::smtpPasswordFile, "file whose first line is the password"),
        text("smtp-from", &Config::smtpFrom, "sender of messages"),
        text("sms-domain", &Config::smsDomain, "a telephone is reached as NUMBER@this; empty = no telephones"),
        number("call-again-days", &Config::callAgainDays, 1, 60,
               "working days a result lies on the shelf until the applicant is told again"),
        text("log-level", &Config::logLevel, "trace, debug, info, warn, error or off"),
        text("log-file", &Config::logFile, "empty = standard error"),
        number("argon-memory-kib", &Config::argonMemoryKiB, 8, 4 << 20, "memory of one password check"),
        number("argon-passes", &Config::argonPasses, 1, 100, "passes of one password check"),
    };
    return table;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

Config parseConfig(const std::string& text) {
    Config config;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        const auto equals = line.find('=');
        const std::string name = trimmed(line.substr(0, equals));
        const std::string where = "line " + std::to_string(number) + ": ";
        if (equals == std::string::npos) throw ConfigError(where + "expected key = value");
        const Key* found = nullptr;
        for (const Key& key : keys()) {
            if (name == key.name) found = &key;
        }
        if (!found) throw ConfigError(where + "unknown key " + name);
        try {
            found->set(config, trimmed(line.substr(equals + 1)));
        } catch (const ConfigError& error) { throw ConfigError(where + error.what()); }
    }
    return config;
}

Config loadConfig(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw ConfigError("cannot read " + path);
    return parseConfig(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::string printedConfig(const Config& config) {
    std::string out = "# yichuang-server: every key with its value. Lines may be left out.\n";
    for (const Key& key : keys())
        out += "\n# " + std::string(key.meaning) + '\n' + key.name + " = " + key.get(config) + '\n';
    return out;
}

}  // namespace yc::server
