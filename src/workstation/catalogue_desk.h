// SPDX-License-Identifier: GPL-3.0-or-later
// 目录工作台: opens a theme, applies edits to its draft, checks it again and compares it with what is in force.
#pragma once

#include "workstation/catalogue_book.h"
#include "workstation/context.h"

namespace yc::workstation {

class CatalogueDesk : public CatalogueService {
public:
    /// Drafts are kept in `directory`, a folder for each person and a file for each theme, after every edit.
    CatalogueDesk(Context& context, std::string directory);

    void onCatalogue(Listener<CatalogueSnapshot> listener) override;
    void open(const domain::ThemeId& theme) override;
    void edit(const CatalogueEdit& edit) override;
    void look(const std::optional<std::string>& path) override;
    void begin(const CatalogueBeginning& beginning) override;
    void drop() override;
    void undo() override;
    void redo() override;
    void take(const domain::ThemeId& theme, const std::string& text, bool step) override;
    void guide(std::function<void(std::shared_ptr<const reports::Document>)> answer) override;
    void printGuide() override;
    void printChanges() override;

private:
    void post(std::function<void(sync::Replica&)> job);
    bool mayEdit() const;
    void forgetEnded(sync::Replica& replica);
    void publish(sync::Replica& replica);
    void readDrafts(const std::string& owner);
    void keepDraft();
    std::string fileOf(const domain::ThemeId& theme) const;
    std::optional<reports::Document> guidePaper(sync::Replica& replica) const;

    Context& m_context;
    Listener<CatalogueSnapshot> m_listener;
    CatalogueBook m_book;
    std::map<domain::ThemeId, std::string> m_fetched;  ///< drafts as the centre had them when they came
    std::string m_directory;
    std::string m_owner;  ///< whose drafts were read from disk
    std::map<domain::ThemeId, domain::Instant> m_keptAt;
    std::shared_ptr<const CatalogueSnapshot> m_shown;
    std::int64_t m_revision = 0;
};

}  // namespace yc::workstation
