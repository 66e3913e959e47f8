// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/counter_desk.h"

#include "domain/identity/citizen_id.h"
#include "domain/intake/case_resolution.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

namespace catalogue = domain::catalogue;
using domain::Origin;
using domain::RefusalCode;
using domain::TicketOutcome;
using domain::TicketStatus;
using domain::Verdict;

CounterDesk::CounterDesk(Context& context)
    : m_context(context), m_batch(context, [this] { return queryCode(); }), m_shared(context), m_ask(context) {
    m_context.addChangeListener(
        [this](sync::Replica& replica, const sync::ReplicaChange& change) { changed(replica, change); });
}

bool CounterDesk::wantsCard(sync::Replica& replica) const {
    if (const auto ticket = ticketHere(replica)) {
        if (ticket->status == TicketStatus::Called) return true;
        if (m_case.empty() && caseOfTicket(replica, ticket->id).empty()) return true;
    }
    const auto* state =
        m_case.empty() ? nullptr
                       : replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_case.str());
    return state && state->status == domain::CaseStatus::Draft;
}

void CounterDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

domain::DeskId CounterDesk::desk() const {
    const auto session = m_context.session();
    return session ? session->actor.desk : domain::DeskId();
}

void CounterDesk::onQueue(Listener<QueueStripSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_onQueue = listener;
        publishQueue(replica);
    });
}

void CounterDesk::onCounter(Listener<CounterSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_onCounter = listener;
        publishCounter(replica);
    });
}

std::optional<CounterDesk::Scene> CounterDesk::scene(sync::Replica& replica) const {
    if (m_case.empty()) return std::nullopt;
    Scene result;
    result.state = replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_case.str());
    if (!result.state) return std::nullopt;
    result.release = replica.release(result.state->catalogueVersion, result.state->catalogueHash);
    if (!result.release) return std::nullopt;
    result.theme = result.release->theme(result.state->theme);
    if (!result.theme) return std::nullopt;
    const domain::Date day =
        result.state->acceptedAt == domain::Instant{} ? m_context.today() : domain::localDate(result.state->acceptedAt);
    result.resolution = domain::resolveCase(*result.state, *result.theme, replica.calendar(), day);
    return result;
}

std::optional<journal::TicketRow> CounterDesk::ticketHere(sync::Replica& replica) const {
    for (const auto& row : replica.reader().ticketsAtDesk(desk())) {
        if (row.status == TicketStatus::Called || row.status == TicketStatus::Serving) return row;
    }
    return std::nullopt;
}

/// The case names its ticket, the ticket its case only when it is finished. Of several (续办) the newest; also one that another
/// window opened before the ticket came here.
domain::CaseId CounterDesk::caseOfTicket(sync::Replica& replica, const domain::TicketId& ticket) const {
    const auto* state =
        replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket, ticket.str());
    if (!state) return {};
    if (!state->caseId.empty()) return state->caseId;
    constexpr int newest = 200;
    journal::CaseFilter filter;
    filter.theme = state->theme;
    filter.limit = newest;
    for (const auto& row : replica.reader().cases(filter).rows) {
        if (row.ticket == ticket) return row.id;
    }
    return {};
}

void CounterDesk::sessionStarted(sync::Replica& replica) {
    m_case = {};
    m_undo.clear();
    m_card.reset();
    m_shared.reset();
    m_takeUp = true;
    takeUp(replica);
}

/// Opens the case of the ticket that is being served here; false while there is none to be seen.
bool CounterDesk::takeUp(sync::Replica& replica) {
    const auto ticket = ticketHere(replica);
    if (!ticket || ticket->status != TicketStatus::Serving) return false;
    const domain::CaseId caseId = caseOfTicket(replica, ticket->id);
    if (caseId.empty()) return false;
    m_takeUp = false;
    m_case = caseId;
    askSources(replica, /*again=*/false);
    publishCounter(replica);
    return true;
}

void CounterDesk::beginService() {
    post([this](sync::Replica& replica) {
        if (const auto ticket = ticketHere(replica)) begin(replica, *ticket);
    });
}

