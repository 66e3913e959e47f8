// SPDX-License-Identifier: GPL-3.0-or-later
// 登录: accounts with passwords on enrolled devices, tokens, lock-out, login grants.
#pragma once

#include "api/wire.h"
#include "domain/core/expected.h"
#include "journal/hall_journal.h"
#include "journal/secrets.h"
#include "journal/server_records.h"
#include "server/config.h"
#include "server/rate_limiter.h"

#include <functional>
#include <string>

namespace yc::server {

/// A signed-in person at a device.
struct Session {
    std::string tokenDigest;
    journal::StoredGrant grant;

    bool has(domain::Role role) const;
};

class Sessions {
public:
    Sessions(const Config& config, journal::HallJournal& journal, journal::Secrets& secrets,
             journal::ServerRecords& records, std::string personTokenKey, std::function<domain::Instant()> clock);

    /// Refusals: RateLimited, LoginFailed, AccountLocked. Unknown accounts and devices look like a wrong password.
    domain::Expected<api::LoginAnswer, domain::Refusal> login(const api::LoginRequest& request,
                                                              const std::string& address);
    /// SessionExpired for an unknown, ended or old token, and for a disabled account.
    domain::Expected<Session, domain::Refusal> find(const std::string& token) const;
    void logout(const Session& session);

    /// 见证: the second person of a command, at the device of a session. Refusals as for login, a wrong password counts the
    /// same; TwoPersonsNeeded for the person who is signed in there, NotPermitted without a role for the command.
    domain::Expected<api::WitnessGrant, domain::Refusal> witness(const api::WitnessRequest& request,
                                                                 const Session& session, const std::string& address);
    /// Whether the second person whom a command names has given a password for it: with the server, for this command about
    /// this stream; without it, against the verifier of a sign-in on this device, whose grant still covers that time.
    std::optional<domain::Refusal> witnessRefusal(const domain::Command& command) const;

    /// Whether the actor of a command is covered by a login on that device at that time (design 4).
    std::optional<domain::Refusal> actorRefusal(const domain::Actor& actor, domain::Instant occurredAt) const;

private:
    std::optional<domain::AccountState> account(const std::string& key) const;
    std::optional<domain::Refusal> passwordRefusal(const domain::AccountId& account, const std::string& password,
                                                   const std::string& address, domain::Instant now);

    const Config& m_config;
    journal::HallJournal& m_journal;
    journal::Secrets& m_secrets;
    journal::ServerRecords& m_records;
    const std::string m_personTokenKey;
    const std::function<domain::Instant()> m_clock;
    const std::string m_dummyVerifier;
    RateLimiter m_limiter;
};

}  // namespace yc::server
