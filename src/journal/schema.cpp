// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

namespace yc::journal {

namespace {

// Times are milliseconds since 1970 (UTC), days are days since 1970, enumerations their ordinal. In views, `id` is the
// sequence of the stream's first event: stable, short, and newer streams are greater.
constexpr const char* kJournal = R"sql(
CREATE TABLE journal(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE events(
  seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
  kind_version INTEGER NOT NULL, subject TEXT NOT NULL, command TEXT NOT NULL, actor TEXT NOT NULL, device TEXT NOT NULL,
  occurred_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, open BLOB NOT NULL, sealed BLOB NOT NULL,
  prev_hash BLOB NOT NULL, hash BLOB NOT NULL);
CREATE UNIQUE INDEX events_stream ON events(stream, version);
CREATE TABLE state(
  id INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
  schema INTEGER NOT NULL, subject TEXT NOT NULL, open BLOB NOT NULL, sealed BLOB NOT NULL);
CREATE TABLE reply(command TEXT PRIMARY KEY, digest BLOB NOT NULL, outcome BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE subject_key(subject TEXT PRIMARY KEY, wrapped BLOB, destroyed_at INTEGER) WITHOUT ROWID;
CREATE TABLE number_series(key TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE number_block(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, device TEXT NOT NULL,
  request TEXT NOT NULL UNIQUE, leased_at INTEGER NOT NULL, next INTEGER NOT NULL, closed INTEGER NOT NULL);
CREATE INDEX number_block_key ON number_block(key, first);
CREATE INDEX number_block_device ON number_block(device);
CREATE TABLE secret(
  account TEXT PRIMARY KEY, verifier TEXT NOT NULL, failures INTEGER NOT NULL, locked_until INTEGER NOT NULL,
  changed_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE release(version INTEGER PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL, stored_at INTEGER NOT NULL);
)sql";

constexpr const char* kViews = R"sql(
CREATE TABLE v_ticket(
  id INTEGER PRIMARY KEY, ticket TEXT, number TEXT, theme TEXT, status INTEGER, waiting INTEGER, at_desk INTEGER,
  day INTEGER, taken_at INTEGER, rank_at INTEGER, first_called_at INTEGER, last_called_at INTEGER, serving_since INTEGER,
  finished_at INTEGER, priority INTEGER, appointment_at INTEGER, desk TEXT, reserved_for TEXT, rank_reason TEXT,
  outcome INTEGER, case_id TEXT, calls INTEGER, misses INTEGER, public_code TEXT);
CREATE INDEX v_ticket_waiting ON v_ticket(theme, rank_at) WHERE waiting=1;
CREATE INDEX v_ticket_day ON v_ticket(day, theme);
CREATE INDEX v_ticket_desk ON v_ticket(desk) WHERE at_desk=1;
CREATE INDEX v_ticket_code ON v_ticket(public_code) WHERE public_code<>'';
CREATE TABLE v_case(
  id INTEGER PRIMARY KEY, case_id TEXT, number TEXT, theme TEXT, status INTEGER, undecided INTEGER, desk TEXT, clerk TEXT,
  ticket TEXT, masked TEXT, person TEXT, catalogue INTEGER, opened_at INTEGER, received_at INTEGER, accepted_at INTEGER,
  closed_at INTEGER, decide_by INTEGER, finish_by INTEGER, lines INTEGER, lines_open INTEGER, tasks INTEGER,
  tasks_done INTEGER, query_code TEXT);
CREATE INDEX v_case_number ON v_case(number);
CREATE INDEX v_case_person ON v_case(person, theme) WHERE undecided=1;
CREATE INDEX v_case_status ON v_case(status, id);
CREATE INDEX v_case_desk ON v_case(desk, id);
CREATE INDEX v_case_clerk ON v_case(clerk, id);
CREATE TABLE v_task(
  id INTEGER, ordinal INTEGER, item TEXT, name TEXT, number TEXT, unit TEXT, status INTEGER, done INTEGER,
  started_on INTEGER, promise_due INTEGER, legal_due INTEGER, paused INTEGER, reviewer TEXT, result TEXT,
  decided_at INTEGER, PRIMARY KEY(id, ordinal)) WITHOUT ROWID;
CREATE INDEX v_task_unit ON v_task(unit, done, promise_due);
CREATE TABLE v_unit(
  id INTEGER PRIMARY KEY, label TEXT, status INTEGER, case_id TEXT, case_number TEXT, material TEXT, name TEXT,
  original INTEGER, keeper_kind INTEGER, keeper TEXT, destination TEXT, to_applicant INTEGER, slip TEXT);
CREATE INDEX v_unit_case ON v_unit(case_id);
CREATE INDEX v_unit_keeper ON v_unit(keeper_kind, keeper);
CREATE TABLE v_slip(
  id INTEGER PRIMARY KEY, slip TEXT, number TEXT, status INTEGER, closed INTEGER, from_kind INTEGER, from_id TEXT,
  to_kind INTEGER, to_id TEXT, lines INTEGER, lines_open INTEGER, drafted_at INTEGER, dispatched_at INTEGER,
  receive_by INTEGER);
CREATE INDEX v_slip_to ON v_slip(to_kind, to_id, closed);
CREATE INDEX v_slip_from ON v_slip(from_kind, from_id, closed);
CREATE TABLE v_slip_line(id INTEGER, label TEXT, verdict INTEGER, PRIMARY KEY(id, label)) WITHOUT ROWID;
CREATE INDEX v_slip_line_label ON v_slip_line(label);
CREATE TABLE v_result(
  id INTEGER PRIMARY KEY, result TEXT, status INTEGER, case_id TEXT, case_number TEXT, item TEXT, unit TEXT, name TEXT,
  number TEXT, form INTEGER, slot TEXT, made_at INTEGER, shelved_at INTEGER, handed_at INTEGER, receipt_number TEXT);
CREATE INDEX v_result_case ON v_result(case_id);
CREATE INDEX v_result_status ON v_result(status);
CREATE TABLE v_desk(
  id INTEGER PRIMARY KEY, desk TEXT, status INTEGER, clerk TEXT, clerk_name TEXT, themes TEXT, since INTEGER,
  pause_reason TEXT);
CREATE TABLE v_evaluation(
  id INTEGER PRIMARY KEY, case_id TEXT, ticket TEXT, desk TEXT, clerk TEXT, stars INTEGER, channel INTEGER, at INTEGER);
CREATE INDEX v_evaluation_case ON v_evaluation(case_id);
CREATE INDEX v_evaluation_clerk ON v_evaluation(clerk, stars);
CREATE TABLE v_account(
  id INTEGER PRIMARY KEY, account TEXT, device INTEGER, disabled INTEGER, name TEXT, roles TEXT, unit TEXT, desks TEXT,
  public_key TEXT, desk_code TEXT);
CREATE UNIQUE INDEX v_account_account ON v_account(account);
CREATE TABLE v_conflict(
  id INTEGER PRIMARY KEY, command TEXT, kind TEXT, refusal TEXT, papers TEXT, case_id TEXT, device TEXT, at INTEGER,
  resolved INTEGER);
CREATE INDEX v_conflict_case ON v_conflict(case_id);
CREATE INDEX v_conflict_resolved ON v_conflict(resolved);
CREATE TABLE v_token(token INTEGER, id INTEGER, PRIMARY KEY(token, id)) WITHOUT ROWID;
CREATE TABLE v_claim(key TEXT, id INTEGER, owner TEXT NOT NULL, PRIMARY KEY(key, id)) WITHOUT ROWID;
CREATE TRIGGER v_claim_taken BEFORE INSERT ON v_claim
WHEN EXISTS(SELECT 1 FROM v_claim WHERE key=NEW.key AND owner<>NEW.owner)
BEGIN SELECT RAISE(ABORT, 'claim taken'); END;
)sql";

// The queue's policy: tickets by class, so that the next one is found without looking at all; leases; appointments; help.
// call_day is 0 for carried tickets, else the day: what an unclosed day left behind is never in the way.
constexpr const char* kQueue = R"sql(
DROP TABLE v_ticket;
CREATE TABLE v_ticket(
  id INTEGER PRIMARY KEY, ticket TEXT, number TEXT, theme TEXT, status INTEGER, waiting INTEGER, at_desk INTEGER,
  day INTEGER, taken_at INTEGER, rank_at INTEGER, first_called_at INTEGER, last_called_at INTEGER, serving_since INTEGER,
  finished_at INTEGER, priority INTEGER, appointment_at INTEGER, desk TEXT, reserved_for TEXT, rank_reason TEXT,
  outcome INTEGER, case_id TEXT, calls INTEGER, misses INTEGER, public_code TEXT, rank_reason_en TEXT,
  first_served_at INTEGER, served_ms INTEGER, anywhere INTEGER, leased_to TEXT, lease_until INTEGER, taken_for TEXT,
  ordinal INTEGER, call_day INTEGER);
CREATE INDEX v_ticket_waiting ON v_ticket(theme, rank_at) WHERE waiting=1;
CREATE INDEX v_ticket_call ON v_ticket(theme, priority, call_day, rank_at, taken_at, ticket)
  WHERE waiting=1 AND reserved_for='';
CREATE INDEX v_ticket_booked ON v_ticket(theme, call_day, appointment_at)
  WHERE waiting=1 AND reserved_for='' AND appointment_at IS NOT NULL;
CREATE INDEX v_ticket_reserved ON v_ticket(reserved_for, rank_at) WHERE waiting=1 AND reserved_for<>'';
CREATE INDEX v_ticket_leased ON v_ticket(leased_to) WHERE leased_to<>'';
CREATE INDEX v_ticket_number ON v_ticket(day, taken_for, ordinal);
CREATE INDEX v_ticket_day ON v_ticket(day, theme);
CREATE INDEX v_ticket_desk ON v_ticket(desk) WHERE at_desk=1;
CREATE INDEX v_ticket_code ON v_ticket(public_code) WHERE public_code<>'';
DROP TABLE v_desk;
CREATE TABLE v_desk(
  id INTEGER PRIMARY KEY, desk TEXT, status INTEGER, clerk TEXT, clerk_name TEXT, themes TEXT, since INTEGER,
  pause_reason TEXT, opened_at INTEGER, paused_until INTEGER, help_since INTEGER, help_reason TEXT);
CREATE TABLE v_appointment(
  id INTEGER PRIMARY KEY, appointment TEXT, theme TEXT, day INTEGER, at INTEGER, status INTEGER, person TEXT, code TEXT,
  ticket TEXT);
CREATE INDEX v_appointment_time ON v_appointment(theme, at) WHERE status=1;
CREATE INDEX v_appointment_person ON v_appointment(person, day) WHERE person<>'';
CREATE INDEX v_appointment_day ON v_appointment(day, at);
)sql";

constexpr const char* kSealedPapers = R"sql(
CREATE TABLE sealed_paper(
  subject TEXT NOT NULL, number TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, sealed BLOB NOT NULL,
  stored_at INTEGER NOT NULL, PRIMARY KEY(subject, number)) WITHOUT ROWID;
)sql";

// Who answers a call for help.
constexpr const char* kHelp = R"sql(
DROP TABLE v_desk;
CREATE TABLE v_desk(
  id INTEGER PRIMARY KEY, desk TEXT, status INTEGER, clerk TEXT, clerk_name TEXT, themes TEXT, since INTEGER,
  pause_reason TEXT, opened_at INTEGER, paused_until INTEGER, help_since INTEGER, help_reason TEXT, help_about INTEGER,
  help_answered_at INTEGER, help_answered_by TEXT, help_note TEXT);
)sql";

// Bytes of drafts, and of releases on their way, by what they are.
constexpr const char* kContent = R"sql(
CREATE TABLE content(hash TEXT PRIMARY KEY, bytes BLOB NOT NULL, stored_at INTEGER NOT NULL) WITHOUT ROWID;
)sql";

