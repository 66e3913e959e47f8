// SPDX-License-Identifier: GPL-3.0-or-later
// 交寄、领取、退还: what leaves the hall on a sheet, what goes back to applicants in one go, labels and proofs.
#include "api/routes.h"
#include "domain/custody/custody_rules.h"
#include "domain/custody/label_code.h"
#include "domain/delivery/waybill.h"
#include "domain/intake/case_resolution.h"
#include "reports/custody_papers.h"
#include "workstation/case_papers.h"
#include "workstation/handoff_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::Keeper;
using domain::SlipRoute;
using domain::SlipStatus;
using domain::StreamKind;
using domain::UnitStatus;

namespace {

bool leavesOnSheet(SlipRoute route) { return route != SlipRoute::Hand && route != SlipRoute::Township; }

std::string momentWords(domain::Instant at) {
    return domain::chineseDate(domain::localDate(at)) + ' ' + domain::clockTime(at);
}

std::string endedWords(domain::CaseStatus status) {
    switch (status) {
    case domain::CaseStatus::Withdrawn: return "申请人撤回";
    case domain::CaseStatus::Terminated: return "终止办理";
    case domain::CaseStatus::Lapsed: return "逾期未补正";
    case domain::CaseStatus::NotAccepted: return "不予受理";
    default: return {};
    }
}

domain::Refusal noNumber(const char* what) { return domain::refuse(domain::RefusalCode::Unavailable, {}, what); }

}  // namespace

const domain::CustodyPlan& HandoffDesk::plan(sync::Replica& replica) const {
    static const domain::CustodyPlan none;
    const auto& hall = replica.hall();
    return hall ? hall->rules.custody : none;
}

/// Whom a slip can be made for by hand: other windows and points, other halls, and the units that have papers to come.
std::vector<std::pair<Keeper, std::string>> HandoffDesk::receivers(sync::Replica& replica) const {
    std::vector<std::pair<Keeper, std::string>> result;
    const auto add = [&](const Keeper& keeper) {
        if (!(keeper == me())) result.emplace_back(keeper, m_context.keeperName(replica, keeper));
    };
    if (const auto& hall = replica.hall()) {
        for (const auto& window : hall->windows) add({Keeper::Kind::Desk, window.desk.str()});
    }
    for (const auto& other : plan(replica).halls) add({Keeper::Kind::Hall, other.scope.str()});
    if (const auto release = replica.currentRelease(); release && me().kind == Keeper::Kind::Desk) {
        for (const auto& unit : release->units) {
            if (!unit.centre) add({Keeper::Kind::Unit, unit.id.str()});
        }
    }
    return result;
}

// ---- 路线 ------------------------------------------------------------------------------------------------------

void HandoffDesk::changeRoute(SlipRoute route, const std::string& reason, Answer answer) {
    post([this, route, reason, answer = std::move(answer)](sync::Replica& replica) {
        const domain::RouteSlip body{m_open, route, reason};
        const auto refusal = m_context.whyNot(replica, body);
        if (!refusal) m_context.submit(replica, body);
        if (answer) answer(refusal);
        publish(replica);
    });
}

std::vector<DepartureView> HandoffDesk::departures(sync::Replica& replica) const {
    std::vector<DepartureView> result;
    for (const auto& row : replica.reader().slipsFrom(me())) {
        const auto* state = row.status == SlipStatus::Sealed ? slip(replica, row.id) : nullptr;
        if (!state || !leavesOnSheet(state->route)) continue;
        auto departure = std::find_if(result.begin(), result.end(),
                                      [&](const DepartureView& one) { return one.route == state->route; });
        if (departure == result.end()) {
            DepartureView fresh;
            fresh.route = state->route;
            if (state->route != SlipRoute::PickUp) fresh.batchAt = plan(replica).nextBatch(m_context.now());
            departure = result.insert(result.end(), std::move(fresh));
        }
        auto parcel = std::find_if(departure->parcels.begin(), departure->parcels.end(),
                                   [&](const ParcelView& one) { return one.to == row.to; });
        if (parcel == departure->parcels.end()) {
            ParcelView fresh;
            fresh.to = row.to;
            fresh.toName = m_context.keeperName(replica, row.to);
            if (const auto entered = m_waybills.find(row.to.id); entered != m_waybills.end())
                fresh.waybill = entered->second;
            fresh.waybillWrong =
                !fresh.waybill.empty() && domain::waybillProblem(fresh.waybill) != domain::WaybillProblem::None;
            parcel = departure->parcels.insert(departure->parcels.end(), std::move(fresh));
        }
        parcel->papers += row.linesOpen;
        parcel->slips.push_back(view(replica, row));
    }
    return result;
}

