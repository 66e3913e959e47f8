// SPDX-License-Identifier: GPL-3.0-or-later
// 压缩包: the parts of an xlsx, unpacked up to a limit whatever its directory claims.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace yc::tables {

/// The package is damaged or asks for more than the limit; what() is a Chinese sentence for the person who brought it.
class ZipFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class ZipReader {
public:
    /// Reads the directory. `bytes` outlives the reader. Throws ZipFault.
    explicit ZipReader(std::string_view bytes);

    bool has(const std::string& name) const { return m_entries.count(name) != 0; }
    /// True when a part's name ends like this, in any case of letters.
    bool hasEnding(std::string_view ending) const;
    /// nullopt when there is no such part. Throws ZipFault.
    std::optional<std::string> part(const std::string& name, std::size_t limit) const;

private:
    struct Entry {
        std::uint64_t offset = 0;  ///< of the local header
        std::uint64_t packed = 0;
        int method = 0;  ///< 0 stored, 8 deflated
        bool encrypted = false;
    };
    std::string_view m_bytes;
    std::map<std::string, Entry> m_entries;
};

}  // namespace yc::tables
