// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/catalogue_book.h"

#include "api/catalogue_draft.h"
#include "api/catalogue_element.h"
#include "domain/catalogue/plan.h"
#include "reports/error.h"
#include "reports/flow_chart.h"
#include "reports/guide.h"

#include <algorithm>

namespace yc::workstation {

namespace catalogue = domain::catalogue;

namespace {

constexpr std::size_t mostSteps = 200;  // of undo

api::DataFaults fault(const char* code, std::string zh, std::string en) {
    return {{code, {}, std::move(zh), std::move(en)}};
}

/// Everything that is said about the open theme.
void judge(CatalogueSnapshot& snapshot) {
    const catalogue::Theme* theme = snapshot.theme();
    if (!theme) return;
    snapshot.findings = catalogue::check(*theme, *snapshot.shown);
    std::stable_sort(snapshot.findings.begin(), snapshot.findings.end(),
                     [](const auto& a, const auto& b) { return a.severity < b.severity; });
    std::set<std::string> failed;
    for (const auto& finding : snapshot.findings) failed.insert(finding.code);
    snapshot.passed = static_cast<int>(catalogue::checkRules().size() - failed.size());
    snapshot.paths = catalogue::provePaths(*theme).paths;
    snapshot.flow = catalogueFlow(*snapshot.shown, *theme);
}

}  // namespace

CatalogueFlow catalogueFlow(const catalogue::Release& release, const catalogue::Theme& theme) {
    CatalogueFlow flow;
    flow.promiseDays = theme.promiseDays;
    std::vector<domain::ItemId> all;
    for (const auto& item : theme.items) all.push_back(item.id);
    const catalogue::Plan plan = catalogue::planFor(theme, all, {}, theme.promiseDays);
    flow.chainDays = plan.chainDays;
    // Its first and last box are the window's; between them stand the items in their order.
    const reports::FlowChart chart = reports::flowOf(release, theme, {});
    std::vector<std::vector<reports::FlowPlace>> grid;
    try {
        grid = reports::flowGrid(chart);
    } catch (const reports::ReportError&) {
        flow.circle = true;
        return flow;
    }
    for (const auto& id : all) flow.boxes.push_back({id});
    const auto inside = [&](std::size_t box) { return box > 0 && box <= all.size(); };
    const auto& chain = plan.longestChain;
    const auto onChain = [&](const domain::ItemId& id) {
        return std::find(chain.begin(), chain.end(), id) != chain.end();
    };
    for (std::size_t row = 0; row < grid.size(); ++row) {
        // The way from the last box to the end is not drawn here and needs no place.
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < grid[row].size(); ++i) {
            const auto& place = grid[row][i];
            const bool way = place.box == reports::FlowPlace::none && inside(chart.arrows[place.arrow].from) &&
                             inside(chart.arrows[place.arrow].to);
            if (way || (place.box != reports::FlowPlace::none && inside(place.box))) places.push_back(i);
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::size_t box = grid[row][places[i]].box;
            if (box == reports::FlowPlace::none) continue;
            auto& shown = flow.boxes[box - 1];
            shown.row = row - 1;
            shown.place = (static_cast<double>(i) + 0.5) / static_cast<double>(places.size());
            shown.longest = onChain(shown.item);
            flow.rows = std::max(flow.rows, row);
        }
    }
    for (const auto& arrow : chart.arrows) {
        if (!inside(arrow.from) || !inside(arrow.to)) continue;
        const auto& from = all[arrow.from - 1];
        const auto& to = all[arrow.to - 1];
        const auto at = std::find(chain.begin(), chain.end(), from);
        const bool longest = at != chain.end() && at + 1 != chain.end() && *(at + 1) == to;
        flow.arrows.push_back({arrow.from - 1, arrow.to - 1, arrow.either, longest});
    }
    return flow;
}

void CatalogueBook::setRelease(std::shared_ptr<const catalogue::Release> release, std::string text) {
    m_release = std::move(release);
    m_inForce.clear();
    if (!m_release) return;
    for (const auto& theme : m_release->themes) {
        if (auto one = api::themeText(text, theme.id)) m_inForce[theme.id] = std::move(*one);
    }
    if (m_open.empty() && !m_release->themes.empty()) m_open = m_release->themes.front().id;
}

