// SPDX-License-Identifier: GPL-3.0-or-later
// A bare machine becomes a window: five steps against a real server, what stands in the way said with its remedy, skipped,
// cancelled and taken up again at the next start; the program without configuration opens with them.
#include "server/server_fixture.h"
#include "ui/common/accessibility.h"
#include "ui/common/screenshot.h"
#include "ui/main_first_run.h"

#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

using namespace yc;
using ui::FirstRunStep;

namespace {

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

constexpr int longWait = 60'000;  // a limit for hangs

}  // namespace

class TestFirstRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fiveStepsMakeAWindow();
    void whatIsWrongIsSaidAndNothingIsLost();
    void stoppedInTheMiddleGoesOnThere();
    void theTrialIsOffered();
    void theProgramOpensWithIt();
    void pictures_data();
    void pictures();

private:
    QString enrolmentFile(int port);
    std::unique_ptr<app::FirstRun> open();
    static void act(app::FirstRun& run, const QStringList& typed);
    static bool step(app::FirstRun& run, int index, FirstRunStep::State state);

    std::unique_ptr<server::Hall> m_hall;
    std::unique_ptr<QTemporaryDir> m_folder;
    ui::Theme m_theme;
    QTranslator m_chinese;
};

void TestFirstRun::initTestCase() {
    QVERIFY(m_chinese.load(QStringLiteral(":/i18n/yichuang_zh_CN")));
    QCoreApplication::installTranslator(&m_chinese);
    ui::installTheme(*qApp, m_theme);
    ui::installAccessibility();
    m_hall = std::make_unique<server::Hall>();
}

void TestFirstRun::init() { m_folder = std::make_unique<QTemporaryDir>(); }

/// What an administrator hands out on a stick: the enrolment with key and CA beside it.
QString TestFirstRun::enrolmentFile(int port) {
    const QDir stick(m_folder->filePath(QStringLiteral("stick")));
    stick.mkpath(QStringLiteral("."));
    QFile::copy(QString::fromStdString(m_hall->server->deviceKeyFile("W03")),
                stick.filePath(QStringLiteral("W03.pem")));
    QFile::copy(QString::fromStdString(m_hall->server->caFile()), stick.filePath(QStringLiteral("ca.pem")));
    api::Enrolment enrolment;
    enrolment.device = domain::DeviceId("W03");
    enrolment.desk = domain::DeskId("W03");
    enrolment.deskCode = "003";
    enrolment.scope = domain::ScopeId("H430703");
    enrolment.region = "430703";
    enrolment.serverUrl = "https://127.0.0.1:" + std::to_string(port);
    enrolment.caFile = "ca.pem";
    enrolment.keyFile = "W03.pem";
    const QString file = stick.filePath(QStringLiteral("enrolment.json"));
    api::storeEnrolment(file.toStdString(), enrolment);
    return file;
}

std::unique_ptr<app::FirstRun> TestFirstRun::open() {
    app::FirstRunOptions options;
    options.dataDir = m_folder->filePath(QStringLiteral("data"));
    QDir().mkpath(options.dataDir);
    options.devices.spool = m_folder->filePath(QStringLiteral("printed"));
    options.clock = systemNow;
    auto run = std::make_unique<app::FirstRun>(m_theme, options);
    run->page()->resize(1920, 1080);
    run->page()->show();
    return run;
}

void TestFirstRun::act(app::FirstRun& run, const QStringList& typed) {
    const auto edits = run.page()->findChildren<QLineEdit*>();
    for (int i = 0; i < typed.size(); ++i) edits.value(i)->setText(typed[i]);
    QTest::keyClick(run.page(), Qt::Key_F12);
}

bool TestFirstRun::step(app::FirstRun& run, int index, FirstRunStep::State state) {
    return QTest::qWaitFor([&] { return !run.isRunning() && run.page()->steps()[index].state == state; }, longWait);
}