/// Also goes on where a power cut, or a transfer from another window, came between the ticket and its case.
void CounterDesk::begin(sync::Replica& replica, const journal::TicketRow& ticket) {
    if (ticket.status == TicketStatus::Called) {
        if (!m_context.submit(replica, domain::BeginService{ticket.id, desk()})) return;
        m_case = {};
        m_undo.clear();
        if (!m_card && takeUp(replica)) return;
    } else if (m_case.empty() && takeUp(replica)) {
        return;
    }
    startCase(replica, ticket.theme);
}

/// The centre keeps the record of who looked at whose data; a look it cannot note does not happen.
void CounterDesk::lookAtIdentity(Answer answer) {
    post([this, answer](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) {
            answer(domain::refuse(RefusalCode::NotFound, {{"what", "办件"}}));
            return;
        }
        m_context.client().requestCase(open->state->number,
                                       [answer](domain::Expected<api::CaseDetail, domain::Refusal> reply) {
                                           answer(reply ? std::nullopt : std::optional(reply.error()));
                                       });
    });
}

// ---- 申请人 -----------------------------------------------------------------------------------------------------

void CounterDesk::readCard() {
    if (m_context.devices().idCard) m_context.devices().idCard->readNow();
    post([this](sync::Replica&) {
        const auto* reader = m_context.devices().idCard;
        if (!reader || reader->state().health == peripherals::Health::Fault) {
            Notice notice;
            notice.kind = Notice::Kind::Fault;
            notice.zh = "读卡器没接上";
            notice.zhSupport = "可手工录入，会标“人工”并请写原因";
            notice.en = "The card reader is not connected";
            notice.enSupport = "Type the data; it is marked and needs a reason";
            notice.code = "device.idcard";
            m_context.say(notice);
        }
    });
}

void CounterDesk::cardRead(const peripherals::IdCard& card) {
    post([this, card](sync::Replica& replica) {
        if (desk().empty()) return;
        m_card = card;
        if (const auto ticket = ticketHere(replica);
            ticket && (ticket->status == TicketStatus::Called || m_case.empty()))
            begin(replica, *ticket);
        else if (!m_case.empty())
            startCase(replica, {});
    });
}

namespace {
domain::Applicant applicantOf(const peripherals::IdCard& card) {
    domain::Applicant applicant;
    applicant.name = card.name.empty() ? card.englishName : card.name;
    switch (card.kind) {
    case peripherals::IdCardKind::Foreigner2017:
    case peripherals::IdCardKind::Foreigner2023: applicant.idType = "553"; break;
    default: applicant.idType = "111"; break;
    }
    applicant.idNumber = card.number;
    applicant.sex = card.sex;
    applicant.birth = card.birth;
    applicant.nation = card.nation;
    applicant.address = card.address;
    applicant.origin = Origin::Card;
    return applicant;
}
}  // namespace

void CounterDesk::startCase(sync::Replica& replica, const domain::ThemeId& theme) {
    m_takeUp = false;
    if (m_case.empty() && !theme.empty()) {
        const auto session = m_context.session();
        const auto& hall = replica.hall();
        const auto release = replica.currentRelease();
        if (!hall || !release || !release->theme(theme)) {
            m_context.say(domain::refuse(RefusalCode::ThemeUnknown, {{"theme", theme.str()}}));
            return;
        }
        std::string deskCode;
        for (const auto& window : hall->windows) {
            if (window.desk == desk()) deskCode = window.deskCode;
        }
        NumberDraw draw(replica, m_context.now());
        domain::OpenCase body;
        body.caseId = domain::CaseId(m_context.newId());
        body.number = domain::caseNumber(hall->regionCode, m_context.today(), deskCode, draw.caseSequence(deskCode));
        body.queryCode = queryCode();
        body.theme = theme;
        body.desk = desk();
        if (const auto ticket = ticketHere(replica)) body.ticket = ticket->id;
        const domain::CaseId caseId = body.caseId;
        if (!m_context.submit(replica, body, draw.uses())) return;
        m_case = caseId;
        m_undo.clear();
        m_shared.reset();
    }
    if (m_card) {
        const domain::Applicant applicant = applicantOf(*m_card);
        m_card.reset();
        applyIdentity(replica, applicant);
    }
    publishCounter(replica);
}

