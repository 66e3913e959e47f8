// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's life from a terminal: every verb against a real server.
#include <QtTest>

#include "api/catalogue_json.h"
#include "api/catalogue_wire.h"
#include "ctl/ctl_fixture.h"

using namespace yc;
using namespace yc::test;
using domain::DraftStep;
using domain::catalogue::ThemeStatus;

namespace {
const std::string realty = "YJS-QY-04";  // led by ZRJ, with ZJJ and SWJ

std::string dayFromNow(int days) {
    const auto now = std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
    return domain::isoDate(domain::localDate(now) + std::chrono::days{days});
}
}  // namespace

class TestLifeCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hall = std::make_unique<SampleServer>(); }
    void cleanup() { m_hall.reset(); }

    void R009_R010_R055_fromDraftToCancelled() {
        admin("catalogue open", {realty, "--note", "改时间"});
        const std::string file = m_hall->file("draft.json");
        admin("catalogue show", {realty, "--out", file});
        std::string text = fileText(file);
        const std::string before = "\"promiseDays\":1,";
        QVERIFY2(holds(text, before), text.substr(0, 200).c_str());
        const auto at = text.find("\"hours\":\"");
        QVERIFY(at != std::string::npos);
        text.insert(at + 9, "周六照常 ");
        writeFile(file, text);
        admin("catalogue save", {realty, "--file", file, "--note", "周六"});
        admin("catalogue save", {realty, "--version", "1"});  // back
        admin("catalogue save", {realty, "--version", "2"});  // and forth
        QCOMPARE(life().draft.versions.size(), std::size_t(4));
        const Ran changes = called(m_hall->as("jianglin", "A01", "catalogue changes", {realty}));
        QVERIFY2(holds(changes.out, "themes/YJS-QY-04/guide/hours"), changes.out.c_str());
        admin("catalogue ask", {realty, "--due", dayFromNow(0), "--note", "请反馈"});
        as("cenwang", "B-ZJJ", "catalogue opinion", {realty, "--text", "再加一个窗口"});
        as("fangzhihang", "B-SWJ", "catalogue opinion", {realty, "--agree"});
        for (const auto& [account, device] : offices) as(account, device, "catalogue claim", {realty});
        const auto refused = [&](const char* account, const char* device, const char* verb,
                                 std::vector<std::string> more) {
            const Ran ran = given(account, device, verb, std::move(more));
            return ran.code == ctl::Refused ? api::decodeProblem(ran.out).refusal.name() : "exit " + ran.err;
        };
        QCOMPARE(refused("wenrenxue", "B-ZRJ", "catalogue review", {realty, "--pass"}),
                 std::string("theme.opinions_open"));
        as("wenrenxue", "B-ZRJ", "catalogue answer", {realty, "--number", "1", "--text", "明年再加"});
        as("wenrenxue", "B-ZRJ", "catalogue review", {realty, "--back", "写明日期"});
        QCOMPARE(life().draft.returned, std::string("写明日期"));
        admin("catalogue ask", {realty, "--due", dayFromNow(1)});
        as("wenrenxue", "B-ZRJ", "catalogue review", {realty, "--pass"});
        as("linzhixia", "W03", "catalogue problem", {realty, "--text", "电话停机", "--place", "guide/consultation"});
        const std::string task = life().problems.front().id;
        QCOMPARE(refused("jianglin", "A01", "catalogue publish", {realty, "--from", dayFromNow(0)}),
                 std::string("access.not_permitted"));
        centre("catalogue publish", {realty, "--from", dayFromNow(0), "--tasks", task});
        QVERIFY(life().problems.front().closed);
        QCOMPARE(life().status, ThemeStatus::Published);
        centre("catalogue suspend", {realty, "--from", dayFromNow(0), "--reason", "系统升级"});
        QCOMPARE(life().status, ThemeStatus::Suspended);
        centre("catalogue resume", {realty, "--from", dayFromNow(0), "--reason", "好了"});
        centre("catalogue cancel", {realty, "--from", dayFromNow(3), "--reason", "政策取消"});
        QCOMPARE(life().status, ThemeStatus::Cancelled);
        QVERIFY(
            holds(called(m_hall->as("heyanzhou", "S01", "catalogue history", {realty})).out, "theme.status_changed"));
    }

    void R011_exportAndSyncGiveTheSameCatalogue() {
        const std::string folder = m_hall->file("out");
        admin("catalogue export", {folder});
        const auto back = api::readCatalogueDirectory(folder);
        QVERIFY(back.hasValue());
        QCOMPARE(back->canonical, api::readCatalogueDirectory(shippedCatalogue)->canonical);
        QCOMPARE(called(m_hall->as("jianglin", "A01", "catalogue export", {folder})).code, int(ctl::InputWrong));
        // The same library again changes nothing here.
        const auto sync = [&](std::vector<std::string> more) {
            more.insert(more.begin(), {folder, "--source", "省目录"});
            const Ran ran = called(m_hall->as("jianglin", "A01", "catalogue sync", std::move(more)));
            if (ran.code != ctl::Done) qWarning("%s", ran.err.c_str());
            return ran.code == ctl::Done ? api::decode<api::UpperAnswer>(ran.out) : api::UpperAnswer{-1, {}};
        };
        QCOMPARE(sync({"--compare"}).themes, 14);
        QCOMPARE(sync({}).themes, 14);
        QCOMPARE(drafts(), 0);
        // One theme of theirs changes: one draft.
        const std::string theme = folder + "/themes/YJS-QY-04.json";
        std::string text = fileText(theme);
        const std::string from = "\"conditions\": [";
        QVERIFY(holds(text, from));
        text.replace(text.find(from), from.size(), from + "\"上级新加的条件\",");
        writeFile(theme, text);
        QCOMPARE(sync({}).changed.size(), std::size_t(1));
        QCOMPARE(drafts(), 1);
        QCOMPARE(sync({}).changed.size(), std::size_t(0));
        QCOMPARE(called(m_hall->as("jianglin", "A01", "catalogue sync", {m_hall->file("none"), "--source", "x"})).code,
                 int(ctl::InputWrong));
    }

    void R056_aLawChanges() {
        const Ran none = given("heyanzhou", "S01", "catalogue revise", {"没有这部法", "--text", "修订"});
        QCOMPARE(api::decodeProblem(none.out).refusal.name(), std::string("theme.basis_not_cited"));
        centre("catalogue revise", {"户口登记条例", "--text", "2026 年修订"});
        int tasks = 0;
        for (const api::ThemeRow& row : list().themes) tasks += row.tasks;
        QVERIFY(tasks > 0);
        as("linzhixia", "W03", "catalogue problem", {realty, "--text", "错字"});
        centre("catalogue settle", {realty, life().problems.back().id, "--text", "已改"});
        QVERIFY(life().problems.back().closed);
        admin("catalogue open", {realty});
        admin("catalogue discard", {realty, "--reason", "不改了"});
        QCOMPARE(life().draft.step, DraftStep::None);
    }

    void wrongWordsAreSaid_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no day") << QByteArray("catalogue publish YJS-QY-04 --from tomorrow") << int(ctl::WrongUsage);
        QTest::newRow("no reason") << QByteArray("catalogue suspend YJS-QY-04 --from 2026-03-02")
                                   << int(ctl::WrongUsage);
        QTest::newRow("no draft") << QByteArray("catalogue show YJS-QY-04") << int(ctl::InputWrong);
        QTest::newRow("no such theme") << QByteArray("catalogue life YJS-XX-99") << int(ctl::Refused);
    }
    void wrongWordsAreSaid() {
        QFETCH(QByteArray, words);
        QFETCH(int, code);
        QCOMPARE(called(m_hall->as("heyanzhou", "S01", words.toStdString())).code, code);
    }

