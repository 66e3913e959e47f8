// SPDX-License-Identifier: GPL-3.0-or-later
// 连线: a verb's way to the server: where it is, who speaks, which device signs.
#pragma once

#include "api/device_key.h"
#include "api/routes.h"
#include "api/wire.h"
#include "sync/http_transport.h"

#include <memory>
#include <optional>
#include <string>

namespace yc::ctl {

struct Call;
enum class Need;

/// One connection. A session that the verb opened itself is closed again when the line goes.
class Line {
public:
    /// Signs in when the verb needs a session and only an account is given. Throws Stop for missing options and for
    /// files that cannot be used; the server's no and its absence come back as a fault.
    static sync::Answer<std::unique_ptr<Line>> open(const Call& call, Need need);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Signs in with --account, --password-file and --device; the session stays open.
    sync::Answer<api::LoginAnswer> signIn(const Call& call);

    sync::Answer<std::string> get(const std::string& target);
    sync::Answer<std::string> post(const std::string& target, const std::string& body);

    /// Who, where and when around a body: a command that this device may sign now.
    sync::Answer<domain::Command> command(const Call& call, domain::CommandBody body);
    /// Who is signed in; only for verbs that need a session of their own.
    const api::LoginGrant& grant() const { return m_session->grant; }
    /// "" when this account does not identify people.
    std::string personToken(const std::string& idNumber) const;
    /// Signs and sends one command.
    sync::Answer<journal::Outcome> give(const domain::Command& command);
    /// Signs exactly these bytes and sends them; the answer is the outcome, or why it was refused.
    int sendSigned(const Call& call, const std::string& bytes);

private:
    explicit Line(const sync::TransportSettings& settings) : m_transport(settings) {}
    /// Nothing when the verb has a session now.
    std::optional<sync::TransportFault> takeSession(const Call& call, Need need);

    sync::HttpTransport m_transport;
    std::optional<api::LoginAnswer> m_session;
    std::optional<api::DeviceKey> m_key;
    bool m_ownSession = false;
};

using api::escaped;
using api::filled;

}  // namespace yc::ctl
