// SPDX-License-Identifier: GPL-3.0-or-later
// A hall with the newborn theme and one case, brought into any state by real commands.
#pragma once

#include "domain/fixture.h"
#include "domain/intake/case_table.h"
#include "domain/intake_walk.h"
#include "domain/newborn_theme.h"

#include <QTest>

#include <string>
#include <vector>

namespace yc::domain::fixture {

struct Hall {
    catalogue::Release release = newbornRelease();
    MemoryWorld world;
    CaseWalk walk{world, release.themes.front()};

    Hall() {
        world.release = &release;
        world.calendar = calendar2026();
    }
    void days(int n) { world.now += std::chrono::hours(24 * n); }
};

inline std::vector<std::string> materials(const std::vector<CheckLine>& lines) {
    std::vector<std::string> ids;
    for (const CheckLine& line : lines) ids.push_back(line.material.str());
    return ids;
}

inline Verdict verdictOf(const CaseState& state, const char* material) {
    const CheckLine* line = findLine(state.lines, MaterialId(material));
    return line ? line->verdict : Verdict::Unchecked;
}

template <class Event>
const Event* lastEvent(const MemoryWorld& world) {
    for (const NewEvent& event : world.lastEvents) {
        if (const auto* found = std::get_if<Event>(&event.body)) return found;
    }
    return nullptr;
}

/// Brings a case into a state the way the hall would.
inline void bring(Hall& hall, CaseStatus status) {
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
    case CaseStatus::InProcess: QCOMPARE(walk.accept(), std::string()); break;
    case CaseStatus::Withdrawn:
        QCOMPARE(walk.run(WithdrawCase{walk.id(), walk.paper(), "申请人不办了"}), std::string());
        break;
    default: break;
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
}  // namespace yc::domain::fixture
