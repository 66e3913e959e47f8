// SPDX-License-Identifier: GPL-3.0-or-later
// 播报: which calls are said aloud, once each, and who is told that the turn is near. Pure: snapshots in, sentences out.
#pragma once

#include "domain/core/time.h"
#include "peripherals/voice/voice.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace yc::workstation {

/// The words; {number}, {desk} and {theme} are filled in. Names are never among them.
struct AnnouncementWords {
    std::string call = "请 {number} 号到 {desk}";
    std::string callEn;  ///< empty: Chinese only
    std::string ready = "请 {number} 号准备";
    int times = 2;        ///< a call is said so often
    int noticeAhead = 3;  ///< whoever is among the next so many is told to get ready; 0 = nobody
};

struct CallSeen {
    std::string number;   ///< "A023"
    std::string desk;     ///< "3 号窗口"
    std::string deskEn;   ///< "window 3"; empty: as above
    std::string theme;    ///< "新生儿出生"
    bool silent = false;  ///< the theme is not said (公民身后)
    int calls = 1;        ///< recalls are said again
    domain::Instant at{};
};

class Announcer {
public:
    void setWords(AnnouncementWords words) { m_words = std::move(words); }
    /// A new day: numbers begin anew.
    void forget();
    /// Those of them that will be said.
    std::vector<CallSeen> fresh(const std::vector<CallSeen>& seen, domain::Instant now) const;
    /// Sentences for what is new. Calls older than half a minute stay unsaid: the screen was away, they have been followed.
    std::vector<peripherals::Spoken> calls(const std::vector<CallSeen>& seen, domain::Instant now);
    /// `next`: numbers of one queue in the order of calling. Each is told once; after somebody of it was called.
    std::vector<peripherals::Spoken> ready(const std::vector<std::string>& next);

private:
    AnnouncementWords m_words;
    std::map<std::string, int> m_said;  ///< number → calls
    std::set<std::string> m_told;
};

/// "A023" → "A 零 二 三": a number is read digit by digit.
std::string spokenNumber(const std::string& number, bool chinese);

}  // namespace yc::workstation
