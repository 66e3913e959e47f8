// SPDX-License-Identifier: GPL-3.0-or-later
// Conflict desk: what a digit, F12 and Esc ask, what stands in the way, where it is counted, and how it looks.
#include "handoff_shot.h"

#include "ui/common/accessibility.h"
#include "ui/common/rail.h"
#include "ui/common/row_delegate.h"
#include "ui/conflict/conflict_words.h"
#include "ui/conflict/conflict_workspace.h"

#include "api/json_codec.h"
#include "domain/core/permissions.h"

#include <QLineEdit>

using namespace yc;
using namespace yc::test;
using workstation::ConflictChoice;
using workstation::ConflictOption;
using workstation::ConflictSnapshot;

namespace {

class FakeConflicts : public workstation::ConflictService {
public:
    void onConflicts(workstation::Listener<ConflictSnapshot> l) override { listener = l; }
    void show(bool shown) override { said << (shown ? QStringLiteral("show") : QStringLiteral("hide")); }
    void open(const domain::CommandId& command) override {
        said << QStringLiteral("open ") + QString::fromStdString(command.str());
    }
    void decide(ConflictChoice choice, const std::string& reason) override {
        said << QStringLiteral("decide %1 %2").arg(int(choice)).arg(QString::fromStdString(reason));
    }
    workstation::Listener<ConflictSnapshot> listener;
    QStringList said;
};

journal::TimelineRow step(const char* clock, const domain::EventBody& event) {
    static const api::JsonCodec codec;
    journal::TimelineRow row;
    row.at = row.recordedAt = at("2026-03-11", clock);
    row.kind = domain::eventKind(event);
    row.open = codec.encodeEvent(event).open;
    return row;
}

workstation::ConflictEntry entry(const char* id, const char* kind, const char* subject, const char* clock,
                                 bool paperOut) {
    workstation::ConflictEntry e;
    e.command = domain::CommandId(id);
    e.kind = kind;
    e.subject = subject;
    e.occurredAt = at("2026-03-11", "11:24");
    e.answeredAt = at("2026-03-11", clock);
    e.refusal = domain::refuse(domain::RefusalCode::CaseStateWrong, {{"state", "已撤回"}});
    e.paperOut = paperOut;
    return e;
}

std::shared_ptr<ConflictSnapshot> sample(bool mineBarred = false) {
    auto s = std::make_shared<ConflictSnapshot>();
    s->entries = {entry("c1", "case.accept", "003-0024-B", "11:31", true),
                  entry("c2", "case.verdict", "003-0019-H", "11:32", false),
                  entry("c3", "ticket.finish", "A025", "11:32", false)};
    s->entries[0].followers = 2;
    s->waiting = 3;
    s->unsentCount = 2;
    s->unsent = {{domain::CommandId("u1"), "case.fill", "003-0026-R", at("2026-03-11", "11:33"), {}},
                 {domain::CommandId("u2"), "slip.seal", "青政服交〔2026〕第000009号", at("2026-03-11", "11:34"), {}}};
    s->settled = {
        {domain::CommandId("s1"), "case.refuse", "003-0011-C", at("2026-03-11", "11:02"), "以中心为准；已收回作废"}};
    s->sent = {{domain::CommandId("d1"), "case.issue_correction", "003-0023-E", at("2026-03-11", "11:31"), {}},
               {domain::CommandId("d2"), "ticket.finish", "A024", at("2026-03-11", "11:31"), {}}};
    workstation::ConflictDetail d;
    d.entry = s->entries[0];
    d.mine.place = "3 号窗口";
    d.mine.person = "林知夏";
    domain::CaseAccepted accepted;
    accepted.acceptanceNumber = domain::PaperNumber("青政服容〔2026〕第000128号");
    accepted.promisedFinish = *domain::parseIsoDate("2026-03-18");
    accepted.tolerant = true;
    d.mine.steps = {step("11:08", domain::ServiceBegun{domain::DeskId("W03")}),
                    step("11:24", domain::ApplicationReceived{domain::PaperNumber("青政服收〔2026〕第000301号"), {}}),
                    step("11:24", accepted), step("11:25", domain::PaperPrinted{accepted.acceptanceNumber, 2, false})};
    d.centre.place = "5 号窗口";
    d.centre.person = "程之远";
    d.centre.steps = {step("11:11", domain::TicketCalled{domain::DeskId("W05"), {}}),
                      step("11:13", domain::TicketRecalled{domain::DeskId("W05")}),
                      step("11:14", domain::TicketNotHere{true, {}})};
    d.papers = {{domain::PaperKind::ToleranceNotice, accepted.acceptanceNumber, at("2026-03-11", "11:24"), 2},
                {domain::PaperKind::Receipt, domain::PaperNumber("青政服收〔2026〕第000301号"), std::nullopt, 0}};
    d.caseNumber = "YJS43070320260311003002413";
    d.names = {{"W03", "3 号窗口"}, {"W05", "5 号窗口"}};
    ConflictOption mine{.choice = ConflictChoice::Mine, .suggested = !mineBarred};
    if (mineBarred) {
        mine.bar = ConflictOption::Bar::Refused;
        mine.refusal = d.entry.refusal;
    }
    ConflictOption centre{.choice = ConflictChoice::Centre, .needsReason = true, .needsApplicant = true};
    ConflictOption out = centre;
    out.choice = ConflictChoice::CentreOut;
    ConflictOption handOn{.choice = ConflictChoice::Supervisor, .suggested = mineBarred};
    d.options = {mine, centre, out, handOn};
    s->open = d;
    return s;
}

class Beside : public ui::Workspace {
public:
    ui::WorkspaceId id() const override { return ui::WorkspaceId::Counter; }
    QString title() const override { return zh(u"窗口"); }
    QList<ui::KeyAction> keyActions() const override { return {}; }
    int badge() const override { return 1; }
};

}  // namespace

