// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue at its full size: the largest theme resolved, one theme checked while somebody edits, a region's whole
// list of 153 themes read in.
#include "api/catalogue_json.h"
#include "bench/bench.h"
#include "domain/catalogue/checker.h"
#include "domain/catalogue/ways.h"
#include "sync/device.h"
#include "workstation/catalogue_book.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace yc::bench {

using namespace domain;
using nlohmann::json;

namespace {

constexpr int kThemes = 153;  // 总体清单

struct Situation {
    const catalogue::Theme* theme = nullptr;
    catalogue::Answers answers;
    std::size_t size = 0;
};

/// The theme and answers that give the longest list, form and plan together.
Situation largest(const catalogue::Release& release) {
    Situation found;
    for (const catalogue::Theme& theme : release.themes) {
        const auto visit = [&](const catalogue::Answers& answers, const catalogue::Resolution& resolution) {
            const std::size_t size = resolution.lines.size() + resolution.form.size() + resolution.plan.items.size();
            if (resolution.complete() && size > found.size) found = {&theme, answers, size};
        };
        catalogue::walkWays(theme, 500, 1, visit, catalogue::Ends::Inside);
    }
    return found;
}

/// The shipped themes again and again with codes of their own, until there are as many as a region has.
std::string bigCatalogue() {
    json bundle = json::parse(test::shippedCatalogue().canonical);
    const json themes = bundle["themes"];
    for (int i = 0; bundle["themes"].size() < kThemes; ++i) {
        const std::string mark = "Z" + std::to_string(i / static_cast<int>(themes.size()));
        std::string text = themes[static_cast<std::size_t>(i) % themes.size()].dump();
        json theme = json::parse(text);
        for (const json& item : theme["items"]) {
            const std::string id = '"' + item["id"].get<std::string>() + '"';
            const std::string other = '"' + item["id"].get<std::string>() + mark + '"';
            for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at + other.size()))
                text.replace(at, id.size(), other);
        }
        theme = json::parse(text);
        theme["id"] = theme["id"].get<std::string>() + mark;
        theme["ticketLetter"] = std::string{static_cast<char>('A' + i / 26), static_cast<char>('A' + i % 26)};
        bundle["themes"].push_back(std::move(theme));
    }
    return bundle.dump();
}

}  // namespace

Row measureResolveLargest(const Settings& settings) {
    const Situation situation = largest(test::shippedCatalogue().release);
    if (!situation.theme) throw BenchError("no theme resolves");
    catalogue::ResolutionContext context;
    context.start = std::chrono::year{2026} / 3 / 11;
    std::vector<double> times;
    std::size_t lines = 0;
    for (int i = 0; i < settings.rounds(2000, 20); ++i)
        times.push_back(
            timed([&] { lines = catalogue::resolve(*situation.theme, situation.answers, {}, context).lines.size(); }));
    Row row;
    row.what = "catalogue: the largest situation of all shipped themes to items, materials, form and plan";
    row.ours = median(times);
    row.unit = "ms";
    row.limit = 1;
    row.note = situation.theme->id.str() + ", " + std::to_string(lines) + " lines, p99 " +
               number(percentile(times, 0.99)) + " ms";
    return row;
}

/// What the administrator waits for after a key: the draft changed, checked, compared and laid out again.
Row measureCatalogueCheck(const Settings& settings) {
    const auto& shipped = test::shippedCatalogue();
    workstation::CatalogueBook book;
    book.setRelease(std::make_shared<const catalogue::Release>(shipped.release), shipped.canonical);
    Row row;
    for (const catalogue::Theme& theme : shipped.release.themes) {
        book.open(theme.id);
        std::vector<double> times;
        std::vector<double> bare;
        for (int i = 0; i < settings.rounds(20, 1); ++i) {
            using Kind = workstation::CatalogueEdit::Kind;
            times.push_back(timed([&] {
                if (!book.edit({"promiseDays", Kind::Number, std::to_string(100 + i)}).empty())
                    throw BenchError("the edit was refused");
                (void)book.snapshot();
            }));
            bare.push_back(timed([&] { (void)catalogue::check(theme, shipped.release); }));
        }
        if (median(times) < row.ours) continue;
        row.ours = median(times);
        row.baseline = median(bare);
        row.note = theme.id.str();
    }
    row.what =
        "catalogue: one theme after an edit, changed, checked, compared and laid out, the slowest of those shipped";
    row.unit = "ms";
    row.baselineName = "the check alone";
    row.limit = 200;
    return row;
}

Row measureCatalogueImport(const Settings& settings) {
    const std::string text = bigCatalogue();
    std::vector<double> times;
    std::size_t themes = 0;
    for (int i = 0; i < settings.rounds(5, 1); ++i) {
        times.push_back(timed([&] {
            const auto document = api::readCatalogue(text);
            if (!document) throw BenchError(document.error().front().code + ' ' + document.error().front().path);
            themes = document->release.themes.size();
        }));
    }
    Row row;
    row.what = "catalogue: " + std::to_string(themes) + " themes read, validated and checked for publication";
    row.ours = median(times);
    row.unit = "ms";
    row.limit = 10000;
    row.note = number(static_cast<double>(text.size()) / (1024 * 1024)) + " MB";
    return row;
}

}  // namespace yc::bench
