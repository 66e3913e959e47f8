// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody/custody_rules.h"
#include "domain/fixture.h"
#include "domain/state_matrix.h"

#include <QTest>

#include <random>

using namespace yc::domain;
using namespace yc::domain::fixture;
using SS = SlipStatus;
using US = UnitStatus;
using RV = ReceiptVerdict;

namespace {
const SlipId s1("s1");
const MaterialLabel m1("M-1");
const MaterialLabel m2("M-2");
const CaseId c1("c1");
const Keeper desk{Keeper::Kind::Desk, "W03"};
const Keeper police{Keeper::Kind::Unit, "GAJ"};
const Keeper health{Keeper::Kind::Unit, "WJW"};

struct Hall : MemoryWorld {
    Hall() {
        label(m1);
        label(m2);
    }
    void label(const MaterialLabel& label, const std::string& unit = "GAJ", bool back = false) {
        UnitLabelled event;
        event.caseId = c1;
        event.name = "结婚证";
        event.desk = DeskId("W03");
        event.destination = UnitId(unit);
        event.returnToApplicant = back;
        given(StreamKind::MaterialUnit, label.str(), event);
    }
    void must(CommandBody body, Actor actor) {
        const Decision done = run(std::move(body), std::move(actor));
        if (!done) qFatal("%s", done.error().name().c_str());
    }
    void draft(const SlipId& slip = s1, const Keeper& from = desk, const Keeper& to = police) {
        const Actor sender = from.kind == Keeper::Kind::Desk ? clerkAt(from.id) : reviewerOf(from.id);
        must(DraftSlip{slip, PaperNumber("HD-" + slip.str()), from, to}, sender);
    }
    SlipState slip(const SlipId& id = s1) const { return state<SlipState>(StreamKind::Slip, id.str()); }
    MaterialUnitState unit(const MaterialLabel& label = m1) const {
        return state<MaterialUnitState>(StreamKind::MaterialUnit, label.str());
    }
    std::string receive(std::vector<ReceiveSlip::Line> lines, const Actor& receiver = reviewerOf("GAJ")) {
        return outcome(run(ReceiveSlip{s1, std::move(lines), "何清越"}, receiver));
    }
};

const Actor clerk = clerkAt("W03");
const Actor reviewer = reviewerOf("GAJ");

void bringSlip(Hall& hall, SS status) {
    if (status == SS::None) return;
    hall.draft();
    hall.must(PackUnit{s1, m1}, clerk);
    hall.must(PackUnit{s1, m2}, clerk);
    if (status == SS::Draft) return;
    if (status == SS::Cancelled) {
        hall.must(CancelSlip{s1, "装错"}, clerk);
        return;
    }
    hall.must(SealSlip{s1, "S-1", "林知夏", status != SS::Sealed}, clerk);
    if (status == SS::PartlyReceived || status == SS::Closed)
        hall.must(ReceiveSlip{s1, {{m1, RV::Accepted, {}}}, "何清越"}, reviewer);
    if (status == SS::Closed) hall.must(ReceiveSlip{s1, {{m2, RV::Accepted, {}}}, "何清越"}, reviewer);
}

Decision giveSlip(Hall& hall, const std::string& kind) {
    hall.label(MaterialLabel("M-3"));
    const std::vector<std::pair<CommandBody, Actor>> all{
        {DraftSlip{s1, PaperNumber("HD-again"), desk, police}, clerk},
        {PackUnit{s1, MaterialLabel("M-3")}, clerk},
        {UnpackUnit{s1, m2}, clerk},
        {SealSlip{s1, "S-1", "林知夏", false}, clerk},
        {DispatchSlip{s1}, clerk},
        {ReceiveSlip{s1, {{m2, RV::Accepted, {}}}, "何清越"}, reviewer},
        {CancelSlip{s1, "原因"}, clerk}};
    for (const auto& entry : all) {
        if (commandKind(entry.first) == kind) return hall.run(entry.first, entry.second);
    }
    qFatal("no such command");
    return Unexpected{refuse(RefusalCode::UnknownCommand)};
}

void bringUnit(Hall& hall, US status) {
    switch (status) {
    case US::None: break;
    case US::HeldWindow: hall.label(m1); break;
    case US::Packed: bringSlip(hall, SS::Draft); break;
    case US::Sealed: bringSlip(hall, SS::Sealed); break;
    case US::InTransit: bringSlip(hall, SS::Dispatched); break;
    case US::HeldDepartment: bringSlip(hall, SS::Closed); break;
    case US::Archived:
        bringSlip(hall, SS::Closed);
        hall.must(ArchiveUnit{m1}, reviewer);
        break;
    case US::Returned: hall.must(HandBackUnits{c1, {m1}, PaperNumber("TH-0")}, clerk); break;
    case US::Disputed:
        bringSlip(hall, SS::Dispatched);
        hall.must(ReceiveSlip{s1, {{m1, RV::Missing, {}}}, "何清越"}, reviewer);
        break;
    case US::WithApplicant: break;
    }
}

Decision giveUnit(Hall& hall, const std::string& kind, const MaterialLabel& label) {
    if (kind == PackUnit::kind) {
        hall.draft(SlipId("s2"));
        return hall.run(PackUnit{SlipId("s2"), label}, clerk);
    }
    if (kind == ResolveDispute::kind)
        return hall.run(ResolveDispute{label, police, "找到，在后台", AccountId("second"), "grant"}, clerk);
    if (kind == ArchiveUnit::kind) return hall.run(ArchiveUnit{label}, reviewer);
    return hall.run(HandBackUnits{c1, {label}, PaperNumber("TH-1")}, clerk);
}
}  // namespace

