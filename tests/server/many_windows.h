// SPDX-License-Identifier: GPL-3.0-or-later
// The sample hall with as many windows as a test wants: N000 … each with its device and its clerk of the same name.
#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace yc::test {

/// Three characters, unique up to 46,656: also the window's desk code.
inline std::string windowCode(int index) {
    constexpr const char* digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return {digits[index / 1296 % 36], digits[index / 36 % 36], digits[index % 36]};
}
inline std::string windowName(int index) { return "N" + windowCode(index); }
inline std::string clerkName(int index) { return "clerk" + windowCode(index); }

/// Writes the hall file. The windows of the sample go, its kiosk, displays and supervisor stay.
inline void writeHallWith(int windows, const std::string& file) {
    std::ifstream sample(std::string(YC_SOURCE_DIR) + "/installer/hall/sample.json", std::ios::binary);
    auto hall = nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(sample), {}));
    const auto themes = hall["windows"][0]["themes"];
    const auto password = hall["accounts"][0]["password"];
    hall["livingQueue"] = false;
    hall["windows"] = nlohmann::json::array();
    for (int i = 0; i < windows; ++i) {
        const std::string desk = windowName(i);
        // Like people at windows: nobody serves everything, neighbours overlap.
        auto served = nlohmann::json::array();
        for (std::size_t t = 0; t < themes.size(); ++t) {
            if ((t + static_cast<std::size_t>(i)) % 3 != 0) served.push_back(themes[t]);
        }
        hall["windows"].push_back({{"desk", desk}, {"name", desk}, {"themes", served}, {"deskCode", windowCode(i)}});
        hall["devices"].push_back(
            {{"device", desk}, {"name", desk}, {"roles", {"clerk"}}, {"desk", desk}, {"deskCode", windowCode(i)}});
        hall["accounts"].push_back({{"account", clerkName(i)},
                                    {"name", "示例"},
                                    {"roles", {"clerk"}},
                                    {"password", password},
                                    {"desks", {desk}}});
    }
    // Devices of the sample's windows would stand at desks there are none of.
    auto devices = nlohmann::json::array();
    for (const auto& device : hall["devices"]) {
        const std::string desk = device.value("desk", "");
        if (desk.empty() || desk[0] == 'N') devices.push_back(device);
    }
    hall["devices"] = devices;
    for (auto& account : hall["accounts"]) {
        if (account.contains("desks") && account["desks"][0].get<std::string>()[0] != 'N') account.erase("desks");
    }
    std::ofstream(file, std::ios::binary) << hall.dump(1);
}

}  // namespace yc::test
