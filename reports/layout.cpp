// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout.h"

#include <algorithm>
#include <cmath>

#include "reports/flow_chart.h"
#include "reports/page_flow.h"
#include "reports/table_layout.h"
#include "reports/text.h"

namespace yc::reports {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr std::size_t longestToTighten = 3;  // pages

class Composer {
public:
    Composer(const Document& document, const FontMetricsProvider& metrics, Spacing spacing)
        : m_document(document), m_flow(styleOf(document.size, spacing), metrics), m_style(m_flow.style()) {}

    std::vector<Page> compose() {
        m_flow.onNewPage([this](PageFlow& flow) { runningHead(flow); });
        head();
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            // A signature box and the seal place after it stand side by side.
            const auto* box = std::get_if<SignatureBox>(&m_document.blocks[i]);
            const bool paired =
                box && i + 1 < m_document.blocks.size() && std::holds_alternative<SealPlace>(m_document.blocks[i + 1]);
            if (paired) {
                gapAfterText(i);
                signatureAndSeal(*box, std::get<SealPlace>(m_document.blocks[++i]));
                continue;
            }
            if (std::holds_alternative<FieldTable>(m_document.blocks[i]) ||
                std::holds_alternative<MaterialTable>(m_document.blocks[i]) || box)
                gapAfterText(i);
            std::visit([this](const auto& block) { place(block); }, m_document.blocks[i]);
        }
        foot();
        finish();
        return std::move(m_flow.pages());
    }

private:
    double bodyPitch() const { return m_style.body * m_style.bodyLeading; }
    bool changed(const std::string& id) const { return !id.empty() && m_document.changed.count(id) != 0; }

    void centred(const std::string& text, FontRole role, double size, double pitch, double spacing, Ink ink) {
        if (text.empty()) return;
        // Letter spacing also follows the last character; shift by half of it to look centred.
        const double width = m_flow.widthOf(text, role, size, spacing) - spacing;
        if (width > m_style.contentWidth()) {
            for (const TextLine& line :
                 breakLines(text, {m_flow.voice(role), size}, m_style.contentWidth(), m_flow.metrics())) {
                m_flow.line(line, m_style.left, m_style.contentWidth(), m_flow.y() + baselineIn(pitch, size), role,
                            size, Align::Center, ink);
                m_flow.skip(pitch);
            }
            return;
        }
        m_flow.text(m_style.left + (m_style.contentWidth() - width) / 2, m_flow.y() + baselineIn(pitch, size), text,
                    role, size, ink, spacing);
        m_flow.skip(pitch);
    }

    void head() {
        centred(m_document.issuer, FontRole::Body, m_style.issuer, m_style.issuer * 1.6, 0, Ink::Text);
        centred(m_document.title, FontRole::Strong, m_style.title, m_style.title * 1.7, m_style.titleSpacing,
                Ink::Text);
        if (!m_document.number.empty()) {
            const double pitch = m_style.number * 1.8;
            const double width = m_flow.widthOf(m_document.number, FontRole::Body, m_style.number);
            m_flow.text(m_style.width - m_style.right - width, m_flow.y() + baselineIn(pitch, m_style.number),
                        m_document.number, FontRole::Body, m_style.number);
            m_flow.skip(pitch);
        }
        if (!m_document.title.empty()) m_flow.skip(m_style.body * 0.5);
    }

    void runningHead(PageFlow& flow) {
        const std::string text =
            m_document.number.empty() ? m_document.title + "（续）" : m_document.title + "（续）　" + m_document.number;
        const double pitch = m_style.small * 1.5;
        flow.text(m_style.left, flow.y() + baselineIn(pitch, m_style.small), text, FontRole::Body, m_style.small,
                  Ink::Soft);
        flow.skip(pitch + m_style.small * 0.6);
        flow.setTopHere();
    }

    // Lines of text in a column; each line may begin a new page when paged is set.
    void column(const Paragraph& paragraph, double x, double width, bool paged) {
        const double size = paragraph.size > 0 ? paragraph.size : m_style.body;
        const double leading = paragraph.size > m_style.body * 1.5 ? 1.3 : m_style.bodyLeading;
        const double pitch = size * leading;
        TextStyle style{m_flow.voice(paragraph.role), size, paragraph.indent ? 2 * size : 0,
                        paragraph.align == Align::Left};
        m_flow.skip(paragraph.spaceBefore);
        for (const TextLine& line : breakLines(paragraph.text, style, width, m_flow.metrics())) {
            if (paged) m_flow.ensure(pitch);
            if (changed(paragraph.id)) m_flow.page().rects.push_back({x, m_flow.y(), width, pitch, Ink::Changed});
            m_flow.line(line, x, width, m_flow.y() + baselineIn(pitch, size), paragraph.role, size, paragraph.align);
            m_flow.skip(pitch);
        }
    }

