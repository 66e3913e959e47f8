// SPDX-License-Identifier: GPL-3.0-or-later
// First run 第一次使用: five steps from a bare machine to a window that can call tickets. Each is done beside the GUI
// thread, may be cancelled, and is kept in <data>/yichuang.ini, so that the next start goes on where this one stopped.
#pragma once

#ifndef Q_MOC_RUN  // moc 6.4 does not parse what <concepts> brings
#include "api/enrolment.h"
#include "sync/http_transport.h"
#endif
#include "ui/main_station.h"
#include "ui/shell/first_run_page.h"

#include <memory>
#include <thread>

namespace yc::app {

struct FirstRunOptions {
    QString dataDir;  // settings in yichuang.ini, the device in device/
    DeviceOptions devices;
    ui::UiLanguage language = ui::UiLanguage::Chinese;
    workstation::Context::Clock clock;
};

class FirstRun : public QObject {
    Q_OBJECT
public:
    enum Step { Connect, Enrol, Fetch, Devices, Print, StepCount };

    FirstRun(ui::Theme& theme, FirstRunOptions options);
    ~FirstRun() override;

    ui::FirstRunPage* page() const { return m_page; }
    bool isRunning() const { return m_running >= 0; }

Q_SIGNALS:
    // The machine is ready; account and password of who fetched the catalogue, empty when that was before this start.
    void finished(const QString& enrolment, const QString& account, const QString& password);
    void standaloneAsked();
    void practiceAsked();

private:
    struct Result {
        bool good = false;
        QString words;    // at the right end when good
        QString detail;   // replaces the step's second line when good
        QString trouble;  // what went wrong and what to do
    };
    void start(int step);
    void skip(int step);
    void cancel(int step);
    void refresh();
    void ended(int step, const Result& result);
    void goOn();
    // Runs beside the GUI thread.
    void run(int step, std::function<Result()> work);
    void join();

    void connectTo(const QString& file);
    void enrol();
    void fetch(const QString& account, const QString& password);
    void fetched(std::shared_ptr<workstation::LocalWorkplace> workplace, const std::optional<domain::Refusal>& refusal);
    void checkDevices();
    void printSample();
    QString deviceFile() const;
    QString refused(const domain::Refusal& refusal) const;

    ui::Theme& m_theme;
    FirstRunOptions m_options;
    ui::FirstRunPage* m_page;
    QList<ui::FirstRunStep> m_steps;
    int m_running = -1;
    int m_attempt = 0;  // answers of an earlier, cancelled attempt are not heard
    std::thread m_thread;
    std::shared_ptr<sync::HttpTransport> m_transport;
    std::shared_ptr<workstation::LocalWorkplace> m_workplace;
    QString m_file;  // the enrolment as it was given
    QString m_account;
    QString m_password;
};

}  // namespace yc::app
