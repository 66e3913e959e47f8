// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_headless.h"

#include "domain/core/numbers.h"
#include "journal/hall_journal.h"
#include "ui/counter/counter_workspace.h"
#include "ui/counter/materials_page.h"
#include "ui/main_drive.h"
#include "ui/main_station.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <fmt/format.h>

namespace yc::app {

namespace {

using domain::StreamKind;

class StepFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

// One run: the hall, the windows opened so far, and what happened, for the summary.
class Run {
public:
    Run(ui::Theme& theme, const reports::FontSet& fonts, Standalone& hall, QString folder)
        : m_theme(theme), m_fonts(fonts), m_hall(hall), m_folder(std::move(folder)) {}

    void kiosk();
    void counter();
    void handoff();
    void offices();
    void issue();
    void watch();
    const QStringList& told() const { return m_told; }

private:
    std::unique_ptr<Station> open(const char* device);
    static void need(bool good, const std::string& what) {
        if (!good) throw StepFailed(what);
    }
    void tell(const QString& line) {
        m_told << line;
        std::fprintf(stderr, "  %s\n", qPrintable(line));
    }
    void picture(Station& station, const char* name, QSize size = QSize(1920, 1080)) {
        need(Drive(station).picture(m_folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"),
                                    size),
             std::string("picture ") + name);
    }
    // A look into the window's own data, on its thread.
    template <class F>
    static auto look(Station& station, F ask) {
        return station.workplace().context().store().call(ask);
    }
    static std::optional<domain::CaseState> caseOf(Station& station, const domain::CaseId& id) {
        return look(station, [id](sync::Replica& replica) -> std::optional<domain::CaseState> {
            const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, id.str());
            return state ? std::optional(*state) : std::nullopt;
        });
    }
    void answerAndCheck(Station& window, Drive& hands);
    void review(const std::string& unit, Station& office, Drive& hands);

    ui::Theme& m_theme;
    const reports::FontSet& m_fonts;
    Standalone& m_hall;
    QString m_folder;
    QStringList m_told;
    domain::TicketId m_ticket;
    std::string m_ticketNumber;
    domain::CaseId m_case;
    domain::CaseNumber m_number;
    std::unique_ptr<Station> m_window;
};

std::unique_ptr<Station> Run::open(const char* device) {
    StationOptions options;
    options.enrolment = m_hall.enrolment(device);
    options.directory = m_hall.deviceDirectory(device);
    options.devices.simulate = true;
    options.devices.spool = m_folder + QStringLiteral("/papers");
    options.burstScanner = false;
    options.clock = systemNow;
    auto station = std::make_unique<Station>(m_theme, m_fonts, options);
    station->resize(1920, 1080);
    station->show();
    const std::string account = m_hall.sampleAccount(device);
    if (std::string(device) == "W03") picture(*station, "01-login");
    need(
        Drive(*station).signIn(QString::fromStdString(account), QString::fromStdString(m_hall.samplePassword(account))),
        "sign-in of " + account + ": " + station->lastWords().toStdString());
    return station;
}

void Run::kiosk() {
    auto station = open("K01");
    Drive hands(*station);
    station->resize(1080, 1920);
    const auto tile = [&]() -> QAbstractButton* {
        for (auto* button : station->screen()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->accessibleName().contains(QStringLiteral("新生儿"))) return button;
        }
        return nullptr;
    };
    need(Drive::waitUntil([&] { return tile() != nullptr; }), "the kiosk shows the theme");
    picture(*station, "02-kiosk", QSize(1080, 1920));
    tile()->click();
    const auto mine = [&] {
        const auto rows = look(*station, [](sync::Replica& replica) { return replica.reader().waiting({}); });
        for (const auto& row : rows) {
            if (row.takenAt > systemNow() - std::chrono::seconds(60)) {
                m_ticket = row.id;
                m_ticketNumber = row.number;
            }
        }
        return !m_ticket.empty();
    };
    need(Drive::waitUntil(mine), "a ticket is taken");
    Drive::pause(600);
    picture(*station, "03-kiosk-ticket", QSize(1080, 1920));
    tell(QStringLiteral("取号 %1").arg(QString::fromStdString(m_ticketNumber)));
}

