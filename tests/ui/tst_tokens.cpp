// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <QtTest>

using namespace yc::ui;

class TestTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void floors_data();
    void floors();
    void measuredValues();
};

void TestTokens::floors_data() {
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("floor");
    const char* names[] = {"light", "dark", "high contrast"};
    for (int i = 0; i < 3; ++i) {
        const Tokens& t = tokensOf(ThemeId(i));
        const auto row = [&](const char* what, const QColor& ink, const QColor& ground, double floor) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(names[i]), QLatin1String(what))))
                << ink << ground << floor;
        };
        row("text on surface", t.text, t.surface, 4.5);
        row("text on bg", t.text, t.bg, 4.5);
        row("text2 on surface", t.text2, t.surface, 4.5);
        row("text3 on surface", t.text3, t.surface, 4.5);
        row("text3 on bg", t.text3, t.bg, 4.5);
        row("text3 on sunken", t.text3, t.sunken, 4.5);
        row("text3 on hover", t.text3, t.hover, 4.5);
        row("text3 on accentWeak", t.text3, t.accentWeak, 4.5);
        row("onAccent on accent", t.onAccent, t.accent, 4.5);
        row("onAccent on accentHover", t.onAccent, t.accentHover, 4.5);
        row("accent on accentWeak", t.accent, t.accentWeak, 4.5);
        row("accent on surface", t.accent, t.surface, 4.5);
        row("ok on okWeak", t.ok, t.okWeak, 4.5);
        row("warn on warnWeak", t.warn, t.warnWeak, 4.5);
        row("bad on badWeak", t.bad, t.badWeak, 4.5);
        row("bad on surface", t.bad, t.surface, 4.5);
        row("hold on holdWeak", t.hold, t.holdWeak, 4.5);
        row("link on linkWeak", t.link, t.linkWeak, 4.5);
        row("railText on rail", t.railText, t.rail, 4.5);
        row("railOnText on railOn", t.railOnText, t.railOn, 4.5);
        row("lampOk on surface", t.lampOk, t.surface, 3);
        row("lampWarn on surface", t.lampWarn, t.surface, 3);
        row("lampBad on surface", t.lampBad, t.surface, 3);
        row("lampHold on surface", t.lampHold, t.surface, 3);
        row("lineStrong on surface", t.lineStrong, t.surface, 3);
        row("lineStrong on bg", t.lineStrong, t.bg, 3);
        row("focus on surface", t.focus, t.surface, 3);
        row("focus on bg", t.focus, t.bg, 3);
        row("disabled on sunken", disabledText(t, t.sunken), t.sunken, 3);
        row("disabled on surface", disabledText(t, t.surface), t.surface, 3);
        row("paper ink", t.paperInk, t.paper, 4.5);
        row("paper ink on mark", t.paperInk, t.paperMark, 4.5);
    }
}

void TestTokens::floors() {
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, floor);
    const double ratio = contrastRatio(ink, ground);
    QVERIFY2(ratio >= floor, qPrintable(QStringLiteral("%1 on %2 is %3").arg(ink.name(), ground.name()).arg(ratio)));
}

// The formula agrees with the measured list of the interface design.
void TestTokens::measuredValues() {
    const Tokens& t = tokensOf(ThemeId::Light);
    QVERIFY(qAbs(contrastRatio(t.text, t.surface) - 16.2) < 0.1);
    QVERIFY(qAbs(contrastRatio(t.onAccent, t.accent) - 8.0) < 0.1);
    QVERIFY(qAbs(contrastRatio(t.lineStrong, t.surface) - 3.8) < 0.1);
    QVERIFY(qAbs(contrastRatio(Qt::white, Qt::black) - 21.0) < 0.01);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
