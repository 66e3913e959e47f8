// SPDX-License-Identifier: GPL-3.0-or-later
// 出具失败: why a paper could not be made. An I/O fault, so an exception; the adapter turns it into a sentence.
#pragma once

#include <stdexcept>
#include <string>

namespace yc::reports {

class ReportError : public std::runtime_error {
public:
    enum class Kind {
        FontsMissing,     // remedy: install the package named in what()
        FontBroken,       // a font file is there and cannot be read
        CodeTooLong,      // the QR payload does not fit
        PdfFailed,        // libharu reported a fault; what() holds its number, not the text of the paper
        TextUnprintable,  // the thermal printer's code page could not be opened
        SealFailed,       // the seal could not be put under a paper
        FlowHasCircle     // a flow chart whose steps wait for each other
    };
    ReportError(Kind kind, const std::string& message) : std::runtime_error(message), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

}  // namespace yc::reports
