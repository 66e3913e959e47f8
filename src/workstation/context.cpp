// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/context.h"

#include "api/device_key.h"
#include "api/json_codec.h"
#include "api/routes.h"
#include "journal/database.h"
#include "reports/error.h"
#include "reports/fonts.h"
#include "reports/pdf_renderer.h"

#include <spdlog/spdlog.h>

namespace yc::workstation {

using domain::Language;
using domain::RefusalCode;

Notice noticeOf(const domain::Refusal& refusal) {
    Notice notice;
    notice.kind = Notice::Kind::Fault;
    notice.zh = refusal.sentence(Language::Chinese);
    notice.zhSupport = refusal.remedy(Language::Chinese);
    notice.en = refusal.sentence(Language::English);
    notice.enSupport = refusal.remedy(Language::English);
    notice.code = refusal.name();
    return notice;
}

Context::Context(sync::StoreThread& store, sync::SyncClient& client, Devices devices, Clock clock)
    : m_store(store), m_client(client), m_devices(devices), m_clock(std::move(clock)) {
    m_printThread = std::thread([this] { printLoop(); });
}

Context::~Context() { finishPrinting(); }

void Context::finishPrinting() {
    if (!m_printThread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_printWake.notify_all();
    m_printThread.join();
}

void Context::setSession(std::shared_ptr<const SessionSnapshot> session) {
    const std::lock_guard lock(m_mutex);
    m_session = std::move(session);
}

std::shared_ptr<const SessionSnapshot> Context::session() const {
    const std::lock_guard lock(m_mutex);
    return m_session;
}

void Context::onNotice(Listener<Notice> listener) {
    const std::lock_guard lock(m_mutex);
    m_onNotice = std::move(listener);
}

void Context::say(Notice notice) {
    Listener<Notice> listener;
    {
        const std::lock_guard lock(m_mutex);
        listener = m_onNotice;
    }
    if (listener) listener(std::make_shared<const Notice>(std::move(notice)));
}

void Context::say(const domain::Refusal& refusal) { say(noticeOf(refusal)); }

void Context::done(std::string zh, std::string en, bool undoable) {
    Notice notice;
    notice.kind = Notice::Kind::Done;
    notice.zh = std::move(zh);
    notice.en = std::move(en);
    notice.undoable = undoable;
    say(std::move(notice));
}

std::optional<sync::Submitted> Context::submit(sync::Replica& replica, domain::CommandBody body,
                                               const std::vector<journal::NumberUse>& numbers) {
    try {
        auto submitted = replica.submit(replica.command(std::move(body)), numbers);
        if (!submitted) {
            say(submitted.error());
            return std::nullopt;
        }
        m_client.commandsQueued();
        return std::move(submitted).value();
    } catch (const journal::StorageFull&) {
        say(domain::refuse(RefusalCode::StorageFull));
        return std::nullopt;
    }
}

std::optional<domain::Refusal> Context::whyNot(sync::Replica& replica, domain::CommandBody body) const {
    const auto decision = replica.dryRun(replica.command(std::move(body)));
    if (decision) return std::nullopt;
    return decision.error();
}

void Context::submitOnline(sync::Replica& replica, domain::CommandBody body,
                           std::function<void(sync::Replica&, const journal::Outcome*)> done) {
    m_client.submitOnline(
        replica.command(std::move(body)),
        [this, &replica, done = std::move(done)](domain::Expected<journal::Outcome, domain::Refusal> reply) {
            const journal::Outcome* outcome = reply ? &*reply : nullptr;
            // What only the centre decides is not kept and sent later.
            if (!reply)
                say(reply.error().code == RefusalCode::Unavailable ? domain::refuse(RefusalCode::OfflineOnlyOnline)
                                                                   : reply.error());
            else if (outcome->refusal)
                say(*outcome->refusal);
            if (done) done(replica, outcome && outcome->status == journal::OutcomeStatus::Applied ? outcome : nullptr);
        });
}

void Context::print(PrintOrder order) {
    {
        const std::lock_guard lock(m_mutex);
        m_printQueue.push_back(std::move(order));
    }
    m_printWake.notify_all();
}

void Context::printLoop() {
    while (true) {
        PrintOrder order;
        {
            std::unique_lock lock(m_mutex);
            m_printWake.wait(lock, [this] { return m_stop || !m_printQueue.empty(); });
            if (m_printQueue.empty()) return;
            order = std::move(m_printQueue.front());
            m_printQueue.pop_front();
        }
        printOne(order);
    }
}

namespace {
/// What the printer's queue calls the job; never blank.
std::string jobName(const PrintOrder& order) {
    if (!order.name.empty()) return order.name;
    const std::string number = order.number.empty() ? order.document.number : order.number.str();
    if (order.document.title.empty()) return number.empty() ? "文书" : number;
    return number.empty() ? order.document.title : order.document.title + ' ' + number;
}
}  // namespace

void Context::printOne(const PrintOrder& order) {
    peripherals::Printer* printer = order.onRoll && m_devices.ticket ? m_devices.ticket : m_devices.a4;
    const std::string number = order.number.str();
    const auto fault = [&](const char* zh, const char* en, const char* zhSupport, const char* enSupport) {
        Notice notice;
        notice.kind = Notice::Kind::Fault;
        notice.zh = zh;
        notice.en = en;
        notice.zhSupport = zhSupport;
        notice.enSupport = enSupport;
        notice.code = "print.fault";
        say(std::move(notice));
    };
    if (!printer) {
        fault("没有接打印机。文书已存好，号码没浪费",
              "No printer is connected. The paper is saved and keeps its number", "接好后按 F10 打印",
              "Connect one, then press F10");
        return;
    }
    try {
        if (!m_fonts && order.file.empty()) m_fonts = std::make_unique<reports::FontSet>();
        const std::string pdf = order.file.empty() ? reports::renderPdf(order.document, *m_fonts).pdf : order.file;
        if (!order.command.empty()) {
            // Known to the outbox before the paper can be in somebody's hands.
            m_store.call([&](sync::Replica& replica) { replica.markEffectRan(order.command); });
        }
        printer->submit(pdf, jobName(order), order.copies);
    } catch (const peripherals::PrintFault& problem) {
        spdlog::warn("print fault {}", static_cast<int>(problem.kind()));
        fault("打印机没应答。文书已存好，号码没浪费",
              "The printer did not answer. The paper is saved and keeps its number", "F10 再打印一次",
              "F10 prints it again");
        return;
    } catch (const reports::ReportError& problem) {
        spdlog::error("paper could not be made: {}", problem.what());
        fault("文书没能生成。内容已存好，号码没浪费", "The paper could not be made. Its content and number are saved",
              "请把这句话告诉维护人员", "Tell the maintainer");
        return;
    } catch (const std::exception& problem) {
        // The outbox could not note that paper goes out (disk full, file damaged): then nothing is printed.
        spdlog::error("print not recorded: {}", problem.what());
        fault("这张没有打印：本机记不下。文书已存好",
              "Not printed: this machine could not record it. The paper is saved", "请腾出磁盘空间，再按 F10",
              "Free some disk space, then press F10");
        return;
    }
    if (order.caseId.empty() || number.empty()) return;
    m_store.post([this, caseId = order.caseId, paper = order.number, copies = order.copies](sync::Replica& replica) {
        if (!replica.session()) return;  // printed after logout: the paper is known from its command already
        domain::RecordPrint record;
        record.caseId = caseId;
        record.number = paper;
        record.copies = copies;
        submit(replica, record);
    });
}

void Context::addChangeListener(std::function<void(sync::Replica&, const sync::ReplicaChange&)> listener) {
    m_changes.push_back(std::move(listener));
}

std::shared_ptr<const api::WaitForecast> Context::waits() {
    constexpr std::chrono::seconds askAgain{15};
    constexpr std::chrono::minutes tooOld{5};
    const domain::Instant at = now();
    if (!m_askingWaits && session() && (at - m_waitsAskedAt >= askAgain || at < m_waitsAskedAt)) {
        m_askingWaits = true;
        m_waitsAskedAt = at;
        m_client.requestText(
            std::string(api::path::forecast), {}, [this](domain::Expected<std::string, domain::Refusal> answer) {
                m_askingWaits = false;
                if (!answer) return;  // the old one is shown until it is too old
                try {
                    m_waits = std::make_shared<const api::WaitForecast>(api::decode<api::WaitForecast>(*answer));
                } catch (const journal::CodecError&) {
                    return;  // a server of another version: no waiting times rather than wrong ones
                }
                m_waitsCameAt = now();
                m_store.post([this](sync::Replica& replica) {
                    for (const auto& listener : m_onWaits) listener(replica);
                });
            });
    }
    return m_waits && at - m_waitsCameAt < tooOld ? m_waits : nullptr;
}

void Context::replicaChanged(sync::Replica& replica, const sync::ReplicaChange& change) {
    for (const auto& listener : m_changes) listener(replica, change);
}

std::string Context::unitName(sync::Replica& replica, const domain::UnitId& unit) const {
    if (const auto release = replica.currentRelease()) {
        if (const auto* found = release->unit(unit)) return found->shortName.empty() ? found->name : found->shortName;
    }
    return unit.str();
}

std::string Context::deskName(sync::Replica& replica, const domain::DeskId& desk) const {
    if (const auto& hall = replica.hall()) {
        for (const auto& window : hall->windows) {
            if (window.desk == desk) return window.name;
        }
    }
    return desk.str();
}

std::string Context::keeperName(sync::Replica& replica, const domain::Keeper& keeper) const {
    switch (keeper.kind) {
    case domain::Keeper::Kind::Desk: return deskName(replica, domain::DeskId(keeper.id));
    case domain::Keeper::Kind::Unit: return unitName(replica, domain::UnitId(keeper.id));
    case domain::Keeper::Kind::Hall:
        if (const auto& hall = replica.hall()) {
            if (const auto* other = hall->rules.custody.hall(domain::ScopeId(keeper.id))) return other->name;
        }
        return keeper.id;
    case domain::Keeper::Kind::Applicant: break;
    }
    return "申请人";
}

std::string Context::accountName(sync::Replica& replica, const domain::AccountId& account) const {
    if (const auto& hall = replica.hall()) {
        for (const auto& row : hall->accounts) {
            if (!row.device && row.account == account.str()) return row.name;
        }
    }
    return account.str();
}

std::string Context::newId() const { return api::uuid7(m_clock().time_since_epoch().count()); }

}  // namespace yc::workstation
