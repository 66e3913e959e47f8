// SPDX-License-Identifier: GPL-3.0-or-later
// A hall on loopback with its workplaces, without screens: the real server over TLS, real files, real drivers on
// simulated devices.
#pragma once

#include "api/enrolment.h"
#include "api/hall_file.h"
#include "peripherals/idcard/sdt_reader.h"
#include "peripherals/idcard/sdt_simulator.h"
#include "peripherals/pad/pad.h"
#include "peripherals/printing/spool_printer.h"
#include "server/server.h"
#include "workstation/hall_service.h"
#include "workstation/local_workplace.h"

#include <QtTest>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>

namespace yc::test {

/// By how much every clock of the test goes wrong together; for what must not depend on the time of day.
inline std::atomic<domain::Milliseconds>& clockShift() {
    static std::atomic<domain::Milliseconds> shift{domain::Milliseconds{0}};
    return shift;
}

inline domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now()) + clockShift().load();
}

inline constexpr auto samplePassword = "示例-Yichuang-2026";

/// The newest snapshot of one kind, from any thread.
template <class S>
class Latest {
public:
    workstation::Listener<S> listener() {
        return [this](std::shared_ptr<const S> value) {
            const std::lock_guard lock(m_mutex);
            m_value = std::move(value);
            if (m_value) m_all.push_back(m_value);
        };
    }
    std::shared_ptr<const S> get() const {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }
    std::vector<std::shared_ptr<const S>> all() const {
        const std::lock_guard lock(m_mutex);
        return m_all;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const S> m_value;
    std::vector<std::shared_ptr<const S>> m_all;
};

class Hall {
public:
    explicit Hall(const std::string& folder, bool living = false) : m_folder(folder) {
        std::filesystem::create_directories(folder);
        std::ifstream file(std::string(YC_SOURCE_DIR) + "/installer/hall/sample.json", std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(file), {});
        hall = api::readHallFile(text);
        if (!living) {
            const auto at = text.find("\"livingQueue\": true");
            if (at != std::string::npos) text.replace(at, 19, "\"livingQueue\": false");
        }
        std::ofstream(folder + "/hall.json", std::ios::binary) << text;
        start();
    }
    void start() {
        server::Config config;
        config.dataDir = m_folder + "/server";
        config.port = m_port;
        config.hallFile = m_folder + "/hall.json";
        config.catalogueDir = std::string(YC_SOURCE_DIR) + "/installer/catalogue";
        config.calendarDir = std::string(YC_SOURCE_DIR) + "/installer/calendar";
        config.threads = 8;
        config.argonMemoryKiB = 64;  // thirty accounts are set up for each test
        config.argonPasses = 1;
        m_server = std::make_unique<server::Server>(config, systemNow);
        m_port = m_server->boundPort();
    }
    void stop() { m_server.reset(); }
    int port() const { return m_port; }
    api::Enrolment enrolment(const std::string& device) const {
        api::Enrolment result;
        for (const auto& entry : hall.devices) {
            if (entry.device.str() != device) continue;
            result.device = entry.device;
            result.desk = entry.desk;
            result.deskCode = entry.deskCode;
        }
        result.scope = hall.scope;
        result.region = hall.regionCode;
        result.serverUrl = "https://127.0.0.1:" + std::to_string(m_port);
        result.caFile = m_folder + "/server/ca.pem";
        result.keyFile = m_folder + "/server/devices/" + device + ".pem";
        return result;
    }
    std::string folder() const { return m_folder; }
    std::string journalFile() const { return m_folder + "/server/hall.db"; }
    api::HallFile hall;

private:
    std::string m_folder;
    int m_port = 0;
    std::unique_ptr<server::Server> m_server;
};

/// One workplace with everything it publishes.
class Place {
public:
    /// `batch`: commands sent in one request; 0 = as the program does it.
    /// `hall`: anything with folder() and enrolment(device).
    template <class AnyHall>
    Place(const AnyHall& hall, const std::string& device, std::size_t batch = 0, peripherals::Voice* voice = nullptr)
        : reader()
        , citizen()
        , pad(std::make_unique<peripherals::SerialPad>(citizen.path(), 9600))
        , printer(hall.folder() + "/printed") {
        peripherals::SdtSettings settings;
        settings.path = reader.path();
        settings.poll = std::chrono::milliseconds(10);
        cards = std::make_unique<peripherals::SdtReader>(settings);
        workstation::WorkplaceConfig config;
        config.directory = hall.folder() + "/devices/" + device;
        std::filesystem::create_directories(config.directory);
        config.enrolment = hall.enrolment(device);
        config.clock = systemNow;
        config.devices.idCard = cards.get();
        config.devices.pad = pad.get();
        config.devices.a4 = &printer;
        config.devices.ticket = &printer;
        config.devices.voice = voice;
        config.devices.simulated = true;
        if (batch > 0) config.engine.batch = batch;
        work = std::make_unique<workstation::LocalWorkplace>(config);
        work->onStatus(status.listener());
        work->onSession(session.listener());
        work->onNotice(notices.listener());
        work->counter().onQueue(queue.listener());
        work->counter().onCounter(counter.listener());
        work->handoff().onHandoff(handoff.listener());
        work->backOffice().onBackOffice(office.listener());
        work->issue().onIssue(issue.listener());
        work->hall().onHall(board.listener());
        work->find().onFind(find.listener());
        work->kiosk().onKiosk(kiosk.listener());
        work->display().onDisplay(display.listener());
        work->conflicts().onConflicts(conflicts.listener());
        work->conflicts().show(true);
    }
    bool signIn(const std::string& account) {
        std::atomic<int> answer{0};
        std::string why;
        work->signIn(account, samplePassword, [&](std::optional<domain::Refusal> refusal) {
            if (refusal) why = refusal->name();
            answer = refusal ? 2 : 1;
        });
        const bool answered = QTest::qWaitFor([&] { return answer != 0; }, 20'000);
        if (answer == 2) qWarning("sign-in refused: %s", why.c_str());
        return answered && answer == 1;
    }
    std::string words() const {
        const auto last = notices.get();
        return last ? last->zh : std::string();
    }

    peripherals::SdtSimulator reader;
    peripherals::PadSimulator citizen;
    std::unique_ptr<peripherals::SdtReader> cards;
    std::unique_ptr<peripherals::SerialPad> pad;
    peripherals::SpoolPrinter printer;
    Latest<workstation::StatusSnapshot> status;
    Latest<workstation::SessionSnapshot> session;
    Latest<workstation::Notice> notices;
    Latest<workstation::QueueStripSnapshot> queue;
    Latest<workstation::CounterSnapshot> counter;
    Latest<workstation::HandoffSnapshot> handoff;
    Latest<workstation::BackOfficeSnapshot> office;
    Latest<workstation::IssueSnapshot> issue;
    Latest<workstation::HallSnapshot> board;
    Latest<workstation::FindSnapshot> find;
    Latest<workstation::KioskSnapshot> kiosk;
    Latest<workstation::DisplaySnapshot> display;
    Latest<workstation::ConflictSnapshot> conflicts;
    std::unique_ptr<workstation::LocalWorkplace> work;
};

inline peripherals::IdCard motherCard() {
    peripherals::IdCard card;
    card.name = "沈若溪";
    card.sex = "女";
    card.nation = "汉";
    card.birth = "1995-03-18";
    card.address = "青屿市澄湖区临湖街88号3栋1202室";
    card.number = "430703199503181228";
    card.issuer = "青屿市公安局澄湖分局";
    card.validFrom = "2017-05-01";
    card.validTo = "2037-05-01";
    return card;
}

}  // namespace yc::test
