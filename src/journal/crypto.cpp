// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/crypto.h"

#include "journal/journal.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <stdexcept>

namespace yc::journal {

namespace {

constexpr std::size_t kBlock = 64;  // SM3 block, for HMAC
constexpr std::size_t kNonce = 16;
constexpr std::size_t kMac = 32;

void must(bool done) {
    if (!done) throw std::runtime_error("the cryptographic library failed");
}

// Fetched once: looking an algorithm up costs more than hashing an event.
const EVP_MD* sm3Algorithm() {
    static const EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SM3", nullptr);
    must(algorithm != nullptr);
    return algorithm;
}

const EVP_CIPHER* sm4Algorithm() {
    static const EVP_CIPHER* algorithm = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    must(algorithm != nullptr);
    return algorithm;
}

MdContext newContext() {
    MdContext context{EVP_MD_CTX_new()};
    must(context != nullptr);
    return context;
}

Digest finishOf(EVP_MD_CTX* context) {
    Digest digest{};
    unsigned int size = 0;
    must(EVP_DigestFinal_ex(context, digest.data(), &size) == 1 && size == digest.size());
    return digest;
}

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// The context enters by its length and bytes, so that it never runs into the ciphertext.
Digest macOf(const HmacSm3& mac, std::string_view context, std::string_view body) {
    std::string prefix = std::to_string(context.size());
    prefix.push_back(':');
    prefix.append(context);
    return mac.of(prefix, body);
}

std::string part(std::string_view key, std::string_view purpose) { return std::string{view(HmacSm3(key).of(purpose))}; }

}  // namespace

void MdContextFree::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sm3::Sm3() : m_context(newContext()) { must(EVP_DigestInit_ex(m_context.get(), sm3Algorithm(), nullptr) == 1); }

Sm3& Sm3::bytes(std::string_view data) {
    must(EVP_DigestUpdate(m_context.get(), data.data(), data.size()) == 1);
    return *this;
}

Sm3& Sm3::field(std::string_view data) {
    number(static_cast<std::int64_t>(data.size()));
    return bytes(data);
}

Sm3& Sm3::number(std::int64_t value) {
    char raw[8];
    auto rest = static_cast<std::uint64_t>(value);
    for (int i = 7; i >= 0; --i, rest >>= 8) raw[i] = static_cast<char>(rest & 0xff);
    return bytes({raw, sizeof raw});
}

Digest Sm3::finish() { return finishOf(m_context.get()); }

Digest sm3(std::string_view bytes) { return Sm3().bytes(bytes).finish(); }
std::string sm3Hex(std::string_view bytes) { return hex(view(sm3(bytes))); }

HmacSm3::HmacSm3(std::string_view key) : m_inner(newContext()), m_outer(newContext()), m_work(newContext()) {
    std::string padded{key.size() > kBlock ? std::string{view(sm3(key))} : std::string{key}};
    padded.resize(kBlock, '\0');
    std::string inner = padded;
    std::string outer = padded;
    for (std::size_t i = 0; i < kBlock; ++i) {
        inner[i] = static_cast<char>(inner[i] ^ 0x36);
        outer[i] = static_cast<char>(outer[i] ^ 0x5c);
    }
    must(EVP_DigestInit_ex(m_inner.get(), sm3Algorithm(), nullptr) == 1);
    must(EVP_DigestUpdate(m_inner.get(), inner.data(), inner.size()) == 1);
    must(EVP_DigestInit_ex(m_outer.get(), sm3Algorithm(), nullptr) == 1);
    must(EVP_DigestUpdate(m_outer.get(), outer.data(), outer.size()) == 1);
}

Digest HmacSm3::of(std::string_view bytes) const { return of(bytes, {}); }

Digest HmacSm3::of(std::string_view first, std::string_view second) const {
    must(EVP_MD_CTX_copy_ex(m_work.get(), m_inner.get()) == 1);
    must(EVP_DigestUpdate(m_work.get(), first.data(), first.size()) == 1);
    must(EVP_DigestUpdate(m_work.get(), second.data(), second.size()) == 1);
    const Digest inside = finishOf(m_work.get());
    must(EVP_MD_CTX_copy_ex(m_work.get(), m_outer.get()) == 1);
    must(EVP_DigestUpdate(m_work.get(), inside.data(), inside.size()) == 1);
    return finishOf(m_work.get());
}

std::string sm4Ctr(std::string_view key, std::string_view iv, std::string_view data) {
    struct Free {
        void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    };
    if (key.size() != 16 || iv.size() != 16) throw std::invalid_argument("SM4 takes keys and counters of 16 bytes");
    const std::unique_ptr<EVP_CIPHER_CTX, Free> context{EVP_CIPHER_CTX_new()};
    must(context && EVP_EncryptInit_ex2(context.get(), sm4Algorithm(), bytesOf(key), bytesOf(iv), nullptr) == 1);
    std::string out(data.size(), '\0');
    int written = 0;
    must(EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &written, bytesOf(data),
                           static_cast<int>(data.size())) == 1);
    return out;
}

std::string randomBytes(std::size_t count) {
    std::string out(count, '\0');
    must(RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) == 1);
    return out;
}

bool equalConstantTime(std::string_view left, std::string_view right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out.push_back(digits[(static_cast<unsigned char>(c) >> 4) & 0xf]);
        out.push_back(digits[static_cast<unsigned char>(c) & 0xf]);
    }
    return out;
}

std::optional<std::string> unhex(std::string_view text) {
    const auto value = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return -1;
    };
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = value(text[i]);
        const int low = value(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        out.push_back(static_cast<char>(high * 16 + low));
    }
    return out;
}

SealKey::SealKey(std::string_view key)
    : m_encryption(part(key, "encrypt").substr(0, 16)), m_mac(part(key, "authenticate")) {}

std::string SealKey::seal(std::string_view plain, std::string_view context, std::string_view nonce) const {
    std::string sealed{nonce};
    sealed += sm4Ctr(m_encryption, nonce, plain);
    sealed += view(macOf(m_mac, context, sealed));
    return sealed;
}

std::optional<std::string> SealKey::open(std::string_view sealed, std::string_view context) const {
    if (sealed.size() < kNonce + kMac) return std::nullopt;
    const std::string_view body = sealed.substr(0, sealed.size() - kMac);
    if (!equalConstantTime(view(macOf(m_mac, context, body)), sealed.substr(body.size()))) return std::nullopt;
    return sm4Ctr(m_encryption, body.substr(0, kNonce), body.substr(kNonce));
}

}  // namespace yc::journal
