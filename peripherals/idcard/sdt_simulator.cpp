// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/idcard/sdt_simulator.h"

#include "peripherals/idcard/sdt_protocol.h"

#include <chrono>
#include <utility>

namespace yc::peripherals {

SdtSimulator::SdtSimulator() : m_terminal(PseudoTerminal::open()), m_path(m_terminal.slavePath) {
    m_thread = std::thread([this] { run(); });
}

SdtSimulator::~SdtSimulator() {
    m_stop = true;
    m_terminal.master->interrupt();
    m_thread.join();
}

void SdtSimulator::place(const IdCard& card) {
    const std::lock_guard lock(m_mutex);
    m_card = card;
    m_state = State::Placed;
}

void SdtSimulator::lift() {
    const std::lock_guard lock(m_mutex);
    m_card.reset();
    m_state = State::Idle;
}

void SdtSimulator::beNaughty(Mischief mischief) {
    const std::lock_guard lock(m_mutex);
    m_mischief = mischief;
}

std::string SdtSimulator::answer(std::uint16_t command) {
    const std::lock_guard lock(m_mutex);
    const Mischief mischief = std::exchange(m_mischief, Mischief::None);
    std::string bytes;
    switch (static_cast<sdt::Command>(command)) {
    case sdt::Command::Status: bytes = sdt::reply(sdt::Status::Ok); break;
    case sdt::Command::FindCard:
        if (m_state == State::Placed) {
            m_state = State::Found;
            bytes = sdt::reply(sdt::Status::Found, std::string(4, '\0'));
        } else {
            bytes = sdt::reply(sdt::Status::NoCard);  // a card that was read answers so until it is lifted
        }
        break;
    case sdt::Command::SelectCard:
        if (m_state == State::Found) {
            m_state = State::Selected;
            bytes = sdt::reply(sdt::Status::Ok, std::string(8, '\0'));
        } else {
            bytes = sdt::reply(sdt::Status::SelectFailed);
        }
        break;
    case sdt::Command::ReadBase:
        if ((m_state == State::Selected || m_state == State::Read) && m_card && mischief != Mischief::ReadFails) {
            m_state = State::Read;
            bytes = sdt::reply(sdt::Status::Ok, sdt::encodeBase(*m_card));
        } else {
            bytes = sdt::reply(sdt::Status::ReadFailed);
        }
        break;
    default: bytes = sdt::reply(sdt::Status::BadCommand); break;
    }
    switch (mischief) {
    case Mischief::BadChecksum: bytes.back() = static_cast<char>(bytes.back() ^ 0x5A); break;
    case Mischief::Half: bytes.resize(bytes.size() / 2); break;
    case Mischief::Rubbish: bytes.insert(0, "\x55\xAAnoise\xAA\xAA"); break;
    case Mischief::Silence: bytes.clear(); break;
    default: break;
    }
    return bytes;
}

void SdtSimulator::run() {
    sdt::FrameReader frames;
    while (!m_stop) {
        std::string bytes;
        const ReadStatus status = m_terminal.master->read(bytes, std::chrono::milliseconds(500));
        if (m_stop) return;
        if (status == ReadStatus::Closed) {  // nobody has the line open yet, or any more
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            continue;
        }
        frames.feed(bytes);
        std::uint16_t command = 0;
        while (frames.nextRequest(command) == sdt::FrameReader::Result::Frame) {
            const std::string reply = answer(command);
            if (!reply.empty()) m_terminal.master->write(reply);
        }
    }
}

}  // namespace yc::peripherals
