// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fixture.h"
#include "domain/intake_walk.h"
#include "domain/newborn_theme.h"

#include "domain/intake/case_table.h"

#include <QTest>

using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {

struct Hall {
    catalogue::Release release = newbornRelease();
    MemoryWorld world;
    CaseWalk walk{world, release.themes.front()};

    Hall()
    {
        world.release = &release;
        world.calendar = calendar2026();
    }
    void days(int n) { world.now += std::chrono::hours(24 * n); }
};

std::vector<std::string> materials(const std::vector<CheckLine>& lines)
{
    std::vector<std::string> ids;
    for (const CheckLine& line : lines)
        ids.push_back(line.material.str());
    return ids;
}

Verdict verdictOf(const CaseState& state, const char* material)
{
    const CheckLine* line = findLine(state.lines, MaterialId(material));
    return line ? line->verdict : Verdict::Unchecked;
}

template <class Event>
const Event* lastEvent(const MemoryWorld& world)
{
    for (const NewEvent& event : world.lastEvents) {
        if (const auto* found = std::get_if<Event>(&event.body))
            return found;
    }
    return nullptr;
}

/// Brings a case into a state the way the hall would.
void bring(Hall& hall, CaseStatus status)
{
    CaseWalk& walk = hall.walk;
    walk.prepare();
    switch (status) {
    case CaseStatus::Received:
    case CaseStatus::DeemedAccepted:
        QCOMPARE(walk.run(ReceiveApplication{walk.id(), walk.paper()}), std::string());
        break;
    case CaseStatus::AwaitingCorrection:
    case CaseStatus::Lapsed:
        QCOMPARE(walk.verdict("M3", Verdict::Missing), std::string());
        QCOMPARE(walk.issueCorrection(), std::string());
        break;
    case CaseStatus::NotAccepted:
        QCOMPARE(walk.run(RefuseCase{walk.id(), walk.paper(), true, "不需要许可", {}}), std::string());
        break;
    case CaseStatus::Accepted:
    case CaseStatus::InProcess:
        QCOMPARE(walk.accept(), std::string());
        break;
    case CaseStatus::Withdrawn:
        QCOMPARE(walk.run(WithdrawCase{walk.id(), walk.paper(), "申请人不办了"}), std::string());
        break;
    default:
        break;
    }
    if (status == CaseStatus::DeemedAccepted) {
        hall.days(14);
        QCOMPARE(walk.run(DeemAccepted{walk.id(), localDate(hall.world.now)}, systemActor()), std::string());
    }
    if (status == CaseStatus::Lapsed) {
        hall.days(31);
        QCOMPARE(walk.run(LapseCase{walk.id()}), std::string());
    }
    if (status == CaseStatus::InProcess)
        QCOMPARE(walk.run(StartReview{walk.id(), ItemId("X101")}, reviewerOf("WJW")), std::string());
    QCOMPARE(walk.state().status, status);
}

} // namespace

class TestIntake : public QObject {
Q_OBJECT
private Q_SLOTS:
    void stateTable_data();
    void stateTable();
    void openingIsRefused_data();
    void openingIsRefused();
    void R082_identityIsChecked_data();
    void R082_identityIsChecked();
    void R018_goingBackClearsOnlyDependentAnswers();
    void R018_answersAreChecked_data();
    void R018_answersAreChecked();
    void R022_lockedItemsStayWithTheirReason();
    void R033_fieldsAreCheckedByKind_data();
    void R033_fieldsAreCheckedByKind();
    void R033_requiredFieldsHoldUpAcceptance();
    void R040_R041_sharedPaperStandsOnceWithItsCounts();
    void R042_producedPaperIsNotAskedFor();
    void R043_paperReappearsWhenItsProducerIsDropped();
    void R044_R045_listFollowsTheScenario();
    void R071_verdictsAreChecked_data();
    void R071_verdictsAreChecked();
    void R072_acceptanceNeedsEveryNecessaryPaper();
    void R073_R080_receiptAndPapersAreRecorded();
    void R074_oneNoticeListsEverything();
    void R074_noticeStaysClosedWhileALineIsUnchecked();
    void R075_secondNoticeNeedsTheSupervisor();
    void R074_correctedPapersOnlyAreAskedAgain();
    void R096_labelsCarryTheRuleThatFired();
    void R096_wrongLabelsAreRefused_data();
    void R096_wrongLabelsAreRefused();
    void R027_R118_tasksHaveDatesAndPredecessors();
    void toleranceIsProvisionalUntilAccepted();
    void agentBringsTheAuthorisation();
    void duplicateIsRefused();
    void deemedAcceptedDatesFromReceipt();
    void lapseOnlyAfterTheDeadline();
    void voidedNoticeOpensTheCheckAgain();
    void secondPrintIsMarked();
    void refusalNamesTheAuthority();
    void R132_foldingTheJournalGivesTheSameState();
};

