// SPDX-License-Identifier: GPL-3.0-or-later
// Elements of a theme on the screen: one more, one less, another order, all members; a theme that begins here.
#include <QtTest>

#include "catalogue_shell.h"

#include "ui/catalogue/theme_tree.h"
#include "ui/counter/queue_panel.h"

#include <QComboBox>
#include <QLineEdit>

using namespace yc;
using namespace yc::test;
using ui::CatalogueSection;
using Shell = CatalogueShell;

namespace {

const domain::catalogue::Theme& shown(const Shell& shell) {
    static workstation::CatalogueSnapshot snapshot;
    snapshot = shell.service.book.snapshot();
    return *snapshot.theme();
}

void type(Shell& shell, const QString& text) {
    auto* field = shell.work->panel()->field()->edit();
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
    shell.settle();
}

QStringList titles(const Shell& shell) {
    QStringList all;
    for (const auto& row : shell.grid()->grid().rows) { all << row.cells.value(0).text.trimmed(); }
    return all;
}

}  // namespace

class TestCatalogueElements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadChinese()); }

    void R001_oneMoreMaterialAndBack() {
        Shell shell;
        shell.work->setSection(CatalogueSection::Materials);
        shell.grid()->setFocus();
        const auto before = shown(shell).materials.size();
        shell.key(Qt::Key_Insert);
        QVERIFY(shell.work->panel()->isOpen());
        type(shell, QStringLiteral("收养登记证"));
        QTRY_COMPARE(shown(shell).materials.size(), before + 1);
        QCOMPARE(shown(shell).materials.back().name, std::string("收养登记证"));
        QCOMPARE(shell.grid()->currentPath(), "materials/" + shown(shell).materials.back().id.str());
        shell.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(shown(shell).materials[before - 1].name, std::string("收养登记证"));
        QCOMPARE(shell.grid()->currentPath(), "materials/" + shown(shell).materials[before - 1].id.str());
        shell.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(shown(shell).materials.size(), before);
        shell.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(shell).materials.size(), before + 1);
    }

    void R018_oneMoreAnswerOrQuestion() {
        Shell shell;
        shell.work->setSection(CatalogueSection::Situation);
        shell.grid()->setFocus();
        const auto first = shown(shell).questions.front();
        QVERIFY(shell.grid()->goTo("questions/" + first.id.str()));
        shell.key(Qt::Key_Insert);
        QCOMPARE(shell.work->panel()->page().choices.size(), qsizetype(3));
        shell.key(Qt::Key_1);
        type(shell, QStringLiteral("港澳台居民"));
        QTRY_COMPARE(shown(shell).questions.front().options.size(), first.options.size() + 1);
        QCOMPARE(shown(shell).questions.front().options.back().text, std::string("港澳台居民"));
        QVERIFY(shell.work->checks()->remarks().size() > 0);
    }

    void R036_aNewFieldStandsInTheGroupOfItsNeighbour() {
        Shell shell;
        shell.work->setSection(CatalogueSection::Form);
        shell.grid()->setFocus();
        const auto last = shown(shell).fields.back();
        QVERIFY(shell.grid()->goTo("fields/" + last.id.str()));
        shell.key(Qt::Key_Insert);
        shell.key(Qt::Key_1);
        type(shell, QStringLiteral("备注"));
        QTRY_COMPARE(shown(shell).fields.back().label, std::string("备注"));
        QCOMPARE(shown(shell).fields.back().group, last.group);
    }

    // What no table shows: sentences of a check, rules, lists inside.
    void R014_allMembersOfARow() {
        Shell shell;
        shell.work->setSection(CatalogueSection::Materials);
        shell.grid()->setFocus();
        QVERIFY(shell.grid()->goTo("materials/M12"));
        shell.key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(shell.service.book.snapshot().looked == std::optional<std::string>("materials/M12"));
        QVERIFY2(titles(shell).contains(QStringLiteral("复印件合并")),
                 qPrintable(titles(shell).join(QLatin1Char('|'))));
        QVERIFY(titles(shell).contains(QStringLiteral("受理标准")));
        QVERIFY(ui::renderToPng(shell.window, pictures() + QStringLiteral("/09-catalogue-element.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
        // A member is written in place, and a wrong rule is told.
        QVERIFY(shell.grid()->goTo("materials/M12/when"));
        shell.key(Qt::Key_F2);
        auto* line = shell.grid()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->setText(QStringLiteral("没有这道题=是"));
        QTest::keyClick(line, Qt::Key_Return);
        shell.settle();
        QVERIFY2(shell.service.faults.join(QLatin1Char(' ')).contains(QStringLiteral("没有这道题")),
                 qPrintable(shell.service.faults.join(QLatin1Char(' '))));
        // Esc goes back to the rows, on the row it came from.
        shell.key(Qt::Key_Escape);
        QVERIFY(!shell.service.book.snapshot().looked);
        QCOMPARE(shell.grid()->currentPath(), std::string("materials/M12"));
    }

    void R014_oneMoreCheckInsideAMaterial() {
        Shell shell;
        shell.grid()->setFocus();
        QVERIFY(shell.grid()->goTo("materials/M12"));
        shell.key(Qt::Key_E, Qt::ControlModifier);
        const auto before = shown(shell).material(domain::MaterialId("M12"))->checks.size();
        int row = -1;
        for (int i = 0; i < shell.grid()->grid().rows.size(); ++i) {
            const auto& one = shell.grid()->grid().rows[i];
            if (one.path == "materials/M12/checks") { row = i; }
        }
        QVERIFY(row >= 0);
        shell.grid()->setCurrentIndex(shell.grid()->model()->index(row, 1));
        shell.key(Qt::Key_F2);
        auto* line = shell.grid()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->setText(QStringLiteral("日期在一个月内"));
        QTest::keyClick(line, Qt::Key_Return);
        shell.settle();
        QCOMPARE(shown(shell).material(domain::MaterialId("M12"))->checks.size(), before + 1);
        QVERIFY(shell.grid()->currentPath().rfind("materials/M12/checks/", 0) == 0);
        shell.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(shown(shell).material(domain::MaterialId("M12"))->checks.size(), before);
    }

    void R055_aThemeBeginsHereAndGoesAgain() {
        Shell shell;
        shell.key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(shell.work->panel()->isOpen());
        for (const char* text : {"YJS-GR-77", "收养一件事一次办", "收养", "z"}) {
            type(shell, QString::fromUtf8(text));
        }
        shell.key(Qt::Key_1);  // for persons
        shell.key(Qt::Key_2);  // the second unit leads
        QTRY_COMPARE(shell.service.book.opened(), domain::ThemeId("YJS-GR-77"));
        QCOMPARE(shown(shell).shortName, std::string("收养"));
        QCOMPARE(shown(shell).ticketLetter, std::string("Z"));
        QVERIFY(shell.work->tree()->shownThemes().contains(QStringLiteral("YJS-GR-77")));
        QVERIFY(!shell.work->checks()->remarks().isEmpty());
        QVERIFY(qobject_cast<ui::CatalogueHeader*>(shell.work->headerWidget())
                    ->words()
                    .contains(QStringLiteral("还没有发布")));
        QVERIFY(ui::renderToPng(shell.window, pictures() + QStringLiteral("/09-catalogue-new-theme.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
        // Another theme is opened; this one stays in the tree.
        shell.service.open(domain::ThemeId("YJS-GR-01"));
        shell.settle();
        QVERIFY(shell.work->tree()->shownThemes().contains(QStringLiteral("YJS-GR-77")));
        // The same code does not begin twice.
        shell.service.faults.clear();
        shell.service.begin({domain::ThemeId("YJS-GR-77"), "甲", "甲", "Y", domain::UnitId("GAJ"), {}});
        QCOMPARE(shell.service.faults.size(), qsizetype(1));
        shell.service.open(domain::ThemeId("YJS-GR-77"));
        shell.settle();
        shell.key(Qt::Key_F11);
        shell.key(Qt::Key_1);
        QTRY_VERIFY(!shell.work->tree()->shownThemes().contains(QStringLiteral("YJS-GR-77")));
    }

    void whoMayNotEditAddsNothing() {
        Shell shell;
        shell.service.mayEdit = false;
        shell.service.publish();
        shell.settle();
        shell.grid()->setFocus();
        const auto before = shell.service.book.text();
        for (const auto& [key, with] :
             {std::pair(Qt::Key_Insert, Qt::NoModifier), std::pair(Qt::Key_Delete, Qt::ControlModifier),
              std::pair(Qt::Key_Up, Qt::ControlModifier), std::pair(Qt::Key_N, Qt::ControlModifier)}) {
            shell.key(key, with);
            QVERIFY(!shell.work->panel()->isOpen());
        }
        QCOMPARE(shell.service.book.text(), before);
    }
};

QTEST_MAIN(TestCatalogueElements)
#include "tst_catalogue_elements.moc"
