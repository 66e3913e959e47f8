// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake/checklist.h"

#include <algorithm>

namespace yc::domain {

namespace {

using catalogue::LineCategory;
using catalogue::MaterialLine;

bool stillFits(const CheckLine& line, const MaterialLine& asked) {
    if (asked.category == LineCategory::Produced) return line.verdict == Verdict::Produced;
    switch (line.verdict) {
    case Verdict::Complete: return line.originals >= asked.originals && line.copies >= asked.copies;
    case Verdict::Tolerated: return asked.tolerable;
    case Verdict::Exempt: return asked.category == LineCategory::Exempt && !line.evidence.empty();
    case Verdict::Produced: return false;
    case Verdict::Unchecked:
    case Verdict::Missing:
    case Verdict::NonConforming: break;
    }
    return true;
}

bool isMainDeficiency(const CheckLine& line, const MaterialLine& asked) {
    if (line.verdict == Verdict::Tolerated) return !asked.tolerable;
    return asked.required && (line.verdict == Verdict::Missing || line.verdict == Verdict::NonConforming);
}

}  // namespace

const CheckLine* findLine(const std::vector<CheckLine>& lines, const MaterialId& material) {
    for (const CheckLine& line : lines) {
        if (line.material == material) return &line;
    }
    return nullptr;
}

std::vector<CheckLine> checklistAfter(const std::vector<CheckLine>& before, const catalogue::Resolution& resolution) {
    std::vector<CheckLine> after;
    for (const MaterialLine& asked : resolution.lines) {
        const CheckLine* old = findLine(before, asked.id);
        if (old && stillFits(*old, asked)) {
            after.push_back(*old);
            continue;
        }
        CheckLine fresh;
        fresh.material = asked.id;
        fresh.verdict = asked.category == LineCategory::Produced ? Verdict::Produced : Verdict::Unchecked;
        after.push_back(std::move(fresh));
    }
    return after;
}

int uncheckedLines(const CaseState& state, const catalogue::Resolution& resolution) {
    return static_cast<int>(
        std::count_if(resolution.lines.begin(), resolution.lines.end(), [&](const MaterialLine& asked) {
            const CheckLine* line = findLine(state.lines, asked.id);
            return !line || line->verdict == Verdict::Unchecked;
        }));
}

std::vector<CheckLine> deficiencies(const CaseState& state, const catalogue::Resolution& resolution) {
    std::vector<CheckLine> open;
    bool mainPaperOpen = false;
    for (const MaterialLine& asked : resolution.lines) {
        const CheckLine* line = findLine(state.lines, asked.id);
        if (!line) continue;
        const bool main = isMainDeficiency(*line, asked);
        mainPaperOpen = mainPaperOpen || main;
        if (main || line->verdict == Verdict::Tolerated) open.push_back(*line);
    }
    return mainPaperOpen ? open : std::vector<CheckLine>{};
}

std::vector<CheckLine> toleratedLines(const CaseState& state, const catalogue::Resolution& resolution) {
    std::vector<CheckLine> tolerated;
    if (!deficiencies(state, resolution).empty()) return tolerated;
    for (const CheckLine& line : state.lines) {
        if (line.verdict == Verdict::Tolerated && resolution.line(line.material)) tolerated.push_back(line);
    }
    return tolerated;
}

std::string standardSentence(const catalogue::Material& material, const MaterialLine& line, Verdict verdict,
                             const std::vector<std::string>& failedPoints) {
    const auto failed = [&](const std::string& id) {
        return std::find(failedPoints.begin(), failedPoints.end(), id) != failedPoints.end();
    };
    const auto kind = verdict == Verdict::NonConforming ? catalogue::DeficiencyKind::Nonconforming
                                                        : catalogue::DeficiencyKind::Missing;
    std::string text;
    for (const catalogue::CheckPoint& point : material.checks) {
        bool named = false;
        for (const catalogue::Deficiency& reason : point.deficiencies) {
            if (failed(reason.id)) {
                text += reason.sentence;
                named = true;
            }
        }
        if (named || !failed(point.id)) continue;
        const auto fits = std::find_if(point.deficiencies.begin(), point.deficiencies.end(),
                                       [&](const catalogue::Deficiency& reason) { return reason.kind == kind; });
        text += fits == point.deficiencies.end() ? "不符合“" + point.text + "”。" : fits->sentence;
    }
    for (const catalogue::Deficiency& reason : material.absent) {
        if (failed(reason.id)) text += reason.sentence;
    }
    if (!text.empty()) return text;
    if (verdict != Verdict::NonConforming && !material.absent.empty()) return material.absent.front().sentence;
    text = material.name + (verdict == Verdict::NonConforming ? "不符合要求，请更正后补交" : "未提交，请补交");
    if (line.originals > 0) text += "原件" + std::to_string(line.originals) + material.countWord;
    if (line.originals > 0 && line.copies > 0) text += "、";
    if (line.copies > 0) text += "复印件" + std::to_string(line.copies) + material.countWord;
    return text + "。";
}

}  // namespace yc::domain
