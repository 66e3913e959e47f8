// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/life_steps.h"

#include "ui/catalogue/section_tables.h"
#include "ui/common/domain_words.h"
#include "ui/common/snapshot_feed.h"

#include <algorithm>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using domain::DraftStep;
using domain::LifeAct;

namespace {

using Remark = RemarkList::Remark;

Remark remark(bool done, const QString& title, const QString& support = {}) {
    Remark one;
    one.icon = done ? QStringLiteral("checkmark_circle") : QStringLiteral("circle");
    one.style = done ? IconStyle::Filled : IconStyle::Regular;
    one.iconInk = done ? Ink::Ok : Ink::Text2;
    one.title = title;
    one.support = support;
    one.plain = true;
    one.key = title;
    return one;
}

Remark warning(const QString& title, const QString& support) {
    Remark one = remark(false, title, support);
    one.icon = QStringLiteral("warning");
    one.style = IconStyle::Filled;
    one.iconInk = Ink::Warn;
    return one;
}

KeyAction made(const char* id, const QString& label, const QString& reason, std::function<void()> run) {
    KeyAction action;
    action.id = QLatin1String(id);
    action.label = label;
    action.enabled = reason.isEmpty();
    action.reason = reason;
    action.run = std::move(run);
    return action;
}

}  // namespace

LifeSteps::LifeSteps(workstation::CatalogueLifeService& service, QueuePanel& panel, Clock clock, QObject* parent)
    : QObject(parent), m_service(service), m_panel(panel), m_clock(std::move(clock)) {
    m_service.onLife(deliverTo<Life>(this, [this](const std::shared_ptr<const Life>& life) { receive(life); }));
}

// The centre's draft is shown unless it was edited here.
void LifeSteps::receive(const std::shared_ptr<const Life>& life) {
    m_life = life;
    noteBasis();
    if (m_book && life->text && life->open == m_book->open && life->content != m_offered) {
        m_offered = life->content;
        Q_EMIT textCame(qs(life->open.str()), QByteArray::fromStdString(*life->text), /*step=*/false);
    }
    Q_EMIT changed();
}

void LifeSteps::setBook(const std::shared_ptr<const Book>& book) {
    const bool other = !m_book || m_book->open != book->open;
    m_book = book;
    if (other) {
        m_offered.clear();
        m_service.open(book->open);
    }
    noteBasis();
}

// What stands here letter by letter as at the centre: whatever is edited next is made from that version.
void LifeSteps::noteBasis() {
    if (!m_book || !m_life || m_life->open != m_book->open || !m_life->text) { return; }
    if (*m_life->text == m_book->text) { m_basis[m_book->open] = m_life->content; }
}

const domain::ThemeDraft* LifeSteps::draft() const {
    const auto* life = m_life && m_book && m_life->open == m_book->open ? m_life->life() : nullptr;
    return life ? &life->draft : nullptr;
}

QString LifeSteps::unit(const domain::UnitId& id) const {
    return m_book && m_book->shown ? SectionTables::unitName(*m_book->shown, id) : qs(id.str());
}

QString LifeSteps::units(const std::vector<domain::UnitId>& ids) const {
    QStringList names;
    for (const auto& id : ids) { names << unit(id); }
    return names.join(QStringLiteral("、"));
}

int LifeSteps::errors() const {
    if (!m_book) { return 0; }
    return int(std::count_if(m_book->findings.begin(), m_book->findings.end(),
                             [](const auto& finding) { return finding.severity == catalogue::Severity::Error; }));
}

QString LifeSteps::editWhyNot() const {
    if (!m_life) { return tr("The catalogue has not come from the centre yet"); }
    const auto* now = draft();
    if (now && now->step != DraftStep::None && now->step != DraftStep::Editing) {
        return tr("The draft is in joint review; it is edited again when it comes back");
    }
    return tr("Only the catalogue's administrator edits");
}

bool LifeSteps::unsaved() const {
    if (!m_book || !m_book->draft) { return false; }
    return !m_life || m_life->open != m_book->open || !m_life->text || *m_life->text != m_book->text;
}

bool LifeSteps::waitedFor() const { return m_life && (m_life->may.claim || m_life->may.review || m_life->may.publish); }

