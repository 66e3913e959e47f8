// SPDX-License-Identifier: GPL-3.0-or-later
// 核对文书: whether the code of a paper was signed by a device of the hall; needs no server.
#pragma once

#include "ctl/program.h"

#include <string>

namespace yc::ctl {

struct PaperVerdict {
    ExitCode exitCode = InputWrong;  ///< Done: genuine; Refused: not; InputWrong: no code, or no keys
    std::string json;                ///< verdict, reason and what the paper says
    std::string zh;
    std::string en;
};

/// `hallKeys` is what `hall keys` printed; nothing in it is believed but what `authority` (PEM) has signed.
PaperVerdict verifyPaper(const std::string& code, const std::string& hallKeys, const std::string& authority,
                         domain::Instant now);

}  // namespace yc::ctl
