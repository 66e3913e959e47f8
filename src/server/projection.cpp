// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/projection.h"

#include "journal/journal.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

bool concerns(const Keeper& keeper, const UnitId& unit) {
    return keeper.kind == Keeper::Kind::Unit && keeper.id == unit.str();
}

/// What a role sees, one table: a state of each kind against the session.
struct Sight {
    const Session& session;
    bool counter = session.has(Role::Clerk) || session.has(Role::Supervisor);
    bool reviewer = session.has(Role::Reviewer);
    bool publicScreen = session.has(Role::Display) || session.has(Role::Kiosk) || session.has(Role::Guide);

    std::optional<State> operator()(const std::monostate&) const { return std::nullopt; }

    std::optional<State> operator()(TicketState state) const {
        if (counter) return state;
        if (!publicScreen) return std::nullopt;
        state.personal = {};
        state.publicCode.clear();
        if (!session.has(Role::Kiosk)) state.personToken.clear();
        return state;
    }
    std::optional<State> operator()(const CaseState& state) const {
        if (counter || (reviewer && mayOpenCase(session, state))) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(const MaterialUnitState& state) const {
        const bool ours = concerns(state.keeper, session.grant.unit) || state.destination == session.grant.unit;
        if (counter || session.has(Role::Courier) || (reviewer && ours)) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(const SlipState& state) const {
        const bool ours = concerns(state.from, session.grant.unit) || concerns(state.to, session.grant.unit);
        if (counter || session.has(Role::Courier) || (reviewer && ours)) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(ResultState state) const {
        if (counter) return state;
        if (!reviewer || state.unit != session.grant.unit) return std::nullopt;
        state.personal = {};  // who collected it is the counter's business
        return state;
    }
    std::optional<State> operator()(const DeskSessionState& state) const { return state; }
    std::optional<State> operator()(EvaluationState state) const {
        if (session.has(Role::Supervisor)) return state;
        // A clerk learns the stars, not the words and not who else was rated.
        if (!session.has(Role::Clerk) || state.clerk != session.grant.account) return std::nullopt;
        state.personal = {};
        return state;
    }
    std::optional<State> operator()(const AccountState& state) const {
        if (session.has(Role::Display) && !state.device) return std::nullopt;
        return state;
    }
    std::optional<State> operator()(const CatalogueState& state) const { return state; }
    /// Everybody who may raise a problem with a guide or work on the catalogue; what is drafted is no secret of the hall's.
    std::optional<State> operator()(const ThemeLifeState& state) const {
        if (counter || reviewer || session.has(Role::Administrator) || session.has(Role::Guide)) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(const QueuePolicyState& state) const { return state; }
    std::optional<State> operator()(const QueueBarState& state) const {
        if (session.has(Role::Supervisor)) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(const CreditState& state) const {
        if (counter) return state;
        return std::nullopt;
    }
    /// Whoever is invited or organises, and the window.
    std::optional<State> operator()(const JointState& state) const {
        const UnitId& own = session.grant.unit;
        const bool invited = std::any_of(state.invitees.begin(), state.invitees.end(),
                                         [&](const JointInvitee& one) { return one.unit == own; });
        if (counter || (reviewer && (invited || state.organiser == own))) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(const ScanLogState& state) const {
        if (session.has(Role::Supervisor)) return state;
        return std::nullopt;
    }
    std::optional<State> operator()(AppointmentState state) const {
        if (counter || session.has(Role::Guide)) return state;
        if (!session.has(Role::Kiosk)) return std::nullopt;
        state.personal = {};
        if (!state.code.empty()) state.code = journal::sm3Hex(state.code);  // to know it again when it is scanned
        return state;
    }
    std::optional<State> operator()(const ConflictState& state) const {
        if (session.has(Role::Supervisor) || (session.has(Role::Clerk) && state.device == session.grant.device))
            return state;
        return std::nullopt;
    }
};

}  // namespace

bool mayOpenCase(const Session& session, const CaseState& state) {
    if (session.has(Role::Clerk) || session.has(Role::Supervisor)) return true;
    return session.has(Role::Reviewer) &&
           std::any_of(state.tasks.begin(), state.tasks.end(),
                       [&](const ItemTask& task) { return task.unit == session.grant.unit; });
}

std::optional<State> seenBy(const Session& session, const journal::StoredState& stored) {
    return std::visit(Sight{session}, stored.state);
}

}  // namespace yc::server
