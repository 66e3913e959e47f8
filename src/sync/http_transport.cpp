// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http_transport.h"

#include "api/paper_wire.h"
#include "api/problem.h"
#include "api/routes.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/URI.h>

#include <atomic>
#include <istream>
#include <mutex>
#include <stdexcept>
#include <sys/socket.h>

namespace yc::sync {

using Poco::Net::Context;
using Poco::Net::HTTPClientSession;
using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPSClientSession;

namespace {

constexpr std::size_t kMostAnswerBytes = 256U << 20;
/// Below the server's own limit for idle connections, so that we rarely speak into a closed one.
constexpr int kIdleSeconds = 3;

Poco::Timespan span(std::chrono::milliseconds time) {
    return Poco::Timespan(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

domain::Refusal away(const std::string& detail) { return domain::refuse(domain::RefusalCode::Unavailable, {}, detail); }

Fault faultOf(int status) {
    if (status == 401 || status == 403) return Fault::Unauthorised;
    if (status == 408 || status == 429 || status >= 500) return Fault::Busy;
    return Fault::Rejected;
}

TransportFault faultOf(int status, const std::string& body) {
    TransportFault fault;
    fault.status = status;
    fault.fault = faultOf(status);
    try {
        fault.refusal = api::decodeProblem(body).refusal;
    } catch (const journal::CodecError&) {
        fault.refusal = away("HTTP " + std::to_string(status));  // a proxy in between has answered
    }
    return fault;
}

bool isLoopback(const std::string& host) {
    return host == "localhost" || host == "127.0.0.1" || host == "::1" || host == "[::1]";
}

template <class T>
Answer<T> decoded(Answer<std::string> answer) {
    if (!answer) return domain::Unexpected<TransportFault>{answer.error()};
    try {
        return api::decode<T>(*answer);
    } catch (const journal::CodecError& error) {
        TransportFault fault;
        fault.fault = Fault::Busy;
        fault.refusal = domain::refuse(domain::RefusalCode::UnsupportedVersion, {}, error.what());
        return domain::Unexpected<TransportFault>{fault};
    }
}

Answer<domain::Nothing> nothing(const Answer<std::string>& answer) {
    if (!answer) return domain::Unexpected<TransportFault>{answer.error()};
    return domain::Nothing{};
}

}  // namespace

struct HttpTransport::Impl {
    explicit Impl(const TransportSettings& given) : settings(given), uri(given.url) {
        if (uri.getScheme() == "https") {
            static const bool initialised = [] {
                Poco::Net::initializeSSL();
                return true;
            }();
            static_cast<void>(initialised);
            if (settings.caFile.empty()) throw std::runtime_error("https needs the hall's CA file");
            context = new Context(Context::TLS_CLIENT_USE, "", "", settings.caFile, Context::VERIFY_RELAXED, 9,
                                  /*loadDefaultCAs=*/false);
            context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
            context->enableSessionCache();
        } else if (uri.getScheme() != "http" || !isLoopback(uri.getHost())) {
            throw std::runtime_error("the server's address must begin with https://");
        }
    }

    std::unique_ptr<HTTPClientSession> makeSession(std::chrono::milliseconds answerTimeout) const {
        std::unique_ptr<HTTPClientSession> made;
        if (context)
            made = std::make_unique<HTTPSClientSession>(uri.getHost(), uri.getPort(), context);
        else
            made = std::make_unique<HTTPClientSession>(uri.getHost(), uri.getPort());
        made->setTimeout(span(settings.connectTimeout), span(settings.answerTimeout), span(answerTimeout));
        made->setKeepAlive(true);
        made->setKeepAliveTimeout(Poco::Timespan(kIdleSeconds, 0));
        return made;
    }

    /// Lets interrupt() break the connection in use. False when it already has.
    bool watch(int descriptor) {
        const std::lock_guard lock(mutex);
        if (stopped) return false;
        socket = descriptor;
        return true;
    }
    void unwatch() {
        const std::lock_guard lock(mutex);
        socket = -1;
    }

    void prepare(HTTPRequest& request) const {
        request.setHost(uri.getHost(), uri.getPort());
        request.set("User-Agent", "yichuang/" YC_VERSION);
        if (!token.empty()) request.set("Authorization", "Bearer " + token);
    }

    /// One attempt; throws Poco::Exception when the line fails.
    Answer<std::string> attempt(const std::string& method, const std::string& target, const std::string& body) {
        HTTPRequest request(method, target, HTTPRequest::HTTP_1_1);
        prepare(request);
        request.setKeepAlive(true);
        if (!body.empty()) request.setContentType("application/json");
        request.setContentLength(static_cast<std::streamsize>(body.size()));
        std::ostream& out = session->sendRequest(request);
        if (!watch(static_cast<int>(session->socket().impl()->sockfd()))) throw Poco::IOException("interrupted");
        out << body << std::flush;
        HTTPResponse response;
        std::istream& in = session->receiveResponse(response);
        std::string answer;
        char buffer[16 * 1024];
        while (in.read(buffer, sizeof buffer), in.gcount() > 0) {
            answer.append(buffer, static_cast<std::size_t>(in.gcount()));
            if (answer.size() > kMostAnswerBytes) throw Poco::IOException("the answer is too long");
        }
        if (const Poco::Exception* broken = session->networkException()) broken->rethrow();
        if (response.hasContentLength() && static_cast<std::size_t>(response.getContentLength64()) != answer.size())
            throw Poco::IOException("the answer was cut off");
        unwatch();
        const int status = response.getStatus();
        if (status >= 200 && status < 300) return answer;
        return domain::Unexpected<TransportFault>{faultOf(status, answer)};
    }

    TransportSettings settings;
    Poco::URI uri;
    Context::Ptr context;
    std::unique_ptr<HTTPClientSession> session;
    std::string token;
    std::mutex mutex;
    bool stopped = false;
    int socket = -1;
};

HttpTransport::HttpTransport(const TransportSettings& settings) : m_impl(std::make_unique<Impl>(settings)) {}
HttpTransport::~HttpTransport() = default;

void HttpTransport::setToken(const std::string& token) { m_impl->token = token; }

void HttpTransport::interrupt() {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->stopped = true;
    if (m_impl->socket >= 0)
        ::shutdown(m_impl->socket, SHUT_RDWR);  // the reader wakes with an end of stream; the session closes it itself
}

Answer<std::string> HttpTransport::request(const std::string& method, const std::string& target,
                                           const std::string& body, bool repeatable) {
    std::string why = "interrupted";
    for (int attempt = 0; attempt < 2; ++attempt) {
        {
            const std::lock_guard lock(m_impl->mutex);
            if (m_impl->stopped) break;
        }
        const bool reused = m_impl->session && m_impl->session->connected();
        if (!m_impl->session) m_impl->session = m_impl->makeSession(m_impl->settings.answerTimeout);
        try {
            return m_impl->attempt(method, target, body);
        } catch (const Poco::Exception& error) { why = error.displayText(); } catch (const std::exception& error) {
            why = error.what();
        }
        m_impl->unwatch();
        m_impl->session.reset();
        if (!reused || !repeatable) break;
    }
    return domain::Unexpected<TransportFault>{TransportFault{Fault::Network, 0, away(why)}};
}

Answer<api::LoginAnswer> HttpTransport::signIn(const api::LoginRequest& login) {
    return decoded<api::LoginAnswer>(
        request("POST", std::string(api::path::sessions), api::encode(login), /*repeatable=*/true));
}

Answer<domain::Nothing> HttpTransport::signOut() {
    return nothing(request("DELETE", std::string(api::path::currentSession), {}, /*repeatable=*/true));
}

Answer<api::WitnessGrant> HttpTransport::witness(const api::WitnessRequest& wanted) {
    return decoded<api::WitnessGrant>(
        request("POST", std::string(api::path::witnesses), api::encode(wanted), /*repeatable=*/true));
}

Answer<api::OutcomeBatch> HttpTransport::push(const api::CommandBatch& batch) {
    return decoded<api::OutcomeBatch>(
        request("POST", std::string(api::path::commands), api::encode(batch), /*repeatable=*/true));
}

Answer<journal::Changes> HttpTransport::pull(const journal::Cursor& after, int limit,
                                             const std::optional<domain::Instant>& delivered) {
    std::string target = std::string(api::path::changes) + "?after=" + std::to_string(after.seq) +
                         "&hash=" + api::escaped(after.hash) + "&limit=" + std::to_string(limit);
    if (delivered) target += "&delivered=" + std::to_string(delivered->time_since_epoch().count());
    return decoded<journal::Changes>(request("GET", target, {}, /*repeatable=*/true));
}

Answer<api::LeaseAnswer> HttpTransport::lease(const api::LeaseRequest& wishes) {
    return decoded<api::LeaseAnswer>(
        request("POST", std::string(api::path::leases), api::encode(wishes), /*repeatable=*/true));
}

Answer<std::string> HttpTransport::catalogue(std::int64_t version, const std::string& hash) {
    std::string target(api::path::catalogue);
    if (version != 0) target += "?version=" + std::to_string(version) + "&hash=" + api::escaped(hash);
    return request("GET", target, {}, /*repeatable=*/true);
}

Answer<api::CalendarAnswer> HttpTransport::calendar() {
    return decoded<api::CalendarAnswer>(request("GET", std::string(api::path::calendar), {}, /*repeatable=*/true));
}

Answer<api::HallInfo> HttpTransport::hall() {
    return decoded<api::HallInfo>(request("GET", std::string(api::path::hall), {}, /*repeatable=*/true));
}

Answer<api::QueueSnapshot> HttpTransport::queue() {
    return decoded<api::QueueSnapshot>(request("GET", std::string(api::path::queue), {}, /*repeatable=*/true));
}

Answer<api::Timeline> HttpTransport::timeline(const domain::CaseNumber& number) {
    return decoded<api::Timeline>(
        request("GET", api::filled(api::path::caseTimeline, number.str()), {}, /*repeatable=*/true));
}

Answer<std::string> HttpTransport::sealedPaper(const domain::CaseNumber& number, const domain::PaperNumber& paper) {
    const auto edition =
        decoded<api::SealedEdition>(request("POST", api::filled(api::path::caseSealed, number.str()),
                                            api::encode(api::SealRequest{paper}), /*repeatable=*/true));
    if (!edition) return domain::Unexpected{edition.error()};
    return request("GET", api::filled(api::path::blob, edition->hash), {}, /*repeatable=*/true);
}

Answer<api::CaseDetail> HttpTransport::caseDetail(const domain::CaseNumber& number) {
    return decoded<api::CaseDetail>(
        request("GET", api::filled(api::path::caseByNumber, number.str()), {}, /*repeatable=*/true));
}

Answer<api::SharedAnswer> HttpTransport::shared(const std::string& source, const api::SharedQuery& query) {
    return decoded<api::SharedAnswer>(
        request("POST", api::filled(api::path::shared, source), api::encode(query), /*repeatable=*/true));
}

Answer<api::SearchAnswer> HttpTransport::search(const std::string& text, int limit) {
    const std::string target =
        std::string(api::path::search) + "?q=" + api::escaped(text) + "&limit=" + std::to_string(limit);
    return decoded<api::SearchAnswer>(request("GET", target, {}, /*repeatable=*/true));
}

Answer<domain::Nothing> HttpTransport::evaluate(const api::PublicEvaluation& evaluation) {
    return nothing(
        request("POST", std::string(api::path::publicEvaluations), api::encode(evaluation), /*repeatable=*/true));
}

// ---- live stream --------------------------------------------------------------------------------------------------

namespace {

/// Reads server-sent events: "data:" lines up to an empty line; comments keep the line alive.
void readEvents(std::istream& in, const std::function<void(const std::string&)>& event) {
    std::string line;
    std::string data;
    while (std::getline(in, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty()) {
            if (!data.empty()) event(data);
            data.clear();
        } else if (line.rfind("data:", 0) == 0) {
            if (!data.empty()) data += '\n';
            data += line.substr(line.size() > 5 && line[5] == ' ' ? 6 : 5);
        }
    }
}

}  // namespace

TransportFault HttpTransport::listen(const std::function<void()>& opened,
                                     const std::function<void(const api::StreamEvent&)>& event) {
    TransportFault fault{Fault::Network, 0, away("the live stream ended")};
    const auto session = m_impl->makeSession(m_impl->settings.streamSilence);
    try {
        HTTPRequest request("GET", std::string(api::path::stream), HTTPRequest::HTTP_1_1);
        m_impl->prepare(request);
        request.set("Accept", "text/event-stream");
        session->sendRequest(request);
        if (!m_impl->watch(static_cast<int>(session->socket().impl()->sockfd()))) return fault;
        HTTPResponse response;
        std::istream& in = session->receiveResponse(response);
        if (response.getStatus() != 200) {
            std::string body(std::istreambuf_iterator<char>(in), {});
            fault = faultOf(response.getStatus(), body);
        } else {
            opened();
            readEvents(in, [&](const std::string& data) { event(api::decode<api::StreamEvent>(data)); });
        }
    } catch (const Poco::Exception& error) {
        fault.refusal.detail = error.displayText();
    } catch (const journal::CodecError& error) { fault.refusal.detail = error.what(); }
    m_impl->unwatch();
    return fault;
}

}  // namespace yc::sync
