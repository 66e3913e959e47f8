// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core.h"

#include "api/calendar_json.h"
#include "api/device_key.h"
#include "journal/database.h"
#include "server/guide_shelf.h"
#include "server/hall_forecast.h"
#include "server/hall_setup.h"
#include "server/seal_room.h"
#include "server/server.h"
#include "server/tls.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace yc::server {

using namespace domain;
namespace fs = std::filesystem;

namespace {
Instant systemNow() { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); }
constexpr std::size_t readerCount = 4;
}  // namespace

Core::Core(const Config& given, Time ownTime)
    : time(ownTime ? std::move(ownTime) : Time{systemNow})
    , config(given)
    , keys(journal::KeyRing::generate())
    , startedAt(time()) {
    openFolder();
    loadCalendar();
    openJournal();
}

Core::~Core() {
    if (hub) hub->stop();
    if (writer) writer->stop();
}

Instant Core::now() const { return time(); }

const journal::HallReader& Core::reader() const {
    return *readers[nextReader.fetch_add(1, std::memory_order_relaxed) % readers.size()];
}

void Core::openFolder() {
    std::error_code error;
    fs::create_directories(config.dataDir, error);
    if (error || !fs::is_directory(config.dataDir))
        throw DataUnusable("The data folder " + config.dataDir + " cannot be made; choose another with --data");
    fs::permissions(config.dataDir, fs::perms::owner_all, error);
    keys = journal::KeyRing::loadOrCreate(config.dataDir + "/hall.keys");
    ensureCertificates(config.dataDir, config.hostName);
    const std::string kept = config.dataDir + "/hall.json";
    const std::string source = fs::exists(kept) ? kept : config.hallFile;
    if (source.empty()) throw DataUnusable("This data folder has no hall yet; start once with --hall FILE");
    std::ifstream file(source, std::ios::binary);
    if (!file) throw DataUnusable("The hall file " + source + " cannot be read");
    try {
        hall = api::readHallFile(std::string(std::istreambuf_iterator<char>(file), {}));
    } catch (const journal::CodecError& fault) {
        throw DataUnusable("The hall file " + source + " is wrong at " + fault.what());
    }
}

void Core::loadCalendar() {
    if (config.calendarDir.empty()) return;
    auto read = api::readCalendarDirectory(config.calendarDir);
    if (!read) throw DataUnusable("The calendar in " + config.calendarDir + " is wrong: " + read.error().front().en);
    calendar = std::move(*read);
    for (const CalendarYear& year : calendar.years()) {
        calendarVersion = std::max<std::int64_t>(calendarVersion, year.year);
        calendarYears.push_back(api::writeCalendarYear(year));
    }
}

void Core::openJournal() {
    const std::string path = config.dataDir + "/hall.db";
    journal::Environment environment;
    environment.scope = hall.scope;
    environment.rules = hall.rules;
    environment.calendar = calendar;
    environment.catalogue = [this](std::int64_t version, const std::string& hash) {
        return catalogues ? catalogues->find(version, hash) : nullptr;
    };
    environment.library = [this]() -> const Library* { return catalogues.get(); };
    environment.clock = [this] { return now(); };
    journal = std::make_unique<journal::HallJournal>(path, codec, keys, environment);
    releases = std::make_unique<journal::Releases>(path);
    catalogues = std::make_unique<Catalogues>(*releases);
    leases = std::make_unique<journal::Leases>(path);
    secrets = std::make_unique<journal::Secrets>(path);
    records = std::make_unique<journal::ServerRecords>(config.dataDir + "/server.db");
    for (std::size_t i = 0; i < readerCount; ++i)
        readers.push_back(std::make_unique<journal::HallReader>(path, codec, keys, hall.scope));
    sessions = std::make_unique<Sessions>(config, *journal, *secrets, *records, api::base64(keys.searchKey()),
                                          [this] { return now(); });
    const StreamHub::Settings settings{config.subscriberBuffer, static_cast<std::size_t>(config.maxSubscribers),
                                       std::chrono::seconds(config.heartbeatSeconds)};
    hub = std::make_unique<StreamHub>(settings, [this](const journal::Cursor& head, bool withQueue) {
        api::StreamEvent event{head, {}};
        if (withQueue) event.queue = queueSnapshot();
        return api::encode(event);
    });
    hub->publish(journal->head(), true);
    if (const auto stored = journal->state({StreamKind::Catalogue, "releases"})) noteCatalogue(stored->state);
    journal->setListener([this](const journal::Committed& committed) {
        for (const journal::StoredState& one : committed.states) {
            if (one.stream.kind == StreamKind::Catalogue) noteCatalogue(one.state);
        }
        const bool queue =
            std::any_of(committed.states.begin(), committed.states.end(), [](const journal::StoredState& one) {
                return one.stream.kind == StreamKind::Ticket || one.stream.kind == StreamKind::DeskSession;
            });
        hub->publish(committed.head, queue);
    });
    writer = std::make_unique<Writer>(*journal, config.groupSize, config.maxQueuedCommands);
    sealRoom = std::make_unique<SealRoom>(*this, std::make_unique<FileSeals>(config.dataDir + "/seals"));
    guides = std::make_unique<GuideShelf>(*this);
    forecast = std::make_unique<HallForecast>(*this, std::make_unique<journal::QueueHistory>(path, codec, hall.scope));
}

