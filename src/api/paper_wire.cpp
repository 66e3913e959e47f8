// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/paper_wire.h"

#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {

template <>
struct EnumNames<NumberRange::State> {
    using E = NumberRange::State;
    static constexpr std::array<EnumEntry<E>, 3> list{
        {{E::Free, "free"}, {E::Outstanding, "outstanding"}, {E::Void, "void"}}};
};

template <class A>
void fields(A& a, SealRequest& x) {
    a.required("number", x.number);
}

template <class A>
void fields(A& a, SealedEdition& x) {
    a("number", x.number)("hash", x.hash)("sealedAt", x.sealedAt);
}

template <class A>
void fields(A& a, DeviceCertificate& x) {
    a("device", x.device)("name", x.name)("certificate", x.certificate)("disabled", x.disabled);
}

template <class A>
void fields(A& a, HallKeys& x) {
    a("scope", x.scope)("name", x.name)("authority", x.authority)("devices", x.devices);
}

template <class A>
void fields(A& a, NumberRange& x) {
    a("series", x.series)("from", x.from)("to", x.to)("device", x.device)("state", x.state);
}

struct Sheets {
    int originals = 0;
    int copies = 0;
};

template <class A>
void fields(A& a, Sheets& x) {
    a("originals", x.originals)("copies", x.copies);
}

template <class A>
void fields(A& a, PaperCheck& x) {
    a("verdict", x.verdict)("reason", x.reason)("signer", x.signer)("scope", x.scope)("device", x.device);
    if (x.device.empty()) return;
    a("kind", x.paper.kind)("number", x.paper.number)("caseNumber", x.paper.caseNumber);
    a("queryCode", x.paper.queryCode)("theme", x.paper.theme)("applicant", x.paper.masked)("at", x.paper.at);
    std::vector<Sheets> lines;
    for (const auto& [originals, copies] : x.paper.lines) lines.push_back({originals, copies});
    a("lines", lines);
}

template <class A>
void fields(A& a, VoidedNumber& x) {
    a("number", x.number)("at", x.at)("reason", x.reason);
}

template <class A>
void fields(A& a, NumberRegister& x) {
    a("unused", x.unused)("voided", x.voided);
}

}  // namespace json

template <class T>
std::string encode(const T& value) {
    return json::dump(json::toJson(value));
}

template <class T>
T decode(std::string_view text) {
    const bool asked = std::is_same_v<T, SealRequest>;  // requests are read strictly
    return json::read<T>(json::parse(text), asked ? json::Strictness::Strict : json::Strictness::Tolerant);
}

#define YC_ON_THE_WIRE(Type)                                                                                           \
    template std::string encode(const Type&);                                                                          \
    template Type decode(std::string_view);

YC_ON_THE_WIRE(SealRequest)
YC_ON_THE_WIRE(SealedEdition)
YC_ON_THE_WIRE(HallKeys)
YC_ON_THE_WIRE(NumberRegister)
template std::string encode(const PaperCheck&);

}  // namespace yc::api
