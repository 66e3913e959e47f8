// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/common/byte_stream.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

namespace yc::peripherals {

namespace {
speed_t speedOf(int baud) {
    switch (baud) {
    case 9600: return B9600;
    case 19200: return B19200;
    case 38400: return B38400;
    case 57600: return B57600;
    default: return B115200;
    }
}

void makeRaw(int fd, speed_t speed) {
    termios settings{};
    if (tcgetattr(fd, &settings) != 0) return;
    cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    settings.c_cflag &= ~static_cast<tcflag_t>(CRTSCTS | CSTOPB);
    cfsetispeed(&settings, speed);
    cfsetospeed(&settings, speed);
    tcsetattr(fd, TCSANOW, &settings);
}
}  // namespace

std::unique_ptr<ByteStream> ByteStream::openSerial(const std::string& path, int baud) {
    const int fd = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return nullptr;
    makeRaw(fd, speedOf(baud));
    return std::make_unique<ByteStream>(fd);
}

ByteStream::ByteStream(int fd) : m_fd(fd) {
    if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0) throw std::runtime_error("no pipe for a byte stream");
}

ByteStream::~ByteStream() {
    ::close(m_fd);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

ReadStatus ByteStream::read(std::string& buffer, std::chrono::milliseconds wait) {
    std::array<pollfd, 2> polls{{{m_fd, POLLIN, 0}, {m_wake[0], POLLIN, 0}}};
    const int ready = ::poll(polls.data(), polls.size(), static_cast<int>(wait.count()));
    if (ready < 0) return errno == EINTR ? ReadStatus::Timeout : ReadStatus::Closed;
    if (polls[1].revents != 0) return ReadStatus::Closed;  // the wake byte stays in the pipe on purpose
    if (ready == 0) return ReadStatus::Timeout;
    std::array<char, 2048> chunk{};
    const ssize_t got = ::read(m_fd, chunk.data(), chunk.size());
    if (got > 0) {
        buffer.append(chunk.data(), static_cast<std::size_t>(got));
        return ReadStatus::Data;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return ReadStatus::Timeout;
    return ReadStatus::Closed;
}

bool ByteStream::write(const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::write(m_fd, bytes.data() + done, bytes.size() - done);
        if (put > 0) {
            done += static_cast<std::size_t>(put);
            continue;
        }
        if (put < 0 && errno == EAGAIN) {
            pollfd waiting{m_fd, POLLOUT, 0};
            if (::poll(&waiting, 1, 1000) <= 0) return false;
            continue;
        }
        if (put < 0 && errno == EINTR) continue;
        return false;
    }
    return true;
}

void ByteStream::interrupt() {
    const char byte = 1;
    [[maybe_unused]] const ssize_t put = ::write(m_wake[1], &byte, 1);
}

PseudoTerminal PseudoTerminal::open() {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) throw std::runtime_error("no pseudo terminal");
    std::array<char, 128> name{};
    if (::ptsname_r(master, name.data(), name.size()) != 0) throw std::runtime_error("no pseudo terminal name");
    makeRaw(master, B115200);
    return {std::make_unique<ByteStream>(master), std::string(name.data())};
}

}  // namespace yc::peripherals
