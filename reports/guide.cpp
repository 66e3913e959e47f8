// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/guide.h"

#include <algorithm>
#include <map>

#include "reports/catalogue_words.h"
#include "reports/paper_parts.h"

namespace yc::reports {

namespace catalogue = domain::catalogue;

namespace {

constexpr const char* chineseDigits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

class GuideWriter {
public:
    GuideWriter(const catalogue::Release& release, const catalogue::Theme& theme, const GuideEdition& edition)
        : m_release(release), m_theme(theme), m_edition(edition) {
        m_document.issuer = edition.hall;
        m_document.marks.sample = !release.sampleMark.empty();
    }

    Document guide() {
        m_document.title = "办事指南";
        heading();
        items();
        basis();
        know();
        situations();
        materials();
        flow({});
        results();
        places();
        end("本指南由" + m_edition.organ + "按目录第" + std::to_string(m_release.version) +
            "版发布，纸质版与电子版内容一致。");
        return std::move(m_document);
    }

    Document slip(const catalogue::Resolution& resolution) {
        m_document.title = "导办告知单";
        slipHeading(resolution);
        slipMaterials(resolution);
        flow(resolution.chosenItems());
        places();
        end("办理时限自受理之日起计算。除清单所列，不再要求其他材料。");
        return std::move(m_document);
    }

private:
    const catalogue::Guide& guideOf() const { return m_theme.guide; }

    void section(const std::string& title) {
        Paragraph line;
        line.text = std::string(chineseDigits[m_section++]) + "、" + title;
        line.role = FontRole::Strong;
        line.spaceBefore = 4;
        m_document.blocks.push_back(line);
    }
    void text(const std::string& words) {
        if (words.empty()) return;
        Paragraph line;
        line.text = words;
        line.indent = true;
        m_document.blocks.push_back(line);
    }
    void list(const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        NumberedList numbered;
        for (const std::string& line : lines) numbered.entries.push_back({"", line});
        m_document.blocks.push_back(numbered);
    }
    void end(const std::string& words) {
        m_document.blocks.push_back(smallLine(words));
        Footer footer;
        footer.lines.push_back(smallLine("服务电话 " + m_release.hotline));
        footer.lines.push_back(smallLine("目录第" + std::to_string(m_release.version) + "版，" +
                                         domain::chineseDate(m_release.effectiveFrom) + "起施行；打印日期 " +
                                         m_edition.printed));
        m_document.blocks.push_back(footer);
        if (m_edition.payload.empty()) return;  // a draft has no address
        Code code;
        code.payload = m_edition.payload;
        code.caption = "扫码看这一版指南";
        code.place = Code::Place::Foot;
        m_document.blocks.push_back(code);
    }

    std::string promise() const { return workingDays(m_theme.promiseDays); }
    static std::string yesNo(bool yes) { return yes ? "是" : "否"; }

    void heading() {
        const catalogue::Guide& guide = guideOf();
        FieldTable table;
        const auto row = [&](const char* label, const std::string& value) {
            if (!value.empty()) table.rows.push_back({{"", label, value}});
        };
        const auto pair = [&](const char* left, const std::string& leftValue, const char* right,
                              const std::string& rightValue) {
            table.rows.push_back({{"", left, leftValue}, {"", right, rightValue}});
        };
        row("一件事名称", m_theme.name);
        row("通俗名称", m_theme.alias == m_theme.name ? std::string() : m_theme.alias);
        pair("一件事编码", m_theme.id.str(), "行政区划", m_release.regionName + "　" + m_release.regionCode);
        row("适用范围", m_theme.scopeText);
        pair("服务对象", objectWords(m_theme.objects), "承诺办结时限", promise());
        row("申请人", m_theme.applicantText);
        pair("牵头单位", unitNames(m_release, m_theme.leads), "是否收费", yesNo(guide.fee.charged));
        row("配合单位", unitNames(m_release, m_theme.cooperating));
        pair("办理形式", channelWords(guide.channels), "联办能力", guide.jointAbility);
        pair("支持预约", yesNo(guide.booking), "网上支付", yesNo(guide.onlinePayment));
        pair("物流快递", yesNo(guide.courier), "中介服务",
             guide.intermediary ? "有：" + guide.intermediaryName : std::string("无"));
        row("线下跑动", std::to_string(guide.trips) + "次：" + guide.tripReason);
        m_document.blocks.push_back(table);
    }

