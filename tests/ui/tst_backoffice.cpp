// SPDX-License-Identifier: GPL-3.0-or-later
// Back office: digits belong to the innermost open choice, reasons are mandatory, and how it looks. All invented.
#include "handoff_shot.h"

#include "reports/fonts.h"
#include "ui/backoffice/backoffice_workspace.h"
#include "ui/backoffice/decision_panel.h"
#include "ui/backoffice/review_panel.h"
#include "ui/common/accessibility.h"

#include <QAbstractItemView>
#include <QSignalSpy>

using namespace yc;
using namespace yc::test;
using workstation::BackOfficeSnapshot;
namespace catalogue = yc::domain::catalogue;

namespace {

QString text(const std::string& s) { return QString::fromStdString(s); }

class FakeOffice : public workstation::BackOfficeService {
public:
    void onBackOffice(workstation::Listener<BackOfficeSnapshot> l) override { listener = l; }
    void openNext() override { said << zh(u"next"); }
    void open(const domain::CaseId& id, const domain::ItemId& item) override {
        said << QStringLiteral("open %1 %2").arg(text(id.str()), text(item.str()));
    }
    void check(const std::string& criterion, bool meets, const std::string& note) override {
        said << QStringLiteral("check %1 %2 %3").arg(text(criterion)).arg(meets).arg(text(note));
    }
    void showPaper(int index) override { said << QStringLiteral("paper %1").arg(index); }
    void decide(bool grant, const std::string& opinion, const std::string& number) override {
        said << QStringLiteral("decide %1 [%2] [%3]").arg(grant).arg(text(opinion), text(number));
    }
    void pause(const std::string& reason) override { said << QStringLiteral("pause ") + text(reason); }
    void resume() override { said << zh(u"resume"); }
    void extend(const std::string& reason, const std::string& approver, int days) override {
        said << QStringLiteral("extend %1 [%2] [%3]").arg(days).arg(text(reason), text(approver));
    }
    void checkPromise(bool kept, const std::string& finding) override {
        said << QStringLiteral("promise %1 [%2]").arg(kept).arg(text(finding));
    }
    void revoke(const std::string& reason) override { said << QStringLiteral("revoke ") + text(reason); }
    void skip() override { said << zh(u"skip"); }
    workstation::Listener<BackOfficeSnapshot> listener;
    QStringList said;
};

std::shared_ptr<const catalogue::Theme> sampleTheme() {
    auto theme = std::make_shared<catalogue::Theme>();
    theme->id = domain::ThemeId("YJS-FR-02");
    theme->alias = "开餐饮店一件事";
    const char* names[] = {"布局与操作流程", "租赁合同", "消防平面图"};
    for (int i = 0; i < 3; ++i) {
        catalogue::Material material;
        material.id = domain::MaterialId("M" + std::to_string(i + 1));
        material.name = names[i];
        theme->materials.push_back(material);
    }
    catalogue::Item item;
    item.id = domain::ItemId("X201");
    item.name = "食品经营许可（新办）";
    const char* texts[] = {
        "热厨、粗加工、洗消分区，由生到熟单向", "洗消间不少于 2 个水池，标识清楚", "卫生间不设在食品处理区内",
        "更衣处设在入口，进操作区前先更衣",     "使用面积不超过 300 平方米",       "设备设施与经营项目相符"};
    for (int i = 0; i < 6; ++i) {
        item.criteria.push_back({"C" + std::to_string(i + 1), texts[i], {domain::MaterialId(i == 4 ? "M2" : "M1")}});
    }
    theme->items.push_back(item);
    return theme;
}

const catalogue::Theme& theme() {
    static const auto kept = sampleTheme();
    return *kept;
}

workstation::TaskView task(const char* id, const char* who, const char* name, domain::Lamp lamp, int left, int legal) {
    workstation::TaskView view;
    view.row.caseId = domain::CaseId(id);
    view.row.caseNumber = domain::CaseNumber("003-0021-M");
    view.row.item = domain::ItemId("X201");
    view.row.applicantMasked = who;
    view.row.name = name;
    view.row.unit = domain::UnitId("SJJ");
    view.row.startedOn = domain::parseIsoDate("2026-03-11");
    view.row.promiseDue = domain::parseIsoDate("2026-03-18");
    view.row.legalDue = domain::parseIsoDate("2026-03-25");
    view.lamp = lamp;
    view.daysLeft = left;
    view.legalLamp = domain::Lamp::Normal;
    view.legalDaysLeft = legal;
    return view;
}

reports::Document samplePaper() {
    reports::Document paper;
    paper.kind = reports::PaperKind::Receipt;
    paper.issuer = "青屿市政务服务中心";
    paper.title = "经营场所及主要设备设施布局、操作流程";
    reports::FieldTable table;
    table.rows = {{{"f1", "操作流程", "采购验收、库房、粗加工、热厨、出餐口、前厅；餐具回收、洗消间、保洁柜"}},
                  {{"f2", "主要设备", "双头炒灶 1、蒸柜 1、四门冰柜 2、三格水池 1、消毒柜 1、保洁柜 1、制冰机 1"}},
                  {{"f3", "餐位", "9 桌 36 座"}}};
    paper.blocks = {reports::Paragraph{"p", "禾间小馆，2026 年 3 月 10 日。经营者签字：程一舟"}, table};
    return paper;
}

std::shared_ptr<BackOfficeSnapshot> reviewing(int checked, bool failsSecond = false) {
    using L = domain::Lamp;
    auto s = std::make_shared<BackOfficeSnapshot>();
    s->unitName = "市场监督管理局\u3000审批科";
    workstation::SlipView slip;
    slip.row.id = domain::SlipId("s1");
    slip.row.number = domain::PaperNumber("HD-0317-011");
    slip.row.lines = 15;
    slip.row.dispatchedAt = at("2026-03-17", "10:20");
    slip.row.receiveBy = at("2026-03-18", "10:20");
    slip.fromName = "3 号窗口";
    s->toSign.push_back(slip);
    slip.row.id = domain::SlipId("s2");
    slip.row.number = domain::PaperNumber("HD-0316-019");
    slip.row.lines = 6;
    slip.fromName = "7 号窗口";
    slip.overdue = true;
    s->toSign.push_back(slip);
    const char* name = "食品经营许可（新办）";
    s->tasks = {task("c1", "云栖茶食", name, L::Overdue, -1, 4),
                task("c2", "禾间小馆", name, L::DueSoon, 1, 6),
                task("c3", "南窗面馆", name, L::DueSoon, 1, 6),
                task("c4", "青屿春和食堂", name, L::Paused, 3, 8),
                task("c5", "一粟烘焙", "食品经营许可（变更）", L::Normal, 3, 8),
                task("c6", "半山小厨", name, L::Normal, 4, 9),
                task("c7", "拾柴火锅", name, L::Normal, 4, 9),
                task("c8", "蓝岸餐饮公司", name, L::WaitsForOther, 0, 0)};
    s->tasks.back().waitsFor = "设立登记";
    s->lamps = {{L::Overdue, 1}, {L::DueSoon, 2}, {L::Paused, 1}, {L::Normal, 9}, {L::WaitsForOther, 1}};
    s->open = s->tasks[1];
    s->theme = &theme();
    s->item = &theme().items.front();
    auto state = std::make_shared<domain::CaseState>();
    state->desk = domain::DeskId("W03");
    domain::CheckLine tolerated;
    tolerated.material = domain::MaterialId("M3");
    tolerated.verdict = domain::Verdict::Tolerated;
    state->lines.push_back(tolerated);
    s->state = state;
    s->task.status = domain::TaskStatus::UnderReview;
    s->task.promiseDays = 5;
    s->task.legalDays = 10;
    s->task.startedOn = domain::parseIsoDate("2026-03-11");
    const domain::Date today = *domain::parseIsoDate("2026-03-17");
    s->promiseStory = domain::clockStory(s->task, domain::Limit::Promise, domain::WorkingCalendar(), today);
    s->legalStory = domain::clockStory(s->task, domain::Limit::Legal, domain::WorkingCalendar(), today);
    for (int i = 0; i < checked; ++i) {
        s->task.checks.push_back(
            {"C" + std::to_string(i + 1), !(failsSecond && i == 1), failsSecond && i == 1 ? "只有 1 个水池" : ""});
    }
    s->criteriaOpen = 6 - checked;
    if (s->criteriaOpen > 0) {
        s->grantWhyNot = domain::refuse(domain::RefusalCode::CriteriaOpen);
        s->refuseWhyNot = domain::refuse(domain::RefusalCode::CriteriaOpen);
    }
    for (const char* id : {"M1", "M2", "M3"}) {
        catalogue::MaterialLine line;
        line.id = domain::MaterialId(id);
        s->materials.push_back(line);
    }
    journal::UnitRow unit;
    unit.label = domain::MaterialLabel("M-0021-03");
    unit.keeper = {domain::Keeper::Kind::Unit, "SJJ"};
    s->papers.push_back(unit);
    unit.label = domain::MaterialLabel("M-0021-04");
    unit.keeper = {domain::Keeper::Kind::Desk, "W03"};
    s->papers.push_back(unit);
    const auto sibling = [](const char* item, domain::TaskStatus status) {
        journal::TaskRow row;
        row.name = item;
        row.status = status;
        row.decidedAt = at("2026-03-13", "15:00");
        row.promiseDue = domain::parseIsoDate("2026-03-19");
        return row;
    };
    s->siblings = {sibling("营业执照信息核验", domain::TaskStatus::Granted),
                   sibling("户外招牌", domain::TaskStatus::Granted),
                   sibling("消防安全检查", domain::TaskStatus::UnderReview)};
    s->paper = samplePaper();
    return s;
}

}  // namespace

