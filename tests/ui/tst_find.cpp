// SPDX-License-Identifier: GPL-3.0-or-later
// Find in the shell: searching, opening, the timeline, where originals are, going on, printing again.
#include "common_zh.h"
#include "hall_samples.h"

#include "ui/common/row_delegate.h"
#include "ui/common/screenshot.h"
#include "ui/find/find_workspace.h"
#include "ui/find/timeline_words.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QtTest>

using namespace yc;
using namespace yc::test;

namespace {

domain::Instant on(int day, int hour, int minute) { return at(hour, minute) + std::chrono::days(day - 11); }
domain::Date date(int day) { return domain::localDate(on(day, 12, 0)); }

journal::CaseRow caseRow(const char* id, const char* number, const char* masked, const char* theme,
                         domain::CaseStatus status, int tasks = 0, int done = 0) {
    journal::CaseRow row;
    row.id = domain::CaseId(id);
    row.number = domain::CaseNumber(number);
    row.applicantMasked = masked;
    row.theme = domain::ThemeId(theme);
    row.status = status;
    row.tasks = tasks;
    row.tasksDone = done;
    return row;
}

struct FakeFind : workstation::FindService {
    workstation::Listener<workstation::FindSnapshot> listener;
    QStringList searched, opened, printed, sealed;
    void onFind(workstation::Listener<workstation::FindSnapshot> l) override { listener = std::move(l); }
    void search(const std::string& text) override { searched << QString::fromStdString(text); }
    void open(const domain::CaseId& id) override { opened << QString::fromStdString(id.str()); }
    void printAgain(const domain::PaperNumber& number) override { printed << QString::fromStdString(number.str()); }
    void printSealed(const domain::PaperNumber& number) override { sealed << QString::fromStdString(number.str()); }
    void show(workstation::FindSnapshot s) {
        listener(std::make_shared<const workstation::FindSnapshot>(std::move(s)));
    }
};

workstation::FindSnapshot found(const char* text) {
    workstation::FindSnapshot s;
    s.text = text;
    s.seconds = 0.006;
    s.cachedCases = 101204;
    s.results = {
        caseRow("k1", "YJS439901202603110030017K", "沈*溪", "A", domain::CaseStatus::InProcess, 7, 5),
        caseRow("k2", "YJS439901202603090050009T", "刘*航", "B", domain::CaseStatus::AcceptedWithTolerance, 4, 0),
        caseRow("k3", "YJS439901202602270060012B", "李*恒", "E", domain::CaseStatus::Closed, 3, 3),
        caseRow("k4", "YJS439901202603050080003W", "龙*海", "F", domain::CaseStatus::AwaitingCorrection)};
    s.names = {{"A", "新生儿出生"}, {"B", "开办餐饮店"}, {"E", "二手房转移"}, {"F", "企业职工退休"},
               {"WJW", "卫健委"},   {"CDC", "疾控局"},   {"GAJ", "公安局"},   {"YBJ", "医保局"},
               {"RSJ", "人社局"},   {"W3", "3 号窗口"},  {"W5", "5 号窗口"},  {"lin", "林知夏"},
               {"cheng", "程之远"}, {"he", "何清越"},    {"xu", "徐慕白"},    {"M5", "医疗费用票据"},
               {"Q6", "是否报销"}};
    return s;
}

workstation::TaskView task(const char* item, const char* name, const char* unit, int start,
                           std::optional<domain::Instant> decided, int due, domain::Lamp lamp, int left) {
    workstation::TaskView view;
    view.row.item = domain::ItemId(item);
    view.row.name = name;
    view.row.unit = domain::UnitId(unit);
    view.row.startedOn = date(start);
    view.row.promiseDue = date(due);
    view.row.status = decided ? domain::TaskStatus::Granted : domain::TaskStatus::UnderReview;
    if (decided) { view.row.decidedAt = *decided; }
    view.lamp = decided ? domain::Lamp::Done : lamp;
    view.daysLeft = left;
    return view;
}

void event(workstation::FindSnapshot& s, int seq, domain::Instant when, const char* kind, const char* actor,
           const char* open) {
    journal::TimelineRow row;
    row.seq = seq;
    row.at = when;
    row.recordedAt = when;
    row.kind = kind;
    row.actor = domain::AccountId(actor);
    row.open = open;
    row.hash = "a3f1c09b77d2";
    s.timeline.push_back(row);
}

journal::UnitRow unit(const char* label, const char* name, domain::UnitStatus status, domain::Keeper::Kind kind,
                      const char* keeper) {
    journal::UnitRow row;
    row.label = domain::MaterialLabel(label);
    row.name = name;
    row.status = status;
    row.keeper = {kind, keeper};
    return row;
}

workstation::FindSnapshot opened() {
    auto s = found("lyh");
    s.open = s.results[0];
    s.themeName = "新生儿出生一件事";
    s.tasks = {task("X101", "出生医学证明", "WJW", 13, on(16, 9, 30), 16, domain::Lamp::Done, 0),
               task("X102", "预防接种证", "CDC", 13, on(13, 17, 0), 16, domain::Lamp::Done, 0),
               task("X103", "出生登记", "GAJ", 16, on(16, 15, 58), 17, domain::Lamp::Done, 0),
               task("X104", "医保参保登记", "YBJ", 16, on(17, 14, 40), 17, domain::Lamp::Done, 0),
               task("X105", "社会保障卡", "RSJ", 16, {}, 18, domain::Lamp::DueSoon, 1),
               task("X106", "生育医疗报销", "YBJ", 13, {}, 20, domain::Lamp::Normal, 3),
               task("X107", "育儿指导登记", "WJW", 16, on(16, 16, 0), 17, domain::Lamp::Done, 0)};
    event(s, 41340, on(11, 10, 18), "ticket.called", "lin", R"({"desk":"W3","rankReason":"按取号先后"})");
    event(s, 41350, on(11, 10, 21), "case.opened", "lin", R"({"catalogueVersion":12,"desk":"W3"})");
    event(s, 41352, on(11, 10, 22), "case.answered", "lin",
          R"({"question":"Q6","answers":{"Q6":{"value":"yes","origin":"shared","source":"医保库"}}})");
    event(s, 41360, on(11, 10, 25), "case.verdict_given", "lin",
          R"({"line":{"material":"M5","verdict":"missing","sentence":"缺费用清单"}})");
    event(s, 41370, on(11, 10, 27), "case.correction_issued", "lin",
          R"({"notice":{"number":"青政服补〔2026〕第000123号","lines":[{},{},{}]},"defect":false})");
    event(s, 45981, on(13, 9, 42), "case.corrections_received", "cheng", R"({"desk":"W5"})");
    event(s, 45987, on(13, 9, 44), "case.accepted", "cheng",
          R"({"acceptanceNumber":"青政服受〔2026〕第000141号","tolerant":true,"promisedFinish":"2026-03-20"})");
    event(s, 46031, on(13, 10, 5), "slip.sealed", "cheng", R"({"sealCode":"F-20877"})");
    event(s, 46208, on(13, 11, 20), "slip.received", "he", R"({"lines":[{},{},{},{},{},{}],"complete":true})");
    event(s, 47929, on(16, 15, 58), "item.decided", "he", R"({"item":"X103","grant":true})");
    event(s, 47930, on(16, 16, 5), "item.released", "", R"({"item":"X105","promiseDue":"2026-03-18"})");
    event(s, 48112, on(17, 14, 40), "item.decided", "xu", R"({"item":"X104","grant":true})");
    using K = domain::Keeper::Kind;
    s.papers = {unit("M-0017-02", "居民户口簿", domain::UnitStatus::HeldDepartment, K::Unit, "GAJ"),
                unit("M-0017-03", "出生医学证明首次签发登记表", domain::UnitStatus::Archived, K::Unit, "WJW"),
                unit("M-0017-05", "出院记录、票据、费用清单", domain::UnitStatus::InTransit, K::Unit, "YBJ"),
                unit("M-0017-01", "居民身份证", domain::UnitStatus::Returned, K::Applicant, "")};
    auto state = std::make_shared<domain::CaseState>();
    using P = domain::PaperKind;
    state->papers = {{P::CorrectionNotice, domain::PaperNumber("青政服补〔2026〕第000123号"), on(11, 10, 27)},
                     {P::Receipt, domain::PaperNumber("003-0017-K"), on(13, 9, 44)},
                     {P::Acceptance, domain::PaperNumber("青政服受〔2026〕第000141号"), on(13, 9, 44)}};
    s.state = state;
    return s;
}

struct Shell {
    ui::Theme theme;
    FakeFind service;
    ui::MainWindow window;
    ui::FindWorkspace* find;
    ui::SearchEdit* edit;
    explicit Shell(QSize size = {1920, 1080})
        : window((ui::installTheme(*qApp, theme), theme), ui::KeyTable::standard(), QString()) {
        find = new ui::FindWorkspace(theme, service);
        find->setClock([] { return on(17, 15, 2); });
        window.addWorkspace(find);
        edit = find->findChild<ui::SearchEdit*>();
        window.resize(size);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        edit->setFocus();
    }
    void say(workstation::FindSnapshot s) {
        service.show(std::move(s));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    void key(int key, Qt::KeyboardModifiers m = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), m);
    }
    QStringList texts(const QString& list) const {
        QStringList all;
        for (auto* view : find->findChildren<ui::RowList*>()) {
            if (view->accessibleName() != list) { continue; }
            for (int i = 0; i < view->model()->rowCount(); ++i) {
                all << view->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
            }
        }
        return all;
    }
};

}  // namespace

