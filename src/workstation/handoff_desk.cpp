// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/handoff_desk.h"

#include "api/paper_signature.h"
#include "domain/custody/keeper_statement.h"
#include "domain/custody/label_code.h"
#include "domain/delivery/waybill.h"
#include "workstation/case_papers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace yc::workstation {

using domain::Keeper;
using domain::ReceiptVerdict;
using domain::SlipStatus;
using domain::StreamKind;
using domain::UnitStatus;

namespace {
domain::ScopeId scopeOf(sync::Replica& replica) {
    const auto& hall = replica.hall();
    return hall ? hall->scope : domain::ScopeId{};
}
}  // namespace

HandoffDesk::HandoffDesk(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        bool mine = change.everything || change.settings;
        for (const auto& stream : change.streams)
            mine = mine || stream.kind == StreamKind::Slip || stream.kind == StreamKind::MaterialUnit;
        if (mine) publish(replica);
    });
}

void HandoffDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

Keeper HandoffDesk::me() const {
    const auto session = m_context.session();
    if (!session) return {};
    if (!session->actor.unit.empty()) return {Keeper::Kind::Unit, session->actor.unit.str()};
    return {Keeper::Kind::Desk, session->actor.desk.str()};
}

const domain::SlipState* HandoffDesk::slip(sync::Replica& replica, const domain::SlipId& id) const {
    return replica.domain::StateSource::find<domain::SlipState>(StreamKind::Slip, id.str());
}

void HandoffDesk::onHandoff(Listener<HandoffSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void HandoffDesk::open(const domain::SlipId& id) {
    post([this, id](sync::Replica& replica) {
        m_open = id;
        m_marked.clear();
        publish(replica);
    });
}

std::optional<domain::SlipId> HandoffDesk::openDraft(sync::Replica& replica, const Keeper& to) {
    for (const auto& row : replica.reader().slipsFrom(me())) {
        if (row.status == SlipStatus::Draft && row.to == to) return row.id;
    }
    NumberDraw draw(replica, m_context.now());
    const auto number = draw.paper(SeriesKind::Slip);
    if (!number) {
        m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased slip numbers"));
        return std::nullopt;
    }
    domain::DraftSlip body;
    body.slip = domain::SlipId(m_context.newId());
    body.number = *number;
    body.from = me();
    body.to = to;
    body.route = plan(replica).route(body.from, to);
    if (!m_context.submit(replica, body, draw.uses())) return std::nullopt;
    return body.slip;
}

void HandoffDesk::draft(const domain::UnitId& to) { draftTo({Keeper::Kind::Unit, to.str()}); }

void HandoffDesk::draftTo(const Keeper& to) {
    post([this, to](sync::Replica& replica) {
        if (const auto id = openDraft(replica, to)) {
            m_open = *id;
            publish(replica);
        }
    });
}

/// The slip on which the two sides disagree; the unit itself has left it.
domain::SlipId HandoffDesk::disputedOn(const domain::MaterialUnitState& unit) {
    for (auto step = unit.trail.rbegin(); step != unit.trail.rend(); ++step) {
        if (step->status == UnitStatus::Disputed) return step->slip;
    }
    return unit.slip;
}

/// Where this paper goes from here: to the unit that shall keep it, or from a unit back to the window of its case.
Keeper HandoffDesk::wayOf(sync::Replica& replica, const domain::MaterialUnitState& unit) const {
    if (me().kind == Keeper::Kind::Desk) {
        // A point in the country sends to its window of the hall, which sends on (R109).
        if (const auto* point = plan(replica).point(domain::DeskId(me().id)))
            return {Keeper::Kind::Desk, point->window.str()};
        return {Keeper::Kind::Unit, unit.destination.str()};
    }
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, unit.caseId.str());
    return {Keeper::Kind::Desk, state ? state->desk.str() : std::string()};
}

