// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs of custody, and the record of scans at the wrong place.
#include "server/custody_routes.h"

#include "api/custody_proof.h"
#include "api/scan_wire.h"
#include "journal/stream_history.h"
#include "server/core.h"
#include "server/device_certificates.h"
#include "server/projection.h"
#include "server/seal_room.h"

#include <algorithm>
#include <set>

namespace yc::server {

using namespace domain;

namespace {

Unexpected<Refusal> notFound(const std::string& what) {
    return Unexpected{refuse(RefusalCode::NotFound, {{"what", what}})};
}

/// Of a slip only what both sides signed; the list of its other papers is theirs.
bool tellsOfBothSides(const journal::EventRow& row) {
    static const std::set<std::string> kinds{"slip.drafted",    "slip.routed",   "slip.admitted", "slip.sealed",
                                             "slip.dispatched", "slip.received", "slip.cancelled"};
    return kinds.count(row.kind) != 0;
}

void addNames(Core& core, api::CustodyProof& proof) {
    const auto release = core.releaseNow();
    const catalogue::Release* known = release ? core.catalogues->find(release->version, release->hash) : nullptr;
    for (const auto& window : core.hall.windows) proof.names[window.desk.str()] = window.name;
    for (const auto& other : core.hall.rules.custody.halls) proof.names[other.scope.str()] = other.name;
    if (known) {
        for (const auto& unit : known->units) proof.names[unit.id.str()] = unit.name;
    }
    std::set<std::string> actors;
    for (const auto& row : proof.events) actors.insert(row.actor);
    for (const std::string& actor : actors) {
        if (const auto account = core.reader().account(actor)) proof.names[actor] = account->name;
    }
}

Reply proofOf(Core& core, const StreamId& subject, const std::vector<std::string>& streams) {
    const auto history = journal::streamHistory(core.config.dataDir + "/hall.db", streams);
    api::CustodyProof proof;
    proof.scope = core.hall.scope;
    proof.hall = core.hall.name;
    proof.subject = subject;
    proof.madeAt = core.now();
    proof.headSeq = history.head.seq;
    proof.headHash = journal::hex(history.head.hash);
    std::copy_if(history.rows.begin(), history.rows.end(), std::back_inserter(proof.events),
                 [&](const journal::EventRow& row) { return row.stream == subject.str() || tellsOfBothSides(row); });
    addNames(core, proof);
    const api::HallKeys keys = hallKeys(core);
    const auto own = std::find_if(keys.devices.begin(), keys.devices.end(),
                                  [](const auto& device) { return device.device.str() == "server"; });
    if (own != keys.devices.end()) proof.certificate = own->certificate;
    api::signCustody(proof, "server", core.sealRoom->codeKey());
    return Response{200, "application/json", api::encodeCustody(proof), {{"Cache-Control", "no-store"}}};
}

}  // namespace

Reply getUnitCustody(Core& core, const Request& request) {
    const StreamId subject{StreamKind::MaterialUnit, request.param("label")};
    const auto stored = core.reader().state(subject);
    if (!stored || !seenBy(*request.session, *stored)) return notFound("材料 " + subject.key);
    const auto& unit = std::get<MaterialUnitState>(stored->state);
    std::vector<std::string> streams{subject.str()};
    std::set<SlipId> slips;
    for (const CustodyStep& step : unit.trail) {
        if (!step.slip.empty() && slips.insert(step.slip).second)
            streams.push_back(StreamId{StreamKind::Slip, step.slip.str()}.str());
    }
    return proofOf(core, subject, streams);
}

Reply getSlipCustody(Core& core, const Request& request) {
    const StreamId subject{StreamKind::Slip, request.param("id")};
    const auto stored = core.reader().state(subject);
    if (!stored || !seenBy(*request.session, *stored)) return notFound("流转单");
    return proofOf(core, subject, {subject.str()});
}

Reply getScans(Core& core, const Request& request) {
    const std::string day = request.queryValue("day");
    api::ScanList list;
    for (const auto& stored : core.reader().states(StreamKind::ScanLog)) {
        const auto* log = std::get_if<ScanLogState>(&stored.state);
        if (log && (day.empty() || isoDate(log->day) == day)) list.logs.push_back(*log);
    }
    return Response{200, "application/json", api::encode(list), {{"Cache-Control", "no-store"}}};
}

}  // namespace yc::server
