// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/gb18030.h"

#include <iconv.h>

#include <array>
#include <memory>
#include <type_traits>

#include "reports/error.h"
#include "reports/text.h"

namespace yc::reports {
namespace {

struct CloseIconv {
    void operator()(void* handle) const { iconv_close(handle); }
};
using IconvPtr = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseIconv>;

IconvPtr openIconv() {
    iconv_t handle = iconv_open("GB18030", "UTF-8");
    if (handle == reinterpret_cast<iconv_t>(-1))
        throw ReportError(ReportError::Kind::TextUnprintable,
                          "the system cannot convert to GB18030: reinstall the package libc-bin");
    return IconvPtr(handle);
}

}  // namespace

std::optional<std::string> encodeForPrinter(char32_t character, PrinterCharset charset) {
    if (character >= 0x20 && character < 0x7F) return std::string(1, static_cast<char>(character));
    const bool privateUse = character >= 0xE000 && character < 0xF900;
    if (character < 0x80 || character > 0xFFFF || privateUse) return std::nullopt;
    thread_local const IconvPtr handle = openIconv();  // a descriptor belongs to one thread
    std::string utf8 = encodeUtf8(character);
    std::array<char, 8> out{};
    char* from = utf8.data();
    char* to = out.data();
    std::size_t fromLeft = utf8.size(), toLeft = out.size();
    if (iconv(handle.get(), &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1)) return std::nullopt;
    const std::size_t length = out.size() - toLeft;
    if (length != 2) return std::nullopt;
    const auto lead = static_cast<unsigned char>(out[0]), trail = static_cast<unsigned char>(out[1]);
    const bool gb2312 = lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1;
    if (charset == PrinterCharset::Gb2312 && !gb2312) return std::nullopt;
    return std::string(out.data(), length);
}

}  // namespace yc::reports
