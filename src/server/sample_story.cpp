// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample_story.h"

#include "api/device_key.h"
#include "domain/core/numbers.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/label_plan.h"
#include "server/core.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace yc::server {

using namespace domain;
using catalogue::LineCategory;

namespace {

constexpr const char* themeId = "YJS-GR-01";
constexpr int firstSampleSequence = 9001;  // far from where a window's own counter begins

std::string newId(Instant at) { return api::uuid7(at.time_since_epoch().count()); }

/// A value that fits a field nobody's shared data knows.
std::string sampleValue(const catalogue::Field& field, const std::string& childName) {
    switch (field.kind) {
    case catalogue::FieldKind::Name: return childName;
    case catalogue::FieldKind::CitizenId: return "430703199307263517";
    case catalogue::FieldKind::Phone: return "13800000199";
    case catalogue::FieldKind::BankCard: return "4111111111111111";
    case catalogue::FieldKind::Date: return "2026-03-01";
    case catalogue::FieldKind::DateTime: return "2026-03-01 06:42";
    case catalogue::FieldKind::Choice: return field.choices.empty() ? "示例" : field.choices.front();
    case catalogue::FieldKind::Address: return "青屿市澄湖区临湖街88号（示例）";
    case catalogue::FieldKind::MultiChoice: return field.choices.empty() ? "示例" : field.choices.front();
    case catalogue::FieldKind::Number: return std::to_string(static_cast<int>(field.least.value_or(1)));
    case catalogue::FieldKind::CreditCode: return "92430703MA4P00015Y";
    case catalogue::FieldKind::Text: break;
    }
    return "示例";
}

PersonData personData(const api::HallFile& hall, const std::string& idNumber) {
    PersonData all;
    for (const api::HallSharedSource& source : hall.shared) {
        const auto record = source.records.find(idNumber);
        if (record != source.records.end()) all.insert(record->second.begin(), record->second.end());
    }
    return all;
}

}  // namespace

bool SampleStory::stop(const Refusal& refusal, std::string_view kind) {
    spdlog::warn("sample hall, {}: {} was refused: {} {}", m_title, kind, refusal.name(), refusal.detail);
    m_goesOn = false;
    return false;
}

bool SampleStory::give(const std::string& account, const std::string& device, Instant at, CommandBody body) {
    if (!m_goesOn) return false;
    Actor actor{AccountId(account), DeviceId(device), {}, {}, {}};
    for (const api::HallAccount& one : m_core.hall.accounts) {
        if (one.account == actor.account) {
            actor.roles = one.roles;
            actor.unit = one.unit;
        }
    }
    for (const api::HallDevice& one : m_core.hall.devices) {
        if (one.device == actor.device) actor.desk = one.desk;
    }
    const std::string kind(commandKind(body));
    const auto answer = m_core.submitOwn(std::move(actor), std::move(body), at);
    if (!answer) return stop(answer.error(), kind);
    const journal::Outcome& outcome = answer->front();
    if (outcome.status != journal::OutcomeStatus::Applied) return stop(outcome.refusal.value_or(Refusal{}), kind);
    m_touched.clear();
    for (const journal::StreamVersion& one : outcome.streams) m_touched.push_back(one.stream);
    return true;
}

std::vector<std::string> SampleStory::touched(StreamKind kind) const {
    std::vector<std::string> keys;
    for (const StreamId& stream : m_touched) {
        if (stream.kind == kind) keys.push_back(stream.key);
    }
    return keys;
}

std::optional<CaseState> SampleStory::state() const {
    const auto stored = m_core.journal->state({StreamKind::Case, m_caseId.str()});
    const auto* found = stored ? std::get_if<CaseState>(&stored->state) : nullptr;
    return found ? std::optional<CaseState>(*found) : std::nullopt;
}

const catalogue::Theme* SampleStory::theme() const {
    const DecisionBasis basis = m_core.currentBasis();
    const catalogue::Release* release = m_core.catalogues->find(basis.catalogueVersion, basis.catalogueHash);
    return release ? release->theme(ThemeId(themeId)) : nullptr;
}

catalogue::Resolution SampleStory::resolution(const CaseState& state, Instant at) const {
    return resolveCase(state, *theme(), m_core.calendar, localDate(at));
}

std::int64_t SampleStory::number(const std::string& series, Instant at) {
    return m_core.leases->lease(series, 1, DeviceId("server"), newId(at), m_core.now()).from;
}

