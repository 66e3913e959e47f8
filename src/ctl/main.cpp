// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang-ctl: the central API from a terminal.
#include "ctl/program.h"

#include <csignal>
#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    const auto environment = [](const std::string& name) {
        const char* value = std::getenv(name.c_str());
        return std::string(value ? value : "");
    };
    const auto clock = [] {
        return std::chrono::time_point_cast<yc::domain::Milliseconds>(std::chrono::system_clock::now());
    };
    const int code = yc::ctl::run(std::vector<std::string>(argv + 1, argv + argc),
                                  {std::cin, std::cout, std::cerr, environment, clock});
    std::cout.flush();
    return code;
}
