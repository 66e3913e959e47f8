// SPDX-License-Identifier: GPL-3.0-or-later
// What the Handoff screen shows, built from the replica after each change.
#include "workstation/handoff_desk.h"

#include "domain/custody/custody_rules.h"
#include "reports/papers.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

namespace yc::workstation {

using domain::Keeper;
using domain::SlipStatus;
using domain::StreamKind;
using domain::UnitStatus;

namespace {

/// An original that was with its department already does not go there again.
bool hasBeenAtDepartment(const domain::MaterialUnitState& unit) {
    return std::any_of(unit.trail.begin(), unit.trail.end(),
                       [](const auto& step) { return step.status == UnitStatus::HeldDepartment; });
}

/// 清单校验码: eight characters over the labels in their order and the seal strip.
std::string listCode(const domain::SlipState& state) {
    if (state.status == SlipStatus::Draft) return {};
    std::string text = state.number.str() + '\n' + state.sealCode;
    for (const auto& line : state.lines) {
        if (line.verdict != domain::ReceiptVerdict::Unlisted) text += '\n' + line.label.str();
    }
    std::string code = journal::sm3Hex(text).substr(0, 8);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'f' ? char(c - 32) : c; });
    return code;
}

std::string verdictWord(domain::ReceiptVerdict verdict) {
    switch (verdict) {
    case domain::ReceiptVerdict::Accepted: return "签";
    case domain::ReceiptVerdict::Refused: return "拒";
    case domain::ReceiptVerdict::Missing: return "缺";
    case domain::ReceiptVerdict::Damaged: return "损";
    case domain::ReceiptVerdict::Unlisted: return "单外";
    case domain::ReceiptVerdict::Open: break;
    }
    return {};
}

/// The case of this paper has ended: it goes back to its applicant, wherever it was to stay.
bool caseEnded(sync::Replica& replica, const domain::MaterialUnitState& unit) {
    const auto* owner = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, unit.caseId.str());
    return owner && (owner->status == domain::CaseStatus::Withdrawn || owner->status == domain::CaseStatus::Terminated);
}

}  // namespace

SlipView HandoffDesk::view(sync::Replica& replica, const journal::SlipRow& row) const {
    SlipView result;
    result.row = row;
    result.fromName = m_context.keeperName(replica, row.from);
    result.toName = m_context.keeperName(replica, row.to);
    result.toMe = row.to == me();
    if (const auto* state = slip(replica, row.id)) {
        result.route = state->route;
        result.waybill = state->departure.waybill;
    }
    const bool underWay = row.status == SlipStatus::Dispatched || row.status == SlipStatus::PartlyReceived;
    if (underWay) {
        const auto since = m_context.now() - row.dispatchedAt;
        result.hoursUnsigned = static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(since).count());
    }
    result.overdue = row.receiveBy && *row.receiveBy < m_context.now() && row.status != SlipStatus::Closed &&
                     row.status != SlipStatus::Cancelled;
    return result;
}

SlipLineView HandoffDesk::lineView(sync::Replica& replica, const domain::SlipLine& line) const {
    SlipLineView result;
    result.line = line;
    if (const auto marked = m_marked.find(line.label); marked != m_marked.end()) {
        result.line.verdict = marked->second.verdict;
        result.line.note = marked->second.note;
    }
    const auto* unit =
        replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, line.label.str());
    if (!unit) return result;
    result.status = unit->status;
    result.whereNow = unit->status == UnitStatus::Packed || unit->status == UnitStatus::Sealed ? "袋内"
                      : unit->status == UnitStatus::InTransit                                  ? "在途"
                                                              : m_context.keeperName(replica, unit->keeper);
    if (!unit->trail.empty()) result.at = unit->trail.back().at;
    if (const auto row = replica.reader().caseById(unit->caseId)) result.applicantMasked = row->applicantMasked;
    return result;
}

