// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/scanner/scanner.h"

#include <QtTest>

#include <condition_variable>
#include <vector>

using namespace yc::peripherals;

class TestScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void R163_codesArriveWhole();
    void R164_missingScannerIsTold();
};

void TestScanner::splits_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("CR") << QByteArray("A023\rB011\r") << QStringList{"A023", "B011"};
    QTest::newRow("CRLF") << QByteArray("A023\r\nB011\r\n") << QStringList{"A023", "B011"};
    QTest::newRow("STX ETX") << QByteArray("\x02M-0012-05\x03\r") << QStringList{"M-0012-05"};
    QTest::newRow("cut off") << QByteArray("A02") << QStringList{};
    QTest::newRow("rubbish before STX") << QByteArray("xx\x02"
                                                      "A1\r")
                                        << QStringList{"A1"};
    QTest::newRow("UTF-8") << QByteArray("沈若溪\r") << QStringList{QStringLiteral("沈若溪")};
    QTest::newRow("GB 18030") << QByteArray("\xC9\xF2\xC8\xF4\xCF\xAA\r") << QStringList{QStringLiteral("沈若溪")};
    QTest::newRow("endless") << QByteArray(5000, 'x') + "\rA1\r" << QStringList{QString(5000, QLatin1Char('x')), "A1"};
}

void TestScanner::splits() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, codes);
    ScanSplitter splitter;
    splitter.feed(bytes.toStdString());
    QStringList got;
    std::string code;
    while (splitter.next(code)) got << QString::fromStdString(code);
    QCOMPARE(got, codes);
}

void TestScanner::R163_codesArriveWhole() {
    ScannerSimulator simulator;
    SerialScanner scanner(simulator.path(), 9600);
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<std::string> codes;
    scanner.onCode([&](const std::string& code) {
        const std::lock_guard lock(mutex);
        codes.push_back(code);
        arrived.notify_all();
    });
    QTRY_COMPARE_WITH_TIMEOUT(scanner.state().health, Health::Ready, 5000);
    for (int i = 0; i < 50; ++i) simulator.scan("M003260311001" + std::to_string(i) + "-01");
    std::unique_lock lock(mutex);
    QVERIFY(arrived.wait_for(lock, std::chrono::seconds(5), [&] { return codes.size() == 50; }));
    for (int i = 0; i < 50; ++i) QCOMPARE(codes[std::size_t(i)], "M003260311001" + std::to_string(i) + "-01");
}

void TestScanner::R164_missingScannerIsTold() {
    SerialScanner scanner("/dev/no-such-scanner", 9600);
    QCOMPARE(scanner.state().health, Health::Fault);
    QVERIFY(!scanner.state().zh.empty());
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
