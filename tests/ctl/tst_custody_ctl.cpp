// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs of custody from a terminal: made by a real server, checked without it; a slip that crosses from hall to hall.
#include <QtTest>

#include "api/custody_proof.h"
#include "ctl/ctl_fixture.h"
#include "domain/core/messages.h"

using namespace yc;
using namespace yc::test;

namespace {
const char* const waybill = "EA123456785CN";

void living(std::string& text) {
    const std::string off = "\"livingQueue\": false";
    text.replace(text.find(off), off.size(), "\"livingQueue\": true");
}

/// The same hall under another name, which knows the first one.
void neighbour(std::string& text) {
    const auto swap = [&](const std::string& from, const std::string& to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    };
    swap("\"scope\": \"H430703\"", "\"scope\": \"H4307xx\"");
    swap("\"scope\": \"H430702\"", "\"scope\": \"H430703\"");
    swap("\"scope\": \"H4307xx\"", "\"scope\": \"H430702\"");
}
}  // namespace

class TestCustodyCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R110_theFileProvesItselfWithoutTheServer();
    void R110_aSlipCrossesFromHallToHall();
    void R110_wrongScansAreListed();

private:
    static std::string body(SampleServer& hall, const std::string& account, const std::string& device,
                            const std::string& kind, const std::string& json) {
        writeFile(hall.file("body.json"), json);
        const Ran ran =
            called(hall.as(account, device, "command",
                           {hall.file("body.json"), "--kind", kind, "--key", hall.server->deviceKeyFile(device)}));
        if (ran.code != ctl::Done) qWarning("%s: %s %s", kind.c_str(), ran.out.c_str(), ran.err.c_str());
        return ran.code == ctl::Done ? std::string() : ran.out + ran.err;
    }
    static api::SlipList kept(SampleServer& hall, const std::string& keeper) {
        const Ran ran = called(hall.as("heyanzhou", "S01", "slips", {"--keeper", keeper, "--closed"}));
        return ran.code == ctl::Done ? api::decode<api::SlipList>(ran.out) : api::SlipList{};
    }
};

void TestCustodyCtl::R110_theFileProvesItselfWithoutTheServer() {
    auto hall = std::make_unique<SampleServer>(living);
    const std::string file = hall->file("proof.json");
    std::string label;
    for (const auto& unit : kept(*hall, "unit:GAJ").units) {
        if (unit.status == domain::UnitStatus::HeldDepartment) label = unit.label.str();
    }
    QVERIFY(!label.empty());
    QCOMPARE(called(hall->as("moyunfei", "B-GAJ", "custody export", {label, "--out", file})).code, int(ctl::Done));
    QCOMPARE(called(hall->as("qinwangshu", "B-WJW", "custody export", {label})).code, int(ctl::Refused));  // not theirs
    QCOMPARE(called(hall->as("moyunfei", "B-GAJ", "custody export", {"M-nothing"})).code, int(ctl::Refused));
    const std::string authority = fileText(hall->ca);
    const std::string caFile = hall->file("authority.pem");
    writeFile(caFile, authority);
    hall->server.reset();  // from here on nobody answers

    const Ran good = called({"custody", "verify", file, "--ca", caFile});
    QVERIFY2(good.code == ctl::Done, (good.out + good.err).c_str());
    for (const char* part : {"\"genuine\"", "\"held_window\"", "\"in_transit\"", "\"held_department\"", "公安"})
        QVERIFY2(holds(good.out, part), part);

    // Whatever is changed, left out or put in: it does not pass.
    const std::string text = fileText(file);
    const api::CustodyProof proof =
        api::verifyCustody(text, authority,
                           std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now()))
            .proof;
    QVERIFY(proof.events.size() >= 5);
    const auto code = [&](const api::CustodyProof& changed) {
        writeFile(hall->file("bad.json"), api::encodeCustody(changed));
        return called({"custody", "verify", hall->file("bad.json"), "--ca", caFile}).code;
    };
    QCOMPARE(code(proof), int(ctl::Done));
    for (std::size_t i = 0; i < proof.events.size(); ++i) {
        api::CustodyProof without = proof;
        without.events.erase(without.events.begin() + static_cast<std::ptrdiff_t>(i));
        QCOMPARE(code(without), int(ctl::Refused));
        api::CustodyProof later = proof;
        later.events[i].occurredAt += 1;
        QCOMPARE(code(later), int(ctl::Refused));
        later.events[i].hash = journal::chainHash(later.scope.str(), later.events[i]);
        QCOMPARE(code(later), int(ctl::Refused));  // the chain of the file holds it
        later.link = api::custodyLink(later);
        QCOMPARE(code(later), int(ctl::Refused));  // and the signature
    }
    api::CustodyProof renamed = proof;
    renamed.names.begin()->second += "某";
    QCOMPARE(code(renamed), int(ctl::Refused));
    api::CustodyProof other = proof;
    other.headSeq += 1;
    QCOMPARE(code(other), int(ctl::Refused));
    const auto forger = api::DeviceKey::generate();
    api::CustodyProof forged = proof;
    api::signCustody(forged, "server", forger);
    QCOMPARE(code(forged), int(ctl::Refused));
    const SampleServer stranger;
    QCOMPARE(called({"custody", "verify", file, "--ca", stranger.ca}).code, int(ctl::Refused));
    writeFile(hall->file("bad.json"), "{}");
    QCOMPARE(called({"custody", "verify", hall->file("bad.json"), "--ca", caFile}).code, int(ctl::InputWrong));
}