private:
    Ran given(const std::string& account, const std::string& device, std::string_view verb,
              std::vector<std::string> more) {
        const bool act = verb == "catalogue publish" || verb == "catalogue suspend" || verb == "catalogue resume" ||
                         verb == "catalogue cancel" || verb == "catalogue export" || verb == "catalogue show";
        if (!act) more.insert(more.end(), {"--key", m_hall->server->deviceKeyFile(device)});
        return called(m_hall->as(account, device, verb, std::move(more)));
    }
    void as(const std::string& account, const std::string& device, std::string_view verb,
            std::vector<std::string> more) {
        const Ran ran = given(account, device, verb, std::move(more));
        QVERIFY2(ran.code == ctl::Done, (std::string(verb) + ": " + ran.err + ran.out).c_str());
    }
    void admin(std::string_view verb, std::vector<std::string> more) { as("jianglin", "A01", verb, std::move(more)); }
    void centre(std::string_view verb, std::vector<std::string> more) { as("heyanzhou", "S01", verb, std::move(more)); }
    domain::ThemeLifeState life() {
        const Ran ran = called(m_hall->as("jianglin", "A01", "catalogue life", {realty}));
        return api::decode<domain::ThemeLifeState>(ran.out);
    }
    api::ThemeList list() {
        return api::decode<api::ThemeList>(called(m_hall->as("jianglin", "A01", "catalogue drafts")).out);
    }
    int drafts() {
        int open = 0;
        for (const api::ThemeRow& row : list().themes) open += row.step != DraftStep::None ? 1 : 0;
        return open;
    }

    const std::vector<std::pair<const char*, const char*>> offices{
        {"wenrenxue", "B-ZRJ"}, {"cenwang", "B-ZJJ"}, {"fangzhihang", "B-SWJ"}};
    std::unique_ptr<SampleServer> m_hall;
};

QTEST_GUILESS_MAIN(TestLifeCtl)
#include "tst_life_ctl.moc"
