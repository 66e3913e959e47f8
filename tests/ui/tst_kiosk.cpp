// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket machine: one touch one ticket, reach, idle time, language.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/screenshot.h"
#include "ui/kiosk/kiosk_window.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yc;
using namespace yc::test;

namespace {
struct Machine {
    ui::Theme theme;
    FakeKiosk service;
    QTranslator own;  // stands for the program's; the test's own stays installed
    ui::KioskWindow window{theme, service, &own};
    Machine() {
        ui::installTheme(*qApp, theme);
        window.setClock([] { return at(10, 32); });
        window.resize(1080, 1920);
        window.show();
        say(kiosk());
    }
    void say(workstation::KioskSnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
    }
    QAbstractButton* button(const QString& words) const {
        for (auto* b : window.findChildren<QAbstractButton*>()) {
            if (b->isVisible() && b->text() == words) { return b; }
        }
        return nullptr;
    }
    void press(const QString& words) {
        auto* b = button(words);
        QVERIFY2(b, qPrintable(words));
        QTest::mouseClick(b, Qt::LeftButton);
    }
    void wait(int seconds) {
        for (int i = 0; i < seconds; ++i) { window.secondPassed(); }
    }
    workstation::KioskSnapshot given() const {
        auto k = kiosk();
        k.taken = ticket("A027", "A", "", at(10, 45), domain::TicketStatus::Waiting);
        k.taken->takenAt = at(10, 33);
        k.ahead = 7;
        reports::Code code;
        code.payload = "YC1|ticket|A027|0123456789abcdef";
        k.paper.blocks.push_back(code);
        return k;
    }
};
}  // namespace

class TestKiosk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadChinese()); }
    void pictures_data();
    void pictures();
    void english();
    void languageSwitchesAndComesBack();
    void R066_oneTouchOneTicketPerTheme();
    void R066_ticketShowsThemeNumberAheadAndMaterials();
    void everyTargetCanBeReached_data();
    void everyTargetCanBeReached();
    void manyThemesArePaged();
    void idleGoesHomeWithWarning();
    void refusalSaysWhatToDo();
    void R015_twoQuestionsLeadToTheTheme();
    void R066_severalThingsOneNumber();
    void R066_whatCannotBeHadAnyMoreGoesOutAgain();
    void R069_suspendedThemeAndClosedHallSayWhen();
    void R065_cardChecksInOrIsGreeted();
    void R066_reprintsAreMarkedAndFew();
    void readsAloudWhenItCan();
};

void TestKiosk::pictures_data() {
    QTest::addColumn<bool>("large");
    QTest::addColumn<bool>("low");
    QTest::newRow("13-kiosk") << false << false;
    QTest::newRow("13-kiosk-large") << true << false;
    QTest::newRow("13-kiosk-low") << false << true;
    QTest::newRow("13-kiosk-low-large") << true << true;
}

void TestKiosk::pictures() {
    QFETCH(bool, large);
    QFETCH(bool, low);
    Machine machine;
    if (large) { machine.press(QStringLiteral("大字")); }
    if (low) { machine.press(QStringLiteral("按钮下移")); }
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(ui::renderToPng(machine.window, yc::test::pictures() + QLatin1Char('/') + name + QStringLiteral(".png")));
    QCOMPARE(ui::unnamedOperables(machine.window), QStringList());
    machine.say(machine.given());
    QVERIFY(ui::renderToPng(machine.window,
                            yc::test::pictures() + QLatin1Char('/') + name + QStringLiteral("-ticket.png")));
}

// Source texts, as they stand when the Chinese is taken out.
void TestKiosk::english() {
    auto* chinese = qApp->findChild<QTranslator*>();
    QVERIFY(chinese);
    QCoreApplication::removeTranslator(chinese);
    {
        Machine machine;
        QVERIFY(machine.button(QStringLiteral("Large letters")));
        QVERIFY(ui::renderToPng(machine.window, yc::test::pictures() + QStringLiteral("/13-kiosk-english.png")));
        machine.say(machine.given());
        QVERIFY(ui::renderToPng(machine.window, yc::test::pictures() + QStringLiteral("/13-kiosk-english-ticket.png")));
    }
    QCoreApplication::installTranslator(chinese);
}

