// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/flow_chart.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "reports/error.h"

namespace yc::reports {
namespace {

constexpr std::size_t none = FlowPlace::none;

struct Slot : FlowPlace {
    double order = 0;  // wished place, from what leads here
    double x = 0;      // centre
    double top = 0, bottom = 0;
};

class FlowComposer {
public:
    FlowComposer(const FlowChart& chart, double width, double size, const FontMetricsProvider* metrics)
        : m_chart(chart), m_metrics(metrics) {
        m_drawing.width = width;
        m_drawing.textSize = size;
    }

    std::vector<std::vector<FlowPlace>> grid() {
        fillRows();
        sortRows();
        std::vector<std::vector<FlowPlace>> rows;
        for (const auto& row : m_rows) rows.emplace_back(row.begin(), row.end());
        return rows;
    }

    FlowDrawing draw() {
        fillRows();
        sortRows();
        sizes();
        placeRows();
        connect();
        return std::move(m_drawing);
    }

private:
    void fillRows() {
        const std::vector<std::size_t> rowOf = flowRows(m_chart);
        const std::size_t last = rowOf.empty() ? 0 : *std::max_element(rowOf.begin(), rowOf.end());
        m_rows.resize(m_chart.boxes.empty() ? 0 : last + 1);
        for (std::size_t box = 0; box < rowOf.size(); ++box) m_rows[rowOf[box]].push_back({{box, none}});
        for (std::size_t i = 0; i < m_chart.arrows.size(); ++i) {
            const auto& arrow = m_chart.arrows[i];
            for (std::size_t row = rowOf[arrow.from] + 1; row < rowOf[arrow.to]; ++row)
                m_rows[row].push_back({{none, i}});
        }
    }

    Slot* slotOf(std::size_t row, std::size_t box, std::size_t arrow) {
        const auto found = std::find_if(m_rows[row].begin(), m_rows[row].end(), [&](const Slot& slot) {
            return box != none ? slot.box == box : slot.arrow == arrow;
        });
        return found == m_rows[row].end() ? nullptr : &*found;
    }
    // Where an arrow is in the row: its box at either end, or its place on the way.
    Slot* pointOf(std::size_t row, std::size_t arrow) {
        const auto& ends = m_chart.arrows[arrow];
        if (Slot* from = slotOf(row, ends.from, none)) return from;
        if (Slot* to = slotOf(row, ends.to, none)) return to;
        return slotOf(row, none, arrow);
    }

    // Each slot goes near the middle of what leads to it, so that lines cross seldom.
    void sortRows() {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            for (std::size_t i = 0; i < m_rows[row].size(); ++i) {
                Slot& slot = m_rows[row][i];
                std::vector<double> from;
                for (std::size_t arrow = 0; row > 0 && arrow < m_chart.arrows.size(); ++arrow) {
                    const bool here = slot.box != none ? m_chart.arrows[arrow].to == slot.box : slot.arrow == arrow;
                    const Slot* above = here ? pointOf(row - 1, arrow) : nullptr;
                    if (!above) continue;
                    const auto place = static_cast<double>(above - m_rows[row - 1].data());
                    from.push_back((place + 0.5) / static_cast<double>(m_rows[row - 1].size()));
                }
                slot.order = from.empty()
                                 ? (static_cast<double>(i) + 0.5) / static_cast<double>(m_rows[row].size())
                                 : std::accumulate(from.begin(), from.end(), 0.0) / static_cast<double>(from.size());
            }
            std::stable_sort(m_rows[row].begin(), m_rows[row].end(),
                             [](const Slot& a, const Slot& b) { return a.order < b.order; });
        }
    }