void TestIntake::stateTable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("allowed");
    // identify answer choose verdict fill delivery receive notice corrections lapse accept refuse deem withdraw reopen void print
    const auto row = [](CaseStatus status, const char* allowed) {
        const std::string word(caseStatusWord(status));
        QTest::newRow(word.c_str()) << static_cast<int>(status) << QString::fromLatin1(allowed);
    };
    row(CaseStatus::Draft, "iacvfd rn  x!  w  p");
    row(CaseStatus::Received, "iacvfd  n  x!dw vp");
    row(CaseStatus::AwaitingCorrection, "     d   cl   w vp");
    row(CaseStatus::Lapsed, "              o p");
    row(CaseStatus::NotAccepted, "              ovp");
    row(CaseStatus::Accepted, "     d        w  p");
    row(CaseStatus::DeemedAccepted, "     d        w  p");
    row(CaseStatus::InProcess, "     d        w  p");
    row(CaseStatus::Withdrawn, "                p");
}

void TestIntake::stateTable()
{
    QFETCH(int, status);
    QFETCH(QString, allowed);
    allowed.remove(QLatin1Char(' '));
    Hall hall;
    bring(hall, static_cast<CaseStatus>(status));
    const CaseId id = hall.walk.id();
    const std::vector<std::pair<char, CommandBody>> commands{
        {'i', hall.walk.identifyCommand()}, {'a', AnswerQuestion{id, QuestionId("Q4"), "婚内", Origin::ByHand, {}}},
        {'c', ChooseItem{id, ItemId("X102"), false}}, {'v', GiveVerdict{id, MaterialId("M3"), Verdict::Unchecked}},
        {'f', FillFields{id, {{"child.sex", {"女", Origin::ByHand}}}}}, {'d', ChooseDelivery{id, DeliveryWay::Window, {}}},
        {'r', ReceiveApplication{id, hall.walk.paper()}}, {'n', IssueCorrection{id, hall.walk.paper(), {}}},
        {'c', ReceiveCorrections{id, {}, {}}}, {'l', LapseCase{id}}, {'x', hall.walk.acceptCommand()},
        {'!', RefuseCase{id, hall.walk.paper(), true, "不需要", {}}}, {'d', DeemAccepted{id, localDate(hall.world.now)}},
        {'w', WithdrawCase{id, hall.walk.paper(), "不办了"}}, {'o', ReopenCase{id, "复核"}},
        {'v', VoidPaper{id, PaperNumber("无此文号"), "印错"}}, {'p', RecordPrint{id, PaperNumber("无此文号"), 1}}};
    QString seen;
    Actor actor = supervisor();
    actor.roles = {Role::Clerk, Role::Supervisor, Role::System};
    for (const auto& [mark, body] : commands) {
        const Decision decision = hall.world.decideOnly(hall.world.command(body, actor));
        if (outcome(decision) != "case.state_wrong")
            seen += QLatin1Char(mark);
    }
    QCOMPARE(seen, allowed);
}

void TestIntake::openingIsRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("R002 release not here") << 0 << "catalogue.unknown";
    QTest::newRow("theme unknown") << 1 << "catalogue.theme_unknown";
    QTest::newRow("theme suspended") << 2 << "catalogue.theme_suspended";
    QTest::newRow("number with a wrong check character") << 3 << "request.malformed";
    QTest::newRow("number used") << 4 << "case.exists";
}

void TestIntake::openingIsRefused()
{
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    OpenCase body = hall.walk.openCommand();
    if (what == 0)
        hall.world.releaseVersion = 2;
    if (what == 1)
        body.theme = ThemeId("YJS-XX-99");
    if (what == 2)
        hall.release.themes[0].status = catalogue::ThemeStatus::Suspended;
    if (what == 3)
        body.number = CaseNumber("YJS4307032026031100300170");
    if (what == 4) {
        QCOMPARE(hall.walk.open(), std::string());
        body.caseId = CaseId("case-2");
    }
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
}

