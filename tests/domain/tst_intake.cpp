// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake_hall.h"

#include <algorithm>

using namespace yc::domain;
using namespace yc::domain::fixture;

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
    void agentBringsTheAuthorisation();
    void duplicateIsRefused();
};

void TestIntake::stateTable_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("allowed");
    // identify answer choose verdict fill delivery receive notice corrections lapse accept refuse deem withdraw reopen void print
    const auto row = [](CaseStatus status, const char* allowed) {
        const std::string word(caseStatusWord(status));
        QTest::newRow(word.c_str()) << static_cast<int>(status) << QString::fromLatin1(allowed);
    };
    row(CaseStatus::Draft, "iacvfd rn  x!  w vp");
    row(CaseStatus::Received, "iacvfd  n  x!dw vp");
    row(CaseStatus::AwaitingCorrection, "     d   cl   w vp");
    row(CaseStatus::Lapsed, "              o p");
    row(CaseStatus::NotAccepted, "              ovp");
    row(CaseStatus::Accepted, "     d        w  p");
    row(CaseStatus::DeemedAccepted, "     d        w  p");
    row(CaseStatus::InProcess, "     d        w  p");
    row(CaseStatus::Withdrawn, "                p");
}

void TestIntake::stateTable() {
    QFETCH(int, status);
    QFETCH(QString, allowed);
    allowed.remove(QLatin1Char(' '));
    Hall hall;
    bring(hall, static_cast<CaseStatus>(status));
    const CaseId id = hall.walk.id();
    const std::vector<std::pair<char, CommandBody>> commands{
        {'i', hall.walk.identifyCommand()},
        {'a', AnswerQuestion{id, QuestionId("Q4"), "婚内", Origin::ByHand, {}}},
        {'c', ChooseItem{id, ItemId("X102"), false}},
        {'v', GiveVerdict{id, MaterialId("M3"), Verdict::Unchecked}},
        {'f', FillFields{id, {{"child.sex", {"女", Origin::ByHand}}}}},
        {'d', ChooseDelivery{id, DeliveryWay::Window, {}}},
        {'r', ReceiveApplication{id, hall.walk.paper()}},
        {'n', IssueCorrection{id, hall.walk.paper(), {}}},
        {'c', ReceiveCorrections{id, {}, {}}},
        {'l', LapseCase{id}},
        {'x', hall.walk.acceptCommand()},
        {'!', RefuseCase{id, hall.walk.paper(), true, "不需要", {}}},
        {'d', DeemAccepted{id, localDate(hall.world.now)}},
        {'w', WithdrawCase{id, hall.walk.paper(), "不办了"}},
        {'o', ReopenCase{id, "复核"}},
        {'v', VoidPaper{id, PaperNumber("无此文号"), "印错"}},
        {'p', RecordPrint{id, PaperNumber("无此文号"), 1}}};
    QString seen;
    Actor actor = supervisor();
    actor.roles = {Role::Clerk, Role::Supervisor, Role::System};
    for (const auto& [mark, body] : commands) {
        const Decision decision = hall.world.decideOnly(hall.world.command(body, actor));
        if (outcome(decision) != "case.state_wrong") seen += QLatin1Char(mark);
    }
    QCOMPARE(seen, allowed);
}

void TestIntake::openingIsRefused_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("R002 release not here") << 0 << "catalogue.unknown";
    QTest::newRow("theme unknown") << 1 << "catalogue.theme_unknown";
    QTest::newRow("theme suspended") << 2 << "catalogue.theme_suspended";
    QTest::newRow("number with a wrong check character") << 3 << "request.malformed";
    QTest::newRow("number used") << 4 << "case.exists";
}

void TestIntake::openingIsRefused() {
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    OpenCase body = hall.walk.openCommand();
    if (what == 0) hall.world.releaseVersion = 2;
    if (what == 1) body.theme = ThemeId("YJS-XX-99");
    if (what == 2) hall.release.themes[0].status = catalogue::ThemeStatus::Suspended;
    if (what == 3) body.number = CaseNumber("YJS4307032026031100300170");
    if (what == 4) {
        QCOMPARE(hall.walk.open(), std::string());
        body.caseId = CaseId("case-2");
    }
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
}