void TestKiosk::languageSwitchesAndComesBack() {
    auto* chinese = qApp->findChild<QTranslator*>();
    ui::Theme theme;
    FakeKiosk service;
    ui::KioskWindow window(theme, service, chinese);
    window.resize(1080, 1920);
    window.show();
    service.show(kiosk());
    QCoreApplication::processEvents();
    const auto press = [&window](const QString& words) {
        for (auto* b : window.findChildren<QAbstractButton*>()) {
            if (b->isVisible() && b->text() == words) {
                QTest::mouseClick(b, Qt::LeftButton);
                QCoreApplication::processEvents();
                return true;
            }
        }
        return false;
    };
    QVERIFY(press(QStringLiteral("English")));
    QCOMPARE(window.pageText().first(), QStringLiteral("What is it about?"));
    QVERIFY(press(QStringLiteral("中文")));
    QCOMPARE(window.pageText().first(), QStringLiteral("您要办哪件事"));
    QVERIFY(press(QStringLiteral("English")));
    for (int i = 0; i < ui::KioskWindow::idleSeconds; ++i) { window.secondPassed(); }
    QCoreApplication::processEvents();
    QCOMPARE(window.pageText().first(), QStringLiteral("您要办哪件事"));
}

void TestKiosk::R066_oneTouchOneTicketPerTheme() {
    Machine machine;
    machine.press(QStringLiteral("新生儿出生"));
    QCOMPARE(machine.service.taken, std::vector<std::string>{"A"});
    QTest::mouseClick(machine.button(QStringLiteral("新生儿出生")), Qt::LeftButton);  // an impatient finger
    QTest::mouseClick(machine.button(QStringLiteral("企业开办")), Qt::LeftButton);
    QCOMPARE(int(machine.service.taken.size()), 1);
    machine.say(kiosk());  // others take tickets meanwhile
    QTest::mouseClick(machine.button(QStringLiteral("企业开办")), Qt::LeftButton);
    QCOMPARE(int(machine.service.taken.size()), 1);
    machine.say(machine.given());
    machine.press(QStringLiteral("请取小票，完成"));
    QCOMPARE(machine.service.homes, 1);
    machine.say(kiosk());
    machine.press(QStringLiteral("企业开办"));
    QCOMPARE(machine.service.taken.back(), std::string("C"));
}

void TestKiosk::R066_ticketShowsThemeNumberAheadAndMaterials() {
    Machine machine;
    machine.say(machine.given());
    const QStringList words = machine.window.pageText();
    QCOMPARE(words.value(0), QStringLiteral("您的号是 A027"));
    QCOMPARE(words.value(1), QStringLiteral("新生儿出生，前面 7 人，约 9 至 17 分"));
    QVERIFY(words.contains(QStringLiteral("落户一方的户口簿")));
}

void TestKiosk::everyTargetCanBeReached_data() {
    QTest::addColumn<bool>("low");
    QTest::newRow("standing") << false;
    QTest::newRow("sitting") << true;
}

void TestKiosk::everyTargetCanBeReached() {
    QFETCH(bool, low);
    Machine machine;
    if (low) { machine.press(QStringLiteral("按钮下移")); }
    int count = 0;
    for (auto* button : machine.window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible()) { continue; }
        ++count;
        const QRect place = button->geometry();
        QVERIFY2(place.height() >= 96 && place.width() >= 96, qPrintable(button->text()));
        QVERIFY2(place.top() >= (low ? 1020 : 540) && place.bottom() <= 1900, qPrintable(button->text()));
        for (auto* other : machine.window.findChildren<QAbstractButton*>()) {
            QVERIFY(other == button || !other->isVisible() || !other->geometry().intersects(place));
        }
    }
    QVERIFY(count >= 9);
}

void TestKiosk::manyThemesArePaged() {
    Machine machine;
    auto many = kiosk();
    for (int i = 0; i < 9; ++i) {
        auto theme = many.themes[0];
        theme.id = domain::ThemeId("X" + std::to_string(i));
        theme.name = "主题" + std::to_string(i);
        many.themes.push_back(theme);
    }
    machine.say(many);
    QSet<QString> seen;
    for (int page = 0; page < 3; ++page) {
        for (auto* button : machine.window.findChildren<QAbstractButton*>()) {
            if (button->isVisible()) { seen.insert(button->text()); }
        }
        if (machine.button(QStringLiteral("其他一件事"))) { machine.press(QStringLiteral("其他一件事")); }
    }
    for (const auto& theme : many.themes) { QVERIFY(seen.contains(QString::fromStdString(theme.name))); }
    machine.press(QStringLiteral("回到第一页"));
    QVERIFY(machine.button(QStringLiteral("新生儿出生")));
}

void TestKiosk::idleGoesHomeWithWarning() {
    Machine machine;
    machine.press(QStringLiteral("大字"));
    machine.press(QStringLiteral("不知道办哪件"));
    machine.wait(ui::KioskWindow::idleSeconds - ui::KioskWindow::warningSeconds - 1);
    QVERIFY(!machine.button(QStringLiteral("继续")));
    machine.wait(1);
    QCOMPARE(machine.window.pageText(),
             QStringList({QStringLiteral("您还在办吗？"), QStringLiteral("15 秒后回到首页")}));
    QVERIFY(ui::renderToPng(machine.window, yc::test::pictures() + QStringLiteral("/13-kiosk-still-there.png")));
    machine.press(QStringLiteral("继续"));
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("是谁的事"));
    machine.wait(ui::KioskWindow::idleSeconds);
    QCOMPARE(machine.service.homes, 1);
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("您要办哪件事"));
    QVERIFY(!machine.button(QStringLiteral("大字"))->isChecked());
}

