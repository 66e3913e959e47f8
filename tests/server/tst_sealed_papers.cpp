// SPDX-License-Identifier: GPL-3.0-or-later
// A living sample hall: its papers get their sealed editions, and their codes are checked by who has no server at all.
#include <QtTest>

#include "api/device_certificate.h"
#include "api/paper_signature.h"
#include "api/paper_wire.h"
#include "ctl/paper_check.h"
#include "reports/paper_reading.h"
#include "server/server_fixture.h"

#include <algorithm>
#include <filesystem>
#include <thread>

using namespace yc;
using namespace yc::server;
using namespace yc::domain;

class SealedPapersTest : public QObject {
    Q_OBJECT

private:
    struct OnRecord {
        CaseNumber caseNumber;
        CaseId caseId;
        CaseState state;
        PaperRecord paper;
    };
    std::unique_ptr<Hall> m_hall;
    QTemporaryDir m_dir;

    Person clerk() { return m_hall->person("linzhixia", "W03"); }
    Person supervisor() { return m_hall->person("heyanzhou", "S01"); }

    static CaseState caseState(Person& person, const CaseNumber& number) {
        const Answer answer = person.client.get("/v1/cases/" + number.str());
        return api::decode<api::CaseDetail>(answer.body).state;
    }
    /// Papers of these kinds in the sample hall.
    std::vector<OnRecord> papers(Person& person, std::initializer_list<PaperKind> kinds) {
        std::vector<OnRecord> found;
        const auto page = api::decode<journal::CasePage>(person.client.get("/v1/cases?limit=100").body);
        for (const journal::CaseRow& row : page.rows) {
            const CaseState state = caseState(person, row.number);
            for (const PaperRecord& paper : state.papers) {
                if (!paper.voided && std::count(kinds.begin(), kinds.end(), paper.kind) > 0)
                    found.push_back({row.number, row.id, state, paper});
            }
        }
        return found;
    }
    static Answer seal(Person& person, const OnRecord& one) {
        return person.client.post("/v1/cases/" + one.caseNumber.str() + "/sealed",
                                  api::encode(api::SealRequest{one.paper.number}));
    }
    std::string pageFile(const std::string& text) {
        const std::string path = m_dir.filePath(QStringLiteral("check.html")).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    QString inBrowser(const std::string& page, const std::string& code) {
        return QString::fromUtf8(tests::runTool(
            QStringLiteral("chromium"),
            {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
             QStringLiteral("--user-data-dir=") + m_dir.filePath(QStringLiteral("browser")),
             QStringLiteral("--virtual-time-budget=8000"), QStringLiteral("--dump-dom"),
             QStringLiteral("file://") + QString::fromStdString(page + '#' + code)}));
    }

private Q_SLOTS:
    void initTestCase() { m_hall = std::make_unique<Hall>(/*living=*/true); }
    void cleanupTestCase() { m_hall.reset(); }

    void R084_sealedEditionIsMadeOnceAndVerifiesOutside() {
        Person person = clerk();
        const auto all = papers(person, {PaperKind::Receipt, PaperKind::Acceptance});
        QVERIFY(all.size() >= 2);
        std::set<PaperKind> seen;
        for (const OnRecord& one : all) {
            if (!seen.insert(one.paper.kind).second) continue;
            const Answer made = seal(person, one);
            QVERIFY2(made.status == 201, made.body.c_str());
            const auto edition = api::decode<api::SealedEdition>(made.body);
            QCOMPARE(edition.number.str(), one.paper.number.str());
            QCOMPARE(seal(person, one).body, made.body);  // the same again, not another
            const Answer file = person.client.get("/v1/blobs/" + edition.hash);
            QCOMPARE(file.status, 200);
            QCOMPARE(file.head.getContentType(), std::string("application/pdf"));
            QCOMPARE(journal::sm3Hex(file.body), edition.hash);
            QCOMPARE(person.client.send("GET", "/v1/blobs/" + edition.hash, {}, '"' + edition.hash + '"').status, 304);
            const QString said = QString::fromUtf8(
                tests::runTool(QStringLiteral("pdfsig"), {tests::save(m_dir, "edition.pdf", file.body)}));
            QVERIFY2(said.contains(QStringLiteral("Signature is Valid.")), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral("示例 青屿市政务服务中心")), qPrintable(said));
            const QString text = tests::textOf(m_dir, file.body);
            QVERIFY(text.contains(QString::fromStdString(one.paper.number.str())));
            QVERIFY(text.contains(QString::fromStdString(one.state.queryCode)) || one.paper.kind != PaperKind::Receipt);
            // The journal knows which file it is.
            const CaseState after = caseState(person, one.caseNumber);
            for (const PaperRecord& paper : after.papers) {
                if (paper.number == one.paper.number) QCOMPARE(paper.sealedHash, edition.hash);
            }
        }
        QCOMPARE(seen.size(), std::size_t(2));
    }

