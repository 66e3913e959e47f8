// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/joint_wire.h"

#include "api/json/joint.h"
#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {

template <class A>
void fields(A& a, JointEntry& x) {
    a("id", x.id);
    a("state", x.state);
}

template <class A>
void fields(A& a, JointList& x) {
    a("joints", x.joints);
}

}  // namespace json

template <class T>
std::string encode(const T& value) {
    return json::dump(json::toJson(value));
}

template <class T>
T decode(std::string_view text) {
    return json::read<T>(json::parse(text, json::Limits{}), json::Strictness::Tolerant);
}

template std::string encode(const JointList&);
template JointList decode(std::string_view);

}  // namespace yc::api
