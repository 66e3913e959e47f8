// SPDX-License-Identifier: GPL-3.0-or-later
// The preview draws the paper's own layout: its words are inked, the changed line is tinted, rare names too.
#include "reports/fonts.h"
#include "ui/common/paper_view.h"
#include "ui/common/screenshot.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

using namespace yc;

class TestCommonPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R074_changedLineIsTinted();
    void severalChangesLayOutOnce();
    void emptySaysWhy();

private:
    static reports::Document notice(bool changed);
    reports::FontSet m_fonts;
};

reports::Document TestCommonPaper::notice(bool changed) {
    reports::Document paper;
    paper.kind = reports::PaperKind::CorrectionNotice;
    paper.issuer = "青屿市政务服务中心";
    paper.title = "一次性补正告知书";
    paper.number = "青政服补〔2026〕第000123号";
    reports::NumberedList list;
    list.entries = {{"m2", "居民户口簿婚姻状况与结婚证不一致。"},
                    {"m5", "住院费用清单未提交，示例人𬱖𠮷。"}};
    paper.blocks = {reports::Paragraph{"to", "沈若溪："}, list};
    if (changed) { paper.changed = {"m5"}; }
    return paper;
}

void TestCommonPaper::R074_changedLineIsTinted() {
    ui::Theme theme;
    const QColor mark = theme.tokens().paperMark;
    for (const bool changed : {false, true}) {
        const auto pages = reports::layout(notice(changed), m_fonts);
        QVERIFY(!pages.empty());
        const QImage image = ui::PaperView::renderPage(pages.front(), 900, /*showChanged=*/true);
        int dark = 0;
        int tinted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                dark += c.lightness() < 90 ? 1 : 0;
                tinted += c == mark ? 1 : 0;
            }
        }
        QVERIFY(dark > 1500);
        QCOMPARE(tinted > 500, changed);
    }
}

void TestCommonPaper::severalChangesLayOutOnce() {
    ui::Theme theme;
    ui::PaperView view(theme, m_fonts);
    view.resize(448, 600);
    view.show();
    QSignalSpy laid(&view, &ui::PaperView::laidOut);
    for (int i = 0; i < 5; ++i) { view.setPaper(notice(i % 2 == 0)); }
    QVERIFY(laid.wait());
    QCOMPARE(laid.count(), 1);
    QCOMPARE(view.pageCount(), 1);
    QVERIFY(view.accessibleName().contains(QStringLiteral("一次性补正告知书")));
    const QString dir = qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
    QVERIFY(ui::renderToPng(view, dir + QStringLiteral("/paper.png")));
}

void TestCommonPaper::emptySaysWhy() {
    ui::Theme theme;
    ui::PaperView view(theme, m_fonts);
    view.setPaperNow(notice(false));
    view.clear(QStringLiteral("还没有可印的文书"));
    QCOMPARE(view.pageCount(), 0);
    QCOMPARE(view.accessibleName(), QStringLiteral("还没有可印的文书"));
}

QTEST_MAIN(TestCommonPaper)
#include "tst_common_paper.moc"
