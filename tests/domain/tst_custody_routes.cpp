// SPDX-License-Identifier: GPL-3.0-or-later
// Routes out of the hall and back, labels, scans that change nothing, and slips that are decided line by line.
#include <QTest>

#include "domain/custody/custody_rules.h"
#include "domain/custody/keeper_statement.h"
#include "domain/custody/label_code.h"
#include "domain/delivery/waybill.h"
#include "domain/fixture.h"

#include <random>

using namespace yc::domain;
using namespace yc::domain::fixture;
using SS = SlipStatus;
using US = UnitStatus;
using RV = ReceiptVerdict;

namespace {
const Keeper desk{Keeper::Kind::Desk, "W03"};
const Keeper point{Keeper::Kind::Desk, "T01"};
const Keeper police{Keeper::Kind::Unit, "GAJ"};
const Keeper fund{Keeper::Kind::Unit, "GJJ"};
const Keeper other{Keeper::Kind::Hall, "H430702"};
const Actor clerk = clerkAt("W03");
const Actor reviewer = reviewerOf("GAJ");
constexpr const char* waybill = "EA123456785CN";
bool isWaybill(std::string_view text) { return waybillProblem(text) == WaybillProblem::None; }

struct Hall : MemoryWorld {
    Hall() {
        rules.custody.ways = {{UnitId("GAJ"), SlipRoute::Courier}, {UnitId("GJJ"), SlipRoute::PickUp}};
        rules.custody.points = {{DeskId("T01"), DeskId("W03")}};
        rules.custody.halls = {{ScopeId("H430702"), "云澜市政务服务中心"}};
        rules.custody.batches = {11 * 60, 16 * 60 + 30};
    }
    void label(const std::string& key, const std::string& unit = "GAJ", const std::string& place = "W03") {
        UnitLabelled event;
        event.caseId = CaseId("case-" + key);
        event.name = "结婚证";
        event.desk = DeskId(place);
        event.destination = UnitId(unit);
        given(StreamKind::MaterialUnit, key, event);
    }
    /// The case of a paper, in the state a withdrawal leaves.
    void withdraw(const std::string& key) {
        given(StreamKind::Case, "case-" + key, CaseWithdrawn{PaperNumber("撤-" + key), "不办了", {}});
    }
    std::string give(CommandBody body, const Actor& actor) { return outcome(run(std::move(body), actor)); }
    std::string sealed(const std::string& slip, const Keeper& to, const std::vector<std::string>& keys,
                       SlipRoute route = SlipRoute::Courier, const Keeper& from = desk) {
        const Actor sender = from.kind == Keeper::Kind::Desk ? clerkAt(from.id) : reviewerOf(from.id);
        std::string said = give(DraftSlip{SlipId(slip), PaperNumber("HD-" + slip), from, to, route}, sender);
        for (const auto& key : keys) said += give(PackUnit{SlipId(slip), MaterialLabel(key)}, sender);
        return said + give(SealSlip{SlipId(slip), "S-" + slip, "林知夏", true}, sender);
    }
    SlipState slip(const std::string& id) const { return state<SlipState>(StreamKind::Slip, id); }
    MaterialUnitState unit(const std::string& key) const {
        return state<MaterialUnitState>(StreamKind::MaterialUnit, key);
    }
};

DispatchBatch batch(const std::string& sheet, std::vector<DispatchBatch::Parcel> parcels) {
    DispatchBatch body;
    body.sheet = PaperNumber(sheet);
    body.parcels = std::move(parcels);
    body.carrierName = "快递员";
    return body;
}
}  // namespace

class TestCustodyRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R101_waybillCheckDigit_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("R101 published") << QByteArray("EA123456785CN") << true;
        QTest::newRow("R101 ten becomes zero") << QByteArray("EA000000100CN") << false;
        QTest::newRow("R101 eleven becomes five") << QByteArray("EA000000005CN") << true;
        QTest::newRow("R101 one digit wrong") << QByteArray("EA123456784CN") << false;
        QTest::newRow("R101 digits swapped") << QByteArray("EA213456785CN") << false;
        QTest::newRow("R101 small letters") << QByteArray("ea123456785cn") << true;
        QTest::newRow("R101 domestic") << QByteArray("1012345678901") << true;
        QTest::newRow("R101 thirteen digits of something else") << QByteArray("9012345678901") << false;
        QTest::newRow("R101 short") << QByteArray("EA12345678CN") << false;
        QTest::newRow("R101 empty") << QByteArray() << false;
    }
    void R101_waybillCheckDigit() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(isWaybill(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))), good);
    }

    /// 10 is written 0 and 11 is written 5, so the standard's own digit lets one wrong serial digit in twelve pass.
    void R101_aWrongDigitOfAWaybillIsFound() {
        const std::string right = waybill;
        int missed = 0;
        for (std::size_t place = 2; place < 11; ++place) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = right;
                wrong[place] = digit;
                const bool passes = wrong != right && isWaybill(wrong);
                missed += passes ? 1 : 0;
                QVERIFY2(!passes || place < 10, wrong.c_str());
            }
        }
        QVERIFY2(missed <= 81 / 10, std::to_string(missed).c_str());
    }

    void R101_parcelsLeaveOnOneSheet() {
        Hall hall;
        for (const char* key : {"A", "B", "C"}) hall.label(key);
        QCOMPARE(hall.sealed("s1", police, {"A", "B"}), std::string());
        QCOMPARE(hall.sealed("s2", police, {"C"}), std::string());
        QCOMPARE(hall.slip("s1").status, SS::Sealed);  // a parcel does not leave with its seal
        QCOMPARE(hall.give(DispatchSlip{SlipId("s1")}, clerk), std::string("slip.route_wrong"));
        const auto refused = [&](DispatchBatch body, const char* why) {
            QCOMPARE(hall.give(std::move(body), clerk), std::string(why));
            QCOMPARE(hall.slip("s1").status, SS::Sealed);
        };
        refused(batch("PS-1", {{"EA123456784CN", {SlipId("s1")}}}), "result.waybill_wrong");
        refused(batch("PS-1", {{"", {SlipId("s1")}}}), "result.waybill_wrong");
        refused(batch("PS-1", {}), "request.malformed");
        refused(batch("", {{waybill, {SlipId("s1")}}}), "request.malformed");
        refused(batch("HD-s1", {{waybill, {SlipId("s1")}}}), "paper.number_used");
        refused(batch("PS-1", {{waybill, {SlipId("s1")}}, {waybill, {SlipId("s2")}}}), "paper.number_used");
        refused(batch("PS-1", {{waybill, {SlipId("s1"), SlipId("s1")}}}), "request.malformed");
        refused(batch("PS-1", {{waybill, {SlipId("s9")}}}), "request.not_found");
        DispatchBatch nobody = batch("PS-1", {{waybill, {SlipId("s1")}}});
        nobody.carrierName.clear();
        refused(nobody, "slip.carrier_missing");
        DispatchBatch good = batch("PS-1", {{waybill, {SlipId("s1"), SlipId("s2")}}});
        good.batchAt = hall.rules.custody.nextBatch(hall.now);
        QCOMPARE(hall.give(good, clerk), std::string());
        for (const char* id : {"s1", "s2"}) {
            QCOMPARE(hall.slip(id).status, SS::Dispatched);
            QCOMPARE(hall.slip(id).departure.sheet.str(), std::string("PS-1"));
            QCOMPARE(hall.slip(id).departure.waybill, std::string(waybill));
            QVERIFY(hall.slip(id).departure.carrier.at >= hall.slip(id).sender.at);
        }
        QCOMPARE(hall.unit("C").status, US::InTransit);
        QCOMPARE(hall.give(good, clerk), std::string("slip.state_wrong"));
    }

    void R101_batchesHaveFixedTimes() {
        const Hall hall;
        const auto next = [&](int hour, int minute) { return *hall.rules.custody.nextBatch(at(hour, minute)); };
        QCOMPARE(next(9, 0), at(11));
        QCOMPARE(next(11, 0), at(11));
        QCOMPARE(next(11, 1), at(16, 30));
        QCOMPARE(next(16, 31), at(11) + std::chrono::hours(24));
        QVERIFY(!CustodyPlan{}.nextBatch(at(9)));
    }

    void R102_theLedgerNamesWhoFetched() {
        Hall hall;
        hall.label("A", "GJJ");
        QCOMPARE(hall.sealed("s1", fund, {"A"}, SlipRoute::PickUp), std::string());
        DispatchBatch body = batch("TH-1", {{"", {SlipId("s1")}}});
        body.route = SlipRoute::PickUp;
        QCOMPARE(hall.give(body, clerk), std::string("slip.carrier_missing"));
        body.credential = "工 0217";
        body.parcels.front().waybill = waybill;
        QCOMPARE(hall.give(body, clerk), std::string("request.malformed"));
        body.parcels.front().waybill.clear();
        QCOMPARE(hall.give(body, clerkAt("W04")), std::string("access.not_permitted"));
        QCOMPARE(hall.give(body, clerk), std::string());
        const SlipState slip = hall.slip("s1");
        QCOMPARE(slip.departure.carrier.name, std::string("快递员"));
        QCOMPARE(slip.departure.credential, std::string("工 0217"));
        QCOMPARE(slip.departure.carrier.way, SignatureWay::Drawn);
        QCOMPARE(hall.unit("A").keeper, desk);  // until the unit has signed
        QCOMPARE(
            hall.give(ReceiveSlip{SlipId("s1"), {{MaterialLabel("A"), RV::Accepted, {}}}, "何"}, reviewerOf("GJJ")),
            std::string());
        QCOMPARE(hall.unit("A").keeper, fund);
    }

    void R109_everyHopOfATownshipIsInTheChain() {
        Hall hall;
        hall.label("A", "GAJ", "T01");
        QCOMPARE(hall.rules.custody.route(point, desk), SlipRoute::Township);
        QCOMPARE(hall.sealed("s1", desk, {"A"}, SlipRoute::Township, point), std::string());
        QCOMPARE(hall.slip("s1").status, SS::Dispatched);
        QCOMPARE(hall.give(ReceiveSlip{SlipId("s1"), {{MaterialLabel("A"), RV::Accepted, {}}}, "林"}, clerk),
                 std::string());
        QCOMPARE(hall.sealed("s2", police, {"A"}, SlipRoute::Hand), std::string());
        QCOMPARE(hall.give(ReceiveSlip{SlipId("s2"), {{MaterialLabel("A"), RV::Accepted, {}}}, "何"}, reviewer),
                 std::string());
        std::vector<std::string> places;
        for (const CustodyStep& step : hall.unit("A").trail) {
            if (places.empty() || places.back() != step.keeper.id) places.push_back(step.keeper.id);
        }
        const std::vector<std::string> hops{"T01", "W03", "GAJ"};
        QCOMPARE(places, hops);
    }

    void R098_anotherRouteNeedsAReason() {
        Hall hall;
        hall.label("A");
        QCOMPARE(hall.rules.custody.route(desk, police), SlipRoute::Courier);
        QCOMPARE(hall.rules.custody.route(fund, desk), SlipRoute::PickUp);
        QCOMPARE(hall.rules.custody.route(desk, Keeper{Keeper::Kind::Unit, "WJW"}), SlipRoute::Hand);
        QCOMPARE(hall.rules.custody.route(desk, other), SlipRoute::Hall);
        hall.give(DraftSlip{SlipId("s1"), PaperNumber("HD-1"), desk, police, SlipRoute::Courier}, clerk);
        QCOMPARE(hall.give(RouteSlip{SlipId("s1"), SlipRoute::Hand, ""}, clerk), std::string("case.grounds_missing"));
        QCOMPARE(hall.give(RouteSlip{SlipId("s1"), SlipRoute::Hall, "急"}, clerk), std::string("slip.route_wrong"));
        QCOMPARE(hall.give(RouteSlip{SlipId("s1"), SlipRoute::Hand, "急件"}, clerkAt("W04")),
                 std::string("access.not_permitted"));
        QCOMPARE(hall.give(RouteSlip{SlipId("s1"), SlipRoute::Hand, "急件"}, clerk), std::string());
        QCOMPARE(hall.slip("s1").routeReason, std::string("急件"));
        hall.give(PackUnit{SlipId("s1"), MaterialLabel("A")}, clerk);
        hall.give(SealSlip{SlipId("s1"), "S", "林", true}, clerk);
        QCOMPARE(hall.slip("s1").status, SS::Dispatched);
        QCOMPARE(hall.give(RouteSlip{SlipId("s1"), SlipRoute::Courier, "晚了"}, clerk),
                 std::string("slip.state_wrong"));
    }

    void R110_aSlipOfAnotherHallIsTakenOver() {
        Hall here;
        here.label("A");
        QCOMPARE(here.give(DraftSlip{SlipId("s1"), PaperNumber("HD-1"), desk, other, SlipRoute::Hand}, clerk),
                 std::string("slip.route_wrong"));
        QCOMPARE(here.sealed("s1", other, {"A"}, SlipRoute::Hall), std::string());
        DispatchBatch body = batch("PS-1", {{waybill, {SlipId("s1")}}});
        body.route = SlipRoute::Hall;
        QCOMPARE(here.give(body, clerk), std::string());

        Hall there;
        there.scope = ScopeId("H430702");
        there.rules.custody.halls = {{ScopeId("H430703"), "青屿"}};
        there.now += std::chrono::hours(20);
        const SlipState sent = here.slip("s1");
        AdmitSlip admit{SlipId("s1"),
                        sent.number,
                        ScopeId("H430703"),
                        DeskId("W01"),
                        sent.lines,
                        sent.sealCode,
                        sent.sender,
                        sent.departure.waybill,
                        ""};
        const Actor clerkThere = clerkAt("W01");
        QCOMPARE(there.give(admit, clerkThere), std::string("request.malformed"));  // nothing proves it
        admit.proof = "ab";
        AdmitSlip stranger = admit;
        stranger.hall = ScopeId("H999999");
        QCOMPARE(there.give(stranger, clerkThere), std::string("request.not_found"));
        QCOMPARE(there.give(admit, clerkThere), std::string());
        QCOMPARE(there.give(admit, clerkThere), std::string("slip.state_wrong"));
        QCOMPARE(there.unit("A").status, US::InTransit);
        QCOMPARE(there.unit("A").keeper, Keeper({Keeper::Kind::Hall, "H430703"}));
        QCOMPARE(there.give(ReceiveSlip{SlipId("s1"), {{MaterialLabel("A"), RV::Accepted, {}}}, "收"}, clerkThere),
                 std::string());
        QCOMPARE(there.unit("A").keeper, Keeper({Keeper::Kind::Desk, "W01"}));

        ReceiveSlip answer{SlipId("s1"), {{MaterialLabel("A"), RV::Accepted, {}}}, "收"};
        QCOMPARE(here.give(answer, clerk), std::string("request.malformed"));
        answer.proof = "cd";
        QCOMPARE(here.give(answer, clerkAt("W04")), std::string("access.not_permitted"));
        QCOMPARE(here.give(answer, clerk), std::string());
        QCOMPARE(here.slip("s1").status, SS::Closed);
        QCOMPARE(here.unit("A").status, US::HeldHall);
        QCOMPARE(here.unit("A").keeper, other);
    }

    void R103_aCaseWithdrawnMeanwhileBecomesADispute() {
        Hall hall;
        for (const char* key : {"A", "B", "C"}) hall.label(key);
        QCOMPARE(hall.sealed("s1", police, {"A", "B", "C"}, SlipRoute::Hand), std::string());
        hall.withdraw("B");
        ReceiveSlip all{SlipId("s1"), {}, "何清越"};
        for (const char* key : {"A", "B", "C"}) all.lines.push_back({MaterialLabel(key), RV::Accepted, {}});
        QCOMPARE(hall.give(all, reviewer), std::string());
        QCOMPARE(hall.unit("A").status, US::HeldDepartment);
        QCOMPARE(hall.unit("B").status, US::Disputed);
        QCOMPARE(hall.unit("C").status, US::HeldDepartment);
        QCOMPARE(hall.slip("s1").status, SS::Closed);
        QCOMPARE(hall.slip("s1").lines[1].verdict, RV::Refused);
        QCOMPARE(hall.slip("s1").lines[1].note, std::string("办件已撤回"));
    }

    void R103_whatIsNotInTheBagIsNotSealed() {
        Hall hall;
        for (const char* key : {"A", "B", "C"}) hall.label(key);
        hall.give(DraftSlip{SlipId("s1"), PaperNumber("HD-1"), desk, police}, clerk);
        for (const char* key : {"A", "B", "C"}) hall.give(PackUnit{SlipId("s1"), MaterialLabel(key)}, clerk);
        hall.withdraw("A");
        hall.given(StreamKind::MaterialUnit, "B", UnitUnpacked{SlipId("s1")});  // taken out elsewhere meanwhile
        QCOMPARE(hall.give(SealSlip{SlipId("s1"), "S", "林", true}, clerk), std::string());
        QCOMPARE(hall.unit("A").status, US::Disputed);
        QCOMPARE(hall.unit("B").status, US::HeldWindow);
        QCOMPARE(hall.unit("C").status, US::InTransit);
        QCOMPARE(hall.slip("s1").lines[0].verdict, RV::Refused);
        QCOMPARE(hall.slip("s1").lines[1].verdict, RV::Refused);
        QCOMPARE(hall.slip("s1").lines[2].verdict, RV::Open);
        QCOMPARE(hall.give(ReceiveSlip{SlipId("s1"), {{MaterialLabel("C"), RV::Accepted, {}}}, "何"}, reviewer),
                 std::string());
        QCOMPARE(hall.slip("s1").status, SS::Closed);
        // Nothing of a withdrawn case is packed for a department any more; back to a window it goes.
        hall.label("D");
        hall.withdraw("D");
        hall.give(DraftSlip{SlipId("s2"), PaperNumber("HD-2"), desk, police}, clerk);
        QCOMPARE(hall.give(PackUnit{SlipId("s2"), MaterialLabel("D")}, clerk), std::string("unit.state_wrong"));
        hall.give(DraftSlip{SlipId("s3"), PaperNumber("HD-3"), desk, point, SlipRoute::Township}, clerk);
        QCOMPARE(hall.give(PackUnit{SlipId("s3"), MaterialLabel("D")}, clerk), std::string());
    }

    void R100_theReceiverMaySignAtTheSendersMachine() {
        Hall hall;
        hall.label("A");
        AccountCreated account;
        account.name = "何清越";
        account.roles = {Role::Reviewer};
        account.unit = UnitId("GAJ");
        hall.given(StreamKind::Account, "heqingyue", account);
        QCOMPARE(hall.sealed("s1", police, {"A"}, SlipRoute::Hand), std::string());
        ReceiveSlip body{SlipId("s1"), {{MaterialLabel("A"), RV::Accepted, {}}}, "何清越"};
        QCOMPARE(hall.give(body, clerk), std::string("access.not_permitted"));
        body.way = SignatureWay::Card;
        QCOMPARE(hall.give(body, clerk), std::string("unit.two_persons"));
        body.signer = clerk.account;
        body.signerGrant = "grant";
        QCOMPARE(hall.give(body, clerk), std::string("unit.two_persons"));
        body.signer = AccountId("nobody");
        QCOMPARE(hall.give(body, clerk), std::string("access.not_permitted"));
        body.signer = AccountId("heqingyue");
        QCOMPARE(hall.give(body, clerkAt("W04")), std::string("access.not_permitted"));
        QCOMPARE(hall.give(body, clerk), std::string());
        QCOMPARE(hall.slip("s1").receiver.account, AccountId("heqingyue"));
        QCOMPARE(hall.slip("s1").receiver.way, SignatureWay::Card);
        QCOMPARE(hall.unit("A").keeper, police);
    }

    void R110_aScanAtTheWrongPlaceIsRecorded() {
        Hall hall;
        hall.label("A");
        const MaterialUnitState before = hall.unit("A");
        const NoteScan note{police, "A", MaterialLabel("A"), {}, "slip.unit_elsewhere"};
        QCOMPARE(hall.give(note, reviewer), std::string());
        const MaterialUnitState after = hall.unit("A");
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.keeper, before.keeper);
        QCOMPARE(after.trail.size(), before.trail.size() + 1);
        const auto log = hall.state<ScanLogState>(StreamKind::ScanLog, "unit.GAJ.2026-03-11");
        QCOMPARE(log.count, 1);
        QCOMPARE(log.notes.front().reason, std::string("slip.unit_elsewhere"));
        QCOMPARE(hall.give(NoteScan{police, "乱码", {}, {}, "custody.label_unreadable"}, reviewer), std::string());
        QCOMPARE(hall.give(NoteScan{police, "乱码", {}, {}, "no.such"}, reviewer), std::string("request.malformed"));
        for (int i = 0; i < 300; ++i) hall.give(NoteScan{police, "x", {}, {}, "custody.code_forged"}, reviewer);
        const auto full = hall.state<ScanLogState>(StreamKind::ScanLog, "unit.GAJ.2026-03-11");
        QCOMPARE(full.count, 302);
        QCOMPARE(full.notes.size(), ScanLogState::kept);
    }

    void R106_unitsWithCopiesAreToldWhoKeepsTheOriginal() {
        CaseState state;
        const auto add = [&](const char* material, bool original, const char* keeper) {
            LabelRecord label;
            label.label = MaterialLabel(std::string("L") + std::to_string(state.labels.size()));
            label.material = MaterialId(material);
            label.name = material;
            label.original = original;
            label.keeper = UnitId(keeper);
            state.labels.push_back(label);
        };
        add("M1", true, "GAJ");
        add("M1", false, "WJW");
        add("M1", false, "GAJ");  // the keeper's own copy needs no word
        add("M2", false, "WJW");  // no original anywhere
        const std::vector<UnitId> told{UnitId("WJW")};
        QCOMPARE(unitsToTell(state), told);
        const auto kept = originalsKeptFor(state, UnitId("WJW"));
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().keeper, UnitId("GAJ"));
        QVERIFY(originalsKeptFor(state, UnitId("GAJ")).empty());
        QVERIFY(!isTold(state, UnitId("WJW")));
        applyBody(state, KeeperStated{UnitId("WJW"), PaperNumber("清1")}, EventMeta{});
        QVERIFY(isTold(state, UnitId("WJW")));
        QCOMPARE(state.papers.back().kind, PaperKind::KeeperStatement);
    }

    void R110_labelCodes() {
        const ScopeId scope("H430703");
        const MaterialLabel label("M0032603110017-05");
        const std::string code = labelCode(scope, label);
        QCOMPARE(readLabel(code)->scope, scope);
        QCOMPARE(readLabel(code)->label, label);
        const std::string shortCode = shortLabelCode(label);
        QCOMPARE(readLabel(shortCode)->label, label);
        QCOMPARE(readLabel(label.str())->label, label);
        std::string small = " " + shortCode.substr(0, 5) + " " + shortCode.substr(5);
        for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        QCOMPARE(readLabel(small)->label, label);
        for (std::size_t i = 0; i < code.size(); ++i) {  // one wrong character is never another paper
            for (const char c : {'0', '7', 'Q'}) {
                std::string wrong = code;
                if (wrong[i] == c || wrong[i] == ':' || wrong[i] == '-' || i < 4) continue;
                wrong[i] = c;
                QVERIFY2(!readLabel(wrong), wrong.c_str());
            }
        }
        for (const char* bad : {"", "M", "???", "YCM:", "YCM:H430703", "X-05", "M-05!"}) QVERIFY(!readLabel(bad));
    }

    void R110_twoDisagreeingSignaturesAreADispute();
};

