// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/shared_answers.h"

namespace yc::workstation {

namespace catalogue = domain::catalogue;

std::vector<SharedQuery> SharedAnswers::queries() const {
    std::vector<SharedQuery> result;
    for (const auto& [source, query] : m_queries) result.push_back(query);
    return result;
}

bool SharedAnswers::silent(const std::string& source) const {
    const auto found = m_queries.find(source);
    return found != m_queries.end() && found->second.state == SharedQuery::State::Silent;
}

void SharedAnswers::ask(sync::Replica& replica, const domain::CaseId& caseId, const catalogue::Theme& theme,
                        const domain::CaseState& state, const catalogue::Resolution& resolution, bool again,
                        std::function<void(sync::Replica&)> changed) {
    const std::string idNumber = state.personal.applicant.idNumber;
    if (idNumber.empty()) return;
    if (m_caseId != caseId) reset();
    m_caseId = caseId;
    m_theme = theme.id;
    m_formFields.clear();
    for (const auto& field : resolution.form) m_formFields.insert(field.id.str());
    std::vector<Purpose> wanted;
    for (const auto& view : resolution.questions) {
        const auto* question = theme.question(view.id);
        if (question && question->source && view.state == catalogue::QuestionView::State::Open)
            wanted.push_back({question->source->id, question->source->name, view.id.str()});
    }
    for (const auto& line : resolution.lines) {
        const auto* material = theme.material(line.id);
        if (!material || !material->sharing || !material->sharing->exempt) continue;
        if (line.reason == catalogue::LineReason::SharingExpected ||
            (again && line.reason == catalogue::LineReason::SharingFailed))
            wanted.push_back({material->sharing->source.id, material->sharing->source.name, line.id.str()});
    }
    if (resolution.complete()) {
        for (const auto& view : resolution.form) {
            const auto* field = theme.field(view.id);
            if (!field || state.personal.form.count(view.id.str()) != 0) continue;
            for (const auto& origin : field->origins) {
                if (origin.kind == catalogue::FieldOrigin::Kind::Shared)
                    wanted.push_back({origin.source, origin.text, "form"});
            }
        }
    }
    for (const Purpose& purpose : wanted) {
        const auto key = std::make_pair(purpose.source, purpose.purpose);
        if (m_asked.count(key) != 0 && !(again && silent(purpose.source))) continue;
        m_asked.insert(key);
        send(replica, purpose, idNumber, changed);
    }
}

void SharedAnswers::send(sync::Replica& replica, const Purpose& purpose, const std::string& idNumber,
                         std::function<void(sync::Replica&)> changed) {
    SharedQuery& entry = m_queries[purpose.source];
    entry.source = purpose.source;
    entry.name = purpose.sourceName;
    entry.at = m_context.now();
    entry.state = SharedQuery::State::Asking;
    api::SharedQuery query;
    query.idNumber = idNumber;
    query.caseId = m_caseId;
    query.purpose = purpose.purpose;
    m_context.client().requestShared(
        purpose.source, query,
        [this, &replica, purpose, caseId = m_caseId,
         changed = std::move(changed)](domain::Expected<api::SharedAnswer, domain::Refusal> reply) {
            if (caseId != m_caseId) return;  // the screen has moved on; the answer belongs to another case
            SharedQuery& asked = m_queries[purpose.source];
            asked.at = m_context.now();
            if (!reply) {
                const bool noSuchRecord = reply.error().code == domain::RefusalCode::NotFound;
                asked.state = noSuchRecord ? SharedQuery::State::Answered : SharedQuery::State::Silent;
            } else {
                asked.state = SharedQuery::State::Answered;
                if (!reply->name.empty()) asked.name = reply->name;
                asked.receipt = reply->receipt;
                received(replica, purpose, *reply);
            }
            changed(replica);
        });
}

void SharedAnswers::received(sync::Replica& replica, const Purpose& purpose, const api::SharedAnswer& answer) {
    if (!answer.found) return;
    const auto* state = replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_caseId.str());
    if (!state || purpose.purpose.empty()) return;
    // A record names what it can tell by the question, material or field it tells it for; a source that many themes ask
    // puts the theme before it, because "Q3" is another question elsewhere.
    const auto scoped = answer.fields.find(m_theme.str() + '/' + purpose.purpose);
    const auto given = scoped != answer.fields.end() ? scoped : answer.fields.find(purpose.purpose);
    if (purpose.purpose.front() == 'Q' && given != answer.fields.end() && state->answers.count(purpose.purpose) == 0) {
        domain::AnswerQuestion command;
        command.caseId = m_caseId;
        command.question = domain::QuestionId(purpose.purpose);
        command.value = given->second;
        command.origin = domain::Origin::Shared;
        command.source = answer.name;
        m_context.submit(replica, command);
    }
    if (purpose.purpose.front() == 'M' && given != answer.fields.end()) {
        domain::GiveVerdict command;
        command.caseId = m_caseId;
        command.material = domain::MaterialId(purpose.purpose);
        command.verdict = domain::Verdict::Exempt;
        command.evidence = answer.receipt;
        m_context.submit(replica, command);
    }
    if (purpose.purpose == "form") {
        domain::FillFields command;
        command.caseId = m_caseId;
        for (const auto& [field, value] : answer.fields) {
            if (m_formFields.count(field) != 0 && !value.empty() && state->personal.form.count(field) == 0)
                command.personal[field] = {value, domain::Origin::Shared};
        }
        if (!command.personal.empty() && !m_context.whyNot(replica, command)) m_context.submit(replica, command);
    }
}

}  // namespace yc::workstation
