// SPDX-License-Identifier: GPL-3.0-or-later
// Themes 主题: by life-cycle and stage, found by name, everyday words and pinyin initials; the open one shows its sections.
#pragma once

#include "ui/catalogue/section_tables.h"
#include "ui/common/card.h"

class QLineEdit;
class QStandardItemModel;

namespace yc::ui {

class RowList;

class ThemeTree : public Card {
    Q_OBJECT
public:
    explicit ThemeTree(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const std::shared_ptr<const workstation::CatalogueSnapshot>& snapshot);
    void setSection(CatalogueSection section);
    QLineEdit* search() const { return m_search; }
    RowList* list() const { return m_list; }
    QStringList shownThemes() const;
    bool clearSearch();  // true when there was something to clear

Q_SIGNALS:
    void themeChosen(const yc::domain::ThemeId& theme);
    void sectionChosen(yc::ui::CatalogueSection section);
    void sectionAgreed();  // Enter on a section: on to its rows

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void addTheme(const domain::catalogue::Theme& theme);
    void addGroup(domain::catalogue::LifeCycle cycle, const std::vector<const domain::catalogue::Theme*>& themes);
    void choose(int row);
    Theme& m_theme;
    QLineEdit* m_search;
    RowList* m_list;
    QStandardItemModel* m_rows;
    std::shared_ptr<const workstation::CatalogueSnapshot> m_snapshot;
    CatalogueSection m_section = CatalogueSection::Materials;
    bool m_showing = false;
};

}  // namespace yc::ui
