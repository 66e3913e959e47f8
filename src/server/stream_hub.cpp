// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stream_hub.h"

#include <Poco/Exception.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace yc::server {

namespace {
constexpr const char* answerHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
                                   "Connection: close\r\n\r\nretry: 2000\n\n";

std::string eventText(const journal::Cursor& head, const std::string& data) {
    return "id: " + std::to_string(head.seq) + "\nevent: changed\ndata: " + data + "\n\n";
}
}  // namespace

StreamHub::StreamHub(Settings settings, Render render) : m_settings(settings), m_render(std::move(render)) {
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_wakeup = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeup;
    if (m_epoll < 0 || m_wakeup < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeup, &event) != 0)
        throw std::runtime_error("no event queue for live streams");
    m_thread = std::thread([this] { run(); });
}

StreamHub::~StreamHub() {
    stop();
    ::close(m_wakeup);
    ::close(m_epoll);
}

void StreamHub::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeup, &one, sizeof one);  // full counter = already awake
}

bool StreamHub::subscribe(Poco::Net::StreamSocket socket, bool withQueue) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_count.load() >= m_settings.maxSubscribers) return false;
        m_count.fetch_add(1);
        m_arriving.push_back({std::move(socket), withQueue, {}, false, false});
    }
    wake();
    return true;
}

void StreamHub::publish(const journal::Cursor& head, bool queueTouched) {
    {
        const std::lock_guard lock(m_mutex);
        m_head = head;
        m_headChanged = true;
        m_queueTouched = m_queueTouched || queueTouched;
    }
    wake();
}

void StreamHub::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    wake();
    if (m_thread.joinable()) m_thread.join();
}

void StreamHub::run() {
    using Clock = std::chrono::steady_clock;
    auto nextBeat = Clock::now() + m_settings.heartbeat;
    std::array<epoll_event, 256> events{};
    for (;;) {
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(nextBeat - Clock::now()).count();
        const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()),
                                       wait < 0 ? 0 : static_cast<int>(wait) + 1);
        for (int i = 0; i < count; ++i) {
            if (events[static_cast<std::size_t>(i)].data.fd == m_wakeup) {
                std::uint64_t counter = 0;
                [[maybe_unused]] const auto size = ::read(m_wakeup, &counter, sizeof counter);
            } else {
                handle(events[static_cast<std::size_t>(i)].data.fd, events[static_cast<std::size_t>(i)].events);
            }
        }
        admit();
        announce();
        if (Clock::now() >= nextBeat) {
            nextBeat = Clock::now() + m_settings.heartbeat;
            for (auto& [fd, subscriber] : m_subscribers) {
                enqueue(subscriber, ":\n\n");
                flush(fd, subscriber);
            }
        }
        sweep();
        const std::lock_guard lock(m_mutex);
        if (m_stopping) break;
    }
    for (auto& [fd, subscriber] : m_subscribers) subscriber.socket.close();
    m_subscribers.clear();
    m_count = 0;
}

void StreamHub::admit() {
    std::vector<Subscriber> arriving;
    journal::Cursor head;
    {
        const std::lock_guard lock(m_mutex);
        arriving.swap(m_arriving);
        head = m_head;
    }
    for (Subscriber& one : arriving) {
        const int fd = one.socket.impl()->sockfd();
        try {
            one.socket.setBlocking(false);
            one.out = answerHead + eventText(head, m_render(head, one.withQueue));
        } catch (const std::exception&) {
            m_count.fetch_sub(1);
            continue;
        }
        epoll_event event{};
        event.events = EPOLLIN | EPOLLRDHUP;
        event.data.fd = fd;
        if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event) != 0) {
            m_count.fetch_sub(1);
            continue;
        }
        const auto placed = m_subscribers.insert_or_assign(fd, std::move(one)).first;
        flush(fd, placed->second);
    }
}

void StreamHub::announce() {
    journal::Cursor head;
    bool queue = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_headChanged) return;
        m_headChanged = false;
        std::swap(queue, m_queueTouched);
        head = m_head;
    }
    std::string plain;
    std::string withQueue;
    bool untold = false;
    for (auto& [fd, subscriber] : m_subscribers) {
        if (subscriber.withQueue && !queue) continue;  // a display has nothing to redraw
        std::string& text = subscriber.withQueue ? withQueue : plain;
        try {
            if (text.empty()) text = eventText(head, m_render(head, subscriber.withQueue));
        } catch (const std::exception&) {
            untold = true;
            continue;
        }
        enqueue(subscriber, text);
        flush(fd, subscriber);
    }
    if (!untold) return;
    const std::lock_guard lock(m_mutex);  // with the next commit or heartbeat
    m_headChanged = true;
    m_queueTouched = m_queueTouched || queue;
}

void StreamHub::enqueue(Subscriber& subscriber, const std::string& text) {
    if (subscriber.dead) return;
    // One event may be larger than the buffer; what counts is whether the one before was read.
    if (!subscriber.out.empty() && subscriber.out.size() + text.size() > m_settings.buffer) {
        subscriber.dead = true;
        m_dropped.fetch_add(1);
        return;
    }
    subscriber.out += text;
}

void StreamHub::flush(int fd, Subscriber& subscriber) {
    try {
        while (!subscriber.dead && !subscriber.out.empty()) {
            const int chunk = static_cast<int>(std::min<std::size_t>(subscriber.out.size(), 16384));
            const int sent = subscriber.socket.sendBytes(subscriber.out.data(), chunk);
            if (sent <= 0) {  // ERR_SSL_WANT_READ, ERR_SSL_WANT_WRITE or "would block"
                watch(fd, subscriber, /*forWrite=*/true);
                return;
            }
            subscriber.out.erase(0, static_cast<std::size_t>(sent));
        }
        watch(fd, subscriber, /*forWrite=*/false);
    } catch (const Poco::TimeoutException&) {
        watch(fd, subscriber, /*forWrite=*/true);
    } catch (const std::exception&) { subscriber.dead = true; }
}

void StreamHub::watch(int fd, Subscriber& subscriber, bool forWrite) {
    if (subscriber.waitsForWrite == forWrite) return;
    subscriber.waitsForWrite = forWrite;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | (forWrite ? std::uint32_t(EPOLLOUT) : 0u);
    event.data.fd = fd;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
}

void StreamHub::handle(int fd, std::uint32_t events) {
    const auto found = m_subscribers.find(fd);
    if (found == m_subscribers.end()) return;
    Subscriber& subscriber = found->second;
    if (events & (EPOLLHUP | EPOLLERR | EPOLLRDHUP)) subscriber.dead = true;
    if (!subscriber.dead && events & EPOLLIN) {
        // Nothing is expected from a subscriber; reading only notices that it left.
        std::array<char, 512> ignored{};
        try {
            if (subscriber.socket.receiveBytes(ignored.data(), static_cast<int>(ignored.size())) == 0)
                subscriber.dead = true;
        } catch (const Poco::TimeoutException&) {
        } catch (const std::exception&) { subscriber.dead = true; }
    }
    if (events & EPOLLOUT) flush(fd, subscriber);
}

void StreamHub::sweep() {
    for (auto it = m_subscribers.begin(); it != m_subscribers.end();) {
        if (!it->second.dead) {
            ++it;
            continue;
        }
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, it->first, nullptr);
        try {
            it->second.socket.close();  // not shutdown(): a peer that does not read would make TLS wait
        } catch (const std::exception&) {}
        it = m_subscribers.erase(it);
        m_count.fetch_sub(1);
    }
}

}  // namespace yc::server
