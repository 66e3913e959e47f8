// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_fixture.h"

#include "domain/catalogue/checker.h"  // after the fixture: moc 6.4 cannot read <concepts> when this comes first

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace yc::domain;
using namespace yc::domain::catalogue;
using namespace yc::domain::fixture;

namespace {

using Spoil = std::function<void(Release&)>;

struct Case {
    const char* tag;
    const char* code;
    Spoil spoil;
};

Theme& theme(Release& release) { return release.themes.front(); }
Material& paper(Release& release, const char* id) {
    auto& list = theme(release).materials;
    return *std::find_if(list.begin(), list.end(), [&](const Material& m) { return m.id.str() == id; });
}

std::vector<Case> structureCases() {
    return {
        {"R001 no name", "theme-without-name", [](Release& r) { theme(r).name.clear(); }},
        {"R001 no items", "theme-without-items", [](Release& r) { theme(r).items.clear(); }},
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
        {"R036 form not covered", "form-not-covered",
         [](Release& r) { theme(r).items[2].formFields = {FieldId{"card"}}; }},
        {"R036 field not on form", "field-not-on-form", [](Release& r) { theme(r).items[3].formFields.clear(); }},
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
        QCOMPARE(hit->severity, Severity::Error);
        QVERIFY(!hit->path.empty() && !hit->zh.empty() && !hit->en.empty());
        QVERIFY(hasErrors(findings));
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
