// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_fixture.h"

#include "domain/catalogue/checker.h"  // after the fixture: moc 6.4 cannot read <concepts> when this comes first

#include <QtTest>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

using namespace yc::domain;
using namespace yc::domain::catalogue;
using namespace yc::domain::fixture;

namespace {

using Spoil = std::function<void(Release&)>;

struct Case {
    const char* tag;
    const char* code;
    Spoil spoil;
    Severity severity = Severity::Error;
};

Theme& theme(Release& release) { return release.themes.front(); }
Material& paper(Release& release, const char* id) {
    auto& list = theme(release).materials;
    return *std::find_if(list.begin(), list.end(), [&](const Material& m) { return m.id.str() == id; });
}

/// Makes MX a proof with all three and hands out its review.
ProofBasis& proofOf(Release& release) {
    paper(release, "MX").proof = true;
    return paper(release, "MX").proofBasis.emplace(ProofBasis{"某法第一条", UnitId{"U2"}, "某局"});
}

std::vector<Case> structureCases() {
    return {
        {"R001 no name", "theme-without-name", [](Release& r) { theme(r).name.clear(); }},
        {"R001 no items", "theme-without-items", [](Release& r) { theme(r).items.clear(); }},
        {"R001 item without name", "item-without-name", [](Release& r) { theme(r).items[0].name.clear(); }},
        {"R006 no code", "code-empty", [](Release& r) { theme(r).scenarios[0].id = {}; }},
        {"R027 need of nothing", "need-empty", [](Release& r) { theme(r).items[1].needs = {Need{}}; }},
        {"R021 source without name", "source-without-name",
         [](Release& r) {
             theme(r).questions[1].source = DataSource{"s", ""};
         }},
        {"R040 material without name", "material-without-name", [](Release& r) { paper(r, "M2").name.clear(); }},
        {"R040 negative count", "count-negative", [](Release& r) { paper(r, "M2").copies = -1; }},
        {"R054 free, yet a standard", "fee-contradiction",
         [](Release& r) {
             theme(r).items[0].fee = {false, "80 元/件", "某文", "不收费"};
         }},
        {"R066 ticket letter twice", "ticket-letter-repeated",
         [](Release& r) {
             r.themes.push_back(smallTheme());
             r.themes[1].id = ThemeId{"T2"};
         }},
        {"R001 item without unit", "item-without-unit", [](Release& r) { theme(r).items[0].unit = {}; }},
        {"R001 item of the centre", "item-of-centre", [](Release& r) { r.units[0].centre = true; }},
        {"R003 no lead", "lead-not-one", [](Release& r) { theme(r).leads.clear(); }},
        {"R003 two leads", "lead-not-one", [](Release& r) { theme(r).leads.push_back(UnitId{"U2"}); }},
        {"R003 nobody cooperates", "no-cooperating-unit", [](Release& r) { theme(r).cooperating.clear(); }},
        {"R003 lead cooperates", "lead-also-cooperating",
         [](Release& r) { theme(r).cooperating.push_back(UnitId{"U1"}); }},
        {"R003 unit not listed", "unit-not-in-theme", [](Release& r) { theme(r).cooperating.pop_back(); }},
        {"R004 lower level leads", "lead-of-lower-level", [](Release& r) { r.units[1].level = 2; }},
        {"R006 item code twice", "code-repeated", [](Release& r) { theme(r).items[1].id = ItemId{"A"}; }},
        {"R006 code across themes", "code-repeated", [](Release& r) { r.themes.push_back(smallTheme()); }},
        {"R006 retired code", "code-retired", [](Release& r) { r.retiredCodes = {"A"}; }},
        {"R006 cancelled, code free", "cancelled-not-retired",
         [](Release& r) { theme(r).status = ThemeStatus::Cancelled; }},
        {"R006 implementing code", "implementation-code",
         [](Release& r) { theme(r).items[0].implementationCode = "123"; }},
        {"R066 ticket letter", "ticket-letter-missing", [](Release& r) { theme(r).ticketLetter.clear(); }},
        {"R054 fee without standard", "fee-without-standard",
         [](Release& r) {
             theme(r).guide.fee = {true, "", "", ""};
         }},
        {"R054 standard without basis", "fee-without-basis",
         [](Release& r) {
             theme(r).items[0].fee = {true, "80 元/件", "", ""};
         }},
        {"R054 free not said", "free-not-said", [](Release& r) { theme(r).guide.fee.text = "免费"; }},
        {"R054 no limit at all", "limit-missing",
         [](Release& r) {
             theme(r).items[0].kind = HandlingKind::Promised;
             theme(r).items[0].promiseDays = 0;
         }},
        {"R054 intermediary unnamed", "intermediary-without-name",
         [](Release& r) { theme(r).guide.intermediary = true; }},
        {"R050 guide element", "guide-element-missing", [](Release& r) { theme(r).guide.hours.clear(); }},
        {"R118 promise beyond law", "promise-beyond-law", [](Release& r) { theme(r).items[3].legalDays = 3; }},
        {"R029 cycle", "flow-cycle", [](Release& r) { theme(r).items[0].needs = {Need{{ItemId{"C"}}}}; }},
        {"R029 chain beyond promise", "chain-beyond-promise", [](Release& r) { theme(r).promiseDays = 5; }},
        {"R016 name", "theme-name-form", [](Release& r) { theme(r).name = "小主题"; }},
        {"R006 handling code", "business-code",
         [](Release& r) {
             theme(r).items[0].basicCode = "430700230101";
             theme(r).items[0].businessCode = "43070023010";
         }},
        {"R006 implementing code of another item", "code-repeated",
         [](Release& r) {
             for (std::size_t i : {0U, 1U}) {
                 theme(r).items[i].basicCode = "430700230101";
                 theme(r).items[i].implementationCode = "11430799006231010E3430700230101";
             }
         }},
        {"R007 the same item reads differently", "item-differs",
         [](Release& r) {
             Theme other = smallTheme();
             other.id = ThemeId{"T2"};
             other.ticketLetter = "U";
             other.materials.clear();
             other.fields.clear();
             other.distribution.clear();
             other.items.resize(1);
             for (Item* item : {&theme(r).items[0], &other.items[0]}) {
                 item->basicCode = "430700230101";
                 item->implementationCode = "11430799006231010E3430700230101";
             }
             other.items[0].id = ItemId{"A2"};
             other.items[0].basis = {"另一部法"};
             r.themes.push_back(other);
         },
         Severity::Warning},
        {"R017 a filing blocks", "filing-blocks", [](Release& r) { theme(r).items[0].filing = true; }},
        {"R008 steps", "target-steps",
         [](Release& r) {
             theme(r).steps = {"a", "b", "c", "d", "e"};
         },
         Severity::Warning},
        {"R008 materials", "target-materials", [](Release& r) { r.targets.materialsCut = 95; }, Severity::Warning},
        {"R008 days", "target-days", [](Release& r) { r.targets.days = 5; }, Severity::Warning},
        {"R008 trips", "target-trips", [](Release& r) { theme(r).guide.trips = 2; }, Severity::Warning},
        {"R113 nothing to join", "joint-alone",
         [](Release& r) {
             theme(r).joint = {{JointRuleId{"J"}, JointKind::Review, "一起看", {ItemId{"A"}}, {}, {}, {}}};
         }},
        {"R113 unknown organiser", "unknown-reference",
         [](Release& r) {
             theme(r).joint = {
                 {JointRuleId{"J"}, JointKind::Review, "一起看", {ItemId{"A"}, ItemId{"B"}}, {}, UnitId{"U9"}, {}}};
         }},
        {"R128 unknown printing unit", "unknown-reference", [](Release& r) { theme(r).printingUnit = UnitId{"U9"}; }},
        {"R162 source not listed", "source-unlisted",
         [](Release& r) {
             r.sources = {{"other", "别的库", "某局", "接口", SharingWay::RealTime, "实时"}};
         }},
        {"R054 charged item, free guide", "fee-not-in-guide",
         [](Release& r) {
             theme(r).items[0].fee = {true, "80 元/件", "某文", "80 元"};
         }},
        {"R050 whom it serves", "guide-element-missing", [](Release& r) { theme(r).objects.clear(); }},
        {"R050 joint ability", "guide-element-missing", [](Release& r) { theme(r).guide.jointAbility.clear(); }},
        {"R058 result name", "result-without-name", [](Release& r) { theme(r).items[0].result.name.clear(); }},
        {"R058 result sample", "result-without-sample", [](Release& r) { theme(r).items[0].result.shelf = true; },
         Severity::Warning},
        {"R092 what follows", "commitment-without-consequence",
         [](Release& r) {
             theme(r).items[0].commitment = Commitment{{}, "承诺", Verification::After, 20, ""};
         }},
        {"R093 when it is checked", "commitment-without-check",
         [](Release& r) {
             theme(r).items[0].commitment = Commitment{{}, "承诺", Verification::After, 0, "撤销"};
         }},
        {"unknown item", "unknown-reference", [](Release& r) { theme(r).items[1].needs = {Need{{ItemId{"Z"}}}}; }},
        {"unknown unit", "unknown-reference", [](Release& r) { theme(r).cooperating.push_back(UnitId{"U9"}); }},
        {"unknown fact", "unknown-reference", [](Release& r) { paper(r, "MX").when = Condition::factIs("nobody"); }},
        {"unknown option", "unknown-reference", [](Release& r) { paper(r, "MX").when = answered("Q2", "other"); }},
    };
}

std::vector<Case> situationCases() {
    return {
        {"R018 looks ahead", "question-looks-ahead",
         [](Release& r) { theme(r).questions[0].when = answered("Q2", "plain"); }},
        {"R025 gate late", "gate-late",
         [](Release& r) {
             theme(r).questions[1].gate = theme(r).questions[2].gate = true;
             theme(r).questions[1].gate = false;
         }},
        {"R025 coverage late", "coverage-late", [](Release& r) { theme(r).questions[0].gate = false; },
         Severity::Warning},
        {"R019 jump to nowhere", "unknown-reference",
         [](Release& r) {
             theme(r).questions[0].options[1].notCovered =
                 NotCovered{{}, "先办别的", Remedy::OtherTheme, ThemeId{"T9"}, "in"};
         }},
        {"R019 jump without return", "jump-without-return",
         [](Release& r) {
             theme(r).questions[0].options[1].notCovered =
                 NotCovered{{}, "先办别的", Remedy::OtherTheme, ThemeId{"T9"}, "out"};
         }},
        {"R028 chain beyond the scenario's promise", "chain-beyond-promise",
         [](Release& r) { theme(r).scenarios[1].promiseDays = 5; }},
        {"R018 no choice", "question-without-choice", [](Release& r) { theme(r).questions[2].options.resize(1); }},
        {"R018 option twice", "option-repeated", [](Release& r) { theme(r).questions[2].options[1].value = "x"; }},
        {"R019 dangling path", "path-dangling", [](Release& r) { theme(r).scenarios.pop_back(); }},
        {"R019 dangling option", "path-dangling",
         [](Release& r) {
             theme(r).questions[1].options.push_back({"third", "third", {}, std::nullopt});
         }},
        {"R019 no scenario", "no-scenario", [](Release& r) { theme(r).scenarios.clear(); }},
        {"R019 end without words", "not-covered-without-text",
         [](Release& r) { theme(r).questions[0].options[1].notCovered->text.clear(); }},
        {"R020 scenario without words", "scenario-without-words",
         [](Release& r) { theme(r).scenarios[0].text.clear(); }},
        {"R020 scenario on items", "scenario-rule",
         [](Release& r) { theme(r).scenarios[0].when = Condition::chosen(ItemId{"A"}); }},
    };
}

std::vector<Case> materialCases() {
    return {
        {"R005 nobody asks", "material-asked-by-nobody", [](Release& r) { paper(r, "M2").asks.clear(); }},
        {"R012 proof without basis", "proof-without-basis", [](Release& r) { paper(r, "MX").proof = true; }},
        {"R012 proof without issuer", "proof-without-basis",
         [](Release& r) {
             paper(r, "MX").proof = true;
             paper(r, "MX").proofBasis = ProofBasis{"某法", UnitId{"U2"}, ""};
         }},
        {"R012 proof not stated", "proof-not-stated", [](Release& r) { paper(r, "MX").name = "居住证明"; },
         Severity::Warning},
        {"R013 issuer cannot issue", "proof-cannot-be-issued", [](Release& r) { proofOf(r).issuerCanIssue = false; }},
        {"R013 certificate", "proof-has-certificate",
         [](Release& r) { proofOf(r).replacedByCertificate = "居民身份证"; }},
        {"R013 commitment", "proof-has-commitment", [](Release& r) { proofOf(r).replacedByCommitment = "书面承诺"; }},
        {"R013 commitment of the material", "proof-has-commitment",
         [](Release& r) {
             proofOf(r);
             paper(r, "MX").commitment = "书面承诺";
         }},
        {"R013 check between offices", "proof-has-check",
         [](Release& r) { proofOf(r).replacedByCheck = "公安局核验"; }},
        {"R013 shared data", "proof-is-shared",
         [](Release& r) {
             proofOf(r);
             paper(r, "MX").sharing = Sharing{{"s", "某库"}, false};
         }},
        {"R014 no check points", "no-check-points", [](Release& r) { paper(r, "M2").checks.clear(); }},
        {"R074 no sentence", "no-standard-sentence", [](Release& r) { paper(r, "M2").absent.clear(); }},
        {"R040 no count", "count-missing", [](Release& r) { paper(r, "M2").originals = 0; }},
        {"R048 issuer", "issuer-missing", [](Release& r) { paper(r, "M2").source = SourceChannel::Government; }},
        {"R088 item not on the list", "item-not-tolerant",
         [](Release& r) { theme(r).items[1].toleranceAllowed = false; }},
        {"R088 contradiction", "tolerance-contradiction",
         [](Release& r) { paper(r, "MT").necessity = Necessity::Required; }},
        {"supplement beyond promise", "supplement-beyond-promise",
         [](Release& r) { paper(r, "MT").tolerance->supplementDays = 3; }},
        {"R045 result not awaited", "result-not-awaited",
         [](Release& r) { paper(r, "MB").asks[0].item = ItemId{"D"}; }},
        {"R045 need without material", "need-without-material", [](Release& r) { paper(r, "MB").producedBy.clear(); }},
        {"R096 no rule", "no-distribution-rule", [](Release& r) { theme(r).distribution.pop_back(); }},
        {"R096 rule with a condition", "no-distribution-rule",
         [](Release& r) { theme(r).distribution[1].when = answered("Q2", "plain"); }},
        {"R033 field nobody asks", "field-asked-by-nobody", [](Release& r) { theme(r).fields[1].uses.clear(); }},
        {"R033 field twice", "field-twice", [](Release& r) { theme(r).fields[1].label = "name"; }},
        {"R033 look alike", "fields-alike",
         [](Release& r) {
             theme(r).fields[0].label = "申请人姓名";
             theme(r).fields[1].label = "申请人姓名全称";
         },
         Severity::Warning},
        {"R033 rows of a group", "group-rows",
         [](Release& r) {
             theme(r).fieldGroups[0].minRows = 3;
             theme(r).fieldGroups[0].maxRows = 2;
             theme(r).fieldGroups[0].rowName = "股东";
         }},
        {"R033 row without a name", "group-rows", [](Release& r) { theme(r).fieldGroups[0].maxRows = 9; }},
        {"R033 batch limits", "batch-rows",
         [](Release& r) {
             theme(r).batch = BatchRule{10, 5, {"g"}};
         }},
        {"R033 batch of an unknown group", "unknown-reference",
         [](Release& r) {
             theme(r).batch = BatchRule{2, 5, {"h"}};
         }},
        {"R033 choice without choices", "choice-without-choices",
         [](Release& r) { theme(r).fields[1].kind = FieldKind::MultiChoice; }},
        {"R033 number limits", "number-limits",
         [](Release& r) {
             theme(r).fields[1].kind = FieldKind::Number;
             theme(r).fields[1].least = 2;
             theme(r).fields[1].most = 1;
         }},
        {"R033 unknown distinct field", "unknown-reference",
         [](Release& r) {
             theme(r).distinctFields = {{FieldId{"name"}, FieldId{"nobody"}}};
         }},
        {"R036 form not covered", "form-not-covered",
         [](Release& r) { theme(r).items[2].formFields = {FieldId{"card"}}; }},
        {"R036 field not on form", "field-not-on-form", [](Release& r) { theme(r).items[3].formFields.clear(); }},
    };
}

std::vector<Case> againstCases() {
    return {
        {"R002 version not higher", "version-not-higher", [](Release& r) { r.version = 1; }},
        {"R002 in force too early", "effective-too-early",
         [](Release& r) { r.effectiveFrom = parseIsoDate("2026-03-01").value(); }},
        {"R006 item gone", "code-vanished", [](Release& r) { theme(r).items.pop_back(); }},
        {"R006 theme gone", "code-vanished", [](Release& r) { theme(r).id = ThemeId{"T2"}; }},
        {"R006 code means another theme", "code-changed-meaning",
         [](Release& r) { theme(r).name = "别的一件事一次办"; }},
        {"R006 code means another item", "code-changed-meaning",
         [](Release& r) { theme(r).items[0].implementationCode = "11430799006231010E3430700230101"; }},
        {"R006 retired code dropped", "retired-code-dropped", [](Release& r) { r.retiredCodes.clear(); }},
    };
}

}  // namespace

