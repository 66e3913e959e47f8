// SPDX-License-Identifier: GPL-3.0-or-later
// 状态: the folded rows. A stored state with another schema number is folded again, so it is never lifted.
#include "api/json/bodies.h"
#include "api/json_codec.h"

namespace yc::api {

using domain::StreamKind;
using journal::CodecError;

namespace {

/// Calls `use` with a fresh state of the kind.
template <class Use>
void withState(StreamKind kind, Use use) {
    switch (kind) {
    case StreamKind::Ticket: return use(domain::TicketState{});
    case StreamKind::Case: return use(domain::CaseState{});
    case StreamKind::MaterialUnit: return use(domain::MaterialUnitState{});
    case StreamKind::Slip: return use(domain::SlipState{});
    case StreamKind::Result: return use(domain::ResultState{});
    case StreamKind::DeskSession: return use(domain::DeskSessionState{});
    case StreamKind::Evaluation: return use(domain::EvaluationState{});
    case StreamKind::Account: return use(domain::AccountState{});
    case StreamKind::Catalogue: return use(domain::CatalogueState{});
    case StreamKind::Conflict: return use(domain::ConflictState{});
    case StreamKind::Policy: return use(domain::QueuePolicyState{});
    case StreamKind::QueueBar: return use(domain::QueueBarState{});
    case StreamKind::Appointment: return use(domain::AppointmentState{});
    case StreamKind::Theme: return use(domain::ThemeLifeState{});
    case StreamKind::Credit: return use(domain::CreditState{});
    case StreamKind::Joint: return use(domain::JointState{});
    case StreamKind::ScanLog: return use(domain::ScanLogState{});
    case StreamKind::Paper: break;  // numbers are views of the case; no stream of their own yet
    }
    throw CodecError("no state for this kind of stream");
}

}  // namespace

namespace json {

Json stateJson(const domain::State& state) {
    return std::visit(
        [](const auto& body) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, std::monostate>)
                return Json::object();
            else
                return toJson(body);
        },
        state);
}

domain::State readState(StreamKind kind, const Json& from, const Path& path) {
    domain::State state;
    withState(kind, [&](auto fresh) {
        fromJson(from, path, Strictness::Tolerant, fresh);
        state = std::move(fresh);
    });
    return state;
}

}  // namespace json

journal::Encoded JsonCodec::encodeState(const domain::State& state) const {
    if (std::holds_alternative<std::monostate>(state)) return {};
    return json::split(json::stateJson(state));
}

domain::State JsonCodec::decodeState(StreamKind kind, const journal::Encoded& bytes) const {
    if (bytes.open.empty()) return {};
    return json::readState(kind, json::joined(bytes), json::Path{});
}

int JsonCodec::stateSchema(StreamKind kind) const {
    int schema = 0;
    withState(kind, [&schema](auto fresh) { schema = decltype(fresh)::schema; });
    return schema;
}

}  // namespace yc::api
