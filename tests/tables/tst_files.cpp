// SPDX-License-Identifier: GPL-3.0-or-later
// Files as people bring them: good ones, wrong ones and hostile ones. Each gives rows or one sentence, never a crash.
#include <QtTest>

#include "tables/batch_hall.h"

#include "tables/batch_sheet.h"
#include "tables/read_table.h"
#include "tables/write_table.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace yc;
using namespace yc::domain::fixture;
using domain::RefusalCode;

namespace {

std::string bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll().toStdString();
}

/// "" for a table, else the sentence of the refusal.
std::string sentenceOf(const std::string& bytes) {
    const auto table = tables::readTable(bytes);
    return table ? std::string() : table.error().sentence(domain::Language::Chinese);
}

std::string little(std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

/// A package as a hostile hand would make it: parts are stored; the one named `deflated` comes deflated already.
std::string package(const std::vector<std::pair<std::string, std::string>>& parts, const std::string& deflated = {}) {
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : parts) {
        const auto offset = bytes.size();
        const std::string common = little(20, 2) + little(0, 2) + little(name == deflated ? 8 : 0, 2) + little(0, 4) +
                                   little(0, 4) + little(content.size(), 4) + little(content.size(), 4) +
                                   little(name.size(), 2) + little(0, 2);
        bytes += "PK\x03\x04" + common + name + content;
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                     little(offset, 4) + name;
    }
    const auto at = bytes.size();
    return bytes + directory + "PK\x05\x06" + little(0, 4) + little(parts.size(), 2) + little(parts.size(), 2) +
           little(directory.size(), 4) + little(at, 4) + little(0, 2);
}

const std::string workbookXml =
    "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const std::string relationsXml =
    "<Relationships xmlns=\"p\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

std::string xlsxOf(const std::string& sheet, const std::vector<std::pair<std::string, std::string>>& more = {}) {
    std::vector<std::pair<std::string, std::string>> parts{{"xl/workbook.xml", workbookXml},
                                                           {"xl/_rels/workbook.xml.rels", relationsXml},
                                                           {"xl/worksheets/sheet1.xml", sheet}};
    parts.insert(parts.end(), more.begin(), more.end());
    return package(parts);
}

std::string sheetOf(const std::string& rows) {
    return "<worksheet xmlns=\"m\"><sheetData>" + rows + "</sheetData></worksheet>";
}

}  // namespace

class TestFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void cellsAsASpreadsheetWritesThem();
    void aHundredThousandRowsAreCountedNotRead();
    void filesThatAreNoLists_data();
    void filesThatAreNoLists();
    void encodings_data();
    void encodings();
    void quotesAndSeparators();
    void aThousandDamagedFilesAreReadOrRefused();
    void R033_theBlankListFilledInComesBackWhole();
    void R033_badRowsGoBackWithTheirReasons();
    void R033_headsAreFoundUnderATitleAndInAnyOrder();
    void aListWithoutItsColumnsSaysWhich();
    void moreThanTheMostIsRefused();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    /// The list with persons 1…n as xlsx, through our own writer.
    std::string list(const BatchHall& hall, int persons,
                     const std::function<void(std::vector<std::string>& row, int person)>& change = {}) const;
    QTemporaryDir m_folder;
};

void TestFiles::cellsAsASpreadsheetWritesThem() {
    const QString file = path("cells.xlsx");
    lxw_workbook* book = workbook_new(file.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "名单");
    workbook_add_worksheet(book, "说明");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy\"年\"m\"月\"d\"日\"");
    lxw_format* money = workbook_add_format(book);
    format_set_num_format(money, "[Red]#,##0.00");
    worksheet_write_string(sheet, 0, 0, " 𠮷田 ", nullptr);
    worksheet_write_number(sheet, 0, 1, 13800003210.0, nullptr);
    worksheet_write_number(sheet, 0, 2, 430703199503181228.0, nullptr);
    worksheet_write_number(sheet, 0, 3, 46092, day);
    worksheet_write_number(sheet, 0, 4, 5800.5, money);
    worksheet_write_formula(sheet, 0, 5, "=B1+1", nullptr);
    worksheet_write_boolean(sheet, 0, 6, 1, nullptr);
    worksheet_merge_range(sheet, 2, 0, 3, 1, "合并", nullptr);
    worksheet_write_string(sheet, 3, 2, "下一行", nullptr);
    QCOMPARE(int(workbook_close(book)), int(LXW_NO_ERROR));

    const auto table = tables::readTable(bytesOf(file));
    QVERIFY2(table.hasValue(), table ? "" : table.error().sentence(domain::Language::Chinese).c_str());
    QCOMPARE(table->rows.front().number, 1);
    const auto& cells = table->rows.front().cells;
    QCOMPARE(cells[0].text, std::string("𠮷田"));
    QCOMPARE(cells[1].text, std::string("13800003210"));
    QVERIFY(cells[2].text.empty() && cells[2].fault.find("后几位已丢失") != std::string::npos);
    QCOMPARE(cells[3].text, std::string("2026-03-11"));
    QCOMPARE(cells[4].text, std::string("5800.5"));
    QVERIFY(cells[5].fault.find("公式") != std::string::npos);
    QCOMPARE(cells[6].text, std::string("是"));
    QCOMPARE(table->rows[1].number, 3);
    QVERIFY(table->rows[1].cells[1].fault.find("合并") != std::string::npos);
    QVERIFY(table->rows[2].cells[0].fault.find("合并") != std::string::npos);
    QCOMPARE(table->remarks.size(), std::size_t(1));
}