    double columnHeight(const Paragraph& paragraph, double width) const {
        const double size = paragraph.size > 0 ? paragraph.size : m_style.body;
        const double leading = paragraph.size > m_style.body * 1.5 ? 1.3 : m_style.bodyLeading;
        const TextStyle style{m_flow.voice(paragraph.role), size, paragraph.indent ? 2 * size : 0, false};
        return paragraph.spaceBefore +
               static_cast<double>(breakLines(paragraph.text, style, width, m_flow.metrics()).size()) * size * leading;
    }

    void place(const Paragraph& paragraph) { column(paragraph, m_style.left, m_style.contentWidth(), /*paged=*/true); }

    void place(const NumberedList& list) {
        const double size = m_style.body;
        const std::string widest = std::to_string(list.entries.size()) + ". ";
        const double hanging = m_flow.widthOf(widest, FontRole::Body, size) + size * 0.2;
        const double x = m_style.left + 2 * size;
        const double width = m_style.contentWidth() - 2 * size - hanging;
        for (std::size_t i = 0; i < list.entries.size(); ++i) {
            const auto& entry = list.entries[i];
            const std::string label = std::to_string(i + 1) + ".";
            bool first = true;
            for (const TextLine& line :
                 breakLines(entry.text, {m_flow.voice(FontRole::Body), size, 0, true}, width, m_flow.metrics())) {
                m_flow.ensure(bodyPitch());
                const double baseline = m_flow.y() + baselineIn(bodyPitch(), size);
                if (changed(entry.id))
                    m_flow.page().rects.push_back({x, m_flow.y(), width + hanging, bodyPitch(), Ink::Changed});
                if (first) m_flow.text(x, baseline, label, FontRole::Body, size);
                first = false;
                m_flow.line(line, x + hanging, width, baseline, FontRole::Body, size, Align::Left);
                m_flow.skip(bodyPitch());
            }
        }
        m_flow.skip(size * 0.4);
    }

    // A table keeps a little distance from the text above it.
    void gapAfterText(std::size_t index) {
        if (index == 0) return;
        const Block& before = m_document.blocks[index - 1];
        const auto* paragraph = std::get_if<Paragraph>(&before);
        if (paragraph && paragraph->role == FontRole::Body) m_flow.skip(m_style.body * 0.5);
    }

    void place(const FieldTable& table) {
        layoutTable(m_flow, table, m_document.changed);
        m_flow.skip(m_style.body * 0.7);
    }

    void place(const MaterialTable& table) {
        layoutTable(m_flow, table, m_document.changed);
        m_flow.skip(m_style.body * 0.7);
    }

    double signatureHeight(const SignatureBox& box) const {
        return static_cast<double>(box.lines.size()) * m_style.body * m_style.signing;
    }

    void drawSignatures(const SignatureBox& box, double top, double width) {
        const double pitch = m_style.body * m_style.signing;
        double y = top;
        double labels = 0;
        for (const auto& line : box.lines)
            labels = std::max(labels, m_flow.widthOf(line.label, FontRole::Body, m_style.body));
        for (const auto& line : box.lines) {
            const double baseline = y + baselineIn(pitch, m_style.body);
            if (changed(line.id)) m_flow.page().rects.push_back({m_style.left, y, width, pitch, Ink::Changed});
            m_flow.text(m_style.left, baseline, line.label, FontRole::Body, m_style.body);
            const double x = m_style.left + labels + 2;
            const double wanted =
                std::max(m_style.body * 11, m_flow.widthOf(line.value, FontRole::Body, m_style.body) + m_style.body);
            m_flow.text(x + m_style.body * 0.4, baseline, line.value, FontRole::Body, m_style.body);
            m_flow.page().lines.push_back(
                {x, baseline + 3, std::min(x + wanted, m_style.left + width), baseline + 3, 0.6, Ink::Text});
            y += pitch;
        }
    }

    double sealHeight() const { return 2 * m_style.sealRadius + m_style.body * 0.8; }

    void centred(const std::string& text, double x, double baseline, FontRole role, double size, Ink ink) {
        m_flow.text(x - m_flow.widthOf(text, role, size) / 2, baseline, text, role, size, ink);
    }

