// SPDX-License-Identifier: GPL-3.0-or-later
// 日结, 日报 and 交接班单 over the real server: what waits ends or goes on, what is at a window is named; papers read back.
#include <QtTest>

#include "reports/day_report.h"
#include "workstation/place.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::TicketStatus;
using workstation::DayEnd;

namespace {
bool until(const std::function<bool()>& done) { return QTest::qWaitFor(done, 30'000); }

QString textOf(const QString& file) {
    QProcess reading;
    reading.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    if (!reading.waitForFinished()) return {};
    return QString::fromUtf8(reading.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}
}  // namespace

class TestHallDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void R067_theDayEndsByHand_data();
    void R067_theDayEndsByHand();
    void R067_onlyASupervisorEndsTheDay();
    void R068_theBoardCountsWhatAWindowMayCall();
    void theDailyReportIsCountedFromTheJournal();
    void R166_theHandoverSheetIsPrintedFromTheJournal();

private:
    std::string take();
    TicketStatus statusOf(const std::string& number) const;
    /// The newest paper whose name holds this.
    QString paper(const QString& name) const;
    void served();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hall> m_hall;
    std::unique_ptr<Place> m_boss;
    std::unique_ptr<Place> m_window;
};

void TestHallDay::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(YC_SOURCE_DIR "/installer/hall/queue-policy.json"),
                        m_folder->filePath(QStringLiteral("queue-policy.json"))));
    m_hall = std::make_unique<Hall>(m_folder->path().toStdString());
    m_boss = std::make_unique<Place>(*m_hall, "S01");
    m_window = std::make_unique<Place>(*m_hall, "W03");
    QVERIFY(m_boss->signIn("heyanzhou") && m_window->signIn("linzhixia"));
    m_window->work->counter().openDesk();
    QVERIFY(until([&] {
        const auto queue = m_window->queue.get();
        return queue && queue->status == domain::DeskStatus::Open && !queue->serves.empty();
    }));
}

void TestHallDay::cleanup() {
    m_window.reset();
    m_boss.reset();
    m_hall.reset();
    m_folder.reset();
}

/// A ticket of the window's first theme; its number.
std::string TestHallDay::take() {
    const auto waiting = [&] { return m_window->queue.get()->waiting.size(); };
    const std::size_t before = waiting();
    m_window->work->counter().giveTicket(m_window->queue.get()->serves.front(), domain::PriorityClass::None, {}, {});
    if (!until([&] { return waiting() == before + 1; })) qFatal("no ticket: %s", m_window->words().c_str());
    std::string newest;
    for (const auto& row : m_window->queue.get()->waiting) newest = std::max(newest, row.number);
    return newest;
}

TicketStatus TestHallDay::statusOf(const std::string& number) const {
    return m_boss->work->context().store().call([&](sync::Replica& replica) {
        for (const auto& row : replica.reader().ticketsOfDay(m_boss->work->context().today())) {
            if (row.number == number) return row.status;
        }
        return TicketStatus::None;
    });
}

QString TestHallDay::paper(const QString& name) const {
    const QDir printed(QString::fromStdString(m_hall->folder() + "/printed"));
    const auto found = printed.entryInfoList({QStringLiteral("*%1*.pdf").arg(name)}, QDir::Files, QDir::Time);
    return found.isEmpty() ? QString() : found.front().filePath();
}

/// One served, one at the window, three that wait.
void TestHallDay::served() {
    for (int i = 0; i < 5; ++i) take();
    auto& counter = m_window->work->counter();
    const auto called = [&](const char* number) {
        counter.callNext();
        return until([&] {
            const auto queue = m_window->queue.get();
            return queue->ticket && queue->ticket->number == number && queue->ticket->status == TicketStatus::Called;
        });
    };
    QVERIFY(called("A001"));
    counter.beginService();
    QVERIFY(until([&] { return m_window->queue.get()->ticket->status == TicketStatus::Serving; }));
    QVERIFY(called("A002"));  // which finishes the first
}

void TestHallDay::R067_theDayEndsByHand_data() {
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("becomes");
    QTest::newRow("R067 expire") << int(DayEnd::Expire) << int(TicketStatus::Expired);
    QTest::newRow("R067 carry") << int(DayEnd::Carry) << int(TicketStatus::Carried);
    QTest::newRow("R067 by rule") << int(DayEnd::ByRule) << int(TicketStatus::Expired);  // 新生儿 is not carried
}

void TestHallDay::R067_theDayEndsByHand() {
    QFETCH(int, end);
    QFETCH(int, becomes);
    served();
    const auto becameSo = [&](const char* number) { return until([&] { return int(statusOf(number)) == becomes; }); };
    QVERIFY(until([&] { return statusOf("A005") == TicketStatus::Waiting; }));
    m_boss->work->hall().closeDay(static_cast<DayEnd>(end));
    // One may be kept for the window in case the network fails; the window may be calling it, so it stays and is named.
    QVERIFY(until([&] { return m_boss->words().rfind("已日结", 0) == 0; }));
    const auto notice = m_boss->notices.get();
    QVERIFY2(notice->zhSupport.find("3 号窗口 A002") != std::string::npos, notice->zhSupport.c_str());
    QVERIFY(notice->enSupport.find("A002 at W03") != std::string::npos);
    QCOMPARE(statusOf("A002"), TicketStatus::Called);
    int ended = 0;
    for (const char* number : {"A003", "A004", "A005"}) {
        const bool kept = notice->zhSupport.find(number) != std::string::npos;
        if (kept)
            QCOMPARE(statusOf(number), TicketStatus::Waiting);
        else
            QVERIFY(becameSo(number) && ++ended > 0);
    }
    QVERIFY(ended >= 2);
    QCOMPARE(notice->zh.find(std::to_string(ended) + " 个") != std::string::npos, true);
}

