// SPDX-License-Identifier: GPL-3.0-or-later
// Walk 走查: two families come with 新生儿出生. One has everything and is accepted while the centre is away; the other lacks two
// papers, gets the one notice, comes back with it and is accepted. Keys, scans and cards only, through the real windows.
#pragma once

#include "domain/intake/case.h"
#include "domain/queue/ticket.h"
#include "ui/main_drive.h"
#include "ui/main_standalone.h"
#include "ui/main_station.h"

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <QStringList>
#include <stdexcept>
#include <string>
#include <vector>

namespace yc::ui {
class CounterWorkspace;
}

namespace yc::app {

class StepFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Walk {
public:
    Walk(ui::Theme& theme, const reports::FontSet& fonts, Standalone& hall, QString folder);

    void kiosk();
    void counter();      // accepted offline
    void corrections();  // the one notice, and back with it
    void handoff();
    void offices();
    void issue();
    void watch();
    const QStringList& told() const { return m_told; }

private:
    struct Family {
        peripherals::IdCard card;
        QString phone, child, bankCard;
        domain::TicketId ticket;
        std::string ticketNumber;
        domain::CaseId caseId;
        domain::CaseNumber number;
    };

    std::unique_ptr<Station> open(const char* device);
    static void need(bool good, const std::string& what) {
        if (!good) throw StepFailed(what);
    }
    void tell(const QString& line);
    void picture(Station& station, const char* name, QSize size = QSize(1920, 1080));
    // A look into a station's own data, on its thread.
    template <class F>
    static auto look(Station& station, F ask) {
        return station.workplace().context().store().call(ask);
    }
    static std::optional<domain::CaseState> caseOf(Station& station, const domain::CaseId& id);
    static std::string words(Station& station) { return station.lastWords().toStdString(); }
    void allSent(Station& station, const std::string& what, int milliseconds = 15'000);

    // the kiosk
    void takeTicket(Station& kiosk, Family& family, domain::Instant since);
    // the window
    ui::CounterWorkspace* desk() const;
    bool atDesk(const domain::TicketId& ticket, domain::TicketStatus status);
    std::optional<domain::TicketId> calledHere();
    void call(Drive& hands, const domain::TicketId& wanted);
    void nobodyComes(Drive& hands);
    void begin(Drive& hands, Family& family);
    void answer(Drive& hands, const Family& family);
    void fillForm(Drive& hands, const Family& family);
    void accept(Drive& hands, const Family& family);
    // the papers
    bool ours(const domain::CaseNumber& number) const;
    void receivePapers(Station& office, Drive& hands, const std::string& unit);
    void review(const std::string& unit, Station& office, Drive& hands);

    ui::Theme& m_theme;
    const reports::FontSet& m_fonts;
    Standalone& m_hall;
    QString m_folder;
    QStringList m_told;
    Family m_first, m_second;
    int m_absent = 0;
    std::unique_ptr<Station> m_window;
};

}  // namespace yc::app
