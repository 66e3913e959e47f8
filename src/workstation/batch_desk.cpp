// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/batch_desk.h"

#include "domain/core/numbers.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/case_table.h"
#include "reports/department_form.h"
#include "tables/read_table.h"
#include "tables/write_table.h"
#include "workstation/case_papers.h"
#include "workstation/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace yc::workstation {

using domain::BatchStep;
using domain::RefusalCode;

namespace {

constexpr std::size_t kPortion = 25;  // the window stays quick between two of them
constexpr std::size_t kProblemsShown = 500;

std::string nameOf(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string seriesOf(const domain::catalogue::Item& item, domain::Date day) {
    return item.implementationCode + '|' + domain::compactDate(day);
}

}  // namespace

BatchDesk::BatchDesk(Context& context, std::function<std::string()> queryCode)
    : m_context(context), m_queryCode(std::move(queryCode)), m_files([this] { fileLoop(); }) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange&) {
        if (m_phase == Phase::ForNumbers) {
            m_phase = Phase::Accepting;
            post([this](sync::Replica& later) { acceptPortion(later); });
        }
        (void)replica;
    });
}

BatchDesk::~BatchDesk() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_files.join();
}

void BatchDesk::fileLoop() {
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

void BatchDesk::onFileThread(std::function<void()> job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void BatchDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

std::optional<BatchDesk::Scene> BatchDesk::scene(sync::Replica& replica) const {
    if (m_case.empty()) return std::nullopt;
    Scene result;
    result.state = replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, m_case.str());
    if (!result.state) return std::nullopt;
    result.release = replica.release(result.state->catalogueVersion, result.state->catalogueHash);
    result.theme = result.release ? result.release->theme(result.state->theme) : nullptr;
    if (!result.theme) return std::nullopt;
    const domain::Date day =
        result.state->acceptedAt == domain::Instant{} ? m_context.today() : domain::localDate(result.state->acceptedAt);
    result.resolution = domain::resolveCase(*result.state, *result.theme, replica.calendar(), day);
    return result;
}

void BatchDesk::onBatch(Listener<BatchSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_onBatch = listener;
        publish(replica);
    });
}

void BatchDesk::show(sync::Replica& replica, const domain::CaseId& caseId) {
    if (m_case != caseId) {
        m_case = caseId;
        m_phase = Phase::Idle;
        m_file.clear();
        m_sheet.reset();
        m_taken.clear();
        m_whyNot.reset();
        m_doneNow = m_ofNow = 0;
    }
    publish(replica);
}

// ---- the file ---------------------------------------------------------------------------------------------------

void BatchDesk::check(const std::string& path) {
    post([this, path](sync::Replica& replica) {
        const auto open = scene(replica);
        const bool busy = m_phase != Phase::Idle && m_phase != Phase::Checked;
        if (!open || busy) return;
        m_phase = Phase::Reading;
        m_file = nameOf(path);
        m_sheet.reset();
        m_taken.clear();
        m_whyNot.reset();
        publish(replica);
        onFileThread([this, path, caseId = m_case, release = open->release, theme = open->theme,
                      resolution = open->resolution] {
            const auto table = tables::readTableFile(path);
            auto sheet = table
                             ? tables::readBatchSheet(*table, *theme, resolution)
                             : domain::Expected<tables::BatchSheet, domain::Refusal>(domain::Unexpected{table.error()});
            m_context.store().post([this, caseId, file = nameOf(path), sheet = std::move(sheet)](sync::Replica& later) {
                checked(later, caseId, file, sheet);
            });
        });
    });
}

void BatchDesk::checked(sync::Replica& replica, const domain::CaseId& caseId, const std::string& file,
                        domain::Expected<tables::BatchSheet, domain::Refusal> sheet) {
    const auto open = scene(replica);
    if (m_case != caseId || m_phase != Phase::Reading || m_file != file || !open) return;
    m_phase = sheet ? Phase::Checked : Phase::Idle;
    if (sheet) {
        m_sheet = std::move(*sheet);
        m_taken.assign(m_sheet->rows.size(), false);
        markListed(*open->state);
    } else {
        m_whyNot = sheet.error();
    }
    publish(replica);
}

