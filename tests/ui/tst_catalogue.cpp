// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue in the shell: themes, sections, flow, check, trying, editing in place.
#include <QtTest>

#include "catalogue_shell.h"

#include "ui/catalogue/flow_view.h"
#include "ui/catalogue/theme_tree.h"
#include "ui/catalogue/try_panel.h"
#include "ui/common/row_delegate.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

using namespace yc;
using namespace yc::test;
using ui::CatalogueSection;
using Kind = workstation::CatalogueEdit::Kind;

namespace {

using Shell = CatalogueShell;

// The draft of the design picture: a longer promise than the chain allows, a necessity changed, a name made clear.
void workOn(Shell& shell) {
    shell.edit("items/X105/promiseDays", Kind::Number, "5");
    shell.edit("materials/M12/name", Kind::Text, "医疗费用票据、清单、出院记录三件");
    shell.edit("materials/M10", Kind::Merge, R"({"necessity":3,"tolerance":{"supplementDays":5}})");
}

}  // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(loadChinese());
        QVERIFY(!shippedCatalogue().release.themes.empty());
    }
    void pictures_data();
    void pictures();
    void english();
    void R001_themesStandByLifeCycleAndStage();
    void R015_themesAreFoundByWordsAndInitials_data();
    void R015_themesAreFoundByWordsAndInitials();
    void R029_theLongestChainIsMarkedAndMeasured();
    void R029_arrowsMoveOverTheFlowAndEnterOpensTheRow();
    void R045_theMatrixShowsWhoAsksAndWhoMakes();
    void R005_spaceTogglesACellAndTheCheckAnswers();
    void R011_everyEditIsADifferenceAndCanBeUndone();
    void R002_whatDoesNotFitIsNotTaken();
    void R033_theFormShowsOriginAndWhoAsks();
    void R036_theFormShowsEveryFieldOnce();
    void R019_nextProblemGoesFromRowToRow();
    void aFindingPutAsideStaysAtTheEnd();
    void F2EditsAChoiceInPlace();
    void whoMayNotEditIsToldWhy();
    void R045_tryingExplainsEachLine();
    void R019_tryingSaysWhatIsNotCovered();
    void R057_theGuideIsShownAndPrinted();
    void sectionsFollowTheTree();
};

void TestCatalogue::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("page");  // section, 100 try, 101 guide
    QTest::addColumn<QString>("open");
    const QString newborn = QStringLiteral("YJS-GR-01");
    QTest::newRow("09-catalogue") << QSize(1920, 1080) << 0 << int(CatalogueSection::Materials) << newborn;
    QTest::newRow("09-catalogue-dark") << QSize(1920, 1080) << 1 << int(CatalogueSection::Materials) << newborn;
    QTest::newRow("09-catalogue-1366") << QSize(1366, 768) << 0 << int(CatalogueSection::Materials) << newborn;
    QTest::newRow("09-catalogue-1200") << QSize(1200, 768) << 0 << int(CatalogueSection::Materials) << newborn;
    QTest::newRow("09-catalogue-hc") << QSize(1920, 1080) << 2 << int(CatalogueSection::Items) << newborn;
    QTest::newRow("09-catalogue-guide-rows") << QSize(1920, 1080) << 0 << int(CatalogueSection::Guide) << newborn;
    QTest::newRow("09-catalogue-situation") << QSize(1920, 1080) << 0 << int(CatalogueSection::Situation) << newborn;
    QTest::newRow("09-catalogue-form") << QSize(1920, 1080) << 0 << int(CatalogueSection::Form) << newborn;
    QTest::newRow("09-catalogue-rules") << QSize(1366, 768) << 1 << int(CatalogueSection::Rules) << newborn;
    QTest::newRow("09-catalogue-papers") << QSize(1920, 1080) << 0 << int(CatalogueSection::Papers) << newborn;
    QTest::newRow("09-catalogue-veteran")
        << QSize(1366, 768) << 0 << int(CatalogueSection::Materials) << QStringLiteral("YJS-GR-05");
    QTest::newRow("09-catalogue-try") << QSize(1920, 1080) << 0 << 100 << newborn;
    QTest::newRow("09-catalogue-try-1366") << QSize(1366, 768) << 1 << 100 << newborn;
    QTest::newRow("09-catalogue-guide") << QSize(1920, 1080) << 0 << 101 << newborn;
}

