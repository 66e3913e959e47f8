// SPDX-License-Identifier: GPL-3.0-or-later
// 证书制作: keys and certificates on disk, for the hall's TLS, its devices and its seals.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace yc::server {

class TlsError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

namespace x509 {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;

/// ECDSA P-256: read by every TLS client and PDF reader.
KeyPtr newKey();

struct Subject {
    std::string organisation;
    std::string commonName;
};
/// Not signed yet; valid from yesterday, so that clocks may differ a little.
CertificatePtr newCertificate(EVP_PKEY* key, const Subject& subject, long days);
void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value);
/// Takes the issuer's name and signs with its key. `issuer` may be the certificate itself.
void sign(X509* certificate, X509* issuer, EVP_PKEY* issuerKey);
/// A self-signed authority for end certificates only.
CertificatePtr newAuthority(EVP_PKEY* key, const Subject& subject, long days);

/// nullptr when the file is missing or holds something else.
KeyPtr readKey(const std::string& path);
CertificatePtr readCertificate(const std::string& path);
/// Beside, then renamed: a crash leaves the old file or the new one. Keys get mode 0600.
void writeKey(const std::string& path, EVP_PKEY* key);
void writeCertificate(const std::string& path, X509* certificate);
std::string toPem(X509* certificate);

/// Valid now, and for at least so many days more.
bool validFor(const X509* certificate, int days);

}  // namespace x509

}  // namespace yc::server
