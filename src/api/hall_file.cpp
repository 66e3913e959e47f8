// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/hall_file.h"

#include "api/json/wire_parts.h"

#include <set>

namespace yc::api {

namespace json {

template <class A>
void fields(A& a, HallAccount& x) {
    a.required("account", x.account).required("name", x.name).required("roles", x.roles);
    a("unit", x.unit)("desks", x.desks)("password", x.password);
}

template <class A>
void fields(A& a, HallDevice& x) {
    a.required("device", x.device).required("name", x.name).required("roles", x.roles);
    a("desk", x.desk)("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, HallSharedSource& x) {
    a.required("id", x.id).required("name", x.name)("records", x.records);
}

template <class A>
void fields(A& a, HallFile& x) {
    a.required("scope", x.scope).required("name", x.name).required("regionCode", x.regionCode);
    a("organWord", x.organWord)("sampleMark", x.sampleMark)("rules", x.rules)("windows", x.windows);
    a("accounts", x.accounts)("devices", x.devices)("shared", x.shared)("seats", x.seats)("livingQueue", x.livingQueue);
}

}  // namespace json

namespace {

void check(const HallFile& hall) {
    using journal::CodecError;
    if (hall.regionCode.size() != 6) throw CodecError("/regionCode: expected six digits");
    std::set<std::string> ids;
    std::set<std::string> codes;
    for (const HallAccount& account : hall.accounts) {
        if (!ids.insert(account.account.str()).second)
            throw CodecError("/accounts: " + account.account.str() + " twice");
    }
    for (const HallDevice& device : hall.devices) {
        if (!ids.insert(device.device.str()).second) throw CodecError("/devices: " + device.device.str() + " twice");
        if (!device.deskCode.empty() && (device.deskCode.size() != 3 || !codes.insert(device.deskCode).second))
            throw CodecError("/devices: desk code " + device.deskCode + " is not three characters or is used twice");
    }
}

}  // namespace

HallFile readHallFile(std::string_view text) {
    HallFile hall = json::read<HallFile>(json::parse(text), json::Strictness::Strict);
    check(hall);
    return hall;
}

std::string writeHallFile(const HallFile& hall) {
    HallFile kept = hall;
    for (HallAccount& account : kept.accounts) account.password.clear();
    return json::dump(json::toJson(kept));
}

}  // namespace yc::api