class TestBackOffice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void R112_digitsAnswerCriteriaFirst();
    void R112_thenDigitsDecide();
    void R112_grantCarriesTheResultNumber();
    void R112_refusalNeedsReasonsAndTwoPresses();
    void R112_noteGoesWithTheCriterion();
    void R112_sixCriteriaAndGrantInNineKeys();
    void R118_lampsAreInWords();
    void R118_theDueDateTellsHowItComesAbout();
    void R118_clockStopsWithAGround();
    void R118_extensionByKeyNeedsReasonAndApprover();
    void R093_promiseIsCheckedAndRevoked();
    void typedReasonSurvivesASnapshot();
    void slipsGoToHandoff();
    void papersByArrow();
    void pictures_data() { sizesAndThemes(); }
    void pictures();
    void otherPictures();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    ui::KeyAction act() const { return *actionOf(m_workspace->keyActions(), "office.act"); }
    reports::FontSet m_fonts;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    FakeOffice m_service;
    ui::BackOfficeWorkspace* m_workspace = nullptr;
};

void TestBackOffice::initTestCase() {
    QVERIFY(loadChinese());
    ui::installAccessibility();
}

void TestBackOffice::init() {
    m_service.said.clear();
    m_theme = std::make_unique<ui::Theme>();
    ui::installTheme(*qApp, *m_theme);
    m_window = std::make_unique<ui::MainWindow>(*m_theme, ui::KeyTable::standard(), QString());
    m_workspace = new ui::BackOfficeWorkspace(m_service, *m_theme, m_fonts);
    m_window->addWorkspace(m_workspace);
    m_window->setWorkspace(ui::WorkspaceId::BackOffice);
    m_window->resize(1920, 1080);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestBackOffice::cleanup() {
    m_window.reset();
    m_theme.reset();
}

void TestBackOffice::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestBackOffice::R112_digitsAnswerCriteriaFirst() {
    m_workspace->show(reviewing(3));
    QCOMPARE(act().label, zh(u"准予"));
    QCOMPARE(act().reason, zh(u"先核完 3 条"));
    press(Qt::Key_1);
    press(Qt::Key_2);
    press(Qt::Key_4);  // belongs to the decision, which is not open yet
    QCOMPARE(m_service.said, (QStringList{zh(u"check C4 1 "), zh(u"check C5 0 ")}));
    QCOMPARE(int(m_workspace->findChild<ui::DecisionCard*>()->decision()), int(ui::Decision::None));
}

void TestBackOffice::R112_thenDigitsDecide() {
    m_workspace->show(reviewing(6));
    press(Qt::Key_1);
    auto* card = m_workspace->findChild<ui::DecisionCard*>();
    QCOMPARE(int(card->decision()), int(ui::Decision::Grant));
    QVERIFY(act().enabled);
    press(Qt::Key_2);
    QCOMPARE(int(card->decision()), int(ui::Decision::Refuse));
    QVERIFY(m_service.said.isEmpty());
}

void TestBackOffice::R112_grantCarriesTheResultNumber() {
    m_workspace->show(reviewing(6));
    press(Qt::Key_1);
    QTest::keyClicks(m_workspace->findChild<ui::DecisionCard*>()->numberField()->edit(), zh(u"JY1430703001"));
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"decide 1 [] [JY1430703001]")});
}