void Run::answerAndCheck(Station& window, Drive& hands) {
    auto* counter = qobject_cast<ui::CounterWorkspace*>(window.window()->workspace(ui::WorkspaceId::Counter));
    hands.type(QStringLiteral("13800000101"));
    hands.key(Qt::Key_Return);
    need(Drive::waitUntil([&] { return counter->step() == ui::CounterStep::Situation; }), "the situation is asked");
    const auto open = [&] {
        const auto state = caseOf(window, m_case);
        return state ? 9 - int(state->answers.size()) : 9;
    };
    need(Drive::waitUntil([&] { return open() == 2; }),
         fmt::format("seven answers come by themselves, {} open", open()));
    picture(window, "05-situation");
    hands.key(Qt::Key_1);
    hands.key(Qt::Key_1);  // at once: the second digit waits for its question
    need(Drive::waitUntil([&] { return counter->step() == ui::CounterStep::Materials; }), "the materials are next");
    Drive::pause(500);
    m_hall.stopServer();
    tell(QStringLiteral("中心断开：窗口继续办"));
    picture(window, "06-materials");
    m_theme.setThemeId(ui::ThemeId::Dark);
    picture(window, "06-materials-dark");
    m_theme.setThemeId(ui::ThemeId::Light);
    picture(window, "06-materials-1366", QSize(1366, 768));
    window.resize(1920, 1080);
    Drive::pause(100);
    for (int i = 0; i < 12 && counter->step() == ui::CounterStep::Materials; ++i) {
        hands.key(Qt::Key_1);
        Drive::pause(150);
    }
    need(counter->step() == ui::CounterStep::Form, "all papers are checked: " + window.lastWords().toStdString());
}

