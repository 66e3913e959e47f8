// SPDX-License-Identifier: GPL-3.0-or-later
// ESC/POS byte by byte: what a printer would do with the stream.
#include <QtTest>

#include "reports/error.h"
#include "reports/escpos_renderer.h"
#include "reports/paper_reading.h"
#include "reports/sample_papers.h"

using namespace yc::reports;
using namespace yc::tests;

namespace {

// A printer that understands exactly the commands of the device sheet and stops at any other byte.
struct PaperRoll {
    std::vector<QByteArray> lines;  // as the printer's font would set them
    std::vector<QImage> images;
    QByteArray code;
    char codeLevel = 0;
    int widest = 0;  // columns
    bool cut = false;
    QString error;
};

int u8(const std::string& bytes, std::size_t i) { return static_cast<unsigned char>(bytes.at(i)); }

QImage readRaster(const std::string& bytes, std::size_t& i) {
    const int width = u8(bytes, i + 4) + 256 * u8(bytes, i + 5), height = u8(bytes, i + 6) + 256 * u8(bytes, i + 7);
    QImage image(width * 8, height, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width * 8; ++x)
            if (u8(bytes, i + 8 + static_cast<std::size_t>(y * width + x / 8)) >> (7 - x % 8) & 1)
                image.scanLine(y)[x] = 0;
    i += 8 + static_cast<std::size_t>(width * height);
    return image;
}

PaperRoll play(const std::string& bytes) {
    PaperRoll roll;
    QByteArray line;
    int scale = 1, columns = 0;
    const auto at = [&](std::size_t i, const char* command) { return bytes.compare(i, strlen(command), command) == 0; };
    for (std::size_t i = 0; i < bytes.size();) {
        if (at(i, "\x1B@") || at(i, "\x1C&")) {
            i += 2;
        } else if (at(i, "\x1B"
                         "a") ||
                   at(i, "\x1B"
                         "E") ||
                   at(i, "\x1B"
                         "d") ||
                   at(i, "\x1C!")) {
            i += 3;
        } else if (at(i, "\x1D!")) {
            scale = (u8(bytes, i + 2) >> 4) + 1;
            i += 3;
        } else if (at(i, "\x1DV")) {
            roll.cut = u8(bytes, i + 2) == 'B';
            i += 4;
        } else if (at(i, "\x1Dv0")) {
            roll.images.push_back(readRaster(bytes, i));
        } else if (at(i, "\x1D(k")) {
            const std::size_t length = static_cast<std::size_t>(u8(bytes, i + 3) + 256 * u8(bytes, i + 4));
            if (u8(bytes, i + 6) == 'P') roll.code = QByteArray(bytes.data() + i + 8, static_cast<int>(length) - 3);
            if (u8(bytes, i + 6) == 'E') roll.codeLevel = bytes[i + 7];
            i += 5 + length;
        } else if (bytes[i] == '\n') {
            roll.lines.push_back(line);
            roll.widest = std::max(roll.widest, columns * scale);
            line.clear();
            columns = 0;
            ++i;
        } else if (u8(bytes, i) >= 0x81 && u8(bytes, i) <= 0xFE && i + 1 < bytes.size() && u8(bytes, i + 1) >= 0x40) {
            line += bytes.substr(i, 2).c_str();
            columns += 2;
            i += 2;
        } else if (u8(bytes, i) >= 0x20 && u8(bytes, i) < 0x7F) {
            line += bytes[i];
            ++columns;
            ++i;
        } else {
            roll.error = QStringLiteral("byte %1 at %2").arg(u8(bytes, i), 0, 16).arg(i);
            return roll;
        }
    }
    return roll;
}

int blackDots(const QImage& image) {
    int black = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) black += qGray(image.pixel(x, y)) == 0 ? 1 : 0;
    return black;
}

Document oneLine(const std::string& text) {
    Document document;
    Paragraph paragraph;
    paragraph.text = text;
    document.blocks.push_back(paragraph);
    return document;
}

}  // namespace

class EscPosTest : public QObject {
    Q_OBJECT

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;

private Q_SLOTS:
    void aLineInBytes() {
        // init, Chinese mode, left, single size for both scripts, not bold, 材料A in GBK, feed two lines, cut.
        const std::string expected("\x1B@\x1C&"
                                   "\x1B"
                                   "a\0"
                                   "\x1D!\0\x1C!\0"
                                   "\x1B"
                                   "E\0"
                                   "\xB2\xC4\xC1\xCF"
                                   "A\n"
                                   "\x1B"
                                   "d\x02"
                                   "\x1DVB\0",
                                   29);
        const std::string bytes = renderEscPos(oneLine("材料A"), m_fonts).bytes;
        QCOMPARE(QByteArray::fromStdString(bytes).toHex(' '), QByteArray::fromStdString(expected).toHex(' '));
    }