void TestIntake::R082_identityIsChecked_data() {
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

void TestIntake::R082_identityIsChecked() {
    QFETCH(int, what);
    QFETCH(QString, expected);
    Hall hall;
    QCOMPARE(hall.walk.open(), std::string());
    IdentifyApplicant body = hall.walk.identifyCommand();
    Applicant& person = body.personal;
    if (what == 1) person.idNumber = "110105194912310021";
    if (what == 2) person.idNumber = "432522199502290019";
    if (what == 3) person.name.clear();
    if (what == 4) person.phone = "1380000";
    if (what >= 5 && what <= 6) person.origin = Origin::ByHand;
    if (what == 6) person.manualReason = "读卡器坏了";
    if (what == 7) person.sex = "男";
    if (what == 8) person.idType = "999";
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    if (!expected.isEmpty()) return;
    const CaseState state = hall.walk.state();
    QCOMPARE(state.applicantMasked, std::string("沈*溪"));
    QCOMPARE(state.personal.applicant.phone, std::string("13800003210"));
    QCOMPARE(state.personal.applicant.birth, std::string("1990-03-07"));
    QCOMPARE(state.personal.applicant.sex, std::string("女"));
    QCOMPARE(state.identity, person.origin);
}

void TestIntake::R018_goingBackClearsOnlyDependentAnswers() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.state().scenario, ScenarioId("S1"));
    QCOMPARE(hall.walk.answer("Q5", "仅母本市"), std::string());
    const CaseState state = hall.walk.state();
    QVERIFY(state.answers.count("Q6") == 0);  // not asked any more
    QVERIFY(state.answers.count("Q8") == 0);  // meant the place of Q6
    QVERIFY(state.answers.count("Q3") == 1);
    QVERIFY(state.answers.count("Q4") == 1);
    QVERIFY(state.answers.count("Q9") == 1);
    QCOMPARE(state.scenario, ScenarioId("S2"));
    QCOMPARE(verdictOf(state, "M3"), Verdict::Complete);  // verdicts of lines that stay are kept
}

void TestIntake::R018_answersAreChecked_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("expected");
    const int byHand = static_cast<int>(Origin::ByHand);
    QTest::newRow("unknown question") << "Q99"
                                      << "是" << byHand << "case.question_unknown";
    QTest::newRow("hidden question") << "Q6"
                                     << "父" << byHand << "case.question_unknown";
    QTest::newRow("unknown option") << "Q4"
                                    << "离异" << byHand << "case.answer_unknown";
    QTest::newRow("two values for a single question") << "Q4"
                                                      << "婚内^非婚" << byHand << "case.answer_unknown";
    QTest::newRow("shared without source") << "Q4"
                                           << "婚内" << static_cast<int>(Origin::Shared) << "request.malformed";
    QTest::newRow("unverified takes the source of the question")
        << "Q4"
        << "婚内" << static_cast<int>(Origin::Unverified) << "";
}

void TestIntake::R018_answersAreChecked() {
    QFETCH(QString, question);
    QFETCH(QString, value);
    QFETCH(int, origin);
    QFETCH(QString, expected);
    Hall hall;
    QCOMPARE(hall.walk.open(), std::string());
    const AnswerQuestion body{
        hall.walk.id(), QuestionId(question.toStdString()), value.toStdString(), static_cast<Origin>(origin), {}};
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    if (expected.isEmpty()) QCOMPARE(hall.walk.state().answers.at("Q4").source, std::string("民政婚姻库"));
}

void TestIntake::R022_lockedItemsStayWithTheirReason() {
    Hall hall;
    hall.walk.prepare();
    const Decision locked = hall.world.run(ChooseItem{hall.walk.id(), ItemId("X101"), false}, clerkAt("W03"));
    QCOMPARE(outcome(locked), std::string("case.item_locked"));
    QCOMPARE(locked.error().sentence(Language::Chinese), std::string("首次领证时必须同办"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X999"), false}), std::string("case.item_unknown"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X102"), false}), std::string());
    QVERIFY(!hall.walk.resolution().item(ItemId("X102"))->chosen());
    QVERIFY(!hall.walk.resolution().item(ItemId("X107"))->chosen());  // left out by default
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), true}), std::string());
    QVERIFY(hall.walk.resolution().item(ItemId("X107"))->chosen());
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X107"), false}), std::string());
    QVERIFY(!hall.walk.resolution().item(ItemId("X107"))->chosen());
}

void TestIntake::R033_fieldsAreCheckedByKind_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("rare name") << "child.name" << QString::fromUtf8("沈𬱖") << "";
    QTest::newRow("name of blanks") << "child.name"
                                    << "  "
                                    << "case.field_wrong";
    QTest::newRow("choice") << "child.sex"
                            << "女"
                            << "";
    QTest::newRow("no such choice") << "child.sex"
                                    << "未知"
                                    << "case.field_wrong";
    QTest::newRow("date and time") << "child.bornAt"
                                   << "2026-03-01 08:30"
                                   << "";
    QTest::newRow("impossible time") << "child.bornAt"
                                     << "2026-03-01 25:30"
                                     << "case.field_wrong";
    QTest::newRow("impossible date") << "household.since"
                                     << "2026-02-29"
                                     << "case.field_wrong";
    QTest::newRow("citizen id") << "mother.idNumber"
                                << "11010519491231002x"
                                << "";
    QTest::newRow("wrong check digit") << "mother.idNumber"
                                       << "110105194912310021"
                                       << "case.field_wrong";
    QTest::newRow("phone") << "mother.phone"
                           << "12345"
                           << "case.field_wrong";
    QTest::newRow("bank card") << "bank.account"
                               << "6222 0202 0011 2233 446"
                               << "";
    QTest::newRow("bank card with a slip") << "bank.account"
                                           << "6222020200112233447"
                                           << "case.field_wrong";
    QTest::newRow("too long, by code point") << "child.nativePlace"
                                             << "湖南省常德市鼎"
                                             << "case.field_wrong";
    QTest::newRow("just fits") << "child.nativePlace" << QString::fromUtf8("𬱖𬱖𬱖𬱖𬱖𬱖") << "";
    QTest::newRow("no such field") << "child.weight"
                                   << "3.2"
                                   << "case.field_unknown";
}