    // The organ's seal: its name along the ring, a star, and what the seal is for. Organ and date stay readable inside.
    void stamp(const SealPlace& seal, double x, double y) {
        const double radius = m_style.sealRadius;
        m_flow.page().circles.push_back({x, y, radius, Ink::Stamp, /*width=*/radius * 0.035, /*dashed=*/false});
        const std::u32string name = decodeUtf8(seal.organ);
        const double baseline = radius * 0.76;
        const double widest = 1.25 * pi;  // the ends stay above the line of the caption
        const double size = std::min(radius * 0.2, widest * baseline / (1.15 * static_cast<double>(name.size())));
        const double step = 1.15 * size / baseline;
        double angle = -step * (static_cast<double>(name.size()) - 1) / 2;  // from the top, clockwise
        for (const char32_t c : name) {
            Run run;
            run.text = encodeUtf8(c);
            run.role = FontRole::Strong;
            run.size = size;
            run.ink = Ink::Stamp;
            run.width = m_flow.widthOf(run.text, run.role, size);
            run.x = x + baseline * std::sin(angle) - run.width / 2 * std::cos(angle);
            run.y = y - baseline * std::cos(angle) - run.width / 2 * std::sin(angle);
            run.angle = -angle * 180 / pi;
            m_flow.page().runs.push_back(run);
            angle += step;
        }
        centred("★", x, y - radius * 0.22, FontRole::Sans, radius * 0.4, Ink::Stamp);
        centred(seal.caption, x, y + radius * 0.68, FontRole::Strong, m_style.small, Ink::Stamp);
        if (m_document.marks.sample)
            centred("示例", x, y + radius * 0.86, FontRole::Body, m_style.small * 0.8, Ink::Stamp);
    }

    void drawSeal(const SealPlace& seal, double top) {
        const double right = m_style.width - m_style.right;
        const double organWidth = m_flow.widthOf(seal.organ, FontRole::Body, m_style.body);
        const double half = std::max(m_style.sealRadius + 2, std::min(organWidth, m_style.contentWidth() * 0.6) / 2);
        const double x = right - half, y = top + m_style.body * 0.4 + m_style.sealRadius;
        if (m_document.marks.sealed) {
            stamp(seal, x, y);
        } else {
            m_flow.page().circles.push_back({x, y, m_style.sealRadius});
            centred(seal.caption, x, y - m_style.sealRadius * 0.5, FontRole::Body, m_style.small, Ink::Seal);
        }
        double lineTop = y - m_style.sealRadius * 0.18;
        for (const std::string& text : {seal.organ, seal.date}) {
            for (const TextLine& line :
                 breakLines(text, {m_flow.voice(FontRole::Body), m_style.body}, half * 2 + 1, m_flow.metrics())) {
                m_flow.line(line, x - half, half * 2, lineTop + baselineIn(bodyPitch(), m_style.body), FontRole::Body,
                            m_style.body, Align::Center);
                lineTop += bodyPitch();
            }
        }
    }

    void place(const SignatureBox& box) {
        m_flow.ensure(signatureHeight(box));
        drawSignatures(box, m_flow.y(), m_style.contentWidth());
        m_flow.skip(signatureHeight(box));
    }

    void place(const SealPlace& seal) {
        m_flow.ensure(sealHeight());
        drawSeal(seal, m_flow.y());
        m_flow.skip(sealHeight());
    }

    void signatureAndSeal(const SignatureBox& box, const SealPlace& seal) {
        if (m_style.height <= 0) {  // no room side by side on the roll
            place(box);
            place(seal);
            return;
        }
        const double height = std::max(signatureHeight(box), sealHeight());
        m_flow.ensure(height);
        const double top = m_flow.y();
        drawSignatures(box, top, m_style.contentWidth() * 0.6);
        drawSeal(seal, top);
        m_flow.moveTo(top + height);
    }

    void drawCode(const Code& code, double x, double y) {
        m_flow.page().codes.push_back({x, y, m_style.code, makeQr(code.payload)});
        const double width = m_flow.widthOf(code.caption, FontRole::Body, m_style.small);
        m_flow.text(x + (m_style.code - width) / 2, y + m_style.code + m_style.small * 1.5, code.caption,
                    FontRole::Body, m_style.small, Ink::Text);
    }

    double codeHeight(const Code& code) const {
        return m_style.code + (code.caption.empty() ? 0 : m_style.small * 1.9);
    }

    void place(const Code& code) {
        if (code.place == Code::Place::Foot) {
            m_footCode = &code;
            return;
        }
        const double width = m_style.contentWidth() - m_style.code - m_style.body * 1.2;
        double text = 0;
        for (const Paragraph& line : code.beside) text += columnHeight(line, width);
        const double height = std::max(text, codeHeight(code));
        m_flow.ensure(height);
        const double top = m_flow.y();
        drawCode(code, m_style.width - m_style.right - m_style.code, top);
        m_flow.moveTo(top + (height - text) / 2);
        for (const Paragraph& line : code.beside) column(line, m_style.left, width, /*paged=*/false);
        m_flow.moveTo(top + height + m_style.body * 0.7);
    }

    void place(const Footer& footer) { m_footer = &footer; }

    void place(const FlowChart& chart) {
        const FlowDrawing flow = drawFlow(chart, m_style.contentWidth(), m_style.table, m_flow.metrics());
        m_flow.ensure(flow.height);
        drawOn(m_flow, flow, m_style.left, m_flow.y());
        m_flow.skip(flow.height + m_style.body * 0.7);
    }

