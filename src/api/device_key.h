// SPDX-License-Identifier: GPL-3.0-or-later
// 设备密钥: the Ed25519 key of an enrolled device signs the exact bytes of every command it sends (design 4).
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace yc::api {

/// The key file is missing, unreadable or not an Ed25519 key.
class DeviceKeyError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A private key; movable, never printed.
class DeviceKey {
public:
    static DeviceKey generate();
    /// PKCS#8 PEM.
    static DeviceKey fromPem(std::string_view pem);
    static DeviceKey load(const std::string& path);
    DeviceKey(DeviceKey&&) noexcept;
    DeviceKey& operator=(DeviceKey&&) noexcept;
    ~DeviceKey();

    std::string toPem() const;
    /// Writes the PEM with mode 0600, never over an existing file.
    void store(const std::string& path) const;
    /// The 32 bytes of the public key, base64; goes into AccountState::publicKey.
    std::string publicKey() const;
    /// Signature over exactly these bytes, base64.
    std::string sign(std::string_view bytes) const;

private:
    struct Impl;
    explicit DeviceKey(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// False for a wrong signature and for anything that is not base64 of the right length.
bool signatureFits(std::string_view publicKeyBase64, std::string_view bytes, std::string_view signatureBase64);

std::string base64(std::string_view bytes);
/// Empty result for text that is not base64.
std::string fromBase64(std::string_view text);
/// `count` random bytes from the system's generator.
std::string randomBytes(std::size_t count);
/// Lower-case hex.
std::string hex(std::string_view bytes);
/// UUIDv7: time-ordered, so that streams made later sort later.
std::string uuid7(std::int64_t millisecondsSince1970);

}  // namespace yc::api
