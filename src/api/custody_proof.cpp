// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/custody_proof.h"

#include "api/device_certificate.h"
#include "api/json/wire_parts.h"
#include "api/json_codec.h"
#include "journal/crypto.h"

#include <algorithm>

namespace yc::api {

using domain::Keeper;
using domain::StreamKind;
using domain::UnitStatus;

namespace json {

template <class A>
void fields(A& a, journal::EventRow& x) {
    std::string sealed = journal::hex(x.sealed), before = journal::hex(x.prevHash), hash = journal::hex(x.hash);
    a.required("seq", x.seq).required("stream", x.stream).required("version", x.version).required("kind", x.kind);
    a("kindVersion", x.kindVersion)("subject", x.subject)("command", x.command)("actor", x.actor)("device", x.device);
    a("occurredAt", x.occurredAt)("recordedAt", x.recordedAt)("open", x.open)("sealed", sealed);
    a.required("prevHash", before).required("hash", hash);
    x.sealed = journal::unhex(sealed).value_or(std::string());
    x.prevHash = journal::unhex(before).value_or(std::string());
    x.hash = journal::unhex(hash).value_or(std::string());
}

template <class A>
void fields(A& a, CustodyProof& x) {
    std::string format = "yichuang.custody.1";
    a.required("format", format).required("scope", x.scope)("hall", x.hall).required("subject", x.subject);
    a("madeAt", x.madeAt)("headSeq", x.headSeq)("headHash", x.headHash).required("events", x.events)("names", x.names);
    a.required("link", x.link)("signer", x.signer).required("certificate", x.certificate);
    a.required("signature", x.signature);
    if (format != "yichuang.custody.1") throw journal::CodecError("not a custody file of this version");
}

struct ReportLine {
    domain::Instant at{};
    UnitStatus status{};
    std::string keeper;
    std::string by;
    std::string slip;
    std::string note;
};
template <class A>
void fields(A& a, ReportLine& x) {
    a("at", x.at)("status", x.status)("keeper", x.keeper)("by", x.by)("slip", x.slip)("note", x.note);
}

struct Report {
    std::string verdict, reason, hall, paper, caseNumber, material;
    domain::Instant madeAt{};
    std::int64_t headSeq = 0;
    std::string headHash;
    std::vector<ReportLine> history;
};
template <class A>
void fields(A& a, Report& x) {
    a("verdict", x.verdict)("reason", x.reason)("hall", x.hall)("paper", x.paper)("caseNumber", x.caseNumber);
    a("material", x.material)("madeAt", x.madeAt)("headSeq", x.headSeq)("headHash", x.headHash);
    a("history", x.history);
}

}  // namespace json

std::string custodyLink(const CustodyProof& proof) {
    journal::Digest link =
        journal::Sm3().field("yichuang custody 1").field(proof.scope.str()).field(proof.subject.str()).finish();
    for (const journal::EventRow& row : proof.events)
        link = journal::Sm3().bytes(journal::view(link)).bytes(row.hash).finish();
    return journal::hex(journal::view(link));
}

std::string custodyText(const CustodyProof& proof) {
    journal::Sm3 names;
    for (const auto& [id, name] : proof.names) names.field(id).field(name);
    std::string text = "YCC1\n";  // no other signed bytes begin like this
    for (const std::string& part :
         {proof.scope.str(), proof.hall, proof.subject.str(), domain::isoInstant(proof.madeAt),
          std::to_string(proof.headSeq), proof.headHash, proof.link, journal::hex(journal::view(names.finish()))})
        text += part + '\n';
    return text;
}

void signCustody(CustodyProof& proof, const std::string& signer, const DeviceKey& key) {
    proof.link = custodyLink(proof);
    proof.signer = signer;
    proof.signature = key.sign(custodyText(proof));
}

std::string encodeCustody(const CustodyProof& proof) { return json::dump(json::toJson(proof)); }

namespace {

struct Fault {
    std::string zh, en;
};

/// Every row as the journal hashed it, versions without gap for the subject, rising for slips it travelled on.
std::optional<Fault> eventFault(const CustodyProof& proof) {
    std::map<std::string, domain::Version> versions;
    const journal::EventRow* before = nullptr;
    for (const journal::EventRow& row : proof.events) {
        const std::string where = row.stream + " #" + std::to_string(row.version);
        if (row.hash != journal::chainHash(proof.scope.str(), row))
            return Fault{"第 " + where + " 条被改过", "entry " + where + " was changed"};
        if (before && (row.seq <= before->seq || (row.seq == before->seq + 1 && row.prevHash != before->hash)))
            return Fault{"第 " + where + " 条接不上前一条", "entry " + where + " does not follow the one before it"};
        domain::Version& version = versions[row.stream];
        const bool gapless = row.stream == proof.subject.str();
        if (gapless ? row.version != version + 1 : row.version <= version)
            return Fault{"第 " + where + " 条之前缺记录", "something is missing before entry " + where};
        version = row.version;
        before = &row;
    }
    if (versions.count(proof.subject.str()) == 0) return Fault{"没有这份材料的记录", "no entry about the paper itself"};
    return std::nullopt;
}

/// The last unbroken state must be told by the whole history: times never run back, and paper changes hands only by a
/// signature, by two persons, or back to the applicant.
std::optional<Fault> trailFault(const domain::MaterialUnitState& unit) {
    for (std::size_t i = 1; i < unit.trail.size(); ++i) {
        const auto& before = unit.trail[i - 1];
        const auto& after = unit.trail[i];
        const bool signedOver = before.status == UnitStatus::InTransit || before.status == UnitStatus::Disputed ||
                                after.status == UnitStatus::Returned || after.status == UnitStatus::InTransit;
        if (after.at < before.at || (!(before.keeper == after.keeper) && !signedOver))
            return Fault{"第 " + std::to_string(i + 1) + " 步不成立",
                         "step " + std::to_string(i + 1) + " is impossible"};
    }
    return std::nullopt;
}

std::optional<Fault> signatureFault(const CustodyProof& proof, const std::string& authority, domain::Instant now) {
    if (proof.link != custodyLink(proof)) return Fault{"哈希链对不上", "the hash chain does not fit"};
    const auto key = certifiedKey(proof.certificate, authority);
    if (!key || key->scope != proof.scope || key->device.str() != "server")
        return Fault{"证书不是这个大厅签发的", "the certificate was not signed by this hall"};
    if (proof.madeAt < key->from || proof.madeAt > std::min(key->until, now + std::chrono::hours(24)))
        return Fault{"出具时间不在证书的有效期内", "the time is outside the certificate's validity"};
    if (!signatureFits(key->publicKey, custodyText(proof), proof.signature))
        return Fault{"签名对不上：内容改过，或者不是这个大厅出具的",
                     "the signature does not fit: changed, or made by somebody else"};
    return std::nullopt;
}

std::optional<Fault> fold(CustodyVerdict& verdict) {
    const JsonCodec codec;
    std::map<domain::StreamId, domain::State> states;
    for (const journal::EventRow& row : verdict.proof.events) {
        const domain::EventMeta meta = journal::metaOf(row, verdict.proof.scope);
        const auto body = codec.decodeEvent(row.kind, row.kindVersion, {row.open, {}});
        domain::State& state = states[meta.stream];
        state = domain::apply(std::move(state), body, meta);
    }
    for (const auto& [stream, state] : states) {
        if (const auto* slip = std::get_if<domain::SlipState>(&state))
            verdict.slips[domain::SlipId(stream.key)] = *slip;
        if (const auto* unit = std::get_if<domain::MaterialUnitState>(&state)) verdict.unit = *unit;
    }
    if (verdict.proof.subject.kind != StreamKind::MaterialUnit) return std::nullopt;
    return trailFault(verdict.unit);
}

std::string nameOf(const CustodyProof& proof, const std::string& id) {
    const auto found = proof.names.find(id);
    return found == proof.names.end() ? id : found->second;
}

}  // namespace

CustodyVerdict verifyCustody(const std::string& file, const std::string& authority, domain::Instant now) {
    CustodyVerdict verdict;
    try {
        verdict.proof = json::read<CustodyProof>(json::parse(file), json::Strictness::Strict);
        verdict.readable = true;
        auto fault = eventFault(verdict.proof);
        if (!fault) fault = signatureFault(verdict.proof, authority, now);
        if (!fault) fault = fold(verdict);
        verdict.sound = !fault;
        verdict.zh = fault ? fault->zh : "真实，由" + verdict.proof.hall + "出具";
        verdict.en = fault ? fault->en : "genuine, made by " + verdict.proof.hall;
    } catch (const journal::CodecError& wrong) {
        verdict.zh = "这不是流转证明";
        verdict.en = std::string("this is not a custody file: ") + wrong.what();
    }
    return verdict;
}

std::string custodyHash(std::string_view file) { return journal::sm3Hex(file); }

CustodyVerdict readCustody(const std::string& file) {
    CustodyVerdict verdict;
    try {
        verdict.proof = json::read<CustodyProof>(json::parse(file), json::Strictness::Tolerant);
        fold(verdict);
        verdict.readable = true;
    } catch (const journal::CodecError& wrong) { verdict.en = wrong.what(); }
    return verdict;
}

std::string custodyReport(const CustodyVerdict& verdict) {
    json::Report report;
    report.verdict = !verdict.readable ? "unreadable" : verdict.sound ? "genuine" : "false";
    report.reason = verdict.en;
    report.hall = verdict.proof.hall;
    report.paper = verdict.proof.subject.key;
    report.caseNumber = verdict.unit.caseNumber.str();
    report.material = verdict.unit.name;
    report.madeAt = verdict.proof.madeAt;
    report.headSeq = verdict.proof.headSeq;
    report.headHash = verdict.proof.headHash;
    if (verdict.sound) {
        for (const domain::CustodyStep& step : verdict.unit.trail) {
            const auto slip = verdict.slips.find(step.slip);
            report.history.push_back(
                {step.at, step.status, nameOf(verdict.proof, step.keeper.id), nameOf(verdict.proof, step.by.str()),
                 slip == verdict.slips.end() ? std::string() : slip->second.number.str(), step.note});
        }
    }
    return json::dump(json::toJson(report));
}

}  // namespace yc::api
