// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/x509.h"

#include <fcntl.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace yc::server::x509 {

namespace {

using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free>>;
constexpr long day = 24 * 3600;

void addName(X509_NAME* name, const char* field, const std::string& value) {
    if (!value.empty())
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value.c_str()),
                                   -1, -1, 0);
}

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

}  // namespace

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

CertificatePtr newCertificate(EVP_PKEY* key, const Subject& subject, long days) {
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
    addName(name, "O", subject.organisation);
    addName(name, "CN", subject.commonName);
    return certificate;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuerKey) {
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    if (X509_sign(certificate, issuerKey, EVP_sha256()) == 0) throw TlsError("signing a certificate failed");
}

CertificatePtr newAuthority(EVP_PKEY* key, const Subject& subject, long days) {
    CertificatePtr certificate = newCertificate(key, subject, days);
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    sign(certificate.get(), certificate.get(), key);
    return certificate;
}

KeyPtr readKey(const std::string& path) {
    BioPtr bio(BIO_new_file(path.c_str(), "r"));
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

CertificatePtr readCertificate(const std::string& path) {
    BioPtr bio(BIO_new_file(path.c_str(), "r"));
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

void writeKey(const std::string& path, EVP_PKEY* key) {
    writeFile(path, 0600,
              [key](BIO* bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

void writeCertificate(const std::string& path, X509* certificate) {
    writeFile(path, 0644, [certificate](BIO* bio) { PEM_write_bio_X509(bio, certificate); });
}

std::string toPem(X509* certificate) {
    BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

bool validFor(const X509* certificate, int days) {
    int left = 0;
    int seconds = 0;
    if (X509_cmp_current_time(X509_get0_notBefore(certificate)) >= 0) return false;
    return ASN1_TIME_diff(&left, &seconds, nullptr, X509_get0_notAfter(certificate)) == 1 && left >= days &&
           (left > 0 || seconds > 0);
}

}  // namespace yc::server::x509
