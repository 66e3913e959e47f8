// SPDX-License-Identifier: GPL-3.0-or-later
// Guides of every shipped theme, on paper and as a page, and the flow chart in them.
#include <QtTest>

#include "api/catalogue_json.h"
#include "domain/catalogue/ways.h"
#include "reports/error.h"
#include "reports/flow_chart.h"
#include "reports/guide.h"
#include "reports/html_renderer.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"

#include <QPainter>
#include <QSvgRenderer>

#include <random>

using namespace yc;
using namespace yc::reports;
using namespace yc::tests;

namespace {

namespace catalogue = domain::catalogue;

const catalogue::Release& shipped() {
    static const catalogue::Release release = [] {
        auto read = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        if (!read) qFatal("the shipped catalogue cannot be read");
        return read.value().release;
    }();
    return release;
}

const std::string payload = "https://hall.example/guide/YJS-GR-01?version=13";

GuideEdition edition() { return {"青屿市政务服务中心", "青屿市数据局", "2026年3月11日", payload}; }

bool crosses(const FlowDrawing::Point& a, const FlowDrawing::Point& b, const FlowDrawing::Box& box) {
    constexpr double touch = 0.01;
    return std::max(a.x, b.x) > box.x + touch && std::min(a.x, b.x) < box.x + box.width - touch &&
           std::max(a.y, b.y) > box.y + touch && std::min(a.y, b.y) < box.y + box.height - touch;
}

/// What must hold of every drawing; the fault in words.
QString faultOf(const FlowChart& chart, const FlowDrawing& flow) {
    for (std::size_t i = 0; i < flow.boxes.size(); ++i) {
        const auto& a = flow.boxes[i];
        if (a.x < -0.01 || a.x + a.width > flow.width + 0.01 || a.y + a.height > flow.height + 0.01)
            return QStringLiteral("box %1 leaves the drawing").arg(i);
        for (std::size_t j = i + 1; j < flow.boxes.size(); ++j) {
            const auto& b = flow.boxes[j];
            if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
                return QStringLiteral("boxes %1 and %2 overlap").arg(i).arg(j);
        }
    }
    if (flow.paths.size() != chart.arrows.size()) return QStringLiteral("an arrow is missing");
    for (std::size_t k = 0; k < flow.paths.size(); ++k) {
        const auto& path = flow.paths[k];
        const auto& from = flow.boxes[chart.arrows[k].from];
        const auto& to = flow.boxes[chart.arrows[k].to];
        if (path.points.size() < 2) return QStringLiteral("arrow %1 has no line").arg(k);
        if (std::abs(path.points.front().y - (from.y + from.height)) > 0.01)
            return QStringLiteral("arrow %1 does not leave its box").arg(k);
        const auto& tip = path.points.back();
        if (std::abs(tip.y - to.y) > 0.01 || tip.x < to.x || tip.x > to.x + to.width)
            return QStringLiteral("arrow %1 does not reach its box").arg(k);
        for (std::size_t i = 1; i < path.points.size(); ++i) {
            for (const auto& box : flow.boxes) {
                if (crosses(path.points[i - 1], path.points[i], box))
                    return QStringLiteral("arrow %1 runs through a box").arg(k);
            }
        }
    }
    return {};
}

/// All text a document says, part by part.
QStringList saidBy(const Document& document) {
    QStringList said;
    const auto say = [&](const std::string& text) {
        for (const QString& line : QString::fromStdString(text).split(QLatin1Char('\n')))
            said << squeezed(line.toStdString());
    };
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) say(paragraph->text);
        if (const auto* list = std::get_if<NumberedList>(&block)) {
            for (const auto& entry : list->entries) say(entry.text);
        }
        if (const auto* fields = std::get_if<FieldTable>(&block)) {
            for (const auto& row : fields->rows) {
                for (const auto& field : row) say(field.label), say(field.value);
            }
        }
        if (const auto* table = std::get_if<MaterialTable>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& cell : row.cells) say(cell);
            }
        }
    }
    said.removeAll(QString());
    return said;
}

