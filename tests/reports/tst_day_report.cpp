// SPDX-License-Identifier: GPL-3.0-or-later
// 大厅日报: read back as text, seen as ink, and the same figures for a spreadsheet.
#include <QtTest>

#include "reports/day_report.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"

using namespace yc;
using namespace yc::reports;
using namespace yc::tests;

namespace {
DayReportInput input() {
    using namespace domain::forecast;
    DayReportInput in;
    in.hall = "青屿市政务服务中心";
    in.printedAt = "2026年3月11日 17:02";
    in.printedBy = "何衍舟";
    in.themeNames = {{domain::ThemeId("A"), "新生儿出生"}, {domain::ThemeId("B"), "开餐馆, \"小吃店\""}};
    in.deskNames = {{domain::DeskId("W1"), "1 号窗口"}};
    in.report.day = *domain::parseIsoDate("2026-03-11");
    in.report.total = {42, 31, 2, 3, 0, 1, 5};
    in.report.themes = {{domain::ThemeId("A"), {40, 30, 2, 3, 0, 0, 5}, 11.4, 23.6},
                        {domain::ThemeId("B"), {2, 1, 0, 0, 0, 1, 0}, std::nullopt, std::nullopt}};
    in.report.waitHalf = 11.4;
    in.report.waitNine = 23.6;
    in.report.windows = {{domain::DeskId("W1"), {"林知夏", "顾晚秋"}, 31, 310.0, {{"复印", 7}}, 1}};
    in.report.help = {{domain::startOfLocalDay(in.report.day) + std::chrono::hours{10},
                       domain::DeskId("W1"),
                       domain::HelpKind::Emergency,
                       std::nullopt,
                       {}}};
    in.marks.sample = true;
    return in;
}
}  // namespace

class TestDayReportPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFigureStandsOnThePaper() {
        const QString text = textOf(m_dir, renderPdf(dayReport(input()), m_fonts).pdf);
        for (const char* part : {"大厅日报", "2026年3月11日", "何衍舟", "新生儿出生", "11分", "24分", "合计", "42",
                                 "1号窗口", "林知夏、顾晚秋", "310分", "10分", "复印", "急救、安全", "没有应答", "—"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }
    void anEmptyDayIsSaid() {
        DayReportInput in;
        in.hall = "青屿市政务服务中心";
        in.report.day = *domain::parseIsoDate("2026-03-11");
        const QString text = textOf(m_dir, renderPdf(dayReport(in), m_fonts).pdf);
        QVERIFY(text.contains(QStringLiteral("这一天没有人取号")) && text.contains(QStringLiteral("这一天没有开窗")));
    }
    void isInk() {
        const auto pages = pagesOf(m_dir, renderPdf(dayReport(input()), m_fonts).pdf, 100);
        QCOMPARE(pages.size(), std::size_t(1));
        int dark = 0;
        for (int y = 0; y < pages[0].height(); ++y) {
            for (int x = 0; x < pages[0].width(); ++x) dark += qGray(pages[0].pixel(x, y)) < 128;
        }
        QVERIFY2(dark > 3'000, qPrintable(QString::number(dark)));
        QDir().mkpath(QStringLiteral("papers"));
        QVERIFY(pages[0].save(QStringLiteral("papers/day-report.png")));
    }
    void tablesForASpreadsheet() {
        const std::string text = dayReportCsv(input());
        QVERIFY(text.rfind("\xEF\xBB\xBF", 0) == 0);
        const QStringList lines = QString::fromStdString(text.substr(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("青屿市政务服务中心,2026-03-11"));
        QVERIFY(lines.contains(QStringLiteral("新生儿出生,40,30,2,3,5,0,0,11分,24分")));
        QVERIFY(lines.contains(QStringLiteral("\"开餐馆, \"\"小吃店\"\"\",2,1,0,0,0,0,1,—,—")));
        QVERIFY(lines.contains(QStringLiteral("1 号窗口,林知夏、顾晚秋,31,310分,10分,7,1")));
        QVERIFY(lines.contains(QStringLiteral("10:00,1 号窗口,急救、安全,没有应答,—")));
    }

private:
    FontSet m_fonts;
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestDayReportPaper)
#include "tst_day_report.moc"
