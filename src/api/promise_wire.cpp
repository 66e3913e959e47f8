// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/promise_wire.h"

#include "api/json/rows.h"

namespace yc::api {

namespace json {

template <>
struct EnumNames<domain::DueKind> {
    using E = domain::DueKind;
    static constexpr std::array<EnumEntry<E>, 5> list{{{E::Receipt, "receipt"},
                                                       {E::Correction, "correction"},
                                                       {E::Supplement, "supplement"},
                                                       {E::Promise, "promise"},
                                                       {E::Untold, "untold"}}};
};

template <class A>
void fields(A& a, journal::DueRow& x) {
    a("caseId", x.caseId)("caseNumber", x.caseNumber)("theme", x.theme)("applicantMasked", x.applicantMasked);
    a("desk", x.desk)("kind", x.kind)("key", x.key)("day", x.on)("reminded", x.reminded);
}

template <class A>
void fields(A& a, PublicPromise& x) {
    a("caseTail", x.caseTail)("themeName", x.themeName)("itemName", x.itemName)("applicant", x.applicant);
    a("madeAt", x.madeAt)("until", x.until)("kept", x.kept);
}

template <class A>
void fields(A& a, PublicPromises& x) {
    a("promises", x.promises)("next", x.next);
}

template <class A>
void fields(A& a, DueAnswer& x) {
    a("today", x.today)("dues", x.dues);
}

}  // namespace json

std::string encode(const PublicPromises& value) { return json::dump(json::toJson(value)); }
std::string encode(const DueAnswer& value) { return json::dump(json::toJson(value)); }
PublicPromises decodePromises(std::string_view text) {
    return json::read<PublicPromises>(json::parse(text), json::Strictness::Tolerant);
}
DueAnswer decodeDues(std::string_view text) {
    return json::read<DueAnswer>(json::parse(text), json::Strictness::Tolerant);
}

}  // namespace yc::api