void CounterDesk::applyIdentity(sync::Replica& replica, const domain::Applicant& applicant) {
    const auto open = scene(replica);
    if (!open) return;
    domain::IdentifyApplicant body;
    body.caseId = m_case;
    body.personToken = replica.personToken(applicant.idNumber);
    body.personal = applicant;
    if (applicant.phone.empty()) body.personal.phone = open->state->personal.applicant.phone;
    if (m_context.submit(replica, body)) {
        prefill(replica);
        askSources(replica, /*again=*/false);
    }
}

/// Each answer may open the next question, so the sources are asked again until nothing new is left to ask.
void CounterDesk::askSources(sync::Replica& replica, bool again) {
    const auto open = scene(replica);
    if (!open) return;
    m_shared.ask(replica, m_case, *open->theme, *open->state, open->resolution, again, [this](sync::Replica& later) {
        prefill(later);
        askSources(later, /*again=*/false);
        publishCounter(later);
    });
}

void CounterDesk::identify(const domain::Applicant& applicant) {
    post([this, applicant](sync::Replica& replica) { applyIdentity(replica, applicant); });
}

void CounterDesk::openCase(const domain::ThemeId& theme) {
    post([this, theme](sync::Replica& replica) {
        m_case = {};
        startCase(replica, theme);
    });
}

void CounterDesk::openCaseByNumber(const std::string& number) {
    post([this, number](sync::Replica& replica) {
        const auto rows = replica.reader().search(number, 2);
        if (rows.empty()) {
            m_context.say(domain::refuse(RefusalCode::NotFound, {{"what", number}}));
            return;
        }
        m_case = rows.front().id;
        m_undo.clear();
        m_shared.reset();
        publishCounter(replica);
    });
}

void CounterDesk::closeCase() {
    post([this](sync::Replica& replica) {
        m_takeUp = false;
        m_case = {};
        m_undo.clear();
        publishCounter(replica);
    });
}

/// What is known already goes into the form with its origin; nobody types it again (R034).
void CounterDesk::prefill(sync::Replica& replica) {
    const auto open = scene(replica);
    if (!open || !open->resolution.complete()) return;
    const domain::Applicant& applicant = open->state->personal.applicant;
    const std::string role = applicant.sex == "女" ? "mother." : "father.";
    domain::FillFields body;
    body.caseId = m_case;
    const auto put = [&](const std::string& field, const std::string& value, Origin origin) {
        if (!value.empty() && open->resolution.field(domain::FieldId(field)) &&
            open->state->personal.form.count(field) == 0)
            body.personal[field] = {value, origin};
    };
    for (const auto& view : open->resolution.form) {
        const auto* field = open->theme->field(view.id);
        if (!field) continue;
        for (const auto& origin : field->origins) {
            const std::string id = view.id.str();
            const std::string tail = id.substr(id.find('.') + 1);
            const bool own = id.rfind(role, 0) == 0 || id.rfind("applicant.", 0) == 0;
            if (origin.kind == catalogue::FieldOrigin::Kind::Card) {
                if (own && tail == "name")
                    put(id, applicant.name, applicant.origin);
                else if (own && tail == "idNumber")
                    put(id, applicant.idNumber, applicant.origin);
                else if (id == "child.ethnicity")
                    put(id, applicant.nation.empty() ? std::string() : applicant.nation + "族", applicant.origin);
            } else if (origin.kind == catalogue::FieldOrigin::Kind::Applicant) {
                if (own && origin.source == "phone")
                    put(id, applicant.phone, Origin::ByHand);
                else if (origin.source == "address")
                    put(id, applicant.address, applicant.origin);
            } else if (origin.kind == catalogue::FieldOrigin::Kind::Answer) {
                const auto answer = open->state->answers.find(origin.source);
                if (answer != open->state->answers.end() && std::find(field->choices.begin(), field->choices.end(),
                                                                      answer->second.value) != field->choices.end())
                    put(id, answer->second.value, Origin::Generated);
            }
        }
        if (!field->defaultValue.empty()) put(view.id.str(), field->defaultValue, Origin::Generated);
    }
    if (!body.personal.empty() && !m_context.whyNot(replica, body)) m_context.submit(replica, body);
}

