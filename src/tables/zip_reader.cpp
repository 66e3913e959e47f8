// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/zip_reader.h"

#include <Poco/InflatingStream.h>
#include <Poco/MemoryStream.h>

#include <algorithm>
#include <cctype>

namespace yc::tables {

namespace {

constexpr std::uint32_t kEndOfDirectory = 0x06054b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kMostParts = 4096;
constexpr int kRawDeflate = -15;

constexpr const char* kDamaged = "文件坏了，打不开";

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) throw ZipFault(kDamaged);
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::size_t endOfDirectory(std::string_view bytes) {
    if (bytes.size() < kEndSize) throw ZipFault(kDamaged);
    const std::size_t last = bytes.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (number(bytes, at, 4) == kEndOfDirectory) return at;
    }
    throw ZipFault(kDamaged);
}

std::string inflated(std::string_view packed, std::size_t limit) {
    Poco::MemoryInputStream source(packed.data(), static_cast<std::streamsize>(packed.size()));
    Poco::InflatingInputStream stream(source, kRawDeflate);
    std::string all;
    char piece[64 * 1024];
    while (stream.good()) {
        stream.read(piece, sizeof piece);
        all.append(piece, static_cast<std::size_t>(stream.gcount()));
        if (all.size() > limit) throw ZipFault("内容太多，请只留要办的人");
    }
    if (stream.bad()) throw ZipFault(kDamaged);
    return all;
}

}  // namespace

ZipReader::ZipReader(std::string_view bytes) : m_bytes(bytes) {
    const std::size_t end = endOfDirectory(bytes);
    const std::uint64_t count = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    if (count > kMostParts) throw ZipFault(kDamaged);
    for (std::uint64_t i = 0; i < count; ++i) {
        if (number(bytes, at, 4) != kDirectoryEntry) throw ZipFault(kDamaged);
        Entry entry;
        entry.encrypted = (number(bytes, at + 8, 2) & 1) != 0;
        entry.method = static_cast<int>(number(bytes, at + 10, 2));
        entry.packed = number(bytes, at + 20, 4);
        entry.offset = number(bytes, at + 42, 4);
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t more = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (bytes.size() - at < kEntrySize + name) throw ZipFault(kDamaged);
        m_entries.emplace(std::string(bytes.substr(at + kEntrySize, name)), entry);
        at += kEntrySize + name + more;
    }
}

bool ZipReader::hasEnding(std::string_view ending) const {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto& entry) {
        const std::string& name = entry.first;
        return name.size() >= ending.size() &&
               std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()), same);
    });
}

std::optional<std::string> ZipReader::part(const std::string& name, std::size_t limit) const {
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) return std::nullopt;
    const Entry& entry = found->second;
    if (entry.encrypted) throw ZipFault("文件有密码，请先去掉密码");
    if (number(m_bytes, entry.offset, 4) != kLocalHeader) throw ZipFault(kDamaged);
    const std::uint64_t begin =
        entry.offset + kLocalSize + number(m_bytes, entry.offset + 26, 2) + number(m_bytes, entry.offset + 28, 2);
    if (begin > m_bytes.size() || m_bytes.size() - begin < entry.packed) throw ZipFault(kDamaged);
    const std::string_view packed = m_bytes.substr(begin, entry.packed);
    if (entry.method == 0) {
        if (packed.size() > limit) throw ZipFault("内容太多，请只留要办的人");
        return std::string(packed);
    }
    if (entry.method != 8) throw ZipFault(kDamaged);
    try {
        return inflated(packed, limit);
    } catch (const ZipFault&) { throw; } catch (const std::exception&) {
        throw ZipFault(kDamaged);
    }
}

}  // namespace yc::tables
