// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's side of a theme's life, as a value the test sets; what was asked of it is written down.
#pragma once

#include "workstation/catalogue_life_service.h"

#include "domain/core/time.h"

#include <QStringList>

#include <map>

namespace yc::test {

struct FakeLife : workstation::CatalogueLifeService {
    using Answer = workstation::Answer;
    workstation::Listener<workstation::CatalogueLifeSnapshot> listener;
    workstation::CatalogueLifeSnapshot now;
    QStringList calls;
    std::string saved;
    std::string previous;
    std::vector<std::string> settled;
    std::map<std::string, std::string> texts;  // by hash
    std::optional<domain::Refusal> refusal;

    FakeLife() {
        now.status = domain::catalogue::ThemeStatus::Published;
        now.may.save = true;
    }
    void publish() {
        if (listener) listener(std::make_shared<const workstation::CatalogueLifeSnapshot>(now));
    }
    void draftOf(const domain::ThemeId& theme, domain::DraftStep step, const std::string& text) {
        auto& life = now.lives[theme];
        life.theme = theme;
        life.draft.step = step;
        life.draft.number = 1;
        life.draft.base = 13;
        life.draft.versions = {{"h9", "承诺", domain::AccountId("wenshuyan"), domain::Instant{}}};
        now.content = "h9";
        now.text = text;
        publish();
    }
    void write(const QString& call, const Answer& answer) {
        calls << call;
        if (answer) answer(refusal);
    }
    void onLife(workstation::Listener<workstation::CatalogueLifeSnapshot> l) override {
        listener = std::move(l);
        publish();
    }
    void open(const domain::ThemeId& theme) override {
        now.open = theme;
        publish();
    }
    void save(const domain::ThemeId& theme, const Save& save, Answer answer) override {
        saved = save.text;
        previous = save.previous;
        write(QStringLiteral("save %1%2")
                  .arg(QString::fromStdString(theme.str()), QLatin1String(save.rebase ? " rebased" : "")),
              answer);
    }
    void version(const std::string& content, Text text) override {
        const auto found = texts.find(content);
        text(found == texts.end() ? std::nullopt : std::optional(found->second));
    }
    void discard(const domain::ThemeId&, const std::string& reason, Answer answer) override {
        write(QStringLiteral("discard ") + QString::fromStdString(reason), answer);
    }
    void ask(const domain::ThemeId&, const std::vector<domain::UnitId>&, domain::Date due, const std::string&,
             Answer answer) override {
        write(QStringLiteral("ask ") + QString::fromStdString(domain::isoDate(due)), answer);
    }
    void opinion(const domain::ThemeId&, bool agrees, const std::string& text, Answer answer) override {
        write(QStringLiteral("opinion %1 %2").arg(QLatin1String(agrees ? "yes" : "no"), QString::fromStdString(text)),
              answer);
    }
    void answerOpinion(const domain::ThemeId&, int number, bool adopted, const std::string& text,
                       Answer answer) override {
        write(QStringLiteral("answer %1 %2 %3").arg(number).arg(adopted).arg(QString::fromStdString(text)), answer);
    }
    void claim(const domain::ThemeId&, Answer answer) override { write(QStringLiteral("claim"), answer); }
    void review(const domain::ThemeId&, bool pass, const std::string& reason, Answer answer) override {
        write(QStringLiteral("review %1 %2").arg(QLatin1String(pass ? "yes" : "no"), QString::fromStdString(reason)),
              answer);
    }
    void act(const domain::ThemeId&, const Act& act, Answer answer) override {
        settled = act.tasks;
        write(QStringLiteral("act %1 %2 %3")
                  .arg(int(act.act))
                  .arg(QString::fromStdString(domain::isoDate(act.from)), QString::fromStdString(act.reason)),
              answer);
    }
    void raiseProblem(const domain::ThemeId&, const std::string& text, const std::string&, const domain::CaseId&,
                      Answer answer) override {
        write(QStringLiteral("raise ") + QString::fromStdString(text), answer);
    }
    void settleProblem(const domain::ThemeId&, const std::string& problem, const std::string&, Answer answer) override {
        write(QStringLiteral("settle ") + QString::fromStdString(problem), answer);
    }
    void reviseBasis(const std::string& basis, const std::string&, Answer answer) override {
        write(QStringLiteral("revise ") + QString::fromStdString(basis), answer);
    }
};

}  // namespace yc::test