void TestKiosk::refusalSaysWhatToDo() {
    Machine machine;
    machine.press(QStringLiteral("企业开办"));
    auto refused = kiosk();
    refused.whyNot = domain::refuse(domain::RefusalCode::ThemeSuspended, {{"theme", "企业开办"}});
    machine.say(refused);
    QCOMPARE(machine.window.pageText().first(),
             QString::fromStdString(refused.whyNot->sentence(domain::Language::Chinese)));
    QVERIFY(ui::renderToPng(machine.window, yc::test::pictures() + QStringLiteral("/13-kiosk-refused.png")));
    machine.press(QStringLiteral("返回"));
    QCOMPARE(machine.service.homes, 1);
}

namespace {
workstation::KioskSnapshot staged() {
    auto k = kiosk();
    for (std::size_t i = 0; i < k.themes.size(); ++i) {
        k.themes[i].forBusiness = i == 1 || i == 2;
        k.themes[i].stage = i == 0 ? "出生" : i == 1 ? "准营" : i == 2 ? "准入" : "生活";
        k.themes[i].words = {"说法" + std::to_string(i)};
    }
    return k;
}
void shot(Machine& machine, const char* name) {
    QVERIFY(ui::renderToPng(machine.window,
                            yc::test::pictures() + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png")));
    QCOMPARE(ui::unnamedOperables(machine.window), QStringList());
}
}  // namespace

void TestKiosk::R015_twoQuestionsLeadToTheTheme() {
    Machine machine;
    machine.say(staged());
    machine.press(QStringLiteral("不知道办哪件"));
    shot(machine, "13-kiosk-who");
    machine.press(QStringLiteral("企业、店铺的事"));
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("是哪方面的事"));
    QVERIFY(machine.button(QStringLiteral("准营")));
    QVERIFY(!machine.button(QStringLiteral("出生")));
    shot(machine, "13-kiosk-stage");
    machine.press(QStringLiteral("准入"));
    const QString name = QString::fromStdString(staged().themes[2].name);
    shot(machine, "13-kiosk-candidates");
    machine.press(QStringLiteral("上一步"));
    QVERIFY(machine.button(QStringLiteral("准营")));
    machine.press(QStringLiteral("准入"));
    QVERIFY(machine.service.taken.empty());
    machine.press(name);
    QCOMPARE(machine.service.taken, std::vector<std::string>{staged().themes[2].id.str()});
    machine.say(staged());
    machine.wait(21);  // no answer came
    machine.press(QStringLiteral("都不是"));
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("导办员帮您看"));
}

void TestKiosk::R066_whatCannotBeHadAnyMoreGoesOutAgain() {
    Machine machine;
    auto k = kiosk();
    const QString first = QString::fromStdString(k.themes[0].name);
    const QString second = QString::fromStdString(k.themes[1].name);
    machine.press(QStringLiteral("一次办几件"));
    machine.press(first);
    machine.press(second);
    QVERIFY(machine.button(first)->isChecked());
    k.themes[0].whyNot = domain::refuse(domain::RefusalCode::DayFull, {{"theme", k.themes[0].name}});
    machine.say(k);
    QVERIFY(machine.button(first)->isChecked());  // still in, and seen to be
    machine.press(first);
    QVERIFY(!machine.button(first)->isChecked());
    machine.press(first);  // not in again
    QVERIFY(machine.service.taken.empty());
    machine.press(QStringLiteral("返回"));
    machine.press(QStringLiteral("办 1 件，取一个号"));
    QCOMPARE(machine.service.taken, std::vector<std::string>{k.themes[1].id.str()});
}

void TestKiosk::R066_severalThingsOneNumber() {
    for (const bool low : {false, true}) {
        Machine machine;
        if (low) { machine.press(QStringLiteral("按钮下移")); }
        while (!machine.button(QStringLiteral("一次办几件"))) { machine.press(QStringLiteral("其他一件事")); }
        machine.press(QStringLiteral("一次办几件"));
        QVERIFY(!machine.button(QStringLiteral("办 1 件，取一个号")));
        machine.press(QStringLiteral("新生儿出生"));
        machine.press(QStringLiteral("企业开办"));
        QVERIFY(machine.button(QStringLiteral("企业开办"))->isChecked());
        QVERIFY(machine.service.taken.empty());
        machine.press(QStringLiteral("企业开办"));  // not that one after all
        QVERIFY(machine.button(QStringLiteral("办 1 件，取一个号")));
        machine.press(QStringLiteral("企业开办"));
        shot(machine, low ? "13-kiosk-several-low" : "13-kiosk-several");
        machine.press(QStringLiteral("办 2 件，取一个号"));
        QCOMPARE(machine.service.taken, std::vector<std::string>{"A+C"});
    }
}

