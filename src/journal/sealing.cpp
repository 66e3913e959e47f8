// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sealing.h"

#include "journal/codec.h"

namespace yc::journal {

namespace {

constexpr std::string_view kFind = "SELECT wrapped FROM subject_key WHERE subject=?";
constexpr std::string_view kInsert = "INSERT INTO subject_key(subject, wrapped) VALUES(?,?)";
constexpr std::string_view kDestroy =
    "UPDATE subject_key SET wrapped=NULL, destroyed_at=? WHERE subject=? AND wrapped IS NOT NULL";
constexpr std::size_t kKeysKept = 50'000;

std::string ofCase(const domain::CaseId& id) {
    return id.empty() ? std::string{} : domain::StreamId{domain::StreamKind::Case, id.str()}.str();
}

}  // namespace

std::string subjectOf(const domain::StreamId& stream, const domain::State& after) {
    std::string subject;
    if (const auto* unit = std::get_if<domain::MaterialUnitState>(&after))
        subject = ofCase(unit->caseId);
    else if (const auto* result = std::get_if<domain::ResultState>(&after))
        subject = ofCase(result->caseId);
    else if (const auto* evaluation = std::get_if<domain::EvaluationState>(&after))
        subject = ofCase(evaluation->caseId);
    else if (const auto* conflict = std::get_if<domain::ConflictState>(&after))
        subject = ofCase(conflict->caseId);
    return subject.empty() ? stream.str() : subject;
}

Vault::Vault(Database& database, const KeyRing& keys, Random random)
    : m_database(database), m_hallKey(keys.hallKey()), m_random(random ? std::move(random) : Random{randomBytes}) {}

std::shared_ptr<const SealKey> Vault::key(const std::string& subject, bool make) {
    const auto known = m_keys.find(subject);
    if (known != m_keys.end()) return known->second;
    if (m_keys.size() > kKeysKept && m_fresh.empty()) m_keys.clear();
    auto find = m_database.query(kFind);
    find.bind(subject);
    std::string plain;
    if (find.step()) {
        if (find.isNull(0)) return nullptr;
        const auto opened = m_hallKey.open(find.view(0), subject);
        if (!opened) throw CodecError("a case key was not wrapped by this hall's key file");
        plain = *opened;
    } else {
        if (!make) throw CodecError("the key of a sealed part is missing");
        plain = m_random(32);
        const std::string wrapped = m_hallKey.seal(plain, subject, m_random(16));
        auto insert = m_database.query(kInsert);
        insert.with(subject, Blob{wrapped});
        insert.run();
        m_fresh.push_back(subject);
    }
    auto made = std::make_shared<const SealKey>(plain);
    m_keys.emplace(subject, made);
    return made;
}

std::string Vault::seal(const std::string& subject, std::string_view plain, std::string_view context) {
    if (plain.empty()) return {};
    const auto sealKey = key(subject, /*make=*/true);
    if (!sealKey)
        throw SubjectDestroyed("the personal data of " + subject + " were destroyed when their time had run out");
    return sealKey->seal(plain, context, m_random(16));
}

std::string Vault::open(const std::string& subject, std::string_view sealed, std::string_view context) {
    if (sealed.empty()) return {};
    const auto sealKey = key(subject, /*make=*/false);
    if (!sealKey) return {};
    auto plain = sealKey->open(sealed, context);
    if (!plain) throw CodecError("a sealed part was changed after it was written");
    return std::move(*plain);
}

bool Vault::isDestroyed(const std::string& subject) {
    if (m_keys.count(subject) != 0) return false;
    auto find = m_database.query(kFind);
    find.bind(subject);
    return find.step() && find.isNull(0);
}

bool Vault::destroy(const std::string& subject, std::int64_t now) {
    auto statement = m_database.query(kDestroy);
    statement.with(now, subject);
    statement.run();
    m_keys.erase(subject);
    return m_database.changedRows() > 0;
}

void Vault::forgetSince(std::size_t mark) {
    while (m_fresh.size() > mark) {
        m_keys.erase(m_fresh.back());
        m_fresh.pop_back();
    }
}

std::string eventContext(std::string_view stream, domain::Version version) {
    return "event/" + std::string{stream} + "/" + std::to_string(version);
}

std::string stateContext(std::string_view stream, domain::Version version) {
    return "state/" + std::string{stream} + "/" + std::to_string(version);
}

}  // namespace yc::journal
