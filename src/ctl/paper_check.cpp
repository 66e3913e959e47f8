// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/paper_check.h"

#include "api/device_certificate.h"
#include "api/paper_signature.h"
#include "api/paper_wire.h"

#include <algorithm>

namespace yc::ctl {

namespace {

PaperVerdict verdict(ExitCode exitCode, const char* word, std::string zh, std::string en,
                     const domain::PaperCode* code = nullptr, const std::string& signer = {}) {
    api::PaperCheck check;
    check.verdict = word;
    check.reason = en;
    check.signer = signer;
    if (code) {
        check.scope = code->scope;
        check.device = code->signer;
        check.paper = code->summary;
    }
    return {exitCode, api::encode(check), std::move(zh), std::move(en)};
}

}  // namespace

PaperVerdict verifyPaper(const std::string& given, const std::string& hallKeys, const std::string& authority,
                         domain::Instant now) {
    const auto begin = given.find_first_not_of(" \t\r\n");
    const auto end = given.find_last_not_of(" \t\r\n");
    const auto code =
        begin == std::string::npos ? std::nullopt : domain::readPaperCode(given.substr(begin, end - begin + 1));
    if (!code) return verdict(InputWrong, "unreadable", "这不是文书码", "this is not the code of a paper");
    const auto keys = api::decode<api::HallKeys>(hallKeys);
    const auto row = std::find_if(keys.devices.begin(), keys.devices.end(),
                                  [&](const auto& device) { return device.device == code->signer; });
    if (row == keys.devices.end())
        return verdict(Refused, "false", "签发的设备不在公钥表里", "the signing device is not among the keys", &*code);
    const auto key = api::certifiedKey(row->certificate, authority);
    if (!key || key->device != code->signer || key->scope != code->scope)
        return verdict(Refused, "false", "设备证书不是这个大厅签发的",
                       "the device's certificate was not signed by this hall", &*code);
    if (code->summary.at < key->from || code->summary.at > std::min(key->until, now + std::chrono::hours(24)))
        return verdict(Refused, "false", "文书时间不在设备证书的有效期内",
                       "the paper's time is outside the certificate's validity", &*code);
    if (!api::paperCodeFits(*code, key->publicKey))
        return verdict(Refused, "false", "签名对不上：内容改过，或者不是这台设备签的",
                       "the signature does not fit: changed, or signed by somebody else", &*code);
    return verdict(Done, "genuine", "真实，由 " + row->name + " 签发" + (row->disabled ? "（设备现已停用）" : ""),
                   "genuine, signed at " + row->name + (row->disabled ? " (device not in use any more)" : ""), &*code,
                   row->name);
}

}  // namespace yc::ctl
