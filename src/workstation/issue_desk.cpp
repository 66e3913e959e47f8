// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/issue_desk.h"

#include "domain/delivery/waybill.h"
#include "workstation/case_papers.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

using domain::ResultForm;
using domain::ResultStatus;
using domain::StreamKind;
using domain::UnitStatus;

std::string resultCode(const domain::ResultId& result) { return "R-" + result.str(); }

IssueDesk::IssueDesk(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        bool mine = change.everything || change.settings;
        for (const auto& stream : change.streams)
            mine = mine || stream.kind == StreamKind::Result || stream.kind == StreamKind::MaterialUnit ||
                   (stream.kind == StreamKind::Case && stream.key == m_case.str());
        if (mine) publish(replica);
    });
}

void IssueDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

void IssueDesk::onIssue(Listener<IssueSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

const domain::CaseState* IssueDesk::state(sync::Replica& replica) const {
    return m_case.empty() ? nullptr
                          : replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
}

void IssueDesk::echo(bool good, const std::string& code, std::string zh, std::string en) {
    ScanEcho entry;
    entry.at = m_context.now();
    entry.good = good;
    entry.code = code;
    entry.zh = std::move(zh);
    entry.en = std::move(en);
    m_echoes.push_front(std::move(entry));
    if (m_echoes.size() > 8) m_echoes.pop_back();
}

void IssueDesk::openCase(sync::Replica& replica, const domain::CaseId& caseId) {
    if (m_case != caseId) {
        if (m_handedOver) m_person.reset();  // the next person does not see who stood here before
        m_scanned.clear();
        m_signed = m_signatureAsked = m_handedOver = m_ratingAsked = false;
        m_signedAt.reset();
        m_receipt = {};
        m_lastPaper.reset();
    }
    m_case = caseId;
    publish(replica);
}

void IssueDesk::open(const domain::CaseId& caseId) {
    post([this, caseId](sync::Replica& replica) { openCase(replica, caseId); });
}

void IssueDesk::openSlot(const std::string& slot) {
    post([this, slot](sync::Replica& replica) {
        for (const auto& row : replica.reader().shelf()) {
            if (row.slot == slot) {
                openCase(replica, row.caseId);
                return;
            }
        }
    });
}

void IssueDesk::readCard() {
    if (m_context.devices().idCard) m_context.devices().idCard->readNow();
}

void IssueDesk::cardRead(const peripherals::IdCard& card) {
    post([this, card](sync::Replica& replica) {
        Person person;
        person.name = card.name;
        person.idNumber = card.number;
        person.origin = domain::Origin::Card;
        findCaseOf(replica, person);
        m_person = person;
        publish(replica);
    });
}

void IssueDesk::collector(const std::string& name, const std::string& idNumber, const std::string& authority,
                          std::optional<domain::Date> until) {
    post([this, name, idNumber, authority, until](sync::Replica& replica) {
        Person person;
        person.name = name;
        person.idNumber = idNumber;
        person.authority = authority;
        person.until = until;
        if (m_person && m_person->idNumber == idNumber) person.origin = m_person->origin;
        findCaseOf(replica, person);
        m_person = person;
        if (const auto check = checkCollector(replica); check && check->expired)
            noteAttempt(replica, domain::CollectResults{},
                        domain::refuse(domain::RefusalCode::AuthorityExpired, {{"until", domain::isoDate(*until)}}),
                        authority);
        publish(replica);
    });
}

/// The person's own case with something on the shelf comes up by itself.
void IssueDesk::findCaseOf(sync::Replica& replica, const Person& person) {
    if (state(replica) && !m_handedOver) return;
    const std::string token = replica.personToken(person.idNumber);
    for (const auto& row : replica.reader().shelf()) {
        const auto* owner = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, row.caseId.str());
        if (owner && !token.empty() && owner->personToken == token) {
            openCase(replica, row.caseId);
            return;
        }
    }
}

