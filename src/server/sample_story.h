// SPDX-License-Identifier: GPL-3.0-or-later
// 示例故事: gives commands as the people of the sample hall would, and walks a case step by step. The first refusal ends
// the story; later steps do nothing.
#pragma once

#include "domain/catalogue/resolution.h"
#include "domain/core/messages.h"
#include "domain/core/refusal.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::server {

class Core;

/// One invented person's data, merged from all shared sources.
using PersonData = std::map<std::string, std::string>;

class SampleStory {
public:
    SampleStory(Core& core, std::string title) : m_core(core), m_title(std::move(title)) {}

    bool goesOn() const { return m_goesOn; }
    /// Gives a command as this account at this device. False, and the story ends, when it is refused.
    bool give(const std::string& account, const std::string& device, domain::Instant at, domain::CommandBody body);
    /// Streams of a kind touched by the last command.
    std::vector<std::string> touched(domain::StreamKind kind) const;

    // ---- a case at a window ----
    struct Counter {
        std::string account;
        std::string device;  ///< the desk has the same name
    };
    /// Opens a case, identifies the applicant, answers every question, checks every line, fills the form.
    bool openCase(const Counter& counter, domain::Instant at, const std::string& idNumber,
                  const domain::TicketId& ticket = {});
    bool answerQuestions(domain::Instant at);
    /// `missing` are found to be missing, all else is in order.
    bool checkPapers(domain::Instant at, const std::vector<std::string>& missing = {});
    bool fillForm(domain::Instant at, const std::string& childName);
    bool accept(domain::Instant at);
    bool correct(domain::Instant at);
    /// Packs the papers for a unit, seals and dispatches; the unit signs for them when `reviewer` is named.
    bool sendPapers(domain::Instant at, const std::string& unit, const std::string& reviewer = {});
    bool review(domain::Instant at, const std::string& reviewer, const std::string& item, bool decide);
    /// Shelves every result of the case that is a thing.
    bool shelve(domain::Instant at, const Counter& counter);

    const domain::CaseId& caseId() const { return m_caseId; }

private:
    std::optional<domain::CaseState> state() const;
    const domain::catalogue::Theme* theme() const;
    domain::catalogue::Resolution resolution(const domain::CaseState& state, domain::Instant at) const;
    domain::PaperNumber paper(const std::string& organWord, const std::string& kind, domain::Instant at);
    std::int64_t number(const std::string& series, domain::Instant at);
    std::string deskCode() const;
    bool stop(const domain::Refusal& refusal, std::string_view kind);

    Core& m_core;
    std::string m_title;
    bool m_goesOn = true;
    Counter m_counter;
    PersonData m_person;
    domain::CaseId m_caseId;
    int m_caseSequence = 0;
    std::vector<domain::StreamId> m_touched;
};

}  // namespace yc::server
