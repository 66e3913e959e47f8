// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-ctl inside the test's process, and a real server over TLS for it.
#pragma once

#include "api/device_key.h"
#include "api/json_codec.h"
#include "api/problem.h"
#include "api/wire.h"
#include "ctl/program.h"
#include "ctl/verbs.h"
#include "server/server.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace yc::test {

inline constexpr const char* samplePassword = "示例-Yichuang-2026";
inline constexpr const char* shippedCatalogue = YC_SOURCE_DIR "/installer/catalogue";

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

inline std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

inline void writeFile(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

inline Ran called(const std::vector<std::string>& words, const std::string& input = {},
                  const std::map<std::string, std::string>& environment = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const auto variable = [&](const std::string& name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string() : found->second;
    };
    const auto clock = [] {
        return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
    };
    Ran ran;
    ran.code = ctl::run(words, {in, out, err, variable, clock});
    ran.out = out.str();
    ran.err = err.str();
    return ran;
}

inline std::vector<std::string> split(std::string_view words) {
    std::istringstream in{std::string(words)};
    return {std::istream_iterator<std::string>(in), {}};
}

inline bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A real server on a free port with the sample hall.
class SampleServer {
public:
    /// `edit` changes the hall file before the server reads it.
    explicit SampleServer(const std::function<void(std::string&)>& edit = {}) {
        std::string text = fileText(YC_SOURCE_DIR "/installer/hall/sample.json");
        const std::string living = "\"livingQueue\": true";
        text.replace(text.find(living), living.size(), "\"livingQueue\": false");
        if (edit) edit(text);
        writeFile(file("hall.json"), text);
        writeFile(file("password"), std::string(samplePassword) + "\n");
        writeFile(file("wrong"), "not-the-password\n");
        server::Config config;
        config.dataDir = file("data");
        config.hallFile = file("hall.json");
        config.catalogueDir = shippedCatalogue;
        config.calendarDir = YC_SOURCE_DIR "/installer/calendar";
        config.port = 0;
        config.argonMemoryKiB = 64;
        config.argonPasses = 1;
        config.loginsPerMinute = 10000;
        server = std::make_unique<server::Server>(config);
        url = "https://127.0.0.1:" + std::to_string(server->boundPort());
        ca = server->caFile();
    }
    std::string file(const std::string& name) const { return (folder.path() + QLatin1Char('/')).toStdString() + name; }
    std::vector<std::string> words(std::string_view verb, std::vector<std::string> more = {}) const {
        std::vector<std::string> all = split(verb);
        all.insert(all.end(), {"--server", url, "--ca", ca});
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<std::string> as(const std::string& account, const std::string& device, std::string_view verb,
                                std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--account", account, "--device", device, "--password-file", file("password")});
        return words(verb, std::move(more));
    }

    QTemporaryDir folder;
    std::unique_ptr<server::Server> server;
    std::string url;
    std::string ca;
};

}  // namespace yc::test
