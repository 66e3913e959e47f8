// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/conflict_desk.h"

#include <algorithm>
#include <sstream>

namespace yc::workstation {

using domain::CommandId;
using domain::StreamKind;
using journal::OutboxItem;
using journal::OutboxStatus;

namespace {
constexpr std::size_t mostSent = 50;
constexpr auto keptResent = "conflicts.resent";
constexpr auto keptHandedOn = "conflicts.handed_on";
}  // namespace

bool ConflictDesk::Group::atCentre() const {
    return std::any_of(items.begin(), items.end(),
                       [](const OutboxItem& item) { return item.status == OutboxStatus::Conflict; });
}

ConflictDesk::ConflictDesk(Context& context) : m_context(context) {
    m_context.addChangeListener(
        [this](sync::Replica& replica, const sync::ReplicaChange& change) { changed(replica, change); });
}

void ConflictDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

void ConflictDesk::onConflicts(Listener<ConflictSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void ConflictDesk::show(bool shown) {
    m_context.store().post([this, shown](sync::Replica& replica) {
        m_shown = shown;
        if (shown) publish(replica);
    });
}

void ConflictDesk::open(const CommandId& command) {
    post([this, command](sync::Replica& replica) {
        m_open = command;
        publish(replica);
        askTimeline(replica);
    });
}

// ---- what moves by itself -----------------------------------------------------------------------------------------

void ConflictDesk::changed(sync::Replica& replica, const sync::ReplicaChange& change) {
    load(replica);
    for (const auto& delivered : change.delivered) {
        m_sent.push_front(
            {delivered.command, delivered.kind, subjectOf(replica, delivered.streams), delivered.occurredAt, {}});
        if (m_sent.size() > mostSent) m_sent.pop_back();
    }
    const bool conflicts = std::any_of(change.streams.begin(), change.streams.end(),
                                       [](const auto& stream) { return stream.kind == StreamKind::Conflict; });
    // While somebody looks, a projection that comes in may change what is possible.
    if (!m_shown && !change.outbox && !conflicts && !change.everything) return;
    if (conflicts || change.everything) followResolutions(replica);
    if (change.outbox) followResent(replica);
    // Each key press changes the outbox; the count only moves with an entry of the conflict desk.
    const int known = replica.outboxSummary().conflicts;
    if (!m_shown && !conflicts && !change.everything && known == m_known) return;
    m_known = known;
    publish(replica);
}

/// The supervisor, or this desk from another machine, has settled it: the entry here follows.
void ConflictDesk::followResolutions(sync::Replica& replica) {
    for (const OutboxItem& item : replica.conflicts()) {
        if (item.status != OutboxStatus::Conflict) continue;
        const auto confirmed = replica.confirmed({StreamKind::Conflict, item.id.str()});
        const auto* state = confirmed ? std::get_if<domain::ConflictState>(&confirmed->state) : nullptr;
        if (state && state->resolved) replica.settle(item.id, state->resolution);
    }
}

/// What was sent again has its answer: then the authority's note of the first attempt can be closed.
void ConflictDesk::followResent(sync::Replica& replica) {
    std::vector<std::pair<CommandId, std::vector<CommandId>>> answered;
    for (const auto& [renewed, conflicts] : m_resent) {
        const auto entry = replica.entry(renewed);
        if (!entry || (entry->status != OutboxStatus::Pending && entry->status != OutboxStatus::Held))
            answered.emplace_back(renewed, conflicts);
    }
    for (const auto& [renewed, conflicts] : answered) {
        const auto entry = replica.entry(renewed);
        const bool applied = !entry || entry->status == OutboxStatus::Acked;
        m_resent.erase(renewed);
        for (const CommandId& conflict : conflicts) {
            resolveAtCentre(replica, conflict,
                            applied ? "以本窗口为准，已按现在的记录重新记下" : "再发一次也没收，见后面一条冲突", {});
        }
    }
    if (!answered.empty()) keep(replica);
}

void ConflictDesk::load(sync::Replica& replica) {
    if (m_loaded) return;
    m_loaded = true;
    std::istringstream resent(replica.outbox().get(keptResent).value_or(std::string()));
    std::string renewed;
    std::string conflict;
    while (resent >> renewed >> conflict) m_resent[CommandId(renewed)].emplace_back(conflict);
    std::istringstream handedOn(replica.outbox().get(keptHandedOn).value_or(std::string()));
    while (handedOn >> conflict) m_handedOn.emplace(conflict);
}

void ConflictDesk::keep(sync::Replica& replica) const {
    std::string resent;
    for (const auto& [renewed, conflicts] : m_resent) {
        for (const CommandId& conflict : conflicts) resent += renewed.str() + ' ' + conflict.str() + '\n';
    }
    std::string handedOn;
    for (const CommandId& conflict : m_handedOn) handedOn += conflict.str() + '\n';
    replica.outbox().put(keptResent, resent);
    replica.outbox().put(keptHandedOn, handedOn);
}

// ---- grouping -----------------------------------------------------------------------------------------------------

std::vector<ConflictDesk::Group> ConflictDesk::groups(sync::Replica& replica) const {
    std::vector<Group> result;
    for (OutboxItem& item : replica.conflicts()) {
        const auto builds = [&](const Group& group) {
            return std::any_of(item.streams.begin(), item.streams.end(),
                               [&](const auto& stream) { return group.streams.count(stream) != 0; });
        };
        auto group = std::find_if(result.begin(), result.end(), builds);
        if (group == result.end()) group = result.insert(result.end(), Group{});
        group->streams.insert(item.streams.begin(), item.streams.end());
        group->items.push_back(std::move(item));
    }
    return result;
}

std::vector<journal::ConflictRow> ConflictDesk::centreOnly(sync::Replica& replica,
                                                           const std::vector<Group>& mine) const {
    std::set<CommandId> known = m_resolving;
    for (const Group& group : mine) {
        for (const OutboxItem& item : group.items) known.insert(item.id);
    }
    for (const auto& entry : m_resent) known.insert(entry.second.begin(), entry.second.end());
    std::vector<journal::ConflictRow> result;
    for (journal::ConflictRow& row : replica.reader().conflicts()) {
        const bool follows = std::any_of(result.begin(), result.end(),
                                         [&](const journal::ConflictRow& root) { return builtOn(root, row); });
        if (known.count(row.command) == 0 && !follows) result.push_back(std::move(row));
    }
    return result;
}

/// One machine's conflicts about one case are one question, as they are at that machine: a paper that is printed belongs
/// to the step that wrote it.
bool ConflictDesk::builtOn(const journal::ConflictRow& root, const journal::ConflictRow& row) {
    return !root.caseId.empty() && root.caseId == row.caseId && root.device == row.device;
}

// ---- deciding -----------------------------------------------------------------------------------------------------

void ConflictDesk::decide(ConflictChoice choice, const std::string& reason) {
    post([this, choice, reason](sync::Replica& replica) {
        const auto mine = groups(replica);
        const auto group =
            std::find_if(mine.begin(), mine.end(), [&](const Group& g) { return g.root().id == m_open; });
        if (choice == ConflictChoice::Supervisor) {
            m_handedOn.insert(m_open);
            keep(replica);
            m_context.done("已转值班主任，两边记录都留着", "Handed to the supervisor; both records are kept");
            publish(replica);
        } else if (choice == ConflictChoice::Mine) {
            if (group != mine.end()) resendGroup(replica, *group, reason);
        } else {
            giveUp(replica, choice, reason);
        }
    });
}

void ConflictDesk::resendGroup(sync::Replica& replica, const Group& group, const std::string& reason) {
    const std::string note = reason.empty() ? "以本窗口为准，再发一次" : "以本窗口为准，再发一次：" + reason;
    std::size_t sent = 0;
    for (const OutboxItem& item : group.items) {
        const auto submitted = replica.submitAgain(item.id, note);
        if (!submitted) {
            m_context.say(submitted.error());
            break;
        }
        ++sent;
        m_handedOn.erase(item.id);
        if (item.status == OutboxStatus::Conflict) m_resent[submitted->command].push_back(item.id);
    }
    if (sent == 0) return;
    keep(replica);
    m_context.client().commandsQueued();
    if (sent == group.items.size())
        m_context.done("已按现在的记录再发一次", "Decided again on the present records and queued");
    publish(replica);
}

void ConflictDesk::resolveAtCentre(sync::Replica& replica, const CommandId& conflict, const std::string& resolution,
                                   std::function<void(sync::Replica&, bool)> done) {
    m_resolving.insert(conflict);
    domain::ResolveConflict body;
    body.conflict = conflict;
    body.resolution = resolution;
    m_context.submitOnline(
        replica, body,
        [this, conflict, done = std::move(done)](sync::Replica& changedReplica, const journal::Outcome* outcome) {
            m_resolving.erase(conflict);
            if (done) done(changedReplica, outcome != nullptr);
            publish(changedReplica);
        });
}

std::string ConflictDesk::resolutionWords(ConflictChoice choice, const std::vector<ConflictPaper>& papers,
                                          const std::string& reason) const {
    std::string words = "以中心为准";
    if (!papers.empty()) words += choice == ConflictChoice::CentreOut ? "；纸没能收回：" : "；已收回作废：";
    for (std::size_t i = 0; i < papers.size(); ++i) words += (i == 0 ? "" : "、") + papers[i].number.str();
    return reason.empty() ? words : words + "；" + reason;
}

void ConflictDesk::giveUp(sync::Replica& replica, ConflictChoice choice, const std::string& reason) {
    const auto mine = groups(replica);
    const auto shown = detail(replica, mine, centreOnly(replica, mine));
    if (!shown) return;
    const std::string words = resolutionWords(choice, shown->papers, reason);
    std::vector<CommandId> atCentre;
    std::vector<CommandId> here;
    for (const Group& group : mine) {
        if (group.root().id != m_open) continue;
        for (const OutboxItem& item : group.items) {
            here.push_back(item.id);
            if (item.status == OutboxStatus::Conflict) atCentre.push_back(item.id);
        }
    }
    if (here.empty()) {
        const auto rows = replica.reader().conflicts();
        const auto root =
            std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.command == m_open; });
        for (const journal::ConflictRow& row : rows) {
            if (row.command == m_open || (root != rows.end() && builtOn(*root, row))) atCentre.push_back(row.command);
        }
        if (atCentre.empty()) atCentre.push_back(m_open);
    }
    const auto settleHere = [this, here, words](sync::Replica& changedReplica) {
        for (const CommandId& id : here) {
            changedReplica.settle(id, words);
            m_handedOn.erase(id);
        }
        keep(changedReplica);
        m_context.done("已定：以中心为准，经过都留着", "Settled: the centre's record stands; all of it is kept");
        publish(changedReplica);
    };
    if (atCentre.empty()) {
        settleHere(replica);
        return;
    }
    // The authority closes its notes first; only when it has closed the last one does the entry here leave the list.
    auto left = std::make_shared<std::size_t>(atCentre.size());
    for (const CommandId& conflict : atCentre) {
        resolveAtCentre(replica, conflict, words, [left, settleHere](sync::Replica& changedReplica, bool applied) {
            if (applied && --*left == 0) settleHere(changedReplica);
        });
    }
}

}  // namespace yc::workstation
