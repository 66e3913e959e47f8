// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seal_room.h"

#include "api/paper_signature.h"
#include "domain/intake/case_resolution.h"
#include "reports/case_papers.h"
#include "reports/error.h"
#include "reports/pdf_seal.h"
#include "server/core.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>

namespace yc::server {

using namespace domain;

namespace {

constexpr const char* hallOrgan = "hall";
const DeviceId serverDevice("server");

api::DeviceKey loadOrMake(const std::string& path) {
    if (!std::filesystem::exists(path)) api::DeviceKey::generate().store(path);
    return api::DeviceKey::load(path);
}

const PaperRecord* recordOf(const CaseState& state, const PaperNumber& number) {
    for (const PaperRecord& paper : state.papers) {
        if (paper.number == number && !paper.voided) return &paper;
    }
    return nullptr;
}

/// A department's own papers carry its seal, everything of the window the hall's.
std::string organOf(const CaseState& state, const catalogue::Theme& theme, const PaperRecord& record) {
    for (const PromiseDraft& told : state.promises) {  // told before there were tasks
        const auto* item = told.number == record.number ? theme.item(told.item) : nullptr;
        if (item) return item->unit.str();
    }
    for (const ItemTask& task : state.tasks) {
        const bool paused = std::any_of(task.pauses.begin(), task.pauses.end(),
                                        [&](const ClockPause& pause) { return pause.notice == record.number; });
        const bool extended = task.extension && task.extension->notice == record.number;
        const bool promised =
            std::any_of(state.commitments.begin(), state.commitments.end(), [&](const CommitmentRecord& made) {
                return made.item == task.item && made.number == record.number;
            });
        const bool own = task.decisionNumber == record.number || task.revocation == record.number;
        if (paused || extended || promised || own) return task.unit.str();
    }
    return hallOrgan;
}

std::string purposeOf(const reports::Document& paper) {
    for (const reports::Block& block : paper.blocks) {
        if (const auto* place = std::get_if<reports::SealPlace>(&block)) return place->caption;
    }
    return paper.title;
}

std::string hallName(const Core& core, const catalogue::Release* release) {
    if (release) {
        for (const catalogue::Unit& unit : release->units) {
            if (unit.centre) return unit.name;
        }
    }
    return core.hall.name;
}

}  // namespace

struct SealRoom::Made {
    std::string pdf;
    std::string organ;
    std::string holder;
};

SealRoom::SealRoom(Core& core, std::unique_ptr<SealCabinet> cabinet)
    : m_core(core)
    , m_cabinet(std::move(cabinet))
    , m_archive(std::make_unique<journal::PaperArchive>(core.config.dataDir + "/hall.db", core.codec, core.keys,
                                                        core.hall.scope))
    , m_codeKey(loadOrMake(core.config.dataDir + "/server.sign.pem")) {}

SealRoom::~SealRoom() = default;

Expected<SealRoom::Made, Refusal> SealRoom::make(const CaseId& caseId, const PaperRecord& record) {
    const auto then = m_archive->whenIssued(caseId, record.number);
    const Unexpected<Refusal> unknown{refuse(RefusalCode::PaperUnknown, {{"number", record.number.str()}})};
    if (!then) return unknown;
    const auto* release = m_core.catalogues->find(then->catalogueVersion, then->catalogueHash);
    const auto* theme = release ? release->theme(then->theme) : nullptr;
    if (!theme)
        return Unexpected{refuse(RefusalCode::CatalogueUnknown, {{"version", std::to_string(then->catalogueVersion)}})};
    Made made;
    made.organ = organOf(*then, *theme, record);
    const auto* unit = release->unit(UnitId(made.organ));
    const std::string organName = unit ? unit->name : hallName(m_core, release);
    const auto seal = m_cabinet->sealOf(made.organ);
    if (!seal) return Unexpected{refuse(RefusalCode::SealMissing, {{"organ", organName}})};
    made.holder = seal->holder();

    const Date day = localDate(then->acceptedAt == Instant{} ? record.at : then->acceptedAt);
    const auto resolution = resolveCase(*then, *theme, m_core.calendar, day);
    reports::Office office{m_core.hall.name, organName, release->hotline, {}, {}};
    for (const api::Window& window : m_core.hall.windows) {
        if (window.desk == then->desk) office.window = window.name;
    }
    if (const auto clerk = m_core.reader().account(then->clerk.str())) office.clerk = clerk->name;
    const reports::CaseScene scene{
        *release, *theme, *then, resolution, office, record.at, [this](const PaperSummary& paper) {
            return api::signedPaperCode(paper, m_core.hall.scope, serverDevice, m_codeKey);
        }};
    auto paper = reports::paperOnRecord(scene, record.number);
    if (!paper) return unknown;
    paper->marks = {};
    paper->marks.sample = !release->sampleMark.empty();
    paper->marks.sealed = true;
    try {
        if (!m_fonts) m_fonts = std::make_unique<reports::FontSet>();
        const Instant now = m_core.now();
        made.pdf =
            reports::sealPdf(reports::renderPdf(*paper, *m_fonts),
                             {purposeOf(*paper), m_core.hall.name, std::chrono::system_clock::to_time_t(now)}, *seal);
    } catch (const reports::ReportError& fault) {
        spdlog::error("a paper could not be sealed: {}", fault.what());
        return Unexpected{refuse(RefusalCode::Unavailable)};
    }
    return made;
}

Expected<api::SealedEdition, Refusal> SealRoom::edition(const CaseId& caseId, const PaperNumber& number,
                                                        const Actor& asker) {
    const std::lock_guard lock(m_mutex);
    const auto read = [&]() -> std::optional<PaperRecord> {
        const auto stored = m_core.reader().state({StreamKind::Case, caseId.str()});
        const auto* state = stored ? std::get_if<CaseState>(&stored->state) : nullptr;
        const auto* record = state ? recordOf(*state, number) : nullptr;
        return record ? std::optional(*record) : std::nullopt;
    };
    auto record = read();
    if (!record) return Unexpected{refuse(RefusalCode::PaperUnknown, {{"number", number.str()}})};
    api::SealedEdition edition;
    edition.number = number;
    if (record->sealedHash.empty()) {
        auto made = make(caseId, *record);
        if (!made) return Unexpected{made.error()};
        const std::string hash = journal::sm3Hex(made->pdf);
        // The file first: an edition on record can always be fetched.
        m_archive->put(caseId, number, hash, made->pdf, m_core.now());
        Actor actor = asker;
        actor.roles = {Role::System};
        const auto answer =
            m_core.submitOwn(actor, SealPaper{caseId, number, made->organ, made->holder, hash}, m_core.now());
        if (!answer) return Unexpected{answer.error()};
        if (answer->front().refusal) return Unexpected{*answer->front().refusal};
        record = read();
        if (!record) return Unexpected{refuse(RefusalCode::PaperUnknown, {{"number", number.str()}})};
    }
    edition.hash = record->sealedHash;
    edition.sealedAt = record->sealedAt;
    return edition;
}

void makeSampleSeals(Core& core) {
    if (core.hall.sampleMark.empty()) return;
    const auto now = core.releaseNow();
    const auto* release = now ? core.catalogues->find(now->version, now->hash) : nullptr;
    std::map<std::string, std::string> organs{{hallOrgan, hallName(core, release)}};
    if (release) {
        for (const catalogue::Unit& unit : release->units) organs[unit.id.str()] = unit.name;
    }
    FileSeals::makeSamples(core.config.dataDir + "/seals", organs);
}

}  // namespace yc::server
