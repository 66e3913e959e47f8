// SPDX-License-Identifier: GPL-3.0-or-later
// 动词表: one table of verbs; help and dispatch both read it.
#pragma once

#include "ctl/line.h"
#include "ctl/program.h"
#include "domain/core/refusal.h"

#include <algorithm>
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
std::vector<Verb> ticketVerbs();
std::vector<Verb> queueVerbs();
std::vector<Verb> lifeVerbs();
std::vector<Verb> jointVerbs();
std::vector<Verb> batchVerbs();
std::vector<Verb> promiseVerbs();
/// Options that every verb with this need takes besides its own.
std::vector<Option> commonOptions(Need need);

/// Signs the command around this body, sends it and prints what became of it.
int send(const Call& call, Line* line, domain::CommandBody body);
/// "A,B" → ids.
template <class Id>
std::vector<Id> listOf(const std::string& text) {
    std::vector<Id> ids;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (comma > at) ids.emplace_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return ids;
}
/// A number from 1 to 100000; throws Stop with WrongUsage.
int numberOf(const Call& call, std::string_view option);

/// Prints an answer, or the problem and its sentence, and gives the exit code.
int finish(const Call& call, const sync::Answer<std::string>& answer);
int finish(const Call& call, const sync::TransportFault& fault);

}  // namespace yc::ctl
