// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue 目录: the workspace of the catalogue's administrator. The middle shows one section of the open theme, or tries the
// theme (F9), or shows its guide (F4).
#pragma once

#include "ui/catalogue/catalogue_grid.h"
#include "ui/catalogue/catalogue_header.h"
#include "ui/catalogue/section_tables.h"
#include "ui/shell/workspace.h"
#include "workstation/catalogue_life_service.h"

#include <functional>
#include <memory>
#include <QSet>

class QStackedWidget;
class QStandardItemModel;

namespace yc::reports {
class FontMetricsProvider;
}

namespace yc::ui {

class AlarmHead;
class Card;
class FlowView;
class LifeSteps;
class PaneSplitter;
class PaperView;
class QueuePanel;
class RemarkList;
class RowDelegate;
class RowList;
class TableHead;
class ThemeTree;
class TryPanel;

class CatalogueWorkspace : public Workspace {
    Q_OBJECT
public:
    enum class Mode { Edit, Try, Guide };
    using Clock = std::function<domain::Instant()>;

    CatalogueWorkspace(Theme& theme, workstation::CatalogueService& service, workstation::CatalogueLifeService& life,
                       const reports::FontMetricsProvider& fonts, Clock clock, QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Catalogue; }
    QString title() const override;
    QString stepTitle() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override;
    QWidget* headerWidget() override { return m_header; }
    QList<QWidget*> panes() const override;
    void enter() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    bool escape() override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    Mode mode() const { return m_mode; }
    CatalogueSection section() const { return m_section; }
    void setSection(CatalogueSection section);
    ThemeTree* tree() const { return m_tree; }
    CatalogueGrid* grid() const { return m_grid; }
    FlowView* flow() const { return m_flow; }
    RemarkList* checks() const { return m_checks; }
    TryPanel* trial() const { return m_try; }
    LifeSteps* life() const { return m_life; }
    RemarkList* todo() const { return m_todo; }
    QueuePanel* panel() const { return m_panel; }

private:
    using Snapshot = workstation::CatalogueSnapshot;
    void buildMiddle(const reports::FontMetricsProvider& fonts);
    void buildRight();
    void present(const std::shared_ptr<const Snapshot>& snapshot);
    void showSection();
    void showChecks();
    void showChanges();
    void showLife();
    void arrange();
    void setMode(Mode mode);

    // one more, one less, all of one (catalogue_elements.cpp)
    struct Place {
        QString words;
        std::string path;
    };
    QList<Place> listsHere() const;
    std::string elementHere() const;
    void addElement();
    void removeElement();
    void moveElement(int by);
    void lookAtElement();
    void newTheme();

    // keys (catalogue_keys.cpp)
    void editRow();
    void showGuide();
    void nextProblem();
    void putAside();
    void goToFinding(int row);
    bool goTo(const std::string& path);
    QString noTheme() const;
    QString addWhyNot() const;
    int errors() const;
    static QString keyOf(const domain::catalogue::Finding& finding);

    Theme& m_theme;
    workstation::CatalogueService& m_service;
    Clock m_clock;
    std::shared_ptr<const Snapshot> m_snapshot;
    CatalogueSection m_section = CatalogueSection::Materials;
    Mode m_mode = Mode::Edit;
    LayoutClass m_class = LayoutClass::Wide;
    QList<int> m_order;                   // findings as listed: place in the snapshot, -1 for the line of what passed
    QSet<QString> m_aside;                // F7: put aside for now
    bool m_visited = false;               // F5 has been to one of them
    std::string m_created;                // what was last added; the cursor has been there
    std::optional<std::string> m_looked;  // the element whose members are on the screen
    CatalogueHeader* m_header;
    PaneSplitter* m_splitter;
    ThemeTree* m_tree;
    QStackedWidget* m_middle = nullptr;
    Card* m_barCard = nullptr;
    AlarmHead* m_bar = nullptr;
    Card* m_flowCard = nullptr;
    FlowView* m_flow = nullptr;
    Card* m_gridCard = nullptr;
    QWidget* m_legend = nullptr;
    QWidget* m_more = nullptr;
    QWidget* m_all = nullptr;
    CatalogueGrid* m_grid = nullptr;
    TryPanel* m_try = nullptr;
    Card* m_guideCard = nullptr;
    PaperView* m_guide = nullptr;
    QWidget* m_right = nullptr;
    RemarkList* m_checks = nullptr;
    Card* m_checkCard = nullptr;
    Card* m_changeCard = nullptr;
    RowList* m_changes = nullptr;
    TableHead* m_changeHead = nullptr;
    RowDelegate* m_changeLook = nullptr;
    QStandardItemModel* m_changeRows = nullptr;
    Card* m_todoCard = nullptr;
    RemarkList* m_todo = nullptr;
    QueuePanel* m_panel = nullptr;
    LifeSteps* m_life = nullptr;
};

}  // namespace yc::ui
