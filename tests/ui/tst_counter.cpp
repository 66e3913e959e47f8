// SPDX-License-Identifier: GPL-3.0-or-later
// A case at the counter by keys: budgets, auto-advance, words of F12, what the rules clear and keep, focus and names.
#include "counter_window.h"

#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/option_button.h"
#include "ui/common/toast.h"
#include "ui/counter/case_head.h"
#include "ui/counter/decision_page.h"
#include "ui/counter/fee_card.h"
#include "ui/counter/form_page.h"
#include "ui/counter/question_row.h"
#include "ui/counter/situation_page.h"

#include <QCheckBox>

using namespace yc;
using namespace yc::test;
using ui::CounterStep;

namespace {
constexpr int completeBudget = 15;
constexpr int noticeBudget = 15;
}  // namespace

class TestCounter : public CounterWindow {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
    void init() { open(); }
    void cleanup() { close(); }
    void R071_newbornCompleteWithinBudget();
    void R074_R075_twoMissingGiveOneNoticeWithinBudget();
    void R018_changeClearsOnlyWhatDepends();
    void R022_itemsAreChosenWithSpace();
    void R040_R041_R042_linesMergedAndProduced();
    void R043_declinedItemBringsItsPaperBack();
    void R071_enterNeverActs();
    void R071_countsAndReasons();
    void typedApplicantNeedsReason();
    void R071_typedAheadDigitsGoToWhatOpensNext();
    void R071_digitsWaitForTheirAnswerNotForAnySnapshot();
    void R018_refusedAnswerLosesTheDigitsTypedAfterIt();
    void R033_olderSnapshotKeepsWhatWasTyped();
    void fieldErrorIsToldOnLeaving();
    void refusalArmsAndNeedsReason();
    void R080_correctionOnTheSpotKeepsTheCheckOpen();
    void R120_withdrawalOfAnAcceptedCase();
    void R091_toleratedPaperComesLaterOrNever();
    void R085_feeIsRecordedWithItsVoucher();
    void laterDateForAToleratedPaperByKeys();
    void R093_acceptedBySilenceIsPromisedAtTheCounter();
    void oneFocusRingAndNames();
    void fullIdentityIsShownForAMomentAndNoted();

private:
    void acceptTolerant();
};

void TestCounter::R071_newbornCompleteWithinBudget() {
    toSituation();
    QCOMPARE(m_counter->step(), CounterStep::Situation);
    answerAll();
    QCOMPARE(m_counter->step(), CounterStep::Materials);
    while (m_counter->step() == CounterStep::Materials && m_keys < 20) { key(Qt::Key_1); }
    QCOMPARE(m_counter->step(), CounterStep::Form);
    type(text(u"沈小满"));
    key(Qt::Key_Return);
    type(text(u"6222020200112233446"));
    key(Qt::Key_Return);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
    QCOMPARE(m_counter->step(), CounterStep::Decision);
    QCOMPARE(f12Reason(), QString());
    QCOMPARE(f12(), text(u"受理并打印 3 份"));
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Accepted);
    QVERIFY2(m_keys <= completeBudget, qPrintable(QString::number(m_keys)));
    qInfo("control keys: %d", m_keys);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

