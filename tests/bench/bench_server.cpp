// SPDX-License-Identifier: GPL-3.0-or-later
// The centre: commands per second with and without TLS, and how soon a call is on every screen.
#include "api/json_codec.h"
#include "bench/bench.h"
#include "server/server_fixture.h"
#include "sync/device.h"

#include <array>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace yc::bench {

using namespace yc::domain;
using journal::OutcomeStatus;

namespace {

void needApplied(const std::vector<journal::Outcome>& outcomes) {
    for (const journal::Outcome& outcome : outcomes) {
        if (outcome.status != OutcomeStatus::Applied)
            throw BenchError("a command was refused: " +
                             (outcome.refusal ? outcome.refusal->name() : std::string("conflict")));
    }
}

double perSecond(std::size_t count, double elapsedMs) { return static_cast<double>(count) * 1000 / elapsedMs; }

/// Bare rate of this folder's disk over `count` inserts.
double bareRate(BareInserts& bare, const std::string& bytes, std::size_t count) {
    return perSecond(count, timed([&] {
                         for (std::size_t i = 0; i < count; ++i) bare.insert(bytes);
                     }));
}

/// Tickets for the journal alone, encoded before the clock starts.
class Tickets {
public:
    explicit Tickets(test::TestClock& clock) : m_clock(clock) {}

    std::vector<journal::Submission> group(std::size_t count) {
        std::vector<journal::Submission> made;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = std::to_string(++m_made);
            Command command;
            command.id = CommandId("take-" + id);
            command.scope = test::kScope;
            command.actor = {AccountId("kiosk"), DeviceId("K01"), {Role::Kiosk}, {}, {}};
            command.occurredAt = m_clock.now();
            command.basis.catalogueVersion = test::shippedCatalogue().release.version;
            TakeTicket take;
            take.ticket = TicketId("ticket-" + id);
            take.theme = test::shippedCatalogue().release.themes.front().id;
            take.publicCode = "code-" + id;
            take.personal.name = "陈示例";
            command.body = std::move(take);
            made.push_back({m_codec.encodeCommand(command), command, {}, false});
        }
        return made;
    }

private:
    test::TestClock& m_clock;
    api::JsonCodec m_codec;
    int m_made = 0;
};

/// A display's live stream over its own TLS connection.
class Subscriber {
public:
    Subscriber(int port, const Poco::Net::Context::Ptr& context, const std::string& token)
        : m_socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), "localhost", context) {
        m_socket.setReceiveTimeout(Poco::Timespan(20, 0));
        const std::string request =
            "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        m_socket.sendBytes(request.data(), static_cast<int>(request.size()));
    }
    void waitFor(Sequence seq) {
        while (m_seen < seq) m_seen = api::decode<api::StreamEvent>(next()).head.seq;
    }
    void waitForFirst() { m_seen = api::decode<api::StreamEvent>(next()).head.seq; }

private:
    std::string next() {
        for (;;) {
            const auto end = m_text.find("\n\n");
            if (end == std::string::npos) {
                std::array<char, 16384> chunk{};
                const int got = m_socket.receiveBytes(chunk.data(), static_cast<int>(chunk.size()));
                if (got <= 0) throw BenchError("the server closed a subscriber");
                m_text.append(chunk.data(), static_cast<std::size_t>(got));
                continue;
            }
            const std::string block = m_text.substr(0, end);
            m_text.erase(0, end + 2);
            const auto data = block.find("data: ");
            if (data != std::string::npos) return block.substr(data + 6);
        }
    }
    Poco::Net::SecureStreamSocket m_socket;
    std::string m_text;
    Sequence m_seen = 0;
};