void HandoffDesk::echo(bool good, const std::string& code, std::string zh, std::string en) {
    ScanEcho entry;
    entry.at = m_context.now();
    entry.good = good;
    entry.code = code;
    entry.zh = std::move(zh);
    entry.en = std::move(en);
    m_echoes.push_front(std::move(entry));
    if (m_echoes.size() > 8) m_echoes.pop_back();
}

/// Nothing changes; what was tried is recorded, with the paper it concerns if that is known here.
void HandoffDesk::refuseScan(sync::Replica& replica, const std::string& code, const domain::MaterialLabel& label,
                             const domain::Refusal& refusal) {
    constexpr std::size_t longest = 64;
    const std::string shown = label.empty() ? code.substr(0, longest) : label.str();
    using domain::Language;
    echo(false, shown, refusal.sentence(Language::Chinese) + "；" + refusal.remedy(Language::Chinese),
         refusal.sentence(Language::English) + ". " + refusal.remedy(Language::English));
    domain::NoteScan note;
    note.place = me();
    note.code = shown;
    note.label = label;
    note.slip = m_open;
    note.refusal = refusal.name();
    m_context.submit(replica, note);
}

void HandoffDesk::pack(sync::Replica& replica, const domain::MaterialLabel& label) {
    const auto* unit =
        replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, label.str());
    if (!unit) {
        refuseScan(replica, label.str(), label,
                   domain::refuse(domain::RefusalCode::UnlistedUnit, {{"label", label.str()}}));
        return;
    }
    if (unit->status == UnitStatus::Packed && !unit->slip.empty()) {
        const auto* on = slip(replica, unit->slip);
        if (on && on->status == SlipStatus::Draft && on->from == me()) {
            const domain::SlipId id = unit->slip;
            if (m_context.submit(replica, domain::UnpackUnit{id, label}))
                echo(true, label.str(), "已拿出", "taken out");
            m_open = id;
            return;
        }
    }
    if (!(unit->keeper == me())) {
        refuseScan(replica, label.str(), label,
                   domain::refuse(domain::RefusalCode::UnitElsewhere,
                                  {{"label", label.str()}, {"keeper", m_context.keeperName(replica, unit->keeper)}}));
        return;
    }
    // What is open and was made by hand for somebody else takes it, if it may go there at all.
    const auto* open = m_open.empty() ? nullptr : slip(replica, m_open);
    const bool chosen =
        open && open->status == SlipStatus::Draft && open->from == me() && open->to.kind != Keeper::Kind::Unit;
    const auto id = chosen ? std::optional(m_open) : openDraft(replica, wayOf(replica, *unit));
    if (!id) return;
    const domain::PackUnit body{*id, label};
    if (const auto refusal = m_context.whyNot(replica, body)) {
        refuseScan(replica, label.str(), label, *refusal);
        return;
    }
    if (m_context.submit(replica, body)) {
        m_open = *id;
        echo(true, label.str(), "已装袋", "packed");
    }
}

void HandoffDesk::tickOff(const domain::SlipState& state, const domain::MaterialLabel& label) {
    const bool listed =
        std::any_of(state.lines.begin(), state.lines.end(), [&](const auto& line) { return line.label == label; });
    domain::ReceiveSlip::Line line;
    line.label = label;
    line.verdict = listed ? ReceiptVerdict::Accepted : ReceiptVerdict::Unlisted;
    if (m_marked.count(label) != 0) {
        m_marked.erase(label);
        echo(true, label.str(), "取消勾选", "no longer ticked");
    } else {
        m_marked[label] = line;
        echo(listed, label.str(), listed ? "相符" : "不在这张单上，记作单外",
             listed ? "is on the slip" : "is not on this slip; recorded as unlisted");
    }
}

domain::SlipId HandoffDesk::slipByNumber(sync::Replica& replica, const domain::PaperNumber& number) const {
    for (const auto& list : {replica.reader().slipsTo(me(), true), replica.reader().slipsFrom(me(), true)}) {
        for (const auto& row : list) {
            if (row.number == number) return row.id;
        }
    }
    return {};
}

