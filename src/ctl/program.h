// SPDX-License-Identifier: GPL-3.0-or-later
// 命令行: yichuang-ctl without its process: words in, text on two streams, an exit code.
#pragma once

#include "domain/core/time.h"

#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

namespace yc::ctl {

/// Stable: scripts rely on them. Documented by --help.
enum ExitCode {
    Done = 0,
    Refused = 1,      ///< the server said no; its problem details are on standard output
    WrongUsage = 2,   ///< verb, option or value
    CannotReach = 3,  ///< no answer from the server
    InputWrong = 4,   ///< a file is missing, cannot be read, or does not hold what it should
};

/// Ends a verb: nothing more can be done, and this is why. Business refusals do not travel in it.
class Stop : public std::runtime_error {
public:
    Stop(ExitCode code, const std::string& sentence) : std::runtime_error(sentence), exitCode(code) {}
    ExitCode exitCode;
};

/// What a process has around it, injected.
struct Surroundings {
    std::istream& in;
    std::ostream& out;                                                ///< answers only
    std::ostream& err;                                                ///< messages for people
    std::function<std::string(const std::string& name)> environment;  ///< "" when the variable is not set
    std::function<domain::Instant()> clock;
};

/// Carries out one verb. `words` are the arguments after the program's name. Throws nothing.
int run(const std::vector<std::string>& words, const Surroundings& around);

}  // namespace yc::ctl
