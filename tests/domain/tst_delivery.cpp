// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/delivery_rules.h"
#include "domain/fixture.h"
#include "domain/state_matrix.h"

#include <QTest>

using namespace yc::domain;
using namespace yc::domain::fixture;
using S = ResultStatus;

namespace {
const CaseId c1("c1");
const Actor clerk = clerkAt("W03");
const Actor reviewer = reviewerOf("GAJ");

/// A case with three items: r1 and r2 on paper, r3 electronic.
struct Hall : MemoryWorld {
    Hall() {
        rules.slots = {"A-1", "A-2"};
        startCase("c1");
    }
    void startCase(const std::string& id, const std::string& prefix = "r") {
        given(StreamKind::Case, id, CaseOpened{});
        CaseAccepted accepted;
        for (int item = 1; item <= 3; ++item) {
            ItemTask task;
            task.item = ItemId("X" + std::to_string(item));
            task.status = TaskStatus::Pending;
            accepted.tasks.push_back(task);
        }
        given(StreamKind::Case, id, accepted);
        for (int item = 1; item <= 3; ++item) make(CaseId(id), item, prefix + std::to_string(item));
    }
    void make(const CaseId& caseId, int item, const std::string& result) {
        ResultMade made;
        made.caseId = caseId;
        made.item = ItemId("X" + std::to_string(item));
        made.unit = UnitId("GAJ");
        made.form = item == 3 ? ResultForm::Electronic : ResultForm::Paper;
        given(StreamKind::Result, result, made);
    }
    void decideItem(int item, bool grant = true, const CaseId& caseId = c1, const std::string& prefix = "r") {
        ItemDecided decided;
        decided.item = ItemId("X" + std::to_string(item));
        decided.grant = grant;
        if (grant) decided.result = ResultId(prefix + std::to_string(item));
        given(StreamKind::Case, caseId.str(), decided);
    }
    void decideAll(const CaseId& caseId = c1, const std::string& prefix = "r") {
        for (int item = 1; item <= 3; ++item) decideItem(item, true, caseId, prefix);
        given(StreamKind::Case, caseId.str(), CaseDecided{});
    }
    void must(CommandBody body, Actor actor = clerk) {
        const Decision done = run(std::move(body), std::move(actor));
        if (!done) qFatal("%s", done.error().name().c_str());
    }
    CollectResults collection(std::vector<ResultId> results) const {
        CollectResults body;
        body.caseId = c1;
        body.results = std::move(results);
        body.receiptNumber = PaperNumber("送1");
        body.personal.collectorName = "示例";
        return body;
    }
    CaseStatus caseStatus() const { return state<CaseState>(StreamKind::Case, "c1").status; }
    ResultState result(const std::string& id = "r1") const { return state<ResultState>(StreamKind::Result, id); }
};

const ResultId r1("r1");
const ResultId r2("r2");
const ResultId r3("r3");

MailResult mail() {
    MailResult body{r1, "1234567890123", {}};
    body.personal.address = "示例地址";
    return body;
}

void bring(Hall& hall, S status) {
    if (status == S::Made) return;
    if (status == S::Voided) {
        hall.must(VoidResult{r1, "印错"}, reviewer);
        return;
    }
    hall.must(ShelveResult{r1, {}});
    if (status == S::Notified) hall.must(NotifyResult{r1, "短信"});
    if (status == S::Collected) {
        CollectResults body = hall.collection({r1});
        body.inParts = true;
        hall.must(body);
    }
    if (status == S::Mailed || status == S::Delivered || status == S::ReturnedByMail) hall.must(mail());
    if (status == S::Delivered || status == S::ReturnedByMail) hall.must(ConfirmMailed{r1, status == S::Delivered});
}

Decision give(Hall& hall, const std::string& kind) {
    CollectResults collect = hall.collection({r1});
    collect.inParts = true;
    collect.receiptNumber = PaperNumber("送2");
    const std::vector<std::pair<CommandBody, Actor>> all{
        {ShelveResult{r1, {}}, clerk},    {NotifyResult{r1, "电话"}, clerk}, {collect, clerk}, {mail(), clerk},
        {ConfirmMailed{r1, true}, clerk}, {VoidResult{r1, "印错"}, reviewer}};
    for (const auto& entry : all) {
        if (commandKind(entry.first) == kind) return hall.run(entry.first, entry.second);
    }
    qFatal("no such command");
    return Unexpected{refuse(RefusalCode::UnknownCommand)};
}
}  // namespace

class TestDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R126_everyStateAndCommand_data() {
        addMatrix<S>("R126",
                     {{S::Made, "made"},
                      {S::Shelved, "shelved"},
                      {S::Notified, "notified"},
                      {S::Collected, "collected"},
                      {S::Mailed, "mailed"},
                      {S::Delivered, "delivered"},
                      {S::ReturnedByMail, "returned"},
                      {S::Voided, "voided"}},
                     {ShelveResult::kind, NotifyResult::kind, CollectResults::kind, MailResult::kind,
                      ConfirmMailed::kind, VoidResult::kind},
                     {{{S::Made, ShelveResult::kind}, S::Shelved},
                      {{S::ReturnedByMail, ShelveResult::kind}, S::Shelved},
                      {{S::Shelved, NotifyResult::kind}, S::Notified},
                      {{S::Notified, NotifyResult::kind}, S::Notified},
                      {{S::Shelved, CollectResults::kind}, S::Collected},
                      {{S::Notified, CollectResults::kind}, S::Collected},
                      {{S::Shelved, MailResult::kind}, S::Mailed},
                      {{S::Notified, MailResult::kind}, S::Mailed},
                      {{S::Mailed, ConfirmMailed::kind}, S::Delivered},
                      {{S::Made, VoidResult::kind}, S::Voided},
                      {{S::Shelved, VoidResult::kind}, S::Voided},
                      {{S::Notified, VoidResult::kind}, S::Voided},
                      {{S::ReturnedByMail, VoidResult::kind}, S::Voided}});
    }
    void R126_everyStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        Hall hall;
        bring(hall, static_cast<S>(from));
        QCOMPARE(static_cast<int>(hall.result().status), from);
        const Decision decision = give(hall, text(command));
        QCOMPARE(decision.hasValue(), !refused);
        QCOMPARE(static_cast<int>(hall.result().status), to);
        if (refused) QCOMPARE(outcome(decision), std::string("result.state_wrong"));
    }

    void R124_readyWhenTheLastResultIsHere() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        QCOMPARE(hall.caseStatus(), CaseStatus::Decided);
        hall.must(ShelveResult{r2, {}});  // the third is electronic and needs no shelf
        QCOMPARE(hall.caseStatus(), CaseStatus::Ready);
        QCOMPARE(hall.result("r2").slot, hall.result("r1").slot);  // results of one case lie together
        QCOMPARE(outcome(hall.run(ShelveResult{r3, {}}, clerk)), std::string("result.state_wrong"));
    }

    void R124_allInOneGoAndTheCaseIsClosed() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        const Decision early = hall.run(hall.collection({r1}), clerk);
        QCOMPARE(outcome(early), std::string("result.incomplete"));
        QCOMPARE(early.error().params.at("count"), std::string("1"));
        hall.must(ShelveResult{r2, {}});
        QCOMPARE(outcome(hall.run(hall.collection({r1}), clerk)), std::string("result.incomplete"));
        hall.must(hall.collection({r1, r2}));
        QCOMPARE(hall.result("r3").status, S::Collected);  // the electronic one goes along
        QCOMPARE(hall.result("r3").authority, std::string("本人，核验证件"));
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
        QCOMPARE(outcome(hall.run(hall.collection({}), clerk)), std::string("case.state_wrong"));
    }

    void R129_earlierOnlyOnRequest() {
        Hall hall;
        hall.decideItem(1);
        hall.must(ShelveResult{r1, {}});
        CollectResults body = hall.collection({r1});
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("result.incomplete"));
        body.inParts = true;
        hall.must(body);
        QVERIFY(hall.caseStatus() != CaseStatus::Closed);
        hall.decideItem(2);
        hall.decideItem(3, false);
        hall.given(StreamKind::Case, "c1", CaseDecided{});
        hall.must(ShelveResult{r2, {}});
        QCOMPARE(hall.caseStatus(), CaseStatus::Ready);
        body = hall.collection({r2});
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("paper.number_used"));
        body.receiptNumber = PaperNumber("送2");
        hall.must(body);
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
    }

    void R126_collectorNeedsAuthority_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("agent");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("idNumber");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("R126 nobody named") << "" << false << ""
                                           << ""
                                           << "result.collector_missing";
        QTest::newRow("R126 self") << "示例" << false << ""
                                   << ""
                                   << "";
        QTest::newRow("R126 agent without authority") << "示例" << true << ""
                                                      << "1"
                                                      << "result.collector_missing";
        QTest::newRow("R126 agent without identity") << "示例" << true << "委托书"
                                                     << ""
                                                     << "result.collector_missing";
        QTest::newRow("R126 agent") << "示例" << true << "委托书"
                                    << "1"
                                    << "";
    }
    void R126_collectorNeedsAuthority() {
        QFETCH(QString, name);
        QFETCH(bool, agent);
        QFETCH(QString, authority);
        QFETCH(QString, idNumber);
        QFETCH(QString, refusal);
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        CollectResults body = hall.collection({r1, r2});
        body.byAgent = agent;
        body.authority = authority.toStdString();
        body.personal.collectorName = name.toStdString();
        body.personal.collectorIdNumber = idNumber.toStdString();
        QCOMPARE(outcome(hall.run(body, clerk)), refusal.toStdString());
        QCOMPARE(hall.result().byAgent, refusal.isEmpty() && agent);
    }

    void R126_anAuthorisationEndsAndHasItsScope_data() {
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<bool>("agent");
        QTest::addColumn<QString>("items");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("R126 to the end of the day") << 0 << true << ""
                                                    << "";
        QTest::newRow("R126 over since yesterday") << -1 << true << ""
                                                   << "result.authority_expired";
        QTest::newRow("R126 the applicant needs none") << -1 << false << ""
                                                       << "";
        QTest::newRow("R126 for all items by name") << 5 << true << "X1 X2 X3"
                                                    << "";
        QTest::newRow("R126 not for the second") << 5 << true << "X1 X3"
                                                 << "result.authority_narrow";
    }
    void R126_anAuthorisationEndsAndHasItsScope() {
        QFETCH(int, daysLeft);
        QFETCH(bool, agent);
        QFETCH(QString, items);
        QFETCH(QString, refusal);
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        CollectResults body = hall.collection({r1, r2});
        body.byAgent = agent;
        body.authority = "委托书";
        body.personal.collectorIdNumber = "1";
        body.authorityUntil = localDate(hall.now) + std::chrono::days{daysLeft};
        for (const QString& item : items.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            body.authorityItems.push_back(ItemId(item.toStdString()));
        QCOMPARE(outcome(hall.run(body, clerk)), refusal.toStdString());
        QCOMPARE(hall.result().status == S::Collected, refusal.isEmpty());  // nothing changed, or all of it
        if (refusal.isEmpty()) return;
        hall.must(RecordAttempt{c1, std::string(CollectResults::kind), refusal.toStdString(), "委托书"});
        const auto attempts = hall.state<CaseState>(StreamKind::Case, "c1").attempts;
        QCOMPARE(attempts.size(), std::size_t{1});
        QCOMPARE(attempts.front().refusal, refusal.toStdString());
        QCOMPARE(attempts.front().desk.str(), std::string("W03"));
        QCOMPARE(outcome(hall.run(RecordAttempt{c1, "x", "no.such_code", ""}, clerk)),
                 std::string("request.malformed"));
    }

    void R101_R126_aWaybillMustAddUp() {
        Hall hall;
        hall.decideItem(1);
        hall.must(ShelveResult{r1, {}});
        MailResult body = mail();
        body.waybill = "EA123456784CN";
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("result.waybill_wrong"));
        QCOMPARE(hall.result().status, S::Shelved);
        body.waybill = "ea 123 456 785 cn";
        body.courier = "EMS";
        body.sameCity = true;
        hall.must(body);
        QCOMPARE(hall.result().waybill, std::string("EA123456785CN"));
    }

    void R108_theDayOfDeliveryIsKept() {
        Hall hall;
        hall.decideItem(1);
        hall.must(ShelveResult{r1, {}});
        MailResult body = mail();
        body.sameCity = true;
        hall.must(body);
        hall.now += std::chrono::hours{20};
        hall.must(ConfirmMailed{r1, true});
        const auto posting = hall.result().posting;
        QVERIFY(posting && posting->sameCity);
        QVERIFY(posting->endedAt - posting->sentAt == std::chrono::hours{20});
    }

    void R125_otherWaysOfDelivery_data() {
        QTest::addColumn<QString>("result");
        QTest::addColumn<int>("way");
        QTest::addColumn<bool>("consent");
        QTest::addColumn<QString>("refusal");
        const int online = int(DeliveryWay::Online), oral = int(DeliveryWay::Oral), window = int(DeliveryWay::Window);
        QTest::newRow("R125 online with consent") << "r3" << online << true << "";
        QTest::newRow("R125 online without") << "r3" << online << false << "result.consent_missing";
        QTest::newRow("R125 by word, nothing on paper") << "r3" << oral << false << "";
        QTest::newRow("R125 paper is not told by word") << "r1" << oral << false << "result.way_wrong";
        QTest::newRow("R125 paper is not sent by wire") << "r1" << online << true << "result.way_wrong";
        QTest::newRow("R125 a window hands over") << "r1" << window << true << "result.way_wrong";
    }
    void R125_otherWaysOfDelivery() {
        QFETCH(QString, result);
        QFETCH(int, way);
        QFETCH(bool, consent);
        QFETCH(QString, refusal);
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        const ResultId id(result.toStdString());
        QCOMPARE(outcome(hall.run(ServeResult{id, static_cast<DeliveryWay>(way), "推送到本人账号", consent}, clerk)),
                 refusal.toStdString());
        QCOMPARE(hall.result(id.str()).status == S::Delivered, refusal.isEmpty());
    }

    void R125_anAnnouncementServesAfterThirtyDays() {
        Hall hall;
        hall.decideItem(1);
        hall.decideItem(2, false);
        hall.decideItem(3, false);
        hall.given(StreamKind::Case, "c1", CaseDecided{});
        hall.must(ShelveResult{r1, {}});
        const ServeResult body{r1, DeliveryWay::Announcement, "市政府网站公告栏", false};
        hall.must(body);
        QCOMPARE(hall.result().status, S::Shelved);
        QCOMPARE(isoDate(*hall.result().service->servedOn), std::string("2026-04-10"));
        hall.now += std::chrono::hours{24 * 29};
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("case.too_early"));
        hall.now += std::chrono::hours{24};
        hall.must(body);
        QCOMPARE(hall.result().status, S::Delivered);
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
    }

    void R124_oneMessageTellsOnce() {
        Hall hall;
        hall.decideItem(1);
        hall.must(ShelveResult{r1, {}});
        hall.must(NotifyResult{r1, "短信", "ready|c1|0"});
        hall.must(NotifyResult{r1, "短信", "ready|c1|0"});
        QCOMPARE(hall.result().notices.size(), std::size_t{1});
        hall.must(NotifyResult{r1, "电话", {}});
        QCOMPARE(hall.result().notices.size(), std::size_t{2});
    }

    void R119_voidedAndMadeAgain() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        QCOMPARE(hall.caseStatus(), CaseStatus::Ready);
        const RemakeResult body{r1, ResultId("r1b"), "证2", "打印错字"};
        QCOMPARE(outcome(hall.run(body, reviewer)), std::string("result.state_wrong"));  // it has to be void first
        hall.must(VoidResult{r1, "打印错字"}, reviewer);
        QCOMPARE(outcome(hall.run(body, reviewerOf("WJW"))), std::string("item.not_your_unit"));
        hall.must(body, reviewer);
        QCOMPARE(hall.caseStatus(), CaseStatus::Decided);  // the new one has to come to the shelf
        QCOMPARE(hall.result("r1b").replaces.str(), std::string("r1"));
        QCOMPARE(outcome(hall.run(RemakeResult{r1, ResultId("r1c"), "证3", "再来"}, reviewer)),
                 std::string("result.state_wrong"));
        hall.must(ShelveResult{ResultId("r1b"), {}});
        QCOMPARE(hall.caseStatus(), CaseStatus::Ready);
        hall.must(hall.collection({ResultId("r1b"), r2}));
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
        QCOMPARE(hall.result().status, S::Voided);
    }

    void R091_toleratedPapersHoldResultsBack() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        CheckLine line;
        line.material = MaterialId("M1");
        line.verdict = Verdict::Tolerated;
        hall.given(StreamKind::Case, "c1", ItemsChosen{{}, {}, {line}});
        QCOMPARE(outcome(hall.run(hall.collection({r1, r2}), clerk)), std::string("result.papers_open"));
        QCOMPARE(outcome(hall.run(mail(), clerk)), std::string("result.papers_open"));
    }

    void R104_originalsLeaveOnTheSameReceipt() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        UnitLabelled unit;
        unit.caseId = c1;
        unit.desk = DeskId("W03");
        hall.given(StreamKind::MaterialUnit, "M-1", unit);
        unit.caseId = CaseId("other");
        hall.given(StreamKind::MaterialUnit, "M-2", unit);
        CollectResults body = hall.collection({r1, r2});
        body.returned = {MaterialLabel("M-2")};
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("case.labels_wrong"));
        QCOMPARE(hall.result().status, S::Shelved);  // all or nothing
        body.returned = {MaterialLabel("M-1")};
        hall.must(body);
        QCOMPARE(hall.state<MaterialUnitState>(StreamKind::MaterialUnit, "M-1").status, UnitStatus::Returned);
    }

    void shelfCells() {
        Hall hall;
        hall.startCase("c2", "q");
        hall.startCase("c3", "z");
        QCOMPARE(outcome(hall.run(ShelveResult{r1, "Z-9"}, clerk)), std::string("request.not_found"));
        hall.must(ShelveResult{r1, "A-2"});
        QCOMPARE(outcome(hall.run(ShelveResult{ResultId("q1"), "A-2"}, clerk)), std::string("result.slot_taken"));
        hall.must(ShelveResult{ResultId("q1"), {}});
        QCOMPARE(hall.result("q1").slot, std::string("A-1"));
        QCOMPARE(outcome(hall.run(ShelveResult{ResultId("z1"), {}}, clerk)), std::string("result.shelf_full"));
        hall.must(ShelveResult{r2, {}});  // its case has a cell already
        QCOMPARE(outcome(hall.run(ShelveResult{ResultId("nothing"), {}}, clerk)), std::string("request.not_found"));
    }

    void R126_mailClosesWhenDelivered() {
        Hall hall;
        hall.decideItem(1);
        hall.decideItem(2, false);
        hall.decideItem(3, false);
        hall.given(StreamKind::Case, "c1", CaseDecided{});
        hall.must(ShelveResult{r1, {}});
        MailResult body = mail();
        body.waybill.clear();
        QCOMPARE(outcome(hall.run(body, clerk)), std::string("request.malformed"));
        hall.must(mail());
        hall.must(ConfirmMailed{r1, false});
        QCOMPARE(hall.result().status, S::ReturnedByMail);
        hall.must(ShelveResult{r1, {}});
        hall.must(mail());
        QCOMPARE(hall.caseStatus(), CaseStatus::Ready);
        hall.must(ConfirmMailed{r1, true});
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
    }

    void allRefusedIsHandedOverAsDecisionsOnly() {
        Hall hall;
        for (int item = 1; item <= 3; ++item) hall.decideItem(item, false);
        hall.given(StreamKind::Case, "c1", CaseDecided{});
        hall.must(hall.collection({}));
        QCOMPARE(hall.caseStatus(), CaseStatus::Closed);
    }

    void voidedResultKeepsTheCaseOpen() {
        Hall hall;
        hall.decideAll();
        hall.must(ShelveResult{r1, {}});
        hall.must(ShelveResult{r2, {}});
        QCOMPARE(outcome(hall.run(VoidResult{r1, "印错"}, reviewerOf("WJW"))), std::string("item.not_your_unit"));
        QCOMPARE(outcome(hall.run(VoidResult{r1, ""}, reviewer)), std::string("case.grounds_missing"));
        hall.must(VoidResult{r1, "印错"}, reviewer);
        QCOMPARE(outcome(hall.run(hall.collection({r2}), clerk)), std::string("result.incomplete"));
    }
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
