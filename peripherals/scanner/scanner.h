// SPDX-License-Identifier: GPL-3.0-or-later
// 扫码枪(墩): the port and the serial driver. A code arrives whole and never types into a field.
#pragma once

#include "peripherals/common/byte_stream.h"
#include "peripherals/common/health.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace yc::peripherals {

class Scanner {
public:
    virtual ~Scanner() = default;
    /// Called on the scanner's thread with the payload as UTF-8; the frame bytes are gone.
    virtual void onCode(std::function<void(const std::string&)> listener) = 0;
    virtual void onState(std::function<void(const DeviceState&)> listener) = 0;
    virtual DeviceState state() const = 0;
};

/// Cuts a byte stream into codes: ends with CR, LF, CRLF or ETX; a leading STX is dropped; control bytes inside end the
/// code as damaged. Payloads are UTF-8 where they are valid, else they are taken for GB 18030.
class ScanSplitter {
public:
    void feed(std::string_view bytes) { m_buffer += bytes; }
    /// Next complete code; false when none is complete. Longer than 4,096 bytes without an end: thrown away.
    bool next(std::string& code);

private:
    std::string m_buffer;
};

class SerialScanner : public Scanner {
public:
    SerialScanner(std::string path, int baud);
    ~SerialScanner() override;
    void onCode(std::function<void(const std::string&)> listener) override;
    void onState(std::function<void(const DeviceState&)> listener) override;
    DeviceState state() const override;

private:
    void run();
    void setState(const DeviceState& state);

    std::string m_path;
    int m_baud;
    mutable std::mutex m_mutex;
    std::function<void(const std::string&)> m_onCode;
    std::function<void(const DeviceState&)> m_onState;
    DeviceState m_state;
    ByteStream* m_stream = nullptr;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// 扫码模拟器: the other end of the line.
class ScannerSimulator {
public:
    ScannerSimulator() : m_terminal(PseudoTerminal::open()) {}
    const std::string& path() const { return m_terminal.slavePath; }
    void scan(const std::string& code) { m_terminal.master->write(code + "\r"); }

private:
    PseudoTerminal m_terminal;
};

}  // namespace yc::peripherals
