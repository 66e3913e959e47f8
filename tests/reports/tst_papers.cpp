// SPDX-License-Identifier: GPL-3.0-or-later
// The seven papers as a citizen and a foreign program see them: text, ink, code.
#include <QtTest>

#include "reports/masking.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"
#include "reports/sample_papers.h"

using namespace yc::reports;
using namespace yc::tests;

Q_DECLARE_METATYPE(yc::reports::Document)

class PapersTest : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;

    QString textOfPaper(const Document& document) { return textOf(m_dir, renderPdf(document, m_fonts).pdf); }

    static void rows() {
        QTest::addColumn<Document>("paper");
        const char* names[] = {"R066 ticket",
                               "R040 R051 material list",
                               "R073 receipt",
                               "R080 acceptance notice",
                               "R074 correction notice",
                               "R100 custody slip",
                               "R126 delivery receipt"};
        int i = 0;
        for (const auto& paper : sevenPapers()) QTest::newRow(names[i++]) << paper.second;
        QTest::newRow("R073 receipt set closer") << receipt(newbornReceiptInput());
        QTest::newRow("R080 acceptance of a theme") << acceptanceNotice(acceptanceOfThemeInput());
        auto roll = receiptInput();
        roll.size = PaperSize::Roll80;
        QTest::newRow("R073 receipt on the roll") << receipt(roll);
    }