void Run::counter() {
    m_window = open("W03");
    Drive hands(*m_window);
    auto* counter = qobject_cast<ui::CounterWorkspace*>(m_window->window()->workspace(ui::WorkspaceId::Counter));
    m_window->workplace().counter().openDesk();
    need(Drive::waitUntil([&] {
             return m_window->status().unsent == 0 && m_window->lastWords().contains(QStringLiteral("窗口已开"));
         }),
         "the window opens");
    picture(*m_window, "04-counter-idle");
    m_window->workplace().counter().callChosen(m_ticket, "示例走查");
    const auto ticket = [&](domain::TicketStatus wanted) {
        return look(*m_window, [this, wanted](sync::Replica& replica) {
            const auto* state =
                replica.domain::StateSource::find<domain::TicketState>(StreamKind::Ticket, m_ticket.str());
            return state && state->status == wanted;
        });
    };
    need(Drive::waitUntil([&] { return ticket(domain::TicketStatus::Called); }),
         "the ticket is called: " + m_window->lastWords().toStdString());
    hands.placeCard(sampleCard());
    need(Drive::waitUntil([&] { return counter->hasCase() && ticket(domain::TicketStatus::Serving); }),
         "the card begins the service: " + m_window->lastWords().toStdString());
    const auto opened = [&] {
        const auto rows = look(*m_window, [this](sync::Replica& replica) {
            journal::CaseFilter filter;
            filter.desk = domain::DeskId("W03");
            return replica.reader().cases(filter).rows;
        });
        for (const auto& row : rows) {
            if (row.ticket == m_ticket) {
                m_case = row.id;
                m_number = row.number;
            }
        }
        return !m_case.empty() && caseOf(*m_window, m_case)->personal.applicant.name == "沈若溪";
    };
    need(Drive::waitUntil(opened), "the applicant is identified: " + m_window->lastWords().toStdString());
    Drive::pause(300);
    picture(*m_window, "04-applicant");
    answerAndCheck(*m_window, hands);
    hands.type(QStringLiteral("陆一禾"));
    hands.key(Qt::Key_Return);
    hands.type(QStringLiteral("6222020200112233446"));
    hands.key(Qt::Key_Return);
    need(Drive::waitUntil([&] { return counter->step() == ui::CounterStep::Decision; }),
         "the form is complete: " + m_window->lastWords().toStdString());
    Drive::pause(400);
    picture(*m_window, "07-decision");
    hands.key(Qt::Key_F12);
    need(Drive::waitUntil([&] { return caseOf(*m_window, m_case)->acceptedAt != domain::Instant{}; }),
         "F12 accepts: " + m_window->lastWords().toStdString());
    tell(QStringLiteral("断网受理 %1，按键 %2 次")
             .arg(QString::fromStdString(domain::shortCaseNumber(m_number)))
             .arg(hands.keys()));
    Drive::pause(400);
    picture(*m_window, "08-accepted-offline");
    m_hall.startServer();
    m_window->workplace().reconnect();
    need(Drive::waitUntil([&] { return m_window->status().unsent == 0; }, 60'000),
         "everything is sent once the centre is back");
    need(m_window->status().conflicts == 0, "no conflict");
    tell(QStringLiteral("中心恢复：记录全部送达，无冲突"));
    m_window->workplace().counter().printMaterialList();
}

void Run::handoff() {
    Drive hands(*m_window);
    hands.key(Qt::Key_2, Qt::AltModifier);
    std::set<std::string> slips;
    const domain::CaseState accepted = *caseOf(*m_window, m_case);
    for (const auto& label : accepted.labels) {
        hands.scan(QString::fromStdString(label.label.str()));
        const auto packed = [&] {
            return look(*m_window, [&](sync::Replica& replica) {
                const auto* unit = replica.domain::StateSource::find<domain::MaterialUnitState>(
                    StreamKind::MaterialUnit, label.label.str());
                if (unit && unit->status == domain::UnitStatus::Packed) slips.insert(unit->slip.str());
                return unit && unit->status == domain::UnitStatus::Packed;
            });
        };
        need(Drive::waitUntil(packed), "packed " + label.label.str() + ": " + m_window->lastWords().toStdString());
    }
    Drive::pause(300);
    picture(*m_window, "09-handoff");
    for (const auto& slip : slips) {
        m_window->workplace().handoff().open(domain::SlipId(slip));
        Drive::pause(200);
        hands.scan(QStringLiteral("S-%1").arg(QString::fromStdString(slip).right(6)));
        const auto sealed = [&] {
            return look(*m_window, [&](sync::Replica& replica) {
                const auto* state = replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, slip);
                return state && state->status != domain::SlipStatus::Draft;
            });
        };
        need(Drive::waitUntil(sealed), "sealed: " + m_window->lastWords().toStdString());
    }
    need(Drive::waitUntil([&] { return m_window->status().unsent == 0; }), "the slips are sent");
    tell(QStringLiteral("交接：%1 张流转单已封").arg(slips.size()));
}

