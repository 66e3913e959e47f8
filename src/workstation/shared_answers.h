// SPDX-License-Identifier: GPL-3.0-or-later
// 自动答题与免交: asks shared data what the applicant need not say or bring (R021, R047). A source that stays silent never
// holds anything up: the question is asked by hand and marked "not verified".
#pragma once

#include "workstation/context.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace yc::workstation {

class SharedAnswers {
public:
    explicit SharedAnswers(Context& context) : m_context(context) {}

    /// Forgets the queries of the last case.
    void reset() {
        m_queries.clear();
        m_asked.clear();
        m_caseId = {};
    }
    /// Asks every source that can still answer something for this case: open questions, exemptions and empty fields. Each
    /// (source, purpose) once, unless `again`. `changed` is called on the store thread after each answer.
    void ask(sync::Replica& replica, const domain::CaseId& caseId, const domain::catalogue::Theme& theme,
             const domain::CaseState& state, const domain::catalogue::Resolution& resolution, bool again,
             std::function<void(sync::Replica&)> changed);
    /// One entry per source, for the screen.
    std::vector<SharedQuery> queries() const;
    /// True when the source was asked and did not answer.
    bool silent(const std::string& source) const;

private:
    struct Purpose {
        std::string source;
        std::string sourceName;
        std::string purpose;  ///< "Q4", "M2", "form"
    };
    void send(sync::Replica& replica, const Purpose& purpose, const std::string& idNumber,
              std::function<void(sync::Replica&)> changed);
    void received(sync::Replica& replica, const Purpose& purpose, const api::SharedAnswer& answer);

    Context& m_context;
    domain::CaseId m_caseId;
    domain::ThemeId m_theme;
    std::map<std::string, SharedQuery> m_queries;  ///< by source
    std::set<std::pair<std::string, std::string>> m_asked;
    std::set<std::string> m_formFields;  ///< of the form as last resolved
};

}  // namespace yc::workstation