    void items() {
        section("涉及事项");
        MaterialTable table;
        table.columns = {{"事项", 4.4},     {"办理单位", 2.2}, {"类型", 1.7}, {"法定时限", 2.2},
                         {"承诺时限", 2.2}, {"收费", 2.6},     {"通办", 1.8}};
        for (const catalogue::Item& item : m_theme.items) {
            const std::string legal = item.legalDays ? workingDays(*item.legalDays) : std::string("—");
            const std::string promised = item.limitNote.empty() ? workingDays(item.promiseDays) : item.limitNote;
            table.rows.push_back({"",
                                  {item.name + (item.filing ? "（备案）" : ""), unitName(m_release, item.unit),
                                   kindWord(item.kind), legal, promised, item.fee.charged ? "收费" : "不收费",
                                   reachWord(item.reach).empty() ? "—" : reachWord(item.reach)}});
        }
        m_document.blocks.push_back(table);
        for (const catalogue::Item& item : m_theme.items) {
            if (item.fee.charged) text(item.name + "收费标准：" + feeWords(item.fee) + "。");
        }
    }

    void basis() {
        section("设定依据和实施依据");
        std::vector<std::string> lines = guideOf().basis;
        for (const catalogue::Item& item : m_theme.items) {
            if (!item.basis.empty()) lines.push_back(item.name + "：" + join(item.basis, "；"));
        }
        list(lines);
    }

    void know() {
        const catalogue::Guide& guide = guideOf();
        section("申报须知");
        std::vector<std::string> lines;
        if (!guide.preconditions.empty()) lines.push_back("前置条件：" + join(guide.preconditions, "；"));
        if (!guide.coverage.empty()) lines.push_back("覆盖范围：" + join(guide.coverage, "；"));
        lines.insert(lines.end(), guide.notes.begin(), guide.notes.end());
        list(lines);
        section("受理条件");
        list(guide.conditions);
    }

    void situations() {
        section("情形");
        std::vector<std::string> lines;
        for (const catalogue::Scenario& scenario : m_theme.scenarios) {
            std::string line = scenario.name + "：" + scenario.text;
            if (scenario.promiseDays) line += "承诺办结时限" + workingDays(*scenario.promiseDays) + "。";
            lines.push_back(line);
        }
        list(lines);
    }

    static MaterialTable materialTable() {
        MaterialTable table;
        table.columns = {{"材料名称", 5.0},
                         {"必要性", 1.9},
                         {"类型", 2.4},
                         {"形式", 1.7},
                         {"来源渠道", 3.0},
                         {"原件", 1.3, Align::Center},
                         {"复印件", 1.5, Align::Center},
                         {"说明", 3.6}};
        return table;
    }
    MaterialTable::Row materialRow(const catalogue::Material& material, const std::string& name, int originals,
                                   int copies, const std::string& note) const {
        return {material.id.str(),
                {name, necessityWord(material.necessity), typeWord(material.type), formWord(material.form),
                 sourceWord(material), countText(originals), countText(copies), note}};
    }
    std::string noteOf(const catalogue::Material& material) const {
        std::vector<std::string> notes;
        std::vector<std::string> makers;
        for (const domain::ItemId& id : material.producedBy) {
            if (const catalogue::Item* item = m_theme.item(id)) makers.push_back(item->shortName);
        }
        if (!makers.empty()) notes.push_back("一并办理" + join(makers, "或者") + "的，系统内转送，不用提交");
        if (!material.whenText.empty()) notes.push_back(material.whenText + "提交");
        if (material.sharing && material.sharing->exempt) notes.push_back(material.sharing->source.name + "核验，免交");
        if (material.fillIn) notes.push_back("填报");
        if (material.generated) notes.push_back("窗口生成，申请人签字");
        if (material.tolerance)
            notes.push_back(material.tolerance->supplementDays > 0
                                ? "可容缺，" + workingDays(material.tolerance->supplementDays) + "内补交"
                                : std::string("可容缺，当日补交"));
        if (!material.commitment.empty()) notes.push_back("可告知承诺");
        if (!material.note.empty()) notes.push_back(material.note);
        return join(notes, "；");
    }