/// A slip that is still being packed has no signature to prove; its code only opens the own draft.
void HandoffDesk::scanDraft(sync::Replica& replica, const std::string& number) {
    const auto found = slipByNumber(replica, domain::PaperNumber(number));
    const auto* state = found.empty() ? nullptr : slip(replica, found);
    if (!state || state->status != SlipStatus::Draft || !(state->from == me())) {
        refuseScan(replica, number, {}, domain::refuse(domain::RefusalCode::CodeForged, {{"number", number}}));
        return;
    }
    m_open = found;
    m_marked.clear();
}

/// 交接单二维码: believed only when a device of this hall has signed it, and followed only to a slip of this place.
void HandoffDesk::scanSlip(sync::Replica& replica, const std::string& code) {
    const auto read = domain::readPaperCode(code);
    if (!read) return;
    const std::string number = read->summary.number.str();
    if (read->scope != scopeOf(replica)) {
        refuseScan(
            replica, number, {},
            domain::refuse(domain::RefusalCode::LabelOtherHall, {{"label", number}, {"hall", read->scope.str()}}));
        return;
    }
    const auto signer = replica.reader().account(read->signer.str());
    if (!signer || !signer->device || !api::paperCodeFits(*read, signer->publicKey)) {
        refuseScan(replica, number, {}, domain::refuse(domain::RefusalCode::CodeForged, {{"number", number}}));
        return;
    }
    const auto found = slipByNumber(replica, read->summary.number);
    if (found.empty()) {
        refuseScan(
            replica, number, {},
            domain::refuse(domain::RefusalCode::NotForHere, {{"number", number}, {"keeper", read->summary.theme}}));
        return;
    }
    m_open = found;
    m_marked.clear();
}

/// 运单: goes to the first parcel that waits for one.
void HandoffDesk::scanWaybill(sync::Replica& replica, const std::string& waybill) {
    if (domain::waybillProblem(waybill) != domain::WaybillProblem::None) {
        refuseScan(replica, waybill, {}, domain::refuse(domain::RefusalCode::WaybillWrong, {{"waybill", waybill}}));
        return;
    }
    for (const DepartureView& departure : departures(replica)) {
        if (departure.route == domain::SlipRoute::PickUp) continue;
        for (const ParcelView& parcel : departure.parcels) {
            if (!parcel.waybill.empty()) continue;
            m_waybills[parcel.to.id] = domain::tidyWaybill(waybill);
            echo(true, waybill, parcel.toName + " 的运单", "is the waybill of " + parcel.toName);
            return;
        }
    }
    refuseScan(replica, waybill, {}, domain::refuse(domain::RefusalCode::NotFound, {{"what", "等运单的包裹"}}));
}

void HandoffDesk::scanLabel(sync::Replica& replica, const std::string& code, bool receiving) {
    const auto read = domain::readLabel(code);
    if (!read) {
        refuseScan(replica, code, {}, domain::refuse(domain::RefusalCode::LabelUnreadable));
        return;
    }
    const auto* open = m_open.empty() ? nullptr : slip(replica, m_open);
    // Papers of another hall's slip keep their labels.
    const bool known = replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit,
                                                                                    read->label.str()) != nullptr;
    if (!read->scope.empty() && read->scope != scopeOf(replica) && !known) {
        refuseScan(replica, code, {},
                   domain::refuse(domain::RefusalCode::LabelOtherHall,
                                  {{"label", read->label.str()}, {"hall", read->scope.str()}}));
    } else if (receiving && open) {
        tickOff(*open, read->label);
    } else {
        pack(replica, read->label);
    }
}

