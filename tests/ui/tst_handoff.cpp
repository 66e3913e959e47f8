// SPDX-License-Identifier: GPL-3.0-or-later
// Handoff: what F12 is, what a scan and a key ask of the service, and how it looks. All papers are invented.
#include "handoff_shot.h"

#include "ui/common/accessibility.h"
#include "ui/common/row_delegate.h"
#include "ui/handoff/dispute_card.h"
#include "ui/handoff/handoff_workspace.h"
#include "ui/handoff/slip_panel.h"
#include "ui/handoff/way_card.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <thread>

using namespace yc;
using namespace yc::test;
using workstation::HandoffSnapshot;

namespace {

class FakeHandoff : public workstation::HandoffService {
public:
    void onHandoff(workstation::Listener<HandoffSnapshot> l) override { listener = l; }
    void open(const domain::SlipId& slip) override { said << QStringLiteral("open ") + text(slip.str()); }
    void draft(const domain::UnitId& to) override { said << QStringLiteral("draft ") + text(to.str()); }
    void scan(const std::string& code) override { said << QStringLiteral("scan ") + text(code); }
    void seal() override { said << QStringLiteral("seal"); }
    void mark(const domain::MaterialLabel& label, domain::ReceiptVerdict verdict, const std::string&) override {
        said << QStringLiteral("mark %1 %2").arg(text(label.str())).arg(int(verdict));
    }
    void markRest(domain::ReceiptVerdict verdict) override { said << QStringLiteral("rest %1").arg(int(verdict)); }
    void signReceipt() override { said << QStringLiteral("sign"); }
    void resolve(const domain::MaterialLabel& label, int choice, const std::string& account,
                 const std::string&) override {
        said << QStringLiteral("resolve %1 %2 %3").arg(text(label.str())).arg(choice).arg(text(account));
    }
    void showTrail(const domain::MaterialLabel& label) override {
        said << QStringLiteral("trail ") + text(label.str());
    }
    void print() override { said << QStringLiteral("print"); }
    void cancel(const std::string&) override { said << QStringLiteral("cancel"); }
    void draftTo(const domain::Keeper& to) override { said << QStringLiteral("draft to ") + text(to.id); }
    void changeRoute(domain::SlipRoute route, const std::string& reason, workstation::Answer) override {
        said << QStringLiteral("route %1 %2").arg(int(route)).arg(text(reason));
    }
    void setWaybill(const domain::Keeper& to, const std::string& waybill) override {
        said << QStringLiteral("waybill %1 %2").arg(text(to.id), text(waybill));
    }
    void depart(domain::SlipRoute route, const std::string& carrier, const std::string& credential,
                workstation::Answer) override {
        said << QStringLiteral("depart %1 %2 %3").arg(int(route)).arg(text(carrier), text(credential));
    }
    void receiverSigns(const std::string& account, const std::string&, workstation::Answer) override {
        said << QStringLiteral("receiver ") + text(account);
    }
    void giveBack(const domain::CaseId& caseId, workstation::Answer) override {
        said << QStringLiteral("give back ") + text(caseId.str());
    }
    void archive(const domain::MaterialLabel& label, workstation::Answer) override {
        said << QStringLiteral("archive ") + text(label.str());
    }
    void printLabels(const domain::CaseId& caseId) override { said << QStringLiteral("labels ") + text(caseId.str()); }
    void proof(const domain::MaterialLabel& label,
               std::function<void(domain::Expected<std::string, domain::Refusal>)> done) override {
        said << QStringLiteral("proof ") + text(label.str());
        done(std::string("{}"));
    }

