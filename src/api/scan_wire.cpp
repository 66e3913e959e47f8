// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/scan_wire.h"

#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {
template <class A>
void fields(A& a, ScanList& x) {
    a("logs", x.logs);
}
}  // namespace json

std::string encode(const ScanList& list) { return json::dump(json::toJson(list)); }

}  // namespace yc::api
