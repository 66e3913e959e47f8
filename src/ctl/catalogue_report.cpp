// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/catalogue_report.h"

#include "api/catalogue_difference.h"
#include "api/catalogue_json.h"
#include "api/data_text.h"

#include <fmt/format.h>
#include <stdexcept>

#include <algorithm>
#include <filesystem>
#include <ios>

namespace yc::ctl {

namespace cat = domain::catalogue;

namespace {

domain::Expected<api::CatalogueDocument, api::DataFaults> readDraft(const std::filesystem::path& path) {
    // As a draft, so that the check itself can say everything, warnings included.
    if (std::filesystem::is_directory(path)) return api::readCatalogueDirectory(path, api::CatalogueUse::Draft);
    if (path.filename() == "release.json") {
        const auto folder = path.parent_path().empty() ? std::filesystem::path(".") : path.parent_path();
        return api::readCatalogueDirectory(folder, api::CatalogueUse::Draft);
    }
    return api::readCatalogue(api::readDataFile(path), api::CatalogueUse::Draft);
}

/// Counts as they are, means with one decimal.
std::string figure(double value) {
    const bool whole = value == static_cast<double>(static_cast<long>(value));
    return whole ? fmt::format("{}", static_cast<long>(value)) : fmt::format("{:.1f}", value);
}

std::string measureLine(const cat::Measure& measure, bool chinese) {
    if (measure.situations == 0) return {};
    const auto pair = [](const cat::BeforeAfter& one) { return figure(one.before) + " → " + figure(one.after); };
    if (chinese)
        return fmt::format(
            "    材料 {} 份（少 {}%），环节 {} 个，时限 {} 个工作日（少 {}%），跑动 {} 次；{}{} 种情形平均\n",
            pair(measure.materials), measure.materials.cut(), pair(measure.steps), pair(measure.days),
            measure.days.cut(), pair(measure.trips), measure.allSituations ? "全部 " : "抽样 ", measure.situations);
    return fmt::format(
        "    materials {} (-{} %), steps {}, working days {} (-{} %), trips {}; mean of {}{} situations\n",
        pair(measure.materials), measure.materials.cut(), pair(measure.steps), pair(measure.days), measure.days.cut(),
        pair(measure.trips), measure.allSituations ? "all " : "a sample of ", measure.situations);
}

std::string remedyLine(const std::string& code, bool chinese) {
    const cat::CheckRule* rule = cat::checkRule(code);
    if (!rule) return {};
    return chinese ? fmt::format("  改法：{}（{}）\n", rule->zh, rule->rows)
                   : fmt::format("  Do: {} ({})\n", rule->en, rule->rows);
}

void addFindings(CatalogueReport& report, const std::vector<cat::Finding>& findings) {
    for (const cat::Finding& finding : findings)
        report.answer.findings.push_back({finding.severity == cat::Severity::Error ? "error" : "warning", finding.code,
                                          finding.path, finding.zh, finding.en});
}

std::string themeLine(const std::string& theme, const cat::PathProof& proof, bool chinese) {
    if (!proof.exhausted)
        return fmt::format("  {}{}\n", theme,
                           chinese ? "：情形组合太多，无法证明每条路都有终点"
                                   : ": too many combinations to prove that every path ends");
    const std::size_t open = proof.dangling.size();
    if (chinese)
        return fmt::format("  {}：问题共 {} 条路，{}条没有终点，{} 条不在本主题\n", theme, proof.paths,
                           open == 0 ? "0 " : fmt::format("至少 {} ", open), proof.notCovered);
    return fmt::format("  {}: {} ways through the questions, {}{} end nowhere, {} lead out of the theme\n", theme,
                       proof.paths, open == 0 ? "" : "at least ", open, proof.notCovered);
}

}  // namespace

int CatalogueReport::count(std::string_view severity) const {
    return static_cast<int>(
        std::count_if(answer.findings.begin(), answer.findings.end(),
                      [&](const api::ImportFinding& finding) { return finding.severity == severity; }));
}

CatalogueReport examineCatalogue(const std::string& path, const std::string& against) {
    CatalogueReport report;
    const auto document = readDraft(path);
    if (!document) {
        for (const api::DataFault& fault : document.error())
            report.answer.findings.push_back({"error", fault.code, fault.path, fault.zh, fault.en});
        return report;
    }
    const cat::Release& release = document->release;
    report.canonical = document->canonical;
    report.title = release.title;
    report.effectiveFrom = domain::isoDate(release.effectiveFrom);
    for (const cat::Theme& theme : release.themes)
        report.themes.push_back({theme.id.str() + ' ' + theme.name, cat::provePaths(theme), cat::measure(theme)});
    report.answer.version = release.version;
    report.answer.hash = journal::sm3Hex(report.canonical);
    if (!against.empty()) {
        const auto previous = readDraft(against);
        if (!previous) throw std::runtime_error(against + ": " + previous.error().front().en);
        addFindings(report, cat::checkAgainst(release, previous->release));
    }
    addFindings(report, cat::check(release));
    return report;
}

std::string catalogueDifference(const std::string& before, const std::string& after, bool asJson,
                                domain::Language language) {
    const auto read = [](const std::string& path) {
        auto document = readDraft(path);
        if (!document)
            throw std::runtime_error(path + ": " + document.error().front().path + ' ' + document.error().front().en);
        return std::move(document->canonical);
    };
    const auto changes = api::catalogueChanges(read(before), read(after));
    if (asJson) return api::encode(changes) + '\n';
    const bool chinese = language == domain::Language::Chinese;
    using Kind = api::CatalogueChange::Kind;
    std::string text;
    for (const api::CatalogueChange& change : changes) {
        text += change.title + '\n';
        switch (change.kind) {
        case Kind::Added: text += fmt::format("  + {}\n", change.after); break;
        case Kind::Removed: text += fmt::format("  - {}\n", change.before); break;
        case Kind::Changed: text += fmt::format("  - {}\n  + {}\n", change.before, change.after); break;
        case Kind::Moved: text += chinese ? "  换了次序\n" : "  in another order\n"; break;
        }
        text += "  " + change.path + '\n';
    }
    text += fmt::format(fmt::runtime(chinese ? "{} 处不同\n" : "{} differences\n"), changes.size());
    return text;
}

std::string reportText(const CatalogueReport& report, domain::Language language) {
    const bool chinese = language == domain::Language::Chinese;
    std::string text;
    if (!report.canonical.empty()) {
        text += fmt::format(fmt::runtime(chinese ? "{}，第 {} 版，{} 起施行\n  SM3 {}\n"
                                                 : "{}, version {}, in force from {}\n  SM3 {}\n"),
                            report.title, report.answer.version, report.effectiveFrom, report.answer.hash);
        for (const ThemeReport& theme : report.themes)
            text += themeLine(theme.name, theme.proof, chinese) + measureLine(theme.measure, chinese);
    }
    for (const api::ImportFinding& finding : report.answer.findings) {
        const bool error = finding.severity == "error";
        const char* word = chinese ? (error ? "错误" : "提醒") : (error ? "error" : "warning");
        text += fmt::format("{} {} {}\n  {}\n", word, finding.code, finding.path.empty() ? "/" : finding.path,
                            chinese ? finding.zh : finding.en);
        text += remedyLine(finding.code, chinese);
    }
    const int errors = report.count("error");
    const int warnings = report.count("warning");
    if (chinese)
        text +=
            fmt::format("{} 个错误，{} 个提醒：{}\n", errors, warnings, report.publishable() ? "可以发布" : "不能发布");
    else
        text +=
            fmt::format("{} error{}, {} warning{}: {}\n", errors, errors == 1 ? "" : "s", warnings,
                        warnings == 1 ? "" : "s", report.publishable() ? "may be published" : "cannot be published");
    return text;
}

}  // namespace yc::ctl