void TestIntake::R082_identityIsChecked_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("card") << 0 << "";
    QTest::newRow("wrong check digit") << 1 << "identity.number_wrong";
    QTest::newRow("impossible date") << 2 << "identity.number_wrong";
    QTest::newRow("no name") << 3 << "identity.name_wrong";
    QTest::newRow("short phone") << 4 << "identity.phone_wrong";
    QTest::newRow("typed without reason") << 5 << "identity.reason_missing";
    QTest::newRow("R164 typed with reason") << 6 << "";
    QTest::newRow("sex contradicts the number") << 7 << "identity.number_wrong";
    QTest::newRow("unknown kind of document") << 8 << "identity.number_wrong";
}

void TestIntake::R082_identityIsChecked()
{
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    QCOMPARE(hall.walk.open(), std::string());
    IdentifyApplicant body = hall.walk.identifyCommand();
    Applicant& person = body.personal;
    if (what == 1)
        person.idNumber = "110105194912310021";
    if (what == 2)
        person.idNumber = "432522199502290019";
    if (what == 3)
        person.name.clear();
    if (what == 4)
        person.phone = "1380000";
    if (what >= 5 && what <= 6)
        person.origin = Origin::ByHand;
    if (what == 6)
        person.manualReason = "读卡器坏了";
    if (what == 7)
        person.sex = "男";
    if (what == 8)
        person.idType = "999";
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    if (!expected.isEmpty())
        return;
    const CaseState state = hall.walk.state();
    QCOMPARE(state.applicantMasked, std::string("沈*溪"));
    QCOMPARE(state.personal.applicant.phone, std::string("13800003210"));
    QCOMPARE(state.personal.applicant.birth, std::string("1990-03-07"));
    QCOMPARE(state.personal.applicant.sex, std::string("女"));
    QCOMPARE(state.identity, person.origin);
}

void TestIntake::R018_goingBackClearsOnlyDependentAnswers()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.state().scenario, ScenarioId("S1"));
    QCOMPARE(hall.walk.answer("Q5", "仅母本市"), std::string());
    const CaseState state = hall.walk.state();
    QVERIFY(state.answers.count("Q6") == 0); // not asked any more
    QVERIFY(state.answers.count("Q8") == 0); // meant the place of Q6
    QVERIFY(state.answers.count("Q3") == 1);
    QVERIFY(state.answers.count("Q4") == 1);
    QVERIFY(state.answers.count("Q9") == 1);
    QCOMPARE(state.scenario, ScenarioId("S2"));
    QCOMPARE(verdictOf(state, "M3"), Verdict::Complete); // verdicts of lines that stay are kept
}

void TestIntake::R018_answersAreChecked_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("expected");
    const int byHand = static_cast<int>(Origin::ByHand);
    QTest::newRow("unknown question") << "Q99" << "是" << byHand << "case.question_unknown";
    QTest::newRow("hidden question") << "Q6" << "父" << byHand << "case.question_unknown";
    QTest::newRow("unknown option") << "Q4" << "离异" << byHand << "case.answer_unknown";
    QTest::newRow("two values for a single question") << "Q4" << "婚内^非婚" << byHand << "case.answer_unknown";
    QTest::newRow("shared without source") << "Q4" << "婚内" << static_cast<int>(Origin::Shared) << "request.malformed";
    QTest::newRow("unverified takes the source of the question") << "Q4" << "婚内" << static_cast<int>(Origin::Unverified) << "";
}

void TestIntake::R018_answersAreChecked()
{
    QFETCH(QString, question);
    QFETCH(QString, value);
    QFETCH(int, origin);
    QFETCH(QString, expected);
    Hall hall;
    QCOMPARE(hall.walk.open(), std::string());
    const AnswerQuestion body{hall.walk.id(), QuestionId(question.toStdString()), value.toStdString(),
                              static_cast<Origin>(origin), {}};
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    if (expected.isEmpty())
        QCOMPARE(hall.walk.state().answers.at("Q4").source, std::string("民政婚姻库"));
}

