// SPDX-License-Identifier: GPL-3.0-or-later
// Search, case lists, timelines, states and the change feed.
#include "journal/queries_impl.h"

#include "journal/chain.h"

#include <algorithm>
#include <limits>

namespace yc::journal {

using namespace domain;

namespace {

constexpr int kRare = 2'000;        // counting beyond this would not change the order of words
constexpr int kCandidates = 5'000;  // rows looked at for a search of several common words

constexpr std::string_view kRarity = "SELECT COUNT(*) FROM (SELECT 1 FROM v_token WHERE token=? LIMIT ?)";
constexpr std::string_view kByToken = "SELECT id FROM v_token WHERE token=? AND id<? ORDER BY id DESC LIMIT ?";
constexpr std::string_view kHasToken = "SELECT 1 FROM v_token WHERE token=? AND id=?";
constexpr std::string_view kCaseOfTicket =
    "SELECT s.id FROM v_ticket t JOIN state s ON s.stream='case:'||t.case_id WHERE t.id=? AND t.case_id<>''";
constexpr std::string_view kTimeline =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream IN ("
    "SELECT 'case:'||?1 UNION SELECT 'ticket:'||ticket FROM v_case JOIN state ON state.id=v_case.id "
    "WHERE state.stream='case:'||?1 AND ticket<>'' "
    "UNION SELECT 'unit:'||label FROM v_unit WHERE case_id=?1 "
    "UNION SELECT 'result:'||result FROM v_result WHERE case_id=?1 "
    "UNION SELECT 'slip:'||p.slip FROM v_unit u JOIN v_slip_line l ON l.label=u.label JOIN v_slip p ON p.id=l.id "
    "WHERE u.case_id=?1 "
    "UNION SELECT s.stream FROM v_evaluation e JOIN state s ON s.id=e.id WHERE e.case_id=?1 "
    "UNION SELECT s.stream FROM v_conflict c JOIN state s ON s.id=c.id WHERE c.case_id=?1) ORDER BY seq";
constexpr std::string_view kHistory =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream=? AND occurred_at>=? AND occurred_at<? ORDER BY seq";
constexpr std::string_view kState =
    "SELECT stream, seq, version, schema, subject, open, sealed FROM state WHERE stream=?";
constexpr std::string_view kStates = "SELECT stream, seq, version, schema, subject, open, sealed FROM state WHERE "
                                     "stream>=? AND stream<? ORDER BY stream";
constexpr std::string_view kChanged =
    "SELECT stream, seq, version, schema, subject, open, sealed FROM state WHERE seq>? ORDER BY seq LIMIT ?";
constexpr std::string_view kHashAt = "SELECT hash FROM events WHERE seq=?";

Instant instant(std::int64_t milliseconds) { return Instant{Milliseconds{milliseconds}}; }

bool fits(const CaseRow& row, const CaseFilter& filter) {
    const auto& statuses = filter.statuses;
    return (statuses.empty() || std::find(statuses.begin(), statuses.end(), row.status) != statuses.end()) &&
           (filter.desk.empty() || row.desk == filter.desk) && (filter.clerk.empty() || row.clerk == filter.clerk) &&
           (filter.theme.empty() || row.theme == filter.theme);
}

/// Read transaction: several statements see one state of the file.
class Snapshot {
public:
    explicit Snapshot(Database& database) : m_database(database) { m_database.execute("BEGIN"); }
    ~Snapshot() {
        try {
            m_database.execute("ROLLBACK");
        } catch (const DatabaseError&) {
            // Nothing was written; the next BEGIN tells.
        }
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& m_database;
};

}  // namespace

// ---- search -----------------------------------------------------------------------------------------------------------

std::vector<Sequence> HallReader::Impl::found(const std::string& text, int limit, Sequence before) {
    struct Group {
        std::vector<std::int64_t> tokens;
        std::int64_t size = 0;
    };
    std::vector<Group> groups;
    for (auto& alternatives : tokens.query(text)) {
        Group group{std::move(alternatives), 0};
        for (const std::int64_t token : group.tokens) {
            auto rarity = database.query(kRarity);
            rarity.with(token, kRare);
            group.size += rarity.step() ? rarity.integer(0) : 0;
        }
        groups.push_back(std::move(group));
    }
    if (groups.empty()) return {};
    // Walk the rarest word from the newest on, look the others up.
    std::sort(groups.begin(), groups.end(),
              [](const Group& left, const Group& right) { return left.size < right.size; });
    const int take = groups.size() == 1 ? limit : kCandidates;
    std::vector<Sequence> candidates;
    for (const std::int64_t token : groups.front().tokens) {
        auto row = database.query(kByToken);
        row.with(token, before > 0 ? before : std::numeric_limits<std::int64_t>::max(), take);
        while (row.step()) candidates.push_back(row.integer(0));
    }
    std::sort(candidates.begin(), candidates.end(), std::greater<>());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<Sequence> out;
    for (const Sequence id : candidates) {
        const bool all = std::all_of(groups.begin() + 1, groups.end(), [&](const Group& group) {
            return std::any_of(group.tokens.begin(), group.tokens.end(),
                               [&](std::int64_t token) { return database.query(kHasToken).with(token, id).step(); });
        });
        if (all) out.push_back(id);
        if (static_cast<int>(out.size()) >= limit) break;
    }
    return out;
}

std::optional<std::pair<CaseRow, Sequence>> HallReader::Impl::caseWithId(Sequence id) {
    static const std::string sql = kCaseSelect + "WHERE c.id=?";
    auto row = database.query(sql);
    row.bind(id);
    if (row.step()) return caseFrom(row);
    auto byTicket = database.query(kCaseOfTicket);
    byTicket.bind(id);
    if (!byTicket.step()) return std::nullopt;
    auto again = database.query(sql + " ");
    again.bind(byTicket.integer(0));
    if (!again.step()) return std::nullopt;
    return std::pair<CaseRow, Sequence>{caseFrom(again).first, id};
}

std::vector<CaseRow> HallReader::search(const std::string& text, int limit) const {
    const std::lock_guard lock(m_impl->mutex);
    std::vector<CaseRow> out;
    for (const Sequence id : m_impl->found(text, limit, 0)) {
        auto row = m_impl->caseWithId(id);
        const auto same = [&](const CaseRow& other) { return other.id == row->first.id; };
        if (row && std::none_of(out.begin(), out.end(), same)) out.push_back(std::move(row->first));
    }
    return out;
}

std::vector<std::pair<CaseRow, Sequence>> HallReader::Impl::cases(const CaseFilter& filter) {
    std::vector<std::pair<CaseRow, Sequence>> out;
    if (!filter.text.empty()) {
        for (const Sequence id : found(filter.text, kCandidates, filter.before)) {
            auto row = caseWithId(id);
            if (row && fits(row->first, filter)) out.push_back(std::move(*row));
            if (static_cast<int>(out.size()) > filter.limit) break;
        }
        return out;
    }
    std::string sql = kCaseSelect + "WHERE c.id<?";
    if (!filter.statuses.empty()) {
        sql += " AND c.status IN (";
        for (std::size_t i = 0; i < filter.statuses.size(); ++i)
            sql += (i ? "," : "") + std::to_string(static_cast<int>(filter.statuses[i]));
        sql += ")";
    }
    sql += filter.desk.empty() ? "" : " AND c.desk=?";
    sql += filter.clerk.empty() ? "" : " AND c.clerk=?";
    sql += filter.theme.empty() ? "" : " AND c.theme=?";
    sql += " ORDER BY c.id DESC LIMIT ?";
    auto row = database.query(sql);
    row.bind(filter.before > 0 ? filter.before : std::numeric_limits<std::int64_t>::max());
    for (const std::string* text : {&filter.desk.str(), &filter.clerk.str(), &filter.theme.str()}) {
        if (!text->empty()) row.bind(*text);
    }
    row.bind(filter.limit + 1);
    while (row.step()) out.push_back(caseFrom(row));
    return out;
}

CasePage HallReader::cases(const CaseFilter& filter) const {
    const std::lock_guard lock(m_impl->mutex);
    auto rows = m_impl->cases(filter);
    CasePage page;
    if (static_cast<int>(rows.size()) > filter.limit) {
        rows.resize(static_cast<std::size_t>(filter.limit));
        page.next = rows.empty() ? 0 : rows.back().second;
    }
    for (auto& [row, id] : rows) page.rows.push_back(std::move(row));
    return page;
}

namespace {
std::vector<TimelineRow> timelineFrom(Statement& statement) {
    std::vector<TimelineRow> out;
    while (statement.step()) {
        EventRow row = eventFrom(statement);
        TimelineRow line;
        line.seq = row.seq;
        line.at = instant(row.occurredAt);
        line.recordedAt = instant(row.recordedAt);
        line.kind = std::move(row.kind);
        line.stream = StreamId::parse(row.stream).value_or(StreamId{});
        line.version = row.version;
        line.command = CommandId{row.command};
        line.actor = AccountId{row.actor};
        line.device = DeviceId{row.device};
        line.open = std::move(row.open);
        line.hash = hex(row.hash);
        out.push_back(std::move(line));
    }
    return out;
}
}  // namespace

std::vector<TimelineRow> HallReader::timeline(const CaseId& caseId) const {
    const std::lock_guard lock(m_impl->mutex);
    auto statement = m_impl->database.query(kTimeline);
    statement.bind(caseId.str());
    return timelineFrom(statement);
}

std::vector<TimelineRow> HallReader::history(const StreamId& stream, Instant from, Instant to) const {
    const std::lock_guard lock(m_impl->mutex);
    const std::string name = stream.str();
    auto statement = m_impl->database.query(kHistory);
    statement.bind(name);
    statement.bind(from.time_since_epoch().count());
    statement.bind(to.time_since_epoch().count());
    return timelineFrom(statement);
}

// ---- states and changes -------------------------------------------------------------------------------------------------

StoredState HallReader::Impl::stateFrom(const Statement& row) {
    StoredState stored;
    const std::string name = row.text(0);
    stored.stream = StreamId::parse(name).value_or(StreamId{});
    stored.seq = row.integer(1);
    stored.version = row.integer(2);
    if (row.integer(3) != codec.stateSchema(stored.stream.kind)) {
        stored.state = store.fold(stored.stream).state;
        return stored;
    }
    const std::string personal = vault.open(row.text(4), row.view(6), stateContext(name, stored.version));
    stored.state = codec.decodeState(stored.stream.kind, Encoded{row.text(5), personal});
    return stored;
}

std::optional<StoredState> HallReader::state(const StreamId& stream) const {
    const std::lock_guard lock(m_impl->mutex);
    const Snapshot snapshot(m_impl->database);
    m_impl->vault.forgetAll();
    const std::string name = stream.str();
    auto row = m_impl->database.query(kState);
    row.bind(name);
    if (!row.step()) return std::nullopt;
    return m_impl->stateFrom(row);
}

std::vector<StoredState> HallReader::states(StreamKind kind) const {
    const std::lock_guard lock(m_impl->mutex);
    const Snapshot snapshot(m_impl->database);
    m_impl->vault.forgetAll();
    const std::string name(streamKindName(kind));
    const std::string from = name + ':';
    const std::string to = name + ';';  // the next character
    auto row = m_impl->database.query(kStates);
    row.bind(from);
    row.bind(to);
    std::vector<StoredState> all;
    while (row.step()) all.push_back(m_impl->stateFrom(row));
    return all;
}

Cursor HallReader::head() const {
    const std::lock_guard lock(m_impl->mutex);
    const ChainHead head = readHead(m_impl->database, m_impl->scope.str());
    return {m_impl->scope, head.seq, hex(head.hash)};
}

Changes HallReader::changes(const Cursor& after, int limit, const See& see) const {
    const std::lock_guard lock(m_impl->mutex);
    Database& database = m_impl->database;
    const Snapshot snapshot(database);
    m_impl->vault.forgetAll();
    const auto hashAt = [&](Sequence seq) -> std::string {
        if (seq <= 0) return hex(chainStart(m_impl->scope.str()));
        auto row = database.query(kHashAt);
        row.bind(seq);
        return row.step() ? hex(row.view(0)) : std::string{};
    };
    Changes changes;
    Sequence from = after.seq;
    const bool start = after.seq <= 0;
    if (!start && (after.scope != m_impl->scope || hashAt(after.seq) != after.hash)) {
        changes.reset = true;
        from = 0;
    }
    Sequence last = from;
    int count = 0;
    {
        auto row = database.query(kChanged);
        row.with(from, limit);
        while (row.step()) {
            ++count;
            StoredState stored = m_impl->stateFrom(row);
            last = stored.seq;
            if (see) {
                auto cut = see(stored);
                if (!cut) continue;
                stored.state = std::move(*cut);
            }
            changes.states.push_back(std::move(stored));
        }
    }
    changes.more = count >= limit;
    if (!changes.more) last = readHead(database, m_impl->scope.str()).seq;
    changes.cursor = {m_impl->scope, last, hashAt(last)};
    return changes;
}

}  // namespace yc::journal