/// Each client posts its batches one after the other; all start together. Signing happens before.
double postedPerSecond(std::vector<server::Person>& people, std::size_t batches, std::size_t batchSize) {
    std::vector<std::vector<std::string>> bodies(people.size());
    for (std::size_t p = 0; p < people.size(); ++p) {
        for (std::size_t b = 0; b < batches; ++b) {
            api::CommandBatch batch;
            for (std::size_t i = 0; i < batchSize; ++i)
                batch.commands.push_back(people[p].signedBytes(people[p].command(server::takeTicket({}))));
            bodies[p].push_back(api::encode(batch));
        }
    }
    std::mutex mutex;
    std::exception_ptr fault;
    const double elapsed = timed([&] {
        std::vector<std::thread> threads;
        for (std::size_t p = 0; p < people.size(); ++p) {
            threads.emplace_back([&, p] {
                try {
                    for (const std::string& body : bodies[p]) {
                        const server::Answer answer = people[p].client.post("/v1/commands", body);
                        if (answer.status != 200) throw BenchError("commands: " + std::to_string(answer.status));
                        needApplied(api::decode<api::OutcomeBatch>(answer.body).outcomes);
                    }
                } catch (...) {
                    const std::lock_guard lock(mutex);
                    fault = std::current_exception();
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
    });
    if (fault) std::rethrow_exception(fault);
    return perSecond(people.size() * batches * batchSize, elapsed);
}

Row rateRow(const std::vector<double>& ours, const std::vector<double>& bare) {
    Row row;
    row.ours = median(ours);
    row.unit = "/s";
    row.baselineName = "one durable SQLite insert per transaction";
    row.baseline = median(bare);
    row.rule = Rule::RatioAtLeast;
    row.limit = 1;
    return row;
}

}  // namespace

Row measureJournal(const Settings& settings) {
    constexpr std::size_t groupSize = 256;
    test::TestClock clock;
    test::Authority authority(settings.directory, clock);
    Tickets tickets(clock);
    BareInserts bare(settings.directory);
    std::vector<double> ours;
    std::vector<double> bareRates;
    std::string bytes;
    for (int round = 0; round < settings.rounds(12, 2); ++round) {
        const auto group = tickets.group(groupSize);
        bytes = group.front().bytes;
        ours.push_back(perSecond(groupSize, timed([&] { needApplied(authority.hall->append(group)); })));
        bareRates.push_back(bareRate(bare, bytes, groupSize));
    }
    Row row = rateRow(ours, bareRates);
    row.what = "hall journal: tickets decided and appended in groups of 256, chained, sealed, views written";
    row.note = std::to_string(bytes.size()) + " bytes a command";
    return row;
}

Row measureServer(const Settings& settings) {
    constexpr std::size_t clients = 4;
    constexpr std::size_t batchSize = 64;
    const std::size_t batches = settings.quick ? 1 : 4;
    const server::Hall hall(false, [&](server::Config& config) {
        config.dataDir = settings.directory + "/server";
        config.threads = 8;
        config.logLevel = "error";
    });
    std::vector<server::Person> people;
    for (std::size_t i = 0; i < clients; ++i) people.push_back(hall.person("kiosk", "K01"));
    BareInserts bare(settings.directory);
    const std::string bytes = people.front().signedBytes(people.front().command(server::takeTicket({}))).bytes;
    std::vector<double> ours;
    std::vector<double> bareRates;
    for (int round = 0; round < settings.rounds(7, 1); ++round) {
        ours.push_back(postedPerSecond(people, batches, batchSize));
        bareRates.push_back(bareRate(bare, bytes, settings.quick ? 50 : 500));
    }
    Row row = rateRow(ours, bareRates);
    row.what = "server: signed tickets posted over TLS by 4 clients in batches of 64, verified, decided, answered";
    row.note = "clients, server and disk share this machine";
    return row;
}

Row measureCallFanOut(const Settings& settings) {
    const int subscribers = settings.quick ? 20 : 500;
    const server::Hall hall(false, [&](server::Config& config) {
        config.dataDir = settings.directory + "/server";
        config.threads = 8;
        config.logLevel = "error";
    });
    server::Person clerk = hall.person("linzhixia", "W03");
    server::Person kiosk = hall.person("kiosk", "K01");
    const server::Person display = hall.person("display", "D01");
    const auto context = server::Client::trusting(hall.server->caFile());
    std::deque<Subscriber> screens;
    for (int i = 0; i < subscribers; ++i) {
        screens.emplace_back(hall.server->boundPort(), context, display.login.token);
        screens.back().waitForFirst();
    }
    const DeskId desk("W03");
    needApplied({clerk.give(server::openDesk("W03"))});
    std::vector<double> answered;
    std::vector<double> seen;
    for (int i = 0; i < settings.rounds(300, 5); ++i) {
        const TakeTicket take = server::takeTicket("call-" + std::to_string(i));
        const auto taken = kiosk.give(take);
        needApplied({taken});
        for (Subscriber& screen : screens) screen.waitFor(taken.lastSeq);
        const Command call = clerk.command(CallTicket{desk, {ThemeId(server::theme)}, {}, {}});
        const auto pressed = Clock::now();
        const auto called = clerk.give(call);
        answered.push_back(milliseconds(Clock::now() - pressed));
        for (Subscriber& screen : screens) screen.waitFor(called.lastSeq);
        seen.push_back(milliseconds(Clock::now() - pressed));
        needApplied({called, clerk.give(BeginService{take.ticket, desk}),
                     clerk.give(FinishTicket{take.ticket, desk, TicketOutcome::Consulted, {}})});
    }
    Row row;
    row.what = "call signed and posted over TLS until the last of " + std::to_string(subscribers) +
               " displays has read it over TLS, p99";
    row.ours = percentile(seen, 0.99);
    row.unit = "ms";
    row.baselineName = "the answer to the clerk alone, p99";
    row.baseline = percentile(answered, 0.99);
    row.limit = 50;
    row.note = "p50 " + number(median(seen)) + " / " + number(median(answered)) + " ms over " +
               std::to_string(seen.size()) + " calls";
    return row;
}

}  // namespace yc::bench
