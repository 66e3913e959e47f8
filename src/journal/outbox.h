// SPDX-License-Identifier: GPL-3.0-or-later
// 待发箱: what a device has decided and the authority has not yet confirmed, in order, in a file of its own that survives
// logout, a wiped cache and a substitute at the desk. The numbers the device may use on paper live in the same file, so
// that taking a number and recording its command is one durable step.
#pragma once

#include "journal/journal.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

/// Seals and opens bytes under the device's key. `open` throws when the bytes were changed.
struct Sealer {
    std::function<std::string(const std::string&)> seal;
    std::function<std::string(const std::string&)> open;
};

enum class OutboxStatus { Pending, Acked, Refused, Conflict, Held, Settled };

struct OutboxItem {
    std::int64_t position = 0;
    domain::CommandId id;
    std::string kind;  ///< command kind, in clear: the unsent list shows it
    domain::Instant occurredAt{};
    domain::AccountId actor;
    OutboxStatus status = OutboxStatus::Pending;
    std::string decidedDigest;
    bool effectRan = false;
    std::vector<domain::StreamId> streams;  ///< touched by the decided events
    std::vector<StreamVersion> acked;       ///< versions the authority answered with
    domain::Sequence ackedSeq = 0;          ///< of its last event there; a cache that is past it holds all of it
    std::string refusalCode;                ///< why it is on the conflict desk
    std::map<std::string, std::string> refusalParams;
    domain::Instant answeredAt{};  ///< refused, or settled, at this moment
    std::string note;              ///< how a person settled it
    // sealed
    std::string bytes;
    std::string signature;
    struct DecidedEvent {
        domain::StreamId stream;
        std::string kind;
        int version = 1;
        Encoded body;
    };
    std::vector<DecidedEvent> events;
};

/// A leased block as this device keeps it: numbers [next, to] are free.
struct PooledBlock {
    std::int64_t id = 0;
    std::string key;
    std::int64_t next = 0;
    std::int64_t to = 0;
};

/// One number taken from a pool, to be written together with the command that uses it.
struct NumberUse {
    std::string key;
    std::int64_t number = 0;
};

class Outbox {
public:
    /// Opens or creates the file. Throws DatabaseCorrupt, SchemaTooNew, StorageFull.
    Outbox(const std::string& path, Sealer sealer);
    ~Outbox();

    /// Durable when it returns. Throws StorageFull: then nothing was recorded and no number is used.
    std::int64_t append(const OutboxItem& item, const std::vector<NumberUse>& numbers);
    /// Takes numbers for a command that goes to the authority without being decided here; unused ones become void.
    void take(const std::vector<NumberUse>& numbers);
    void markEffectRan(const domain::CommandId& id);

    std::vector<OutboxItem> pending(std::size_t limit) const;
    /// Everything that still shapes what is shown: pending, acknowledged but not pulled, and conflicts.
    std::vector<OutboxItem> live() const;
    std::vector<OutboxItem> conflicts() const;
    /// What people have settled, newest first.
    std::vector<OutboxItem> settled(std::size_t limit) const;
    std::optional<OutboxItem> find(const domain::CommandId& id) const;
    int count(OutboxStatus status) const;

    /// Carries out several of the calls below as one durable step, or none of them.
    void together(const std::function<void()>& work);
    /// Also for an entry that was held meanwhile: the authority did apply it.
    void acknowledge(const domain::CommandId& id, const std::vector<StreamVersion>& streams, domain::Sequence lastSeq);
    /// The entry goes to the conflict desk; pending entries that build on it (same streams, or streams of a held one) are
    /// held. Returns the held ones.
    std::vector<domain::CommandId> refuse(const domain::CommandId& id, bool conflict, const domain::Refusal& refusal,
                                          domain::Instant at = {});
    /// The projection has caught up with an acknowledged entry: it may go.
    void drop(const domain::CommandId& id);
    /// A person has settled a conflict; it stays in the file as settled, with how.
    void settle(const domain::CommandId& id, const std::string& note = {}, domain::Instant at = {});

    // numbers
    void addBlock(const PooledBlock& block);
    /// The authority has heard that the block is used up.
    void dropBlock(std::int64_t id);
    /// Next free number of a series without taking it; nullopt when no block is left.
    std::optional<std::int64_t> peek(const std::string& key, int ahead = 0) const;
    std::int64_t left(const std::string& key) const;
    std::vector<PooledBlock> blocks() const;
    /// Own counter that never goes back (case sequence of the day): the next value, without taking it.
    std::int64_t peekCounter(const std::string& key) const;

    // small values that must survive a wiped cache (device identity, offline verifiers); sealed
    void put(const std::string& name, const std::string& value);
    std::optional<std::string> get(const std::string& name) const;

    Database& database();

private:
    void takeWithin(const std::vector<NumberUse>& numbers);
    OutboxItem read(class Statement& row) const;
    std::vector<domain::CommandId> holdAfter(const domain::CommandId& id);
    std::vector<OutboxItem> select(const std::string& where, std::int64_t limit) const;
    std::unique_ptr<Database> m_database;
    Sealer m_sealer;
};

}  // namespace yc::journal
