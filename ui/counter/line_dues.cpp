// SPDX-License-Identifier: GPL-3.0-or-later
// What is due in the hall, as pages of the queue panel: earliest first, what is past in red; who was reminded or told goes
// on record with one digit.
#include "ui/common/domain_words.h"
#include "ui/common/snapshot_feed.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/line_choices.h"

#include "domain/core/numbers.h"

namespace yc::ui {

using domain::DueKind;
using domain::TellingWay;
using workstation::Answer;
using workstation::DueList;
using workstation::DueView;

namespace {

QString left(int days) {
    if (days < 0) { return LineChoices::tr("%n working days late", nullptr, -days); }
    if (days == 0) { return LineChoices::tr("today"); }
    return LineChoices::tr("in %n working days", nullptr, days);
}

}  // namespace

QString LineChoices::dueTitle(const DueView& due) {
    const QString number = qs(domain::shortCaseNumber(due.row.caseNumber));
    const QString what = qs(due.what);
    switch (due.row.kind) {
    case DueKind::Receipt: return tr("%1: accept or not").arg(number);
    case DueKind::Correction: return tr("%1: corrections").arg(number);
    case DueKind::Supplement: return tr("%1: %2 to follow").arg(number, what);
    case DueKind::Promise: return tr("%1: check the commitment for %2").arg(number, what);
    case DueKind::Untold: return tr("%1: nobody was told of %2").arg(number, what);
    }
    return number;
}

void LineChoices::dues() {
    const auto show =
        deliverTo<DueList>(&m_panel, [this](const std::shared_ptr<const DueList>& list) { showDues(*list); });
    m_service.dues(show);
}

void LineChoices::showDues(const DueList& list) {
    QueuePanel::Page page;
    page.title = tr("What is due");
    page.support = tr("Of the whole hall, ten days ahead. Digits of a case number narrow the list");
    for (const DueView& due : list.dues) {
        const QString on = due.row.kind == DueKind::Untold
                               ? tr("written on %1").arg(CounterWords::monthDay(due.row.on))
                               : tr("%1, %2").arg(CounterWords::monthDay(due.row.on), left(due.daysLeft));
        auto choice = plain(dueTitle(due), on, [this, due] { dueOne(due); });
        choice.aside =
            due.row.reminded ? tr("%1, reminded").arg(qs(due.row.applicantMasked)) : qs(due.row.applicantMasked);
        choice.search = qs(due.row.caseNumber.str());
        choice.tone = due.daysLeft < 0 ? Tone::Bad : due.daysLeft <= domain::kRemindDays ? Tone::Warn : Tone::Neutral;
        page.choices << choice;
    }
    if (page.choices.isEmpty()) { page.facts << tr("Nothing is due in the next ten days"); }
    m_panel.open(page);
}

void LineChoices::dueOne(const DueView& due) {
    QueuePanel::Page page;
    page.title = dueTitle(due);
    page.support = qs(due.themeName);
    page.facts << tr("%1, telephone %2")
                      .arg(qs(due.row.applicantMasked),
                           due.phone.empty() ? tr("not known") : CounterWords::maskedPhone(due.phone));
    const auto way = [&](const QString& title, const QString& detail, const std::function<void(Answer)>& run) {
        page.choices << plain(title, detail, [this, run] { send(run); });
    };
    const domain::CaseId id = due.row.caseId;
    if (due.row.kind == DueKind::Correction || due.row.kind == DueKind::Supplement) {
        const bool papers = due.row.kind == DueKind::Supplement;
        const auto about = papers ? domain::ReminderKind::Supplement : domain::ReminderKind::Correction;
        const domain::MaterialId material(papers ? due.row.key : std::string());
        const auto reminded = [this, id, about, material](TellingWay by) {
            return [this, id, about, material, by](Answer answer) {
                m_service.remind(id, about, material, by, std::move(answer));
            };
        };
        way(tr("Reminded by telephone"), tr("the call was answered"), reminded(TellingWay::Telephone));
        way(tr("Reminded by message"), {}, reminded(TellingWay::Message));
        way(tr("Reminded at this window"), {}, reminded(TellingWay::AtWindow));
    } else if (due.row.kind == DueKind::Untold) {
        const domain::PaperNumber number(due.row.key);
        const auto told = [this, id, number](TellingWay by) {
            return [this, id, number, by](Answer answer) { m_service.told(id, number, by, std::move(answer)); };
        };
        page.facts << qs(due.row.key);
        way(tr("Told by telephone"), tr("with its reasons"), told(TellingWay::Telephone));
        way(tr("Handed over at this window"), {}, told(TellingWay::AtWindow));
        way(tr("Sent by mail"), {}, told(TellingWay::Mail));
        way(tr("Told online"), {}, told(TellingWay::Online));
    }
    auto open = plain(tr("Open the case"), {}, [this, number = due.row.caseNumber] {
        done([this, number] { m_service.openCaseByNumber(number.str()); });
    });
    if (m_view && m_view->state) { open.reason = tr("Another case is open"); }
    page.choices << open;
    m_panel.next(page);
}

}  // namespace yc::ui
