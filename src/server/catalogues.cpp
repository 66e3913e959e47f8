// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalogues.h"

#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"

#include <algorithm>

namespace yc::server {

// Read and parsed without the lock: every command asks here, and must not wait for another one's eight megabytes.
const domain::ReleaseContent* Catalogues::release(std::int64_t version, const std::string& hash) const {
    const std::string key = std::to_string(version) + '/' + hash;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_read.find(key);
        if (known != m_read.end()) return &known->second->content;
    }
    const auto stored = m_releases.find(version, hash);
    if (!stored) return nullptr;
    auto document = api::readCatalogue(stored->bytes, api::CatalogueUse::Draft);
    // Other bytes may lie under a hash that was given for a release.
    if (!document || document->release.version != version) return nullptr;
    auto read = std::make_unique<Read>();
    read->release = std::move(document->release);
    read->content = {&read->release, api::themeDigests(stored->bytes)};
    const std::lock_guard lock(m_mutex);
    return &m_read.emplace(key, std::move(read)).first->second->content;
}

const domain::catalogue::Release* Catalogues::find(std::int64_t version, const std::string& hash) const {
    const domain::ReleaseContent* found = release(version, hash);
    return found ? found->release : nullptr;
}

void Catalogues::forget(const std::string& hash) {
    m_releases.forget(hash);  // what was read stays: another command may be deciding on the same bytes
}

const domain::ThemeContent* Catalogues::draft(const std::string& hash) const {
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_drafts.find(hash);
        if (known != m_drafts.end()) {
            known->second.asked = ++m_asked;
            return known->second.content.get();
        }
    }
    const auto bytes = m_releases.content(hash);
    if (!bytes) return nullptr;
    auto document = api::readThemeDraft(*bytes);
    if (!document) return nullptr;
    const std::lock_guard lock(m_mutex);
    if (m_drafts.size() >= keptDrafts) {
        const auto oldest = std::min_element(m_drafts.begin(), m_drafts.end(), [](const auto& a, const auto& b) {
            return a.second.asked < b.second.asked;
        });
        m_drafts.erase(oldest);
    }
    KeptDraft& kept = m_drafts[hash];
    if (!kept.content) kept.content = std::make_unique<domain::ThemeContent>(std::move(document->content));
    kept.asked = ++m_asked;
    return kept.content.get();
}

}  // namespace yc::server