void TestCounter::R074_R075_twoMissingGiveOneNoticeWithinBudget() {
    toMaterials();
    int given = 0;
    while (m_counter->materials()->currentIndex() >= 0 && m_keys < 20) {
        const auto& row = m_counter->materials()->rows()[m_counter->materials()->currentIndex()]->data();
        if (row.verdict != ui::Verdict::Unchecked) { break; }
        if (given >= 2 && given < 4) {
            QVERIFY(f12() == text(u"核下一份（还有 %1 份）").arg(6 - given) || !f12Reason().isEmpty());
            const bool stages = row.missingReasons.size() > 1;
            key(Qt::Key_2);
            if (stages) { key(Qt::Key_1); }
        } else {
            key(Qt::Key_1);
        }
        ++given;
    }
    QCOMPARE(m_counter->step(), CounterStep::Materials);  // with problems it stays
    QCOMPARE(f12(), text(u"出具一次性补正告知（2 项）"));
    QCOMPARE(f12Reason(), QString());
    key(Qt::Key_F12);
    QVERIFY2(m_keys <= noticeBudget, qPrintable(QString::number(m_keys)));
    qInfo("control keys: %d", m_keys);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::AwaitingCorrection);
    QCOMPARE(int(m_fake->state().notices.back().lines.size()), 2);
    key(Qt::Key_F12);  // the same key again must not take corrections in
    QCOMPARE(m_fake->state().status, domain::CaseStatus::AwaitingCorrection);
    QVERIFY(!f12Reason().isEmpty());
    const QString number = QString::fromStdString(m_fake->state().number.str());
    m_window->scanned(QStringLiteral("YC1|notice|") + number + QStringLiteral("|8L2K4F7P"));  // when they come back
    QCOMPARE(m_fake->calls.back(), QStringLiteral("open ") + number);
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_F11);  // corrected on the spot: only the open points are asked
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Received);
    QCOMPARE(m_counter->step(), CounterStep::Materials);
    QCOMPARE(m_counter->materials()->currentIndex(), 2);
    key(Qt::Key_1);
    key(Qt::Key_1);
    QCOMPARE(m_counter->step(), CounterStep::Form);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

void TestCounter::R018_changeClearsOnlyWhatDepends() {
    toSituation();
    key(Qt::Key_1);
    QCOMPARE(m_fake->state().answers.count("Q6"), std::size_t(1));
    while (m_counter->situation()->currentRow()->data().number != 5) {
        key(Qt::Key_Up);
        QVERIFY(m_keys < 80);
    }
    key(Qt::Key_2);  // 仅父本市: 随谁落户 is not asked any more
    QCOMPARE(m_fake->state().answers.count("Q6"), std::size_t(0));
    QCOMPARE(m_fake->state().answers.count("Q4"), std::size_t(1));
    QCOMPARE(m_fake->state().answers.count("Q7"), std::size_t(1));
}

void TestCounter::R022_itemsAreChosenWithSpace() {
    toSituation();
    QCheckBox* box = nullptr;
    const auto boxes = m_counter->findChildren<QCheckBox*>();
    for (QCheckBox* candidate : boxes) {
        if (candidate->isVisible() && candidate->isEnabled() && candidate->isChecked()) { box = candidate; }
    }
    QVERIFY(box);
    const auto before = m_fake->resolution().chosenItems().size();
    box->setFocus();
    key(Qt::Key_Space);
    QCOMPARE(m_fake->resolution().chosenItems().size(), before - 1);
}

void TestCounter::R040_R041_R042_linesMergedAndProduced() {
    toMaterials();
    const auto rows = m_counter->materials()->rows();
    const auto lines = m_fake->resolution().lines;
    QCOMPARE(rows.size(), qsizetype(lines.size()));
    QCOMPARE(rows.front()->data().name, text(u"父母双方居民身份证"));
    QVERIFY(rows.front()->data().detail.contains(text(u"合并为一份")));
    QCOMPARE(rows.front()->data().originalsNeeded, 2);
    QCOMPARE(rows.back()->data().verdict, ui::Verdict::Produced);
    QVERIFY(!rows.back()->data().operable);
}

void TestCounter::R043_declinedItemBringsItsPaperBack() {
    toMaterials();
    const auto before = m_fake->resolution();
    QCOMPARE(before.line(domain::MaterialId("M6"))->category, catalogue::LineCategory::Produced);
    m_fake->chooseItem(domain::ItemId("X103"), false);
    settle();
    const auto* line = m_fake->resolution().line(domain::MaterialId("M6"));
    const auto rows = m_counter->materials()->rows();
    const auto shown = std::find_if(rows.begin(), rows.end(),
                                    [](const auto* row) { return row->data().name == text(u"新生儿户口簿页"); });
    QCOMPARE(shown != rows.end(), line != nullptr);
    if (line) { QCOMPARE((*shown)->data().handedIn, line->category == catalogue::LineCategory::Applicant); }
}

void TestCounter::R071_enterNeverActs() {
    toMaterials();
    while (m_counter->step() == CounterStep::Materials && m_keys < 20) { key(Qt::Key_1); }
    type(text(u"沈小满"));
    key(Qt::Key_Return);
    type(text(u"6222020200112233446"));
    key(Qt::Key_Return);
    QCOMPARE(m_counter->step(), CounterStep::Decision);
    key(Qt::Key_Return);
    key(Qt::Key_Enter, Qt::KeypadModifier);
    key(Qt::Key_Space);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Draft);
}

