// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/device_certificates.h"

#include "api/device_certificate.h"
#include "server/core.h"
#include "server/seal_room.h"
#include "server/x509.h"

#include <openssl/x509v3.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace yc::server {

using namespace x509;
namespace fs = std::filesystem;

namespace {

constexpr long validDays = 3650;

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The certificate in the file when it is of this key, else a new one.
std::string certificateFor(const std::string& folder, const std::string& scope, const std::string& device,
                           const std::string& publicKey) {
    const std::string file = folder + "/devices/" + device + ".crt";
    const std::string authorityPem = fileText(folder + "/ca.pem");
    if (fs::exists(file)) {
        std::string pem = fileText(file);
        const auto found = api::certifiedKey(pem, authorityPem);
        if (found && found->publicKey == publicKey && found->scope.str() == scope) return pem;
    }
    const KeyPtr authorityKey = readKey(folder + "/ca.key");
    const CertificatePtr authority = readCertificate(folder + "/ca.pem");
    if (!authorityKey || !authority) throw TlsError("the certificate authority in " + folder + " cannot be read");
    const std::string raw = api::fromBase64(publicKey);
    const KeyPtr key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr,
                                                 reinterpret_cast<const unsigned char*>(raw.data()), raw.size()));
    if (!key) throw TlsError("the key of " + device + " is not Ed25519");
    const CertificatePtr certificate = newCertificate(key.get(), {scope, device}, validDays);
    // As old as the hall: a device may have printed papers before somebody asked for its certificate.
    X509_set1_notBefore(certificate.get(), X509_get0_notBefore(authority.get()));
    addExtension(certificate.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), authority.get(), NID_key_usage, "critical,digitalSignature");
    sign(certificate.get(), authority.get(), authorityKey.get());
    fs::create_directories(folder + "/devices");
    writeCertificate(file, certificate.get());
    return toPem(certificate.get());
}

/// Names of files come from devices' ids.
bool plainName(const std::string& device) {
    return !device.empty() && device.find_first_of("/\\") == std::string::npos && device.front() != '.';
}

}  // namespace

api::HallKeys hallKeys(Core& core) {
    CertificateCache& cache = core.certificates;
    const std::lock_guard lock(cache.mutex);
    const std::string& folder = core.config.dataDir;
    const auto certificate = [&](const std::string& device, const std::string& publicKey) {
        auto& [key, pem] = cache.devices[device];
        if (pem.empty() || key != publicKey) {
            pem = certificateFor(folder, core.hall.scope.str(), device, publicKey);
            key = publicKey;
        }
        return pem;
    };
    api::HallKeys keys;
    keys.scope = core.hall.scope;
    keys.name = core.hall.name;
    if (cache.authority.empty()) cache.authority = fileText(folder + "/ca.pem");
    keys.authority = cache.authority;
    keys.devices.push_back({domain::DeviceId("server"), core.hall.name,
                            certificate("server", core.sealRoom->codeKey().publicKey()), false});
    for (const journal::AccountRow& row : core.reader().accounts()) {
        if (!row.device || row.publicKey.empty() || !plainName(row.account)) continue;
        keys.devices.push_back(
            {domain::DeviceId(row.account), row.name, certificate(row.account, row.publicKey), row.disabled});
    }
    return keys;
}

}  // namespace yc::server