std::vector<ResultView> IssueDesk::results(sync::Replica& replica) const {
    std::vector<ResultView> list;
    for (const auto& row : replica.reader().resultsOfCase(m_case)) {
        ResultView view;
        view.row = row;
        view.unitName = m_context.unitName(replica, row.unit);
        if (const auto found = m_scanned.find(row.id.str()); found != m_scanned.end()) {
            view.scanned = true;
            view.scannedAt = found->second;
        }
        list.push_back(std::move(view));
    }
    return list;
}

std::vector<ReturnView> IssueDesk::returns(sync::Replica& replica) const {
    std::vector<ReturnView> list;
    for (const auto& row : replica.reader().unitsOfCase(m_case)) {
        if (!row.returnToApplicant || row.status != UnitStatus::HeldWindow) continue;
        ReturnView view;
        view.row = row;
        view.scanned = m_scanned.count(row.label.str()) != 0;
        list.push_back(std::move(view));
    }
    return list;
}

std::optional<CollectorCheck> IssueDesk::checkCollector(sync::Replica& replica) const {
    const auto* open = state(replica);
    if (!open || !m_person) return std::nullopt;
    const domain::Applicant& applicant = open->personal.applicant;
    CollectorCheck check;
    check.name = m_person->name;
    const std::string& id = m_person->idNumber;
    check.idMasked = id.size() == 18 ? id.substr(0, 6) + "********" + id.substr(14) : id;
    check.origin = m_person->origin;
    const bool own = id == applicant.idNumber;
    const bool agent = !applicant.agentIdNumber.empty() && id == applicant.agentIdNumber;
    check.isApplicant = own;
    check.isAgent = agent || (!own && !m_person->authority.empty());
    check.idMatches = own || agent;
    check.nameMatches = (own && m_person->name == applicant.name) || (agent && m_person->name == applicant.agentName);
    check.authority = !m_person->authority.empty() ? m_person->authority
                      : own ? (m_person->origin == domain::Origin::Card ? "本人，读卡核验" : "本人，核对证件")
                            : std::string();
    check.until = own ? std::nullopt : m_person->until;
    check.expired = check.until && m_context.today() > *check.until;
    check.mayCollect = own || (check.isAgent && !check.authority.empty() && !check.expired);
    return check;
}

domain::CollectResults IssueDesk::body(sync::Replica& replica, const domain::PaperNumber& number, bool inParts) const {
    domain::CollectResults command;
    command.caseId = m_case;
    command.receiptNumber = number;
    command.inParts = inParts;
    for (const auto& view : results(replica)) {
        const bool here = view.row.status == ResultStatus::Shelved || view.row.status == ResultStatus::Notified ||
                          (view.row.form == ResultForm::Electronic && view.row.status == ResultStatus::Made);
        if (here && (view.scanned || view.row.form == ResultForm::Electronic)) command.results.push_back(view.row.id);
    }
    for (const auto& view : returns(replica)) {
        if (view.scanned) command.returned.push_back(view.row.label);
    }
    if (const auto check = checkCollector(replica); check && (check->mayCollect || check->expired)) {
        command.byAgent = check->isAgent && !check->isApplicant;
        command.authority = check->authority;
        command.authorityUntil = check->until;
        command.personal.collectorName = m_person->name;
        command.personal.collectorIdNumber = m_person->idNumber;
    }
    return command;
}

