// SPDX-License-Identifier: GPL-3.0-or-later
// 本地副本: what one device knows and what it has done. Reads answer from the cache with own unsent work laid over it; a
// command is decided here at once, written into the outbox and shown, before the authority has seen it.
//
// Files in one directory: outbox.db (never wiped), cache.db (may be lost at any time), releases/ (pinned catalogues),
// calendar.json. Everything personal in them is sealed under keys derived from the device's key.
// One thread only: it belongs to a StoreThread (store_thread.h).
#pragma once

#include "api/device_key.h"
#include "api/wire.h"
#include "domain/core/decide.h"
#include "journal/codec.h"
#include "journal/keyring.h"
#include "journal/outbox.h"
#include "journal/queries.h"
#include "sync/engine.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yc::journal {
class ProjectionCache;
}

namespace yc::sync {

class ReleaseShelf;

struct ReplicaConfig {
    std::string directory;
    domain::ScopeId scope;
    domain::DeviceId device;
    const journal::Codec* codec = nullptr;  ///< must outlive the replica
    const api::DeviceKey* key = nullptr;    ///< signs commands, seals the files; must outlive the replica
    std::function<domain::Instant()> clock;
};

/// A command that is now in the outbox; `events` are what was decided here.
struct Submitted {
    domain::CommandId command;
    std::int64_t position = 0;
    std::vector<domain::NewEvent> events;
};

/// What moved since the last call of the listener.
struct ReplicaChange {
    std::set<domain::StreamId> streams;
    bool outbox = false;      ///< unsent work or the conflict desk
    bool everything = false;  ///< the cache was emptied or filled anew
    bool settings = false;    ///< hall, calendar or catalogue
    /// Applied by the authority in this moment, in order.
    struct Delivered {
        domain::CommandId command;
        std::string kind;
        std::vector<domain::StreamId> streams;
        domain::Instant occurredAt{};
    };
    std::vector<Delivered> delivered;
};

/// 待发 in numbers, for the status line.
struct OutboxSummary {
    int unsent = 0;
    std::optional<domain::Instant> oldestUnsent;
    std::map<std::string, int> unsentByKind;
    int conflicts = 0;  ///< refused, conflicting and held entries nobody has settled yet
};

class Replica : public SyncStore, public domain::StateSource {
public:
    /// Opens or creates the files. Throws journal::DatabaseCorrupt when the *outbox* is damaged (it is never touched),
    /// StorageFull, DatabaseIoError. A damaged cache is put aside and filled again from the authority.
    explicit Replica(ReplicaConfig config);
    ~Replica() override;

    // ---- doing ----
    /// A command under the present session: new id, the scope, who, now, and what it is decided under. A command about
    /// an existing case gets the release pinned by that case, others the current one.
    domain::Command command(domain::CommandBody body) const;
    /// Decides, records and shows. Durable when it returns; after an exception (disk full …) nothing was recorded, no
    /// number was used. `numbers` are the leased numbers that the body uses. Refuses online-only commands with
    /// OfflineOnlyOnline: those go through SyncClient::submitOnline.
    domain::Expected<Submitted, domain::Refusal> submit(const domain::Command& command,
                                                        const std::vector<journal::NumberUse>& numbers = {});
    /// Only decides: why an act is not possible now, or what it would do.
    domain::Decision dryRun(const domain::Command& command) const;
    /// A paper of this command has been printed: from now on the authority treats another decision as a conflict.
    void markEffectRan(const domain::CommandId& command);

    // ---- knowing ----
    using domain::StateSource::find;
    /// Own unsent work included. The pointer stays valid until the next change of the replica.
    const domain::State* find(const domain::StreamId& stream) const override;
    /// Confirmed states of the authority only.
    std::optional<journal::StoredState> confirmed(const domain::StreamId& stream) const;
    /// Version shown (own unsent events counted); 0 = the stream does not exist.
    domain::Version version(const domain::StreamId& stream) const;
    /// True when own work on the stream has not been confirmed yet.
    bool unsent(const domain::StreamId& stream) const;
    /// Lists, search and counts over the cache, the same as on the server. A connection of its own.
    const journal::HallReader& reader() const;
    std::int64_t cachedCases() const;

