// SPDX-License-Identifier: GPL-3.0-or-later
// 目录内容: published releases and drafts, read once. Releases are kept as long as the journal; drafts come and go.
#pragma once

#include "domain/publication/library.h"
#include "journal/releases.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace yc::server {

/// Thread-safe. What it hands out stays valid: a pointer to a published release as long as the catalogues, one to a draft
/// until `keptDrafts` others were asked for since it was, far more than one command looks at at a time.
class Catalogues : public domain::Library {
public:
    explicit Catalogues(journal::Releases& releases) : m_releases(releases) {}
    const domain::catalogue::Release* find(std::int64_t version, const std::string& hash) const;
    /// The bytes of a release that was made and refused.
    void forget(const std::string& hash);

    const domain::ThemeContent* draft(const std::string& hash) const override;
    const domain::ReleaseContent* release(std::int64_t version, const std::string& hash) const override;

private:
    static constexpr std::size_t keptDrafts = 2000;  ///< two for each theme of an upper library, and the following ones

    struct Read {
        domain::catalogue::Release release;
        domain::ReleaseContent content;
    };
    journal::Releases& m_releases;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::unique_ptr<Read>> m_read;
    struct KeptDraft {
        std::unique_ptr<domain::ThemeContent> content;
        std::uint64_t asked = 0;  ///< when it was last asked for, by count
    };
    mutable std::map<std::string, KeptDraft> m_drafts;
    mutable std::uint64_t m_asked = 0;
};

}  // namespace yc::server
