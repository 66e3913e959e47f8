// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_first_run.h"

#include "api/device_key.h"
#include "reports/pdf_renderer.h"

#include <QDir>
#include <QSettings>
#include <QTimer>

#include <filesystem>

namespace yc::app {

using ui::FirstRunStep;

namespace {

constexpr int deviceAnswerMs = 1'500;

QString settingsFile(const QString& dataDir) { return dataDir + QStringLiteral("/yichuang.ini"); }

// What a printer must be able to do: a common and a rare name, a number, a code.
reports::Document samplePaper() {
    reports::Document paper;
    paper.kind = reports::PaperKind::Receipt;
    paper.issuer = "一窗";
    paper.title = "收件凭证样张";
    paper.blocks.emplace_back(reports::Paragraph{"words", "这是一张样张，不是凭证。请看字和二维码清不清楚。"});
    reports::FieldTable fields;
    fields.rows = {{{"name", "常用字", "沈若溪 陆一禾"}, {"rare", "生僻字", "𬱖 𠮷 𰻞"}},
                   {{"digits", "数字", "0123456789"}, {"letters", "字母", "ABCDEFGHIJ"}}};
    paper.blocks.emplace_back(std::move(fields));
    reports::Code code;
    code.payload = "https://example.invalid/yichuang/sample";
    code.caption = "样张二维码";
    paper.blocks.emplace_back(std::move(code));
    paper.marks.sample = true;
    return paper;
}

}  // namespace

FirstRun::FirstRun(ui::Theme& theme, FirstRunOptions options)
    : m_theme(theme)
    , m_options(std::move(options))
    , m_page(new ui::FirstRunPage(theme))
    , m_steps(ui::FirstRunPage::standardSteps()) {
    m_steps[Connect].inputs = {{tr("Enrolment file, as given by the administrator"), {}}};
    m_steps[Fetch].inputs = {{tr("Staff number"), {}}, {tr("Password"), {}, true}};
    connect(m_page, &ui::FirstRunPage::startAsked, this, &FirstRun::start);
    connect(m_page, &ui::FirstRunPage::skipAsked, this, &FirstRun::skip);
    connect(m_page, &ui::FirstRunPage::cancelAsked, this, &FirstRun::cancel);
    connect(m_page, &ui::FirstRunPage::standaloneAsked, this, &FirstRun::standaloneAsked);
    connect(m_page, &ui::FirstRunPage::practiceAsked, this, &FirstRun::practiceAsked);
    const QSettings file(settingsFile(m_options.dataDir), QSettings::IniFormat);
    int done = std::clamp(file.value(QStringLiteral("firstRun/done"), 0).toInt(), 0, int(StepCount));
    if (done == Enrol && !QFile::exists(deviceFile())) done = Connect;  // which file it was is asked again
    for (int i = 0; i < done; ++i) {
        m_steps[i].state = FirstRunStep::State::Done;
        m_steps[i].result = tr("done before");
    }
    goOn();
}

FirstRun::~FirstRun() {
    if (m_transport) m_transport->interrupt();
    join();
    m_workplace.reset();
    delete m_page;
}

void FirstRun::join() {
    if (m_thread.joinable()) m_thread.join();
}

QString FirstRun::deviceFile() const { return m_options.dataDir + QStringLiteral("/device/enrolment.json"); }

QString FirstRun::refused(const domain::Refusal& refusal) const {
    return ui::ShellWords::refusal(refusal, m_options.language);
}

void FirstRun::refresh() {
    m_page->setSteps(m_steps);
    ui::StatusSnapshot status;
    const bool connected = m_steps[Connect].state == FirstRunStep::State::Done;
    status.link = connected ? ui::StatusSnapshot::Link::Online : ui::StatusSnapshot::Link::Offline;
    status.linkText = connected ? tr("Online") : tr("Not connected");
    status.deviceText = m_steps[Devices].state == FirstRunStep::State::Done ? m_steps[Devices].result : QString();
    m_page->setStatus(status);
}

// The first step that is neither done nor skipped is the current one; after the last the machine is ready.
void FirstRun::goOn() {
    int done = 0;
    bool open = false;
    for (FirstRunStep& step : m_steps) {
        const bool over = step.state == FirstRunStep::State::Done || step.state == FirstRunStep::State::Skipped;
        if (!open && over) {
            ++done;
            continue;
        }
        step.state = open ? FirstRunStep::State::Waiting : FirstRunStep::State::Current;
        open = true;
    }
    QSettings file(settingsFile(m_options.dataDir), QSettings::IniFormat);
    file.setValue(QStringLiteral("firstRun/done"), done);
    file.setValue(QStringLiteral("firstRun/open"), open);
    refresh();
    if (!open)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(deviceFile(), m_account, m_password); }, Qt::QueuedConnection);
}

