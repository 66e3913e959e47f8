// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang: the workstation of a comprehensive window, a back office, a supervisor, a kiosk or a call display.
#include "journal/database.h"
#include "peripherals/qt/speaker.h"
#include "reports/error.h"
#include "ui/common/accessibility.h"
#include "ui/main_first_run.h"
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
#include <cstring>

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
    bool inTheMiddle = false;  // of the first run
    QString device = QStringLiteral("W03");
    QString hall;
    QString windowScreen;
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
    add("window-screen", "the screen over window N, e.g. 3 or W03, on a display device (with --standalone: D01)", "N");
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
    options.inTheMiddle =
        !parser.isSet(QStringLiteral("enrolment")) && file.value(QStringLiteral("firstRun/open"), false).toBool();
    options.device = value("device", "station/device", options.device);
    if (parser.isSet(QStringLiteral("kiosk"))) options.device = QStringLiteral("K01");
    if (parser.isSet(QStringLiteral("display"))) options.device = QStringLiteral("D01");
    options.windowScreen = value("window-screen", "station/windowScreen", {});
    if (parser.isSet(QStringLiteral("window-screen"))) options.device = QStringLiteral("D01");
    options.hall = value("hall", "station/hall", shipped(QStringLiteral("hall/sample.json")));
    options.look = ui::Look::read(file);
    if (parser.isSet(QStringLiteral("language"))) options.look.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("theme"))) options.look.theme = ui::themeOf(parser.value(QStringLiteral("theme")));
    options.devices.idCard = value("", "devices/idcard", {});
    options.devices.scanner = value("", "devices/scanner", {});
    options.devices.pad = value("", "devices/pad", {});
    options.devices.a4 = value("", "devices/a4", {});
    options.devices.ticket = value("", "devices/ticket", {});
    // Calls are said aloud where the public looks, unless the file says none.
    options.devices.speaks = options.device.startsWith(QLatin1Char('D'));
    options.devices.voice = value("", "devices/voice", QStringLiteral("qt"));
    if (options.devices.voice == QLatin1String("none")) options.devices.voice.clear();
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
    // What Qt has to say belongs into the same file; a terminal only sees what ends the program.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        const std::string words = "qt: " + message.toStdString();
        switch (type) {
        case QtDebugMsg: spdlog::debug(words); break;
        case QtInfoMsg: spdlog::info(words); break;
        case QtWarningMsg: spdlog::warn(words); break;
        case QtCriticalMsg:
        case QtFatalMsg:
            spdlog::error(words);
            std::fprintf(stderr, "yichuang: %s\n", words.c_str());
            break;
        }
    });
}

app::StandaloneOptions standaloneOptions(const Options& options) {
    app::StandaloneOptions standalone;
    standalone.dataDir = options.dataDir.toStdString();
    standalone.hallFile = options.hall.toStdString();
    standalone.catalogueDir = shipped(QStringLiteral("catalogue")).toStdString();
    standalone.calendarDir = shipped(QStringLiteral("calendar")).toStdString();
    return standalone;
}

int complain(const std::exception& fault, ExitCode code) {
    std::fprintf(stderr, "yichuang: %s\n", fault.what());
    return code;
}

// What is on the screen: the first run, or a station; and the server of a trial behind it.
class Program {
public:
    Program(ui::Theme& theme, const reports::FontSet& fonts, QTranslator& translator, Options options)
        : m_theme(theme), m_fonts(fonts), m_translator(translator), m_options(std::move(options)) {
        speak(m_options.look.language);
    }

    void begin() {
        if (m_options.standalone)
            openStandalone(/*signIn=*/false);
        else if (!m_options.enrolment.isEmpty() && !m_options.inTheMiddle)
            openStation(m_options.enrolment);
        else
            openFirstRun();
    }

private:
    void speak(const QString& language) {
        QCoreApplication::removeTranslator(&m_translator);
        if (m_translator.load(QStringLiteral(":/i18n/yichuang_") + language))
            QCoreApplication::installTranslator(&m_translator);
    }

    app::StationOptions stationOptions() {
        app::StationOptions station;
        station.devices = m_options.devices;
        station.clock = systemNow;
        station.chinese = &m_translator;
        station.language =
            m_options.look.language.startsWith(QLatin1String("zh")) ? ui::UiLanguage::Chinese : ui::UiLanguage::English;
        station.look = m_options.look;
        station.speak = [this](const QString& language) { speak(language); };
        station.keepLook = [file = m_options.dataDir + QStringLiteral("/yichuang.ini")](const ui::Look& look) {
            QSettings settings(file, QSettings::IniFormat);
            look.write(settings);
        };
        station.settingsFile = m_options.dataDir + QStringLiteral("/window.ini");
        station.windowScreen = m_options.windowScreen;
        station.burstScanner = !m_options.drive;  // its text comes faster than any hand
        return station;
    }

    void show(const app::StationOptions& station) {
        m_station = std::make_unique<app::Station>(m_theme, m_fonts, station);
        if (!m_station->hasKeptSize()) m_station->resize(1600, 900);
        const QString& device = m_options.device;
        const bool fullScreen =
            m_options.standalone && (device.startsWith(QLatin1Char('K')) || device.startsWith(QLatin1Char('D')));
        fullScreen ? m_station->showFullScreen() : m_station->show();
        if (m_options.drive) m_hands = std::make_unique<app::Hands>(*m_station);
    }

    void openStation(const QString& enrolment) {
        app::StationOptions station = stationOptions();
        station.enrolment = api::loadEnrolment(enrolment.toStdString());
        station.directory = m_options.dataDir.toStdString() + "/device";
        QDir().mkpath(QString::fromStdString(station.directory));
        show(station);
    }

