// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdf_seal.h"

#include <podofo/podofo.h>

#include <mutex>

#include "reports/error.h"

namespace yc::reports {
namespace {

PoDoFo::PdfString text(const std::string& utf8) {
    return PoDoFo::PdfString(reinterpret_cast<const PoDoFo::pdf_utf8*>(utf8.c_str()));
}

// PoDoFo tells a signer what to sign in pieces.
std::string bytesToSign(PoDoFo::PdfSignOutputDevice& device) {
    std::string bytes;
    char piece[16384];
    while (const std::size_t count = device.ReadForSignature(piece, sizeof piece)) bytes.append(piece, count);
    return bytes;
}

PoDoFo::PdfRect fieldRect(const std::optional<SealSpot>& spot) {
    if (!spot) return PoDoFo::PdfRect(0, 0, 0, 0);
    return PoDoFo::PdfRect(spot->x - spot->radius, spot->y - spot->radius, 2 * spot->radius, 2 * spot->radius);
}

std::string sealed(const RenderResult& paper, const SealWords& words, OrganSeal& seal) {
    PoDoFo::PdfMemDocument document;
    document.LoadFromBuffer(paper.pdf.data(), static_cast<long>(paper.pdf.size()), /*bForUpdate=*/true);
    PoDoFo::PdfRefCountedBuffer buffer;
    PoDoFo::PdfOutputDevice memory(&buffer);
    PoDoFo::PdfSignOutputDevice device(&memory);
    device.SetSignatureSize(seal.room());

    // No default appearance: it would name a font that the file does not hold.
    PoDoFo::PdfAcroForm* form =
        document.GetAcroForm(PoDoFo::ePdfCreateObject, PoDoFo::ePdfAcroFormDefaultAppearance_None);
    constexpr PoDoFo::pdf_int64 signaturesExist = 1, appendOnly = 2;
    form->GetObject()->GetDictionary().AddKey("SigFlags", PoDoFo::PdfVariant(signaturesExist | appendOnly));
    PoDoFo::PdfPage* page = document.GetPage(paper.seal ? paper.seal->page : document.GetPageCount() - 1);
    PoDoFo::PdfAnnotation* widget = page->CreateAnnotation(PoDoFo::ePdfAnnotation_Widget, fieldRect(paper.seal));
    widget->SetFlags(PoDoFo::ePdfAnnotationFlags_Print | PoDoFo::ePdfAnnotationFlags_Locked);
    PoDoFo::PdfSignatureField field(widget, form, &document);
    field.SetFieldName("OrganSeal");
    field.SetSignatureReason(text(words.purpose));
    field.SetSignatureLocation(text(words.place));
    field.SetSignatureDate(PoDoFo::PdfDate(words.at));
    field.SetSignature(*device.GetSignatureBeacon());
    PoDoFo::PdfObject* signature = field.GetSignatureObject();
    signature->GetDictionary().AddKey(PoDoFo::PdfName("SubFilter"), PoDoFo::PdfName(seal.format()));
    field.AddCertificationReference(document.GetCatalog(), PoDoFo::PdfSignatureField::ePdfCertPermission_NoPerms);

    document.WriteUpdate(&device, /*bTruncate=*/true);
    if (!device.HasSignaturePosition()) throw ReportError(ReportError::Kind::SealFailed, "no room for the signature");
    device.AdjustByteRange();
    device.Seek(0);
    const std::string made = seal.sign(bytesToSign(device));
    if (made.empty() || made.size() > seal.room())
        throw ReportError(ReportError::Kind::SealFailed, "the signature does not fit its room");
    device.SetSignature(PoDoFo::PdfData(made.data(), made.size()));
    device.Flush();
    return std::string(buffer.GetBuffer(), buffer.GetSize());
}

}  // namespace

std::string sealPdf(const RenderResult& paper, const SealWords& words, OrganSeal& seal) {
    // PoDoFo keeps tables that all its documents share and fills them on first use.
    static std::mutex library;
    const std::lock_guard lock(library);
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
    try {
        return sealed(paper, words, seal);
    } catch (const PoDoFo::PdfError& fault) {
        throw ReportError(ReportError::Kind::SealFailed,
                          std::string("PoDoFo: ") + PoDoFo::PdfError::ErrorName(fault.GetError()));
    }
}

}  // namespace yc::reports
