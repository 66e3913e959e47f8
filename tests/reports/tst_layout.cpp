// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and pages: 避头避尾, whole words, table heads, nothing outside the paper.
#include <QtTest>

#include <random>

#include "reports/layout.h"
#include "reports/line_breaker.h"
#include "reports/page_style.h"
#include "reports/sample_papers.h"
#include "reports/text.h"

using namespace yc::reports;

namespace {

// Chinese characters one em wide, everything else half.
class SquareMetrics : public FontMetricsProvider {
public:
    double advance(char32_t c, FontRole) const override { return isInvisible(c) || c == '\n' ? 0 : isCjk(c) ? 1 : 0.5; }
};

QStringList linesOf(const std::string& text, double ems) {
    QStringList out;
    for (const TextLine& line : breakLines(text, {FontRole::Body, 10}, ems * 10, SquareMetrics())) {
        QString joined;
        for (const Piece& piece : line.pieces) joined += QString::fromStdString(piece.text);
        out << joined;
    }
    return out;
}

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinsoku_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("ems");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char* name, const char* text, double ems, const QStringList& lines) {
            QTest::newRow(name) << QString::fromUtf8(text) << ems << lines;
        };
        row("fits", "材料齐全", 4, {"材料齐全"});
        row("plain", "材料齐全受理", 4, {"材料齐全", "受理"});
        row("comma may hang", "材料齐全，受理", 4.6, {"材料齐全，", "受理"});
        row("comma never starts", "材料齐全，受理", 4, {"材料齐", "全，受理"});
        row("stop never starts", "材料齐全。受理", 4, {"材料齐", "全。受理"});
        row("enumeration comma never starts", "身份证、户口簿", 3, {"身份", "证、户", "口簿"});
        row("opening bracket never ends", "办理（首次）件", 3, {"办理", "（首", "次）件"});
        row("opening quote never ends", "办理“首次”件", 3, {"办理", "“首", "次”件"});
        row("word kept whole", "请带card来", 4, {"请带", "card来"});
        row("number kept whole", "编号000123号存", 4.2, {"编号", "000123号", "存"});
        row("number stays with its measure", "补交原件1份存", 4.5, {"补交原件", "1份存"});
        row("long word is cut at last", "ABCDEFGHIJ", 3, {"ABCDEF", "GHIJ"});
        row("only punctuation", "，，，，，，", 2, {"，，", "，，", "，，"});
        row("break by hand", "甲\n乙", 5, {"甲", "乙"});
        row("break at the end", "甲\n", 5, {"甲", ""});
        row("empty", "", 5, {""});
        row("space dropped at line end", "甲乙 丙丁", 2, {"甲乙", "丙丁"});
        row("selector stays with its character", "葛\xF3\xA0\x84\x80葛\xF3\xA0\x84\x80", 1,
            {"葛\U000E0100", "葛\U000E0100"});
        row("rare character is one unit", "𠮷𬭖𠮷", 2, {"𠮷𬭖", "𠮷"});
    }
    void kinsoku() {
        QFETCH(QString, text);
        QFETCH(double, ems);
        QFETCH(QStringList, lines);
        QCOMPARE(linesOf(text.toStdString(), ems), lines);
    }

    // No line starts or ends with what must not, nothing is lost, nothing is wider than the column.
    void kinsokuHoldsForRandomText() {
        const quint32 seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const std::u32string alphabet =
            U"材料受理申请人办件编号户口，。、；：（）《》“”Ab3. 𠮷𬭖·%";
        for (int round = 0; round < 2000; ++round) {
            std::u32string text;
            const std::size_t length = 1 + random() % 60;
            for (std::size_t i = 0; i < length; ++i) text.push_back(alphabet[random() % alphabet.size()]);
            const double ems = 8 + static_cast<double>(random() % 20);
            const auto lines = breakLines(encodeUtf8(text), {FontRole::Body, 10}, ems * 10, SquareMetrics());
            std::u32string joined;
            for (const TextLine& line : lines) {
                QVERIFY(line.width <= ems * 10 + 4.6);
                for (const Piece& piece : line.pieces) joined += decodeUtf8(piece.text);
            }
            const auto bare = [](std::u32string s) {
                s.erase(std::remove(s.begin(), s.end(), U' '), s.end());
                return s;
            };
            QVERIFY(bare(joined) == bare(text));
        }
    }

    void pageBreaksRepeatTheTableHeadAndKeepEveryRow() {
        const auto pages = layout(custodySlip(yc::tests::custodyInput(200)), SquareMetrics());
        QVERIFY(pages.size() > 3);
        int units = 0;
        for (const Page& page : pages) {
            int heads = 0;
            for (const Run& run : page.runs) {
                heads += run.text == "标签" ? 1 : 0;
                units += run.text.rfind("M-", 0) == 0 ? 1 : 0;
            }
            const bool hasUnits = std::any_of(page.runs.begin(), page.runs.end(),
                                              [](const Run& run) { return run.text.rfind("M-", 0) == 0; });
            QCOMPARE(heads, hasUnits ? 1 : 0);
        }
        QCOMPARE(units, 200);
    }

    void aCellHigherThanAPageIsContinued() {
        auto input = yc::tests::deliveryInput();
        std::string text;
        for (int i = 0; i < 4000; ++i) text += "长";
        input.results = {{text, "医保局", "1"}};
        const auto pages = layout(deliveryReceipt(input), SquareMetrics());
        int count = 0;
        for (const Page& page : pages)
            for (const Run& run : page.runs)
                count += static_cast<int>(decodeUtf8(run.text).size()) * (run.text.rfind("长", 0) == 0 ? 1 : 0);
        QCOMPARE(count, 4000);
    }

    // A few lines too many are no reason for a second sheet with nothing but the seal on it.
    void R073_R080_newbornPapersStayOnOneSheet() {
        for (const Document& paper :
             {receipt(yc::tests::newbornReceiptInput()), acceptanceNotice(yc::tests::acceptanceOfThemeInput())}) {
            const auto pages = layout(paper, SquareMetrics());
            QCOMPARE(pages.size(), std::size_t(1));
            QCOMPARE(pages.front().circles.size(), std::size_t(1));
            QVERIFY(pages.front().circles.front().radius * 2 > 110);  // the seal keeps its 40 mm
            for (const Run& a : pages.front().runs) {
                for (const Run& b : pages.front().runs) {
                    if (a.ink == Ink::Watermark || b.ink == Ink::Watermark || b.y <= a.y + 0.01) continue;
                    const bool beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
                    QVERIFY2(beside || b.y - a.y >= b.size, (a.text + " / " + b.text).c_str());
                }
            }
        }
    }

    void aLongListKeepsItsSpacing() {
        const auto pages = layout(custodySlip(yc::tests::custodyInput(200)), SquareMetrics());
        const auto title = [](const std::vector<Page>& from) {
            for (const Run& run : from.front().runs) {
                if (run.text == "材料交接单") return run.y;
            }
            return 0.0;
        };
        QVERIFY(title(pages) > 0);
        QCOMPARE(title(pages), title(layout(custodySlip(yc::tests::custodyInput(2)), SquareMetrics())));
    }

    void nothingStandsOutsideThePaper() {
        auto papers = yc::tests::sevenPapers();
        papers.emplace_back("newborn receipt", receipt(yc::tests::newbornReceiptInput()));
        papers.emplace_back("newborn acceptance", acceptanceNotice(yc::tests::acceptanceOfThemeInput()));
        for (const auto& paper : papers) {
            for (const Page& page : layout(paper.second, SquareMetrics())) {
                for (const Run& run : page.runs) {
                    if (run.ink == Ink::Watermark) continue;
                    const bool inside =
                        run.x >= 0 && run.x + run.width <= page.width && run.y > 0 && run.y < page.height;
                    QVERIFY2(inside, (paper.first + ": " + run.text).c_str());
                }
                for (const Line& line : page.lines) QVERIFY(line.x2 <= page.width && line.y2 <= page.height);
            }
        }
    }

    void rollIsAsLongAsItsContent() {
        auto input = yc::tests::ticketInput();
        const double before = layout(queueTicket(input), SquareMetrics()).front().height;
        input.materials.push_back("银行卡");
        QVERIFY(layout(queueTicket(input), SquareMetrics()).front().height > before);
    }

    void brokenUtf8IsShownNotLost() {
        QVERIFY(decodeUtf8("a\xFFz") == (std::u32string{U'a', 0xFFFD, U'z'}));
        QVERIFY(decodeUtf8("\xE6\x9D") == (std::u32string{0xFFFD, 0xFFFD}));
        QVERIFY(decodeUtf8("\xED\xA0\x80").front() == 0xFFFD);  // a surrogate is no character
        QVERIFY(encodeUtf8(decodeUtf8("𠮷李·a")) == "𠮷李·a");
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "tst_layout.moc"