void HandoffDesk::scan(const std::string& code) {
    post([this, code](sync::Replica& replica) {
        const domain::Instant now = m_context.now();
        if (code == m_lastCode && now - m_lastScan < domain::Milliseconds(1500))
            return;  // the same code twice in a moment counts once
        m_lastCode = code;
        m_lastScan = now;
        const auto* open = m_open.empty() ? nullptr : slip(replica, m_open);
        const bool receiving = open && open->to == me() &&
                               (open->status == SlipStatus::Dispatched || open->status == SlipStatus::PartlyReceived);
        const auto stream = domain::StreamId::parse(code);
        if (code.rfind("S-", 0) == 0) {
            sealOpen(replica, code);
        } else if (stream && stream->kind == StreamKind::Slip) {
            m_open = domain::SlipId(stream->key);
            m_marked.clear();
        } else if (code.rfind(draftMark, 0) == 0) {
            scanDraft(replica, code.substr(draftMark.size()));
        } else if (domain::readPaperCode(code)) {
            scanSlip(replica, code);
        } else if (code.size() == 13 && code.find('-') == std::string::npos && code.front() != 'M') {
            scanWaybill(replica, code);
        } else {
            scanLabel(replica, code, receiving);
        }
        publish(replica);
    });
}

void HandoffDesk::sealOpen(sync::Replica& replica, const std::string& sealCode) {
    const auto session = m_context.session();
    domain::SealSlip body;
    body.slip = m_open;
    body.sealCode = sealCode;
    body.signerName = session->name;
    const auto submitted = m_context.submit(replica, body);
    if (!submitted) return;
    const auto* state = slip(replica, m_open);
    if (!state) return;
    PrintOrder order;
    order.document = paper(replica, *state);
    order.copies = 2;
    order.command = submitted->command;
    m_context.print(std::move(order));
    tellKeepers(replica, *state);
    const auto struck = std::count_if(state->lines.begin(), state->lines.end(),
                                      [](const auto& line) { return line.verdict != ReceiptVerdict::Open; });
    const auto sealed = state->lines.size() - static_cast<std::size_t>(struck);
    const std::string next = state->status == SlipStatus::Dispatched ? "等对方签收" : "等交寄";
    m_context.done(
        fmt::format("已封单 {}，{} 份，{}{}", state->number.str(), sealed, next,
                    struck > 0 ? fmt::format("；{} 份没有封入，见单上说明", struck) : std::string()),
        fmt::format("Slip {} sealed with {} papers; {}{}", state->number.str(), sealed,
                    state->status == SlipStatus::Dispatched ? "the receiver signs next" : "it leaves on the next sheet",
                    struck > 0 ? fmt::format("; {} were left out, see the slip", struck) : std::string()));
}

/// 原件保管说明 goes into the bag with the copies, once for each case and unit (R106).
void HandoffDesk::tellKeepers(sync::Replica& replica, const domain::SlipState& state) {
    if (state.to.kind != Keeper::Kind::Unit || me().kind != Keeper::Kind::Desk) return;
    const domain::UnitId unit(state.to.id);
    std::set<domain::CaseId> told;
    for (const domain::SlipLine& line : state.lines) {
        const auto* paper =
            replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, line.label.str());
        if (line.original || line.verdict != ReceiptVerdict::Open || !paper || !told.insert(paper->caseId).second)
            continue;
        const auto* owner = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, paper->caseId.str());
        if (!owner || domain::isTold(*owner, unit) || domain::originalsKeptFor(*owner, unit).empty()) continue;
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::List);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased list numbers"));
            return;
        }
        const domain::CaseId id = paper->caseId;
        const auto submitted = m_context.submit(replica, domain::StateKeeper{id, unit, *number}, draw.uses());
        if (!submitted) continue;
        printCasePaper(m_context, replica, id, *number, submitted->command);
    }
}

void HandoffDesk::seal() {
    post([this](sync::Replica& replica) {
        sealOpen(replica, {});
        publish(replica);
    });
}

void HandoffDesk::mark(const domain::MaterialLabel& label, ReceiptVerdict verdict, const std::string& note) {
    post([this, label, verdict, note](sync::Replica& replica) {
        domain::ReceiveSlip::Line line;
        line.label = label;
        line.verdict = verdict;
        line.note = note;
        m_marked[label] = line;
        publish(replica);
    });
}

