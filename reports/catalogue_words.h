// SPDX-License-Identifier: GPL-3.0-or-later
// 目录用语: codes of the catalogue as papers and guides print them.
#pragma once

#include <string>
#include <vector>

#include "domain/catalogue/model.h"

namespace yc::reports {

std::string workingDays(int days);  // 当日, 3个工作日
// Short name where there is one; the id of a unit that is not in the release.
std::string unitName(const domain::catalogue::Release& release, const domain::UnitId& id);
std::string unitNames(const domain::catalogue::Release& release, const std::vector<domain::UnitId>& ids);
std::string typeWord(domain::catalogue::MaterialType type);
std::string formWord(domain::catalogue::MaterialForm form);
std::string necessityWord(domain::catalogue::Necessity necessity);
// 申请人自备, 政府部门核发（市公安局）: App. A asks for the issuer where an authority issues it.
std::string sourceWord(const domain::catalogue::Material& material);
std::string kindWord(domain::catalogue::HandlingKind kind);  // 即办件, 承诺件
std::string reachWord(domain::catalogue::Reach reach);       // 全市通办; empty for the own hall only
// Codes of App. A, several joined by 、 (R053 joins them by ^ on the wire).
std::string objectWords(const std::vector<int>& objects);    // 服务对象
std::string channelWords(const std::vector<int>& channels);  // 办理形式
std::string feeWords(const domain::catalogue::Fee& fee);     // 不收费; else the standard with its basis

}  // namespace yc::reports
