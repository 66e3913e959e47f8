// SPDX-License-Identifier: GPL-3.0-or-later
// One deliberate key per paper: verdict segment and material row by keyboard.
#include "common_materials.h"
#include "common_zh.h"

#include "ui/common/accessibility.h"
#include "ui/common/text_field.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

using namespace yc;
using namespace yc::test;

class TestCommonMaterials : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(loadChinese());
        ui::installAccessibility();
    }
    void segmentByDigit();
    void segmentRefusesWithReason();
    void R071_oneReasonIsTakenAtOnce();
    void R071_severalReasonsOpenInTheRow();
    void digitsReachCollapsedRow();
    void countsByPlusAndMinus();
    void notOperableRowRefuses();
    void accessibleNameSaysState();
    void sentenceIsEdited();
    void themeSwitchNeedsNoStyleSheet();
};

void TestCommonMaterials::segmentByDigit() {
    ui::Theme theme;
    ui::VerdictSegment segment(theme);
    QSignalSpy chosen(&segment, &ui::VerdictSegment::chosen);
    QTest::keyClick(&segment, Qt::Key_1);
    QCOMPARE(segment.verdict(), ui::Verdict::Complete);
    QTest::keyClick(&segment, Qt::Key_Right);
    QCOMPARE(segment.verdict(), ui::Verdict::Missing);
    QTest::keyClick(&segment, Qt::Key_0);
    QCOMPARE(segment.verdict(), ui::Verdict::Unchecked);
    QCOMPARE(chosen.count(), 3);
}

void TestCommonMaterials::segmentRefusesWithReason() {
    ui::Theme theme;
    ui::VerdictSegment segment(theme);
    segment.setVerdict(ui::Verdict::Missing);
    segment.setAvailable(ui::Verdict::Tolerated, false, zh(u"主要材料不能容缺"));
    segment.setAvailable(ui::Verdict::Exempt, false, zh(u"医保票据未接入共享"));
    QSignalSpy refused(&segment, &ui::VerdictSegment::refused);
    QTest::keyClick(&segment, Qt::Key_4);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().at(1).toString(), zh(u"主要材料不能容缺"));
    QCOMPARE(segment.verdict(), ui::Verdict::Missing);
    QCOMPARE(segment.reasons(), zh(u"主要材料不能容缺；医保票据未接入共享"));
}

void TestCommonMaterials::R071_oneReasonIsTakenAtOnce() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    auto data = sampleMaterials()[4];
    data.missingReasons = {zh(u"未提交费用清单")};
    row.setData(data);
    QSignalSpy given(&row, &ui::MaterialRow::verdictGiven);
    QTest::keyClick(&row, Qt::Key_2);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.first().at(1).toInt(), 0);
}

void TestCommonMaterials::R071_severalReasonsOpenInTheRow() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[4]);
    row.setExpanded(true);
    const int before = row.sizeHint().height();
    QSignalSpy given(&row, &ui::MaterialRow::verdictGiven);
    QTest::keyClick(&row, Qt::Key_2);
    QVERIFY(row.isChoosingReason());
    QCOMPARE(given.count(), 0);
    QVERIFY(row.sizeHint().height() > before);
    QTest::keyClick(&row, Qt::Key_3);  // now a reason, not the verdict 不符
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.first().at(0).value<ui::Verdict>(), ui::Verdict::Missing);
    QCOMPARE(given.first().at(1).toInt(), 2);
    QVERIFY(!row.isChoosingReason());
    QTest::keyClick(&row, Qt::Key_2);
    QTest::keyClick(&row, Qt::Key_Escape);
    QVERIFY(!row.isChoosingReason());
    QCOMPARE(given.count(), 1);
}