void HandoffDesk::setWaybill(const Keeper& to, const std::string& waybill) {
    post([this, to, waybill](sync::Replica& replica) {
        if (waybill.empty()) {
            m_waybills.erase(to.id);
        } else {
            m_waybills[to.id] = domain::tidyWaybill(waybill);
            if (domain::waybillProblem(waybill) != domain::WaybillProblem::None)
                refuseScan(replica, waybill, {},
                           domain::refuse(domain::RefusalCode::WaybillWrong, {{"waybill", waybill}}));
        }
        publish(replica);
    });
}

/// Parcels that can leave now: all of them on foot, those with a waybill by courier.
domain::DispatchBatch HandoffDesk::batchOf(const DepartureView& departure) const {
    domain::DispatchBatch batch;
    batch.route = departure.route;
    batch.batchAt = departure.batchAt;
    for (const ParcelView& parcel : departure.parcels) {
        if (departure.route != SlipRoute::PickUp && parcel.waybill.empty()) continue;
        domain::DispatchBatch::Parcel packed{departure.route == SlipRoute::PickUp ? std::string() : parcel.waybill, {}};
        for (const SlipView& one : parcel.slips) packed.slips.push_back(one.row.id);
        batch.parcels.push_back(std::move(packed));
    }
    return batch;
}

void HandoffDesk::depart(SlipRoute route, const std::string& carrier, const std::string& credential, Answer answer) {
    post([this, route, carrier, credential, answer = std::move(answer)](sync::Replica& replica) {
        const auto all = departures(replica);
        const auto departure =
            std::find_if(all.begin(), all.end(), [&](const DepartureView& one) { return one.route == route; });
        const auto say = [&](const domain::Refusal& refusal) {
            if (answer)
                answer(refusal);
            else
                m_context.say(refusal);
        };
        if (departure == all.end())
            return say(domain::refuse(domain::RefusalCode::NotFound, {{"what", "等交出的交接单"}}));
        domain::DispatchBatch batch = batchOf(*departure);
        batch.carrierName = carrier;
        batch.credential = credential;
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Slip);
        if (!number) return say(noNumber("no leased slip numbers"));
        batch.sheet = *number;
        if (batch.parcels.empty())
            return say(domain::refuse(domain::RefusalCode::WaybillWrong, {{"waybill", "（没有填）"}}));
        if (const auto refusal = m_context.whyNot(replica, batch)) return say(*refusal);
        auto* pad = m_context.devices().pad;
        if (route != SlipRoute::PickUp || !pad || pad->state().health == peripherals::Health::Fault) {
            sendBatch(replica, std::move(batch), answer);
            return;
        }
        // Who takes the bags signs for them first.
        pad->askSignature(fmt::format("领取 {} 个单位的材料，请签字", departure->parcels.size()),
                          [this, batch, answer](bool signedFor) {
                              post([this, batch, answer, signedFor](sync::Replica& later) {
                                  if (signedFor)
                                      sendBatch(later, batch, answer);
                                  else if (answer)
                                      answer(domain::refuse(domain::RefusalCode::CarrierMissing));
                              });
                          });
    });
}

void HandoffDesk::sendBatch(sync::Replica& replica, domain::DispatchBatch batch, const Answer& answer) {
    const auto all = departures(replica);
    const auto departure =
        std::find_if(all.begin(), all.end(), [&](const DepartureView& one) { return one.route == batch.route; });
    // The pad may have taken its time: the number is drawn with the command that uses it.
    NumberDraw draw(replica, m_context.now());
    const auto number = draw.paper(SeriesKind::Slip);
    if (departure == all.end() || !number) {
        if (answer) answer(noNumber("no leased slip numbers"));
        return;
    }
    batch.sheet = *number;
    const auto submitted = m_context.submit(replica, batch, draw.uses());
    if (!submitted) {
        if (answer) answer(std::nullopt);  // said already
        return;
    }
    DepartureView left = *departure;
    left.parcels.erase(std::remove_if(left.parcels.begin(), left.parcels.end(),
                                      [&](const ParcelView& parcel) {
                                          return batch.route != SlipRoute::PickUp && parcel.waybill.empty();
                                      }),
                       left.parcels.end());
    PrintOrder order;
    order.document = sheet(replica, left, batch);
    order.copies = 2;
    order.command = submitted->command;
    m_context.print(std::move(order));
    for (const ParcelView& parcel : left.parcels) m_waybills.erase(parcel.to.id);
    const bool pickUp = batch.route == SlipRoute::PickUp;
    m_context.done(fmt::format("{} {}，{} 个{}，等对方签收", pickUp ? "已领走" : "已交寄", batch.sheet.str(),
                               left.parcels.size(), pickUp ? "单位" : "包裹"),
                   fmt::format("{} {}: {} parcels; the receivers sign next", pickUp ? "Picked up on" : "Sent on",
                               batch.sheet.str(), left.parcels.size()));
    if (answer) answer(std::nullopt);
    publish(replica);
}

