// SPDX-License-Identifier: GPL-3.0-or-later
// The renderer itself: the way round libharu's font faults, threads, faults that are told.
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "reports/error.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"
#include "reports/sample_papers.h"

using namespace yc::reports;
using namespace yc::tests;

namespace {

Document letter(const std::string& text, FontRole role = FontRole::Body) {
    Document document;
    document.title = "试印";
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.role = role;
    document.blocks.push_back(paragraph);
    return document;
}

template <typename Call>
std::string messageOf(ReportError::Kind kind, Call call) {
    try {
        call();
    } catch (const ReportError& error) { return error.kind() == kind ? error.what() : "other kind"; }
    return "nothing thrown";
}

}  // namespace

class PdfTest : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;

private Q_SLOTS:
    // 20,000 common characters and a stride through the extensions: each inked, each found again.
    void everyBlockPrintsAndIsFound_data() {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        QTest::addColumn<uint>("step");
        QTest::newRow("common, first half") << 0x4E00U << 0x76FFU << 1U;
        QTest::newRow("common, second half") << 0x7700U << 0x9FA5U << 1U;
        QTest::newRow("extension A") << 0x3400U << 0x4DB5U << 7U;
        QTest::newRow("extension B") << 0x20000U << 0x2A6D6U << 43U;
        QTest::newRow("extension C") << 0x2A700U << 0x2B734U << 11U;
        QTest::newRow("extension D") << 0x2B740U << 0x2B81DU << 3U;
        QTest::newRow("extension E") << 0x2B820U << 0x2CEA1U << 13U;
        QTest::newRow("extension F") << 0x2CEB0U << 0x2EBE0U << 17U;
    }
    void everyBlockPrintsAndIsFound() {
        QFETCH(uint, first);
        QFETCH(uint, last);
        QFETCH(uint, step);
        std::u32string characters;
        for (uint c = first; c <= last; c += step) characters.push_back(c);
        const Document document = letter(encodeUtf8(characters));
        const RenderResult result = renderPdf(document, m_fonts);
        QCOMPARE(QString::fromStdU32String(result.missing), QString());
        const std::u32string text = decodeUtf8(textOf(m_dir, result.pdf).toStdString());
        const std::set<char32_t> found(text.begin(), text.end());
        for (char32_t c : characters) QVERIFY2(found.count(c) == 1, qPrintable(QString::number(c, 16)));
        constexpr int dpi = 110;
        QCOMPARE(blankCharacters(layout(document, m_fonts), pagesOf(m_dir, result.pdf, dpi), dpi, m_fonts),
                 QStringList());
    }

    void rareCharactersAreDenseNotDots() {
        constexpr int dpi = 200;
        const Document document = letter("𬭖𠮷𰻞");
        const auto images = pagesOf(m_dir, renderPdf(document, m_fonts).pdf, dpi);
        const auto pages = layout(document, m_fonts);
        for (const Run& run : pages.front().runs) {
            if (run.text != "𬭖𠮷𰻞") continue;
            for (int i = 0; i < 3; ++i) {
                const double x = run.x + i * run.size;
                const double ink =
                    inkIn(images.front(), dpi, x, run.y - 0.87 * run.size, x + run.size, run.y + 0.12 * run.size);
                QVERIFY2(ink > 0.12 && ink < 0.9, qPrintable(QString::number(ink)));
            }
            return;
        }
        QFAIL("the run was not laid out");
    }

    void everyRolePrints_data() {
        QTest::addColumn<int>("role");
        for (int role = 0; role < 5; ++role) QTest::addRow("role %d", role) << role;
    }
    void everyRolePrints() {
        QFETCH(int, role);
        const std::string text = "青屿市ABC xyz 0123，𠮷𬭖（〔2026〕）□";
        const Document document = letter(text, static_cast<FontRole>(role));
        const RenderResult result = renderPdf(document, m_fonts);
        QVERIFY(result.missing.empty());
        QVERIFY(textOf(m_dir, result.pdf).contains(squeezed(text)));
        QCOMPARE(blankCharacters(layout(document, m_fonts), pagesOf(m_dir, result.pdf, 150), 150, m_fonts),
                 QStringList());
    }

    void whatNoFontHasIsShownAndListed() {
        const Document document = letter("甲\U0001F9FF乙\U0010FFFD丙\U0001F9FF");
        const RenderResult result = renderPdf(document, m_fonts);
        QVERIFY(result.missing == U"\U0001F9FF\U0010FFFD");
        QCOMPARE(blankCharacters(layout(document, m_fonts), pagesOf(m_dir, result.pdf, 150), 150, m_fonts),
                 QStringList());
    }

    void fontsMissingIsAClearError() {
        FontFiles files = debianFonts();
        files.body.path = "/nowhere/serif.ttc";
        const std::string message = messageOf(ReportError::Kind::FontsMissing, [&] { FontSet{files}; });
        QCOMPARE(message, std::string("font /nowhere/serif.ttc is missing: install the package fonts-noto-cjk"));
    }

    void aBrokenFontIsAClearError() {
        const std::string path = save(m_dir, "broken.ttc", "this is no font").toStdString();
        FontFiles files = debianFonts();
        files.body.path = path;
        const std::string message = messageOf(ReportError::Kind::FontBroken, [&] { FontSet{files}; });
        QVERIFY(message.find(path) != std::string::npos);
    }

    void withoutRareFontsCommonPapersStillPrint() {
        FontFiles files = debianFonts();
        for (FontFile& file : files.fallbacks) file.path = "/nowhere/" + file.path.filename().string();
        const FontSet fonts(files);
        QCOMPARE(fonts.missingFallbacks().size(), std::size_t(3));
        QCOMPARE(fonts.missingFallbacks().front().package, std::string("fonts-hanazono"));
        QVERIFY(renderPdf(letter("材料齐全"), fonts).missing.empty());
        QVERIFY(renderPdf(letter("\U00020BB7\U00020002"), fonts).missing == U"\U00020002");
    }

    void aCodeTooLongIsAClearError() {
        auto input = correctionInput();
        input.payload = std::string(4000, 'x');
        QVERIFY(messageOf(ReportError::Kind::CodeTooLong, [&] {
                    renderPdf(correctionNotice(input), m_fonts);
                }).find("4000 bytes") != std::string::npos);
    }

    void codeHasErrorLevelM() {
        const QrMatrix matrix = makeQr("https://yichuang.example/办件");
        // The first two format bits stand at (0,8) and (1,8); unmasked with 10101..., level M is 00.
        QVERIFY(matrix.side >= 21);
        QCOMPARE(matrix.dark(0, 8), true);
        QCOMPARE(matrix.dark(1, 8), false);
    }

    void equalPapersHaveEqualBytes() {
        const std::string first = renderPdf(correctionNotice(correctionInput()), m_fonts).pdf;
        const FontSet other;
        QVERIFY(renderPdf(correctionNotice(correctionInput()), other).pdf == first);
        QVERIFY(first.size() < 100 * 1024);
    }

    void fourThreadsPrintTheSamePapers() {
        const FontSet cold;
        std::vector<std::string> expected;
        for (const auto& paper : sevenPapers()) expected.push_back(renderPdf(paper.second, m_fonts).pdf);
        std::vector<int> wrong(4, 0);
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < wrong.size(); ++t) {
            threads.emplace_back([&, t] {
                for (int round = 0; round < 6; ++round) {
                    std::size_t i = 0;
                    for (const auto& paper : sevenPapers())
                        if (renderPdf(paper.second, cold).pdf != expected[i++]) ++wrong[t];
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(wrong, std::vector<int>(4, 0));
    }

    // Leaves the papers for people to look at: YC_PAPERS=folder tst_reports_pdf leaveSamples
    void leaveSamples() {
        const QByteArray folder = qgetenv("YC_PAPERS");
        const std::filesystem::path target = folder.isEmpty() ? m_dir.path().toStdString() : folder.toStdString();
        std::filesystem::create_directories(target);
        for (const auto& paper : sevenPapers()) {
            std::ofstream file(target / (paper.first + ".pdf"), std::ios::binary);
            file << renderPdf(paper.second, m_fonts).pdf;
            QVERIFY(file.good());
        }
    }
};

QTEST_GUILESS_MAIN(PdfTest)
#include "tst_pdf.moc"
