// SPDX-License-Identifier: GPL-3.0-or-later
// 文书档: the sealed editions of papers, encrypted under their case's key, and the case as it stood when a paper was issued.
#pragma once

#include "domain/core/messages.h"
#include "journal/codec.h"
#include "journal/keyring.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::journal {

struct SealedPaper {
    domain::CaseId caseId;
    domain::PaperNumber number;
    std::string pdf;
};

/// Own connection to the journal's file; thread-safe.
class PaperArchive {
public:
    PaperArchive(const std::string& path, const Codec& codec, const KeyRing& keys, domain::ScopeId scope);
    ~PaperArchive();

    /// `hash` is the SM3 of the file. Replaces what an earlier try left for this paper. Throws SubjectDestroyed.
    void put(const domain::CaseId& caseId, const domain::PaperNumber& number, const std::string& hash,
             std::string_view pdf, domain::Instant now);
    /// nullopt: no such file, or the person's key was destroyed when its time had run out.
    std::optional<SealedPaper> find(const std::string& hash) const;

    /// 作废: every numbered paper of the hall that was taken back, oldest first.
    struct Voided {
        domain::PaperNumber number;
        domain::Instant at{};
        std::string reason;
    };
    std::vector<Voided> voided() const;

    /// The case as the command that issued the paper left it: what is printed again later must say what it said then.
    std::optional<domain::CaseState> whenIssued(const domain::CaseId& caseId, const domain::PaperNumber& number) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace yc::journal
