// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的读入: JSON text or a folder → a checked release. One way in for import, server start and workstation cache.
#pragma once

#include "api/data_document.h"
#include "domain/catalogue/model.h"
#include "domain/publication/library.h"

#include <filesystem>

namespace yc::api {

/// A release and its canonical text: one JSON document with the themes inside, keys sorted, no blanks. The text is what
/// travels and what is hashed; reading it again gives the same release and the same text.
struct CatalogueDocument {
    domain::catalogue::Release release;
    std::string canonical;
};

/// Publishable: the publication check must pass too. Draft: only form is checked, so that a draft can be shown.
enum class CatalogueUse { Publishable, Draft };

/// A document with the themes inside.
domain::Expected<CatalogueDocument, DataFaults> readCatalogue(std::string_view text,
                                                              CatalogueUse use = CatalogueUse::Publishable);

/// A folder with release.json and its theme files (installer/catalogue). Fault paths begin with the file's name.
/// Throws std::system_error if a file cannot be read.
domain::Expected<CatalogueDocument, DataFaults> readCatalogueDirectory(const std::filesystem::path& directory,
                                                                       CatalogueUse use = CatalogueUse::Publishable);

/// One theme of its own: form and conditions are checked, not whether it may be published.
domain::Expected<domain::catalogue::Theme, DataFaults> themeOf(const nlohmann::json& theme);

/// 草稿: one theme, with the units it brings along: {"theme": …, "units": […]}.
struct DraftDocument {
    domain::ThemeContent content;
    std::string canonical;
};

/// Form only; what the publication check says is asked of the release it would make. A theme file alone is a draft too.
domain::Expected<DraftDocument, DataFaults> readThemeDraft(std::string_view text);

}  // namespace yc::api
