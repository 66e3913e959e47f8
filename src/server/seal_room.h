// SPDX-License-Identifier: GPL-3.0-or-later
// 盖章: makes the sealed edition of a paper on record, once, on request. The paper is composed anew from the case as it stood
// when the paper was issued, carries the organ's seal and signature, and is kept under its hash.
#pragma once

#include "api/device_key.h"
#include "api/paper_wire.h"
#include "domain/core/expected.h"
#include "journal/paper_archive.h"
#include "reports/document.h"
#include "server/organ_seals.h"

#include <memory>
#include <mutex>
#include <string>

namespace yc::reports {
class FontSet;
}

namespace yc::server {

class Core;

class SealRoom {
public:
    /// The server signs the codes of its editions with a key of its own, made at first use.
    SealRoom(Core& core, std::unique_ptr<SealCabinet> cabinet);
    ~SealRoom();

    /// The same edition again when there is one. Refusals: PaperUnknown, SealMissing, Unavailable.
    domain::Expected<api::SealedEdition, domain::Refusal> edition(const domain::CaseId& caseId,
                                                                  const domain::PaperNumber& number,
                                                                  const domain::Actor& asker);
    const journal::PaperArchive& archive() const { return *m_archive; }
    const api::DeviceKey& codeKey() const { return m_codeKey; }

private:
    struct Made;
    domain::Expected<Made, domain::Refusal> make(const domain::CaseId& caseId, const domain::PaperRecord& record);

    Core& m_core;
    std::unique_ptr<SealCabinet> m_cabinet;
    std::unique_ptr<journal::PaperArchive> m_archive;
    api::DeviceKey m_codeKey;
    std::mutex m_mutex;  ///< one paper at a time: what is stored and what is recorded must be the same file
    std::unique_ptr<reports::FontSet> m_fonts;
};

/// 示例印章 of a hall that is marked as a sample: one for the hall and one for each unit of the catalogue.
void makeSampleSeals(Core& core);

}  // namespace yc::server