    // ---- numbers ----
    /// The `ahead`-th free number of a leased series; nullopt when the blocks are used up.
    std::optional<std::int64_t> peekNumber(const std::string& series, int ahead = 0) const;
    /// Takes numbers for an online-only command before it is sent; a refused command leaves them void.
    void takeNumbers(const std::vector<journal::NumberUse>& numbers);
    std::int64_t numbersLeft(const std::string& series) const;
    /// Own counters that never go back (case sequence of a day): the next value. Taken like a number: by NumberUse.
    std::int64_t peekCounter(const std::string& name) const;
    /// Blocks that came for a request, in the order of its wishes; ends those wishes and forgets reported, used-up blocks.
    void takeBlocks(const std::vector<journal::NumberBlock>& blocks, const api::LeaseRequest& request);

    // ---- outbox and conflict desk ----
    OutboxSummary outboxSummary() const;
    /// Nothing waits to be answered, and nothing is held back: the authority knows all that was given here.
    bool allDelivered() const;
    /// Position of the first entry that the authority has not answered; nullopt = all are delivered.
    std::optional<std::int64_t> firstUnsent() const;
    /// Of the newest entry; 0 = none is live.
    std::int64_t lastPosition() const { return m_live.empty() ? 0 : m_live.rbegin()->first; }
    /// The cache holds everything the authority had at the last pull.
    bool caughtUp() const;
    std::vector<journal::OutboxItem> conflicts() const;
    std::optional<journal::OutboxItem> entry(const domain::CommandId& command) const;
    std::vector<journal::OutboxItem> settled(std::size_t limit) const;
    /// Unsent entries in order, at most `limit`.
    std::vector<journal::OutboxItem> unsentItems(std::size_t limit) const;
    /// A person has dealt with it; it stays in the file as settled, with how.
    void settle(const domain::CommandId& command, const std::string& note = {});
    /// Decides a refused or held command again on what is known now and submits it under a new id; the old entry is
    /// settled. Refuses like submit, then nothing changes.
    domain::Expected<Submitted, domain::Refusal> submitAgain(const domain::CommandId& command,
                                                             const std::string& note = {});
    /// The command as it would be submitted again: a new id, no claim on versions. nullopt = not on the conflict desk.
    std::optional<domain::Command> again(const domain::CommandId& command) const;

    // ---- session and settings ----
    /// Roles and unit decide which states the authority sends. When they are not those the cache was filled for, the next
    /// pull begins anew and its first answer replaces the cache; until then, as without the network, it stays.
    void setSession(std::optional<domain::Actor> actor, const std::string& personTokenKey = {});
    const std::optional<domain::Actor>& session() const { return m_session; }
    /// Keyed hash of an identity number as the hall computes it; "" without a session that may identify people.
    std::string personToken(const std::string& idNumber) const;
    /// As last heard from the authority, also after a restart without it.
    const std::optional<api::HallInfo>& hall() const { return m_hall; }
    void setHall(const api::HallInfo& hall);
    const domain::WorkingCalendar& calendar() const { return m_calendar; }
    std::int64_t calendarVersion() const { return m_calendarVersion; }
    /// False when a year cannot be read; then nothing changes.
    bool setCalendar(const api::CalendarAnswer& calendar);
    /// The release with this hash, from disk; nullptr when it has not been fetched yet. Pinned releases are never deleted.
    std::shared_ptr<const domain::catalogue::Release> release(std::int64_t version, const std::string& hash) const;
    /// The one new cases are opened under; nullptr before the first was fetched.
    std::shared_ptr<const domain::catalogue::Release> currentRelease() const;
    std::string currentReleaseHash() const;
    /// Its canonical text, for who edits it; nullopt as long as it has not been fetched.
    std::optional<std::string> currentReleaseText() const;
    /// Keeps the canonical text under its hash. False when hash and text do not belong together or it cannot be read.
    bool addRelease(const std::string& canonical, const std::string& hash);
    /// Releases named by cached cases or by the hall that are not on disk.
    std::vector<std::pair<std::int64_t, std::string>> missingReleases() const;

