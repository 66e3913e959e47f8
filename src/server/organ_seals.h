// SPDX-License-Identifier: GPL-3.0-or-later
// 印章柜: the organs' electronic seals. Their keys stay on this server; papers printed elsewhere get their sealed edition
// from here.
#pragma once

#include "reports/seal.h"

#include <map>
#include <memory>
#include <string>

namespace yc::server {

/// Where a hall keeps its seals. Another kind (a seal machine with SM2 keys) is another class behind this.
class SealCabinet {
public:
    virtual ~SealCabinet() = default;
    /// `organ` is "hall" or a unit's id. nullptr: no seal of that organ is here, or it is not valid today.
    virtual std::unique_ptr<reports::OrganSeal> sealOf(const std::string& organ) = 0;
};

/// Seals as files: <organ>.key (PKCS#8 PEM, mode 0600) and <organ>.pem (certificate); ca.pem is the authority that
/// signed them and goes into every signature. Signatures are CMS as PDF readers expect (adbe.pkcs7.detached).
class FileSeals : public SealCabinet {
public:
    explicit FileSeals(std::string folder) : m_folder(std::move(folder)) {}
    std::unique_ptr<reports::OrganSeal> sealOf(const std::string& organ) override;

    /// 示例印章: an authority and one seal per organ (id → name) with certificates that say that they are worth nothing.
    /// Makes what is missing or about to expire; an authority that is not of this making is left alone, and nothing is
    /// made under it. Throws TlsError.
    static void makeSamples(const std::string& folder, const std::map<std::string, std::string>& organs);

private:
    std::string m_folder;
};

}  // namespace yc::server