void TestIntake::R022_lockedItemsStayWithTheirReason()
{
    Hall hall;
    hall.walk.prepare();
    const Decision locked = hall.world.run(ChooseItem{hall.walk.id(), ItemId("X101"), false}, clerkAt("W03"));
    QCOMPARE(outcome(locked), std::string("case.item_locked"));
    QCOMPARE(locked.error().sentence(Language::Chinese), std::string("首次领证时必须同办"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X999"), false}), std::string("case.item_unknown"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X102"), false}), std::string());
    QVERIFY(!hall.walk.resolution().item(ItemId("X102"))->chosen());
    QVERIFY(!hall.walk.resolution().item(ItemId("X107"))->chosen()); // left out by default
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), true}), std::string());
    QVERIFY(hall.walk.resolution().item(ItemId("X107"))->chosen());
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), false}), std::string());
    QVERIFY(!hall.walk.resolution().item(ItemId("X107"))->chosen());
}

void TestIntake::R033_fieldsAreCheckedByKind_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("rare name") << "child.name" << QString::fromUtf8("沈𬱖") << "";
    QTest::newRow("name of blanks") << "child.name" << "  " << "case.field_wrong";
    QTest::newRow("choice") << "child.sex" << "女" << "";
    QTest::newRow("no such choice") << "child.sex" << "未知" << "case.field_wrong";
    QTest::newRow("date and time") << "child.bornAt" << "2026-03-01 08:30" << "";
    QTest::newRow("impossible time") << "child.bornAt" << "2026-03-01 25:30" << "case.field_wrong";
    QTest::newRow("impossible date") << "household.since" << "2026-02-29" << "case.field_wrong";
    QTest::newRow("citizen id") << "mother.idNumber" << "11010519491231002x" << "";
    QTest::newRow("wrong check digit") << "mother.idNumber" << "110105194912310021" << "case.field_wrong";
    QTest::newRow("phone") << "mother.phone" << "12345" << "case.field_wrong";
    QTest::newRow("bank card") << "bank.account" << "6222 0202 0011 2233 446" << "";
    QTest::newRow("bank card with a slip") << "bank.account" << "6222020200112233447" << "case.field_wrong";
    QTest::newRow("too long, by code point") << "child.nativePlace" << "湖南省常德市鼎" << "case.field_wrong";
    QTest::newRow("just fits") << "child.nativePlace" << QString::fromUtf8("𬱖𬱖𬱖𬱖𬱖𬱖") << "";
    QTest::newRow("no such field") << "child.weight" << "3.2" << "case.field_unknown";
}

void TestIntake::R033_fieldsAreCheckedByKind()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    Hall hall;
    hall.walk.prepare();
    const FillFields body{hall.walk.id(), {{field.toStdString(), {value.toStdString(), Origin::ByHand}}}};
    const Decision decision = hall.world.run(body, clerkAt("W03"));
    QCOMPARE(QString::fromStdString(outcome(decision)), expected);
    if (expected == QLatin1String("case.field_wrong")) {
        const std::string sentence = decision.error().sentence(Language::Chinese);
        const catalogue::Field* model = hall.release.themes[0].field(FieldId(field.toStdString()));
        QVERIFY(sentence.find(model->label) == 0);
        QVERIFY(value.trimmed().isEmpty() || sentence.find(value.toStdString()) == std::string::npos); // never personal data
    }
}

void TestIntake::R033_requiredFieldsHoldUpAcceptance()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.run(FillFields{hall.walk.id(), {{"child.name", {}}}}), std::string());
    const Decision decision = hall.world.run(hall.walk.acceptCommand(), clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.fields_missing"));
    QCOMPARE(decision.error().params.at("first"), std::string("新生儿姓名"));
    QCOMPARE(hall.walk.run(FillFields{hall.walk.id(), {{"household.since", {}}}}), std::string()); // not required
    QCOMPARE(hall.walk.fillAll(), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
}

void TestIntake::R040_R041_sharedPaperStandsOnceWithItsCounts()
{
    Hall hall;
    hall.walk.prepare();
    const CaseState state = hall.walk.state();
    QCOMPARE(std::count_if(state.lines.begin(), state.lines.end(), [](const CheckLine& l) { return l.material.str() == "M1"; }), 1);
    const CheckLine* line = findLine(state.lines, MaterialId("M1"));
    QCOMPARE(line->originals, 2);
    QCOMPARE(line->copies, 2);
}

void TestIntake::R042_producedPaperIsNotAskedFor()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(verdictOf(hall.walk.state(), "M4"), Verdict::Produced);
    QCOMPARE(hall.walk.verdict("M4", Verdict::Missing), std::string("case.verdict_not_available"));
}

