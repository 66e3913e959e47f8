// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/smtp_port.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailStream.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureSMTPClientSession.h>
#include <Poco/Net/SocketStream.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace yc::server {

namespace net = Poco::Net;
using Outcome = SendResult::Outcome;

namespace {

/// What the other side answered, without the address it may repeat.
std::string answered(const net::SMTPException& fault) {
    return "the mail server answered " + std::to_string(fault.code());
}

/// The library's own sendMessage of a stream does not wait for what the other side says to the message; this one does.
class Session : public net::SecureSMTPClientSession {
public:
    using SecureSMTPClientSession::SecureSMTPClientSession;
    void openData() {
        std::string response;
        const int status = sendCommand("DATA", response);
        if (status < 300 || status >= 400) throw net::SMTPException("DATA", response, status);
    }
    void giveData(const std::string& whole) {
        {
            net::SocketOutputStream out(socket());
            net::MailOutputStream mail(out);
            mail << whole;
            mail.close();
            out.flush();
        }
        std::string response;
        const int status = socket().receiveStatusMessage(response);
        if (status < 200 || status >= 300) throw net::SMTPException("message", response, status);
    }
};

/// A header that stays the same over all tries, so that a gateway may know a message again.
std::string messageId(const std::string& id) {
    std::string plain = id;
    std::replace_if(
        plain.begin(), plain.end(),
        [](unsigned char c) {
            return (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '-';
        },
        '.');
    return '<' + plain + "@yichuang>";
}

std::string wholeText(const OutgoingMessage& message, const std::string& from) {
    net::MailMessage mail;
    mail.setSender(from);
    mail.addRecipient(net::MailRecipient(net::MailRecipient::PRIMARY_RECIPIENT, message.to));
    mail.setSubject(net::MailMessage::encodeWord(message.subject, "UTF-8"));
    mail.set("Message-ID", messageId(message.id));
    mail.setContentType("text/plain; charset=UTF-8");
    mail.setContent(message.text, net::MailMessage::ENCODING_BASE64);
    mail.setDate(Poco::Timestamp());
    std::ostringstream out;
    mail.write(out);
    return out.str();
}

bool plainAddress(const std::string& to) {
    return !to.empty() && to.find('@') != std::string::npos && std::all_of(to.begin(), to.end(), [](unsigned char c) {
        return c > ' ' && c < 127 && c != '<' && c != '>';
    });
}

}  // namespace

SendResult SmtpPort::send(const OutgoingMessage& message) {
    if (!plainAddress(message.to)) return {Outcome::Refused, "the address is none"};
    bool mayBeTaken = false;
    try {
        const std::string whole = wholeText(message, m_settings.from);
        net::StreamSocket socket;
        const Poco::Timespan timeout(static_cast<long>(m_settings.timeout.count()), 0);
        socket.connect(net::SocketAddress(m_settings.host, static_cast<Poco::UInt16>(m_settings.port)), timeout);
        Session session(socket);
        session.setTimeout(timeout);
        if (m_settings.user.empty()) {
            session.login("yichuang");
        } else {
            const net::Context::Ptr context =
                new net::Context(net::Context::CLIENT_USE, "", "", "", net::Context::VERIFY_RELAXED, 9, true);
            session.login("yichuang");
            if (!session.startTLS(context)) return {Outcome::Later, "the mail server offers no private connection"};
            session.login("yichuang", net::SMTPClientSession::AUTH_LOGIN, m_settings.user, m_settings.password);
        }
        const net::SMTPClientSession::Recipients to{message.to};
        session.sendAddresses(m_settings.from, to);
        session.openData();
        mayBeTaken = true;
        session.giveData(whole);
        try {
            session.close();
        } catch (const Poco::Exception&) {  // it was taken; how the talk ended does not matter
        }
        return {Outcome::Sent, {}};
    } catch (const net::SMTPException& fault) {
        if (mayBeTaken && fault.code() < 400) return {Outcome::Unknown, "no answer after the message"};
        return {fault.code() >= 500 ? Outcome::Refused : Outcome::Later, answered(fault)};
    } catch (const Poco::Exception& fault) {
        return {mayBeTaken ? Outcome::Unknown : Outcome::Later, std::string("connection: ") + fault.name()};
    } catch (const std::exception&) { return {mayBeTaken ? Outcome::Unknown : Outcome::Later, "connection"}; }
}

}  // namespace yc::server