PaperNumber SampleStory::paper(const std::string& organWord, const std::string& kind, Instant at) {
    const int year = static_cast<int>(std::chrono::year_month_day(localDate(at)).year());
    return paperNumber(organWord + kind, year,
                       static_cast<int>(number(organWord + kind + '|' + std::to_string(year), at)));
}

std::string SampleStory::deskCode() const {
    for (const api::HallDevice& device : m_core.hall.devices) {
        if (device.device.str() == m_counter.device) return device.deskCode;
    }
    return {};
}

bool SampleStory::openCase(const Counter& counter, Instant at, const std::string& idNumber, const TicketId& ticket) {
    m_counter = counter;
    m_person = personData(m_core.hall, idNumber);
    m_caseId = CaseId(newId(at));
    const Date day = localDate(at);
    m_caseSequence = firstSampleSequence;
    while (m_core.reader().numberUsed(caseNumber(m_core.hall.regionCode, day, deskCode(), m_caseSequence).str()))
        ++m_caseSequence;
    OpenCase open;
    open.caseId = m_caseId;
    open.number = caseNumber(m_core.hall.regionCode, day, deskCode(), m_caseSequence);
    open.queryCode = api::hex(api::randomBytes(4));
    open.theme = ThemeId(themeId);
    open.ticket = ticket;
    open.desk = DeskId(counter.device);
    if (!theme() || !give(counter.account, counter.device, at, open)) return false;
    IdentifyApplicant identify;
    identify.caseId = m_caseId;
    identify.personToken = m_core.keys.personToken(idNumber);
    Applicant& person = identify.personal;
    person.name = m_person["name"];
    person.idNumber = idNumber;
    person.nation = m_person["nation"];
    person.address = m_person["address"];
    person.phone = m_person["mother.phone"];
    person.origin = Origin::Card;
    return give(counter.account, counter.device, at + std::chrono::seconds(20), identify);
}

bool SampleStory::answerQuestions(Instant at) {
    for (int guard = 0; m_goesOn && guard < 50; ++guard) {
        const auto current = state();
        const auto next = current ? resolution(*current, at).nextQuestion : std::nullopt;
        if (!next) return m_goesOn;
        const catalogue::Question* question = theme()->question(*next);
        const auto known = m_person.find(std::string(themeId) + '/' + next->str());
        AnswerQuestion answer{m_caseId, *next, {}, Origin::ByHand, {}};
        answer.value = known != m_person.end() ? known->second : question->options.front().value;
        if (known != m_person.end() && question->source) {
            answer.origin = Origin::Shared;
            answer.source = question->source->name;
        }
        give(m_counter.account, m_counter.device, at + std::chrono::seconds(guard * 3), answer);
    }
    return m_goesOn;
}

bool SampleStory::checkPapers(Instant at, const std::vector<std::string>& missing) {
    const auto before = state();
    if (!m_goesOn || !before) return false;
    for (const CheckLine& line : before->lines) {
        const auto now = resolution(*before, at);
        const catalogue::MaterialLine* asked = now.line(line.material);
        if (line.verdict != Verdict::Unchecked || !asked || asked->category == LineCategory::Produced) continue;
        GiveVerdict verdict;
        verdict.caseId = m_caseId;
        verdict.material = line.material;
        verdict.verdict = Verdict::Complete;
        if (asked->category == LineCategory::Exempt) {
            verdict.verdict = Verdict::Exempt;
            verdict.evidence = "GX" + compactDate(localDate(at)) + api::hex(api::randomBytes(5));
        } else if (std::find(missing.begin(), missing.end(), line.material.str()) != missing.end()) {
            verdict.verdict = Verdict::Missing;
        }
        give(m_counter.account, m_counter.device, at, verdict);
        at += std::chrono::seconds(10);
    }
    return m_goesOn;
}

bool SampleStory::fillForm(Instant at, const std::string& childName) {
    const auto current = state();
    if (!m_goesOn || !current) return false;
    FillFields fill;
    fill.caseId = m_caseId;
    for (const catalogue::FormField& view : resolution(*current, at).form) {
        const catalogue::Field* field = theme()->field(view.id);
        if (!field || current->personal.form.count(view.id.str()) != 0) continue;
        const auto known = m_person.find(view.id.str());
        const bool shared = known != m_person.end();
        fill.personal[view.id.str()] = {shared ? known->second : sampleValue(*field, childName),
                                        shared ? Origin::Shared : Origin::ByHand};
    }
    return give(m_counter.account, m_counter.device, at, fill);
}