class TestCustody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R100_everySlipStateAndCommand_data() {
        addMatrix<SS>("R100",
                      {{SS::None, "none"},
                       {SS::Draft, "draft"},
                       {SS::Sealed, "sealed"},
                       {SS::Dispatched, "dispatched"},
                       {SS::PartlyReceived, "partly"},
                       {SS::Closed, "closed"},
                       {SS::Cancelled, "cancelled"}},
                      {DraftSlip::kind, PackUnit::kind, UnpackUnit::kind, SealSlip::kind, DispatchSlip::kind,
                       ReceiveSlip::kind, CancelSlip::kind},
                      {{{SS::None, DraftSlip::kind}, SS::Draft},
                       {{SS::Draft, PackUnit::kind}, SS::Draft},
                       {{SS::Draft, UnpackUnit::kind}, SS::Draft},
                       {{SS::Draft, SealSlip::kind}, SS::Sealed},
                       {{SS::Sealed, DispatchSlip::kind}, SS::Dispatched},
                       {{SS::Dispatched, ReceiveSlip::kind}, SS::PartlyReceived},
                       {{SS::PartlyReceived, ReceiveSlip::kind}, SS::Closed},
                       {{SS::Draft, CancelSlip::kind}, SS::Cancelled},
                       {{SS::Sealed, CancelSlip::kind}, SS::Cancelled},
                       {{SS::Dispatched, CancelSlip::kind}, SS::Cancelled}});
    }
    void R100_everySlipStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        Hall hall;
        bringSlip(hall, static_cast<SS>(from));
        QCOMPARE(static_cast<int>(hall.slip().status), from);
        const Decision decision = giveSlip(hall, text(command));
        QCOMPARE(decision.hasValue(), !refused);
        QCOMPARE(static_cast<int>(hall.slip().status), to);
        if (refused) QCOMPARE(outcome(decision), std::string(from ? "slip.state_wrong" : "request.not_found"));
    }

    void R110_everyUnitStateAndCommand_data() {
        addMatrix<US>("R110",
                      {{US::None, "none"},
                       {US::HeldWindow, "window"},
                       {US::Packed, "packed"},
                       {US::Sealed, "sealed"},
                       {US::InTransit, "transit"},
                       {US::HeldDepartment, "department"},
                       {US::Archived, "archived"},
                       {US::Returned, "returned"},
                       {US::Disputed, "disputed"}},
                      {PackUnit::kind, ResolveDispute::kind, ArchiveUnit::kind, HandBackUnits::kind},
                      {{{US::HeldWindow, PackUnit::kind}, US::Packed},
                       {{US::Disputed, ResolveDispute::kind}, US::HeldDepartment},
                       {{US::HeldDepartment, ArchiveUnit::kind}, US::Archived},
                       {{US::HeldWindow, HandBackUnits::kind}, US::Returned}});
    }
    void R110_everyUnitStateAndCommand() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        Hall hall;
        const MaterialLabel label = from == 0 ? MaterialLabel("M-9") : m1;
        bringUnit(hall, static_cast<US>(from));
        QCOMPARE(static_cast<int>(hall.unit(label).status), from);
        const Decision decision = giveUnit(hall, text(command), label);
        QCOMPARE(decision.hasValue(), !refused);
        QCOMPARE(static_cast<int>(hall.unit(label).status), to);
        if (!refused) return;
        const bool elsewhere =
            from == static_cast<int>(US::HeldDepartment) && command == "slip.pack";  // packed at the wrong place
        QCOMPARE(outcome(decision), std::string(from == 0   ? "slip.unlisted"
                                                : elsewhere ? "slip.unit_elsewhere"
                                                            : "unit.state_wrong"));
    }

    void R103_receivedLineByLine_data() {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("note");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, RV verdict, const char* note, US unit, const char* refusal) {
            QTest::newRow(name) << static_cast<int>(verdict) << QString::fromUtf8(note) << static_cast<int>(unit)
                                << refusal;
        };
        row("R103 accepted", RV::Accepted, "", US::HeldDepartment, "");
        row("R103 missing", RV::Missing, "", US::Disputed, "");
        row("R103 refused", RV::Refused, "不是本单位", US::Disputed, "");
        row("R103 refused without a word", RV::Refused, "", US::InTransit, "case.grounds_missing");
        row("R103 damaged", RV::Damaged, "撕破", US::Disputed, "");
        row("R103 damaged without a word", RV::Damaged, "", US::InTransit, "case.grounds_missing");
        row("R103 listed as unlisted", RV::Unlisted, "", US::InTransit, "request.malformed");
        row("R103 open", RV::Open, "", US::InTransit, "request.malformed");
    }
    void R103_receivedLineByLine() {
        QFETCH(int, verdict);
        QFETCH(QString, note);
        QFETCH(int, unit);
        QFETCH(QString, refusal);
        Hall hall;
        bringSlip(hall, SS::Dispatched);
        QCOMPARE(hall.receive({{m1, static_cast<RV>(verdict), note.toStdString()}}), refusal.toStdString());
        QCOMPARE(static_cast<int>(hall.unit().status), unit);
        QCOMPARE(hall.unit().keeper, unit == static_cast<int>(US::HeldDepartment) ? police : desk);
        QCOMPARE(static_cast<int>(hall.unit(m2).status), static_cast<int>(US::InTransit));  // the other line stands
    }

    void R103_whatIsInTheBagWithoutBeingListed() {
        Hall hall;
        hall.label(MaterialLabel("M-3"));
        bringSlip(hall, SS::Dispatched);
        QCOMPARE(hall.receive({{MaterialLabel("M-3"), RV::Accepted, {}}}), std::string("slip.unit_not_on_slip"));
        QCOMPARE(hall.receive({{MaterialLabel("M-9"), RV::Accepted, {}}}), std::string("slip.unlisted"));
        QCOMPARE(hall.receive({{m1, RV::Accepted, {}}, {m1, RV::Missing, {}}}), std::string("request.malformed"));
        QCOMPARE(hall.receive({}), std::string("request.malformed"));
        QCOMPARE(hall.receive({{m1, RV::Accepted, {}},
                               {MaterialLabel("M-3"), RV::Unlisted, {}},
                               {MaterialLabel("M-9"), RV::Unlisted, {}}}),
                 std::string());
        QCOMPARE(hall.unit(MaterialLabel("M-3")).status, US::Disputed);
        QCOMPARE(hall.slip().lines.size(), std::size_t(4));
        QCOMPARE(hall.slip().status, SS::PartlyReceived);
        QCOMPARE(hall.receive({{m1, RV::Accepted, {}}}), std::string("unit.state_wrong"));
    }

    void packing_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("R100 fits") << "M-1"
                                   << "";
        QTest::newRow("R096 other unit") << "M-health"
                                         << "slip.wrong_destination";
        QTest::newRow("R110 held elsewhere") << "M-away"
                                             << "slip.unit_elsewhere";
        QTest::newRow("R110 unknown") << "M-none"
                                      << "slip.unlisted";
    }
    void packing() {
        QFETCH(QString, label);
        QFETCH(QString, refusal);
        Hall hall;
        hall.label(MaterialLabel("M-health"), "WJW");
        hall.label(MaterialLabel("M-away"));
        hall.given(StreamKind::MaterialUnit, "M-away", UnitReceived{SlipId("old"), health});
        hall.draft();
        const Decision decision = hall.run(PackUnit{s1, MaterialLabel(label.toStdString())}, clerk);
        QCOMPARE(outcome(decision), refusal.toStdString());
        if (refusal == "slip.unit_elsewhere") QCOMPARE(decision.error().params.at("keeper"), std::string("WJW"));
        QCOMPARE(outcome(hall.run(PackUnit{s1, m2}, clerkAt("W04"))), std::string("access.not_permitted"));
    }

    void draftingAndSealing() {
        Hall hall;
        const auto draft = [&](const char* id, const char* number, const Keeper& from, const Keeper& to) {
            return outcome(hall.run(DraftSlip{SlipId(id), PaperNumber(number), from, to}, clerk));
        };
        QCOMPARE(draft("s1", "HD-1", desk, desk), std::string("slip.same_keeper"));
        QCOMPARE(draft("s1", "", desk, police), std::string("request.malformed"));
        QCOMPARE(draft("s1", "HD-1", desk, Keeper{}), std::string("request.malformed"));
        QCOMPARE(draft("s1", "HD-1", police, desk), std::string("access.not_permitted"));
        QCOMPARE(draft("s1", "HD-1", desk, police), std::string());
        QCOMPARE(draft("s2", "HD-1", desk, health), std::string("paper.number_used"));
        QCOMPARE(outcome(hall.run(SealSlip{s1, "S", "林", true}, clerk)), std::string("slip.empty"));
        QCOMPARE(outcome(hall.run(UnpackUnit{s1, m1}, clerk)), std::string("slip.unit_not_on_slip"));
        hall.must(PackUnit{s1, m1}, clerk);
        QCOMPARE(outcome(hall.run(SealSlip{s1, "S", "", true}, clerk)), std::string("request.malformed"));
        hall.must(SealSlip{s1, "S", "林", true}, clerk);
        QCOMPARE(hall.slip().status, SS::Dispatched);
        QCOMPARE(*hall.slip().receiveBy, hall.now + std::chrono::hours{4});
        QCOMPARE(outcome(hall.run(CancelSlip{s1, ""}, clerk)), std::string("case.grounds_missing"));
    }

    void R100_signaturesNeverRunBackwards() {
        Hall hall;
        bringSlip(hall, SS::Dispatched);
        const Instant sealedAt = hall.slip().sender.at;
        hall.now -= std::chrono::minutes{3};
        QCOMPARE(hall.receive({{m1, RV::Accepted, {}}}), std::string("case.too_early"));
        hall.now += std::chrono::minutes{2};
        QCOMPARE(hall.receive({{m1, RV::Accepted, {}}}), std::string());
        QCOMPARE(hall.slip().receiver.at, sealedAt);
    }

    void R110_disputeNeedsTwoPersons() {
        Hall hall;
        bringUnit(hall, US::Disputed);
        const auto resolve = [&](const std::string& second, const std::string& note) {
            return outcome(hall.run(ResolveDispute{m1, desk, note, AccountId(second), "grant"}, clerk));
        };
        QCOMPARE(resolve("", "找到"), std::string("unit.two_persons"));
        QCOMPARE(resolve(clerk.account.str(), "找到"), std::string("unit.two_persons"));
        QCOMPARE(resolve("second", ""), std::string("case.grounds_missing"));
        QCOMPARE(resolve("second", "找到，在窗口"), std::string());
        QCOMPARE(hall.unit().keeper, desk);
        QCOMPARE(hall.unit().status, US::HeldWindow);
    }

    void R104_returnRouteBringsPaperBack() {
        Hall hall;
        const MaterialLabel back("M-back");
        hall.label(back, "GAJ", true);
        hall.draft();
        hall.must(PackUnit{s1, back}, clerk);
        hall.must(SealSlip{s1, "S", "林", true}, clerk);
        QCOMPARE(hall.receive({{back, RV::Accepted, {}}}), std::string());
        QCOMPARE(outcome(hall.run(ArchiveUnit{back}, reviewer)), std::string("slip.wrong_destination"));
        QCOMPARE(outcome(hall.run(ArchiveUnit{back}, reviewerOf("WJW"))), std::string("item.not_your_unit"));
        hall.draft(SlipId("r1"), police, desk);
        hall.must(PackUnit{SlipId("r1"), back}, reviewer);
        hall.must(SealSlip{SlipId("r1"), "S", "何", true}, reviewer);
        hall.must(ReceiveSlip{SlipId("r1"), {{back, RV::Accepted, {}}}, "林"}, clerk);
        QCOMPARE(outcome(hall.run(HandBackUnits{CaseId("other"), {back}, PaperNumber("TH-1")}, clerk)),
                 std::string("case.labels_wrong"));
        QCOMPARE(outcome(hall.run(HandBackUnits{c1, {back, back}, PaperNumber("TH-1")}, clerk)),
                 std::string("case.labels_wrong"));
        QCOMPARE(outcome(hall.run(HandBackUnits{c1, {back}, PaperNumber("TH-1")}, clerkAt("W04"))),
                 std::string("slip.unit_elsewhere"));
        QCOMPARE(outcome(hall.run(HandBackUnits{c1, {back}, PaperNumber("HD-s1")}, clerk)),
                 std::string("paper.number_used"));
        hall.must(HandBackUnits{c1, {back}, PaperNumber("TH-1")}, clerk);
        QCOMPARE(hall.unit(back).status, US::Returned);
        QCOMPARE(hall.unit(back).keeper, Keeper{});
        QCOMPARE(hall.unit(back).trail.size(), std::size_t(10));
    }

    void R110_modelOneKeeperOneOpenSlipTrueTrail();
};