void TestCustodyCtl::R110_aSlipCrossesFromHallToHall() {
    SampleServer here(living), there(neighbour);
    std::string label;
    for (const auto& unit : kept(here, "desk:W04").units) {
        if (unit.status == domain::UnitStatus::HeldWindow) label = unit.label.str();
    }
    QVERIFY(!label.empty());
    const auto give = [&](const std::string& kind, const std::string& json) {
        return body(here, "jiangyuebai", "W04", kind, json);
    };
    const std::string drafted =
        give("slip.draft", R"({"slip":"cross-1","number":"厅际-1","from":{"kind":"desk","id":"W04"},)"
                           R"("to":{"kind":"hall","id":"H430702"},"route":"hall"})");
    QCOMPARE(drafted, std::string());
    const std::string packed = give("slip.pack", R"({"slip":"cross-1","label":")" + label + "\"}");
    QCOMPARE(packed, std::string());
    const std::string sealed =
        give("slip.seal", R"({"slip":"cross-1","sealCode":"S-9","signerName":"江月白","dispatch":true})");
    QCOMPARE(sealed, std::string());
    const std::string sheet = R"({"sheet":"派送-1","route":"hall","parcels":[{"waybill":"NO","slips":["cross-1"]}],)"
                              R"("carrierName":"快递员","way":"drawn"})";
    std::string wrong = sheet;
    wrong.replace(wrong.find("NO"), 2, "EA123456784CN");
    QVERIFY(holds(give("slip.dispatch_batch", wrong), "result.waybill_wrong"));
    std::string right = sheet;
    right.replace(right.find("NO"), 2, waybill);
    QCOMPARE(give("slip.dispatch_batch", right), std::string());

    // The file goes along; only what it proves is taken over, and only once.
    const std::string file = here.file("slip.json");
    QCOMPARE(called(here.as("jiangyuebai", "W04", "custody export", {"slip:cross-1", "--out", file})).code,
             int(ctl::Done));
    const auto admit = [&](const std::string& from, const std::string& authority) {
        return called(
            there.as("linzhixia", "W03", "slips admit",
                     {from, "--their-ca", authority, "--desk", "W03", "--key", there.server->deviceKeyFile("W03")}));
    };
    QCOMPARE(admit(file, there.ca).code, int(ctl::InputWrong));
    std::string text = fileText(file);
    const auto at = text.find("S-9");
    text.replace(at, 3, "S-8");
    writeFile(here.file("changed.json"), text);
    QCOMPARE(admit(here.file("changed.json"), here.ca).code, int(ctl::InputWrong));
    QVERIFY(kept(there, "desk:W03").slips.empty());
    const Ran taken = admit(file, here.ca);
    QVERIFY2(taken.code == ctl::Done, (taken.out + taken.err).c_str());
    QCOMPARE(admit(file, here.ca).code, int(ctl::Refused));
    QCOMPARE(kept(there, "desk:W03").slips.size(), std::size_t(1));

    const std::string received = body(there, "linzhixia", "W03", "slip.receive",
                                      R"({"slip":"cross-1","lines":[{"label":")" + label +
                                          R"(","verdict":"accepted"}],"signerName":"林知夏","way":"session"})");
    QCOMPARE(received, std::string());
    const std::string answer = there.file("answer.json");
    QCOMPARE(called(there.as("linzhixia", "W03", "custody export", {"slip:cross-1", "--out", answer})).code,
             int(ctl::Done));
    const auto confirm = [&](const std::string& from, const std::string& authority) {
        return called(here.as("jiangyuebai", "W04", "slips confirm",
                              {from, "--their-ca", authority, "--key", here.server->deviceKeyFile("W04")}));
    };
    QCOMPARE(confirm(file, here.ca).code, int(ctl::InputWrong));  // our own file is no answer
    QCOMPARE(confirm(answer, here.ca).code, int(ctl::InputWrong));
    const Ran closed = confirm(answer, there.ca);
    QVERIFY2(closed.code == ctl::Done, (closed.out + closed.err).c_str());
    bool elsewhere = false;
    for (const auto& unit : kept(here, "desk:W04").units) elsewhere = elsewhere || unit.label.str() == label;
    QVERIFY(!elsewhere);
}

void TestCustodyCtl::R110_wrongScansAreListed() {
    SampleServer hall(living);
    const std::string noted =
        body(hall, "moyunfei", "B-GAJ", "custody.note_scan",
             R"({"place":{"kind":"unit","id":"GAJ"},"code":"乱码","refusal":"custody.label_unreadable"})");
    QCOMPARE(noted, std::string());
    const Ran scans = called(hall.as("heyanzhou", "S01", "custody scans"));
    QVERIFY2(scans.code == ctl::Done && holds(scans.out, "custody.label_unreadable"), scans.out.c_str());
    QCOMPARE(called(hall.as("moyunfei", "B-GAJ", "custody scans")).code, int(ctl::Refused));
}

QTEST_GUILESS_MAIN(TestCustodyCtl)
#include "tst_custody_ctl.moc"
