// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/qr.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

#include "reports/error.h"

namespace yc::reports {

QrMatrix makeQr(const std::string& payload) {
    // ZXing counts error levels 0-8 for all symbologies; 4 is level M for QR (checked in the test by the format bits).
    constexpr int levelM = 4;
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEncoding(ZXing::CharacterSet::UTF8).setEccLevel(levelM).setMargin(0);
        const ZXing::BitMatrix bits = writer.encode(payload, 0, 0);
        QrMatrix matrix;
        matrix.side = bits.width();
        matrix.cells.reserve(static_cast<std::size_t>(matrix.side) * static_cast<std::size_t>(matrix.side));
        for (int y = 0; y < bits.height(); ++y)
            for (int x = 0; x < bits.width(); ++x) matrix.cells.push_back(bits.get(x, y) ? 1 : 0);
        return matrix;
    } catch (const std::exception&) {
        throw ReportError(ReportError::Kind::CodeTooLong,
                          "the QR payload of " + std::to_string(payload.size()) + " bytes does not fit");
    }
}

}  // namespace yc::reports