    void R084_askingAtTheSameTimeGivesOneEdition() {
        Person person = clerk();
        auto all = papers(person, {PaperKind::Acceptance});
        all.erase(std::remove_if(all.begin(), all.end(), [](const auto& one) { return !one.paper.sealedHash.empty(); }),
                  all.end());
        QVERIFY(!all.empty());
        std::vector<Person> askers;
        for (int i = 0; i < 4; ++i) askers.push_back(clerk());
        std::vector<std::string> answers(askers.size());
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < askers.size(); ++i)
            threads.emplace_back([&, i] { answers[i] = seal(askers[i], all.front()).body; });
        for (std::thread& thread : threads) thread.join();
        for (const std::string& answer : answers) QCOMPARE(answer, answers.front());
        QCOMPARE(person.client.get("/v1/blobs/" + api::decode<api::SealedEdition>(answers.front()).hash).status, 200);
    }

    void R084_whoMayNotOpenTheCaseGetsNoEdition() {
        Person person = clerk();
        const auto all = papers(person, {PaperKind::Receipt});
        QVERIFY(!all.empty());
        const auto edition = api::decode<api::SealedEdition>(seal(person, all.front()).body);
        Client nobody = m_hall->client();
        QCOMPARE(nobody.get("/v1/blobs/" + edition.hash).status, 401);
        Person kiosk = m_hall->person("kiosk", "K01");
        QCOMPARE(kiosk.client.get("/v1/blobs/" + edition.hash).status, 403);
        QCOMPARE(person.client.get("/v1/blobs/" + std::string(64, '0')).status, 404);
        const Answer unknown = person.client.post("/v1/cases/" + all.front().caseNumber.str() + "/sealed",
                                                  api::encode(api::SealRequest{PaperNumber("无")}));
        QCOMPARE(unknown.code(), std::string("paper.unknown"));
        // No device may claim an edition: that is the server's alone.
        const auto outcome = person.give(SealPaper{all.front().caseId, all.front().paper.number, "hall", "x", "ab"});
        QVERIFY(outcome.refusal.has_value());
    }

    void R084_withoutASealTheClerkIsTold() {
        Person person = clerk();
        auto all = papers(person, {PaperKind::Receipt, PaperKind::Acceptance});
        all.erase(std::remove_if(all.begin(), all.end(), [](const auto& one) { return !one.paper.sealedHash.empty(); }),
                  all.end());
        QVERIFY(!all.empty());
        const std::string key = m_hall->server->dataDir() + "/seals/hall.key";
        std::filesystem::rename(key, key + ".away");
        const Answer answer = seal(person, all.front());
        std::filesystem::rename(key + ".away", key);
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), std::string("paper.seal_missing"));
        QCOMPARE(seal(person, all.front()).status, 201);
    }

    void R073_codeIsGenuineForWhoHasOnlyTheHallsCa() {
        Client nobody = m_hall->client();
        const std::string keys = nobody.get("/v1/public/keys").body;
        const std::string authority = fileText(m_hall->server->caFile());
        QVERIFY(keys.find("PRIVATE") == std::string::npos);
        const auto hall = api::decode<api::HallKeys>(keys);
        for (const auto& device : hall.devices) {
            const auto key = api::certifiedKey(device.certificate, authority);
            QVERIFY2(key && key->device == device.device && key->scope == hall.scope, device.device.str().c_str());
        }
        QCOMPARE(nobody.get("/v1/public/keys").body, keys);  // made once

        // The receipt's sealed edition is read by a foreign decoder.
        Person person = clerk();
        const auto all = papers(person, {PaperKind::Receipt});
        const auto edition = api::decode<api::SealedEdition>(seal(person, all.front()).body);
        const std::string code = tests::qrOf(m_dir, person.client.get("/v1/blobs/" + edition.hash).body).toStdString();
        const Instant now = person.login.serverTime;
        const auto genuine = ctl::verifyPaper(code + "\n", keys, authority, now);
        QVERIFY2(genuine.exitCode == ctl::Done, genuine.json.c_str());
        QVERIFY(genuine.json.find(all.front().paper.number.str()) != std::string::npos);
        QVERIFY(genuine.json.find(all.front().state.personal.applicant.idNumber) == std::string::npos);

        // And one that a window signs offline.
        PaperSummary summary;
        summary.kind = PaperKind::Receipt;
        summary.number = PaperNumber("青政服收〔2026〕第009999号");
        summary.at = now;
        const auto device = api::DeviceKey::load(m_hall->server->deviceKeyFile("W03"));
        const std::string own = api::signedPaperCode(summary, hall.scope, DeviceId("W03"), device);
        QCOMPARE(ctl::verifyPaper(own, keys, authority, now).exitCode, ctl::Done);
        // Signed by W03 in the name of W04; of another hall; dated ahead; changed; cut; under another CA.
        QCOMPARE(
            ctl::verifyPaper(api::signedPaperCode(summary, hall.scope, DeviceId("W04"), device), keys, authority, now)
                .exitCode,
            ctl::Refused);
        QCOMPARE(ctl::verifyPaper(api::signedPaperCode(summary, ScopeId("H1"), DeviceId("W03"), device), keys,
                                  authority, now)
                     .exitCode,
                 ctl::Refused);
        PaperSummary ahead = summary;
        ahead.at = now + std::chrono::hours(72);
        QCOMPARE(
            ctl::verifyPaper(api::signedPaperCode(ahead, hall.scope, DeviceId("W03"), device), keys, authority, now)
                .exitCode,
            ctl::Refused);
        auto read = *readPaperCode(own);
        read.signedText.replace(read.signedText.find("9999"), 4, "9998");
        QCOMPARE(ctl::verifyPaper(paperCode(read.signedText, read.signature), keys, authority, now).exitCode,
                 ctl::Refused);
        QCOMPARE(ctl::verifyPaper(own.substr(0, own.size() - 8), keys, authority, now).exitCode, ctl::InputWrong);
        const Hall other;
        QCOMPARE(ctl::verifyPaper(own, keys, fileText(other.server->caFile()), now).exitCode, ctl::Refused);
    }

    void R073_aPhonesPageChecksWithoutNetwork() {
        Client nobody = m_hall->client();
        const Answer page = nobody.get("/check");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.find("src=") == std::string::npos);  // nothing is fetched from anywhere
        const auto mine = api::decode<api::HallKeys>(nobody.get("/v1/public/keys").body).authority;
        const std::string file = pageFile(page.body);
        Person person = clerk();
        PaperSummary summary;
        summary.kind = PaperKind::Receipt;
        summary.number = PaperNumber("青政服收〔2026〕第009999号");
        summary.theme = "新生儿出生一件事";
        summary.masked = "沈*𠮷";
        summary.at = person.login.serverTime;
        summary.lines = {{2, 2}, {1, 0}};
        const auto device = api::DeviceKey::load(m_hall->server->deviceKeyFile("W03"));
        const std::string code = api::signedPaperCode(summary, person.login.scope, DeviceId("W03"), device);
        for (const char* engine : {"browser", "own"}) {
            const QString seen = inBrowser(file, code + "&engine=" + engine);
            QVERIFY2(
                seen.contains(QStringLiteral("data-verdict=\"genuine\" data-engine=\"%1\"").arg(QLatin1String(engine))),
                qPrintable(seen.right(2000)));
            QVERIFY(seen.contains(QStringLiteral("沈*𠮷")) && seen.contains(QStringLiteral("第1行 原件2 复印件2")));
            auto read = *readPaperCode(code);
            read.signedText.replace(read.signedText.find("2.2"), 3, "1.2");
            QVERIFY(inBrowser(file, paperCode(read.signedText, read.signature) + "&engine=" + engine)
                        .contains(QStringLiteral("data-verdict=\"false\"")));
        }
        // Keys of another hall, this hall's certificates: the page believes none of them.
        std::string foreign = page.body;
        const Hall other;
        std::string theirs = fileText(other.server->caFile());
        const auto escaped = [](std::string pem) {
            for (std::size_t at = 0; (at = pem.find('\n', at)) != std::string::npos; at += 2) pem.replace(at, 1, "\\n");
            return pem;
        };
        foreign.replace(foreign.find(escaped(mine)), escaped(mine).size(), escaped(theirs));
        QVERIFY(inBrowser(pageFile(foreign), code).contains(QStringLiteral("设备证书不是本大厅签发的")));
    }

    void R080_registerTellsFreeOutstandingAndVoidNumbers() {
        Person person = supervisor();
        Person window = clerk();
        api::LeaseRequest request;
        request.wishes = {{"青试受|2025", 5, "register-1"}, {"青试受|2026", 5, "register-2"}};
        const auto blocks =
            api::decode<api::LeaseAnswer>(window.client.post("/v1/leases", api::encode(request)).body).blocks;
        QCOMPARE(blocks.size(), std::size_t(2));
        api::LeaseRequest used;
        used.used = {{blocks[1].id, blocks[1].from + 2, false}};  // two taken, their papers have not arrived
        QCOMPARE(window.client.post("/v1/leases", api::encode(used)).status, 200);
        const auto ranges = [&] {
            return api::decode<api::NumberRegister>(
                       person.client.get("/v1/numbers?series=%E9%9D%92%E8%AF%95%E5%8F%97").body)
                .unused;
        };
        using enum api::NumberRange::State;
        const auto now = ranges();
        QCOMPARE(now.size(), std::size_t(3));
        QVERIFY(now[0].series == "青试受|2025" && now[0].state == Void && now[0].to - now[0].from == 4);
        QVERIFY(now[1].state == Outstanding && now[1].from == blocks[1].from && now[1].to == blocks[1].from + 1);
        QVERIFY(now[2].state == Free && now[2].to == blocks[1].to);
        QCOMPARE(now[2].device.str(), std::string("W03"));
        used.used = {{blocks[1].id, blocks[1].from + 2, true}};  // given back
        QCOMPARE(window.client.post("/v1/leases", api::encode(used)).status, 200);
        QVERIFY(ranges()[2].state == Void);
        QCOMPARE(window.client.get("/v1/numbers").status, 403);
    }

    void editionsSurviveARestart() {
        Person before = clerk();
        const auto all = papers(before, {PaperKind::Receipt});
        const auto edition = api::decode<api::SealedEdition>(seal(before, all.front()).body);
        const std::string keys = before.client.get("/v1/public/keys").body;
        m_hall->restart();
        Person after = clerk();
        QCOMPARE(api::decode<api::SealedEdition>(seal(after, all.front()).body).hash, edition.hash);
        QCOMPARE(journal::sm3Hex(after.client.get("/v1/blobs/" + edition.hash).body), edition.hash);
        QCOMPARE(after.client.get("/v1/public/keys").body, keys);
    }
};

QTEST_GUILESS_MAIN(SealedPapersTest)
#include "tst_sealed_papers.moc"
