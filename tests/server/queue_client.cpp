// SPDX-License-Identifier: GPL-3.0-or-later
// One workplace as a process: a window or a ticket machine that does what comes to mind, over TLS, with a key of its own.
// Windows lease tickets and call them by their lease, deliver late and in batches, and lose answers; whoever starts one may
// kill it and start it again. Prints one line for each ticket that the server acknowledged: "taken ID", "called ID".
//
//   yc-queue-client URL CA DEVICE KEY ACCOUNT SEED OPERATIONS
#include "api/device_key.h"
#include "api/json_codec.h"
#include "domain/core/time.h"
#include "sync/http_transport.h"

#include <algorithm>
#include <cstdio>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace yc;
using namespace yc::domain;

constexpr const char* kPassword = "示例-Yichuang-2026";

Instant now() { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); }

class Client {
public:
    Client(const std::string& url, const std::string& ca, const std::string& keyFile, std::uint64_t seed)
        : m_random(seed), m_key(api::DeviceKey::load(keyFile)), m_transport(settings(url, ca)) {}

    void signIn(const std::string& account, const std::string& device) {
        const auto login = m_transport.signIn({AccountId(account), kPassword, DeviceId(device)});
        if (!login) throw std::runtime_error("sign-in: " + login.error().refusal.name());
        m_login = *login;
        m_transport.setToken(login->token);
        const auto hall = m_transport.hall();
        if (!hall) throw std::runtime_error("hall: " + hall.error().refusal.name());
        m_hall = *hall;
    }

    void work(int operations) {
        const bool window = !desk().empty();
        if (window) takeUp();
        for (int i = 0; i < operations; ++i) window ? windowActs() : machineActs();
        if (window) windUp();
    }

private:
    static sync::TransportSettings settings(const std::string& url, const std::string& ca) {
        sync::TransportSettings made;
        made.url = url;
        made.caFile = ca;
        made.connectTimeout = made.answerTimeout = std::chrono::seconds{60};
        return made;
    }
    const DeskId& desk() const { return m_login.grant.desk; }
    std::size_t upTo(std::size_t n) { return m_random() % n; }
    bool chance(int percent) { return upTo(100) < static_cast<std::size_t>(percent); }

    api::SentCommand command(CommandBody body) {
        Command made;
        made.id = CommandId(api::uuid7(now().time_since_epoch().count()));
        made.scope = m_login.scope;
        made.actor = {m_login.grant.account, m_login.grant.device, m_login.grant.roles, m_login.grant.unit, desk()};
        made.occurredAt = now();
        made.basis = {m_hall.catalogueVersion, m_hall.catalogueHash, m_hall.calendarVersion, 1};
        made.body = std::move(body);
        const std::string bytes = m_codec.encodeCommand(made);
        return {bytes, m_key.sign(bytes), {}, false};
    }
    std::vector<journal::Outcome> send(const std::vector<api::SentCommand>& commands) {
        const int times = chance(5) ? 2 : 1;  // the answer was lost: the same goes out again
        std::vector<journal::Outcome> outcomes;
        for (int i = 0; i < times; ++i) {
            const auto answer = m_transport.push({commands});
            if (!answer) throw std::runtime_error("push: " + answer.error().refusal.name());
            outcomes = answer->outcomes;
        }
        return outcomes;
    }
    journal::Outcome give(CommandBody body) { return send({command(std::move(body))}).front(); }
    bool applied(CommandBody body) { return give(std::move(body)).status == journal::OutcomeStatus::Applied; }

    // ---- the ticket machine

    void machineActs() {
        TakeTicket body;
        body.ticket = TicketId(api::uuid7(now().time_since_epoch().count()));
        const auto& window = m_hall.windows[upTo(m_hall.windows.size())];
        body.theme = window.themes[upTo(window.themes.size())];
        body.publicCode = api::hex(api::randomBytes(8));
        if (chance(50)) body.personToken = "person" + std::to_string(upTo(400));
        if (chance(25)) body.priority = static_cast<PriorityClass>(1 + upTo(priorityClasses - 1));
        if (body.priority == PriorityClass::Appointment) body.priority = PriorityClass::None;
        if (applied(body)) say("taken", body.ticket);
    }

    // ---- the window

    static void say(const char* what, const TicketId& ticket) {
        std::printf("%s %s\n", what, ticket.str().c_str());
        std::fflush(stdout);
    }

    /// After a start, or a crash: whoever is at this window by the server's picture.
    void takeUp() {
        OpenDesk body;
        body.desk = desk();
        body.clerkName = "示例";
        for (const auto& window : m_hall.windows) {
            if (window.desk == desk()) body.themes = window.themes;
        }
        give(body);
        applied(ContinueDesk{desk()});
        m_here.reset();
        const auto queue = m_transport.queue();
        if (!queue) throw std::runtime_error("queue: " + queue.error().refusal.name());
        for (const auto& row : queue->tickets) {
            if (row.desk != desk()) continue;
            if (row.status == TicketStatus::Parked) m_parked = row.id;
            if (row.status == TicketStatus::Called || row.status == TicketStatus::Serving) {
                m_here = row.id;
                m_serving = row.status == TicketStatus::Serving;
            }
        }
    }

