// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http.h"

#include "api/custody_paths.h"
#include "api/device_key.h"
#include "api/problem.h"
#include "server/core.h"
#include "server/custody_routes.h"
#include "server/request.h"
#include "server/server.h"
#include "server/tls.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/URI.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <istream>
#include <ostream>

namespace yc::server {

using namespace domain;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

Handler handlerOf(const api::Route& route) {
    struct Binding {
        std::string_view method;
        std::string_view path;
        Handler handler;
    };
    namespace path = api::path;
    static const std::vector<Binding> bindings{
        {"POST", path::sessions, postSession},
        {"DELETE", path::currentSession, deleteSession},
        {"POST", path::witnesses, postWitness},
        {"POST", path::commands, postCommands},
        {"GET", path::changes, getChanges},
        {"GET", path::catalogue, getCatalogue},
        {"GET", path::themes, getThemes},
        {"GET", path::themeLife, getThemeLife},
        {"GET", path::themeHistory, getThemeHistory},
        {"GET", path::themeDifferences, getThemeDifferences},
        {"POST", path::themeActs, postThemeAct},
        {"GET", path::content, getContent},
        {"POST", path::contents, postContent},
        {"POST", path::upperLibrary, postUpperLibrary},
        {"GET", path::calendar, getCalendar},
        {"GET", path::queue, getQueue},
        {"GET", path::queuePolicy, getQueuePolicy},
        {"GET", path::appointments, getAppointments},
        {"GET", path::cases, getCases},
        {"GET", path::caseByNumber, getCase},
        {"GET", path::caseTimeline, getTimeline},
        {"POST", path::caseSealed, postSealed},
        {"GET", path::blob, getBlob},
        {"GET", path::numbers, getNumbers},
        {"GET", path::publicKeys, getPublicKeys},
        {"GET", path::checkPage, getCheckPage},
        {"GET", path::guides, getGuides},
        {"GET", path::guide, getGuide},
        {"GET", path::guidePdf, getGuidePdf},
        {"GET", path::slips, getSlips},
        {"GET", path::slipCustody, getSlipCustody},
        {"GET", path::unitCustody, getUnitCustody},
        {"GET", path::scans, getScans},
        {"GET", path::results, getResults},
        {"GET", path::joints, getJoints},
        {"GET", path::messages, getMessages},
        {"POST", path::messages, postMessage},
        {"GET", path::hall, getHall},
        {"GET", path::search, getSearch},
        {"GET", path::forecast, getForecast},
        {"GET", path::forecastDay, getForecastDay},
        {"POST", path::whatIf, postWhatIf},
        {"GET", path::suggestion, getSuggestion},
        {"GET", path::calibration, getCalibration},
        {"GET", path::hallDay, getHallDay},
        {"POST", path::leases, postLeases},
        {"POST", path::shared, postShared},
        {"GET", path::publicTicket, getPublicTicket},
        {"GET", path::ticketPage, getTicketPage},
        {"GET", path::deskHistory, getDeskHistory},
        {"GET", path::publicCase, getPublicCase},
        {"GET", path::dues, getDues},
        {"GET", path::publicPromises, getPublicPromises},
        {"GET", path::promisesPage, getPromisesPage},
        {"POST", path::publicEvaluations, postPublicEvaluation},
        {"POST", path::adminCatalogue, postCatalogue},
        {"GET", path::health, getHealth},
        {"GET", path::metrics, getMetrics},
        {"GET", path::openapi, getOpenApi},
    };
    for (const Binding& binding : bindings) {
        if (binding.method == route.method && binding.path == route.path) return binding.handler;
    }
    return nullptr;
}

namespace {

std::vector<std::string> segments(std::string_view path) {
    std::vector<std::string> parts;
    std::size_t from = 1;
    while (from <= path.size()) {
        const auto slash = std::min(path.find('/', from), path.size());
        parts.emplace_back(path.substr(from, slash - from));
        from = slash + 1;
    }
    return parts;
}

/// Matches a path against a template; fills {parameters}.
bool fits(std::string_view pattern, const std::vector<std::string>& parts, std::map<std::string, std::string>& params) {
    const std::vector<std::string> wanted = segments(pattern);
    if (wanted.size() != parts.size()) return false;
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].front() == '{')
            found[wanted[i].substr(1, wanted[i].size() - 2)] = parts[i];
        else if (wanted[i] != parts[i])
            return false;
    }
    params = std::move(found);
    return true;
}

