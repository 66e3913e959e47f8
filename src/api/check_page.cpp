// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/check_page.h"

#include <string_view>

// The file itself, built in.
__asm__(".pushsection .rodata\n"
        ".global yichuangCheckPageBegin\n"
        "yichuangCheckPageBegin:\n"
        ".incbin \"" YC_SOURCE_DIR "/src/api/check_page.html\"\n"
        ".global yichuangCheckPageEnd\n"
        "yichuangCheckPageEnd:\n"
        ".byte 0\n"
        ".popsection\n");

extern "C" const char yichuangCheckPageBegin[];
extern "C" const char yichuangCheckPageEnd[];

namespace yc::api {

std::string checkPage(const std::string& hallKeysJson) {
    constexpr std::string_view place = "type=\"application/json\">null<";
    std::string page(yichuangCheckPageBegin, static_cast<std::size_t>(yichuangCheckPageEnd - yichuangCheckPageBegin));
    std::string json;
    for (const char c : hallKeysJson) {  // a name cannot end the element
        if (c == '<')
            json += "\\u003c";
        else
            json += c;
    }
    const auto at = page.find(place) + place.size() - 5;
    return page.replace(at, 4, json);
}

}  // namespace yc::api