    void openStandalone(bool signIn) {
        m_options.standalone = true;
        m_options.devices.simulate = true;
        if (m_options.devices.a4.isEmpty()) m_options.devices.spool = m_options.dataDir + QStringLiteral("/printed");
        m_standalone = std::make_unique<app::Standalone>(standaloneOptions(m_options));
        const std::string device = m_options.device.toStdString();
        const QString account = QString::fromStdString(m_standalone->sampleAccount(device));
        const QString password = QString::fromStdString(m_standalone->samplePassword(account.toStdString()));
        app::StationOptions station = stationOptions();
        station.enrolment = m_standalone->enrolment(device);
        station.directory = m_standalone->deviceDirectory(device);
        station.sample = true;
        station.loginNotice = QStringLiteral("%1  %2").arg(account, password);
        show(station);
        const bool unattended = device == "K01" || device == "D01";
        if (signIn || unattended) m_station->signIn(account, password);
    }

    void openFirstRun() {
        app::FirstRunOptions options;
        options.dataDir = m_options.dataDir;
        options.devices = m_options.devices;
        options.clock = systemNow;
        options.language =
            m_options.look.language.startsWith(QLatin1String("zh")) ? ui::UiLanguage::Chinese : ui::UiLanguage::English;
        m_firstRun = std::make_unique<app::FirstRun>(m_theme, options);
        // What follows may find a port taken or a file damaged: said as at any other start.
        const auto leaveInto = [this](const std::function<void()>& open) {
            try {
                open();
                leaveFirstRun();
            } catch (const std::exception& fault) { QApplication::exit(complain(fault, DataUnusable)); }
        };
        QObject::connect(m_firstRun.get(), &app::FirstRun::finished, m_firstRun.get(),
                         [this, leaveInto](const QString& enrolment, const QString& account, const QString& password) {
                             leaveInto([&] {
                                 openStation(enrolment);
                                 if (!password.isEmpty()) m_station->signIn(account, password);
                             });
                         });
        QObject::connect(m_firstRun.get(), &app::FirstRun::standaloneAsked, m_firstRun.get(),
                         [this, leaveInto] { leaveInto([this] { openStandalone(/*signIn=*/false); }); });
        QObject::connect(m_firstRun.get(), &app::FirstRun::practiceAsked, m_firstRun.get(),
                         [this, leaveInto] { leaveInto([this] { openStandalone(/*signIn=*/true); }); });
        m_firstRun->page()->setWindowTitle(QCoreApplication::translate("yc::app::Station", "Yichuang"));
        m_firstRun->page()->resize(1600, 900);
        m_firstRun->page()->show();
    }

    // It is told from inside its own signal: gone with the next turn of the event loop.
    void leaveFirstRun() {
        m_firstRun->page()->hide();
        m_firstRun.release()->deleteLater();
    }

    ui::Theme& m_theme;
    const reports::FontSet& m_fonts;
    QTranslator& m_translator;
    Options m_options;
    std::unique_ptr<app::Standalone> m_standalone;  // outlives the station
    std::unique_ptr<app::FirstRun> m_firstRun;
    std::unique_ptr<app::Station> m_station;
    std::unique_ptr<app::Hands> m_hands;  // with --drive
};

int run(QApplication& application, const Options& options) {
    setUpLog(options.dataDir);
    QTranslator translator;
    ui::Theme theme;
    ui::installTheme(application, theme);
    ui::installAccessibility();
    options.look.applyTo(theme);
    const reports::FontSet fonts;
    if (!options.headless.isEmpty()) {
        if (translator.load(QStringLiteral(":/i18n/yichuang_") + options.look.language))
            QCoreApplication::installTranslator(&translator);
        return app::runHeadless(theme, fonts, standaloneOptions(options), options.headless);
    }
    Program program(theme, fonts, translator, options);
    program.begin();
    return QApplication::exec();
}

// Questions about the program itself are answered without a screen; a start without one says what is missing.
bool answeredWithoutScreen(int& argc, char** argv, int& status) {
    bool headless = false;
    bool question = false;
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        headless = headless || word == "--headless" || word.startsWith("--headless=");
        question =
            question || word == "--help" || word == "-h" || word == "--help-all" || word == "--version" || word == "-v";
    }
    if (question) {
        const QCoreApplication application(argc, argv);
        QCommandLineParser parser;
        addOptions(parser);
        parser.process(application);  // prints and ends the program
    }
    const bool screen = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                        qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (screen) return false;
    if (headless) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return false;
    }
    std::fputs(
        "yichuang: there is no display (DISPLAY and WAYLAND_DISPLAY are not set). Start it from a desktop session, "
        "or use --headless DIR to drive the sample case without one.\n",
        stderr);
    status = WrongUsage;
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "--speak") == 0) {  // started by the display itself (peripherals/qt)
        QCoreApplication speaker(argc, argv);
        return peripherals::speakFromStandardInput(QCoreApplication::arguments().mid(2));
    }
    QCoreApplication::setApplicationName(QStringLiteral("yichuang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YC_VERSION));
    int status = Good;
    if (answeredWithoutScreen(argc, argv, status)) return status;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "yichuang: %s See yichuang --help.\n", qPrintable(parser.errorText()));
        return WrongUsage;
    }
    if (!parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "yichuang: %s is not an option. See yichuang --help.\n",
                     qPrintable(parser.positionalArguments().constFirst()));
        return WrongUsage;
    }
    try {
        return run(application, readOptions(parser));
    } catch (const server::PortTaken& fault) {
        return complain(fault, PortInUse);
    } catch (const journal::StorageFull& fault) {
        return complain(fault, DiskFull);
    } catch (const std::exception& fault) { return complain(fault, DataUnusable); }
}