void TestBackOffice::R112_refusalNeedsReasonsAndTwoPresses() {
    m_workspace->show(reviewing(6, true));
    press(Qt::Key_2);
    QVERIFY(!act().enabled);
    QCOMPARE(act().reason, zh(u"还差理由"));
    press(Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());
    auto* card = m_workspace->findChild<ui::DecisionCard*>();
    QVERIFY(card->reasonEdit()->isVisible());
    QTest::keyClicks(static_cast<QWidget*>(card->reasonEdit()), zh(u"no sink 12"));  // digits are text here
    QVERIFY(act().enabled);
    QCOMPARE(int(card->decision()), int(ui::Decision::Refuse));
    press(Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"decide 0 [no sink 12] []")});
}

void TestBackOffice::R112_noteGoesWithTheCriterion() {
    m_workspace->show(reviewing(1));
    auto* review = m_workspace->findChild<ui::ReviewPanel*>();
    QTest::keyClicks(static_cast<QWidget*>(review->noteEdit()), zh(u"one sink"));
    press(Qt::Key_Escape);
    press(Qt::Key_2);
    QCOMPARE(m_service.said, QStringList{zh(u"check C2 0 one sink")});
    QVERIFY(review->note().isEmpty());
}

void TestBackOffice::R112_sixCriteriaAndGrantInNineKeys() {
    m_workspace->show(std::make_shared<BackOfficeSnapshot>());
    press(Qt::Key_F5);
    m_workspace->show(reviewing(0));
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_1);
        m_workspace->show(reviewing(i + 1));
    }
    press(Qt::Key_1);
    press(Qt::Key_F12);
    QCOMPARE(m_service.said.size(), 1 + 6 + 1);
    QCOMPARE(m_service.said.last(), zh(u"decide 1 [] []"));
}

