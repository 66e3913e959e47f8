// SPDX-License-Identifier: GPL-3.0-or-later
// The counter as it looks: every step and the panels of the line in sizes, themes and languages, without clipped words.
#include "counter_window.h"

#include "ui/counter/queue_panel.h"

using namespace yc;
using namespace yc::test;

class TestCounterPictures : public CounterWindow {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
    void init() { open(); }
    void cleanup() { close(); }
    void pictures_data();
    void pictures();
};

void TestCounterPictures::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("1920-light") << QSize(1920, 1080) << int(ui::ThemeId::Light) << 100;
    QTest::newRow("1920-dark") << QSize(1920, 1080) << int(ui::ThemeId::Dark) << 100;
    QTest::newRow("1366-light") << QSize(1366, 768) << int(ui::ThemeId::Light) << 100;
    QTest::newRow("1920-hc150") << QSize(1920, 1080) << int(ui::ThemeId::HighContrast) << 150;
    QTest::newRow("1920-200") << QSize(1920, 1080) << int(ui::ThemeId::Light) << 200;
}

void TestCounterPictures::pictures() {
    QFETCH(QSize, size);
    QFETCH(int, theme);
    QFETCH(int, scale);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setDensity(size.height() * 100 / scale < 900 ? ui::Density::Compact : ui::Density::Comfortable);
    m_theme->setScalePercent(scale);
    m_theme->setThemeId(ui::ThemeId(theme));
    m_window->resize(size);
    settle();
    QStringList clipped;
    const auto take = [&](const char* name) {
        shot(QLatin1String(name) + QLatin1Char('-') + tag);
        for (const QString& line : ui::clippedTexts(*m_counter)) {
            clipped << QLatin1String(name) + QStringLiteral(": ") + line;
        }
    };
    take("0-empty");
    key(Qt::Key_F5);
    take("0-called");
    m_fake->putCard();
    settle();
    take("1-applicant");
    type(text(u"13800003210"));
    key(Qt::Key_Return);
    take("2-situation");
    answerAll();
    key(Qt::Key_1);
    key(Qt::Key_3);
    if (m_counter->materials()->rows()[1]->isChoosingReason()) { take("3-reasons"), key(Qt::Key_1); }
    while (m_counter->materials()->rows()[m_counter->materials()->currentIndex()]->data().verdict ==
               ui::Verdict::Unchecked &&
           m_keys < 25) {
        const auto& row = m_counter->materials()->rows()[m_counter->materials()->currentIndex()]->data();
        key(row.tolerateRefused.isEmpty() ? Qt::Key_4 : Qt::Key_1);
    }
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    take("3-materials");
    key(Qt::Key_1);
    settle();
    key(Qt::Key_4, Qt::ControlModifier);
    take("4-form");
    type(text(u"沈小满"));
    key(Qt::Key_Return);
    type(text(u"6222020200112233446"));
    key(Qt::Key_Return);
    take("5-decision");
    key(Qt::Key_F12);
    take("6-accepted");
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestCounterPictures)
#include "tst_counter_pictures.moc"