void TestKiosk::R069_suspendedThemeAndClosedHallSayWhen() {
    Machine machine;
    auto k = kiosk();
    const QString name = QString::fromStdString(k.themes[2].name);
    k.themes[2].whyNot = domain::refuse(domain::RefusalCode::ThemeSuspended, {{"theme", k.themes[2].name}});
    k.themes[3].whyNot = domain::refuse(domain::RefusalCode::DayFull, {{"theme", k.themes[3].name}});
    machine.say(k);
    QVERIFY(machine.button(name)->accessibleDescription().contains(QStringLiteral("暂停")));
    shot(machine, "13-kiosk-suspended");
    machine.press(name);
    QVERIFY(machine.service.taken.empty());
    QCOMPARE(machine.window.pageText().first(),
             QString::fromStdString(k.themes[2].whyNot->sentence(domain::Language::Chinese)));
    machine.press(QStringLiteral("返回"));
    QVERIFY(machine.button(name));
    QCOMPARE(machine.service.homes, 0);
    for (auto& theme : k.themes) {
        theme.whyNot = domain::refuse(domain::RefusalCode::OutsideHours, {{"next", "13:30"}});
    }
    machine.say(k);
    QVERIFY2(machine.window.pageText().join(QLatin1Char(' ')).contains(QStringLiteral("13:30")),
             qPrintable(machine.window.pageText().join(QLatin1Char(' '))));
    QVERIFY(!machine.button(name));
    shot(machine, "13-kiosk-closed");
}

void TestKiosk::R065_cardChecksInOrIsGreeted() {
    Machine machine;
    auto k = kiosk();
    k.person = workstation::KioskPerson{};
    k.person->masked = "沈**";
    k.person->holds.push_back(ticket("A012", "A", "", at(10, 5), domain::TicketStatus::Waiting));
    machine.say(k);
    const QString words = machine.window.pageText().join(QLatin1Char(' '));
    QVERIFY2(words.contains(QStringLiteral("沈**")) && words.contains(QStringLiteral("A012")), qPrintable(words));
    shot(machine, "13-kiosk-person");
    k.person->booked.push_back({domain::AppointmentId("one"), k.themes[0].id, at(10, 40)});
    machine.say(k);  // one that did not check in by itself comes at another time: it is there to be asked
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("您今天的预约"));
    k.person->booked.push_back({domain::AppointmentId("two"), k.themes[2].id, at(11, 0)});
    machine.say(k);
    QCOMPARE(machine.window.pageText().first(), QStringLiteral("您今天的预约"));
    shot(machine, "13-kiosk-booked");
    machine.press(QString::fromStdString(k.themes[2].name));
    QCOMPARE(machine.service.taken, std::vector<std::string>{"check in two"});
    k.whyNot = domain::refuse(domain::RefusalCode::PersonIsBarred, {{"until", "15:00"}});
    machine.say(k);
    QVERIFY(machine.window.pageText().first().contains(QStringLiteral("15:00")));
    QVERIFY(machine.window.pageText().value(1).contains(QStringLiteral("咨询台")));
    machine.wait(ui::KioskWindow::idleSeconds);  // the next person is not this one
    QCOMPARE(machine.service.homes, 1);
}

void TestKiosk::R066_reprintsAreMarkedAndFew() {
    Machine machine;
    auto given = machine.given();
    given.sheets = 1;
    machine.say(given);
    machine.press(QStringLiteral("没出纸？补打"));
    QCOMPARE(machine.service.reprints, 1);
    given.sheets = 2;
    machine.say(given);
    shot(machine, "13-kiosk-reprinted");
    machine.press(QStringLiteral("没出纸？补打"));
    given.sheets = 3;
    machine.say(given);
    QVERIFY2(!machine.button(QStringLiteral("没出纸？补打")), "a machine without paper is for the guide");
}

void TestKiosk::readsAloudWhenItCan() {
    Machine machine;
    QVERIFY(!machine.button(QStringLiteral("朗读")));
    QString said;
    bool inChinese = false;
    machine.window.setSpeaker([&](const QString& words, bool chinese) {
        said = words;
        inChinese = chinese;
    });
    machine.press(QStringLiteral("朗读"));
    QVERIFY(said.startsWith(QStringLiteral("您要办哪件事")) && inChinese);
}

QTEST_MAIN(TestKiosk)
#include "tst_kiosk.moc"
