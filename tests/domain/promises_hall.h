// SPDX-License-Identifier: GPL-3.0-or-later
// A hall where one item goes by commitment and one may be extended.
#pragma once

#include "domain/intake/promise.h"
#include "domain/intake_hall.h"
#include "domain/joint/task_flow.h"

#include <string>

namespace yc::domain::fixture {

/// X102 costs 80 yuan and goes by commitment, X105 may be extended by ten working days.
struct Promises : Hall {
    int papers = 700;

    explicit Promises(catalogue::Verification verification = catalogue::Verification::After) {
        auto& items = release.themes.front().items;
        items[1].fee = {true, "80 元/件", "国家收费标准", "80 元", {{Condition(), "80 元/件", 8000}}};
        catalogue::Commitment commitment;
        commitment.text = "所填接种情况真实";
        commitment.verification = verification;
        commitment.checkDays = 20;
        items[1].commitment = commitment;
        items[4].extensionDays = 10;
    }
    ItemId committed{"X102"};
    Actor reviewer(const std::string& item) const {
        return reviewerOf(release.themes[0].item(ItemId(item))->unit.str());
    }
    PaperNumber paper() { return paperNumber("青公", 2026, ++papers); }
    std::string checkCommitment(bool kept, const std::string& finding, const std::string& unitOf = "X102") {
        return walk.run(CheckCommitment{walk.id(), committed, kept, finding}, reviewer(unitOf));
    }
    std::string decide(const std::string& item, bool grant) {
        (void)walk.run(StartReview{walk.id(), ItemId(item)}, reviewer(item));
        for (const char* criterion : {"C1", "C2"})
            (void)walk.run(CheckCriterion{walk.id(), ItemId(item), item + '.' + criterion, true, {}}, reviewer(item));
        DecideItem body{walk.id(), ItemId(item), grant, grant ? "" : "承诺不实", paper(), {}, {}};
        if (grant) body.result = ResultId("result-" + item);
        return walk.run(body, reviewer(item));
    }
    ItemTask task(const std::string& item) const {
        const CaseState state = walk.state();
        const ItemTask* found = findTask(state.tasks, ItemId(item));
        return found ? *found : ItemTask{};
    }
    CreditState credit() const { return world.state<CreditState>(StreamKind::Credit, "token-case-1"); }
    void accepted() {
        walk.prepare();
        QCOMPARE(walk.accept(), std::string());
    }
    /// Accepted with the photograph (M11, three working days) still to come.
    void tolerated() {
        walk.prepare();
        QCOMPARE(walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(walk.accept(), std::string());
        QCOMPARE(walk.state().status, CaseStatus::AcceptedWithTolerance);
    }
    TerminateCase ending() { return {walk.id(), paper(), "容缺材料逾期未补"}; }
};

}  // namespace yc::domain::fixture