void TestIntake::R043_paperReappearsWhenItsProducerIsDropped()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Produced);
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X103"), false}), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Unchecked);
    QCOMPARE(hall.walk.accept(), std::string("case.unchecked_lines"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X103"), true}), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Produced);
}

void TestIntake::R044_R045_listFollowsTheScenario()
{
    Hall hall;
    hall.walk.prepare();
    QVERIFY(findLine(hall.walk.state().lines, MaterialId("M2")));
    QCOMPARE(hall.walk.answer("Q4", "非婚"), std::string());
    QVERIFY(!findLine(hall.walk.state().lines, MaterialId("M2")));
    QCOMPARE(hall.walk.answer("Q3", "已领"), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M4"), Verdict::Unchecked); // every asking unit now needs the paper itself
    const catalogue::Resolution resolution = hall.walk.resolution();
    QVERIFY(resolution.unrouted.empty());
    QCOMPARE(resolution.line(MaterialId("M4"))->routes.size(), std::size_t(3));
}

void TestIntake::R071_verdictsAreChecked_data()
{
    QTest::addColumn<QString>("material");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("originals");
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* material, Verdict verdict, int originals, const char* point, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(material) << static_cast<int>(verdict) << originals
                            << QString::fromLatin1(point) << QString::fromLatin1(expected);
    };
    row("complete as listed", "M1", Verdict::Complete, 0, "", "");
    row("too few originals", "M1", Verdict::Complete, 1, "", "case.verdict_not_available");
    row("missing", "M12", Verdict::Missing, 2, "M12.part", "");
    row("non-conforming", "M3", Verdict::NonConforming, 1, "M3.K1", "");
    row("point of another paper", "M3", Verdict::NonConforming, 1, "M1.K1", "case.verdict_not_available");
    row("main paper is not tolerable", "M3", Verdict::Tolerated, 0, "", "case.verdict_not_available");
    row("secondary paper is", "M11", Verdict::Tolerated, 0, "", "");
    row("exempt only where shared", "M3", Verdict::Exempt, 0, "", "case.verdict_not_available");
    row("exempt with its query", "M2", Verdict::Exempt, 0, "", "");
    row("not on this list", "M10", Verdict::Complete, 0, "", "case.line_unknown");
    row("produced is never given", "M1", Verdict::Produced, 0, "", "case.verdict_not_available");
}

void TestIntake::R071_verdictsAreChecked()
{
    QFETCH(QString, material);
    QFETCH(int, verdict);
    QFETCH(int, originals);
    QFETCH(QString, point);
    QFETCH(QString, expected);
    Hall hall;
    hall.walk.prepare();
    GiveVerdict body{hall.walk.id(), MaterialId(material.toStdString()), static_cast<Verdict>(verdict), originals, 0, {}, {}, "Q-1"};
    if (!point.isEmpty())
        body.failedPoints = {point.toStdString()};
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    const bool told = body.verdict == Verdict::Missing || body.verdict == Verdict::NonConforming;
    if (expected.isEmpty() && told)
        QVERIFY(!findLine(hall.walk.state().lines, body.material)->sentence.empty());
}

void TestIntake::R072_acceptanceNeedsEveryNecessaryPaper()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M3", Verdict::Unchecked), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.unchecked_lines"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming, {"M3.K1"}), std::string());
    const Decision decision = hall.world.run(hall.walk.acceptCommand(), clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.deficiencies_open"));
    QCOMPARE(decision.error().params.at("materials"), std::string("M3"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::Complete), std::string());
    QCOMPARE(hall.walk.answer("Q9", ""), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.answers_missing"));
    QCOMPARE(hall.walk.answer("Q1", "省外/境外"), std::string());
    QCOMPARE(hall.walk.accept(), std::string("case.not_covered"));
}

void TestIntake::R073_R080_receiptAndPapersAreRecorded()
{
    Hall hall;
    hall.walk.prepare();
    const AcceptCase body = hall.walk.acceptCommand();
    AcceptCase twice = body;
    twice.acceptanceNumber = twice.receiptNumber;
    QCOMPARE(hall.walk.run(twice), std::string("paper.number_used"));
    AcceptCase without = body;
    without.receiptNumber = {};
    QCOMPARE(hall.walk.run(without), std::string("request.malformed"));
    AcceptCase wrongItem = body;
    wrongItem.itemNumbers["X101"] = "0001";
    QCOMPARE(hall.walk.run(wrongItem), std::string("request.malformed"));
    QCOMPARE(hall.walk.run(body), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.papers.size(), std::size_t(2));
    QCOMPARE(state.papers[0].kind, PaperKind::Receipt);
    QCOMPARE(state.papers[0].at, hall.world.now);
    QCOMPARE(state.papers[1].kind, PaperKind::Acceptance);
    QCOMPARE(state.receivedAt, hall.world.now);
    QCOMPARE(state.acceptedAt, hall.world.now);
}

void TestIntake::R074_oneNoticeListsEverything()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.nothing_to_correct"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.nothing_to_correct")); // can be accepted with tolerance
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming, {"M3.wrong"}), std::string());
    QCOMPARE(hall.walk.verdict("M12", Verdict::Missing, {"M12.part"}), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::AwaitingCorrection);
    const CorrectionNotice& notice = state.notices.front();
    QCOMPARE(materials(notice.lines), (std::vector<std::string>{"M3", "M11", "M12"}));
    for (const CheckLine& line : notice.lines)
        QVERIFY(!line.sentence.empty());
    QCOMPARE(isoDate(notice.deadline), std::string("2026-04-10")); // 30 calendar days of the theme
    QCOMPARE(state.papers.size(), std::size_t(1)); // no receipt: all papers go back
}