void TestFirstRun::fiveStepsMakeAWindow() {
    const QString file = enrolmentFile(m_hall->server->boundPort());
    const auto run = open();
    QSignalSpy finished(run.get(), &app::FirstRun::finished);
    using S = FirstRunStep::State;
    act(*run, {file});
    QVERIFY2(step(*run, app::FirstRun::Connect, S::Done), qPrintable(run->page()->steps()[0].trouble));
    act(*run, {});
    QVERIFY2(step(*run, app::FirstRun::Enrol, S::Done), qPrintable(run->page()->steps()[1].trouble));
    QDir(m_folder->filePath(QStringLiteral("stick"))).removeRecursively();  // the stick is taken out
    act(*run, {QStringLiteral("linzhixia"), QString::fromUtf8(server::samplePassword)});
    QVERIFY2(step(*run, app::FirstRun::Fetch, S::Done), qPrintable(run->page()->steps()[2].trouble));
    QVERIFY2(run->page()->steps()[2].detail.contains(QStringLiteral("主题")),
             qPrintable(run->page()->steps()[2].detail));
    act(*run, {});
    QVERIFY2(step(*run, app::FirstRun::Devices, S::Done), qPrintable(run->page()->steps()[3].trouble));
    act(*run, {});
    QVERIFY2(step(*run, app::FirstRun::Print, S::Done), qPrintable(run->page()->steps()[4].trouble));
    QVERIFY(!QDir(m_folder->filePath(QStringLiteral("printed"))).isEmpty());  // the sample lies in the tray
    QTRY_COMPARE(finished.count(), 1);
    const QString kept = finished.first().at(0).toString();
    const api::Enrolment enrolment = api::loadEnrolment(kept.toStdString());
    QVERIFY(QFile::exists(QString::fromStdString(enrolment.keyFile)));
    QVERIFY(QFile::exists(QString::fromStdString(enrolment.caFile)));
    QCOMPARE(finished.first().at(1).toString(), QStringLiteral("linzhixia"));
    // The window opens with what was fetched.
    workstation::WorkplaceConfig config;
    config.enrolment = enrolment;
    config.directory = m_folder->filePath(QStringLiteral("data/device")).toStdString();
    config.clock = systemNow;
    workstation::LocalWorkplace workplace(config);
    QVERIFY(
        workplace.context().store().call([](sync::Replica& replica) { return replica.currentRelease() != nullptr; }));
}

void TestFirstRun::whatIsWrongIsSaidAndNothingIsLost() {
    const auto run = open();
    act(*run, {QStringLiteral("/nowhere/enrolment.json")});
    QVERIFY(run->page()->steps()[0].trouble.contains(QStringLiteral("/nowhere/enrolment.json")));
    QVERIFY(step(*run, app::FirstRun::Connect, FirstRunStep::State::Current));
    act(*run, {enrolmentFile(1)});  // nobody listens there
    QVERIFY(QTest::qWaitFor([&] { return !run->isRunning() && !run->page()->steps()[0].trouble.isEmpty(); }, longWait));
    QVERIFY2(run->page()->steps()[0].trouble.contains(QStringLiteral("https://127.0.0.1:1")),
             qPrintable(run->page()->steps()[0].trouble));
    QCOMPARE(run->page()->inputs().value(0), m_folder->filePath(QStringLiteral("stick/enrolment.json")));  // kept

    act(*run, {enrolmentFile(m_hall->server->boundPort())});
    QVERIFY(step(*run, app::FirstRun::Connect, FirstRunStep::State::Done));
    act(*run, {});
    QVERIFY(step(*run, app::FirstRun::Enrol, FirstRunStep::State::Done));
    act(*run, {QStringLiteral("linzhixia"), QStringLiteral("wrong")});
    QVERIFY(QTest::qWaitFor([&] { return !run->isRunning() && !run->page()->steps()[2].trouble.isEmpty(); }, longWait));
    QCOMPARE(run->page()->inputs().value(0), QStringLiteral("linzhixia"));
    QVERIFY(run->page()->inputs().value(1).isEmpty());
}

