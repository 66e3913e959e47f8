// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as they are typed: what describe() writes is read back, names stand for codes, what is wrong is said.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/catalogue/condition_text.h"

#include <random>

using namespace yc::domain;
using namespace yc::domain::catalogue;

namespace {

Theme theme() {
    Theme theme;
    const auto question = [](const char* id, const char* words, std::vector<const char*> values) {
        Question one;
        one.id = QuestionId{id};
        one.shortText = words;
        one.text = std::string("您") + words + "吗？";
        for (const char* value : values) one.options.push_back({value, std::string("是") + value, "", {}, ""});
        return one;
    };
    theme.questions = {question("Q1", "婚姻", {"已婚", "未婚"}),
                       question("Q2", "户口", {"双方本市", "单方本市", "都不是"}), question("Q3", "同名", {"A/B", "C"}),
                       question("Q4", "同名", {"C"})};
    for (const char* id : {"X801", "X802"}) {
        Item item;
        item.id = ItemId{id};
        item.name = std::string("办理") + id;
        item.shortName = id == std::string("X801") ? "社保卡" : "医保";
        theme.items.push_back(item);
    }
    theme.scenarios = {{ScenarioId{"S1"}, "婚内、双方本市", "", {}, {}}, {ScenarioId{"S2"}, "其他", "", {}, {}}};
    theme.facts = {"agent", "mail"};
    return theme;
}

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_engine); }

private:
    std::mt19937 m_engine;
};

Condition anyRule(const Theme& theme, Random& random, int depth) {
    const auto parts = [&] {
        std::vector<Condition> all;
        for (std::size_t i = 0; i < 2 + random.below(2); ++i) all.push_back(anyRule(theme, random, depth + 1));
        return all;
    };
    switch (random.below(depth < 3 ? 9 : 6)) {
    case 0: return Condition::always();
    case 1: return Condition::never();
    case 2: {
        const Question& question = theme.questions[random.below(theme.questions.size())];
        std::vector<AnswerValue> values;
        for (const Option& option : question.options) {
            if (values.empty() || random.below(2)) values.push_back(option.value);
        }
        return Condition::answer(question.id, values);
    }
    case 3: return Condition::chosen(theme.items[random.below(theme.items.size())].id);
    case 4: return Condition::inScenario(theme.scenarios[random.below(theme.scenarios.size())].id);
    case 5: return Condition::factIs(theme.facts[random.below(theme.facts.size())]);
    case 6: return Condition::all(parts());
    case 7: return Condition::any(parts());
    default: return Condition::negation(anyRule(theme, random, depth + 1));
    }
}

}  // namespace

class TestConditionText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R020_whatIsWrittenIsReadBack() {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        Random random(seed);
        const Theme rules = theme();
        for (int i = 0; i < 2000; ++i) {
            const Condition rule = anyRule(rules, random, 0);
            const std::string text = describe(rule);
            const auto read = parseCondition(text, rules);
            QVERIFY2(read, (text + ": " + (read ? "" : read.error().en)).c_str());
            QVERIFY2(read.value() == rule, (text + " | " + describe(read.value())).c_str());
        }
    }

    void R020_namesAndWordsStandForCodes_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("means");
        const auto row = [](const char* typed, const char* means) {
            QTest::newRow(typed) << QByteArray(typed) << QByteArray(means);
        };
        row("婚姻=已婚", "Q1=已婚");
        row("您婚姻吗？=是已婚", "Q1=已婚");
        row("户口=双方本市|单方本市", "Q2=双方本市|单方本市");
        row("Q3=A/B", "Q3=A/B");
        row("社保卡", "选办X801");
        row("选办 社保卡", "选办X801");
        row("办理X802", "选办X802");
        row("情形婚内、双方本市", "情形S1");
        row("其他", "情形S2");
        row("婚姻=已婚 and not agent", "Q1=已婚 且 非(agent)");
        row("(婚姻=已婚 或 mail) 且 X801", "(Q1=已婚 或 mail) 且 选办X801");
        row("Q1=已婚 且 Q2=都不是 或 never", "(Q1=已婚 且 Q2=都不是) 或 从不");
        row("非（Q1＝未婚）", "非(Q1=未婚)");
        row("  always  ", "总是");
    }
    void R020_namesAndWordsStandForCodes() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, means);
        const auto read = parseCondition(typed.toStdString(), theme());
        QVERIFY2(read, read ? "" : read.error().en.c_str());
        QCOMPARE(QByteArray::fromStdString(describe(read.value())), means);
    }

    void R020_whatIsWrongIsSaid_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* typed, const char* says) {
            QTest::newRow(typed) << QByteArray(typed) << QByteArray(says);
        };
        row("", "少了一个条件");
        row("Q9=已婚", "没有“Q9”这道题");
        row("同名=C", "没有“同名”这道题");  // two are called that
        row("婚姻=离异", "没有“离异”这个选项");
        row("婚姻=", "少了选项");
        row("(婚姻=已婚", "括号没有配对");
        row("婚姻=已婚 且", "少了一个条件");
        row("社保卡 (医保)", "少了“且”或“或”");
        row("驾驶证", "不认识“驾驶证”");
        row("married", "不认识“married”");
    }
    void R020_whatIsWrongIsSaid() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, says);
        const auto read = parseCondition(typed.toStdString(), theme());
        QVERIFY(!read);
        QVERIFY2(QByteArray::fromStdString(read.error().zh).contains(says), read.error().zh.c_str());
        QVERIFY(!read.error().en.empty());
    }

    void aRuleNestedWithoutEndIsRefused() {
        const auto read = parseCondition(std::string(5000, '(') + "always", theme());
        QVERIFY(!read);
        QVERIFY(!parseCondition(
            "非 " +
                [] {
                    std::string nots;
                    for (int i = 0; i < 5000; ++i) nots += "非 ";
                    return nots;
                }() +
                "always",
            theme()));
    }
};

QTEST_GUILESS_MAIN(TestConditionText)
#include "tst_condition_text.moc"
