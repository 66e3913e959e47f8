// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-server: runs one hall's central API until SIGTERM or SIGINT; proves and rebuilds a journal from outside.
#include "api/hall_file.h"
#include "api/json_codec.h"
#include "journal/database.h"
#include "journal/hall_journal.h"
#include "server/server.h"

#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace yc;

namespace {

enum ExitCode { Stopped = 0, ProofFailed = 1, WrongUsage = 2, PortInUse = 3, DataCannotBeUsed = 4, DiskFull = 5 };

constexpr const char* helpText = R"(yichuang-server: the central API of one hall

  yichuang-server [--config FILE] [--data DIR] [--hall FILE] [--catalogue DIR] [--calendar DIR] [--address A] [--port N]
  yichuang-server verify  --data DIR      prove the journal: every event against the chain
  yichuang-server rebuild --data DIR      fold every stream again and compare with what is stored

  --config FILE      configuration; see --print-config
  --data DIR         folder of the journal, keys and certificates (default yichuang-data)
  --hall FILE        hall description for the first start, e.g. installer/hall/sample.json
  --catalogue DIR    catalogue to publish while the journal has none, e.g. installer/catalogue
  --calendar DIR     yearly working-day lists, e.g. installer/calendar
  --address A        address to listen on (default 127.0.0.1)
  --port N           port (default 8443; 0 takes any free one and prints it)
  --print-config     every configuration key with its default
  --version  --help

Exit codes: 0 stopped or proved, 1 proof failed, 2 wrong usage or configuration, 3 port taken,
4 data cannot be used, 5 disk full.
)";

struct Arguments {
    std::string verb;
    server::Config config;
};

/// nullopt after a sentence on standard error.
std::optional<Arguments> parsed(const std::vector<std::string>& words) {
    Arguments arguments;
    std::string overrides;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (i == 0 && (word == "verify" || word == "rebuild")) {
            arguments.verb = word;
            continue;
        }
        const bool known = word == "--config" || word == "--data" || word == "--hall" || word == "--catalogue" ||
                           word == "--calendar" || word == "--address" || word == "--port";
        if (!known || i + 1 == words.size()) {
            fmt::print(stderr, "{}: {}. See yichuang-server --help\n", word,
                       known ? "a value is missing" : "unknown option");
            return std::nullopt;
        }
        const std::string& value = words[++i];
        if (word == "--config")
            arguments.config = server::loadConfig(value);
        else
            overrides += word.substr(2) + " = " + value + '\n';
    }
    // Options win over the file, wherever they stand.
    arguments.config = server::parseConfig(server::printedConfig(arguments.config) + overrides);
    return arguments;
}

void setUpLog(const server::Config& config) {
    auto logger = config.logFile.empty() ? spdlog::stderr_logger_mt("yichuang")
                                         : spdlog::basic_logger_mt("yichuang", config.logFile);
    logger->set_level(spdlog::level::from_str(config.logLevel));
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
}

/// SIGTERM and SIGINT are taken by waiting, not by a handler: everything may be done then.
sigset_t blockedSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int serve(const server::Config& config) {
    const sigset_t signals = blockedSignals();
    setUpLog(config);
    server::Server server(config);
    fmt::print("listening on https://{}:{}\ntrust {}\n", config.address, server.boundPort(), server.caFile());
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    server.stop();
    return Stopped;
}

int verify(const std::string& path) {
    const journal::VerifyReport report = journal::verifyChain(path);
    if (!report.sound) {
        fmt::print("NOT SOUND at event {}: {}\n", report.firstBroken, report.what);
        return ProofFailed;
    }
    fmt::print("sound: {} events, head {}\n", report.checked, report.headHash);
    return Stopped;
}

int rebuild(const std::string& folder) {
    std::ifstream file(folder + "/hall.json", std::ios::binary);
    const api::HallFile hall = api::readHallFile(std::string(std::istreambuf_iterator<char>(file), {}));
    const api::JsonCodec codec;
    journal::Environment environment;
    environment.scope = hall.scope;
    environment.rules = hall.rules;
    environment.catalogue = [](std::int64_t, const std::string&) { return nullptr; };
    environment.clock = [] {
        return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
    };
    journal::HallJournal hallJournal(folder + "/hall.db", codec, journal::KeyRing::load(folder + "/hall.keys"),
                                     environment);
    const journal::RebuildReport report = hallJournal.rebuild();
    for (const std::string& one : report.differing) fmt::print("differed: {}\n", one);
    fmt::print("{} streams from {} events, {}\n", report.streams, report.events,
               report.equal() ? "all as stored" : "rewritten");
    return report.equal() ? Stopped : ProofFailed;
}

int run(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (word == "--help" || word == "-h") return fmt::print("{}", helpText), Stopped;
        if (word == "--version") return fmt::print("yichuang-server {}\n", YC_VERSION), Stopped;
        if (word == "--print-config") return fmt::print("{}", server::printedConfig({})), Stopped;
    }
    const auto arguments = parsed(words);
    if (!arguments) return WrongUsage;
    if (arguments->verb.empty()) return serve(arguments->config);
    const std::string folder = arguments->config.dataDir;
    if (!std::filesystem::exists(folder + "/hall.db"))
        throw server::DataUnusable("There is no journal in " + folder + "; name the folder with --data");
    return arguments->verb == "verify" ? verify(folder + "/hall.db") : rebuild(folder);
}

}  // namespace

int main(int argc, char** argv) {
    const auto complain = [](const std::exception& fault, ExitCode code) {
        fmt::print(stderr, "yichuang-server: {}\n", fault.what());
        return int(code);
    };
    try {
        return run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const server::ConfigError& fault) {
        return complain(fault, WrongUsage);
    } catch (const server::PortTaken& fault) {
        return complain(fault, PortInUse);
    } catch (const journal::StorageFull& fault) {
        return complain(fault, DiskFull);
    } catch (const std::exception& fault) { return complain(fault, DataCannotBeUsed); }
}
