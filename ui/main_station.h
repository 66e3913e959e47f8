// SPDX-License-Identifier: GPL-3.0-or-later
// Station 工位: one enrolled device with its windows: login first, then the workspaces of the roles that signed in. Joins
// the workplace, the devices (real ones by configuration, simulators in a trial) and the screens.
#pragma once

#include "peripherals/idcard/sdt_reader.h"
#include "peripherals/idcard/sdt_simulator.h"
#include "peripherals/pad/pad.h"
#include "peripherals/printing/printer_port.h"
#include "peripherals/scanner/scanner.h"
#include "peripherals/voice/voice.h"
#include "reports/fonts.h"
#include "ui/common/theme.h"
#include "ui/main_sounds.h"
#include "ui/shell/look.h"
#include "ui/shell/shell_words.h"
#include "workstation/local_workplace.h"

#include <memory>
#include <QStackedWidget>
#include <QString>

class QTranslator;

namespace yc::ui {
class CounterWorkspace;
class LoginPage;
class MainWindow;
class Workspace;
}  // namespace yc::ui

namespace yc::app {

// Paths and names of devices; empty = none (or the simulator in a trial).
struct DeviceOptions {
    QString idCard;       // serial device of an SDT reader
    QString scanner;      // serial device; keyboard scanners need nothing
    QString pad;          // serial device
    QString a4;           // CUPS queue
    QString ticket;       // CUPS queue
    QString spool;        // folder: print into files instead of queues
    QString voice;        // says calls aloud on a display: qt (the system's speech service), espeak-ng, spd-say or none
    bool speaks = false;  // calls are said here; elsewhere the voice only tries the volume
    bool simulate = false;
};

struct StationOptions {
    api::Enrolment enrolment;
    std::string directory;
    DeviceOptions devices;
    QString settingsFile;
    bool burstScanner = true;  // a keyboard scanner without STX prefix is known by its speed
    QString windowScreen;      // a display over this window instead of the hall's call screen
    bool sample = false;       // a trial: the hall and everybody in it are invented
    QString loginNotice;       // shown on the login page; the sample accounts in a trial
    ui::UiLanguage language = ui::UiLanguage::Chinese;
    ui::Look look;
    std::function<void(const ui::Look&)> keepLook;  // called when a person changed it
    std::function<void(const QString&)> speak;      // installs another language, "zh_CN" or "en"
    QTranslator* chinese = nullptr;                 // for the kiosk's language button
    workstation::Context::Clock clock;
};

// 示例证件: the invented mother of the sample case.
peripherals::IdCard sampleCard();

// The devices of one workplace with, in a trial, the hands that hold the card.
class StationDevices {
public:
    explicit StationDevices(const DeviceOptions& options);
    ~StationDevices();
    workstation::Devices ports() const;
    // Sets how loud sentences are and says one to hear it; nothing where there is no voice.
    void tryVolume(int percent, bool chinese);
    // 朗读: a page of the ticket machine, instead of what is being said.
    void readAloud(const std::string& words, bool chinese, int percent);
    bool speaks() const { return !m_voiceName.isEmpty(); }
    // nullptr: there is no voice, or nothing was to be said yet.
    peripherals::Voice* voice() const { return m_voice.get(); }

    peripherals::SdtSimulator* cards() const { return m_cards.get(); }
    peripherals::ScannerSimulator* scans() const { return m_scans.get(); }
    peripherals::PadSimulator* citizen() const { return m_citizen.get(); }

private:
    bool m_simulated;
    std::unique_ptr<peripherals::SdtSimulator> m_cards;
    std::unique_ptr<peripherals::ScannerSimulator> m_scans;
    std::unique_ptr<peripherals::PadSimulator> m_citizen;
    std::unique_ptr<peripherals::IdCardReader> m_reader;
    std::unique_ptr<peripherals::IdCardReader> m_trialReader;  // F2 puts the sample card on the simulated reader
    std::unique_ptr<peripherals::Scanner> m_scanner;
    std::unique_ptr<peripherals::CustomerPad> m_pad;
    std::unique_ptr<peripherals::Printer> m_a4;
    std::unique_ptr<peripherals::Printer> m_ticket;
    QString m_voiceName;
    std::unique_ptr<peripherals::Voice> m_voice;
};

class Station : public QStackedWidget {
    Q_OBJECT
public:
    Station(ui::Theme& theme, const reports::FontSet& fonts, StationOptions options);
    ~Station() override;

    workstation::LocalWorkplace& workplace() { return *m_workplace; }
    StationDevices& devices() { return *m_devices; }
    ui::MainWindow* window() const { return m_window; }
    ui::LoginPage* login() const { return m_login; }
    QWidget* screen() const { return m_screen; }  // kiosk or display
    // As if typed on the login page: for kiosks and displays, which nobody sits at.
    void signIn(const QString& account, const QString& password) { askLogin(account, password); }
    bool signedIn() const { return m_session != nullptr; }
    // The window's size and place were kept by an earlier run.
    bool hasKeptSize() const { return m_keptSize; }
    const workstation::StatusSnapshot& status() const { return m_status; }
    // The last sentence above the key bar.
    QString lastWords() const { return m_lastWords; }

Q_SIGNALS:
    void sessionChanged();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildLogin();
    void setLook(const ui::Look& look);
    void hearVolume();
    void askLogin(const QString& account, const QString& password);
    void enterSession(std::shared_ptr<const workstation::SessionSnapshot> session);
    void buildWindow();
    void addWorkspaces(const domain::Actor& actor);
    void connectWindow();
    void sound(ui::Sound sound);
    void follow(ui::Workspace* workspace);
    ui::CounterWorkspace* counter() const;

    ui::Theme& m_theme;
    const reports::FontSet& m_fonts;
    StationOptions m_options;
    std::unique_ptr<StationDevices> m_devices;
    Sounds m_sounds;
    std::unique_ptr<workstation::LocalWorkplace> m_workplace;
    ui::LoginPage* m_login = nullptr;
    ui::MainWindow* m_window = nullptr;
    QWidget* m_screen = nullptr;  // kiosk or display, full screen
    std::shared_ptr<const workstation::SessionSnapshot> m_session;
    workstation::StatusSnapshot m_status;
    QString m_lastWords;
    bool m_keptSize = false;
};

}  // namespace yc::app
