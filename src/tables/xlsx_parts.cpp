// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_parts.h"

#include <Poco/Exception.h>
#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/SAXParser.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace yc::tables {

namespace {

using Poco::XML::Attributes;
using Poco::XML::XMLString;

constexpr int kMostRowNumber = 1'048'576;
constexpr std::size_t kMostMerged = 10'000;
constexpr std::size_t kMostStrings = 1'000'000;

int wholeNumber(const std::string& text, int fallback = 0) {
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos) return fallback;
    return std::atoi(text.c_str());
}

/// Runs a handler over the part. A document type is refused: no spreadsheet writes one, entities come with it.
void parse(const std::string& xml, Poco::XML::DefaultHandler& handler) {
    if (xml.find("<!DOCTYPE") != std::string::npos) throw XlsxFault("文件坏了，打不开");
    try {
        Poco::XML::SAXParser parser;
        parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, true);
        parser.setContentHandler(&handler);
        parser.parseMemoryNP(xml.data(), xml.size());
    } catch (const Poco::Exception&) { throw XlsxFault("文件坏了，打不开"); }
}

std::string value(const Attributes& attributes, const char* name) {
    for (int i = 0; i < attributes.getLength(); ++i) {
        if (attributes.getLocalName(i) == name) return attributes.getValue(i);
    }
    return {};
}

class WorkbookHandler : public Poco::XML::DefaultHandler {
public:
    Workbook book;
    void startElement(const XMLString&, const XMLString& name, const XMLString&, const Attributes& a) override {
        if (name == "workbookPr") {
            const std::string flag = value(a, "date1904");
            book.from1904 = flag == "1" || flag == "true";
        } else if (name == "sheet" && book.sheets.size() < 1000) {
            const std::string state = value(a, "state");
            book.sheets.push_back({value(a, "name"), value(a, "id"), state == "hidden" || state == "veryHidden"});
        }
    }
};

class RelationHandler : public Poco::XML::DefaultHandler {
public:
    std::map<std::string, std::string> targets;
    void startElement(const XMLString&, const XMLString& name, const XMLString&, const Attributes& a) override {
        if (name == "Relationship" && targets.size() < 10'000) targets[value(a, "Id")] = value(a, "Target");
    }
};

class StringsHandler : public Poco::XML::DefaultHandler {
public:
    explicit StringsHandler(std::size_t most) : m_most(most) {}
    std::vector<std::string> texts;
    bool tooMuch = false;

    void startElement(const XMLString&, const XMLString& name, const XMLString&, const Attributes&) override {
        if (name == "si" && texts.size() < kMostStrings) texts.emplace_back();
        if (name == "rPh") m_phonetic = true;
        m_inText = name == "t" && !m_phonetic;
    }
    void endElement(const XMLString&, const XMLString& name, const XMLString&) override {
        if (name == "rPh") m_phonetic = false;
        if (name == "t") m_inText = false;
    }
    void characters(const Poco::XML::XMLChar data[], int start, int length) override {
        if (!m_inText || texts.empty() || tooMuch) return;
        m_all += static_cast<std::size_t>(length);
        tooMuch = m_all > m_most;
        if (!tooMuch) texts.back().append(data + start, static_cast<std::size_t>(length));
    }

private:
    std::size_t m_most;
    std::size_t m_all = 0;
    bool m_inText = false;
    bool m_phonetic = false;
};

/// "yyyy/m/d;@" is a day; "[Red]0.00" and "\"d\"0" are not.
bool isDayCode(const std::string& code) {
    bool quoted = false;
    bool bracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\\') {
            ++i;
        } else if (c == '[') {
            bracket = true;
        } else if (c == ']') {
            bracket = false;
        } else if (!bracket && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) {
            return true;
        }
    }
    return false;
}

bool isBuiltInDay(int format) {
    constexpr std::array<std::pair<int, int>, 3> days{{{14, 17}, {27, 36}, {50, 58}}};
    return format == 22 ||
           std::any_of(days.begin(), days.end(), [&](auto d) { return format >= d.first && format <= d.second; });
}

class StyleHandler : public Poco::XML::DefaultHandler {
public:
    std::vector<bool> days;
    void startElement(const XMLString&, const XMLString& name, const XMLString&, const Attributes& a) override {
        if (name == "numFmt") {
            m_codes[wholeNumber(value(a, "numFmtId"))] = isDayCode(value(a, "formatCode"));
        } else if (name == "cellXfs") {
            m_cells = true;
        } else if (name == "xf" && m_cells && days.size() < 100'000) {
            const int format = wholeNumber(value(a, "numFmtId"));
            const auto own = m_codes.find(format);
            days.push_back(own != m_codes.end() ? own->second : isBuiltInDay(format));
        }
    }
    void endElement(const XMLString&, const XMLString& name, const XMLString&) override {
        if (name == "cellXfs") m_cells = false;
    }

private:
    std::map<int, bool> m_codes;
    bool m_cells = false;
};