void IssueDesk::scan(const std::string& code) {
    post([this, code](sync::Replica& replica) {
        const std::string id = code.rfind("R-", 0) == 0 ? code.substr(2) : code;
        const auto* result = replica.domain::StateSource::find<domain::ResultState>(StreamKind::Result, id);
        if (result && result->status == ResultStatus::Made && result->form == ResultForm::Paper) {
            const std::string name = result->name;
            if (m_context.submit(replica, domain::ShelveResult{domain::ResultId(id), {}})) {
                const auto* after = replica.domain::StateSource::find<domain::ResultState>(StreamKind::Result, id);
                echo(true, code, name + " 上架 " + (after ? after->slot : std::string()), name + " shelved");
            }
        } else if (result && !m_case.empty() && result->caseId == m_case) {
            m_scanned[id] = m_context.now();
            echo(true, code, result->name + " 取出", result->name + " taken out");
        } else if (result) {
            if (m_case.empty()) {
                openCase(replica, result->caseId);
                m_scanned[id] = m_context.now();
            } else {
                echo(false, code, "不是这一件的结果，没有取出", "belongs to another case; not taken out");
            }
        } else if (const auto* unit =
                       replica.domain::StateSource::find<domain::MaterialUnitState>(StreamKind::MaterialUnit, id);
                   unit && unit->caseId == m_case) {
            m_scanned[id] = m_context.now();
            echo(true, code, unit->name + " 退还", unit->name + " goes back");
        } else {
            echo(false, code, "没有登记过这个码，什么都没变", "is not known; nothing changed");
        }
        askSignatureWhenScanned(replica);
        publish(replica);
    });
}

void IssueDesk::askSignatureWhenScanned(sync::Replica& replica) {
    if (m_case.empty() || m_signatureAsked || !m_person) return;
    for (const auto& view : results(replica)) {
        if (view.row.form == ResultForm::Paper && !view.scanned) return;
    }
    for (const auto& view : returns(replica)) {
        if (!view.scanned) return;
    }
    if (!m_context.devices().pad || m_context.devices().pad->state().health == peripherals::Health::Fault) return;
    m_signatureAsked = true;
    m_context.devices().pad->askSignature(fmt::format("请核对后签字：{} 份结果", results(replica).size()),
                                          [this](bool signedFor) {
                                              if (signedFor) signFor();
                                          });
}

void IssueDesk::signFor() {
    post([this](sync::Replica& replica) {
        m_signed = true;
        m_signedAt = m_context.now();
        publish(replica);
    });
}

void IssueDesk::handOver(bool inParts) {
    post([this, inParts](sync::Replica& replica) {
        if (!m_signed) {
            m_context.say(domain::refuse(domain::RefusalCode::CollectorMissing));
            return;
        }
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Delivery);
        if (!number) {
            m_context.say(domain::refuse(domain::RefusalCode::Unavailable, {}, "no leased delivery numbers"));
            return;
        }
        const auto wanted = body(replica, *number, inParts);
        if (const auto refusal = m_context.whyNot(replica, wanted);
            refusal && (refusal->code == domain::RefusalCode::AuthorityExpired ||
                        refusal->code == domain::RefusalCode::AuthorityNarrow)) {
            noteAttempt(replica, wanted, *refusal, wanted.authority);
            publish(replica);
            return;
        }
        const reports::Document document = paper(replica, number->str());
        const auto submitted = m_context.submit(replica, body(replica, *number, inParts), draw.uses());
        if (!submitted) return;
        m_handedOver = true;
        m_receipt = *number;
        m_lastPaper = document;
        PrintOrder order;
        order.document = document;
        order.copies = 2;
        order.command = submitted->command;
        m_context.print(std::move(order));
        m_context.done("已交付，送达回证 " + number->str() + "，印了 2 份",
                       "Handed over, receipt " + number->str() + ", 2 copies printed");
        askRating(replica);
        publish(replica);
    });
}

void IssueDesk::askRating(sync::Replica& replica) {
    const auto* open = state(replica);
    auto* pad = m_context.devices().pad;
    if (!open || !pad || pad->state().health == peripherals::Health::Fault) return;
    m_ratingAsked = true;
    pad->askRating(domain::shortCaseNumber(open->number), [this](std::optional<int> stars) {
        if (stars) rate(*stars, {}, {});
    });
}