void FirstRun::start(int step) {
    if (isRunning()) return;
    const QStringList typed = m_page->inputs();
    for (int i = 0; i < typed.size(); ++i) m_steps[step].inputs[i].value = typed[i];
    m_steps[step].trouble.clear();
    switch (step) {
    case Connect: connectTo(typed.value(0).trimmed()); break;
    case Enrol: enrol(); break;
    case Fetch: fetch(typed.value(0).trimmed(), typed.value(1)); break;
    case Devices: checkDevices(); break;
    case Print: printSample(); break;
    default: break;
    }
}

void FirstRun::skip(int step) {
    if (isRunning() || !m_steps[step].skippable) return;
    m_steps[step].state = FirstRunStep::State::Skipped;
    m_steps[step].result = tr("skipped, can be done later");
    goOn();
}

void FirstRun::cancel(int step) {
    if (m_running != step) return;
    ++m_attempt;
    if (m_transport) m_transport->interrupt();
    join();
    m_workplace.reset();
    m_running = -1;
    m_steps[step].total = 0;
    m_steps[step].trouble = tr("Cancelled. What came so far is kept, the next start goes on");
    refresh();
}

void FirstRun::ended(int step, const Result& result) {
    m_running = -1;
    m_steps[step].total = 0;
    m_steps[step].trouble = result.trouble;
    if (!result.good) {
        refresh();
        return;
    }
    m_steps[step].state = FirstRunStep::State::Done;
    m_steps[step].result = result.words;
    if (!result.detail.isEmpty()) m_steps[step].detail = result.detail;
    goOn();
}

void FirstRun::run(int step, std::function<Result()> work) {
    join();
    m_running = step;
    m_steps[step].total = 2;
    m_steps[step].done = 1;
    if (m_steps[step].words.isEmpty()) m_steps[step].words = tr("under way; can be cancelled");
    refresh();
    m_thread = std::thread([this, step, attempt = ++m_attempt, work = std::move(work)] {
        const Result result = work();
        QMetaObject::invokeMethod(this, [this, step, attempt, result] {
            if (attempt == m_attempt) ended(step, result);
        });
    });
}

// ---- the steps ----------------------------------------------------------------------------------------------------

void FirstRun::connectTo(const QString& file) {
    api::Enrolment enrolment;
    try {
        enrolment = api::loadEnrolment(file.toStdString());
        sync::TransportSettings settings;
        settings.url = enrolment.serverUrl;
        settings.caFile = enrolment.caFile;
        m_transport = std::make_shared<sync::HttpTransport>(settings);
    } catch (const std::exception& fault) {
        m_steps[Connect].trouble = tr("This file cannot be used: %1").arg(QString::fromUtf8(fault.what()));
        refresh();
        return;
    }
    m_file = file;
    run(Connect, [transport = m_transport, url = QString::fromStdString(enrolment.serverUrl)] {
        const auto answer = transport->request("GET", "/healthz", {}, /*repeatable=*/true);
        Result result;
        result.good = static_cast<bool>(answer);
        result.words = tr("connected");
        result.detail = tr("%1, certificate checked").arg(url);
        if (!answer) result.trouble = tr("%1 did not answer. Check the cable and the address, then try again").arg(url);
        return result;
    });
}

// Everything the machine was given moves into its own folder: the stick may be taken out.
void FirstRun::enrol() {
    const QString given = m_file.isEmpty() ? deviceFile() : m_file;
    run(Enrol, [given, to = deviceFile(), settings = settingsFile(m_options.dataDir)] {
        namespace fs = std::filesystem;
        Result result;
        try {
            api::Enrolment enrolment = api::loadEnrolment(given.toStdString());
            api::DeviceKey::load(enrolment.keyFile);
            const fs::path folder = fs::path(to.toStdString()).parent_path();
            fs::create_directories(folder);
            const auto take = [&folder](std::string& file) {
                if (file.empty()) return;
                const fs::path kept = folder / fs::path(file).filename();
                if (fs::path(file) != kept) fs::copy_file(file, kept, fs::copy_options::overwrite_existing);
                fs::permissions(kept, fs::perms::owner_read | fs::perms::owner_write);
                file = kept.string();
            };
            take(enrolment.keyFile);
            take(enrolment.caFile);
            api::storeEnrolment(to.toStdString(), enrolment);
            QSettings file(settings, QSettings::IniFormat);
            file.setValue(QStringLiteral("station/enrolment"), to);
            result.good = true;
            result.words = tr("enrolled");
            const std::string& place = enrolment.desk.empty() ? enrolment.device.str() : enrolment.desk.str();
            result.detail = tr("This machine is %1").arg(QString::fromStdString(place));
        } catch (const std::exception& fault) {
            result.trouble = tr("The device key cannot be used: %1. Ask the administrator for a new enrolment")
                                 .arg(QString::fromUtf8(fault.what()));
        }
        return result;
    });
}