void Run::review(const std::string& unit, Station& office, Drive& hands) {
    const auto workable = [&] {
        const domain::CaseState now = *caseOf(office, m_case);
        std::optional<domain::ItemTask> found;
        for (const auto& task : now.tasks) {
            const bool open =
                task.status == domain::TaskStatus::Pending || task.status == domain::TaskStatus::UnderReview;
            if (task.unit.str() == unit && open && !found) found = task;
        }
        return found;
    };
    const auto status = [&](const domain::ItemId& item) {
        const domain::CaseState now = *caseOf(office, m_case);
        for (const auto& task : now.tasks) {
            if (task.item == item) return task.status;
        }
        return domain::TaskStatus::Waiting;
    };
    while (const auto task = workable()) {
        office.workplace().backOffice().open(m_case, task->item);
        need(Drive::waitUntil([&] { return status(task->item) == domain::TaskStatus::UnderReview; }),
             "review begins: " + office.lastWords().toStdString());
        Drive::pause(300);
        const int criteria = look(office, [&](sync::Replica& replica) {
            const auto release = replica.currentRelease();
            const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
            return int(release->theme(state->theme)->item(task->item)->criteria.size());
        });
        for (int i = 0; i < criteria; ++i) {
            hands.key(Qt::Key_1);
            Drive::pause(80);
        }
        if (task->item.str() == "X103") picture(office, "10-backoffice");
        hands.key(Qt::Key_1);
        Drive::pause(150);
        hands.key(Qt::Key_F12);
        need(Drive::waitUntil([&] { return status(task->item) == domain::TaskStatus::Granted; }, 10'000),
             "granted " + task->name + ": " + office.lastWords().toStdString());
    }
}

void Run::offices() {
    const std::vector<const char*> units{"B-WJW", "B-JKJ", "B-GAJ", "B-YBJ", "B-RSJ"};
    int decided = 0;
    for (int round = 0; round < 3 && decided < 7; ++round) {
        for (const char* device : units) {
            auto office = open(device);
            Drive hands(*office);
            const std::string unit = std::string(device).substr(2);
            need(Drive::waitUntil([&] { return caseOf(*office, m_case).has_value(); }), "the case arrives at " + unit);
            const auto slips = look(*office, [&](sync::Replica& replica) {
                return replica.reader().slipsTo({domain::Keeper::Kind::Unit, unit});
            });
            for (const auto& slip : slips) {
                if (slip.status != domain::SlipStatus::Dispatched) continue;
                const auto lines = look(*office, [&](sync::Replica& replica) {
                    return replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, slip.id.str())->lines;
                });
                const bool ours = std::any_of(lines.begin(), lines.end(),
                                              [&](const auto& line) { return line.caseNumber == m_number; });
                if (!ours) continue;
                hands.key(Qt::Key_2, Qt::AltModifier);
                office->workplace().handoff().open(slip.id);
                Drive::pause(200);
                for (const auto& line : lines) {
                    hands.scan(QString::fromStdString(line.label.str()));
                    Drive::pause(150);
                }
                hands.key(Qt::Key_F12);
                const auto closed = [&] {
                    return look(*office, [&](sync::Replica& replica) {
                        return replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, slip.id.str())
                                   ->status == domain::SlipStatus::Closed;
                    });
                };
                need(Drive::waitUntil(closed), "signed for: " + office->lastWords().toStdString());
            }
            hands.key(Qt::Key_3, Qt::AltModifier);
            review(unit, *office, hands);
            decided = 0;
            const domain::CaseState now = *caseOf(*office, m_case);
            for (const auto& task : now.tasks) decided += task.status == domain::TaskStatus::Granted ? 1 : 0;
            need(Drive::waitUntil([&] { return office->status().unsent == 0; }), "the office's records are sent");
        }
    }
    need(decided == 7, fmt::format("seven items are decided, {} are", decided));
    tell(QStringLiteral("后台：7 项全部准予"));
}