class TestConflict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void digitsChooseAndF12CarriesOut();
    void aReasonIsNeededToGiveUp();
    void whatCannotBeDoneSaysWhy();
    void countedOnTheRailAndEscGoesBack();
    void everythingIsOnTheList();
    void everyCommandHasAWord();
    void pictures_data();
    void pictures();

private:
    void give(const std::shared_ptr<ConflictSnapshot>& snapshot) {
        m_service.listener(snapshot);
        QCoreApplication::processEvents();
    }
    FakeConflicts m_service;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ConflictWorkspace* m_desk = nullptr;
};

void TestConflict::initTestCase() {
    ui::installAccessibility();
    QVERIFY(speak(QStringLiteral("zh_CN")));
}

void TestConflict::init() {
    m_service.said.clear();
    m_theme = std::make_unique<ui::Theme>();
    ui::installTheme(*qApp, *m_theme);
    m_window = std::make_unique<ui::MainWindow>(*m_theme, ui::KeyTable::standard(), QString());
    m_window->addWorkspace(new Beside);
    m_window->addWorkspace(ui::WorkspaceId::Conflict, zh(u"冲突台"), [this] {
        m_desk = new ui::ConflictWorkspace(*m_theme, m_service);
        return m_desk;
    });
    m_window->resize(1920, 1080);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Conflict);
    give(sample());
}

void TestConflict::cleanup() {
    m_window.reset();
    m_theme.reset();
}

void TestConflict::digitsChooseAndF12CarriesOut() {
    QCOMPARE(m_window->keyBar()->slotOf(12).label, zh(u"以3 号窗口为准"));  // the suggested one, in words
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    QCOMPARE(m_window->keyBar()->slotOf(12).label, zh(u"转值班主任"));
    m_service.said.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{QStringLiteral("decide 3 ")});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
    QCOMPARE(m_service.said.last(), QStringLiteral("decide 0 "));
}

