// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/case_paper_parts.h"

#include <algorithm>

namespace yc::reports {

using domain::Verdict;

std::string dateTime(domain::Instant at) {
    return domain::chineseDate(domain::localDate(at)) + ' ' + domain::clockTime(at);
}

Marks marksOf(const CaseScene& scene) {
    Marks marks;
    marks.sample = !scene.release.sampleMark.empty();
    return marks;
}

std::string codeOf(const CaseScene& scene, domain::PaperKind kind, const std::string& number, domain::Instant at,
                   std::vector<std::pair<int, int>> lines) {
    const domain::CaseState& state = scene.state;
    const bool onRecord = std::any_of(state.papers.begin(), state.papers.end(), [&](const domain::PaperRecord& paper) {
        return paper.kind == kind && paper.number.str() == number && !paper.voided;
    });
    if (!scene.sign || !onRecord) return "YC1|case|" + state.number.str() + '|' + state.queryCode;
    domain::PaperSummary paper;
    paper.kind = kind;
    paper.number = domain::PaperNumber(number);
    paper.caseNumber = state.number;
    paper.queryCode = state.queryCode;
    paper.theme = scene.theme.alias;
    paper.masked = state.applicantMasked;
    paper.at = at;
    paper.lines = std::move(lines);
    return scene.sign(paper);
}

bool wasTolerated(const domain::CheckLine& line) {
    return line.verdict == Verdict::Tolerated || line.tolerateUntil.has_value();
}

std::optional<domain::Date> promisedUntil(const domain::CaseState& state, const domain::CheckLine& line) {
    for (const auto& later : state.laterDates) {
        if (later.material == line.material) return later.formerUntil;
    }
    return line.tolerateUntil;
}

domain::Instant moment(const CaseScene& scene, domain::Instant recorded) {
    return recorded == domain::Instant{} ? scene.now : recorded;
}

}  // namespace yc::reports
