// SPDX-License-Identifier: GPL-3.0-or-later
// Members shared by messages and the hall's file.
#pragma once

#include "api/json/rows.h"
#include "api/wire.h"

namespace yc::api::json {

template <class A>
void fields(A& a, Window& x) {
    a("desk", x.desk)("name", x.name)("themes", x.themes)("deskCode", x.deskCode);
}

template <class A>
void fields(A& a, ImportFinding& x) {
    a("severity", x.severity)("code", x.code)("path", x.path)("zh", x.zh)("en", x.en);
}

}  // namespace yc::api::json