void IssueDesk::rate(int stars, const std::vector<std::string>& reasons, const std::string& text) {
    post([this, stars, reasons, text](sync::Replica& replica) {
        const auto* open = state(replica);
        if (!open) return;
        api::PublicEvaluation evaluation;
        evaluation.caseNumber = open->number;
        evaluation.caseCode = open->queryCode;
        evaluation.stars = stars;
        evaluation.channel = domain::EvaluationChannel::HallPad;
        evaluation.reasons = reasons;
        evaluation.text = text;
        m_context.client().submitEvaluation(
            evaluation, [this](domain::Expected<domain::Nothing, domain::Refusal> reply) {
                if (!reply)
                    m_context.say(reply.error());
                else
                    m_context.done("申请人已评价", "The applicant has rated the service");
            });
    });
}

std::vector<domain::ResultId> IssueDesk::ofCase(sync::Replica& replica,
                                                const std::vector<ResultStatus>& statuses) const {
    std::vector<domain::ResultId> list;
    for (const auto& row : replica.reader().resultsOfCase(m_case)) {
        const bool wanted = std::find(statuses.begin(), statuses.end(), row.status) != statuses.end();
        if (wanted && row.form == ResultForm::Paper) list.push_back(row.id);
    }
    return list;
}

/// What the rules refused stays on record with the case; nothing else changes.
void IssueDesk::noteAttempt(sync::Replica& replica, const domain::CommandBody& body, const domain::Refusal& refusal,
                            const std::string& what) {
    m_context.submit(replica,
                     domain::RecordAttempt{m_case, std::string(domain::commandKind(body)), refusal.name(), what});
    m_context.say(refusal);
}

void IssueDesk::tell(const std::string& way) {
    post([this, way](sync::Replica& replica) {
        int told = 0;
        for (const auto& id : ofCase(replica, {ResultStatus::Shelved, ResultStatus::Notified})) {
            if (!m_context.submit(replica, domain::NotifyResult{id, way, {}})) return;
            ++told;
        }
        if (told > 0) m_context.done("已记下：" + way + "通知申请人来领", "Recorded: the applicant was told");
        publish(replica);
    });
}

void IssueDesk::send(const std::string& courier, const std::string& waybill, bool sameCity) {
    post([this, courier, waybill, sameCity](sync::Replica& replica) {
        const auto* open = state(replica);
        if (!open) return;
        const auto parcel = ofCase(replica, {ResultStatus::Shelved, ResultStatus::Notified});
        for (const auto& id : parcel) {
            domain::MailResult body{id, waybill, {}, courier, sameCity};
            body.personal.collectorName = open->personal.applicant.name;
            body.personal.address = open->personal.deliveryAddress;
            if (const auto refusal = m_context.whyNot(replica, body)) {
                noteAttempt(replica, body, *refusal, waybill);
                return;
            }
            if (!m_context.submit(replica, body)) return;
        }
        if (!parcel.empty()) m_context.done("已寄出，运单 " + waybill, "Sent, waybill " + waybill);
        publish(replica);
    });
}

void IssueDesk::arrived(bool delivered) {
    post([this, delivered](sync::Replica& replica) {
        for (const auto& id : ofCase(replica, {ResultStatus::Mailed})) {
            if (!m_context.submit(replica, domain::ConfirmMailed{id, delivered})) return;
        }
        m_context.done(delivered ? "已记下：寄递签收" : "已记下：寄件退回，请重新上架",
                       delivered ? "Recorded as delivered" : "Recorded as come back; shelve it again");
        publish(replica);
    });
}

DeliveryView IssueDesk::delivery(sync::Replica& replica) const {
    DeliveryView view;
    const auto* open = state(replica);
    if (!open) return view;
    view.way = open->delivery;
    view.address = open->personal.deliveryAddress;
    for (const auto& row : replica.reader().resultsOfCase(m_case)) {
        const auto* result = replica.domain::StateSource::find<domain::ResultState>(StreamKind::Result, row.id.str());
        if (!result) continue;
        if (static_cast<int>(result->notices.size()) > view.told) {
            view.told = static_cast<int>(result->notices.size());
            view.toldBy = result->notices.back().way;
            view.toldAt = result->notices.back().at;
        }
        if (result->form == ResultForm::Electronic) continue;
        const bool here = result->status == ResultStatus::Shelved || result->status == ResultStatus::Notified;
        view.toSend += here ? 1 : 0;
        view.onTheWay += result->status == ResultStatus::Mailed ? 1 : 0;
        if (result->posting) {
            view.courier = result->posting->courier;
            view.waybill = result->waybill;
            view.sentAt = result->posting->sentAt;
        }
    }
    if (const auto parcel = ofCase(replica, {ResultStatus::Shelved, ResultStatus::Notified}); !parcel.empty()) {
        domain::MailResult body{parcel.front(), domain::worldPostWaybill("EA", "00000000", "CN"), {}, {}, false};
        body.personal.address = view.address;
        view.sendWhyNot = m_context.whyNot(replica, body);
    }
    return view;
}

