// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/data_text.h"

#include "api/data_document.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace yc::api {

std::string readDataFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::system_error(errno, std::generic_category(), "cannot open " + file.string());
    std::string text(kMostDataBytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) throw std::system_error(errno, std::generic_category(), "cannot read " + file.string());
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

}  // namespace yc::api