void TestCommonMaterials::digitsReachCollapsedRow() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[0]);
    QSignalSpy given(&row, &ui::MaterialRow::verdictGiven);
    QSignalSpy moved(&row, &ui::MaterialRow::moveAsked);
    QTest::keyClick(&row, Qt::Key_1);
    QTest::keyClick(&row, Qt::Key_1, Qt::KeypadModifier);
    QCOMPARE(given.count(), 2);
    QTest::keyClick(&row, Qt::Key_Down);
    QCOMPARE(moved.first().first().toInt(), 1);
}

void TestCommonMaterials::countsByPlusAndMinus() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[1]);
    QSignalSpy counted(&row, &ui::MaterialRow::countChanged);
    QTest::keyClick(&row, Qt::Key_Plus);
    QCOMPARE(row.data().originals, 2);
    QTest::keyClick(&row, Qt::Key_Right);
    QTest::keyClick(&row, Qt::Key_Minus);
    QCOMPARE(row.data().copies, 0);
    QTest::keyClick(&row, Qt::Key_Minus);  // never below nothing
    QCOMPARE(row.data().copies, 0);
    QCOMPARE(counted.count(), 2);
    QCOMPARE(counted.last().at(0).toBool(), true);
}

void TestCommonMaterials::notOperableRowRefuses() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[7]);
    QSignalSpy given(&row, &ui::MaterialRow::verdictGiven);
    QSignalSpy refused(&row, &ui::MaterialRow::verdictRefused);
    QTest::keyClick(&row, Qt::Key_1);
    QCOMPARE(given.count(), 0);
    QCOMPARE(refused.count(), 1);
}

void TestCommonMaterials::accessibleNameSaysState() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[4]);
    QCOMPARE(row.accessibleName(), zh(u"第 5 份，医疗费用票据、费用清单、出院记录，缺失，原件 2，应 3"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&row);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::ListItem);
    QCOMPARE(accessible->text(QAccessible::Name), row.accessibleName());
    ui::Lamp lamp(theme, ui::LampState::Soon, zh(u"剩 1 日"));
    QCOMPARE(lamp.accessibleName(), zh(u"临期，剩 1 日"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&lamp)->role(), QAccessible::StaticText);
}

void TestCommonMaterials::sentenceIsEdited() {
    ui::Theme theme;
    ui::MaterialRow row(theme, {});
    row.setData(sampleMaterials()[4]);
    row.setExpanded(true);
    row.resize(1300, row.sizeHint().height());
    row.show();
    QSignalSpy edited(&row, &ui::MaterialRow::sentenceEdited);
    row.sentenceEditor()->selectAll();
    QTest::keyClicks(static_cast<QWidget*>(row.sentenceEditor()), QStringLiteral("12"));
    QCOMPARE(edited.count(), 2);  // digits type here, they give no verdict
    QCOMPARE(row.data().sentence, QStringLiteral("12"));
}

void TestCommonMaterials::themeSwitchNeedsNoStyleSheet() {
    ui::Theme theme;
    ui::installTheme(*qApp, theme);
    QWidget many;
    auto* column = new QVBoxLayout(&many);
    for (int i = 0; i < 300; ++i) {
        auto* row = new QHBoxLayout;
        row->addWidget(new ui::Label(theme, QString::number(i), ui::Role::Body));
        row->addWidget(new ui::Chip(theme, ui::verdictChip(ui::Verdict::Complete)));
        row->addWidget(new ui::Button(theme, QStringLiteral("b")));
        column->addLayout(row);
    }
    many.show();
    theme.setThemeId(ui::ThemeId::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), ui::tokensOf(ui::ThemeId::Dark).bg);
    theme.setThemeId(ui::ThemeId::HighContrast);
    const auto all = many.findChildren<QWidget*>();
    QVERIFY(all.size() >= 900);
    for (const QWidget* widget : all) { QVERIFY(widget->styleSheet().isEmpty()); }
    QVERIFY(qApp->styleSheet().isEmpty());
    QCOMPARE(many.palette().color(QPalette::WindowText), ui::tokensOf(ui::ThemeId::HighContrast).text);
}

QTEST_MAIN(TestCommonMaterials)
#include "tst_common_materials.moc"
