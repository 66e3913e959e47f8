// SPDX-License-Identifier: GPL-3.0-or-later
// 冲突台: reads the outbox, the cache and the open conflicts of the authority, and carries out what a person decided.
// All state below lives on the store thread.
#pragma once

#include "workstation/conflict_service.h"
#include "workstation/context.h"

#include <deque>
#include <set>

namespace yc::workstation {

class ConflictDesk : public ConflictService {
public:
    explicit ConflictDesk(Context& context);

    void onConflicts(Listener<ConflictSnapshot> listener) override;
    void show(bool shown) override;
    void open(const domain::CommandId& command) override;
    void decide(ConflictChoice choice, const std::string& reason) override;

private:
    /// An entry the authority did not take, with what this device built on it, in order.
    struct Group {
        std::vector<journal::OutboxItem> items;
        std::set<domain::StreamId> streams;
        const journal::OutboxItem& root() const { return items.front(); }
        bool atCentre() const;  ///< the authority keeps one of them in a conflict stream
    };
    void post(std::function<void(sync::Replica&)> job);
    void changed(sync::Replica& replica, const sync::ReplicaChange& change);
    std::vector<Group> groups(sync::Replica& replica) const;
    /// Conflicts of the authority that this session may settle and that no entry here stands for.
    std::vector<journal::ConflictRow> centreOnly(sync::Replica& replica, const std::vector<Group>& mine) const;
    static bool builtOn(const journal::ConflictRow& root, const journal::ConflictRow& row);
    void followResolutions(sync::Replica& replica);
    void followResent(sync::Replica& replica);
    void resendGroup(sync::Replica& replica, const Group& group, const std::string& reason);
    void giveUp(sync::Replica& replica, ConflictChoice choice, const std::string& reason);
    void resolveAtCentre(sync::Replica& replica, const domain::CommandId& conflict, const std::string& resolution,
                         std::function<void(sync::Replica&, bool)> done);
    std::string resolutionWords(ConflictChoice choice, const std::vector<ConflictPaper>& papers,
                                const std::string& reason) const;

    // what is shown (conflict_snapshot.cpp)
    void publish(sync::Replica& replica);
    ConflictEntry entryOf(sync::Replica& replica, const Group& group) const;
    ConflictEntry entryOf(sync::Replica& replica, const journal::ConflictRow& row) const;
    std::optional<ConflictDetail> detail(sync::Replica& replica, const std::vector<Group>& mine,
                                         const std::vector<journal::ConflictRow>& others) const;
    ConflictDetail localDetail(sync::Replica& replica, const Group& group) const;
    ConflictDetail foreignDetail(sync::Replica& replica, const journal::ConflictRow& row) const;
    void addCentreSide(sync::Replica& replica, const std::set<domain::StreamId>& streams, ConflictDetail& detail) const;
    std::vector<ConflictOption> options(sync::Replica& replica, const ConflictDetail& detail, const Group* group) const;
    std::vector<OutboxLine> lines(sync::Replica& replica, const std::vector<journal::OutboxItem>& items) const;
    std::string subjectOf(sync::Replica& replica, const std::vector<domain::StreamId>& streams) const;
    void askTimeline(sync::Replica& replica);

    Context& m_context;
    Listener<ConflictSnapshot> m_listener;
    bool m_shown = false;
    domain::CommandId m_open;
    domain::CaseId m_timelineOf;
    std::vector<journal::TimelineRow> m_timeline;  ///< of the open entry's case, when the authority answers
    std::deque<OutboxLine> m_sent;
    std::set<domain::CommandId> m_resolving;                               ///< asked the authority, not answered yet
    std::map<domain::CommandId, std::vector<domain::CommandId>> m_resent;  ///< new command → conflicts it stands for
    std::set<domain::CommandId> m_handedOn;
    bool m_loaded = false;  ///< the two above, from the file
    int m_known = 0;        ///< entries on the desk when it was last told
    void load(sync::Replica& replica);
    void keep(sync::Replica& replica) const;
};

/// Numbered papers a command puts into the world, with their kind.
std::vector<ConflictPaper> papersOf(const domain::CommandBody& body);
/// What is known of a stream from its state alone, as steps: for streams whose history is not at hand.
std::vector<journal::TimelineRow> stepsOf(const journal::Codec& codec, const domain::StreamId& stream,
                                          const domain::State& state);

}  // namespace yc::workstation