void IssueDesk::printAgain() {
    post([this](sync::Replica&) {
        if (!m_lastPaper) return;
        PrintOrder order;
        order.document = *m_lastPaper;
        ++m_lastPaper->marks.reprint;
        order.document.marks.reprint = m_lastPaper->marks.reprint;
        m_context.print(std::move(order));
    });
}

reports::Document IssueDesk::paper(sync::Replica& replica, const std::string& number) const {
    reports::DeliveryReceiptInput input;
    const auto* open = state(replica);
    if (!open) return {};
    input.office =
        officeOnPaper(m_context, replica, m_context.session() ? m_context.session()->actor.desk : domain::DeskId());
    input.number = number;
    input.addressee = reports::applicantOnPaper(*open).name;
    const auto release = replica.release(open->catalogueVersion, open->catalogueHash);
    if (release) {
        if (const auto* theme = release->theme(open->theme)) input.theme = theme->alias;
        input.marks.sample = !release->sampleMark.empty();
    }
    input.caseNumber = domain::shortCaseNumber(open->number);
    if (const auto check = checkCollector(replica)) {
        input.collector.name = m_person->name;
        input.collector.idType = "居民身份证";
        input.collector.idNumber = m_person->idNumber;
        input.authority = check->authority;
        input.identityCheck = check->origin == domain::Origin::Card ? "读卡核验" : "人工核对";
    }
    for (const auto& view : results(replica)) {
        std::string pieces = view.row.form == ResultForm::Electronic ? "电子" : "1";
        input.results.push_back({view.row.name, view.unitName, pieces});
    }
    for (const auto& view : returns(replica)) input.originals.push_back({view.row.name, "1"});
    if (m_signedAt)
        input.deliveredAt = domain::chineseDate(domain::localDate(*m_signedAt)) + ' ' + domain::clockTime(*m_signedAt);
    input.place = input.office.name + input.office.window;
    input.manner = "当面送达，一次领取";
    input.date = domain::chineseDate(m_context.today());
    input.payload = "YC1|case|" + open->number.str() + '|' + open->queryCode;
    return reports::deliveryReceipt(input);
}

/// Parcels nobody has confirmed yet; within the city they should have arrived after a day (R108).
void IssueDesk::addOnTheWay(sync::Replica& replica, std::vector<IssueTodo>& todo) const {
    journal::CaseFilter filter;
    filter.statuses = {domain::CaseStatus::Ready};
    filter.limit = 200;
    for (const auto& row : replica.reader().cases(filter).rows) {
        for (const auto& result : replica.reader().resultsOfCase(row.id)) {
            if (result.status != ResultStatus::Mailed) continue;
            IssueTodo entry;
            entry.slot = "寄";
            entry.caseId = row.id;
            entry.applicantMasked = row.applicantMasked;
            const auto* state =
                replica.domain::StateSource::find<domain::ResultState>(StreamKind::Result, result.id.str());
            const int days = static_cast<int>((m_context.today() - domain::localDate(result.handedAt)).count());
            entry.overdue = days > (state && state->posting && state->posting->sameCity ? 1 : 7);
            entry.words = fmt::format("寄出 {} 日，待签收", days);
            todo.push_back(std::move(entry));
            break;
        }
    }
}

