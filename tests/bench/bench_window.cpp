// SPDX-License-Identifier: GPL-3.0-or-later
// Cold start: a process of the real main window against a process with an empty Qt window, both until painted.
#include "bench/bench.h"
#include "server/server_fixture.h"
#include "ui/common/accessibility.h"
#include "ui/main_station.h"

#include <QApplication>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <filesystem>

namespace yc::bench {

namespace {

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

/// Ends the program once the window has been painted for the first time.
class FirstPaint : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                std::puts("usable");
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

/// Milliseconds from starting the program to its word "usable".
double startToUsable(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    double elapsed = 0;
    elapsed = timed([&] {
        process.start(program, arguments);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(60'000)) break;
        }
    });
    const QByteArray word = process.readLine().trimmed();
    if (!process.waitForFinished(60'000)) process.kill();
    if (word != "usable") throw BenchError("the window did not come up: " + program.toStdString());
    return elapsed;
}

/// A device of a sample hall, enrolled; its folder fills with the first start.
std::string enrolled(const server::Hall& hall, const std::string& folder) {
    std::filesystem::create_directories(folder);
    api::Enrolment enrolment;
    enrolment.device = domain::DeviceId("W03");
    enrolment.desk = domain::DeskId("W03");
    enrolment.deskCode = "003";
    const api::HallFile file = api::readHallFile(server::fileText(hall.hallFile()));
    enrolment.scope = file.scope;
    enrolment.region = file.regionCode;
    enrolment.serverUrl = "https://127.0.0.1:" + std::to_string(hall.server->boundPort());
    enrolment.caFile = std::filesystem::absolute(hall.server->caFile()).string();
    enrolment.keyFile = std::filesystem::absolute(hall.server->deviceKeyFile("W03")).string();
    api::storeEnrolment(folder + "/enrolment.json", enrolment);
    return folder + "/enrolment.json";
}

}  // namespace

int showFirstPaint(const std::string& enrolmentFile) {
    ui::Theme theme;
    ui::installTheme(*qobject_cast<QApplication*>(QApplication::instance()), theme);
    ui::installAccessibility();
    const reports::FontSet fonts;
    app::StationOptions options;
    options.enrolment = api::loadEnrolment(enrolmentFile);
    options.directory = std::filesystem::path(enrolmentFile).parent_path().string();
    options.devices.spool = QString::fromStdString(options.directory + "/printed");
    options.clock = systemNow;
    app::Station station(theme, fonts, options);
    FirstPaint paint;
    station.installEventFilter(&paint);
    station.resize(1600, 900);
    station.show();
    return QApplication::exec();
}

Row measureColdStart(const Settings& settings) {
    const server::Hall hall(false, [&](server::Config& config) {
        config.dataDir = settings.directory + "/server";
        config.logLevel = "error";
    });
    const QString enrolment = QString::fromStdString(enrolled(hall, settings.directory + "/W03"));
    const QString own = QCoreApplication::applicationFilePath();
    const QString empty = QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-bench-empty");
    const auto ours = [&] { return startToUsable(own, {QStringLiteral("--first-paint"), enrolment}); };
    const auto theirs = [&] { return startToUsable(empty, {}); };
    ours();  // files made, caches of the system warm on both sides
    theirs();
    std::vector<double> our;
    std::vector<double> their;
    for (int round = 0; round < settings.rounds(15, 1); ++round) {
        our.push_back(ours());
        their.push_back(theirs());
    }
    Row row;
    row.what = "process start until the station asks who signs in: own files and outbox open, painted, offscreen";
    row.ours = median(our);
    row.unit = "ms";
    row.baselineName = "a process with an empty Qt window";
    row.baseline = median(their);
    row.rule = Rule::RatioAtMost;
    row.limit = 1.5;
    row.note = "cache nearly empty, nobody signed in";
    return row;
}

}  // namespace yc::bench
