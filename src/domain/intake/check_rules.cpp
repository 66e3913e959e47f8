// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/case_access.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/case_table.h"
#include "domain/intake/checklist.h"
#include "domain/intake/intake_rules.h"
#include "domain/intake/promise.h"

#include <algorithm>

namespace yc::domain {

namespace {

using catalogue::LineCategory;
using catalogue::Material;
using catalogue::MaterialLine;

Refusal notAvailable(const std::string& reason) {
    return refuse(RefusalCode::VerdictNotAvailable, {{"reason", reason}});
}

bool isPointOf(const Material& material, const std::string& id) {
    return material.deficiency(id) || std::any_of(material.checks.begin(), material.checks.end(),
                                                  [&](const auto& point) { return point.id == id; });
}

std::optional<Refusal> exemptProblem(const GiveVerdict& body, const Material& material) {
    if (!material.sharing) return notAvailable("没有可查的数据源，不能免交");
    if (body.evidence.empty()) return notAvailable("免交要有查询回执号");
    return std::nullopt;
}

std::optional<Refusal> countProblem(const GiveVerdict& body, const MaterialLine& asked) {
    if (body.originals == 0 && body.copies == 0) return std::nullopt;  // as the list asks
    if (body.originals < asked.originals) return notAvailable("原件应有 " + std::to_string(asked.originals) + " 份");
    if (body.copies < asked.copies) return notAvailable("复印件应有 " + std::to_string(asked.copies) + " 份");
    return std::nullopt;
}

std::optional<Refusal> verdictProblem(const GiveVerdict& body, const Material& material, const MaterialLine& asked) {
    if (body.originals < 0 || body.copies < 0) return refuse(RefusalCode::Malformed, {{"what", "份数"}});
    if (asked.category == LineCategory::Produced || body.verdict == Verdict::Produced)
        return notAvailable("由其他事项产生，不用交");
    for (const std::string& point : body.failedPoints) {
        if (!isPointOf(material, point)) return notAvailable("没有受理标准 " + point);
    }
    switch (body.verdict) {
    case Verdict::Complete: return countProblem(body, asked);
    case Verdict::Exempt: return exemptProblem(body, material);
    case Verdict::Tolerated:
        if (!asked.tolerable) return notAvailable("主要材料不能容缺");
        break;
    case Verdict::Unchecked:
    case Verdict::Missing:
    case Verdict::NonConforming:
    case Verdict::Produced: break;
    }
    return std::nullopt;
}

CheckLine lineFrom(const GiveVerdict& body, const Material& material, const MaterialLine& asked, const Command& command,
                   const WorkingCalendar& calendar) {
    CheckLine line;
    line.material = body.material;
    line.verdict = body.verdict;
    line.originals = body.originals;
    line.copies = body.copies;
    line.at = command.occurredAt;
    line.by = command.actor.account;
    const bool asListed = body.verdict == Verdict::Complete && body.originals == 0 && body.copies == 0;
    if (asListed) {
        line.originals = asked.originals;
        line.copies = asked.copies;
    }
    if (body.verdict == Verdict::Exempt) line.evidence = body.evidence;
    const bool told = body.verdict == Verdict::Missing || body.verdict == Verdict::NonConforming ||
                      body.verdict == Verdict::Tolerated;
    if (told) {
        line.failedPoints = body.failedPoints;
        line.sentence =
            body.sentence.empty() ? standardSentence(material, asked, body.verdict, body.failedPoints) : body.sentence;
    }
    if (body.verdict == Verdict::Tolerated)
        line.tolerateUntil = calendar.addWorkingDays(localDate(command.occurredAt), asked.supplementDays);
    return line;
}

/// The case with the verdict in place: a paper asked for although it could be shared changes its category by that.
CaseState withVerdict(const CaseState& state, const GiveVerdict& body) {
    CaseState next = state;
    for (CheckLine& line : next.lines) {
        if (line.material == body.material) line.verdict = body.verdict;
    }
    return next;
}

bool isUnderCheck(CaseStatus status) { return permits(caseTransitions(), FillFields::kind, status); }

}  // namespace

Decision decideBody(const GiveVerdict& body, const Command& command, const DecideContext& context) {
    const auto at = caseAtWindow(body.caseId, GiveVerdict::kind, command, context);
    if (!at) return Unexpected{at.error()};
    const CheckLine* old = findLine(at->state->lines, body.material);
    if (!isUnderCheck(at->state->status)) {
        const bool supplement = old && old->verdict == Verdict::Tolerated && body.verdict == Verdict::Complete;
        if (!supplement)
            return Unexpected{
                refuse(RefusalCode::CaseStateWrong, {{"state", std::string(caseStatusWord(at->state->status))}})};
    }
    const Material* material = at->theme->material(body.material);
    const catalogue::Resolution resolution =
        resolveCase(withVerdict(*at->state, body), *at->theme, context.calendar, localDate(command.occurredAt));
    const MaterialLine* asked = resolution.line(body.material);
    if (!old || !material || !asked)
        return Unexpected{
            refuse(RefusalCode::LineUnknown, {{"material", material ? material->name : body.material.str()}})};
    if (const auto refusal = verdictProblem(body, *material, *asked)) return Unexpected{*refusal};
    if (body.verdict == Verdict::Tolerated && resolution.batch) return Unexpected{notAvailable("批量不容缺")};
    if (body.verdict == Verdict::Tolerated) {
        if (const auto refusal = creditProblem(*at->state, context)) return Unexpected{*refusal};
    }
    CheckLine line = lineFrom(body, *material, *asked, command, context.calendar);
    // What was promised stays on record: papers printed again later still name it.
    if (!isUnderCheck(at->state->status)) line.tolerateUntil = old->tolerateUntil;
    return std::vector<NewEvent>{caseEvent(body.caseId, VerdictGiven{std::move(line)})};
}

}  // namespace yc::domain
