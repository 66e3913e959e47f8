// SPDX-License-Identifier: GPL-3.0-or-later
// 目录工作本: the release in force and the drafts being worked on, without threads or network. Every edit is judged at once:
// what the check says, what differs, how the items wait for each other.
#pragma once

#include "api/data_document.h"
#include "workstation/catalogue_service.h"

#include <map>
#include <set>

namespace yc::workstation {

class CatalogueBook {
public:
    /// The release in force with its canonical text; what was edited stays, compared with the new one from now on.
    void setRelease(std::shared_ptr<const domain::catalogue::Release> release, std::string text);
    const std::shared_ptr<const domain::catalogue::Release>& release() const { return m_release; }

    /// Empty: the first theme.
    void open(const domain::ThemeId& theme);
    const domain::ThemeId& opened() const { return m_open; }

    /// Nothing when it was taken; otherwise what is wrong, and the draft is as it was.
    api::DataFaults edit(const CatalogueEdit& edit);
    bool undo();
    bool redo();
    void look(const std::optional<std::string>& path) { m_looked = path; }
    /// Opened when it was taken.
    api::DataFaults begin(const CatalogueBeginning& beginning);
    void drop();

    /// Text of the open theme as it is now; empty when there is no such theme.
    std::string text() const;
    /// The open theme as an earlier version or somebody else's draft has it; one step that can be undone.
    api::DataFaults replace(const std::string& text);
    /// A draft kept from before, without steps. False when it cannot be read.
    bool restore(const std::string& text);
    /// Back to what is in force, without steps.
    void forget(const domain::ThemeId& theme);
    void forgetAll();
    /// What differs from the version in force, by theme.
    std::map<domain::ThemeId, std::string> drafts() const;

    /// The open theme, judged. Who may edit and what the centre knows is the caller's.
    CatalogueSnapshot snapshot() const;

private:
    /// A theme under work, as text, and the texts before and after it.
    struct Draft {
        std::string text;
        std::vector<std::string> undo;
        std::vector<std::string> redo;
    };
    api::DataFaults take(std::string text);
    std::vector<domain::catalogue::Theme> unpublished() const;
    std::set<std::string> codesElsewhere() const;
    void showElement(CatalogueSnapshot& snapshot) const;

    std::shared_ptr<const domain::catalogue::Release> m_release;
    std::map<domain::ThemeId, std::string> m_inForce;
    std::map<domain::ThemeId, Draft> m_drafts;
    domain::ThemeId m_open;
    std::optional<std::string> m_looked;
    std::string m_created;
};

/// Rows, order and longest chain of a theme's items; what the drawing begins with.
CatalogueFlow catalogueFlow(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme);

}  // namespace yc::workstation