    static QString text(const std::string& s) { return QString::fromStdString(s); }
    workstation::Listener<HandoffSnapshot> listener;
    QStringList said;
};

workstation::SlipView slip(const char* number, const char* from, const char* to, int lines, domain::SlipStatus status,
                           bool toMe = false, bool overdue = false) {
    workstation::SlipView view;
    view.row.id = domain::SlipId(std::string("id-") + number);
    view.row.number = domain::PaperNumber(number);
    view.row.status = status;
    view.row.lines = lines;
    view.row.dispatchedAt = at("2026-03-11", "09:48");
    view.row.to = {domain::Keeper::Kind::Unit, "GAJ"};
    view.fromName = from;
    view.toName = to;
    view.toMe = toMe;
    view.overdue = overdue;
    return view;
}

workstation::SlipLineView line(const char* label, const char* name, const char* who, const char* clock) {
    workstation::SlipLineView view;
    view.line.label = domain::MaterialLabel(label);
    view.line.name = name;
    view.line.original = true;
    view.applicantMasked = who;
    view.status = domain::UnitStatus::Packed;
    view.whereNow = "袋 F-20877 内";
    view.at = at("2026-03-11", clock);
    return view;
}

std::shared_ptr<HandoffSnapshot> packing(bool complete = false) {
    using S = domain::SlipStatus;
    auto s = std::make_shared<HandoffSnapshot>();
    s->counts = {14, 10, 12, 41, 3, 206, 1};
    s->packing = {slip("HD-0311-007", "3 号窗口", "公安局户政后台", 10, S::Draft)};
    s->waitingForOthers = {slip("HD-0311-006", "3 号窗口", "医保局 后台 2 席", 6, S::Dispatched),
                           slip("HD-0311-004", "3 号窗口", "市场监管局 审批科", 15, S::Dispatched),
                           slip("HD-0310-011", "3 号窗口", "人社局 制卡中心", 8, S::Dispatched, false, true)};
    s->toSign = {slip("HD-0311-R02", "公安局", "3 号窗口", 3, S::Dispatched, true),
                 slip("HD-0310-R09", "卫健委", "3 号窗口", 5, S::Dispatched, true)};
    s->disputed = {slip("HD-0310-018", "3 号窗口", "公安局 户政后台", 9, S::Closed)};
    s->open = s->packing.front();
    s->lines = {line("M-0016-01", "父母居民身份证复印件", "叶*棠", "10:54"),
                line("M-0016-02", "居民户口簿复印件", "叶*棠", "10:54"),
                line("M-0014-01", "结婚证复印件", "许*安", "10:54"),
                line("M-0014-02", "居民户口簿原件", "许*安", "10:55"),
                line("M-0014-03", "非婚生育说明", "温*言", "10:55"),
                line("M-0011-01", "出生登记申请表", "宋*瑾", "10:55"),
                line("M-0011-02", "居民户口簿原件", "宋*瑾", "10:56"),
                line("M-0011-04", "民族成份确认申请书", "宋*瑾", "10:56"),
                line("M-0009-01", "集体户户主同意证明", "秦*舒", "10:57"),
                line("M-0009-02", "居民户口簿首页复印件", "秦*舒", "10:58")};
    if (!complete) {
        s->candidates = {line("M-0009-03", "出生登记申请表", "秦*舒", "10:20"),
                         line("M-0009-05", "亲子鉴定证明原件", "秦*舒", "10:20")};
        for (auto& c : s->candidates) {
            c.whereNow = "3 号窗口";
            c.status = domain::UnitStatus::HeldWindow;
        }
    }
    s->echoes = {{at("2026-03-11", "10:58"), true, "M-0009-02", "已装袋", "packed"},
                 {at("2026-03-11", "10:57"), false, "M-0012-05", "不在这张单上，应去医保局；没有装袋，已记一次误扫",
                  "is not on this slip; it goes to Health Insurance; not packed"}};
    s->trailOf = domain::MaterialLabel("M-0012-03");
    const auto step = [](const char* day, const char* clock, domain::UnitStatus status) {
        domain::CustodyStep result;
        result.at = at(day, clock);
        result.status = status;
        return result;
    };
    using U = domain::UnitStatus;
    s->trail = {{step("2026-03-10", "15:20", U::HeldWindow), "3 号窗口"},
                {step("2026-03-10", "16:42", U::Sealed), "3 号窗口"},
                {step("2026-03-11", "09:05", U::HeldDepartment), "公安局户政后台"},
                {step("2026-03-11", "09:06", U::Disputed), "公安局户政后台"}};
    return s;
}

std::shared_ptr<HandoffSnapshot> receiving(int marked) {
    auto s = packing(true);
    s->open = slip("HD-0311-R02", "公安局户政后台", "3 号窗口", 3, domain::SlipStatus::Dispatched, true);
    s->lines.resize(3);
    for (int i = 0; i < marked; ++i) { s->lines[std::size_t(i)].line.verdict = domain::ReceiptVerdict::Accepted; }
    return s;
}

/// Two sealed slips wait for the courier, one parcel has its waybill.
std::shared_ptr<HandoffSnapshot> leaving(domain::SlipRoute route = domain::SlipRoute::Courier) {
    auto s = packing(true);
    auto one = slip("HD-0311-008", "3 号窗口", "公安局户政后台", 10, domain::SlipStatus::Sealed);
    one.route = route;
    s->open = one;
    s->waitingForOthers.insert(s->waitingForOthers.begin(), one);
    workstation::DepartureView departure;
    departure.route = route;
    departure.batchAt = at("2026-03-11", "16:30");
    workstation::ParcelView first;
    first.to = {domain::Keeper::Kind::Unit, "GAJ"};
    first.toName = "公安局户政后台";
    first.slips = {one};
    first.papers = 10;
    workstation::ParcelView second = first;
    second.to.id = "YBJ";
    second.toName = "医保局";
    second.papers = 4;
    if (route == domain::SlipRoute::Courier) first.waybill = "EA123456785CN";
    departure.parcels = {first, second};
    s->departures = {departure};
    return s;
}

std::shared_ptr<HandoffSnapshot> disputed() {
    auto s = packing(true);
    s->open = slip("HD-0310-018", "3 号窗口", "公安局户政后台", 9, domain::SlipStatus::Closed);
    for (auto& entry : s->lines) { entry.line.verdict = domain::ReceiptVerdict::Accepted; }
    s->lines[2].status = domain::UnitStatus::Disputed;
    s->lines[2].line.verdict = domain::ReceiptVerdict::Missing;
    s->lines[2].line.note = "封条完好，拆封清点 8 份";
    return s;
}

}  // namespace