class TestCatalogueChecker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundReleasePasses() {
        for (const Finding& finding : check(smallRelease()))
            QFAIL((finding.code + " " + finding.path + " " + finding.zh).c_str());
    }

    void spoiltReleaseIsRefused_data() {
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("index");
        const std::vector<std::vector<Case>> groups{structureCases(), situationCases(), materialCases()};
        for (std::size_t g = 0; g < groups.size(); ++g) {
            for (std::size_t i = 0; i < groups[g].size(); ++i)
                QTest::newRow(groups[g][i].tag) << static_cast<int>(g) << static_cast<int>(i);
        }
    }
    void spoiltReleaseIsRefused() {
        QFETCH(int, group);
        QFETCH(int, index);
        const std::vector<std::vector<Case>> groups{structureCases(), situationCases(), materialCases()};
        const Case& one = groups[static_cast<std::size_t>(group)][static_cast<std::size_t>(index)];
        Release release = smallRelease();
        one.spoil(release);
        const std::vector<Finding> findings = check(release);
        const auto hit =
            std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == one.code; });
        std::string all;
        for (const Finding& finding : findings) all += finding.code + " ";
        QVERIFY2(hit != findings.end(), all.c_str());
        QCOMPARE(hit->severity, one.severity);
        QVERIFY(!hit->path.empty() && !hit->zh.empty() && !hit->en.empty());
        QCOMPARE(hasErrors(findings), one.severity == Severity::Error || all != one.code + std::string(" "));
        for (const Finding& finding : findings) {
            const CheckRule* rule = checkRule(finding.code);
            QVERIFY2(rule, finding.code.c_str());
            QVERIFY(*rule->zh != '\0' && *rule->en != '\0');
        }
        // The row in the tag is one of those the rule is known to prove.
        const std::string tag = one.tag;
        if (tag.front() == 'R')
            QVERIFY2(std::string(checkRule(one.code)->rows).find(tag.substr(0, 4)) != std::string::npos ||
                         std::string(one.code) == "unknown-reference",
                     one.tag);
    }

    void everyRuleIsTriedOnce() {
        std::set<std::string> tried{"release-empty",      "scenario-unreachable", "paths-too-many",
                                    "code-vanished",      "code-changed-meaning", "retired-code-dropped",
                                    "version-not-higher", "effective-too-early"};
        for (const auto& group : {structureCases(), situationCases(), materialCases()}) {
            for (const Case& one : group) tried.insert(one.code);
        }
        std::set<std::string> known;
        for (const CheckRule& rule : checkRules()) {
            QVERIFY2(known.insert(rule.code).second, rule.code);
            QVERIFY2(tried.count(rule.code) == 1, rule.code);
        }
        for (const std::string& code : tried) QVERIFY2(known.count(code) == 1, code.c_str());
    }

    void R002_R006_againstThePublishedRelease_data() {
        QTest::addColumn<int>("index");
        const auto cases = againstCases();
        for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].tag) << static_cast<int>(i);
    }
    void R002_R006_againstThePublishedRelease() {
        QFETCH(int, index);
        const Case one = againstCases()[static_cast<std::size_t>(index)];
        Release before = smallRelease();
        before.effectiveFrom = parseIsoDate("2026-03-02").value();
        before.retiredCodes = {"OLD"};
        Release after = before;
        after.version = 2;
        QVERIFY(checkAgainst(after, before).empty());
        one.spoil(after);
        const auto findings = checkAgainst(after, before);
        QVERIFY(!findings.empty());
        QCOMPARE(findings.front().code, std::string(one.code));
        QVERIFY(checkRule(one.code));
    }

    void R033_confirmedFieldsAreNotProposedAgain() {
        Release release = smallRelease();
        theme(release).fields[0].label = "申请人姓名";
        theme(release).fields[1].label = "申请人姓名全称";
        theme(release).distinctFields = {{FieldId{"card"}, FieldId{"name"}}};
        QVERIFY(check(release).empty());
    }

    void R028_scenarioMayPromiseMore() {
        Release release = smallRelease();
        theme(release).promiseDays = 5;
        QVERIFY(hasErrors(check(release)));
        for (Scenario& scenario : theme(release).scenarios) scenario.promiseDays = 6;
        QVERIFY(!hasErrors(check(release)));
    }

    void R001_emptyRelease() {
        Release release = smallRelease();
        release.themes.clear();
        QCOMPARE(check(release).front().code, std::string("release-empty"));
    }

    void R019_pathsAreCounted() {
        const PathProof proof = provePaths(smallTheme());
        QVERIFY(proof.exhausted);
        QVERIFY(proof.dangling.empty());
        QCOMPARE(proof.notCovered, 1);
        QCOMPARE(proof.paths, 3);
    }

    void R019_unreachableScenarioIsAWarning() {
        Release release = smallRelease();
        theme(release).scenarios.push_back({ScenarioId{"N"}, "无", "无", answered("Q2", "plain")});
        const std::vector<Finding> findings = check(release);
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].code, std::string("scenario-unreachable"));
        QVERIFY(!hasErrors(findings));
    }

    void R019_hugeQuestionnaireIsGivenUpNotHung() {
        Release release = smallRelease();
        std::vector<Condition> parts;
        for (int i = 0; i < 60; ++i) {
            const std::string id = "L" + std::to_string(i);
            theme(release).questions.push_back(question(id.c_str(), {"a", "b"}));
            parts.push_back(answered(id.c_str(), "a"));
        }
        theme(release).scenarios.insert(theme(release).scenarios.begin(),
                                        {ScenarioId{"H"}, "大", "大", Condition::all(parts)});
        const std::vector<Finding> findings = check(release);
        QVERIFY(
            std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "paths-too-many"; }));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueChecker)
#include "tst_catalogue_checker.moc"