bool SampleStory::accept(Instant at) {
    const auto current = state();
    if (!m_goesOn || !current) return false;
    const catalogue::Resolution now = resolution(*current, at);
    const Date day = localDate(at);
    AcceptCase accept;
    accept.caseId = m_caseId;
    accept.receiptNumber = paper(m_core.hall.organWord, "收", at);
    accept.acceptanceNumber = paper(m_core.hall.organWord, "受", at);
    int ordinal = 0;
    for (const LabelPlan& plan : labelPlan(now, *theme(), *current))
        accept.labels.push_back(
            {materialLabel(deskCode(), day, m_caseSequence, ++ordinal), plan.material, plan.original, plan.ordinal});
    for (const ItemId& id : now.chosenItems()) {
        const std::string& code = theme()->item(id)->implementationCode;
        accept.itemNumbers[id.str()] =
            itemCaseNumber(code, day, static_cast<int>(number(code + '|' + compactDate(day), at)));
    }
    return give(m_counter.account, m_counter.device, at, accept);
}

bool SampleStory::correct(Instant at) {
    return m_goesOn && give(m_counter.account, m_counter.device, at,
                            IssueCorrection{m_caseId, paper(m_core.hall.organWord, "补", at), {}});
}

bool SampleStory::sendPapers(Instant at, const std::string& unit, const std::string& reviewer) {
    std::vector<MaterialLabel> labels;
    for (const journal::UnitRow& row : m_core.reader().unitsOfCase(m_caseId)) {
        if (row.destination.str() == unit && row.status == UnitStatus::HeldWindow) labels.push_back(row.label);
    }
    if (!m_goesOn || labels.empty()) return m_goesOn;
    const SlipId slip(newId(at));
    const Keeper from{Keeper::Kind::Desk, m_counter.device};
    give(m_counter.account, m_counter.device, at,
         DraftSlip{slip, paper(m_core.hall.organWord, "交", at), from, {Keeper::Kind::Unit, unit}});
    for (const MaterialLabel& label : labels) give(m_counter.account, m_counter.device, at, PackUnit{slip, label});
    std::string signer;
    for (const api::HallAccount& account : m_core.hall.accounts) {
        if (account.account.str() == m_counter.account) signer = account.name;
    }
    give(m_counter.account, m_counter.device, at + std::chrono::minutes(2),
         SealSlip{slip, "F" + api::hex(api::randomBytes(3)), signer, true});
    if (reviewer.empty()) return m_goesOn;
    ReceiveSlip receive;
    receive.slip = slip;
    for (const MaterialLabel& label : labels) receive.lines.push_back({label, ReceiptVerdict::Accepted, {}});
    for (const api::HallAccount& account : m_core.hall.accounts) {
        if (account.account.str() == reviewer) receive.signerName = account.name;
    }
    return give(reviewer, "B-" + unit, at + std::chrono::minutes(12), receive);
}

bool SampleStory::review(Instant at, const std::string& reviewer, const std::string& item, bool decide) {
    const catalogue::Theme* current = theme();
    const catalogue::Item* entry = current ? current->item(ItemId(item)) : nullptr;
    if (!m_goesOn || !entry) return false;
    const std::string device = "B-" + entry->unit.str();
    give(reviewer, device, at, StartReview{m_caseId, entry->id});
    if (!decide) return m_goesOn;
    for (const catalogue::Criterion& criterion : entry->criteria)
        give(reviewer, device, at + std::chrono::minutes(1),
             CheckCriterion{m_caseId, entry->id, criterion.id, true, {}});
    const DecisionBasis basis = m_core.currentBasis();
    const auto* unit = m_core.catalogues->find(basis.catalogueVersion, basis.catalogueHash)->unit(entry->unit);
    DecideItem decision;
    decision.caseId = m_caseId;
    decision.item = entry->id;
    decision.opinion = "符合条件，准予办理（示例）";
    decision.decisionNumber = paper(unit ? unit->organWord : "示例", "决", at);
    decision.result = ResultId(newId(at));
    return m_goesOn && give(reviewer, device, at + std::chrono::minutes(4), decision);
}

bool SampleStory::shelve(Instant at, const Counter& counter) {
    for (const journal::ResultRow& row : m_core.reader().resultsOfCase(m_caseId)) {
        if (row.status == ResultStatus::Made && row.form == ResultForm::Paper)
            give(counter.account, counter.device, at, ShelveResult{row.id, {}});
    }
    return m_goesOn;
}

}  // namespace yc::server