/// The same file a second time goes on where it was stopped: who is on the list already is no fault of the row.
void BatchDesk::markListed(const domain::CaseState& whole) {
    std::set<std::string> there;
    for (std::size_t i = 0; i < whole.members.size() && i < whole.personal.members.size(); ++i) {
        if (whole.members[i].step != BatchStep::Dropped) there.insert(whole.personal.members[i].idNumber);
    }
    for (std::size_t i = 0; i < m_sheet->rows.size(); ++i) {
        const auto& row = m_sheet->rows[i];
        if (row.problems.empty() && there.count(row.person.idNumber) != 0) m_taken[i] = true;
    }
}

// ---- onto the list ----------------------------------------------------------------------------------------------

void BatchDesk::take() {
    post([this](sync::Replica& replica) {
        if (m_phase != Phase::Checked || !m_sheet) return;
        m_cancel = false;
        m_phase = Phase::Taking;
        m_doneNow = 0;
        m_ofNow = 0;
        for (std::size_t i = 0; i < m_sheet->rows.size(); ++i)
            m_ofNow += m_sheet->rows[i].problems.empty() && !m_taken[i] ? 1 : 0;
        publish(replica);
        takePortion(replica);
    });
}

void BatchDesk::cancel() { m_cancel = true; }

std::optional<BatchDesk::Portion> BatchDesk::nextPortion(sync::Replica& replica, const Scene& scene) const {
    const auto& hall = replica.hall();
    if (!hall) return std::nullopt;
    std::string deskCode;
    for (const auto& window : hall->windows) {
        if (window.desk == m_context.session()->actor.desk) deskCode = window.deskCode;
    }
    NumberDraw draw(replica, m_context.now());
    const int first = draw.caseSequence(deskCode);
    const std::string counter = draw.uses().front().key;
    Portion portion;
    portion.body.caseId = m_case;
    for (std::size_t i = 0; i < m_sheet->rows.size() && portion.rows.size() < kPortion; ++i) {
        const auto& row = m_sheet->rows[i];
        if (!row.problems.empty() || m_taken[i]) continue;
        const int sequence = first + static_cast<int>(portion.rows.size());
        domain::BatchRow child;
        child.caseId = domain::CaseId(m_context.newId());
        child.number = domain::caseNumber(hall->regionCode, m_context.today(), deskCode, sequence);
        child.queryCode = m_queryCode();
        child.personToken = replica.personToken(row.person.idNumber);
        child.form = row.form;
        portion.body.personal.push_back(std::move(child));
        portion.numbers.push_back({counter, sequence});
        portion.rows.push_back(i);
    }
    (void)scene;
    return portion;
}

/// A row that another case stands against is put among the bad ones; the others of its portion go on.
void BatchDesk::takePortion(sync::Replica& replica) {
    const auto open = scene(replica);
    if (m_phase != Phase::Taking || !open || !m_sheet) return;
    if (m_cancel) {
        stop(replica);
        return;
    }
    for (;;) {
        const auto portion = nextPortion(replica, *open);
        if (!portion || portion->rows.empty()) {
            stop(replica);
            return;
        }
        const auto refusal = m_context.whyNot(replica, portion->body);
        if (!refusal) {
            if (!m_context.submit(replica, portion->body, portion->numbers)) {
                stop(replica);
                return;
            }
            for (const std::size_t row : portion->rows) m_taken[row] = true;
            m_doneNow += static_cast<int>(portion->rows.size());
            break;
        }
        const auto named = refusal->params.find("row");
        const std::size_t at = named == refusal->params.end() ? 0 : std::strtoul(named->second.c_str(), nullptr, 10);
        if (at == 0 || at > portion->rows.size()) {
            m_context.say(*refusal);
            stop(replica);
            return;
        }
        const auto problem = refusal->params.find("problem");
        m_sheet->rows[portion->rows[at - 1]].problems.push_back(
            problem != refusal->params.end() ? problem->second : std::string("在名单里已经有了"));
        --m_ofNow;
    }
    publish(replica);
    post([this](sync::Replica& later) { takePortion(later); });
}

