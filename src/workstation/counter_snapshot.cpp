// SPDX-License-Identifier: GPL-3.0-or-later
// What the Counter shows, made anew after each change.
#include "workstation/counter_desk.h"

#include "domain/intake/case_resolution.h"
#include "domain/intake/form_rows.h"
#include "domain/queue/call_order.h"

#include <algorithm>

namespace yc::workstation {

namespace catalogue = domain::catalogue;
using domain::TicketStatus;
using domain::Verdict;

namespace {
const domain::CheckLine* checkLine(const domain::CaseState& state, const domain::MaterialId& id) {
    for (const auto& line : state.lines) {
        if (line.material == id) return &line;
    }
    return nullptr;
}

std::string unitShortName(const catalogue::Release& release, const domain::UnitId& id) {
    const auto* unit = release.unit(id);
    return unit ? (unit->shortName.empty() ? unit->name : unit->shortName) : id.str();
}
}  // namespace

void CounterDesk::changed(sync::Replica& replica, const sync::ReplicaChange& change) {
    bool queue = change.everything || change.settings;
    bool open = change.everything || change.settings || change.outbox;
    for (const auto& stream : change.streams) {
        queue = queue || stream.kind == domain::StreamKind::Ticket || stream.kind == domain::StreamKind::DeskSession;
        open = open || (stream.kind == domain::StreamKind::Case && stream.key == m_case.str());
    }
    if (queue) publishQueue(replica);
    if (m_takeUp && m_case.empty() && m_context.session() && !desk().empty() && (queue || open) && takeUp(replica))
        return;
    if (open && !m_case.empty()) publishCounter(replica);
}

void CounterDesk::publishQueue(sync::Replica& replica) {
    if (!m_onQueue || !m_context.session() || desk().empty()) return;
    auto snapshot = std::make_shared<QueueStripSnapshot>();
    snapshot->desk = desk();
    snapshot->deskName = m_context.deskName(replica, desk());
    snapshot->calling = m_calling;
    snapshot->last = m_last;
    for (const auto& row : replica.reader().ticketsAtDesk(desk())) {
        if (row.status == TicketStatus::Parked)
            snapshot->parked.push_back(row);
        else if (row.status == TicketStatus::Called || row.status == TicketStatus::Serving)
            snapshot->ticket = row;
    }
    fillRules(replica, *snapshot);
    fillLine(replica, *snapshot);
    if (!m_undo.empty() && (m_undo.back().ticket.empty() || stillUndoable(replica, m_undo.back()))) {
        snapshot->undoZh = m_undo.back().what;
        snapshot->undoEn = m_undo.back().whatEn;
    }
    m_onQueue(snapshot);
}

std::string CounterDesk::nameOfTheme(sync::Replica& replica, const domain::ThemeId& id) const {
    const auto release = replica.currentRelease();
    const auto* theme = release ? release->theme(id) : nullptr;
    return theme ? theme->shortName : id.str();
}

/// What the policy, the catalogue and the hall say about this window, and who sits where.
void CounterDesk::fillRules(sync::Replica& replica, QueueStripSnapshot& snapshot) const {
    const auto published = replica.reader().queuePolicy();
    const auto& policy = published ? published->policy : domain::builtInPolicy();
    const auto* session =
        replica.domain::StateSource::find<domain::DeskSessionState>(domain::StreamKind::DeskSession, desk().str());
    for (const auto& service : policy.quick) {
        int done = 0;
        if (session) {
            const auto counted = session->quick.find(service.id);
            if (counted != session->quick.end()) done = counted->second;
        }
        snapshot.quick.push_back({service, done});
    }
    snapshot.breaks = policy.breaks;
    snapshot.classes = policy.classes;
    for (const auto& row : replica.reader().desks()) {
        if (row.desk == desk()) {
            snapshot.status = row.status;
            snapshot.clerkName = row.clerkName;
            const bool working = row.status == domain::DeskStatus::Open || row.status == domain::DeskStatus::Paused;
            snapshot.othersWork = working && row.clerk != m_context.session()->actor.account;
            snapshot.pauseReason = row.pauseReason;
            snapshot.pausedUntil = row.pausedUntil;
            if (working && row.helpSince != domain::Instant{}) snapshot.helpSince = row.helpSince;
            snapshot.helpReason = row.helpReason;
            if (row.helpAnsweredAt != domain::Instant{})
                snapshot.helpAnswer = row.helpAnsweredBy + (row.helpNote.empty() ? "" : "：" + row.helpNote);
        } else if (row.status == domain::DeskStatus::Open || row.status == domain::DeskStatus::Paused) {
            snapshot.windows.push_back({row.desk, m_context.deskName(replica, row.desk), row.clerkName, row.themes});
        }
    }
    if (session) snapshot.serves = domain::callableThemes(policy, *session, desk(), m_context.session()->actor.account);
    if (const auto release = replica.currentRelease()) {
        const auto& hall = replica.hall();
        for (const auto& theme : release->themes) {
            snapshot.themeNames[theme.id] = theme.shortName;
            const bool served =
                hall && std::any_of(hall->windows.begin(), hall->windows.end(), [&](const api::Window& window) {
                    return std::find(window.themes.begin(), window.themes.end(), theme.id) != window.themes.end();
                });
            if (served && theme.status == catalogue::ThemeStatus::Published) snapshot.offered.push_back(theme.id);
        }
    }
}

/// 断网: without the centre only the ticket kept for this window can be called, and without one nobody. Said with what to do.
void CounterDesk::whileAway(const domain::QueuePolicy& policy, QueueStripSnapshot& snapshot) const {
    const sync::Link link = m_context.client().status().link;
    if (link != sync::Link::Offline && link != sync::Link::SignInNeeded) return;
    const auto margin = std::chrono::seconds{policy.lease.marginSeconds};
    std::optional<journal::TicketRow> kept;
    for (const auto& row : snapshot.waiting) {
        if (row.leasedTo == desk() && m_context.now() < row.leaseUntil - margin) kept = row;
    }
    snapshot.next.clear();
    if (kept) {
        const std::string until = domain::clockTime(kept->leaseUntil - margin);
        snapshot.next.push_back(*kept);
        snapshot.rankReason = "和中心断开，" + until + " 前可以叫这个备用号";
        snapshot.rankReasonEn = "The centre is away; this ticket kept here can be called until " + until;
        return;
    }
    snapshot.rankReason = "和中心断开，没有备用号，叫不了号。手上的事照常办，连上自动恢复；有人在等就请主管安排";
    snapshot.rankReasonEn =
        "The centre is away and no ticket is kept here, so nobody can be called. Work at hand goes on, "
        "calling comes back by itself; ask the supervisor for those who wait";
}

/// Who waits for this window, in the order it would call them, and what else it could go on with.
void CounterDesk::fillLine(sync::Replica& replica, QueueStripSnapshot& snapshot) const {
    constexpr std::size_t inStrip = 3;
    constexpr std::size_t inPanel = 40;
    const auto& themes = snapshot.serves;
    const auto served = [&](const domain::ThemeId& theme) {
        return std::find(themes.begin(), themes.end(), theme) != themes.end();
    };
    const auto published = replica.reader().queuePolicy();
    const auto& policy = published ? published->policy : domain::builtInPolicy();
    if (!themes.empty()) {
        auto waiting = replica.reader().callable(m_context.today(), themes, desk(), static_cast<int>(inPanel));
        for (const auto& candidate : domain::callOrder(policy, std::move(waiting), desk(), m_context.now())) {
            auto row = replica.reader().ticket(candidate.ticket.ticket);
            if (!row) continue;
            row->rankReason = candidate.reason;
            row->rankReasonEn = candidate.reasonEn;
            if (snapshot.next.size() < inStrip) snapshot.next.push_back(*row);
            snapshot.waiting.push_back(std::move(*row));
            if (snapshot.waiting.size() == inPanel) break;
        }
    }
    if (!snapshot.next.empty()) {
        snapshot.rankReason = snapshot.next.front().rankReason;
        snapshot.rankReasonEn = snapshot.next.front().rankReasonEn;
    }
    if (snapshot.status == domain::DeskStatus::Open) whileAway(policy, snapshot);
    for (const auto& row : replica.reader().ticketsOfDay(m_context.today())) {
        if (row.status == TicketStatus::Missed && served(row.theme)) snapshot.missed.push_back(row);
        if (row.status == TicketStatus::Parked && row.anywhere && row.desk != desk() && served(row.theme))
            snapshot.anywhere.push_back(row);
    }
    for (const auto& counts : replica.reader().counts(m_context.today())) {
        if (served(counts.theme)) snapshot.themes.push_back(counts);
    }
    const auto takeNote = [&](const journal::TicketRow& row) {
        const auto* state =
            replica.domain::StateSource::find<domain::TicketState>(domain::StreamKind::Ticket, row.id.str());
        if (state && !state->personal.note.empty()) snapshot.notes[row.id] = state->personal.note;
    };
    for (const auto* rows : {&snapshot.waiting, &snapshot.missed, &snapshot.parked, &snapshot.anywhere}) {
        for (const auto& row : *rows) takeNote(row);
    }
    if (!snapshot.ticket) return;
    takeNote(*snapshot.ticket);
    if (snapshot.ticket->status != TicketStatus::Called) return;
    const auto tooSoon = m_context.whyNot(replica, domain::RecallTicket{snapshot.ticket->id, desk()});
    if (!tooSoon || tooSoon->code != domain::RefusalCode::RecallTooSoon) return;
    for (const auto& [name, value] : tooSoon->params) {
        if (name == "seconds") snapshot.recallFrom = m_context.now() + std::chrono::seconds{std::stoi(value)};
    }
}

std::vector<ItemStanding> CounterDesk::standings(const Scene& scene) const {
    std::vector<ItemStanding> result;
    for (const auto& view : scene.resolution.items) {
        const auto* item = scene.theme->item(view.id);
        if (!item) continue;
        ItemStanding standing;
        standing.item = view.id;
        standing.name = item->name;
        standing.unitName = unitShortName(*scene.release, item->unit);
        standing.promiseDays = item->promiseDays;
        if (!view.chosen()) {
            standing.state = ItemStanding::State::NotChosen;
            standing.because = view.reason;
            result.push_back(standing);
            continue;
        }
        const catalogue::Material* missing = nullptr;
        const catalogue::Material* tolerated = nullptr;
        bool unchecked = false;
        for (const auto& line : scene.resolution.lines) {
            const bool asks = std::any_of(line.origins.begin(), line.origins.end(),
                                          [&](const auto& origin) { return origin.item == view.id; });
            if (!asks || line.category == catalogue::LineCategory::Produced) continue;
            const auto* check = checkLine(*scene.state, line.id);
            const Verdict verdict = check ? check->verdict : Verdict::Unchecked;
            if ((verdict == Verdict::Missing || verdict == Verdict::NonConforming) && !missing)
                missing = scene.theme->material(line.id);
            else if (verdict == Verdict::Tolerated && !tolerated)
                tolerated = scene.theme->material(line.id);
            unchecked = unchecked || verdict == Verdict::Unchecked;
        }
        const auto* plan = scene.resolution.plan.item(view.id);
        if (missing) {
            standing.state = ItemStanding::State::Missing;
            standing.because = missing->name;
        } else if (tolerated) {
            standing.state = ItemStanding::State::Tolerated;
            standing.because = tolerated->name;
        } else if (unchecked) {
            standing.state = ItemStanding::State::Unchecked;
        } else if (plan && !plan->waitsFor.empty()) {
            standing.state = ItemStanding::State::Waits;
            const auto* first = scene.theme->item(plan->waitsFor.front());
            standing.because = first ? (first->shortName.empty() ? first->name : first->shortName) : std::string();
        } else {
            standing.state = ItemStanding::State::Complete;
        }
        result.push_back(standing);
    }
    return result;
}

std::vector<DistributionRow> CounterDesk::distribution(sync::Replica& replica, const Scene& scene) const {
    std::vector<DistributionRow> rows;
    for (const auto& plan : scene.resolution.plan.items) {
        const auto* item = scene.theme->item(plan.id);
        if (!item) continue;
        DistributionRow row;
        row.unitName = unitShortName(*scene.release, item->unit);
        row.itemName = item->name;
        row.due = plan.due;
        std::string keeper;
        for (const auto& line : scene.resolution.lines) {
            const bool asks = std::any_of(line.origins.begin(), line.origins.end(),
                                          [&](const auto& origin) { return origin.item == plan.id; });
            if (!asks) continue;
            ++row.materials;
            if (!line.originalKeeper.empty()) keeper = m_context.unitName(replica, line.originalKeeper) + "留存";
        }
        row.keeper = keeper;
        rows.push_back(row);
    }
    return rows;
}

void CounterDesk::publishCounter(sync::Replica& replica) {
    m_batch.show(replica, m_case);
    if (!m_onCounter) return;
    auto snapshot = std::make_shared<CounterSnapshot>();
    snapshot->revision = ++m_revision;
    const auto open = scene(replica);
    if (!open) {
        m_onCounter(snapshot);
        return;
    }
    snapshot->release = open->release;
    snapshot->theme = open->theme;
    snapshot->caseId = m_case;
    snapshot->state = std::make_shared<const domain::CaseState>(*open->state);
    snapshot->resolution = open->resolution;
    snapshot->queries = m_shared.queries();
    const auto inputs = domain::catalogueInputs(*open->state);
    for (const auto& view : open->resolution.questions) {
        if (view.state == catalogue::QuestionView::State::Hidden) continue;
        catalogue::ResolutionContext context = inputs.context;
        context.start = m_context.today();
        context.calendar = &replica.calendar();
        snapshot->consequences[view.id] =
            catalogue::consequences(*open->theme, inputs.answers, view.id, inputs.choice, context);
    }
    snapshot->standings = standings(*open);
    snapshot->distribution = distribution(replica, *open);
    for (const auto& line : open->state->lines) ++snapshot->verdicts[line.verdict];
    snapshot->unchecked = snapshot->verdicts[Verdict::Unchecked];
    snapshot->fieldsTotal = 0;
    for (const auto& field : open->resolution.form) {
        const auto* known = open->theme->field(field.id);
        const auto* group = known ? open->resolution.group(known->group) : nullptr;
        snapshot->fieldsTotal += group ? domain::rowsFilled(open->state->personal.form, *open->theme, *group) : 1;
    }
    snapshot->fieldsOpen =
        static_cast<int>(domain::openFields(open->state->personal.form, *open->theme, open->resolution).size());
    const Act act = decision(replica, *open);
    snapshot->act = act.described;
    snapshot->prints = act.prints;
    snapshot->unsent = replica.unsent({domain::StreamKind::Case, m_case.str()});
    const auto status = open->state->status;
    snapshot->today = m_context.today();
    snapshot->readOnly = status != domain::CaseStatus::Draft && status != domain::CaseStatus::Received;

    const reports::CaseScene paper = open->paper(m_context, replica);
    const std::string number = act.prints.empty() ? std::string() : act.prints.front().number;
    if (status == domain::CaseStatus::AwaitingCorrection && !open->state->notices.empty()) {
        snapshot->paperKind = domain::PaperKind::CorrectionNotice;
        snapshot->paper = correctionPaper(paper, open->state->notices.back());
    } else if (act.described.kind == CounterAct::Kind::IssueCorrection) {
        snapshot->paperKind = domain::PaperKind::CorrectionNotice;
        snapshot->paper = correctionPaper(paper, number, m_lastLine);
    } else if (!open->state->promises.empty()) {  // what the applicant has in the hand to be signed
        const auto& told = open->state->promises.back();
        snapshot->paperKind =
            told.item.empty() ? domain::PaperKind::ToleranceCommitment : domain::PaperKind::Commitment;
        if (const auto document = paperOnRecord(paper, told.number)) snapshot->paper = *document;
    } else if (snapshot->readOnly ||
               (open->resolution.complete() && snapshot->unchecked == 0 && !open->state->lines.empty())) {
        snapshot->paperKind = domain::PaperKind::Receipt;
        std::string recorded = number;
        for (const auto& record : open->state->papers) {
            if (record.kind == domain::PaperKind::Receipt) recorded = record.number.str();
        }
        snapshot->paper = receiptPaper(paper, recorded, /*acceptedAtOnce=*/true);
    } else {
        snapshot->paperKind = domain::PaperKind::MaterialList;
        snapshot->paper = materialListPaper(paper, {});
    }
    m_onCounter(snapshot);
}

}  // namespace yc::workstation
