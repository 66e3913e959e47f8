// SPDX-License-Identifier: GPL-3.0-or-later
// 七种文书: the builders of the papers of the main job, from plain text and numbers to a Document.
//
// All texts are UTF-8 Chinese as they shall be printed. Dates and times are given as printed (2026年3月11日,
// 2026年3月11日 10:27): the caller formats hall time. Personal data come in full; the builders mask what the paper
// must not show. Every paper except the ticket has a number, a date, a seal place and a QR code (R080; 行政许可法 32).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/document.h"

namespace yc::reports {

// 办事大厅: what is the same on all papers of a hall.
struct Office {
    std::string name;     // 青屿市政务服务中心, small line over the title
    std::string organ;    // whose seal goes on the paper; often the hall itself
    std::string hotline;  // 服务电话
    std::string window;   // 3号窗口
    std::string clerk;    // 经办人
};

struct Person {
    std::string name;
    std::string idType;         // 居民身份证
    std::string idNumber;       // full; printed as 6+8+4
    std::string phone;          // full; printed as 138****3210; may be empty
    bool organisation = false;  // a unit is addressed as 你单位 and its name is never masked
};

// 排队号票 (R066): per theme, with number, people ahead, common materials and guide code.
struct QueueTicketInput {
    std::string hall;
    std::string number;   // A027
    std::string theme;    // 新生儿出生一件事
    std::string takenAt;  // 3月11日 10:33
    int ahead = 0;
    std::string estimate;                // 9至17分钟; may be empty
    std::string area;                    // 2楼A区
    std::vector<std::string> materials;  // common materials; may be empty
    std::string guidePayload;            // content of the code: guide, list and progress
    Marks marks;
};
Document queueTicket(const QueueTicketInput& input);

// 材料清单 (R040, R051): the one-time notice before applying, for this person's situation.
struct MaterialListInput {
    struct Item {
        std::string name, organ;
        std::string basis;   // 设定依据
        std::string limit;   // 办结时限, e.g. 1个工作日
        std::string fee;     // 收费标准
        std::string result;  // 办理结果
    };
    struct Material {
        std::string id;
        std::string name;
        int originals = 0, copies = 0;
        std::string type;  // 证件证书证明, 申请表格文书, 其他
        std::string form;  // 纸质, 电子化
        std::string note;  // 可容缺, 来源渠道
    };
    Office office;
    std::string number;
    std::string applicant;  // may be empty: lists are also given without a name
    std::string theme, situation;
    std::vector<std::string> conditions;  // 受理条件
    std::vector<Item> items;
    std::vector<Material> materials;
    std::vector<std::string> spared;  // 免交: name and why it need not be brought
    std::string promise;              // whole theme, e.g. 5个工作日
    std::string date;
    std::string catalogueVersion;  // 目录第12版
    std::string payload;
    Marks marks;
};
Document materialList(const MaterialListInput& input);

// 收件凭证 (R073): what was received, at once.
struct ReceiptInput {
    struct Item {
        std::string name, organ;
        std::string promised;  // promised date
    };
    struct Material {
        std::string id;
        std::string name;
        int originals = 0, copies = 0;
        std::string form;  // 纸质, 电子
        std::string note;  // 免交, 容缺 3月18日前
    };
    Office office;
    PaperSize size = PaperSize::A4;
    std::string number;  // document number; may be empty when the case number serves
    std::string caseNumber, queryCode;
    Person applicant;
    bool maskApplicant = true;    // 张* unless the hall prints receipts with full names
    std::optional<Person> agent;  // 代理人
    std::string identityCheck;    // 本人，读卡核验
    std::string theme, situation;
    std::vector<Item> items;
    std::vector<Material> materials;
    std::string receivedAt;
    bool acceptedAtOnce = false;  // otherwise the paper says that it is not yet acceptance
    std::string acceptanceRule;   // from when the acceptance time runs; a default is printed when empty
    std::string delivery;         // 领取方式
    std::string date;
    std::string payload;
    Marks marks;
};
Document receipt(const ReceiptInput& input);

// 受理通知书 (R080), one for an item, or one for all items of a theme. 行政许可法 32(5), 42, 45.
struct AcceptanceNoticeInput {
    struct Item {
        std::string name, organ;
        std::string promised, legal;  // dates; legal may be empty
    };
    Office office;
    std::string number;
    Person applicant;
    std::string caseNumber, itemNumber;  // 办件编号
    std::string theme, item;
    std::vector<Item> items;  // of the theme; empty: the notice is about `item`
    std::string basis;  // empty: 行政许可法第三十二条第一款第五项; give the item's own for what is no licence
    std::string receivedOn, acceptedOn;
    std::string legalDue, promisedDue;  // an empty one is left out
    std::vector<std::string> remarks;   // time that is not counted, tolerated papers with their deadline
    std::string delivery;
    std::string date;
    std::vector<std::string> copies;  // who gets one; 申请人、存档 when empty
    std::string payload;
    Marks marks;
};
Document acceptanceNotice(const AcceptanceNoticeInput& input);

// 一次性补正告知书 (R074; 行政许可法 32(4)): one notice, all corrections, everything handed back.
struct CorrectionNoticeInput {
    struct Deficiency {
        std::string id;
        std::string text;  // what is wrong, what to bring, in which form
    };
    Office office;
    std::string number;
    Person applicant;
    std::string caseNumber, theme;
    std::string appliedOn;
    std::vector<Deficiency> deficiencies;
    std::string deadline;      // 2026年4月10日前
    std::string deadlineNote;  // 逾期可重新申请
    std::string manner;        // 任一综合窗口、邮寄或网上，免取号
    std::string returned;      // 身份证2、户口簿1 …
    std::string basis;         // empty: 行政许可法第三十二条第一款第四项
    std::string toldAt;        // date and time of telling
    std::string toldWhere;     // 3 号窗口当面 …
    std::string date;
    std::vector<std::string> copies;
    std::string payload;
    std::set<std::string> changed;  // for the live preview
    Marks marks;
};
Document correctionNotice(const CorrectionNoticeInput& input);

// 材料交接单 (R100): from window to back office, receiver signs unit by unit.
struct CustodySlipInput {
    struct Unit {
        std::string label;  // M-0016-01
        std::string material;
        std::string applicant;  // full; printed masked
        std::string form;       // 原件, 复印件
        int pieces = 1;
        std::string remark;
        std::string verdict;  // 签收, 拒收, 缺, 损, 单外; empty: not signed yet
    };
    Office office;
    std::string number;  // HD-0311-007
    std::string from, to;
    std::string sheet, waybill, carrier;  // 派送单号, 运单号, 取走人; may be empty
    std::string listCode;                 // 清单校验码: eight characters over the labels, also in the code
    std::string signedAt;                 // empty: to be filled in by hand
    std::string bag, sealStrip;           // 袋号, 封条号; may be empty
    std::string packedAt;
    std::string route;  // 现场交接
    std::vector<Unit> units;
    std::string sender, receiver;  // receiver empty: signs by hand
    std::string date;
    std::string payload;
    Marks marks;
};
Document custodySlip(const CustodySlipInput& input);

// 送达回证 (R126): who received what, when, and on what authority.
struct DeliveryReceiptInput {
    struct Result {
        std::string name, organ;
        std::string pieces;  // 1, 电子, 转账
    };
    struct Original {
        std::string name;
        std::string pieces;
    };
    Office office;
    std::string number;
    std::string addressee;  // 受送达人
    std::string theme, caseNumber;
    Person collector;           // 领取人
    std::string authority;      // 本人, or 受托人，授权委托书2026-03-10
    std::string identityCheck;  // 读卡核验
    std::vector<Result> results;
    std::vector<Original> originals;  // 退还的原件
    std::string deliveredAt;          // empty: to be filled in by hand
    std::string place, manner;
    std::string date;
    std::vector<std::string> copies;
    std::string payload;
    Marks marks;
};
Document deliveryReceipt(const DeliveryReceiptInput& input);

}  // namespace yc::reports