void BatchDesk::stop(sync::Replica& replica) {
    const int done = m_doneNow;
    m_phase = m_sheet ? Phase::Checked : Phase::Idle;
    m_doneNow = m_ofNow = 0;
    if (done > 0) m_context.done(fmt::format("名单加了 {} 人", done), fmt::format("{} persons put on the list", done));
    publish(replica);
}

void BatchDesk::clear(Answer answer) {
    post([this, answer](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open || (m_phase != Phase::Idle && m_phase != Phase::Checked)) return;
        domain::DropBatchRows body;
        body.caseId = m_case;
        for (const auto& member : open->state->members) {
            if (member.step == BatchStep::Listed) body.cases.push_back(member.caseId);
        }
        if (const auto refusal = m_context.whyNot(replica, body)) {
            answer(refusal);
            return;
        }
        const bool done = m_context.submit(replica, body).has_value();
        if (done && m_sheet) m_taken.assign(m_sheet->rows.size(), false);
        answer(std::nullopt);
        publish(replica);
    });
}

// ---- acceptance -------------------------------------------------------------------------------------------------

std::optional<domain::Refusal> BatchDesk::numbersMissing(sync::Replica& replica, const domain::CaseState& whole,
                                                         const domain::catalogue::Theme& theme,
                                                         const domain::catalogue::Resolution& resolution) const {
    const int persons = domain::membersAt(whole, BatchStep::Listed);
    if (persons == 0) return std::nullopt;
    std::map<std::string, std::int64_t> wanted;
    bool enough = true;
    for (const auto& id : resolution.chosenItems()) {
        const std::string series = seriesOf(*theme.item(id), m_context.today());
        wanted[series] = persons;
        enough = enough && replica.numbersLeft(series) >= persons;
    }
    stockUp(wanted);
    if (enough) return std::nullopt;
    return domain::refuse(RefusalCode::Unavailable, {}, "numbers for the persons of the list are on their way");
}

void BatchDesk::stockUp(std::map<std::string, std::int64_t> wanted) const {
    if (wanted == m_wantedStock) return;
    m_wantedStock = std::move(wanted);
    if (m_onStock) m_onStock();
}

void BatchDesk::accept(sync::Replica& replica) {
    const auto open = scene(replica);
    if (!open || (m_phase != Phase::Idle && m_phase != Phase::Checked)) return;
    m_phase = Phase::Accepting;
    m_doneNow = 0;
    m_ofNow = domain::membersAt(*open->state, BatchStep::Listed);
    acceptPortion(replica);
}

void BatchDesk::acceptPortion(sync::Replica& replica) {
    const auto open = scene(replica);
    if (m_phase != Phase::Accepting || !open) return;
    NumberDraw draw(replica, m_context.now());
    domain::AcceptBatchRows body;
    body.caseId = m_case;
    for (const auto& member : open->state->members) {
        if (member.step != BatchStep::Listed) continue;
        if (body.rows.size() == kPortion) break;
        domain::AcceptBatchRows::Row row;
        row.caseId = member.caseId;
        for (const auto& item : open->resolution.chosenItems()) {
            const auto number = draw.item(open->theme->item(item)->implementationCode);
            if (!number) {
                (void)numbersMissing(replica, *open->state, *open->theme, open->resolution);
                m_phase = Phase::ForNumbers;
                publish(replica);
                return;
            }
            row.itemNumbers[item.str()] = *number;
        }
        body.rows.push_back(std::move(row));
    }
    const bool more = !body.rows.empty() && m_context.submit(replica, body, draw.uses()).has_value();
    m_doneNow += more ? static_cast<int>(body.rows.size()) : 0;
    if (!more) {
        const int done = m_doneNow;
        m_phase = m_sheet ? Phase::Checked : Phase::Idle;
        m_doneNow = m_ofNow = 0;
        stockUp({});
        if (done > 0)
            m_context.done(fmt::format("名单里 {} 人已转到部门", done),
                           fmt::format("{} persons of the list went to the departments", done));
    }
    publish(replica);
    if (more) post([this](sync::Replica& later) { acceptPortion(later); });
}