void TestIntake::R074_noticeStaysClosedWhileALineIsUnchecked()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
    QCOMPARE(hall.walk.verdict("M5", Verdict::Unchecked), std::string());
    const Decision decision = hall.world.run(IssueCorrection{hall.walk.id(), hall.walk.paper(), {}}, clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.unchecked_lines"));
    QCOMPARE(decision.error().params.at("count"), std::string("1"));
}

void TestIntake::R075_secondNoticeNeedsTheSupervisor()
{
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(3);
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, {}}), std::string());
    QCOMPARE(hall.walk.verdict("M3", Verdict::NonConforming), std::string());
    QCOMPARE(hall.walk.issueCorrection(), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(clerkAt("W03"), "漏了一项"), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(supervisor()), std::string("case.second_notice"));
    QCOMPARE(hall.walk.issueCorrection(supervisor(), "首次告知漏项"), std::string());
    const CorrectionIssued* issued = lastEvent<CorrectionIssued>(hall.world);
    QVERIFY(issued && issued->defect);
    QCOMPARE(issued->overrideReason, std::string("首次告知漏项"));
}

void TestIntake::R074_correctedPapersOnlyAreAskedAgain()
{
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(5); // 2026-03-16
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, DeskId("W05")}), std::string());
    CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::Received);
    QCOMPARE(verdictOf(state, "M3"), Verdict::Unchecked);
    QCOMPARE(verdictOf(state, "M1"), Verdict::Complete);
    QCOMPARE(isoDate(*state.decideReceiptBy), std::string("2026-03-23"));
    QCOMPARE(state.desk, DeskId("W05"));
    hall.days(1);
    QCOMPARE(hall.walk.completeRest(), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
    state = hall.walk.state();
    QCOMPARE(isoDate(localDate(state.acceptedAt)), std::string("2026-03-16")); // the day all corrections arrived
    QCOMPARE(isoDate(*state.promisedFinish), std::string("2026-03-23"));
}

void TestIntake::R096_labelsCarryTheRuleThatFired()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M2", Verdict::Complete), std::string()); // the query failed: paper after all
    QCOMPARE(hall.walk.accept(), std::string());
    std::vector<std::string> seen;
    for (const LabelRecord& label : hall.walk.state().labels)
        seen.push_back(label.material.str() + (label.original ? " 原件 " : " 复印件 ") + label.keeper.str() + ' ' + label.ruleId);
    // inspected originals go back at once; the photo is a file; the bank card a number
    QCOMPARE(seen, (std::vector<std::string>{"M1 复印件 GAJ D07", "M2 复印件 GAJ D07", "M3 复印件 GAJ D07", "M5 原件 WJW D03",
                                             "M12 原件 YBJ D08", "M12 原件 YBJ D08", "M12 原件 YBJ D08"}));
    for (const LabelRecord& label : hall.walk.state().labels) {
        const auto unit = hall.world.state<MaterialUnitState>(StreamKind::MaterialUnit, label.label.str());
        QCOMPARE(unit.caseId, hall.walk.id());
        QCOMPARE(unit.destination, label.keeper);
    }
}

