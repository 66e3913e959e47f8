// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls.h"

#include <Poco/Environment.h>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

namespace yc::server {

namespace {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free>>;

constexpr long day = 24 * 3600;

KeyPtr newKey() {
    KeyPtr key(EVP_EC_gen("P-256"));
    if (!key) throw TlsError("no key could be made");
    return key;
}

void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    if (!extension) throw TlsError("certificate extension refused: " + value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

CertificatePtr newCertificate(EVP_PKEY* key, const std::string& commonName, long days) {
    CertificatePtr certificate(X509_new());
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1) throw TlsError("no random bytes");
    serial[0] &= 0x7F;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * day);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("Yichuang"), -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(commonName.c_str()),
                               -1, -1, 0);
    return certificate;
}

void sign(X509* certificate, EVP_PKEY* key) {
    if (X509_sign(certificate, key, EVP_sha256()) == 0) throw TlsError("signing a certificate failed");
}

/// Writes beside and renames, so that a crash leaves the old file or the new one.
template <class WritePem>
void writeFile(const std::string& path, int mode, WritePem writePem) {
    BioPtr bio(BIO_new(BIO_s_mem()));
    writePem(bio.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    const std::string beside = path + ".new";
    ::unlink(beside.c_str());
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    const bool written = file >= 0 && ::write(file, data, static_cast<std::size_t>(size)) == size && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!written || ::rename(beside.c_str(), path.c_str()) != 0) throw TlsError("cannot write " + path);
}

void writeKey(const std::string& path, EVP_PKEY* key) {
    writeFile(path, 0600,
              [key](BIO* bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

void writeCertificate(const std::string& path, X509* certificate) {
    writeFile(path, 0644, [certificate](BIO* bio) { PEM_write_bio_X509(bio, certificate); });
}

KeyPtr readKey(const std::string& path) {
    BioPtr bio(BIO_new_file(path.c_str(), "r"));
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

CertificatePtr readCertificate(const std::string& path) {
    BioPtr bio(BIO_new_file(path.c_str(), "r"));
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

void makeAuthority(const std::string& folder) {
    const KeyPtr key = newKey();
    const CertificatePtr certificate = newCertificate(key.get(), "Yichuang hall CA", 3650);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    sign(certificate.get(), key.get());
    writeKey(folder + "/ca.key", key.get());
    writeCertificate(folder + "/ca.pem", certificate.get());
}

void makeServer(const std::string& folder, const std::string& machine, const std::string& hostName) {
    const KeyPtr authorityKey = readKey(folder + "/ca.key");
    const CertificatePtr authority = readCertificate(folder + "/ca.pem");
    if (!authorityKey || !authority) throw TlsError("the certificate authority in " + folder + " cannot be read");
    const KeyPtr key = newKey();
    const CertificatePtr certificate = newCertificate(key.get(), "localhost", 825);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(authority.get()));
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1,DNS:" + machine;
    if (!hostName.empty() && hostName != machine) names += ",DNS:" + hostName;
    addExtension(certificate.get(), authority.get(), NID_subject_alt_name, names);
    addExtension(certificate.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), authority.get(), NID_ext_key_usage, "serverAuth");
    sign(certificate.get(), authorityKey.get());
    writeKey(folder + "/server.key", key.get());
    writeCertificate(folder + "/server.pem", certificate.get());
}

bool serverCertificateFits(const std::string& folder, const std::string& machine, const std::string& hostName) {
    const CertificatePtr certificate = readCertificate(folder + "/server.pem");
    if (!certificate || !readKey(folder + "/server.key")) return false;
    int days = 0;
    int seconds = 0;
    if (ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate.get())) != 1 || days < 30) return false;
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
