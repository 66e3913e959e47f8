// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/numbers.h"

using namespace yc::domain;

namespace {
const Date day = std::chrono::year{2026} / 3 / 11;
}

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R066_ticketNumbers_data() {
        QTest::addColumn<int>("ordinal");
        QTest::addColumn<QString>("number");
        QTest::newRow("first") << 1 << "A001";
        QTest::newRow("last of three digits") << 999 << "A999";
        QTest::newRow("four after 999") << 1000 << "A1000";
    }
    void R066_ticketNumbers() {
        QFETCH(int, ordinal);
        QFETCH(QString, number);
        QCOMPARE(QString::fromStdString(ticketNumber("A", ordinal)), number);
    }

    void R006_caseNumberChecksItself() {
        const CaseNumber number = caseNumber("430703", day, "003", 17);
        QCOMPARE(number.str().size(), std::size_t(25));
        QCOMPARE(number.str().substr(0, 24), std::string("YJS430703202603110030017"));
        QVERIFY(isCaseNumber(number.str()));
        QCOMPARE(shortCaseNumber(number), std::string("003-0017-") + number.str().back());
        QVERIFY(!isCaseNumber(number.str().substr(1)));
        QVERIFY(!isCaseNumber("XJS" + number.str().substr(3)));
        QVERIFY(!isCaseNumber(""));
    }

    /// MOD 37,36 finds every single wrong character and every swap of neighbours.
    void R006_typingErrorsAreFound() {
        const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (const int sequence : {1, 17, 999, 4711}) {
            const std::string good = caseNumber("430703", day, "A3K", sequence).str();
            for (std::size_t at = 3; at < good.size(); ++at) {
                for (const char wrong : alphabet) {
                    std::string typed = good;
                    typed[at] = wrong;
                    QCOMPARE(isCaseNumber(typed), wrong == good[at]);
                }
                if (at + 1 < good.size() && good[at] != good[at + 1]) {
                    std::string swapped = good;
                    std::swap(swapped[at], swapped[at + 1]);
                    QVERIFY2(!isCaseNumber(swapped), swapped.c_str());
                }
            }
        }
    }

    void otherNumbers() {
        QCOMPARE(paperNumber("青政服受", 2026, 123).str(), std::string("青政服受〔2026〕第000123号"));
        const std::string item = itemCaseNumber("12441500196720244T3442199806003", day, 7);
        QCOMPARE(item, std::string("12441500196720244T3442199806003202603110007"));
        QCOMPARE(item.size(), std::size_t(43));
        QCOMPARE(materialLabel("003", day, 17, 5).str(), std::string("M0032603110017-05"));
        QCOMPARE(shortCaseNumber(CaseNumber("short")), std::string("short"));
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