class TestFind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(loadChinese());
        qRegisterMetaType<ui::WorkspaceId>();
    }
    void english();
    void pictures_data();
    void pictures();
    void searchesOncePerWord();
    void enterOpensTheFirst();
    void listsShowMaskedNames();
    void R132_everyRecordHasTimeActorAndWords();
    void R132_everyKindOfEventHasWords_data();
    void R132_everyKindOfEventHasWords();
    void R110_eachOriginalShowsItsKeeper();
    void R118_promisesStandBesideTheItems();
    void filtersByArrows();
    void goesOnAndPrintsAgain();
    void nothingOpenRefusesWithAReason();
    void centreAway();
    void exportsTheProof();
    void comesFromOtherScreens();
};

void TestFind::english() {
    auto* chinese = qApp->findChild<QTranslator*>();
    QVERIFY(chinese);
    QCoreApplication::removeTranslator(chinese);
    {
        Shell shell;
        shell.say(opened());
        QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/08-find-english.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    }
    QCoreApplication::installTranslator(chinese);
}

void TestFind::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("look");
    QTest::newRow("08-find") << QSize(1920, 1080) << 0;
    QTest::newRow("08-find-dark") << QSize(1920, 1080) << 1;
    QTest::newRow("08-find-1366") << QSize(1366, 768) << 0;
    QTest::newRow("08-find-hc") << QSize(1920, 1080) << 2;
}

