// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a request may need, put together once; the handlers are functions over it.
#pragma once

#include "api/hall_file.h"
#include "api/json_codec.h"
#include "journal/hall_journal.h"
#include "journal/leases.h"
#include "journal/queries.h"
#include "journal/releases.h"
#include "journal/secrets.h"
#include "journal/server_records.h"
#include "server/catalogues.h"
#include "server/config.h"
#include "server/delivered.h"
#include "server/metrics.h"
#include "server/rate_limiter.h"
#include "server/sessions.h"
#include "server/stream_hub.h"
#include "server/writer.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yc::journal {
class MessageQueue;
}

namespace yc::server {

class GuideShelf;
class HallForecast;
class SealRoom;

/// Certificates of devices as they were last read: the list is open to the public.
struct CertificateCache {
    std::mutex mutex;
    std::string authority;                                               ///< PEM
    std::map<std::string, std::pair<std::string, std::string>> devices;  ///< id → public key, PEM
};

class Core {
public:
    using Time = std::function<domain::Instant()>;
    /// The time is the wall clock unless a test brings its own.
    explicit Core(const Config& config, Time ownTime = {});
    ~Core();

    domain::Instant now() const;
    /// A reader; each has its own connection, so that a few requests read in parallel.
    const journal::HallReader& reader() const;
    api::QueueSnapshot queueSnapshot() const;
    /// A command of the server itself; one about a case goes by the release the case is pinned to.
    Writer::Answer submitOwn(domain::Actor actor, domain::CommandBody body, domain::Instant occurredAt);
    /// Such a command, not yet given.
    journal::Submission ownSubmission(domain::Actor actor, domain::CommandBody body, domain::Instant occurredAt) const;
    domain::DecisionBasis currentBasis() const;
    /// The line of releases as last committed; empty before the first one.
    domain::CatalogueState catalogueState() const;
    /// What holds today (R002); nullopt: nothing was published yet.
    std::optional<domain::ReleaseRef> releaseNow() const;

    const Time time;
    Config config;
    api::JsonCodec codec;
    api::HallFile hall;
    journal::KeyRing keys;
    domain::WorkingCalendar calendar;
    std::int64_t calendarVersion = 0;
    std::vector<std::string> calendarYears;
    // Order matters: what stands later uses what stands earlier and ends first.
    std::unique_ptr<journal::HallJournal> journal;
    std::unique_ptr<journal::Releases> releases;
    std::unique_ptr<Catalogues> catalogues;
    std::unique_ptr<journal::Leases> leases;
    std::unique_ptr<journal::Secrets> secrets;
    std::unique_ptr<journal::ServerRecords> records;
    std::vector<std::unique_ptr<journal::HallReader>> readers;
    std::unique_ptr<Sessions> sessions;
    std::unique_ptr<StreamHub> hub;
    std::unique_ptr<Writer> writer;
    /// Of the message room while it works; nullptr where nothing is sent.
    std::atomic<journal::MessageQueue*> messages{nullptr};
    std::unique_ptr<HallForecast> forecast;
    std::unique_ptr<SealRoom> sealRoom;
    std::unique_ptr<GuideShelf> guides;
    CertificateCache certificates;
    Metrics metrics;
    RateLimiter publicMisses{30};  ///< codes tried without a ticket, per address and minute
    Delivered delivered;
    std::atomic<bool> stopping{false};
    const domain::Instant startedAt;
    mutable std::atomic<std::size_t> nextReader{0};

private:
    void openFolder();
    void loadCalendar();
    void openJournal();
    void noteCatalogue(const domain::State& state);

    mutable std::mutex m_catalogueMutex;
    domain::CatalogueState m_catalogue;
};

}  // namespace yc::server
