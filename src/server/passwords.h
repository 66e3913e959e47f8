// SPDX-License-Identifier: GPL-3.0-or-later
// 口令: Argon2id verifiers.
#pragma once

#include <string>
#include <string_view>

namespace yc::server {

struct PasswordCost {
    int memoryKiB = 19 * 1024;
    int passes = 2;
};

/// Encoded Argon2id hash with a fresh salt. Throws std::runtime_error when memory is short.
std::string passwordVerifier(std::string_view password, const PasswordCost& cost);
/// Takes as long for a wrong password as for a right one.
bool passwordFits(std::string_view password, const std::string& verifier);

}  // namespace yc::server