std::vector<ShelfCell> IssueDesk::cells(sync::Replica& replica, std::vector<IssueTodo>& todo) const {
    std::map<std::string, ShelfCell> bySlot;
    if (const auto& hall = replica.hall()) {
        for (const auto& slot : hall->rules.slots) bySlot[slot].slot = slot;
    }
    std::map<domain::CaseId, std::vector<journal::ResultRow>> byCase;
    for (const auto& row : replica.reader().shelf()) byCase[row.caseId].push_back(row);
    for (const auto& group : byCase) {
        const domain::CaseId& caseId = group.first;
        const std::vector<journal::ResultRow>& rows = group.second;
        const auto row = replica.reader().caseById(caseId);
        const bool complete = row && row->tasks == row->tasksDone && [&] {
            for (const auto& result : replica.reader().resultsOfCase(caseId)) {
                if (result.form == ResultForm::Paper && result.status == ResultStatus::Made) return false;
            }
            return true;
        }();
        const bool overdue = std::any_of(rows.begin(), rows.end(), [&](const auto& result) {
            return replica.calendar().workingDaysBetween(domain::localDate(result.shelvedAt), m_context.today()) >= 5;
        });
        for (const auto& result : rows) {
            ShelfCell& cell = bySlot[result.slot];
            cell.slot = result.slot;
            ++cell.results;
            cell.state = caseId == m_case ? ShelfCell::State::Open
                         : !complete      ? ShelfCell::State::WaitsForMore
                         : overdue        ? ShelfCell::State::Overdue
                                          : ShelfCell::State::Complete;
        }
        if (!complete || overdue) {
            IssueTodo entry;
            entry.slot = rows.front().slot;
            entry.caseId = caseId;
            entry.applicantMasked = row ? row->applicantMasked : std::string();
            entry.overdue = overdue;
            entry.words = overdue ? fmt::format("{} 项结果，超 5 日未领", rows.size())
                                  : fmt::format("已到 {} 项，还在等", rows.size());
            todo.push_back(std::move(entry));
        }
    }
    addOnTheWay(replica, todo);
    std::vector<ShelfCell> result;
    for (auto& [slot, cell] : bySlot) result.push_back(std::move(cell));
    return result;
}

void IssueDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    auto snapshot = std::make_shared<IssueSnapshot>();
    snapshot->cells = cells(replica, snapshot->todo);
    snapshot->toShelve = static_cast<int>(replica.reader().resultsToShelve().size());
    snapshot->echoes.assign(m_echoes.begin(), m_echoes.end());
    if (const auto* open = state(replica)) {
        snapshot->state = std::make_shared<const domain::CaseState>(*open);
        const auto release = replica.release(open->catalogueVersion, open->catalogueHash);
        const auto* theme = release ? release->theme(open->theme) : nullptr;
        snapshot->themeName = theme ? theme->alias : open->theme.str();
        snapshot->results = results(replica);
        snapshot->returns = returns(replica);
        for (const auto& view : snapshot->results) {
            if (!view.row.slot.empty()) snapshot->slot = view.row.slot;
            if (view.row.form == ResultForm::Paper && !view.scanned) ++snapshot->missing;
        }
        for (const auto& view : snapshot->returns) snapshot->missing += view.scanned ? 0 : 1;
        snapshot->collector = checkCollector(replica);
        snapshot->signedFor = m_signed;
        snapshot->signedAt = m_signedAt;
        snapshot->handedOver = m_handedOver;
        snapshot->ratingAsked = m_ratingAsked;
        snapshot->delivery = delivery(replica);
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Delivery);
        if (!m_handedOver)
            snapshot->whyNot =
                m_context.whyNot(replica, body(replica, number.value_or(domain::PaperNumber()), /*inParts=*/false));
        snapshot->paper =
            m_lastPaper && m_handedOver ? *m_lastPaper : paper(replica, number ? number->str() : std::string());
    }
    m_listener(snapshot);
}

}  // namespace yc::workstation