private Q_SLOTS:
    void R080_everyCharacterIsInked_data() { rows(); }
    void R080_everyCharacterIsInked() {
        QFETCH(Document, paper);
        constexpr int dpi = 150;
        const RenderResult result = renderPdf(paper, m_fonts);
        QVERIFY(result.missing.empty());
        const auto images = pagesOf(m_dir, result.pdf, dpi);
        const auto pages = layout(paper, m_fonts);
        QCOMPARE(images.size(), pages.size());
        QCOMPARE(blankCharacters(pages, images, dpi, m_fonts), QStringList());
    }

    void R080_everyRunIsFoundAsText_data() { rows(); }
    void R080_everyRunIsFoundAsText() {
        QFETCH(Document, paper);
        const QString text = textOfPaper(paper);
        for (const Page& page : layout(paper, m_fonts))
            for (const Run& run : page.runs)
                if (run.ink != Ink::Watermark)
                    QVERIFY2(text.contains(squeezed(run.text)), qPrintable(QString::fromStdString(run.text)));
        // A turned watermark comes out letter by letter, in reading order of its own.
        for (const QChar letter : QStringLiteral("示例数据")) QVERIFY(text.contains(letter));
    }

    void R080_codeIsReadByAForeignDecoder_data() { rows(); }
    void R080_codeIsReadByAForeignDecoder() {
        QFETCH(Document, paper);
        std::string expected;
        for (const Block& block : paper.blocks)
            if (const auto* code = std::get_if<Code>(&block)) expected = code->payload;
        QVERIFY(!expected.empty());
        QCOMPARE(qrOf(m_dir, renderPdf(paper, m_fonts).pdf), QString::fromStdString(expected));
    }

    void R080_numberDateAndSealPlaceAreOnEveryFormalPaper_data() { rows(); }
    void R080_numberDateAndSealPlaceAreOnEveryFormalPaper() {
        QFETCH(Document, paper);
        if (paper.kind == PaperKind::Ticket) return;  // a call number, no document
        int circles = 0;
        for (const Page& page : layout(paper, m_fonts)) circles += static_cast<int>(page.circles.size());
        QCOMPARE(circles, 1);
        const QString text = textOfPaper(paper);
        QVERIFY(text.contains(squeezed(paper.number)));
        QVERIFY(text.contains(QRegularExpression(QStringLiteral("2026年3月1[17]日"))));
        QVERIFY(text.contains(QStringLiteral("专用章")));
    }

    void R080_namesOnPaper_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("U+2CC56 and U+20BB7") << QString::fromStdString(rareName);
        QTest::newRow("U+30EDE") << QString::fromStdString(biangName);
        QTest::newRow("with middle dot") << QString::fromStdString(minorityName);
        QTest::newRow("60 characters") << QString::fromStdString(longName());
        QTest::newRow("GB 18030 four bytes, Ext B to F") << QStringLiteral("𠀀𪚥𫝀𫠝𬺡");
    }
    void R080_namesOnPaper() {
        QFETCH(QString, name);
        const std::string given = name.toStdString();
        constexpr int dpi = 150;
        for (const Document& paper :
             {materialList(materialListInput(given)), acceptanceNotice(acceptanceInput(given)),
              correctionNotice(correctionInput(given)), deliveryReceipt(deliveryInput(given))}) {
            const RenderResult result = renderPdf(paper, m_fonts);
            QVERIFY(result.missing.empty());
            QVERIFY2(textOf(m_dir, result.pdf).contains(squeezed(given)), qPrintable(name));
            QCOMPARE(blankCharacters(layout(paper, m_fonts), pagesOf(m_dir, result.pdf, dpi), dpi, m_fonts),
                     QStringList());
        }
        auto full = receiptInput(given);
        full.maskApplicant = false;
        QVERIFY(textOfPaper(receipt(full)).contains(squeezed(given)));
    }

    void R073_receiptMasksThePerson() {
        const QString text = textOfPaper(receipt(receiptInput(rareName)));
        QVERIFY(text.contains(QStringLiteral("申请人沈*𠮷")) && text.contains(QStringLiteral("代理人阿卜杜拉·***")));
        QVERIFY(!text.contains(squeezed(rareName)) && !text.contains(squeezed(minorityName)));
        auto unit = receiptInput("青屿市禾间小馆有限公司");
        unit.applicant.organisation = true;
        QVERIFY(textOfPaper(receipt(unit)).contains(QStringLiteral("青屿市禾间小馆有限公司")));
    }

    void R040_materialListShowsNameCopiesTypeAndForm() {
        const QString text = textOfPaper(materialList(materialListInput()));
        QVERIFY(text.contains(QStringLiteral("材料名称原件复印件类型形式说明")));
        QVERIFY(text.contains(QStringLiteral("父母双方居民身份证22证件证书证明纸质5项合并为一份")));
    }

    void R051_listTellsTheSixThings() {
        const QString text = textOfPaper(materialList(materialListInput()));
        for (const char* part : {"设定依据", "受理条件", "申请材料", "办结时限", "收费标准", "办理结果",
                                 "《户口登记条例》", "5个工作日", "首次不收费"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

    void R066_ticketShowsThemeNumberPeopleAheadAndMaterials() {
        const QString text = textOfPaper(queueTicket(ticketInput()));
        for (const char* part : {"A027", "新生儿出生一件事", "前面7人", "请在2楼A区等候", "父母双方居民身份证原件"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        auto first = ticketInput();
        first.ahead = 0;
        QVERIFY(textOfPaper(queueTicket(first)).contains(QStringLiteral("前面没有人")));
    }

    void R073_receiptListsMaterialsClerkAndTime() {
        const QString text = textOfPaper(receipt(receiptInput()));
        for (const char* part : {"YJS439901202603110030017K", "4F7P-92", "12345",
                                 "父母双方居民身份证22纸质原件当场退回", "2026年3月11日10:27", "林知夏", "3号窗口",
                                 "430703********0125", "138****3210", "免交", "承诺办结", "窗口领取", "不是受理决定"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("430703199203140125")));
        auto accepted = receiptInput();
        accepted.acceptedAtOnce = true;
        QVERIFY(!textOfPaper(receipt(accepted)).contains(QStringLiteral("不是受理决定")));
    }

    void R074_oneNoticeListsEverything_data() {
        QTest::addColumn<int>("count");
        for (int count : {1, 2, 3, 7, 25, 120}) QTest::addRow("%d deficiencies", count) << count;
    }
    void R074_oneNoticeListsEverything() {
        QFETCH(int, count);
        auto input = correctionInput();
        input.deficiencies.clear();
        for (int i = 1; i <= count; ++i)
            input.deficiencies.push_back({"D" + std::to_string(i), "材料甲" + std::to_string(i * 7919) +
                                                                       "号缺少签章，请补交加盖公章的原件一份。"});
        const QString text = textOfPaper(correctionNotice(input));
        QVERIFY(text.contains(QStringLiteral("请一次补齐下列%1项").arg(count)));
        int found = 0;
        auto matches = QRegularExpression(QStringLiteral("材料甲(\\d+)号")).globalMatch(text);
        while (matches.hasNext()) QCOMPARE(matches.next().captured(1).toInt(), ++found * 7919);
        QCOMPARE(found, count);
        for (const char* part : {"2026年4月10日前", "任一综合窗口、邮寄或网上，免取号", "身份证2、户口簿1",
                                 "行政许可法》第三十二条第一款第四项", "退还材料已收回", "一式两份：申请人、存档"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

    void R100_slipOfAThousandUnits() {
        const Document slip = custodySlip(custodyInput(1000));
        const RenderResult result = renderPdf(slip, m_fonts);
        QVERIFY(result.pages > 20);
        const QString text = textOf(m_dir, result.pdf);
        for (int i = 0; i < 1000; ++i) {
            const std::string label = "M-" + std::to_string(10000 + i / 3).substr(1) + "-0" + std::to_string(i % 3 + 1);
            QCOMPARE(text.count(QString::fromStdString(label)), 1);
        }
        QCOMPARE(text.count(QStringLiteral("序号标签材料申请人形式件数备注签收")),
                 result.pages);  // the head on every page
        QVERIFY(text.contains(QStringLiteral("第%1页共%1页").arg(result.pages)));
        QVERIFY(text.contains(QStringLiteral("移交人")) && text.contains(QStringLiteral("接收人")));
        QVERIFY(!text.contains(QString::fromStdString(minorityName)));  // masked on the way through the house
    }

    void R126_deliveryReceiptTellsWhoAndOnWhatAuthority() {
        const QString text = textOfPaper(deliveryReceipt(deliveryInput()));
        for (const char* part : {"受送达人沈𬭖𠮷", "阿卜杜拉·买买提（受托人，授权委托书2026-03-10）",
                                 "430703********0125，读卡核验", "社会保障卡人社局1", "退还的原件件数居民户口簿1",
                                 "领取人签字", "一式两份：领取人、存档"})
            QVERIFY2(text.contains(squeezed(part)), part);
    }

    void marksSayReprintAndVoid() {
        Document paper = correctionNotice(correctionInput());
        paper.marks = {2, true, false};
        const auto pages = layout(paper, m_fonts);
        QStringList marks;
        for (const Run& run : pages.front().runs)
            if (run.ink == Ink::Watermark) marks << QString::fromStdString(run.text);
        marks.sort();
        QCOMPARE(marks, QStringList({QStringLiteral("作废"), QStringLiteral("补打 2")}));
    }

    void changedPartsAreTintedOnScreenOnly() {
        auto input = correctionInput();
        const std::string plain = renderPdf(correctionNotice(input), m_fonts).pdf;
        input.changed = {"M12", "deadline"};
        const Document paper = correctionNotice(input);
        int tinted = 0;
        const auto pages = layout(paper, m_fonts);
        for (const Rect& rect : pages.front().rects) tinted += rect.ink == Ink::Changed ? 1 : 0;
        QCOMPARE(tinted, 3);  // two lines of the entry, one table cell
        QVERIFY(renderPdf(paper, m_fonts).pdf == plain);
    }

    void masking_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("two") << QStringLiteral("张三") << QStringLiteral("张*");
        QTest::newRow("three") << QStringLiteral("李小敏") << QStringLiteral("李*敏");
        QTest::newRow("four") << QStringLiteral("欧阳小敏") << QStringLiteral("欧**敏");
        QTest::newRow("rare") << QStringLiteral("𠮷小𬭖") << QStringLiteral("𠮷*𬭖");
        QTest::newRow("dot") << QStringLiteral("阿卜杜拉·买买提") << QStringLiteral("阿卜杜拉·***");
        QTest::newRow("again") << QStringLiteral("李*敏") << QStringLiteral("李*敏");
        QTest::newRow("empty") << QString() << QString();
    }
    void masking() {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(maskName(name.toStdString())), masked);
        QCOMPARE(maskIdNumber("430703199203140125"), std::string("430703********0125"));
        QCOMPARE(maskIdNumber("430703********0125"), std::string("430703********0125"));
        QCOMPARE(maskPhone("13812343210"), std::string("138****3210"));
    }
};

QTEST_GUILESS_MAIN(PapersTest)
#include "tst_papers.moc"
