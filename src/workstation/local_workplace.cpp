// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/local_workplace.h"

#include "api/paper_signature.h"
#include "workstation/call_display.h"
#include "workstation/case_finder.h"
#include "workstation/catalogue_desk.h"
#include "workstation/catalogue_life.h"
#include "workstation/conflict_desk.h"
#include "workstation/counter_desk.h"
#include "workstation/hall_board.h"
#include "workstation/handoff_desk.h"
#include "workstation/issue_desk.h"
#include "workstation/joint_desk.h"
#include "workstation/kiosk_desk.h"
#include "workstation/lease_keeper.h"
#include "workstation/office_desk.h"
#include "workstation/series.h"

#include "journal/database.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace yc::workstation {

using domain::Role;

struct LocalWorkplace::Services {
    Services(Context& context, const std::string& directory)
        : leases(context)
        , counter(context)
        , handoff(context)
        , office(context)
        , issue(context)
        , hall(context)
        , finder(context)
        , kiosk(context)
        , display(context)
        , conflicts(context)
        , catalogue(context, directory + "/catalogue-drafts")
        , life(context)
        , joint(context) {}
    LeaseKeeper leases;
    CounterDesk counter;
    HandoffDesk handoff;
    OfficeDesk office;
    IssueDesk issue;
    HallBoard hall;
    CaseFinder finder;
    KioskDesk kiosk;
    CallDisplay display;
    ConflictDesk conflicts;
    CatalogueDesk catalogue;
    CatalogueLife life;
    JointDesk joint;
};

LocalWorkplace::LocalWorkplace(WorkplaceConfig config)
    : m_config(std::move(config)), m_key(api::DeviceKey::load(m_config.enrolment.keyFile)) {
    m_store = std::make_unique<sync::StoreThread>([this] {
        sync::ReplicaConfig replica;
        replica.directory = m_config.directory;
        replica.scope = m_config.enrolment.scope;
        replica.device = m_config.enrolment.device;
        replica.codec = &m_codec;
        replica.key = &m_key;
        replica.clock = m_config.clock;
        return std::make_unique<sync::Replica>(replica);
    });
    sync::SyncConfig syncConfig;
    syncConfig.transport.url = m_config.enrolment.serverUrl;
    syncConfig.transport.caFile = m_config.enrolment.caFile;
    syncConfig.engine = m_config.engine;
    syncConfig.device = m_config.enrolment.device;
    syncConfig.offlineDays = m_config.offlineDays;
    syncConfig.clock = m_config.clock;
    m_client = std::make_unique<sync::SyncClient>(*m_store, syncConfig);
    m_context = std::make_unique<Context>(*m_store, *m_client, m_config.devices, m_config.clock);
    m_context->signPapersWith([this](const domain::PaperSummary& paper) {
        return api::signedPaperCode(paper, m_config.enrolment.scope, m_config.enrolment.device, m_key);
    });
    m_context->setPublicAddress(m_config.enrolment.serverUrl);
    m_services = std::make_unique<Services>(*m_context, m_config.directory);
    m_services->counter.list().onStock(
        [this] { m_store->post([this](sync::Replica& replica) { m_client->needSeries(seriesNeeds(replica)); }); });
    m_store->setFaultHandler([this](std::exception_ptr fault) { storeFault(fault); });
    m_store->call([this](sync::Replica& replica) {
        replica.setListener([this, &replica](const sync::ReplicaChange& change) {
            m_context->replicaChanged(replica, change);
            if (change.settings) {
                m_client->needSeries(seriesNeeds(replica));
                arrive(replica);
            }
            if (change.outbox || change.settings || change.everything) publishStatus();
        });
    });
    m_client->onStatus([this, link = sync::Link::Connecting](const sync::SyncStatus& status) mutable {
        publishStatus();
        if (std::exchange(link, status.link) == status.link) return;
        m_store->post([this](sync::Replica& replica) { m_services->counter.linkChanged(replica); });
    });
    connectDevices();
    m_client->start();
}

