// SPDX-License-Identifier: GPL-3.0-or-later
// SMTP: hands messages to a mail server. With a user the connection is first made private (STARTTLS); without one it is
// meant for a relay in the hall's own network.
#pragma once

#include "server/message_port.h"

#include <chrono>

namespace yc::server {

struct SmtpSettings {
    std::string host;
    int port = 25;
    std::string user;
    std::string password;
    std::string from;
    std::chrono::seconds timeout{10};
};

class SmtpPort : public MessagePort {
public:
    explicit SmtpPort(SmtpSettings settings) : m_settings(std::move(settings)) {}
    SendResult send(const OutgoingMessage& message) override;

private:
    SmtpSettings m_settings;
};

}  // namespace yc::server