void TestConflict::aReasonIsNeededToGiveUp() {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    m_service.said.clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());
    QCOMPARE(m_window->keyBar()->slotOf(12).reason, zh(u"先写一句原因"));
    auto* reason = m_desk->findChild<ui::RepairCard*>()->findChild<QLineEdit*>();
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("2 back"));  // digits belong to the field while it has the focus
    QTest::keyClick(reason, Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());  // cannot be taken back: arms first
    QTest::keyClick(reason, Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{QStringLiteral("decide 1 2 back")});
    // The same entry again keeps what was chosen and typed.
    give(sample());
    QCOMPARE(reason->text(), QStringLiteral("2 back"));
    QCOMPARE(m_desk->findChild<ui::RepairCard*>()->chosen()->choice, ConflictChoice::Centre);
}

void TestConflict::whatCannotBeDoneSaysWhy() {
    give(sample(/*mineBarred=*/true));
    auto* repairs = m_desk->findChild<ui::RepairCard*>();
    const auto buttons = repairs->findChildren<ui::OptionButton*>();
    QCOMPARE(buttons.size(), 4);
    QVERIFY(buttons[0]->isVisible());  // pale, with the answer it would get
    QVERIFY(buttons[0]->isRefused());
    QVERIFY2(buttons[0]->accessibleDescription().contains(zh(u"再发还是不收")),
             qPrintable(buttons[0]->accessibleDescription()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QVERIFY(!buttons[0]->isChecked());
}

void TestConflict::countedOnTheRailAndEscGoesBack() {
    QVERIFY(m_desk->badge() == 3);
    const auto items = m_window->findChild<ui::Rail*>()->findChildren<QAbstractButton*>();
    const bool counted = std::any_of(items.begin(), items.end(), [](const QAbstractButton* item) {
        return item->accessibleName().contains(zh(u"窗口")) && item->accessibleName().contains(QLatin1Char('4'));
    });
    QVERIFY(counted);  // the counter's own one and three conflicts
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    QVERIFY2(qobject_cast<ui::OptionButton*>(QApplication::focusWidget()),
             QApplication::focusWidget()->metaObject()->className());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Conflict);  // back to the list first
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Counter);
    QCOMPARE(m_service.said.last(), QStringLiteral("hide"));
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(m_window->current()->id(), ui::WorkspaceId::Counter);
}

void TestConflict::everythingIsOnTheList() {
    const QString all = m_desk->listText().join(QLatin1Char('\n'));
    for (const char16_t* words : {u"003-0024-B 受理", u"A025 服务结束", u"待发", u"003-0026-R 填表", u"已定",
                                  u"以中心为准；已收回作废", u"已发", u"003-0023-E 一次性补正告知"}) {
        QVERIFY2(all.contains(zh(words)), qPrintable(zh(words) + QLatin1Char('\n') + all));
    }
    auto* list = m_desk->findChild<ui::RowList*>();
    list->setFocus();
    m_service.said.clear();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_service.said, QStringList{QStringLiteral("open c2")});
}

void TestConflict::everyCommandHasAWord() {
    const auto& rules = domain::commandRules();
    for (const auto& rule : rules) {
        const std::string kind(rule.kind);
        if (kind.rfind("account.", 0) == 0 || kind.rfind("catalogue.", 0) == 0) continue;  // given by administrators
        const QString words = ui::ConflictWords::command(kind);
        QVERIFY2(words != QString::fromStdString(kind), kind.c_str());
    }
}

void TestConflict::pictures_data() { everyLook(); }

void TestConflict::pictures() {
    m_window.reset();
    QFETCH(int, theme);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(QString, language);
    QVERIFY(speak(language));
    m_theme->setThemeId(ui::ThemeId(theme));
    m_theme->setScalePercent(scale);
    shoot(*m_theme, new ui::ConflictWorkspace(*m_theme, m_service),
          QStringLiteral("conflict-") + QString::fromLatin1(QTest::currentDataTag()), size, [this] { give(sample()); });
    QVERIFY(speak(QStringLiteral("zh_CN")));
}

QTEST_MAIN(TestConflict)
#include "tst_conflict.moc"