// ---- what is still to do -----------------------------------------------------------------------------------------

void LifeSteps::addReview(QList<Remark>& rows) const {
    const auto& now = *draft();
    for (const auto& opinion : now.opinions) {
        if (!opinion.given) {
            rows << remark(false, tr("%1 has not answered yet").arg(unit(opinion.unit)),
                           now.opinionsDue ? tr("asked until %1").arg(dayWords(*now.opinionsDue)) : QString());
        } else if (!opinion.content.empty() && opinion.content != now.content()) {
            rows << remark(false,
                           opinion.agrees ? tr("%1 agreed to an earlier draft").arg(unit(opinion.unit))
                                          : tr("%1 objected to an earlier draft").arg(unit(opinion.unit)),
                           opinion.answer.empty() ? qs(opinion.text)
                                                  : qs(opinion.text) + QStringLiteral(" → ") + qs(opinion.answer));
        } else if (opinion.agrees) {
            rows << remark(true, tr("%1 agrees").arg(unit(opinion.unit)), qs(opinion.text));
        } else {
            rows << warning(tr("%1 objects").arg(unit(opinion.unit)),
                            opinion.answer.empty() ? qs(opinion.text)
                                                   : qs(opinion.text) + QStringLiteral(" → ") + qs(opinion.answer));
        }
    }
    std::vector<domain::UnitId> claimed;
    for (const auto& claim : now.claims) { claimed.push_back(claim.unit); }
    if (!claimed.empty()) { rows << remark(true, tr("%1 claimed").arg(units(claimed))); }
    for (const auto& id : now.unclaimed()) { rows << remark(false, tr("%1 has not claimed its items").arg(unit(id))); }
}

QList<Remark> LifeSteps::todo() const {
    QList<Remark> rows;
    if (!m_book || !m_book->theme()) { return rows; }
    const auto* now = draft();
    const DraftStep step = now ? now->step : DraftStep::None;
    if (now && !now->returned.empty()) { rows << warning(tr("Sent back"), qs(now->returned)); }
    if (step == DraftStep::None && !m_book->draft) {
        rows << remark(true, tr("No draft: what is in force holds"));
    } else if (unsaved()) {
        rows << remark(false, tr("The draft is on this machine only"), tr("F8 brings it to the centre"));
    } else if (now && !now->versions.empty()) {
        const auto& last = now->versions.back();
        rows << remark(true, tr("The draft is at the centre, saved %n times", nullptr, int(now->versions.size())),
                       dayClockWords(last.at) + QLatin1Char(' ') + qs(last.note));
    }
    if (step != DraftStep::None || m_book->draft) {
        if (step == DraftStep::InReview || step == DraftStep::Approved) {
            addReview(rows);
        } else {
            rows << remark(false, tr("Opinions and claims of the units"));
        }
        rows << remark(step == DraftStep::Approved, tr("Review by the lead"));
        rows << remark(false, tr("Publication by the centre"));
    }
    const auto* life = m_life && m_life->open == m_book->open ? m_life->life() : nullptr;
    for (const auto& problem : life ? life->problems : std::vector<domain::GuideProblem>{}) {
        if (!problem.closed) {
            Remark task = warning(problem.kind == domain::ProblemKind::Counter ? tr("Reported at a window")
                                  : problem.kind == domain::ProblemKind::Basis ? tr("A legal basis changed")
                                                                               : tr("The upper library dropped it"),
                                  qs(problem.text));
            task.key = QStringLiteral("place ") + qs(problem.place);
            rows << task;
        }
    }
    if (m_book->casesInWork > 0 && m_book->inForce) {
        Remark note = remark(
            false,
            tr("%n cases in work end under version %1", nullptr, m_book->casesInWork).arg(m_book->inForce->version),
            tr("only new ones follow the next"));
        note.icon = QStringLiteral("info");
        rows << note;
    }
    return rows;
}

QString LifeSteps::waiting() const {
    const auto* now = draft();
    if (!now || now->step == DraftStep::None) { return tr("There is no draft of this theme"); }
    if (now->step == DraftStep::Editing) { return tr("The administrator is drafting"); }
    if (now->step == DraftStep::Approved) { return tr("Waits for publication by the centre"); }
    const auto open = now->unclaimed();
    return open.empty() ? tr("Waits for the lead's review") : tr("Waits for the claim of %1").arg(units(open));
}