    void R066_ticketOnTheRoll() {
        const EscPosResult result = renderEscPos(queueTicket(ticketInput()), m_fonts);
        QVERIFY(result.missing.empty());
        const PaperRoll roll = play(result.bytes);
        QCOMPARE(roll.error, QString());
        QVERIFY(roll.cut);
        QVERIFY(roll.widest <= 48);
        QCOMPARE(roll.code, QByteArray::fromStdString(payload));
        QCOMPARE(roll.codeLevel, '1');  // level M
        QVERIFY(std::find(roll.lines.begin(), roll.lines.end(), QByteArray("A027")) != roll.lines.end());
        QVERIFY(result.bytes.find("\x1D!\x33") != std::string::npos);  // the number four times as large
        QVERIFY(result.bytes.find("\xD0\xC2\xC9\xFA\xB6\xF9\xB3\xF6\xC9\xFA") != std::string::npos);  // 新生儿出生
        QVERIFY(roll.images.empty());
    }

    void R073_rareNamesOnTheReceiptAreImages() {
        auto input = receiptInput();
        input.maskApplicant = false;
        input.size = PaperSize::Roll80;
        const EscPosResult result = renderEscPos(receipt(input), m_fonts);
        QVERIFY(result.missing.empty());
        const PaperRoll roll = play(result.bytes);
        QCOMPARE(roll.error, QString());
        QVERIFY(roll.widest <= 48);
        QCOMPARE(roll.images.size(), std::size_t(2));  // applicant, and the photo with a rare name
        for (const QImage& image : roll.images) {
            QVERIFY(image.width() <= 576);
            QCOMPARE(image.height(), 30);
            QVERIFY(blackDots(image) > 300);
            // Each cell of 24 dots holds ink, up to the last one.
            for (int x = 0; x + 24 <= image.width() - 24; x += 24) QVERIFY(blackDots(image.copy(x, 0, 24, 30)) > 0);
        }
        roll.images.front().save(m_dir.filePath(QStringLiteral("name.png")));
    }

    void onlyTwoByteCodesAreSent() {
        QVERIFY(encodeForPrinter(U'李', PrinterCharset::Gbk) == std::string("\xC0\xEE"));
        QVERIFY(encodeForPrinter(U'喆', PrinterCharset::Gbk).has_value());
        QVERIFY(!encodeForPrinter(U'喆', PrinterCharset::Gb2312).has_value());
        QVERIFY(!encodeForPrinter(U'㐀', PrinterCharset::Gbk).has_value());
        QVERIFY(!encodeForPrinter(U'𠮷', PrinterCharset::Gbk).has_value());
        QVERIFY(!encodeForPrinter(U'\uE5E5', PrinterCharset::Gbk).has_value());
    }

    void narrowRollAndImageCode() {
        EscPosProfile narrow;
        narrow.columns = 32;
        narrow.nativeQr = false;
        const PaperRoll roll = play(renderEscPos(queueTicket(ticketInput()), m_fonts, narrow).bytes);
        QCOMPARE(roll.error, QString());
        QVERIFY(roll.widest <= 32);
        QCOMPARE(roll.images.size(), std::size_t(1));
        QVERIFY(roll.images.front().width() <= 384);
        const QString file = m_dir.filePath(QStringLiteral("code.png"));
        QVERIFY(roll.images.front().save(file));
        QCOMPARE(
            QString::fromUtf8(runTool(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), file}))
                .trimmed(),
            QString::fromStdString(payload));
    }

    void unknownCharacterIsGetaAndListed() {
        const EscPosResult result = renderEscPos(oneLine("甲\U0001F9FF"), m_fonts);
        QVERIFY(result.missing == U"\U0001F9FF");
        QVERIFY(blackDots(play(result.bytes).images.at(0).copy(24, 0, 24, 30)) > 20);
    }

    void marksAreWordsOnTheRoll() {
        auto input = ticketInput();
        input.marks = {1, true, true};
        const std::string bytes = renderEscPos(queueTicket(input), m_fonts).bytes;
        QVERIFY(bytes.find("\xD7\xF7\xB7\xCF") != std::string::npos);                  // 作废
        QVERIFY(bytes.find("\xB2\xB9\xB4\xF2 1") != std::string::npos);                // 补打 1
        QVERIFY(bytes.find("\xCA\xBE\xC0\xFD\xCA\xFD\xBE\xDD") != std::string::npos);  // 示例数据
    }

    void aCodeTooLongIsRefusedBeforeItIsSent() {
        auto input = ticketInput();
        input.guidePayload = std::string(5000, 'x');
        QVERIFY_THROWS_EXCEPTION(ReportError, renderEscPos(queueTicket(input), m_fonts));
    }
};

QTEST_GUILESS_MAIN(EscPosTest)
#include "tst_escpos.moc"
