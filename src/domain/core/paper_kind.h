// SPDX-License-Identifier: GPL-3.0-or-later
// 文书种类: every paper of a hall (R080), one list for the record, the description and the code on it.
#pragma once

namespace yc::domain {

enum class PaperKind {
    Ticket,               ///< 排队号票
    MaterialList,         ///< 材料清单（一次告知）
    Receipt,              ///< 收件凭证
    Acceptance,           ///< 受理通知书 (行政许可法 32(5))
    NonAcceptance,        ///< 不予受理决定书 (32(2))
    CorrectionNotice,     ///< 一次性补正告知书 (32(4))
    ToleranceNotice,      ///< 容缺受理通知书
    HandoverSlip,         ///< 材料交接单
    DeliveryReceipt,      ///< 送达回证
    Decision,             ///< 准予 or 不予行政许可决定书 (38)
    SpecialProcedure,     ///< 特别程序告知书 (45)
    Extension,            ///< 延期决定告知书 (42)
    Withdrawal,           ///< 撤回申请确认书
    Label,                ///< 材料标签
    NotNeeded,            ///< 无需许可告知书 (32(1))
    OnTheSpot,            ///< 当场更正确认书 (32(3))
    ToleranceCommitment,  ///< 容缺受理承诺书
    Commitment,           ///< 告知承诺书
    ReturnedMaterials,    ///< 退还材料清单
    CorrectionReceipt,    ///< 补正材料接收清单
    Termination,          ///< 终止办理通知书
    Revocation,           ///< 撤销决定书
    JointInvitation,      ///< 联合踏勘（评审、验收）通知书
    JointMinutes,         ///< 联合踏勘（评审、验收）纪要
    ToleranceExtension,   ///< 容缺补交延期通知书
    KeeperStatement       ///< 原件保管说明: goes with the copies, states who keeps the original (R106)
};

}  // namespace yc::domain