reports::Document HandoffDesk::paper(sync::Replica& replica, const domain::SlipState& state) const {
    reports::CustodySlipInput input;
    const auto session = m_context.session();
    if (const auto& hall = replica.hall()) {
        input.office.name = hall->name;
        input.office.organ = hall->name;
        input.marks.sample = !hall->sampleMark.empty();
    }
    if (const auto release = replica.currentRelease()) input.office.hotline = release->hotline;
    input.office.window = m_context.keeperName(replica, state.from);
    input.office.clerk = session ? session->name : std::string();
    input.number = state.number.str();
    input.from = m_context.keeperName(replica, state.from);
    input.to = m_context.keeperName(replica, state.to);
    input.sealStrip = state.sealCode;
    input.sheet = state.departure.sheet.str();
    input.waybill = state.departure.waybill;
    input.carrier = state.departure.carrier.name;
    input.listCode = listCode(state);
    if (state.receiver.at != domain::Instant{})
        input.signedAt =
            domain::chineseDate(domain::localDate(state.receiver.at)) + ' ' + domain::clockTime(state.receiver.at);
    const domain::Instant at = state.sender.at == domain::Instant{} ? m_context.now() : state.sender.at;
    input.packedAt = domain::chineseDate(domain::localDate(at)) + ' ' + domain::clockTime(at);
    input.route = std::string(domain::slipRouteName(state.route));
    for (const auto& line : state.lines) {
        reports::CustodySlipInput::Unit unit;
        unit.label = line.label.str();
        unit.material = line.name;
        unit.form = line.original ? "原件" : "复印件";
        unit.verdict = verdictWord(line.verdict);
        unit.remark = line.note;
        if (const auto* paper = replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit,
                                                                                             line.label.str())) {
            const auto* owner =
                replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, paper->caseId.str());
            if (owner)
                unit.applicant =
                    owner->personal.applicant.name.empty() ? owner->applicantMasked : owner->personal.applicant.name;
        }
        input.units.push_back(std::move(unit));
    }
    input.sender = state.sender.name;
    input.receiver = state.receiver.name;
    input.date = domain::chineseDate(domain::localDate(at));
    input.payload = slipCode(replica, state);
    return reports::custodySlip(input);
}

/// What the QR of a slip proves without any server: number, from whom to whom, how many, and the list itself by its code.
std::string HandoffDesk::slipCode(sync::Replica& replica, const domain::SlipState& state) const {
    if (!m_context.paperSigner() || state.status == SlipStatus::Draft)
        return std::string(draftMark) + state.number.str();
    domain::PaperSummary summary;
    summary.kind = domain::PaperKind::HandoverSlip;
    summary.number = state.number;
    summary.queryCode = listCode(state);
    summary.theme = m_context.keeperName(replica, state.from) + " → " + m_context.keeperName(replica, state.to);
    summary.at = state.sender.at;
    int originals = 0, copies = 0;
    for (const auto& line : state.lines) ++(line.original ? originals : copies);
    summary.lines = {{originals, copies}};
    return m_context.paperSigner()(summary);
}

/// Slips of this place, either side, with a paper on which the two sides disagree.
std::vector<SlipView> HandoffDesk::disputed(sync::Replica& replica) const {
    std::vector<SlipView> result;
    for (const auto& list : {replica.reader().slipsFrom(me(), true), replica.reader().slipsTo(me(), true)}) {
        for (const auto& row : list) {
            const auto* state = slip(replica, row.id);
            const bool open = state && std::any_of(state->lines.begin(), state->lines.end(), [&](const auto& line) {
                                  const auto* unit = replica.domain::StateSource::find<domain::MaterialUnitState>(
                                      StreamKind::MaterialUnit, line.label.str());
                                  return unit && unit->status == UnitStatus::Disputed && disputedOn(*unit) == row.id;
                              });
            if (open) result.push_back(view(replica, row));
        }
    }
    return result;
}

/// 签收凭证 of this place, either side, the newest first (R105).
std::vector<SlipView> HandoffDesk::vouchers(sync::Replica& replica) const {
    constexpr std::size_t shown = 60;
    std::vector<journal::SlipRow> rows;
    for (const auto& list : {replica.reader().slipsFrom(me(), true), replica.reader().slipsTo(me(), true)})
        std::copy_if(list.begin(), list.end(), std::back_inserter(rows),
                     [](const journal::SlipRow& row) { return row.status == SlipStatus::Closed; });
    std::sort(rows.begin(), rows.end(),
              [](const auto& left, const auto& right) { return left.dispatchedAt > right.dispatchedAt; });
    if (rows.size() > shown) rows.resize(shown);
    std::vector<SlipView> result;
    for (const auto& row : rows) result.push_back(view(replica, row));
    return result;
}

