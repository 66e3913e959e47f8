// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/paper_parts.h"

#include <array>

#include "reports/masking.h"

namespace yc::reports {

std::string countText(int count) { return count > 0 ? std::to_string(count) : std::string(); }

std::string join(const std::vector<std::string>& parts, const std::string& separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

std::string identityText(const Person& person) {
    // The code of an organisation is public, the number of a person is not.
    return join({person.idType, person.organisation ? person.idNumber : maskIdNumber(person.idNumber)}, " ");
}

std::string copiesLine(const std::vector<std::string>& given) {
    static const std::array<const char*, 10> digits{"", "一", "两", "三", "四", "五", "六", "七", "八", "九"};
    const std::vector<std::string> copies = given.empty() ? std::vector<std::string>{"申请人", "存档"} : given;
    const std::string count = copies.size() < digits.size() ? digits[copies.size()] : std::to_string(copies.size());
    return "一式" + count + "份：" + join(copies, "、");
}

std::string address(const Person& person) { return person.organisation ? "你单位" : "您"; }

Paragraph smallLine(std::string text) {
    Paragraph line;
    line.text = std::move(text);
    line.size = 10.5;
    return line;
}

Footer noticeFoot(const Office& office, const std::string& time, const std::string& copies) {
    Footer footer;
    const std::string who = join({office.window, office.clerk, time}, "　");
    if (!who.empty()) footer.lines.push_back(smallLine(who));
    if (!office.hotline.empty()) footer.lines.push_back(smallLine("服务电话：" + office.hotline));
    if (!copies.empty()) footer.lines.push_back(smallLine(copies));
    return footer;
}

}  // namespace yc::reports
