// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sessions.h"

#include "api/device_key.h"
#include "domain/core/permissions.h"
#include "server/passwords.h"

#include <algorithm>

namespace yc::server {

using namespace domain;

bool Session::has(Role role) const {
    return std::find(grant.roles.begin(), grant.roles.end(), role) != grant.roles.end();
}

namespace {

PasswordCost cost(const Config& config) { return {config.argonMemoryKiB, config.argonPasses}; }

bool contains(const std::vector<Role>& roles, Role role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// Only these identify people and may make person tokens without asking.
bool identifiesPeople(const std::vector<Role>& roles) {
    return contains(roles, Role::Clerk) || contains(roles, Role::Kiosk) || contains(roles, Role::Guide);
}

}  // namespace

Sessions::Sessions(const Config& config, journal::HallJournal& journal, journal::Secrets& secrets,
                   journal::ServerRecords& records, std::string personTokenKey, std::function<Instant()> clock)
    : m_config(config)
    , m_journal(journal)
    , m_secrets(secrets)
    , m_records(records)
    , m_personTokenKey(std::move(personTokenKey))
    , m_clock(std::move(clock))
    , m_dummyVerifier(passwordVerifier(api::randomBytes(16), cost(config)))
    , m_limiter(config.loginsPerMinute) {}

std::optional<AccountState> Sessions::account(const std::string& key) const {
    const auto stored = m_journal.state({StreamKind::Account, key});
    if (!stored) return std::nullopt;
    const auto* state = std::get_if<AccountState>(&stored->state);
    return state ? std::optional<AccountState>(*state) : std::nullopt;
}

/// Every try counts, whatever it is for.
std::optional<Refusal> Sessions::passwordRefusal(const AccountId& account, const std::string& password,
                                                 const std::string& address, Instant now) {
    if (m_limiter.tooMany(address, now)) return refuse(RefusalCode::RateLimited, {{"seconds", "60"}});
    const auto secret = m_secrets.find(account);
    if (secret && secret->lockedUntil > now)
        return refuse(RefusalCode::AccountLocked, {{"until", clockTime(secret->lockedUntil)}});
    const bool fits = passwordFits(password, secret ? secret->verifier : m_dummyVerifier) && secret.has_value();
    if (fits) return std::nullopt;
    if (secret) {
        const auto after =
            m_secrets.failed(account, now, m_config.maxFailures, std::chrono::minutes(m_config.lockMinutes));
        if (after && after->lockedUntil > now)
            return refuse(RefusalCode::AccountLocked, {{"until", clockTime(after->lockedUntil)}});
    }
    return refuse(RefusalCode::LoginFailed);
}

Expected<api::LoginAnswer, Refusal> Sessions::login(const api::LoginRequest& request, const std::string& address) {
    const Instant now = m_clock();
    if (auto refusal = passwordRefusal(request.account, request.password, address, now))
        return Unexpected{std::move(*refusal)};
    const auto person = account(request.account.str());
    const auto device = account(request.device.str());
    if (!person || person->device || person->disabled || !device || !device->device || device->disabled)
        return Unexpected{refuse(RefusalCode::LoginFailed, {}, "account or device is not enrolled here")};
    m_secrets.succeeded(request.account);

    api::LoginAnswer answer;
    answer.token = api::hex(api::randomBytes(32));
    answer.serverTime = now;
    answer.expiresAt = now + std::chrono::minutes(m_config.sessionMinutes);
    answer.scope = m_journal.head().scope;
    answer.deskCode = device->deskCode;
    if (identifiesPeople(person->roles)) answer.personTokenKey = m_personTokenKey;
    const DeskId desk = device->desks.empty() ? DeskId{} : device->desks.front();
    answer.grant = {api::uuid7(now.time_since_epoch().count()),
                    request.account,
                    request.device,
                    person->name,
                    person->roles,
                    person->unit,
                    desk,
                    now,
                    now + std::chrono::hours(m_config.offlineHours)};
    const api::LoginGrant& grant = answer.grant;
    m_records.addGrant({grant.id, journal::sm3Hex(answer.token), grant.account, grant.device, grant.name, grant.roles,
                        grant.unit, grant.desk, grant.from, grant.until, answer.expiresAt, false});
    return answer;
}

Expected<Session, Refusal> Sessions::find(const std::string& token) const {
    const Unexpected<Refusal> expired{refuse(RefusalCode::SessionExpired)};
    if (token.size() != 64) return expired;
    const std::string digest = journal::sm3Hex(token);
    const auto grant = m_records.grantByToken(digest);
    if (!grant || grant->ended || grant->sessionUntil <= m_clock()) return expired;
    const auto person = account(grant->account.str());
    const auto device = account(grant->device.str());
    if (!person || person->disabled || !device || device->disabled) return expired;
    return Session{digest, *grant};
}

void Sessions::logout(const Session& session) { m_records.endSession(session.tokenDigest, m_clock()); }

// ---- the second person ----------------------------------------------------------------------------------------------

namespace {

// Device time may be a little ahead of or behind the server's; a grant is not refused for that.
constexpr std::chrono::minutes slack{5};
constexpr std::chrono::minutes witnessLasts{10};

/// Which command asks for a second person, about what, and whom it names.
struct SecondPerson {
    std::string_view command;
    StreamId stream;
    AccountId account;
    std::string grant;
};
std::optional<SecondPerson> secondPersonOf(const CommandBody& body) {
    if (const auto* resolve = std::get_if<ResolveDispute>(&body))
        return SecondPerson{ResolveDispute::kind,
                            {StreamKind::MaterialUnit, resolve->label.str()},
                            resolve->secondPerson,
                            resolve->secondGrant};
    const auto* receive = std::get_if<ReceiveSlip>(&body);
    if (receive && receive->way == SignatureWay::Card)
        return SecondPerson{
            ReceiveSlip::kind, {StreamKind::Slip, receive->slip.str()}, receive->signer, receive->signerGrant};
    return std::nullopt;
}

Refusal notWitnessed(const char* detail) { return refuse(RefusalCode::TwoPersonsNeeded, {}, detail); }

}  // namespace

Expected<api::WitnessGrant, Refusal> Sessions::witness(const api::WitnessRequest& request, const Session& session,
                                                       const std::string& address) {
    const auto stream = StreamId::parse(request.stream);
    if (request.command != ResolveDispute::kind || !stream || stream->kind != StreamKind::MaterialUnit)
        return Unexpected{refuse(RefusalCode::Malformed, {{"what", "/command"}})};
    if (request.account == session.grant.account)
        return Unexpected{notWitnessed("the second person is the one who is signed in")};
    const Instant now = m_clock();
    if (auto refusal = passwordRefusal(request.account, request.password, address, now))
        return Unexpected{std::move(*refusal)};
    const auto person = account(request.account.str());
    if (!person || person->device || person->disabled)
        return Unexpected{refuse(RefusalCode::LoginFailed, {}, "the account is not enrolled here")};
    m_secrets.succeeded(request.account);
    if (!mayGive(person->roles, request.command)) return Unexpected{refuse(RefusalCode::NotPermitted)};
    const api::WitnessGrant grant{api::hex(api::randomBytes(16)), request.account, person->name, now + witnessLasts};
    m_records.addWitness({grant.id, grant.account, session.grant.device, person->roles, request.command, stream->str(),
                          now, grant.until});
    return grant;
}

std::optional<Refusal> Sessions::witnessRefusal(const Command& command) const {
    const auto second = secondPersonOf(command.body);
    if (!second) return std::nullopt;
    if (second->account == command.actor.account) return notWitnessed("one person twice");
    const Instant at = command.occurredAt;
    std::vector<Role> roles;
    if (const auto given = m_records.witness(second->grant)) {
        if (given->account != second->account || given->device != command.actor.device ||
            given->command != second->command || given->stream != second->stream.str())
            return notWitnessed("the second person's grant is for something else");
        if (at + slack < given->from || at > given->until + slack)
            return notWitnessed("the second person's grant does not cover that time");
        roles = given->roles;
    } else {
        const auto login = m_records.grantById(second->grant);
        if (!login || login->account != second->account || login->device != command.actor.device)
            return notWitnessed("no such grant of the second person on this device");
        if (at + slack < login->from || at > login->until + slack)
            return notWitnessed("the second person's sign-in does not cover that time");
        roles = login->roles;
    }
    if (!mayGive(roles, second->command)) return refuse(RefusalCode::NotPermitted, {}, "the second person");
    return std::nullopt;
}

// ---- the one who acts -----------------------------------------------------------------------------------------------

std::optional<Refusal> Sessions::actorRefusal(const Actor& actor, Instant occurredAt) const {
    const auto grant = m_records.grantCovering(actor.account, actor.device, occurredAt + slack);
    if (!grant)
        return refuse(RefusalCode::NotPermitted, {}, "no login of this account on this device covers that time");
    const bool rolesHeld =
        std::all_of(actor.roles.begin(), actor.roles.end(), [&](Role role) { return contains(grant->roles, role); });
    if (!rolesHeld || (!actor.unit.empty() && actor.unit != grant->unit))
        return refuse(RefusalCode::NotPermitted, {}, "the command claims roles its login does not hold");
    if (actor.desk.empty() || actor.desk == grant->desk) return std::nullopt;
    // 顶岗: a colleague's desk is allowed where the account is authorised for it.
    const auto person = account(actor.account.str());
    const bool allowed =
        person && std::find(person->desks.begin(), person->desks.end(), actor.desk) != person->desks.end();
    if (allowed || contains(grant->roles, Role::Supervisor)) return std::nullopt;
    return refuse(RefusalCode::NotPermitted, {}, "the account is not authorised for this desk");
}

}  // namespace yc::server
