// SPDX-License-Identifier: GPL-3.0-or-later
// 签名屏、评价器: the pad in front of the citizen. It shows a text, asks for a signature or a rating; the clerk can
// neither see who rated nor operate it (R141). Ports, and the reference protocol of the shipped simulator.
#pragma once

#include "peripherals/common/byte_stream.h"
#include "peripherals/common/health.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace yc::peripherals {

class CustomerPad {
public:
    virtual ~CustomerPad() = default;
    virtual DeviceState state() const = 0;
    virtual void onState(std::function<void(const DeviceState&)> listener) = 0;
    virtual void showText(const std::string& text) = 0;
    virtual void clear() = 0;
    /// The answer comes on the pad's thread; cancel() or a new question drops the old one.
    virtual void askSignature(const std::string& what, std::function<void(bool signedFor)> done) = 0;
    virtual void askRating(const std::string& caseNumber, std::function<void(std::optional<int> stars)> done) = 0;
    virtual void cancel() = 0;
};

/// Frames `02 | addr | cmd | lenHi lenLo | payload | xor | 03`; xor covers addr … payload.
namespace pad {
enum class Message : std::uint8_t {
    ShowText = 0x01,
    Clear = 0x02,
    AskRating = 0x10,
    Cancel = 0x11,
    AskSignature = 0x12,
    Ack = 0x06,
    Nak = 0x15,
    Rating = 0x90,
    TimedOut = 0x91,
    Signed = 0x92
};
struct Frame {
    std::uint8_t address = 1;
    Message message{};
    std::string payload;
};
std::string encode(const Frame& frame);
class FrameReader {
public:
    void feed(std::string_view bytes) { m_buffer += bytes; }
    std::optional<Frame> next();  ///< damaged frames are skipped
private:
    std::string m_buffer;
};
}  // namespace pad

class SerialPad : public CustomerPad {
public:
    SerialPad(std::string path, int baud);
    ~SerialPad() override;
    DeviceState state() const override;
    void onState(std::function<void(const DeviceState&)> listener) override;
    void showText(const std::string& text) override;
    void clear() override;
    void askSignature(const std::string& what, std::function<void(bool)> done) override;
    void askRating(const std::string& caseNumber, std::function<void(std::optional<int>)> done) override;
    void cancel() override;

private:
    void run();
    void handle(const pad::Frame& frame);
    void send(pad::Message message, const std::string& payload);
    void setState(const DeviceState& state);

    std::string m_path;
    int m_baud;
    mutable std::mutex m_mutex;
    std::function<void(const DeviceState&)> m_onState;
    std::function<void(bool)> m_onSignature;
    std::function<void(std::optional<int>)> m_onRating;
    DeviceState m_state;
    std::vector<std::string> m_outgoing;
    ByteStream* m_stream = nullptr;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// 模拟器: a citizen who signs and rates as told, or by herself when `stars` is set beforehand.
class PadSimulator {
public:
    PadSimulator();
    ~PadSimulator();
    const std::string& path() const { return m_path; }
    /// How the citizen answers from now on; nullopt: not at all.
    void answer(std::optional<bool> signs, std::optional<int> stars);
    std::string shown() const;

private:
    void run();
    PseudoTerminal m_terminal;
    std::string m_path;
    mutable std::mutex m_mutex;
    std::optional<bool> m_signs = true;
    std::optional<int> m_stars;
    std::string m_shown;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

}  // namespace yc::peripherals