class TestHandoff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void R100_sealNamesWhatIsMissing();
    void R100_sealsWhenAllArePacked();
    void R100_scansGoToTheService();
    void R100_receiverAnswersPaperByPaper();
    void R110_disputeNeedsTwoPersons();
    void R110_lossArmsFirst();
    void R110_trailFollowsTheLine();
    void R100_anotherRouteNeedsAReason();
    void R101_parcelsLeaveWithWaybills();
    void R102_whoFetchesIsNamed();
    void R100_receiverSignsHere();
    void R104_endedCasesGoBackInOneGo();
    void R105_vouchersAndTheRestOfTheKeys();
    void R100_lateSlipsAlarm();
    void R110_tornLabelIsTyped();
    void newestSnapshotOnly();
    void listenerMayOutliveTheScreen();
    void pictures_data() { sizesAndThemes(); }
    void pictures();
    void receivingPicture();
    void emptyPicture();
    void departurePicture();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    ui::KeyAction act() const { return *actionOf(m_workspace->keyActions(), "handoff.act"); }
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    FakeHandoff m_service;
    ui::HandoffWorkspace* m_workspace = nullptr;
};

void TestHandoff::initTestCase() {
    QVERIFY(loadChinese());
    ui::installAccessibility();
}

void TestHandoff::init() {
    m_service.said.clear();
    m_theme = std::make_unique<ui::Theme>();
    ui::installTheme(*qApp, *m_theme);
    m_window = std::make_unique<ui::MainWindow>(*m_theme, ui::KeyTable::standard(), QString());
    m_workspace = new ui::HandoffWorkspace(m_service, *m_theme);
    m_window->addWorkspace(m_workspace);
    m_window->setWorkspace(ui::WorkspaceId::Handoff);
    m_window->resize(1920, 1080);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestHandoff::cleanup() {
    m_window.reset();
    m_theme.reset();
}

void TestHandoff::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestHandoff::R100_sealNamesWhatIsMissing() {
    m_workspace->show(packing());
    QCOMPARE(act().label, zh(u"封单"));
    QCOMPARE(act().reason, zh(u"还差 2 份"));
    QVERIFY(!act().enabled);
    m_service.said.clear();
    press(Qt::Key_F12);
    QVERIFY(m_service.said.isEmpty());
    press(Qt::Key_F12, Qt::ControlModifier);  // a part may go
    QCOMPARE(m_service.said, QStringList{zh(u"seal")});
}

void TestHandoff::R100_sealsWhenAllArePacked() {
    m_workspace->show(packing(true));
    QCOMPARE(act().label, zh(u"封单 10 份"));
    m_service.said.clear();
    press(Qt::Key_F12);
    press(Qt::Key_F10);
    QCOMPARE(m_service.said, (QStringList{zh(u"seal"), zh(u"print")}));
    auto refused = packing(true);
    refused->sealWhyNot = domain::refuse(domain::RefusalCode::SlipStateWrong);
    m_workspace->show(refused);
    QVERIFY(!act().enabled);
}

void TestHandoff::R100_scansGoToTheService() {
    m_workspace->show(packing());
    m_service.said.clear();
    m_window->scanned(zh(u"M-0009-03"));
    m_window->scanned(zh(u"S-55102"));
    QCOMPARE(m_service.said, (QStringList{zh(u"scan M-0009-03"), zh(u"scan S-55102")}));
    QVERIFY(!m_workspace->scanned(zh(u"R-01")));
}

void TestHandoff::R100_receiverAnswersPaperByPaper() {
    m_workspace->show(receiving(0));
    QVERIFY(!act().enabled);
    auto* list = m_workspace->findChild<ui::SlipPanel*>()->list();
    list->setFocus();
    m_service.said.clear();
    press(Qt::Key_Space);
    press(Qt::Key_2);
    press(Qt::Key_3);
    m_service.said = m_service.said.filter(zh(u"mark"));
    QCOMPARE(m_service.said, (QStringList{zh(u"mark M-0016-01 1"), zh(u"mark M-0016-02 3"), zh(u"mark M-0014-01 4")}));
    press(Qt::Key_4);
    QCOMPARE(m_service.said.last(), zh(u"mark M-0014-01 2"));
    m_workspace->show(receiving(3));
    QCOMPARE(act().label, zh(u"签收 3 份"));
    press(Qt::Key_F12);
    QCOMPARE(m_service.said.last(), zh(u"sign"));
    auto some = receiving(2);
    some->lines[2].line.verdict = domain::ReceiptVerdict::Missing;
    m_workspace->show(some);
    QCOMPARE(act().label, zh(u"签收 2 份，1 份有异议"));
}

void TestHandoff::R110_disputeNeedsTwoPersons() {
    m_workspace->show(disputed());
    auto* card = m_workspace->findChild<ui::DisputeCard*>();
    QVERIFY(card->isVisible());
    QVERIFY(!act().enabled);
    press(Qt::Key_2);
    QCOMPARE(card->choice(), 2);
    QCOMPARE(act().reason, zh(u"还差第二人签字"));
    QTest::keyClicks(card->account()->edit(), zh(u"G0207"));
    QTest::keyClicks(card->password()->edit(), zh(u"invented-words"));
    QVERIFY(act().enabled);
    m_service.said.clear();
    press(Qt::Key_F12);
    QVERIFY(m_service.said.contains(zh(u"resolve M-0014-01 2 G0207")));
    QVERIFY(card->password()->text().isEmpty());
}

void TestHandoff::R110_lossArmsFirst() {
    m_workspace->show(disputed());
    auto* card = m_workspace->findChild<ui::DisputeCard*>();
    press(Qt::Key_3);
    card->account()->setText(zh(u"G0207"));
    card->password()->setText(zh(u"invented-words"));
    Q_EMIT m_workspace->keyActionsChanged();
    m_service.said.clear();
    press(Qt::Key_F12);
    QVERIFY(m_service.said.filter(zh(u"resolve")).isEmpty());
    press(Qt::Key_F12);
    QCOMPARE(m_service.said.filter(zh(u"resolve")).size(), 1);
}

void TestHandoff::R110_trailFollowsTheLine() {
    m_workspace->show(packing());
    auto* list = m_workspace->findChild<ui::SlipPanel*>()->list();
    list->setFocus();
    m_service.said.clear();
    press(Qt::Key_Down);
    QVERIFY(m_service.said.filter(zh(u"trail M-")).size() >= 1);
}

void TestHandoff::R100_anotherRouteNeedsAReason() {
    m_workspace->show(packing(true));
    m_service.said.clear();
    press(Qt::Key_F11);
    QVERIFY(!act().enabled);
    press(Qt::Key_1);  // courier batch: by hand it goes already
    QCOMPARE(act().reason, zh(u"还没写理由"));
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    QTest::keyClicks(ways->first()->edit(), QStringLiteral("urgent"));
    QVERIFY(act().enabled);
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"route 1 urgent")});
    press(Qt::Key_Escape);
    QVERIFY(!ways->isOpen());
    QCOMPARE(act().label, zh(u"封单 10 份"));
}