namespace {
/// What must hold for all paper at any moment.
void checkWorld(const Hall& hall) {
    std::map<std::string, int> openLines;
    hall.each<SlipState>(StreamKind::Slip, [&](const std::string& key, const SlipState& slip) {
        const bool open = slip.status == SS::Draft || slip.status == SS::Sealed || slip.status == SS::Dispatched ||
                          slip.status == SS::PartlyReceived;
        for (const SlipLine& line : slip.lines) {
            if (!open || line.verdict != RV::Open) continue;
            ++openLines[line.label.str()];
            QCOMPARE(hall.unit(line.label).slip.str(), key);
        }
        QVERIFY(slip.receiver.at == Instant{} || slip.receiver.at >= slip.sender.at);
        QVERIFY(slip.status != SS::Closed ||
                std::none_of(slip.lines.begin(), slip.lines.end(),
                             [](const SlipLine& line) { return line.verdict == RV::Open; }));
    });
    hall.each<MaterialUnitState>(StreamKind::MaterialUnit, [&](const std::string& key, const MaterialUnitState& unit) {
        const bool onTheWay = unit.status == US::Packed || unit.status == US::Sealed || unit.status == US::InTransit;
        QCOMPARE(openLines[key], onTheWay ? 1 : 0);
        QCOMPARE(unit.slip.empty(), !onTheWay);
        QVERIFY(!unit.trail.empty());
        QCOMPARE(unit.trail.back().status, unit.status);
        QCOMPARE(unit.trail.back().keeper, unit.keeper);
        QVERIFY(unit.status != US::HeldWindow || unit.keeper.kind == Keeper::Kind::Desk);
        QVERIFY(unit.status != US::HeldDepartment || unit.keeper.kind == Keeper::Kind::Unit);
        QVERIFY(unit.status != US::Returned || unit.keeper.kind == Keeper::Kind::Applicant);
    });
}

/// Trails are checked once at the end: every step follows from the one before, and paper changes hands only by a
/// signature or by two persons.
void checkTrails(const Hall& hall) {
    hall.each<MaterialUnitState>(StreamKind::MaterialUnit, [&](const std::string&, const MaterialUnitState& unit) {
        for (std::size_t i = 1; i < unit.trail.size(); ++i) {
            const CustodyStep& before = unit.trail[i - 1];
            const CustodyStep& after = unit.trail[i];
            QVERIFY(after.at >= before.at);
            const bool signedOver =
                before.status == US::InTransit || before.status == US::Disputed || after.status == US::Returned;
            QVERIFY(before.keeper == after.keeper || signedOver);
        }
    });
}
}  // namespace