LocalWorkplace::~LocalWorkplace() {
    const Devices& devices = m_config.devices;
    if (devices.idCard) {
        devices.idCard->onCard({});
        devices.idCard->onState({});
    }
    if (devices.scanner) {
        devices.scanner->onCode({});
        devices.scanner->onState({});
    }
    if (devices.pad) {
        devices.pad->cancel();
        devices.pad->onState({});
    }
    m_client->stop();
    m_context->finishPrinting();
    m_store->stop();
    m_services.reset();
    m_context.reset();
}

/// A job failed below the rules: nothing of it was recorded. Said in words, with the text for support in the log.
void LocalWorkplace::storeFault(const std::exception_ptr& fault) {
    try {
        std::rethrow_exception(fault);
    } catch (const journal::StorageFull&) {
        m_context->say(domain::refuse(domain::RefusalCode::StorageFull));
    } catch (const std::exception& problem) {
        spdlog::error("store: {}", problem.what());
        Notice notice;
        notice.kind = Notice::Kind::Fault;
        notice.zh = "这一步没有记下，之前的记录都在";
        notice.zhSupport = "请再按一次；还不行就告诉维护人员";
        notice.en = "This step was not recorded; earlier records are safe";
        notice.enSupport = "Press again; if it stays so, tell the maintainer";
        notice.code = "store.fault";
        m_context->say(std::move(notice));
    }
}

void LocalWorkplace::connectDevices() {
    const Devices& devices = m_config.devices;
    const auto stateChanged = [this](const peripherals::DeviceState&) { publishStatus(); };
    if (devices.idCard) {
        devices.idCard->onCard([this](const peripherals::IdCard& card) { cardRead(card); });
        devices.idCard->onState(stateChanged);
    }
    if (devices.scanner) devices.scanner->onState(stateChanged);
    if (devices.pad) devices.pad->onState(stateChanged);
}

/// One reader serves whoever needs a card now: the kiosk, the person who was called, or the collector at Issue.
void LocalWorkplace::cardRead(const peripherals::IdCard& card) {
    m_store->post([this, card](sync::Replica& replica) {
        const auto session = m_context->session();
        if (!session) return;
        if (session->actor.has(Role::Kiosk))
            m_services->kiosk.cardRead(card);
        else if (m_services->counter.wantsCard(replica))
            m_services->counter.cardRead(card);
        else
            m_services->issue.cardRead(card);
    });
}

void LocalWorkplace::onScan(std::function<void(const std::string&)> listener) {
    if (m_config.devices.scanner) m_config.devices.scanner->onCode(std::move(listener));
}

void LocalWorkplace::onStatus(Listener<StatusSnapshot> listener) {
    {
        const std::lock_guard lock(m_mutex);
        m_onStatus = std::move(listener);
    }
    publishStatus();
}

void LocalWorkplace::onSession(Listener<SessionSnapshot> listener) {
    const std::lock_guard lock(m_mutex);
    m_onSession = std::move(listener);
}

void LocalWorkplace::onNotice(Listener<Notice> listener) { m_context->onNotice(std::move(listener)); }

void LocalWorkplace::signIn(const std::string& account, const std::string& password,
                            std::function<void(std::optional<domain::Refusal>)> done) {
    m_client->signIn(account, password,
                     [this, done = std::move(done)](domain::Expected<sync::SignedInAs, domain::Refusal> reply) {
                         if (!reply) {
                             done(reply.error());
                             return;
                         }
                         const sync::SignedInAs who = std::move(reply).value();
                         m_store->post([this, who, done](sync::Replica& replica) {
                             m_arriving = Arriving{who, done};
                             arrive(replica);
                         });
                     });
}

/// On a machine's first day the hall and its catalogue come a moment after the sign-in; the screens wait for them.
void LocalWorkplace::arrive(sync::Replica& replica) {
    if (!m_arriving) return;
    const auto& hall = replica.hall();
    const bool ready = hall && (hall->catalogueHash.empty() || replica.currentRelease());
    if (!ready && !m_arriving->who.offline)
        return;  // the sync client fetches both after a sign-in and tells through the replica
    const Arriving arriving = std::move(*m_arriving);
    m_arriving.reset();
    sessionStarted(replica, arriving.who);
    arriving.done(std::nullopt);
}