void TestIntake::R033_fieldsAreCheckedByKind() {
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
        QVERIFY(value.trimmed().isEmpty() ||
                sentence.find(value.toStdString()) == std::string::npos);  // never personal data
    }
}

void TestIntake::R033_requiredFieldsHoldUpAcceptance() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(hall.walk.run(FillFields{hall.walk.id(), {{"child.name", {}}}}), std::string());
    const Decision decision = hall.world.run(hall.walk.acceptCommand(), clerkAt("W03"));
    QCOMPARE(outcome(decision), std::string("case.fields_missing"));
    QCOMPARE(decision.error().params.at("first"), std::string("新生儿姓名"));
    QCOMPARE(hall.walk.run(FillFields{hall.walk.id(), {{"household.since", {}}}}), std::string());  // not required
    QCOMPARE(hall.walk.fillAll(), std::string());
    QCOMPARE(hall.walk.accept(), std::string());
}

void TestIntake::R040_R041_sharedPaperStandsOnceWithItsCounts() {
    Hall hall;
    hall.walk.prepare();
    const CaseState state = hall.walk.state();
    QCOMPARE(std::count_if(state.lines.begin(), state.lines.end(),
                           [](const CheckLine& l) { return l.material.str() == "M1"; }),
             1);
    const CheckLine* line = findLine(state.lines, MaterialId("M1"));
    QCOMPARE(line->originals, 2);
    QCOMPARE(line->copies, 2);
}

void TestIntake::R042_producedPaperIsNotAskedFor() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(verdictOf(hall.walk.state(), "M4"), Verdict::Produced);
    QCOMPARE(hall.walk.verdict("M4", Verdict::Missing), std::string("case.verdict_not_available"));
}

void TestIntake::R043_paperReappearsWhenItsProducerIsDropped() {
    Hall hall;
    hall.walk.prepare();
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Produced);
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X103"), false}), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Unchecked);
    QCOMPARE(hall.walk.accept(), std::string("case.unchecked_lines"));
    QCOMPARE(hall.walk.run(ChooseItem{hall.walk.id(), ItemId("X103"), true}), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M6"), Verdict::Produced);
}

void TestIntake::R044_R045_listFollowsTheScenario() {
    Hall hall;
    hall.walk.prepare();
    QVERIFY(findLine(hall.walk.state().lines, MaterialId("M2")));
    QCOMPARE(hall.walk.answer("Q4", "非婚"), std::string());
    QVERIFY(!findLine(hall.walk.state().lines, MaterialId("M2")));
    QCOMPARE(hall.walk.answer("Q3", "已领"), std::string());
    QCOMPARE(verdictOf(hall.walk.state(), "M4"), Verdict::Unchecked);  // every asking unit now needs the paper itself
    const catalogue::Resolution resolution = hall.walk.resolution();
    QVERIFY(resolution.unrouted.empty());
    QCOMPARE(resolution.line(MaterialId("M4"))->routes.size(), std::size_t(3));
}

void TestIntake::R071_verdictsAreChecked_data() {
    QTest::addColumn<QString>("material");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("originals");
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* material, Verdict verdict, int originals, const char* point,
                        const char* expected) {
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

void TestIntake::R071_verdictsAreChecked() {
    QFETCH(QString, material);
    QFETCH(int, verdict);
    QFETCH(int, originals);
    QFETCH(QString, point);
    QFETCH(QString, expected);
    Hall hall;
    hall.walk.prepare();
    GiveVerdict body{
        hall.walk.id(), MaterialId(material.toStdString()), static_cast<Verdict>(verdict), originals, 0, {}, {}, "Q-1"};
    if (!point.isEmpty()) body.failedPoints = {point.toStdString()};
    QCOMPARE(QString::fromStdString(hall.walk.run(body)), expected);
    const bool told = body.verdict == Verdict::Missing || body.verdict == Verdict::NonConforming;
    if (expected.isEmpty() && told) QVERIFY(!findLine(hall.walk.state().lines, body.material)->sentence.empty());
}

void TestIntake::agentBringsTheAuthorisation() {
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

void TestIntake::duplicateIsRefused() {
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

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
