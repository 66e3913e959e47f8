// SPDX-License-Identifier: GPL-3.0-or-later
// 动词表: one table of verbs; help and dispatch both read it.
#pragma once

#include "ctl/line.h"
#include "ctl/program.h"
#include "domain/core/refusal.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yc::ctl {

/// What a verb needs before it runs; each includes the ones before it.
enum class Need { Nothing, Server, Session, Signature };

struct Option {
    std::string_view name;      ///< "--theme"
    std::string_view argument;  ///< "ID"; empty = a switch
    std::string_view text;
};

/// The words of one call, sorted.
struct Call {
    std::vector<std::string> values;
    std::multimap<std::string, std::string, std::less<>> options;
    domain::Language language = domain::Language::English;
    const Surroundings& around;

    bool has(std::string_view option) const { return options.count(std::string(option)) != 0; }
    /// The last value given; "" when there is none.
    std::string option(std::string_view name) const;
    /// The option, or else the environment variable; "" when neither is there.
    std::string option(std::string_view name, const char* variable) const;
    /// Throws Stop with WrongUsage when it is missing.
    std::string required(std::string_view name) const;
    /// All of "FILE", or of standard input for "-". Throws Stop with InputWrong.
    std::string fileText(const std::string& path) const;
};

struct Verb {
    std::string_view words;   ///< "ticket take"
    std::string_view values;  ///< "NO", "FILE|-"; one word for each
    std::string_view summary;
    std::string_view more;  ///< further lines of --help
    Need need = Need::Nothing;
    std::vector<Option> options;
    int (*run)(const Call& call, Line* line) = nullptr;  ///< line: nullptr for Need::Nothing
};

const std::vector<Verb>& verbs();
std::vector<Verb> forecastVerbs();
/// Options that every verb with this need takes besides its own.
std::vector<Option> commonOptions(Need need);

/// Prints an answer, or the problem and its sentence, and gives the exit code.
int finish(const Call& call, const sync::Answer<std::string>& answer);
int finish(const Call& call, const sync::TransportFault& fault);

}  // namespace yc::ctl
