// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv_reader.h"

#include "domain/identity/utf8.h"
#include "tables/read_table.h"

#include <iconv.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <type_traits>

namespace yc::tables {

namespace {

using domain::Unexpected;

struct CloseIconv {
    void operator()(void* handle) const { iconv_close(handle); }
};
using IconvPtr = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseIconv>;

/// nullopt when the bytes are not of that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* from) {
    iconv_t handle = iconv_open("UTF-8", from);
    if (handle == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    const IconvPtr owner(handle);
    std::string source(bytes);
    std::string target(bytes.size() * 3 + 16, '\0');  // the widest a character grows
    char* in = source.data();
    char* out = target.data();
    std::size_t inLeft = source.size();
    std::size_t outLeft = target.size();
    if (iconv(handle, &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1) || inLeft != 0) return std::nullopt;
    target.resize(target.size() - outLeft);
    return target;
}

bool begins(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

std::optional<std::string> asUtf8(std::string_view bytes) {
    if (begins(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (begins(bytes, "\xFF\xFE")) return converted(bytes.substr(2), "UTF-16LE");
    if (begins(bytes, "\xFE\xFF")) return converted(bytes.substr(2), "UTF-16BE");
    if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
    std::string text(bytes);
    if (domain::isUtf8(text)) return text;
    return converted(bytes, "GB18030");
}

/// What stands between the cells: the one that the first line with text has most of.
char separatorOf(const std::string& text) {
    const std::string first = text.substr(0, text.find('\n'));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', '\t', ';'}) {
        const auto found = std::count(first.begin(), first.end(), candidate);
        if (found > most) {
            most = found;
            best = candidate;
        }
    }
    return best;
}

class CsvWalk {
public:
    CsvWalk(const std::string& text, const Limits& limits)
        : m_text(text), m_limits(limits), m_separator(separatorOf(text)) {}

    domain::Expected<Table, domain::Refusal> run() {
        for (m_at = 0; m_at < m_text.size(); ++m_at) step(m_text[m_at]);
        if (m_quoted) return Unexpected{unreadable("第 " + std::to_string(m_line) + " 行的引号没有成对")};
        endRow();
        if (m_rows > m_limits.rows)
            return Unexpected{
                unreadable("有 " + std::to_string(m_rows) + " 行，一次最多 " + std::to_string(m_limits.rows) + " 行")};
        return std::move(m_table);
    }

private:
    void step(char c) {
        if (m_quoted) {
            if (c == '\n') ++m_line;
            if (c != '"')
                m_cell += c;
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                m_cell += m_text[++m_at];
            else
                m_quoted = false;
        } else if (c == '"' && trimmed(m_cell).empty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
            ++m_line;
            m_begin = m_line;
        } else if (c != '\r') {
            m_cell += c;
        }
    }
    void endCell() {
        Cell cell{trimmed(m_cell), {}};
        if (cell.text.size() > m_limits.cell) {
            cell.text.clear();
            cell.fault = "内容太长";
        }
        // A spreadsheet that saves a number as text of a formula: ="0123"
        if (cell.text.size() > 1 && cell.text.front() == '=') cell.fault = "是公式，请粘贴为数值";
        if (m_row.cells.size() < static_cast<std::size_t>(m_limits.columns)) m_row.cells.push_back(std::move(cell));
        m_cell.clear();
    }
    void endRow() {
        endCell();
        const bool any = std::any_of(m_row.cells.begin(), m_row.cells.end(),
                                     [](const Cell& cell) { return !cell.text.empty() || !cell.fault.empty(); });
        if (any && ++m_rows <= m_limits.rows) {
            m_row.number = m_begin;
            m_table.rows.push_back(std::move(m_row));
        }
        m_row = {};
    }

    const std::string& m_text;
    const Limits& m_limits;
    char m_separator;
    std::size_t m_at = 0;
    bool m_quoted = false;
    int m_line = 1;
    int m_begin = 1;
    int m_rows = 0;
    std::string m_cell;
    Row m_row;
    Table m_table;
};

}  // namespace

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks[] = {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view blank : blanks) {
            if (text.size() < blank.size()) continue;
            if (text.substr(0, blank.size()) == blank) {
                text.remove_prefix(blank.size());
                cut = true;
            } else if (text.substr(text.size() - blank.size()) == blank) {
                text.remove_suffix(blank.size());
                cut = true;
            }
        }
    }
    return std::string(text);
}

domain::Expected<Table, domain::Refusal> readCsv(std::string_view bytes, const Limits& limits) {
    const auto text = asUtf8(bytes);
    if (!text) return Unexpected{unreadable("文字编码读不出来，请存成 UTF-8 或者 GB18030")};
    return CsvWalk(*text, limits).run();
}

}  // namespace yc::tables
