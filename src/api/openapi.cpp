// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/openapi.h"

// The file itself, built in: the program serves exactly what the repository documents.
__asm__(".pushsection .rodata\n"
        ".global yichuangOpenApiBegin\n"
        "yichuangOpenApiBegin:\n"
        ".incbin \"" YC_SOURCE_DIR "/src/api/openapi.yaml\"\n"
        ".global yichuangOpenApiEnd\n"
        "yichuangOpenApiEnd:\n"
        ".byte 0\n"
        ".popsection\n");

extern "C" const char yichuangOpenApiBegin[];
extern "C" const char yichuangOpenApiEnd[];

namespace yc::api {

std::string_view openApiText() {
    return {yichuangOpenApiBegin, static_cast<std::size_t>(yichuangOpenApiEnd - yichuangOpenApiBegin)};
}

}  // namespace yc::api
