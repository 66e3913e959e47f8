// SPDX-License-Identifier: GPL-3.0-or-later
// 文书码: what the QR code of a paper says, short enough for a till roll and signed by the device that printed it, so that
// anybody can check it without network. One format, described in api/paper_code.md.
//
// Personal data in it: the masked name, nothing else. The query code stands in clear on the paper beside the code.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/paper_kind.h"
#include "domain/core/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::domain {

/// 文书摘要. Texts are UTF-8; a line break in one is written as a blank.
struct PaperSummary {
    PaperKind kind{};
    PaperNumber number;
    CaseNumber caseNumber;
    std::string queryCode;
    std::string theme;   ///< as printed, 新生儿出生一件事
    std::string masked;  ///< 沈*溪
    Instant at{};        ///< to the minute, hall time
    /// Originals and copies of each line of the paper's material table, in its order; a receipt has them.
    std::vector<std::pair<int, int>> lines;
};

/// A code as it was read. Genuine only if `signature` fits `signedText` under the certified key of `signer`.
struct PaperCode {
    ScopeId scope;
    DeviceId signer;
    PaperSummary summary;
    std::string signedText;  ///< the bytes under the signature
    std::string signature;   ///< 64 bytes, Ed25519
};

/// The bytes to sign.
std::string paperCodeText(const ScopeId& scope, const DeviceId& signer, const PaperSummary& summary);
/// "YC2:…": text and 64-byte signature in base 32.
std::string paperCode(std::string_view signedText, std::string_view signature);
/// nullopt for anything else, also for a later version.
std::optional<PaperCode> readPaperCode(std::string_view code);

/// The case a scanned code belongs to: a paper's code, or the plain codes of previews and earlier papers.
struct CaseReference {
    CaseNumber number;
    std::string queryCode;
};
std::optional<CaseReference> caseReference(std::string_view code);

/// RFC 4648, without padding: capital letters and digits are what a QR code stores best, and survive being copied.
std::string base32(std::string_view bytes);
/// Small letters are taken too; nullopt for anything that base32 does not write.
std::optional<std::string> fromBase32(std::string_view text);

/// The letter a kind has in a code; one for each, never reused.
char paperKindLetter(PaperKind kind);
std::optional<PaperKind> paperKindOfLetter(char letter);

}  // namespace yc::domain