void TestCatalogue::pictures() {
    QFETCH(QSize, size);
    QFETCH(int, look);
    QFETCH(int, page);
    QFETCH(QString, open);
    Shell shell(size);
    shell.theme.setThemeId(ui::ThemeId(look));
    shell.service.open(domain::ThemeId(open.toStdString()));
    shell.settle();
    if (open == QLatin1String("YJS-GR-01")) { workOn(shell); }
    if (page < 100) { shell.work->setSection(CatalogueSection(page)); }
    if (page == 100) {
        shell.key(Qt::Key_F9);
        for (int i = 0; i < 5; ++i) { shell.key(Qt::Key_1); }
    }
    if (page == 101) { shell.key(Qt::Key_F4); }
    shell.settle();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QLatin1Char('/') + name + QStringLiteral(".png")));
    QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    QCOMPARE(ui::unnamedOperables(shell.window), QStringList());
}

void TestCatalogue::english() {
    auto* chinese = qApp->findChild<QTranslator*>();
    QVERIFY(chinese);
    QCoreApplication::removeTranslator(chinese);
    {
        Shell shell;
        workOn(shell);
        QVERIFY(ui::renderToPng(shell.window, yc::test::pictures() + QStringLiteral("/09-catalogue-english.png")));
        QCOMPARE(ui::clippedTexts(shell.window), QStringList());
    }
    QCoreApplication::installTranslator(chinese);
}

void TestCatalogue::R001_themesStandByLifeCycleAndStage() {
    Shell shell;
    const auto* model = shell.work->tree()->list()->model();
    QStringList heads;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QVariant group = model->index(row, 0).data(ui::GroupRole);
        if (group.isValid()) {
            heads << group.toString() + QLatin1Char(' ') + model->index(row, 0).data(Qt::DisplayRole).toString();
        }
    }
    QCOMPARE(heads, QStringList({QStringLiteral("个人 8"), QStringLiteral("企业 6")}));
    QCOMPARE(shell.work->tree()->shownThemes().size(), 14);
    QVERIFY(model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("出生")));
}

void TestCatalogue::R015_themesAreFoundByWordsAndInitials_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("everyday words") << QStringLiteral("上户口") << QStringLiteral("YJS-GR-01");
    QTest::newRow("initials") << QStringLiteral("xsecs") << QStringLiteral("YJS-GR-01");
    QTest::newRow("part of a name") << QStringLiteral("餐饮") << QStringLiteral("YJS-QY-02");
}
void TestCatalogue::R015_themesAreFoundByWordsAndInitials() {
    QFETCH(QString, typed);
    QFETCH(QString, found);
    Shell shell;
    shell.service.open(domain::ThemeId("YJS-GR-05"));
    shell.settle();
    auto* tree = shell.work->tree();
    tree->search()->setFocus();
    tree->search()->setText(typed);
    QVERIFY(tree->shownThemes().contains(found));
    QVERIFY(tree->shownThemes().size() < 14);
    const QString first = tree->shownThemes().first();
    shell.key(Qt::Key_Return);  // opens the first
    QCOMPARE(shell.service.calls.last(), QStringLiteral("open ") + first);
    shell.work->escape();
    QCOMPARE(tree->shownThemes().size(), 14);
}

void TestCatalogue::R029_theLongestChainIsMarkedAndMeasured() {
    Shell shell;
    QCOMPARE(shell.work->flow()->verdict(), QStringLiteral("最长链 5 个工作日"));
    QVERIFY(shell.finding(QStringLiteral("最长链")).isEmpty());
    shell.edit("items/X105/promiseDays", Kind::Number, "5");
    QCOMPARE(shell.work->flow()->verdict(), QStringLiteral("最长链 7 个工作日"));
    QVERIFY(shell.work->flow()->support().contains(QStringLiteral("超出 2 日")));
    QVERIFY(!shell.finding(QStringLiteral("最长链 7 个工作日")).isEmpty());
    int marked = 0;
    for (const auto* box : shell.work->flow()->boxes()) {
        marked += box->accessibleName().contains(QStringLiteral("最长链"));
    }
    QCOMPARE(marked, 3);
}

void TestCatalogue::R029_arrowsMoveOverTheFlowAndEnterOpensTheRow() {
    Shell shell;
    auto* first = shell.work->flow()->boxes().first();
    first->setFocus(Qt::TabFocusReason);
    shell.key(Qt::Key_Right);
    auto* second = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    QVERIFY(second && second != first);
    QVERIFY(second->accessibleName().contains(QStringLiteral("等")));
    shell.key(Qt::Key_Return);
    QCOMPARE(shell.work->section(), CatalogueSection::Items);
    QCOMPARE(QString::fromStdString(shell.grid()->currentPath()).section(QLatin1Char('/'), 0, 0),
             QStringLiteral("items"));
    QVERIFY(shell.grid()->currentIndex().siblingAtColumn(0).data().toString() == second->text());
}