void TestCounter::R071_countsAndReasons() {
    toMaterials();
    auto* materials = m_counter->materials();
    QCOMPARE(materials->currentIndex(), 0);
    key(Qt::Key_Plus);
    QCOMPARE(materials->rows()[0]->data().originals, 1);
    key(Qt::Key_3);
    if (materials->rows()[0]->isChoosingReason()) { key(Qt::Key_2); }
    QCOMPARE(m_fake->state().lines.front().verdict, Verdict::NonConforming);
    QCOMPARE(materials->currentIndex(), 1);
    key(Qt::Key_Up);
    QCOMPARE(materials->currentIndex(), 0);
    key(Qt::Key_Tab);  // the sentence; digits type there
    auto* editor = materials->rows()[0]->sentenceEditor();
    for (int i = 0; i < 8 && !editor->hasFocus(); ++i) { key(Qt::Key_Tab); }
    QVERIFY(editor->hasFocus());
    editor->moveCursor(QTextCursor::End);
    type(QStringLiteral("12"));
    key(Qt::Key_Escape);
    materials->commit();
    settle();
    QVERIFY(QString::fromStdString(m_fake->state().lines.front().sentence).endsWith(QStringLiteral("12")));
    key(Qt::Key_4);  // an identity card cannot be tolerated
    QVERIFY(m_window->findChild<ui::Toast*>()->text().contains(text(u"不能容缺")));
    QCOMPARE(m_fake->state().lines.front().verdict, Verdict::NonConforming);
    key(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(materials->onlyOpen());
}

void TestCounter::typedApplicantNeedsReason() {
    key(Qt::Key_F5);
    key(Qt::Key_F12);
    type(text(u"沈若溪"));
    key(Qt::Key_Return);
    type(QStringLiteral("110101199003070021"));
    key(Qt::Key_Return);
    QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(text(u"对照证件")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("11010119900307002X"));
    key(Qt::Key_Return);
    type(QStringLiteral("13800003210"));
    key(Qt::Key_Return);
    QCOMPARE(m_counter->step(), CounterStep::Applicant);  // the reason is still open
    type(text(u"证件消磁"));
    key(Qt::Key_Return);
    QCOMPARE(m_counter->step(), CounterStep::Situation);
    QCOMPARE(m_fake->state().personal.applicant.manualReason, std::string("证件消磁"));
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

// Three digits before a single snapshot came back: two questions and the first paper.
void TestCounter::R071_typedAheadDigitsGoToWhatOpensNext() {
    toSituation();
    for (int i = 0; i < 3; ++i) { QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); }
    for (int i = 0; i < 6; ++i) { settle(); }
    QCOMPARE(m_fake->state().answers.count("Q6"), std::size_t(1));
    QCOMPARE(m_fake->state().answers.count("Q8"), std::size_t(1));
    QCOMPARE(m_counter->step(), CounterStep::Materials);
    QCOMPARE(m_fake->state().lines.front().verdict, Verdict::Complete);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

// The outbox, the queue and the shared sources bring snapshots of their own while an answer is still on its way.
void TestCounter::R071_digitsWaitForTheirAnswerNotForAnySnapshot() {
    toSituation();
    m_fake->slow = true;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    m_fake->publish();  // knows nothing of the answer yet
    settle();
    QCOMPARE(m_counter->step(), CounterStep::Situation);
    QCOMPARE(m_counter->situation()->currentRow()->data().number, 6);
    for (int i = 0; i < 3; ++i) { QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); }
    m_fake->publish();
    settle();
    QCOMPARE(m_fake->state().answers.count("Q6"), std::size_t(0));
    m_fake->catchUp();  // question six is on record; the second digit answers question eight
    settle();
    m_fake->publish();
    settle();
    QCOMPARE(m_fake->state().answers.at("Q6").value, std::string("父"));
    QCOMPARE(m_counter->step(), CounterStep::Situation);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);  // for the third paper
    m_fake->catchUp();
    settle();
    QCOMPARE(m_fake->state().answers.count("Q8"), std::size_t(1));
    QCOMPARE(m_counter->step(), CounterStep::Materials);
    QCOMPARE(m_fake->state().lines[0].verdict, Verdict::Complete);
    QCOMPARE(m_fake->state().lines[1].verdict, Verdict::Complete);
    auto* third = m_counter->materials()->rows()[2];
    QVERIFY(third->isChoosingReason() || m_fake->state().lines[2].verdict == Verdict::Missing);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

void TestCounter::R018_refusedAnswerLosesTheDigitsTypedAfterIt() {
    toSituation();
    m_fake->slow = true;
    for (int i = 0; i < 2; ++i) { QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); }
    QTRY_VERIFY_WITH_TIMEOUT(!m_counter->situation()->waitsForAnswer(), 10'000);  // the answer never comes
    m_fake->slow = false;
    key(Qt::Key_2);
    QCOMPARE(m_fake->state().answers.count("Q6"), std::size_t(1));
    QCOMPARE(m_fake->state().answers.at("Q6").value, std::string("母"));
    QCOMPARE(m_fake->state().answers.count("Q8"), std::size_t(0));
}

void TestCounter::R033_olderSnapshotKeepsWhatWasTyped() {
    toMaterials();
    while (m_counter->step() == CounterStep::Materials && m_keys < 20) { key(Qt::Key_1); }
    QCOMPARE(m_counter->step(), CounterStep::Form);
    m_fake->slow = true;
    type(text(u"沈小满"));
    key(Qt::Key_Return);
    m_fake->publish();  // made before the name was on record
    settle();
    type(text(u"6222020200112233446"));
    key(Qt::Key_Return);
    m_fake->publish();
    settle();
    m_fake->catchUp();
    settle();
    QCOMPARE(m_counter->step(), CounterStep::Decision);
    QCOMPARE(m_fake->state().personal.form.at("child.name").value, std::string("沈小满"));
    QCOMPARE(m_fake->state().personal.form.at("bank.account").value, std::string("6222020200112233446"));
}

void TestCounter::fieldErrorIsToldOnLeaving() {
    toMaterials();
    key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_counter->step(), CounterStep::Form);
    ui::TextField* bank = nullptr;
    const auto fields = m_counter->form()->fields();
    for (ui::TextField* field : fields) {
        if (field->edit()->accessibleName().startsWith(text(u"银行卡号"))) { bank = field; }
    }
    QVERIFY(bank);
    bank->edit()->setFocus();
    type(QStringLiteral("6222020200112233447"));
    QVERIFY(!bank->hasError());
    key(Qt::Key_Return);
    QVERIFY(bank->hasError());
    QVERIFY(bank->edit()->hasFocus());
    QCOMPARE(m_fake->state().personal.form.count("bank.account"), std::size_t(0));
}