// ---- acts --------------------------------------------------------------------------------------------------------

QueuePanel::Choice LifeSteps::plain(const QString& title, const QString& detail, std::function<void()> run) const {
    QueuePanel::Choice choice;
    choice.title = title;
    choice.detail = detail;
    choice.run = std::move(run);
    return choice;
}

void LifeSteps::send(const QString& done, const std::function<void(Answer)>& ask) {
    struct Told {
        std::optional<domain::Refusal> refusal;
    };
    const bool open = m_panel.isOpen();
    const int ticket = open ? m_panel.wait() : 0;
    const auto deliver = deliverTo<Told>(this, [this, done, open, ticket](const std::shared_ptr<const Told>& told) {
        ToastLine line;
        line.kind = told->refusal ? ToastLine::Kind::Fault : ToastLine::Kind::Done;
        line.text = told->refusal ? sentenceOf(*told->refusal) + QStringLiteral("。") + remedyOf(*told->refusal) : done;
        if (open) {
            m_panel.answered(ticket, told->refusal ? sentenceOf(*told->refusal) : QString(),
                             told->refusal ? remedyOf(*told->refusal) : QString());
        }
        if (!open || !told->refusal) { Q_EMIT toast(line); }
        Q_EMIT changed();
    });
    ask([deliver](std::optional<domain::Refusal> refusal) {
        deliver(std::make_shared<const Told>(Told{std::move(refusal)}));
    });
}

// One sentence that has to be said.
void LifeSteps::words(const QString& title, const QString& label, const std::function<void(const std::string&)>& with) {
    QueuePanel::Page page;
    page.title = title;
    page.field = label;
    page.entered = [with](const QString& text) { with(text.trimmed().toStdString()); };
    m_panel.isOpen() ? m_panel.next(page) : m_panel.open(page);
}

// Asks first where the centre's draft would be replaced unseen, or has another version in force below it by now.
void LifeSteps::doSave() {
    const auto* now = draft();
    if (!now || now->step == DraftStep::None) { return save({}, false); }
    const auto basis = m_basis.find(m_book->open);
    if (basis == m_basis.end() || basis->second != now->content()) {
        const std::string stands = now->content();
        QueuePanel::Page page;
        page.title = tr("The centre has another draft of %1").arg(qs(m_book->theme()->shortName));
        page.support = now->versions.empty()
                           ? QString()
                           : tr("of %1: %2; what was edited here was not made from it")
                                 .arg(dayClockWords(now->versions.back().at), qs(now->versions.back().note));
        page.choices << plain(tr("Show it here"), tr("Ctrl+Z brings back what was edited here"),
                              [this, stands] { showVersion(stands); });
        page.choices << plain(tr("Save over it"), tr("it stays among the versions (F11)"),
                              [this, stands] { save(stands, false); });
        return m_panel.open(page);
    }
    if (!m_book->inForce || now->base == m_book->inForce->version) { return save(basis->second, false); }
    QueuePanel::Page page;
    page.title = tr("Version %1 came into force since this draft was begun").arg(m_book->inForce->version);
    page.support = tr("The changes beside are against it; what it brought and this draft lacks would be taken back");
    page.choices << plain(tr("Save, regarding version %1").arg(m_book->inForce->version),
                          tr("the draft may be published then"),
                          [this, previous = basis->second] { save(previous, true); });
    page.choices << plain(tr("Save only"), tr("the comparison is still to be made"),
                          [this, previous = basis->second] { save(previous, false); });
    m_panel.open(page);
}

void LifeSteps::save(const std::string& previous, bool rebase) {
    const QStringList titles = [this] {
        QStringList all;
        for (const auto& change : m_book->changes) {
            const QString title = qs(change.title);
            if (!all.contains(title)) { all << title; }
        }
        return all;
    }();
    constexpr int mostTitles = 3;
    const std::string note = titles.mid(0, mostTitles).join(QStringLiteral("；")).toStdString();
    send(tr("The draft is at the centre; nothing takes effect yet"), [&](Answer answer) {
        m_service.save(m_book->open, {m_book->text, note, previous, rebase}, std::move(answer));
    });
}

