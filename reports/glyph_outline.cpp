// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/glyph_outline.h"

#include <algorithm>
#include <cmath>

namespace yc::reports {
namespace {

struct Point {
    double x = 0, y = 0;
};

struct OutlinePoint {
    int x = 0, y = 0;
    bool onCurve = true;
};

using Contour = std::vector<OutlinePoint>;

Point mix(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// Collects the drawing calls of HarfBuzz into contours of on- and off-curve points.
class OutlinePen {
public:
    void moveTo(Point p) {
        close();
        m_current = p;
        add(p, true);
    }
    void lineTo(Point p) {
        add(p, true);
        m_current = p;
    }
    void quadTo(Point control, Point p) {
        add(control, false);
        add(p, true);
        m_current = p;
    }
    void cubicTo(Point c1, Point c2, Point p) {
        constexpr double tolerance = 0.6;
        const Point p0 = m_current;
        const double dx = p.x - 3 * c2.x + 3 * c1.x - p0.x;
        const double dy = p.y - 3 * c2.y + 3 * c1.y - p0.y;
        const double error = std::hypot(dx, dy) * std::sqrt(3.0) / 36;
        const int pieces = std::max(1, static_cast<int>(std::ceil(std::cbrt(error / tolerance))));
        Point a = p0, b = c1, c = c2;
        for (int i = 0; i < pieces; ++i) {
            // Cut the first of the remaining pieces off by de Casteljau, then replace it by one parabola.
            const double t = 1.0 / (pieces - i);
            const Point ab = mix(a, b, t), bc = mix(b, c, t), cd = mix(c, p, t);
            const Point abc = mix(ab, bc, t), bcd = mix(bc, cd, t), end = mix(abc, bcd, t);
            const Point control{(3 * (ab.x + abc.x) - a.x - end.x) / 4, (3 * (ab.y + abc.y) - a.y - end.y) / 4};
            quadTo(control, end);
            a = end;
            b = bcd;
            c = cd;
        }
    }
    void close() {
        if (m_contour.size() > 1 && m_contour.front().onCurve && m_contour.back().onCurve &&
            m_contour.front().x == m_contour.back().x && m_contour.front().y == m_contour.back().y)
            m_contour.pop_back();
        if (m_contour.size() > 1) m_contours.push_back(m_contour);
        m_contour.clear();
    }
    const std::vector<Contour>& contours() const { return m_contours; }

private:
    void add(Point p, bool onCurve) {
        m_contour.push_back({static_cast<int>(std::lround(p.x)), static_cast<int>(std::lround(p.y)), onCurve});
    }
    Point m_current;
    Contour m_contour;
    std::vector<Contour> m_contours;
};

OutlinePen& pen(void* data) { return *static_cast<OutlinePen*>(data); }

hb_draw_funcs_t* drawFunctions() {
    static hb_draw_funcs_t* const functions = [] {
        hb_draw_funcs_t* f = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(
            f,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) {
                pen(d).moveTo({x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            f,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) {
                pen(d).lineTo({x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(
            f,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
                pen(d).quadTo({cx, cy}, {x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(
            f,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y,
               void*) {
                pen(d).cubicTo({ax, ay}, {bx, by}, {x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(
            f, [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, void*) { pen(d).close(); }, nullptr, nullptr);
        hb_draw_funcs_make_immutable(f);
        return f;
    }();
    return functions;
}

void put16(std::vector<std::uint8_t>& out, int value) {
    out.push_back(static_cast<std::uint8_t>((value >> 8) & 0xFF));
    out.push_back(static_cast<std::uint8_t>(value & 0xFF));
}

// One coordinate of the glyf record: sets its flag bits and appends 0, 1 or 2 bytes.
void putDelta(int delta, int shortBit, int sameBit, std::uint8_t& flag, std::vector<std::uint8_t>& out) {
    if (delta == 0) {
        flag = static_cast<std::uint8_t>(flag | sameBit);
    } else if (std::abs(delta) < 256) {
        flag = static_cast<std::uint8_t>(flag | shortBit | (delta > 0 ? sameBit : 0));
        out.push_back(static_cast<std::uint8_t>(std::abs(delta)));
    } else {
        put16(out, delta);
    }
}

void encode(const std::vector<Contour>& contours, Glyph& glyph) {
    std::vector<std::uint8_t> flags, xs, ys;
    int lastX = 0, lastY = 0, count = 0;
    put16(glyph.data, static_cast<int>(contours.size()));
    for (int value : {glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax}) put16(glyph.data, value);
    for (const Contour& contour : contours) {
        for (const OutlinePoint& p : contour) {
            std::uint8_t flag = p.onCurve ? 0x01 : 0x00;
            putDelta(p.x - lastX, 0x02, 0x10, flag, xs);
            putDelta(p.y - lastY, 0x04, 0x20, flag, ys);
            flags.push_back(flag);
            lastX = p.x;
            lastY = p.y;
        }
        count += static_cast<int>(contour.size());
        put16(glyph.data, count - 1);
    }
    put16(glyph.data, 0);  // no instructions
    for (const auto* part : {&flags, &xs, &ys}) glyph.data.insert(glyph.data.end(), part->begin(), part->end());
    if (glyph.data.size() % 2 != 0) glyph.data.push_back(0);
    glyph.points = count;
    glyph.contours = static_cast<int>(contours.size());
}

}  // namespace

Glyph makeGlyph(hb_font_t* font, hb_codepoint_t id) {
    Glyph glyph;
    glyph.advance = hb_font_get_glyph_h_advance(font, id);
    OutlinePen outline;
    hb_font_get_glyph_shape(font, id, drawFunctions(), &outline);
    outline.close();
    if (outline.contours().empty()) return glyph;
    glyph.xMin = glyph.yMin = 32767;
    glyph.xMax = glyph.yMax = -32768;
    for (const Contour& contour : outline.contours()) {
        for (const OutlinePoint& p : contour) {
            glyph.xMin = std::min(glyph.xMin, p.x);
            glyph.xMax = std::max(glyph.xMax, p.x);
            glyph.yMin = std::min(glyph.yMin, p.y);
            glyph.yMax = std::max(glyph.yMax, p.y);
        }
    }
    encode(outline.contours(), glyph);
    return glyph;
}

}  // namespace yc::reports
