// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_station.h"

#include "peripherals/printing/cups_printer.h"
#include "peripherals/printing/spool_printer.h"
#include "peripherals/qt/qt_voice.h"
#include "peripherals/voice/process_voice.h"
#include "ui/backoffice/backoffice_workspace.h"
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/common/key_table.h"
#include "ui/common/rail.h"
#include "ui/common/scan_filter.h"
#include "ui/common/snapshot_feed.h"
#include "ui/conflict/conflict_workspace.h"
#include "ui/counter/counter_workspace.h"
#include "ui/display/display_window.h"
#include "ui/display/window_screen.h"
#include "ui/find/find_workspace.h"
#include "ui/hall/hall_workspace.h"
#include "ui/handoff/handoff_workspace.h"
#include "ui/issue/issue_workspace.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/shell/login_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QTimer>

namespace yc::app {

using domain::Role;

peripherals::IdCard sampleCard() {
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

namespace {
// In a trial nobody has a card to put down: asking for one (F2) lays the sample card on the simulated reader.
class TrialReader : public peripherals::IdCardReader {
public:
    TrialReader(peripherals::IdCardReader& reader, peripherals::SdtSimulator& cards)
        : m_reader(reader), m_cards(cards) {}
    void onCard(std::function<void(const peripherals::IdCard&)> listener) override {
        m_reader.onCard(std::move(listener));
    }
    void onState(std::function<void(const peripherals::DeviceState&)> listener) override {
        m_reader.onState(std::move(listener));
    }
    peripherals::DeviceState state() const override { return m_reader.state(); }
    void readNow() override {
        m_cards.lift();
        m_cards.place(sampleCard());
    }

private:
    peripherals::IdCardReader& m_reader;
    peripherals::SdtSimulator& m_cards;
};

// "qt": the system's speech service, and espeak-ng as a process for what it cannot say. Empty: none.
std::unique_ptr<peripherals::Voice> voiceOf(const QString& name) {
    if (name.isEmpty()) return nullptr;
    peripherals::ProcessVoiceSettings process;
    if (name == QLatin1String("qt"))
        return std::make_unique<peripherals::QtVoice>(peripherals::QtVoiceSettings{},
                                                      std::make_unique<peripherals::ProcessVoice>(process));
    process.program = name.toStdString();
    return std::make_unique<peripherals::ProcessVoice>(process);
}
}  // namespace

StationDevices::StationDevices(const DeviceOptions& options) : m_simulated(options.simulate) {
    using namespace peripherals;
    const auto path = [](const QString& text) { return text.toStdString(); };
    const auto queue = [](const QString& text) {
        CupsAddress address;
        address.queue = text.toStdString();
        return address;
    };
    SdtSettings reader;
    if (!options.idCard.isEmpty()) {
        reader.path = path(options.idCard);
    } else if (options.simulate) {
        m_cards = std::make_unique<SdtSimulator>();
        reader.path = m_cards->path();
        reader.poll = std::chrono::milliseconds(60);
    }
    if (!reader.path.empty()) m_reader = std::make_unique<SdtReader>(reader);
    if (m_cards) m_trialReader = std::make_unique<TrialReader>(*m_reader, *m_cards);
    if (!options.scanner.isEmpty()) {
        m_scanner = std::make_unique<SerialScanner>(path(options.scanner), 9600);
    } else if (options.simulate) {
        m_scans = std::make_unique<ScannerSimulator>();
        m_scanner = std::make_unique<SerialScanner>(m_scans->path(), 9600);
    }
    if (!options.pad.isEmpty()) {
        m_pad = std::make_unique<SerialPad>(path(options.pad), 9600);
    } else if (options.simulate) {
        m_citizen = std::make_unique<PadSimulator>();
        m_pad = std::make_unique<SerialPad>(m_citizen->path(), 9600);
    }
    if (!options.spool.isEmpty()) {
        m_a4 = std::make_unique<SpoolPrinter>(path(options.spool));
    } else {
        if (!options.a4.isEmpty()) m_a4 = std::make_unique<CupsPrinter>(queue(options.a4));
        if (!options.ticket.isEmpty()) m_ticket = std::make_unique<CupsPrinter>(queue(options.ticket));
    }
    m_voiceName = options.voice;
    if (options.speaks) m_voice = voiceOf(m_voiceName);
}

void StationDevices::tryVolume(int percent, bool chinese) {
    if (!m_voice) m_voice = voiceOf(m_voiceName);
    if (!m_voice) return;
    m_voice->hush();
    m_voice->setVolume(percent);
    if (percent > 0) m_voice->say({chinese ? "声音就是这么大" : "This is how loud it is", chinese, 1});
}

void StationDevices::readAloud(const std::string& words, bool chinese, int percent) {
    if (!m_voice) m_voice = voiceOf(m_voiceName);
    if (!m_voice) return;
    m_voice->hush();  // another page, or touched again
    m_voice->setVolume(percent);
    m_voice->say({words, chinese, 1});
}

StationDevices::~StationDevices() = default;

workstation::Devices StationDevices::ports() const {
    workstation::Devices devices;
    devices.idCard = m_trialReader ? m_trialReader.get() : m_reader.get();
    devices.scanner = m_scanner.get();
    devices.pad = m_pad.get();
    devices.a4 = m_a4.get();
    devices.ticket = m_ticket ? m_ticket.get() : m_a4.get();
    devices.voice = m_voice.get();
    devices.simulated = m_simulated;
    return devices;
}

Station::Station(ui::Theme& theme, const reports::FontSet& fonts, StationOptions options)
    : m_theme(theme), m_fonts(fonts), m_options(std::move(options)) {
    setWindowTitle(tr("Yichuang"));
    m_devices = std::make_unique<StationDevices>(m_options.devices);
    if (m_devices->voice()) m_devices->voice()->setVolume(m_options.look.volume);
    workstation::WorkplaceConfig config;
    config.directory = m_options.directory;
    config.enrolment = m_options.enrolment;
    config.devices = m_devices->ports();
    config.clock = m_options.clock;
    m_workplace = std::make_unique<workstation::LocalWorkplace>(config);

    buildLogin();
    if (!m_options.settingsFile.isEmpty()) {
        const QSettings settings(m_options.settingsFile, QSettings::IniFormat);
        m_keptSize = restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    }

    m_workplace->onSession(
        ui::deliverTo<workstation::SessionSnapshot>(this, [this](const auto& session) { enterSession(session); }));
    m_workplace->onStatus(ui::deliverTo<workstation::StatusSnapshot>(this, [this](const auto& status) {
        m_status = *status;
        if (m_window) m_window->setStatus(ui::ShellWords::status(m_status, m_options.clock()));
    }));
    m_workplace->onNotice(ui::deliverTo<workstation::Notice>(this, [this](const auto& notice) {
        const ui::ToastLine line = ui::ShellWords::toast(*notice, m_options.language);
        m_lastWords = line.text;
        if (m_window) m_window->say(line);
        if (notice->kind == workstation::Notice::Kind::Fault) sound(ui::Sound::Refused);
    }));
    m_workplace->onScan([this](const std::string& code) {
        QMetaObject::invokeMethod(this, [this, code] {
            if (m_window)
                m_window->scanned(QString::fromStdString(code));
            else if (m_session && m_session->actor.has(Role::Kiosk))
                m_workplace->kiosk().scanned(code);  // 预约码
        });
    });
}

Station::~Station() {
    m_workplace->onScan({});
    m_workplace.reset();  // before the screens: no snapshot comes any more
}

void Station::buildLogin() {
    if (m_login) m_login->deleteLater();
    m_login = new ui::LoginPage(m_theme, this);
    addWidget(m_login);
    const QString desk = QString::fromStdString(m_options.enrolment.desk.empty() ? m_options.enrolment.device.str()
                                                                                 : m_options.enrolment.desk.str());
    m_login->setPlace(desk);
    m_login->setHall(m_options.sample ? tr("Sample hall") : QString::fromStdString(m_options.enrolment.scope.str()),
                     QStringLiteral(YC_VERSION));
    m_login->setMachine({{QStringLiteral("desktop"), desk, tr("enrolled")}});
    if (!m_options.loginNotice.isEmpty()) m_login->setNotice(m_options.loginNotice);
    m_login->setOfflineRule(tr("Without the centre, accounts that signed in here within 7 days may sign in"));
    connect(m_login, &ui::LoginPage::loginAsked, this, &Station::askLogin);
}

void Station::closeEvent(QCloseEvent* event) {
    if (!m_options.settingsFile.isEmpty()) {
        QSettings settings(m_options.settingsFile, QSettings::IniFormat);
        settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    }
    QStackedWidget::closeEvent(event);
}

// Another language needs other words in every widget: login and window are built anew, the work stays where it was.
void Station::setLook(const ui::Look& look) {
    const bool otherLanguage = look.language != m_options.look.language;
    const bool otherVolume = look.volume != m_options.look.volume;
    m_options.look = look;
    if (m_options.keepLook) m_options.keepLook(look);
    if (otherVolume) hearVolume();
    if (!otherLanguage || !m_options.speak) return;
    m_options.speak(look.language);
    m_options.language =
        look.language.startsWith(QLatin1String("zh")) ? ui::UiLanguage::Chinese : ui::UiLanguage::English;
    buildLogin();
    if (!m_window) return;
    ui::MainWindow* before = m_window;
    const ui::WorkspaceId shown = before->current()->id();
    buildWindow();
    m_window->setWorkspace(shown);
    before->deleteLater();
}

// One sentence as loud as it is now; when it could not be said, that is said in writing.
void Station::hearVolume() {
    constexpr int heardByMs = 3000;
    const bool chinese = m_options.language == ui::UiLanguage::Chinese;
    m_devices->tryVolume(m_options.look.volume, chinese);
    QTimer::singleShot(heardByMs, this, [this, chinese] {
        if (!m_window || !m_devices->voice()) return;
        const peripherals::DeviceState state = m_devices->voice()->state();
        if (state.health == peripherals::Health::Ready) return;
        ui::ToastLine line;
        line.kind = ui::ToastLine::Kind::Fault;
        line.text = QString::fromStdString(chinese ? state.zh : state.en);
        m_window->say(line);
    });
}

void Station::askLogin(const QString& account, const QString& password) {
    m_login->setBusy(true);
    m_workplace->signIn(account.toStdString(), password.toStdString(), [this](std::optional<domain::Refusal> refusal) {
        QMetaObject::invokeMethod(this, [this, refusal] {
            m_login->setBusy(false);
            if (refusal) m_login->refuse(ui::ShellWords::refusal(*refusal, m_options.language));
        });
    });
}

void Station::enterSession(std::shared_ptr<const workstation::SessionSnapshot> session) {
    m_session = std::move(session);
    const domain::Actor& actor = m_session->actor;
    if (actor.has(Role::Kiosk) && actor.desk.empty() && actor.unit.empty()) {
        auto* machine = new ui::KioskWindow(m_theme, m_workplace->kiosk(), m_options.chinese);
        if (m_devices->speaks()) {
            machine->setSpeaker([this](const QString& words, bool chinese) {
                m_devices->readAloud(words.toStdString(), chinese, m_options.look.volume);
            });
        }
        m_screen = machine;
    } else if (actor.has(Role::Display)) {
        if (m_options.windowScreen.isEmpty())
            m_screen = new ui::DisplayWindow(m_theme, m_workplace->display());
        else
            m_screen = new ui::WindowScreen(m_theme, m_workplace->display(), m_options.windowScreen);
    }
    if (m_screen) {
        addWidget(m_screen);
        setCurrentWidget(m_screen);
    } else {
        buildWindow();
    }
    Q_EMIT sessionChanged();
}

ui::CounterWorkspace* Station::counter() const {
    return m_window ? qobject_cast<ui::CounterWorkspace*>(m_window->workspace(ui::WorkspaceId::Counter)) : nullptr;
}

// The keys of the line are the counter's, whatever workspace is shown.
void Station::follow(ui::Workspace* workspace) {
    auto* window = counter();
    if (!window || workspace == window) return;
    workspace->setLineActions([window] { return window->lineKeys(); });
    connect(window, &ui::Workspace::keyActionsChanged, workspace, &ui::Workspace::keyActionsChanged);
}

void Station::buildWindow() {
    const domain::Actor& actor = m_session->actor;
    m_window = new ui::MainWindow(m_theme, ui::KeyTable::standard(), m_options.settingsFile);
    m_window->setWindowFlag(Qt::Widget);
    m_window->setLook(m_options.look);
    addWorkspaces(actor);
    m_window->setUser(ui::ShellWords::user(*m_session));
    m_window->setStatus(ui::ShellWords::status(m_status, m_options.clock()));
    connectWindow();
    using ui::WorkspaceId;
    m_window->setWorkspace(actor.has(Role::Supervisor)      ? WorkspaceId::Hall
                           : actor.has(Role::Reviewer)      ? WorkspaceId::BackOffice
                           : actor.has(Role::Administrator) ? WorkspaceId::Catalogue
                                                            : WorkspaceId::Counter);
    addWidget(m_window);
    setCurrentWidget(m_window);
}

// Only the workspace that is shown first is made now; the window makes the others when it has nothing else to do.
void Station::addWorkspaces(const domain::Actor& actor) {
    using ui::Rail;
    using ui::WorkspaceId;
    const auto add = [this](WorkspaceId id, std::function<ui::Workspace*()> make) {
        m_window->addWorkspace(id, Rail::titleOf(id), [this, make = std::move(make)] {
            ui::Workspace* workspace = make();
            follow(workspace);
            return workspace;
        });
    };
    if (!actor.desk.empty() && actor.unit.empty() && actor.has(Role::Clerk)) {
        // At once: its line of tickets is shown and its keys work above every workspace.
        auto* counter = new ui::CounterWorkspace(m_workplace->counter(), m_theme, m_fonts, m_options.clock);
        m_window->addWorkspace(counter);
        connect(counter, &ui::CounterWorkspace::stripChanged, m_window, &ui::MainWindow::setQueue);
        connect(m_window, &ui::MainWindow::ticketChosen, counter, &ui::CounterWorkspace::chooseTicket);
    }
    if (actor.has(Role::Clerk) || actor.has(Role::Reviewer))
        add(WorkspaceId::Handoff, [this] { return new ui::HandoffWorkspace(m_workplace->handoff(), m_theme); });
    if (actor.has(Role::Reviewer))
        add(WorkspaceId::BackOffice, [this] {
            auto* office = new ui::BackOfficeWorkspace(m_workplace->backOffice(), m_theme, m_fonts);
            office->cooperate(m_workplace->joint());
            return office;
        });
    if (actor.has(Role::Clerk))
        add(WorkspaceId::Issue, [this] { return new ui::IssueWorkspace(m_workplace->issue(), m_theme, m_fonts); });
    if (actor.has(Role::Supervisor) || actor.has(Role::Clerk))
        add(WorkspaceId::Hall, [this] { return new ui::HallWorkspace(m_theme, m_workplace->hall()); });
    add(WorkspaceId::Find, [this] { return new ui::FindWorkspace(m_theme, m_workplace->find()); });
    if (actor.has(Role::Administrator) || actor.has(Role::Reviewer) || actor.has(Role::Supervisor))
        add(WorkspaceId::Catalogue, [this] {
            return new ui::CatalogueWorkspace(m_theme, m_workplace->catalogue(), m_workplace->catalogueLife(), m_fonts,
                                              m_options.clock);
        });
    add(WorkspaceId::Conflict, [this] { return new ui::ConflictWorkspace(m_theme, m_workplace->conflicts()); });
    connect(m_window, &ui::MainWindow::openAsked, this, [this](WorkspaceId id, const QString& reference) {
        auto* find = qobject_cast<ui::FindWorkspace*>(m_window->workspace(WorkspaceId::Find));
        if (id == WorkspaceId::Find && find) find->openReference(reference);
        if (id == WorkspaceId::Counter) m_workplace->counter().openCaseByNumber(reference.toStdString());
    });
}

// Nobody hears a station without a screen.
void Station::sound(ui::Sound sound) {
    if (QGuiApplication::platformName() == QLatin1String("offscreen")) return;
    m_sounds.setVolume(m_options.look.volume);
    m_sounds.play(sound);
}

void Station::connectWindow() {
    connect(m_window, &ui::MainWindow::sounded, this, &Station::sound);
    auto* wedge = new ui::ScanFilter(ui::ScanFilter::steadyClock(), m_window);
    wedge->setBurstDetection(m_options.burstScanner);
    qApp->installEventFilter(wedge);
    connect(wedge, &ui::ScanFilter::scanned, m_window, &ui::MainWindow::scanned);
    connect(m_window, &ui::MainWindow::lookChanged, this, &Station::setLook, Qt::QueuedConnection);
    connect(m_window, &ui::MainWindow::reconnectAsked, this, [this] { m_workplace->reconnect(); });
    connect(m_window, &ui::MainWindow::unlockAsked, this, [this](const QString& secret) {
        m_workplace->unlock(secret.toStdString(), [this](std::optional<domain::Refusal> refusal) {
            QMetaObject::invokeMethod(this, [this, refusal] {
                if (!m_window) return;
                if (refusal)
                    m_window->refuseUnlock(ui::ShellWords::refusal(*refusal, m_options.language));
                else
                    m_window->unlock();
            });
        });
    });
}

}  // namespace yc::app
