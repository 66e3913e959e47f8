// SPDX-License-Identifier: GPL-3.0-or-later
// 目录内容: published releases and drafts, read once. Releases are kept as long as the journal; drafts come and go.
#pragma once

#include "domain/publication/library.h"
#include "journal/releases.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace yc::server {

/// Thread-safe. What it hands out stays valid: a pointer to a published release as long as the catalogues, one to a draft
/// until `keptDrafts` others were asked for, far more than one command looks at.
class Catalogues : public domain::Library {
public:
    explicit Catalogues(journal::Releases& releases) : m_releases(releases) {}
    const domain::catalogue::Release* find(std::int64_t version, const std::string& hash) const;
    /// A release that was made and refused, and its bytes.
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
    mutable std::map<std::string, std::unique_ptr<domain::ThemeContent>> m_drafts;
    mutable std::list<std::string> m_draftOrder;
};

}  // namespace yc::server