    double boxWidth(std::size_t boxes, std::size_t passing) const {
        const double gaps = static_cast<double>(boxes + passing - 1) * gap() + static_cast<double>(passing) * lane();
        return std::min((m_drawing.width - gaps) / static_cast<double>(std::max<std::size_t>(boxes, 1)),
                        m_drawing.textSize * 12);
    }
    double gap() const { return m_drawing.textSize * 0.7; }
    double lane() const { return m_drawing.textSize * 0.5; }
    static std::size_t boxesOf(const std::vector<Slot>& row) {
        return static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(), [](const Slot& s) { return s.box != none; }));
    }

    // Text gets smaller until four characters fit beside each other in the fullest row.
    void sizes() {
        double narrowest = m_drawing.width;
        for (const auto& row : m_rows)
            narrowest = std::min(narrowest, boxWidth(boxesOf(row), row.size() - boxesOf(row)));
        m_drawing.textSize = std::clamp(narrowest / 5.2, 6.5, m_drawing.textSize);
        m_drawing.noteSize = m_drawing.textSize * 0.82;
        m_drawing.pitch = m_drawing.textSize * 1.3;
        m_drawing.notePitch = m_drawing.noteSize * 1.3;
        m_drawing.padding = m_drawing.textSize * 0.45;
    }

    double place(std::vector<Slot>& row, double top) {
        const std::size_t boxes = boxesOf(row);
        const double width = boxWidth(boxes, row.size() - boxes);
        double total = static_cast<double>(row.size() - 1) * gap();
        for (const Slot& slot : row) total += slot.box != none ? width : lane();
        double x = (m_drawing.width - total) / 2;
        double height = 0;
        for (Slot& slot : row) {
            const double own = slot.box != none ? width : lane();
            slot.x = x + own / 2;
            x += own + gap();
            if (slot.box == none) continue;
            FlowDrawing::Box& box = m_drawing.boxes[slot.box];
            const auto& source = m_chart.boxes[slot.box];
            const double inner = width - 2 * m_drawing.padding;
            box.x = slot.x - width / 2;
            box.width = width;
            box.end = source.end;
            box.text = breakLines(source.text, {FontRole::Strong, m_drawing.textSize}, inner, *m_metrics);
            if (!source.note.empty())
                box.note = breakLines(source.note, {FontRole::Body, m_drawing.noteSize}, inner, *m_metrics);
            height = std::max(height, 2 * m_drawing.padding + static_cast<double>(box.text.size()) * m_drawing.pitch +
                                          static_cast<double>(box.note.size()) * m_drawing.notePitch);
        }
        for (Slot& slot : row) {
            slot.top = top;
            slot.bottom = top + height;
            if (slot.box == none) continue;
            m_drawing.boxes[slot.box].y = top;
            m_drawing.boxes[slot.box].height = height;
        }
        return top + height;
    }

    // Arrows that go from one row to the next, with the slots they touch.
    std::vector<std::size_t> crossing(std::size_t row) {
        std::vector<std::size_t> arrows;
        for (std::size_t arrow = 0; arrow < m_chart.arrows.size(); ++arrow) {
            if (leaves(row, arrow) && pointOf(row + 1, arrow)) arrows.push_back(arrow);
        }
        return arrows;
    }
    bool leaves(std::size_t row, std::size_t arrow) {
        return slotOf(row, m_chart.arrows[arrow].from, none) || slotOf(row, none, arrow);
    }

    double channel(std::size_t lanes) const { return m_drawing.textSize * (1.5 + 0.5 * static_cast<double>(lanes)); }

    void placeRows() {
        m_drawing.boxes.resize(m_chart.boxes.size());
        double y = 0;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            y = place(m_rows[row], y);
            if (row + 1 < m_rows.size()) {
                m_channelTop.push_back(y);
                y += channel(sources(row).size());
            }
        }
        m_drawing.height = y;
    }

    // Slots of a row from which an arrow goes on, left to right: each has a lane of its own below the row.
    std::vector<const Slot*> sources(std::size_t row) {
        std::vector<const Slot*> slots;
        for (const std::size_t arrow : crossing(row)) {
            const Slot* from = pointOf(row, arrow);
            if (std::find(slots.begin(), slots.end(), from) == slots.end()) slots.push_back(from);
        }
        std::sort(slots.begin(), slots.end(), [](const Slot* a, const Slot* b) { return a->x < b->x; });
        return slots;
    }

    void connect() {
        std::map<std::size_t, std::vector<std::size_t>>
            into;  // by target box, arrows in the order of where they come from
        std::vector<std::vector<FlowDrawing::Point>> points(m_chart.arrows.size());
        for (std::size_t row = 0; row + 1 < m_rows.size(); ++row) {
            std::vector<std::size_t> arrows = crossing(row);
            std::stable_sort(arrows.begin(), arrows.end(),
                             [&](std::size_t a, std::size_t b) { return pointOf(row, a)->x < pointOf(row, b)->x; });
            into.clear();
            for (const std::size_t arrow : arrows) into[m_chart.arrows[arrow].to].push_back(arrow);
            const std::vector<const Slot*> lanes = sources(row);
            for (const std::size_t arrow : arrows) {
                const Slot* from = pointOf(row, arrow);
                const Slot* to = pointOf(row + 1, arrow);
                const auto lane = static_cast<double>(std::find(lanes.begin(), lanes.end(), from) - lanes.begin());
                const double y =
                    m_channelTop[row] + channel(lanes.size()) * (lane + 1) / (static_cast<double>(lanes.size()) + 1.6);
                double x = to->x;
                if (to->box != none) {
                    const auto& all = into[to->box];
                    const auto index = static_cast<double>(std::find(all.begin(), all.end(), arrow) - all.begin());
                    const FlowDrawing::Box& box = m_drawing.boxes[to->box];
                    x = box.x + box.width * (index + 1) / (static_cast<double>(all.size()) + 1);
                }
                auto& path = points[arrow];
                if (path.empty()) path.push_back({from->x, from->bottom});
                path.push_back({path.back().x, y});
                path.push_back({x, y});
                path.push_back({x, to->box != none ? to->top : to->bottom});
            }
        }
        for (std::size_t arrow = 0; arrow < points.size(); ++arrow)
            m_drawing.paths.push_back({std::move(points[arrow]), m_chart.arrows[arrow].either});
    }

    const FlowChart& m_chart;
    const FontMetricsProvider* m_metrics;  // null: only the grid is asked for
    FlowDrawing m_drawing;
    std::vector<std::vector<Slot>> m_rows;
    std::vector<double> m_channelTop;
};

}  // namespace

