// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/core/paper_code.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yc::domain {

namespace {

constexpr std::string_view prefix = "YC2:";
constexpr std::string_view heading = "YC2\n";  // no other signed bytes of a device begin like this
constexpr std::size_t signatureSize = 64;
constexpr std::size_t fieldCount = 10;
constexpr std::string_view digits32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

constexpr std::array<std::pair<PaperKind, char>, 26> letters{{{PaperKind::Ticket, 'Q'},
                                                              {PaperKind::MaterialList, 'L'},
                                                              {PaperKind::Receipt, 'R'},
                                                              {PaperKind::Acceptance, 'A'},
                                                              {PaperKind::NonAcceptance, 'N'},
                                                              {PaperKind::CorrectionNotice, 'C'},
                                                              {PaperKind::ToleranceNotice, 'T'},
                                                              {PaperKind::HandoverSlip, 'H'},
                                                              {PaperKind::DeliveryReceipt, 'D'},
                                                              {PaperKind::Decision, 'X'},
                                                              {PaperKind::SpecialProcedure, 'S'},
                                                              {PaperKind::Extension, 'E'},
                                                              {PaperKind::Withdrawal, 'W'},
                                                              {PaperKind::Label, 'B'},
                                                              {PaperKind::NotNeeded, 'U'},
                                                              {PaperKind::OnTheSpot, 'O'},
                                                              {PaperKind::ToleranceCommitment, 'P'},
                                                              {PaperKind::Commitment, 'M'},
                                                              {PaperKind::ReturnedMaterials, 'V'},
                                                              {PaperKind::CorrectionReceipt, 'K'},
                                                              {PaperKind::Termination, 'Z'},
                                                              {PaperKind::Revocation, 'J'},
                                                              {PaperKind::JointInvitation, '1'},
                                                              {PaperKind::JointMinutes, '2'},
                                                              {PaperKind::ToleranceExtension, 'F'},
                                                              {PaperKind::KeeperStatement, 'Y'}}};

std::string oneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// "202603111027".
std::string minuteText(Instant at) {
    const std::string clock = clockTime(at);
    return compactDate(localDate(at)) + clock.substr(0, 2) + clock.substr(3, 2);
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<Instant> minuteOf(std::string_view text) {
    if (text.size() != 12) return std::nullopt;
    const auto day = parseIsoDate(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                                  std::string(text.substr(6, 2)));
    const auto hour = number(text.substr(8, 2)), minute = number(text.substr(10, 2));
    if (!day || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return startOfLocalDay(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

/// "2.2,1.1,1.0".
std::string linesText(const std::vector<std::pair<int, int>>& lines) {
    std::string text;
    for (const auto& [originals, copies] : lines)
        text += (text.empty() ? "" : ",") + std::to_string(originals) + '.' + std::to_string(copies);
    return text;
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    while (true) {
        const auto end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return found;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::vector<std::pair<int, int>>> linesOf(std::string_view text) {
    std::vector<std::pair<int, int>> lines;
    if (text.empty()) return lines;
    for (const std::string_view part : parts(text, ',')) {
        const auto dot = part.find('.');
        if (dot == std::string_view::npos) return std::nullopt;
        const auto originals = number(part.substr(0, dot)), copies = number(part.substr(dot + 1));
        if (!originals || !copies) return std::nullopt;
        lines.emplace_back(*originals, *copies);
    }
    return lines;
}

}  // namespace

char paperKindLetter(PaperKind kind) {
    for (const auto& [own, letter] : letters) {
        if (own == kind) return letter;
    }
    return '?';
}

std::optional<PaperKind> paperKindOfLetter(char letter) {
    for (const auto& [kind, own] : letters) {
        if (own == letter) return kind;
    }
    return std::nullopt;
}

std::string base32(std::string_view bytes) {
    std::string text;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = buffer << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) text += digits32[buffer >> (bits - 5) & 31];
        buffer &= (1u << bits) - 1;
    }
    if (bits > 0) text += digits32[buffer << (5 - bits) & 31];
    return text;
}

std::optional<std::string> fromBase32(std::string_view text) {
    std::string bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const char given : text) {
        const char upper = given >= 'a' && given <= 'z' ? static_cast<char>(given - 'a' + 'A') : given;
        const auto value = digits32.find(upper);
        if (value == std::string_view::npos) return std::nullopt;
        buffer = buffer << 5 | static_cast<unsigned>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(buffer >> bits);
        }
        buffer &= (1u << bits) - 1;
    }
    if (bits >= 5 || buffer != 0) return std::nullopt;  // a letter too many, or bits that belong to no byte
    return bytes;
}

std::string paperCodeText(const ScopeId& scope, const DeviceId& signer, const PaperSummary& summary) {
    std::string text(heading);
    for (const std::string& field :
         {scope.str(), signer.str(), std::string(1, paperKindLetter(summary.kind)), summary.number.str(),
          summary.caseNumber.str(), summary.queryCode, summary.theme, summary.masked, minuteText(summary.at)})
        text += oneLine(field) + '\n';
    return text + linesText(summary.lines);
}

std::string paperCode(std::string_view signedText, std::string_view signature) {
    return std::string(prefix) + base32(std::string(signedText.substr(heading.size())) + std::string(signature));
}

std::optional<PaperCode> readPaperCode(std::string_view code) {
    const bool ours = code.size() > prefix.size() &&
                      std::equal(prefix.begin(), prefix.end(), code.begin(), [](char wanted, char given) {
                          return wanted == given || (given >= 'a' && given <= 'z' && wanted == given - 'a' + 'A');
                      });
    if (!ours) return std::nullopt;
    const auto bytes = fromBase32(code.substr(prefix.size()));
    if (!bytes || bytes->size() <= signatureSize) return std::nullopt;
    const std::string text = bytes->substr(0, bytes->size() - signatureSize);
    const auto fields = parts(text, '\n');
    if (fields.size() != fieldCount || fields[2].size() != 1) return std::nullopt;
    const auto kind = paperKindOfLetter(fields[2][0]);
    const auto at = minuteOf(fields[8]);
    const auto lines = linesOf(fields[9]);
    if (!kind || !at || !lines) return std::nullopt;
    const auto field = [&](std::size_t i) { return std::string(fields[i]); };
    PaperCode read;
    read.scope = ScopeId(field(0));
    read.signer = DeviceId(field(1));
    read.summary = {*kind, PaperNumber(field(3)), CaseNumber(field(4)), field(5), field(6), field(7), *at, *lines};
    read.signedText = std::string(heading) + text;
    read.signature = bytes->substr(bytes->size() - signatureSize);
    return read;
}

std::optional<CaseReference> caseReference(std::string_view code) {
    if (const auto read = readPaperCode(code)) {
        if (read->summary.caseNumber.empty()) return std::nullopt;
        return CaseReference{read->summary.caseNumber, read->summary.queryCode};
    }
    const auto fields = parts(code, '|');
    if (fields.size() < 3 || fields[0] != "YC1" || (fields[1] != "case" && fields[1] != "notice")) return std::nullopt;
    return CaseReference{CaseNumber(std::string(fields[2])),
                         fields.size() > 3 ? std::string(fields[3]) : std::string()};
}

}  // namespace yc::domain
