// SPDX-License-Identifier: GPL-3.0-or-later
// Each department's own form, filled from the one form, and the annex of a batch, from cases that really went that way.
#include <QtTest>

#include "tables/batch_hall.h"

#include "reports/department_form.h"
#include "reports/fonts.h"
#include "reports/pdf_renderer.h"

#include <set>

using namespace yc;
using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {

/// Every label with its value, and every paragraph.
QStringList wordsOf(const reports::Document& document) {
    QStringList words{QString::fromStdString(document.title)};
    for (const auto& block : document.blocks) {
        if (const auto* text = std::get_if<reports::Paragraph>(&block)) words << QString::fromStdString(text->text);
        if (const auto* table = std::get_if<reports::FieldTable>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& field : row) words << QString::fromStdString(field.label + "=" + field.value);
            }
        }
        if (const auto* table = std::get_if<reports::MaterialTable>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& cell : row.cells) words << QString::fromStdString(cell);
            }
        }
    }
    return words;
}

}  // namespace

class TestDepartmentForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R039_eachDepartmentGetsItsOwnFormFilled();
    void R033_rowsOfAGroupArePrintedOneAfterTheOther();
    void R073_theReceiptOfABatchNamesItsPersons();

private:
    reports::FontSet m_fonts;
};

void TestDepartmentForm::R039_eachDepartmentGetsItsOwnFormFilled() {
    BatchHall hall;
    for (const char* id : {"YJS-QY-01", "YJS-QY-03", "YJS-GR-01", "YJS-QY-02"}) {
        const catalogue::Theme& theme = *hall.document->release.theme(ThemeId(id));
        MemoryWorld world;
        world.release = &hall.document->release;
        world.releaseVersion = hall.document->release.version;
        world.calendar = hall.world.calendar;
        CaseWalk walk(world, theme);
        walk.prepare();
        if (walk.resolution().notCovered) continue;
        const std::string refused = walk.fillAll();
        QVERIFY2(refused.empty(), (std::string(id) + ' ' + refused).c_str());
        const CaseState state = walk.state();
        const auto resolution = walk.resolution();
        const reports::CaseScene scene{hall.document->release, theme, state, resolution, {}, world.now, {}};
        int forms = 0;
        for (const ItemId& item : resolution.chosenItems()) {
            const auto form = reports::departmentForm(scene, item);
            if (!form) continue;
            ++forms;
            const QStringList words = wordsOf(*form);
            int fields = 0;
            for (const FieldId& field : theme.item(item)->formFields) {
                if (!resolution.field(field)) continue;
                const QString label = QString::fromStdString(theme.field(field)->label) + QLatin1Char('=');
                const auto line = words.filter(label);
                QVERIFY2(!line.isEmpty(), qPrintable(label));
                const bool required = resolution.field(field)->required;
                QVERIFY2(!required || line.front().size() > label.size(),
                         qPrintable(QLatin1String(id) + QLatin1Char(' ') + label));
                ++fields;
            }
            QVERIFY(fields > 0);
            QVERIFY(!reports::renderPdf(*form, m_fonts).pdf.empty());
        }
        QVERIFY2(forms > 0, id);
        QVERIFY(!reports::departmentForm(scene, ItemId("X999")));
    }
}

void TestDepartmentForm::R033_rowsOfAGroupArePrintedOneAfterTheOther() {
    BatchHall hall;
    const catalogue::Theme& theme = *hall.document->release.theme(ThemeId("YJS-QY-01"));
    CaseWalk walk(hall.world, theme, "company", 21);
    walk.prepare();
    FillFields body{walk.id(),
                    {{"holder.name", {"沈若溪", Origin::ByHand}},
                     {"holder.name#2", {"陆承远", Origin::ByHand}},
                     {"holder.amount#2", {"50", Origin::ByHand}}}};
    QCOMPARE(walk.run(body), std::string());
    const CaseState state = walk.state();
    const auto resolution = walk.resolution();
    const reports::CaseScene scene{hall.document->release, theme, state, resolution, {}, hall.world.now, {}};
    bool found = false;
    for (const ItemId& item : resolution.chosenItems()) {
        const auto form = reports::departmentForm(scene, item);
        if (!form || !wordsOf(*form).contains(QStringLiteral("股东 1"))) continue;
        const QStringList words = wordsOf(*form);
        const auto second = words.indexOf(QStringLiteral("股东 2"));
        QVERIFY(second > words.indexOf(QStringLiteral("股东 1")));
        QVERIFY(words.indexOf(words.filter(QStringLiteral("陆承远")).front()) > second);
        found = true;
    }
    QVERIFY(found);
}

void TestDepartmentForm::R073_theReceiptOfABatchNamesItsPersons() {
    BatchHall hall;
    hall.beginAndCheck();
    QCOMPARE(hall.walk->run(hall.rows(1, 40)), std::string());
    QCOMPARE(hall.walk->run(DropBatchRows{hall.walk->id(), {CaseId("child-3")}}), std::string());
    const CaseState state = hall.walk->state();
    const auto resolution = hall.walk->resolution();
    const reports::CaseScene scene{hall.document->release, *hall.theme, state, resolution, {}, hall.world.now, {}};
    const auto receipt = reports::receiptPaper(scene, "青政服收〔2026〕第000001号", true);
    const QStringList words = wordsOf(receipt);
    QVERIFY(!words.filter(QStringLiteral("名单，共 39 人")).isEmpty());
    QVERIFY(words.contains(QString::fromStdString(state.members[39].number.str())));
    QVERIFY(!words.contains(QString::fromStdString(state.members[2].number.str())));
    for (const auto& person : state.personal.members)
        QVERIFY(!words.contains(QString::fromStdString(person.idNumber)));  // masked
    QVERIFY(!reports::renderPdf(receipt, m_fonts).pdf.empty());
}

QTEST_GUILESS_MAIN(TestDepartmentForm)
#include "tst_department_form.moc"
