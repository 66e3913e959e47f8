// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/ways.h"

#include "domain/catalogue/situation.h"

#include <algorithm>

namespace yc::domain::catalogue {

namespace {

/// Small, seeded, the same on every machine.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL) {}
    std::size_t below(std::size_t limit) {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<std::size_t>(m_state % limit);
    }

private:
    std::uint64_t m_state;
};

std::optional<QuestionId> openQuestion(const Theme& theme, const Answers& answers, const ResolutionContext& context) {
    const Situation situation = situationOf(theme, answers, &context.facts);
    if (situation.notCovered) return std::nullopt;
    for (const QuestionView& view : situation.views) {
        if (view.state == QuestionView::State::Open) return view.id;
    }
    return std::nullopt;
}

struct Walk {
    const Theme& theme;
    const ResolutionContext& context;
    std::size_t most;
    Ends which;
    std::vector<Answers> ends;

    /// False as soon as there are too many.
    bool collect(const Answers& answers) {
        const std::optional<QuestionId> open = openQuestion(theme, answers, context);
        if (!open) {
            ends.push_back(answers);
            return ends.size() <= most;
        }
        for (const Answer& answer : answersTo(*theme.question(*open), which)) {
            Answers next = answers;
            next[*open] = answer;
            if (!collect(next)) return false;
        }
        return true;
    }

    Answers drawn(Draw& draw) const {
        Answers answers;
        for (std::optional<QuestionId> open = openQuestion(theme, answers, context); open;
             open = openQuestion(theme, answers, context)) {
            const std::vector<Answer> choices = answersTo(*theme.question(*open), which);
            if (choices.empty()) break;
            answers[*open] = choices[draw.below(choices.size())];
        }
        return answers;
    }
};

}  // namespace

std::vector<Answer> answersTo(const Question& question, Ends ends) {
    std::vector<Answer> result;
    Answer together;
    for (const Option& option : question.options) {
        if (ends == Ends::Inside && option.notCovered && option.notCovered->when.isAlways()) continue;
        result.push_back(Answer::byHand(option.value));
        if (!option.notCovered) together.values.push_back(option.value);
    }
    if (question.multiple && together.values.size() > 1) result.push_back(std::move(together));
    return result;
}

WaysWalked walkWays(const Theme& theme, std::size_t most, std::uint64_t seed,
                    const std::function<void(const Answers&, const Resolution&)>& visit, Ends ends,
                    const ResolutionContext& context) {
    WaysWalked walked;
    Walk walk{theme, context, most, ends, {}};
    walked.all = walk.collect({});
    if (!walked.all) {
        walk.ends.clear();
        Draw draw(seed);
        for (std::size_t i = 0; i < most; ++i) walk.ends.push_back(walk.drawn(draw));
    }
    for (const Answers& answers : walk.ends) visit(answers, resolve(theme, answers, {}, context));
    walked.ways = walk.ends.size();
    return walked;
}

}  // namespace yc::domain::catalogue
