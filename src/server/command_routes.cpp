// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions, commands, changes, number blocks: what a workstation's synchronisation uses.
#include "api/device_key.h"
#include "server/core.h"
#include "server/projection.h"
#include "server/request.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

namespace {

constexpr std::size_t mostCommands = 512;
constexpr Milliseconds clockSlack{5 * 60'000};
constexpr Milliseconds leaseClockSlack{15'000};

std::int64_t numberOr(const std::string& text, std::int64_t fallback) {
    if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string::npos) return fallback;
    return std::stoll(text);
}

/// What may change from one moment to the next: how the clocks stand, and who is signed in where.
std::optional<Refusal> refusalNow(Core& core, const Command& command) {
    // What only the authority decides happens now: a machine whose clock jumped must not take tickets for next week.
    // Leases are kept apart by margins, so there the clocks must agree within half of one.
    const bool lease =
        std::holds_alternative<LeaseTicket>(command.body) || std::holds_alternative<ReleaseTicket>(command.body);
    const Milliseconds slack = lease ? leaseClockSlack : clockSlack;
    const Milliseconds off = std::chrono::abs(core.now() - command.occurredAt);
    if (offlineClass(command.body) == OfflineClass::Online && off > slack) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(off);
        return refuse(RefusalCode::ClockWrong, {{"minutes", std::to_string(minutes.count())}});
    }
    if (auto refusal = core.sessions->actorRefusal(command.actor, command.occurredAt)) return refusal;
    return core.sessions->witnessRefusal(command);
}

/// Signature over the exact bytes, then whether the actor really was signed in there.
std::optional<Refusal> gateRefusal(Core& core, const api::SentCommand& sent, const Command& command) {
    const auto device = core.journal->state({StreamKind::Account, command.actor.device.str()});
    const auto* enrolled = device ? std::get_if<AccountState>(&device->state) : nullptr;
    if (!enrolled || !enrolled->device || !api::signatureFits(enrolled->publicKey, sent.bytes, sent.signature))
        return refuse(RefusalCode::SignatureWrong);
    // The server's own role is nobody's to claim.
    if (command.actor.has(Role::System)) return refuse(RefusalCode::NotPermitted, {}, "role system");
    auto refusal = refusalNow(core, command);
    // Answered before: it gets the same reply, whatever its clock or its grant is by now.
    if (refusal && core.reader().reply(command.id)) return std::nullopt;
    return refusal;
}

journal::Outcome refusedOutcome(const CommandId& command, Refusal refusal) {
    journal::Outcome outcome;
    outcome.command = command;
    outcome.status = journal::OutcomeStatus::Refused;
    outcome.refusal = std::move(refusal);
    return outcome;
}

Response json(std::string body) { return {200, "application/json", std::move(body), {}}; }

}  // namespace

Reply postSession(Core& core, const Request& request) {
    const auto login = readBody<api::LoginRequest>(request, api::decode<api::LoginRequest>);
    if (!login) return Unexpected{login.error()};
    const auto answer = core.sessions->login(*login, request.address);
    if (!answer) return Unexpected{answer.error()};
    return Response{201, "application/json", api::encode(*answer), {{"Cache-Control", "no-store"}}};
}

Reply deleteSession(Core& core, const Request& request) {
    core.sessions->logout(*request.session);
    return Response{204, "", "", {}};
}

Reply postWitness(Core& core, const Request& request) {
    const auto wanted = readBody<api::WitnessRequest>(request, api::decode<api::WitnessRequest>);
    if (!wanted) return Unexpected{wanted.error()};
    const auto grant = core.sessions->witness(*wanted, *request.session, request.address);
    if (!grant) return Unexpected{grant.error()};
    return Response{201, "application/json", api::encode(*grant), {{"Cache-Control", "no-store"}}};
}

Reply postCommands(Core& core, const Request& request) {
    const auto batch = readBody<api::CommandBatch>(request, api::decode<api::CommandBatch>);
    if (!batch) return Unexpected{batch.error()};
    if (batch->commands.size() > mostCommands)
        return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", std::to_string(mostCommands)}})};
    api::OutcomeBatch answer;
    answer.outcomes.resize(batch->commands.size());
    std::vector<journal::Submission> passed;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < batch->commands.size(); ++i) {
        const api::SentCommand& sent = batch->commands[i];
        try {
            Command command = core.codec.decodeCommand(sent.bytes);
            if (auto refusal = gateRefusal(core, sent, command)) {
                answer.outcomes[i] = refusedOutcome(command.id, std::move(*refusal));
                continue;
            }
            passed.push_back({sent.bytes, std::move(command), sent.decidedDigest, sent.effectRan});
            places.push_back(i);
        } catch (const journal::CodecError& fault) {
            answer.outcomes[i] = refusedOutcome({}, refuse(RefusalCode::Malformed, {{"what", fault.what()}}));
        }
    }
    auto outcomes = core.writer->submit(std::move(passed));
    if (!outcomes) return Unexpected{outcomes.error()};
    for (std::size_t i = 0; i < places.size(); ++i) answer.outcomes[places[i]] = std::move((*outcomes)[i]);
    return json(api::encode(answer));
}

Reply getChanges(Core& core, const Request& request) {
    journal::Cursor after;
    after.scope = core.hall.scope;
    after.seq = numberOr(request.queryValue("after"), 0);
    after.hash = request.queryValue("hash");
    const auto limit = std::clamp<std::int64_t>(numberOr(request.queryValue("limit"), 500), 1, 2000);
    const Session& session = *request.session;
    if (const std::int64_t upTo = numberOr(request.queryValue("delivered"), 0); upTo > 0)
        core.delivered.note(session.grant.device, std::min(Instant{Milliseconds{upTo}}, core.now()));
    return json(api::encode(
        core.reader().changes(after, static_cast<int>(limit),
                              [&session](const journal::StoredState& stored) { return seenBy(session, stored); })));
}

Reply postLeases(Core& core, const Request& request) {
    const auto wanted = readBody<api::LeaseRequest>(request, api::decode<api::LeaseRequest>);
    if (!wanted) return Unexpected{wanted.error()};
    if (wanted->wishes.size() > 64 || wanted->used.size() > 256)
        return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", "64"}})};
    const DeviceId& device = request.session->grant.device;
    for (const api::BlockWish& wish : wanted->wishes) {
        if (wish.key.empty() || wish.key.size() > 120 || wish.requestId.empty() || wish.requestId.size() > 64 ||
            wish.size < 1 || wish.size > 10'000)
            return Unexpected{refuse(RefusalCode::Malformed, {{"what", "/wishes"}})};
    }
    const auto own = core.leases->blocksOf(device);
    for (const api::BlockUse& use : wanted->used) {
        const bool mine = std::any_of(own.begin(), own.end(),
                                      [&](const journal::NumberBlock& block) { return block.id == use.block; });
        if (!mine) return Unexpected{refuse(RefusalCode::NotPermitted, {}, "the block belongs to another device")};
        use.close ? core.leases->close(use.block, use.next) : core.leases->report(use.block, use.next);
    }
    api::LeaseAnswer answer;
    for (const api::BlockWish& wish : wanted->wishes)
        answer.blocks.push_back(core.leases->lease(wish.key, wish.size, device, wish.requestId, core.now()));
    return json(api::encode(answer));
}

}  // namespace yc::server