void TestHallDay::R067_onlyASupervisorEndsTheDay() {
    const std::string number = take();
    m_window->work->hall().closeDay(DayEnd::Expire);
    QVERIFY(until([&] { return m_window->notices.get() && m_window->notices.get()->code == "access.not_permitted"; }));
    QVERIFY(until([&] { return statusOf(number) == TicketStatus::Waiting; }));
}

/// Authorised for something else while it is open: the board sees it at once, and no window is left for those who wait.
void TestHallDay::R068_theBoardCountsWhatAWindowMayCall() {
    take();
    const domain::ThemeId newborn("YJS-GR-01");
    const domain::ThemeId other("YJS-GR-08");
    const auto queue = [&](const domain::ThemeId& theme) {
        const auto board = m_boss->board.get();
        for (const auto& one : board->themes) {
            if (one.counts.theme == theme) return one.desks;
        }
        return -1;
    };
    const auto serves = [&] {
        const auto board = m_boss->board.get();
        for (const auto& desk : board->desks) {
            if (desk.row.desk == domain::DeskId("W03")) return desk.row.themes;
        }
        return std::vector<domain::ThemeId>{};
    };
    QVERIFY(until([&] { return queue(newborn) == 1; }));
    std::atomic<bool> published{false};
    auto& context = m_boss->work->context();
    context.store().post([&](sync::Replica& replica) {
        domain::PublishQueuePolicy body;
        if (const auto known = replica.reader().queuePolicy()) body.policy = known->policy;
        ++body.policy.version;
        body.policy.windows = {{domain::DeskId("W03"), {other}, {}}};
        context.submitOnline(replica, std::move(body),
                             [&](sync::Replica&, const journal::Outcome* outcome) { published = outcome != nullptr; });
    });
    QVERIFY2(until([&] { return published.load(); }), m_boss->words().c_str());
    m_boss->work->hall().refresh();
    QVERIFY(until([&] { return queue(newborn) == 0 && queue(other) == 1; }));
    QCOMPARE(serves(), std::vector<domain::ThemeId>{other});
}

void TestHallDay::theDailyReportIsCountedFromTheJournal() {
    served();
    m_window->work->counter().askForHelp(domain::HelpKind::Dispute, "有人争吵");
    QVERIFY(until([&] { return !m_boss->board.get()->alerts.empty(); }));
    m_boss->work->hall().answerHelp(domain::DeskId("W03"));
    QVERIFY(until([&] { return m_boss->words().find("已应答") != std::string::npos; }));
    m_window->work->counter().quickService("copy");
    QVERIFY(until([&] { return m_window->words().find("记了一次") != std::string::npos; }));
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    const domain::Date today = m_boss->work->context().today();
    m_boss->work->hall().printDay(today);
    QVERIFY(until([&] { return !paper(QStringLiteral("大厅日报")).isEmpty(); }));
    const QString text = textOf(paper(QStringLiteral("大厅日报")));
    for (const char* part : {"大厅日报", "新生儿出生", "3号窗口", "林知夏", "争执", "何砚舟", "各主题", "求助"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(!text.contains(QStringLiteral("有人争吵")));  // what was said is not for a report
    const QString file = m_folder->filePath(QStringLiteral("day.csv"));
    m_boss->work->hall().saveDay(today, file.toStdString());
    QVERIFY(until([&] { return m_boss->words() == "日报数据已存好"; }));
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(csv.readAll());
    QVERIFY2(table.contains(QStringLiteral("新生儿出生,5,1,0,0,4,0,0,")), qPrintable(table));
    m_boss->work->hall().saveDay(today, m_folder->filePath(QStringLiteral("no/such/place.csv")).toStdString());
    QVERIFY(until([&] { return m_boss->words() == "文件写不进去"; }));
}

void TestHallDay::R166_theHandoverSheetIsPrintedFromTheJournal() {
    served();
    m_window->work->counter().park(false);
    QVERIFY(until([&] { return m_window->status.get()->unsent == 0; }));
    m_window->work->counter().printHandover();
    QVERIFY(until([&] { return !paper(QStringLiteral("交接班单")).isEmpty(); }));
    const QString text = textOf(paper(QStringLiteral("交接班单")));
    for (const char* part : {"窗口交接班单", "3号窗口", "林知夏", "开窗", "A001", "A002", "新生儿出生", "交班人"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("本机所知")));
    // Without the centre it says what it does not know.
    m_hall->stop();
    QVERIFY(until([&] { return m_window->status.get()->link == workstation::StatusSnapshot::Link::Offline; }));
    QVERIFY(QFile::remove(paper(QStringLiteral("交接班单"))));
    m_window->work->counter().printHandover();
    QVERIFY(until([&] { return !paper(QStringLiteral("交接班单")).isEmpty(); }));
    QVERIFY(textOf(paper(QStringLiteral("交接班单"))).contains(QStringLiteral("和中心断开")));
}

QTEST_GUILESS_MAIN(TestHallDay)
#include "tst_hall_day.moc"