void TestIntake::R096_wrongLabelsAreRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one missing") << 0 << "case.labels_wrong";
    QTest::newRow("one too many") << 1 << "case.labels_wrong";
    QTest::newRow("same label twice") << 2 << "case.labels_wrong";
    QTest::newRow("label used before") << 3 << "paper.number_used";
    QTest::newRow("exact") << 4 << "";
}

void TestIntake::R096_wrongLabelsAreRefused()
{
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    hall.walk.prepare();
    AcceptCase body = hall.walk.acceptCommand();
    if (what == 0)
        body.labels.pop_back();
    if (what == 1)
        body.labels.push_back({MaterialLabel("M003260311-99"), MaterialId("M4"), true, 0});
    if (what == 2)
        body.labels[1].label = body.labels[0].label;
    if (what == 3)
        hall.world.given(StreamKind::MaterialUnit, body.labels[0].label.str(), UnitLabelled{});
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
}

void TestIntake::R027_R118_tasksHaveDatesAndPredecessors()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), true}), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
    std::vector<std::string> seen;
    for (const ItemTask& task : hall.walk.state().tasks) {
        QCOMPARE(task.number.size(), std::size_t(43));
        seen.push_back(task.item.str() + (task.waitsFor.empty() ? "" : "<" + task.waitsFor[0][0].str()) + ' '
                       + isoDate(*task.promiseDue) + (task.startedOn ? " runs" : " waits"));
    }
    QCOMPARE(seen, (std::vector<std::string>{"X101 2026-03-12 runs", "X102 2026-03-12 runs", "X103<X101 2026-03-13 waits",
                                             "X104<X103 2026-03-16 waits", "X105<X103 2026-03-18 waits",
                                             "X106 2026-03-18 runs", "X107<X101 2026-03-13 waits"}));
    QCOMPARE(isoDate(*hall.walk.state().promisedFinish), std::string("2026-03-18"));
    const auto* reimbursement = &hall.walk.state().tasks[5];
    QCOMPARE(reimbursement->legalDays, 20);
}

void TestIntake::toleranceIsProvisionalUntilAccepted()
{
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
    hall.days(1);
    AcceptCase body = hall.walk.acceptCommand();
    body.toleranceNumber = {};
    QCOMPARE(hall.walk.run(body), std::string("request.malformed"));
    QCOMPARE(hall.walk.accept(), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::AcceptedWithTolerance);
    QCOMPARE(isoDate(*findLine(state.lines, MaterialId("M11"))->tolerateUntil), std::string("2026-03-17"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Missing), std::string("case.state_wrong"));
    QCOMPARE(hall.walk.verdict("M3", Verdict::Complete), std::string("case.state_wrong"));
    QCOMPARE(hall.walk.verdict("M11", Verdict::Complete), std::string()); // the supplement arrives
    QCOMPARE(verdictOf(hall.walk.state(), "M11"), Verdict::Complete);
}

