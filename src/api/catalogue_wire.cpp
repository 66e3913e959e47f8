// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogue_wire.h"

#include "api/json/bodies.h"
#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {

template <class A>
void fields(A& a, ThemeRow& x) {
    a("theme", x.theme)("name", x.name)("alias", x.alias)("shortName", x.shortName)("status", x.status);
    a("published", x.published)("last", x.last)("lead", x.lead)("step", x.step)("origin", x.origin);
    a("draftNumber", x.draftNumber)("versions", x.versions)("content", x.content)("base", x.base);
    a("baseMoved", x.baseMoved)("opinionsDue", x.opinionsDue)("opinionsWaiting", x.opinionsWaiting);
    a("opinionsUnanswered", x.opinionsUnanswered)("unclaimed", x.unclaimed)("upper", x.upper)("tasks", x.tasks);
}

template <class A>
void fields(A& a, ThemeList& x) {
    a("themes", x.themes)("releases", x.releases)("inForce", x.inForce)("upperSource", x.upperSource);
    a("upperSyncedAt", x.upperSyncedAt);
}

template <class A>
void fields(A& a, ContentAnswer& x) {
    a("hash", x.hash)("theme", x.theme)("findings", x.findings);
}

template <class A>
void fields(A& a, ThemeAct& x) {
    a.required("act", x.act).required("effectiveFrom", x.effectiveFrom);
    a("content", x.content)("reason", x.reason)("tasks", x.tasks);
}

template <class A>
void fields(A& a, ThemeActAnswer& x) {
    a("releases", x.releases);
}

template <class A>
void fields(A& a, UpperLibrary& x) {
    a.required("source", x.source).required("contents", x.contents);
    a("complete", x.complete)("onlyCompare", x.onlyCompare);
}

template <class A>
void fields(A& a, UpperChange& x) {
    a("theme", x.theme)("name", x.name)("differences", x.differences)("gone", x.gone);
}

template <class A>
void fields(A& a, UpperAnswer& x) {
    a("themes", x.themes)("changed", x.changed);
}

}  // namespace json

template <class T>
std::string encode(const T& value) {
    return json::dump(json::toJson(value));
}

template <class T>
T decode(std::string_view text) {
    json::Limits limits;
    limits.bytes = 64u << 20;
    const bool asked = std::is_same_v<T, ThemeAct> || std::is_same_v<T, UpperLibrary>;  // requests are read strictly
    return json::read<T>(json::parse(text, limits), asked ? json::Strictness::Strict : json::Strictness::Tolerant);
}

#define YC_ON_THE_WIRE(Type)                                                                                           \
    template std::string encode(const Type&);                                                                          \
    template Type decode(std::string_view);

YC_ON_THE_WIRE(ThemeList)
YC_ON_THE_WIRE(ContentAnswer)
YC_ON_THE_WIRE(ThemeAct)
YC_ON_THE_WIRE(ThemeActAnswer)
YC_ON_THE_WIRE(UpperLibrary)
YC_ON_THE_WIRE(UpperAnswer)
YC_ON_THE_WIRE(domain::ThemeLifeState)

}  // namespace yc::api
