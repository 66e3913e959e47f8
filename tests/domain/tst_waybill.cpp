// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/delivery/waybill.h"

#include <QRandomGenerator>

using namespace yc::domain;

class TestWaybill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R101_knownNumbers_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("problem");
        const int good = int(WaybillProblem::None), shape = int(WaybillProblem::Shape),
                  digit = int(WaybillProblem::CheckDigit);
        QTest::newRow("R101 published") << "EA123456785CN" << good;
        QTest::newRow("R101 as printed on a label") << "ea 123 456 785 cn" << good;
        QTest::newRow("R101 one digit wrong") << "EA123456784CN" << digit;
        QTest::newRow("R101 two digits swapped") << "EA123465785CN" << digit;
        QTest::newRow("R101 remainder 0 gives 5") << "EA000000005CN" << good;
        QTest::newRow("R101 domestic") << "1234567890123" << good;
        QTest::newRow("R101 domestic, another first digit") << "2234567890123" << shape;
        QTest::newRow("R101 too short") << "EA12345678CN" << shape;
        QTest::newRow("R101 letters in the serial") << "EA12A456785CN" << shape;
        QTest::newRow("R101 nothing") << "" << shape;
        QTest::newRow("R101 full width") << "ＥＡ123456785CN" << shape;
    }
    void R101_knownNumbers() {
        QFETCH(QString, number);
        QFETCH(int, problem);
        QCOMPARE(int(waybillProblem(number.toStdString())), problem);
    }

    /// No single wrong digit passes, whichever number it is.
    void R101_everySingleWrongDigitIsFound() {
        const unsigned seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int unseen = 0;
        for (int round = 0; round < 200; ++round) {
            const std::string serial =
                QString::number(random.bounded(100'000'000)).rightJustified(8, QLatin1Char('0')).toStdString();
            const std::string number = worldPostWaybill("EA", serial, "CN");
            QCOMPARE(number.size(), std::size_t{13});
            QVERIFY(waybillProblem(number) == WaybillProblem::None);
            for (std::size_t at = 2; at < 10; ++at) {
                for (char other = '0'; other <= '9'; ++other) {
                    if (other == number[at]) continue;
                    std::string wrong = number;
                    wrong[at] = other;
                    // 11 − r is 10 for one remainder and 11 for another: two remainders share no digit but 0 and 5 do
                    // with 10 and 11, so a change between these two pairs stays unseen; no other does.
                    if (waybillProblem(wrong) == WaybillProblem::None) {
                        const char check = *waybillCheckDigit(serial);
                        QVERIFY2(check == '0' || check == '5', wrong.c_str());
                        ++unseen;
                    }
                }
            }
        }
        QVERIFY(unseen < 200 * 72 / 20);
    }
};

QTEST_GUILESS_MAIN(TestWaybill)
#include "tst_waybill.moc"