void LocalWorkplace::sessionStarted(sync::Replica& replica, const sync::SignedInAs& who) {
    auto session = std::make_shared<SessionSnapshot>();
    session->actor.account = who.grant.account;
    session->actor.device = who.grant.device;
    session->actor.roles = who.grant.roles;
    session->actor.unit = who.grant.unit;
    session->actor.desk = who.grant.desk;
    session->name = who.grant.name;
    session->offlineLogin = who.offline;
    if (const auto& hall = replica.hall()) {
        session->hallName = hall->name;
        session->sample = !hall->sampleMark.empty();
    }
    session->place = who.grant.unit.empty() ? m_context->deskName(replica, who.grant.desk)
                                            : m_context->unitName(replica, who.grant.unit);
    m_context->setSession(session);
    m_client->needSeries(seriesNeeds(replica));
    Listener<SessionSnapshot> listener;
    {
        const std::lock_guard lock(m_mutex);
        listener = m_onSession;
    }
    if (listener) listener(session);
    m_services->counter.sessionStarted(replica);
    sync::ReplicaChange everything;
    everything.everything = true;
    everything.settings = true;
    m_context->replicaChanged(replica, everything);
}

void LocalWorkplace::signOut() {
    m_client->signOut();
    m_context->setSession(nullptr);
    m_store->post([this](sync::Replica&) {
        Listener<SessionSnapshot> listener;
        {
            const std::lock_guard lock(m_mutex);
            listener = m_onSession;
        }
        if (listener) listener(nullptr);
    });
}

void LocalWorkplace::unlock(const std::string& password, std::function<void(std::optional<domain::Refusal>)> done) {
    const auto session = m_context->session();
    if (!session) {
        done(domain::refuse(domain::RefusalCode::SessionExpired));
        return;
    }
    m_client->signIn(session->actor.account.str(), password,
                     [done = std::move(done)](domain::Expected<sync::SignedInAs, domain::Refusal> reply) {
                         done(reply ? std::nullopt : std::optional(reply.error()));
                     });
}

void LocalWorkplace::reconnect() { m_client->retryNow(); }

std::vector<sync::SeriesNeed> LocalWorkplace::seriesNeeds(sync::Replica& replica) const {
    const auto session = m_context->session();
    const auto& hall = replica.hall();
    if (!session || !hall) return {};
    const domain::Actor& actor = session->actor;
    std::vector<SeriesKind> kinds;
    if (actor.has(Role::Clerk))
        kinds = {SeriesKind::Receipt,
                 SeriesKind::Acceptance,
                 SeriesKind::Correction,
                 SeriesKind::Tolerance,
                 SeriesKind::NonAcceptance,
                 SeriesKind::Delivery,
                 SeriesKind::Slip,
                 SeriesKind::Withdrawal,
                 SeriesKind::List,
                 SeriesKind::Commitment,
                 SeriesKind::OnTheSpot,
                 SeriesKind::Termination,
                 SeriesKind::JointInvitation,
                 SeriesKind::JointMinutes,
                 SeriesKind::Later};
    if (actor.has(Role::Reviewer))
        kinds.insert(kinds.end(), {SeriesKind::Decision, SeriesKind::Procedure, SeriesKind::Slip, SeriesKind::Extension,
                                   SeriesKind::Revocation, SeriesKind::JointInvitation, SeriesKind::JointMinutes});
    const domain::Date today = m_context->today();
    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    std::vector<sync::SeriesNeed> needs;
    for (const SeriesKind kind : kinds) needs.push_back({seriesKey(hall->organWord, kind, year), 20, 100});
    if (!actor.has(Role::Clerk)) return needs;
    if (const auto release = replica.currentRelease()) {
        for (const auto& theme : release->themes) {
            for (const auto& item : theme.items)
                needs.push_back({item.implementationCode + '|' + domain::compactDate(today), 10, 50});
        }
    }
    const auto& stock = m_services->counter.list().wantedStock();
    for (sync::SeriesNeed& need : needs) {
        const auto wanted = stock.find(need.series);
        if (wanted == stock.end()) continue;
        need.low = std::max(need.low, wanted->second);
        need.size = std::max(need.size, wanted->second);
    }
    return needs;
}