void TestCatalogue::R045_theMatrixShowsWhoAsksAndWhoMakes() {
    Shell shell;
    const auto& theme = *shippedCatalogue().release.theme(domain::ThemeId("YJS-GR-01"));
    const auto& data = shell.grid()->grid();
    QCOMPARE(data.rows.size(), int(theme.materials.size()));
    const int items = int(theme.items.size());
    for (std::size_t m = 0; m < theme.materials.size(); ++m) {
        for (int i = 0; i < items; ++i) {
            const auto& material = theme.materials[m];
            const auto id = theme.items[std::size_t(i)].id;
            const bool asks = std::any_of(material.asks.begin(), material.asks.end(),
                                          [&](const auto& ask) { return ask.item == id; });
            const bool makes = std::count(material.producedBy.begin(), material.producedBy.end(), id) > 0;
            const auto mark = data.rows[int(m)].cells[data.columns.size() - items + i].mark;
            QCOMPARE(mark, makes  ? ui::GridCell::Mark::Produces
                           : asks ? ui::GridCell::Mark::Asks
                                  : ui::GridCell::Mark::Not);
        }
    }
}

void TestCatalogue::R005_spaceTogglesACellAndTheCheckAnswers() {
    Shell shell;
    shell.grid()->setFocus();
    // To be supplemented within three days, asked for by an item that promises one: the check says so in its row.
    const QModelIndex name = shell.cell("materials/M11", QStringLiteral("材料"));
    QVERIFY(name.isValid());
    const auto before = shell.service.book.snapshot().findings.size();
    const auto& theme = *shippedCatalogue().release.theme(domain::ThemeId("YJS-GR-01"));
    const int first = int(shell.grid()->grid().columns.size()) - int(theme.items.size());
    int other = 0;
    while (theme.items[std::size_t(other)].id.str() != "X101") { ++other; }
    const QModelIndex cell = name.siblingAtColumn(first + other);
    const auto mark = [&] { return shell.grid()->grid().rows[cell.row()].cells[cell.column()].mark; };
    QCOMPARE(mark(), ui::GridCell::Mark::Not);
    shell.grid()->setCurrentIndex(cell);
    shell.key(Qt::Key_Space);
    QCOMPARE(shell.service.calls.last(), QStringLiteral("edit materials/M11/asks/X101={\"item\":\"X101\"}"));
    QCOMPARE(mark(), ui::GridCell::Mark::Asks);
    QVERIFY(shell.service.book.snapshot().findings.size() > before);
    QVERIFY(shell.grid()->grid().rows[cell.row()].tone.has_value());
    QVERIFY(shell.grid()->grid().rows[cell.row()].changed);
    QCOMPARE(shell.grid()->currentIndex(), cell);  // the cursor stays where it was
    shell.key(Qt::Key_Space);
    QCOMPARE(mark(), ui::GridCell::Mark::Not);
    QCOMPARE(shell.service.book.snapshot().findings.size(), before);
}

void TestCatalogue::R011_everyEditIsADifferenceAndCanBeUndone() {
    Shell shell;
    workOn(shell);
    QVERIFY2(shell.service.faults.isEmpty(), qPrintable(shell.service.faults.join(QLatin1Char(32))));
    const auto worked = shell.service.book.snapshot();
    QCOMPARE(worked.changes.size(), std::size_t{3});
    for (int i = 0; i < 3; ++i) { shell.key(Qt::Key_Z, Qt::ControlModifier); }
    QVERIFY(!shell.service.book.snapshot().draft);
    QCOMPARE(shell.service.book.snapshot().changes.size(), std::size_t{0});
    for (int i = 0; i < 3; ++i) { shell.key(Qt::Key_Y, Qt::ControlModifier); }
    QCOMPARE(shell.service.book.snapshot().changes.size(), std::size_t{3});
}

void TestCatalogue::R002_whatDoesNotFitIsNotTaken() {
    Shell shell;
    shell.grid()->setFocus();
    shell.grid()->setCurrentIndex(shell.cell("materials/M1", QStringLiteral("原")));
    shell.key(Qt::Key_F2);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line);
    line->setText(QStringLiteral("两"));
    shell.key(Qt::Key_Return);
    QCOMPARE(shell.service.faults.size(), 1);
    QVERIFY(!shell.service.book.snapshot().draft);
    QCOMPARE(shell.cell("materials/M1", QStringLiteral("原")).data().toString(), QStringLiteral("2"));
    // Esc leaves the cell as it was.
    shell.key(Qt::Key_F2);
    line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line);
    line->setText(QStringLiteral("3"));
    shell.key(Qt::Key_Escape);
    QVERIFY(!shell.service.book.snapshot().draft);
}