    void materials() {
        section("申请材料");
        MaterialTable table = materialTable();
        std::vector<std::string> proofs;
        for (const catalogue::Material& material : m_theme.materials) {
            table.rows.push_back(
                materialRow(material, material.name, material.originals, material.copies, noteOf(material)));
            if (material.proof && material.proofBasis)
                proofs.push_back(material.name + "：依据" + material.proofBasis->legalBasis + "，由" +
                                 unitName(m_release, material.proofBasis->askedBy) + "索要，" +
                                 material.proofBasis->issuedBy + "开具");
        }
        m_document.blocks.push_back(table);
        if (!proofs.empty()) {
            text("证明事项：");
            list(proofs);
        }
        std::vector<std::string> standards;
        for (const catalogue::Material& material : m_theme.materials) {
            std::vector<std::string> points;
            for (const catalogue::CheckPoint& point : material.checks) points.push_back(point.text);
            if (!points.empty()) standards.push_back(material.name + "：" + join(points, "；"));
        }
        if (!standards.empty()) {
            text("受理标准：");
            list(standards);
        }
    }

    void flow(const std::vector<domain::ItemId>& items) {
        section("办理流程");
        m_document.blocks.push_back(flowOf(m_release, m_theme, items));
        text(guideOf().flowText);
        if (items.empty() && !m_theme.steps.empty()) text("办理环节：" + join(m_theme.steps, "、") + "。");
    }

    void results() {
        section("办理结果");
        MaterialTable table;
        table.columns = {{"事项", 4}, {"结果名称", 4}, {"有效期", 2.4}, {"样本", 5}};
        for (const catalogue::Item& item : m_theme.items) {
            std::string sample = item.result.sampleText.empty() ? std::string() : join(item.result.sampleText, "\n");
            if (sample.empty()) sample = item.result.shelf ? "—" : "登记信息，不发纸质件";
            table.rows.push_back({"",
                                  {item.shortName.empty() ? item.name : item.shortName, item.result.name,
                                   item.result.validity.empty() ? "—" : item.result.validity, sample}});
        }
        m_document.blocks.push_back(table);
    }

    void places() {
        const catalogue::Guide& guide = guideOf();
        section("办理地点、时间和监督");
        FieldTable table;
        const auto row = [&](const std::string& label, const std::string& value) {
            if (!value.empty()) table.rows.push_back({{"", label, value}});
        };
        row("办理地址", guide.address);
        row("办理时间", guide.hours);
        for (const catalogue::Place& place : guide.places)
            row(place.name, join({place.address, place.hours, place.phone}, "；"));
        row("网办地址", guide.onlineAddress);
        row("咨询方式", guide.consultation);
        row("监督方式", guide.supervision);
        m_document.blocks.push_back(table);
    }

    void slipHeading(const catalogue::Resolution& resolution) {
        FieldTable table;
        table.rows.push_back({{"", "办理", m_theme.alias}});
        const auto* scenario = resolution.scenario ? m_theme.scenario(*resolution.scenario) : nullptr;
        if (scenario) table.rows.push_back({{"", "您的情形", scenario->name + "。" + scenario->text}});
        table.rows.push_back({{"", "牵头单位", unitNames(m_release, m_theme.leads)},
                              {"", "办结时限", workingDays(resolution.plan.promiseDays)}});
        m_document.blocks.push_back(table);
        if (!guideOf().conditions.empty()) {
            section("受理条件");
            list(guideOf().conditions);
        }
    }

