// SPDX-License-Identifier: GPL-3.0-or-later
// Slips at real workplaces: another route, waybills, a code that proves itself, labels that are torn, forged or foreign, one
// signature for all lines, vouchers on both sides, and the proof of one paper.
#include <QtTest>

#include "api/custody_proof.h"
#include "api/device_key.h"
#include "api/paper_signature.h"
#include "domain/custody/label_code.h"
#include "workstation/place.h"

#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::SlipStatus;
using domain::UnitStatus;

namespace {
constexpr const char* waybill = "EA123456785CN";

bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What the QR of the open slip's paper says.
std::string printedCode(const workstation::HandoffSnapshot& snapshot) {
    for (const auto& block : snapshot.paper.blocks) {
        if (const auto* code = std::get_if<reports::Code>(&block)) return code->payload;
    }
    return {};
}
}  // namespace

class TestCustodyDesks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R101_fromTheWindowByCourierToTheOffice();
};

void TestCustodyDesks::R101_fromTheWindowByCourierToTheOffice() {
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString(), /*living=*/true);
    Place window(hall, "W04");
    QVERIFY(window.signIn("jiangyuebai"));
    auto& desk = window.work->handoff();
    const auto seen = [&] { return window.handoff.get(); };
    QVERIFY(until([&] { return seen() && !seen()->receivers.empty() && seen()->counts.atWindow > 0; }));

    // A paper that still lies here, and whose office is not the police.
    std::string label;
    domain::UnitId unit;
    window.work->context().store().call([&](sync::Replica& replica) {
        for (const auto& row : replica.reader().unitsKeptBy({domain::Keeper::Kind::Desk, "W04"})) {
            if (row.status != UnitStatus::HeldWindow || row.destination.empty()) continue;
            label = row.label.str();
            unit = row.destination;
        }
    });
    QVERIFY(!label.empty());

    // Scans that change nothing: each has its sentence, and each is recorded.
    const auto refusedScan = [&](const std::string& code, const char16_t* part) {
        const std::size_t before = window.handoff.all().size();
        desk.scan(code);
        return until([&] {
            return window.handoff.all().size() > before && !seen()->echoes.empty() && !seen()->echoes.front().good &&
                   QString::fromStdString(seen()->echoes.front().zh).contains(QString::fromUtf16(part));
        });
    };
    const domain::MaterialLabel foreign("M0012603110001-01");
    QVERIFY(refusedScan(domain::labelCode(domain::ScopeId("H430702"), foreign), u"不归本厅"));
    std::string torn = domain::shortLabelCode(domain::MaterialLabel(label));
    torn.back() = torn.back() == 'A' ? 'B' : 'A';
    QVERIFY(refusedScan(torn, u"短码"));
    domain::PaperSummary forged;
    forged.kind = domain::PaperKind::HandoverSlip;
    forged.number = domain::PaperNumber("青政服交〔2026〕第000001号");
    forged.at = systemNow();
    const std::string forgedCode =
        api::signedPaperCode(forged, hall.hall.scope, domain::DeviceId("B-GAJ"), api::DeviceKey::generate());
    QVERIFY(refusedScan(forgedCode, u"签名对不上"));
    QVERIFY(refusedScan("EA123456784CN", u"运单号"));
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));

    // Typed from under a torn label, another route with its reason, sealed: it waits for the courier.
    desk.scan(domain::shortLabelCode(domain::MaterialLabel(label)));
    QVERIFY(until([&] { return seen()->open && seen()->lines.size() == 1; }));
    const domain::SlipId slip = seen()->open->row.id;
    std::atomic<int> answered{0};
    const auto answer = [&](std::optional<domain::Refusal> refusal) { answered = refusal ? 2 : 1; };
    desk.changeRoute(domain::SlipRoute::Courier, "", answer);
    QVERIFY(until([&] { return answered == 2; }));
    answered = 0;
    desk.changeRoute(domain::SlipRoute::Courier, "后台今天不在大厅", answer);
    QVERIFY(until([&] { return answered == 1 && seen()->open->route == domain::SlipRoute::Courier; }));
    desk.scan("S-10001");
    QVERIFY(until([&] { return seen()->departures.size() == 1; }));
    const std::string code = printedCode(*seen());
    answered = 0;
    desk.depart(domain::SlipRoute::Courier, "周快递", "", answer);
    QVERIFY(until([&] { return answered == 2; }));  // a parcel needs its waybill
    desk.scan(waybill);
    QVERIFY(until([&] { return seen()->departures.front().parcels.front().waybill == waybill; }));
    answered = 0;
    desk.depart(domain::SlipRoute::Courier, "周快递", "", answer);
    QVERIFY(until([&] { return answered == 1 && seen()->departures.empty(); }));
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));
    QCOMPARE(window.status.get()->conflicts, 0);

    // At the office the printed slip opens itself; everything is signed for in one go.
    std::string account;
    for (const auto& person : hall.hall.accounts) {
        if (person.unit == unit) account = person.account.str();
    }
    Place office(hall, "B-" + unit.str());
    QVERIFY(office.signIn(account));
    QVERIFY(until([&] { return office.handoff.get() && !office.handoff.get()->toSign.empty(); }));
    office.work->handoff().scan(code);
    QVERIFY(until([&] { return office.handoff.get()->open && office.handoff.get()->open->row.id == slip; }));
    QCOMPARE(office.handoff.get()->open->waybill, std::string(waybill));
    office.work->handoff().markRest(domain::ReceiptVerdict::Accepted);
    QVERIFY(
        until([&] { return office.handoff.get()->lines.front().line.verdict == domain::ReceiptVerdict::Accepted; }));
    office.work->handoff().signReceipt();
    const auto archived = [&](Place& place) {
        const auto snapshot = place.handoff.get();
        return snapshot && std::any_of(snapshot->vouchers.begin(), snapshot->vouchers.end(),
                                       [&](const workstation::SlipView& one) { return one.row.id == slip; });
    };
    QVERIFY(until([&] { return archived(office) && archived(window); }));  // R105: on both sides

    // 流转证明: whoever has the hall's CA believes it, without asking anybody.
    QVERIFY(until([&] { return office.status.get()->unsent == 0; }));
    std::string proof;
    std::mutex mutex;
    std::atomic<bool> came{false};
    desk.proof(domain::MaterialLabel(label), [&](domain::Expected<std::string, domain::Refusal> text) {
        const std::lock_guard lock(mutex);
        if (text) proof = *text;
        came = true;
    });
    QVERIFY(until([&] { return came.load(); }));
    const auto verdict = api::verifyCustody(proof, fileText(hall.folder() + "/server/ca.pem"), systemNow());
    QVERIFY2(verdict.sound, verdict.en.c_str());
    QCOMPARE(verdict.unit.keeper, (domain::Keeper{domain::Keeper::Kind::Unit, unit.str()}));
    const auto signedSlip = verdict.slips.find(slip);
    QVERIFY(signedSlip != verdict.slips.end());
    QCOMPARE(signedSlip->second.departure.waybill, std::string(waybill));
    QVERIFY(signedSlip->second.receiver.at >= signedSlip->second.sender.at);
}

QTEST_GUILESS_MAIN(TestCustodyDesks)
#include "tst_custody_desks.moc"
