// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/calendar_json.h"

#include "api/data_text.h"

#include <algorithm>

namespace yc::api {

using nlohmann::json;

namespace {

const json& calendarSchema() {
    static const json schema = json::parse(R"JSON({
        "type": "object", "additionalProperties": false, "required": ["year", "source", "off", "work"],
        "properties": {
            "year": {"type": "integer", "minimum": 1949, "maximum": 2200},
            "source": {"type": "string", "minLength": 1, "maxLength": 200},
            "off": {"type": "array", "maxItems": 366, "items": {"type": "string", "maxLength": 10}},
            "work": {"type": "array", "maxItems": 366, "items": {"type": "string", "maxLength": 10}}}})JSON");
    return schema;
}

std::vector<domain::Date> datesOf(const json& list, const std::string& path, DataFaults& faults) {
    std::vector<domain::Date> dates;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string& text = list[i].get_ref<const std::string&>();
        if (const auto date = domain::parseIsoDate(text))
            dates.push_back(*date);
        else
            faults.push_back({"bad-date", path + "/" + std::to_string(i),
                              "“" + text + "”不是一个日期，应写成 2026-03-02",
                              "'" + text + "' is not a date such as 2026-03-02"});
    }
    return dates;
}

DataFault faultOf(const domain::CalendarProblem& problem) {
    using Kind = domain::CalendarProblem::Kind;
    const std::string day = problem.date ? domain::isoDate(*problem.date) : std::to_string(problem.year);
    switch (problem.kind) {
    case Kind::MakeUpOnWeekday:
        return {"bad-calendar", "/work", day + " 不是周末，不能列为调休上班",
                day + " is no weekend day and cannot be a make-up day"};
    case Kind::BothOffAndWork: return {"bad-calendar", "/work", day + " 既放假又上班", day + " is both off and worked"};
    case Kind::DateOutsideYear: return {"bad-calendar", "", day + " 不在这一年里", day + " lies outside the year"};
    case Kind::DuplicateDate: return {"bad-calendar", "", day + " 写了两次", day + " stands twice"};
    case Kind::DuplicateYear:
        return {"bad-calendar", "/year", day + " 年的安排有两份", "There are two lists for " + day};
    case Kind::YearOutOfRange: break;
    }
    return {"bad-calendar", "/year", "年份 " + day + " 不合理", "The year " + day + " is out of range"};
}

}  // namespace

domain::Expected<domain::CalendarYear, DataFaults> readCalendarYear(std::string_view text) {
    const auto document = parseData(text);
    if (!document) return domain::Unexpected<DataFaults>{document.error()};
    DataFaults faults = schemaFaults(*document, calendarSchema());
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    domain::CalendarYear year;
    year.year = (*document)["year"].get<int>();
    year.source = (*document)["source"].get<std::string>();
    year.off = datesOf((*document)["off"], "/off", faults);
    year.work = datesOf((*document)["work"], "/work", faults);
    if (faults.empty()) {
        for (const domain::CalendarProblem& problem : domain::WorkingCalendar::problems(year))
            faults.push_back(faultOf(problem));
    }
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    return year;
}

std::string writeCalendarYear(const domain::CalendarYear& year) {
    json document{{"year", year.year}, {"source", year.source}, {"off", json::array()}, {"work", json::array()}};
    for (const domain::Date day : year.off) document["off"].push_back(domain::isoDate(day));
    for (const domain::Date day : year.work) document["work"].push_back(domain::isoDate(day));
    return document.dump();
}

domain::Expected<domain::WorkingCalendar, DataFaults> readCalendarDirectory(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    domain::WorkingCalendar calendar;
    DataFaults faults;
    for (const auto& file : files) {
        const auto year = readCalendarYear(readDataFile(file));
        if (!year) {
            for (DataFault fault : year.error()) {
                fault.path = file.filename().string() + "#" + fault.path;
                faults.push_back(std::move(fault));
            }
        } else if (calendar.hasYear(year->year)) {
            faults.push_back(faultOf({domain::CalendarProblem::Kind::DuplicateYear, year->year, std::nullopt}));
        } else {
            calendar.add(*year);
        }
    }
    if (!faults.empty()) return domain::Unexpected<DataFaults>{faults};
    return calendar;
}

}  // namespace yc::api
