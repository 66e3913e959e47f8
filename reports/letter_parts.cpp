// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/letter_parts.h"

#include "reports/masking.h"
#include "reports/paper_parts.h"

namespace yc::reports {

namespace {

bool endsWith(const std::string& text, const std::string& tail) {
    return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

}  // namespace

std::string what(const Letter& letter) { return "“" + (letter.item.empty() ? letter.theme : letter.item) + "”"; }

std::string ending(const std::string& sentence) {
    for (const char* mark : {"。", "！", "？"}) {
        if (endsWith(sentence, mark)) return sentence;
    }
    return sentence + "。";
}

Document letterHead(PaperKind kind, const Letter& letter, const std::string& title) {
    Document d;
    d.kind = kind;
    d.issuer = letter.office.name;
    d.title = title;
    d.number = letter.number;
    d.marks = letter.marks;
    Paragraph salutation;
    salutation.text = letter.applicant.name + "：";
    d.blocks.push_back(salutation);
    return d;
}

void addText(Document& document, std::string text) {
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.indent = true;
    document.blocks.push_back(paragraph);
}

void addFacts(Document& document, const Letter& letter, const std::vector<FactRow>& own) {
    const Person& person = letter.applicant;
    std::vector<FactRow> facts{{"申请人证件", identityText(person)},
                               {"联系电话", person.organisation ? person.phone : maskPhone(person.phone)},
                               {"办理", letter.item.empty() ? std::string() : letter.theme},
                               {"办件编号", letter.caseNumber},
                               {"事项编号", letter.itemNumber},
                               {"申请日期", letter.appliedOn}};
    facts.insert(facts.end(), own.begin(), own.end());
    FieldTable table;
    for (const auto& [label, value] : facts) {
        if (!value.empty()) table.rows.push_back({{"", label, value}});
    }
    document.blocks.push_back(table);
}

void addMaterials(Document& document, const std::string& title, const std::vector<PaperMaterial>& materials) {
    MaterialTable table;
    table.columns = {{title, 6}, {"原件", 1.4, Align::Center}, {"复印件", 1.7, Align::Center}, {"备注", 3}};
    for (const auto& m : materials)
        table.rows.push_back({"", {m.name, countText(m.originals), countText(m.copies), m.note}});
    document.blocks.push_back(table);
}

void addTolerated(Document& document, const std::vector<ToleratedPaper>& papers) {
    MaterialTable table;
    table.columns = {{"容缺材料", 6}, {"形式", 2.4}, {"补交期限", 3.6}};
    for (const auto& paper : papers) table.rows.push_back({"", {paper.name, paper.form, paper.until + "前"}});
    document.blocks.push_back(table);
}

void addRemedies(Document& document, const Remedies& remedies) {
    addText(document, "如不服本决定，可以自收到本决定书之日起六十日内向" +
                          (remedies.reviewBody.empty() ? "有管辖权的行政复议机关" : remedies.reviewBody) +
                          "申请行政复议，也可以自收到本决定书之日起六个月内向" +
                          (remedies.court.empty() ? "有管辖权的人民法院" : remedies.court) + "提起行政诉讼。");
}

void closeLetter(Document& document, const Letter& letter, const std::vector<std::string>& toSign,
                 const std::string& seal, const std::string& caption) {
    SignatureBox box;
    for (const std::string& label : toSign) box.lines.push_back({"", label, ""});
    document.blocks.push_back(box);
    document.blocks.push_back(SealPlace{letter.office.organ, letter.date, seal});
    document.blocks.push_back(noticeFoot(letter.office, "", copiesLine(letter.copies)));
    Code code;
    code.payload = letter.payload;
    code.caption = caption;
    code.place = Code::Place::Foot;
    document.blocks.push_back(code);
}

}  // namespace yc::reports
