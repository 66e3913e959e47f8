// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/handoff_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::Keeper;
using domain::ReceiptVerdict;
using domain::SlipStatus;
using domain::StreamKind;
using domain::UnitStatus;

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

std::optional<domain::SlipId> HandoffDesk::draftTo(sync::Replica& replica, const Keeper& to) {
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
    if (!m_context.submit(replica, body, draw.uses())) return std::nullopt;
    return body.slip;
}

void HandoffDesk::draft(const domain::UnitId& to) {
    post([this, to](sync::Replica& replica) {
        if (const auto id = draftTo(replica, {Keeper::Kind::Unit, to.str()})) {
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
    if (me().kind == Keeper::Kind::Desk) return {Keeper::Kind::Unit, unit.destination.str()};
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

void HandoffDesk::pack(sync::Replica& replica, const domain::MaterialLabel& label) {
    const auto* unit =
        replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, label.str());
    if (!unit) {
        echo(false, label.str(), "没有登记过，没有装袋", "is not registered; not packed");
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
    const auto id = draftTo(replica, wayOf(replica, *unit));
    if (!id) return;
    const domain::PackUnit body{*id, label};
    if (const auto refusal = m_context.whyNot(replica, body)) {
        echo(false, label.str(), refusal->sentence(domain::Language::Chinese) + "；没有装袋",
             refusal->sentence(domain::Language::English));
        return;
    }
    if (m_context.submit(replica, body)) {
        m_open = *id;
        echo(true, label.str(), "已装袋", "packed");
    }
}

void HandoffDesk::tickOff(sync::Replica& replica, const domain::SlipState& state, const domain::MaterialLabel& label) {
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
    (void)replica;
}

/// The code printed on a slip: "YC1|slip|" and its number.
domain::SlipId HandoffDesk::slipByCode(sync::Replica& replica, const std::string& code) const {
    static const std::string prefix = "YC1|slip|";
    if (code.rfind(prefix, 0) != 0) return {};
    const domain::PaperNumber number(code.substr(prefix.size()));
    for (const auto& list : {replica.reader().slipsTo(me(), true), replica.reader().slipsFrom(me(), true)}) {
        for (const auto& row : list) {
            if (row.number == number) return row.id;
        }
    }
    return {};
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
        if (code.rfind("S-", 0) == 0) {
            sealOpen(replica, code);
        } else if (const auto bySlip = domain::StreamId::parse(code); bySlip && bySlip->kind == StreamKind::Slip) {
            m_open = domain::SlipId(bySlip->key);
            m_marked.clear();
        } else if (const auto printed = slipByCode(replica, code); !printed.empty()) {
            m_open = printed;
            m_marked.clear();
        } else if (receiving) {
            tickOff(replica, *open, domain::MaterialLabel(code));
        } else {
            pack(replica, domain::MaterialLabel(code));
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
    if (const auto* state = slip(replica, m_open)) {
        PrintOrder order;
        order.document = paper(replica, *state);
        order.copies = 2;
        order.command = submitted->command;
        m_context.print(std::move(order));
        m_context.done(fmt::format("已封单 {}，{} 份，等对方签收", state->number.str(), state->lines.size()),
                       fmt::format("Slip {} sealed with {} papers; the receiver signs next", state->number.str(),
                                   state->lines.size()));
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

void HandoffDesk::signReceipt() {
    post([this](sync::Replica& replica) {
        domain::ReceiveSlip body;
        body.slip = m_open;
        body.signerName = m_context.session()->name;
        for (const auto& [label, line] : m_marked) body.lines.push_back(line);
        if (!m_context.submit(replica, body)) return;
        const std::size_t count = m_marked.size();
        m_marked.clear();
        m_context.done(fmt::format("已签收 {} 份", count), fmt::format("{} papers signed for", count));
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