/// Papers kept here, and papers that left on a slip of ours, each where it is now.
HandoffCounts HandoffDesk::counts(sync::Replica& replica) const {
    std::set<std::string> labels;
    for (const auto& unit : replica.reader().unitsKeptBy(me())) labels.insert(unit.label.str());
    for (const auto& row : replica.reader().slipsFrom(me(), true)) {
        if (const auto* state = slip(replica, row.id)) {
            for (const auto& line : state->lines) labels.insert(line.label.str());
        }
    }
    HandoffCounts result;
    for (const auto& label : labels) {
        const auto* unit =
            replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, label);
        if (!unit) continue;
        switch (unit->status) {
        case UnitStatus::HeldWindow:
            ++(unit->returnToApplicant && (unit->destination.empty() || hasBeenAtDepartment(*unit)) ? result.toReturn
                                                                                                    : result.atWindow);
            break;
        case UnitStatus::Packed:
        case UnitStatus::Sealed: ++result.packed; break;
        case UnitStatus::InTransit: ++result.onTheWay; break;
        case UnitStatus::HeldDepartment: ++result.atUnits; break;
        case UnitStatus::Archived: ++result.archived; break;
        case UnitStatus::Disputed: ++result.disputed; break;
        case UnitStatus::None:
        case UnitStatus::WithApplicant:
        case UnitStatus::HeldHall:
        case UnitStatus::Returned: break;
        }
    }
    return result;
}

/// What is still here and belongs on the slip that is being packed.
std::vector<SlipLineView> HandoffDesk::candidates(sync::Replica& replica, const std::optional<SlipView>& open) const {
    std::vector<SlipLineView> result;
    if (!open || open->row.status != SlipStatus::Draft) return result;
    for (const auto& row : replica.reader().unitsKeptBy(me())) {
        if (row.status != UnitStatus::HeldWindow && row.status != UnitStatus::HeldDepartment) continue;
        const auto* unit =
            replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, row.label.str());
        if (!unit || !(wayOf(replica, *unit) == open->row.to)) continue;
        const bool goes = row.status == UnitStatus::HeldWindow
                              ? !hasBeenAtDepartment(*unit) && !caseEnded(replica, *unit)
                              : unit->returnToApplicant || caseEnded(replica, *unit);
        if (!goes) continue;
        domain::SlipLine line;
        line.label = row.label;
        line.name = row.name;
        line.caseNumber = row.caseNumber;
        line.original = row.original;
        result.push_back(lineView(replica, line));
    }
    return result;
}

void HandoffDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<HandoffSnapshot>();
    const Keeper own = me();
    for (const auto& row : replica.reader().slipsFrom(own)) {
        if (row.status == SlipStatus::Draft)
            snapshot->packing.push_back(view(replica, row));
        else if (row.status != SlipStatus::Closed && row.status != SlipStatus::Cancelled)
            snapshot->waitingForOthers.push_back(view(replica, row));
    }
    for (const auto& row : replica.reader().slipsTo(own)) {
        if (row.status == SlipStatus::Dispatched || row.status == SlipStatus::PartlyReceived)
            snapshot->toSign.push_back(view(replica, row));
    }
    snapshot->disputed = disputed(replica);
    snapshot->departures = departures(replica);
    snapshot->ended = endedCases(replica);
    snapshot->receivers = receivers(replica);
    snapshot->vouchers = vouchers(replica);
    for (const auto* list : {&snapshot->waitingForOthers, &snapshot->toSign})
        snapshot->overdue += static_cast<int>(
            std::count_if(list->begin(), list->end(), [](const SlipView& one) { return one.overdue; }));
    snapshot->counts = counts(replica);
    if (m_open.empty() || !slip(replica, m_open)) {
        m_open = {};
        if (!snapshot->toSign.empty() && own.kind == Keeper::Kind::Unit)
            m_open = snapshot->toSign.front().row.id;
        else if (!snapshot->packing.empty())
            m_open = snapshot->packing.front().row.id;
    }
    if (const auto* state = m_open.empty() ? nullptr : slip(replica, m_open)) {
        journal::SlipRow row;
        row.id = m_open;
        row.number = state->number;
        row.status = state->status;
        row.from = state->from;
        row.to = state->to;
        row.lines = static_cast<int>(state->lines.size());
        row.draftedAt = state->draftedAt;
        row.dispatchedAt = state->dispatchedAt;
        row.receiveBy = state->receiveBy;
        snapshot->open = view(replica, row);
        for (const auto& line : state->lines) snapshot->lines.push_back(lineView(replica, line));
        snapshot->paper = paper(replica, *state);
        if (state->status == SlipStatus::Draft) {
            domain::SealSlip body;
            body.slip = m_open;
            body.signerName = m_context.session()->name;
            snapshot->sealWhyNot = m_context.whyNot(replica, body);
        }
    }
    snapshot->candidates = candidates(replica, snapshot->open);
    snapshot->echoes.assign(m_echoes.begin(), m_echoes.end());
    if (!m_trail.empty()) {
        snapshot->trailOf = m_trail;
        if (const auto* unit =
                replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, m_trail.str())) {
            for (const auto& step : unit->trail)
                snapshot->trail.emplace_back(step, m_context.keeperName(replica, step.keeper));
        }
    }
    m_listener(snapshot);
}

}  // namespace yc::workstation
