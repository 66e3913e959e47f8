// SPDX-License-Identifier: GPL-3.0-or-later
// 文书相关: sealed editions, the keys behind the codes on papers, and the register of document numbers on the wire.
#pragma once

#include "api/wire.h"
#include "domain/core/paper_code.h"

namespace yc::api {

struct SealRequest {
    domain::PaperNumber number;
};
/// 盖章版: get the file itself as a blob.
struct SealedEdition {
    domain::PaperNumber number;
    std::string hash;  ///< SM3 of the file, hex
    domain::Instant sealedAt{};
};

/// A device whose signature may stand in a paper's code. The certificate is signed by the hall's CA.
struct DeviceCertificate {
    domain::DeviceId device;
    std::string name;
    std::string certificate;  ///< PEM
    bool disabled = false;    ///< not in use any more; what it signed while it was stays genuine
};
/// What checking a code needs besides trust in `authority`.
struct HallKeys {
    domain::ScopeId scope;
    std::string name;
    std::string authority;  ///< PEM of the hall's CA
    std::vector<DeviceCertificate> devices;
};

/// 号段登记: numbers of a series that stand on no paper the authority knows of.
struct NumberRange {
    enum class State {
        Free,         ///< leased, may still be used
        Outstanding,  ///< the device has taken it, the paper has not arrived (yet)
        Void          ///< 空号: the block was given back or its period is over
    };
    std::string series;
    std::int64_t from = 0;
    std::int64_t to = 0;
    domain::DeviceId device;
    State state = State::Free;
};
/// 作废: a numbered paper that was taken back.
struct VoidedNumber {
    domain::PaperNumber number;
    domain::Instant at{};
    std::string reason;
};
struct NumberRegister {
    std::vector<NumberRange> unused;
    std::vector<VoidedNumber> voided;
};

/// 核对结果 of `yichuang-ctl receipt verify`.
struct PaperCheck {
    std::string verdict;  ///< "genuine", "false", "unreadable"
    std::string reason;
    std::string signer;  ///< name of the device
    domain::ScopeId scope;
    domain::DeviceId device;
    domain::PaperSummary paper;
};

}  // namespace yc::api
