// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/catalogue_life.h"

#include "api/catalogue_edit.h"
#include "api/catalogue_wire.h"
#include "api/routes.h"
#include "domain/core/permissions.h"
#include "domain/publication/life_access.h"

#include <algorithm>

namespace yc::workstation {

namespace path = api::path;
using api::filled;
using namespace domain;
using catalogue::ThemeStatus;

namespace {

/// What only the centre decides is not kept and sent later.
Refusal whyNotNow(const Refusal& refusal) {
    return refusal.code == RefusalCode::Unavailable ? refuse(RefusalCode::OfflineOnlyOnline) : refusal;
}

ThemeStatus statusHere(const sync::Replica& replica, const ThemeId& theme, const ThemeLifeState* life) {
    if (life && !life->steps.empty()) return life->status;
    const auto release = replica.currentRelease();
    const catalogue::Theme* known = release ? release->theme(theme) : nullptr;
    return known ? known->status : ThemeStatus::Draft;
}

/// Of the theme as it is in force here: what a new draft begins from. "" where it is not published.
std::string digestHere(const sync::Replica& replica, const ThemeId& theme) {
    const auto text = replica.currentReleaseText();
    if (!text) return {};
    const auto digests = api::themeDigests(*text);
    const auto found = digests.find(theme);
    return found == digests.end() ? std::string() : found->second;
}

}  // namespace

LifeRights lifeRights(const Actor& actor, ThemeStatus status, const ThemeLifeState* life) {
    static const ThemeDraft none;
    const ThemeDraft& draft = life ? life->draft : none;
    const auto may = [&](const CommandBody& body) { return mayGive(actor, body); };
    const auto step = [&](std::string_view kind) { return permits(draftTransitions(), kind, draft.step); };
    const auto theme = [&](std::string_view kind) { return permits(themeTransitions(), kind, status); };
    const bool lead = isAmong(draft.leads, actor.unit);
    LifeRights rights;
    rights.save = may(SaveThemeDraft{}) &&
                  (step(SaveThemeDraft::kind) || (step(OpenThemeDraft::kind) && theme(OpenThemeDraft::kind)));
    rights.discard = may(DiscardThemeDraft{}) && step(DiscardThemeDraft::kind);
    rights.ask = may(AskOpinions{}) && step(AskOpinions::kind);
    rights.opinion = may(GiveOpinion{}) && step(GiveOpinion::kind) && isAmong(draft.involved(), actor.unit);
    rights.answer = may(AnswerOpinion{}) && step(AnswerOpinion::kind) && lead;
    rights.claim = may(ClaimItems{}) && step(ClaimItems::kind) && isAmong(draft.unclaimed(), actor.unit);
    rights.review = actor.has(Role::Reviewer) && step(ReviewThemeDraft::kind) && lead && !draft.drafted(actor.account);
    rights.sendBack = actor.has(Role::Supervisor) && draft.step == DraftStep::Approved;
    rights.publish =
        may(PublishTheme{}) && step(PublishTheme::kind) && theme(PublishTheme::kind) && !draft.drafted(actor.account);
    rights.suspend = may(SuspendTheme{}) && theme(SuspendTheme::kind);
    rights.resume = may(ResumeTheme{}) && theme(ResumeTheme::kind);
    rights.cancel = may(CancelTheme{}) && theme(CancelTheme::kind);
    rights.raise = may(RaiseGuideProblem{});
    rights.settle = may(SettleGuideProblem{});
    rights.revise = may(ReviseBasis{});
    return rights;
}

CatalogueLife::CatalogueLife(Context& context) : m_context(context) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        const bool ours = std::any_of(change.streams.begin(), change.streams.end(), [](const StreamId& stream) {
            return stream.kind == StreamKind::Theme || stream.kind == StreamKind::Catalogue;
        });
        if (ours || change.everything || change.settings) publish(replica);
    });
}

