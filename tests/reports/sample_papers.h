// SPDX-License-Identifier: GPL-3.0-or-later
// The seven papers about invented persons, with the names that break printers.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/papers.h"

namespace yc::tests {

inline const std::string rareName = "沈𬭖𠮷";  // U+2CC56 and U+20BB7
inline const std::string biangName = "何𰻞溪";  // U+30EDE
inline const std::string minorityName = "阿卜杜拉·买买提";
inline const std::string payload = "https://yichuang.example/c/YJS4399012026031100300171?t=4F7P92";

inline std::string longName() {
    std::string name = "帕提古丽·阿卜杜热合曼·";  // 12 characters
    while (name.size() < 58 * 3) name += "买买提江阿";
    // 60 characters: count by code point, · has two bytes
    std::string out;
    int count = 0;
    for (std::size_t i = 0; i < name.size() && count < 60;) {
        const auto lead = static_cast<unsigned char>(name[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        out += name.substr(i, length);
        i += length;
        ++count;
    }
    return out;
}

inline reports::Marks sample() {
    reports::Marks marks;
    marks.sample = true;
    return marks;
}

inline reports::Office office() { return {"青屿市政务服务中心", "青屿市政务服务中心", "12345", "3号窗口", "林知夏"}; }

inline reports::Person person(const std::string& name) {
    return {name, "居民身份证", "430703199203140125", "13812343210", false};
}

inline reports::QueueTicketInput ticketInput() {
    return {"青屿市政务服务中心",
            "A027",
            "新生儿出生一件事",
            "3月11日 10:33",
            7,
            "9至17分钟",
            "2楼A区",
            {"父母双方居民身份证原件", "落户一方的户口簿原件", "出生医学证明首次签发登记表"},
            payload,
            sample()};
}

inline reports::MaterialListInput materialListInput(const std::string& name = rareName) {
    reports::MaterialListInput in;
    in.office = office();
    in.number = "青政服告〔2026〕第000451号";
    in.applicant = name;
    in.theme = "新生儿出生一件事";
    in.situation = "本省助产机构出生，首次领证，婚内，双方本市户籍，随母亲落户，家庭户";
    in.conditions = {"在本省助产机构出生，首次领取出生医学证明。", "孩子未满1周岁。"};
    in.items = {
        {"出生医学证明（首次签发）", "卫健委", "《母婴保健法》第二十三条", "1个工作日", "不收费", "出生医学证明"},
        {"预防接种证办理", "疾控局", "《疫苗管理法》第四十七条", "1个工作日", "不收费", "预防接种证"},
        {"出生登记（申报户口）", "公安局", "《户口登记条例》第七条", "1个工作日", "不收费", "居民户口簿（新生儿页）"},
        {"城乡居民基本医疗保险参保登记", "医保局", "《社会保险法》第二十五条", "1个工作日", "不收费", "参保登记信息"},
        {"社会保障卡申领", "人社局", "《社会保险法》第五十八条", "3个工作日", "首次不收费", "社会保障卡"},
        {"生育医疗费用报销", "医保局", "《社会保险法》第五十四条", "5个工作日", "不收费", "报销款（转账）"},
        {"科学育儿指导服务登记", "卫健委", "《人口与计划生育法》", "1个工作日", "不收费", "登记信息"}};
    in.materials = {{"M1", "父母双方居民身份证", 2, 2, "证件证书证明", "纸质", "5项合并为一份"},
                    {"M3", "落户方居民户口簿", 1, 1, "证件证书证明", "纸质", ""},
                    {"M5", "出生医学证明首次签发登记表", 1, 0, "申请表格文书", "纸质", "由助产机构出具"},
                    {"M11", "新生儿照片", 1, 0, "其他", "电子化", "可容缺，3个工作日内补"},
                    {"M12", "医疗费用票据、费用清单、出院记录", 3, 0, "其他", "纸质", "要报销才用"},
                    {"M13", "银行卡号（母亲，Ⅰ类户）", 0, 0, "其他", "填报", "要报销才用"}};
    in.spared = {"结婚证（电子证照库比对）"};
    in.promise = "5个工作日";
    in.date = "2026年3月11日";
    in.catalogueVersion = "第12版";
    in.payload = payload;
    in.marks = sample();
    return in;
}

inline reports::ReceiptInput receiptInput(const std::string& name = rareName) {
    reports::ReceiptInput in;
    in.office = office();
    in.caseNumber = "YJS 439901 20260311 003 0017 K";
    in.queryCode = "4F7P-92";
    in.applicant = person(name);
    in.agent = person(minorityName);
    in.identityCheck = "受托人，读卡核验";
    in.theme = "新生儿出生一件事";
    in.situation = "婚内，双方本市户籍，随母亲落户，家庭户。人口库核验10:21，其余为申请人陈述。";
    in.items = {{"出生医学证明（首次签发）", "卫健委", "3月12日"}, {"预防接种证办理", "疾控局", "3月12日"},
                {"出生登记（申报户口）", "公安局", "3月12日"},     {"城乡居民医保参保登记", "医保局", "3月13日"},
                {"社会保障卡申领", "人社局", "3月16日"},           {"生育医疗费用报销", "医保局", "3月18日"}};
    in.materials = {{"M1", "父母双方居民身份证", 2, 2, "纸质", "原件当场退回"},
                    {"M3", "落户方居民户口簿", 1, 1, "纸质", ""},
                    {"M5", "出生医学证明首次签发登记表", 1, 0, "纸质", ""},
                    {"M2", "结婚证", 0, 0, "电子", "免交"},
                    {"M11", "新生儿照片（姓名：" + biangName + "）", 0, 0, "电子", "容缺，3月18日前"},
                    {"M12", "医疗费用票据、费用清单、出院记录", 3, 0, "纸质", ""}};
    in.receivedAt = "2026年3月11日 10:27";
    in.delivery = "窗口领取";
    in.date = "2026年3月11日";
    in.payload = payload;
    in.marks = sample();
    return in;
}

// 新生儿出生 as the shipped catalogue has it when everything is asked for: seven items, seven lines, nine answers.
inline reports::ReceiptInput newbornReceiptInput(const std::string& name = rareName) {
    reports::ReceiptInput in = receiptInput(name);
    in.number = "青政服收〔2026〕第000004号";
    in.agent.reset();
    in.items = {{"出生医学证明（首次签发）", "卫健委", "2026年11月23日"},
                {"预防接种证办理", "疾控局", "2026年11月23日"},
                {"出生登记（申报户口）", "公安局", "2026年11月24日"},
                {"城乡居民基本医疗保险参保登记", "医保局", "2026年11月25日"},
                {"社会保障卡申领", "人社局", "2026年11月27日"},
                {"生育医疗费用报销", "医保局", "2026年11月27日"},
                {"科学育儿指导服务登记", "卫健委", "2026年11月24日"}};
    in.materials = {{"M1", "父母双方居民身份证", 2, 2, "纸质", ""},
                    {"M3", "落户方居民户口簿", 1, 1, "纸质", ""},
                    {"M5", "出生医学证明首次签发登记表", 1, 0, "纸质", ""},
                    {"M11", "新生儿照片", 1, 0, "纸质", ""},
                    {"M12", "医疗费用票据、费用清单、出院记录", 3, 0, "纸质", ""},
                    {"M13", "银行卡号（母亲）", 0, 0, "填报", ""},
                    {"M2", "结婚证", 0, 0, "电子", "免交"}};
    in.situation = "婚内、双方本市。出生地：本省助产机构（妇幼健康系统 21:05）；周岁：是（出生日期 "
                   "21:05）；出生证：没有领过（电子证照库 "
                   "21:05）；婚姻：婚内（民政婚姻库 21:05）；户籍：双方都在本市（人口库 "
                   "21:05）；随谁：随父亲；民族：相同（身份证读卡 "
                   "21:05）；户别：家庭户；结算：是，未直接结算（医保库 21:05）。";
    in.acceptedAtOnce = true;
    in.delivery = "窗口领取，一次领齐";
    return in;
}

inline reports::AcceptanceNoticeInput acceptanceInput(const std::string& name = rareName) {
    reports::AcceptanceNoticeInput in;
    in.office = office();
    in.office.organ = "青屿市公安局";
    in.number = "青公户受〔2026〕第000124号";
    in.applicant = person(name);
    in.caseNumber = "YJS 439901 20260311 003 0017 K";
    in.itemNumber = "11439901MB1234567G3000109001000202603110017";
    in.theme = "新生儿出生一件事";
    in.item = "出生登记（申报户口）";
    in.basis = "《中华人民共和国户口登记条例》第七条";
    in.receivedOn = in.acceptedOn = "2026年3月11日";
    in.legalDue = "2026年3月18日";
    in.promisedDue = "2026年3月12日（1个工作日）";
    in.remarks = {"新生儿照片可后补，请于2026年3月18日前交到任一综合窗口；逾期未补的，社会保障卡申领终止办理，其他事项"
                  "不受影响。"};
    in.delivery = "窗口领取，六证一次领";
    in.date = "2026年3月11日";
    in.payload = payload;
    in.marks = sample();
    return in;
}

inline reports::AcceptanceNoticeInput acceptanceOfThemeInput(const std::string& name = rareName) {
    reports::AcceptanceNoticeInput in = acceptanceInput(name);
    in.itemNumber.clear();
    in.item.clear();
    in.legalDue.clear();
    in.basis = "国办发〔2022〕32号《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》";
    for (const auto& item : newbornReceiptInput().items)
        in.items.push_back({item.name, item.organ, item.promised, item.organ == "人社局" ? "2027年1月5日" : ""});
    return in;
}

inline reports::CorrectionNoticeInput correctionInput(const std::string& name = rareName) {
    reports::CorrectionNoticeInput in;
    in.office = office();
    in.number = "青政服补〔2026〕第000123号";
    in.applicant = person(name);
    in.caseNumber = "YJS 439901 20260311 003 0017 K";
    in.theme = "新生儿出生一件事";
    in.appliedOn = "2026年3月11日";
    in.deficiencies = {{"M3", "居民户口簿婚姻状况与结婚证不一致。请到户籍派出所变更后提交，原件1份、复印件1份。"},
                       {"M12", "住院费用清单未提交。请补交市妇幼保健院出具的本次住院费用清单原件1份，加盖收费专用章。"},
                       {"M11", "新生儿照片未提交（可容缺：前两项补齐后可先受理，照片最迟3月18日补交）。"}};
    in.deadline = "2026年4月10日前";
    in.deadlineNote = "逾期可重新申请";
    in.manner = "任一综合窗口、邮寄或网上，免取号";
    in.returned = "身份证2、户口簿1、登记表1、票据与出院记录2";
    in.toldAt = "2026年3月11日 10:27";
    in.date = "2026年3月11日";
    in.payload = payload;
    in.marks = sample();
    return in;
}

inline reports::CustodySlipInput custodyInput(int units = 12) {
    reports::CustodySlipInput in;
    in.office = office();
    in.number = "HD-0311-007";
    in.from = "3号窗口";
    in.to = "公安局户政后台";
    in.bag = "F-20877";
    in.sealStrip = "S-55119";
    in.packedAt = "2026年3月11日 11:02";
    in.route = "现场交接，不走快递";
    const std::vector<std::string> names = {rareName, "叶小棠", minorityName, "许安", biangName};
    const std::vector<std::string> materials = {"父母居民身份证复印件", "居民户口簿原件", "出生登记申请表",
                                                "民族成份确认申请书", "集体户户主同意证明"};
    for (int i = 0; i < units; ++i) {
        const auto k = static_cast<std::size_t>(i % 5);
        const std::string serial = std::to_string(10000 + i / 3).substr(1) + "-0" + std::to_string(i % 3 + 1);
        in.units.push_back({"M-" + serial, materials[k], names[k], k == 1 ? "原件" : "复印件", k == 0 ? 2 : 1, ""});
    }
    in.sender = "林知夏";
    in.date = "2026年3月11日";
    in.payload = "yc:slip:HD-0311-007:9f3a";
    in.marks = sample();
    return in;
}

inline reports::DeliveryReceiptInput deliveryInput(const std::string& name = rareName) {
    reports::DeliveryReceiptInput in;
    in.office = office();
    in.number = "青政服送〔2026〕第000088号";
    in.addressee = name;
    in.theme = "新生儿出生一件事";
    in.caseNumber = "YJS 439901 20260310 003 0006 C";
    in.collector = person(minorityName);
    in.authority = "受托人，授权委托书2026-03-10";
    in.identityCheck = "读卡核验";
    in.results = {{"出生医学证明（副页）", "卫健委", "1"},   {"预防接种证", "疾控局", "1"},
                  {"居民户口簿（新生儿页）", "公安局", "1"}, {"社会保障卡", "人社局", "1"},
                  {"居民医保参保登记", "医保局", "电子"},    {"生育医疗费用报销", "医保局", "转账"}};
    in.originals = {{"居民户口簿", "1"}};
    in.place = "青屿市政务服务中心3号窗口";
    in.manner = "当面送达，一次领取";
    in.date = "2026年3月17日";
    in.payload = payload;
    in.marks = sample();
    return in;
}

using NamedPaper = std::pair<std::string, reports::Document>;
inline std::vector<NamedPaper> sevenPapers() {
    return {{"1-ticket", reports::queueTicket(ticketInput())},
            {"2-material-list", reports::materialList(materialListInput())},
            {"3-receipt", reports::receipt(receiptInput())},
            {"4-acceptance", reports::acceptanceNotice(acceptanceInput())},
            {"5-correction", reports::correctionNotice(correctionInput())},
            {"6-custody-slip", reports::custodySlip(custodyInput())},
            {"7-delivery", reports::deliveryReceipt(deliveryInput())}};
}

}  // namespace yc::tests