    /// Called after each change, on the replica's thread.
    void setListener(std::function<void(const ReplicaChange&)> listener);

    // ---- SyncStore (engine) ----
    std::vector<OutboxEntry> pending(std::size_t limit) const override;
    void record(const std::vector<journal::Outcome>& outcomes) override;
    journal::Cursor cursor() const override;
    void applyChanges(const Changes& changes) override;
    void resetCache() override;

    journal::Outbox& outbox() { return *m_outbox; }
    journal::ProjectionCache& cache() { return *m_cache; }
    const ReplicaConfig& config() const { return m_config; }
    /// Where a damaged cache file was put at start; "" = it was sound.
    const std::string& damagedCache() const;

private:
    struct Live;  ///< one entry that still shapes what is shown, with its events
    struct Shape;
    class States;

    domain::Decision decideOn(const States& states, const domain::Command& command) const;
    void foldInto(const Live& live, const domain::StreamId& stream, domain::State& state,
                  domain::Version& version) const;
    void overlayEvents(const Live& live, const domain::StreamId& stream);
    Shape shapeOf(const domain::StreamId& stream, const std::optional<journal::StoredState>& confirmed) const;
    void refold(const std::set<domain::StreamId>& streams);
    void heal();
    void loadLive();
    std::shared_ptr<Live> liveFrom(const journal::OutboxItem& item) const;
    void addLive(std::shared_ptr<const Live> live);
    void removeLive(std::int64_t position);
    void forgetLive(const domain::CommandId& command, std::set<domain::StreamId>& touched);
    void acknowledgeLive(const journal::Outcome& outcome, std::set<domain::StreamId>& touched);
    std::vector<domain::CommandId> retireUpTo(const journal::Cursor& cursor, bool complete,
                                              std::set<domain::StreamId>& touched);
    void dropFromOutbox(const std::vector<domain::CommandId>& commands);
    bool filledForOthers() const;
    void countConflicts();
    void countUnsent(const Live& live, int change);
    void readSettings();
    void takeHall(const api::HallInfo& hall);
    bool takeCalendar(const api::CalendarAnswer& calendar);
    void wantRelease(std::int64_t version, const std::string& hash) const;
    domain::ReleaseRef currentRef() const;
    void changed(const ReplicaChange& change);

    ReplicaConfig m_config;
    journal::KeyRing m_keys;
    std::unique_ptr<journal::Outbox> m_outbox;
    std::unique_ptr<journal::ProjectionCache> m_cache;
    mutable std::unique_ptr<journal::HallReader> m_reader;
    std::map<std::int64_t, std::shared_ptr<const Live>> m_live;  ///< by position
    std::map<domain::CommandId, std::int64_t> m_positions;
    std::map<domain::StreamId, std::set<std::int64_t>> m_liveOn;
    std::set<std::int64_t> m_unsent;  ///< positions of pending entries
    std::map<std::string, int> m_unsentByKind;
    int m_conflicts = 0;
    bool m_stale = true;  ///< memory and cache may not show what the outbox says; heal() puts it right
    mutable std::vector<std::shared_ptr<const void>> m_read;  ///< keeps what find() handed out
    std::optional<domain::Actor> m_session;
    std::string m_sight;   ///< what this session may see
    std::string m_filled;  ///< what the cache was filled for
    std::optional<journal::KeyRing> m_personKeys;
    std::optional<api::HallInfo> m_hall;
    domain::HallRules m_rules;
    domain::WorkingCalendar m_calendar;
    std::int64_t m_calendarVersion = 0;
    std::unique_ptr<ReleaseShelf> m_releases;
    mutable std::map<std::string, std::int64_t> m_wanted;  ///< hash → version of releases to fetch
    std::function<void(const ReplicaChange&)> m_listener;
};

/// The keys that seal a device's files, derived from its key.
journal::KeyRing localKeys(const api::DeviceKey& key);

}  // namespace yc::sync