void TestCounter::refusalArmsAndNeedsReason() {
    toMaterials();
    key(Qt::Key_F11);
    QCOMPARE(m_counter->step(), CounterStep::Decision);
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::Refuse);
    QVERIFY(!f12Reason().isEmpty());
    type(text(u"不属于本行政机关职权范围"));
    key(Qt::Key_Return);
    type(text(u"市公安局"));
    settle();
    QCOMPARE(f12Reason(), QString());
    key(Qt::Key_F12);
    QVERIFY(m_window->keyBar()->isArmed(12));
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Draft);
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::NotAccepted);
}

void TestCounter::R080_correctionOnTheSpotKeepsTheCheckOpen() {
    toMaterials();
    key(Qt::Key_F11);
    key(Qt::Key_Escape);
    key(Qt::Key_6);
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::OnTheSpot);
    QCOMPARE(f12Reason(), text(u"先写更正哪一项"));
    type(text(u"出生时间"));
    key(Qt::Key_Return);
    type(text(u"3月2日"));
    QCOMPARE(f12Reason(), QString());
    key(Qt::Key_Return);
    type(text(u"3月1日"));
    key(Qt::Key_F12);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
    QCOMPARE(m_fake->state().personal.corrections.size(), std::size_t(1));
    QCOMPARE(m_fake->state().personal.corrections.front().changes.front().after, text(u"3月1日").toStdString());
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Draft);
}