void TestFirstRun::stoppedInTheMiddleGoesOnThere() {
    {
        const auto run = open();
        act(*run, {enrolmentFile(m_hall->server->boundPort())});
        QVERIFY(step(*run, app::FirstRun::Connect, FirstRunStep::State::Done));
        act(*run, {});
        QVERIFY(step(*run, app::FirstRun::Enrol, FirstRunStep::State::Done));
        act(*run, {QStringLiteral("linzhixia"), QString::fromUtf8(server::samplePassword)});
        QTest::keyClick(run->page(), Qt::Key_Escape);  // cancelled while it runs, or a moment after
    }
    const auto run = open();
    const int at = run->page()->currentStep();
    QVERIFY2(at == app::FirstRun::Fetch || at == app::FirstRun::Devices, qPrintable(QString::number(at)));
    QCOMPARE(run->page()->steps()[0].state, FirstRunStep::State::Done);
    QCOMPARE(run->page()->steps()[1].state, FirstRunStep::State::Done);
    if (at == app::FirstRun::Fetch) {
        QTest::keyClick(run->page(), Qt::Key_F8);  // this one is needed
        QCOMPARE(run->page()->currentStep(), at);
        act(*run, {QStringLiteral("linzhixia"), QString::fromUtf8(server::samplePassword)});
        QVERIFY2(step(*run, app::FirstRun::Fetch, FirstRunStep::State::Done),
                 qPrintable(run->page()->steps()[2].trouble));
    }
    QSignalSpy finished(run.get(), &app::FirstRun::finished);
    QTest::keyClick(run->page(), Qt::Key_F8);  // devices and print may wait
    QTest::keyClick(run->page(), Qt::Key_F8);
    QTRY_COMPARE(finished.count(), 1);
    const QSettings file(m_folder->filePath(QStringLiteral("data/yichuang.ini")), QSettings::IniFormat);
    QVERIFY(!file.value(QStringLiteral("firstRun/open")).toBool());
    QVERIFY(QFile::exists(file.value(QStringLiteral("station/enrolment")).toString()));
}

void TestFirstRun::theTrialIsOffered() {
    const auto run = open();
    QSignalSpy trial(run.get(), &app::FirstRun::standaloneAsked);
    QSignalSpy practice(run.get(), &app::FirstRun::practiceAsked);
    auto* field = run->page()->findChild<QLineEdit*>();
    QTest::keyClick(field, Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(trial.count(), 1);
    QCOMPARE(practice.count(), 1);
}

void TestFirstRun::theProgramOpensWithIt() {
    QProcess program;
    program.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang"));
    program.setArguments({QStringLiteral("--data"), m_folder->filePath(QStringLiteral("fresh"))});
    program.start();
    QVERIFY(program.waitForStarted());
    const QString ini = m_folder->filePath(QStringLiteral("fresh/yichuang.ini"));
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(ini) || program.state() == QProcess::NotRunning; }, longWait));
    QCOMPARE(program.state(), QProcess::Running);  // it waits for its five steps instead of giving up
    const QSettings file(ini, QSettings::IniFormat);
    QVERIFY(file.value(QStringLiteral("firstRun/open")).toBool());
    program.kill();
    program.waitForFinished();
}

void TestFirstRun::pictures_data() {
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-1920") << 0 << QSize(1920, 1080);
    QTest::newRow("dark-1366") << 1 << QSize(1366, 768);
    QTest::newRow("contrast-1920") << 2 << QSize(1920, 1080);
}

void TestFirstRun::pictures() {
    QFETCH(int, theme);
    QFETCH(QSize, size);
    m_theme.setThemeId(ui::ThemeId(theme));
    const auto run = open();
    auto steps = run->page()->steps();
    steps[0].state = steps[1].state = FirstRunStep::State::Done;
    steps[0].result = QStringLiteral("已连接");
    steps[1].result = QStringLiteral("已登记");
    steps[2].state = FirstRunStep::State::Current;
    run->page()->setSteps(steps);
    run->page()->resize(size);
    QTest::qWait(50);
    const QString folder = qEnvironmentVariable("YC_PICTURES", QDir::tempPath() + QStringLiteral("/yichuang-pictures"));
    QVERIFY(ui::renderToPng(
        *run->page(), folder + QStringLiteral("/first-run-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
    QCOMPARE(ui::clippedTexts(*run->page()).join(QLatin1Char('\n')), QString());
    QCOMPARE(ui::unnamedOperables(*run->page()).join(QLatin1Char('\n')), QString());
    m_theme.setThemeId(ui::ThemeId::Light);
}

QTEST_MAIN(TestFirstRun)
#include "tst_first_run.moc"