/// A connection that is kept alive holds a worker while it says nothing. Only some may: when a hall has more machines than
/// the server has workers, the others are answered too and connect again for their next request.
class Crowd {
public:
    explicit Crowd(int workers) : m_mostKept(workers - std::max(1, workers / 4)) {}
    /// Before the first connection comes.
    void watch(const Poco::Net::TCPServer& server) { m_server = &server; }
    bool full() const {
        const Poco::Net::TCPServer* server = m_server.load();
        return server && (server->currentConnections() > m_mostKept || server->queuedConnections() > 0);
    }

private:
    const int m_mostKept;
    std::atomic<const Poco::Net::TCPServer*> m_server{nullptr};
};

class RequestHandler : public Poco::Net::HTTPRequestHandler {
public:
    RequestHandler(Core& core, const Crowd& crowd) : m_core(core), m_crowd(crowd) {}

    void handleRequest(HTTPServerRequest& http, HTTPServerResponse& answer) override {
        const auto began = std::chrono::steady_clock::now();
        Request request;
        request.id = api::hex(api::randomBytes(8));
        const api::Route* route = nullptr;
        bool detached = false;
        int status = 500;
        try {
            Reply reply = serve(http, request, route, detached);
            if (!detached && !request.bodyRead) discardBody(http);
            status = detached ? 200 : send(answer, request, reply);
        } catch (const Poco::Net::NetException&) {
            status = 499;  // the client went away
            answer.setKeepAlive(false);
        } catch (const Poco::TimeoutException&) {
            status = 408;
            answer.setKeepAlive(false);
        } catch (const std::exception& fault) {
            spdlog::error("request {} failed: {}", request.id, fault.what());
            status = send(answer, request, Unexpected{refuse(RefusalCode::Unavailable)});
        }
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        const std::string_view template_ = route ? route->path : std::string_view("unknown");
        m_core.metrics.countRequest(route ? route->method : "?", template_, status, seconds);
        spdlog::debug("{} {} {} {} {:.1f} ms", request.id, route ? route->method : "?", template_, status,
                      seconds * 1000);
    }

private:
    Reply serve(HTTPServerRequest& http, Request& request, const api::Route*& route, bool& detached) {
        if (m_core.stopping) return Unexpected{refuse(RefusalCode::Unavailable)};
        if (http.getURI().size() > 4096) return Unexpected{refuse(RefusalCode::TooLarge, {{"limit", "4096"}})};
        request.method = http.getMethod();
        readAddress(http, request);
        const std::vector<std::string> parts = segments(request.path);
        for (const api::Route& one : api::routes()) {
            if (one.method == request.method && fits(one.path, parts, request.params)) {
                route = &one;
                break;
            }
        }
        if (!route) return Unexpected{refuse(RefusalCode::NotFound, {{"what", "路径"}})};
        if (auto refusal = signIn(http, request, *route)) return Unexpected{std::move(*refusal)};
        if (auto refusal = readContent(http, request)) return Unexpected{std::move(*refusal)};
        if (route->path == api::path::stream) return subscribe(http, request, detached);
        return handlerOf(*route)(m_core, request);
    }

    /// Goes into pages and codes: nothing but a name or number and a port.
    static std::string plainHost(const std::string& host) {
        const bool plain =
            !host.empty() && host.size() < 256 &&
            host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
                std::string::npos;
        return plain ? host : "localhost";
    }

    static void readAddress(HTTPServerRequest& http, Request& request) {
        request.address = http.clientAddress().host().toString();
        try {
            const Poco::URI uri(http.getURI());
            request.path = uri.getPath();
            for (const auto& [name, value] : uri.getQueryParameters()) request.query[name] = value;
        } catch (const Poco::SyntaxException&) { request.path = "/"; }
        request.host = plainHost(http.get("Host", ""));
        request.ifNoneMatch = http.get("If-None-Match", "");
        const std::string authorisation = http.get("Authorization", "");
        if (authorisation.rfind("Bearer ", 0) == 0) request.token = authorisation.substr(7);
    }

    std::optional<Refusal> signIn(HTTPServerRequest&, Request& request, const api::Route& route) {
        if (route.access == api::Access::Open) return std::nullopt;
        auto session = m_core.sessions->find(request.token);
        if (!session) return session.error();
        request.session = std::move(*session);
        for (const Role role : route.roles) {
            if (request.session->has(role)) return std::nullopt;
        }
        if (route.roles.empty()) return std::nullopt;
        return refuse(RefusalCode::NotPermitted);
    }

