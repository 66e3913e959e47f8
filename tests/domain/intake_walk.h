// SPDX-License-Identifier: GPL-3.0-or-later
// Walks one case through the window with real commands; the tests of the rules and of the shipped catalogue share it.
#pragma once

#include "domain/core/numbers.h"
#include "domain/fixture.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/checklist.h"
#include "domain/intake/label_plan.h"
#include "domain/intake/promise.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace yc::domain::fixture {

/// A value that fits the field.
inline std::string fittingValue(const catalogue::Field& field) {
    using catalogue::FieldKind;
    switch (field.kind) {
    case FieldKind::Name: return "沈小满";
    case FieldKind::CitizenId: return "110101201801010013";
    case FieldKind::Phone: return "13800003210";
    case FieldKind::BankCard: return "6222020200112233446";
    case FieldKind::Date: return "2026-03-01";
    case FieldKind::DateTime: return "2026-03-01 08:30";
    case FieldKind::Choice: return field.choices.front();
    case FieldKind::MultiChoice: return field.choices.front();
    case FieldKind::Number: return std::to_string(static_cast<int>(std::ceil(field.least.value_or(1))));
    case FieldKind::CreditCode: return "91350100M000100Y43";
    case FieldKind::Text:
    case FieldKind::Address: break;
    }
    return "湖南常德";
}

class CaseWalk {
public:
    CaseWalk(MemoryWorld& world, const catalogue::Theme& theme, const std::string& key = "case-1", int ordinal = 17)
        : m_world(world), m_theme(theme), m_key(key), m_ordinal(ordinal) {}

    CaseId id() const { return CaseId(m_key); }
    CaseState state() const { return m_world.state<CaseState>(StreamKind::Case, m_key); }
    catalogue::Resolution resolution() const {
        return resolveCase(state(), m_theme, m_world.calendar, localDate(m_world.now));
    }
    std::string run(CommandBody body, const Actor& actor = clerkAt("W03")) {
        return outcome(m_world.run(std::move(body), actor));
    }
    PaperNumber paper() { return paperNumber("青政服受", 2026, m_ordinal * 1000 + ++m_papers); }

    OpenCase openCommand() const {
        return {id(),         caseNumber("430703", localDate(m_world.now), "003", m_ordinal), "8L2K", m_theme.id, {},
                DeskId("W03")};
    }
    std::string open() { return run(openCommand()); }

    IdentifyApplicant identifyCommand() const {
        IdentifyApplicant body{id(), "token-" + m_key, {}};
        body.personal.name = "沈若溪";
        body.personal.idNumber = "11010119900307002X";
        body.personal.phone = "138 0000 3210";
        body.personal.origin = Origin::Card;
        return body;
    }
    std::string identify() { return run(identifyCommand()); }

    using Pick = std::function<std::size_t(std::size_t)>;
    std::string answer(const std::string& question, const std::string& value) {
        return run(AnswerQuestion{id(), QuestionId(question), value, Origin::ByHand, {}});
    }
    /// Answers every open question with the option the function picks; stops at a "not covered".
    std::string answerAll(const Pick& pick) {
        for (auto now = resolution(); now.nextQuestion; now = resolution()) {
            const catalogue::Question* question = m_theme.question(*now.nextQuestion);
            const std::string result =
                answer(question->id.str(), question->options[pick(question->options.size())].value);
            if (!result.empty()) return result;
        }
        return {};
    }

    std::string verdict(const std::string& material, Verdict verdict, std::vector<std::string> failed = {}) {
        GiveVerdict body{id(), MaterialId(material), verdict, 0, 0, std::move(failed), {}, {}};
        if (verdict == Verdict::Exempt) body.evidence = "Q-0417";
        return run(body);
    }
    /// Complete for whatever is still unchecked; exempt lines by their query.
    std::string completeRest() {
        const catalogue::Resolution now = resolution();
        for (const CheckLine& line : state().lines) {
            if (line.verdict != Verdict::Unchecked) continue;
            const bool exempt = now.line(line.material)->category == catalogue::LineCategory::Exempt;
            const std::string result = verdict(line.material.str(), exempt ? Verdict::Exempt : Verdict::Complete);
            if (!result.empty()) return result;
        }
        return {};
    }
    std::string fillAll() {
        FillFields body{id(), {}};
        const catalogue::Resolution now = resolution();
        for (const catalogue::FormField& field : now.form) {
            const catalogue::Field& known = *m_theme.field(field.id);
            const catalogue::FormGroup* group = now.group(known.group);
            for (int row = 1; row <= (group ? std::max(1, group->minRows) : 1); ++row)
                body.personal[catalogue::rowField(field.id, row).str()] =
                    FieldValue{fittingValue(known), Origin::ByHand};
        }
        return body.personal.empty() ? std::string() : run(body);
    }

    /// What an acceptance now would rest on.
    std::vector<PromiseDraft> promises() const {
        const CaseState now = state();
        const catalogue::Resolution resolved = resolution();
        const CaseAtWindow at{&now, &m_theme, resolved};
        return promisesUntold(now, promisesNeeded(at, acceptanceDay(now, m_world.now), m_world.calendar));
    }
    /// Prints the promises that are not told yet, as the first F12 does.
    std::string tell() {
        TellPromises body{id(), {}};
        for (const PromiseDraft& promise : promises()) body.papers.push_back({promise.item, paper()});
        return body.papers.empty() ? std::string() : run(body);
    }

    AcceptCase acceptCommand() {
        (void)tell();
        AcceptCase body;
        body.caseId = id();
        body.receiptNumber = paper();
        body.acceptanceNumber = paper();
        const CaseState now = state();
        const catalogue::Resolution resolved = resolution();
        if (!toleratedLines(now, resolved).empty()) { body.toleranceNumber = paper(); }
        for (const PromiseDraft& told : now.promises) {
            if (told.item.empty())
                body.toleranceCommitment = body.toleranceNumber.empty() ? PaperNumber() : told.number;
            else
                body.commitments[told.item.str()] = told.number;
        }
        int ordinal = 0;
        for (const LabelPlan& planned : labelPlan(resolved, m_theme, now))
            body.labels.push_back({materialLabel("003", localDate(m_world.now), m_ordinal, ++ordinal), planned.material,
                                   planned.original, planned.ordinal});
        const auto items = resolved.batch ? std::vector<ItemId>{} : resolved.chosenItems();
        for (const ItemId& item : items)
            body.itemNumbers[item.str()] =
                itemCaseNumber(m_theme.item(item)->implementationCode, localDate(m_world.now), m_ordinal);
        return body;
    }
    std::string accept() { return run(acceptCommand()); }
    std::string issueCorrection(const Actor& actor = clerkAt("W03"), const std::string& reason = {}) {
        return run(IssueCorrection{id(), paper(), reason}, actor);
    }

    /// A case with every answer given and every paper in order. `picks`: option index per question, in order of asking.
    void prepare(const Pick& pick = [](std::size_t) { return std::size_t{0}; }) {
        (void)open();
        (void)identify();
        (void)answerAll(pick);
        (void)completeRest();
        (void)fillAll();
    }

private:
    MemoryWorld& m_world;
    const catalogue::Theme& m_theme;
    std::string m_key;
    int m_ordinal = 0;
    int m_papers = 0;
};

}  // namespace yc::domain::fixture
