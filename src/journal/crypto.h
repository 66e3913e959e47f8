// SPDX-License-Identifier: GPL-3.0-or-later
// 国密算法: SM3, HMAC-SM3 and SM4-CTR of OpenSSL 3 behind small values (OpenSSL has no SM4-GCM: encrypt, then MAC).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace yc::journal {

using Digest = std::array<unsigned char, 32>;

struct MdContextFree {
    void operator()(evp_md_ctx_st* context) const;
};
using MdContext = std::unique_ptr<evp_md_ctx_st, MdContextFree>;

/// SM3 over pieces. `field` prefixes the length (8 bytes, big endian), so that two splits never hash alike.
class Sm3 {
public:
    Sm3();
    Sm3& bytes(std::string_view data);
    Sm3& field(std::string_view data);
    Sm3& number(std::int64_t value);
    Digest finish();

private:
    MdContext m_context;
};

Digest sm3(std::string_view bytes);

/// HMAC-SM3 with the key prepared once. Not thread-safe.
class HmacSm3 {
public:
    explicit HmacSm3(std::string_view key);
    Digest of(std::string_view bytes) const;
    Digest of(std::string_view first, std::string_view second) const;

private:
    MdContext m_inner;
    MdContext m_outer;
    mutable MdContext m_work;
};

/// `key` and `iv` are 16 bytes.
std::string sm4Ctr(std::string_view key, std::string_view iv, std::string_view data);
std::string randomBytes(std::size_t count);
bool equalConstantTime(std::string_view left, std::string_view right);

inline std::string_view view(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}
std::string hex(std::string_view bytes);
std::optional<std::string> unhex(std::string_view text);

/// A 32-byte key for sealed parts: SM4-CTR, then HMAC-SM3 over context, nonce and ciphertext.
class SealKey {
public:
    explicit SealKey(std::string_view key);
    /// nonce(16) ‖ ciphertext ‖ mac(32). `context` binds the bytes to their place.
    std::string seal(std::string_view plain, std::string_view context, std::string_view nonce) const;
    /// nullopt when anything was changed.
    std::optional<std::string> open(std::string_view sealed, std::string_view context) const;

private:
    std::string m_encryption;
    HmacSm3 m_mac;
};

}  // namespace yc::journal
