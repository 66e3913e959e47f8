// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/table_layout.h"

#include <algorithm>
#include <numeric>

namespace yc::reports {
namespace {

struct Cell {
    std::vector<TextLine> lines;
    double x = 0, width = 0;
    Align align = Align::Left;
    FontRole role = FontRole::Body;
    bool filled = false;
    bool changed = false;
};

using Row = std::vector<Cell>;

struct CellText {
    std::string text;
    double width = 0;
    Align align = Align::Left;
    FontRole role = FontRole::Body;
    bool filled = false;
    bool changed = false;
};

class Grid {
public:
    explicit Grid(PageFlow& flow) : m_flow(flow), m_style(flow.style()) {}

    double pitch() const { return m_style.table * m_style.tableLeading; }

    Row makeRow(const std::vector<CellText>& cells) const {
        Row row;
        double x = m_style.left;
        for (const CellText& cell : cells) {
            const TextStyle text{m_flow.voice(cell.role), m_style.table, 0, false};
            row.push_back({breakLines(cell.text, text, cell.width - 2 * m_style.cellX, m_flow.metrics()), x, cell.width,
                           cell.align, cell.role, cell.filled, cell.changed});
            x += cell.width;
        }
        return row;
    }

    static std::size_t lineCount(const Row& row) {
        std::size_t count = 1;
        for (const Cell& cell : row) count = std::max(count, cell.lines.size());
        return count;
    }

    double height(std::size_t lines) const { return static_cast<double>(lines) * pitch() + 2 * m_style.cellY; }

    // Draws the row where the flow stands, in slices when it is higher than a page. head is drawn on each new page.
    void place(const Row& row, const Row* head) {
        const std::size_t total = lineCount(row);
        const double headHeight = head ? height(lineCount(*head)) : 0;
        std::size_t done = 0;
        while (done < total) {
            const std::size_t wanted = total - done;
            if (height(wanted) <= m_flow.remaining() + 0.01) {
                slice(row, done, total);
                return;
            }
            const bool fitsFreshPage = height(wanted) + headHeight <= m_flow.fullHeight();
            const auto fitting = static_cast<long>((m_flow.remaining() - 2 * m_style.cellY) / pitch());
            if (!fitsFreshPage && fitting >= 2) {
                slice(row, done, done + static_cast<std::size_t>(fitting));
                done += static_cast<std::size_t>(fitting);
            }
            m_flow.newPage();
            m_topDrawn = false;
            if (head) slice(*head, 0, lineCount(*head));
        }
    }

private:
    void slice(const Row& row, std::size_t from, std::size_t to) {
        Page& page = m_flow.page();
        const double top = m_flow.y();
        const double bottom = top + height(to - from);
        const double left = row.front().x;
        const double right = row.back().x + row.back().width;
        for (const Cell& cell : row) {
            if (cell.filled) page.rects.push_back({cell.x, top, cell.width, bottom - top, Ink::HeadFill});
            if (cell.changed) page.rects.push_back({cell.x, top, cell.width, bottom - top, Ink::Changed});
            page.lines.push_back({cell.x, top, cell.x, bottom});
            for (std::size_t i = from; i < std::min(to, cell.lines.size()); ++i) {
                const double baseline =
                    top + m_style.cellY + static_cast<double>(i - from) * pitch() + baselineIn(pitch(), m_style.table);
                m_flow.line(cell.lines[i], cell.x + m_style.cellX, cell.width - 2 * m_style.cellX, baseline, cell.role,
                            m_style.table, cell.align);
            }
        }
        page.lines.push_back({right, top, right, bottom});
        if (!m_topDrawn) page.lines.push_back({left, top, right, top});
        m_topDrawn = true;
        page.lines.push_back({left, bottom, right, bottom});
        m_flow.moveTo(bottom);
    }

    PageFlow& m_flow;
    const PageStyle& m_style;
    bool m_topDrawn = false;
};

}  // namespace

void layoutTable(PageFlow& flow, const FieldTable& table, const std::set<std::string>& changed) {
    const PageStyle& style = flow.style();
    double label = 0;
    for (const auto& row : table.rows)
        for (const auto& field : row) label = std::max(label, flow.widthOf(field.label, FontRole::Body, style.table));
    label = std::min(label + 2 * style.cellX + 0.5, style.contentWidth() * 0.4);
    Grid grid(flow);
    for (const auto& row : table.rows) {
        if (row.empty()) continue;
        const double share = style.contentWidth() / static_cast<double>(row.size());
        std::vector<CellText> cells;
        for (const auto& field : row) {
            const bool tinted = changed.count(field.id) != 0;
            cells.push_back({field.label, label, Align::Left, FontRole::Body, true, false});
            cells.push_back({field.value, share - label, Align::Left, FontRole::Body, false, tinted});
        }
        grid.place(grid.makeRow(cells), nullptr);
    }
}

void layoutTable(PageFlow& flow, const MaterialTable& table, const std::set<std::string>& changed) {
    if (table.columns.empty()) return;
    const double total =
        std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                        [](double sum, const MaterialTable::Column& column) { return sum + column.weight; });
    const double width = flow.style().contentWidth();
    Grid grid(flow);
    std::vector<CellText> headCells;
    for (const auto& column : table.columns)
        headCells.push_back({column.title, width * column.weight / total, column.align, FontRole::Body, true, false});
    const Row head = grid.makeRow(headCells);
    // A head is never left alone at the foot of a page.
    flow.ensure(grid.height(Grid::lineCount(head)) + grid.height(1));
    grid.place(head, nullptr);
    for (const auto& row : table.rows) {
        const bool tinted = changed.count(row.id) != 0;
        std::vector<CellText> cells;
        if (row.group) {
            cells.push_back({row.cells.empty() ? std::string() : row.cells.front(), width, Align::Left,
                             FontRole::Strong, false, tinted});
        } else {
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                cells.push_back({i < row.cells.size() ? row.cells[i] : std::string(), headCells[i].width,
                                 table.columns[i].align, FontRole::Body, false, tinted});
        }
        grid.place(grid.makeRow(cells), &head);
    }
}

}  // namespace yc::reports
