// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/catalogue_words.h"

#include <algorithm>

namespace yc::reports {

namespace catalogue = domain::catalogue;

namespace {

std::string joined(const std::vector<int>& codes, const std::vector<std::pair<int, const char*>>& words) {
    std::string text;
    for (const int code : codes) {
        const auto word =
            std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == code; });
        text += (text.empty() ? "" : "、") + (word == words.end() ? std::to_string(code) : std::string(word->second));
    }
    return text;
}

}  // namespace

std::string workingDays(int days) { return days == 0 ? "当日" : std::to_string(days) + "个工作日"; }

std::string unitName(const catalogue::Release& release, const domain::UnitId& id) {
    const auto* unit = release.unit(id);
    return unit ? (unit->shortName.empty() ? unit->name : unit->shortName) : id.str();
}

std::string unitNames(const catalogue::Release& release, const std::vector<domain::UnitId>& ids) {
    std::string text;
    for (const domain::UnitId& id : ids) text += (text.empty() ? "" : "、") + unitName(release, id);
    return text;
}

std::string typeWord(catalogue::MaterialType type) {
    switch (type) {
    case catalogue::MaterialType::Certificate: return "证件证书证明";
    case catalogue::MaterialType::Form: return "申请表格文书";
    case catalogue::MaterialType::Other: break;
    }
    return "其他";
}

std::string formWord(catalogue::MaterialForm form) {
    switch (form) {
    case catalogue::MaterialForm::Paper: return "纸质";
    case catalogue::MaterialForm::Electronic: return "电子化";
    case catalogue::MaterialForm::Either: break;
    }
    return "纸质/电子化";
}

std::string necessityWord(catalogue::Necessity necessity) {
    switch (necessity) {
    case catalogue::Necessity::Required: return "必要";
    case catalogue::Necessity::Optional: return "非必要";
    case catalogue::Necessity::Tolerable: break;
    }
    return "容缺后补";
}

std::string sourceWord(const catalogue::Material& material) {
    switch (material.source) {
    case catalogue::SourceChannel::Applicant: return "申请人自备";
    case catalogue::SourceChannel::Government:
        return material.issuer.empty() ? "政府部门核发" : "政府部门核发（" + material.issuer + "）";
    case catalogue::SourceChannel::Other: break;
    }
    return material.issuer.empty() ? "其他" : "其他（" + material.issuer + "）";
}

std::string kindWord(catalogue::HandlingKind kind) {
    return kind == catalogue::HandlingKind::Immediate ? "即办件" : "承诺件";
}

std::string reachWord(catalogue::Reach reach) {
    switch (reach) {
    case catalogue::Reach::City: return "全市通办";
    case catalogue::Reach::Province: return "全省通办";
    case catalogue::Reach::Nation: return "跨省通办";
    case catalogue::Reach::Own: break;
    }
    return {};
}

std::string objectWords(const std::vector<int>& objects) {
    return joined(objects, {{1, "自然人"},
                            {2, "企业法人"},
                            {3, "事业法人"},
                            {4, "社会组织法人"},
                            {5, "非法人企业"},
                            {6, "行政机关"},
                            {9, "其他组织"}});
}

std::string channelWords(const std::vector<int>& channels) {
    return joined(channels, {{1, "窗口办理"}, {2, "网上办理"}, {3, "快递申请"}});
}

std::string feeWords(const catalogue::Fee& fee) {
    if (!fee.charged) return "不收费";
    const std::string standard = fee.standard.empty() ? fee.text : fee.standard;
    return fee.basis.empty() ? standard : standard + "（依据：" + fee.basis + "）";
}

}  // namespace yc::reports