// 征求意见: how long the units have.
void LifeSteps::submit() {
    QueuePanel::Page page;
    page.title = tr("Submit to joint review");
    const auto* now = draft();
    page.support = tr("%1 are asked for opinions and claims; the draft rests until it comes back")
                       .arg(now ? units(now->involved()) : QString());
    const domain::Date today = domain::localDate(m_clock());
    for (const int days : {3, 5, 10}) {
        const domain::Date due = today + std::chrono::days(days);
        page.choices << plain(tr("Answers until %1").arg(dayWords(due)), tr("%n days", nullptr, days), [this, due] {
            send(tr("Submitted; the units see it in their catalogue"),
                 [&](Answer answer) { m_service.ask(m_book->open, {}, due, {}, std::move(answer)); });
        });
    }
    m_panel.open(page);
}

void LifeSteps::review() {
    const auto& may = m_life->may;
    QueuePanel::Page page;
    page.title = tr("Joint review of %1").arg(qs(m_book->theme()->shortName));
    page.support = waiting();
    const auto theme = m_book->open;
    if (may.claim) {
        page.choices << plain(
            tr("Claim our items"), tr("we answer for them as they stand in this draft"),
            [this, theme] { send(tr("Claimed"), [&](Answer answer) { m_service.claim(theme, std::move(answer)); }); });
    }
    if (may.opinion) {
        page.choices << plain(tr("Agree"), tr("our opinion, without objection"), [this, theme] {
            send(tr("The opinion is recorded"),
                 [&](Answer answer) { m_service.opinion(theme, true, {}, std::move(answer)); });
        });
        page.choices << plain(tr("Object"), tr("with what should be otherwise"), [this, theme] {
            words(tr("Our objection"), tr("What should be otherwise, and why"), [this, theme](const std::string& text) {
                send(tr("The opinion is recorded"),
                     [&](Answer answer) { m_service.opinion(theme, false, text, std::move(answer)); });
            });
        });
    }
    if (may.answer) {
        for (const auto& opinion : draft()->opinions) {
            if (!opinion.given || opinion.text.empty() || !opinion.answer.empty()) { continue; }
            for (const bool adopted : {true, false}) {
                page.choices << plain(adopted ? tr("Adopt the opinion of %1").arg(unit(opinion.unit))
                                              : tr("Do not adopt the opinion of %1").arg(unit(opinion.unit)),
                                      qs(opinion.text), [this, theme, number = opinion.number, adopted] {
                                          words(tr("Answer to the opinion"), tr("Why"),
                                                [this, theme, number, adopted](const std::string& text) {
                                                    send(tr("Answered"), [&](Answer answer) {
                                                        m_service.answerOpinion(theme, number, adopted, text,
                                                                                std::move(answer));
                                                    });
                                                });
                                      });
            }
        }
    }
    if (may.review) {
        page.choices << plain(tr("Pass the draft"), tr("the centre may publish it then"), [this, theme] {
            send(tr("Passed; the centre publishes it"),
                 [&](Answer answer) { m_service.review(theme, true, {}, std::move(answer)); });
        });
    }
    if (may.review || may.sendBack) {
        page.choices << plain(tr("Send it back"), tr("it is edited again; claims on what changes end"), [this, theme] {
            words(tr("Send the draft back"), tr("What has to be done"), [this, theme](const std::string& text) {
                send(tr("Sent back"), [&](Answer answer) { m_service.review(theme, false, text, std::move(answer)); });
            });
        });
    }
    if (may.publish) {
        page.choices << plain(tr("Publish"), tr("choose from which day"), [this] { publish(); });
    }
    m_panel.open(page);
}

