// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/idcard/sdt_reader.h"

namespace yc::peripherals {

using namespace std::chrono;

namespace {
const DeviceState ready{Health::Ready, {}, {}};
const DeviceState away{Health::Fault, "读卡器没接上。可手工录入，会标“人工”并请写原因",
                       "The card reader is not connected. Type the data; it is marked and needs a reason"};
const DeviceState unreadable{Health::Warning, "这张卡没读出来。请拿起再放一次，或手工录入",
                             "The card could not be read. Lift it and put it down again, or type the data"};
}  // namespace

SdtReader::SdtReader(SdtSettings settings) : m_settings(std::move(settings)), m_state(away) {
    m_thread = std::thread([this] { run(); });
}

SdtReader::~SdtReader() {
    m_stop = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stream) m_stream->interrupt();
    }
    m_thread.join();
}

void SdtReader::onCard(std::function<void(const IdCard&)> listener) {
    const std::lock_guard lock(m_mutex);
    m_onCard = std::move(listener);
}

void SdtReader::onState(std::function<void(const DeviceState&)> listener) {
    const std::lock_guard lock(m_mutex);
    m_onState = std::move(listener);
}

DeviceState SdtReader::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void SdtReader::readNow() {}  // the reader is polled all the time; a card that was read must be lifted first

void SdtReader::setState(DeviceState state) {
    std::function<void(const DeviceState&)> listener;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == state) return;
        m_state = state;
        listener = m_onState;
    }
    if (listener) listener(state);
}

void SdtReader::run() {
    while (!m_stop) {
        auto stream = ByteStream::openSerial(m_settings.path, m_settings.baud);
        if (stream) {
            {
                const std::lock_guard lock(m_mutex);
                m_stream = stream.get();
            }
            m_lost = false;
            while (!m_stop && !m_lost) pollOnce(*stream);
            const std::lock_guard lock(m_mutex);
            m_stream = nullptr;
        }
        if (m_stop) break;
        setState(away);
        for (milliseconds waited{0}; waited < m_settings.reopen && !m_stop; waited += milliseconds(50))
            std::this_thread::sleep_for(milliseconds(50));
    }
}

std::optional<sdt::Reply> SdtReader::ask(ByteStream& stream, sdt::Command command, milliseconds wait) {
    if (!stream.write(sdt::request(command))) {
        m_lost = true;
        return std::nullopt;
    }
    sdt::FrameReader frames;
    const auto end = steady_clock::now() + wait;
    while (true) {
        const auto left = duration_cast<milliseconds>(end - steady_clock::now());
        if (left.count() <= 0) return std::nullopt;
        std::string bytes;
        switch (stream.read(bytes, left)) {
        case ReadStatus::Closed: m_lost = true; return std::nullopt;
        case ReadStatus::Timeout: continue;
        case ReadStatus::Data: break;
        }
        frames.feed(bytes);
        sdt::Reply reply;
        switch (frames.next(reply)) {
        case sdt::FrameReader::Result::Frame: return reply;
        case sdt::FrameReader::Result::BadChecksum: return std::nullopt;  // the caller asks again
        case sdt::FrameReader::Result::Incomplete: break;
        }
    }
}

void SdtReader::pollOnce(ByteStream& stream) {
    const auto is = [](const std::optional<sdt::Reply>& reply, sdt::Status status) {
        return reply && reply->status == static_cast<std::uint8_t>(status);
    };
    const auto found = ask(stream, sdt::Command::FindCard, m_settings.findTimeout);
    if (m_lost) return;
    if (found && !is(found, sdt::Status::Found) && state().health == Health::Fault) setState(ready);
    if (is(found, sdt::Status::Found)) {
        std::optional<IdCard> card;
        if (is(ask(stream, sdt::Command::SelectCard, m_settings.findTimeout), sdt::Status::Ok)) {
            auto read = ask(stream, sdt::Command::ReadBase, m_settings.readTimeout);
            if (!m_lost && !read)  // a damaged frame: once more
                read = ask(stream, sdt::Command::ReadBase, m_settings.readTimeout);
            if (is(read, sdt::Status::Ok)) card = sdt::decodeBase(read->data);
        }
        if (m_lost) return;
        setState(card ? ready : unreadable);
        if (card) {
            std::function<void(const IdCard&)> listener;
            {
                const std::lock_guard lock(m_mutex);
                listener = m_onCard;
            }
            if (listener) listener(*card);
        }
    }
    std::string ignored;
    if (stream.read(ignored, m_settings.poll) == ReadStatus::Closed) m_lost = true;
}

}  // namespace yc::peripherals
