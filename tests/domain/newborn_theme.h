// SPDX-License-Identifier: GPL-3.0-or-later
// 新生儿出生, the essential half of the shipped theme as C++ values: series and parallel items, a shared paper, tolerable
// papers, a number on the form, an agent, and results that stand for papers.
#pragma once

#include "domain/calendar/calendar.h"
#include "domain/catalogue/model.h"

#include <string>
#include <utility>
#include <vector>

namespace yc::domain::fixture {

using catalogue::Condition;

inline Condition answered(const char* question, std::vector<std::string> values) {
    return Condition::answer(QuestionId(question), std::move(values));
}
inline Condition notBothOutside() { return Condition::negation(answered("Q5", {"双方非本市"})); }

inline catalogue::Question question(const char* id, std::vector<const char*> options, Condition when = {},
                                    std::vector<QuestionId> dependsOn = {}) {
    catalogue::Question made;
    made.id = QuestionId(id);
    made.text = id;
    for (const char* option : options) made.options.push_back({option, option, {}, {}});
    made.when = std::move(when);
    made.dependsOn = std::move(dependsOn);
    return made;
}

inline std::vector<catalogue::Question> newbornQuestions() {
    std::vector<catalogue::Question> questions;
    questions.push_back(question("Q1", {"本省助产机构", "省外/境外"}));
    questions[0].options[1].notCovered = catalogue::NotCovered{Condition::always(), "省外出生的，本主题不办", {}};
    questions.push_back(question("Q3", {"未领", "已领"}));
    questions.push_back(question("Q4", {"婚内", "非婚"}));
    questions.back().source = catalogue::DataSource{"marriage", "民政婚姻库"};
    questions.push_back(question("Q5", {"双方本市", "仅父本市", "仅母本市", "双方非本市"}));
    questions.push_back(question("Q6", {"父", "母"}, answered("Q5", {"双方本市"}), {QuestionId("Q5")}));
    questions.push_back(question("Q8", {"家庭户", "集体户"}, notBothOutside(), {QuestionId("Q6")}));
    questions.push_back(question("Q9", {"是", "否"}, notBothOutside()));
    return questions;
}

inline std::vector<catalogue::Scenario> newbornScenarios() {
    return {{ScenarioId("S6"), "双方非本市", "", answered("Q5", {"双方非本市"})},
            {ScenarioId("S5"), "已有出生证", "", answered("Q3", {"已领"})},
            {ScenarioId("S1"), "婚内、双方本市", "",
             Condition::all({answered("Q4", {"婚内"}), answered("Q5", {"双方本市"})})},
            {ScenarioId("S2"), "婚内、一方本市", "", answered("Q4", {"婚内"})},
            {ScenarioId("S3"), "非婚", "", answered("Q4", {"非婚"})}};
}

inline catalogue::Item item(const char* id, const char* name, const char* code, const char* unit, int promise,
                            std::vector<const char*> needs = {}) {
    catalogue::Item made;
    made.id = ItemId(id);
    made.name = name;
    made.shortName = name;
    made.implementationCode = code;
    made.unit = UnitId(unit);
    made.promiseDays = promise;
    made.result.name = std::string(name) + "结果";
    for (const char* need : needs) made.needs.push_back({{ItemId(need)}});
    made.criteria = {{made.id.str() + ".C1", "材料齐全", {}}, {made.id.str() + ".C2", "内容一致", {}}};
    return made;
}

inline std::vector<catalogue::Item> newbornItems() {
    std::vector<catalogue::Item> items{
        item("X101", "出生医学证明", "11430799006231010E3430700230101", "WJW", 1),
        item("X102", "预防接种证", "11430799006231029B3432000230102", "JKJ", 1),
        item("X103", "出生登记", "1143079900623103763430700090103", "GAJ", 1, {"X101"}),
        item("X104", "居民医保参保登记", "11430799006231053U3432000360104", "YBJ", 1, {"X103"}),
        item("X105", "社会保障卡", "1143079900623104513432000140105", "RSJ", 3, {"X103"}),
        item("X106", "生育医疗费用报销", "11430799006231053U3432000360106", "YBJ", 5),
        item("X107", "育儿指导登记", "11430799006231010E3432000230107", "WJW", 1, {"X101"})};
    items[0].availableWhen = answered("Q3", {"未领"});
    items[0].unavailableReason = "已领出生医学证明，不再首次签发";
    items[0].lockedWhen = answered("Q3", {"未领"});
    items[0].lockReason = "首次领证时必须同办";
    for (const std::size_t i : {2U, 3U, 4U}) {
        items[i].availableWhen = notBothOutside();
        items[i].unavailableReason = "父母户籍都不在本市";
    }
    items[5].availableWhen = Condition::all({notBothOutside(), answered("Q9", {"是"})});
    items[5].unavailableReason = "费用已直接结算";
    items[2].toleranceAllowed = true;
    items[4].toleranceAllowed = true;
    items[4].legalDays = 30;
    items[5].legalDays = 20;
    items[3].result.shelf = false;
    items[5].result.shelf = false;
    items[6].result.shelf = false;
    items[6].chosenByDefault = false;
    items[6].note = "可不办";
    return items;
}

inline catalogue::Material material(const char* id, const char* name, int originals, int copies,
                                    std::vector<const char*> asks,
                                    catalogue::OriginalUse use = catalogue::OriginalUse::Inspect) {
    catalogue::Material made;
    made.id = MaterialId(id);
    made.name = name;
    made.originals = originals;
    made.copies = copies;
    made.originalUse = use;
    for (const char* ask : asks) made.asks.push_back({ItemId(ask), {}, {}, {}});
    const std::string prefix = made.id.str();
    made.checks = {
        {prefix + ".K1",
         "内容完整",
         {{prefix + ".part", catalogue::DeficiencyKind::Missing, "缺页", made.name + "缺页。请补交缺少的页。"},
          {prefix + ".wrong", catalogue::DeficiencyKind::Nonconforming, "内容不一致",
           made.name + "内容不一致。请更正后提交。"}}}};
    made.absent = {{prefix + ".absent", catalogue::DeficiencyKind::Missing, "未提交", made.name + "未提交。请补交。"}};
    return made;
}

inline std::vector<catalogue::Material> newbornMaterials() {
    using catalogue::OriginalUse;
    std::vector<catalogue::Material> list{
        material("M1", "父母双方居民身份证", 2, 2, {"X101", "X103", "X104", "X105", "X106"}),
        material("M2", "结婚证", 1, 1, {"X101", "X103"}),
        material("M3", "落户方居民户口簿", 1, 1, {"X103"}),
        material("M4", "出生医学证明", 1, 1, {"X103", "X104", "X105", "X107"}),
        material("M5", "首次签发登记表", 1, 0, {"X101"}, OriginalUse::Keep),
        material("M6", "新生儿户口簿页", 0, 1, {"X104", "X105"}),
        material("M10", "集体户管理证明", 1, 0, {"X103"}, OriginalUse::Keep),
        material("M11", "新生儿照片", 1, 0, {"X105"}, OriginalUse::Keep),
        material("M12", "医疗费用票据、费用清单、出院记录", 3, 0, {"X106"}, OriginalUse::Keep),
        material("M13", "银行卡号（母亲）", 0, 0, {"X106"}),
        material("M14", "授权委托书", 1, 1, {"X101"}, OriginalUse::Keep)};
    list[1].when = answered("Q4", {"婚内"});
    list[1].sharing = catalogue::Sharing{{"licence", "电子证照库"}, true};
    list[3].producedBy = {ItemId("X101")};
    list[5].producedBy = {ItemId("X103")};
    list[6].when = answered("Q8", {"集体户"});
    list[6].necessity = catalogue::Necessity::Tolerable;
    list[6].tolerance = catalogue::Tolerance{1, "交任一综合窗口"};
    list[7].form = catalogue::MaterialForm::Electronic;
    list[7].necessity = catalogue::Necessity::Tolerable;
    list[7].tolerance = catalogue::Tolerance{3, "网上上传"};
    list[8].when = answered("Q9", {"是"});
    list[9].fillIn = true;
    list[10].when = Condition::factIs("agent");
    return list;
}

inline catalogue::Field field(const char* id, const char* label, catalogue::FieldKind kind,
                              std::vector<const char*> uses) {
    catalogue::Field made;
    made.id = FieldId(id);
    made.label = label;
    made.kind = kind;
    for (const char* use : uses) made.uses.push_back({ItemId(use), true});
    return made;
}

inline std::vector<catalogue::Field> newbornFields() {
    using catalogue::FieldKind;
    std::vector<catalogue::Field> fields{field("child.name", "新生儿姓名", FieldKind::Name, {"X101", "X103"}),
                                         field("child.sex", "性别", FieldKind::Choice, {"X101", "X103"}),
                                         field("child.bornAt", "出生日期时间", FieldKind::DateTime, {"X101"}),
                                         field("child.nativePlace", "籍贯", FieldKind::Text, {"X103"}),
                                         field("mother.idNumber", "母亲证件号", FieldKind::CitizenId, {"X101", "X103"}),
                                         field("mother.phone", "母亲手机", FieldKind::Phone, {"X101"}),
                                         field("household.since", "立户日期", FieldKind::Date, {"X103"}),
                                         field("bank.account", "银行卡号", FieldKind::BankCard, {"X106"})};
    fields[1].choices = {"男", "女"};
    fields[3].maxLength = 6;
    fields[6].uses[0].required = false;
    return fields;
}

inline catalogue::DistributionRule rule(const char* id, std::vector<const char*> materials, const char* unit,
                                        catalogue::Carrier carrier) {
    catalogue::DistributionRule made;
    made.id = catalogue::RuleId(id);
    for (const char* material : materials) made.materials.emplace_back(material);
    made.unit = UnitId(unit);
    made.carrier = carrier;
    return made;
}

inline catalogue::Theme newbornTheme() {
    using catalogue::Carrier;
    catalogue::Theme theme;
    theme.id = ThemeId("YJS-GR-01");
    theme.name = "新生儿出生一件事一次办";
    theme.alias = "新生儿出生一件事";
    theme.leads = {UnitId("WJW")};
    theme.promiseDays = 5;
    theme.correctionDays = 30;
    theme.facts = {"agent"};
    theme.questions = newbornQuestions();
    theme.scenarios = newbornScenarios();
    theme.items = newbornItems();
    theme.materials = newbornMaterials();
    theme.fields = newbornFields();
    theme.distribution = {rule("D03", {"M5", "M14"}, "WJW", Carrier::Original),
                          rule("D06", {"M10"}, "GAJ", Carrier::Original),
                          rule("D07", {"M1", "M2", "M3", "M4"}, "GAJ", Carrier::Copy),
                          rule("D08", {"M12"}, "YBJ", Carrier::Original),
                          rule("D10", {"M6"}, "RSJ", Carrier::Copy),
                          rule("D11", {}, "", Carrier::Electronic)};
    return theme;
}

inline catalogue::Release newbornRelease() {
    catalogue::Release release;
    release.version = 1;
    for (const char* id : {"WJW", "JKJ", "GAJ", "YBJ", "RSJ"}) {
        catalogue::Unit unit;
        unit.id = UnitId(id);
        unit.name = id;
        release.units.push_back(unit);
    }
    release.units[2].shortName = "公安局";
    release.themes = {newbornTheme()};
    return release;
}

/// 2026 as published (国办, 2025-11-04).
inline WorkingCalendar calendar2026() {
    using namespace std::chrono;
    CalendarYear list;
    list.year = 2026;
    const auto off = [&](unsigned month, unsigned from, unsigned to) {
        for (unsigned d = from; d <= to; ++d) list.off.push_back(sys_days(year(2026) / month / d));
    };
    off(1, 1, 3);
    off(2, 15, 23);
    off(4, 4, 6);
    off(5, 1, 5);
    off(6, 19, 21);
    off(9, 25, 27);
    off(10, 1, 7);
    for (const auto& [month, d] : {std::pair{1U, 4U}, {2U, 14U}, {2U, 28U}, {5U, 9U}, {9U, 20U}, {10U, 10U}})
        list.work.push_back(sys_days(year(2026) / month / d));
    WorkingCalendar calendar;
    (void)calendar.add(list);
    return calendar;
}

}  // namespace yc::domain::fixture
