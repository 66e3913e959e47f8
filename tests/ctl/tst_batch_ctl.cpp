// SPDX-License-Identifier: GPL-3.0-or-later
// A list of persons from a terminal, against a real server.
#include <QtTest>

#include "ctl/ctl_fixture.h"
#include "domain/core/numbers.h"
#include "tables/batch_hall.h"
#include "tables/batch_sheet.h"
#include "tables/read_table.h"
#include "tables/write_table.h"

using namespace yc;
using namespace yc::test;

class TestBatchCtl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R033_R073_aFileIsCheckedAndPutOnTheList();

private:
    /// Signed at the window; the exit code.
    Ran given(const std::string& verb, std::vector<std::string> more) const;
    void command(const std::string& kind, const std::string& body);
    std::string listFile(const std::string& name, int persons, int wrong) const;

    std::unique_ptr<SampleServer> m_hall;
};

Ran TestBatchCtl::given(const std::string& verb, std::vector<std::string> more) const {
    auto words = m_hall->as("linzhixia", "W03", verb, std::move(more));
    words.insert(words.end(), {"--key", m_hall->server->deviceKeyFile("W03"), "--lang", "zh"});
    return called(words);
}

void TestBatchCtl::command(const std::string& kind, const std::string& body) {
    const std::string file = m_hall->file("body.json");
    writeFile(file, body);
    const Ran ran = given("command", {file, "--kind", kind});
    QVERIFY2(ran.code == ctl::Done, (kind + ": " + ran.out + ran.err).c_str());
}

std::string TestBatchCtl::listFile(const std::string& name, int persons, int wrong) const {
    domain::fixture::BatchHall hall;
    hall.begin();
    tables::SheetToWrite sheet;
    const auto resolution = hall.walk->resolution();
    for (const auto& shown : resolution.rowForm)
        sheet.columns.push_back({hall.theme->field(shown.id)->label, shown.required, {}, {}, 12});
    for (int person = 1; person <= persons; ++person) {
        const auto form = hall.form(person);
        std::vector<std::string> row;
        for (const auto& shown : resolution.rowForm)
            row.push_back(person == wrong && shown.id.str() == "person.phone" ? "1380" : form.at(shown.id.str()).value);
        sheet.rows.push_back(std::move(row));
    }
    const std::string path = m_hall->file(name);
    tables::writeXlsx(path, sheet);
    return path;
}

void TestBatchCtl::R033_R073_aFileIsCheckedAndPutOnTheList() {
    m_hall = std::make_unique<SampleServer>();
    const auto now = std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
    const std::string number = domain::caseNumber("430703", domain::localDate(now), "003", 4321).str();
    const std::string id = "0190aaaa-0000-7000-8000-000000004321";
    command("case.open", R"({"caseId":")" + id + R"(","number":")" + number +
                             R"(","queryCode":"8L2KQ7AB","theme":"YJS-QY-03","desk":"W03"})");
    command("case.identify", R"({"caseId":")" + id +
                                 R"(","personToken":"sender","personal":{"name":"王建设","idType":"111","idNumber":")" +
                                 domain::fixture::citizenNumber(9001) +
                                 R"(","phone":"13800000101","origin":"by_hand","manualReason":"没带证件"}})");
    const std::pair<const char*, const char*> answers[] = {{"Q1", "是"},     {"Q2", "内地居民"}, {"Q3", "首次参保"},
                                                           {"Q4", "不需要"}, {"Q5", "有"},       {"Q6", "批量"},
                                                           {"Q7", "没有"}};
    for (const auto& [question, value] : answers)
        command("case.answer", R"({"caseId":")" + id + R"(","question":")" + question + R"(","value":")" + value +
                                   R"(","origin":"by_hand"})");

    const Ran blank = called(m_hall->as("linzhixia", "W03", "batch blank", {number, m_hall->file("blank.xlsx")}));
    QVERIFY2(blank.code == ctl::Done, (blank.out + blank.err).c_str());
    QVERIFY(tables::readTableFile(m_hall->file("blank.xlsx")).hasValue());

    const std::string file = listFile("list.xlsx", 70, 13);
    const Ran looked = given("batch import", {number, file, "--check"});
    QCOMPARE(looked.code, int(ctl::InputWrong));
    QVERIFY2(holds(looked.out, "\"taken\":0,\"wrong\":1"), looked.out.c_str());
    QVERIFY2(holds(looked.err, "第 14 行"), looked.err.c_str());

    const std::string returned = m_hall->file("returned.xlsx");
    const Ran taken = given("batch import", {number, file, "--returned", returned});
    QCOMPARE(taken.code, int(ctl::InputWrong));
    QVERIFY2(holds(taken.out, "{\"already\":0,\"rows\":70,\"taken\":69,\"wrong\":1}"), (taken.out + taken.err).c_str());
    QVERIFY(holds(taken.err, "50/69") && holds(taken.err, "69/69"));
    QCOMPARE(tables::readTableFile(returned)->rows.size(), std::size_t(2));

    const Ran again = given("batch import", {number, file});
    QVERIFY2(holds(again.out, "{\"already\":69,\"rows\":70,\"taken\":0,\"wrong\":1}"), (again.out + again.err).c_str());

    writeFile(m_hall->file("broken.xlsx"), "PK\x03\x04 and then nothing");
    const Ran broken = given("batch import", {number, m_hall->file("broken.xlsx")});
    QCOMPARE(broken.code, int(ctl::InputWrong));
    QVERIFY2(holds(broken.err, "打不开"), broken.err.c_str());

    const Ran shown = called(m_hall->as("linzhixia", "W03", "case", {number}));
    QVERIFY(holds(shown.out, "\"members\""));
}

QTEST_GUILESS_MAIN(TestBatchCtl)
#include "tst_batch_ctl.moc"
