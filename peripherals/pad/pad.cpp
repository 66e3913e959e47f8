// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/pad/pad.h"

#include <algorithm>
#include <utility>

namespace yc::peripherals {

namespace {
const DeviceState ready{Health::Ready, {}, {}};
const DeviceState away{Health::Fault, "签名屏没接上。请在纸上签字，评价可扫回证上的码",
                       "The pad is not connected. Sign on paper; ratings by the code on the receipt"};
}  // namespace

namespace pad {

std::string encode(const Frame& frame) {
    std::string inner;
    inner += static_cast<char>(frame.address);
    inner += static_cast<char>(frame.message);
    inner += static_cast<char>(frame.payload.size() >> 8 & 0xFF);
    inner += static_cast<char>(frame.payload.size() & 0xFF);
    inner += frame.payload;
    unsigned char x = 0;
    for (const char c : inner) x = static_cast<unsigned char>(x ^ static_cast<unsigned char>(c));
    return '\x02' + inner + static_cast<char>(x) + '\x03';
}

std::optional<Frame> FrameReader::next() {
    // A damaged frame may leave a start byte behind whose length reaches into the next frame, so every start is tried.
    std::size_t keepFrom = std::string::npos;
    for (auto start = m_buffer.find('\x02'); start != std::string::npos; start = m_buffer.find('\x02', start + 1)) {
        const std::string_view rest = std::string_view(m_buffer).substr(start);
        const std::size_t length = rest.size() < 5
                                       ? 0
                                       : static_cast<std::size_t>(static_cast<unsigned char>(rest[3])) << 8 |
                                             static_cast<unsigned char>(rest[4]);
        const std::size_t total = 5 + length + 2;
        if (rest.size() < total) {
            keepFrom = std::min(keepFrom, start);
            continue;
        }
        unsigned char x = 0;
        for (std::size_t i = 1; i < 5 + length; ++i)
            x = static_cast<unsigned char>(x ^ static_cast<unsigned char>(rest[i]));
        if (static_cast<unsigned char>(rest[5 + length]) != x || rest[total - 1] != '\x03') continue;
        Frame frame;
        frame.address = static_cast<std::uint8_t>(rest[1]);
        frame.message = static_cast<Message>(static_cast<unsigned char>(rest[2]));
        frame.payload = std::string(rest.substr(5, length));
        m_buffer.erase(0, start + total);
        return frame;
    }
    m_buffer.erase(0, std::min(keepFrom, m_buffer.size()));
    return std::nullopt;
}

}  // namespace pad

SerialPad::SerialPad(std::string path, int baud) : m_path(std::move(path)), m_baud(baud), m_state(away) {
    m_thread = std::thread([this] { run(); });
}

SerialPad::~SerialPad() {
    m_stop = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stream) m_stream->interrupt();
    }
    m_thread.join();
}

DeviceState SerialPad::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void SerialPad::onState(std::function<void(const DeviceState&)> listener) {
    const std::lock_guard lock(m_mutex);
    m_onState = std::move(listener);
}

void SerialPad::setState(const DeviceState& state) {
    std::function<void(const DeviceState&)> listener;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == state) return;
        m_state = state;
        listener = m_onState;
    }
    if (listener) listener(state);
}

void SerialPad::send(pad::Message message, const std::string& payload) {
    const std::lock_guard lock(m_mutex);
    m_outgoing.push_back(pad::encode({1, message, payload.substr(0, 0xFFFF)}));
}

void SerialPad::showText(const std::string& text) { send(pad::Message::ShowText, text); }
void SerialPad::clear() { send(pad::Message::Clear, {}); }

void SerialPad::askSignature(const std::string& what, std::function<void(bool)> done) {
    {
        const std::lock_guard lock(m_mutex);
        m_onSignature = std::move(done);
    }
    send(pad::Message::AskSignature, what);
}

