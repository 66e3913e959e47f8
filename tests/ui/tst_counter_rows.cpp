// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of repeated groups and the list of persons on the form step, by hand over the real rules.
#include <QtTest>

#include "common_zh.h"
#include "counter_fake.h"
#include "hall_samples.h"

#include "ui/common/accessibility.h"
#include "ui/common/button.h"
#include "ui/common/option_button.h"
#include "ui/common/screenshot.h"
#include "ui/common/text_field.h"
#include "ui/counter/form_page.h"
#include "ui/counter/list_card.h"
#include "workstation/batch_service.h"

#include <QApplication>
#include <QDir>

using namespace yc;
using namespace yc::test;
using workstation::BatchSnapshot;

namespace {

/// What a list would be at a window; only intents are looked at.
class FakeBatch : public workstation::BatchService {
public:
    void onBatch(workstation::Listener<BatchSnapshot> listener) override {
        m_listener = std::move(listener), publish();
    }
    void check(const std::string& path) override { calls << QString::fromStdString("check " + path); }
    void take() override { calls << QStringLiteral("take"); }
    void cancel() override { calls << QStringLiteral("cancel"); }
    void clear(workstation::Answer) override { calls << QStringLiteral("clear"); }
    void saveBlank(const std::string& path, workstation::Answer answer) override {
        calls << QString::fromStdString("blank " + path);
        answer(std::nullopt);
    }
    void saveReturned(const std::string& path, workstation::Answer answer) override {
        calls << QString::fromStdString("returned " + path);
        answer(std::nullopt);
    }
    void printForms() override { calls << QStringLiteral("forms"); }
    void publish() {
        if (m_listener) m_listener(std::make_shared<const BatchSnapshot>(now));
    }
    BatchSnapshot now;
    QStringList calls;

private:
    workstation::Listener<BatchSnapshot> m_listener;
};

class FakeWithList : public FakeCounter {
public:
    workstation::BatchService* batch() override { return withList ? &list : nullptr; }
    FakeBatch list;
    bool withList = false;
};

}  // namespace

class TestCounterRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void R033_aRowIsAddedFilledAndTakenOut();
    void R033_aWrongValueNamesItsRow();
    void R033_noMoreRowsThanTheCatalogueAllows();
    void whatIsMissingInARowIsCounted();
    void R033_theListIsWorkedByDigits();
    void typedWordsOfAClosedPageGoNowhere();
    void pictures_data();
    void pictures();

private:
    void open(const char* theme, std::initializer_list<std::pair<const char*, const char*>> answers);
    ui::TextField* field(const QString& id) const;
    ui::Button* button(const QString& text) const;
    void fill(const QString& id, const QString& value);
    void settle() {
        QTest::qWait(0);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<FakeWithList> m_fake;
    std::unique_ptr<ui::FormPage> m_page;
    ui::CounterView m_view;
};

void TestCounterRows::initTestCase() {
    ui::installAccessibility();
    QVERIFY(loadChinese());
}

void TestCounterRows::init() {
    m_theme = std::make_unique<ui::Theme>();
    ui::installTheme(*qApp, *m_theme);
    m_fake = std::make_unique<FakeWithList>();
}

void TestCounterRows::cleanup() {
    m_page.reset();
    m_fake.reset();
    m_theme.reset();
}

void TestCounterRows::open(const char* theme, std::initializer_list<std::pair<const char*, const char*>> answers) {
    m_fake->theme = m_fake->release->theme(domain::ThemeId(theme));
    domain::fixture::CaseWalk walk(m_fake->world, *m_fake->theme);
    QCOMPARE(walk.open(), std::string());
    QCOMPARE(walk.identify(), std::string());
    for (const auto& [question, value] : answers) QCOMPARE(walk.answer(question, value), std::string());
    QVERIFY(walk.resolution().complete());
    m_fake->caseId = walk.id();
    m_page = std::make_unique<ui::FormPage>(*m_theme, *m_fake, nullptr);
    m_page->resize(1180, 900);
    m_fake->onCounter([this](std::shared_ptr<const workstation::CounterSnapshot> view) {
        m_view = view;
        m_page->setView(view);
    });
    m_page->show();
    settle();
}

ui::TextField* TestCounterRows::field(const QString& id) const {
    const int at = int(m_page->ids().indexOf(domain::FieldId(id.toStdString())));
    return at < 0 ? nullptr : m_page->fields().at(at);
}

