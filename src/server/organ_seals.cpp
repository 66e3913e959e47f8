// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/organ_seals.h"

#include "reports/error.h"
#include "server/x509.h"

#include <openssl/cms.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

namespace yc::server {

using namespace x509;
namespace fs = std::filesystem;

namespace {

constexpr const char* sampleOrganisation = "示例印章，仅供演示，没有法律效力";
constexpr const char* sampleAuthority = "一窗示例印章CA";

using CmsPtr = std::unique_ptr<CMS_ContentInfo, Deleter<CMS_ContentInfo_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free>>;

std::string nameOf(const X509* certificate, int field) {
    const X509_NAME* name = X509_get_subject_name(certificate);
    const int place = X509_NAME_get_index_by_NID(name, field, -1);
    if (place < 0) return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
    if (size < 0) return {};
    std::string text(reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

class X509Seal : public reports::OrganSeal {
public:
    X509Seal(KeyPtr key, CertificatePtr certificate, CertificatePtr authority)
        : m_key(std::move(key)), m_certificate(std::move(certificate)), m_authority(std::move(authority)) {}

    std::string format() const override { return "adbe.pkcs7.detached"; }
    std::size_t room() const override { return 6144; }  // two certificates and an RSA-4096 signature fit
    std::string holder() const override { return nameOf(m_certificate.get(), NID_commonName); }

    std::string sign(std::string_view bytes) override {
        const BioPtr data(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
        STACK_OF(X509)* chain = sk_X509_new_null();
        if (m_authority) sk_X509_push(chain, m_authority.get());
        const CmsPtr cms(CMS_sign(m_certificate.get(), m_key.get(), chain, data.get(),
                                  CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES));
        sk_X509_free(chain);
        unsigned char* der = nullptr;
        const int size = cms ? i2d_CMS_ContentInfo(cms.get(), &der) : -1;
        if (size <= 0) throw reports::ReportError(reports::ReportError::Kind::SealFailed, "OpenSSL refused to sign");
        std::string signature(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
        OPENSSL_free(der);
        return signature;
    }

private:
    KeyPtr m_key;
    CertificatePtr m_certificate;
    CertificatePtr m_authority;
};

bool plainName(const std::string& organ) {
    return !organ.empty() && organ.size() <= 64 && std::all_of(organ.begin(), organ.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
    });
}

bool onlyForOwner(const std::string& path) {
    struct stat about = {};
    return ::stat(path.c_str(), &about) == 0 && (about.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

/// The key fits the certificate, which is valid for at least so many days.
bool usable(const std::string& base, int days) {
    const KeyPtr key = readKey(base + ".key");
    const CertificatePtr certificate = readCertificate(base + ".pem");
    return key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1 &&
           validFor(certificate.get(), days);
}

/// Somebody else's certificate is nobody's to replace.
bool isForeign(const std::string& path, X509* authority) {
    const CertificatePtr certificate = readCertificate(path);
    return certificate && X509_check_issued(authority, certificate.get()) != X509_V_OK;
}

}  // namespace

std::unique_ptr<reports::OrganSeal> FileSeals::sealOf(const std::string& organ) {
    const std::string base = m_folder + '/' + organ;
    if (!plainName(organ) || !onlyForOwner(base + ".key") || !usable(base, 0)) return nullptr;
    return std::make_unique<X509Seal>(readKey(base + ".key"), readCertificate(base + ".pem"),
                                      readCertificate(m_folder + "/ca.pem"));
}

void FileSeals::makeSamples(const std::string& folder, const std::map<std::string, std::string>& organs) {
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    if (!fs::exists(folder + "/ca.pem")) {
        const KeyPtr key = newKey();
        writeKey(folder + "/ca.key", key.get());
        writeCertificate(folder + "/ca.pem",
                         newAuthority(key.get(), {sampleOrganisation, sampleAuthority}, 3650).get());
    }
    const KeyPtr authorityKey = readKey(folder + "/ca.key");
    const CertificatePtr authority = readCertificate(folder + "/ca.pem");
    if (!authority || nameOf(authority.get(), NID_commonName) != sampleAuthority || !authorityKey) return;
    for (const auto& [id, name] : organs) {
        const std::string base = folder + '/' + id;
        if (!plainName(id) || usable(base, 30) || isForeign(base + ".pem", authority.get())) continue;
        const KeyPtr key = newKey();
        const CertificatePtr certificate = newCertificate(key.get(), {sampleOrganisation, "示例 " + name}, 1095);
        addExtension(certificate.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
        addExtension(certificate.get(), authority.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation");
        addExtension(certificate.get(), authority.get(), NID_authority_key_identifier, "keyid");
        sign(certificate.get(), authority.get(), authorityKey.get());
        writeKey(base + ".key", key.get());
        writeCertificate(base + ".pem", certificate.get());
    }
}

}  // namespace yc::server
