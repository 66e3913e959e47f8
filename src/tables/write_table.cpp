// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/write_table.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace yc::tables {

namespace {

constexpr std::size_t kLongestCell = 32'000;  // bytes; a spreadsheet takes 32,767 characters
constexpr std::size_t kLongestChoices = 250;  // characters a spreadsheet takes for one list

/// A text that does not begin like a formula stays a text in every program: cells are written as strings.
std::string cut(const std::string& text) {
    if (text.size() <= kLongestCell) return text;
    std::size_t end = kLongestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

class SheetWriter {
public:
    SheetWriter(const std::string& path, const SheetToWrite& sheet) : m_sheet(sheet) {
        m_book = workbook_new(path.c_str());
        if (!m_book) throw WriteFault("a workbook cannot be made");
        m_tab = workbook_add_worksheet(m_book, sheet.name.empty() ? nullptr : sheet.name.c_str());
        if (!m_tab) {
            lxw_workbook_free(m_book);
            throw WriteFault("a sheet cannot be made");
        }
        makeFormats();
    }
    SheetWriter(const SheetWriter&) = delete;
    SheetWriter& operator=(const SheetWriter&) = delete;

    void write() {
        lxw_row_t at = 0;
        if (!m_sheet.title.empty()) put(at++, 0, m_sheet.title, m_title);
        head(at++);
        worksheet_freeze_panes(m_tab, at, 0);
        const lxw_row_t first = at;
        for (const auto& row : m_sheet.rows) {
            for (std::size_t column = 0; column < row.size(); ++column)
                put(at, static_cast<lxw_col_t>(column), row[column],
                    static_cast<int>(column) == m_sheet.marked ? m_fault : m_text);
            ++at;
        }
        const lxw_row_t last = std::max<lxw_row_t>(at, first + static_cast<lxw_row_t>(m_sheet.emptyRows));
        offerChoices(first, last);
        const lxw_error fault = workbook_close(m_book);
        if (fault != LXW_NO_ERROR) throw WriteFault(lxw_strerror(fault));
    }

private:
    void makeFormats() {
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 13);
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_bg_color(m_head, 0xE6EEF8);
        format_set_border(m_head, LXW_BORDER_THIN);
        format_set_text_wrap(m_head);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_TOP);
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@");
        m_fault = workbook_add_format(m_book);
        format_set_num_format(m_fault, "@");
        format_set_font_color(m_fault, 0xB42318);
        format_set_text_wrap(m_fault);
    }
    void put(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        const std::string fitting = cut(text);
        worksheet_write_string(m_tab, row, column, fitting.c_str(), format);
    }
    void head(lxw_row_t row) {
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            const SheetColumn& column = m_sheet.columns[i];
            const auto at = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_tab, at, at, column.width, m_text);
            put(row, at, column.title + (column.required ? " *" : ""), m_head);
            if (column.hint.empty()) continue;
            worksheet_write_comment(m_tab, row, at, column.hint.c_str());
        }
    }
    void offerChoices(lxw_row_t first, lxw_row_t last) {
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            std::vector<const char*> list;
            std::size_t length = 0;
            for (const std::string& choice : m_sheet.columns[i].choices) {
                list.push_back(choice.c_str());
                length += choice.size() + 1;
            }
            if (list.empty() || length > kLongestChoices || last <= first) continue;
            list.push_back(nullptr);
            lxw_data_validation rule = {};
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = const_cast<char**>(list.data());  // the library copies them
            worksheet_data_validation_range(m_tab, first, static_cast<lxw_col_t>(i), last - 1,
                                            static_cast<lxw_col_t>(i), &rule);
        }
    }

    const SheetToWrite& m_sheet;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_tab = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_fault = nullptr;
};

}  // namespace

void writeXlsx(const std::string& path, const SheetToWrite& sheet) { SheetWriter(path, sheet).write(); }

}  // namespace yc::tables
