// SPDX-License-Identifier: GPL-3.0-or-later
// 目录管理: the catalogue under the hands of the people who own it. One theme is open at a time: as it holds now, or as a
// draft that is being worked on. As services.h.
#pragma once

#include "domain/catalogue/checker.h"
#include "domain/catalogue/resolution.h"
#include "reports/document.h"
#include "workstation/services.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yc::workstation {

/// One change of one member of the open theme; paths as in CatalogueChangeRow, below the theme.
struct CatalogueEdit {
    /// Lines: texts parted by "；". Merge: a JSON object laid over what stands there. Rule: a condition in words ("Q5=双方本市
    /// 且 非(选办X801)"). Move: -1 or 1, past its neighbour. New: one more in the list at the path, called by the value.
    enum class Kind { Text, Number, Flag, Json, Remove, Lines, Merge, Rule, Move, New };
    std::string path;
    Kind kind = Kind::Text;
    std::string value;
    std::string beside = {};  ///< New: an element it resembles in group and unit
};

/// One line of an element with all its members: the member with its value, the head over what lies below, or the place for
/// one more.
struct CatalogueMember {
    enum class Kind { Head, Text, Number, Flag, Choice, Lines, Json, Rule, New };
    struct Choice {
        std::string value;  ///< as JSON
        std::string words;
    };
    Kind kind = Kind::Text;
    std::string path;
    std::string title;
    std::string hint;
    int depth = 0;
    std::string value;  ///< as typed; of a Head: what the element below is called
    bool set = false;
    bool required = false;
    bool element = false;  ///< of a Head: one of a list, can be taken away and moved
    std::vector<Choice> choices;
};

/// What a new theme begins with.
struct CatalogueBeginning {
    domain::ThemeId id;
    std::string name;
    std::string shortName;
    std::string ticketLetter;
    domain::UnitId lead;
    domain::catalogue::LifeCycle lifeCycle = domain::catalogue::LifeCycle::Person;
};

/// What differs from the version in force.
struct CatalogueChangeRow {
    enum class Kind { Added, Removed, Changed, Moved };
    Kind kind = Kind::Changed;
    std::string path;   ///< below the theme: "items/X103/promiseDays"
    std::string title;  ///< "出生登记（申报户口） › 承诺时限（工作日）"
    std::string before;
    std::string after;
};

/// 事项流程: who waits for whom, in rows from first to last.
struct CatalogueFlow {
    struct Box {
        domain::ItemId item;
        std::size_t row = 0;
        double place = 0;      ///< across the row, 0 … 1
        bool longest = false;  ///< on the longest chain
    };
    struct Arrow {
        std::size_t from = 0, to = 0;  ///< boxes
        bool either = false;           ///< one of several is enough
        bool longest = false;
    };
    std::vector<Box> boxes;
    std::vector<Arrow> arrows;
    std::size_t rows = 0;
    int chainDays = 0;    ///< working days of the longest chain, all items handled
    int promiseDays = 0;  ///< of the theme
    bool circle = false;  ///< items wait for each other: nothing can be drawn
};

struct CatalogueSnapshot {
    std::shared_ptr<const domain::catalogue::Release> inForce;  ///< nullptr before the first was fetched
    std::shared_ptr<const domain::catalogue::Release> shown;    ///< with the draft's theme in its place
    domain::ThemeId open;
    bool draft = false;                     ///< the open theme differs from the version in force
    std::set<domain::ThemeId> drafts;       ///< every theme with one on this machine
    std::optional<domain::Instant> keptAt;  ///< when the draft was last written to this machine's disk
    bool mayEdit = false;
    std::optional<domain::Refusal> editWhyNot;
    std::vector<domain::catalogue::Finding> findings;  ///< of the open theme, errors first
    int passed = 0;                                    ///< rules without a finding
    int paths = 0;                                     ///< ways through the questions that end somewhere
    CatalogueFlow flow;
    std::vector<CatalogueChangeRow> changes;
    std::optional<std::string> looked;     ///< the element that is shown with all its members; "" = the theme
    std::vector<CatalogueMember> members;  ///< of it; empty when it is gone
    std::string created;                   ///< path of what was last added
    bool canUndo = false;
    bool canRedo = false;
    std::string text;     ///< the open theme as it is shown, one theme as JSON
    int casesInWork = 0;  ///< of this theme on this machine; they keep their version
    std::int64_t revision = 0;

    const domain::catalogue::Theme* theme() const { return shown ? shown->theme(open) : nullptr; }
    const domain::catalogue::Theme* themeInForce() const { return inForce ? inForce->theme(open) : nullptr; }
};

class CatalogueService {
public:
    virtual ~CatalogueService() = default;
    virtual void onCatalogue(Listener<CatalogueSnapshot> listener) = 0;
    virtual void open(const domain::ThemeId& theme) = 0;

    // 草稿
    virtual void edit(const CatalogueEdit& edit) = 0;
    /// Shows one element of the open theme with all its members; nothing: none.
    virtual void look(const std::optional<std::string>& path) = 0;
    /// A theme that is not published yet; it is open then.
    virtual void begin(const CatalogueBeginning& beginning) = 0;
    /// Back to the version in force, as an edit that can be undone; a theme that was never published goes.
    virtual void drop() = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    /// Another text of this theme, from the centre. `step`: as an edit that can be undone; otherwise only where nothing was
    /// edited here.
    virtual void take(const domain::ThemeId& theme, const std::string& text, bool step) = 0;

    // 文书
    /// 办事指南 of the open theme as it is shown; the answer comes on the store thread.
    virtual void guide(std::function<void(std::shared_ptr<const reports::Document>)> answer) = 0;
    virtual void printGuide() = 0;
    virtual void printChanges() = 0;
};

}  // namespace yc::workstation
