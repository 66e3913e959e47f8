// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/release_shelf.h"

#include "api/catalogue_json.h"
#include "journal/journal.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace yc::sync {

namespace {

bool isHash(const std::string& hash) {
    return hash.size() == 64 && std::all_of(hash.begin(), hash.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::shared_ptr<const domain::catalogue::Release> parsed(const std::string& text) {
    auto document = api::readCatalogue(text, api::CatalogueUse::Draft);
    if (!document) return nullptr;
    return std::make_shared<const domain::catalogue::Release>(std::move(document.value().release));
}

[[noreturn]] void failed(const std::string& path) { throw std::system_error(errno, std::generic_category(), path); }

}  // namespace

ReleaseShelf::ReleaseShelf(std::string directory) : m_directory(std::move(directory)) {
    std::filesystem::create_directories(m_directory);
}

std::string ReleaseShelf::pathOf(const std::string& hash) const { return m_directory + "/" + hash + ".json"; }

bool ReleaseShelf::has(const std::string& hash) const {
    return m_loaded.count(hash) != 0 || (isHash(hash) && std::filesystem::exists(pathOf(hash)));
}

std::shared_ptr<const domain::catalogue::Release> ReleaseShelf::find(std::int64_t version,
                                                                     const std::string& hash) const {
    const auto loaded = m_loaded.find(hash);
    if (loaded != m_loaded.end()) return loaded->second->version == version ? loaded->second : nullptr;
    if (!isHash(hash)) return nullptr;
    const auto text = readWhole(pathOf(hash));
    if (!text || journal::sm3Hex(*text) != hash) return nullptr;
    auto release = parsed(*text);
    if (!release || release->version != version) return nullptr;
    m_loaded[hash] = release;
    return release;
}

std::optional<std::string> ReleaseShelf::text(const std::string& hash) const {
    if (!isHash(hash)) return std::nullopt;
    auto text = readWhole(pathOf(hash));
    if (!text || journal::sm3Hex(*text) != hash) return std::nullopt;
    return text;
}

bool ReleaseShelf::add(const std::string& canonical, const std::string& hash) {
    if (!isHash(hash) || journal::sm3Hex(canonical) != hash) return false;
    auto release = parsed(canonical);
    if (!release) return false;
    writeWhole(pathOf(hash), canonical);
    m_loaded[hash] = std::move(release);
    return true;
}

void writeWhole(const std::string& path, const std::string& bytes) {
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) failed(temporary);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(file, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) {
            ::close(file);
            failed(temporary);
        }
        done += static_cast<std::size_t>(wrote);
    }
    const bool safe = ::fsync(file) == 0;
    ::close(file);
    if (!safe || ::rename(temporary.c_str(), path.c_str()) != 0) failed(path);
}

std::optional<std::string> readWhole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace yc::sync