void TestIntake::agentBringsTheAuthorisation()
{
    Hall hall;
    hall.walk.prepare();
    QVERIFY(!findLine(hall.walk.state().lines, MaterialId("M14")));
    IdentifyApplicant body = hall.walk.identifyCommand();
    body.personal.agentName = "沈建国";
    QCOMPARE(hall.walk.run(body), std::string("identity.number_wrong"));
    body.personal.agentIdNumber = "11010519491231002X";
    QCOMPARE(hall.walk.run(body), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M14"), Verdict::Unchecked);
    QCOMPARE(verdictOf(hall.walk.state(), "M1"), Verdict::Complete);
    QVERIFY(findLine(hall.walk.state().lines, MaterialId("M14")));
}

void TestIntake::duplicateIsRefused()
{
    Hall hall;
    hall.walk.prepare();
    CaseWalk second(hall.world, hall.release.themes[0], "case-2", 18);
    QCOMPARE(second.open(), std::string());
    IdentifyApplicant body = second.identifyCommand();
    body.personToken = hall.walk.state().personToken;
    const Decision decision = hall.world.run(body, clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.duplicate"));
    QCOMPARE(decision.error().params.at("number"), shortCaseNumber(hall.walk.state().number));
}

void TestIntake::deemedAcceptedDatesFromReceipt()
{
    Hall hall;
    bring(hall, CaseStatus::Received);
    const Instant received = hall.world.now;
    QCOMPARE(isoDate(*hall.walk.state().decideReceiptBy), std::string("2026-03-18"));
    hall.days(7); // the fifth working day itself
    QCOMPARE(hall.walk.run(DeemAccepted{hall.walk.id(), localDate(hall.world.now)}, systemActor()), std::string("case.too_early"));
    hall.days(1);
    QCOMPARE(hall.walk.run(DeemAccepted{hall.walk.id(), localDate(hall.world.now)}, systemActor()), std::string());
    const CaseState state = hall.walk.state();
    QCOMPARE(state.acceptedAt, received);
    QCOMPARE(isoDate(*state.promisedFinish), std::string("2026-03-18"));
    QCOMPARE(state.tasks.size(), std::size_t(6));
}

void TestIntake::lapseOnlyAfterTheDeadline()
{
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    hall.days(30);
    QCOMPARE(hall.walk.run(LapseCase{hall.walk.id()}), std::string("case.too_early"));
    hall.days(1);
    QCOMPARE(hall.walk.run(LapseCase{hall.walk.id()}), std::string());
    QCOMPARE(hall.walk.run(ReopenCase{hall.walk.id(), {}}, supervisor()), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(ReopenCase{hall.walk.id(), "不可抗力"}, supervisor()), std::string());
    QCOMPARE(hall.walk.run(ReceiveCorrections{hall.walk.id(), {}, {}}), std::string());
}

void TestIntake::voidedNoticeOpensTheCheckAgain()
{
    Hall hall;
    bring(hall, CaseStatus::AwaitingCorrection);
    const PaperNumber number = hall.walk.state().notices[0].number;
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, {}}), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), PaperNumber("青政服补〔2026〕第9号"), "印错"}), std::string("paper.unknown"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "印错"}), std::string());
    CaseState state = hall.walk.state();
    QCOMPARE(state.status, CaseStatus::Draft);
    QVERIFY(state.notices.empty() && state.papers[0].voided && !state.decideReceiptBy);
    QCOMPARE(hall.walk.issueCorrection(), std::string()); // R075: a notice taken back does not count
    QCOMPARE(hall.walk.state().status, CaseStatus::AwaitingCorrection);
}

void TestIntake::secondPrintIsMarked()
{
    Hall hall;
    bring(hall, CaseStatus::Accepted);
    const PaperNumber number = hall.walk.state().papers[0].number;
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), number, 2}), std::string());
    QVERIFY(!lastEvent<PaperPrinted>(hall.world)->reprint);
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), number, 1}), std::string());
    QVERIFY(lastEvent<PaperPrinted>(hall.world)->reprint);
    QCOMPARE(hall.walk.state().papers[0].prints, 3);
    QCOMPARE(hall.walk.run(RecordPrint{hall.walk.id(), PaperNumber("无"), 1}), std::string("paper.unknown"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "印错"}), std::string("case.state_wrong"));
}

void TestIntake::refusalNamesTheAuthority()
{
    Hall hall;
    hall.walk.prepare();
    const PaperNumber number = hall.walk.paper();
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, "不属于本机关职权", {}}), std::string("case.authority_missing"));
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, {}, "市公安局"}), std::string("case.grounds_missing"));
    QCOMPARE(hall.walk.run(RefuseCase{hall.walk.id(), number, false, "不属于本机关职权", "市公安局"}), std::string());
    QCOMPARE(hall.walk.state().rightAuthority, std::string("市公安局"));
    QCOMPARE(hall.walk.run(VoidPaper{hall.walk.id(), number, "决定有误，已收回"}), std::string());
    QCOMPARE(hall.walk.state().status, CaseStatus::Draft);
}

void TestIntake::R132_foldingTheJournalGivesTheSameState()
{
    Hall hall;
    bring(hall, CaseStatus::InProcess);
    State folded;
    for (const RecordedEvent& event : hall.world.journal) {
        if (event.meta.stream.kind != StreamKind::Case)
            continue;
        QVERIFY(!event.meta.actor.empty());
        QVERIFY(event.meta.occurredAt != Instant{} && !event.meta.command.empty());
        folded = apply(std::move(folded), event.body, event.meta);
    }
    const CaseState& state = std::get<CaseState>(folded);
    QCOMPARE(state.status, hall.walk.state().status);
    QCOMPARE(materials(state.lines), materials(hall.walk.state().lines));
    QCOMPARE(state.tasks.size(), hall.walk.state().tasks.size());
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