ui::Button* TestCounterRows::button(const QString& text) const {
    for (auto* one : m_page->findChildren<ui::Button*>()) {
        if (one->text() == text && !one->isHidden()) { return one; }
    }
    return nullptr;
}

void TestCounterRows::fill(const QString& id, const QString& value) {
    auto* edit = field(id);
    QVERIFY2(edit, qPrintable(id));
    edit->edit()->setText(value);
    edit->edit()->setModified(true);
    m_page->commit();
    settle();
}

namespace {
const std::initializer_list<std::pair<const char*, const char*>> company{
    {"Q1", "有限责任公司"}, {"Q2", "无"}, {"Q5", "自然人"}, {"Q3", "已自主申报"},
    {"Q4", "自有"},         {"Q6", "是"}, {"Q7", "一套"}};
const std::initializer_list<std::pair<const char*, const char*>> recruits{
    {"Q1", "是"}, {"Q2", "内地居民"}, {"Q3", "首次参保"}, {"Q4", "不需要"},
    {"Q5", "有"}, {"Q6", "批量"},     {"Q7", "没有"}};
}  // namespace

void TestCounterRows::R033_aRowIsAddedFilledAndTakenOut() {
    open("YJS-QY-01", company);
    QVERIFY(field(QStringLiteral("holder.name")));
    QVERIFY(!field(QStringLiteral("holder.name#2")));
    fill(QStringLiteral("holder.name"), QStringLiteral("甲"));
    auto* add = button(QStringLiteral("加一位股东"));
    QVERIFY(add);
    add->click();
    settle();
    fill(QStringLiteral("holder.name#2"), QStringLiteral("乙"));
    button(QStringLiteral("加一位股东"))->click();
    settle();
    fill(QStringLiteral("holder.name#3"), QStringLiteral("丙"));
    const auto& form = m_fake->state().personal.form;
    QCOMPARE(form.at("holder.name#2").value, std::string("乙"));
    QCOMPARE(form.at("holder.name#3").value, std::string("丙"));

    m_page->removeRow("holder", 2);  // the third moves up
    settle();
    QCOMPARE(m_fake->state().personal.form.at("holder.name#2").value, std::string("丙"));
    QVERIFY(m_fake->state().personal.form.count("holder.name#3") == 0);
    QVERIFY(!field(QStringLiteral("holder.name#3")));
    QCOMPARE(field(QStringLiteral("holder.name#2"))->text(), QStringLiteral("丙"));
    QVERIFY(m_fake->refusals.empty());
}

void TestCounterRows::R033_aWrongValueNamesItsRow() {
    open("YJS-QY-01", company);
    m_page->addRow("officer");
    settle();
    auto* number = field(QStringLiteral("officer.idNumber#2"));
    QVERIFY(number);
    number->edit()->setText(QStringLiteral("430703199003070012"));
    number->edit()->setModified(true);
    m_page->commit();
    settle();
    QVERIFY(m_fake->state().personal.form.count("officer.idNumber#2") == 0);
    domain::FillFields body{m_fake->caseId, {{"officer.idNumber#2", {"430703199003070012", domain::Origin::ByHand}}}};
    const auto refused = m_fake->world.run(body, domain::fixture::clerkAt("W03"));
    QVERIFY(!refused.hasValue());
    const QString sentence = QString::fromStdString(refused.error().sentence(domain::Language::Chinese));
    QVERIFY2(sentence.contains(QStringLiteral("任职人员 2")), qPrintable(sentence));
    QVERIFY(!refused.error().remedy(domain::Language::Chinese).empty());
}

void TestCounterRows::R033_noMoreRowsThanTheCatalogueAllows() {
    open("YJS-QY-01", company);
    const int most = m_page->ids().isEmpty() ? 0 : 30;
    for (int row = 2; row <= most + 3; ++row) m_page->addRow("officer");
    settle();
    QVERIFY(field(QStringLiteral("officer.name#30")));
    QVERIFY(!field(QStringLiteral("officer.name#31")));
}

void TestCounterRows::whatIsMissingInARowIsCounted() {
    open("YJS-QY-01", company);
    const int before = m_view->fieldsOpen;
    m_page->addRow("officer");
    settle();
    QCOMPARE(m_view->fieldsOpen, before);  // an empty row is not there yet
    fill(QStringLiteral("officer.name#2"), QStringLiteral("王小明"));
    QCOMPARE(m_view->fieldsOpen, before + 2);  // post and number of the second person
}

