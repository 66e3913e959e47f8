// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hall_setup.h"

#include "api/catalogue_json.h"
#include "api/device_key.h"
#include "api/queue_policy_file.h"
#include "journal/database.h"
#include "server/core.h"
#include "server/passwords.h"
#include "server/sample_hall.h"
#include "server/seal_room.h"
#include "server/server.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace yc::server {

using namespace domain;
namespace fs = std::filesystem;

namespace {

Actor setupActor() { return {AccountId("system"), DeviceId("server"), {Role::System}, {}, {}}; }

void require(Core& core, CommandBody body, const std::string& what) {
    const auto answer = core.submitOwn(setupActor(), std::move(body), core.now());
    const std::optional<Refusal> refusal = answer ? answer->front().refusal : answer.error();
    if (refusal && refusal->code == RefusalCode::StorageFull)
        throw journal::StorageFull("The disk of " + core.config.dataDir +
                                   " is full while the hall is set up; free some space and start again");
    if (refusal)
        throw DataUnusable(what + " was refused: " + refusal->sentence(Language::English) + ". " +
                           refusal->remedy(Language::English));
}

/// The first release comes from the folder given; afterwards the journal is the truth.
void publishCatalogue(Core& core) {
    const CatalogueState published = core.catalogueState();
    for (const ReleaseRef& one : published.releases) {  // a start after a crash between the command and its bytes
        const auto kept = core.releases->content(one.hash);
        if (kept && !core.releases->find(one.version)) core.releases->put(one.version, *kept, core.now());
    }
    if (published.version != 0) return;
    auto latest = core.releases->latest();
    if (!latest && !core.config.catalogueDir.empty()) {
        const auto document = api::readCatalogueDirectory(core.config.catalogueDir);
        if (!document)
            throw DataUnusable("The catalogue in " + core.config.catalogueDir +
                               " is wrong: " + document.error().front().path + ' ' + document.error().front().en);
        core.releases->put(document->release.version, document->canonical, core.now());
        latest = core.releases->latest();
    }
    if (!latest) return;
    const auto* release = core.catalogues->find(latest->version, latest->hash);
    if (release)  // refuses nothing when it is published already
        require(core, PublishCatalogue{latest->version, latest->hash, release->effectiveFrom}, "The catalogue");
}

/// Published once; afterwards the journal is the truth and supervisors change it.
void publishQueuePolicy(Core& core) {
    const fs::path beside = fs::path(core.config.hallFile).parent_path() / "queue-policy.json";
    const fs::path path = core.config.queuePolicyFile.empty() ? beside : fs::path(core.config.queuePolicyFile);
    const bool wanted = !core.config.queuePolicyFile.empty() || (!core.config.hallFile.empty() && fs::exists(path));
    if (!wanted || core.reader().queuePolicy()) return;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw DataUnusable("The queue policy " + path.string() + " cannot be read");
    try {
        QueuePolicy policy = api::readQueuePolicy(std::string(std::istreambuf_iterator<char>(file), {}));
        policy.version = 1;
        require(core, PublishQueuePolicy{std::move(policy)}, "The queue policy " + path.string());
    } catch (const journal::CodecError& fault) {
        throw DataUnusable("The queue policy " + path.string() + " is wrong at " + fault.what());
    }
}

void createAccounts(Core& core) {
    for (const api::HallAccount& account : core.hall.accounts) {
        if (!core.journal->state({StreamKind::Account, account.account.str()}))
            require(core, CreateAccount{account.account, account.name, account.roles, account.unit, account.desks},
                    "Account " + account.account.str());
        if (!account.password.empty() && !core.secrets->find(account.account))
            core.secrets->put(account.account,
                              passwordVerifier(account.password, {core.config.argonMemoryKiB, core.config.argonPasses}),
                              core.now());
    }
}

/// The key is stored before the device is enrolled: a crash between the two costs nothing.
void enrolDevices(Core& core) {
    const fs::path folder = fs::path(core.config.dataDir) / "devices";
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    for (const api::HallDevice& device : core.hall.devices) {
        const std::string file = (folder / (device.device.str() + ".pem")).string();
        if (!fs::exists(file)) api::DeviceKey::generate().store(file);
        if (!core.journal->state({StreamKind::Account, device.device.str()}))
            require(core,
                    EnrolDevice{device.device, device.name, device.roles, device.desk,
                                api::DeviceKey::load(file).publicKey(), device.deskCode},
                    "Device " + device.device.str());
    }
}

}  // namespace

void setUpHall(Core& core) {
    publishCatalogue(core);
    publishQueuePolicy(core);
    makeSampleSeals(core);
    const std::string kept = core.config.dataDir + "/hall.json";
    if (fs::exists(kept)) return;
    spdlog::info("setting up {} for the first time", core.hall.scope.str());
    createAccounts(core);
    enrolDevices(core);
    if (core.hall.livingQueue) fillSampleHall(core);
    // Last, and by renaming: a start that was cut off begins again.
    {
        std::ofstream out(kept + ".new", std::ios::binary);
        out << api::writeHallFile(core.hall);
        out.flush();
        if (!out) throw DataUnusable("Cannot write " + kept);
    }
    fs::permissions(kept + ".new", fs::perms::owner_read | fs::perms::owner_write);
    fs::rename(kept + ".new", kept);
}

}  // namespace yc::server