/// 两端离线: sender and receiver decide on copies of their own and both write down what they did; the authority takes both
/// lists in any order, some twice, as after a crash. Whatever comes: one keeper for every paper, no gap, nothing forgotten.
void TestCustodyRoutes::R110_twoDisagreeingSignaturesAreADispute() {
    for (const unsigned seed : {11u, 430703u, 20260311u, 5u}) {
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t bound) { return random() % bound; };
        int disputes = 0;
        for (int round = 0; round < 60; ++round) {
            Hall hall;
            const int papers = 3 + static_cast<int>(below(6));
            for (int i = 0; i < papers; ++i) hall.label("P" + std::to_string(i));
            hall.give(DraftSlip{SlipId("s1"), PaperNumber("HD-1"), desk, police}, clerk);
            hall.give(DraftSlip{SlipId("s2"), PaperNumber("HD-2"), desk, police}, clerk);
            // The window packs and seals without network; meanwhile others act at the centre.
            std::vector<Command> window;
            Hall offline = hall;
            for (int i = 0; i < papers; ++i) {
                const Command pack =
                    offline.command(PackUnit{SlipId("s1"), MaterialLabel("P" + std::to_string(i))}, clerk);
                if (offline.run(pack)) window.push_back(pack);
            }
            const Command seal = offline.command(SealSlip{SlipId("s1"), "S", "林", true}, clerk);
            if (offline.run(seal)) window.push_back(seal);
            // The receiver opens the bag without network too, on what the slip says.
            Hall office = offline;
            ReceiveSlip receive{SlipId("s1"), {}, "何"};
            for (int i = 0; i < papers; ++i)
                receive.lines.push_back({MaterialLabel("P" + std::to_string(i)),
                                         below(5) == 0 ? static_cast<RV>(2 + below(3)) : RV::Accepted, "记"});
            const Command sign = office.command(receive, reviewer);
            // At the centre a case is withdrawn, or a paper put on another slip.
            const std::string withdrawn = "P" + std::to_string(below(static_cast<std::size_t>(papers)));
            if (below(2)) hall.withdraw(withdrawn);
            if (below(2)) hall.run(PackUnit{SlipId("s2"), MaterialLabel("P" + std::to_string(below(papers)))}, clerk);
            // Delivery: a device sends its own in order; after a crash it sends all again, and the centre knows the ids.
            std::set<CommandId> seen;
            const auto deliver = [&](const Command& command) {
                if (seen.insert(command.id).second) hall.run(command);
            };
            for (const Command& command : window) deliver(command);
            if (below(3) == 0)
                for (const Command& command : window) deliver(command);
            deliver(sign);
            if (below(3) == 0) deliver(sign);
            for (int i = 0; i < papers; ++i) {
                const MaterialUnitState unit = hall.unit("P" + std::to_string(i));
                QVERIFY(!unit.keeper.id.empty());
                QCOMPARE(unit.trail.back().keeper, unit.keeper);
                QCOMPARE(unit.trail.back().status, unit.status);
                disputes += unit.status == US::Disputed ? 1 : 0;
                for (std::size_t step = 1; step < unit.trail.size(); ++step) {
                    QVERIFY(unit.trail[step].at >= unit.trail[step - 1].at);
                    const bool signedOver = unit.trail[step - 1].status == US::InTransit;
                    QVERIFY(unit.trail[step].keeper == unit.trail[step - 1].keeper || signedOver);
                }
                // In one bag, or with one keeper: never signed for while another slip has it.
                const SlipState slip = hall.slip("s1");
                for (const SlipLine& line : slip.lines) {
                    if (line.label.str() != "P" + std::to_string(i) || line.verdict != RV::Accepted) continue;
                    QCOMPARE(unit.keeper, police);
                }
                if (hall.state<CaseState>(StreamKind::Case, "case-P" + std::to_string(i)).status ==
                    CaseStatus::Withdrawn)
                    QVERIFY(unit.status != US::HeldDepartment);
            }
        }
        QVERIFY2(disputes > 20, std::to_string(disputes).c_str());
    }
}

QTEST_GUILESS_MAIN(TestCustodyRoutes)
#include "tst_custody_routes.moc"