void TestCounterRows::R033_theListIsWorkedByDigits() {
    m_fake->withList = true;
    m_fake->list.now.offered = m_fake->list.now.mayChange = true;
    m_fake->list.now.most = 500;
    open("YJS-QY-03", recruits);
    auto* list = m_page->list();
    QVERIFY(list && list->isVisibleTo(m_page.get()));
    QVERIFY(!field(QStringLiteral("person.name")));
    list->setPathChooser([](bool save, const QString& suggested) {
        return save ? QStringLiteral("/tmp/") + suggested : QStringLiteral("/tmp/list.csv");
    });
    settle();
    QTest::keyClick(list, Qt::Key_2);  // nothing to take yet
    QTest::keyClick(list, Qt::Key_1);
    QCOMPARE(m_fake->list.calls, QStringList{QStringLiteral("check /tmp/list.csv")});

    m_fake->list.now.phase = BatchSnapshot::Phase::Checked;
    m_fake->list.now.file = "list.csv";
    m_fake->list.now.good = 38;
    m_fake->list.now.bad = 2;
    m_fake->list.now.problems = {{4, "员工手机：号码不对"}, {9, "和第 8 行是同一个人"}};
    m_fake->list.publish();
    settle();
    QTest::keyClick(list, Qt::Key_3);
    QTest::keyClick(list, Qt::Key_2);
    QCOMPARE(m_fake->list.calls.size(), 3);
    QVERIFY(m_fake->list.calls[1].startsWith(QStringLiteral("returned /tmp/list-")));
    QCOMPARE(m_fake->list.calls[2], QStringLiteral("take"));

    m_fake->list.now.phase = BatchSnapshot::Phase::Taking;
    m_fake->list.now.doneNow = 25, m_fake->list.now.ofNow = 38;
    m_fake->list.publish();
    settle();
    QTest::keyClick(list, Qt::Key_5);
    QCOMPARE(m_fake->list.calls.size(), 3);  // not while it is at work
}

void TestCounterRows::typedWordsOfAClosedPageGoNowhere() {
    open("YJS-QY-01", company);
    auto* name = field(QStringLiteral("holder.name"));
    QVERIFY(name);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    name->edit()->setFocus();
    QTest::keyClick(name->edit(), Qt::Key_A);
    QVERIFY(name->edit()->hasFocus() && name->edit()->isModified());
    m_page.reset();
    QVERIFY(m_fake->state().personal.form.count("holder.name") == 0);
}

void TestCounterRows::pictures_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("theme");
    QTest::newRow("1920-light") << QSize(1180, 900) << int(ui::ThemeId::Light);
    QTest::newRow("1366-dark") << QSize(860, 600) << int(ui::ThemeId::Dark);
}

void TestCounterRows::pictures() {
    QFETCH(QSize, size);
    QFETCH(int, theme);
    m_theme->setDensity(size.height() < 700 ? ui::Density::Compact : ui::Density::Comfortable);
    m_theme->setThemeId(ui::ThemeId(theme));
    QStringList clipped;
    const auto take = [&](const char* name) {
        m_page->resize(size);
        settle();
        QVERIFY(ui::renderToPng(
            *m_page,
            yc::test::pictures() +
                QStringLiteral("/counter-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag()))));
        for (const QString& line : ui::clippedTexts(*m_page)) {
            if (line.startsWith(QStringLiteral("QLineEdit ''"))) { continue; }  // choices go on with …; ↓ opens them
            clipped << QLatin1String(name) + QStringLiteral(": ") + line;
        }
    };
    open("YJS-QY-01", company);
    m_page->addRow("holder");
    settle();
    take("rows");

    m_page.reset();
    m_fake = std::make_unique<FakeWithList>();
    m_fake->withList = true;
    auto& now = m_fake->list.now;
    now.offered = now.mayChange = true;
    now.most = 500;
    open("YJS-QY-03", recruits);
    take("list-empty");
    now.phase = BatchSnapshot::Phase::Checked;
    now.file = "青屿纺织三月入职.xlsx";
    now.good = 38, now.bad = 2;
    now.problems = {{4, "员工手机：号码不对，应为 11 位"}, {9, "和第 8 行是同一个人"}};
    m_fake->list.publish();
    take("list-checked");
    now.phase = BatchSnapshot::Phase::Taking;
    now.listed = now.doneNow = 25, now.ofNow = 38;
    m_fake->list.publish();
    take("list-taking");
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestCounterRows)
#include "tst_counter_rows.moc"
