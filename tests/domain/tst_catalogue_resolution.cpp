// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_fixture.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace yc::domain;
using namespace yc::domain::catalogue;
using namespace yc::domain::fixture;

namespace {

const Answers kPlain = answers({{"Q1", "in"}, {"Q2", "plain"}});
const Answers kSpecial = answers({{"Q1", "in"}, {"Q2", "special"}, {"Q3", "x"}});

std::string ids(const std::vector<ItemId>& list) {
    std::string text;
    for (const ItemId& id : list) text += id.str();
    return text;
}

std::string lineIds(const Resolution& resolution, LineCategory category) {
    std::string text;
    for (const MaterialLine& line : resolution.lines) {
        if (line.category == category) text += (text.empty() ? "" : " ") + line.id.str();
    }
    return text;
}

ResolutionContext contextOn(const WorkingCalendar& calendar, const char* day) {
    ResolutionContext context;
    context.start = date(day);
    context.calendar = &calendar;
    return context;
}

/// A random theme that references itself correctly; may be odd in every other way.
Theme randomTheme(std::mt19937& random) {
    Theme theme = smallTheme();
    theme.items.clear();
    theme.materials.clear();
    theme.fields.clear();
    const int count = 2 + static_cast<int>(random() % 10);
    for (int i = 0; i < count; ++i) {
        Item one = item(("I" + std::to_string(i)).c_str(),
                        (std::string("U") + std::to_string(1 + random() % 3)).c_str(), static_cast<int>(random() % 6));
        for (int n = static_cast<int>(random() % 3); n > 0 && i > 0; --n)
            one.needs.push_back(Need{{ItemId{"I" + std::to_string(random() % static_cast<unsigned>(i))},
                                      ItemId{"I" + std::to_string(random() % static_cast<unsigned>(i))}}});
        if (random() % 5 == 0) one.availableWhen = answered("Q2", "plain");
        theme.items.push_back(one);
    }
    for (int m = 0; m < 12; ++m) {
        Material one = material(("M" + std::to_string(m)).c_str(), {}, static_cast<int>(random() % 3), 1);
        for (const Item& candidate : theme.items) {
            if (random() % 3 == 0) one.asks.push_back(Ask{candidate.id, std::nullopt, std::nullopt, {}});
        }
        if (random() % 3 == 0) one.producedBy = {theme.items[random() % theme.items.size()].id};
        if (random() % 4 == 0) one.sharing = Sharing{{"s", "库"}, random() % 2 == 0};
        if (random() % 4 == 0) one.when = answered("Q3", "y");
        one.copyRule = random() % 2 == 0 ? CopyRule::Max : CopyRule::Sum;
        theme.materials.push_back(one);
    }
    return theme;
}

}  // namespace

class TestCatalogueResolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R018_questionsFollowEarlierAnswers() {
        const Theme theme = smallTheme();
        Resolution none = resolve(theme, {});
        QCOMPARE(none.nextQuestion->str(), std::string("Q1"));
        QCOMPARE(none.openQuestions, 2);
        QCOMPARE(none.question(QuestionId{"Q3"})->state, QuestionView::State::Hidden);
        Resolution special = resolve(theme, answers({{"Q1", "in"}, {"Q2", "special"}}));
        QCOMPARE(special.nextQuestion->str(), std::string("Q3"));
        QCOMPARE(special.question(QuestionId{"Q3"})->dependsOn, std::vector<QuestionId>{QuestionId{"Q2"}});
        QVERIFY(!special.complete());
        QVERIFY(resolve(theme, kSpecial).complete());
        QVERIFY(resolve(theme, kPlain).complete());
        // Answers that the catalogue does not know are not answers.
        QCOMPARE(resolve(theme, answers({{"Q1", "elsewhere"}, {"Q9", "in"}})).openQuestions, 2);
    }

    void R018_goingBackClearsOnlyDependents() {
        const Theme theme = smallTheme();
        const AnswerChange change = answersAfterChange(theme, kSpecial, QuestionId{"Q2"}, Answer::byHand("plain"));
        QCOMPARE(change.cleared, std::vector<QuestionId>{QuestionId{"Q3"}});
        QCOMPARE(change.answers.size(), std::size_t{2});
        QCOMPARE(answersAfterChange(theme, kSpecial, QuestionId{"Q2"}, Answer::byHand("special")).cleared.size(),
                 std::size_t{0});
        const AnswerChange outside = answersAfterChange(theme, kSpecial, QuestionId{"Q1"}, Answer::byHand("out"));
        QVERIFY(outside.cleared.empty());  // a slip on Q1 costs nothing
        QCOMPARE(answersAfterChange(theme, kSpecial, QuestionId{"Q3"}, std::nullopt).answers.size(), std::size_t{2});
    }

    void R019_explicitNotCovered() {
        const Resolution outside = resolve(smallTheme(), answers({{"Q1", "out"}, {"Q2", "plain"}}));
        QVERIFY(outside.notCovered.has_value());
        QCOMPARE(outside.notCovered->text, std::string("去咨询台"));
        QVERIFY(outside.items.empty() && outside.lines.empty() && outside.form.empty());
        QVERIFY(!outside.complete());
    }

    void R020_scenarioFromRule() {
        QCOMPARE(resolve(smallTheme(), kPlain).scenario->str(), std::string("P"));
        QCOMPARE(resolve(smallTheme(), kSpecial).scenario->str(), std::string("S"));
        QVERIFY(!resolve(smallTheme(), answers({{"Q1", "in"}})).scenario);
    }

    void R021_originOfAnswers() {
        Answers given = kPlain;
        given[QuestionId{"Q2"}].origin = Origin::Shared;
        QVERIFY(resolve(smallTheme(), given).question(QuestionId{"Q2"})->automatic);
        given[QuestionId{"Q2"}].origin = Origin::Unverified;
        const Resolution unverified = resolve(smallTheme(), given);
        QVERIFY(unverified.question(QuestionId{"Q2"})->unverified);
        QVERIFY(unverified.complete());
    }

    void R022_itemsChosenLockedUnavailable() {
        Theme theme = smallTheme();
        theme.items[0].lockedWhen = answered("Q2", "plain");
        theme.items[0].lockReason = "必须同办";
        theme.items[3].availableWhen = answered("Q2", "special");
        theme.items[3].unavailableReason = "只有特殊的办";
        const ItemChoice none{{ItemId{"A"}, false}, {ItemId{"B"}, false}, {ItemId{"D"}, true}};
        const Resolution plain = resolve(theme, kPlain, none);
        QVERIFY(plain.item(ItemId{"A"})->chosen() && plain.item(ItemId{"A"})->locked);
        QCOMPARE(plain.item(ItemId{"A"})->reason, std::string("必须同办"));
        QCOMPARE(plain.item(ItemId{"B"})->state, ItemView::State::Declined);
        QCOMPARE(plain.item(ItemId{"D"})->state, ItemView::State::Unavailable);
        QCOMPARE(plain.item(ItemId{"D"})->reason, std::string("只有特殊的办"));
        const Resolution special = resolve(theme, kSpecial, none);
        QCOMPARE(special.item(ItemId{"A"})->state, ItemView::State::Declined);
        QVERIFY(special.item(ItemId{"D"})->chosen());
        QVERIFY(resolve(theme, answers({{"Q1", "in"}})).item(ItemId{"D"})->chosen());  // still open: not yet excluded
    }

    void R027_serialAndParallel() {
        const Resolution all = resolve(smallTheme(), kPlain);
        QCOMPARE(ids(all.plan.item(ItemId{"A"})->waitsFor), std::string());
        QCOMPARE(ids(all.plan.item(ItemId{"B"})->waitsFor), std::string("A"));
        QCOMPARE(ids(all.plan.item(ItemId{"D"})->waitsFor), std::string());
        QCOMPARE(all.plan.item(ItemId{"D"})->startOffset, 0);
        const Resolution withoutB = resolve(smallTheme(), kPlain, {{ItemId{"B"}, false}});
        QCOMPARE(ids(withoutB.plan.item(ItemId{"C"})->waitsFor), std::string());
    }

    void R027_alternativesTakeTheEarlier() {
        Theme theme = smallTheme();
        theme.items = {item("X801", "U1", 1), item("X802", "U2", 5), item("X804", "U3", 2, {{"X801", "X802"}})};
        Resolution both = resolve(theme, kPlain);
        QCOMPARE(both.plan.item(ItemId{"X804"})->startOffset, 1);
        Resolution onlySecond = resolve(theme, kPlain, {{ItemId{"X801"}, false}});
        QCOMPARE(onlySecond.plan.item(ItemId{"X804"})->startOffset, 5);
        QCOMPARE(ids(onlySecond.plan.longestChain), std::string("X802X804"));
        ResolutionContext refused;
        refused.decidedNegative = {ItemId{"X801"}};
        QCOMPARE(resolve(theme, kPlain, {}, refused).plan.item(ItemId{"X804"})->startOffset, 5);
    }

    void R029_longestChainInWorkingDays() {
        const WorkingCalendar days = calendar();
        const Plan plan = resolve(smallTheme(), kPlain, {}, contextOn(days, "2026-02-11")).plan;
        QCOMPARE(plan.chainDays, 6);
        QCOMPARE(ids(plan.longestChain), std::string("ABC"));
        QCOMPARE(*plan.item(ItemId{"B"})->start, date("2026-02-12"));
        QCOMPARE(*plan.item(ItemId{"B"})->due, date("2026-02-14"));  // make-up Saturday
        QCOMPARE(*plan.item(ItemId{"C"})->due, date("2026-02-26"));
        QCOMPARE(*plan.promisedBy, date("2026-02-26"));
        QVERIFY(plan.calendarMissing.empty());
        QCOMPARE(resolve(smallTheme(), kPlain, {}, contextOn(days, "2026-12-30")).plan.calendarMissing,
                 std::vector<int>{2027});
    }

    void R029_cycleHasNoDates() {
        Theme theme = smallTheme();
        theme.items[0].needs = {Need{{ItemId{"C"}}}};
        const Plan plan = resolve(theme, kPlain).plan;
        QCOMPARE(plan.cycle.size(), std::size_t{4});
        QCOMPARE(plan.cycle.front(), plan.cycle.back());
        QVERIFY(plan.items.empty());
        QVERIFY(findCycle(smallTheme().items).empty());
    }

    void R033_formIsTheUnionAndFieldsAppearOnce() {
        const Resolution plain = resolve(smallTheme(), kPlain);
        QCOMPARE(plain.form.size(), std::size_t{2});
        QCOMPARE(ids(plain.field(FieldId{"name"})->items), std::string("AB"));
        QVERIFY(plain.field(FieldId{"name"})->required);
        QVERIFY(!plain.field(FieldId{"note"}));
        const Resolution onlyB = resolve(smallTheme(), answers({{"Q1", "in"}, {"Q2", "special"}, {"Q3", "y"}}),
                                         {{ItemId{"A"}, false}, {ItemId{"D"}, false}});
        QVERIFY(!onlyB.field(FieldId{"name"})->required);  // only B asks, and B does not insist
        QVERIFY(onlyB.field(FieldId{"note"}));
        QVERIFY(!onlyB.field(FieldId{"card"}));
    }

    void R040_R041_sameMaterialOnce() {
        const Resolution all = resolve(smallTheme(), kPlain);
        const MaterialLine* shared = all.line(MaterialId{"M1"});
        QCOMPARE(shared->originals, 1);
        QCOMPARE(shared->copies, 4);  // sum
        QCOMPARE(shared->origins.size(), std::size_t{4});
        Theme theme = smallTheme();
        theme.materials[0].copyRule = CopyRule::Max;
        theme.materials[0].asks[2].copies = 3;
        theme.materials[0].asks[1].originals = 2;
        const MaterialLine line = *resolve(theme, kPlain).line(MaterialId{"M1"});
        QCOMPARE(line.copies, 3);
        QCOMPARE(line.originals, 2);
    }

    void R042_producedInsideIsNotAsked() {
        const Resolution all = resolve(smallTheme(), kPlain);
        QCOMPARE(lineIds(all, LineCategory::Produced), std::string("MA MB"));
        QCOMPARE(all.line(MaterialId{"MA"})->originals, 0);
        QCOMPARE(all.line(MaterialId{"MA"})->reason, LineReason::ProducedByChosenItem);
        QCOMPARE(lineIds(all, LineCategory::Applicant), std::string("M1 M2 MT"));
        QCOMPARE(all.applicantLines(), 3);
        ResolutionContext there;
        there.resultsAtHand = {MaterialId{"MA"}};
        QCOMPARE(resolve(smallTheme(), kPlain, {}, there).line(MaterialId{"MA"})->reason, LineReason::ResultAtHand);
    }

    void R043_comesBackWhenTheProducerIsDropped() {
        const Resolution dropped = resolve(smallTheme(), kPlain, {{ItemId{"A"}, false}});
        QCOMPARE(dropped.line(MaterialId{"MA"})->category, LineCategory::Applicant);
        QCOMPARE(dropped.line(MaterialId{"MA"})->reason, LineReason::ProducerNotChosen);
        QCOMPARE(dropped.line(MaterialId{"MA"})->originals, 1);
        QCOMPARE(resolve(smallTheme(), kPlain, {{ItemId{"A"}, true}}).line(MaterialId{"MA"})->category,
                 LineCategory::Produced);
        ResolutionContext refused;
        refused.decidedNegative = {ItemId{"A"}};
        QCOMPARE(resolve(smallTheme(), kPlain, {}, refused).line(MaterialId{"MA"})->reason,
                 LineReason::ProducerDecidedNegative);
    }

    void R044_listFollowsTheScenario() {
        QVERIFY(!resolve(smallTheme(), kPlain).line(MaterialId{"MX"}));
        const Resolution special = resolve(smallTheme(), kSpecial);
        QVERIFY(special.line(MaterialId{"MX"}));
    }

    void R005_R045_everyLineSaysWhoAsksAndWhy() {
        const Resolution special = resolve(smallTheme(), kSpecial);
        const LineOrigin origin = special.line(MaterialId{"MX"})->origins.at(0);
        QCOMPARE(origin.item.str(), std::string("B"));
        QCOMPARE(origin.unit.str(), std::string("U2"));
        QCOMPARE(origin.scenario->str(), std::string("S"));
        QCOMPARE(origin.rule, std::string("特殊的"));
    }

    void exemptionFollowsTheQuery_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("category");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* tag, SharingState state, LineCategory category, LineReason reason) {
            QTest::newRow(tag) << static_cast<int>(state) << static_cast<int>(category) << static_cast<int>(reason);
        };
        row("R047 not asked yet", SharingState::NotAsked, LineCategory::Exempt, LineReason::SharingExpected);
        row("R047 found", SharingState::Confirmed, LineCategory::Exempt, LineReason::SharingConfirmed);
        row("R047 failed, paper after all", SharingState::Failed, LineCategory::Applicant, LineReason::SharingFailed);
    }
    void exemptionFollowsTheQuery() {
        QFETCH(int, state);
        ResolutionContext context;
        context.sharing[MaterialId{"MS"}] = static_cast<SharingState>(state);
        const Resolution resolution = resolve(smallTheme(), kPlain, {}, context);
        QTEST(static_cast<int>(resolution.line(MaterialId{"MS"})->category), "category");
        QTEST(static_cast<int>(resolution.line(MaterialId{"MS"})->reason), "reason");
    }

    void toleranceNeedsEveryAskingItem() {
        const MaterialLine line = *resolve(smallTheme(), kPlain).line(MaterialId{"MT"});
        QVERIFY(line.tolerable);
        QCOMPARE(line.supplementDays, 2);
        Theme theme = smallTheme();
        theme.items[1].toleranceAllowed = false;
        QVERIFY(!resolve(theme, kPlain).line(MaterialId{"MT"})->tolerable);
    }

    void R028_scenarioPromisesItsOwnTime() {
        Theme theme = smallTheme();
        theme.scenarios[1].promiseDays = 9;
        QCOMPARE(resolve(theme, kPlain).plan.promiseDays, 6);
        QCOMPARE(resolve(theme, kSpecial).plan.promiseDays, 9);
    }

    void R019_otherThemeAndBack() {
        Theme theme = smallTheme();
        theme.questions[0].options[1].notCovered = NotCovered{{}, "先办执照", Remedy::OtherTheme, ThemeId{"T2"}, "in"};
        const Resolution away = resolve(theme, answers({{"Q1", "out"}}));
        QVERIFY(away.notCovered && away.notCovered->remedy == Remedy::OtherTheme);
        QCOMPARE(away.notCovered->theme, ThemeId{"T2"});
        const AnswerChange back =
            answersAfterChange(theme, answers({{"Q1", "out"}, {"Q2", "plain"}}), away.notCovered->question,
                               Answer::byHand(away.notCovered->returnAs));
        QVERIFY(resolve(theme, back.answers).complete());
    }

    void R025_cautionsAreSaidAndDoNotStop() {
        Theme theme = smallTheme();
        theme.questions[1].options[1].warning = "要先解押";
        QVERIFY(resolve(theme, kPlain).cautions.empty());
        const Resolution special = resolve(theme, kSpecial);
        QVERIFY(special.complete());
        QCOMPARE(special.cautions.size(), std::size_t{1});
        QCOMPARE(special.cautions[0].text, std::string("要先解押"));
    }

    void R085_feeIsTheFirstRateThatFits() {
        Theme theme = smallTheme();
        theme.items[3].fee = {true,
                              "按用途",
                              "某文",
                              "按用途收费",
                              {{answered("Q2", "plain"), "住宅", 8000}, {answered("Q2", "special"), "非住宅", 55000}}};
        QCOMPARE(resolve(theme, kPlain).fees[0].rate->fen, 8000);
        QCOMPARE(resolve(theme, kSpecial).fees[0].rate->fen, 55000);
        QVERIFY(!resolve(theme, answers({{"Q1", "in"}})).fees[0].rate);
        QVERIFY(resolve(theme, kPlain, {{ItemId{"D"}, false}}).fees.empty());
    }

    void R092_commitmentByAnswer() {
        Theme theme = smallTheme();
        theme.items[3].commitment = Commitment{answered("Q2", "special"), "承诺", Verification::After, 20, "撤销"};
        theme.materials[4].sharing.reset();
        theme.materials[4].commitment = "承诺书";
        QVERIFY(resolve(theme, kPlain).committed.empty());
        QCOMPARE(ids(resolve(theme, kSpecial).committed), std::string("D"));
        QVERIFY(resolve(theme, kPlain).line(MaterialId{"MS"})->committable);
        QVERIFY(!resolve(theme, kPlain).line(MaterialId{"M1"})->committable);
    }

    void R113_jointEventsOfTheChosenItems() {
        Theme theme = smallTheme();
        JointRule both;
        both.id = JointRuleId{"J1"};
        both.items = {ItemId{"C"}, ItemId{"D"}};
        JointRule invited;
        invited.id = JointRuleId{"J2"};
        invited.items = {ItemId{"A"}};
        invited.units = {UnitId{"U3"}};
        invited.when = answered("Q2", "special");
        theme.joint = {both, invited};
        const Resolution plain = resolve(theme, kPlain);
        QCOMPARE(plain.joint.size(), std::size_t{1});
        QCOMPARE(ids(plain.joint[0].items), std::string("CD"));
        QCOMPARE(plain.joint[0].units, (std::vector<UnitId>{UnitId{"U3"}, UnitId{"U2"}}));
        const Resolution special = resolve(theme, kSpecial, {{ItemId{"D"}, false}});
        QCOMPARE(special.joint.size(), std::size_t{1});
        QCOMPARE(special.joint[0].rule, JointRuleId{"J2"});
        QCOMPARE(special.joint[0].units, (std::vector<UnitId>{UnitId{"U1"}, UnitId{"U3"}}));
    }

    void R035_groupsFollowTheSituation() {
        Theme theme = smallTheme();
        theme.fieldGroups[0] = {"g", "股东", "股东", 1, 20, answered("Q2", "special")};
        const Resolution plain = resolve(theme, kPlain);
        QVERIFY(plain.form.empty() && plain.groups.empty());
        const Resolution special = resolve(theme, kSpecial);
        QVERIFY(special.field(FieldId{"name"}) && special.group("g"));
        QCOMPARE(special.group("g")->maxRows, 20);
    }

    void R033_rowsOfRepeatedFields_data() {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("row");
        QTest::newRow("plain") << QByteArray("holder.name") << QByteArray("holder.name") << 1;
        QTest::newRow("second") << QByteArray("holder.name#2") << QByteArray("holder.name") << 2;
        QTest::newRow("five hundredth") << QByteArray("holder.name#500") << QByteArray("holder.name") << 500;
        QTest::newRow("row one is the plain id") << QByteArray("holder.name#1") << QByteArray("holder.name#1") << 1;
        QTest::newRow("leading zero") << QByteArray("a#02") << QByteArray("a#02") << 1;
        QTest::newRow("no number") << QByteArray("a#b") << QByteArray("a#b") << 1;
        QTest::newRow("nothing behind") << QByteArray("a#") << QByteArray("a#") << 1;
        QTest::newRow("nothing before") << QByteArray("#2") << QByteArray("#2") << 1;
        QTest::newRow("too long") << QByteArray("a#99999") << QByteArray("a#99999") << 1;
    }
    void R033_rowsOfRepeatedFields() {
        QFETCH(QByteArray, id);
        const auto place = fieldOfRow(FieldId{id.toStdString()});
        QTEST(QByteArray::fromStdString(place.first.str()), "field");
        QTEST(place.second, "row");
        if (place.second > 1) QCOMPARE(rowField(place.first, place.second).str(), id.toStdString());
    }

    void R096_everyLineHasARuleForEveryUnit() {
        const Resolution all = resolve(smallTheme(), kPlain);
        QCOMPARE(all.line(MaterialId{"M2"})->routes,
                 (std::vector<Route>{{UnitId{"U1"}, RuleId{"D1"}, Carrier::Original, true}}));
        QCOMPARE(all.line(MaterialId{"M2"})->originalKeeper.str(), std::string("U1"));
        QCOMPARE(all.line(MaterialId{"M1"})->routes.size(), std::size_t{3});
        QVERIFY(all.line(MaterialId{"M1"})->originalKeeper.empty());  // shown and given back
        QVERIFY(all.unrouted.empty());
        Theme theme = smallTheme();
        theme.distribution.pop_back();
        QVERIFY(!resolve(theme, kPlain).unrouted.empty());
    }

    void consequenceBeforeChoice() {
        Theme theme = smallTheme();
        theme.items[3].availableWhen = answered("Q2", "special");
        const std::vector<OptionConsequence> seen = consequences(theme, answers({{"Q1", "in"}}), QuestionId{"Q2"});
        QCOMPARE(seen.size(), std::size_t{2});
        QCOMPARE(seen[0].scenario->str(), std::string("P"));
        QCOMPARE(ids(seen[0].itemsRemoved), std::string("D"));
        QCOMPARE(seen[1].added, std::vector<MaterialId>{MaterialId{"MX"}});
        QCOMPARE(seen[1].applicantLines - seen[1].applicantLinesBefore, 1);
        QVERIFY(consequences(theme, {}, QuestionId{"Q1"})[1].notCovered.has_value());
        QVERIFY(consequences(theme, {}, QuestionId{"Q77"}).empty());
    }

    void randomThemesKeepTheInvariants() {
        const quint32 seed = 20260318;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const WorkingCalendar days = calendar();
        for (int round = 0; round < 400; ++round) {
            const Theme theme = randomTheme(random);
            ItemChoice choice;
            for (const Item& one : theme.items) {
                if (random() % 3 == 0) choice[one.id] = random() % 2 == 0;
            }
            const Answers given =
                random() % 2 == 0 ? kPlain
                                  : answers({{"Q1", "in"}, {"Q2", "special"}, {"Q3", random() % 2 == 0 ? "x" : "y"}});
            checkInvariants(theme, resolve(theme, given, choice, contextOn(days, "2026-03-11")));
        }
    }

    void randomAnswerChangesNeverLeaveHiddenAnswers() {
        const quint32 seed = 99;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const Theme theme = smallTheme();
        Answers given;
        for (int round = 0; round < 2000; ++round) {
            const Question& question = theme.questions[random() % theme.questions.size()];
            const bool clear = random() % 4 == 0;
            const auto answer = clear ? std::optional<Answer>{}
                                      : Answer::byHand(question.options[random() % question.options.size()].value);
            given = answersAfterChange(theme, given, question.id, answer).answers;
            const auto second = given.find(QuestionId{"Q2"});
            const bool special = second != given.end() && second->second.is("special");
            if (question.id.str() != "Q3")
                QVERIFY(special || second == given.end() || given.count(QuestionId{"Q3"}) == 0);
        }
    }

