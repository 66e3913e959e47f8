// SPDX-License-Identifier: GPL-3.0-or-later
// 六个一律 (R012, R013): a proof is asked for only where nothing else can say the same.
#include "domain/catalogue/checker_internal.h"

namespace yc::domain::catalogue {

namespace {

bool says(const std::string& name, const char* word) { return name.find(word) != std::string::npos; }

std::string quoted(const Material& material) { return "“" + material.name + "”"; }

/// (a) legal basis, asking and issuing unit are named.
void checkBasis(const Material& material, const std::string& path, FindingSink& sink) {
    const bool complete = material.proofBasis && !material.proofBasis->legalBasis.empty() &&
                          !material.proofBasis->askedBy.empty() && !material.proofBasis->issuedBy.empty();
    if (!complete) {
        sink.error("proof-without-basis", path, quoted(material) + "没有写清法定依据、谁要、谁开，缺一项不能保留",
                   "A proof needs its legal basis, asking unit and issuing unit (R012)");
    }
}

/// (b) to (e): what the review of the proof has found.
void checkReview(const Material& material, const ProofBasis& basis, const std::string& path, FindingSink& sink) {
    if (!basis.issuerCanIssue)
        sink.error("proof-cannot-be-issued", path, "出具单位不能查证或者开具" + quoted(material) + "，一律取消",
                   "The issuer can neither verify nor issue the proof, so it goes (R013)");
    if (!basis.replacedByCertificate.empty())
        sink.error("proof-has-certificate", path,
                   quoted(material) + "可以由“" + basis.replacedByCertificate + "”代替，一律取消",
                   "A certificate the applicant holds says the same, so the proof goes (R013)");
    if (!basis.replacedByCommitment.empty())
        sink.error("proof-has-commitment", path,
                   quoted(material) + "可以由书面承诺“" + basis.replacedByCommitment + "”代替，一律取消",
                   "A written commitment can stand for the proof, so it goes (R013)");
    if (!basis.replacedByCheck.empty())
        sink.error("proof-has-check", path, quoted(material) + "可以通过“" + basis.replacedByCheck + "”核实，一律取消",
                   "The offices can check it among themselves or on the spot, so the proof goes (R013)");
}

}  // namespace

void checkProofs(const Theme& theme, FindingSink& sink) {
    for (const Material& material : theme.materials) {
        const std::string path = "materials/" + material.id.str();
        if (!material.proof) {
            // Results of another item and forms to fill in are no proofs, whatever their names say.
            const bool mayBe = material.producedBy.empty() && material.type != MaterialType::Form;
            if (mayBe && !material.proofStated && says(material.name, "证明"))
                sink.warning("proof-not-stated", path, quoted(material) + "没有写明是不是证明事项",
                             "The name speaks of a proof, but the file does not say whether it is one (R012)");
            continue;
        }
        checkBasis(material, path, sink);
        if (material.proofBasis) checkReview(material, *material.proofBasis, path, sink);
        if (!material.commitment.empty())
            sink.error("proof-has-commitment", path,
                       quoted(material) + "可以由书面承诺“" + material.commitment + "”代替，一律取消",
                       "A written commitment can stand for the proof, so it goes (R013)");
        if (material.sharing)
            sink.error("proof-is-shared", path,
                       quoted(material) + "可以从“" + material.sharing->source.name + "”共享，一律取消",
                       "The proof can be had by data sharing, so it goes (R013)");
    }
}

}  // namespace yc::domain::catalogue