void TestCustody::R110_modelOneKeeperOneOpenSlipTrueTrail() {
    for (const unsigned seed : {7u, 430703u, 20260311u}) {
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t bound) { return random() % bound; };
        Hall hall;
        const std::vector<Keeper> places{desk, {Keeper::Kind::Desk, "W04"}, police, health};
        const auto actorOf = [](const Keeper& keeper) {
            return keeper.kind == Keeper::Kind::Desk ? clerkAt(keeper.id) : reviewerOf(keeper.id);
        };
        int units = 0;
        int slips = 0;
        int done = 0;
        const auto recent = [&] { return MaterialLabel("U" + std::to_string(units - static_cast<int>(below(90)))); };
        for (int step = 0; step < 20'000; ++step) {
            hall.now += std::chrono::seconds{below(30)};
            if (below(12) == 0)  // paper leaves the game for the archive, so new paper comes
                hall.label(MaterialLabel("U" + std::to_string(units++)), below(2) ? "GAJ" : "WJW", below(4) == 0);
            const MaterialLabel other = recent();
            const SlipId slip("S" + std::to_string(slips - static_cast<int>(below(std::min(slips, 5) + 1))));
            const SlipState state = hall.slip(slip);
            MaterialLabel label = recent();
            for (int tries = 0; tries < 10 && below(8) && !(hall.unit(label).keeper == state.from); ++tries)
                label = recent();
            const Actor sender = actorOf(below(8) ? state.from : places[below(4)]);
            const Actor receiver = actorOf(below(8) ? state.to : places[below(4)]);
            MaterialLabel kept = recent();
            for (int tries = 0; tries < 40 && hall.unit(kept).status != US::HeldDepartment; ++tries) kept = recent();
            ReceiveSlip receive{slip, {}, "签收人"};
            for (const SlipLine& line : state.lines) {
                if (below(2)) receive.lines.push_back({line.label, static_cast<RV>(1 + below(5)), "记"});
            }
            if (below(6) == 0) receive.lines.push_back({other, RV::Unlisted, "单外"});
            const Keeper keeper = places[below(4)];
            const std::vector<std::pair<CommandBody, Actor>> choices{
                {PackUnit{slip, label}, sender},
                {PackUnit{slip, label}, sender},
                {UnpackUnit{slip, label}, sender},
                {SealSlip{slip, "封", "签封人", below(2) == 0}, sender},
                {DispatchSlip{slip}, sender},
                {receive, receiver},
                {receive, receiver},
                {CancelSlip{slip, "取消"}, sender},
                {ResolveDispute{label, keeper, "了结", AccountId(below(2) ? "second" : sender.account.str()), "grant"},
                 sender},
                {ArchiveUnit{kept}, actorOf(below(4) ? hall.unit(kept).keeper : places[2 + below(2)])},
                {HandBackUnits{c1, {label}, PaperNumber("T" + std::to_string(step))}, clerk}};
            std::size_t pick = below(choices.size() + 1);
            if ((pick == 3 && below(3)) || (pick == 7 && below(10)) || (pick == choices.size() && below(2)))
                pick = below(2);  // bags are filled more often than closed, cancelled or begun
            if (pick == choices.size()) {
                const Keeper from = below(2) ? desk : places[below(4)];
                const SlipId fresh("S" + std::to_string(slips + 1));
                slips += hall.run(DraftSlip{fresh, PaperNumber("N" + std::to_string(step)), from, places[below(4)]},
                                  actorOf(from))
                             ? 1
                             : 0;
            } else if (pick < 9 || below(pick == 9 ? 2 : 12) == 0) {  // paper leaves the game rarely
                done += hall.run(choices[pick].first, choices[pick].second) ? 1 : 0;
            }
            if (step % 25 == 0) checkWorld(hall);
            if (QTest::currentTestFailed()) return;
        }
        checkWorld(hall);
        checkTrails(hall);
        std::map<std::string_view, int> counts;
        for (const RecordedEvent& event : hall.journal) ++counts[eventKind(event.body)];
        qInfo("%d steps done, %d slips, %d units", done, slips, units);
        QVERIFY(done > 1000);
        for (const std::string_view kind :
             {UnitPacked::kind, UnitUnpacked::kind, UnitReceived::kind, UnitDisputed::kind, UnitSettled::kind,
              UnitArchived::kind, UnitHandedBack::kind, SlipCancelled::kind})
            QVERIFY2(counts[kind] > 3, std::string(kind).c_str());  // the walk has been everywhere
    }
}

QTEST_GUILESS_MAIN(TestCustody)
#include "tst_custody.moc"
