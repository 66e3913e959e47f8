// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/scanner/scanner.h"

#include <iconv.h>
#include <vector>

namespace yc::peripherals {

namespace {
const DeviceState ready{Health::Ready, {}, {}};
const DeviceState away{Health::Fault, "扫码枪没接上。可以手工输入编号",
                       "The scanner is not connected. Type the number instead"};

bool convert(const char* from, const std::string& text, std::string& out) {
    const iconv_t cd = ::iconv_open("UTF-8", from);
    if (cd == reinterpret_cast<iconv_t>(-1)) return false;
    std::string input = text;
    std::vector<char> output(text.size() * 4 + 16);
    char* in = input.data();
    char* to = output.data();
    std::size_t inLeft = input.size();
    std::size_t outLeft = output.size();
    const bool good = ::iconv(cd, &in, &inLeft, &to, &outLeft) != static_cast<std::size_t>(-1) && inLeft == 0;
    ::iconv_close(cd);
    if (good) out.assign(output.data(), output.size() - outLeft);
    return good;
}
}  // namespace

bool ScanSplitter::next(std::string& code) {
    while (true) {
        const auto end = m_buffer.find_first_of("\r\n\x03");
        if (end == std::string::npos) {
            if (m_buffer.size() > 4096) m_buffer.clear();
            return false;
        }
        std::string raw = m_buffer.substr(0, end);
        m_buffer.erase(0, end + 1);
        if (const auto start = raw.rfind('\x02'); start != std::string::npos) raw.erase(0, start + 1);
        if (raw.empty()) continue;  // CRLF, or ETX followed by CR
        if (convert("UTF-8", raw, code) || convert("GB18030", raw, code)) return true;
    }
}

SerialScanner::SerialScanner(std::string path, int baud) : m_path(std::move(path)), m_baud(baud), m_state(away) {
    m_thread = std::thread([this] { run(); });
}

SerialScanner::~SerialScanner() {
    m_stop = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stream) m_stream->interrupt();
    }
    m_thread.join();
}

void SerialScanner::onCode(std::function<void(const std::string&)> listener) {
    const std::lock_guard lock(m_mutex);
    m_onCode = std::move(listener);
}

void SerialScanner::onState(std::function<void(const DeviceState&)> listener) {
    const std::lock_guard lock(m_mutex);
    m_onState = std::move(listener);
}

DeviceState SerialScanner::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void SerialScanner::setState(const DeviceState& state) {
    std::function<void(const DeviceState&)> listener;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == state) return;
        m_state = state;
        listener = m_onState;
    }
    if (listener) listener(state);
}

void SerialScanner::run() {
    while (!m_stop) {
        auto stream = ByteStream::openSerial(m_path, m_baud);
        if (stream) {
            {
                const std::lock_guard lock(m_mutex);
                m_stream = stream.get();
            }
            setState(ready);
            ScanSplitter splitter;
            std::string bytes;
            while (!m_stop && stream->read(bytes, std::chrono::milliseconds(1000)) != ReadStatus::Closed) {
                splitter.feed(bytes);
                bytes.clear();
                std::string code;
                while (splitter.next(code)) {
                    std::function<void(const std::string&)> listener;
                    {
                        const std::lock_guard lock(m_mutex);
                        listener = m_onCode;
                    }
                    if (listener) listener(code);
                }
            }
            const std::lock_guard lock(m_mutex);
            m_stream = nullptr;
        }
        if (m_stop) break;
        setState(away);
        for (int i = 0; i < 40 && !m_stop; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

}  // namespace yc::peripherals