    void slipMaterials(const catalogue::Resolution& resolution) {
        section("申请材料");
        MaterialTable table = materialTable();
        std::map<catalogue::LineCategory, std::vector<std::string>> spared;
        for (const catalogue::MaterialLine& line : resolution.lines) {
            const catalogue::Material* material = m_theme.material(line.id);
            if (!material) continue;
            if (line.fromApplicant())
                table.rows.push_back(
                    materialRow(*material, material->name, line.originals, line.copies, noteOf(*material)));
            else
                spared[line.category].push_back(material->name);
        }
        m_document.blocks.push_back(table);
        if (const auto& exempt = spared[catalogue::LineCategory::Exempt]; !exempt.empty())
            text("免交（数据共享或者电子证照核验）：" + join(exempt, "、") + "。");
        if (const auto& made = spared[catalogue::LineCategory::Produced]; !made.empty())
            text("由其他事项产生、系统内转送，不用提交：" + join(made, "、") + "。");
    }

    const catalogue::Release& m_release;
    const catalogue::Theme& m_theme;
    const GuideEdition& m_edition;
    Document m_document;
    std::size_t m_section = 0;
};

}  // namespace

FlowChart flowOf(const catalogue::Release& release, const catalogue::Theme& theme,
                 const std::vector<domain::ItemId>& items) {
    FlowChart chart;
    chart.title = theme.shortName + "办理流程图";
    chart.boxes.push_back({"申请与受理", "综合窗口一次收件", true});
    std::map<domain::ItemId, std::size_t> boxOf;
    for (const catalogue::Item& item : theme.items) {
        if (!items.empty() && std::find(items.begin(), items.end(), item.id) == items.end()) continue;
        boxOf[item.id] = chart.boxes.size();
        chart.boxes.push_back({item.shortName.empty() ? item.name : item.shortName,
                               unitName(release, item.unit) + "　" + workingDays(item.promiseDays), false});
    }
    const std::size_t last = chart.boxes.size();
    chart.boxes.push_back({"一次出件", "综合窗口发放或者寄送", true});
    std::vector<bool> leads(chart.boxes.size(), false);
    for (const catalogue::Item& item : theme.items) {
        const auto box = boxOf.find(item.id);
        if (box == boxOf.end()) continue;
        bool waits = false;
        for (const catalogue::Need& need : item.needs) {
            const auto present = static_cast<std::size_t>(std::count_if(
                need.anyOf.begin(), need.anyOf.end(), [&](const domain::ItemId& id) { return boxOf.count(id) != 0; }));
            for (const domain::ItemId& id : need.anyOf) {
                const auto from = boxOf.find(id);
                if (from == boxOf.end()) continue;
                chart.arrows.push_back({from->second, box->second, present > 1});
                leads[from->second] = true;
                waits = true;
            }
        }
        if (!waits) chart.arrows.push_back({0, box->second, false});
    }
    for (std::size_t i = 1; i < last; ++i) {
        if (!leads[i]) chart.arrows.push_back({i, last, false});
    }
    if (last == 1) chart.arrows.push_back({0, last, false});
    return chart;
}

Document serviceGuide(const catalogue::Release& release, const catalogue::Theme& theme, const GuideEdition& edition) {
    return GuideWriter(release, theme, edition).guide();
}

Document guidanceSlip(const catalogue::Release& release, const catalogue::Theme& theme,
                      const catalogue::Resolution& resolution, const GuideEdition& edition) {
    return GuideWriter(release, theme, edition).slip(resolution);
}

}  // namespace yc::reports
