// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offline_login.h"

#include "api/device_key.h"
#include "journal/codec.h"

#include <argon2.h>

#include <stdexcept>

namespace yc::sync {

namespace {

constexpr std::uint32_t kMemoryKiB = 19 * 1024;
constexpr std::uint32_t kPasses = 2;
constexpr std::uint32_t kThreads = 1;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr int kMostFailures = 5;
constexpr domain::Milliseconds kLock = std::chrono::minutes{10};

std::string nameOf(const std::string& account) { return "login:" + account; }

domain::Instant instant(const std::string& text) { return domain::Instant(domain::Milliseconds(std::stoll(text))); }

}  // namespace

std::string makeVerifier(const std::string& password) {
    const std::string salt = api::randomBytes(kSaltBytes);
    std::string encoded(argon2_encodedlen(kPasses, kMemoryKiB, kThreads, kSaltBytes, kHashBytes, Argon2_id), '\0');
    const int code = argon2id_hash_encoded(kPasses, kMemoryKiB, kThreads, password.data(), password.size(), salt.data(),
                                           salt.size(), kHashBytes, encoded.data(), encoded.size());
    if (code != ARGON2_OK) throw std::runtime_error(argon2_error_message(code));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool verifierFits(const std::string& verifier, const std::string& password) {
    return argon2id_verify(verifier.c_str(), password.data(), password.size()) == ARGON2_OK;
}

std::optional<KeptLogin> keptLogin(const journal::Outbox& outbox, const std::string& account) {
    const auto kept = outbox.get(nameOf(account));
    if (!kept) return std::nullopt;
    // verifier, saved at, failures, locked until: one line each; then the answer as JSON
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (int i = 0; i < 4; ++i) {
        const auto end = kept->find('\n', from);
        if (end == std::string::npos) return std::nullopt;
        lines.push_back(kept->substr(from, end - from));
        from = end + 1;
    }
    try {
        KeptLogin login;
        login.verifier = lines[0];
        login.savedAt = instant(lines[1]);
        login.failures = std::stoi(lines[2]);
        login.lockedUntil = instant(lines[3]);
        login.answer = api::decode<api::LoginAnswer>(kept->substr(from));
        return login;
    } catch (const journal::CodecError&) {
        return std::nullopt;  // kept by another version of the program: sign in with the server once
    }
}

void keepLogin(journal::Outbox& outbox, const std::string& account, const KeptLogin& login) {
    api::LoginAnswer answer = login.answer;
    answer.token.clear();
    outbox.put(nameOf(account), login.verifier + "\n" + std::to_string(login.savedAt.time_since_epoch().count()) +
                                    "\n" + std::to_string(login.failures) + "\n" +
                                    std::to_string(login.lockedUntil.time_since_epoch().count()) + "\n" +
                                    api::encode(answer));
}

std::optional<domain::Refusal> offlineRefusal(const std::optional<KeptLogin>& login, domain::Instant now, int days) {
    if (!login || now > login->savedAt + std::chrono::hours{24 * days} || now < login->savedAt - std::chrono::hours{1})
        return domain::refuse(domain::RefusalCode::Unavailable, {}, "no sign-in kept on this device, or it is too old");
    // What is done after the grant has ended would be refused when it is delivered.
    if (login->answer.grant.until != domain::Instant{} && now > login->answer.grant.until)
        return domain::refuse(domain::RefusalCode::SessionExpired);
    if (now < login->lockedUntil) return domain::refuse(domain::RefusalCode::AccountLocked);
    return std::nullopt;
}

KeptLogin afterAttempt(KeptLogin login, bool fits, domain::Instant now) {
    if (fits) {
        login.failures = 0;
        login.lockedUntil = {};
    } else if (++login.failures >= kMostFailures) {
        login.failures = 0;
        login.lockedUntil = now + kLock;
    }
    return login;
}

}  // namespace yc::sync
