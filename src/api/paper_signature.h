// SPDX-License-Identifier: GPL-3.0-or-later
// 文书码签名: a device signs the code of a paper, and anybody with its certified key checks it. The format stands in
// paper_code.md beside this file.
#pragma once

#include "api/device_key.h"
#include "domain/core/paper_code.h"

#include <string>

namespace yc::api {

std::string signedPaperCode(const domain::PaperSummary& paper, const domain::ScopeId& scope,
                            const domain::DeviceId& signer, const DeviceKey& key);
/// Whether the code was signed by the holder of this key (base64 of 32 bytes).
bool paperCodeFits(const domain::PaperCode& code, std::string_view publicKeyBase64);

}  // namespace yc::api
