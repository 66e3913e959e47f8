// SPDX-License-Identifier: GPL-3.0-or-later
// 读卡器驱动: polls an SDT reader on a serial line; find → select → read, every time. Own thread, reopens after unplugging.
#pragma once

#include "peripherals/common/byte_stream.h"
#include "peripherals/idcard/id_card.h"
#include "peripherals/idcard/sdt_protocol.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace yc::peripherals {

struct SdtSettings {
    std::string path;  ///< stable path, e.g. /dev/serial/by-id/…
    int baud = 115200;
    std::chrono::milliseconds poll{300};  ///< between two finds
    std::chrono::milliseconds findTimeout{800};
    std::chrono::milliseconds readTimeout{4000};
    std::chrono::milliseconds reopen{2000};  ///< after the device went away
};

class SdtReader : public IdCardReader {
public:
    explicit SdtReader(SdtSettings settings);
    ~SdtReader() override;

    void onCard(std::function<void(const IdCard&)> listener) override;
    void onState(std::function<void(const DeviceState&)> listener) override;
    DeviceState state() const override;
    void readNow() override;

private:
    void run();
    void pollOnce(ByteStream& stream);
    std::optional<sdt::Reply> ask(ByteStream& stream, sdt::Command command, std::chrono::milliseconds wait);
    void setState(DeviceState state);

    SdtSettings m_settings;
    mutable std::mutex m_mutex;
    std::function<void(const IdCard&)> m_onCard;
    std::function<void(const DeviceState&)> m_onState;
    DeviceState m_state;
    ByteStream* m_stream = nullptr;  ///< guarded by m_mutex, so that the destructor can wake the thread
    std::atomic<bool> m_stop{false};
    bool m_lost = false;  ///< of the owner thread
    std::thread m_thread;
};

}  // namespace yc::peripherals