void Run::issue() {
    Drive hands(*m_window);
    hands.key(Qt::Key_4, Qt::AltModifier);
    const auto results = [&] {
        return look(*m_window, [&](sync::Replica& replica) { return replica.reader().resultsOfCase(m_case); });
    };
    need(Drive::waitUntil([&] { return results().size() == 7; }), "seven results arrive at the window");
    const auto paper = [](const journal::ResultRow& row) { return row.form == domain::ResultForm::Paper; };
    for (const auto& row : results()) {
        if (!paper(row)) continue;
        hands.scan(QStringLiteral("R-") + QString::fromStdString(row.id.str()));
        need(Drive::waitUntil([&] {
                 for (const auto& now : results()) {
                     if (now.id == row.id) return now.status == domain::ResultStatus::Shelved;
                 }
                 return false;
             }),
             "shelved " + row.name + ": " + m_window->lastWords().toStdString());
    }
    m_window->devices().citizen()->answer(true, 5);
    m_window->workplace().counter().closeCase();
    Drive::pause(200);
    m_window->workplace().issue().open(m_case);
    hands.placeCard(sampleCard());
    Drive::pause(800);
    int scanned = 0;
    for (const auto& row : results()) {
        if (!paper(row)) continue;
        if (++scanned == 2) picture(*m_window, "11-issue");
        Drive::pause(1600);  // the same code counts once within a moment
        hands.scan(QStringLiteral("R-") + QString::fromStdString(row.id.str()));
        Drive::pause(200);
    }
    Drive::pause(1000);
    picture(*m_window, "12-issue-signed");
    hands.key(Qt::Key_F12);
    need(Drive::waitUntil([&] { return caseOf(*m_window, m_case)->status == domain::CaseStatus::Closed; }, 10'000),
         "handed over and closed: " + m_window->lastWords().toStdString());
    need(Drive::waitUntil([&] { return m_window->lastWords().contains(QStringLiteral("已评价")); }),
         "the citizen rates: " + m_window->lastWords().toStdString());
    need(Drive::waitUntil([&] { return m_window->status().unsent == 0; }), "everything is sent");
    tell(QStringLiteral("出件：一次交付，办结，评价 5 星"));
}

void Run::watch() {
    Drive hands(*m_window);
    hands.key(Qt::Key_F3);
    Drive::pause(300);
    hands.type(QStringLiteral("srx"));
    Drive::pause(800);
    hands.key(Qt::Key_Return);
    Drive::pause(1500);
    picture(*m_window, "13-find");
    auto supervisor = open("S01");
    Drive::pause(1000);
    picture(*supervisor, "14-hall");
    auto display = open("D01");
    Drive::pause(800);
    picture(*display, "15-display");
    m_window.reset();
}

int papersIn(const QString& folder) {
    return int(QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files).size());
}

void summary(const Run& run, const QString& folder, const journal::VerifyReport& proof) {
    std::fprintf(stdout, "一窗 · 示例走查（示例数据）\n");
    for (const QString& line : run.told()) std::fprintf(stdout, "  %s\n", qPrintable(line));
    std::fprintf(stdout, "  流水：%lld 条，%s\n", static_cast<long long>(proof.checked),
                 proof.sound ? "首尾相接，没有改动" : proof.what.c_str());
    std::fprintf(stdout, "  截图 %d 张：%s\n",
                 int(QDir(folder).entryList({QStringLiteral("*.png")}, QDir::Files).size()), qPrintable(folder));
    std::fprintf(stdout, "  文书 %d 份：%s/papers\n", papersIn(folder + QStringLiteral("/papers")), qPrintable(folder));
    for (const QString& name :
         QDir(folder + QStringLiteral("/papers")).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        std::fprintf(stdout, "    %s\n", qPrintable(name));
}

}  // namespace

int runHeadless(ui::Theme& theme, const reports::FontSet& fonts, StandaloneOptions options, const QString& folder) {
    const QString data = folder + QStringLiteral("/data");
    QDir(data).removeRecursively();  // only this run's own folder: every run starts with the sample hall as shipped
    QDir(folder + QStringLiteral("/papers")).removeRecursively();
    QDir().mkpath(folder + QStringLiteral("/papers"));
    options.dataDir = data.toStdString();
    std::string step = "the hall opens";
    try {
        Standalone hall(options);
        Run run(theme, fonts, hall, QDir(folder).absolutePath());
        const std::vector<std::pair<const char*, void (Run::*)()>> steps{
            {"kiosk", &Run::kiosk},     {"counter", &Run::counter}, {"handoff", &Run::handoff},
            {"offices", &Run::offices}, {"issue", &Run::issue},     {"watch", &Run::watch}};
        int number = 0;
        for (const auto& [name, action] : steps) {
            step = name;
            std::fprintf(stderr, "[%d/%d] %s\n", ++number, int(steps.size()), name);
            (run.*action)();
        }
        hall.stopServer();
        const journal::VerifyReport proof = journal::verifyChain(options.dataDir + "/server/hall.db");
        summary(run, QDir(folder).absolutePath(), proof);
        return proof.sound ? 0 : 1;
    } catch (const std::exception& fault) {
        std::fprintf(stderr,
                     "yichuang: the sample case stopped at step \"%s\": %s\nNothing was lost; the data lie in %s\n",
                     step.c_str(), fault.what(), qPrintable(data));
        return 1;
    }
}

}  // namespace yc::app
