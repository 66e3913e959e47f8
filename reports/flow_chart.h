// SPDX-License-Identifier: GPL-3.0-or-later
// 流程图排版: rows of boxes and the lines between them, for paper and for the page in a browser alike.
//
// A box stands one row below the lowest box it waits for. An arrow that passes a row between its ends gets a place of its
// own in that row, so no line crosses a box.
#pragma once

#include <string>
#include <vector>

#include "reports/document.h"
#include "reports/fonts.h"
#include "reports/line_breaker.h"
#include "reports/page_flow.h"

namespace yc::reports {

// Points; origin at the top left of the chart.
struct FlowDrawing {
    struct Point {
        double x = 0, y = 0;
    };
    struct Box {
        double x = 0, y = 0, width = 0, height = 0;
        bool end = false;
        std::vector<TextLine> text;  // centred; the note's lines follow
        std::vector<TextLine> note;
    };
    struct Path {
        std::vector<Point> points;  // straight pieces, the last one ends in an arrow head
        bool dashed = false;
    };
    double width = 0, height = 0;
    double textSize = 0, noteSize = 0, pitch = 0, notePitch = 0;
    double padding = 0;
    std::vector<Box> boxes;  // in the chart's order
    std::vector<Path> paths;
};

// Row of each box, from 0. Throws ReportError(FlowHasCircle).
std::vector<std::size_t> flowRows(const FlowChart& chart);

// A place in a row: a box, or an arrow on its way past the row.
struct FlowPlace {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t box = none;
    std::size_t arrow = none;
};

// Rows from the first step to the last, each in the order in which lines cross seldom: what every drawing of the chart
// begins with. Throws ReportError(FlowHasCircle).
std::vector<std::vector<FlowPlace>> flowGrid(const FlowChart& chart);

// As wide as `width`; text at `size`, smaller where many boxes stand in one row.
FlowDrawing drawFlow(const FlowChart& chart, double width, double size, const FontMetricsProvider& metrics);

// The chart as lines and runs of a page, its top left corner at (x, y).
void drawOn(PageFlow& page, const FlowDrawing& flow, double x, double y);

}  // namespace yc::reports
