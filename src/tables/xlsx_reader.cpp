// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_reader.h"

#include "domain/core/time.h"
#include "domain/identity/utf8.h"
#include "tables/csv_reader.h"
#include "tables/read_table.h"
#include "tables/xlsx_parts.h"
#include "tables/zip_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace yc::tables {

namespace {

using domain::Unexpected;

constexpr double kSafeDigits = 1e15;    // beyond, the program that wrote the file has lost digits
constexpr double kLastDay = 2'958'465;  // 9999-12-31
constexpr int kDays1904 = 1462;

/// "/xl/worksheets/sheet1.xml" and "worksheets/sheet1.xml" both lie below xl/.
std::string partPath(const std::string& target) {
    if (!target.empty() && target.front() == '/') return target.substr(1);
    return "xl/" + target;
}

class XlsxWalk {
public:
    XlsxWalk(std::string_view bytes, const Limits& limits) : m_zip(bytes), m_limits(limits) {}

    Table run() {
        if (m_zip.hasEnding("vbaProject.bin") || m_zip.hasEnding("macrosheets/sheet1.xml"))
            throw XlsxFault("表格里有宏，请另存为不带宏的 xlsx");
        const auto book = m_zip.part("xl/workbook.xml", m_limits.unpacked);
        if (!book) throw XlsxFault("这不是 xlsx 表格");
        const Workbook workbook = readWorkbook(*book);
        m_from1904 = workbook.from1904;
        if (const auto xml = m_zip.part("xl/sharedStrings.xml", m_limits.unpacked))
            m_strings = readSharedStrings(*xml, m_limits.text);
        if (const auto xml = m_zip.part("xl/styles.xml", m_limits.unpacked)) m_days = readDayFormats(*xml);
        const RawSheet sheet = readSheet(sheetXml(workbook), m_limits);
        if (sheet.rowsSeen > m_limits.rows)
            throw XlsxFault("有 " + std::to_string(sheet.rowsSeen) + " 行，一次最多 " + std::to_string(m_limits.rows) +
                            " 行");
        for (const RawRow& row : sheet.rows) addRow(row, sheet.merged);
        return std::move(m_table);
    }

private:
    std::string sheetXml(const Workbook& workbook) {
        const auto shown = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                        [](const SheetEntry& sheet) { return !sheet.hidden; });
        if (shown == workbook.sheets.end()) throw XlsxFault("表格里没有内容");
        if (workbook.sheets.size() > 1)
            m_table.remarks.push_back("文件有 " + std::to_string(workbook.sheets.size()) + " 张表，只读了“" +
                                      shown->name + "”");
        const auto relations = m_zip.part("xl/_rels/workbook.xml.rels", m_limits.unpacked);
        if (!relations) throw XlsxFault("文件坏了，打不开");
        const auto targets = readRelations(*relations);
        const auto target = targets.find(shown->relation);
        const auto xml =
            target == targets.end() ? std::nullopt : m_zip.part(partPath(target->second), m_limits.unpacked);
        if (!xml) throw XlsxFault("文件坏了，打不开");
        return *xml;
    }

    void addRow(const RawRow& raw, const std::vector<MergedArea>& merged) {
        Row row;
        row.number = raw.number;
        bool any = false;
        for (const RawCell& cell : raw.cells) {
            row.cells.resize(static_cast<std::size_t>(cell.column) + 1);
            Cell& own = row.cells.back();
            own = cellOf(cell);
            any = any || !own.text.empty() || !own.fault.empty();
            m_text += own.text.size();
            if (m_text > m_limits.text) throw XlsxFault("内容太多，请只留要办的人");
        }
        for (const MergedArea& area : merged) markMerged(row, area);
        if (any) m_table.rows.push_back(std::move(row));
    }

    void markMerged(Row& row, const MergedArea& area) const {
        if (row.number < area.firstRow || row.number > area.lastRow) return;
        const int last = std::min(area.lastColumn, m_limits.columns - 1);
        if (last >= static_cast<int>(row.cells.size())) row.cells.resize(static_cast<std::size_t>(last) + 1);
        for (int column = area.firstColumn; column <= last; ++column)
            row.cells[static_cast<std::size_t>(column)].fault = "是合并单元格，请取消合并后每行都填";
    }

    Cell cellOf(const RawCell& raw) const {
        Cell cell;
        if (raw.formula) {
            cell.fault = "是公式，请粘贴为数值";
        } else if (raw.text.size() > m_limits.cell) {
            cell.fault = "内容太长";
        } else if (raw.type == "e") {
            cell.fault = "是错误值 " + raw.text;
        } else if (raw.type == "s") {
            const auto index = static_cast<std::size_t>(std::strtoul(raw.text.c_str(), nullptr, 10));
            if (index >= m_strings.size()) throw XlsxFault("文件坏了，打不开");
            cell.text = trimmed(m_strings[index]);
            if (cell.text.size() > m_limits.cell) cell = {{}, "内容太长"};
        } else if (raw.type == "str" || raw.type == "inlineStr") {
            cell.text = trimmed(raw.text);
        } else if (raw.type == "b") {
            cell.text = raw.text == "1" ? "是" : "否";
        } else {
            cell = numberCell(raw);
        }
        if (!domain::isUtf8(cell.text)) cell = {{}, "文字编码读不出来"};
        return cell;
    }

    Cell numberCell(const RawCell& raw) const {
        if (raw.text.empty()) return {};
        char* end = nullptr;
        const double number = std::strtod(raw.text.c_str(), &end);
        if (*end != '\0' || !std::isfinite(number)) return {{}, "不是数字"};
        const auto format = static_cast<std::size_t>(raw.format);
        if (format < m_days.size() && m_days[format]) return dayCell(number);
        if (std::fabs(number) >= kSafeDigits) return {{}, "存成了数字，后几位已丢失，请把这一列设为文本再填"};
        char text[40];
        if (number == std::floor(number))
            std::snprintf(text, sizeof text, "%.0f", number);
        else
            std::snprintf(text, sizeof text, "%.10g", number);
        return {text, {}};
    }

    Cell dayCell(double number) const {
        const double day = std::floor(number) + (m_from1904 ? kDays1904 : 0);
        if (day < 61 || day > kLastDay) return {{}, "不是日期"};  // before March 1900 the count itself is wrong
        const domain::Date date =
            domain::Date{std::chrono::year{1899} / 12 / 30} + std::chrono::days(static_cast<int>(day));
        const int minutes = static_cast<int>(std::lround((number - std::floor(number)) * 24 * 60));
        std::string text = domain::isoDate(date);
        if (minutes > 0 && minutes < 24 * 60) {
            char clock[8];
            std::snprintf(clock, sizeof clock, " %02d:%02d", minutes / 60, minutes % 60);
            text += clock;
        }
        return {text, {}};
    }

    ZipReader m_zip;
    const Limits& m_limits;
    bool m_from1904 = false;
    std::vector<std::string> m_strings;
    std::vector<bool> m_days;
    std::size_t m_text = 0;
    Table m_table;
};

}  // namespace

domain::Expected<Table, domain::Refusal> readXlsx(std::string_view bytes, const Limits& limits) {
    try {
        return XlsxWalk(bytes, limits).run();
    } catch (const ZipFault& fault) { return Unexpected{unreadable(fault.what())}; } catch (const XlsxFault& fault) {
        return Unexpected{unreadable(fault.what())};
    }
}

}  // namespace yc::tables
