// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-load: so many users at one real yichuang-server over TLS, each as fast as its answers come. Every user signs in,
// opens a window of its own and goes round: take a ticket, call the next, begin, finish. Every step is one signed command.
// The scenario follows the published load test of a queue product for counters (sign-in, take, call, serve, finish by 200 and
// 400 users); figures of different machines are not the same figures.
//
//   yichuang-load [--users N] [--rounds N] [--threads N] [--json]
#include "e2e/processes.h"

#include "api/device_key.h"
#include "api/json_codec.h"
#include "bench/bench.h"
#include "server/many_windows.h"
#include "sync/http_transport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <mutex>
#include <thread>

namespace {

using namespace yc;
using namespace yc::domain;
using bench::Clock;

constexpr const char* kPassword = "示例-Yichuang-2026";
constexpr std::chrono::seconds kPatience{120};

Instant now() { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); }

/// Milliseconds of each kind of request, and what was not as it should be.
struct Figures {
    std::map<std::string, std::vector<double>> times;
    long refused = 0;  ///< answered with a refusal, e.g. that nobody waits
    long failed = 0;   ///< no answer
    std::string firstFault;

    void add(const Figures& other) {
        for (const auto& [kind, values] : other.times)
            times[kind].insert(times[kind].end(), values.begin(), values.end());
        refused += other.refused;
        failed += other.failed;
        if (firstFault.empty()) firstFault = other.firstFault;
    }
};

class User {
public:
    User(const std::string& url, const std::string& folder, int index)
        : m_key(api::DeviceKey::load(folder + "/devices/" + test::windowName(index) + ".pem"))
        , m_transport(settings(url, folder + "/ca.pem"))
        , m_account(test::clerkName(index))
        , m_desk(test::windowName(index)) {}

    bool arrive() {
        const bool in = timed("sign-in", [&] {
            const auto login = m_transport.signIn({AccountId(m_account), kPassword, DeviceId(m_desk)});
            if (!login) return fault(login.error());
            m_login = *login;
            m_transport.setToken(login->token);
            return true;
        });
        if (!in) return false;
        const auto hall = m_transport.hall();
        if (!hall) return fault(hall.error());
        m_hall = *hall;
        OpenDesk open;
        open.desk = m_login.grant.desk;
        open.clerkName = "示例";
        for (const auto& window : m_hall.windows) {
            if (window.desk == open.desk) open.themes = window.themes;
        }
        m_themes = open.themes;
        return give("open", std::move(open)).has_value();
    }
    void round(std::size_t number) {
        TakeTicket take;
        take.ticket = TicketId(api::uuid7(now().time_since_epoch().count()));
        take.theme = m_themes[number % m_themes.size()];
        take.publicCode = api::hex(api::randomBytes(8));
        give("take", std::move(take));
        const auto called = give("call", CallTicket{m_login.grant.desk, {}, {}, {}});
        if (!called || called->status != journal::OutcomeStatus::Applied) return;
        const TicketId ticket(called->streams.front().stream.key);
        give("begin", BeginService{ticket, m_login.grant.desk});
        give("finish", FinishTicket{ticket, m_login.grant.desk, TicketOutcome::Consulted, {}});
    }
    const Figures& figures() const { return m_figures; }

private:
    static sync::TransportSettings settings(const std::string& url, const std::string& ca) {
        sync::TransportSettings made;
        made.url = url;
        made.caFile = ca;
        made.connectTimeout = made.answerTimeout = kPatience;
        return made;
    }
    bool fault(const sync::TransportFault& why) {
        ++m_figures.failed;
        if (m_figures.firstFault.empty()) m_figures.firstFault = why.refusal.name() + ' ' + why.refusal.detail;
        return false;
    }
    template <class Work>
    bool timed(const char* kind, Work work) {
        const auto start = Clock::now();
        const bool done = work();
        if (done) m_figures.times[kind].push_back(bench::milliseconds(Clock::now() - start));
        return done;
    }
    std::optional<journal::Outcome> give(const char* kind, CommandBody body) {
        Command command;
        command.id = CommandId(api::uuid7(now().time_since_epoch().count()));
        command.scope = m_login.scope;
        command.actor = {m_login.grant.account, m_login.grant.device, m_login.grant.roles, {}, m_login.grant.desk};
        command.occurredAt = now();
        command.basis = {m_hall.catalogueVersion, m_hall.catalogueHash, m_hall.calendarVersion, 1};
        command.body = std::move(body);
        const std::string bytes = m_codec.encodeCommand(command);
        std::optional<journal::Outcome> outcome;
        timed(kind, [&] {
            const auto answer = m_transport.push({{{bytes, m_key.sign(bytes), {}, false}}});
            if (!answer) return fault(answer.error());
            outcome = answer->outcomes.at(0);
            return true;
        });
        if (outcome && outcome->status != journal::OutcomeStatus::Applied) ++m_figures.refused;
        return outcome;
    }

    api::DeviceKey m_key;
    api::JsonCodec m_codec;
    sync::HttpTransport m_transport;
    std::string m_account;
    std::string m_desk;
    api::LoginAnswer m_login;
    api::HallInfo m_hall;
    std::vector<ThemeId> m_themes;
    Figures m_figures;
};

