// SPDX-License-Identifier: GPL-3.0-or-later
// The property of the one notice over random cases of a theme (R074, R075): it lists exactly what acceptance would refuse,
// and a case that mends exactly these papers is accepted.
#pragma once

#include "domain/fixture.h"
#include "domain/intake_walk.h"

#include <QTest>

#include <random>
#include <set>
#include <string>
#include <vector>

namespace yc::domain::fixture {

class NoticeProperty {
public:
    NoticeProperty(const catalogue::Release& release, const WorkingCalendar& calendar, unsigned seed)
        : m_theme(release.themes.front()), m_random(seed) {
        m_world.release = &release;
        m_world.releaseVersion = release.version;
        m_world.calendar = calendar;
    }

    int accepted = 0;
    int notices = 0;
    int notCovered = 0;

    /// One random case; fails the running test when the property does not hold.
    void runCase(int ordinal) {
        CaseWalk walk(m_world, m_theme, "case-" + std::to_string(ordinal), ordinal);
        QCOMPARE(walk.open(), std::string());
        identify(walk);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(walk.answerAll([&](std::size_t n) { return below(n); }), std::string());
        if (walk.resolution().notCovered) {
            ++notCovered;
            QCOMPARE(walk.accept(), std::string("case.not_covered"));
            QCOMPARE(walk.issueCorrection(), std::string("case.not_covered"));
            return;
        }
        dropSomeItems(walk);
        giveRandomVerdicts(walk);
        QCOMPARE(walk.fillAll(), std::string());
        checkProperty(walk);
    }

private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }

    void identify(CaseWalk& walk) {
        IdentifyApplicant body = walk.identifyCommand();
        if (below(4) == 0) {
            body.personal.agentName = "沈建国";
            body.personal.agentIdNumber = "11010519491231002X";
        }
        QCOMPARE(walk.run(body), std::string());
    }
    void dropSomeItems(CaseWalk& walk) {
        for (const catalogue::ItemView& view : walk.resolution().items) {
            if (below(5) == 0)
                (void)walk.run(ChooseItem{walk.id(), view.id, false});  // locked ones are refused, that is their rule
        }
    }
    void giveRandomVerdicts(CaseWalk& walk) {
        const catalogue::Resolution resolution = walk.resolution();
        for (const CheckLine& line : walk.state().lines) {
            const catalogue::Material* material = m_theme.material(line.material);
            if (line.verdict != Verdict::Unchecked) continue;
            const Verdict wishes[] = {Verdict::Complete,  Verdict::Complete, Verdict::Complete,     Verdict::Exempt,
                                      Verdict::Tolerated, Verdict::Missing,  Verdict::NonConforming};
            const Verdict wish = wishes[below(std::size(wishes))];
            std::vector<std::string> failed;
            if ((wish == Verdict::Missing || wish == Verdict::NonConforming) && !material->checks.empty() &&
                below(2) == 0)
                failed = {material->checks[below(material->checks.size())].id};
            if (!walk.verdict(line.material.str(), wish, failed).empty())
                QCOMPARE(walk.verdict(line.material.str(), Verdict::Complete), std::string());
        }
    }

    void checkProperty(CaseWalk& walk) {
        const Decision refused = m_world.run(walk.acceptCommand(), clerkAt("W03"));
        if (refused) {
            ++accepted;
            checkAccepted(walk);
            return;
        }
        QCOMPARE(outcome(refused), std::string("case.deficiencies_open"));
        const std::vector<CheckLine> before = walk.state().lines;
        QCOMPARE(walk.issueCorrection(), std::string());
        ++notices;
        std::string listed;
        const CorrectionNotice notice = walk.state().notices.back();
        for (const CheckLine& line : notice.lines) {
            listed += (listed.empty() ? "" : "^") + line.material.str();
            QVERIFY(!line.sentence.empty());
        }
        QCOMPARE(listed, refused.error().params.at("materials"));
        QCOMPARE(inAnyOrder(notice.lines), byHand(before));  // and both are right
        m_world.now += std::chrono::hours(24 * static_cast<int>(below(6)));
        QCOMPARE(walk.run(ReceiveCorrections{walk.id(), {}, {}}), std::string());
        mendListedOnly(walk, before);
        QCOMPARE(walk.accept(), std::string());
        checkAccepted(walk);
    }
    /// What a clerk would write down: every wrong or missing necessary paper, and the tolerated ones beside it.
    std::set<MaterialId> byHand(const std::vector<CheckLine>& lines) const {
        std::set<MaterialId> listed;
        for (const CheckLine& line : lines) {
            const bool wrong = line.verdict == Verdict::Missing || line.verdict == Verdict::NonConforming;
            const bool necessary = m_theme.material(line.material)->necessity != catalogue::Necessity::Optional;
            if ((wrong && necessary) || line.verdict == Verdict::Tolerated) listed.insert(line.material);
        }
        return listed;
    }
    static std::set<MaterialId> inAnyOrder(const std::vector<CheckLine>& lines) {
        std::set<MaterialId> materials;
        for (const CheckLine& line : lines) materials.insert(line.material);
        return materials;
    }
    void mendListedOnly(CaseWalk& walk, const std::vector<CheckLine>& before) {
        const CaseState state = walk.state();
        for (const CheckLine& line : state.lines) {
            const bool listed = findLine(state.notices.back().lines, line.material) != nullptr;
            if (listed)
                QCOMPARE(walk.verdict(line.material.str(), Verdict::Complete), std::string());
            else
                QCOMPARE(line.verdict, findLine(before, line.material)->verdict);
        }
    }
    void checkAccepted(const CaseWalk& walk) {
        const CaseState state = walk.state();
        QVERIFY(!state.tasks.empty());
        for (const ItemTask& task : state.tasks) {
            QVERIFY(task.promiseDue.has_value());
            QVERIFY(*task.promiseDue <= *state.promisedFinish);  // R118: every decision lies inside the promise
        }
        for (const LabelRecord& label : state.labels) {
            QVERIFY(!label.ruleId.empty());  // R096
            QVERIFY(!label.keeper.empty());
        }
    }

    const catalogue::Theme& m_theme;
    std::mt19937 m_random;
    MemoryWorld m_world;
};

}  // namespace yc::domain::fixture