std::vector<std::size_t> flowRows(const FlowChart& chart) {
    std::vector<std::size_t> rows(chart.boxes.size(), 0);
    // The longest way has fewer arrows than there are boxes; one more round that still moves something is a circle.
    for (std::size_t round = 0; round <= chart.boxes.size(); ++round) {
        bool moved = false;
        for (const FlowChart::Arrow& arrow : chart.arrows) {
            if (rows[arrow.to] > rows[arrow.from]) continue;
            rows[arrow.to] = rows[arrow.from] + 1;
            moved = true;
        }
        if (!moved) return rows;
    }
    throw ReportError(ReportError::Kind::FlowHasCircle, "steps of the flow wait for each other");
}

FlowDrawing drawFlow(const FlowChart& chart, double width, double size, const FontMetricsProvider& metrics) {
    return FlowComposer(chart, width, size, &metrics).draw();
}

std::vector<std::vector<FlowPlace>> flowGrid(const FlowChart& chart) {
    return FlowComposer(chart, 0, 0, nullptr).grid();
}

void drawOn(PageFlow& flow, const FlowDrawing& drawing, double x, double y) {
    Page& page = flow.page();
    for (const FlowDrawing::Box& box : drawing.boxes) {
        const double left = x + box.x;
        const double top = y + box.y;
        if (box.end) page.rects.push_back({left, top, box.width, box.height, Ink::HeadFill});
        const double right = left + box.width;
        const double bottom = top + box.height;
        page.lines.push_back({left, top, right, top});
        page.lines.push_back({right, top, right, bottom});
        page.lines.push_back({right, bottom, left, bottom});
        page.lines.push_back({left, bottom, left, top});
        const double text = static_cast<double>(box.text.size()) * drawing.pitch +
                            static_cast<double>(box.note.size()) * drawing.notePitch;
        double lineTop = top + (box.height - text) / 2;
        const double inner = box.width - 2 * drawing.padding;
        for (const TextLine& line : box.text) {
            flow.line(line, left + drawing.padding, inner, lineTop + baselineIn(drawing.pitch, drawing.textSize),
                      FontRole::Strong, drawing.textSize, Align::Center);
            lineTop += drawing.pitch;
        }
        for (const TextLine& line : box.note) {
            flow.line(line, left + drawing.padding, inner, lineTop + baselineIn(drawing.notePitch, drawing.noteSize),
                      FontRole::Body, drawing.noteSize, Align::Center, Ink::Soft);
            lineTop += drawing.notePitch;
        }
    }
    const double head = drawing.textSize * 0.38;
    for (const FlowDrawing::Path& path : drawing.paths) {
        for (std::size_t i = 1; i < path.points.size(); ++i)
            page.lines.push_back({x + path.points[i - 1].x, y + path.points[i - 1].y, x + path.points[i].x,
                                  y + path.points[i].y, 0.6, Ink::Text, path.dashed});
        if (path.points.empty()) continue;
        const double tipX = x + path.points.back().x;
        const double tipY = y + path.points.back().y;
        page.lines.push_back({tipX, tipY, tipX - head * 0.6, tipY - head, 0.8, Ink::Text});
        page.lines.push_back({tipX, tipY, tipX + head * 0.6, tipY - head, 0.8, Ink::Text});
    }
}

}  // namespace yc::reports
