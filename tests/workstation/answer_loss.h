// SPDX-License-Identifier: GPL-3.0-or-later
// A line between a workplace and its centre that loses answers: what is sent arrives, what comes back does not.
#pragma once

#include "workstation/place.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <list>
#include <thread>

namespace yc::test {

class AnswerLoss {
public:
    explicit AnswerLoss(int server) : m_server(server), m_listener(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address = loopback(0);
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
            ::listen(m_listener, 64) != 0)
            qFatal("no line");
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_accepting = std::thread([this] { accept(); });
    }
    ~AnswerLoss() {
        m_stopping = true;
        m_accepting.join();
        for (std::thread& one : m_lines) one.join();
        ::close(m_listener);
    }
    AnswerLoss(const AnswerLoss&) = delete;
    AnswerLoss& operator=(const AnswerLoss&) = delete;

    /// From now on no byte of the centre arrives; a connection on which one was lost ends.
    void loseAnswers(bool lose) { m_lose = lose; }

    /// The hall as it is reached over this line.
    struct Reached {
        const Hall& hall;
        int port;
        std::string folder() const { return hall.folder(); }
        api::Enrolment enrolment(const std::string& device) const {
            api::Enrolment made = hall.enrolment(device);
            made.serverUrl = "https://127.0.0.1:" + std::to_string(port);
            return made;
        }
    };
    Reached of(const Hall& hall) const { return {hall, m_port}; }

private:
    static sockaddr_in loopback(int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }

    void accept() {
        while (!m_stopping) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 50) <= 0) continue;
            const int near = ::accept(m_listener, nullptr, nullptr);
            if (near >= 0) m_lines.emplace_back([this, near] { carry(near); });
        }
    }

    void carry(int near) {
        const int far = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = loopback(m_server);
        bool open = ::connect(far, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        while (open && !m_stopping) {
            std::array<pollfd, 2> ends{{{near, POLLIN, 0}, {far, POLLIN, 0}}};
            if (::poll(ends.data(), ends.size(), 50) <= 0) continue;
            if (ends[0].revents != 0) open = pass(near, far, false);
            if (open && ends[1].revents != 0) open = pass(far, near, m_lose);
        }
        ::close(near);
        ::close(far);
    }

    /// False when the line ends here.
    static bool pass(int from, int to, bool lose) {
        std::array<char, 16'384> bytes{};
        const auto size = ::recv(from, bytes.data(), bytes.size(), 0);
        if (size <= 0 || lose) return false;
        for (ssize_t at = 0; at < size;) {
            const auto sent = ::send(to, bytes.data() + at, static_cast<std::size_t>(size - at), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            at += sent;
        }
        return true;
    }

    int m_server;
    int m_listener;
    int m_port = 0;
    std::atomic<bool> m_lose{false};
    std::atomic<bool> m_stopping{false};
    std::list<std::thread> m_lines;  ///< of the accepting thread, until it has ended
    std::thread m_accepting;
};

}  // namespace yc::test
