// SPDX-License-Identifier: GPL-3.0-or-later
#include "common_zh.h"

#include "ui/common/key_bar.h"
#include "ui/common/key_table.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QSet>
#include <QSignalSpy>
#include <QtTest>

using namespace yc::ui;

class TestCommonKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noClashAndEveryKeyHasText();
    void groupsKeepTheirMeaning();
    void remapRefusesClash();
    void chineseIsComplete();
    void irreversibleActArmsOnce();
    void refusedKeySaysWhy();
};

void TestCommonKeys::noClashAndEveryKeyHasText() {
    const KeyTable table = KeyTable::standard();
    QCOMPARE(table.clashes().size(), 0);
    QSet<QString> ids;
    for (const KeyEntry& entry : table.entries()) {
        QVERIFY2(!entry.text.isEmpty(), qPrintable(entry.id));
        QVERIFY2(!entry.caps().isEmpty(), qPrintable(entry.id));
        QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
        ids.insert(entry.id);
    }
}

// F1-F4 look, F5-F8 the line, F9-F12 records, in every workspace.
void TestCommonKeys::groupsKeepTheirMeaning() {
    for (const KeyEntry& entry : KeyTable::standard().entries()) {
        if (entry.sequence.isEmpty() || entry.sequence[0].keyboardModifiers() != Qt::NoModifier) { continue; }
        const int f = entry.sequence[0].key() - Qt::Key_F1 + 1;
        if (f < 1 || f > 12) { continue; }
        const KeyGroup expected = f <= 4 ? KeyGroup::Look : f <= 8 ? KeyGroup::Queue : KeyGroup::Record;
        QVERIFY2(entry.group == expected, qPrintable(entry.id));
    }
    for (int w = 1; w <= 7; ++w) {
        bool act = false;
        for (const KeyEntry& entry : KeyTable::standard().exactly(scopeOf(WorkspaceId(w)))) {
            act = act || entry.sequence == QKeySequence(Qt::Key_F12);
        }
        QVERIFY2(act, qPrintable(QString::number(w)));
    }
}

void TestCommonKeys::remapRefusesClash() {
    KeyTable table = KeyTable::standard();
    const auto clash = table.remap({{QStringLiteral("counter.sign"), QStringLiteral("Ctrl+Q")}});
    QVERIFY(clash.has_value());
    QCOMPARE(clash->sequence, QStringLiteral("Ctrl+Q"));
    QCOMPARE(table.sequence(QStringLiteral("counter.sign")), QKeySequence(QStringLiteral("Ctrl+E")));
    QVERIFY(!table.remap({{QStringLiteral("counter.sign"), QStringLiteral("Ctrl+Alt+G")}}).has_value());
    QCOMPARE(table.sequence(QStringLiteral("counter.sign")), QKeySequence(QStringLiteral("Ctrl+Alt+G")));
    // The same key in two workspaces is no clash; inside and outside of one it is.
    QVERIFY(!overlap(KeyScope::Counter, KeyScope::Hall));
    QVERIFY(overlap(KeyScope::CounterMaterials, KeyScope::Counter));
    QVERIFY(overlap(KeyScope::Everywhere, KeyScope::CounterForm));
}

void TestCommonKeys::chineseIsComplete() {
    QVERIFY(yc::test::loadChinese());
    for (const KeyEntry& entry : KeyTable::standard().entries()) {
        bool chinese = false;
        for (const QChar c : entry.text) { chinese = chinese || (c.unicode() >= 0x4e00 && c.unicode() < 0xa000); }
        QVERIFY2(chinese, qPrintable(entry.id + QLatin1Char(' ') + entry.text));
    }
}

void TestCommonKeys::irreversibleActArmsOnce() {
    Theme theme;
    KeyBar bar(theme);
    KeySlot slot;
    slot.label = QStringLiteral("确认遗失");
    slot.armText = QStringLiteral("遗失登记后不能撤回");
    bar.setSlot(12, slot);
    QSignalSpy armed(&bar, &KeyBar::armed);
    QSignalSpy done(&bar, &KeyBar::triggered);
    bar.press(12);
    QCOMPARE(armed.count(), 1);
    QCOMPARE(done.count(), 0);
    QVERIFY(armed.first().at(1).toString().contains(slot.armText));
    bar.press(12);
    QCOMPARE(done.count(), 1);
    bar.press(12);
    QCOMPARE(done.count(), 1);
    bar.press(3);  // another key disarms
    QVERIFY(!bar.isArmed(12));
    bar.press(12);
    slot.armText = QStringLiteral("作废后不能撤回");
    bar.setSlot(12, slot);  // the act changed under the finger
    bar.press(12);
    QCOMPARE(done.count(), 1);
}

void TestCommonKeys::refusedKeySaysWhy() {
    Theme theme;
    KeyBar bar(theme);
    KeySlot slot;
    slot.label = QStringLiteral("封单");
    slot.enabled = false;
    slot.reason = QStringLiteral("还差 2 份");
    bar.setSlot(12, slot);
    QSignalSpy refused(&bar, &KeyBar::refused);
    bar.press(12);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().at(1).toString(), slot.reason);
    bool named = false;
    const auto buttons = bar.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) { named = named || button->accessibleName().contains(slot.reason); }
    QVERIFY(named);
}

QTEST_MAIN(TestCommonKeys)
#include "tst_common_keys.moc"