void CatalogueBook::open(const domain::ThemeId& theme) {
    if (theme != m_open) m_looked.reset();
    m_open = theme;
}

std::string CatalogueBook::text() const {
    if (const auto draft = m_drafts.find(m_open); draft != m_drafts.end()) return draft->second.text;
    const auto found = m_inForce.find(m_open);
    return found == m_inForce.end() ? std::string() : found->second;
}

api::DataFaults CatalogueBook::take(std::string text) {
    const std::string before = this->text();
    if (text == before) return {};
    Draft& draft = m_drafts[m_open];
    draft.undo.push_back(before);
    if (draft.undo.size() > mostSteps) draft.undo.erase(draft.undo.begin());
    draft.redo.clear();
    draft.text = std::move(text);
    return {};
}

api::DataFaults CatalogueBook::edit(const CatalogueEdit& edit) {
    const std::string before = text();
    if (before.empty())
        return fault("missing-field", "目录还没有从中心取到", "The catalogue has not come from the centre yet");
    std::string created;
    api::ThemeEdit change;
    change.path = edit.path;
    change.value = edit.value;
    if (edit.kind == CatalogueEdit::Kind::New) {
        const auto made = api::newElement(before, {edit.path, edit.value, edit.beside, codesElsewhere()});
        if (!made) return made.error();
        change = made->edit;
        created = made->path;
    } else {
        change.kind = static_cast<api::ThemeEdit::Kind>(edit.kind);
    }
    auto after = api::editTheme(before, change);
    if (!after) return after.error();
    if (!created.empty()) m_created = created;
    return take(std::move(after).value());
}

/// Codes of themes and items that are or were in use (R006).
std::set<std::string> CatalogueBook::codesElsewhere() const {
    std::set<std::string> codes;
    const auto add = [&](const catalogue::Theme& theme) {
        codes.insert(theme.id.str());
        for (const auto& item : theme.items) codes.insert(item.id.str());
    };
    if (m_release) {
        codes.insert(m_release->retiredCodes.begin(), m_release->retiredCodes.end());
        for (const auto& theme : m_release->themes) add(theme);
    }
    for (const auto& theme : unpublished()) add(theme);
    return codes;
}

api::DataFaults CatalogueBook::begin(const CatalogueBeginning& beginning) {
    const auto used = codesElsewhere();
    if (used.count(beginning.id.str()) || m_drafts.count(beginning.id))
        return fault("repeated-code", "编码 " + beginning.id.str() + " 用过了，不能再用",
                     "The code " + beginning.id.str() + " was used before and cannot come back");
    const auto text = api::newTheme({beginning.id, beginning.name, beginning.shortName, beginning.ticketLetter,
                                     beginning.lead, beginning.lifeCycle},
                                    used);
    if (!text) return text.error();
    open(beginning.id);
    m_drafts[m_open].text = text.value();
    return {};
}

void CatalogueBook::drop() {
    m_looked.reset();
    if (const auto base = m_inForce.find(m_open); base != m_inForce.end()) {
        (void)take(base->second);
        return;
    }
    m_drafts.erase(m_open);
    m_open = m_release && !m_release->themes.empty() ? m_release->themes.front().id : domain::ThemeId{};
}

api::DataFaults CatalogueBook::replace(const std::string& text) {
    const auto theme = api::readTheme(text);
    if (!theme) return theme.error();
    if (theme.value().id != m_open) return fault("value-not-allowed", "这是另一个主题", "This is another theme");
    return take(text);
}

bool CatalogueBook::undo() {
    const auto found = m_drafts.find(m_open);
    if (found == m_drafts.end() || found->second.undo.empty()) return false;
    Draft& draft = found->second;
    draft.redo.push_back(std::move(draft.text));
    draft.text = std::move(draft.undo.back());
    draft.undo.pop_back();
    return true;
}

bool CatalogueBook::redo() {
    const auto found = m_drafts.find(m_open);
    if (found == m_drafts.end() || found->second.redo.empty()) return false;
    Draft& draft = found->second;
    draft.undo.push_back(std::move(draft.text));
    draft.text = std::move(draft.redo.back());
    draft.redo.pop_back();
    return true;
}