void TestFind::pictures() {
    QFETCH(QSize, size);
    QFETCH(int, look);
    Shell shell(size);
    shell.theme.setThemeId(ui::ThemeId(look));
    QTest::keyClicks(shell.edit, QStringLiteral("lyh"));
    shell.say(opened());
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QLatin1Char('/') + name + QStringLiteral(".png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    QCOMPARE(ui::unnamedOperables(shell.window), QStringList());
}

void TestFind::searchesOncePerWord() {
    Shell shell;
    QTest::keyClicks(shell.edit, QStringLiteral("lyh"));
    QVERIFY(shell.service.searched.isEmpty());  // within the pause
    QTRY_COMPARE(shell.service.searched, QStringList{QStringLiteral("lyh")});
}

void TestFind::enterOpensTheFirst() {
    Shell shell;
    QTest::keyClicks(shell.edit, QStringLiteral("lyh"));
    shell.key(Qt::Key_Return);  // does not wait for the pause
    QCOMPARE(shell.service.searched, QStringList{QStringLiteral("lyh")});
    QVERIFY(shell.service.opened.isEmpty());
    shell.say(found("ly"));  // an older answer
    QVERIFY(shell.service.opened.isEmpty());
    shell.say(found("lyh"));
    QCOMPARE(shell.service.opened, QStringList{QStringLiteral("k1")});
    shell.key(Qt::Key_Down);
    shell.key(Qt::Key_Down);
    shell.key(Qt::Key_Return);
    QCOMPARE(shell.service.opened.last(), QStringLiteral("k2"));
}

void TestFind::listsShowMaskedNames() {
    Shell shell;
    shell.say(found("lyh"));
    QCOMPARE(shell.texts(QStringLiteral("找到的办件")).value(1),
             QStringLiteral("刘*航，开办餐饮店　005-0009-T，等补容缺材料"));
}

void TestFind::R132_everyRecordHasTimeActorAndWords() {
    Shell shell;
    shell.say(opened());
    const QStringList lines = shell.find->timelineText();
    QCOMPARE(lines.value(0), QStringLiteral("3月17日 周二"));
    QCOMPARE(lines.value(1), QStringLiteral("14:40，医保参保登记办结，徐慕白"));
    QVERIFY(lines.contains(QStringLiteral("16:05，社会保障卡起算，承诺 3月18日办结，系统")));
    QVERIFY(lines.contains(QStringLiteral("10:27，一次性补正告知书 青政服补〔2026〕第000123号，3 项，林知夏")));
    QVERIFY(lines.contains(QStringLiteral("10:18，叫号到3 号窗口：按取号先后，3 号窗口　林知夏")));
    QVERIFY(lines.contains(QStringLiteral("10:22，是否报销，医保库自动核验，林知夏")));
    QVERIFY(lines.contains(QStringLiteral("10:25，医疗费用票据：缺失：缺费用清单，林知夏")));
    QCOMPARE(int(lines.size()), 12 + 4);  // a head per day
}

void TestFind::R132_everyKindOfEventHasWords_data() {
    QTest::addColumn<QString>("kind");
    const auto row = [](std::string_view kind) {
        const std::string name(kind);
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    };
    const auto add = [&row]<std::size_t... I>(std::index_sequence<I...>) {
        (row(std::variant_alternative_t<I, domain::EventSum>::kind), ...);
    };
    add(std::make_index_sequence<std::variant_size_v<domain::EventSum>>{});
}

void TestFind::R132_everyKindOfEventHasWords() {
    QFETCH(QString, kind);
    // These belong to no case, so no timeline holds them.
    static const QStringList elsewhere{QStringLiteral("desk."),      QStringLiteral("account."),
                                       QStringLiteral("catalogue."), QStringLiteral("policy."),
                                       QStringLiteral("queue."),     QStringLiteral("appointment."),
                                       QStringLiteral("joint."),     QStringLiteral("custody.scan_refused")};
    for (const QString& stream : elsewhere) {
        if (kind.startsWith(stream)) { return; }
    }
    const std::map<std::string, std::string> none;
    journal::TimelineRow row;
    row.kind = kind.toStdString();
    row.open = "{}";
    const auto line = ui::TimelineWords(none, none).line(row);
    QVERIFY(line.sentence != kind);
    bool chinese = false;
    for (const QChar c : line.sentence) { chinese = chinese || c.unicode() > 0x4DFF; }
    QVERIFY2(chinese, qPrintable(line.sentence));
    QVERIFY(QFile::exists(QStringLiteral(":/icons/%1_20_regular.svg").arg(line.icon)) ||
            QFile::exists(QStringLiteral(":/icons/%1_16_regular.svg").arg(line.icon)));
}

void TestFind::R110_eachOriginalShowsItsKeeper() {
    Shell shell;
    shell.say(opened());
    const QStringList places = shell.texts(QStringLiteral("原件在哪里"));
    QCOMPARE(places.value(0), QStringLiteral("居民户口簿，公安局　已签收，M-0017-02"));
    QCOMPARE(places.value(3), QStringLiteral("居民身份证，已退还，M-0017-01"));
}

void TestFind::R118_promisesStandBesideTheItems() {
    Shell shell;
    shell.say(opened());
    const auto* gantt = shell.find->findChild<ui::ItemGantt*>();
    QVERIFY(gantt->spokenLines().contains(QStringLiteral("生育医疗报销，医保局，剩 3 日，承诺 3月20日")));
    QCOMPARE(int(gantt->days().size()), 6);  // 13, 16-20: the weekend is left out
}

void TestFind::filtersByArrows() {
    Shell shell;
    shell.say(opened());
    for (auto* list : shell.find->findChildren<ui::RowList*>()) {
        if (list->accessibleName() == QStringLiteral("经过")) { list->setFocus(); }
    }
    shell.key(Qt::Key_Left);  // round to the last: queue
    QCOMPARE(shell.find->filter(), 4);
    QCOMPARE(int(shell.find->timelineText().size()), 2);
    shell.key(Qt::Key_Right);
    shell.key(Qt::Key_Right);
    QCOMPARE(shell.find->filter(), 1);
    for (const QString& line : shell.find->timelineText()) { QVERIFY(!line.contains(QStringLiteral("叫号"))); }
}

void TestFind::goesOnAndPrintsAgain() {
    Shell shell;
    shell.say(opened());
    QSignalSpy gone(shell.find, &ui::Workspace::goTo);
    shell.key(Qt::Key_F12);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].value<ui::WorkspaceId>(), ui::WorkspaceId::Counter);
    QCOMPARE(gone[0][1].toString(), QStringLiteral("YJS439901202603110030017K"));
    shell.key(Qt::Key_F10);
    QCOMPARE(shell.service.printed, QStringList{QStringLiteral("青政服受〔2026〕第000141号")});
    shell.key(Qt::Key_F11);
    QCOMPARE(shell.service.sealed, shell.service.printed);
}

