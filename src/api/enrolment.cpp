// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/enrolment.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

namespace yc::api {

namespace {

std::string beside(const std::string& file, const std::string& path) {
    if (path.empty() || std::filesystem::path(path).is_absolute()) return path;
    return (std::filesystem::absolute(file).parent_path() / path).string();
}

}  // namespace

Enrolment loadEnrolment(const std::string& path) {
    struct stat about = {};
    if (::stat(path.c_str(), &about) != 0) throw EnrolmentError("this device is not enrolled: there is no " + path);
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw EnrolmentError(path + " may be read by others; run: chmod 600 " + path);
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) throw EnrolmentError(path + " is not an enrolment");
    const auto member = [&](const char* name, bool needed = true) {
        const auto found = json.find(name);
        if (found == json.end() && !needed) return std::string{};
        if (found == json.end() || !found->is_string()) throw EnrolmentError(path + " has no " + name);
        return found->get<std::string>();
    };
    Enrolment enrolment;
    enrolment.device = domain::DeviceId(member("deviceId"));
    enrolment.desk = domain::DeskId(member("desk", /*needed=*/false));
    enrolment.deskCode = member("deskCode", /*needed=*/false);
    enrolment.scope = domain::ScopeId(member("scope"));
    enrolment.region = member("region", /*needed=*/false);
    enrolment.serverUrl = member("serverUrl");
    enrolment.caFile = beside(path, member("caFile", /*needed=*/false));
    enrolment.keyFile = beside(path, member("keyFile"));
    return enrolment;
}

void storeEnrolment(const std::string& path, const Enrolment& enrolment) {
    const nlohmann::json json{{"deviceId", enrolment.device.str()}, {"desk", enrolment.desk.str()},
                              {"deskCode", enrolment.deskCode},     {"scope", enrolment.scope.str()},
                              {"region", enrolment.region},         {"serverUrl", enrolment.serverUrl},
                              {"caFile", enrolment.caFile},         {"keyFile", enrolment.keyFile}};
    const std::string text = json.dump(2) + "\n";
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) throw EnrolmentError("cannot write " + temporary);
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written || ::rename(temporary.c_str(), path.c_str()) != 0) throw EnrolmentError("cannot write " + path);
}

}  // namespace yc::api