void LifeSteps::publish() {
    QueuePanel::Page page;
    page.title = tr("Publish %1").arg(qs(m_book->theme()->shortName));
    page.support = tr("A published version cannot be changed; cases in work end under theirs");
    // Only what was known when the draft was last saved can have been mended in it.
    std::vector<std::string> tasks;
    if (const auto* life = m_life->life(); life && !life->draft.versions.empty()) {
        for (const auto& problem : life->problems) {
            if (!problem.closed && problem.at < life->draft.versions.back().at) { tasks.push_back(problem.id); }
        }
    }
    if (!tasks.empty()) { page.facts << tr("Settles %n reported problems", nullptr, int(tasks.size())); }
    const domain::Date today = domain::localDate(m_clock());
    for (const int days : {1, 3, 7, 30}) {
        const domain::Date from = today + std::chrono::days(days);
        page.choices << plain(
            tr("In force from %1").arg(dayWords(from)), tr("%n days", nullptr, days), [this, from, tasks] {
                send(tr("Published, in force from %1").arg(dayWords(from)), [&](Answer answer) {
                    m_service.act(m_book->open, {LifeAct::Publish, from, {}, tasks}, std::move(answer));
                });
            });
    }
    m_panel.isOpen() ? m_panel.next(page) : m_panel.open(page);
}

// ---- versions (F11) ----------------------------------------------------------------------------------------------

void LifeSteps::showVersion(const std::string& content) {
    struct Came {
        std::optional<std::string> text;
    };
    const QString theme = qs(m_book->open.str());
    const auto deliver = deliverTo<Came>(this, [this, theme](const std::shared_ptr<const Came>& came) {
        if (!m_book || qs(m_book->open.str()) != theme) { return; }
        if (came->text) {
            m_panel.closeIt();
            Q_EMIT textCame(theme, QByteArray::fromStdString(*came->text), /*step=*/true);
            return;
        }
        m_panel.refuse(tr("This version cannot be fetched from the centre now"), tr("Ctrl+R reconnects"));
    });
    m_service.version(content, [deliver](std::optional<std::string> text) {
        deliver(std::make_shared<const Came>(Came{std::move(text)}));
    });
}

void LifeSteps::openVersions() {
    QueuePanel::Page page;
    page.title = tr("Versions of %1").arg(qs(m_book->theme()->shortName));
    page.support = tr("An earlier version comes back as an edit; Ctrl+Z takes it back");
    const auto* life = m_life ? m_life->life() : nullptr;
    const auto theme = m_book->open;
    if (life) {
        for (auto step = life->steps.rbegin(); step != life->steps.rend(); ++step) {
            const QString act = step->act == LifeAct::Publish   ? tr("published")
                                : step->act == LifeAct::Suspend ? tr("suspended")
                                : step->act == LifeAct::Resume  ? tr("resumed")
                                                                : tr("cancelled");
            page.facts << tr("Version %1 %2, from %3 %4")
                              .arg(step->release)
                              .arg(act, dayWords(step->effectiveFrom), qs(step->reason));
        }
        for (auto version = life->draft.versions.rbegin(); version != life->draft.versions.rend(); ++version) {
            auto choice = plain(tr("Draft of %1").arg(dayClockWords(version->at)), qs(version->note),
                                [this, content = version->content] { showVersion(content); });
            choice.reason = mayEdit() ? QString() : editWhyNot();
            page.choices << choice;
        }
    }
    if (page.choices.isEmpty() && page.facts.isEmpty()) {
        page.facts << tr("Version %1, from %2: the only one this theme has had here")
                          .arg(m_book->inForce->version)
                          .arg(dayWords(m_book->inForce->effectiveFrom));
    }
    const auto act = [&](bool may, const QString& title, const QString& detail, const QString& label, LifeAct what) {
        if (!may) { return; }
        page.choices << plain(title, detail, [this, theme, title, label, what] {
            words(title, label, [this, theme, title, what](const std::string& reason) {
                send(title, [&](Answer answer) {
                    m_service.act(theme, {what, domain::localDate(m_clock()), reason, {}}, std::move(answer));
                });
            });
        });
    };
    if (m_book->draft && mayEdit() && (!draft() || draft()->step == DraftStep::None)) {
        const bool published = m_book->themeInForce() != nullptr;
        page.choices << plain(tr("Drop what was edited here"),
                              published ? tr("as in force again; Ctrl+Z takes it back")
                                        : tr("it was never published: it goes from this machine"),
                              [this] {
                                  m_panel.closeIt();
                                  Q_EMIT dropped();
                              });
    }
    if (m_life) {
        const auto& may = m_life->may;
        if (may.discard) {
            page.choices << plain(tr("Discard the draft"), tr("at the centre, with a reason"), [this, theme] {
                words(tr("Discard the draft"), tr("Reason"), [this, theme](const std::string& reason) {
                    send(tr("Discarded"), [&](Answer answer) { m_service.discard(theme, reason, std::move(answer)); });
                });
            });
        }
        act(may.suspend, tr("Suspend the theme"), tr("no new cases until it is resumed"), tr("Reason"),
            LifeAct::Suspend);
        act(may.resume, tr("Resume the theme"), tr("new cases again"), tr("Reason"), LifeAct::Resume);
        act(may.cancel, tr("Cancel the theme"), tr("for ever; its codes never come back"), tr("Reason"),
            LifeAct::Cancel);
    }
    m_panel.open(page);
}

