// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

#include "api/json/wire_parts.h"

namespace yc::api {

namespace json {

template <class A>
void fields(A& a, LoginRequest& x) {
    a.required("account", x.account).required("password", x.password).required("device", x.device);
}

template <class A>
void fields(A& a, LoginGrant& x) {
    a("id", x.id)("account", x.account)("device", x.device)("name", x.name)("roles", x.roles)("unit", x.unit);
    a("desk", x.desk)("from", x.from)("until", x.until);
}

template <class A>
void fields(A& a, WitnessRequest& x) {
    a.required("account", x.account).required("password", x.password).required("command", x.command);
    a.required("stream", x.stream);
}

template <class A>
void fields(A& a, WitnessGrant& x) {
    a("id", x.id)("account", x.account)("name", x.name)("until", x.until);
}

template <class A>
void fields(A& a, LoginAnswer& x) {
    a("token", x.token)("expiresAt", x.expiresAt)("serverTime", x.serverTime)("scope", x.scope);
    a("deskCode", x.deskCode)("personTokenKey", x.personTokenKey)("grant", x.grant);
}

template <class A>
void fields(A& a, SentCommand& x) {
    a.required("bytes", x.bytes)("signature", x.signature)("decidedDigest", x.decidedDigest)("effectRan", x.effectRan);
}

template <class A>
void fields(A& a, CommandBatch& x) {
    a.required("commands", x.commands);
}

template <class A>
void fields(A& a, OutcomeBatch& x) {
    a("outcomes", x.outcomes);
}

template <class A>
void fields(A& a, QueueSnapshot& x) {
    a("head", x.head)("at", x.at)("tickets", x.tickets)("counts", x.counts)("desks", x.desks);
}

template <class A>
void fields(A& a, StreamEvent& x) {
    a("head", x.head)("queue", x.queue);
}

template <class A>
void fields(A& a, CaseDetail& x) {
    a("case", x.row)("state", x.state)("tasks", x.tasks)("units", x.units)("slips", x.slips)("results", x.results);
}

template <class A>
void fields(A& a, Timeline& x) {
    a("rows", x.rows);
}

template <class A>
void fields(A& a, SlipList& x) {
    a("slips", x.slips)("units", x.units);
}

template <class A>
void fields(A& a, ResultList& x) {
    a("shelf", x.shelf)("toShelve", x.toShelve);
}

template <class A>
void fields(A& a, SearchAnswer& x) {
    a("cases", x.cases)("units", x.units);
}

template <class A>
void fields(A& a, HallInfo& x) {
    a("scope", x.scope)("name", x.name)("regionCode", x.regionCode)("organWord", x.organWord);
    a("sampleMark", x.sampleMark)("windows", x.windows)("rules", x.rules)("catalogueVersion", x.catalogueVersion);
    a("catalogueHash", x.catalogueHash)("calendarVersion", x.calendarVersion)("serverTime", x.serverTime);
    a("serverVersion", x.serverVersion)("desks", x.desks)("counts", x.counts)("accounts", x.accounts);
    a("evaluations", x.evaluations)("conflicts", x.conflicts);
}

template <class A>
void fields(A& a, BlockUse& x) {
    a("block", x.block)("next", x.next)("close", x.close);
}

template <class A>
void fields(A& a, BlockWish& x) {
    a.required("key", x.key).required("size", x.size).required("requestId", x.requestId);
}

template <class A>
void fields(A& a, LeaseRequest& x) {
    a("wishes", x.wishes)("used", x.used);
}

template <class A>
void fields(A& a, LeaseAnswer& x) {
    a("blocks", x.blocks);
}

template <class A>
void fields(A& a, SharedQuery& x) {
    a.required("idNumber", x.idNumber)("caseId", x.caseId).required("purpose", x.purpose);
}

template <class A>
void fields(A& a, SharedAnswer& x) {
    a("source", x.source)("name", x.name)("found", x.found)("fields", x.fields)("receipt", x.receipt)("at", x.at);
}

template <class A>
void fields(A& a, PublicTicket& x) {
    a("number", x.number)("theme", x.theme)("status", x.status)("ahead", x.ahead)("desk", x.desk)("calls", x.calls);
    a("takenAt", x.takenAt);
    a("themeName", x.themeName)("deskName", x.deskName)("zh", x.zh)("en", x.en)("at", x.at);
}

template <class A>
void fields(A& a, AppointmentList& x) {
    a("appointments", x.appointments);
}

template <class A>
void fields(A& a, PublicStep& x) {
    a("name", x.name)("unit", x.unit)("status", x.status)("promiseDue", x.promiseDue);
}

template <class A>
void fields(A& a, PublicCase& x) {
    a("number", x.number)("theme", x.theme)("status", x.status)("applicantMasked", x.applicantMasked);
    a("promisedFinish", x.promisedFinish)("steps", x.steps);
}

template <class A>
void fields(A& a, PublicEvaluation& x) {
    a("ticketCode", x.ticketCode)("caseNumber", x.caseNumber)("caseCode", x.caseCode).required("stars", x.stars);
    a("channel", x.channel)("reasons", x.reasons)("text", x.text);
}

template <class A>
void fields(A& a, ImportAnswer& x) {
    a("version", x.version)("hash", x.hash)("findings", x.findings);
}

/// Years stand as they were published, not as texts within a text.
template <>
Json toJson(const CalendarAnswer& calendar) {
    Json years = Json::array();
    for (const std::string& year : calendar.years) years.push_back(parse(year));
    return Json{{"version", calendar.version}, {"years", std::move(years)}};
}

template <>
void fromJson(const Json& from, const Path& path, Strictness, CalendarAnswer& to) {
    std::vector<Json> years;
    Reader reader(from, path, Strictness::Tolerant);
    reader("version", to.version)("years", years);
    for (const Json& year : years) to.years.push_back(dump(year));
}

/// What a client sends is read strictly, what the server answers tolerantly.
template <class T>
constexpr Strictness strictnessOf = Strictness::Tolerant;
template <>
constexpr Strictness strictnessOf<LoginRequest> = Strictness::Strict;
template <>
constexpr Strictness strictnessOf<WitnessRequest> = Strictness::Strict;
template <>
constexpr Strictness strictnessOf<CommandBatch> = Strictness::Strict;
template <>
constexpr Strictness strictnessOf<LeaseRequest> = Strictness::Strict;
template <>
constexpr Strictness strictnessOf<SharedQuery> = Strictness::Strict;
template <>
constexpr Strictness strictnessOf<PublicEvaluation> = Strictness::Strict;

}  // namespace json

template <class T>
std::string encode(const T& value) {
    return json::dump(json::toJson(value));
}

template <class T>
T decode(std::string_view text) {
    json::Limits limits;
    limits.bytes = 64u << 20;  // answers may be long; the server limits what it takes before it gets here
    return json::read<T>(json::parse(text, limits), json::strictnessOf<T>);
}

#define YC_ON_THE_WIRE(Type)                                                                                           \
    template std::string encode(const Type&);                                                                          \
    template Type decode(std::string_view);

YC_ON_THE_WIRE(LoginRequest)
YC_ON_THE_WIRE(LoginGrant)
YC_ON_THE_WIRE(LoginAnswer)
YC_ON_THE_WIRE(WitnessRequest)
YC_ON_THE_WIRE(WitnessGrant)
YC_ON_THE_WIRE(SentCommand)
YC_ON_THE_WIRE(CommandBatch)
YC_ON_THE_WIRE(OutcomeBatch)
YC_ON_THE_WIRE(QueueSnapshot)
YC_ON_THE_WIRE(StreamEvent)
YC_ON_THE_WIRE(CaseDetail)
YC_ON_THE_WIRE(Timeline)
YC_ON_THE_WIRE(SlipList)
YC_ON_THE_WIRE(ResultList)
YC_ON_THE_WIRE(SearchAnswer)
YC_ON_THE_WIRE(HallInfo)
YC_ON_THE_WIRE(CalendarAnswer)
YC_ON_THE_WIRE(LeaseRequest)
YC_ON_THE_WIRE(LeaseAnswer)
YC_ON_THE_WIRE(SharedQuery)
YC_ON_THE_WIRE(SharedAnswer)
YC_ON_THE_WIRE(PublicTicket)
YC_ON_THE_WIRE(PublicCase)
YC_ON_THE_WIRE(PublicEvaluation)
YC_ON_THE_WIRE(ImportAnswer)
YC_ON_THE_WIRE(AppointmentList)
YC_ON_THE_WIRE(domain::QueuePolicyState)
YC_ON_THE_WIRE(journal::Outcome)
YC_ON_THE_WIRE(journal::Changes)
YC_ON_THE_WIRE(journal::CasePage)
YC_ON_THE_WIRE(journal::NumberBlock)

}  // namespace yc::api