void TestHandoff::R101_parcelsLeaveWithWaybills() {
    m_workspace->show(leaving());
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    QCOMPARE(int(ways->page()), int(ui::WayCard::Page::Departure));
    m_service.said.clear();
    QVERIFY(m_workspace->scanned(zh(u"EA123456785CN")));  // a waybill, while parcels wait for one
    QCOMPARE(m_service.said, QStringList{zh(u"scan EA123456785CN")});
    QCOMPARE(act().reason, zh(u"还没写姓名"));
    m_service.said.clear();
    QTest::keyClicks(ways->first()->edit(), QStringLiteral("Zhou"));
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"depart 1 Zhou ")});
    m_workspace->show(packing(true));
    QVERIFY(!m_workspace->scanned(zh(u"EA123456785CN")));
}

void TestHandoff::R102_whoFetchesIsNamed() {
    m_workspace->show(leaving(domain::SlipRoute::PickUp));
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    QTest::keyClicks(ways->first()->edit(), QStringLiteral("Qian"));
    QCOMPARE(act().reason, zh(u"还没写证件号"));
    QTest::keyClicks(ways->second()->edit(), QStringLiteral("0217"));
    m_service.said.clear();
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"depart 2 Qian 0217")});
}

void TestHandoff::R100_receiverSignsHere() {
    auto sent = packing(true);
    sent->open = slip("HD-0311-006", "3 号窗口", "医保局", 6, domain::SlipStatus::Dispatched);
    m_workspace->show(sent);
    press(Qt::Key_F11);
    press(Qt::Key_1);
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    QCOMPARE(int(ways->page()), int(ui::WayCard::Page::SignHere));
    QVERIFY(!act().enabled);
    QTest::keyClicks(ways->first()->edit(), QStringLiteral("lumingyuan"));
    QTest::keyClicks(ways->second()->edit(), QStringLiteral("secret"));
    m_service.said.clear();
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"receiver lumingyuan")});
    QVERIFY(ways->second()->text().isEmpty());
}

