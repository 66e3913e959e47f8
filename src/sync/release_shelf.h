// SPDX-License-Identifier: GPL-3.0-or-later
// 目录架: catalogue releases on this device's disk, one file per content hash. A release that was ever used is kept for ever:
// cases stay with theirs to the end (R002).
#pragma once

#include "domain/catalogue/model.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace yc::sync {

class ReleaseShelf {
public:
    /// Makes the directory where needed.
    explicit ReleaseShelf(std::string directory);

    /// nullptr when it is not here or its bytes do not fit their hash.
    std::shared_ptr<const domain::catalogue::Release> find(std::int64_t version, const std::string& hash) const;
    /// Its canonical text; nullopt when it is not here or its bytes do not fit their hash.
    std::optional<std::string> text(const std::string& hash) const;
    /// False when text and hash do not belong together or the text is no release. Durable when it returns.
    bool add(const std::string& canonical, const std::string& hash);
    bool has(const std::string& hash) const;

private:
    std::string pathOf(const std::string& hash) const;
    std::string m_directory;
    mutable std::map<std::string, std::shared_ptr<const domain::catalogue::Release>> m_loaded;
};

/// Writes a file whole or not at all (temporary, fsync, rename), mode 0600.
void writeWhole(const std::string& path, const std::string& bytes);
/// nullopt when it cannot be read.
std::optional<std::string> readWhole(const std::string& path);

}  // namespace yc::sync