/// "B12" → (1, 12); (−1, 0) when it is none.
std::pair<int, int> place(const std::string& reference) {
    int column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && i < 3 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    const int row = wholeNumber(reference.substr(i));
    return column > 0 && row > 0 ? std::make_pair(column - 1, row) : std::make_pair(-1, 0);
}

class SheetHandler : public Poco::XML::DefaultHandler {
public:
    explicit SheetHandler(const Limits& limits) : m_limits(limits) {}
    RawSheet sheet;
    bool broken = false;  ///< said afterwards: nothing is thrown through the parser

    void startElement(const XMLString&, const XMLString& name, const XMLString&, const Attributes& a) override {
        if (name == "row") {
            const int number = wholeNumber(value(a, "r"), m_row.number + 1);
            broken = broken || number <= m_row.number || number > kMostRowNumber;
            m_row = {};
            m_row.number = number;
        } else if (name == "c") {
            beginCell(a);
        } else if (name == "f") {
            m_cell.formula = true;
        } else if (name == "rPh") {
            m_phonetic = true;
        } else if (name == "v" || name == "t") {
            m_inText = m_inCell && !m_phonetic;
        } else if (name == "mergeCell" && sheet.merged.size() < kMostMerged) {
            addMerged(value(a, "ref"));
        }
    }
    void endElement(const XMLString&, const XMLString& name, const XMLString&) override {
        if (name == "v" || name == "t") m_inText = false;
        if (name == "rPh") m_phonetic = false;
        if (name == "c") endCell();
        if (name == "row") endRow();
    }
    void characters(const Poco::XML::XMLChar data[], int start, int length) override {
        if (!m_inText || m_cell.text.size() > m_limits.cell) return;
        m_cell.text.append(data + start, static_cast<std::size_t>(length));
    }

private:
    void beginCell(const Attributes& a) {
        const std::string reference = value(a, "r");
        const int column = reference.empty() ? m_column + 1 : place(reference).first;
        broken = broken || column <= m_column;
        m_cell = {};
        m_cell.column = m_column = column;
        m_cell.type = value(a, "t");
        m_cell.format = wholeNumber(value(a, "s"));
        m_inCell = true;
    }
    void endCell() {
        m_inCell = false;
        const bool any = m_cell.formula || !m_cell.text.empty();
        if (any && m_cell.column >= 0 && m_cell.column < m_limits.columns && sheet.rowsSeen < m_limits.rows)
            m_row.cells.push_back(m_cell);
        m_anyCell = m_anyCell || any;
    }
    void endRow() {
        if (m_anyCell && ++sheet.rowsSeen <= m_limits.rows) sheet.rows.push_back(m_row);
        m_anyCell = false;
        m_row.cells.clear();
        m_column = -1;
    }
    void addMerged(const std::string& reference) {
        const std::size_t colon = reference.find(':');
        if (colon == std::string::npos) return;
        const auto [column, row] = place(reference.substr(0, colon));
        const auto [lastColumn, lastRow] = place(reference.substr(colon + 1));
        if (row > 0 && lastRow > 0) sheet.merged.push_back({row, lastRow, column, lastColumn});
    }

    const Limits& m_limits;
    RawRow m_row;
    RawCell m_cell;
    int m_column = -1;
    bool m_inCell = false;
    bool m_inText = false;
    bool m_phonetic = false;
    bool m_anyCell = false;
};

}  // namespace

Workbook readWorkbook(const std::string& xml) {
    WorkbookHandler handler;
    parse(xml, handler);
    return handler.book;
}

std::map<std::string, std::string> readRelations(const std::string& xml) {
    RelationHandler handler;
    parse(xml, handler);
    return handler.targets;
}

std::vector<std::string> readSharedStrings(const std::string& xml, std::size_t most) {
    StringsHandler handler(most);
    parse(xml, handler);
    if (handler.tooMuch) throw XlsxFault("内容太多，请只留要办的人");
    return handler.texts;
}

std::vector<bool> readDayFormats(const std::string& xml) {
    StyleHandler handler;
    parse(xml, handler);
    return handler.days;
}

RawSheet readSheet(const std::string& xml, const Limits& limits) {
    SheetHandler handler(limits);
    parse(xml, handler);
    if (handler.broken) throw XlsxFault("文件坏了，打不开");
    return handler.sheet;
}

}  // namespace yc::tables