// ---- keys --------------------------------------------------------------------------------------------------------

KeyAction LifeSteps::claim() const {
    auto* self = const_cast<LifeSteps*>(this);
    const bool may = m_life && m_life->may.claim;
    const auto* now = draft();
    const auto open = now && now->step == DraftStep::InReview ? now->unclaimed() : std::vector<domain::UnitId>{};
    KeyAction key = made("catalogue.urge", may ? tr("Claim our items") : QString(),
                         may            ? QString()
                         : open.empty() ? tr("Nobody's claim is open")
                                        : tr("%1 see the open claim in their own catalogue").arg(units(open)),
                         [self] {
                             self->send(tr("Claimed"), [self](Answer answer) {
                                 self->m_service.claim(self->m_book->open, std::move(answer));
                             });
                         });
    key.active = may;
    return key;
}

KeyAction LifeSteps::save() const {
    auto* self = const_cast<LifeSteps*>(this);
    return made("catalogue.save", {},
                !m_book || !m_book->draft ? tr("It does not differ from the version in force")
                : !mayEdit()              ? editWhyNot()
                : !unsaved()              ? tr("The centre has this draft already")
                                          : QString(),
                [self] { self->doSave(); });
}

KeyAction LifeSteps::versions() const {
    auto* self = const_cast<LifeSteps*>(this);
    return made("catalogue.other", {},
                m_book && m_book->theme() ? QString() : tr("The catalogue has not come from the centre yet"),
                [self] { self->openVersions(); });
}

// F12 in full words; why not, when it cannot be.
KeyAction LifeSteps::act() const {
    auto* self = const_cast<LifeSteps*>(this);
    if (!m_book || !m_book->theme() || !m_life) {
        return made("catalogue.act", {}, tr("The catalogue has not come from the centre yet"), {});
    }
    const auto& may = m_life->may;
    const auto* now = draft();
    KeyAction key;
    if (may.publish) {
        key =
            made("catalogue.act", tr("Publish %1").arg(qs(m_book->theme()->shortName)), {}, [self] { self->review(); });
    } else if (may.review) {
        key = made("catalogue.act", tr("Pass the draft or send it back"), {}, [self] { self->review(); });
    } else if (may.claim || may.opinion || may.answer || may.sendBack) {
        key = made("catalogue.act", may.claim ? tr("Claim our items, or say what is wrong") : tr("Give our opinion"),
                   {}, [self] { self->review(); });
    } else if (may.save && m_book->draft && errors() > 0) {
        key = made("catalogue.act", tr("Submit to joint review"),
                   tr("%n errors have to be corrected first; F5 goes to the next", nullptr, errors()), {});
    } else if (may.save && unsaved()) {
        key = made("catalogue.act", tr("Submit to joint review"), tr("F8 brings the draft to the centre first"), {});
    } else if (may.ask) {
        key = made("catalogue.act",
                   tr("Submit to joint review, %n units", nullptr, now ? int(now->involved().size()) : 0), {},
                   [self] { self->submit(); });
    } else {
        key = made("catalogue.act", {}, may.save && !m_book->draft ? tr("Nothing was changed yet") : waiting(), {});
    }
    return key;
}

}  // namespace yc::ui