void TestCounter::R120_withdrawalOfAnAcceptedCase() {
    R071_newbornCompleteWithinBudget();
    if (QTest::currentTestFailed()) { return; }
    QVERIFY(!f12Reason().isEmpty());
    key(Qt::Key_F11);
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::Withdraw);
    QCOMPARE(f12Reason(), text(u"先写理由"));
    type(text(u"不办了"));
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Accepted);  // armed, not yet done
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Withdrawn);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
}

void TestCounter::acceptTolerant() {
    toMaterials();
    while (m_counter->step() == CounterStep::Materials && m_keys < 30) {
        const int row = m_counter->materials()->currentIndex();
        const auto& line = m_fake->resolution().lines[std::size_t(row)];
        key(line.tolerable ? Qt::Key_4 : Qt::Key_1);
    }
    type(text(u"沈小满"));
    key(Qt::Key_Return);
    type(text(u"6222020200112233446"));
    key(Qt::Key_Return);
    key(Qt::Key_F12);  // prints what the applicant reads and signs
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Draft);
    QCOMPARE(m_fake->state().promises.size(), std::size_t(1));
    // Whoever comes back to it sees which paper exists; F10 prints that one again.
    const auto rows = m_counter->decision()->findChildren<ui::ValueRow*>();
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const ui::ValueRow* row) {
        QString words;
        for (const auto* label : row->findChildren<ui::Label*>()) { words += label->text(); }
        return words.contains(text(u"容缺受理承诺书")) && words.contains(text(u"还没印"));
    }));
    key(Qt::Key_F10);
    QCOMPARE(m_fake->calls.back(),
             QStringLiteral("print ") + QString::fromStdString(m_fake->state().promises.front().number.str()));
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::AcceptedWithTolerance);
}

void TestCounter::R091_toleratedPaperComesLaterOrNever() {
    acceptTolerant();
    if (QTest::currentTestFailed()) { return; }
    key(Qt::Key_F11);  // not late yet: what is left is the withdrawal
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::Withdraw);
    key(Qt::Key_Escape);
    m_fake->world.now += std::chrono::hours(24 * 40);
    m_fake->publish();
    settle();
    key(Qt::Key_F11);
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::Terminate);
    type(text(u"照片没有补"));
    key(Qt::Key_F12);
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().status, domain::CaseStatus::Terminated);
}

void TestCounter::R085_feeIsRecordedWithItsVoucher() {
    auto& item = m_fake->release->themes.front().items.front();
    item.fee = {true, "80 元/件", "国家收费标准", "80 元", {{domain::catalogue::Condition(), "80 元/件", 8000}}};
    toMaterials();
    key(Qt::Key_F11);
    key(Qt::Key_Escape);
    auto* card = m_counter->findChild<ui::FeeCard*>();
    QVERIFY(card->isVisible());
    const auto fields = card->findChildren<ui::TextField*>();
    QCOMPARE(fields[0]->text(), text(u"80"));
    fields[0]->edit()->setText(text(u"81"));
    fields[1]->edit()->setText(text(u"0001"));
    QTest::keyClick(fields[1]->edit(), Qt::Key_Return);
    settle();
    QCOMPARE(said().join(QLatin1Char(',')), QStringLiteral("payment.amount_wrong"));
    fields[0]->edit()->setText(text(u"80"));
    QTest::keyClick(fields[1]->edit(), Qt::Key_Return);
    settle();
    QCOMPARE(m_fake->state().payments.size(), std::size_t(1));
    QCOMPARE(m_fake->state().payments.front().fen, std::int64_t(8000));
    QVERIFY(!fields[0]->isVisible());
    // 冲正: it stays on record, and the right one is asked for again.
    ui::OptionButton* back = nullptr;
    for (auto* option : card->findChildren<ui::OptionButton*>()) {
        if (option->spec().title == text(u"缴费冲正")) { back = option; }
    }
    QVERIFY(back && back->isVisible());
    back->click();
    QTest::keyClick(fields[2]->edit(), Qt::Key_Return);
    settle();
    QVERIFY(!m_fake->state().payments.front().voided);  // not without a reason
    fields[2]->edit()->setText(text(u"票号写错"));
    QTest::keyClick(fields[2]->edit(), Qt::Key_Return);
    settle();
    QCOMPARE(said().size(), qsizetype(1));
    QVERIFY(m_fake->state().payments.front().voided);
    QVERIFY(fields[0]->isVisible());
    QVERIFY(!back->isVisible());
}

