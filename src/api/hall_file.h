// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅说明: the file a hall is set up from (installer/hall/*.json): windows, people, devices, rules, and for a sample hall
// the reference shared data about invented persons.
#pragma once

#include "api/wire.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

struct HallAccount {
    domain::AccountId account;
    std::string name;
    std::vector<domain::Role> roles;
    domain::UnitId unit;
    std::vector<domain::DeskId> desks;
    std::string password;  ///< first password; only its verifier is kept
};
struct HallDevice {
    domain::DeviceId device;
    std::string name;
    std::vector<domain::Role> roles;
    domain::DeskId desk;
    std::string deskCode;  ///< three characters, unique in the region; only devices that open cases have one
};
/// 共享数据源 with what it knows about each person, by identity number.
struct HallSharedSource {
    std::string id;    ///< "marriage"
    std::string name;  ///< "民政婚姻库"
    std::map<std::string, std::map<std::string, std::string>> records;
};
struct HallFile {
    domain::ScopeId scope;
    std::string name;
    std::string regionCode;
    std::string organWord;
    std::string sampleMark;
    domain::HallRules rules;
    std::vector<Window> windows;
    std::vector<HallAccount> accounts;
    std::vector<HallDevice> devices;
    std::vector<HallSharedSource> shared;
    int seats = 0;             ///< of the waiting area; 0 = not known
    bool livingQueue = false;  ///< 示例: fill the first day with tickets and cases
};

/// Throws journal::CodecError with a JSON pointer; unknown members are refused, desk codes and desks are checked.
HallFile readHallFile(std::string_view text);
/// Without passwords: what a data folder keeps.
std::string writeHallFile(const HallFile& hall);

}  // namespace yc::api
