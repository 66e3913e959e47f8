// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅流水: the journal of one scope in one SQLite file, and its only writer. Commands come in groups; a group is one
// durable transaction, each command a savepoint in it (design: append). Reading belongs to HallReader (queries.h).
#pragma once

#include "journal/journal.h"
#include "journal/keyring.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

/// What deciding needs besides the journal itself.
struct Environment {
    domain::ScopeId scope;
    domain::HallRules rules;
    domain::WorkingCalendar calendar;
    /// The release a command was decided under; nullptr when it is not known here. Releases are never deleted, so the
    /// pointer stays valid as long as the journal. Called within append.
    std::function<const domain::catalogue::Release*(std::int64_t version, const std::string& hash)> catalogue;
    /// Content of drafts and releases, for deciding about the catalogue; empty or nullptr = none. Called within append.
    std::function<const domain::Library*()> library;
    std::function<domain::Instant()> clock;  ///< recordedAt
    /// `count` random bytes for keys and nonces; empty = OpenSSL.
    std::function<std::string(std::size_t count)> random;
};

/// Thread-safe: appends from several threads queue up; for speed hand them over together.
class HallJournal {
public:
    /// Opens or creates the file, migrates it, folds states of an older schema again.
    /// Throws DatabaseCorrupt, SchemaTooNew, DatabaseIoError; DatabaseError when the file belongs to another scope.
    HallJournal(const std::string& path, const Codec& codec, KeyRing keys, Environment environment);
    ~HallJournal();
    HallJournal(const HallJournal&) = delete;
    HallJournal& operator=(const HallJournal&) = delete;

    /// Decides and appends in order; answers one outcome per submission, after the commit.
    ///  - same id, same bytes: the stored outcome with `repeated`; same id, other bytes: CommandReused
    ///  - wrong scope or a stream not at the expected version: WrongScope, VersionConflict
    ///  - decide refuses: Refused, kept as the command's reply
    ///  - a claim is taken (number, live ticket, desk, shelf cell …): Refused with the claim's code
    ///  - the sender decided other events: Applied with ours, or Conflict when its paper is already out
    ///  - a refused fact command (or one whose paper is out): Conflict, recorded in stream conflict:<command id>
    /// Throws StorageFull, DatabaseIoError, DatabaseBusy: then nothing of the group was kept, and it may be sent again.
    std::vector<Outcome> append(const std::vector<Submission>& group);

    /// Called after each commit that appended events, from the appending thread, without any lock held.
    void setListener(std::function<void(const Committed&)> listener);

    /// Opening hours and calendar may change while the hall runs.
    void setRules(domain::HallRules rules);
    void setCalendar(domain::WorkingCalendar calendar);

    Cursor head() const;
    /// The state of a stream as last committed, personal part opened.
    std::optional<StoredState> state(const domain::StreamId& stream) const;

    /// Recomputes the chain; `alsoStates` folds every stream and compares it with the stored state too.
    VerifyReport verify(bool alsoStates = false) const;
    /// Folds every stream again and writes all views anew; tells what differed from the live ones.
    RebuildReport rebuild();

    /// 到期销毁: destroys the keys of a case (its own and its ticket's) and the search tokens made with them. History
    /// stays provable, the person is gone from it. False when there was no key.
    bool destroyKeys(const domain::CaseId& caseId);

    /// For tests that inject faults.
    Database& database();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Checks a journal file from outside, without keys or codec: the chain only. For `yichuang-server verify`.
VerifyReport verifyChain(const std::string& path);

}  // namespace yc::journal
