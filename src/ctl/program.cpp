// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/program.h"

#include "api/problem.h"
#include "ctl/verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

namespace yc::ctl {

namespace {

constexpr const char* exitCodesText = R"(
Exit codes:
  0  done
  1  refused by the server; its problem details (JSON) are on standard output
  2  wrong usage
  3  the server cannot be reached
  4  an input file is missing or wrong
)";

std::string optionLines(const std::vector<Option>& options) {
    std::string text;
    for (const Option& option : options) {
        const std::string left =
            fmt::format("{}{}{}", option.name, option.argument.empty() ? "" : " ", option.argument);
        text += fmt::format("  {:<22} {}\n", left, option.text);
    }
    return text;
}

std::string withValues(const Verb& verb) {
    return fmt::format("{}{}{}", verb.words, verb.values.empty() ? "" : " ", verb.values);
}

std::string overview() {
    std::string text = "yichuang-ctl: the central API of a hall from a terminal; JSON on standard output\n\n"
                       "  yichuang-ctl VERB … [options]\n"
                       "  yichuang-ctl VERB --help     options of one verb\n"
                       "  yichuang-ctl --version\n\nVerbs:\n";
    for (const Verb& verb : verbs()) text += fmt::format("  {:<26} {}\n", withValues(verb), verb.summary);
    text += "\nEnvironment: YICHUANG_SERVER, YICHUANG_CA and YICHUANG_TOKEN stand in for options.\n";
    return text + exitCodesText;
}

std::string helpOf(const Verb& verb) {
    std::string text = fmt::format("yichuang-ctl {}: {}\n", withValues(verb), verb.summary);
    if (!verb.more.empty()) text += fmt::format("\n{}\n", verb.more);
    if (!verb.options.empty()) text += "\nOptions:\n" + optionLines(verb.options);
    text += "\nCommon options:\n" + optionLines(commonOptions(verb.need));
    return text + exitCodesText;
}

std::size_t wordCount(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// The verb that these words begin with, the longest one.
const Verb* verbOf(const std::vector<std::string>& words) {
    const Verb* found = nullptr;
    for (const Verb& verb : verbs()) {
        std::string begin;
        for (std::size_t i = 0; i < wordCount(verb.words) && i < words.size(); ++i)
            begin += (i == 0 ? "" : " ") + words[i];
        const bool longer = !found || verb.words.size() > found->words.size();
        if (verb.words == begin && longer) found = &verb;
    }
    return found;
}

/// Sorts what follows the verb; throws Stop with WrongUsage.
void sortWords(const Verb& verb, const std::vector<std::string>& words, Call& call) {
    std::vector<Option> known = commonOptions(verb.need);
    known.insert(known.begin(), verb.options.begin(), verb.options.end());
    for (std::size_t i = wordCount(verb.words); i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.rfind("--", 0) != 0) {
            call.values.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto option =
            std::find_if(known.begin(), known.end(), [&](const Option& one) { return one.name == name; });
        if (option == known.end()) throw Stop(WrongUsage, name + ": unknown option");
        if (option->argument.empty()) {
            if (equals != std::string::npos) throw Stop(WrongUsage, name + " takes no value");
            call.options.emplace(name, "");
        } else if (equals != std::string::npos) {
            call.options.emplace(name, word.substr(equals + 1));
        } else {
            if (i + 1 == words.size()) throw Stop(WrongUsage, name + ": a value is missing");
            call.options.emplace(name, words[++i]);
        }
    }
    if (call.values.size() != wordCount(verb.values))
        throw Stop(WrongUsage, fmt::format("usage: yichuang-ctl {} [options]", withValues(verb)));
}

domain::Language languageOf(const Call& call) {
    const std::string asked = call.option("--lang");
    if (asked == "zh") return domain::Language::Chinese;
    if (asked == "en") return domain::Language::English;
    if (!asked.empty()) throw Stop(WrongUsage, "--lang takes zh or en");
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string locale = call.around.environment(name);
        if (!locale.empty()) return locale.rfind("zh", 0) == 0 ? domain::Language::Chinese : domain::Language::English;
    }
    return domain::Language::English;
}

int carryOut(const Verb& verb, const std::vector<std::string>& words, const Surroundings& around) {
    Call call{{}, {}, domain::Language::English, around};
    sortWords(verb, words, call);
    call.language = languageOf(call);
    if (verb.need == Need::Nothing) return verb.run(call, nullptr);
    const auto line = Line::open(call, verb.need);
    return line ? verb.run(call, line->get()) : finish(call, line.error());
}

bool asksForHelp(const std::string& word) { return word == "--help" || word == "-h"; }

}  // namespace

std::string Call::option(std::string_view name) const {
    const auto range = options.equal_range(name);
    return range.first == range.second ? std::string() : std::prev(range.second)->second;
}

std::string Call::option(std::string_view name, const char* variable) const {
    return has(name) ? option(name) : around.environment(variable);
}

std::string Call::required(std::string_view name) const {
    const std::string value = option(name);
    if (value.empty()) throw Stop(WrongUsage, std::string(name) + " is missing");
    return value;
}

std::string Call::fileText(const std::string& path) const {
    if (path == "-") return std::string(std::istreambuf_iterator<char>(around.in), {});
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
    if (!file.is_open() || file.bad() || text.str().empty())
        throw Stop(InputWrong, path + ": the file cannot be read or is empty");
    return text.str();
}

int finish(const Call& call, const sync::TransportFault& fault) {
    const domain::Refusal& refusal = fault.refusal;
    if (fault.fault == sync::Fault::Network && fault.status == 0) {
        call.around.err << "yichuang-ctl: the server cannot be reached: " << refusal.detail << '\n';
        return CannotReach;
    }
    call.around.out << api::encodeProblem({refusal, {}}) << '\n';
    call.around.err << fmt::format("yichuang-ctl: {}: {} {}\n", refusal.name(), refusal.sentence(call.language),
                                   refusal.remedy(call.language));
    return Refused;
}

int finish(const Call& call, const sync::Answer<std::string>& answer) {
    if (!answer) return finish(call, answer.error());
    call.around.out << *answer << '\n';
    return Done;
}

int run(const std::vector<std::string>& words, const Surroundings& around) {
    const bool help = std::any_of(words.begin(), words.end(), asksForHelp);
    const Verb* verb = verbOf(words);
    if (help) {
        around.out << (verb ? helpOf(*verb) : overview());
        return Done;
    }
    if (!words.empty() && words[0] == "--version") {
        around.out << "yichuang-ctl " YC_VERSION "\n";
        return Done;
    }
    if (!verb) {
        around.err << (words.empty() ? overview() : words[0] + ": unknown verb. See yichuang-ctl --help\n");
        return WrongUsage;
    }
    try {
        return carryOut(*verb, words, around);
    } catch (const Stop& stop) {
        around.err << "yichuang-ctl: " << stop.what() << '\n';
        return stop.exitCode;
    } catch (const std::exception& fault) {
        around.err << "yichuang-ctl: " << fault.what() << '\n';
        return InputWrong;
    }
}

}  // namespace yc::ctl
