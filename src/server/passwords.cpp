// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/passwords.h"

#include "api/device_key.h"

#include <argon2.h>

#include <stdexcept>

namespace yc::server {

std::string passwordVerifier(std::string_view password, const PasswordCost& cost) {
    const std::string salt = api::randomBytes(16);
    std::string encoded(argon2_encodedlen(static_cast<unsigned>(cost.passes), static_cast<unsigned>(cost.memoryKiB), 1,
                                          16, 32, Argon2_id),
                        '\0');
    const int result =
        argon2id_hash_encoded(static_cast<unsigned>(cost.passes), static_cast<unsigned>(cost.memoryKiB),
                              /*parallelism=*/1, password.data(), password.size(), salt.data(), salt.size(),
                              /*hashlen=*/32, encoded.data(), encoded.size());
    if (result != ARGON2_OK) throw std::runtime_error("password hashing failed");
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool passwordFits(std::string_view password, const std::string& verifier) {
    return argon2id_verify(verifier.c_str(), password.data(), password.size()) == ARGON2_OK;
}

}  // namespace yc::server