api::QueueSnapshot Core::queueSnapshot() const {
    const journal::HallReader& read = reader();
    api::QueueSnapshot snapshot;
    snapshot.head = read.head();
    snapshot.at = now();
    const Date today = localDate(snapshot.at);
    snapshot.tickets = read.live(today);
    for (journal::TicketRow& ticket : snapshot.tickets) ticket.publicCode.clear();  // a secret of its holder
    snapshot.counts = read.counts(today);
    snapshot.desks = read.desks();
    return snapshot;
}

DecisionBasis Core::currentBasis() const {
    DecisionBasis basis;
    basis.calendarVersion = calendarVersion;
    if (const auto release = releaseNow()) {
        basis.catalogueVersion = release->version;
        basis.catalogueHash = release->hash;
    }
    return basis;
}

void Core::noteCatalogue(const State& state) {
    const auto* noted = std::get_if<CatalogueState>(&state);
    if (!noted) return;
    const std::lock_guard lock(m_catalogueMutex);
    m_catalogue = *noted;
}

CatalogueState Core::catalogueState() const {
    const std::lock_guard lock(m_catalogueMutex);
    return m_catalogue;
}

std::optional<ReleaseRef> Core::releaseNow() const {
    const CatalogueState state = catalogueState();
    if (const ReleaseRef* found = releaseInForce(state, localDate(now()))) return *found;
    const auto latest = releases->latest();  // while the hall is being set up
    if (!latest) return std::nullopt;
    return ReleaseRef{latest->version, latest->hash, {}};
}

journal::Submission Core::ownSubmission(Actor actor, CommandBody body, Instant occurredAt) const {
    journal::Submission submission;
    submission.command.id = CommandId(api::uuid7(occurredAt.time_since_epoch().count()));
    submission.command.scope = hall.scope;
    submission.command.actor = std::move(actor);
    submission.command.occurredAt = occurredAt;
    submission.command.basis = currentBasis();
    const CaseId caseId = caseOf(body);
    const auto pinned = caseId.empty() ? std::nullopt : journal->state({StreamKind::Case, caseId.str()});
    const auto* about = pinned ? std::get_if<CaseState>(&pinned->state) : nullptr;
    if (about && about->catalogueVersion != 0) {
        submission.command.basis.catalogueVersion = about->catalogueVersion;
        submission.command.basis.catalogueHash = about->catalogueHash;
    }
    submission.command.body = std::move(body);
    submission.bytes = codec.encodeCommand(submission.command);
    return submission;
}

Writer::Answer Core::submitOwn(Actor actor, CommandBody body, Instant occurredAt) {
    std::vector<journal::Submission> one;
    one.push_back(ownSubmission(std::move(actor), std::move(body), occurredAt));
    return writer->submit(std::move(one));
}

}  // namespace yc::server
