// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang: the workstation of a comprehensive window, a back office, a supervisor, a kiosk or a call display.
#include "journal/database.h"
#include "reports/error.h"
#include "ui/common/accessibility.h"
#include "ui/main_hands.h"
#include "ui/main_headless.h"
#include "ui/main_standalone.h"
#include "ui/main_station.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>

using namespace yc;

namespace {

enum ExitCode { Good = 0, Failed = 1, WrongUsage = 2, PortInUse = 3, DataUnusable = 4, DiskFull = 5 };

domain::Instant systemNow() {
    return std::chrono::time_point_cast<domain::Milliseconds>(std::chrono::system_clock::now());
}

// Where the shipped hall and catalogue lie: beside an installed program, or in the source tree it was built from.
QString shipped(const QString& part) {
    const QDir program(QCoreApplication::applicationDirPath());
    const QString installed = program.absoluteFilePath(QStringLiteral("../share/yichuang/") + part);
    if (QFileInfo::exists(installed)) return installed;
    return QStringLiteral(YC_SOURCE_DIR "/installer/") + part;
}

struct Options {
    bool standalone = false;
    bool drive = false;
    QString dataDir;
    QString headless;
    QString enrolment;
    QString device = QStringLiteral("W03");
    QString hall;
    ui::Look look;
    app::DeviceOptions devices;
};

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Workstation of a comprehensive government service window (一窗)."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&](const char* name, const char* words, const char* value) {
        parser.addOption({QString::fromLatin1(name), QString::fromUtf8(words), QString::fromLatin1(value)});
    };
    parser.addOption(
        {QStringLiteral("standalone"), QStringLiteral("start an own server on loopback with the shipped sample hall")});
    add("headless", "drive the sample case through the real windows and leave pictures and papers in DIR", "DIR");
    add("data", "folder for everything this program keeps (default: the user's data folder)", "DIR");
    add("enrolment", "enrolment file of this device, as given by the administrator", "FILE");
    add("device",
        "with --standalone: which device of the sample hall this is, e.g. W03, B-GAJ, S01, K01, D01 (default W03)",
        "ID");
    add("hall", "with --standalone: another hall description", "FILE");
    add("language", "zh_CN or en", "NAME");
    add("theme", "light, dark or contrast", "NAME");
    parser.addOption(
        {QStringLiteral("kiosk"), QStringLiteral("with --standalone: the ticket kiosk (device K01), full screen")});
    parser.addOption(
        {QStringLiteral("drive"),
         QStringLiteral("take keys, cards and scans from standard input, answer with what the screen shows; "
                        "simulated devices only")});
    parser.addOption({QStringLiteral("display"),
                      QStringLiteral("with --standalone: the public call display (device D01), full screen")});
}

// Options first, then <data>/yichuang.ini, then defaults.
Options readOptions(const QCommandLineParser& parser) {
    Options options;
    options.standalone = parser.isSet(QStringLiteral("standalone"));
    options.drive = parser.isSet(QStringLiteral("drive"));
    options.headless = parser.value(QStringLiteral("headless"));
    options.dataDir = parser.value(QStringLiteral("data"));
    if (options.dataDir.isEmpty()) options.dataDir = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(options.dataDir);
    const QSettings file(options.dataDir + QStringLiteral("/yichuang.ini"), QSettings::IniFormat);
    const auto value = [&](const char* option, const char* key, const QString& fallback) {
        const QString name = QString::fromLatin1(option);
        if (!name.isEmpty() && parser.isSet(name)) return parser.value(name);
        return file.value(QString::fromLatin1(key), fallback).toString();
    };
    options.enrolment = value("enrolment", "station/enrolment", {});
    options.device = value("device", "station/device", options.device);
    if (parser.isSet(QStringLiteral("kiosk"))) options.device = QStringLiteral("K01");
    if (parser.isSet(QStringLiteral("display"))) options.device = QStringLiteral("D01");
    options.hall = value("hall", "station/hall", shipped(QStringLiteral("hall/sample.json")));
    options.look = ui::Look::read(file);
    if (parser.isSet(QStringLiteral("language"))) options.look.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("theme"))) options.look.theme = ui::themeOf(parser.value(QStringLiteral("theme")));
    options.devices.idCard = value("", "devices/idcard", {});
    options.devices.scanner = value("", "devices/scanner", {});
    options.devices.pad = value("", "devices/pad", {});
    options.devices.a4 = value("", "devices/a4", {});
    options.devices.ticket = value("", "devices/ticket", {});
    options.devices.simulate = options.standalone || options.drive;
    if (options.devices.simulate && options.devices.a4.isEmpty())
        options.devices.spool = options.dataDir + QStringLiteral("/printed");
    return options;
}

