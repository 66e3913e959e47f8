// SPDX-License-Identifier: GPL-3.0-or-later
// The whole set of documents, compared with the element lists of the rules as a foreign program reads them.
#include <QtTest>

#include "reports/formal_samples.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"

#include <filesystem>
#include <fstream>

using namespace yc::reports;
using namespace yc::tests;

class FormalPapersTest : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;
    std::vector<FormalPaper> m_papers = formalPapers();

    void rows() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_papers.size(); ++i) QTest::newRow(m_papers[i].row) << static_cast<int>(i);
    }
    const FormalPaper& paper(int index) const { return m_papers[static_cast<std::size_t>(index)]; }

private Q_SLOTS:
    void R080_everyElementStandsOnThePaper_data() { rows(); }
    void R080_everyElementStandsOnThePaper() {
        QFETCH(int, index);
        const QString text = textOf(m_dir, renderPdf(paper(index).paper, m_fonts).pdf);
        for (const auto* elements : {&common, &paper(index).elements}) {
            for (const std::string& element : *elements)
                QVERIFY2(text.contains(squeezed(element)), (element + " is not in " + text.toStdString()).c_str());
        }
        QVERIFY(!text.contains(QStringLiteral("430703199203140125")));  // never the whole number
        QVERIFY(!text.contains(QStringLiteral("13812343210")));
    }

    void R080_numberDateSealPlaceAndCode_data() { rows(); }
    void R080_numberDateSealPlaceAndCode() {
        QFETCH(int, index);
        const Document& document = paper(index).paper;
        const auto pages = layout(document, m_fonts);
        QCOMPARE(pages.size(), std::size_t(1));
        QCOMPARE(pages.front().circles.size(), std::size_t(1));
        QVERIFY(!document.number.empty());
        QCOMPARE(qrOf(m_dir, renderPdf(document, m_fonts).pdf), QString::fromStdString(payload));
    }

    void R080_everyCharacterIsInked_data() { rows(); }
    void R080_everyCharacterIsInked() {
        QFETCH(int, index);
        constexpr int dpi = 150;
        for (const bool sealed : {false, true}) {
            Document document = paper(index).paper;
            document.marks.sealed = sealed;
            const RenderResult result = renderPdf(document, m_fonts);
            QVERIFY(result.missing.empty());
            QCOMPARE(blankCharacters(layout(document, m_fonts), pagesOf(m_dir, result.pdf, dpi), dpi, m_fonts),
                     QStringList());
        }
    }

    void R080_namesOnPaper_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("U+30EDE") << QString::fromStdString(biangName);
        QTest::newRow("with middle dot") << QString::fromStdString(minorityName);
        QTest::newRow("60 characters") << QString::fromStdString(longName());
    }
    void R080_namesOnPaper() {
        QFETCH(QString, name);
        for (const FormalPaper& one : formalPapers(name.toStdString())) {
            const RenderResult result = renderPdf(one.paper, m_fonts);
            QVERIFY(result.missing.empty());
            QVERIFY2(textOf(m_dir, result.pdf).contains(squeezed(name.toStdString())), one.row);
        }
    }

    void unitsAreAddressedAsUnits() {
        auto in = letter("青政服不受〔2026〕第000001号", "青屿市禾间小馆有限公司");
        in.applicant.organisation = true;
        in.applicant.idType = "统一社会信用代码";
        in.applicant.idNumber = "91430703MA4P12AB1Y";
        const QString text = textOf(
            m_dir, renderPdf(nonAcceptanceDecision({in, "不属于本机关职权", "市场监督管理局", {}}), m_fonts).pdf);
        QVERIFY(text.contains(QStringLiteral("你单位于")) && text.contains(QStringLiteral("91430703MA4P12AB1Y")));
        QVERIFY(text.contains(QStringLiteral("有管辖权的行政复议机关")));  // no body named
    }

    // Leaves the papers for people to look at: YC_PAPERS=folder tst_reports_formal_papers leaveSamples
    void leaveSamples() {
        const QByteArray folder = qgetenv("YC_PAPERS");
        const std::filesystem::path target = folder.isEmpty() ? m_dir.path().toStdString() : folder.toStdString();
        std::filesystem::create_directories(target);
        int i = 0;
        for (const FormalPaper& one : m_papers) {
            std::ofstream file(target / ("formal-" + std::to_string(100 + i++).substr(1) + ".pdf"), std::ios::binary);
            file << renderPdf(one.paper, m_fonts).pdf;
            QVERIFY(file.good());
        }
    }
};

QTEST_GUILESS_MAIN(FormalPapersTest)
#include "tst_formal_papers.moc"
