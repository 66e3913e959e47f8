// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and promises from a terminal: what is due, who was reminded or told, what everybody may read.
#include <QtTest>

#include "api/promise_wire.h"
#include "ctl/ctl_fixture.h"

#include <algorithm>

using namespace yc;
using namespace yc::test;
using domain::DueKind;

class TestPromiseCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_hall = std::make_unique<SampleServer>([](std::string& hall) {  // with the cases of the sample day
            const std::string without = "\"livingQueue\": false";
            hall.replace(hall.find(without), without.size(), "\"livingQueue\": true");
        });
        m_key = m_hall->server->deviceKeyFile("W03");
    }
    void cleanupTestCase() { m_hall.reset(); }

    /// The sample hall has a case that waits for corrections.
    void R091_whatIsDueIsRemindedOnce() {
        const auto due = correction();
        QVERIFY(due);
        QVERIFY(!due->reminded);
        const std::string number = due->caseNumber.str();
        QCOMPARE(act("case remind", {number}).code, int(ctl::WrongUsage));  // how, has to be said
        const Ran odd = act("case remind", {number, "--by", "pigeon"});
        QVERIFY2(odd.code == ctl::WrongUsage && holds(odd.out + odd.err, "at-window"), odd.err.c_str());
        const Ran other = act("case remind", {number, "--by", "telephone", "--material", "M1"});
        QVERIFY2(other.code == ctl::Refused && holds(other.out + other.err, "case."), other.err.c_str());
        const Ran done = act("case remind", {number, "--by", "telephone", "--note", "接通"});
        QVERIFY2(done.code == ctl::Done, done.err.c_str());
        QVERIFY(correction()->reminded);
    }

    void wrongPapersAndPaymentsAreRefused() {
        const auto due = correction();
        QVERIFY(due);
        const std::string number = due->caseNumber.str();
        const Ran told = act("case told", {number, "--paper", "无此文号", "--by", "mail"});
        QVERIFY2(told.code == ctl::Refused && holds(told.out + told.err, "paper.unknown"), told.err.c_str());
        const Ran paid = act("payment correct", {number, "--item", "X101", "--voucher", "票 1", "--reason", "写错"});
        QVERIFY2(paid.code == ctl::Refused && holds(paid.out + paid.err, "payment.unknown"), paid.err.c_str());
    }

    void R095_everybodyMayReadThePromises() {
        const Ran ran = called(m_hall->words("promise list"));  // nobody signs in for it
        QVERIFY2(ran.code == ctl::Done, ran.err.c_str());
        QVERIFY(!api::decodePromises(ran.out).next);
        const Ran wrong = called(m_hall->words("promise list", {"--before", "yesterday"}));
        QVERIFY2(wrong.code == ctl::Refused && holds(wrong.out + wrong.err, "request.malformed"), wrong.err.c_str());
    }

private:
    Ran act(const std::string& verb, std::vector<std::string> more) const {
        more.insert(more.end(), {"--key", m_key});
        return called(m_hall->as("linzhixia", "W03", verb, std::move(more)));
    }
    std::optional<journal::DueRow> correction() const {
        const Ran ran = called(m_hall->as("linzhixia", "W03", "due list", {"--days", "300"}));
        if (ran.code != ctl::Done) return std::nullopt;
        const auto dues = api::decodeDues(ran.out).dues;
        const auto found =
            std::find_if(dues.begin(), dues.end(), [](const auto& due) { return due.kind == DueKind::Correction; });
        return found == dues.end() ? std::nullopt : std::optional(*found);
    }

    std::unique_ptr<SampleServer> m_hall;
    std::string m_key;
};

QTEST_GUILESS_MAIN(TestPromiseCtl)
#include "tst_promise_ctl.moc"