void setUpLog(const QString& dataDir) {
    auto logger = spdlog::basic_logger_mt("yichuang", (dataDir + QStringLiteral("/yichuang.log")).toStdString());
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
}

app::StandaloneOptions standaloneOptions(const Options& options) {
    app::StandaloneOptions standalone;
    standalone.dataDir = options.dataDir.toStdString();
    standalone.hallFile = options.hall.toStdString();
    standalone.catalogueDir = shipped(QStringLiteral("catalogue")).toStdString();
    standalone.calendarDir = shipped(QStringLiteral("calendar")).toStdString();
    return standalone;
}

int run(QApplication& application, const Options& options) {
    setUpLog(options.dataDir);
    QTranslator translator;
    const auto speak = [&translator](const QString& language) {
        QCoreApplication::removeTranslator(&translator);
        if (translator.load(QStringLiteral(":/i18n/yichuang_") + language))
            QCoreApplication::installTranslator(&translator);
    };
    speak(options.look.language);
    ui::Theme theme;
    ui::installTheme(application, theme);
    ui::installAccessibility();
    options.look.applyTo(theme);
    const reports::FontSet fonts;
    if (!options.headless.isEmpty())
        return app::runHeadless(theme, fonts, standaloneOptions(options), options.headless);

    std::unique_ptr<app::Standalone> standalone;
    app::StationOptions station;
    station.devices = options.devices;
    station.clock = systemNow;
    station.chinese = &translator;
    station.language =
        options.look.language.startsWith(QLatin1String("zh")) ? ui::UiLanguage::Chinese : ui::UiLanguage::English;
    station.look = options.look;
    station.speak = speak;
    station.keepLook = [file = options.dataDir + QStringLiteral("/yichuang.ini")](const ui::Look& look) {
        QSettings settings(file, QSettings::IniFormat);
        look.write(settings);
    };
    station.settingsFile = options.dataDir + QStringLiteral("/window.ini");
    station.burstScanner = !options.drive;  // its text comes faster than any hand
    if (options.standalone) {
        standalone = std::make_unique<app::Standalone>(standaloneOptions(options));
        station.enrolment = standalone->enrolment(options.device.toStdString());
        station.directory = standalone->deviceDirectory(options.device.toStdString());
        const QString account = QString::fromStdString(standalone->sampleAccount(options.device.toStdString()));
        station.loginNotice = QStringLiteral("%1  %2").arg(
            account, QString::fromStdString(standalone->samplePassword(account.toStdString())));
    } else {
        if (options.enrolment.isEmpty()) {
            std::fputs(
                "This machine is not enrolled yet. Give --enrolment FILE, or try --standalone with the sample hall.\n",
                stderr);
            return WrongUsage;
        }
        station.enrolment = api::loadEnrolment(options.enrolment.toStdString());
        station.directory = options.dataDir.toStdString() + "/device";
        QDir().mkpath(QString::fromStdString(station.directory));
    }
    app::Station window(theme, fonts, station);
    window.resize(1600, 900);
    if (standalone && (options.device == QLatin1String("K01") || options.device == QLatin1String("D01"))) {
        const std::string account = standalone->sampleAccount(options.device.toStdString());
        window.signIn(QString::fromStdString(account), QString::fromStdString(standalone->samplePassword(account)));
    }
    const bool fullScreen = options.device.startsWith(QLatin1Char('K')) || options.device.startsWith(QLatin1Char('D'));
    fullScreen ? window.showFullScreen() : window.show();
    std::unique_ptr<app::Hands> hands;
    if (options.drive) hands = std::make_unique<app::Hands>(window);
    return QApplication::exec();
}

int complain(const std::exception& fault, ExitCode code) {
    std::fprintf(stderr, "yichuang: %s\n", fault.what());
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yichuang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YC_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    try {
        return run(application, readOptions(parser));
    } catch (const server::PortTaken& fault) {
        return complain(fault, PortInUse);
    } catch (const journal::StorageFull& fault) {
        return complain(fault, DiskFull);
    } catch (const std::exception& fault) { return complain(fault, DataUnusable); }
}
