// SPDX-License-Identifier: GPL-3.0-or-later
// What a device keeps about its hall, so that it can start and work while the home server is away.
#include "api/calendar_json.h"
#include "journal/codec.h"
#include "journal/projection_cache.h"
#include "sync/release_shelf.h"
#include "sync/replica.h"

#include <algorithm>

namespace yc::sync {

namespace {
constexpr auto kHallName = "hall";

/// The same word for all who are sent the same states.
std::string sightOf(const domain::Actor& actor) {
    std::vector<std::string> roles;
    for (const domain::Role role : actor.roles) roles.push_back(std::to_string(static_cast<int>(role)));
    std::sort(roles.begin(), roles.end());
    std::string sight = "roles";
    for (const std::string& role : roles) sight += " " + role;
    return sight + " unit " + actor.unit.str();
}
}  // namespace

void Replica::setSession(std::optional<domain::Actor> actor, const std::string& personTokenKey) {
    m_session = std::move(actor);
    m_sight = m_session ? sightOf(*m_session) : std::string{};
    m_personKeys.reset();
    const std::string key = api::fromBase64(personTokenKey);
    if (m_session && key.size() == 32) m_personKeys.emplace(m_keys.hallKey(), key);
}

std::string Replica::personToken(const std::string& idNumber) const {
    return m_personKeys ? m_personKeys->personToken(idNumber) : std::string{};
}

void Replica::readSettings() {
    try {
        if (const auto hall = m_outbox->get(kHallName)) takeHall(api::decode<api::HallInfo>(*hall));
        if (const auto calendar = readWhole(m_config.directory + "/calendar.json"))
            takeCalendar(api::decode<api::CalendarAnswer>(*calendar));
    } catch (const journal::CodecError&) {
        // written by another version of the program: the authority is asked again
    }
}

void Replica::takeHall(const api::HallInfo& hall) {
    m_hall = hall;
    m_rules = hall.rules;
    if (hall.catalogueVersion != 0) wantRelease(hall.catalogueVersion, hall.catalogueHash);
}

void Replica::setHall(const api::HallInfo& hall) {
    m_outbox->put(kHallName, api::encode(hall));
    takeHall(hall);
    ReplicaChange change;
    change.settings = true;
    changed(change);
}

bool Replica::takeCalendar(const api::CalendarAnswer& calendar) {
    domain::WorkingCalendar read;
    for (const std::string& text : calendar.years) {
        const auto year = api::readCalendarYear(text);
        if (!year || !read.add(*year).empty()) return false;
    }
    m_calendar = std::move(read);
    m_calendarVersion = calendar.version;
    return true;
}

bool Replica::setCalendar(const api::CalendarAnswer& calendar) {
    if (!takeCalendar(calendar)) return false;
    writeWhole(m_config.directory + "/calendar.json", api::encode(calendar));
    ReplicaChange change;
    change.settings = true;
    changed(change);
    return true;
}

std::shared_ptr<const domain::catalogue::Release> Replica::release(std::int64_t version,
                                                                   const std::string& hash) const {
    auto found = m_releases->find(version, hash);
    if (!found) m_wanted[hash] = version;
    return found;
}

/// What the hall's line of releases says for today, once its bytes are here; until then what the centre told last. So a
/// release takes over on its day, also while the centre is away.
domain::ReleaseRef Replica::currentRef() const {
    const auto state = m_cache->shown(domain::StreamId{domain::StreamKind::Catalogue, "releases"});
    const auto* line = state ? std::get_if<domain::CatalogueState>(state.get()) : nullptr;
    const auto* now = line ? domain::releaseInForce(*line, domain::localDate(m_config.clock())) : nullptr;
    if (now && m_releases->has(now->hash)) return *now;
    if (now) wantRelease(now->version, now->hash);
    return m_hall ? domain::ReleaseRef{m_hall->catalogueVersion, m_hall->catalogueHash, {}} : domain::ReleaseRef{};
}

std::shared_ptr<const domain::catalogue::Release> Replica::currentRelease() const {
    const domain::ReleaseRef now = currentRef();
    return now.version != 0 ? release(now.version, now.hash) : nullptr;
}

std::string Replica::currentReleaseHash() const { return currentRef().hash; }

std::optional<std::string> Replica::currentReleaseText() const { return m_releases->text(currentReleaseHash()); }

bool Replica::addRelease(const std::string& canonical, const std::string& hash) {
    if (!m_releases->add(canonical, hash)) return false;
    m_wanted.erase(hash);
    ReplicaChange change;
    change.settings = true;
    changed(change);
    return true;
}

void Replica::wantRelease(std::int64_t version, const std::string& hash) const {
    if (!hash.empty() && !m_releases->has(hash)) m_wanted[hash] = version;
}

std::vector<std::pair<std::int64_t, std::string>> Replica::missingReleases() const {
    std::vector<std::pair<std::int64_t, std::string>> missing;
    for (const auto& [hash, version] : m_wanted) missing.emplace_back(version, hash);
    return missing;
}

}  // namespace yc::sync
