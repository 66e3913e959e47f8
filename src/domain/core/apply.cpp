// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/messages.h"
#include "domain/custody/custody_rules.h"
#include "domain/delivery/delivery_rules.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/intake_rules.h"
#include "domain/joint/joint_event_rules.h"
#include "domain/joint/joint_rules.h"
#include "domain/publication/publication_rules.h"
#include "domain/queue/queue_rules.h"
#include "domain/service/service_rules.h"

#include <cstddef>
#include <type_traits>

namespace yc::domain {

namespace {
template <class S, class E>
constexpr bool folds() {
    return requires(S & state, const E& event, const EventMeta& meta) { applyBody(state, event, meta); };
}

/// Which alternative of State an event folds into is told by the one applyBody that takes it.
template <class E, std::size_t... Index>
constexpr std::size_t stateIndex(std::index_sequence<Index...>) {
    static_assert((static_cast<int>(folds<std::variant_alternative_t<Index, StateSum>, E>()) + ...) == 1,
                  "every event folds into exactly one state");
    return ((folds<std::variant_alternative_t<Index, StateSum>, E>() ? Index : 0) + ...);
}
}  // namespace

State apply(State state, const EventBody& event, const EventMeta& meta) {
    std::visit(
        [&](const auto& body) {
            using Event = std::decay_t<decltype(body)>;
            using Folded =
                std::variant_alternative_t<stateIndex<Event>(std::make_index_sequence<std::variant_size_v<StateSum>>{}),
                                           StateSum>;
            if (!std::holds_alternative<Folded>(state)) state = Folded{};
            applyBody(std::get<Folded>(state), body, meta);
        },
        event);
    return state;
}

}  // namespace yc::domain