    std::optional<Refusal> readContent(HTTPServerRequest& http, Request& request) {
        const std::size_t most = m_core.config.maxBodyBytes;
        const auto tooLarge = refuse(RefusalCode::TooLarge, {{"limit", std::to_string(most) + " B"}});
        if (http.hasContentLength() && http.getContentLength64() > static_cast<Poco::Int64>(most)) return tooLarge;
        std::array<char, 16384> chunk{};
        while (http.stream().good()) {
            http.stream().read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
            request.body.append(chunk.data(), static_cast<std::size_t>(http.stream().gcount()));
            if (request.body.size() > most) return tooLarge;
        }
        request.bodyRead = true;
        return std::nullopt;
    }

    /// Closing a connection with unread bytes resets it, and the client never sees why it was refused. So a moderate body
    /// is read away; a larger one is cut off.
    static void discardBody(HTTPServerRequest& http) {
        constexpr std::streamsize most = 1 << 20;
        http.stream().ignore(most);
    }

    Reply subscribe(HTTPServerRequest& http, const Request& request, bool& detached) {
        if (m_core.hub->subscribers() >= static_cast<std::size_t>(m_core.config.maxSubscribers))
            return Unexpected{refuse(RefusalCode::Unavailable)};
        const Session& session = *request.session;
        const bool display = session.has(Role::Display) || session.has(Role::Kiosk);
        auto socket = dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(http).detachSocket();
        detached = true;
        m_core.hub->subscribe(std::move(socket), display);
        return Response{};
    }

    int send(HTTPServerResponse& answer, const Request& request, const Reply& reply) {
        Response response;
        if (reply) {
            response = *reply;
        } else {
            const Refusal& refusal = reply.error();
            response.status = refusalText(refusal.code).httpStatus;
            response.type = std::string(api::problemType);
            response.body = api::encodeProblem({refusal, request.id});
            if (refusal.code == RefusalCode::RateLimited) answer.set("Retry-After", "60");
        }
        answer.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(response.status));
        answer.set("X-Request-Id", request.id);
        answer.set("X-Content-Type-Options", "nosniff");
        for (const auto& [name, value] : response.headers) answer.set(name, value);
        // What was not read would be taken for the next request.
        if (m_core.stopping || !request.bodyRead || m_crowd.full()) answer.setKeepAlive(false);
        if (!response.type.empty()) answer.setContentType(response.type);
        answer.setContentLength64(static_cast<Poco::Int64>(response.body.size()));
        answer.sendBuffer(response.body.data(), response.body.size());
        return response.status;
    }

    Core& m_core;
    const Crowd& m_crowd;
};

class HandlerFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    HandlerFactory(Core& core, std::shared_ptr<Crowd> crowd) : m_core(core), m_crowd(std::move(crowd)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override {
        return new RequestHandler(m_core, *m_crowd);
    }

private:
    Core& m_core;
    std::shared_ptr<Crowd> m_crowd;
};

}  // namespace

HttpFront::HttpFront(Core& core) : m_pool("http", 2, core.config.threads, /*idleTime=*/60) {
    const Config& config = core.config;
    Poco::Net::SecureServerSocket socket(serverContext(config.dataDir));
    try {
        // Without "reuse port", which would let two servers share one port in silence.
        socket.bind(Poco::Net::SocketAddress(config.address, static_cast<Poco::UInt16>(config.port)),
                    /*reuseAddress=*/true, /*reusePort=*/false);
        socket.listen(config.queuedConnections);
    } catch (const Poco::Exception&) {
        throw PortTaken("Port " + std::to_string(config.port) + " on " + config.address +
                        " is in use or not allowed; stop the other program or choose another with --port");
    }
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setMaxThreads(config.threads);
    params->setMaxQueued(config.queuedConnections);
    params->setTimeout(Poco::Timespan(config.socketTimeoutSeconds, 0));
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(Poco::Timespan(std::min(3, config.socketTimeoutSeconds), 0));
    params->setSoftwareVersion("yichuang");
    const auto crowd = std::make_shared<Crowd>(config.threads);
    m_server = std::make_unique<Poco::Net::HTTPServer>(new HandlerFactory(core, crowd), m_pool, socket, params);
    crowd->watch(*m_server);
    m_port = socket.address().port();
    m_server->start();
}

HttpFront::~HttpFront() { stop(); }

int HttpFront::port() const { return m_port; }

void HttpFront::stop() {
    if (!m_server) return;
    m_server->stop();
    m_pool.joinAll();
    m_server.reset();
}

}  // namespace yc::server