void CatalogueLife::onLife(Listener<CatalogueLifeSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

void CatalogueLife::open(const ThemeId& theme) {
    m_context.store().post([this, theme](sync::Replica& replica) {
        m_open = theme;
        m_text.reset();
        m_shownContent.clear();
        m_whyNot.reset();
        publish(replica);
    });
}

void CatalogueLife::tell(const Answer& answer, const std::optional<Refusal>& refusal) {
    if (answer)
        answer(refusal);
    else if (refusal)
        m_context.say(*refusal);
}

void CatalogueLife::give(CommandBody body, Answer answer) {
    m_context.store().post([this, body = std::move(body), answer = std::move(answer)](sync::Replica& replica) {
        m_context.client().submitOnline(replica.command(body),
                                        [this, answer](Expected<journal::Outcome, Refusal> reply) {
                                            if (!reply)
                                                tell(answer, whyNotNow(reply.error()));
                                            else
                                                tell(answer, reply->refusal);
                                        });
    });
}

// ---- 起草 -------------------------------------------------------------------------------------------------------

void CatalogueLife::save(const ThemeId& theme, const Save& save, Answer answer) {
    const auto took = [=, this](Expected<std::string, Refusal> reply) {
        if (!reply) return tell(answer, whyNotNow(reply.error()));
        m_context.store().post([=, this, body = *reply](sync::Replica& replica) {
            api::ContentAnswer content;
            try {
                content = api::decode<api::ContentAnswer>(body);
            } catch (const journal::CodecError&) {
                return tell(answer, refuse(RefusalCode::Malformed, {{"what", "content"}}));
            }
            m_findings.clear();
            m_findingsOf = theme;
            for (const api::ImportFinding& one : content.findings)
                m_findings.push_back(
                    {one.severity == "error" ? catalogue::Severity::Error : catalogue::Severity::Warning, one.code,
                     one.path, one.zh, one.en});
            const auto* life = replica.find(StreamId{StreamKind::Theme, theme.str()});
            const auto* state = life ? std::get_if<ThemeLifeState>(life) : nullptr;
            if (state && state->draft.step != DraftStep::None)
                give(SaveThemeDraft{theme, content.hash, save.note, save.rebase, save.previous}, answer);
            else
                give(OpenThemeDraft{theme, content.hash, save.note, digestHere(replica, theme)}, answer);
            publish(replica);
        });
    };
    m_context.client().requestText(std::string(path::contents), save.text, took);
}

void CatalogueLife::version(const std::string& content, Text text) {
    m_context.client().requestText(filled(path::content, content), {},
                                   [text = std::move(text)](Expected<std::string, Refusal> reply) {
                                       text(reply ? api::themeOfDraft(*reply) : std::nullopt);
                                   });
}

void CatalogueLife::fetchText() {
    const std::string content = m_fetching;
    m_context.client().requestText(filled(path::content, content), {},
                                   [this, content](Expected<std::string, Refusal> reply) {
                                       m_context.store().post([this, content, reply](sync::Replica& replica) {
                                           if (m_fetching != content) return;
                                           m_fetching.clear();
                                           m_shownContent = content;
                                           m_text = reply ? api::themeOfDraft(*reply) : std::nullopt;
                                           m_whyNot = reply ? std::nullopt : std::optional(whyNotNow(reply.error()));
                                           publish(replica);
                                       });
                                   });
}

void CatalogueLife::discard(const ThemeId& theme, const std::string& reason, Answer answer) {
    give(DiscardThemeDraft{theme, reason}, std::move(answer));
}

// ---- 征求意见、认领、审核 -----------------------------------------------------------------------------------------

void CatalogueLife::ask(const ThemeId& theme, const std::vector<UnitId>& units, Date due, const std::string& note,
                        Answer answer) {
    give(AskOpinions{theme, units, due, note}, std::move(answer));
}

void CatalogueLife::opinion(const ThemeId& theme, bool agrees, const std::string& text, Answer answer) {
    const auto session = m_context.session();
    m_context.store().post([=, this](sync::Replica& replica) {
        give(GiveOpinion{theme, session ? session->actor.unit : UnitId{}, agrees, text, seenOf(replica, theme)},
             answer);
    });
}

void CatalogueLife::answerOpinion(const ThemeId& theme, int number, bool adopted, const std::string& text,
                                  Answer answer) {
    give(AnswerOpinion{theme, number, adopted, text}, std::move(answer));
}

namespace {
std::string draftContentOf(const sync::Replica& replica, const ThemeId& theme) {
    const auto* state = replica.find(StreamId{StreamKind::Theme, theme.str()});
    const auto* life = state ? std::get_if<ThemeLifeState>(state) : nullptr;
    return life ? life->draft.content() : std::string();
}
}  // namespace

/// The draft that was last shown here: nobody answers for a text that came in between and was not seen.
std::string CatalogueLife::seenOf(const sync::Replica& replica, const ThemeId& theme) const {
    return theme == m_open && !m_shownContent.empty() ? m_shownContent : draftContentOf(replica, theme);
}

void CatalogueLife::claim(const ThemeId& theme, Answer answer) {
    const auto session = m_context.session();
    m_context.store().post([=, this](sync::Replica& replica) {
        give(ClaimItems{theme, session ? session->actor.unit : UnitId{}, seenOf(replica, theme)}, answer);
    });
}

void CatalogueLife::review(const ThemeId& theme, bool pass, const std::string& reason, Answer answer) {
    m_context.store().post([=, this](sync::Replica& replica) {
        give(ReviewThemeDraft{theme, seenOf(replica, theme), pass, reason}, answer);
    });
}

// ---- 发布、暂停、恢复、撤销 ----------------------------------------------------------------------------------------

void CatalogueLife::act(const ThemeId& theme, const Act& act, Answer answer) {
    m_context.store().post([=, this](sync::Replica& replica) {
        api::ThemeAct body;
        body.act = act.act;
        body.effectiveFrom = act.from;
        body.reason = act.reason;
        body.tasks = act.tasks;
        if (act.act == LifeAct::Publish) body.content = seenOf(replica, theme);
        m_context.client().requestOnce(filled(path::themeActs, theme.str()), api::encode(body),
                                       [this, answer](Expected<std::string, Refusal> reply) {
                                           tell(answer, reply ? std::nullopt : std::optional(whyNotNow(reply.error())));
                                       });
    });
}

// ---- 整改任务 ----------------------------------------------------------------------------------------------------

void CatalogueLife::raiseProblem(const ThemeId& theme, const std::string& text, const std::string& place,
                                 const CaseId& about, Answer answer) {
    m_context.store().post([=, this](sync::Replica& replica) {
        const RaiseGuideProblem body{theme, m_context.newId(), text, place, about};
        if (const auto refusal = m_context.whyNot(replica, body)) return tell(answer, *refusal);
        if (m_context.submit(replica, body)) tell(answer, std::nullopt);
    });
}

void CatalogueLife::settleProblem(const ThemeId& theme, const std::string& problem, const std::string& words,
                                  Answer answer) {
    give(SettleGuideProblem{theme, problem, words}, std::move(answer));
}

void CatalogueLife::reviseBasis(const std::string& basis, const std::string& text, Answer answer) {
    give(ReviseBasis{m_context.newId(), basis, text}, std::move(answer));
}

// ---- showing -------------------------------------------------------------------------------------------------------

void CatalogueLife::publish(sync::Replica& replica) {
    if (!m_listener) return;
    auto snapshot = std::make_shared<CatalogueLifeSnapshot>();
    for (journal::StoredState& stored : replica.reader().states(StreamKind::Theme)) {
        if (auto* life = std::get_if<ThemeLifeState>(&stored.state))
            snapshot->lives.emplace(ThemeId(stored.stream.key), std::move(*life));
    }
    const auto* line = replica.find(StreamId{StreamKind::Catalogue, "releases"});
    if (const auto* releases = line ? std::get_if<CatalogueState>(line) : nullptr) {
        snapshot->releases = releases->releases;
        snapshot->upperSource = releases->upperSource;
        snapshot->upperSyncedAt = releases->upperSyncedAt;
        const ReleaseRef* now = releaseInForce(*releases, m_context.today());
        snapshot->inForce = now ? now->version : 0;
    }
    snapshot->open = m_open;
    const ThemeLifeState* life = snapshot->life();
    snapshot->status = statusHere(replica, m_open, life);
    if (const auto session = m_context.session()) snapshot->may = lifeRights(session->actor, snapshot->status, life);
    const std::string content = life ? life->draft.content() : std::string();
    if (!content.empty() && content == m_shownContent) {
        snapshot->content = content;
        snapshot->text = m_text;
        snapshot->whyNot = m_whyNot;
    } else if (!content.empty() && content != m_fetching) {
        m_fetching = content;
        fetchText();
    }
    if (m_findingsOf == m_open) snapshot->findings = m_findings;
    m_listener(std::move(snapshot));
}

}  // namespace yc::workstation
