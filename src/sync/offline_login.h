// SPDX-License-Identifier: GPL-3.0-or-later
// 离线登录: the verifier of an account's last sign-in with the server, kept sealed on the device, so that a clerk can sit
// down while the server is away. Argon2id; good for some days; five wrong passwords lock it for ten minutes.
#pragma once

#include "api/wire.h"
#include "domain/core/expected.h"
#include "journal/outbox.h"

#include <optional>
#include <string>

namespace yc::sync {

struct KeptLogin {
    std::string verifier;  ///< encoded Argon2id
    domain::Instant savedAt{};
    int failures = 0;
    domain::Instant lockedUntil{};
    api::LoginAnswer answer;  ///< without its token
};

/// Encoded Argon2id verifier with a fresh salt; takes tens of milliseconds.
std::string makeVerifier(const std::string& password);
bool verifierFits(const std::string& verifier, const std::string& password);

std::optional<KeptLogin> keptLogin(const journal::Outbox& outbox, const std::string& account);
void keepLogin(journal::Outbox& outbox, const std::string& account, const KeptLogin& login);

/// May this account be tried offline now? Unavailable: never signed in here, or too long ago. AccountLocked.
std::optional<domain::Refusal> offlineRefusal(const std::optional<KeptLogin>& login, domain::Instant now, int days);
/// What stands after an attempt.
KeptLogin afterAttempt(KeptLogin login, bool fits, domain::Instant now);

}  // namespace yc::sync
