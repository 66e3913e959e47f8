// SPDX-License-Identifier: GPL-3.0-or-later
// 线上格式: everything that travels between the server and its clients, as values. `encode` writes canonical JSON,
// `decode` throws journal::CodecError with a JSON pointer. Requests are read strictly, answers tolerantly, so that an
// older client understands a newer server. Shapes: openapi.yaml.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/core/decide.h"
#include "domain/core/refusal.h"
#include "journal/journal.h"
#include "journal/leases.h"
#include "journal/queries.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

// ---- sessions (登录) ----------------------------------------------------------------------------------------------

struct LoginRequest {
    domain::AccountId account;
    std::string password;
    domain::DeviceId device;
};
/// 登录授权: binds an account to a device. Commands given under it are accepted until `until`, even when they arrive
/// later and somebody else sits there (design 4).
struct LoginGrant {
    std::string id;
    domain::AccountId account;
    domain::DeviceId device;
    std::string name;
    std::vector<domain::Role> roles;
    domain::UnitId unit;
    domain::DeskId desk;
    domain::Instant from{};
    domain::Instant until{};
};
/// 见证: a second person gives a password for one command, beside whoever is signed in at the device.
struct WitnessRequest {
    domain::AccountId account;
    std::string password;
    std::string command;  ///< kind
    std::string stream;   ///< "unit:L-1"
};
struct WitnessGrant {
    std::string id;  ///< goes into the command
    domain::AccountId account;
    std::string name;
    domain::Instant until{};
};
struct LoginAnswer {
    std::string token;  ///< 256 random bits, hex; Authorization: Bearer …
    domain::Instant expiresAt{};
    domain::Instant serverTime{};
    domain::ScopeId scope;
    std::string deskCode;        ///< of the device, for case numbers and labels
    std::string personTokenKey;  ///< base64; key of person tokens, only for roles that identify people
    LoginGrant grant;
};

// ---- commands (指令) ----------------------------------------------------------------------------------------------

struct SentCommand {
    std::string bytes;      ///< exactly what was signed
    std::string signature;  ///< Ed25519 by the device, base64
    std::string decidedDigest;
    bool effectRan = false;
};
struct CommandBatch {
    std::vector<SentCommand> commands;
};
struct OutcomeBatch {
    std::vector<journal::Outcome> outcomes;  ///< one per command, in order
};

// ---- reading (查询) -----------------------------------------------------------------------------------------------

/// What a call display shows; also the answer of /v1/queue.
struct QueueSnapshot {
    journal::Cursor head;
    domain::Instant at{};
    std::vector<journal::TicketRow> tickets;  ///< live ones of the day, called ones last called first
    std::vector<journal::ThemeCounts> counts;
    std::vector<journal::DeskRow> desks;
};
/// One live event: something changed up to `head`; pull. Displays get the queue with it.
struct StreamEvent {
    journal::Cursor head;
    std::optional<QueueSnapshot> queue;
};
struct CaseDetail {
    journal::CaseRow row;
    domain::CaseState state;
    std::vector<journal::TaskRow> tasks;
    std::vector<journal::UnitRow> units;
    std::vector<journal::SlipRow> slips;
    std::vector<journal::ResultRow> results;
};
struct Timeline {
    std::vector<journal::TimelineRow> rows;
};
struct SlipList {
    std::vector<journal::SlipRow> slips;
    std::vector<journal::UnitRow> units;  ///< papers the keeper holds now
};
struct ResultList {
    std::vector<journal::ResultRow> shelf;
    std::vector<journal::ResultRow> toShelve;
};
struct SearchAnswer {
    std::vector<journal::CaseRow> cases;
    std::vector<journal::UnitRow> units;  ///< a paper found by its whole label
};

