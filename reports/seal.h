// SPDX-License-Identifier: GPL-3.0-or-later
// 电子印章: the port behind which an organ's seal stands. The shipped seals are X.509 keys in files of the server; a
// seal machine for SM2 seals, or a token, is another implementation. Keys never leave it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yc::reports {

class OrganSeal {
public:
    virtual ~OrganSeal() = default;
    // How the signature is written, as PDF names it: "adbe.pkcs7.detached", or a vendor's own name.
    virtual std::string format() const = 0;
    // The longest signature, in bytes; the file keeps this much room for it.
    virtual std::size_t room() const = 0;
    // Who signs, as the certificate says.
    virtual std::string holder() const = 0;
    // The signature over exactly these bytes. Throws ReportError(SealFailed).
    virtual std::string sign(std::string_view bytes) = 0;
};

}  // namespace yc::reports
