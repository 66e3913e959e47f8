// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard-wedge scanners never type; people do.
#include "ui/common/scan_filter.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace yc::ui;
using std::chrono::milliseconds;

class TestCommonScan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void burstIsSwallowed_data();
    void burstIsSwallowed();
    void shortBurstIsTyping();
    void slowKeysAreTyping();
    void framedCodeOfAnyLength();
    void sameCodeCountsOnce();
    void withoutBurstDetectionNothingIsHeld();

private:
    void type(const char* text, int gapMs);
    milliseconds m_now{1000};
    std::unique_ptr<QLineEdit> m_edit;
    std::unique_ptr<ScanFilter> m_filter;
};

void TestCommonScan::init() {
    m_now = milliseconds(1000);
    m_edit = std::make_unique<QLineEdit>();
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
    m_edit->setFocus();
    m_filter = std::make_unique<ScanFilter>([this] { return m_now; });
    qApp->installEventFilter(m_filter.get());
}

void TestCommonScan::cleanup() {
    qApp->removeEventFilter(m_filter.get());
    m_filter.reset();
    m_edit.reset();
}

void TestCommonScan::type(const char* text, int gapMs) {
    for (const char* c = text; *c; ++c) {
        m_now += milliseconds(gapMs);
        if (*c == '\r') {
            QTest::keyClick(m_edit.get(), Qt::Key_Return);
        } else if (*c == '\t') {
            QTest::keyClick(m_edit.get(), Qt::Key_Tab);
        } else if (*c == '\x02') {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QChar(0x02)));
            QCoreApplication::sendEvent(m_edit.get(), &press);
        } else {
            QTest::keyClick(m_edit.get(), *c);
        }
    }
}

void TestCommonScan::burstIsSwallowed_data() {
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("code");
    QTest::newRow("ticket, CR") << QByteArray("A02320260311\r") << QStringLiteral("A02320260311");
    QTest::newRow("label, Tab") << QByteArray("M-0012-05\t") << QStringLiteral("M-0012-05");
}

void TestCommonScan::burstIsSwallowed() {
    QFETCH(QByteArray, keys);
    QFETCH(QString, code);
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    QSignalSpy entered(m_edit.get(), &QLineEdit::returnPressed);
    type(keys.constData(), 12);
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().toString(), code);
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(entered.count(), 0);
}

void TestCommonScan::shortBurstIsTyping() {
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    QSignalSpy entered(m_edit.get(), &QLineEdit::returnPressed);
    type("12345\r", 12);
    QCOMPARE(scanned.count(), 0);
    QCOMPARE(m_edit->text(), QStringLiteral("12345"));
    QCOMPARE(entered.count(), 1);
}

void TestCommonScan::slowKeysAreTyping() {
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    type("13800213210", 80);
    m_now += milliseconds(80);
    m_filter->flushIfLate();
    QCOMPARE(m_edit->text(), QStringLiteral("13800213210"));
    type("\r", 80);
    QCOMPARE(scanned.count(), 0);
}

void TestCommonScan::framedCodeOfAnyLength() {
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    type("\x02"
         "A23\r",
         60);
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().toString(), QStringLiteral("A23"));
    QCOMPARE(m_edit->text(), QString());
}

void TestCommonScan::sameCodeCountsOnce() {
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    type("M-0012-05\r", 10);
    m_now += milliseconds(500);
    type("M-0012-05\r", 10);
    QCOMPARE(scanned.count(), 1);
    type("M-0012-06\r", 10);
    QCOMPARE(scanned.count(), 2);
    m_now += milliseconds(1600);
    m_filter->feed(QStringLiteral("M-0012-06"));  // from a serial scanner
    QCOMPARE(scanned.count(), 3);
}

void TestCommonScan::withoutBurstDetectionNothingIsHeld() {
    m_filter->setBurstDetection(false);
    QSignalSpy scanned(m_filter.get(), &ScanFilter::scanned);
    type("1234567\r", 1);
    QCOMPARE(scanned.count(), 0);
    QCOMPARE(m_edit->text(), QStringLiteral("1234567"));
    type("\x02"
         "B011-7\r",
         1);
    QCOMPARE(scanned.count(), 1);
}

QTEST_MAIN(TestCommonScan)
#include "tst_common_scan.moc"