    void windowActs() {
        if (m_here)
            m_serving ? serving() : called();
        else
            idle();
    }

    void idle() {
        const std::size_t pick = upTo(100);
        if (m_parked && pick < 20) {
            m_serving = applied(ResumeTicket{*m_parked, desk()});
            if (m_serving) m_here = m_parked;
            m_parked.reset();
        } else if (m_leased && pick < 60) {
            byLease();
        } else if (pick < 40) {
            lease();
        } else if (pick < 43) {
            applied(PauseDesk{desk(), "喝水"});
            m_leased.reset();
            applied(ContinueDesk{desk()});
        } else {
            const auto outcome = give(CallTicket{desk(), {}, {}, {}});
            if (outcome.status != journal::OutcomeStatus::Applied) return;
            m_here = TicketId(outcome.streams.front().stream.key);
            m_serving = false;
            if (m_leased == m_here) m_leased.reset();
            say("called", *m_here);
        }
    }

    /// What is held may be given to others from asking on.
    void lease() {
        m_leased.reset();
        const auto outcome = give(LeaseTicket{desk()});
        if (outcome.status != journal::OutcomeStatus::Applied) return;
        const auto queue = m_transport.queue();
        if (!queue) throw std::runtime_error("queue: " + queue.error().refusal.name());
        for (const auto& row : queue->tickets) {
            if (row.leasedTo == desk()) m_leased = row.id;
        }
    }

    /// Without network: called, served and finished here, told afterwards in one piece.
    void byLease() {
        const TicketId ticket = *m_leased;
        m_leased.reset();
        std::vector<api::SentCommand> batch;
        batch.push_back(command(CallLeased{ticket, desk()}));
        batch.push_back(command(BeginService{ticket, desk()}));
        batch.push_back(command(FinishTicket{ticket, desk(), TicketOutcome::Consulted, {}}));
        std::this_thread::sleep_for(std::chrono::milliseconds{upTo(200)});
        const auto outcomes = send(batch);
        if (outcomes.size() != batch.size()) throw std::runtime_error("a batch was answered in part");
        for (const auto& outcome : outcomes) {
            if (outcome.status != journal::OutcomeStatus::Applied)
                throw std::runtime_error("work under a lease was refused: " +
                                         (outcome.refusal ? outcome.refusal->name() : "conflict"));
        }
        say("called", ticket);
    }

    void called() {
        const std::size_t pick = upTo(100);
        if (pick < 70) {
            m_serving = applied(BeginService{*m_here, desk()});
        } else if (pick < 90) {
            applied(MarkNotHere{*m_here, desk()});
            m_here.reset();
        } else {
            applied(UndoTicketStep{*m_here, desk(), TicketStep::Called});
            m_here.reset();
        }
    }

    void serving() {
        const std::size_t pick = upTo(100);
        if (pick < 70) {
            applied(FinishTicket{*m_here, desk(), TicketOutcome::Consulted, {}});
            m_here.reset();
        } else if (pick < 80 && !m_parked) {
            applied(ParkTicket{*m_here, desk()});
            m_parked = m_here;
            m_here.reset();
        } else if (pick < 90) {
            TransferTicket body{*m_here, desk(), {}, {}, static_cast<QueuePlace>(upTo(4)), "转"};
            applied(body);
            m_here.reset();
        } else {
            applied(LeaveTicket{*m_here, desk()});
            m_here.reset();
        }
    }

    void windUp() {
        if (m_here && !m_serving) m_serving = applied(BeginService{*m_here, desk()});
        if (m_here) applied(FinishTicket{*m_here, desk(), TicketOutcome::Consulted, {}});
        m_here.reset();
        applied(CloseDesk{desk()});
    }

    std::mt19937_64 m_random;
    api::DeviceKey m_key;
    api::JsonCodec m_codec;
    sync::HttpTransport m_transport;
    api::LoginAnswer m_login;
    api::HallInfo m_hall;
    std::optional<TicketId> m_here;
    bool m_serving = false;
    std::optional<TicketId> m_parked;
    std::optional<TicketId> m_leased;
};

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() != 7) {
        std::fprintf(stderr, "yc-queue-client URL CA DEVICE KEY ACCOUNT SEED OPERATIONS\n");
        return 2;
    }
    try {
        Client client(words[0], words[1], words[3], std::stoull(words[5]));
        client.signIn(words[4], words[2]);
        client.work(std::stoi(words[6]));
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s (seed %s): %s\n", words[2].c_str(), words[5].c_str(), fault.what());
        return 1;
    }
    return 0;
}