void TestHandoff::R104_endedCasesGoBackInOneGo() {
    auto s = packing(true);
    workstation::EndedCaseView ended;
    ended.caseId = domain::CaseId("case-9");
    ended.number = domain::CaseNumber("YJS430703202603110030017K");
    ended.applicantMasked = "秦*舒";
    ended.why = "申请人撤回";
    ended.here = 3;
    ended.away = 1;
    ended.whyNot = domain::refuse(domain::RefusalCode::PapersAway, {{"count", "1"}, {"where", "公安局"}});
    s->ended = {ended};
    m_workspace->show(s);
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    ways->openEnded(zh(u"case-9"));
    QVERIFY(!act().enabled);  // all of it, or nothing
    QVERIFY(act().reason.contains(zh(u"公安局")));
    auto complete = std::make_shared<HandoffSnapshot>(*s);
    complete->ended.front().here = 4;
    complete->ended.front().away = 0;
    complete->ended.front().whyNot.reset();
    m_workspace->show(complete);
    QCOMPARE(act().label, zh(u"退还 4 份"));
    m_service.said.clear();
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"give back case-9")});
}

void TestHandoff::R105_vouchersAndTheRestOfTheKeys() {
    auto s = receiving(1);
    s->vouchers = {slip("HD-0309-001", "3 号窗口", "公安局", 4, domain::SlipStatus::Closed)};
    s->receivers = {{domain::Keeper{domain::Keeper::Kind::Desk, "W05"}, "5 号窗口"},
                    {domain::Keeper{domain::Keeper::Kind::Hall, "H430702"}, "云澜市政务服务中心"}};
    m_workspace->show(s);
    m_service.said.clear();
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_service.said, QStringList{zh(u"rest 1")});
    press(Qt::Key_N, Qt::ControlModifier);
    auto* ways = m_workspace->findChild<ui::WayCard*>();
    QTest::keyClicks(ways->first()->edit(), QStringLiteral("H43"));
    m_service.said.clear();
    press(Qt::Key_F12);
    QCOMPARE(m_service.said, QStringList{zh(u"draft to H430702")});
    m_service.said.clear();
    press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_service.said, (QStringList{zh(u"archive M-0016-01"), zh(u"labels ")}));
}

