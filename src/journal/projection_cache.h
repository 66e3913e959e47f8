// SPDX-License-Identifier: GPL-3.0-or-later
// 投影缓存: the confirmed states of what this device may see, with the same views as the hall's journal, so that a HallReader
// reads this file too. It holds no events. Own unsent work is laid over it; the confirmed copy waits aside meanwhile.
//
// Everything here can be made again from the authority and the outbox, so writes are synchronous=NORMAL: a power cut may
// lose the last of them and never damages the file. A file that is damaged all the same is put aside and begun anew.
#pragma once

#include "journal/codec.h"
#include "journal/database.h"
#include "journal/journal.h"
#include "journal/keyring.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class ProjectionCache {
public:
    /// Opens or creates the file. `keys` are the device's own: personal parts are sealed under them, search tokens keyed
    /// by them. A file of another format, scope or key is emptied; a damaged one is moved to `<path>.broken-<time>`.
    /// Throws StorageFull, DatabaseIoError.
    ProjectionCache(const std::string& path, const Codec& codec, KeyRing keys, domain::ScopeId scope,
                    domain::Instant now);
    ~ProjectionCache();
    ProjectionCache(const ProjectionCache&) = delete;
    ProjectionCache& operator=(const ProjectionCache&) = delete;

    /// Where a damaged file was put when this one was opened; "" = there was none.
    const std::string& setAside() const;

    /// Carries out `work` as one transaction: all of it is kept or nothing.
    void update(const std::function<void()>& work);

    // within update()
    /// A confirmed state, shown as it is.
    void put(const StoredState& confirmed);
    /// A confirmed state under own unsent work; `shown` is what the work makes of it.
    void put(const StoredState& confirmed, domain::Version shownVersion, const domain::State& shown);
    /// Own unsent work over what is there. A stream that exists only here is made by it.
    void overlay(const domain::StreamId& stream, domain::Version version, const domain::State& shown);
    /// No own work is left: the confirmed state is shown again; a stream that existed only here is gone.
    void restore(const domain::StreamId& stream);
    /// `complete`: the answer was not cut by a limit, so everything up to the cursor is here.
    void setCursor(const Cursor& cursor, bool complete);
    /// Forgets all states, views and the cursor.
    void reset();
    /// For whom the authority cut the states in here, as a word of the caller's.
    void setSight(const std::string& sight);

    // reading; sees what update() has done so far
    /// What is shown: own unsent work included. nullptr = the stream does not exist.
    std::shared_ptr<const domain::State> shown(const domain::StreamId& stream) const;
    domain::Version shownVersion(const domain::StreamId& stream) const;
    /// The authority's state; nullopt = not confirmed (yet).
    std::optional<StoredState> confirmed(const domain::StreamId& stream) const;
    /// Streams whose shown state is not the confirmed one.
    std::vector<domain::StreamId> overlaid() const;
    Cursor cursor() const;
    bool complete() const;
    /// "" = nothing was put in yet.
    std::string sight() const;
    std::int64_t count(domain::StreamKind kind) const;
    const domain::ScopeId& scope() const;

    /// For facts (JournalFacts) and for tests that inject faults.
    Database& database();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::journal
