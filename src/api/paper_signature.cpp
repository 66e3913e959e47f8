// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/paper_signature.h"

namespace yc::api {

std::string signedPaperCode(const domain::PaperSummary& paper, const domain::ScopeId& scope,
                            const domain::DeviceId& signer, const DeviceKey& key) {
    const std::string text = domain::paperCodeText(scope, signer, paper);
    return domain::paperCode(text, fromBase64(key.sign(text)));
}

bool paperCodeFits(const domain::PaperCode& code, std::string_view publicKeyBase64) {
    return signatureFits(publicKeyBase64, code.signedText, base64(code.signature));
}

}  // namespace yc::api