void TestFind::nothingOpenRefusesWithAReason() {
    Shell shell;
    shell.say(found(""));
    QSignalSpy gone(shell.find, &ui::Workspace::goTo);
    shell.key(Qt::Key_F12);
    shell.key(Qt::Key_F10);
    QCOMPARE(gone.size(), 0);
    shell.key(Qt::Key_F11);
    QVERIFY(shell.service.printed.isEmpty() && shell.service.sealed.isEmpty());
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/08-find-empty.png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
}

void TestFind::centreAway() {
    Shell shell;
    auto s = opened();
    s.timeline.clear();
    s.timelineWhyNot = domain::refuse(domain::RefusalCode::Unavailable);
    shell.say(s);
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/08-find-away.png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    shell.find->askAgain();
    QCOMPARE(shell.service.opened, QStringList{QStringLiteral("k1")});
    shell.say(opened());
    shell.find->askAgain();  // it is here now
    QCOMPARE(int(shell.service.opened.size()), 1);
}

void TestFind::exportsTheProof() {
    Shell shell;
    QTemporaryDir dir;
    QString suggested;
    shell.find->setPathChooser([&](const QString& name) {
        suggested = name;
        return dir.filePath(name);
    });
    shell.say(opened());
    shell.key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(suggested, QStringLiteral("003-0017-K.csv"));
    QFile file(dir.filePath(suggested));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(int(lines.size()), 13);
    QVERIFY(lines[1].startsWith("41340,2026-03-11T"));
    QVERIFY(lines[1].endsWith("a3f1c09b77d2"));
}

void TestFind::comesFromOtherScreens() {
    Shell shell;
    shell.find->openReference(QStringLiteral("C014"));
    QCOMPARE(shell.service.searched.last(), QStringLiteral("C014"));
    shell.say(found("C014"));
    QCOMPARE(shell.service.opened, QStringList{QStringLiteral("k1")});
}

QTEST_MAIN(TestFind)
#include "tst_find.moc"
