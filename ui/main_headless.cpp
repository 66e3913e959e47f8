// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_headless.h"

#include "journal/hall_journal.h"
#include "ui/main_walk.h"

#include <QDir>

#include <cstdio>

namespace yc::app {

namespace {

int papersIn(const QString& folder) {
    return int(QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files).size());
}

void summary(const Walk& walk, const QString& folder, const journal::VerifyReport& proof) {
    std::fprintf(stdout, "一窗 · 示例走查（示例数据）\n");
    for (const QString& line : walk.told()) std::fprintf(stdout, "  %s\n", qPrintable(line));
    std::fprintf(stdout, "  流水：%lld 条，%s\n", static_cast<long long>(proof.checked),
                 proof.sound ? "首尾相接，没有改动" : proof.what.c_str());
    std::fprintf(stdout, "  截图 %d 张：%s\n",
                 int(QDir(folder).entryList({QStringLiteral("*.png")}, QDir::Files).size()), qPrintable(folder));
    std::fprintf(stdout, "  文书 %d 份：%s/papers\n", papersIn(folder + QStringLiteral("/papers")), qPrintable(folder));
    for (const QString& name :
         QDir(folder + QStringLiteral("/papers")).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        std::fprintf(stdout, "    %s\n", qPrintable(name));
}

}  // namespace

int runHeadless(ui::Theme& theme, const reports::FontSet& fonts, StandaloneOptions options, const QString& folder) {
    const QString data = folder + QStringLiteral("/data");
    QDir(data).removeRecursively();  // only this run's own folder: every run starts with the sample hall as shipped
    QDir(folder + QStringLiteral("/papers")).removeRecursively();
    QDir().mkpath(folder + QStringLiteral("/papers"));
    options.dataDir = data.toStdString();
    std::string step = "the hall opens";
    try {
        Standalone hall(options);
        Walk walk(theme, fonts, hall, QDir(folder).absolutePath());
        const std::vector<std::pair<const char*, void (Walk::*)()>> steps{
            {"kiosk", &Walk::kiosk},     {"counter", &Walk::counter}, {"corrections", &Walk::corrections},
            {"handoff", &Walk::handoff}, {"offices", &Walk::offices}, {"issue", &Walk::issue},
            {"watch", &Walk::watch}};
        int number = 0;
        for (const auto& [name, action] : steps) {
            step = name;
            std::fprintf(stderr, "[%d/%d] %s\n", ++number, int(steps.size()), name);
            (walk.*action)();
        }
        hall.stopServer();
        const journal::VerifyReport proof = journal::verifyChain(options.dataDir + "/server/hall.db");
        summary(walk, QDir(folder).absolutePath(), proof);
        return proof.sound ? 0 : 1;
    } catch (const std::exception& fault) {
        std::fprintf(stderr,
                     "yichuang: the sample case stopped at step \"%s\": %s\nNothing was lost; the data lie in %s\n",
                     step.c_str(), fault.what(), qPrintable(data));
        return 1;
    }
}

}  // namespace yc::app