reports::Document HandoffDesk::sheet(sync::Replica& replica, const DepartureView& departure,
                                     const domain::DispatchBatch& batch) const {
    reports::DepartureSheetInput input;
    const Keeper own = me();
    input.office = officeOnPaper(m_context, replica, domain::DeskId(own.id));
    input.office.window = m_context.keeperName(replica, own);
    if (const auto& hall = replica.hall()) input.marks.sample = !hall->sampleMark.empty();
    input.number = batch.sheet.str();
    input.pickUp = batch.route == SlipRoute::PickUp;
    if (departure.batchAt) input.batch = momentWords(*departure.batchAt);
    int originals = 0, copies = 0;
    for (const ParcelView& parcel : departure.parcels) {
        reports::DepartureSheetInput::Parcel row{parcel.toName, parcel.waybill, {}, parcel.papers, {}};
        for (const SlipView& one : parcel.slips) {
            row.slips.push_back(one.row.number.str());
            const auto* state = slip(replica, one.row.id);
            if (!state) continue;
            if (!state->sealCode.empty()) row.seals += (row.seals.empty() ? "" : "、") + state->sealCode;
            for (const auto& line : state->lines) ++(line.original ? originals : copies);
        }
        input.parcels.push_back(std::move(row));
    }
    input.carrier = batch.carrierName;
    input.credential = batch.credential;
    input.leftAt = momentWords(m_context.now());
    input.date = domain::chineseDate(m_context.today());
    input.payload = batch.sheet.str();
    if (m_context.paperSigner()) {
        domain::PaperSummary summary;
        summary.kind = domain::PaperKind::HandoverSlip;
        summary.number = batch.sheet;
        summary.theme = input.office.window + " → " + batch.carrierName;
        summary.at = m_context.now();
        summary.lines = {{originals, copies}};
        input.payload = m_context.paperSigner()(summary);
    }
    return reports::departureSheet(input);
}

/// The receiver stands here: account and password are checked first, as for a dispute; unmarked lines stay open.
void HandoffDesk::receiverSigns(const std::string& account, const std::string& password, Answer answer) {
    post([this, account, password, answer = std::move(answer)](sync::Replica& replica) {
        const auto* state = m_open.empty() ? nullptr : slip(replica, m_open);
        if (!state) return;
        domain::ReceiveSlip body;
        body.slip = m_open;
        body.way = domain::SignatureWay::Card;
        body.signer = domain::AccountId(account);
        body.signerName = m_context.accountName(replica, body.signer);
        for (const auto& line : state->lines) {
            if (line.verdict != domain::ReceiptVerdict::Open) continue;
            const auto marked = m_marked.find(line.label);
            body.lines.push_back(marked != m_marked.end()
                                     ? marked->second
                                     : domain::ReceiveSlip::Line{line.label, domain::ReceiptVerdict::Accepted, {}});
        }
        const api::WitnessRequest request{body.signer, password, std::string(domain::ReceiveSlip::kind),
                                          domain::StreamId{StreamKind::Slip, m_open.str()}.str()};
        m_context.client().witness(
            request, [this, &replica, body, answer](const domain::Expected<api::WitnessGrant, domain::Refusal>& grant) {
                if (!m_context.session()) return;  // signed out meanwhile
                std::optional<domain::Refusal> refusal;
                domain::ReceiveSlip signedBody = body;
                if (grant) {
                    signedBody.signerGrant = grant->id;
                    refusal = m_context.whyNot(replica, signedBody);
                } else {
                    refusal = grant.error();
                }
                if (!refusal && m_context.submit(replica, signedBody)) {
                    m_marked.clear();
                    m_context.done(fmt::format("{} 已签收", body.signerName),
                                   fmt::format("{} has signed", body.signerName));
                }
                if (answer) answer(refusal);
                publish(replica);
            });
    });
}

// ---- 退还、归档 --------------------------------------------------------------------------------------------------

