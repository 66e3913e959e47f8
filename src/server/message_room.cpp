// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/message_room.h"

#include "domain/core/numbers.h"
#include "server/config.h"
#include "server/core.h"
#include "server/smtp_port.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>
#include <vector>

namespace yc::server {

using namespace domain;

namespace {

constexpr int kMostTries = 12;
constexpr std::chrono::minutes kFirstPause{1};
constexpr std::chrono::minutes kLongestPause{60};

Actor systemActor() { return {AccountId("system"), DeviceId("server"), {Role::System}, {}, {}}; }

/// 1, 2, 4 … 60 minutes.
std::chrono::minutes pauseAfter(int tries) {
    std::chrono::minutes pause = kFirstPause;
    for (int i = 1; i < tries && pause < kLongestPause; ++i) pause *= 2;
    return std::min(pause, kLongestPause);
}

std::string digitsOf(const std::string& text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
}

struct Told {
    int times = 0;
    Instant last{};
    bool allHere = true;
};

Told toldOf(const CaseId& caseId, const journal::HallReader& reader) {
    Told told;
    for (const journal::ResultRow& row : reader.resultsOfCase(caseId)) {
        const auto stored = reader.state({StreamKind::Result, row.id.str()});
        const auto* result = stored ? std::get_if<ResultState>(&stored->state) : nullptr;
        if (!result || result->status == ResultStatus::Voided) continue;
        const int times = static_cast<int>(result->notices.size());
        told.times = std::max(told.times, times);
        if (times > 0) told.last = std::max(told.last, result->notices.back().at);
    }
    return told;
}

const CaseState* caseIn(const std::optional<journal::StoredState>& stored) {
    return stored ? std::get_if<CaseState>(&stored->state) : nullptr;
}

}  // namespace

MessageRoom::MessageRoom(Core& core, std::unique_ptr<MessagePort> port, MessageSettings settings)
    : m_core(core)
    , m_port(std::move(port))
    , m_settings(std::move(settings))
    , m_queue(core.config.dataDir + "/messages.db") {}

void MessageRoom::start(std::chrono::milliseconds period) {
    m_thread = std::thread([this, period] { run(period); });
}

void MessageRoom::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

bool MessageRoom::stopping() const {
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void MessageRoom::run(std::chrono::milliseconds period) {
    while (!stopping()) {
        try {
            look();
        } catch (const std::exception& fault) {
            spdlog::error("messages could not be looked at: {}", fault.what());  // the next look tries again
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, period, [this] { return m_stopping; });
    }
}

int MessageRoom::look() {
    const Instant now = m_core.now();
    collect(now);
    const int count = sendDue(now);
    note(now);
    return count;
}

/// Cases whose results are all here and lie on the shelf: told once, and again after some working days.
void MessageRoom::collect(Instant now) {
    const journal::HallReader& reader = m_core.reader();
    std::map<CaseId, Instant> lying;  // since when the last one came
    for (const journal::ResultRow& row : reader.shelf()) {
        Instant& since = lying[row.caseId];
        since = std::max(since, row.shelvedAt);
    }
    for (const auto& [caseId, since] : lying) {
        if (stopping()) return;
        const auto row = reader.caseById(caseId);
        if (!row || row->status != CaseStatus::Ready) continue;
        const auto stored = reader.state({StreamKind::Case, caseId.str()});
        const CaseState* state = caseIn(stored);
        if (!state || state->delivery == DeliveryWay::Mail) continue;
        if (digitsOf(state->personal.applicant.phone).empty()) continue;
        const Told told = toldOf(caseId, reader);
        const Instant from = std::max(since, told.last);
        const int days = m_core.calendar.workingDaysBetween(localDate(from), localDate(now));
        const bool again = told.times > 0;
        if (again && (days < m_settings.callAgainDays || told.times >= m_settings.mostCalls)) continue;
        const std::string id = "ready|" + caseId.str() + '|' + std::to_string(told.times);
        m_queue.add(id, caseId, again ? "again" : "ready", now);
    }
}

std::optional<OutgoingMessage> MessageRoom::compose(const journal::QueuedMessage& queued) const {
    const journal::HallReader& reader = m_core.reader();
    const auto stored = reader.state({StreamKind::Case, queued.caseId.str()});
    const CaseState* state = caseIn(stored);
    if (!state || state->status != CaseStatus::Ready) return std::nullopt;
    const std::string phone = digitsOf(state->personal.applicant.phone);
    if (phone.empty()) return std::nullopt;
    int results = 0;
    for (const journal::ResultRow& row : reader.resultsOfCase(queued.caseId))
        results += row.status == ResultStatus::Shelved || row.status == ResultStatus::Notified ? 1 : 0;
    std::string theme = state->theme.str();
    if (const auto release = m_core.catalogues->find(state->catalogueVersion, state->catalogueHash)) {
        if (const auto* found = release->theme(state->theme)) theme = found->shortName;
    }
    OutgoingMessage message;
    message.id = queued.id;
    message.to = phone + '@' + m_settings.smsDomain;
    message.subject = m_core.hall.name;
    message.text = "【" + m_core.hall.name + "】" + (queued.kind == "again" ? "再次提醒：" : "") + "您办的“" + theme +
                   "”" + std::to_string(results) + " 份结果已到齐，请带本人证件到窗口一次领取；代领请带授权书。办件 " +
                   shortCaseNumber(state->number) + "。";
    if (!m_core.hall.sampleMark.empty()) message.text += m_core.hall.sampleMark;
    return message;
}

int MessageRoom::sendDue(Instant now) {
    int count = 0;
    while (!stopping()) {
        const auto queued = m_queue.take(now);
        if (!queued) break;
        const auto message = compose(*queued);
        if (!message) {
            m_queue.failed(queued->id, now, "collected meanwhile, or no telephone");
            continue;
        }
        const SendResult result = m_port->send(*message);
        switch (result.outcome) {
        case SendResult::Outcome::Sent:
            m_queue.sent(queued->id, now);
            ++count;
            break;
        case SendResult::Outcome::Later:
            if (queued->tries >= kMostTries)
                m_queue.failed(queued->id, now, result.words);
            else
                m_queue.later(queued->id, now + pauseAfter(queued->tries), result.words);
            break;
        case SendResult::Outcome::Refused: m_queue.failed(queued->id, now, result.words); break;
        case SendResult::Outcome::Unknown: m_queue.unknown(queued->id, now, result.words); break;
        }
        if (result.outcome != SendResult::Outcome::Sent)
            spdlog::warn("message about case {}: {}", queued->caseId.str(), result.words);
    }
    return count;
}

/// The journal hears of what went out; a result that left the shelf meanwhile has no use for it.
void MessageRoom::note(Instant now) {
    for (const journal::QueuedMessage& message : m_queue.sentNotNoted()) {
        bool told = true;
        for (const journal::ResultRow& row : m_core.reader().resultsOfCase(message.caseId)) {
            if (row.status != ResultStatus::Shelved && row.status != ResultStatus::Notified) continue;
            const auto answer = m_core.submitOwn(systemActor(), NotifyResult{row.id, "短信", message.id}, now);
            told = told && answer.hasValue();  // no disk, or stopping: the next look tries again
        }
        if (told) m_queue.noted(message.id);
    }
}

std::unique_ptr<MessagePort> messagePort(const Config& config) {
    if (config.smtpHost.empty() || config.smsDomain.empty()) return nullptr;
    SmtpSettings settings;
    settings.host = config.smtpHost;
    settings.port = config.smtpPort;
    settings.user = config.smtpUser;
    settings.from = config.smtpFrom;
    if (!config.smtpUser.empty()) {
        std::ifstream file(config.smtpPasswordFile);
        if (!std::getline(file, settings.password))
            throw ConfigError("smtp-password-file cannot be read: " + config.smtpPasswordFile);
    }
    return std::make_unique<SmtpPort>(std::move(settings));
}

}  // namespace yc::server