    void place(const Rule&) {
        m_flow.ensure(m_style.body);
        const double y = m_flow.y() + m_style.body * 0.5;
        m_flow.page().lines.push_back({m_style.left, y, m_style.width - m_style.right, y, 0.6, Ink::Rule, true});
        m_flow.skip(m_style.body);
    }

    // Footer lines and code at the bottom of the last page; on the roll simply below the rest.
    void foot() {
        if (!m_footer && !m_footCode) return;
        const double width = m_style.contentWidth() - (m_footCode ? m_style.code + m_style.body : 0);
        double text = 0;
        if (m_footer)
            for (const Paragraph& line : m_footer->lines) text += columnHeight(line, width);
        const double code = m_footCode ? codeHeight(*m_footCode) : 0;
        const double height = std::max(text, code);
        m_flow.skip(m_style.body * 0.6);
        m_flow.ensure(height);
        const double bottom = m_style.height > 0 ? m_style.contentBottom() : m_flow.y() + height;
        if (m_footCode) drawCode(*m_footCode, m_style.width - m_style.right - m_style.code, bottom - code);
        m_flow.moveTo(bottom - text);
        if (m_footer)
            for (const Paragraph& line : m_footer->lines) column(line, m_style.left, width, /*paged=*/false);
        m_flow.moveTo(bottom);
    }

    std::vector<std::string> markTexts() const {
        std::vector<std::string> texts;
        if (m_document.marks.voided) texts.push_back("作废");
        if (m_document.marks.reprint > 0) texts.push_back("补打 " + std::to_string(m_document.marks.reprint));
        if (m_document.marks.sample) texts.push_back("示例数据");
        return texts;
    }

    void watermark(Page& page) const {
        const std::vector<std::string> texts = markTexts();
        constexpr double angle = 32;
        const double size = m_style.watermark, radians = angle * pi / 180;
        double offset = -(static_cast<double>(texts.size()) - 1) / 2 * size * 1.5;
        for (const std::string& text : texts) {
            const double width = m_flow.widthOf(text, FontRole::SansStrong, size);
            // Lines stand side by side along the turned vertical; the baseline starts half a width left of the centre.
            const double x = page.width / 2 + offset * std::sin(radians) - width / 2 * std::cos(radians) +
                             0.38 * size * std::sin(radians);
            const double y = page.height / 2 + offset * std::cos(radians) + width / 2 * std::sin(radians) +
                             0.38 * size * std::cos(radians);
            page.runs.insert(page.runs.begin(),
                             Run{x, y, size, text, FontRole::SansStrong, Ink::Watermark, 0, width, angle});
            offset += size * 1.5;
        }
    }

    void finish() {
        std::vector<Page>& pages = m_flow.pages();
        if (m_style.height <= 0) pages.back().height = m_flow.y() + m_style.bottom;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            watermark(pages[i]);
            if (m_style.height <= 0) continue;
            const std::string text = "第" + std::to_string(i + 1) + "页　共" + std::to_string(pages.size()) + "页";
            const double width = m_flow.widthOf(text, FontRole::Body, m_style.small);
            pages[i].runs.push_back({(m_style.width - width) / 2, m_style.height - m_style.bottom * 0.5, m_style.small,
                                     text, m_flow.voice(FontRole::Body), Ink::Soft, 0, width, 0});
        }
    }

    const Document& m_document;
    PageFlow m_flow;
    const PageStyle& m_style;
    const Code* m_footCode = nullptr;
    const Footer* m_footer = nullptr;
};

}  // namespace

Rgb colourOf(Ink ink) {
    switch (ink) {
    case Ink::Text: return {17, 17, 17};
    case Ink::Soft: return {96, 94, 88};
    case Ink::Rule: return {120, 114, 100};
    case Ink::HeadFill: return {246, 243, 235};
    case Ink::Changed: return {255, 243, 196};
    case Ink::Seal: return {184, 92, 64};
    case Ink::Stamp: return {200, 36, 28};
    case Ink::Watermark: return {238, 236, 230};
    }
    return {0, 0, 0};
}

std::vector<Page> layout(const Document& document, const FontMetricsProvider& metrics) {
    std::vector<Page> best = Composer(document, metrics, Spacing::Normal).compose();
    // Closer only where it saves a sheet; long lists break over pages anyway.
    if (document.size == PaperSize::Roll80 || best.size() > longestToTighten) return best;
    for (const Spacing spacing : {Spacing::Close, Spacing::Tight}) {
        if (best.size() == 1) break;
        std::vector<Page> closer = Composer(document, metrics, spacing).compose();
        if (closer.size() < best.size()) best = std::move(closer);
    }
    return best;
}

}  // namespace yc::reports