private:
    static void checkInvariants(const Theme& theme, const Resolution& resolution) {
        const std::vector<ItemId> chosen = resolution.chosenItems();
        const auto isChosen = [&](const ItemId& id) {
            return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
        };
        std::set<MaterialId> seen;
        for (const MaterialLine& line : resolution.lines) {
            QVERIFY(seen.insert(line.id).second);  // R041: once
            QVERIFY(!line.origins.empty());        // R005: somebody asks
            for (const LineOrigin& origin : line.origins) QVERIFY(isChosen(origin.item));
            const auto& makers = theme.material(line.id)->producedBy;
            const bool made = std::any_of(makers.begin(), makers.end(), isChosen);
            QCOMPARE(line.category == LineCategory::Produced, made);  // R042, R043
            std::set<UnitId> units;
            for (const LineOrigin& origin : line.origins) units.insert(origin.unit);
            QCOMPARE(line.routes.size(), units.size());  // R096, R045
        }
        QCOMPARE(resolution.plan.items.size(), chosen.size());
        for (const ItemPlan& plan : resolution.plan.items) {
            QCOMPARE(plan.dueOffset, plan.startOffset + theme.item(plan.id)->promiseDays);
            QVERIFY(plan.dueOffset <= resolution.plan.chainDays);
            QCOMPARE(calendar().workingDaysBetween(date("2026-03-11"), *plan.due), plan.dueOffset);
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalogueResolution)
#include "tst_catalogue_resolution.moc"
