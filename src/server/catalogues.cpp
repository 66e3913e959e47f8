// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalogues.h"

#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"

namespace yc::server {

const domain::ReleaseContent* Catalogues::release(std::int64_t version, const std::string& hash) const {
    const std::lock_guard lock(m_mutex);
    const std::string key = std::to_string(version) + '/' + hash;
    const auto known = m_read.find(key);
    if (known != m_read.end()) return &known->second->content;
    const auto stored = m_releases.find(version, hash);
    if (!stored) return nullptr;
    auto document = api::readCatalogue(stored->bytes, api::CatalogueUse::Draft);
    // Other bytes may lie under a hash that was given for a release.
    if (!document || document->release.version != version) return nullptr;
    auto read = std::make_unique<Read>();
    read->release = std::move(document->release);
    read->content = {&read->release, api::themeDigests(stored->bytes)};
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
    const std::lock_guard lock(m_mutex);
    const auto known = m_drafts.find(hash);
    if (known != m_drafts.end()) return known->second.get();
    const auto bytes = m_releases.content(hash);
    if (!bytes) return nullptr;
    auto document = api::readThemeDraft(*bytes);
    if (!document) return nullptr;
    if (m_draftOrder.size() >= keptDrafts) {
        m_drafts.erase(m_draftOrder.front());
        m_draftOrder.pop_front();
    }
    m_draftOrder.push_back(hash);
    auto content = std::make_unique<domain::ThemeContent>(std::move(document->content));
    return m_drafts.emplace(hash, std::move(content)).first->second.get();
}

}  // namespace yc::server
