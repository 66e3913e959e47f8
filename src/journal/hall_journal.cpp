// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/hall_journal_impl.h"

#include "journal/facts.h"
#include "journal/outcomes.h"
#include "journal/schema.h"

#include <algorithm>

namespace yc::journal {

using domain::Refusal;
using domain::RefusalCode;
using domain::StreamId;

namespace {

/// States for decide; what it read stays alive until the source ends.
class DecideStates : public domain::StateSource {
public:
    explicit DecideStates(StreamStore& store) : m_store(store) {}
    using domain::StateSource::find;
    const domain::State* find(const StreamId& stream) const override {
        EntryPtr entry = m_store.entry(stream);
        if (entry->id == 0) return nullptr;
        m_read.push_back(std::move(entry));
        return &m_read.back()->state;
    }

private:
    StreamStore& m_store;
    mutable std::vector<EntryPtr> m_read;
};

std::int64_t milliseconds(domain::Instant instant) { return instant.time_since_epoch().count(); }

Outcome refused(const domain::CommandId& command, Refusal refusal) {
    Outcome outcome;
    outcome.command = command;
    outcome.status = OutcomeStatus::Refused;
    outcome.refusal = std::move(refusal);
    return outcome;
}

bool mustBeKnown(const Submission& submission) {
    return submission.effectRan || domain::isFactCommand(submission.command.body);
}

}  // namespace

std::string eventsDigest(const Codec& codec, const std::vector<domain::NewEvent>& events) {
    Sm3 hash;
    for (const domain::NewEvent& event : events) {
        const Encoded encoded = codec.encodeEvent(event.body);
        hash.field(event.stream.str()).field(domain::eventKind(event.body)).number(domain::eventVersion(event.body));
        hash.field(encoded.open).field(encoded.personal);
    }
    return hex(view(hash.finish()));
}

HallJournal::Impl::Impl(const std::string& path, const Codec& usedCodec, KeyRing usedKeys, Environment given)
    : database(openHallDatabase(path))
    , codec(usedCodec)
    , keys(std::move(usedKeys))
    , environment(std::move(given))
    , vault(*database, keys, environment.random)
    , tokens(keys)
    , store(*database, codec, vault, tokens, environment.scope) {
    claimScope();
    head = readHead(*database, environment.scope.str());
    refreshViews();
}

HallJournal::HallJournal(const std::string& path, const Codec& codec, KeyRing keys, Environment environment)
    : m_impl(std::make_unique<Impl>(path, codec, std::move(keys), std::move(environment))) {}

HallJournal::~HallJournal() = default;

// ---- append -----------------------------------------------------------------------------------------------------

std::vector<Outcome> HallJournal::append(const std::vector<Submission>& group) {
    std::vector<Outcome> outcomes;
    Committed committed;
    std::function<void(const Committed&)> listener;
    {
        const std::lock_guard lock(m_impl->mutex);
        outcomes = m_impl->appendGroup(group, committed);
        listener = m_impl->listener;
    }
    if (listener && !committed.events.empty()) listener(committed);
    return outcomes;
}

std::vector<Outcome> HallJournal::Impl::appendGroup(const std::vector<Submission>& group, Committed& committed) {
    std::vector<Outcome> outcomes;
    if (group.empty()) return outcomes;
    outcomes.reserve(group.size());
    const std::int64_t recordedAt = milliseconds(environment.clock());
    try {
        Transaction transaction(*database);
        for (const Submission& submission : group) outcomes.push_back(appendOne(submission, recordedAt, committed));
        transaction.commit();
    } catch (...) {
        discardGroup();
        throw;
    }
    store.keepGroup();
    vault.committed();
    // A stream that several commands changed is told once, as it stands now.
    std::map<StreamId, StoredState> last;
    for (StoredState& state : committed.states) last[state.stream] = std::move(state);
    committed.states.clear();
    for (auto& [stream, state] : last) committed.states.push_back(std::move(state));
    std::sort(committed.states.begin(), committed.states.end(),
              [](const StoredState& left, const StoredState& right) { return left.seq < right.seq; });
    committed.head = cursor();
    return outcomes;
}

void HallJournal::Impl::discardGroup() {
    store.discardGroup();
    vault.forgetSince(0);
    try {
        head = readHead(*database, environment.scope.str());
    } catch (const DatabaseError&) {
        head.seq = -1;  // read again before the next command
    }
}

Outcome HallJournal::Impl::appendOne(const Submission& submission, std::int64_t recordedAt, Committed& committed) {
    const domain::Command& command = submission.command;
    if (head.seq < 0) head = readHead(*database, environment.scope.str());
    const std::string digest{view(sm3(submission.bytes))};
    const auto known = findReply(*database, command.id);
    if (known && known->digest == digest) {
        Outcome outcome = known->outcome;
        outcome.repeated = true;
        return outcome;
    }

    Outcome outcome;
    bool final = false;  // the reply is kept
    if (known)
        outcome = refused(command.id, refuse(RefusalCode::CommandReused));
    else
        final = carryOut(submission, recordedAt, outcome, committed);
    if (outcome.status == OutcomeStatus::Refused && (final || known) && mustBeKnown(submission)) {
        const std::string key = known ? command.id.str() + "-" + hex(digest).substr(0, 8) : command.id.str();
        recordConflict(submission, key, recordedAt, outcome, committed);
    }
    if (final) storeReply(*database, digest, outcome);
    store.keepCommand();
    return outcome;
}

bool HallJournal::Impl::carryOut(const Submission& submission, std::int64_t recordedAt, Outcome& outcome,
                                 Committed& committed) {
    const domain::CommandId& id = submission.command.id;
    const ChainHead headBefore = head;
    const std::size_t keysBefore = vault.mark();
    const std::size_t eventsBefore = committed.events.size();
    const std::size_t statesBefore = committed.states.size();
    Savepoint savepoint(*database);
    const auto undo = [&](Refusal refusal) {
        savepoint.rollback();
        store.discardCommand();
        vault.forgetSince(keysBefore);
        head = headBefore;
        committed.events.resize(eventsBefore);
        committed.states.resize(statesBefore);
        outcome = refused(id, std::move(refusal));
    };
    try {
        const auto decided = decideOne(submission.command);
        if (!decided) {
            outcome = refused(id, decided.error());
        } else if (submission.effectRan && !submission.decidedDigest.empty() &&
                   !domain::decidedLineByLine(submission.command.body) &&
                   eventsDigest(codec, *decided) != submission.decidedDigest) {
            outcome = refused(id, refuse(RefusalCode::VersionConflict, {}, "decided differently, paper is out"));
        } else {
            outcome.command = id;
            write(submission, *decided, recordedAt, outcome, committed);
        }
        savepoint.release();
        return true;
    } catch (const ClaimTaken& taken) {
        undo(taken.refusal());
        return true;
    } catch (const SubjectDestroyed& destroyed) {
        undo(refuse(RefusalCode::CaseStateWrong, {}, destroyed.what()));
        return true;
    } catch (const DatabaseError&) { throw; } catch (const std::exception& error) {
        // One command that cannot be carried out must not stop the others; not kept, so that it may be tried again.
        undo(refuse(RefusalCode::Unavailable, {}, error.what()));
        return false;
    }
}

domain::Expected<std::vector<domain::NewEvent>, Refusal> HallJournal::Impl::decideOne(const domain::Command& command) {
    if (command.scope != environment.scope) return domain::Unexpected<Refusal>{refuse(RefusalCode::WrongScope)};
    for (const auto& [stream, version] : command.expects) {
        const EntryPtr entry = store.entry(stream);
        if (entry->version != version) {
            return domain::Unexpected<Refusal>{refuse(RefusalCode::VersionConflict, {},
                                                      stream.str() + " is at version " +
                                                          std::to_string(entry->version) + ", not " +
                                                          std::to_string(version))};
        }
    }
    const domain::catalogue::Release* release = nullptr;
    if (environment.catalogue && command.basis.catalogueVersion != 0)
        release = environment.catalogue(command.basis.catalogueVersion, command.basis.catalogueHash);
    const DecideStates states(store);
    const JournalFacts facts(*database, environment.rules, domain::localDate(command.occurredAt));
    const domain::Library* library = environment.library ? environment.library() : nullptr;
    return domain::decide(command, {states, facts, release, environment.calendar, environment.rules, library});
}

void HallJournal::Impl::write(const Submission& submission, const std::vector<domain::NewEvent>& events,
                              std::int64_t recordedAt, Outcome& outcome, Committed& committed) {
    const domain::Command& command = submission.command;
    std::map<StreamId, std::shared_ptr<StreamEntry>> touched;
    for (const domain::NewEvent& event : events) {
        auto& entry = touched[event.stream];
        if (!entry) entry = std::make_shared<StreamEntry>(*store.entry(event.stream));
        EventRow row;
        row.seq = head.seq + 1;
        row.stream = event.stream.str();
        row.version = entry->version + 1;
        row.kind = domain::eventKind(event.body);
        row.kindVersion = domain::eventVersion(event.body);
        row.command = command.id.str();
        row.actor = command.actor.account.str();
        row.device = command.actor.device.str();
        row.occurredAt = milliseconds(command.occurredAt);
        row.recordedAt = recordedAt;
        const domain::EventMeta meta = metaOf(row, environment.scope);
        entry->state = domain::apply(std::move(entry->state), event.body, meta);
        entry->version = row.version;
        entry->seq = row.seq;
        entry->subject = subjectOf(event.stream, entry->state);
        if (entry->id == 0) entry->id = row.seq;
        Encoded encoded = codec.encodeEvent(event.body);
        row.open = std::move(encoded.open);
        row.sealed = vault.seal(entry->subject, encoded.personal, eventContext(row.stream, row.version));
        row.subject = row.sealed.empty() ? std::string{} : entry->subject;
        row.prevHash = head.hash;
        row.hash = chainHash(environment.scope.str(), row);
        insertEvent(*database, row);
        head = {row.seq, row.hash};
        outcome.firstSeq = outcome.firstSeq == 0 ? row.seq : outcome.firstSeq;
        outcome.lastSeq = row.seq;
        if (listener) committed.events.push_back({meta, event.body});
    }
    for (auto& [stream, entry] : touched) {
        outcome.streams.push_back({stream, entry->version});
        store.put(stream, entry);
        if (listener) committed.states.push_back({stream, entry->version, entry->seq, entry->state});
    }
}

void HallJournal::Impl::recordConflict(const Submission& submission, const std::string& key, std::int64_t recordedAt,
                                       Outcome& outcome, Committed& committed) {
    const domain::Command& command = submission.command;
    outcome.status = OutcomeStatus::Conflict;
    const StreamId stream{domain::StreamKind::Conflict, key};
    if (store.entry(stream)->id != 0) return;  // the same bytes under a used id, sent once more
    domain::ConflictRecorded conflict;
    conflict.commandKind = domain::commandKind(command.body);
    conflict.refusalCode = outcome.refusal->name();
    conflict.refusalDetail = outcome.refusal->detail;
    for (const domain::PaperNumber& paper : domain::paperNumbers(command.body)) conflict.papers.push_back(paper.str());
    conflict.caseId = domain::caseOf(command.body);
    conflict.device = command.actor.device;
    const StreamId caseStream{domain::StreamKind::Case, conflict.caseId.str()};
    if (conflict.caseId.empty() || !vault.isDestroyed(caseStream.str()))
        conflict.personal.commandBytes = submission.bytes;
    write(submission, {{stream, conflict}}, recordedAt, outcome, committed);
}

// ---- the rest ---------------------------------------------------------------------------------------------------

void HallJournal::setListener(std::function<void(const Committed&)> listener) {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->listener = std::move(listener);
}

void HallJournal::setRules(domain::HallRules rules) {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->environment.rules = std::move(rules);
}

void HallJournal::setCalendar(domain::WorkingCalendar calendar) {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->environment.calendar = std::move(calendar);
}

Cursor HallJournal::Impl::cursor() const { return {environment.scope, head.seq, hex(head.hash)}; }

Cursor HallJournal::head() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->cursor();
}

std::optional<StoredState> HallJournal::state(const StreamId& stream) const {
    const std::lock_guard lock(m_impl->mutex);
    const EntryPtr entry = m_impl->store.entry(stream);
    if (entry->id == 0) return std::nullopt;
    return StoredState{stream, entry->version, entry->seq, entry->state};
}

Database& HallJournal::database() { return *m_impl->database; }

}  // namespace yc::journal
