// SPDX-License-Identifier: GPL-3.0-or-later
// 文号取用: drawing numbers from the leased series for one command. All of them are taken in the same durable step as the
// command that uses them, or none.
#pragma once

#include "domain/core/numbers.h"
#include "sync/replica.h"

#include <string>
#include <vector>

namespace yc::workstation {

/// 机关代字 plus what the paper is: "青政服" + "受" → series "青政服受|2026".
enum class SeriesKind {
    Receipt,
    Acceptance,
    Correction,
    Tolerance,
    NonAcceptance,
    Delivery,
    Slip,
    Decision,
    Procedure,
    Withdrawal,
    List,
    Commitment,
    OnTheSpot,
    Termination,
    Extension,
    Revocation,
    JointInvitation,
    JointMinutes,
    Later
};
/// 收 受 补 容 不受 送 交 决 特 撤 清 承 更 终 延 销 联 纪 缓.
std::string_view seriesWord(SeriesKind kind);
std::string seriesKey(std::string_view organWord, SeriesKind kind, int year);

/// Collects the numbers of one command. Store thread.
class NumberDraw {
public:
    NumberDraw(sync::Replica& replica, domain::Instant now);
    /// The next paper number of the hall; nullopt when the leased block is used up.
    std::optional<domain::PaperNumber> paper(SeriesKind kind);
    /// 43-character 办件编号 of an item with this implementing code.
    std::optional<std::string> item(const std::string& implementingCode);
    /// Sequence of the day for cases of this device; never goes back.
    int caseSequence(const std::string& deskCode);
    const std::vector<journal::NumberUse>& uses() const { return m_uses; }

private:
    std::optional<std::int64_t> draw(const std::string& series);
    sync::Replica& m_replica;
    domain::Date m_day;
    std::string m_organWord;
    std::vector<journal::NumberUse> m_uses;
};

}  // namespace yc::workstation
