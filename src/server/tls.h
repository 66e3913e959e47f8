// SPDX-License-Identifier: GPL-3.0-or-later
// 证书: the hall's own certificate authority and the server's certificate, made on the first start.
#pragma once

#include "server/x509.h"

#include <Poco/Net/Context.h>

#include <string>

namespace yc::server {

/// ca.pem and ca.key, server.pem and server.key in the folder; keys have mode 0600. Makes what is missing, and a new
/// server certificate when the old one ends within 30 days or does not name the host. Names: localhost, 127.0.0.1, ::1,
/// the machine's name and `hostName`. Throws TlsError.
void ensureCertificates(const std::string& folder, const std::string& hostName);

/// TLS 1.2 and newer with the folder's certificate; ready for non-blocking writes.
Poco::Net::Context::Ptr serverContext(const std::string& folder);

}  // namespace yc::server
