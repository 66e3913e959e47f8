// SPDX-License-Identifier: GPL-3.0-or-later
// 读卡器模拟器: speaks SDT bytes on a pseudo terminal, with the moods of the real thing. Ships with the product for
// trials without hardware.
#pragma once

#include "peripherals/common/byte_stream.h"
#include "peripherals/idcard/id_card.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace yc::peripherals {

class SdtSimulator {
public:
    SdtSimulator();
    ~SdtSimulator();

    /// What the driver opens.
    const std::string& path() const { return m_path; }

    void place(const IdCard& card);
    void lift();

    /// Next reply is spoilt in this way.
    enum class Mischief { None, BadChecksum, Half, Rubbish, ReadFails, Silence };
    void beNaughty(Mischief mischief);

private:
    enum class State { Idle, Placed, Found, Selected, Read };
    void run();
    std::string answer(std::uint16_t command);

    PseudoTerminal m_terminal;
    std::string m_path;
    std::mutex m_mutex;
    State m_state = State::Idle;
    std::optional<IdCard> m_card;
    Mischief m_mischief = Mischief::None;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

}  // namespace yc::peripherals
