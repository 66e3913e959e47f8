// SPDX-License-Identifier: GPL-3.0-or-later
// 查找: anything in the cache at once; the timeline from the authority on demand (R132).
#pragma once

#include "workstation/context.h"

namespace yc::workstation {

class CaseFinder : public FindService {
public:
    explicit CaseFinder(Context& context);
    void onFind(Listener<FindSnapshot> listener) override;
    void search(const std::string& text) override;
    void open(const domain::CaseId& caseId) override;
    void printAgain(const domain::PaperNumber& number) override;
    void printSealed(const domain::PaperNumber& number) override;

private:
    void publish(sync::Replica& replica);
    void fetchTimeline(sync::Replica& replica);

    Context& m_context;
    Listener<FindSnapshot> m_listener;
    std::string m_text;
    domain::CaseId m_open;
    std::vector<journal::TimelineRow> m_timeline;
    std::optional<domain::Refusal> m_timelineWhyNot;
};

}  // namespace yc::workstation
