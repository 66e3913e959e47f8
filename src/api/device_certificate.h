// SPDX-License-Identifier: GPL-3.0-or-later
// 设备证书: binds a device's signing key to its name, signed by the hall's CA, so that whoever checks a paper needs to trust
// nothing but that CA.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace yc::api {

struct CertifiedKey {
    domain::ScopeId scope;
    domain::DeviceId device;
    std::string publicKey;  ///< 32 bytes, base64
    domain::Instant from{};
    domain::Instant until{};
};

/// What a certificate says; nullopt when it is not a device's certificate or this authority did not sign it. Both are PEM.
std::optional<CertifiedKey> certifiedKey(const std::string& certificatePem, const std::string& authorityPem);

}  // namespace yc::api
