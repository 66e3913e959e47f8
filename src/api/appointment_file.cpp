// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/appointment_file.h"

#include "api/device_key.h"
#include "api/json/parse.h"
#include "api/words.h"
#include "journal/journal.h"
#include "journal/keyring.h"

#include <algorithm>
#include <array>

namespace yc::api {

namespace {

[[noreturn]] void wrong(const std::string& place, const std::string& what) {
    throw journal::CodecError(place + ": " + what);
}

/// "2026-03-12 09:30", local; a "T" between them will do.
domain::Instant localTime(const std::string& text, const std::string& place) {
    const auto day = text.size() >= 10 ? domain::parseIsoDate(text.substr(0, 10)) : std::nullopt;
    const bool shaped = day && text.size() == 16 && (text[10] == ' ' || text[10] == 'T');
    const auto minutes = shaped ? minutesOfClock(std::string_view(text).substr(11)) : std::nullopt;
    if (!minutes || *minutes == 24 * 60) wrong(place, "at: expected a local time like 2026-03-12 09:30");
    return domain::startOfLocalDay(*day) + std::chrono::minutes{*minutes};
}

constexpr std::array<std::string_view, 6> kColumns{"theme", "at", "idNumber", "name", "phone", "code"};

void put(AppointmentLine& line, std::string_view column, std::string value, const std::string& place) {
    if (column == "theme")
        line.theme = domain::ThemeId(std::move(value));
    else if (column == "at")
        line.at = localTime(value, place);
    else if (column == "idNumber")
        line.idNumber = std::move(value);
    else if (column == "name")
        line.name = std::move(value);
    else if (column == "phone")
        line.phone = std::move(value);
    else
        line.code = std::move(value);
}

void check(const AppointmentLine& line, const std::string& place) {
    if (line.theme.empty()) wrong(place, "theme is missing");
    if (line.at == domain::Instant{}) wrong(place, "at is missing");
}

/// One record of the text, which may run over lines inside quotes; takes it off the text.
std::vector<std::string> record(std::string_view& text, const std::string& place) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"' && (quoted || fields.back().empty())) {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            fields.emplace_back();
        } else if (!quoted && (c == '\n' || c == '\r')) {
            break;
        } else {
            fields.back() += c;
        }
    }
    if (quoted) wrong(place, "a quote is not closed");
    while (i < text.size() && text[i] == '\r') ++i;
    if (i < text.size() && text[i] == '\n') ++i;
    text.remove_prefix(i);
    return fields;
}

std::vector<AppointmentLine> fromCsv(std::string_view text) {
    const std::vector<std::string> columns = record(text, "line 1");
    for (const std::string& column : columns) {
        if (std::find(kColumns.begin(), kColumns.end(), column) == kColumns.end())
            wrong("line 1", "unknown column " + column);
    }
    std::vector<AppointmentLine> lines;
    for (int number = 2; !text.empty(); ++number) {
        const std::string place = "line " + std::to_string(number);
        std::vector<std::string> fields = record(text, place);
        if (fields.size() == 1 && fields[0].empty()) continue;
        if (fields.size() != columns.size())
            wrong(place, std::to_string(fields.size()) + " fields, expected " + std::to_string(columns.size()));
        AppointmentLine line;
        for (std::size_t i = 0; i < columns.size(); ++i) put(line, columns[i], std::move(fields[i]), place);
        check(line, place);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<AppointmentLine> fromJson(std::string_view text) {
    const json::Json document = json::parse(text);
    if (!document.is_array()) wrong("/", "expected an array");
    std::vector<AppointmentLine> lines;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const std::string place = '/' + std::to_string(i);
        if (!document[i].is_object()) wrong(place, "expected an object");
        AppointmentLine line;
        for (const auto& [name, value] : document[i].items()) {
            if (std::find(kColumns.begin(), kColumns.end(), name) == kColumns.end())
                wrong(place, "unknown member " + name);
            if (!value.is_string()) wrong(place + '/' + name, "expected a text");
            put(line, name, value.get<std::string>(), place);
        }
        check(line, place);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

std::vector<AppointmentLine> readAppointments(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // spreadsheets put it before UTF-8
    if (text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) wrong("line 1", "the file is empty");
    return text[first] == '[' || text[first] == '{' ? fromJson(text) : fromCsv(text);
}

domain::AppointmentId appointmentId(const AppointmentLine& line, const std::string& personToken) {
    const std::string about = line.theme.str() + '-' + domain::compactDate(domain::localDate(line.at));
    if (!personToken.empty()) return domain::AppointmentId(personToken + '-' + about);
    const std::string row =
        about + '|' + domain::clockTime(line.at) + '|' + line.name + '|' + line.phone + '|' + line.code;
    return domain::AppointmentId(journal::sm3Hex(row).substr(0, 32) + '-' + about);
}

std::string personToken(const std::string& personTokenKey, const std::string& idNumber) {
    const std::string key = fromBase64(personTokenKey);
    if (key.size() != 32 || idNumber.empty()) return {};
    return journal::KeyRing(std::string(32, '\0'), key).personToken(idNumber);
}

}  // namespace yc::api
