// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/condition_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace yc::domain::catalogue {

namespace {

constexpr int kDeepest = 20;

enum class Mark { Word, Open, Close, Equals, Or, And, Not, End };

struct Token {
    Mark mark = Mark::End;
    std::string text;
};

struct Sign {
    std::string_view text;
    Mark mark;
};
constexpr std::array<Sign, 6> kSigns{{{"(", Mark::Open},
                                      {"（", Mark::Open},
                                      {")", Mark::Close},
                                      {"）", Mark::Close},
                                      {"=", Mark::Equals},
                                      {"＝", Mark::Equals}}};
constexpr std::array<Sign, 6> kJoins{
    {{"且", Mark::And}, {"and", Mark::And}, {"或", Mark::Or}, {"or", Mark::Or}, {"非", Mark::Not}, {"not", Mark::Not}}};

const Sign* signAt(std::string_view rest) {
    const auto found = std::find_if(kSigns.begin(), kSigns.end(),
                                    [&](const Sign& sign) { return rest.substr(0, sign.text.size()) == sign.text; });
    return found == kSigns.end() ? nullptr : &*found;
}

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

/// Words are parted by blanks and signs; what stands between two joins is one word, blanks inside kept.
std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    std::string word;
    const auto end = [&] {
        const std::string whole = trimmed(word);
        word.clear();
        if (!whole.empty()) tokens.push_back({Mark::Word, whole});
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const Sign* sign = signAt(text.substr(at))) {
            end();
            tokens.push_back({sign->mark, {}});
            at += sign->text.size();
            continue;
        }
        std::size_t next = at;
        while (next < text.size() && text[next] != ' ' && !signAt(text.substr(next))) ++next;
        const std::string_view part = text.substr(at, next - at);
        const auto join = std::find_if(kJoins.begin(), kJoins.end(), [&](const Sign& one) { return one.text == part; });
        if (join != kJoins.end()) {
            end();
            tokens.push_back({join->mark, {}});
        } else {
            word += part;
        }
        at = next;
        if (at < text.size() && text[at] == ' ') {
            word += ' ';
            ++at;
        }
    }
    end();
    tokens.push_back({Mark::End, {}});
    return tokens;
}

std::vector<std::string> valuesOf(const std::string& text) {
    std::vector<std::string> values;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('|', from), text.size());
        values.push_back(trimmed(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    return values;
}

std::string without(const std::string& text, std::string_view prefix) {
    return text.compare(0, prefix.size(), prefix) == 0 ? trimmed(std::string_view(text).substr(prefix.size())) : text;
}

/// By code, else by a name that only one has.
template <class List, class Name>
const typename List::value_type* named(const List& list, const std::string& text, const Name& name) {
    const typename List::value_type* found = nullptr;
    for (const auto& one : list) {
        if (one.id.str() == text) return &one;
        if (!name(one, text)) continue;
        if (found) return nullptr;
        found = &one;
    }
    return found;
}

class Reader {
public:
    Reader(std::string_view text, const Theme& theme) : m_theme(theme), m_tokens(tokensOf(text)) {}

    Expected<Condition, ConditionFault> read() {
        const auto whole = any(0);
        if (!m_fault && now().mark != Mark::End) wrong("“" + now().text + "”前面少了“且”或“或”", "A join is missing");
        if (m_fault) return Unexpected<ConditionFault>{*m_fault};
        return whole;
    }

private:
    const Token& now() const { return m_tokens[m_at]; }
    bool take(Mark mark) {
        if (now().mark != mark) return false;
        ++m_at;
        return true;
    }
    Condition wrong(std::string zh, std::string en) {
        if (!m_fault) m_fault = ConditionFault{std::move(zh), std::move(en)};
        return {};
    }

    Condition any(int depth) {
        if (depth > kDeepest) return wrong("条件套得太深", "The rule is nested too deeply");
        std::vector<Condition> parts{all(depth)};
        while (!m_fault && take(Mark::Or)) parts.push_back(all(depth));
        return parts.size() == 1 ? parts.front() : Condition::any(std::move(parts));
    }
    Condition all(int depth) {
        std::vector<Condition> parts{part(depth)};
        while (!m_fault && take(Mark::And)) parts.push_back(part(depth));
        return parts.size() == 1 ? parts.front() : Condition::all(std::move(parts));
    }
    Condition part(int depth) {
        if (depth > kDeepest) return wrong("条件套得太深", "The rule is nested too deeply");
        if (take(Mark::Not)) return Condition::negation(part(depth + 1));
        if (take(Mark::Open)) {
            Condition inside = any(depth + 1);
            if (!m_fault && !take(Mark::Close)) return wrong("括号没有配对", "A bracket is not closed");
            return inside;
        }
        if (now().mark != Mark::Word) return wrong("这里少了一个条件", "A condition is missing here");
        const std::string word = now().text;
        ++m_at;
        return take(Mark::Equals) ? answer(word) : atom(word);
    }
    Condition answer(const std::string& name) {
        const auto* question = named(m_theme.questions, name, [](const Question& one, const std::string& text) {
            return one.shortText == text || one.text == text;
        });
        if (!question) return wrong("没有“" + name + "”这道题", "There is no question " + name);
        if (now().mark != Mark::Word) return wrong("“" + name + "”后面少了选项", "A value is missing after " + name);
        std::vector<AnswerValue> values;
        for (const std::string& value : valuesOf(now().text)) {
            const auto option =
                std::find_if(question->options.begin(), question->options.end(),
                             [&](const Option& one) { return one.value == value || one.text == value; });
            if (option == question->options.end())
                return wrong("“" + name + "”没有“" + value + "”这个选项", name + " has no value " + value);
            values.push_back(option->value);
        }
        ++m_at;
        return Condition::answer(question->id, std::move(values));
    }
    Condition atom(const std::string& word) {
        if (word == "总是" || word == "always") return Condition::always();
        if (word == "从不" || word == "never") return Condition::never();
        const std::string scenarioName = without(word, "情形");
        if (const auto* scenario = named(m_theme.scenarios, scenarioName,
                                         [](const Scenario& one, const std::string& text) { return one.name == text; }))
            return Condition::inScenario(scenario->id);
        const std::string itemName = without(word, "选办");
        if (const auto* item = named(m_theme.items, itemName, [](const Item& one, const std::string& text) {
                return one.name == text || one.shortName == text;
            }))
            return Condition::chosen(item->id);
        const bool fact = std::find(m_theme.facts.begin(), m_theme.facts.end(), word) != m_theme.facts.end();
        if (fact) return Condition::factIs(word);
        return wrong("不认识“" + word + "”：写题目=选项、事项、情形或者办件事实",
                     "Unknown: " + word + ". Write question=value, an item, a situation or a fact");
    }

    const Theme& m_theme;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    std::optional<ConditionFault> m_fault;
};

}  // namespace

Expected<Condition, ConditionFault> parseCondition(std::string_view text, const Theme& theme) {
    return Reader(text, theme).read();
}

}  // namespace yc::domain::catalogue
