// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/html_renderer.h"

#include <fmt/format.h>

#include "reports/flow_chart.h"
#include "reports/qr.h"

namespace yc::reports {
namespace {

constexpr const char* style = R"css(
:root{color-scheme:light dark;--bg:#f1f0eb;--paper:#fff;--text:#1c2128;--soft:#5a616b;--line:#c9c6bb;--head:#f6f3eb;--accent:#2c4ba0}
@media(prefers-color-scheme:dark){:root{--bg:#13161b;--paper:#1b1f26;--text:#e9ebef;--soft:#a6aeba;--line:#3a4250;--head:#21262e;--accent:#9db2f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.75 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:880px;margin:0 auto;background:var(--paper);padding:32px clamp(16px,5vw,56px) 40px}
header{text-align:center;margin-bottom:24px}
header p{margin:0;color:var(--soft)}
h1{font-size:28px;line-height:1.4;letter-spacing:.06em;margin:.2em 0}
h2{font-size:19px;margin:1.6em 0 .5em;padding-left:.6em;border-left:4px solid var(--accent)}
p{margin:.4em 0}p.small,footer{color:var(--soft);font-size:14px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:15px;line-height:1.55}
th,td{border:1px solid var(--line);padding:6px 9px;text-align:left;vertical-align:top;white-space:pre-line}
th{background:var(--head);font-weight:500}
.list th{white-space:nowrap}
ol{padding-left:1.9em;margin:.4em 0}
.mark{display:inline-block;border:1px solid currentColor;border-radius:4px;padding:0 .5em;color:var(--soft);font-size:14px;margin:0 .2em}
.code{text-align:center;float:right;margin:0 0 12px 24px;color:var(--soft);font-size:13px}
.code svg{width:128px;height:128px;background:#fff;padding:8px;border-radius:6px;display:block}
.flow{display:block;width:100%;height:auto;max-width:720px;margin:12px auto}
.flow text{fill:var(--text);text-anchor:middle}.flow .note{fill:var(--soft)}
.flow rect{fill:var(--paper);stroke:var(--line)}.flow .end{fill:var(--head)}
.flow path{fill:none;stroke:var(--soft)}
footer{clear:both;margin-top:32px;border-top:1px solid var(--line);padding-top:12px}
a{color:var(--accent)}nav a{margin:0 .5em}
form{display:flex;gap:8px}input,button{font:inherit;padding:8px 12px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--text)}
input{flex:1;min-width:0}button{background:var(--accent);border-color:var(--accent);color:var(--paper)}
@media print{body,main{background:#fff;color:#000;padding:0;max-width:none}nav{display:none}h2{break-after:avoid}tr,svg{break-inside:avoid}}
)css";

std::string head(const std::string& name, const std::string& issuer, const std::string& title) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" +
           escapedHtml(name) + "</title><style>" + style + "</style></head><body><main>\n<header>" +
           (issuer.empty() ? std::string() : "<p>" + escapedHtml(issuer) + "</p>") + "<h1>" + escapedHtml(title) +
           "</h1>";
}

class HtmlWriter {
public:
    explicit HtmlWriter(const FontMetricsProvider& metrics) : m_metrics(metrics) {}

    std::string write(const Document& document, const std::vector<HtmlLink>& links) {
        std::string name = document.title;
        for (const Block& block : document.blocks) {
            const auto* table = std::get_if<FieldTable>(&block);
            if (!table || table->rows.empty()) continue;
            name = table->rows.front().front().value + " · " + document.title;  // whose guide this is
            break;
        }
        put(head(name, document.issuer, document.title));
        if (!document.number.empty()) put("<p>" + escapedHtml(document.number) + "</p>");
        marks(document.marks);
        if (!links.empty()) {
            put("<nav>");
            for (const HtmlLink& link : links)
                put("<a href=\"" + escapedHtml(link.address) + "\">" + escapedHtml(link.text) + "</a>");
            put("</nav>");
        }
        put("</header>\n");
        // A code at the foot of the paper is found at once when it stands at the top of a page that scrolls.
        for (const Block& block : document.blocks) {
            if (std::holds_alternative<Code>(block)) place(std::get<Code>(block));
        }
        for (const Block& block : document.blocks) {
            if (!std::holds_alternative<Code>(block)) std::visit([this](const auto& one) { place(one); }, block);
        }
        put("</main></body></html>\n");
        return std::move(m_out);
    }

private:
    void put(const std::string& text) { m_out += text; }

    void marks(const Marks& marks) {
        const auto mark = [this](const std::string& text) { put("<span class=\"mark\">" + text + "</span>"); };
        if (marks.voided) mark("作废");
        if (marks.reprint > 0) mark("补打 " + std::to_string(marks.reprint));
        if (marks.sample) mark("示例数据");
    }

    static std::string broken(const std::string& text) {
        std::string out;
        for (const char c : escapedHtml(text)) out += c == '\n' ? std::string("<br>") : std::string(1, c);
        return out;
    }

    void place(const Paragraph& paragraph) {
        if (paragraph.role == FontRole::Strong || paragraph.role == FontRole::SansStrong)
            put("<h2>" + escapedHtml(paragraph.text) + "</h2>\n");
        else
            put(std::string(paragraph.size > 0 ? "<p class=\"small\">" : "<p>") + broken(paragraph.text) + "</p>\n");
    }
    void place(const NumberedList& list) {
        put("<ol>");
        for (const auto& entry : list.entries) put("<li>" + broken(entry.text) + "</li>");
        put("</ol>\n");
    }
    void place(const FieldTable& table) {
        std::size_t most = 1;
        for (const auto& row : table.rows) most = std::max(most, row.size());
        put("<div class=\"scroll\"><table>");
        for (const auto& row : table.rows) {
            put("<tr>");
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::size_t span = i + 1 == row.size() ? 2 * (most - row.size()) + 1 : 1;
                put("<th scope=\"row\">" + escapedHtml(row[i].label) + "</th><td" +
                    (span > 1 ? " colspan=\"" + std::to_string(span) + "\"" : std::string()) + ">" +
                    escapedHtml(row[i].value) + "</td>");
            }
            put("</tr>");
        }
        put("</table></div>\n");
    }
    void place(const MaterialTable& table) {
        put("<div class=\"scroll\"><table class=\"list\"><thead><tr>");
        for (const auto& column : table.columns) put("<th scope=\"col\">" + escapedHtml(column.title) + "</th>");
        put("</tr></thead><tbody>");
        for (const auto& row : table.rows) {
            put("<tr>");
            if (row.group) {
                put(fmt::format("<th colspan=\"{}\" scope=\"rowgroup\">{}</th>", table.columns.size(),
                                escapedHtml(row.cells.empty() ? std::string() : row.cells.front())));
            } else {
                for (const std::string& cell : row.cells) put("<td>" + escapedHtml(cell) + "</td>");
            }
            put("</tr>");
        }
        put("</tbody></table></div>\n");
    }
    void place(const SignatureBox& box) {
        for (const auto& line : box.lines) put("<p>" + escapedHtml(line.label) + escapedHtml(line.value) + "</p>");
    }
    void place(const SealPlace& seal) {
        put("<p style=\"text-align:right\">" + escapedHtml(seal.organ) + "<br>" + escapedHtml(seal.date) + "</p>\n");
    }
    void place(const Code& code) {
        const QrMatrix matrix = makeQr(code.payload);
        std::string path;
        for (int y = 0; y < matrix.side; ++y) {
            for (int x = 0; x < matrix.side; ++x) {
                if (matrix.dark(x, y)) path += fmt::format("M{} {}h1v1h-1z", x, y);
            }
        }
        put(fmt::format("<figure class=\"code\"><svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {1}\" "
                        "shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"{2}\"/></svg>"
                        "<figcaption>{0}</figcaption></figure>\n",
                        escapedHtml(code.caption), matrix.side, path));
        for (const Paragraph& line : code.beside) place(line);
    }
    void place(const Footer& footer) {
        put("<footer>");
        for (const Paragraph& line : footer.lines) put("<p>" + broken(line.text) + "</p>");
        put("</footer>\n");
    }
    void place(const Rule&) { put("<hr>\n"); }

    static std::string joined(const TextLine& line) {
        std::string text;
        for (const Piece& piece : line.pieces) text += piece.text;
        return escapedHtml(text);
    }
    void place(const FlowChart& chart) {
        const FlowDrawing flow = drawFlow(chart, 640, 14, m_metrics);
        put(fmt::format("<svg class=\"flow\" role=\"img\" aria-label=\"{}\" viewBox=\"-2 -2 {:.1f} {:.1f}\">\n",
                        escapedHtml(chart.title), flow.width + 4, flow.height + 4));
        const double head = flow.textSize * 0.38;
        for (const FlowDrawing::Path& path : flow.paths) {
            std::string d;
            for (const auto& point : path.points)
                d += fmt::format("{}{:.1f} {:.1f}", d.empty() ? 'M' : 'L', point.x, point.y);
            put(fmt::format("<path d=\"{}\"{}/>", d, path.dashed ? " stroke-dasharray=\"4 3\"" : ""));
            if (path.points.empty()) continue;
            const auto& tip = path.points.back();
            put(fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", tip.x - head * 0.6,
                            tip.y - head, tip.x, tip.y, tip.x + head * 0.6, tip.y - head));
        }
        for (const FlowDrawing::Box& box : flow.boxes) drawBox(flow, box);
        put("</svg>\n");
    }
    void drawBox(const FlowDrawing& flow, const FlowDrawing::Box& box) {
        put(fmt::format("<rect{} x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{}\"/>",
                        box.end ? " class=\"end\"" : "", box.x, box.y, box.width, box.height, box.end ? 12 : 3));
        double y = box.y + (box.height - static_cast<double>(box.text.size()) * flow.pitch -
                            static_cast<double>(box.note.size()) * flow.notePitch) /
                               2;
        const auto lines = [&](const std::vector<TextLine>& all, double size, double pitch, const char* kind) {
            for (const TextLine& line : all) {
                put(fmt::format("<text{} x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\">{}</text>", kind,
                                box.x + box.width / 2, y + baselineIn(pitch, size), size, joined(line)));
                y += pitch;
            }
        };
        lines(box.text, flow.textSize, flow.pitch, "");
        lines(box.note, flow.noteSize, flow.notePitch, " class=\"note\"");
        put("\n");
    }

    const FontMetricsProvider& m_metrics;
    std::string m_out;
};

}  // namespace

std::string escapedHtml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string renderHtml(const Document& document, const FontMetricsProvider& metrics,
                       const std::vector<HtmlLink>& links) {
    return HtmlWriter(metrics).write(document, links);
}

std::string renderIndex(const HtmlIndex& index) {
    std::string page = head(index.title, index.issuer, index.title);
    if (index.sample) page += "<span class=\"mark\">示例数据</span>";
    page += "</header>\n<form role=\"search\"><input name=\"q\" type=\"search\" aria-label=\"找一件事\" "
            "placeholder=\"例如：上户口、开饭店、tx\" maxlength=\"100\" value=\"" +
            escapedHtml(index.searched) + "\"><button>查找</button></form>\n";
    if (index.groups.empty()) page += "<p>" + escapedHtml(index.nothing) + "</p>\n";
    for (const HtmlGroup& group : index.groups) {
        page += "<h2>" + escapedHtml(group.title) + "</h2>\n<ul>";
        for (const HtmlLink& link : group.links)
            page += "<li><a href=\"" + escapedHtml(link.address) + "\">" + escapedHtml(link.text) + "</a></li>";
        page += "</ul>\n";
    }
    return page + "</main></body></html>\n";
}

}  // namespace yc::reports
