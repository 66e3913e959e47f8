// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/paper_archive.h"

#include "journal/chain.h"
#include "journal/schema.h"
#include "journal/sealing.h"

#include <algorithm>

namespace yc::journal {

namespace {

constexpr std::string_view kPut =
    "REPLACE INTO sealed_paper(subject, number, hash, sealed, stored_at) VALUES(?,?,?,?,?)";
constexpr std::string_view kFind = "SELECT subject, number, sealed FROM sealed_paper WHERE hash=?";
constexpr std::string_view kEvents =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream=? ORDER BY version";

constexpr std::string_view kVoided =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE kind=? ORDER BY seq";

domain::StreamId streamOf(const domain::CaseId& id) { return {domain::StreamKind::Case, id.str()}; }

std::string contextOf(const std::string& hash) { return "sealed paper " + hash; }

bool holds(const domain::State& state, const domain::PaperNumber& number) {
    const auto* open = std::get_if<domain::CaseState>(&state);
    return open && std::any_of(open->papers.begin(), open->papers.end(),
                               [&](const domain::PaperRecord& paper) { return paper.number == number; });
}

}  // namespace

struct PaperArchive::Impl {
    Impl(const std::string& path, const Codec& usedCodec, const KeyRing& keys, domain::ScopeId usedScope)
        : database(openHallDatabase(path, /*check=*/false))
        , codec(usedCodec)
        , vault(*database, keys, {})
        , scope(std::move(usedScope)) {}

    std::mutex mutex;
    std::unique_ptr<Database> database;
    const Codec& codec;
    Vault vault;
    domain::ScopeId scope;
};

PaperArchive::PaperArchive(const std::string& path, const Codec& codec, const KeyRing& keys, domain::ScopeId scope)
    : m_impl(std::make_unique<Impl>(path, codec, keys, std::move(scope))) {}
PaperArchive::~PaperArchive() = default;

void PaperArchive::put(const domain::CaseId& caseId, const domain::PaperNumber& number, const std::string& hash,
                       std::string_view pdf, domain::Instant now) {
    const std::lock_guard lock(m_impl->mutex);
    const std::string subject = streamOf(caseId).str();
    const std::string sealed = m_impl->vault.seal(subject, pdf, contextOf(hash));
    m_impl->vault.forgetAll();
    m_impl->database->query(kPut)
        .with(subject, number.str(), hash, Blob{sealed}, std::int64_t{now.time_since_epoch().count()})
        .run();
}

std::optional<SealedPaper> PaperArchive::find(const std::string& hash) const {
    const std::lock_guard lock(m_impl->mutex);
    auto row = m_impl->database->query(kFind);
    row.bind(hash);
    if (!row.step()) return std::nullopt;
    SealedPaper paper;
    const std::string subject = row.text(0);
    if (const auto stream = domain::StreamId::parse(subject)) paper.caseId = domain::CaseId(stream->key);
    paper.number = domain::PaperNumber(row.text(1));
    paper.pdf = m_impl->vault.open(subject, row.view(2), contextOf(hash));
    m_impl->vault.forgetAll();
    if (paper.pdf.empty()) return std::nullopt;
    return paper;
}

std::vector<PaperArchive::Voided> PaperArchive::voided() const {
    const std::lock_guard lock(m_impl->mutex);
    auto rows = m_impl->database->query(kVoided);
    const std::string kind(domain::PaperVoided::kind);
    rows.bind(kind);
    std::vector<Voided> out;
    while (rows.step()) {
        const EventRow row = eventFrom(rows);
        const auto body = m_impl->codec.decodeEvent(row.kind, row.kindVersion, {row.open, {}});
        if (const auto* event = std::get_if<domain::PaperVoided>(&body))
            out.push_back({event->number, domain::Instant{domain::Milliseconds{row.occurredAt}}, event->reason});
    }
    return out;
}

std::optional<domain::CaseState> PaperArchive::whenIssued(const domain::CaseId& caseId,
                                                          const domain::PaperNumber& number) const {
    const std::lock_guard lock(m_impl->mutex);
    auto rows = m_impl->database->query(kEvents);
    const std::string name = streamOf(caseId).str();
    rows.bind(name);
    domain::State state;
    std::string issuedBy;
    while (rows.step()) {
        const EventRow row = eventFrom(rows);
        if (!issuedBy.empty() && row.command != issuedBy) break;
        const std::string personal = m_impl->vault.open(row.subject, row.sealed, eventContext(row.stream, row.version));
        state =
            domain::apply(std::move(state), m_impl->codec.decodeEvent(row.kind, row.kindVersion, {row.open, personal}),
                          metaOf(row, m_impl->scope));
        if (issuedBy.empty() && holds(state, number)) issuedBy = row.command;
    }
    m_impl->vault.forgetAll();
    if (issuedBy.empty()) return std::nullopt;
    return std::get<domain::CaseState>(std::move(state));
}

}  // namespace yc::journal
