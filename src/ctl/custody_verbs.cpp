// SPDX-License-Identifier: GPL-3.0-or-later
// 流转: proofs of custody, and slips between halls. A slip crosses as its own custody file: what one hall signed becomes the
// other hall's command, and the answer comes back the same way; each is valid alone.
#include "ctl/custody_verbs.h"

#include "api/custody_paths.h"
#include "api/custody_proof.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>

namespace yc::ctl {

namespace path = api::path;
using domain::Keeper;
using domain::ReceiptVerdict;

namespace {

int custodyExport(const Call& call, Line* line) {
    const std::string& what = call.values[0];
    const bool slip = what.rfind("slip:", 0) == 0;
    const auto answer = line->get(slip ? filled(path::slipCustody, what.substr(5)) : filled(path::unitCustody, what));
    if (!answer || !call.has("--out")) return finish(call, answer);
    std::ofstream file(call.option("--out"), std::ios::binary);
    file << *answer;
    file.close();
    if (!file) throw Stop(InputWrong, call.option("--out") + " cannot be written");
    return Done;
}

api::CustodyVerdict verified(const Call& call, std::string_view authority) {
    return api::verifyCustody(call.fileText(call.values[0]), call.fileText(call.required(authority)),
                              call.around.clock());
}

void say(const Call& call, const api::CustodyVerdict& verdict) {
    call.around.err << "yichuang-ctl: " << (call.language == domain::Language::Chinese ? verdict.zh : verdict.en)
                    << '\n';
}

int custodyVerify(const Call& call, Line*) {
    const api::CustodyVerdict verdict = verified(call, "--ca");
    call.around.out << api::custodyReport(verdict) << '\n';
    say(call, verdict);
    return !verdict.readable ? InputWrong : verdict.sound ? Done : Refused;
}

domain::SlipState slipOf(const api::CustodyVerdict& verdict, const std::string& what) {
    const auto slip = verdict.slips.find(domain::SlipId(verdict.proof.subject.key));
    if (verdict.proof.subject.kind != domain::StreamKind::Slip || slip == verdict.slips.end())
        throw Stop(InputWrong, what + " is not about a slip");
    return slip->second;
}

/// The slip a proven file is about. Throws Stop when the file proves nothing, or something else.
domain::SlipState provenSlip(const Call& call, const api::CustodyVerdict& verdict) {
    if (!verdict.sound) {
        say(call, verdict);
        throw Stop(InputWrong, call.values[0] + " proves nothing; nothing was sent");
    }
    return slipOf(verdict, call.values[0]);
}

int slipsAdmit(const Call& call, Line* line) {
    const std::string file = call.fileText(call.values[0]);
    const api::CustodyVerdict verdict = verified(call, "--their-ca");
    const domain::SlipState slip = provenSlip(call, verdict);
    domain::AdmitSlip body;
    body.slip = domain::SlipId(verdict.proof.subject.key);
    body.number = slip.number;
    body.hall = verdict.proof.scope;
    body.desk = domain::DeskId(call.required("--desk"));
    body.sealCode = slip.sealCode;
    body.sender = slip.sender;
    body.waybill = slip.departure.waybill;
    body.proof = api::custodyHash(file);
    for (const domain::SlipLine& paper : slip.lines) {
        if (paper.verdict == ReceiptVerdict::Open) body.lines.push_back(paper);
    }
    const auto command = line->command(call, body);
    if (!command) return finish(call, command.error());
    if (slip.to.kind != Keeper::Kind::Hall || slip.to.id != command->scope.str())
        throw Stop(InputWrong, fmt::format("the slip goes to {}, not to {}", slip.to.id, command->scope.str()));
    if (slip.status != domain::SlipStatus::Dispatched)
        throw Stop(InputWrong, "the slip had not left when the file was made");
    return send(call, line, std::move(body));
}

int slipsConfirm(const Call& call, Line* line) {
    const std::string file = call.fileText(call.values[0]);
    const api::CustodyVerdict verdict = verified(call, "--their-ca");
    const domain::SlipState theirs = provenSlip(call, verdict);
    const std::string id = verdict.proof.subject.key;
    const auto own = line->get(filled(path::slipCustody, id));
    if (!own) return finish(call, own.error());
    const domain::SlipState slip = slipOf(api::readCustody(*own), id);  // our own server's answer needs no proof
    if (slip.to.kind != Keeper::Kind::Hall || slip.to.id != verdict.proof.scope.str() || slip.number != theirs.number)
        throw Stop(InputWrong, "the file is not about this slip, or not of the hall it went to");
    domain::ReceiveSlip body;
    body.slip = domain::SlipId(id);
    body.signerName = theirs.receiver.name;
    body.proof = api::custodyHash(file);
    for (const domain::SlipLine& paper : slip.lines) {
        if (paper.verdict != ReceiptVerdict::Open) continue;
        for (const domain::SlipLine& there : theirs.lines) {
            if (there.label == paper.label && there.verdict != ReceiptVerdict::Open)
                body.lines.push_back({there.label, there.verdict, there.note});
        }
    }
    if (body.lines.empty()) throw Stop(InputWrong, "nothing has been signed for there yet");
    return send(call, line, std::move(body));
}

int custodyScans(const Call& call, Line* line) {
    const std::string day = call.has("--day") ? "?day=" + escaped(call.option("--day")) : std::string();
    return finish(call, line->get(std::string(path::scans) + day));
}

}  // namespace

std::vector<Verb> custodyVerbs() {
    return {
        {"custody export",
         "LABEL|slip:ID",
         "the history of a paper or a slip as a file that proves itself",
         "",
         Need::Session,
         {{"--out", "FILE", "write it there instead of printing it"}},
         custodyExport},
        {"custody verify",
         "FILE|-",
         "check a custody file without a server",
         "Prints the history with holder, place and time. Exit code 0 genuine, 1 not, 4 not a custody file.",
         Need::Nothing,
         {{"--ca", "FILE", "PEM of the hall's CA: all that is trusted"}},
         custodyVerify},
        {"custody scans",
         "",
         "what was scanned at the wrong place (supervisor)",
         "",
         Need::Session,
         {{"--day", "yyyy-mm-dd", "only that day"}},
         custodyScans},
        {"slips admit",
         "FILE|-",
         "take over a slip that another hall has sent",
         "FILE is that hall's custody file of the slip; it is proven before anything is sent. The papers are then\n"
         "signed for at the window, line by line.",
         Need::Signature,
         {{"--their-ca", "FILE", "PEM of the other hall's CA"}, {"--desk", "DESK", "window that signs for it"}},
         slipsAdmit},
        {"slips confirm",
         "FILE|-",
         "close a slip with the other hall's signatures",
         "FILE is the receiving hall's custody file of the slip. What it disputes is disputed here.",
         Need::Signature,
         {{"--their-ca", "FILE", "PEM of the other hall's CA"}},
         slipsConfirm},
    };
}

}  // namespace yc::ctl