/// One counter of the hall, as configured.
struct Window {
    domain::DeskId desk;
    std::string name;
    std::vector<domain::ThemeId> themes;
    std::string deskCode;
};
struct HallInfo {
    domain::ScopeId scope;
    std::string name;
    std::string regionCode;
    std::string organWord;   ///< 机关代字 of the hall's papers, "青政服"
    std::string sampleMark;  ///< "示例数据", empty in a real hall
    std::vector<Window> windows;
    domain::HallRules rules;
    std::int64_t catalogueVersion = 0;
    std::string catalogueHash;
    std::int64_t calendarVersion = 0;
    domain::Instant serverTime{};
    std::string serverVersion;
    std::vector<journal::DeskRow> desks;
    std::vector<journal::ThemeCounts> counts;
    std::vector<journal::AccountRow> accounts;            ///< names for what people signed
    std::vector<journal::EvaluationAverage> evaluations;  ///< supervisors
    std::vector<journal::ConflictRow> conflicts;          ///< open ones; supervisors
};
/// Years as published, one JSON text each (calendar_json.h).
struct CalendarAnswer {
    std::int64_t version = 0;
    std::vector<std::string> years;
};

struct AppointmentList {
    std::vector<journal::AppointmentRow> appointments;
};

// ---- numbers (号段) -----------------------------------------------------------------------------------------------

struct BlockUse {
    std::int64_t block = 0;
    std::int64_t next = 0;
    bool close = false;
};
struct BlockWish {
    std::string key;  ///< e.g. "青政服受|2026"
    std::int64_t size = 0;
    std::string requestId;  ///< same id, same block
};
struct LeaseRequest {
    std::vector<BlockWish> wishes;
    std::vector<BlockUse> used;
};
struct LeaseAnswer {
    std::vector<journal::NumberBlock> blocks;  ///< one per wish, in order
};

// ---- shared data (共享数据) ---------------------------------------------------------------------------------------

/// Travels in the body and never in an address, because addresses are logged everywhere.
struct SharedQuery {
    std::string idNumber;
    domain::CaseId caseId;
    std::string purpose;  ///< question or material it is asked for: "Q4", "M2"
};
struct SharedAnswer {
    std::string source;  ///< "marriage"
    std::string name;    ///< "民政婚姻库", as printed
    bool found = false;
    std::map<std::string, std::string> fields;
    std::string receipt;  ///< number of the query, evidence of an exemption (R047)
    domain::Instant at{};
};

// ---- public pages (公众查询) --------------------------------------------------------------------------------------

struct PublicTicket {
    std::string number;
    domain::ThemeId theme;
    domain::TicketStatus status{};
    int ahead = 0;
    domain::DeskId desk;
    int calls = 0;
    domain::Instant takenAt{};
    std::string themeName;
    std::string deskName;
    std::string zh;  ///< where it stands, in one sentence
    std::string en;
    domain::Instant at{};  ///< when this was looked up
};
struct PublicStep {
    std::string name;
    domain::UnitId unit;
    domain::TaskStatus status{};
    std::optional<domain::Date> promiseDue;
};
struct PublicCase {
    domain::CaseNumber number;
    domain::ThemeId theme;
    domain::CaseStatus status{};
    std::string applicantMasked;
    std::optional<domain::Date> promisedFinish;
    std::vector<PublicStep> steps;
};
struct PublicEvaluation {
    std::string ticketCode;  ///< secret of the ticket's page, or
    domain::CaseNumber caseNumber;
    std::string caseCode;  ///< the case's query code
    int stars = 0;
    domain::EvaluationChannel channel = domain::EvaluationChannel::QrCode;
    std::vector<std::string> reasons;
    std::string text;
};

// ---- administration (管理) ----------------------------------------------------------------------------------------

struct ImportFinding {
    std::string severity;  ///< "error" or "warning"
    std::string code;
    std::string path;
    std::string zh;
    std::string en;
};
struct ImportAnswer {
    std::int64_t version = 0;
    std::string hash;
    std::vector<ImportFinding> findings;
};

/// Canonical JSON. Defined for every type above, and for domain::QueuePolicyState, journal::Outcome, Changes, CasePage and NumberBlock.
template <class T>
std::string encode(const T& value);
/// The value of a JSON text; throws journal::CodecError.
template <class T>
T decode(std::string_view text);

}  // namespace yc::api