void SerialPad::askRating(const std::string& caseNumber, std::function<void(std::optional<int>)> done) {
    {
        const std::lock_guard lock(m_mutex);
        m_onRating = std::move(done);
    }
    send(pad::Message::AskRating, caseNumber);
}

void SerialPad::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_onSignature = nullptr;
        m_onRating = nullptr;
    }
    send(pad::Message::Cancel, {});
}

void SerialPad::handle(const pad::Frame& frame) {
    std::function<void(bool)> onSignature;
    std::function<void(std::optional<int>)> onRating;
    {
        const std::lock_guard lock(m_mutex);
        if (frame.message == pad::Message::Signed)
            onSignature = std::exchange(m_onSignature, nullptr);
        else if (frame.message == pad::Message::Rating || frame.message == pad::Message::TimedOut)
            onRating = std::exchange(m_onRating, nullptr);
    }
    if (onSignature) onSignature(frame.payload == "1");
    if (onRating) {
        const bool rated = frame.message == pad::Message::Rating && frame.payload.size() == 1 &&
                           frame.payload[0] >= '1' && frame.payload[0] <= '5';
        onRating(rated ? std::optional<int>(frame.payload[0] - '0') : std::nullopt);
    }
}

void SerialPad::run() {
    while (!m_stop) {
        auto stream = ByteStream::openSerial(m_path, m_baud);
        if (stream) {
            {
                const std::lock_guard lock(m_mutex);
                m_stream = stream.get();
            }
            setState(ready);
            pad::FrameReader frames;
            std::string bytes;
            bool lost = false;
            while (!m_stop && !lost) {
                std::vector<std::string> outgoing;
                {
                    const std::lock_guard lock(m_mutex);
                    outgoing.swap(m_outgoing);
                }
                for (const std::string& frame : outgoing) lost = lost || !stream->write(frame);
                bytes.clear();
                lost = lost || stream->read(bytes, std::chrono::milliseconds(20)) == ReadStatus::Closed;
                frames.feed(bytes);
                while (const auto frame = frames.next()) handle(*frame);
            }
            const std::lock_guard lock(m_mutex);
            m_stream = nullptr;
        }
        if (m_stop) break;
        setState(away);
        for (int i = 0; i < 40 && !m_stop; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

PadSimulator::PadSimulator() : m_terminal(PseudoTerminal::open()), m_path(m_terminal.slavePath) {
    m_thread = std::thread([this] { run(); });
}

PadSimulator::~PadSimulator() {
    m_stop = true;
    m_terminal.master->interrupt();
    m_thread.join();
}

void PadSimulator::answer(std::optional<bool> signs, std::optional<int> stars) {
    const std::lock_guard lock(m_mutex);
    m_signs = signs;
    m_stars = stars;
}

std::string PadSimulator::shown() const {
    const std::lock_guard lock(m_mutex);
    return m_shown;
}

void PadSimulator::run() {
    pad::FrameReader frames;
    while (!m_stop) {
        std::string bytes;
        if (m_terminal.master->read(bytes, std::chrono::milliseconds(500)) == ReadStatus::Closed) {
            if (!m_stop) std::this_thread::sleep_for(std::chrono::milliseconds(20));
            continue;
        }
        frames.feed(bytes);
        while (const auto frame = frames.next()) {
            std::string answer;
            {
                const std::lock_guard lock(m_mutex);
                switch (frame->message) {
                case pad::Message::ShowText: m_shown = frame->payload; break;
                case pad::Message::Clear: m_shown.clear(); break;
                case pad::Message::AskSignature:
                    m_shown = frame->payload;
                    if (m_signs) answer = pad::encode({1, pad::Message::Signed, *m_signs ? "1" : "0"});
                    break;
                case pad::Message::AskRating:
                    if (m_stars) answer = pad::encode({1, pad::Message::Rating, std::to_string(*m_stars)});
                    break;
                default: break;
                }
            }
            if (!answer.empty()) m_terminal.master->write(answer);
        }
    }
}

}  // namespace yc::peripherals
