// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP: the central API as functions. One keep-alive TLS session under the hall's own CA; a session belongs to one thread,
// only interrupt() may be called from another. Faults are sorted for the engine, problem details become refusals.
#pragma once

#include "api/wire.h"
#include "domain/core/expected.h"
#include "sync/engine.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::sync {

struct TransportSettings {
    std::string url;     ///< "https://host:port"; "http://" only on loopback
    std::string caFile;  ///< PEM of the CA that signed the server; required for https
    std::chrono::milliseconds connectTimeout{3'000};
    std::chrono::milliseconds answerTimeout{10'000};
    std::chrono::milliseconds streamSilence{45'000};  ///< a live stream that says nothing for so long is dead
};

/// Why there is no answer. `refusal` is what the server said; Unavailable when it said nothing.
struct TransportFault {
    Fault fault = Fault::Network;
    int status = 0;  ///< HTTP; 0 = none
    domain::Refusal refusal;
};
template <class T>
using Answer = domain::Expected<T, TransportFault>;

class HttpTransport {
public:
    /// Does not connect yet. Throws std::runtime_error for a URL or CA file that cannot be used.
    explicit HttpTransport(const TransportSettings& settings);
    ~HttpTransport();
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    /// Bearer token of the next requests; "" = none.
    void setToken(const std::string& token);

    Answer<api::LoginAnswer> signIn(const api::LoginRequest& request);
    Answer<domain::Nothing> signOut();
    Answer<api::WitnessGrant> witness(const api::WitnessRequest& request);
    Answer<api::OutcomeBatch> push(const api::CommandBatch& batch);
    /// `delivered`: everything given at this device up to then has been answered.
    Answer<journal::Changes> pull(const journal::Cursor& after, int limit,
                                  const std::optional<domain::Instant>& delivered = {});
    Answer<api::LeaseAnswer> lease(const api::LeaseRequest& request);
    /// Canonical text of a release; version 0 = the current one.
    Answer<std::string> catalogue(std::int64_t version, const std::string& hash);
    Answer<api::CalendarAnswer> calendar();
    Answer<api::HallInfo> hall();
    Answer<api::QueueSnapshot> queue();
    Answer<api::Timeline> timeline(const domain::CaseNumber& number);
    /// 盖章版: the PDF of a paper with the organ's seal; made there at the first request.
    Answer<std::string> sealedPaper(const domain::CaseNumber& number, const domain::PaperNumber& paper);
    Answer<api::CaseDetail> caseDetail(const domain::CaseNumber& number);
    Answer<api::SharedAnswer> shared(const std::string& source, const api::SharedQuery& query);
    Answer<api::SearchAnswer> search(const std::string& text, int limit);
    Answer<domain::Nothing> evaluate(const api::PublicEvaluation& evaluation);
    /// Any route: the body of a 2xx answer. A broken keep-alive connection is tried once more when `repeatable`.
    Answer<std::string> request(const std::string& method, const std::string& target, const std::string& body,
                                bool repeatable);

    /// Listens until the line breaks or interrupt(). `opened` once, `event` for each.
    TransportFault listen(const std::function<void()>& opened,
                          const std::function<void(const api::StreamEvent&)>& event);

    /// Any thread: breaks what is under way; every later request fails at once.
    void interrupt();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::sync
