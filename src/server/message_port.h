// SPDX-License-Identifier: GPL-3.0-or-later
// 消息端口: one message to one address. The reference implementation speaks SMTP (smtp_port.h); a telephone is reached
// through the mail address its gateway gives it.
#pragma once

#include <string>

namespace yc::server {

struct OutgoingMessage {
    std::string id;  ///< stays the same when it is tried again
    std::string to;
    std::string subject;
    std::string text;  ///< UTF-8
};

struct SendResult {
    enum class Outcome {
        Sent,     ///< the other side has taken it
        Later,    ///< certainly not taken: may be tried again
        Refused,  ///< certainly not taken, and trying again changes nothing
        Unknown   ///< nobody knows whether it was taken: never tried again by itself
    };
    Outcome outcome = Outcome::Later;
    std::string words;  ///< why not, for the log; without addresses
};

class MessagePort {
public:
    virtual ~MessagePort() = default;
    /// Blocks for a bounded time; never throws.
    virtual SendResult send(const OutgoingMessage& message) = 0;
};

}  // namespace yc::server