QString plainText(const std::string& html) {
    QString text = QString::fromStdString(html);
    text.remove(
        QRegularExpression(QStringLiteral("<style>.*?</style>"), QRegularExpression::DotMatchesEverythingOption));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    text.replace(QStringLiteral("&quot;"), QStringLiteral("\"")).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    return squeezed(text.toStdString());
}

}  // namespace

class TestGuide : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;

    void themes() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < shipped().themes.size(); ++i)
            QTest::newRow(shipped().themes[i].id.str().c_str()) << static_cast<int>(i);
    }
    static const catalogue::Theme& theme(int index) { return shipped().themes[static_cast<std::size_t>(index)]; }

private Q_SLOTS:
    void R050_everyElementOfAppendixA_data() { themes(); }
    void R050_everyElementOfAppendixA() {
        QFETCH(int, index);
        const catalogue::Theme& one = theme(index);
        const QString text = plainText(renderHtml(serviceGuide(shipped(), one, edition()), m_fonts));
        QStringList wanted{squeezed(one.name),
                           QString::fromStdString(one.id.str()),
                           squeezed(one.guide.address),
                           squeezed(one.guide.hours),
                           squeezed(one.guide.consultation),
                           squeezed(one.guide.supervision),
                           squeezed(one.guide.onlineAddress),
                           squeezed(one.guide.tripReason)};
        for (const char* label : {"服务对象",           "牵头单位", "配合单位", "是否收费", "承诺办结时限", "支持预约",
                                  "网上支付",           "物流快递", "联办能力", "中介服务", "办理形式",     "线下跑动",
                                  "设定依据和实施依据", "申报须知", "申请材料", "必要性",   "来源渠道",     "办理流程",
                                  "办理结果",           "样本",     "监督方式"})
            wanted << QString::fromUtf8(label);
        for (const auto& item : one.items) {
            wanted << squeezed(item.name) << squeezed(item.result.name);
            for (const std::string& basis : item.basis) wanted << squeezed(basis);
            if (item.fee.charged) wanted << squeezed(item.fee.standard) << squeezed(item.fee.basis);
            for (const std::string& line : item.result.sampleText) wanted << squeezed(line);  // R058
        }
        for (const auto& material : one.materials) wanted << squeezed(material.name);
        for (const QString& words : wanted) QVERIFY2(text.contains(words), qPrintable(words));
    }

    void R052_paperAndPageSayTheSame_data() { themes(); }
    void R052_paperAndPageSayTheSame() {
        QFETCH(int, index);
        const Document document = serviceGuide(shipped(), theme(index), edition());
        const RenderResult pdf = renderPdf(document, m_fonts);
        QVERIFY(pdf.missing.empty());
        const QString page = plainText(renderHtml(document, m_fonts));
        for (const QString& words : saidBy(document)) QVERIFY2(page.contains(words), qPrintable(words));
        // Cells of a table are read column by column or broken over pages: compared by characters, none may be lost.
        const QString paper = textOf(m_dir, pdf.pdf);
        QMap<QChar, qsizetype> missing;
        for (const QString& words : saidBy(document)) {
            for (const QChar c : words) ++missing[c];
        }
        for (const QChar c : paper) --missing[c];
        for (auto it = missing.cbegin(); it != missing.cend(); ++it)
            QVERIFY2(it.value() <= 0,
                     qPrintable(QStringLiteral("%1 is missing %2 times").arg(it.key()).arg(it.value())));
        QCOMPARE(qrOf(m_dir, pdf.pdf), QString::fromStdString(payload));
    }

    void R052_theCodeOnThePageIsReadByAForeignDecoder() {
        const std::string html = renderHtml(serviceGuide(shipped(), shipped().themes.front(), edition()), m_fonts);
        const auto from = html.find("<svg role");
        QVERIFY(from != std::string::npos);
        std::string svg = html.substr(from, html.find("</svg>", from) + 6 - from);
        svg.insert(4, " xmlns=\"http://www.w3.org/2000/svg\"");
        QSvgRenderer renderer(QByteArray::fromStdString(svg));
        QVERIFY(renderer.isValid());
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter, QRectF(40, 40, 520, 520));
        painter.end();
        const QString file = m_dir.filePath(QStringLiteral("page-code.png"));
        QVERIFY(image.save(file));
        QCOMPARE(
            QString::fromUtf8(runTool(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), file}))
                .trimmed(),
            QString::fromStdString(payload));
    }

    void R032_theFlowOfEveryThemeIsDrawnClean_data() { themes(); }
    void R032_theFlowOfEveryThemeIsDrawnClean() {
        QFETCH(int, index);
        const FlowChart chart = flowOf(shipped(), theme(index), {});
        QCOMPARE(chart.boxes.size(), theme(index).items.size() + 2);
        const auto rows = flowRows(chart);
        for (const auto& arrow : chart.arrows) QVERIFY(rows[arrow.from] < rows[arrow.to]);
        for (const double width : {456.0, 640.0}) {
            const QString fault = faultOf(chart, drawFlow(chart, width, 10.5, m_fonts));
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    void R032_anyFlowIsDrawnClean() {
        constexpr unsigned seed = 20261121;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 300; ++round) {
            FlowChart chart;
            const std::size_t boxes = 1 + random() % 14;
            for (std::size_t i = 0; i < boxes; ++i)
                chart.boxes.push_back(
                    {std::string(1 + random() % 4, 'x') + "事项", random() % 2 ? "公安局" : "", false});
            for (std::size_t to = 1; to < boxes; ++to) {
                for (std::size_t from = 0; from < to; ++from) {
                    if (random() % 4 == 0) chart.arrows.push_back({from, to, random() % 3 == 0});
                }
            }
            const QString fault = faultOf(chart, drawFlow(chart, 456, 10.5, m_fonts));
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(fault)));
        }
    }

    void R029_aCircleIsRefused() {
        FlowChart chart;
        chart.boxes = {{"甲", "", false}, {"乙", "", false}};
        chart.arrows = {{0, 1, false}, {1, 0, false}};
        try {
            flowRows(chart);
            QFAIL("a circle was drawn");
        } catch (const ReportError& error) { QCOMPARE(error.kind(), ReportError::Kind::FlowHasCircle); }
    }

    void R024_theSlipNamesWhatThisSituationAsksFor_data() { themes(); }
    void R024_theSlipNamesWhatThisSituationAsksFor() {
        QFETCH(int, index);
        const catalogue::Theme& one = theme(index);
        int seen = 0;
        catalogue::walkWays(
            one, 12, 20261121,
            [&](const catalogue::Answers&, const catalogue::Resolution& resolution) {
                if (!resolution.complete()) return;
                ++seen;
                const Document slip = guidanceSlip(shipped(), one, resolution, edition());
                const QString text = plainText(renderHtml(slip, m_fonts));
                QVERIFY(text.contains(squeezed(one.alias)));
                for (const domain::UnitId& lead : one.leads)
                    QVERIFY(text.contains(squeezed(shipped().unit(lead)->shortName)));
                QVERIFY(text.contains(squeezed(one.guide.hours)));
                QVERIFY(text.contains(QStringLiteral("办理流程")));
                const Block* table = nullptr;
                for (const Block& block : slip.blocks) {
                    if (std::holds_alternative<MaterialTable>(block)) table = &block;
                }
                QVERIFY(table);
                QCOMPARE(static_cast<int>(std::get<MaterialTable>(*table).rows.size()), resolution.applicantLines());
                for (const auto& line : resolution.lines) QVERIFY(text.contains(squeezed(one.material(line.id)->name)));
            },
            catalogue::Ends::Inside);
        QVERIFY(seen > 0);
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
