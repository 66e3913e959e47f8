// SPDX-License-Identifier: GPL-3.0-or-later
// 目录的一生 at a workplace: drafts, opinions, claims, review, publication and tasks. As services.h.
#pragma once

#include "domain/catalogue/checker.h"
#include "domain/core/refusal.h"
#include "domain/publication/publication.h"
#include "workstation/services.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::workstation {

/// What the one who is signed in may do with a theme now. The centre decides with more knowledge than this.
struct LifeRights {
    bool save = false;  ///< begins a draft where there is none
    bool discard = false;
    bool ask = false;
    bool opinion = false;
    bool answer = false;
    bool claim = false;
    bool review = false;    ///< pass it or send it back
    bool sendBack = false;  ///< the centre, after the lead has passed it
    bool publish = false;
    bool suspend = false;
    bool resume = false;
    bool cancel = false;
    bool raise = false;
    bool settle = false;
    bool revise = false;
};

struct CatalogueLifeSnapshot {
    std::map<domain::ThemeId, domain::ThemeLifeState> lives;  ///< themes with a history of their own
    std::vector<domain::ReleaseRef> releases;                 ///< in force and to come
    std::int64_t inForce = 0;
    std::string upperSource;
    domain::Instant upperSyncedAt{};
    domain::ThemeId open;
    domain::catalogue::ThemeStatus status{};  ///< of the open theme
    LifeRights may;                           ///< for the open theme
    std::string content;                      ///< hash of `text`
    std::optional<std::string> text;  ///< the open theme's draft, one theme as JSON; nothing until it is fetched
    std::vector<domain::catalogue::Finding> findings;  ///< what the centre said about what was last saved here
    std::optional<domain::Refusal> whyNot;             ///< why the draft's text could not be fetched

    const domain::ThemeLifeState* life() const {
        const auto found = lives.find(open);
        return found == lives.end() ? nullptr : &found->second;
    }
};

/// Every step but raising a problem needs the centre.
class CatalogueLifeService {
public:
    virtual ~CatalogueLifeService() = default;
    virtual void onLife(Listener<CatalogueLifeSnapshot> listener) = 0;
    virtual void open(const domain::ThemeId& theme) = 0;

    // 起草
    struct Save {
        std::string text;  ///< one theme as JSON
        std::string note;
        std::string previous;  ///< version it was made from; when another stands by now, ContentMoved. "" = not said
        bool rebase = false;   ///< made with regard to the release that holds now
    };
    /// Begins a draft where there is none.
    virtual void save(const domain::ThemeId& theme, const Save& save, Answer answer) = 0;
    /// Any version of a draft by its hash, as one theme; nothing when it cannot be had now. On the store thread.
    using Text = std::function<void(std::optional<std::string>)>;
    virtual void version(const std::string& content, Text text) = 0;
    virtual void discard(const domain::ThemeId& theme, const std::string& reason, Answer answer) = 0;

    // 征求意见、认领、审核
    virtual void ask(const domain::ThemeId& theme, const std::vector<domain::UnitId>& units, domain::Date due,
                     const std::string& note, Answer answer) = 0;
    /// On the version shown.
    virtual void opinion(const domain::ThemeId& theme, bool agrees, const std::string& text, Answer answer) = 0;
    virtual void answerOpinion(const domain::ThemeId& theme, int number, bool adopted, const std::string& text,
                               Answer answer) = 0;
    /// The own unit's items, in the version shown.
    virtual void claim(const domain::ThemeId& theme, Answer answer) = 0;
    virtual void review(const domain::ThemeId& theme, bool pass, const std::string& reason, Answer answer) = 0;

    // 发布、暂停、恢复、撤销
    struct Act {
        domain::LifeAct act = domain::LifeAct::Publish;
        domain::Date from{};
        std::string reason;
        std::vector<std::string> tasks;
    };
    virtual void act(const domain::ThemeId& theme, const Act& act, Answer answer) = 0;

    // 整改任务
    virtual void raiseProblem(const domain::ThemeId& theme, const std::string& text, const std::string& place,
                              const domain::CaseId& about, Answer answer) = 0;
    virtual void settleProblem(const domain::ThemeId& theme, const std::string& problem, const std::string& words,
                               Answer answer) = 0;
    virtual void reviseBasis(const std::string& basis, const std::string& text, Answer answer) = 0;
};

}  // namespace yc::workstation
