// SPDX-License-Identifier: GPL-3.0-or-later
// 指南架: guides of published releases as pages and as PDF, made when first asked for (R052, R057).
#pragma once

#include "domain/catalogue/model.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace yc::reports {
class FontSet;
struct Document;
}  // namespace yc::reports

namespace yc::server {

class Core;

class GuideShelf {
public:
    explicit GuideShelf(Core& core);
    ~GuideShelf();

    /// `base`: address of this server as the reader knows it, "https://host:8443"; the code leads back to this version.
    std::string page(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                     const std::string& base);
    std::string pdf(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                    const std::string& base);
    /// Themes that can be handed in, by life cycle and stage; with a text those it finds, best first (R015).
    std::string index(const domain::catalogue::Release& release, const std::string& searched);
    /// Any other document as a page.
    std::string page(const reports::Document& document);

private:
    const reports::FontSet& fonts();

    Core& m_core;
    std::mutex m_mutex;
    std::unique_ptr<reports::FontSet> m_fonts;
    std::map<std::string, std::string> m_pdfs;  ///< by code content; some tens, begun anew when full
};

}  // namespace yc::server