void TestCatalogue::R033_theFormShowsOriginAndWhoAsks() {
    Shell shell;
    shell.work->setSection(CatalogueSection::Form);
    const auto& theme = *shippedCatalogue().release.theme(domain::ThemeId("YJS-GR-01"));
    for (const auto& field : theme.fields) {
        const QModelIndex origin = shell.cell("fields/" + field.id.str(), QStringLiteral("从哪里填"));
        QVERIFY(origin.isValid());
        QCOMPARE(origin.data().toString().isEmpty(), field.origins.empty());
        int asks = 0;
        for (const auto& cell : shell.grid()->grid().rows[origin.row()].cells) {
            asks += cell.mark == ui::GridCell::Mark::Asks;
        }
        QCOMPARE(asks, int(field.uses.size()));
    }
}

void TestCatalogue::R036_theFormShowsEveryFieldOnce() {
    for (const auto& theme : shippedCatalogue().release.themes) {
        FakeCatalogue service;
        service.book.open(theme.id);
        const auto snapshot = service.book.snapshot();
        const auto table = ui::SectionTables::table(CatalogueSection::Form, snapshot, /*narrow=*/false);
        int fields = 0;
        for (const auto& row : table.rows) { fields += row.group.isEmpty(); }
        QCOMPARE(fields, int(theme.fields.size()));
    }
}

void TestCatalogue::R019_nextProblemGoesFromRowToRow() {
    Shell shell;
    workOn(shell);
    shell.grid()->setFocus();
    shell.key(Qt::Key_F5);
    QCOMPARE(shell.work->checks()->currentIndex().row(), 0);
    QVERIFY(shell.work->checks()->remarks()[0].title.contains(QStringLiteral("最长链")));
    QCOMPARE(shell.work->section(), CatalogueSection::Items);  // the chain is made of items
    shell.key(Qt::Key_F5);
    QCOMPARE(shell.work->section(), CatalogueSection::Materials);
    QCOMPARE(shell.grid()->currentPath(), std::string("materials/M10"));
    QVERIFY(shell.grid()->hasFocus());
    // Enter in the list does the same.
    shell.work->checks()->setFocus();
    shell.work->checks()->setCurrentIndex(shell.work->checks()->model()->index(0, 0));
    shell.key(Qt::Key_Return);
    QCOMPARE(shell.work->section(), CatalogueSection::Items);
}

void TestCatalogue::aFindingPutAsideStaysAtTheEnd() {
    Shell shell;
    workOn(shell);
    const QString first = shell.work->checks()->remarks()[0].title;
    shell.key(Qt::Key_F5);
    shell.key(Qt::Key_F7);
    const auto& remarks = shell.work->checks()->remarks();
    QVERIFY(remarks[0].title != first);
    QCOMPARE(remarks[remarks.size() - 2].title, first);
    QVERIFY(remarks[remarks.size() - 2].pale);
    QCOMPARE(shell.work->badge(), 2);  // it still counts
}

void TestCatalogue::F2EditsAChoiceInPlace() {
    Shell shell;
    shell.grid()->setFocus();
    shell.grid()->setCurrentIndex(shell.cell("materials/M2", QStringLiteral("必要性")));
    shell.key(Qt::Key_F2);
    auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    QVERIFY(box);
    QCOMPARE(box->currentText(), QStringLiteral("必要"));
    box->setCurrentIndex(box->findText(QStringLiteral("可容缺 3 日")));
    shell.key(Qt::Key_Return);
    QTRY_VERIFY(shell.service.book.snapshot().draft);
    shell.settle();
    QTRY_COMPARE(shell.cell("materials/M2", QStringLiteral("必要性")).data().toString(), QStringLiteral("可容缺 3 日"));
    const auto after = shell.service.book.snapshot();
    const auto* material = after.theme()->material(domain::MaterialId("M2"));
    QVERIFY(material->tolerance);
    QCOMPARE(material->tolerance->supplementDays, 3);
    QCOMPARE(material->necessity, domain::catalogue::Necessity::Tolerable);
}

void TestCatalogue::whoMayNotEditIsToldWhy() {
    Shell shell;
    shell.life.now.may.save = false;
    shell.life.publish();
    shell.settle();
    for (const auto& action : shell.work->keyActions()) {
        if (action.id == QLatin1String("catalogue.edit")) {
            QVERIFY(!action.enabled);
            QVERIFY(!action.reason.isEmpty());
        }
    }
    shell.grid()->setFocus();
    shell.key(Qt::Key_Space);
    QVERIFY(!shell.service.book.snapshot().draft);
}

