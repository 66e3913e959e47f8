// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/problem.h"

namespace yc::domain {

namespace {

std::string n(int value) { return std::to_string(value); }

struct InChinese {
    std::string operator()(IdProblem::Empty) const { return "还没有填。请对照证件输入"; }
    std::string operator()(IdProblem::Length l) const {
        const bool short_ = l.have < l.need;
        return std::string("号码") + (short_ ? "少 " : "多 ") + n(short_ ? l.need - l.have : l.have - l.need) +
               " 位，应为 " + n(l.need) + " 位。请对照证件再输";
    }
    std::string operator()(IdProblem::TooLong l) const {
        return "有 " + n(l.have) + " 个字，最多 " + n(l.most) + " 个。请对照证件再输";
    }
    std::string operator()(const IdProblem::Character& c) const {
        return "第 " + n(c.position) + " 位" + (c.text.empty() ? std::string("的字符") : "“" + c.text + "”") +
               "不能用在这里。请对照证件再输";
    }
    std::string operator()(IdProblem::ImpossibleDate d) const {
        if (d.month < 1 || d.month > 12) return "没有 " + n(d.month) + " 月。请对照证件再输";
        return n(d.year) + " 年 " + n(d.month) + " 月没有 " + n(d.day) + " 日。请对照证件再输";
    }
    std::string operator()(IdProblem::WrongCheckDigit) const {
        return "末位校验码对不上，有一位输错了。请对照证件再输";
    }
    std::string operator()(IdProblem::BrokenText) const { return "文字编码读不出来。请重新输入"; }
    std::string operator()(IdProblem::WrongShape) const { return "号码和所选证件的样式不符。请核对证件类型和号码"; }
};

struct InEnglish {
    std::string operator()(IdProblem::Empty) const { return "Nothing entered yet. Enter it from the card"; }
    std::string operator()(IdProblem::Length l) const {
        const bool short_ = l.have < l.need;
        return n(short_ ? l.need - l.have : l.have - l.need) + (short_ ? " too few, " : " too many, ") + n(l.need) +
               " are needed. Compare with the card and enter it again";
    }
    std::string operator()(IdProblem::TooLong l) const {
        return n(l.have) + " characters, at most " + n(l.most) + " fit. Compare with the card and enter it again";
    }
    std::string operator()(const IdProblem::Character& c) const {
        return "Position " + n(c.position) +
               (c.text.empty() ? std::string(" holds a character") : " holds “" + c.text + "”") +
               " that cannot stand there. Compare with the card and enter it again";
    }
    std::string operator()(IdProblem::ImpossibleDate d) const {
        if (d.month < 1 || d.month > 12)
            return "There is no month " + n(d.month) + ". Compare with the card and enter it again";
        static const char* const names[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
        return std::string(names[d.month - 1]) + " " + n(d.year) + " has no day " + n(d.day) +
               ". Compare with the card and enter it again";
    }
    std::string operator()(IdProblem::WrongCheckDigit) const {
        return "The check digit does not fit, so one digit is wrong. Compare with the card and enter it again";
    }
    std::string operator()(IdProblem::BrokenText) const { return "The text encoding cannot be read. Enter it again"; }
    std::string operator()(IdProblem::WrongShape) const {
        return "The number does not look like this kind of document. Check the kind and the number";
    }
};

}  // namespace

std::string sentence(const IdProblem& problem, Language language) {
    return language == Language::Chinese ? std::visit(InChinese{}, problem.what)
                                         : std::visit(InEnglish{}, problem.what);
}

}  // namespace yc::domain
