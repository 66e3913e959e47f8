// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/message_wire.h"

#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {

template <class A>
void fields(A& a, MessageEntry& x) {
    a("id", x.id);
    a("caseNumber", x.caseNumber);
    a("kind", x.kind);
    a("status", x.status);
    a("tries", x.tries);
    a("madeAt", x.madeAt);
    a("nextAt", x.nextAt);
    a("endedAt", x.endedAt);
    a("error", x.error);
}

template <class A>
void fields(A& a, MessageList& x) {
    a("sending", x.sending);
    a("messages", x.messages);
}

template <class A>
void fields(A& a, MessageAgain& x) {
    a("id", x.id);
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

template std::string encode(const MessageList&);
template MessageList decode(std::string_view);
template std::string encode(const MessageAgain&);
template MessageAgain decode(std::string_view);

}  // namespace yc::api