/// Cases that have ended, with papers here: what is back, and what is not yet.
std::vector<EndedCaseView> HandoffDesk::endedCases(sync::Replica& replica) const {
    std::vector<EndedCaseView> result;
    const Keeper own = me();
    if (own.kind != Keeper::Kind::Desk) return result;
    for (const auto& unit : replica.reader().unitsKeptBy(own)) {
        if (unit.status != UnitStatus::HeldWindow || unit.caseId.empty()) continue;
        const bool known = std::any_of(result.begin(), result.end(),
                                       [&](const EndedCaseView& one) { return one.caseId == unit.caseId; });
        if (known) continue;
        const auto* owner = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, unit.caseId.str());
        const std::string why = owner ? endedWords(owner->status) : std::string();
        if (why.empty()) continue;
        EndedCaseView one;
        one.caseId = unit.caseId;
        one.number = unit.caseNumber;
        one.applicantMasked = owner->applicantMasked;
        one.why = why;
        std::string where;
        for (const auto& other : replica.reader().unitsOfCase(unit.caseId)) {
            if (other.status == UnitStatus::Returned || other.status == UnitStatus::Archived) continue;
            if (other.status == UnitStatus::HeldWindow && other.keeper == own) {
                ++one.here;
            } else {
                ++one.away;
                const std::string name = m_context.keeperName(replica, other.keeper);
                if (where.find(name) == std::string::npos) where += (where.empty() ? "" : "、") + name;
            }
        }
        if (one.away > 0)
            one.whyNot = domain::refuse(domain::RefusalCode::PapersAway,
                                        {{"count", std::to_string(one.away)}, {"where", where}});
        result.push_back(std::move(one));
    }
    return result;
}

/// 一次退还: one list for all papers of the case, signed for (R104, R120).
void HandoffDesk::giveBack(const domain::CaseId& caseId, Answer answer) {
    post([this, caseId, answer = std::move(answer)](sync::Replica& replica) {
        const auto ended = endedCases(replica);
        const auto found =
            std::find_if(ended.begin(), ended.end(), [&](const EndedCaseView& one) { return one.caseId == caseId; });
        if (found == ended.end()) {
            if (answer) answer(domain::refuse(domain::RefusalCode::NotFound, {{"what", "要退还的材料"}}));
            return;
        }
        if (found->whyNot) {
            if (answer) answer(found->whyNot);
            return;
        }
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Delivery);
        if (!number) {
            if (answer) answer(noNumber("no leased delivery numbers"));
            return;
        }
        domain::HandBackUnits body;
        body.caseId = caseId;
        body.receiptNumber = *number;
        const auto* owner = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, caseId.str());
        std::vector<domain::LabelRecord> units;
        for (const auto& unit : replica.reader().unitsOfCase(caseId)) {
            if (unit.status != UnitStatus::HeldWindow) continue;
            body.labels.push_back(unit.label);
            domain::LabelRecord record;
            record.label = unit.label;
            record.name = unit.name;
            record.original = unit.original;
            units.push_back(std::move(record));
        }
        const domain::CaseState before = *owner;
        const auto submitted = m_context.submit(replica, body, draw.uses());
        if (answer) answer(std::nullopt);
        if (!submitted) return;
        const auto release = replica.release(before.catalogueVersion, before.catalogueHash);
        const auto* theme = release ? release->theme(before.theme) : nullptr;
        if (theme) {
            const auto resolution =
                domain::resolveCase(before, *theme, replica.calendar(), domain::localDate(m_context.now()));
            PrintOrder order;
            order.document = reports::returnedPaper(caseScene(m_context, replica, *release, *theme, before, resolution),
                                                    number->str(), units, found->why);
            order.copies = 2;
            order.command = submitted->command;
            m_context.print(std::move(order));
        }
        m_context.done(fmt::format("{} 份材料已一次退还，请在清单上签字", body.labels.size()),
                       fmt::format("{} papers handed back in one go; have the list signed", body.labels.size()));
        publish(replica);
    });
}

void HandoffDesk::archive(const domain::MaterialLabel& label, Answer answer) {
    post([this, label, answer = std::move(answer)](sync::Replica& replica) {
        const domain::ArchiveUnit body{label};
        const auto refusal = m_context.whyNot(replica, body);
        if (!refusal && m_context.submit(replica, body)) echo(true, label.str(), "已归档", "archived");
        if (answer) answer(refusal);
        publish(replica);
    });
}

// ---- 标签、证明 --------------------------------------------------------------------------------------------------

void HandoffDesk::printLabels(const domain::CaseId& caseId) {
    post([this, caseId](sync::Replica& replica) {
        // Without a case: of the paper whose way is shown.
        const auto* chosen =
            replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, m_trail.str());
        printMaterialLabels(m_context, replica, caseId.empty() && chosen ? chosen->caseId : caseId);
    });
}

void HandoffDesk::proof(const domain::MaterialLabel& label,
                        std::function<void(domain::Expected<std::string, domain::Refusal>)> done) {
    post([this, label, done = std::move(done)](sync::Replica&) {
        m_context.client().requestText("/v1/units/" + label.str() + "/custody", {}, done);
    });
}

}  // namespace yc::workstation
