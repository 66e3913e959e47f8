// SPDX-License-Identifier: GPL-3.0-or-later
// Byte stream: a serial line, or the end of a pseudo terminal that a simulator holds.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace yc::peripherals {

enum class ReadStatus { Data, Timeout, Closed };

/// Closes its file descriptor. Not shared between threads, except interrupt().
class ByteStream {
public:
    /// Opens a serial device, 8N1 without flow control. nullptr when it is not there or not ours to open.
    static std::unique_ptr<ByteStream> openSerial(const std::string& path, int baud);
    explicit ByteStream(int fd);
    ~ByteStream();
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// Appends what arrives within `wait` to `buffer`; returns early with the first bytes.
    ReadStatus read(std::string& buffer, std::chrono::milliseconds wait);
    /// False when the other side is gone.
    bool write(const std::string& bytes);
    /// Ends a waiting read from another thread; every later read answers Closed.
    void interrupt();

private:
    int m_fd;
    int m_wake[2] = {-1, -1};
};

/// Both ends of a pseudo terminal: the simulator keeps `master`, the driver opens `slavePath` like any serial device.
struct PseudoTerminal {
    std::unique_ptr<ByteStream> master;
    std::string slavePath;
    static PseudoTerminal open();
};

}  // namespace yc::peripherals
