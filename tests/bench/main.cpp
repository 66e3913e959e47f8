// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-bench: measures the budgets of the product and prints one table.
#include "bench/bench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

using namespace yc::bench;

namespace {

enum ExitCode { Good = 0, Failed = 1, WrongUsage = 2 };

nlohmann::json toJson(const Row& row) {
    nlohmann::json json{
        {"name", row.name},       {"what", row.what},         {"ours", row.ours}, {"unit", row.unit},
        {"budget", row.budget()}, {"ok", row.withinBudget()}, {"note", row.note}, {"baseline", row.baselineName}};
    json["baselineValue"] = row.baseline ? nlohmann::json(*row.baseline) : nlohmann::json();
    json["ratio"] = row.ratio() ? nlohmann::json(*row.ratio()) : nlohmann::json();
    return json;
}

void printTable(const std::vector<Row>& rows) {
    fmt::print("{:<14} {:>18}  {:>18} {:>7}  {:>12}  {:<4}\n", "row", "ours", "baseline", "ratio", "budget", "");
    for (const Row& row : rows) {
        const std::string ours = number(row.ours) + " " + row.unit;
        const std::string baseline = row.baseline ? number(*row.baseline) + " " + row.unit : "-";
        const std::string ratio = row.ratio() ? fmt::format("{:.2f}", *row.ratio()) : "-";
        fmt::print("{:<14} {:>18}  {:>18} {:>7}  {:>12}  {:<4}\n", row.name, ours, baseline, ratio, row.budget(),
                   row.withinBudget() ? "ok" : "over");
        fmt::print("    {}", row.what);
        if (!row.baselineName.empty()) fmt::print("; against {}", row.baselineName);
        fmt::print("{}{}\n", row.note.empty() ? "" : "; ", row.note);
    }
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Measures the budgets of the product, ours and baseline in one run."));
    parser.addHelpOption();
    QStringList names;
    for (const Case& one : allCases()) names << QString::fromLatin1(one.name);
    const auto flag = [&](const char* name, const char* words) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(words)});
    };
    flag("json", "print JSON instead of the table");
    flag("quick", "few rounds and small data: only shows that everything runs");
    parser.addOption({QStringLiteral("only"), QStringLiteral("measure one row: ") + names.join(QStringLiteral(", ")),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("dir"),
                      QStringLiteral("folder on the disk to measure (default: the system's temporary folder)"),
                      QStringLiteral("DIR")});
    QCommandLineOption paint(QStringLiteral("first-paint"), QString(), QStringLiteral("ENROLMENT"));
    paint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(paint);
}

Row measured(const Case& one, const QCommandLineParser& parser) {
    const QString base = parser.value(QStringLiteral("dir"));
    const QTemporaryDir folder((base.isEmpty() ? QDir::tempPath() : base) + QStringLiteral("/yichuang-bench-XXXXXX"));
    if (!folder.isValid()) throw BenchError("no temporary folder can be made; name one with --dir");
    Settings settings;
    settings.quick = parser.isSet(QStringLiteral("quick"));
    settings.directory = folder.path().toStdString();
    std::fprintf(stderr, "measuring %s ...\n", one.name);
    Row row = one.measure(settings);
    row.name = one.name;
    return row;
}

int run(const QCommandLineParser& parser) {
    const std::string only = parser.value(QStringLiteral("only")).toStdString();
    std::vector<Row> rows;
    for (const Case& one : allCases()) {
        if (only.empty() || only == one.name) rows.push_back(measured(one, parser));
    }
    if (rows.empty()) {
        std::fprintf(stderr, "yichuang-bench: no row is called %s; --help lists them.\n", only.c_str());
        return WrongUsage;
    }
    if (!parser.isSet(QStringLiteral("json"))) {
        printTable(rows);
        return Good;
    }
    nlohmann::json json{{"version", YC_VERSION}, {"quick", parser.isSet(QStringLiteral("quick"))}};
    for (const Row& row : rows) json["rows"].push_back(toJson(row));
    fmt::print("{}\n", json.dump(2));
    return Good;
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    spdlog::set_level(spdlog::level::err);
    try {
        if (parser.isSet(QStringLiteral("first-paint")))
            return showFirstPaint(parser.value(QStringLiteral("first-paint")).toStdString());
        return run(parser);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "yichuang-bench: %s\n", fault.what());
        return Failed;
    }
}
