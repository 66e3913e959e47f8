// SPDX-License-Identifier: GPL-3.0-or-later
// The walk's stations, the kiosk, and the look around at the end.
#include "ui/main_walk.h"

#include "domain/core/numbers.h"
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/find/find_workspace.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace yc::app {

using domain::StreamKind;

namespace {

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

// Names with characters beyond the basic plane, as GB 18030-2022 asks for: 𠮷 U+20BB7, 𬱖 U+2CC56.
peripherals::IdCard card(const char* name, const char* birth, const char* number, const char* address) {
    peripherals::IdCard card = sampleCard();
    card.name = name;
    card.birth = birth;
    card.number = number;
    card.address = address;
    return card;
}

}  // namespace

Walk::Walk(ui::Theme& theme, const reports::FontSet& fonts, Standalone& hall, QString folder)
    : m_theme(theme), m_fonts(fonts), m_hall(hall), m_folder(std::move(folder)) {
    m_first.card = card("𠮷若𬱖", "1996-08-07", "430703199608071623", "青屿市澄湖区望山路7号3单元402室");
    m_first.phone = QStringLiteral("13800000117");
    m_first.child = QStringLiteral("陈一禾");
    m_first.bankCard = QStringLiteral("6222020200112233446");
    m_second.card = card("沈𠮷𬱖", "1997-09-25", "430703199709252642", "青屿市澄湖区白鹭洲路102号6栋703室");
    m_second.phone = QStringLiteral("13800000119");
    m_second.child = QStringLiteral("周𬱖");
    m_second.bankCard = QStringLiteral("6222021234567890128");
}

void Walk::tell(const QString& line) {
    m_told << line;
    std::fprintf(stderr, "  %s\n", qPrintable(line));
}

void Walk::picture(Station& station, const char* name, QSize size) {
    need(Drive(station).picture(m_folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"), size),
         std::string("picture ") + name);
}

std::optional<domain::CaseState> Walk::caseOf(Station& station, const domain::CaseId& id) {
    return look(station, [id](sync::Replica& replica) -> std::optional<domain::CaseState> {
        const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, id.str());
        return state ? std::optional(*state) : std::nullopt;
    });
}

void Walk::allSent(Station& station, const std::string& what, int milliseconds) {
    need(Drive::waitUntil([&] { return station.status().unsent == 0; }, milliseconds), what);
}

std::unique_ptr<Station> Walk::open(const char* device) {
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
        "sign-in of " + account + ": " + words(*station));
    return station;
}

void Walk::takeTicket(Station& kiosk, Family& family, domain::Instant since) {
    const auto button = [&](const QString& words) -> QAbstractButton* {
        for (auto* button : kiosk.screen()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->accessibleName().contains(words)) return button;
        }
        return nullptr;
    };
    const QString theme = QStringLiteral("新生儿");  // names of themes are the same in every language
    const QString done = ui::KioskWindow::tr("Take your ticket, done");
    need(Drive::waitUntil([&] { return button(theme) != nullptr; }), "the kiosk shows the theme");
    const bool pictures = m_first.ticket.empty();
    if (pictures) picture(kiosk, "02-kiosk", QSize(1080, 1920));
    button(theme)->click();
    const auto mine = [&] {
        const auto rows = look(kiosk, [](sync::Replica& replica) { return replica.reader().waiting({}); });
        for (const auto& row : rows) {
            if (row.takenAt < since || row.id == m_first.ticket) continue;
            family.ticket = row.id;
            family.ticketNumber = row.number;
        }
        return !family.ticket.empty();
    };
    need(Drive::waitUntil(mine), "a ticket is taken");
    need(Drive::waitUntil([&] { return button(done) != nullptr; }), "the ticket is shown");
    if (pictures) {
        Drive::pause(300);
        picture(kiosk, "03-kiosk-ticket", QSize(1080, 1920));
    }
    button(done)->click();
}

void Walk::kiosk() {
    const domain::Instant since = systemNow();
    auto station = open("K01");
    station->resize(1080, 1920);
    takeTicket(*station, m_first, since);
    takeTicket(*station, m_second, since);
    tell(QStringLiteral("取号 %1、%2")
             .arg(QString::fromStdString(m_first.ticketNumber), QString::fromStdString(m_second.ticketNumber)));
}

void Walk::watch() {
    Drive hands(*m_window);
    auto* find = qobject_cast<ui::FindWorkspace*>(m_window->window()->workspace(ui::WorkspaceId::Find));
    hands.key(Qt::Key_F3);
    // A rare name has no pinyin everybody agrees on: the tail of the identity number finds her.
    const std::string tail = m_first.card.number.substr(m_first.card.number.size() - 4);
    need(look(*m_window, [&](sync::Replica& replica) { return replica.reader().search(tail, 2); }).size() == 1,
         "the number's tail finds one case");
    hands.type(QString::fromStdString(tail));
    Drive::pause(800);
    hands.key(Qt::Key_Return);
    Drive::pause(1500);
    need(find->isVisible(), "F3 finds");
    picture(*m_window, "15-find");
    auto supervisor = open("S01");
    Drive::pause(1000);
    picture(*supervisor, "16-hall");
    auto display = open("D01");
    Drive::pause(800);
    picture(*display, "17-display");
    auto keeper = open("A01");
    const auto shown = [&] {
        auto* made = keeper->window()->workspace(ui::WorkspaceId::Catalogue);
        auto* catalogue = qobject_cast<ui::CatalogueWorkspace*>(made);
        return catalogue && catalogue->grid()->model()->rowCount() > 0;
    };
    need(Drive::waitUntil(shown), "the catalogue is shown");
    picture(*keeper, "18-catalogue");
    m_window.reset();
}

}  // namespace yc::app