void TestCounter::laterDateForAToleratedPaperByKeys() {
    acceptTolerant();
    if (QTest::currentTestFailed()) { return; }
    key(Qt::Key_F11);
    key(Qt::Key_Escape);
    key(Qt::Key_8);
    QCOMPARE(m_counter->decision()->choice(), ui::DecisionPage::Choice::LaterDate);
    QCOMPARE(f12Reason(), text(u"先写理由"));
    type(text(u"洪水封路"));
    key(Qt::Key_Return);
    type(QStringLiteral("2026-03-01"));
    QVERIFY(!f12Reason().isEmpty());  // before the present date
    for (int i = 0; i < 10; ++i) { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace); }
    type(QStringLiteral("2026-04-30"));
    key(Qt::Key_Return);
    QCOMPARE(f12Reason(), text(u"先写批准人"));
    type(text(u"罗主任"));
    key(Qt::Key_F12);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
    const auto later = m_fake->state().laterDates;
    QCOMPARE(later.size(), std::size_t(1));
    QCOMPARE(domain::isoDate(later.front().until), std::string("2026-04-30"));
    QCOMPARE(later.front().reason, text(u"洪水封路").toStdString());
}

void TestCounter::R093_acceptedBySilenceIsPromisedAtTheCounter() {
    auto& item = m_fake->release->themes.front().items.front();
    item.commitment.emplace();
    item.commitment->text = "所填情况真实";
    item.commitment->verification = domain::catalogue::Verification::After;
    item.commitment->checkDays = 20;
    toMaterials();
    while (m_counter->step() == CounterStep::Materials && m_keys < 30) { key(Qt::Key_1); }
    using domain::fixture::systemActor;
    QVERIFY(
        m_fake->world.run(domain::ReceiveApplication{m_fake->caseId, domain::PaperNumber("青政服收〔2026〕第000900号")},
                          domain::fixture::clerkAt("W03")));
    m_fake->world.now += std::chrono::hours(24 * 14);
    QVERIFY(
        m_fake->world.run(domain::DeemAccepted{m_fake->caseId, domain::localDate(m_fake->world.now)}, systemActor()));
    m_fake->publish();
    settle();
    m_counter->setStep(CounterStep::Decision);
    settle();
    QCOMPARE(f12(), text(u"印承诺书 2 份待签名"));
    key(Qt::Key_F12);
    QCOMPARE(m_fake->state().promises.size(), std::size_t(1));
    QCOMPARE(f12(), text(u"申请人已在承诺书上签名"));
    key(Qt::Key_F12);
    QCOMPARE(said().join(QLatin1Char(',')), QString());
    QCOMPARE(m_fake->state().commitments.size(), std::size_t(1));
    QVERIFY(m_fake->state().promises.empty());
}

void TestCounter::oneFocusRingAndNames() {
    toMaterials();
    for (int step = 0; step < 5; ++step) {
        key(Qt::Key(Qt::Key_1 + step), Qt::ControlModifier);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus && m_counter->isAncestorOf(focus) && focus->isVisible(), qPrintable(QString::number(step)));
        QCOMPARE(ui::unnamedOperables(*m_counter), QStringList());
    }
}

void TestCounter::fullIdentityIsShownForAMomentAndNoted() {
    toSituation();
    QVERIFY(m_counter->head()->shownId().contains(QLatin1Char('*')));
    m_fake->refuseNext = domain::refuse(domain::RefusalCode::Unavailable);
    key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("look"));
    QVERIFY(m_counter->head()->shownId().contains(QLatin1Char('*')));  // what cannot be noted is not shown
    key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_counter->head()->shownId(), QStringLiteral("110101 19900307 002X"));
    m_fake->closeCase();
    settle();
    m_fake->calls.clear();
    key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(m_fake->calls, QStringList());
}

QTEST_MAIN(TestCounter)
#include "tst_counter.moc"