void TestHandoff::R100_lateSlipsAlarm() {
    QSignalSpy badge(m_workspace, &ui::Workspace::badgeChanged);
    auto s = packing(true);
    s->waitingForOthers[2].hoursUnsigned = 26;
    s->overdue = 1;
    m_workspace->show(s);
    QCOMPARE(badge.takeLast().at(0).toInt(), 3);  // two to sign, one late
    bool said = false;
    for (const auto* head : m_workspace->findChildren<ui::AlarmHead*>())
        said = said || (head->isVisible() && head->sentence() == zh(u"1 张单子超时未签"));
    QVERIFY(said);
}

void TestHandoff::R110_tornLabelIsTyped() {
    m_workspace->show(packing());
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("M0032603110017-05K"));
    m_service.said.clear();
    press(Qt::Key_Return);
    QVERIFY(m_service.said.contains(zh(u"scan M0032603110017-05K")));
}

void TestHandoff::newestSnapshotOnly() {
    QVERIFY(m_service.listener);
    QSignalSpy changed(m_workspace, &ui::Workspace::keyActionsChanged);
    std::thread store([this] {
        for (int i = 0; i < 50; ++i) { m_service.listener(receiving(0)); }
        m_service.listener(packing(true));
    });
    store.join();
    QCoreApplication::processEvents();
    QCOMPARE(act().label, zh(u"封单 10 份"));
    QVERIFY(changed.size() <= 3);  // superseded ones were dropped
    QCOMPARE(m_workspace->badge(), 2);
}

void TestHandoff::listenerMayOutliveTheScreen() {
    m_window.reset();
    m_service.listener(packing());
    QCoreApplication::processEvents();
}

void TestHandoff::pictures() {
    QFETCH(int, theme);
    QFETCH(QSize, size);
    ui::Theme look;
    look.setThemeId(ui::ThemeId(theme));
    ui::installTheme(*qApp, look);
    FakeHandoff service;
    auto* workspace = new ui::HandoffWorkspace(service, look);
    shoot(look, workspace, QStringLiteral("handoff-%1").arg(QString::fromLatin1(QTest::currentDataTag())), size,
          [&] { workspace->show(packing()); });
}

void TestHandoff::receivingPicture() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    FakeHandoff service;
    auto* workspace = new ui::HandoffWorkspace(service, look);
    shoot(look, workspace, zh(u"handoff-disputed"), QSize(1920, 1080), [&] { workspace->show(disputed()); });
    auto* second = new ui::HandoffWorkspace(service, look);
    shoot(look, second, zh(u"handoff-receiving"), QSize(1920, 1080), [&] { second->show(receiving(1)); });
}

void TestHandoff::departurePicture() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    FakeHandoff service;
    for (const QSize& size : {QSize(1920, 1080), QSize(1366, 768)}) {
        auto* workspace = new ui::HandoffWorkspace(service, look);
        shoot(look, workspace, QStringLiteral("handoff-departure-%1").arg(size.width()), size, [&] {
            auto s = leaving();
            s->overdue = 1;
            s->vouchers = {slip("HD-0309-001", "3 号窗口", "公安局", 4, domain::SlipStatus::Closed)};
            workspace->show(s);
        });
    }
}

void TestHandoff::emptyPicture() {
    ui::Theme look;
    ui::installTheme(*qApp, look);
    FakeHandoff service;
    auto* workspace = new ui::HandoffWorkspace(service, look);
    shoot(look, workspace, zh(u"handoff-empty"), QSize(1366, 768),
          [&] { workspace->show(std::make_shared<HandoffSnapshot>()); });
}

QTEST_MAIN(TestHandoff)
#include "tst_handoff.moc"
