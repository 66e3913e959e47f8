// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/hall_day.h"

#include "api/json_codec.h"
#include "api/routes.h"

#include <algorithm>
#include <fstream>

namespace yc::workstation {

using domain::TicketStatus;

namespace {
constexpr std::size_t atOnce = 200;  // tickets in one command
constexpr std::size_t named = 6;     // tickets told by their numbers

bool endsWithTheDay(TicketStatus status) {
    return status == TicketStatus::Waiting || status == TicketStatus::Parked || status == TicketStatus::Missed ||
           status == TicketStatus::Carried;
}

bool atWindow(TicketStatus status) { return status == TicketStatus::Called || status == TicketStatus::Serving; }

/// Those of the day and those carried into it.
std::vector<journal::TicketRow> ticketsNow(Context& context, sync::Replica& replica) {
    std::vector<journal::TicketRow> rows = replica.reader().ticketsOfDay(context.today());
    for (const journal::TicketRow& row : replica.reader().live(context.today())) {
        const bool known =
            std::any_of(rows.begin(), rows.end(), [&](const journal::TicketRow& other) { return other.id == row.id; });
        if (!known) rows.push_back(row);
    }
    return rows;
}

/// "A021、A022 等 9 个".
struct Named {
    std::string zh;
    std::string en;
    std::size_t count = 0;
    void add(const std::string& wordsZh, const std::string& wordsEn) {
        if (count++ >= named) return;
        zh += (zh.empty() ? "" : "、") + wordsZh;
        en += (en.empty() ? "" : ", ") + wordsEn;
    }
    std::string chinese() const { return count > named ? zh + " 等 " + std::to_string(count) + " 个" : zh; }
    std::string english() const { return count > named ? en + " and " + std::to_string(count - named) + " more" : en; }
};
}  // namespace

void HallDay::close(sync::Replica& replica, DayEnd end) {
    Left left;
    for (const journal::TicketRow& row : ticketsNow(m_context, replica)) {
        if (endsWithTheDay(row.status)) left.push_back(row.id);
    }
    if (left.empty())
        tell(replica, left);
    else
        closeFrom(replica, end, left, 0);
}

void HallDay::closeFrom(sync::Replica& replica, DayEnd end, const Left& all, std::size_t at) {
    domain::CloseDay body;
    body.day = m_context.today();
    body.byRule = end == DayEnd::ByRule;
    body.carry = end == DayEnd::Carry;
    const std::size_t next = std::min(all.size(), at + atOnce);
    body.tickets.assign(all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(next));
    m_context.submitOnline(replica, std::move(body), [this, end, all, next](sync::Replica& later, const auto* outcome) {
        if (!outcome) return;  // why not has been said; what was closed before stays closed
        next < all.size() ? closeFrom(later, end, all, next) : tell(later, all);
    });
}

void HallDay::tell(sync::Replica& replica, const Left& all) {
    int expired = 0;
    int carried = 0;
    Named windows;
    Named kept;
    for (const domain::TicketId& id : all) {
        const auto row = replica.reader().ticket(id);
        if (!row) continue;
        if (row->status == TicketStatus::Expired) ++expired;
        if (row->status == TicketStatus::Carried) ++carried;
        if (row->status != TicketStatus::Carried && endsWithTheDay(row->status)) kept.add(row->number, row->number);
    }
    for (const journal::TicketRow& row : ticketsNow(m_context, replica)) {
        if (!atWindow(row.status)) continue;
        windows.add(m_context.deskName(replica, row.desk) + " " + row.number, row.number + " at " + row.desk.str());
    }
    Notice notice;
    notice.kind = Notice::Kind::Done;
    notice.zh = all.empty()
                    ? "没有在等的号"
                    : "已日结：失效 " + std::to_string(expired) + " 个，结转 " + std::to_string(carried) + " 个";
    notice.en = all.empty() ? "Nobody was waiting"
                            : "The day is closed: " + std::to_string(expired) + " expired, " + std::to_string(carried) +
                                  " carried over";
    const auto also = [&](const std::string& zh, const std::string& en) {
        notice.zhSupport += (notice.zhSupport.empty() ? "" : "；") + zh;
        notice.enSupport += (notice.enSupport.empty() ? "" : "; ") + en;
    };
    if (windows.count > 0) also("还在窗口，办完为止：" + windows.chinese(), "still at a window: " + windows.english());
    if (kept.count > 0)
        also("窗口可能正在断网叫号，租期过后再结：" + kept.chinese(),
             "kept for a window, closed after its lease: " + kept.english());
    m_context.say(std::move(notice));
}

void HallDay::report(domain::Date day, std::function<void(sync::Replica&, reports::DayReportInput)> then) {
    const std::string target = api::filled(api::path::hallDay, domain::isoDate(day));
    m_context.client().requestText(target, {}, [this, then](domain::Expected<std::string, domain::Refusal> answer) {
        if (!answer) return m_context.say(answer.error());
        m_context.store().post([this, then, text = *answer](sync::Replica& replica) {
            const auto session = m_context.session();
            if (!session) return;
            reports::DayReportInput input;
            try {
                input.report = domain::forecast::reportOf(api::decode<domain::forecast::DayLog>(text));
            } catch (const journal::CodecError&) {
                return m_context.say(domain::refuse(domain::RefusalCode::Malformed, {{"what", "day"}}));
            }
            if (const auto& hall = replica.hall()) {
                input.hall = hall->name;
                input.marks.sample = !hall->sampleMark.empty();
                for (const api::Window& window : hall->windows) input.deskNames[window.desk] = window.name;
            }
            if (const auto release = replica.currentRelease()) {
                for (const auto& theme : release->themes) input.themeNames[theme.id] = theme.shortName;
            }
            input.printedAt = domain::chineseDate(m_context.today()) + " " + domain::clockTime(m_context.now());
            input.printedBy = session->name;
            then(replica, std::move(input));
        });
    });
}

void HallDay::print(domain::Date day) {
    report(day, [this](sync::Replica&, const reports::DayReportInput& input) {
        PrintOrder order;
        order.document = reports::dayReport(input);
        order.name = "大厅日报 " + domain::isoDate(input.report.day);
        m_context.print(std::move(order));
        m_context.done("大厅日报已送打印", "The daily report goes to the printer");
    });
}

void HallDay::save(domain::Date day, const std::string& path) {
    report(day, [this, path](sync::Replica&, const reports::DayReportInput& input) {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file << reports::dayReportCsv(input);
        file.close();
        if (file) return m_context.done("日报数据已存好", "The day's tables are saved");
        Notice notice;
        notice.kind = Notice::Kind::Fault;
        notice.zh = "文件写不进去";
        notice.zhSupport = "数据都在，换个位置再存";
        notice.en = "The file could not be written";
        notice.enSupport = "Nothing is lost, choose another place";
        m_context.say(std::move(notice));
    });
}

}  // namespace yc::workstation