void TestCatalogue::R045_tryingExplainsEachLine() {
    Shell shell;
    shell.grid()->setFocus();
    shell.key(Qt::Key_F9);
    QCOMPARE(shell.work->mode(), ui::CatalogueWorkspace::Mode::Try);
    for (int i = 0; i < 12 && shell.work->trial()->resolution().openQuestions > 0; ++i) { shell.key(Qt::Key_1); }
    const auto& resolution = shell.work->trial()->resolution();
    QVERIFY(resolution.complete());
    const auto& release = shippedCatalogue().release;
    const auto& theme = *release.theme(domain::ThemeId("YJS-GR-01"));
    const auto* rows = shell.work->trial()->outcome()->model();
    for (const auto& line : resolution.lines) {
        const QString name = QString::fromStdString(theme.material(line.id)->name);
        QString spoken;
        for (int row = 0; row < rows->rowCount(); ++row) {
            const QString words = rows->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (words.startsWith(name + QStringLiteral("，"))) { spoken = words; }
        }
        QVERIFY2(!spoken.isEmpty(), qPrintable(name));
        for (const auto& origin : line.origins) {
            QVERIFY2(spoken.contains(ui::SectionTables::itemName(theme, origin.item)), qPrintable(spoken));
            QVERIFY2(spoken.contains(ui::SectionTables::unitName(release, origin.unit)), qPrintable(spoken));
        }
        QVERIFY(spoken.contains(QString::fromStdString(theme.scenario(*resolution.scenario)->name)));
    }
    QVERIFY(!shell.work->trial()->explanation().isEmpty());
    // A change of the draft is tried at once, and Esc ends it without a trace.
    shell.edit("materials/M11/necessity", Kind::Number, "1");
    QVERIFY(!shell.work->trial()->resolution().line(domain::MaterialId("M11"))->tolerable);
    shell.key(Qt::Key_Escape);
    QCOMPARE(shell.work->mode(), ui::CatalogueWorkspace::Mode::Edit);
}

void TestCatalogue::R019_tryingSaysWhatIsNotCovered() {
    Shell shell;
    shell.grid()->setFocus();
    shell.key(Qt::Key_F9);
    const auto& theme = *shippedCatalogue().release.theme(domain::ThemeId("YJS-GR-01"));
    const auto& first = theme.questions.front();
    int digit = 0;
    for (std::size_t i = 0; i < first.options.size(); ++i) {
        if (first.options[i].notCovered) { digit = int(i); }
    }
    shell.key(Qt::Key_1 + digit);
    QVERIFY(shell.work->trial()->resolution().notCovered.has_value());
    QVERIFY(shell.work->trial()->summary().contains(
        QString::fromStdString(first.options[std::size_t(digit)].notCovered->text)));
    shell.key(Qt::Key_F9);  // from the start
    QVERIFY(shell.work->trial()->answers().empty());
}

void TestCatalogue::R057_theGuideIsShownAndPrinted() {
    Shell shell;
    shell.grid()->setFocus();
    shell.key(Qt::Key_F4);
    QTRY_COMPARE(shell.work->mode(), ui::CatalogueWorkspace::Mode::Guide);
    QVERIFY(shell.service.calls.contains(QStringLiteral("guide")));
    shell.key(Qt::Key_F10);
    QCOMPARE(shell.service.calls.last(), QStringLiteral("printGuide"));
    shell.key(Qt::Key_Escape);
    QCOMPARE(shell.work->mode(), ui::CatalogueWorkspace::Mode::Edit);
    workOn(shell);
    shell.key(Qt::Key_F10);
    QCOMPARE(shell.service.calls.last(), QStringLiteral("printChanges"));
}

void TestCatalogue::sectionsFollowTheTree() {
    Shell shell;
    auto* list = shell.work->tree()->list();
    list->setFocus();
    QCOMPARE(shell.work->section(), CatalogueSection::Materials);
    shell.key(Qt::Key_Down);
    QCOMPARE(shell.work->section(), CatalogueSection::Form);
    shell.key(Qt::Key_Down);
    QCOMPARE(shell.work->section(), CatalogueSection::Rules);
    shell.key(Qt::Key_Return);
    QVERIFY(shell.grid()->hasFocus());
    for (int section = 0; section < ui::catalogueSections; ++section) {
        shell.work->setSection(CatalogueSection(section));
        QVERIFY(shell.grid()->model()->rowCount() > 0);
    }
}

QTEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
