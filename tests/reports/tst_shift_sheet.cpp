// SPDX-License-Identifier: GPL-3.0-or-later
// 交接班单: read back as text, seen as ink, and honest about what was not known.
#include <QtTest>

#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"
#include "reports/shift_sheet.h"

using namespace yc::reports;
using namespace yc::tests;

namespace {
ShiftSheetInput input() {
    ShiftSheetInput in;
    in.hall = "青屿市政务服务中心";
    in.window = "3号窗口";
    in.day = "2026年3月11日";
    in.printedAt = "12:02";
    in.printedBy = "林知夏";
    in.shifts = {{"08:52", "12:01", "林知夏", "开窗", 2}, {"12:01", "", "顾晚秋", "顶岗接手", 0}};
    for (int i = 1; i <= 60; ++i)  // two pages of tickets
        in.served.push_back({"A" + std::to_string(100 + i), "新生儿出生", "10:" + std::to_string(10 + i % 50), "9分",
                             i % 3 ? "受理" : "咨询"});
    in.parked = {{"A019", "新生儿出生", "本窗口"}};
    in.cases = {{"YJS430703202603110030021M", "新生儿出生", "沈*溪", "核对中"}};
    in.papers = {{"M-003-0311-0017-01", "父母双方居民身份证", "YJS430703202603110030017K", "原件"}};
    in.marks.sample = true;
    return in;
}
}  // namespace

class TestShiftSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R166_handsOnHoursTicketsWorkAndPapers() {
        const QString text = textOf(m_dir, renderPdf(shiftSheet(input()), m_fonts).pdf);
        for (const char* part :
             {"窗口交接班单", "3号窗口", "08:52", "12:01", "顾晚秋", "顶岗接手", "2次", "A101", "A160", "A019", "沈*溪",
              "M-003-0311-0017-01", "办过的号（60）", "没办完的办件（1）", "交班人", "接班人", "（续）"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("本机所知")));
    }
    void emptyDayAndMissingCentreAreSaid() {
        ShiftSheetInput in;
        in.hall = "青屿市政务服务中心";
        in.window = "3号窗口";
        in.complete = false;
        const QString text = textOf(m_dir, renderPdf(shiftSheet(in), m_fonts).pdf);
        for (const char* part : {"今天没有开窗", "和中心断开", "办过的号（0）", "没有。"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }
    void R166_isInkOnEveryPage() {
        const auto pages = pagesOf(m_dir, renderPdf(shiftSheet(input()), m_fonts).pdf, 100);
        QVERIFY(pages.size() >= 2);
        QDir().mkpath(QStringLiteral("papers"));
        for (std::size_t i = 0; i < pages.size(); ++i) {
            int dark = 0;
            for (int y = 0; y < pages[i].height(); ++y) {
                for (int x = 0; x < pages[i].width(); ++x) dark += qGray(pages[i].pixel(x, y)) < 128;
            }
            QVERIFY2(dark > 3'000, qPrintable(QString::number(dark)));
            QVERIFY(pages[i].save(QStringLiteral("papers/shift-sheet-%1.png").arg(i + 1)));
        }
    }

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestShiftSheet)
#include "tst_shift_sheet.moc"
