// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's life at a real server: from a draft to a release in force, by the persons whose steps they are.
#include <QtTest>  // first: moc cannot read <compare> before the library's configuration

#include "api/catalogue_edit.h"
#include "api/catalogue_json.h"
#include "api/catalogue_wire.h"
#include "server/clockwork.h"
#include "server/core.h"
#include "server/hall_setup.h"
#include "server/server_fixture.h"

#include <nlohmann/json.hpp>

#include <atomic>

using namespace yc;
using namespace yc::server;
using namespace yc::domain;
using catalogue::ThemeStatus;
using nlohmann::json;

namespace {

const ThemeId newborn{theme};
const std::string themePath = "/v1/catalogue/themes/YJS-GR-01";

Date today() { return localDate(std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now())); }

struct Staff {
    explicit Staff(Hall& hall)
        : admin(hall.person("jianglin", "A01"))
        , centre(hall.person("heyanzhou", "S01"))
        , lead(hall.person("qinwangshu", "B-WJW"))
        , m_hall(hall) {}

    Person unit(const std::string& account, const std::string& device) { return m_hall.person(account, device); }

    json publishedDraft() { return json::parse(*api::draftOf(admin.client.get("/v1/catalogue").body, newborn)); }
    api::ContentAnswer post(const json& draft) {
        const Answer answer = admin.client.post("/v1/catalogue/contents", draft.dump());
        if (answer.status != 201) throw std::runtime_error(answer.body);
        return api::decode<api::ContentAnswer>(answer.body);
    }
    ThemeLifeState life() { return api::decode<ThemeLifeState>(admin.client.get(themePath).body); }
    api::ThemeRow row() {
        for (const api::ThemeRow& one : list().themes) {
            if (one.theme == newborn) return one;
        }
        return {};
    }
    api::ThemeList list() { return api::decode<api::ThemeList>(admin.client.get("/v1/catalogue/themes").body); }
    /// "" or the refusal.
    static std::string give(Person& person, CommandBody body) {
        Command command = person.command(std::move(body));
        command.occurredAt = std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
        const journal::Outcome outcome = person.give(command);
        return outcome.refusal ? outcome.refusal->name() : std::string();
    }
    /// Everything before publication.
    std::string prepare(const std::string& hash) {
        std::string refused = give(admin, OpenThemeDraft{newborn, hash, "改承诺"});
        if (refused.empty()) refused = give(admin, AskOpinions{newborn, {}, today() + std::chrono::days{5}, ""});
        static const std::vector<std::pair<const char*, const char*>> units{
            {"qinwangshu", "WJW"}, {"baijinglan", "JKJ"}, {"moyunfei", "GAJ"},
            {"lumingyuan", "YBJ"}, {"suqingqing", "RSJ"}, {"fangzhihang", "SWJ"}};
        for (const auto& [account, id] : units) {
            Person person = unit(account, std::string("B-") + id);
            const std::string name = id;
            if (refused.empty() && name != "WJW") refused = give(person, GiveOpinion{newborn, UnitId{id}, true, ""});
            if (refused.empty() && name != "SWJ") refused = give(person, ClaimItems{newborn, UnitId{id}, hash});
        }
        return refused.empty() ? give(lead, ReviewThemeDraft{newborn, hash, true, ""}) : refused;
    }
    Answer act(LifeAct what, Date from, const std::string& content, const std::string& reason = "原因") {
        api::ThemeAct act;
        act.act = what;
        act.effectiveFrom = from;
        act.content = content;
        act.reason = reason;
        return centre.client.post(themePath + "/acts", api::encode(act));
    }

    Person admin;
    Person centre;
    Person lead;

private:
    Hall& m_hall;
};

}  // namespace

class TestCatalogueLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R002_R009_R010_R055_fromDraftToRelease() {
        Hall hall;
        Staff staff(hall);
        json draft = staff.publishedDraft();
        draft["theme"]["items"][4]["note"] = "照片可现场拍";
        const api::ContentAnswer content = staff.post(draft);
        QCOMPARE(content.theme, newborn);
        for (const auto& finding : content.findings) QVERIFY2(finding.severity != "error", finding.zh.c_str());
        QCOMPARE(staff.admin.client.get("/v1/catalogue/contents/" + content.hash).body, draft.dump());
        QCOMPARE(staff.prepare(content.hash), std::string());
        QCOMPARE(staff.row().step, DraftStep::Approved);
        QCOMPARE(staff.row().unclaimed.size(), std::size_t(0));
        const Answer differences = staff.admin.client.get(themePath + "/differences");
        QCOMPARE(differences.status, 200);
        QCOMPARE(json::parse(differences.body).size(), std::size_t(1));
        QCOMPARE(json::parse(differences.body)[0]["path"], "themes/YJS-GR-01/items/X105/note");
        const Answer published = staff.act(LifeAct::Publish, today(), content.hash);
        QVERIFY2(published.status == 201, published.body.c_str());
        QCOMPARE(api::decode<api::ThemeActAnswer>(published.body).releases.front().version, std::int64_t(14));
        QCOMPARE(api::decode<api::HallInfo>(staff.admin.client.get("/v1/hall").body).catalogueVersion,
                 std::int64_t(14));
        const auto now = api::readCatalogue(staff.admin.client.get("/v1/catalogue").body);
        QCOMPARE(now->release.theme(newborn)->items[4].note, std::string("照片可现场拍"));
        // The old release is still there, byte for byte, for the cases opened under it.
        QVERIFY(staff.admin.client.get("/v1/catalogue?version=13").status == 200);
        QCOMPARE(staff.life().steps.size(), std::size_t(1));
        const auto history = api::decode<api::Timeline>(staff.admin.client.get(themePath + "/history").body).rows;
        QCOMPARE(history.front().kind, std::string("theme.draft_opened"));
        QCOMPARE(history.back().kind, std::string("theme.published"));
        // Suspended, resumed, cancelled; a restart finds all of it.
        QCOMPARE(staff.act(LifeAct::Suspend, today(), {}).status, 201);
        QCOMPARE(staff.row().status, ThemeStatus::Suspended);
        QCOMPARE(staff.act(LifeAct::Suspend, today(), {}).code(), std::string("theme.status_wrong"));
        hall.restart();
        Staff again(hall);
        QCOMPARE(again.row().status, ThemeStatus::Suspended);
        QCOMPARE(again.act(LifeAct::Resume, today(), {}).status, 201);
        QCOMPARE(again.act(LifeAct::Cancel, today(), {}).status, 201);
        QCOMPARE(again.row().status, ThemeStatus::Cancelled);
        QCOMPARE(again.act(LifeAct::Resume, today(), {}).code(), std::string("theme.status_wrong"));
        OpenCase open;
        open.caseId = CaseId("case-1");
        open.theme = newborn;
        Person clerk = hall.person("linzhixia", "W03");
        QCOMPARE(Staff::give(clerk, open), std::string("catalogue.theme_suspended"));
    }

    void R010_R055_whatHoldsAPublicationBack() {
        Hall hall;
        Staff staff(hall);
        json draft = staff.publishedDraft();
        draft["theme"]["promiseDays"] = 7;
        const std::string hash = staff.post(draft).hash;
        QCOMPARE(staff.act(LifeAct::Publish, today(), hash).code(), std::string("theme.step_wrong"));
        QCOMPARE(Staff::give(staff.admin, OpenThemeDraft{newborn, hash, ""}), std::string());
        QCOMPARE(Staff::give(staff.admin, AskOpinions{newborn, {}, today(), ""}), std::string());
        QCOMPARE(Staff::give(staff.lead, ReviewThemeDraft{newborn, hash, true, ""}),
                 std::string("theme.opinions_open"));
        QCOMPARE(Staff::give(staff.lead, ClaimItems{newborn, UnitId{"GAJ"}, hash}), std::string("item.not_your_unit"));
        api::ThemeAct act;
        act.act = LifeAct::Publish;
        act.effectiveFrom = today();
        act.content = hash;
        QCOMPARE(staff.admin.client.post(themePath + "/acts", api::encode(act)).status, 403);
        QCOMPARE(staff.act(LifeAct::Publish, today(), "unknown").code(), std::string("theme.content_unknown"));
        QCOMPARE(staff.centre.client.post("/v1/catalogue/themes/YJS-XX-99/acts", api::encode(act)).status, 409);
        QCOMPARE(staff.centre.client.post(themePath + "/acts", "{}").code(), std::string("request.malformed"));
        QCOMPARE(staff.act(LifeAct::Suspend, today() - std::chrono::days{1}, {}).code(),
                 std::string("theme.effective_too_early"));
        QCOMPARE(staff.list().releases.size(), std::size_t(1));  // nothing of it came through
        QCOMPARE(staff.list().inForce, std::int64_t(13));
    }

    void R001_R006_theCheckIsToldAtOnceAndKeepsItBack() {
        Hall hall;
        Staff staff(hall);
        json draft = staff.publishedDraft();
        draft["theme"]["items"][1]["id"] = "X101";
        const api::ContentAnswer answer = staff.post(draft);  // a draft may be wrong
        QVERIFY(std::any_of(answer.findings.begin(), answer.findings.end(),
                            [](const api::ImportFinding& one) { return one.code == "code-repeated"; }));
    }

    void R055_badContentIsRefusedAndNothingChanges_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("50 MB") << 0 << QByteArray("request.too_large");
        QTest::newRow("10,000 questions") << 1 << QByteArray("catalogue.invalid");
        QTest::newRow("deep nesting") << 2 << QByteArray("catalogue.invalid");
        QTest::newRow("broken UTF-8") << 3 << QByteArray("catalogue.invalid");
        QTest::newRow("not JSON") << 4 << QByteArray("catalogue.invalid");
    }
    void R055_badContentIsRefusedAndNothingChanges() {
        QFETCH(int, what);
        QFETCH(QByteArray, code);
        Hall hall;
        Staff staff(hall);
        const std::string before = staff.admin.client.get("/v1/catalogue").body;
        std::string text;
        if (what == 0) text = std::string(50U << 20, ' ');
        if (what == 1) {
            json draft = staff.publishedDraft();
            json& questions = draft["theme"]["questions"];
            json one = questions[0];
            one = {{"id", "Q"}, {"text", "?"}, {"options", json::array()}};
            while (questions.size() < 10000) questions.push_back(one);
            text = draft.dump();
        }
        if (what == 2) text = std::string(100'000, '[');
        if (what == 3) text = "{\"theme\":\"\xE9\x9D\"}";
        if (what == 4) text = "{";
        try {
            const Answer answer = staff.admin.client.post("/v1/catalogue/contents", text);
            QCOMPARE(answer.code(), code.toStdString());
        } catch (const Poco::Exception&) {
            // The server closes a connection over which so much still comes.
            QCOMPARE(what, 0);
        }
        Person other = hall.person("heyanzhou", "S01");
        QCOMPARE(other.client.get("/v1/catalogue").body, before);
    }

    void R011_theUpperLibrary() {
        Hall hall;
        Staff staff(hall);
        const std::string ours = staff.admin.client.get("/v1/catalogue").body;
        json upper = json::parse(ours);
        for (json& one : upper["themes"]) one["guide"]["address"] = "省政务服务大厅";
        upper["themes"][0]["items"][0]["basis"] = {"《省条例》第一条"};
        const std::string id = upper["themes"][0]["id"];
        api::UpperLibrary library;
        library.source = "省目录";
        library.complete = true;
        for (const auto& [theme, text] : api::draftsOf(upper.dump())) {
            const Answer answer = staff.admin.client.post("/v1/catalogue/contents", text);
            QCOMPARE(answer.status, 201);
            library.contents.push_back(api::decode<api::ContentAnswer>(answer.body).hash);
        }
        const auto follow = [&] {
            const Answer answer = staff.admin.client.post("/v1/catalogue/upper", api::encode(library));
            if (answer.status >= 300) throw std::runtime_error(answer.body);
            return api::decode<api::UpperAnswer>(answer.body);
        };
        library.onlyCompare = true;
        const api::UpperAnswer compared = follow();
        QCOMPARE(compared.themes, 14);
        QCOMPARE(std::count_if(compared.changed.begin(), compared.changed.end(),
                               [](const api::UpperChange& one) { return one.differences > 0; }),
                 std::ptrdiff_t(1));
        QVERIFY(staff.list().upperSource.empty());  // only looked
        library.onlyCompare = false;
        QCOMPARE(static_cast<int>(follow().changed.size()), 14);
        int drafts = 0;
        for (const api::ThemeRow& row : staff.list().themes) {
            drafts += row.step == DraftStep::Editing ? 1 : 0;
            QVERIFY(!row.upper.empty());
            if (row.step == DraftStep::Editing) {
                QCOMPARE(row.theme.str(), id);
                QCOMPARE(row.origin, DraftOrigin::Upper);
                const json text = json::parse(staff.admin.client.get("/v1/catalogue/contents/" + row.content).body);
                QVERIFY(text["theme"]["guide"]["address"] != "省政务服务大厅");  // ours
            }
        }
        QCOMPARE(drafts, 1);
        QCOMPARE(staff.list().upperSource, std::string("省目录"));
        QCOMPARE(static_cast<int>(follow().changed.size()), 0);  // incremental: nothing moved since
        library.contents.pop_back();
        QCOMPARE(static_cast<int>(follow().changed.size()), 1);  // one is gone there
        QVERIFY(follow().changed.empty());
        const Answer shown =
            staff.admin.client.get("/v1/catalogue/themes/" + id + "/differences?from=published&to=upper");
        QVERIFY(shown.body.find("《省条例》第一条") != std::string::npos);
        library.contents = {"unknown"};
        QCOMPARE(staff.admin.client.post("/v1/catalogue/upper", api::encode(library)).code(),
                 std::string("theme.content_unknown"));
    }

    void R056_aProblemRaisedAtTheCounter() {
        Hall hall;
        Staff staff(hall);
        Person clerk = hall.person("linzhixia", "W03");
        QCOMPARE(Staff::give(clerk, RaiseGuideProblem{newborn, "p1", "银行卡写错了", "materials/M8", {}}),
                 std::string());
        QCOMPARE(staff.row().tasks, 1);
        QCOMPARE(Staff::give(staff.admin, ReviseBasis{"r1", "户口登记条例", "已修订"}), std::string());
        QCOMPARE(staff.row().tasks, 2);
        int others = 0;
        for (const api::ThemeRow& row : staff.list().themes) others += row.theme != newborn ? row.tasks : 0;
        QVERIFY(others > 0);  // every theme that cites it
        QCOMPARE(hall.person("guwanqiu", "W01").client.get("/v1/catalogue/themes").status, 200);
        QCOMPARE(hall.person("display", "D01").client.get("/v1/catalogue/themes").status, 403);
    }

    void R002_R010_aWholeCatalogueOverAPublishedOne() {
        Hall hall;
        Staff staff(hall);
        json bundle = json::parse(staff.admin.client.get("/v1/catalogue").body);
        bundle["version"] = 14;
        bundle["themes"][0]["promiseDays"] = 9;
        QCOMPARE(staff.admin.client.post("/v1/admin/catalogue", bundle.dump()).code(),
                 std::string("catalogue.not_through_life"));
        QCOMPARE(staff.list().inForce, std::int64_t(13));
        bundle = json::parse(staff.admin.client.get("/v1/catalogue").body);
        bundle["version"] = 14;
        bundle["hotline"] = "12345";
        QCOMPARE(staff.admin.client.post("/v1/admin/catalogue", bundle.dump()).status, 201);
        QCOMPARE(staff.list().inForce, std::int64_t(14));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueLife)
#include "tst_catalogue_life.moc"
