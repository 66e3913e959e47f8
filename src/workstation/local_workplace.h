// SPDX-License-Identifier: GPL-3.0-or-later
// 本机工位: one enrolled device with its files, its threads, its devices and the use cases of every role.
#pragma once

#include "api/device_key.h"
#include "api/enrolment.h"
#include "api/json_codec.h"
#include "workstation/catalogue_life_service.h"
#include "workstation/catalogue_service.h"
#include "workstation/conflict_service.h"
#include "workstation/context.h"
#include "workstation/joint_service.h"

#include <memory>
#include <string>

namespace yc::workstation {

struct WorkplaceConfig {
    std::string directory;  ///< outbox, cache, releases of this device
    api::Enrolment enrolment;
    Devices devices;
    Context::Clock clock;
    sync::EngineSettings engine;
    int offlineDays = 7;
};

class LocalWorkplace : public Workplace {
public:
    /// Opens the files and starts the threads. Throws journal::DatabaseCorrupt when the outbox is damaged,
    /// StorageFull, DatabaseIoError, api::DeviceKeyError, sync errors about the CA file.
    explicit LocalWorkplace(WorkplaceConfig config);
    /// Stops all threads; unsent work stays in the outbox.
    ~LocalWorkplace() override;

    void onStatus(Listener<StatusSnapshot> listener) override;
    void onSession(Listener<SessionSnapshot> listener) override;
    void onNotice(Listener<Notice> listener) override;
    void onScan(std::function<void(const std::string&)> listener) override;

    void signIn(const std::string& account, const std::string& password,
                std::function<void(std::optional<domain::Refusal>)> done) override;
    void signOut() override;
    void unlock(const std::string& password, std::function<void(std::optional<domain::Refusal>)> done) override;
    void reconnect() override;

    CounterService& counter() override;
    HandoffService& handoff() override;
    BackOfficeService& backOffice() override;
    IssueService& issue() override;
    HallService& hall() override;
    FindService& find() override;
    KioskService& kiosk() override;
    DisplayService& display() override;
    ConflictService& conflicts();
    CatalogueService& catalogue();
    CatalogueLifeService& catalogueLife();
    JointService& joint();

    Context& context() { return *m_context; }

private:
    void publishStatus();
    void connectDevices();
    void storeFault(const std::exception_ptr& fault);
    void cardRead(const peripherals::IdCard& card);
    std::vector<DeviceHealth> deviceHealth() const;
    std::vector<sync::SeriesNeed> seriesNeeds(sync::Replica& replica) const;
    void sessionStarted(sync::Replica& replica, const sync::SignedInAs& who);

    void arrive(sync::Replica& replica);

    struct Arriving {
        sync::SignedInAs who;
        std::function<void(std::optional<domain::Refusal>)> done;
    };
    struct Services;
    WorkplaceConfig m_config;
    api::JsonCodec m_codec;
    api::DeviceKey m_key;
    std::unique_ptr<sync::StoreThread> m_store;
    std::unique_ptr<sync::SyncClient> m_client;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Services> m_services;
    std::optional<Arriving> m_arriving;  ///< of the store thread
    std::mutex m_mutex;
    Listener<StatusSnapshot> m_onStatus;
    Listener<SessionSnapshot> m_onSession;
};

}  // namespace yc::workstation
