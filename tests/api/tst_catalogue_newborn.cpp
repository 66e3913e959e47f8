// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped theme 新生儿出生, walked through as at the window.
#include "api/calendar_json.h"
#include "api/catalogue_json.h"
#include "domain/catalogue/checker.h"
#include "domain/catalogue/resolution.h"

#include <QtTest>

using namespace yc;
using namespace yc::domain;
using namespace yc::domain::catalogue;

namespace {

Answers given(std::vector<std::pair<const char*, const char*>> pairs) {
    Answers answers;
    for (const auto& pair : pairs) answers[QuestionId{pair.first}] = Answer::byHand(pair.second);
    return answers;
}

Answers with(Answers answers, const char* question, const char* value) {
    answers[QuestionId{question}] = Answer::byHand(value);
    return answers;
}

const Answers kMarriedLocal = given({{"Q1", "本省助产机构"},
                                     {"Q2", "是"},
                                     {"Q3", "未领"},
                                     {"Q4", "婚内"},
                                     {"Q5", "双方本市"},
                                     {"Q6", "父"},
                                     {"Q7", "相同"},
                                     {"Q8", "家庭户"},
                                     {"Q9", "是"}});

QString lines(const Resolution& resolution, bool applicant) {
    QStringList ids;
    for (const MaterialLine& line : resolution.lines) {
        if (line.fromApplicant() == applicant) ids << QString::fromStdString(line.id.str());
    }
    return ids.join(QLatin1Char(' '));
}

QString items(const Resolution& resolution) {
    QStringList ids;
    for (const ItemId& id : resolution.chosenItems()) ids << QString::fromStdString(id.str());
    return ids.join(QLatin1Char(' '));
}

}  // namespace

class TestCatalogueNewborn : public QObject {
    Q_OBJECT

    Release m_release;
    WorkingCalendar m_calendar;

    const Theme& theme() const { return m_release.themes.front(); }
    Resolution at(const Answers& answers, const ItemChoice& choice = {}, ResolutionContext context = {}) const {
        context.start = parseIsoDate("2026-03-11").value();
        context.calendar = &m_calendar;
        return resolve(theme(), answers, choice, context);
    }

private Q_SLOTS:
    void initTestCase() {
        m_release = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue").value().release;
        m_calendar = api::readCalendarDirectory(YC_SOURCE_DIR "/installer/calendar").value();
    }

    void scenarios_data() {
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("items");
        QTest::addColumn<QString>("applicant");
        const QString all = QStringLiteral("X101 X102 X103 X104 X105 X106 X107");
        QTest::newRow("R020 R044 S1") << QStringList{} << "S1" << all << "M1 M3 M5 M11 M12 M13";
        QTest::newRow("R044 S1 with grandparents")
            << QStringList{"Q6", "祖父母或外祖父母"} << "S1" << all << "M1 M3 M5 M9 M9b M11 M12 M13";
        QTest::newRow("R044 S1 collective household")
            << QStringList{"Q8", "集体户"} << "S1" << all << "M1 M3 M5 M10 M11 M12 M13";
        QTest::newRow("R044 S1 two nationalities")
            << QStringList{"Q7", "不同"} << "S1" << all << "M1 M3 M5 M8 M11 M12 M13";
        QTest::newRow("R044 S1 settled directly") << QStringList{"Q9", "否"} << "S1"
                                                  << "X101 X102 X103 X104 X105 X107"
                                                  << "M1 M3 M5 M11";
        QTest::newRow("R044 S2") << QStringList{"Q5", "仅母本市"} << "S2" << all << "M1 M3 M5 M11 M12 M13";
        QTest::newRow("R044 S3") << QStringList{"Q4", "非婚", "Q6", "母"} << "S3" << all << "M1 M2b M3 M5 M11 M12 M13";
        QTest::newRow("R044 S4") << QStringList{"Q4", "非婚", "Q6", "父"} << "S4" << all
                                 << "M1 M2b M3 M5 M7 M11 M12 M13";
        QTest::newRow("R043 R044 S5") << QStringList{"Q3", "已领"} << "S5"
                                      << "X102 X103 X104 X105 X106 X107"
                                      << "M1 M3 M4 M11 M12 M13";
        QTest::newRow("R044 S5 unmarried, father") << QStringList{"Q3", "已领", "Q4", "非婚"} << "S5"
                                                   << "X102 X103 X104 X105 X106 X107"
                                                   << "M1 M2b M3 M4 M7 M11 M12 M13";
        QTest::newRow("R044 S6") << QStringList{"Q5", "双方非本市"} << "S6"
                                 << "X101 X102 X107"
                                 << "M1 M5";
    }
    void scenarios() {
        QFETCH(QStringList, answers);
        Answers chosen = kMarriedLocal;
        for (int i = 0; i + 1 < answers.size(); i += 2)
            chosen = with(chosen, answers[i].toUtf8().constData(), answers[i + 1].toUtf8().constData());
        const Resolution resolution = at(chosen);
        QVERIFY(resolution.complete());
        QTEST(QString::fromStdString(resolution.scenario->str()), "scenario");
        QTEST(items(resolution), "items");
        QTEST(lines(resolution, true), "applicant");
        QVERIFY(resolution.unrouted.empty());
        QVERIFY(resolution.plan.chainDays <= theme().promiseDays);
    }

