// SPDX-License-Identifier: GPL-3.0-or-later
// The formal papers about invented persons, each with the elements the rules ask of it.
#pragma once

#include "reports/formal_papers.h"
#include "reports/sample_papers.h"

namespace yc::tests {

struct FormalPaper {
    const char* row;  // requirement and name of the paper
    reports::Document paper;
    std::vector<std::string> elements;  // each must stand on the paper
};

inline reports::Letter letter(const std::string& number, const std::string& name = rareName) {
    reports::Letter in;
    in.office = office();
    in.number = number;
    in.applicant = person(name);
    in.caseNumber = "YJS439901202603110030017K";
    in.theme = "新生儿出生一件事";
    in.item = "出生登记（申报户口）";
    in.appliedOn = "2026年3月11日";
    in.date = "2026年3月11日";
    in.payload = payload;
    in.marks = sample();
    return in;
}

// Head, applicant with masked number and telephone, item, case number, date of application, copies, hotline.
inline const std::vector<std::string> common{"沈𬭖𠮷",
                                             "居民身份证430703********0125",
                                             "138****3210",
                                             "出生登记（申报户口）",
                                             "YJS439901202603110030017K",
                                             "2026年3月11日",
                                             "一式两份：申请人、存档",
                                             "服务电话：12345",
                                             "3号窗口",
                                             "专用章",
                                             "扫码"};

inline std::vector<FormalPaper> formalPapers(const std::string& name = rareName) {
    using namespace reports;
    const std::vector<ToleratedPaper> late{{"新生儿照片", "电子1份", "2026年3月18日"}};
    const Remedies remedies{"青屿市人民政府", "青屿市澄湖区人民法院"};
    const std::vector<std::string> remedyWords{"六十日内向青屿市人民政府申请行政复议",
                                               "六个月内向青屿市澄湖区人民法院提起行政诉讼"};
    const std::vector<std::string> signedFor{"申请人签收：", "签收时间："};
    const auto also = [](std::vector<std::string> a, const std::vector<std::string>& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    NonAcceptanceInput refused{letter("青政服不受〔2026〕第000001号", name), "申请人户籍在外市", "云汀市公安局",
                               remedies};
    NotNeededInput notNeeded{letter("青政服不受〔2026〕第000002号", name), "该事项已取消许可", remedies};
    OnTheSpotInput onTheSpot{letter("青政服更〔2026〕第000003号", name),
                             {{"申请表第3栏", "2026年2月30日", "2026年3月1日"}},
                             "2026年3月11日 10:20"};
    ToleranceNoticeInput tolerated{letter("青政服容〔2026〕第000004号", name), "2026年3月11日", late, {}};
    ToleranceCommitmentInput promise{letter("青政服诺〔2026〕第000005号", name), late, minorityName};
    CommitmentInput committed{letter("青政服诺〔2026〕第000006号", name),
                              "《户口登记条例》第七条",
                              {"婚姻状况"},
                              {"婚姻关系合法有效"},
                              "事后核查，自决定之日起两个月内",
                              {},
                              {}};
    ReturnedMaterialsInput returned{letter("青政服退〔2026〕第000007号", name),
                                    "需要补正",
                                    {{"居民户口簿", 1, 0, ""}, {"居民身份证", 2, 2, "当面点清"}},
                                    "2026年3月11日 10:30"};
    CorrectionReceiptInput corrected{letter("青政服收〔2026〕第000008号", name),
                                     "青政服补〔2026〕第000123号",
                                     {{"住院费用清单", 1, 0, ""}},
                                     "2026年3月20日 09:10"};
    ExtensionInput extended{letter("青公延〔2026〕第000009号", name),
                            "案情复杂",
                            "本机关负责人王某",
                            false,
                            10,
                            "2026年4月9日",
                            "2026年4月23日",
                            "2026年4月8日"};
    SpecialProcedureInput special{letter("青公特〔2026〕第000010号", name), "亲子鉴定", "2026年3月12日",
                                  "约十五个工作日"};
    DecisionInput granted{letter("青公决〔2026〕第000011号", name),
                          true,
                          "2026年3月11日",
                          "材料真实有效",
                          {},
                          "居民户口簿（新生儿页）",
                          "2026年3月25日",
                          {}};
    DecisionInput denied{
        letter("青公决〔2026〕第000012号", name), false, "2026年3月11日", "出生医学证明系伪造", {}, {}, {}, remedies};
    DecisionInput service = granted;
    service.licence = false;
    service.basis = "《户口登记条例》第七条";
    service.deliverBy.clear();
    WithdrawalInput withdrawn{letter("青政服撤〔2026〕第000013号", name), "改由外地办理",     "2026年3月12日",
                              {"出生登记（申报户口）", "社会保障卡申领"}, {"预防接种证办理"}, "户口簿1、身份证2"};
    TerminationInput ended{letter("青政服终〔2026〕第000014号", name), "容缺材料逾期未补", "容缺受理承诺", "户口簿1",
                           remedies};
    return {
        {"R080 not accepted", nonAcceptanceDecision(refused),
         also(also({"不予受理决定书", "青政服不受〔2026〕第000001号", "请向云汀市公安局申请", "申请人户籍在外市",
                    "行政许可法》第三十二条第一款第二项"},
                   remedyWords),
              signedFor)},
        {"R080 no licence needed", notNeededNotice(notNeeded),
         also(also({"无需许可告知书", "青政服不受〔2026〕第000002号", "不需要取得行政许可", "该事项已取消许可",
                    "行政许可法》第三十二条第一款第一项"},
                   remedyWords),
              signedFor)},
        {"R080 corrected on the spot",
         onTheSpotCorrection(onTheSpot),
         {"当场更正确认书", "青政服更〔2026〕第000003号", "2026年2月30日2026年3月1日", "第三十二条第一款第三项",
          "申请人确认更正，签名：", "签名时间：", "2026年3月11日10:20"}},
        {"R089 tolerance notice", toleranceNotice(tolerated),
         also({"容缺受理通知书", "青政服容〔2026〕第000004号", "新生儿照片电子1份2026年3月18日前", "主要材料齐全",
               "逾期后果", "终止办理", "不可抗力", "补齐前不发放办理结果"},
              signedFor)},
        {"R089 tolerance commitment",
         toleranceCommitment(promise),
         {"容缺受理承诺书", "青政服诺〔2026〕第000005号", "青屿市政务服务中心：", "自愿申请容缺受理",
          "新生儿照片电子1份2026年3月18日前", "可以不选择容缺受理", "没有尚未修复的严重失信记录",
          "代理人（阿卜杜拉·买买提）签名：", "承诺时间："}},
        {"R092 notification and commitment",
         commitment(committed),
         {"告知承诺书", "青政服诺〔2026〕第000006号", "一、行政机关告知", "二、申请人承诺", "设定依据", "婚姻状况",
          "事后核查", "不实承诺的责任", "撤销决定", "记入信用记录", "自愿选择", "未修复的，不适用告知承诺",
          "真实、准确", "愿意接受核查", "依法公开本承诺", "承诺人签名：", "承诺时间："}},
        {"R074 returned materials",
         returnedMaterials(returned),
         {"退还材料清单", "青政服退〔2026〕第000007号", "需要补正", "居民户口簿1", "居民身份证22当面点清", "全部退还",
          "材料已收回，签名：", "签收时间："}},
        {"R073 receipt of corrections",
         correctionReceipt(corrected),
         {"补正材料接收清单", "青政服收〔2026〕第000008号", "青政服补〔2026〕第000123号", "住院费用清单1",
          "2026年3月20日09:10", "五个工作日内没有告知的，自收到之日起即为受理", "交件人签名："}},
        {"R080 extension", extensionNotice(extended),
         also({"延期决定告知书", "青公延〔2026〕第000009号", "案情复杂", "本机关负责人王某", "延长10个工作日，延长一次",
               "2026年4月9日", "2026年4月23日", "批准日期2026年4月8日", "第四十二条第一款"},
              signedFor)},
        {"R080 special procedure", specialProcedureNotice(special),
         also({"特别程序告知书", "青公特〔2026〕第000010号", "亲子鉴定", "2026年3月12日起停止计算", "约十五个工作日",
               "行政许可法》第四十五条"},
              signedFor)},
        {"R080 granted", licenceDecision(granted),
         also({"准予行政许可决定书", "青公决〔2026〕第000011号", "决定准予行政许可", "居民户口簿（新生儿页）",
               "送达期限2026年3月25日", "第三十八条"},
              signedFor)},
        {"R080 refused", licenceDecision(denied),
         also(also({"不予行政许可决定书", "青公决〔2026〕第000012号", "决定不予行政许可", "不予行政许可理由",
                    "理由：出生医学证明系伪造", "第三十八条"},
                   remedyWords),
              signedFor)},
        {"R080 no licence, granted", licenceDecision(service),
         also({"准予办理决定书", "《户口登记条例》第七条", "业务专用章", "居民户口簿（新生儿页）"}, signedFor)},
        {"R080 withdrawn",
         withdrawalConfirmation(withdrawn),
         {"撤回申请确认书", "青政服撤〔2026〕第000013号", "改由外地办理", "终止办理的事项", "社会保障卡申领",
          "已经办结的事项预防接种证办理", "户口簿1、身份证2", "一次全部退还", "申请人签名：", "材料已收回，签名："}},
        {"R080 terminated", terminationNotice(ended),
         also(also({"终止办理通知书", "青政服终〔2026〕第000014号", "容缺材料逾期未补", "容缺受理承诺", "户口簿1"},
                   remedyWords),
              signedFor)},
    };
}

}  // namespace yc::tests
