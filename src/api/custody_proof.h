// SPDX-License-Identifier: GPL-3.0-or-later
// 流转证明: the history of one paper, or of one slip, as a file that proves itself: every event with the hash it has in the
// hall's journal, a chain over them, and the signature of the hall's server. Format: custody_proof.md beside this file.
#pragma once

#include "api/device_key.h"
#include "domain/core/messages.h"
#include "journal/chain.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

struct CustodyProof {
    domain::ScopeId scope;
    std::string hall;          ///< name
    domain::StreamId subject;  ///< the unit or the slip it is about
    domain::Instant madeAt{};
    std::int64_t headSeq = 0;  ///< of the journal when the file was made
    std::string headHash;      ///< hex
    std::vector<journal::EventRow> events;
    std::map<std::string, std::string> names;  ///< of keepers and accounts as they were printed
    std::string link;                          ///< hex, over all events
    std::string signer;                        ///< "server"
    std::string certificate;                   ///< PEM, signed by the hall's CA
    std::string signature;                     ///< base64
};

/// SM3 over scope, subject and the hash of each event in turn, hex.
std::string custodyLink(const CustodyProof& proof);
/// The bytes under the signature.
std::string custodyText(const CustodyProof& proof);
/// Fills link, signer and signature.
void signCustody(CustodyProof& proof, const std::string& signer, const DeviceKey& key);
/// The file. Canonical JSON.
std::string encodeCustody(const CustodyProof& proof);

/// 核对: nothing in the file is believed but what `authority` (PEM) has signed.
struct CustodyVerdict {
    bool readable = false;
    bool sound = false;
    std::string zh;  ///< what is wrong, or that nothing is
    std::string en;
    CustodyProof proof;
    domain::MaterialUnitState unit;  ///< folded, when the subject is a paper
    std::map<domain::SlipId, domain::SlipState> slips;
};
CustodyVerdict verifyCustody(const std::string& file, const std::string& authority, domain::Instant now);

/// SM3 of a file, hex: how a command names it.
std::string custodyHash(std::string_view file);

/// Reads and folds without judging: for what came over a connection that is trusted already.
CustodyVerdict readCustody(const std::string& file);

/// What `custody verify` prints: verdict, and the history line by line, JSON.
std::string custodyReport(const CustodyVerdict& verdict);

}  // namespace yc::api