void FirstRun::fetch(const QString& account, const QString& password) {
    if (account.isEmpty() || password.isEmpty()) {
        m_steps[Fetch].trouble = tr("Type a staff number and its password");
        refresh();
        return;
    }
    m_account = account;
    m_password = password;
    m_running = Fetch;
    m_steps[Fetch].total = 3;
    m_steps[Fetch].done = 1;
    m_steps[Fetch].words = tr("signing in and fetching; can be cancelled, goes on next time");
    m_steps[Fetch].inputs[1].value.clear();
    refresh();
    const int attempt = ++m_attempt;
    try {
        workstation::WorkplaceConfig config;
        config.enrolment = api::loadEnrolment(deviceFile().toStdString());
        config.directory = (m_options.dataDir + QStringLiteral("/device")).toStdString();
        config.clock = m_options.clock;
        m_workplace = std::make_shared<workstation::LocalWorkplace>(config);
    } catch (const std::exception& fault) {
        ended(Fetch, {false, {}, {}, QString::fromUtf8(fault.what())});
        return;
    }
    m_workplace->signIn(account.toStdString(), password.toStdString(),
                        [this, attempt](std::optional<domain::Refusal> refusal) {
                            QMetaObject::invokeMethod(this, [this, attempt, refusal] {
                                if (attempt == m_attempt) fetched(m_workplace, refusal);
                            });
                        });
}

void FirstRun::fetched(std::shared_ptr<workstation::LocalWorkplace> workplace,
                       const std::optional<domain::Refusal>& refusal) {
    Result result;
    if (refusal) {
        m_password.clear();
        result.trouble = refused(*refusal);
    } else {
        result.good = true;
        result.words = tr("fetched");
        result.detail = workplace->context().store().call([](sync::Replica& replica) {
            const auto release = replica.currentRelease();
            if (!release) return tr("No catalogue is published yet; it comes by itself");
            std::size_t materials = 0;
            for (const auto& theme : release->themes) materials += theme.materials.size();
            const auto themes = static_cast<int>(release->themes.size());
            return tr("%1; later only what changed is fetched")
                .arg(tr("%n theme(s)", nullptr, themes) + tr(", ", "between two counts") +
                     tr("%n material(s)", nullptr, static_cast<int>(materials)));
        });
    }
    workplace.reset();
    m_workplace.reset();
    ended(Fetch, result);
}

void FirstRun::checkDevices() {
    m_running = Devices;
    m_steps[Devices].total = 2;
    m_steps[Devices].done = 1;
    m_steps[Devices].words = tr("asking each device");
    refresh();
    auto devices = std::make_shared<StationDevices>(m_options.devices);
    // Drivers need a moment to open their lines and to hear the first answer.
    QTimer::singleShot(deviceAnswerMs, this, [this, devices, attempt = ++m_attempt] {
        if (attempt != m_attempt) return;
        const workstation::Devices ports = devices->ports();
        int well = 0;
        int all = 0;
        QStringList trouble;
        const auto look = [&](const peripherals::DeviceState& state) {
            ++all;
            well += state.health == peripherals::Health::Ready ? 1 : 0;
            const std::string& words = m_options.language == ui::UiLanguage::Chinese ? state.zh : state.en;
            if (!words.empty()) trouble << QString::fromStdString(words);
        };
        if (ports.idCard) look(ports.idCard->state());
        if (ports.scanner) look(ports.scanner->state());
        if (ports.pad) look(ports.pad->state());
        if (ports.a4) look(ports.a4->health());
        if (ports.ticket && ports.ticket != ports.a4) look(ports.ticket->health());
        Result result;
        result.good = all > 0 && well == all;
        result.words = tr("%1 of %2 ready").arg(well).arg(all);
        if (all == 0)
            result.trouble = tr("No device is named in yichuang.ini yet. Name them under [devices], or skip this");
        else if (!result.good)
            result.trouble = result.words + QStringLiteral("　") + trouble.join(QStringLiteral("；"));
        ended(Devices, result);
    });
}

void FirstRun::printSample() {
    auto devices = std::make_shared<StationDevices>(m_options.devices);
    run(Print, [devices] {
        Result result;
        const workstation::Devices ports = devices->ports();
        peripherals::Printer* printer = ports.a4 ? ports.a4 : ports.ticket;
        if (!printer) {
            result.trouble = tr("No printer is named in yichuang.ini. Name one under [devices], or skip this");
            return result;
        }
        try {
            const reports::FontSet fonts;
            printer->submit(reports::renderPdf(samplePaper(), fonts).pdf, samplePaper().title, 1);
            result.good = true;
            result.words = tr("sent to the printer");
        } catch (const std::exception&) {
            result.trouble = tr("The printer did not answer. Check paper and cable, then try again");
        }
        return result;
    });
}

}  // namespace yc::app