std::string line(const std::string& kind, const std::vector<double>& values) {
    return fmt::format("{:<10}{:>9}{:>12.0f}{:>12.0f}{:>12.0f}{:>12.0f}\n", kind, values.size(),
                       bench::percentile(values, 0.5), bench::percentile(values, 0.95), bench::percentile(values, 0.99),
                       bench::percentile(values, 1));
}

int run(int users, int rounds, int threads, bool json) {
    const QTemporaryDir folder;
    const std::string base = folder.path().toStdString();
    test::writeHallWith(users, base + "/hall.json");
    std::ofstream(base + "/server.conf")
        << "argon-memory-kib = 64\nargon-passes = 1\nlogins-per-minute = 100000\n"
           "log-level = error\nqueued-connections = 8000\nsocket-timeout-seconds = 60\n"
        << "threads = " << threads << '\n';
    test::ServerProcess server(folder.filePath(QStringLiteral("data")), folder.filePath(QStringLiteral("hall.json")),
                               {QStringLiteral("--config"), folder.filePath(QStringLiteral("server.conf"))});
    if (!server.start()) throw bench::BenchError("the server did not start");
    const std::string url = "https://localhost:" + std::to_string(server.port());
    Figures all;
    std::mutex mutex;
    std::atomic<int> arrived{0};
    std::atomic<bool> go{false};
    std::vector<std::thread> people;
    people.reserve(static_cast<std::size_t>(users));
    for (int i = 0; i < users; ++i) {
        people.emplace_back([&, i] {
            std::unique_ptr<User> user;
            bool in = false;
            try {
                user = std::make_unique<User>(url, base + "/data", i);
                in = user->arrive();
            } catch (const std::exception& fault) { std::fprintf(stderr, "user %d: %s\n", i, fault.what()); }
            ++arrived;
            while (!go) std::this_thread::sleep_for(std::chrono::milliseconds{20});
            if (in) {
                for (int round = 0; round < rounds; ++round) user->round(static_cast<std::size_t>(i + round));
            }
            const std::lock_guard lock(mutex);
            if (user) all.add(user->figures());
        });
    }
    const auto arriving = Clock::now();
    while (arrived < users) std::this_thread::sleep_for(std::chrono::milliseconds{20});
    const double arrival = bench::milliseconds(Clock::now() - arriving);
    const auto start = Clock::now();
    go = true;
    for (std::thread& one : people) one.join();
    const double lasted = bench::milliseconds(Clock::now() - start);
    std::vector<double> work;
    for (const char* kind : {"take", "call", "begin", "finish"})
        work.insert(work.end(), all.times[kind].begin(), all.times[kind].end());
    if (json) {
        fmt::print("{{\"users\":{},\"requests\":{},\"refused\":{},\"failed\":{},\"perSecond\":{:.1f},\"p50\":{:.1f},"
                   "\"p95\":{:.1f},\"p99\":{:.1f},\"signInP50\":{:.1f},\"signInP95\":{:.1f}}}\n",
                   users, work.size(), all.refused, all.failed, static_cast<double>(work.size()) * 1000 / lasted,
                   bench::percentile(work, 0.5), bench::percentile(work, 0.95), bench::percentile(work, 0.99),
                   bench::percentile(all.times["sign-in"], 0.5), bench::percentile(all.times["sign-in"], 0.95));
    } else {
        fmt::print("{} users, all at once and without a pause; {} rounds each; server with {} threads over TLS; server "
                   "and users share this machine\nsigned in and opened their windows within {:.1f} s; then {:.0f} "
                   "requests/s for {:.1f} s; {} refusals, {} without an answer {}\n",
                   users, rounds, threads, arrival / 1000, static_cast<double>(work.size()) * 1000 / lasted,
                   lasted / 1000, all.refused, all.failed, all.firstFault);
        fmt::print("{:<10}{:>9}{:>12}{:>12}{:>12}{:>12}\n", "ms", "requests", "median", "p95", "p99", "longest");
        for (const char* kind : {"sign-in", "open", "take", "call", "begin", "finish"})
            fmt::print("{}", line(kind, all.times[kind]));
        fmt::print("{}", line("work", work));
    }
    return all.failed == 0 && !work.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Users at a real server over TLS: how long an answer takes."));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("users"), QStringLiteral("how many (default 200)"), QStringLiteral("N"),
                        QStringLiteral("200")},
                       {QStringLiteral("rounds"), QStringLiteral("tickets each takes and serves (default 5)"),
                        QStringLiteral("N"), QStringLiteral("5")},
                       {QStringLiteral("threads"), QStringLiteral("of the server (default 32)"), QStringLiteral("N"),
                        QStringLiteral("32")},
                       {QStringLiteral("json"), QStringLiteral("figures as JSON")}});
    parser.process(application);
    const auto number = [&](const char* name) { return parser.value(QLatin1String(name)).toInt(); };
    if (number("users") < 1 || number("users") > 20'000 || number("rounds") < 1 || number("threads") < 1) {
        std::fprintf(stderr, "yichuang-load: --users takes 1 to 20000, --rounds and --threads from 1 on\n");
        return 2;
    }
    try {
        return run(number("users"), number("rounds"), number("threads"), parser.isSet(QStringLiteral("json")));
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "yichuang-load: %s\n", fault.what());
        return 1;
    }
}
