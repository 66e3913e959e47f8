// SPDX-License-Identifier: GPL-3.0-or-later
// The counter as it looks: every step and the panels of the line in sizes, themes and languages, without clipped words.
#include "counter_window.h"

#include "ui/counter/queue_panel.h"

#include <QAbstractButton>

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
    void actOnF12IsNeverCut();
    void panels_data();
    void panels();
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

// ui: the order of sacrifice never reaches F12; its short words stand whole at every size of letters.
void TestCounterPictures::actOnF12IsNeverCut() {
    for (const int scale : {100, 125, 150, 175, 200}) {
        m_theme->setScalePercent(scale);
        settle();
        for (const bool called : {false, true}) {
            if (called && !m_fake->strip.ticket) { key(Qt::Key_F5); }
            const auto& slot = m_window->keyBar()->slotOf(12);
            const QString words = slot.shortLabel.isEmpty() ? slot.label : slot.shortLabel;
            QAbstractButton* act = nullptr;
            const auto buttons = m_window->keyBar()->findChildren<QAbstractButton*>();
            for (auto* button : buttons) {
                if (button->accessibleName().startsWith(QStringLiteral("F12"))) { act = button; }
            }
            QVERIFY(act);
            const int room = act->width() - m_theme->px(24) -
                             QFontMetrics(m_theme->font(ui::Role::Key)).horizontalAdvance(QStringLiteral("F12"));
            const int needed = QFontMetrics(m_theme->font(ui::Role::BodyBold)).horizontalAdvance(words);
            QVERIFY2(needed <= room,
                     qPrintable(QStringLiteral("%1 % %2: %3 of %4").arg(scale).arg(words).arg(needed).arg(room)));
        }
    }
}

void TestCounterPictures::panels_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("english");
    QTest::newRow("1920-light") << QSize(1920, 1080) << int(ui::ThemeId::Light) << 100 << false;
    QTest::newRow("1366-dark") << QSize(1366, 768) << int(ui::ThemeId::Dark) << 100 << false;
    QTest::newRow("1920-hc150") << QSize(1920, 1080) << int(ui::ThemeId::HighContrast) << 150 << false;
    QTest::newRow("1920-english") << QSize(1920, 1080) << int(ui::ThemeId::Light) << 100 << true;
}

// The panel over the idle window and over a case: nothing is cut, everything has a name, one ring of focus.
void TestCounterPictures::panels() {
    QFETCH(QSize, size);
    QFETCH(int, theme);
    QFETCH(int, scale);
    QFETCH(bool, english);
    auto* chinese = qApp->findChild<QTranslator*>();
    if (english) {
        close();
        QCoreApplication::removeTranslator(chinese);
        open();
    }
    m_theme->setDensity(size.height() * 100 / scale < 900 ? ui::Density::Compact : ui::Density::Comfortable);
    m_theme->setScalePercent(scale);
    m_theme->setThemeId(ui::ThemeId(theme));
    m_window->resize(size);
    workstation::QueueStripSnapshot::Window five;
    five.desk = domain::DeskId("W05"), five.name = "5 号窗口", five.clerk = "叶书言", five.themes = {m_fake->theme->id};
    auto six = five;
    six.desk = domain::DeskId("W06"), six.name = "6 号窗口", six.clerk = "宋锦初", six.themes.clear();
    m_fake->strip.windows = {five, six};
    m_fake->strip.notes[m_fake->strip.waiting[1].id] = "带婴儿，需要手语";
    m_fake->strip.waiting[1].rankReason = "孕妇优先", m_fake->strip.waiting[1].rankReasonEn = "Pregnant first";
    for (const auto& one : m_fake->release->themes) {
        m_fake->strip.themeNames[one.id] = one.shortName;
        m_fake->strip.offered.push_back(one.id);
    }
    m_fake->publishQueue();
    settle();
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QStringList clipped;
    const auto take = [&](const char* name) {
        QVERIFY2(m_counter->panel()->isOpen(), name);
        shot(QStringLiteral("panel-") + QLatin1String(name) + QLatin1Char('-') + tag);
        for (const QString& line : ui::clippedTexts(*m_counter->panel())) { clipped << QLatin1String(name) + line; }
        QCOMPARE(ui::unnamedOperables(*m_counter->panel()), QStringList());
        QVERIFY(m_counter->panel()->isAncestorOf(QApplication::focusWidget()));
    };
    key(Qt::Key_F5, Qt::ControlModifier);
    take("choose");
    key(Qt::Key_2);
    take("reason");
    m_fake->refuseNext =
        domain::refuse(domain::RefusalCode::TicketIsLeased, {{"number", "A024"}, {"desk", "W05"}, {"until", "10:30"}});
    key(Qt::Key_1);
    take("refused");
    key(Qt::Key_W, Qt::ControlModifier);
    take("why");
    key(Qt::Key_B, Qt::ControlModifier);
    take("quick");
    key(Qt::Key_F1, Qt::ControlModifier);
    take("help");
    key(Qt::Key_Escape);
    key(Qt::Key_F5);
    m_fake->putCard();
    settle();
    key(Qt::Key_T, Qt::ControlModifier);
    take("transfer");
    key(Qt::Key_M, Qt::ControlModifier);
    take("note");
    key(Qt::Key_D, Qt::ControlModifier);
    take("finish");
    key(Qt::Key_Escape);
    if (english) { QCoreApplication::installTranslator(chinese); }
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestCounterPictures)
#include "tst_counter_pictures.moc"
