// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample_hall.h"

#include "api/device_key.h"
#include "server/core.h"
#include "server/sample_days.h"
#include "server/sample_story.h"

#include <array>

namespace yc::server {

using namespace domain;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const ThemeId newborn{"YJS-GR-01"};
constexpr int pastDays = 12;  // working days of history

/// Moments of today: an hour ago at the earliest, never before midnight, so that tickets belong to today.
class Clock {
public:
    explicit Clock(Instant now) : m_now(now), m_start(std::max(now - minutes(70), startOfLocalDay(localDate(now)))) {}
    /// 0 = opening, 100 = now.
    Instant at(int percent) const { return m_start + (m_now - m_start) * percent / 100; }
    /// Some days ago, during office hours.
    Instant daysAgo(int days, int minuteOfDay) const {
        return startOfLocalDay(localDate(m_now) - std::chrono::days(days)) + minutes(minuteOfDay);
    }

private:
    Instant m_now;
    Instant m_start;
};

struct OpenCounter {
    const char* account;
    const char* desk;
    const char* name;
};
constexpr std::array<OpenCounter, 7> openCounters{{{"guwanqiu", "W01", "顾晚秋"},
                                                   {"xuqinghe", "W02", "许清禾"},
                                                   {"jiangyuebai", "W04", "江月白"},
                                                   {"yeshuyan", "W05", "叶书言"},
                                                   {"songjinchu", "W06", "宋锦初"},
                                                   {"wenruyan", "W07", "温如砚"},
                                                   {"tangxiaoman", "W12", "唐小满"}}};

void openDesks(Core& core, const Clock& clock) {
    for (const OpenCounter& one : openCounters)
        SampleStory(core, "desk")
            .give(one.account, one.desk, clock.at(1), OpenDesk{DeskId(one.desk), one.name, {newborn}});
}

TicketId takeTicket(Core& core, Instant at, PriorityClass priority = PriorityClass::None) {
    TakeTicket take;
    take.ticket = TicketId(api::uuid7(at.time_since_epoch().count()));
    take.theme = newborn;
    take.publicCode = api::hex(api::randomBytes(8));
    take.priority = priority;
    SampleStory(core, "ticket").give("kiosk", "K01", at, take);
    return take.ticket;
}

/// Calls the next one to a desk; the ticket that came.
TicketId callNext(SampleStory& story, const char* account, const char* desk, Instant at) {
    if (!story.give(account, desk, at, CallTicket{DeskId(desk), {newborn}, {}, {}})) return {};
    const auto tickets = story.touched(StreamKind::Ticket);
    return tickets.empty() ? TicketId{} : TicketId(tickets.front());
}

void finished(Core& core, const Clock& clock, const char* account, const char* desk, int percent) {
    SampleStory story(core, "finished ticket");
    takeTicket(core, clock.at(percent));
    const TicketId ticket = callNext(story, account, desk, clock.at(percent + 3));
    story.give(account, desk, clock.at(percent + 4), BeginService{ticket, DeskId(desk)});
    story.give(account, desk, clock.at(percent + 14), FinishTicket{ticket, DeskId(desk), TicketOutcome::Consulted, {}});
    SubmitEvaluation rating;
    rating.evaluation = api::uuid7(clock.at(percent + 14).time_since_epoch().count());
    rating.ticket = ticket;
    rating.desk = DeskId(desk);
    rating.clerk = AccountId(account);
    rating.stars = percent % 2 == 0 ? 5 : 4;
    story.give(account, desk, clock.at(percent + 15), rating);
}

/// Accepted this morning, papers on their way to two offices.
void caseOnTheWay(Core& core, const Clock& clock) {
    SampleStory story(core, "case on the way");
    story.openCase({"guwanqiu", "W01"}, clock.at(5), "430703199604022226");
    story.answerQuestions(clock.at(8));
    story.checkPapers(clock.at(12));
    story.fillForm(clock.at(18), "陈清𬱖");
    story.accept(clock.at(22));
    story.sendPapers(clock.at(30), "WJW", "qinwangshu");
    story.sendPapers(clock.at(45), "GAJ");
}

/// Accepted some days ago: two results on the shelf, one item under review, others with their lamps.
void caseWithResults(Core& core, const Clock& clock) {
    SampleStory story(core, "case with results");
    const Instant opened = clock.daysAgo(2, 10 * 60);
    story.openCase({"xuqinghe", "W02"}, opened, "430703199112300621");
    story.answerQuestions(opened + minutes(2));
    story.checkPapers(opened + minutes(5));
    story.fillForm(opened + minutes(9), "努尔·何安");
    story.accept(opened + minutes(12));
    story.sendPapers(opened + minutes(20), "WJW", "qinwangshu");
    story.sendPapers(opened + minutes(25), "GAJ", "moyunfei");
    story.sendPapers(opened + minutes(30), "YBJ", "lumingyuan");
    story.review(opened + hours(2), "qinwangshu", "X101", /*decide=*/true);
    story.review(opened + hours(3), "baijinglan", "X102", /*decide=*/true);
    story.shelve(opened + hours(5), {"tangxiaoman", "W12"});
    story.review(clock.at(20), "moyunfei", "X103", /*decide=*/false);
}

/// Accepted long ago and untouched since: its lamps are red.
void overdueCase(Core& core, const Clock& clock) {
    SampleStory story(core, "overdue case");
    const Instant opened = clock.daysAgo(9, 15 * 60);
    story.openCase({"jiangyuebai", "W04"}, opened, "430703199809090820");
    story.answerQuestions(opened + minutes(2));
    story.checkPapers(opened + minutes(6));
    story.fillForm(opened + minutes(10), "周念行");
    story.accept(opened + minutes(13));
    story.sendPapers(opened + minutes(25), "WJW", "qinwangshu");
}

/// The one notice was given; the applicant will come back.
void correctionCase(Core& core, const Clock& clock) {
    SampleStory story(core, "case to correct");
    const Instant opened = clock.daysAgo(1, 9 * 60 + 30);
    story.openCase({"yeshuyan", "W05"}, opened, "430703199306170423");
    story.answerQuestions(opened + minutes(2));
    story.checkPapers(opened + minutes(5), {"M5", "M3"});
    story.correct(opened + minutes(12));
}

void queueOfNow(Core& core, const Clock& clock) {
    SampleStory serving(core, "guided case");
    takeTicket(core, clock.at(58));
    takeTicket(core, clock.at(60), PriorityClass::Pregnant);
    takeTicket(core, clock.at(63));
    const TicketId guided = callNext(serving, "wenruyan", "W07", clock.at(70));
    serving.give("wenruyan", "W07", clock.at(72), BeginService{guided, DeskId("W07")});
    serving.openCase({"wenruyan", "W07"}, clock.at(74), "430703199905211629", guided);
    serving.answerQuestions(clock.at(80));

    SampleStory called(core, "called ticket");
    callNext(called, "jiangyuebai", "W04", clock.at(97));
    SampleStory missed(core, "missed ticket");
    const TicketId absent = callNext(missed, "yeshuyan", "W05", clock.at(82));
    missed.give("yeshuyan", "W05", clock.at(90), MarkNotHere{absent, DeskId("W05")});

    for (const int percent : {66, 71, 76, 79, 84, 88, 93, 98})
        takeTicket(core, clock.at(percent), percent == 84 ? PriorityClass::Elderly : PriorityClass::None);
    SampleStory(core, "break").give("songjinchu", "W06", clock.at(92), PauseDesk{DeskId("W06"), "取材料"});
}

}  // namespace

void fillSampleHall(Core& core) {
    fillSampleDays(core, pastDays);
    const Clock clock(core.now());
    openDesks(core, clock);
    overdueCase(core, clock);
    caseWithResults(core, clock);
    correctionCase(core, clock);
    finished(core, clock, "yeshuyan", "W05", 4);
    finished(core, clock, "songjinchu", "W06", 20);
    finished(core, clock, "jiangyuebai", "W04", 31);
    caseOnTheWay(core, clock);
    queueOfNow(core, clock);
}

}  // namespace yc::server