void TestBackOffice::R118_lampsAreInWords() {
    m_workspace->show(reviewing(3));
    QStringList names;
    const auto* view = qobject_cast<QAbstractItemView*>(m_workspace->panes().first());
    QVERIFY(view);
    for (int i = 0; i < view->model()->rowCount(); ++i) {
        names << view->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
    }
    const QString all = names.join(QLatin1Char('\n'));
    for (const char16_t* words : {u"超期，超 1 日", u"临期，剩 1 日", u"停钟", u"等前项，等设立登记"}) {
        QVERIFY2(all.contains(zh(words)), qPrintable(all));
    }
    QVERIFY(all.indexOf(zh(u"超 1 日")) < all.indexOf(zh(u"剩 1 日")));
}

void TestBackOffice::R118_theDueDateTellsHowItComesAbout() {
    m_window->resize(1920, 1080);
    m_workspace->show(reviewing(3));
    ui::Label* story = nullptr;
    for (auto* label : m_workspace->findChildren<ui::Label*>()) {
        if (label->accessibleName() == zh(u"时限怎么算出来的")) { story = label; }
    }
    QVERIFY(story && story->isVisible());
    // Parted where they stand: one label, several sentences.
    QVERIFY2(story->text().contains(zh(u"不计入：周末；5个工作日，3月18日到期")), qPrintable(story->text()));
}

void TestBackOffice::R118_clockStopsWithAGround() {
    m_workspace->show(reviewing(6));
    press(Qt::Key_3);
    QVERIFY(!act().enabled);
    QTest::keyClicks(static_cast<QWidget*>(m_workspace->findChild<ui::DecisionCard*>()->reasonEdit()), zh(u"hearing"));
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"pause hearing")});
    auto paused = reviewing(6);
    paused->task.status = domain::TaskStatus::SpecialProcedure;
    m_workspace->show(paused);
    QVERIFY(act().enabled);
    press(Qt::Key_F12);
    QCOMPARE(m_service.said.last(), zh(u"resume"));
}

void TestBackOffice::R118_extensionByKeyNeedsReasonAndApprover() {
    auto* card = m_workspace->findChild<ui::DecisionCard*>();
    m_workspace->show(reviewing(3));
    QVERIFY(card->option(ui::Decision::Extend)->isHidden());  // the law gives this item none
    auto snapshot = reviewing(3);
    snapshot->open->row.item = domain::ItemId("X2");
    snapshot->extensionDays = 10;
    m_workspace->show(snapshot);
    press(Qt::Key_5);  // also with criteria open: that is when it is needed
    QCOMPARE(int(card->decision()), int(ui::Decision::Extend));
    QCOMPARE(act().reason, zh(u"还差理由"));
    QTest::keyClicks(static_cast<QWidget*>(card->reasonEdit()), zh(u"expert review"));
    QCOMPARE(act().reason, zh(u"缺批准人"));
    QTest::keyClicks(card->approverField()->edit(), zh(u"Luo"));
    QCOMPARE(act().reason, QString());
    QCOMPARE(act().label, zh(u"延期 10 个工作日"));
    card->daysField()->edit()->setText(zh(u"11"));
    QCOMPARE(act().reason, zh(u"1 至 10 个工作日"));
    card->daysField()->edit()->setText(zh(u"4"));
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"extend 4 [expert review] [Luo]")});
}

