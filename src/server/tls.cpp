// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls.h"

#include <Poco/Environment.h>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <filesystem>

namespace yc::server {

namespace {

using namespace x509;
constexpr const char* organisation = "Yichuang";

void makeAuthority(const std::string& folder) {
    const KeyPtr key = newKey();
    const CertificatePtr certificate = newAuthority(key.get(), {organisation, "Yichuang hall CA"}, 3650);
    writeKey(folder + "/ca.key", key.get());
    writeCertificate(folder + "/ca.pem", certificate.get());
}

void makeServer(const std::string& folder, const std::string& machine, const std::string& hostName) {
    const KeyPtr authorityKey = readKey(folder + "/ca.key");
    const CertificatePtr authority = readCertificate(folder + "/ca.pem");
    if (!authorityKey || !authority) throw TlsError("the certificate authority in " + folder + " cannot be read");
    const KeyPtr key = newKey();
    const CertificatePtr certificate = newCertificate(key.get(), {organisation, "localhost"}, 825);
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1,DNS:" + machine;
    if (!hostName.empty() && hostName != machine) names += ",DNS:" + hostName;
    addExtension(certificate.get(), authority.get(), NID_subject_alt_name, names);
    addExtension(certificate.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), authority.get(), NID_ext_key_usage, "serverAuth");
    sign(certificate.get(), authority.get(), authorityKey.get());
    writeKey(folder + "/server.key", key.get());
    writeCertificate(folder + "/server.pem", certificate.get());
}

bool serverCertificateFits(const std::string& folder, const std::string& machine, const std::string& hostName) {
    const CertificatePtr certificate = readCertificate(folder + "/server.pem");
    if (!certificate || !readKey(folder + "/server.key") || !validFor(certificate.get(), 30)) return false;
    const auto names = [&](const std::string& host) {
        return host.empty() || X509_check_host(certificate.get(), host.c_str(), host.size(), 0, nullptr) == 1;
    };
    return names(machine) && names(hostName);
}

}  // namespace

void ensureCertificates(const std::string& folder, const std::string& hostName) {
    const std::string machine = Poco::Environment::nodeName();
    if (!std::filesystem::exists(folder + "/ca.pem") || !std::filesystem::exists(folder + "/ca.key"))
        makeAuthority(folder);
    if (!serverCertificateFits(folder, machine, hostName)) makeServer(folder, machine, hostName);
}

Poco::Net::Context::Ptr serverContext(const std::string& folder) {
    Poco::Net::Context::Ptr context =
        new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, folder + "/server.key", folder + "/server.pem", "",
                               Poco::Net::Context::VERIFY_NONE);
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    context->enableSessionCache(true, "yichuang");
    // A write that would block is repeated later from another buffer, as the stream hub does.
    SSL_CTX_set_mode(context->sslContext(),
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    return context;
}

}  // namespace yc::server