// ---- 情形, 材料, 表单 -------------------------------------------------------------------------------------------

void CounterDesk::answer(const domain::QuestionId& question, const std::string& value) {
    post([this, question, value](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        domain::AnswerQuestion body;
        body.caseId = m_case;
        body.question = question;
        body.value = value;
        const auto* asked = open->theme->question(question);
        // A source exists but did not tell: what the applicant says stands, and is marked (R021).
        body.origin = asked && asked->source ? Origin::Unverified : Origin::ByHand;
        if (asked && asked->source) body.source = asked->source->name;
        if (!m_context.submit(replica, body)) return;
        prefill(replica);
        askSources(replica, /*again=*/false);
    });
}

void CounterDesk::chooseItem(const domain::ItemId& item, bool chosen) {
    post([this, item, chosen](sync::Replica& replica) {
        m_context.submit(replica, domain::ChooseItem{m_case, item, chosen});
    });
}

void CounterDesk::queryAgain() {
    post([this](sync::Replica& replica) {
        m_context.client().retryNow();
        askSources(replica, /*again=*/true);
    });
}

void CounterDesk::verdict(const VerdictInput& input) {
    post([this, input](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        const auto* line = open->resolution.line(input.material);
        const auto* material = open->theme->material(input.material);
        domain::GiveVerdict body;
        body.caseId = m_case;
        body.material = input.material;
        body.verdict = input.verdict;
        const bool nothing = input.verdict == Verdict::Unchecked || input.verdict == Verdict::Tolerated ||
                             (input.verdict == Verdict::Missing && input.originals < 0);
        if (line && material) {
            body.originals = input.originals >= 0 ? input.originals : nothing ? 0 : line->originals;
            body.copies = input.copies >= 0 ? input.copies : nothing ? 0 : line->copies;
            if (input.verdict == Verdict::Missing || input.verdict == Verdict::NonConforming ||
                input.verdict == Verdict::Tolerated) {
                const auto kind = input.verdict == Verdict::NonConforming ? catalogue::DeficiencyKind::Nonconforming
                                                                          : catalogue::DeficiencyKind::Missing;
                const catalogue::Deficiency* reason = material->deficiency(input.deficiency);
                if (!reason && !material->deficiencies(kind).empty()) reason = material->deficiencies(kind).front();
                body.sentence = !input.sentence.empty() ? input.sentence : reason ? reason->sentence : std::string();
                for (const auto& point : material->checks) {
                    for (const auto& deficiency : point.deficiencies) {
                        if (reason && deficiency.id == reason->id) body.failedPoints.push_back(point.id);
                    }
                }
            }
        }
        m_lastLine = input.material;
        m_context.submit(replica, body);
    });
}

void CounterDesk::fill(const domain::FieldId& field, const std::string& value) {
    post([this, field, value](sync::Replica& replica) {
        domain::FillFields body;
        body.caseId = m_case;
        body.personal[field.str()] = {value, Origin::ByHand};
        m_context.submit(replica, body);
    });
}

void CounterDesk::fillMany(const std::map<std::string, std::string>& values) {
    post([this, values](sync::Replica& replica) {
        domain::FillFields body;
        body.caseId = m_case;
        for (const auto& [field, value] : values) body.personal[field] = {value, Origin::ByHand};
        m_context.submit(replica, body);
    });
}

void CounterDesk::disputeData(const std::string& source, const std::string& subject, const std::string& words,
                              Answer answer) {
    post([this, source, subject, words, answer](sync::Replica& replica) {
        if (!give(replica, domain::DisputeData{m_case, source, subject, words}, answer)) return;
        m_context.done("已记下数据异议，请主管答复", "The dispute is recorded; a supervisor answers it");
    });
}

void CounterDesk::chooseDelivery(domain::DeliveryWay way, const std::string& address) {
    post([this, way, address](sync::Replica& replica) {
        m_context.submit(replica, domain::ChooseDelivery{m_case, way, address});
    });
}

}  // namespace yc::workstation