void TestBackOffice::R093_promiseIsCheckedAndRevoked() {
    auto* card = m_workspace->findChild<ui::DecisionCard*>();
    auto snapshot = reviewing(6);
    domain::CommitmentRecord promise;
    promise.item = domain::ItemId("X1");
    promise.checkBy = domain::parseIsoDate("2026-04-09");
    snapshot->promise = promise;
    snapshot->task.status = domain::TaskStatus::Granted;
    m_workspace->show(snapshot);
    QVERIFY(!card->option(ui::Decision::Kept)->isHidden());
    QVERIFY(card->option(ui::Decision::Revoke)->isHidden());
    press(Qt::Key_7);
    QCOMPARE(act().reason, zh(u"还差理由"));
    QTest::keyClicks(static_cast<QWidget*>(card->reasonEdit()), zh(u"not there"));
    press(Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());  // the credit record is at stake: armed first
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"promise 0 [not there]")});
    auto after = reviewing(6);
    promise.kept = false;
    after->promise = promise;
    after->task.status = domain::TaskStatus::Granted;
    m_workspace->show(after);
    QVERIFY(card->option(ui::Decision::Kept)->isHidden());
    press(Qt::Key_Escape);
    press(Qt::Key_8);
    QCOMPARE(int(card->decision()), int(ui::Decision::Revoke));
    press(Qt::Key_F12);
    press(Qt::Key_F12);
    QCOMPARE(m_service.said.last(), zh(u"revoke not there"));
}

void TestBackOffice::typedReasonSurvivesASnapshot() {
    m_workspace->show(reviewing(6));
    press(Qt::Key_2);
    auto* card = m_workspace->findChild<ui::DecisionCard*>();
    QTest::keyClicks(static_cast<QWidget*>(card->reasonEdit()), zh(u"half a sen"));
    m_workspace->show(reviewing(6));
    QCOMPARE(card->reason(), zh(u"half a sen"));
    QVERIFY(card->reasonEdit()->hasFocus());
}

void TestBackOffice::slipsGoToHandoff() {
    m_workspace->show(reviewing(3));
    QCOMPARE(m_workspace->badge(), 2);
    QSignalSpy go(m_workspace, &ui::Workspace::goTo);
    auto* view = qobject_cast<QAbstractItemView*>(m_workspace->panes().first());
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    press(Qt::Key_Return);
    QCOMPARE(go.size(), 1);
    QCOMPARE(go.first().at(1).toString(), zh(u"s1"));
}

void TestBackOffice::papersByArrow() {
    m_workspace->show(reviewing(3));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    QCOMPARE(m_service.said.join(QLatin1Char(';')), zh(u"paper 1;paper 2;paper 1"));
}

void TestBackOffice::pictures() {
    QFETCH(int, theme);
    QFETCH(QSize, size);
    ui::Theme look;
    look.setThemeId(ui::ThemeId(theme));
    ui::installTheme(*qApp, look);
    FakeOffice service;
    auto* workspace = new ui::BackOfficeWorkspace(service, look, m_fonts);
    shoot(look, workspace, QStringLiteral("backoffice-%1").arg(QString::fromLatin1(QTest::currentDataTag())), size,
          [&] { workspace->show(reviewing(3)); });
}

void TestBackOffice::otherPictures() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    FakeOffice service;
    auto* workspace = new ui::BackOfficeWorkspace(service, look, m_fonts);
    shoot(look, workspace, zh(u"backoffice-refusing"), QSize(1920, 1080), [&] {
        workspace->show(reviewing(6, true));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    });
    auto* empty = new ui::BackOfficeWorkspace(service, look, m_fonts);
    shoot(look, empty, zh(u"backoffice-empty"), QSize(1366, 768),
          [&] { empty->show(std::make_shared<BackOfficeSnapshot>()); });
}

QTEST_MAIN(TestBackOffice)
#include "tst_backoffice.moc"
