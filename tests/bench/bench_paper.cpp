// SPDX-License-Identifier: GPL-3.0-or-later
// Receipt with rare characters: our PDF against QPdfWriter drawing the same runs of text at the same places.
#include "bench/bench.h"
#include "reports/layout.h"
#include "reports/pdf_renderer.h"
#include "reports/sample_papers.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

namespace yc::bench {

namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kDotsPerPoint = kDotsPerInch / 72.0;

QFont fontOf(const reports::Run& run) {
    const bool serif = run.role == reports::FontRole::Body || run.role == reports::FontRole::Strong;
    QFont font(run.role == reports::FontRole::Code ? QStringLiteral("Noto Sans Mono CJK SC")
               : serif                             ? QStringLiteral("Noto Serif CJK SC")
                                                   : QStringLiteral("Noto Sans CJK SC"));
    font.setBold(run.role != reports::FontRole::Body && run.role != reports::FontRole::Sans);
    font.setPixelSize(static_cast<int>(run.size * kDotsPerPoint));
    return font;
}

QByteArray drawnByQt(const std::vector<reports::Page>& pages) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(kDotsPerInch);
    QPainter painter(&writer);
    for (const reports::Page& page : pages) {
        for (const reports::Run& run : page.runs) {
            painter.setFont(fontOf(run));
            painter.drawText(QPointF(run.x * kDotsPerPoint, run.y * kDotsPerPoint), QString::fromStdString(run.text));
        }
    }
    painter.end();
    return out.data();
}

}  // namespace

Row measureReceipt(const Settings& settings) {
    const reports::FontSet fonts;
    reports::ReceiptInput input = tests::receiptInput();
    input.items.resize(4);  // the whole sample runs over to a second page
    input.materials.resize(5);
    const std::vector<reports::Page> pages = reports::layout(reports::receipt(input), fonts);
    if (pages.size() != 1) throw BenchError("the sample receipt is not one page");
    std::size_t ourBytes = 0;
    std::size_t qtBytes = 0;
    const auto ours = [&] { ourBytes = reports::renderPdf(reports::receipt(input), fonts).pdf.size(); };
    const auto theirs = [&] { qtBytes = static_cast<std::size_t>(drawnByQt(pages).size()); };
    const double firstOurs = timed(ours);  // fonts are read once per process, on both sides
    const double firstTheirs = timed(theirs);
    std::vector<double> our;
    std::vector<double> their;
    for (int round = 0; round < settings.rounds(40, 3); ++round) {
        our.push_back(timed(ours));
        their.push_back(timed(theirs));
    }
    Row row;
    row.what = "one-page receipt as PDF, names with U+2CC56, U+20BB7, U+30EDE; layout and code included";
    row.ours = median(our);
    row.unit = "ms";
    row.baselineName = "QPdfWriter drawing the same lines of text";
    row.baseline = median(their);
    row.rule = Rule::RatioAtMost;
    row.limit = 1;
    row.note = "first one " + number(firstOurs) + " / " + number(firstTheirs) + " ms, " +
               std::to_string(ourBytes / 1024) + " / " + std::to_string(qtBytes / 1024) + " KiB";
    return row;
}

}  // namespace yc::bench