// 期限清单, and 承诺 for the public list.
constexpr const char* kDues = R"sql(
CREATE TABLE v_due(
  id INTEGER, ordinal INTEGER, kind INTEGER, key TEXT, due INTEGER, reminded INTEGER,
  PRIMARY KEY(id, ordinal)) WITHOUT ROWID;
CREATE INDEX v_due_day ON v_due(due, id);
CREATE TABLE v_promise(
  id INTEGER, ordinal INTEGER, item TEXT, name TEXT, number TEXT, made_at INTEGER, check_by INTEGER, kept INTEGER,
  PRIMARY KEY(id, ordinal)) WITHOUT ROWID;
CREATE INDEX v_promise_made ON v_promise(made_at);
)sql";

}  // namespace

const std::vector<Migration>& hallMigrations() {
    static const std::vector<Migration> migrations{{1, kJournal}, {2, kViews},   {3, kQueue}, {4, kSealedPapers},
                                                   {5, kHelp},    {6, kContent}, {7, kDues}};
    return migrations;
}

std::unique_ptr<Database> openHallDatabase(const std::string& path, bool check) {
    Database::Options options;
    options.check = check;
    auto database = std::make_unique<Database>(path, options);
    database->migrate(hallMigrations());
    return database;
}

}  // namespace yc::journal