bool CatalogueBook::restore(const std::string& text) {
    const auto theme = api::readTheme(text);
    if (!theme) return false;
    m_drafts[theme.value().id].text = text;
    return true;
}

std::map<domain::ThemeId, std::string> CatalogueBook::drafts() const {
    std::map<domain::ThemeId, std::string> result;
    for (const auto& [id, draft] : m_drafts) {
        const auto base = m_inForce.find(id);
        if (base == m_inForce.end() || base->second != draft.text) result[id] = draft.text;
    }
    return result;
}

void CatalogueBook::forgetAll() {
    m_drafts.clear();
    m_looked.reset();
    m_created.clear();
    if (m_inForce.count(m_open) == 0)
        m_open = m_release && !m_release->themes.empty() ? m_release->themes.front().id : domain::ThemeId{};
}

void CatalogueBook::forget(const domain::ThemeId& theme) { m_drafts.erase(theme); }

/// Themes that only stand here, beside the open one.
std::vector<catalogue::Theme> CatalogueBook::unpublished() const {
    std::vector<catalogue::Theme> themes;
    for (const auto& [id, draft] : m_drafts) {
        if (id == m_open || m_inForce.count(id)) continue;
        if (auto theme = api::readTheme(draft.text)) themes.push_back(std::move(theme).value());
    }
    return themes;
}

/// All members of the element that is looked at.
void CatalogueBook::showElement(CatalogueSnapshot& snapshot) const {
    snapshot.looked = m_looked;
    snapshot.created = m_created;
    if (!m_looked) return;
    for (auto& one : api::elementMembers(snapshot.text, *m_looked)) {
        CatalogueMember& member = snapshot.members.emplace_back();
        member.kind = static_cast<CatalogueMember::Kind>(one.kind);
        member.path = std::move(one.path);
        member.title = std::move(one.title);
        member.hint = std::move(one.hint);
        member.depth = one.depth;
        member.value = std::move(one.value);
        member.set = one.set;
        member.required = one.required;
        member.element = one.element;
        for (auto& choice : one.choices) member.choices.push_back({std::move(choice.value), std::move(choice.words)});
    }
}

CatalogueSnapshot CatalogueBook::snapshot() const {
    CatalogueSnapshot snapshot;
    snapshot.inForce = m_release;
    snapshot.shown = m_release;
    snapshot.open = m_open;
    if (!m_release) return snapshot;
    for (const auto& [id, text] : drafts()) snapshot.drafts.insert(id);
    if (const auto others = unpublished(); !others.empty()) {
        auto release = std::make_shared<catalogue::Release>(*m_release);
        for (const auto& theme : others) release->themes.push_back(theme);
        snapshot.shown = std::move(release);
    }
    const auto draft = m_drafts.find(m_open);
    const auto base = m_inForce.find(m_open);
    if (draft != m_drafts.end()) {
        snapshot.canUndo = !draft->second.undo.empty();
        snapshot.canRedo = !draft->second.redo.empty();
    }
    const std::string before = base == m_inForce.end() ? std::string() : base->second;
    snapshot.text = text();
    showElement(snapshot);
    if (draft != m_drafts.end() && draft->second.text != before) {
        if (auto theme = api::readTheme(draft->second.text)) {
            auto release = std::make_shared<catalogue::Release>(*snapshot.shown);
            const auto same = std::find_if(release->themes.begin(), release->themes.end(),
                                           [&](const auto& one) { return one.id == m_open; });
            if (same == release->themes.end())
                release->themes.push_back(theme.value());
            else
                *same = theme.value();
            snapshot.shown = std::move(release);
            snapshot.draft = true;
            if (!before.empty()) {
                for (const auto& change : api::themeChanges(before, draft->second.text))
                    snapshot.changes.push_back({static_cast<CatalogueChangeRow::Kind>(change.kind), change.path,
                                                change.title, change.before, change.after});
            }
        }
    }
    judge(snapshot);
    return snapshot;
}

}  // namespace yc::workstation
