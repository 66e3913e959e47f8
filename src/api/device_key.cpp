// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/device_key.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <vector>

namespace yc::api {

struct DeviceKey::Impl {
    EVP_PKEY* key = nullptr;
    ~Impl() { EVP_PKEY_free(key); }
};

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

struct DigestContext {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~DigestContext() { EVP_MD_CTX_free(context); }
};

}  // namespace

DeviceKey::DeviceKey(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
DeviceKey::DeviceKey(DeviceKey&&) noexcept = default;
DeviceKey& DeviceKey::operator=(DeviceKey&&) noexcept = default;
DeviceKey::~DeviceKey() = default;

DeviceKey DeviceKey::generate() {
    auto impl = std::make_unique<Impl>();
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nullptr);
    const bool made = EVP_PKEY_keygen_init(context) == 1 && EVP_PKEY_keygen(context, &impl->key) == 1;
    EVP_PKEY_CTX_free(context);
    if (!made) throw DeviceKeyError("no device key could be made");
    return DeviceKey(std::move(impl));
}

DeviceKey DeviceKey::fromPem(std::string_view pem) {
    auto impl = std::make_unique<Impl>();
    BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    impl->key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    if (!impl->key || EVP_PKEY_id(impl->key) != EVP_PKEY_ED25519) throw DeviceKeyError("not an Ed25519 key");
    return DeviceKey(std::move(impl));
}

DeviceKey DeviceKey::load(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw DeviceKeyError("no device key at " + path);
    return fromPem(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::string DeviceKey::toPem() const {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, m_impl->key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string pem(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return pem;
}

void DeviceKey::store(const std::string& path) const {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw DeviceKeyError("cannot write the device key " + path);
    const std::string pem = toPem();
    const bool written =
        ::write(file, pem.data(), pem.size()) == static_cast<ssize_t>(pem.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written) throw DeviceKeyError("cannot write the device key " + path);
}

std::string DeviceKey::publicKey() const {
    std::string bytes(32, '\0');
    std::size_t size = bytes.size();
    EVP_PKEY_get_raw_public_key(m_impl->key, reinterpret_cast<unsigned char*>(bytes.data()), &size);
    return base64(bytes);
}

std::string DeviceKey::sign(std::string_view bytes) const {
    const DigestContext digest;
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    if (EVP_DigestSignInit(digest.context, nullptr, nullptr, nullptr, m_impl->key) != 1 ||
        EVP_DigestSign(digest.context, reinterpret_cast<unsigned char*>(signature.data()), &size, raw(bytes),
                       bytes.size()) != 1)
        throw DeviceKeyError("signing failed");
    return base64(signature);
}

bool signatureFits(std::string_view publicKeyBase64, std::string_view bytes, std::string_view signatureBase64) {
    const std::string publicKey = fromBase64(publicKeyBase64);
    const std::string signature = fromBase64(signatureBase64);
    if (publicKey.size() != 32 || signature.size() != 64) return false;
    EVP_PKEY* key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), publicKey.size());
    if (!key) return false;
    const DigestContext digest;
    const bool fits = EVP_DigestVerifyInit(digest.context, nullptr, nullptr, nullptr, key) == 1 &&
                      EVP_DigestVerify(digest.context, raw(signature), signature.size(), raw(bytes), bytes.size()) == 1;
    EVP_PKEY_free(key);
    return fits;
}

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), raw(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::string fromBase64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return {};
    std::string bytes(text.size() / 4 * 3, '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), raw(text), static_cast<int>(text.size()));
    if (size < 0) return {};
    std::size_t padding = 0;
    while (padding < 2 && text[text.size() - 1 - padding] == '=') ++padding;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    return bytes;
}

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("no random bytes");
    return bytes;
}

std::string hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        text += digits[value >> 4];
        text += digits[value & 15];
    }
    return text;
}

std::string uuid7(std::int64_t millisecondsSince1970) {
    std::string bytes = randomBytes(16);
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<char>(millisecondsSince1970 >> (40 - 8 * i) & 0xFF);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    std::string text = hex(bytes);
    for (const std::size_t at : {8u, 13u, 18u, 23u}) text.insert(at, 1, '-');
    return text;
}

}  // namespace yc::api
