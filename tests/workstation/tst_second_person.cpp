// SPDX-License-Identifier: GPL-3.0-or-later
// 争议两人了结: the second person's password is really checked, with the server and without it, and the authority looks up
// what it was answered with.
#include <QtTest>

#include "workstation/place.h"

#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::UnitStatus;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

UnitStatus statusOf(Place& place, const domain::MaterialLabel& label, bool confirmed) {
    return place.work->context().store().call([&](sync::Replica& replica) {
        const domain::StreamId stream{domain::StreamKind::MaterialUnit, label.str()};
        if (!confirmed) {
            const auto* unit = replica.domain::StateSource::find<domain::MaterialUnitState>(stream.kind, stream.key);
            return unit ? unit->status : UnitStatus::None;
        }
        const auto stored = replica.confirmed(stream);
        const auto* unit = stored ? std::get_if<domain::MaterialUnitState>(&stored->state) : nullptr;
        return unit ? unit->status : UnitStatus::None;
    });
}
}  // namespace

class TestSecondPerson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R110_bothPersonsGiveAPassword();

private:
    /// Tries to settle and returns the code of the refusal, "" when it was recorded.
    static std::string settle(Place& place, const domain::MaterialLabel& label, const std::string& account,
                              const std::string& password);
};

std::string TestSecondPerson::settle(Place& place, const domain::MaterialLabel& label, const std::string& account,
                                     const std::string& password) {
    const std::size_t said = place.notices.all().size();
    place.work->handoff().resolve(label, 1, account, password);
    if (!until([&] { return place.notices.all().size() > said; })) return "nothing was said";
    return place.notices.all().back()->code;
}

void TestSecondPerson::R110_bothPersonsGiveAPassword() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString(), /*living=*/true);
    Place office(hall, "B-GAJ");
    QVERIFY(office.signIn("heyanzhou"));  // the supervisor was at this machine once
    office.work->signOut();
    QVERIFY(office.signIn("moyunfei"));
    QVERIFY(until([&] { return office.handoff.get() && !office.handoff.get()->toSign.empty(); }));
    std::vector<domain::MaterialLabel> disputed;
    const auto slips = office.handoff.get()->toSign;
    for (const auto& slip : slips) {
        office.work->handoff().open(slip.row.id);
        QVERIFY(until([&] { return office.handoff.get()->open && office.handoff.get()->open->row.id == slip.row.id; }));
        for (const auto& line : office.handoff.get()->lines) {
            office.work->handoff().mark(line.line.label, domain::ReceiptVerdict::Missing, {});
            disputed.push_back(line.line.label);
        }
        office.work->handoff().signReceipt();
        QVERIFY(until([&] { return statusOf(office, disputed.back(), false) == UnitStatus::Disputed; }));
    }
    QVERIFY2(disputed.size() >= 2, std::to_string(disputed.size()).c_str());
    QVERIFY(until([&] { return office.status.get()->unsent == 0; }));

    const domain::MaterialLabel& online = disputed[0];
    QCOMPARE(settle(office, online, "guwanqiu", "wrong"), std::string("access.login_failed"));
    QCOMPARE(settle(office, online, "nobody", samplePassword), std::string("access.login_failed"));
    QCOMPARE(settle(office, online, "moyunfei", samplePassword), std::string("unit.two_persons"));
    QCOMPARE(settle(office, online, "jianglin", samplePassword), std::string("access.not_permitted"));
    QCOMPARE(statusOf(office, online, false), UnitStatus::Disputed);
    QCOMPARE(office.status.get()->unsent, 0);
    QCOMPARE(settle(office, online, "guwanqiu", samplePassword), std::string());
    QVERIFY(until([&] { return statusOf(office, online, true) != UnitStatus::Disputed; }));
    QCOMPARE(office.status.get()->conflicts, 0);

    hall.stop();
    const domain::MaterialLabel& offline = disputed[1];
    QVERIFY2(settle(office, offline, "guwanqiu", samplePassword) != std::string(),
             "who never signed in here cannot be checked");
    QCOMPARE(settle(office, offline, "heyanzhou", "wrong"), std::string("access.login_failed"));
    QCOMPARE(statusOf(office, offline, false), UnitStatus::Disputed);
    QCOMPARE(settle(office, offline, "heyanzhou", samplePassword), std::string());
    QVERIFY(until([&] { return office.status.get()->unsent == 1; }));
    hall.start();
    office.work->reconnect();
    QVERIFY(until([&] { return office.status.get()->unsent == 0; }));
    QCOMPARE(office.status.get()->conflicts, 0);
    QVERIFY(until([&] { return statusOf(office, offline, true) == statusOf(office, online, true); }));
}

QTEST_GUILESS_MAIN(TestSecondPerson)
#include "tst_second_person.moc"