// ---- files ------------------------------------------------------------------------------------------------------

void BatchDesk::saveBlank(const std::string& path, Answer answer) {
    post([this, path, answer](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open || !open->resolution.batch) {
            answer(domain::refuse(RefusalCode::BatchNotOffered));
            return;
        }
        onFileThread([path, answer, release = open->release, theme = open->theme, resolution = open->resolution] {
            try {
                tables::writeBlankList(path, *theme, resolution);
                answer(std::nullopt);
            } catch (const tables::WriteFault& fault) {
                answer(domain::refuse(RefusalCode::StorageFull, {}, fault.what()));
            }
        });
    });
}

void BatchDesk::saveReturned(const std::string& path, Answer answer) {
    post([this, path, answer](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open || !m_sheet) {
            answer(domain::refuse(RefusalCode::NotFound, {{"what", "退回的行"}}));
            return;
        }
        onFileThread([path, answer, release = open->release, theme = open->theme, sheet = *m_sheet] {
            try {
                tables::writeReturnedList(path, sheet, *theme);
                answer(std::nullopt);
            } catch (const tables::WriteFault& fault) {
                answer(domain::refuse(RefusalCode::StorageFull, {}, fault.what()));
            }
        });
    });
}

void BatchDesk::printForms() {
    post([this](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        const auto paper = caseScene(m_context, replica, *open->release, *open->theme, *open->state, open->resolution);
        int printed = 0;
        for (const auto& item : open->resolution.chosenItems()) {
            auto form = reports::departmentForm(paper, item);
            if (!form) continue;
            PrintOrder order;
            order.document = std::move(*form);
            m_context.print(std::move(order));
            ++printed;
        }
        m_context.done(fmt::format("部门原表 {} 张已送打印", printed),
                       fmt::format("{} forms go to the printer", printed));
    });
}

// ---- snapshot ---------------------------------------------------------------------------------------------------

void BatchDesk::publish(sync::Replica& replica) {
    if (!m_onBatch) return;
    auto snapshot = std::make_shared<BatchSnapshot>();
    snapshot->caseId = m_case;
    snapshot->phase = m_phase;
    snapshot->file = m_file;
    snapshot->whyNot = m_whyNot;
    snapshot->doneNow = m_doneNow;
    snapshot->ofNow = m_ofNow;
    if (const auto open = scene(replica)) {
        snapshot->offered = open->resolution.batch && open->resolution.complete();
        snapshot->mayChange =
            domain::permits(domain::caseTransitions(), domain::AddBatchRows::kind, open->state->status);
        snapshot->most = open->theme->batch ? open->theme->batch->most : 0;
        snapshot->listed = domain::membersAt(*open->state, BatchStep::Listed);
        snapshot->accepted = domain::membersAt(*open->state, BatchStep::Accepted);
    }
    if (m_sheet) {
        snapshot->remarks = m_sheet->remarks;
        for (std::size_t i = 0; i < m_sheet->rows.size(); ++i) {
            const auto& row = m_sheet->rows[i];
            if (row.problems.empty()) {
                ++(m_taken[i] ? snapshot->taken : snapshot->good);
                continue;
            }
            ++snapshot->bad;
            if (snapshot->problems.size() == kProblemsShown) continue;
            std::string text;
            for (const std::string& problem : row.problems) text += (text.empty() ? "" : "；") + problem;
            snapshot->problems.push_back({row.number, std::move(text)});
        }
    }
    m_onBatch(std::move(snapshot));
}

}  // namespace yc::workstation