void TestFiles::aHundredThousandRowsAreCountedNotRead() {
    const QString file = path("long.xlsx");
    lxw_workbook_options options = {LXW_TRUE, nullptr, LXW_FALSE};
    lxw_workbook* book = workbook_new_opt(file.toUtf8().constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    for (lxw_row_t row = 0; row < 100'000; ++row) {
        worksheet_write_string(sheet, row, 0, "王小明", nullptr);
        worksheet_write_number(sheet, row, 1, row, nullptr);
    }
    QCOMPARE(int(workbook_close(book)), int(LXW_NO_ERROR));
    const std::string sentence = sentenceOf(bytesOf(file));
    QVERIFY2(sentence.find("100000 行") != std::string::npos, sentence.c_str());
    std::string csv;
    for (int row = 0; row < 100'000; ++row) csv += "王小明,1\n";
    QVERIFY(sentenceOf(csv).find("100000 行") != std::string::npos);
}

void TestFiles::filesThatAreNoLists_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto file = [](const char* name, const std::string& bytes, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(says);
    };
    file("nothing", "", "空的");
    file("pdf", "%PDF-1.7\n", "PDF");
    file("old xls", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'), "密码");
    file("only the mark of a zip", "PK\x03\x04", "打不开");
    file("a zip of something else", package({{"word/document.xml", "<a/>"}}), "不是 xlsx");
    file("macros", xlsxOf(sheetOf(""), {{"xl/vbaProject.bin", "x"}}), "宏");
    file("no xml", xlsxOf("<worksheet"), "打不开");
    file("entities",
         xlsxOf("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" +
                sheetOf("<row><c><v>&b;</v></c></row>")),
         "打不开");
    file("string that is not there", xlsxOf(sheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")), "打不开");
    file("rows backwards", xlsxOf(sheetOf("<row r=\"5\"/><row r=\"2\"/>")), "打不开");
    file("a row beyond all rows", xlsxOf(sheetOf("<row r=\"999999999\"/>")), "打不开");
    file("binary", std::string("\x00\x01\x02\x03\x00\xFF", 6), "编码");
    file("text in no encoding", "姓名\xFF\xFF\xFE\n", "编码");
    file("open quote", "姓名,电话\n\"王小明,138\n", "引号");
    std::string large(std::size_t(17) << 20, 'a');
    file("too large", large, "16 MB");
    // Unpacks to more than the limit whatever the directory says.
    const QByteArray blanks(qsizetype(60) << 20, ' ');
    const std::string packed = qCompress(blanks, 9).mid(6).chopped(4).toStdString();
    file("a bomb",
         package({{"xl/workbook.xml", workbookXml},
                  {"xl/_rels/workbook.xml.rels", relationsXml},
                  {"xl/worksheets/sheet1.xml", packed}},
                 "xl/worksheets/sheet1.xml"),
         "内容太多");
}

void TestFiles::filesThatAreNoLists() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString sentence = QString::fromStdString(sentenceOf(bytes.toStdString()));
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    const auto refused = tables::readTable(bytes.toStdString());
    QCOMPARE(refused.error().code, RefusalCode::TableUnreadable);
    QVERIFY(!refused.error().remedy(domain::Language::Chinese).empty());
}

void TestFiles::encodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray utf8 = "姓名,电话\n𠮷田,13800003210\n";
    QTest::newRow("UTF-8") << utf8;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + utf8;
    // 姓名,电话 𠮷田 in GB18030; the rare character takes four bytes
    QTest::newRow("GB18030") << QByteArray("\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\n\x95\x34\xB2\x35\xCC\xEF,13800003210\n");
    const QString text = QString::fromUtf8(utf8);
    QByteArray little("\xFF\xFE");
    for (const QChar c : text) little += char(c.unicode() & 0xFF), little += char(c.unicode() >> 8);
    QTest::newRow("UTF-16") << little;
    QTest::newRow("tabs") << QByteArray("姓名\t电话\r\n𠮷田\t13800003210\r\n");
    QTest::newRow("semicolons") << QByteArray("姓名;电话\n\"𠮷田\";13800003210");
}

void TestFiles::encodings() {
    QFETCH(QByteArray, bytes);
    const auto table = tables::readTable(bytes.toStdString());
    QVERIFY2(table.hasValue(), table ? "" : table.error().sentence(domain::Language::Chinese).c_str());
    QCOMPARE(table->rows.size(), std::size_t(2));
    QCOMPARE(table->rows[0].cells[0].text, std::string("姓名"));
    QCOMPARE(table->rows[1].cells[0].text, std::string("𠮷田"));
    QCOMPARE(table->rows[1].cells[1].text, std::string("13800003210"));
}

void TestFiles::quotesAndSeparators() {
    const auto table = tables::readTable("a,b\n\n\"x\ny\",\"say \"\"ja\"\"\"\n=1+1,z\n");
    QVERIFY(table.hasValue());
    QCOMPARE(table->rows.size(), std::size_t(3));
    QCOMPARE(table->rows[1].number, 3);
    QCOMPARE(table->rows[1].cells[0].text, std::string("x\ny"));
    QCOMPARE(table->rows[1].cells[1].text, std::string("say \"ja\""));
    QCOMPARE(table->rows[2].number, 5);
    QVERIFY(!table->rows[2].cells[0].fault.empty());
}

void TestFiles::aThousandDamagedFilesAreReadOrRefused() {
    BatchHall hall;
    hall.begin();
    const std::string good = list(hall, 5);
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        std::string bytes = good;
        const int changes = 1 + int(random() % 12);
        for (int change = 0; change < changes; ++change) {
            const std::size_t at = random() % bytes.size();
            if (random() % 8 == 0)
                bytes.resize(std::max<std::size_t>(4, at));
            else
                bytes[at] = char(random() & 0xFF);
        }
        const auto table = tables::readTable(bytes);
        if (table)
            (void)tables::readBatchSheet(*table, *hall.theme, hall.walk->resolution());
        else
            ++refused;
    }
    QVERIFY(refused > 0);
}

std::string TestFiles::list(const BatchHall& hall, int persons,
                            const std::function<void(std::vector<std::string>& row, int person)>& change) const {
    tables::SheetToWrite sheet;
    for (const auto& shown : hall.walk->resolution().rowForm)
        sheet.columns.push_back({hall.theme->field(shown.id)->label, shown.required, {}, {}, 12});
    for (int person = 1; person <= persons; ++person) {
        std::vector<std::string> row;
        const auto form = hall.form(person);
        for (const auto& shown : hall.walk->resolution().rowForm) row.push_back(form.at(shown.id.str()).value);
        if (change) change(row, person);
        sheet.rows.push_back(std::move(row));
    }
    const QString file = path("list.xlsx");
    tables::writeXlsx(file.toStdString(), sheet);
    return bytesOf(file);
}

void TestFiles::R033_theBlankListFilledInComesBackWhole() {
    BatchHall hall;
    hall.begin();
    const QString blank = path("blank.xlsx");
    tables::writeBlankList(blank.toStdString(), *hall.theme, hall.walk->resolution());
    const auto empty = tables::readTableFile(blank.toStdString());
    QVERIFY(empty.hasValue());
    const auto nobody = tables::readBatchSheet(*empty, *hall.theme, hall.walk->resolution());
    QVERIFY(!nobody.hasValue());
    QVERIFY(nobody.error().sentence(domain::Language::Chinese).find("没有人") != std::string::npos);
    QCOMPARE(empty->rows.front().cells.size(), hall.walk->resolution().rowForm.size());

    const auto table = tables::readTable(list(hall, 500));
    QVERIFY(table.hasValue());
    const auto sheet = tables::readBatchSheet(*table, *hall.theme, hall.walk->resolution());
    QVERIFY2(sheet.hasValue(), sheet ? "" : sheet.error().sentence(domain::Language::Chinese).c_str());
    QCOMPARE(sheet->good(), std::size_t(500));
    QCOMPARE(sheet->rows[41].person.idNumber, citizenNumber(42));
    QCOMPARE(sheet->rows[41].form.at("job.since").value, hall.form(42).at("job.since").value);
}

void TestFiles::R033_badRowsGoBackWithTheirReasons() {
    BatchHall hall;
    hall.begin();
    std::vector<std::string> ids;
    for (const auto& shown : hall.walk->resolution().rowForm) ids.push_back(shown.id.str());
    const auto column = [&](const char* id) {
        return std::size_t(std::find(ids.begin(), ids.end(), id) - ids.begin());
    };
    const std::string file = list(hall, 12, [&](std::vector<std::string>& row, int person) {
        if (person == 3) row[column("person.idNumber")] = "430703199003070012";
        if (person == 5) row[column("person.name")].clear();
        if (person == 7) row[column("person.idNumber")] = citizenNumber(6);
        if (person == 8) row[column("job.since")] = "2026年3月1日";
        if (person == 9) row[column("insure.kinds")] = "养老、失业、工伤";
        if (person == 10) row[column("job.wage")] = "很多";
    });
    const auto sheet = tables::readBatchSheet(*tables::readTable(file), *hall.theme, hall.walk->resolution());
    QVERIFY(sheet.hasValue());
    QCOMPARE(sheet->good(), std::size_t(8));
    QCOMPARE(sheet->rows[7].form.at("job.since").value, std::string("2026-03-01"));
    QCOMPARE(sheet->rows[8].form.at("insure.kinds").value, std::string("养老^失业^工伤"));
    QVERIFY(sheet->rows[6].problems.front().find("第 7 行") != std::string::npos);  // the head is row 1

    const QString returned = path("returned.xlsx");
    tables::writeReturnedList(returned.toStdString(), *sheet, *hall.theme);
    const auto back = tables::readTableFile(returned.toStdString());
    QVERIFY(back.hasValue());
    QCOMPARE(back->rows.size(), std::size_t(5));  // its head and four rows
    QVERIFY(back->rows[1].cells.back().text.find("第 4 行") != std::string::npos);
    QVERIFY(back->rows[1].cells.back().text.find("员工证件号码") != std::string::npos);
    QVERIFY(back->rows[2].cells.back().text.find("员工姓名") != std::string::npos);
    const auto again =
        tables::readBatchSheet(*back, *hall.theme, hall.walk->resolution());  // the reasons are no column of ours
    QVERIFY(again.hasValue());
    QCOMPARE(again->rows.size(), std::size_t(4));
    tables::writeReturnedList(returned.toStdString(), *again, *hall.theme);
    QCOMPARE(tables::readTableFile(returned.toStdString())->rows.front().cells.size(), back->rows.front().cells.size());
}

void TestFiles::R033_headsAreFoundUnderATitleAndInAnyOrder() {
    BatchHall hall;
    hall.begin();
    std::string head;
    std::string row;
    const auto form = hall.form(1);
    const auto fields = hall.walk->resolution().rowForm;
    for (auto shown = fields.rbegin(); shown != fields.rend(); ++shown) {
        head += (head.empty() ? "" : ",") + std::string(" ") + hall.theme->field(shown->id)->label + " *";
        row += (row.empty() ? "" : ",") + form.at(shown->id.str()).value;
    }
    const auto table = tables::readTable("青屿某公司新录用人员\n填表人：王某\n" + head + ",备注\n" + row + ",无\n");
    QVERIFY(table.hasValue());
    const auto sheet = tables::readBatchSheet(*table, *hall.theme, hall.walk->resolution());
    QVERIFY2(sheet.hasValue(), sheet ? "" : sheet.error().sentence(domain::Language::Chinese).c_str());
    QCOMPARE(sheet->good(), std::size_t(1));
    QCOMPARE(sheet->remarks.size(), std::size_t(2));  // a column nobody asks for; fewer than ten
}

void TestFiles::aListWithoutItsColumnsSaysWhich() {
    BatchHall hall;
    hall.begin();
    const auto says = [&](const std::string& csv) {
        const auto sheet = tables::readBatchSheet(*tables::readTable(csv), *hall.theme, hall.walk->resolution());
        return sheet ? std::string() : sheet.error().sentence(domain::Language::Chinese);
    };
    QVERIFY(says("甲,乙\n1,2\n").find("没有找到表头") != std::string::npos);
    QVERIFY(says("员工姓名,员工手机\n王小明,13800003210\n").find("缺少列：员工证件号码") != std::string::npos);
    QVERIFY(says("员工姓名,员工姓名\n王小明,李小红\n").find("出现了 2 次") != std::string::npos);
}

void TestFiles::moreThanTheMostIsRefused() {
    BatchHall hall;
    hall.begin();
    const auto sheet =
        tables::readBatchSheet(*tables::readTable(list(hall, 501)), *hall.theme, hall.walk->resolution());
    QVERIFY(!sheet.hasValue());
    QVERIFY(sheet.error().sentence(domain::Language::Chinese).find("一次最多 500 人") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