std::vector<DeviceHealth> LocalWorkplace::deviceHealth() const {
    std::vector<DeviceHealth> result;
    const Devices& devices = m_config.devices;
    const auto add = [&](const char* id, const char* name, const peripherals::DeviceState& state) {
        DeviceHealth health;
        health.id = id;
        health.name = name;
        health.state = static_cast<DeviceHealth::State>(state.health);
        health.words = state.zh;
        health.simulated = devices.simulated;
        result.push_back(std::move(health));
    };
    if (devices.idCard) add("idcard", "身份证读卡器", devices.idCard->state());
    if (devices.scanner) add("scanner", "扫码墩", devices.scanner->state());
    if (devices.pad) add("pad", "签名屏、评价器", devices.pad->state());
    if (devices.a4) add("a4", "A4 打印机", devices.a4->health());
    if (devices.ticket) add("ticket", "小票打印机", devices.ticket->health());
    return result;
}

void LocalWorkplace::publishStatus() {
    m_store->post([this](sync::Replica& replica) {
        const sync::SyncStatus sync = m_client->status();
        auto status = std::make_shared<StatusSnapshot>();
        switch (sync.link) {
        case sync::Link::Online: status->link = StatusSnapshot::Link::Online; break;
        case sync::Link::Offline: status->link = StatusSnapshot::Link::Offline; break;
        case sync::Link::SignInNeeded: status->link = StatusSnapshot::Link::SignInNeeded; break;
        case sync::Link::Connecting: status->link = StatusSnapshot::Link::Connecting; break;
        }
        const sync::OutboxSummary outbox = replica.outboxSummary();
        status->offlineSince = sync.offlineSince;
        status->retryAt = sync.retryAt;
        status->unsent = outbox.unsent;
        status->oldestUnsent = outbox.oldestUnsent;
        status->unsentByKind = outbox.unsentByKind;
        status->conflicts = outbox.conflicts;
        status->devices = deviceHealth();
        status->catalogueSyncedAt = sync.lastAnswer;
        if (const auto release = replica.currentRelease()) status->catalogueVersion = release->version;
        if (const auto& hall = replica.hall()) {
            const int year = static_cast<int>(std::chrono::year_month_day{m_context->today()}.year());
            const auto stock = [&](const char* name, SeriesKind kind) {
                const std::string key = seriesKey(hall->organWord, kind, year);
                const auto next = replica.peekNumber(key);
                status->numbers.push_back(
                    {name, static_cast<int>(replica.numbersLeft(key)), next ? std::to_string(*next) : std::string()});
            };
            stock("受理通知书文号", SeriesKind::Acceptance);
            stock("补正告知书文号", SeriesKind::Correction);
            stock("收件凭证文号", SeriesKind::Receipt);
        }
        Listener<StatusSnapshot> listener;
        {
            const std::lock_guard lock(m_mutex);
            listener = m_onStatus;
        }
        if (listener) listener(status);
    });
}

CounterService& LocalWorkplace::counter() { return m_services->counter; }
HandoffService& LocalWorkplace::handoff() { return m_services->handoff; }
BackOfficeService& LocalWorkplace::backOffice() { return m_services->office; }
IssueService& LocalWorkplace::issue() { return m_services->issue; }
HallService& LocalWorkplace::hall() { return m_services->hall; }
FindService& LocalWorkplace::find() { return m_services->finder; }
KioskService& LocalWorkplace::kiosk() { return m_services->kiosk; }
DisplayService& LocalWorkplace::display() { return m_services->display; }
ConflictService& LocalWorkplace::conflicts() { return m_services->conflicts; }
CatalogueService& LocalWorkplace::catalogue() { return m_services->catalogue; }
CatalogueLifeService& LocalWorkplace::catalogueLife() { return m_services->life; }
JointService& LocalWorkplace::joint() { return m_services->joint; }

}  // namespace yc::workstation
