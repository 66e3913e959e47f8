// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/device_certificate.h"

#include "api/device_key.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <memory>

namespace yc::api {

namespace {

struct FreeCertificate {
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using CertificatePtr = std::unique_ptr<X509, FreeCertificate>;

CertificatePtr fromPem(const std::string& pem) {
    BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    CertificatePtr certificate(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    return certificate;
}

std::string nameOf(X509* certificate, int field) {
    char text[128] = {};
    const int size = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), field, text, sizeof text);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

domain::Instant instantOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
    return domain::Instant(std::chrono::seconds(timegm(&parts)));
}

}  // namespace

std::optional<CertifiedKey> certifiedKey(const std::string& certificatePem, const std::string& authorityPem) {
    const CertificatePtr certificate = fromPem(certificatePem), authority = fromPem(authorityPem);
    if (!certificate || !authority || X509_check_ca(authority.get()) != 1) return std::nullopt;
    if (X509_check_issued(authority.get(), certificate.get()) != X509_V_OK ||
        X509_verify(certificate.get(), X509_get0_pubkey(authority.get())) != 1)
        return std::nullopt;
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    unsigned char bytes[32];
    std::size_t size = sizeof bytes;
    if (!key || EVP_PKEY_get_id(key) != EVP_PKEY_ED25519 || EVP_PKEY_get_raw_public_key(key, bytes, &size) != 1)
        return std::nullopt;
    CertifiedKey found;
    found.scope = domain::ScopeId(nameOf(certificate.get(), NID_organizationName));
    found.device = domain::DeviceId(nameOf(certificate.get(), NID_commonName));
    found.publicKey = base64(std::string_view(reinterpret_cast<const char*>(bytes), size));
    found.from = instantOf(X509_get0_notBefore(certificate.get()));
    found.until = instantOf(X509_get0_notAfter(certificate.get()));
    return found;
}

}  // namespace yc::api
