// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生: what is known of it here, and the way of each step to the centre.
#pragma once

#include "workstation/catalogue_life_service.h"
#include "workstation/context.h"

namespace yc::workstation {

class CatalogueLife : public CatalogueLifeService {
public:
    explicit CatalogueLife(Context& context);

    void onLife(Listener<CatalogueLifeSnapshot> listener) override;
    void open(const domain::ThemeId& theme) override;
    void save(const domain::ThemeId& theme, const Save& save, Answer answer) override;
    void version(const std::string& content, Text text) override;
    void discard(const domain::ThemeId& theme, const std::string& reason, Answer answer) override;
    void ask(const domain::ThemeId& theme, const std::vector<domain::UnitId>& units, domain::Date due,
             const std::string& note, Answer answer) override;
    void opinion(const domain::ThemeId& theme, bool agrees, const std::string& text, Answer answer) override;
    void answerOpinion(const domain::ThemeId& theme, int number, bool adopted, const std::string& text,
                       Answer answer) override;
    void claim(const domain::ThemeId& theme, Answer answer) override;
    void review(const domain::ThemeId& theme, bool pass, const std::string& reason, Answer answer) override;
    void act(const domain::ThemeId& theme, const Act& act, Answer answer) override;
    void raiseProblem(const domain::ThemeId& theme, const std::string& text, const std::string& place,
                      const domain::CaseId& about, Answer answer) override;
    void settleProblem(const domain::ThemeId& theme, const std::string& problem, const std::string& words,
                       Answer answer) override;
    void reviseBasis(const std::string& basis, const std::string& text, Answer answer) override;

private:
    /// Of the store thread.
    void give(domain::CommandBody body, Answer answer);
    void tell(const Answer& answer, const std::optional<domain::Refusal>& refusal);
    void fetchText();
    void publish(sync::Replica& replica);

    Context& m_context;
    Listener<CatalogueLifeSnapshot> m_listener;
    std::string seenOf(const sync::Replica& replica, const domain::ThemeId& theme) const;
    domain::ThemeId m_open;
    std::string m_shownContent;  ///< of m_text
    std::optional<std::string> m_text;
    std::string m_fetching;
    std::vector<domain::catalogue::Finding> m_findings;
    domain::ThemeId m_findingsOf;
    std::optional<domain::Refusal> m_whyNot;
};

/// What an actor may do with a theme that stands like this.
LifeRights lifeRights(const domain::Actor& actor, domain::catalogue::ThemeStatus status,
                      const domain::ThemeLifeState* life);

}  // namespace yc::workstation