void HandoffDesk::markRest(ReceiptVerdict verdict) {
    post([this, verdict](sync::Replica& replica) {
        const auto* open = m_open.empty() ? nullptr : slip(replica, m_open);
        if (!open || !(open->to == me())) return;
        for (const domain::SlipLine& line : open->lines) {
            if (line.verdict == ReceiptVerdict::Open)
                m_marked.try_emplace(line.label, domain::ReceiveSlip::Line{line.label, verdict, {}});
        }
        publish(replica);
    });
}

void HandoffDesk::signReceipt() {
    post([this](sync::Replica& replica) {
        domain::ReceiveSlip body;
        body.slip = m_open;
        body.signerName = m_context.session()->name;
        for (const auto& [label, line] : m_marked) body.lines.push_back(line);
        if (!m_context.submit(replica, body)) return;
        const auto* signedSlip = slip(replica, m_open);
        std::size_t accepted = 0;
        for (const auto& [label, line] : m_marked) {
            const bool taken =
                signedSlip && std::any_of(signedSlip->lines.begin(), signedSlip->lines.end(),
                                          [&label = label](const domain::SlipLine& own) {
                                              return own.label == label && own.verdict == ReceiptVerdict::Accepted;
                                          });
            accepted += taken ? 1 : 0;
        }
        const std::size_t others = m_marked.size() - accepted;
        m_marked.clear();
        m_context.done(fmt::format("已签收 {} 份{}", accepted,
                                   others > 0 ? fmt::format("，{} 份转为争议", others) : std::string()),
                       fmt::format("{} papers signed for{}", accepted,
                                   others > 0 ? fmt::format(", {} are disputed", others) : std::string()));
        publish(replica);
    });
}

/// The second person's password is checked first; only what it is answered with goes into the command.
void HandoffDesk::resolve(const domain::MaterialLabel& label, int choice, const std::string& secondAccount,
                          const std::string& secondPassword) {
    post([this, label, choice, secondAccount, secondPassword](sync::Replica& replica) {
        const auto* unit =
            replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, label.str());
        if (!unit) return;
        domain::ResolveDispute body;
        body.label = label;
        body.secondPerson = domain::AccountId(secondAccount);
        const auto* on = slip(replica, disputedOn(*unit));
        if (choice == 1 && on)
            body.keeper = on->from;
        else if (choice == 2 && on)
            body.keeper = on->to;
        else
            body.keeper = {Keeper::Kind::Applicant, {}};
        body.note = choice == 1 ? "已找到，在交出方" : choice == 2 ? "已找到，在接收方" : "确认遗失";
        if (body.secondPerson == m_context.session()->actor.account) {
            m_context.say(domain::refuse(domain::RefusalCode::TwoPersonsNeeded));
            return;
        }
        const api::WitnessRequest request{body.secondPerson, secondPassword, std::string(domain::ResolveDispute::kind),
                                          domain::StreamId{StreamKind::MaterialUnit, label.str()}.str()};
        m_context.client().witness(
            request, [this, &replica, body](const domain::Expected<api::WitnessGrant, domain::Refusal>& second) {
                if (!second) {
                    m_context.say(second.error());
                    return;
                }
                if (!m_context.session()) return;  // signed out meanwhile
                domain::ResolveDispute signedBody = body;
                signedBody.secondGrant = second->id;
                if (!m_context.submit(replica, signedBody)) return;
                m_context.done(fmt::format("{} 的争议已由两人了结", body.label.str()),
                               fmt::format("The dispute about {} was ended by two persons", body.label.str()));
                publish(replica);
            });
    });
}

void HandoffDesk::showTrail(const domain::MaterialLabel& label) {
    post([this, label](sync::Replica& replica) {
        m_trail = label;
        publish(replica);
    });
}

void HandoffDesk::print() {
    post([this](sync::Replica& replica) {
        if (const auto* state = slip(replica, m_open)) {
            PrintOrder order;
            order.document = paper(replica, *state);
            m_context.print(std::move(order));
        }
    });
}

void HandoffDesk::cancel(const std::string& reason) {
    post([this, reason](sync::Replica& replica) {
        if (m_context.submit(replica, domain::CancelSlip{m_open, reason})) publish(replica);
    });
}

}  // namespace yc::workstation
