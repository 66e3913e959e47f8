// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/keyring.h"

#include "journal/crypto.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace yc::journal {

namespace {

constexpr std::string_view kTitle = "yichuang-keyring 1\n";
constexpr std::size_t kKeySize = 32;

struct File {
    int descriptor = -1;
    ~File() {
        if (descriptor >= 0) ::close(descriptor);
    }
};

[[noreturn]] void failFile(const std::string& path, const std::string& why) {
    throw KeyRingError("key file " + path + ": " + why);
}

std::string keyLine(std::string_view text, std::string_view name, const std::string& path) {
    const auto start = text.find(std::string{name} + " ");
    const auto end = start == std::string_view::npos ? start : text.find('\n', start);
    if (end == std::string_view::npos) failFile(path, "is not a key file");
    const auto from = start + name.size() + 1;
    const auto key = unhex(text.substr(from, end - from));
    if (!key || key->size() != kKeySize) failFile(path, "is damaged");
    return *key;
}

}  // namespace

KeyRing::KeyRing(std::string hallKey, std::string searchKey)
    : m_hallKey(std::move(hallKey)), m_searchKey(std::move(searchKey)) {
    if (m_hallKey.size() != kKeySize || m_searchKey.size() != kKeySize) throw KeyRingError("keys have 32 bytes");
}

KeyRing KeyRing::generate() { return KeyRing(randomBytes(kKeySize), randomBytes(kKeySize)); }

KeyRing KeyRing::load(const std::string& path) {
    const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.descriptor < 0) failFile(path, std::strerror(errno));
    struct stat info {};
    if (::fstat(file.descriptor, &info) != 0) failFile(path, std::strerror(errno));
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0) failFile(path, "others may read it; set its mode to 0600");
    std::array<char, 1024> buffer{};
    const ssize_t size = ::read(file.descriptor, buffer.data(), buffer.size());
    if (size < 0) failFile(path, std::strerror(errno));
    const std::string_view text{buffer.data(), static_cast<std::size_t>(size)};
    if (text.substr(0, kTitle.size()) != kTitle) failFile(path, "is not a key file");
    return KeyRing(keyLine(text, "hall", path), keyLine(text, "search", path));
}

void KeyRing::store(const std::string& path) const {
    const File file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (file.descriptor < 0) failFile(path, std::strerror(errno));
    const std::string text = std::string{kTitle} + "hall " + hex(m_hallKey) + "\nsearch " + hex(m_searchKey) + "\n";
    if (::write(file.descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fsync(file.descriptor) != 0)
        failFile(path, std::strerror(errno));
}

KeyRing KeyRing::loadOrCreate(const std::string& path) {
    if (::access(path.c_str(), F_OK) == 0) return load(path);
    const KeyRing fresh = generate();
    fresh.store(path);
    return fresh;
}

std::string KeyRing::personToken(std::string_view idNumber) const {
    std::string plain;
    for (const char c : idNumber) {
        if (c != ' ') plain.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    if (plain.empty()) return {};
    return hex(view(HmacSm3(m_searchKey).of("person:", plain)).substr(0, 16));
}

}  // namespace yc::journal