    void R019_notCovered_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("married");
        QTest::newRow("R019 abroad") << "Q1"
                                     << "省外/境外" << true;
        QTest::newRow("R019 at home") << "Q1"
                                      << "家中等非助产机构" << true;
        QTest::newRow("R019 older than a year") << "Q2"
                                                << "否" << true;
        QTest::newRow("R019 unmarried with grandparents") << "Q6"
                                                          << "祖父母或外祖父母" << false;
    }
    void R019_notCovered() {
        QFETCH(QString, question);
        QFETCH(QString, value);
        QFETCH(bool, married);
        const Answers base = with(kMarriedLocal, "Q4", married ? "婚内" : "非婚");
        const Resolution resolution = at(with(base, question.toUtf8().constData(), value.toUtf8().constData()));
        QVERIFY(resolution.notCovered && !resolution.notCovered->text.empty());
        QVERIFY(resolution.lines.empty());
    }

    void R019_everyPathEnds() {
        const PathProof proof = provePaths(theme());
        QVERIFY(proof.exhausted && proof.dangling.empty());
        QVERIFY(proof.paths > 20);
    }

    void R018_situationScreenOfThePicture() {
        Answers partly = kMarriedLocal;
        partly.erase(QuestionId{"Q6"});
        partly.erase(QuestionId{"Q8"});
        const Resolution resolution = at(partly);
        QCOMPARE(resolution.openQuestions, 2);
        QCOMPARE(resolution.nextQuestion->str(), std::string("Q6"));
        QCOMPARE(resolution.scenario->str(), std::string("S1"));  // known before the last answers
        QCOMPARE(resolution.applicantLines(), 6);
        const auto seen = consequences(theme(), partly, QuestionId{"Q6"});
        QCOMPARE(seen[0].applicantLines, 6);
        QVERIFY(seen[0].added.empty());
        QCOMPARE(seen[2].applicantLinesBefore, 6);
        QCOMPARE(seen[2].applicantLines, 8);
        QCOMPARE(seen[2].added, (std::vector<MaterialId>{MaterialId{"M9"}, MaterialId{"M9b"}}));
        const AnswerChange change =
            answersAfterChange(theme(), kMarriedLocal, QuestionId{"Q5"}, Answer::byHand("仅父本市"));
        QCOMPARE(change.cleared, (std::vector<QuestionId>{QuestionId{"Q6"}, QuestionId{"Q8"}}));
    }

    void R022_firstIssueIsLocked() {
        const Resolution resolution = at(kMarriedLocal, {{ItemId{"X101"}, false}, {ItemId{"X107"}, false}});
        QVERIFY(resolution.item(ItemId{"X101"})->locked);
        QCOMPARE(resolution.item(ItemId{"X101"})->reason, std::string("首次领证时必须同办"));
        QVERIFY(!resolution.item(ItemId{"X107"})->chosen());
    }

    void R040_R041_R042_materialsOfThePicture() {
        const Resolution resolution = at(kMarriedLocal);
        QCOMPARE(lines(resolution, false), QStringLiteral("M2 M4 M6"));
        const MaterialLine* cards = resolution.line(MaterialId{"M1"});
        QCOMPARE(cards->originals, 2);
        QCOMPARE(cards->copies, 2);
        QCOMPARE(cards->origins.size(), std::size_t{5});
        QCOMPARE(resolution.line(MaterialId{"M12"})->originals, 3);
        QCOMPARE(resolution.line(MaterialId{"M13"})->category, LineCategory::FillIn);
        QCOMPARE(resolution.line(MaterialId{"M2"})->category, LineCategory::Exempt);
        QVERIFY(resolution.line(MaterialId{"M11"})->tolerable);
        QVERIFY(!resolution.line(MaterialId{"M12"})->tolerable);
        QCOMPARE(theme().material(MaterialId{"M12"})->deficiencies(DeficiencyKind::Missing).size(), std::size_t{4});
    }

    void R043_droppingAProducer() {
        const Resolution dropped = at(kMarriedLocal, {{ItemId{"X103"}, false}});
        QCOMPARE(dropped.line(MaterialId{"M6"})->category, LineCategory::Applicant);
        QCOMPARE(dropped.line(MaterialId{"M6"})->reason, LineReason::ProducerNotChosen);
        ResolutionContext refused;
        refused.decidedNegative = {ItemId{"X101"}};
        QCOMPARE(at(kMarriedLocal, {}, refused).line(MaterialId{"M4"})->reason, LineReason::ProducerDecidedNegative);
        ResolutionContext failed;
        failed.sharing[MaterialId{"M2"}] = SharingState::Failed;
        QCOMPARE(lines(at(kMarriedLocal, {}, failed), true), QStringLiteral("M1 M2 M3 M5 M11 M12 M13"));
        ResolutionContext agent;
        agent.facts = {"agent"};
        QVERIFY(at(kMarriedLocal, {}, agent).line(MaterialId{"M14"}));
    }

    void R029_planOfThePicture() {
        const Plan plan = at(kMarriedLocal).plan;
        QCOMPARE(plan.chainDays, 5);
        QCOMPARE(isoDate(*plan.promisedBy), std::string("2026-03-18"));
        QCOMPARE(isoDate(*plan.item(ItemId{"X105"})->start), std::string("2026-03-13"));
        QCOMPARE(isoDate(*plan.item(ItemId{"X105"})->due), std::string("2026-03-18"));
        QCOMPARE(plan.item(ItemId{"X104"})->waitsFor, std::vector<ItemId>{ItemId{"X103"}});
    }

    void R033_formOfThePicture() {
        QCOMPARE(at(kMarriedLocal).form.size(), std::size_t{20});
        QCOMPARE(at(with(kMarriedLocal, "Q3", "已领")).form.size(), std::size_t{21});  // with the certificate's number
        ResolutionContext mail;
        mail.facts = {"mail"};
        QVERIFY(at(kMarriedLocal, {}, mail).field(FieldId{"delivery.address"}));
    }

    void R096_distributionStoresTheRule() {
        const Resolution unmarried = at(with(kMarriedLocal, "Q4", "非婚"));
        const MaterialLine* statement = unmarried.line(MaterialId{"M2b"});
        QCOMPARE(statement->originalKeeper.str(), std::string("GAJ"));
        QCOMPARE(statement->routes.size(), std::size_t{2});
        for (const Route& route : statement->routes)
            QCOMPARE(route.rule.str(), route.keeper ? std::string("D05") : std::string("D11"));
        QCOMPARE(unmarried.line(MaterialId{"M12"})->routes,
                 (std::vector<Route>{{UnitId{"YBJ"}, RuleId{"D08"}, Carrier::Original, true}}));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueNewborn)
#include "tst_catalogue_newborn.moc"
