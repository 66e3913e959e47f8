// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the counter by keys: F5 to F8, the panels behind Ctrl, refusals at their place, undo, scans.
#include "counter_window.h"

#include "ui/common/command_palette.h"
#include "ui/counter/queue_panel.h"

using namespace yc;
using namespace yc::test;
using ui::CounterStep;

class TestCounterLine : public CounterWindow {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
    void init() { open(); }
    void cleanup() { close(); }
    void calledTicketWaitsForCard();
    void parkAndResumeKeepTheStep();
    void scansNeverType();
    void keysAlwaysSayWhyNot();
    void R067_chosenCallNeedsAReason();
    void R067_refusalIsToldInThePanel();
    void longListIsNarrowedByTyping();
    void R067_whyIsToldInPlainWords();
    void recallCoolsDownInWords();
    void passedTicketsComeBack();
    void R067_transferAsksPlaceAndReason();
    void nextMatterNoteFinishAndLeaving();
    void parkAnywhereAndBreaks();
    void quickServicesTicketsAndHelp();
    void substituteTakesOverByKey();
    void everyLineActionIsInTableAndPalette();
    void undoSaysWhatItTakesBack();
    void panelEndsWithItsTicket();
    void aListWhoseTicketsAreGoneSaysSo();
    void R067_aWindowThatCannotCallSaysSo();
    void R057_theGuideOfAThemeIsShownAndPrintedByKey();
    void R024_theGuidanceSlipIsShownAndPrintedByKey();
    void R091_whatIsDueIsRemindedAndToldByDigit();
};

void TestCounterLine::R091_whatIsDueIsRemindedAndToldByDigit() {
    auto& list = m_fake->dueList;
    list.today = domain::localDate(m_fake->world.now);
    workstation::DueView late;
    late.row.caseId = domain::CaseId("c-1");
    late.row.caseNumber = domain::CaseNumber("YJS43070320260311003001712");
    late.row.applicantMasked = "沈*溪";
    late.row.kind = domain::DueKind::Supplement;
    late.row.key = "M11";
    late.row.on = list.today - std::chrono::days(2);
    late.what = "新生儿照片", late.themeName = "新生儿出生", late.phone = "13800003210", late.daysLeft = -2;
    workstation::DueView untold = late;
    untold.row.kind = domain::DueKind::Untold, untold.row.key = "青政服延〔2026〕第000001号";
    untold.what = "延期决定告知书";
    list.dues = {late, untold};
    key(Qt::Key_F3, Qt::ControlModifier);
    QTRY_VERIFY(m_counter->panel()->isOpen());
    const auto& page = m_counter->panel()->page();
    QCOMPARE(page.choices.size(), qsizetype(2));
    QVERIFY2(page.choices[0].detail.contains(text(u"逾期 2 个工作日")), qPrintable(page.choices[0].detail));
    QVERIFY(page.choices[0].title.contains(text(u"新生儿照片")));
    QCOMPARE(page.choices[0].tone, ui::Tone::Bad);
    key(Qt::Key_1);
    QVERIFY(m_counter->panel()->page().facts.join(QString()).contains(QStringLiteral("138****3210")));
    key(Qt::Key_1);
    QTRY_COMPARE(m_fake->calls.back(), QStringLiteral("remind c-1 1 M11 1"));
    key(Qt::Key_F3, Qt::ControlModifier);
    QTRY_COMPARE(m_counter->panel()->page().choices.size(), qsizetype(2));
    key(Qt::Key_2);
    key(Qt::Key_3);  // sent by mail
    QTRY_COMPARE(m_fake->calls.back(), text(u"told c-1 青政服延〔2026〕第000001号 3"));
}

void TestCounterLine::R057_theGuideOfAThemeIsShownAndPrintedByKey() {
    QVERIFY(!m_counter->hasCase());  // nobody needs to be served for it
    key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(m_counter->panel()->isOpen());
    QCOMPARE(m_counter->panel()->page().choices.size(), qsizetype(1));  // the theme served here
    key(Qt::Key_1);
    QTRY_VERIFY(m_fake->calls.back().startsWith(QStringLiteral("guide YJS-GR-01")));
    QTRY_COMPARE(m_window->keyBar()->slotOf(10).label, text(u"打印指南"));
    QVERIFY(m_window->keyBar()->slotOf(10).enabled);
    key(Qt::Key_F10);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("printGuide YJS-GR-01"));
    key(Qt::Key_Escape);
    QVERIFY(!m_window->keyBar()->slotOf(10).enabled);
}

void TestCounterLine::R024_theGuidanceSlipIsShownAndPrintedByKey() {
    toMaterials();
    m_counter->setStep(CounterStep::Situation);
    key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(m_counter->panel()->page().choices.size(), qsizetype(2));  // the slip, and the guide of the theme
    key(Qt::Key_1);
    QTRY_COMPARE(m_fake->calls.back(), QStringLiteral("slip"));
    QTRY_COMPARE(m_window->keyBar()->slotOf(10).label, text(u"打印告知单"));
    key(Qt::Key_F10);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("printSlip"));
    key(Qt::Key_F4);  // back to the questions
    QCOMPARE(m_counter->step(), CounterStep::Situation);
    key(Qt::Key_F10);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("printList"));
}

void TestCounterLine::calledTicketWaitsForCard() {
    QCOMPARE(f12(), text(u"叫号 A023"));
    key(Qt::Key_F5);
    QVERIFY(!m_counter->hasCase());
    QCOMPARE(f12(), text(u"开始办理 A023"));
    QVERIFY(m_window->keyBar()->slotOf(6).enabled && m_window->keyBar()->slotOf(7).enabled);
    QVERIFY(!m_window->keyBar()->slotOf(5).enabled);
    key(Qt::Key_F6);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("recall"));
    key(Qt::Key_F12);
    QVERIFY(m_counter->hasCase());
    QCOMPARE(m_counter->step(), CounterStep::Applicant);
}

void TestCounterLine::parkAndResumeKeepTheStep() {
    toMaterials();
    key(Qt::Key_1);
    key(Qt::Key_F8);
    QVERIFY(!m_counter->hasCase());
    key(Qt::Key_F8);
    QVERIFY(m_counter->hasCase());
    QCOMPARE(m_counter->step(), CounterStep::Materials);
    QCOMPARE(m_counter->materials()->rows()[0]->data().verdict, ui::Verdict::Complete);
}

void TestCounterLine::scansNeverType() {
    key(Qt::Key_F5);
    QSignalSpy sounded(m_window.get(), &ui::MainWindow::sounded);
    m_window->scanned(QStringLiteral("A023"));
    settle();
    QCOMPARE(sounded.size(), 1);
    QCOMPARE(int(sounded.back()[0].value<ui::Sound>()), int(ui::Sound::ScanGood));
    m_window->scanned(QStringLiteral("M-9999-99"));
    QCOMPARE(sounded.size(), 2);
    QCOMPARE(int(sounded.back()[0].value<ui::Sound>()), int(ui::Sound::ScanWrong));
    QVERIFY(m_counter->hasCase());
    m_window->scanned(QString::fromStdString(m_fake->state().number.str()));
    QVERIFY(m_fake->calls.back().startsWith(QStringLiteral("open ")));
    QVERIFY(!m_counter->scanned(QStringLiteral("M-0012-05")));
}

void TestCounterLine::keysAlwaysSayWhyNot() {
    const auto check = [this] {
        for (const ui::KeyAction& action : m_counter->keyActions()) {
            if (!action.enabled) { QVERIFY2(!action.reason.isEmpty(), qPrintable(action.id)); }
            QVERIFY2(!action.label.isEmpty(), qPrintable(action.id));
        }
        QVERIFY(!m_window->keyBar()->slotOf(9).enabled);
        QVERIFY(!m_window->keyBar()->slotOf(9).reason.isEmpty());
    };
    check();
    key(Qt::Key_F5);
    check();
    m_fake->putCard();
    settle();
    for (int step = 0; step < 5; ++step) {
        key(Qt::Key(Qt::Key_1 + step), Qt::ControlModifier);
        QCOMPARE(int(m_counter->step()), step);
        check();
    }
}

void TestCounterLine::R067_chosenCallNeedsAReason() {
    key(Qt::Key_F5, Qt::ControlModifier);
    auto* panel = m_counter->panel();
    QVERIFY(panel->isOpen());
    QCOMPARE(int(panel->options().size()), 3);
    key(Qt::Key_2);  // A024, not the next one
    QVERIFY(panel->page().title.contains(text(u"A024")));
    QCOMPARE(m_fake->calls, QStringList());
    key(Qt::Key_1);
    QVERIFY(m_fake->calls.back().startsWith(QStringLiteral("choose A024 ")));
    QVERIFY(m_fake->calls.back().size() > 14);
    QVERIFY(!panel->isOpen());
    key(Qt::Key_F5, Qt::ControlModifier);
    key(Qt::Key_1);  // the next one needs none
    QVERIFY(!panel->isOpen());
    QCOMPARE(QString::fromStdString(m_fake->strip.ticket->number), QStringLiteral("A023"));
}

void TestCounterLine::R067_refusalIsToldInThePanel() {
    key(Qt::Key_F5, Qt::ControlModifier);
    key(Qt::Key_3);
    m_fake->refuseNext =
        domain::refuse(domain::RefusalCode::TicketIsLeased, {{"number", "A025"}, {"desk", "W05"}, {"until", "10:30"}});
    key(Qt::Key_1);
    auto* panel = m_counter->panel();
    QVERIFY(panel->isOpen());
    QVERIFY2(panel->refusal().contains(text(u"A025")), qPrintable(panel->refusal()));
    key(Qt::Key_Left);  // a page back, the refusal goes with its page
    QCOMPARE(panel->refusal(), QString());
    QCOMPARE(int(panel->options().size()), 3);
    key(Qt::Key_Escape);
    QVERIFY(!panel->isOpen());
    QVERIFY(m_counter->isAncestorOf(QApplication::focusWidget()));
}

void TestCounterLine::longListIsNarrowedByTyping() {
    for (int i = 0; i < 30; ++i) {
        auto row = m_fake->strip.waiting.front();
        row.number = "B" + std::to_string(100 + i);
        row.id = domain::TicketId(row.number);
        m_fake->strip.waiting.push_back(row);
    }
    m_fake->publishQueue();
    settle();
    key(Qt::Key_F5, Qt::ControlModifier);
    for (const Qt::Key letter : {Qt::Key_B, Qt::Key_1, Qt::Key_2, Qt::Key_7}) { key(letter); }
    auto* panel = m_counter->panel();
    QCOMPARE(panel->typed(), QStringLiteral("B127"));
    key(Qt::Key_Return);
    QVERIFY(panel->page().title.contains(QStringLiteral("B127")));
    QCOMPARE(m_fake->calls, QStringList());
}

void TestCounterLine::R067_whyIsToldInPlainWords() {
    m_fake->strip.waiting[2].takenAt -= std::chrono::minutes(5);  // came earlier and waits
    m_fake->publishQueue();
    settle();
    key(Qt::Key_W, Qt::ControlModifier);
    const auto facts = m_counter->panel()->page().facts.join(QLatin1Char('\n'));
    QVERIFY2(facts.contains(QString::fromStdString(m_fake->strip.rankReason)), qPrintable(facts));
    QVERIFY2(facts.contains(text(u"A025")), qPrintable(facts));
}

void TestCounterLine::recallCoolsDownInWords() {
    key(Qt::Key_F5);
    m_fake->strip.recallFrom = m_fake->world.now + std::chrono::seconds(12);
    m_fake->publishQueue();
    settle();
    const auto& slot = m_window->keyBar()->slotOf(6);
    QVERIFY(!slot.enabled);
    QVERIFY2(slot.reason.contains(QStringLiteral("12")), qPrintable(slot.reason));
    key(Qt::Key_F6);
    QVERIFY(!m_fake->calls.contains(QStringLiteral("recall")));
    m_fake->world.now += std::chrono::seconds(13);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->keyBar()->slotOf(6).enabled, 5'000);  // by itself, without a snapshot
    key(Qt::Key_F6);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("recall"));
}

void TestCounterLine::passedTicketsComeBack() {
    auto missed = m_fake->strip.waiting.back();
    missed.number = "A019";
    missed.id = domain::TicketId("A019");
    missed.status = domain::TicketStatus::Missed;
    m_fake->strip.missed.push_back(missed);
    m_fake->publishQueue();
    settle();
    key(Qt::Key_F6, Qt::ControlModifier);
    key(Qt::Key_1);
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("requeue A019 3"));
    key(Qt::Key_F6, Qt::ControlModifier);
    key(Qt::Key_1);
    key(Qt::Key_1);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("recallMissed A019"));
}

void TestCounterLine::R067_transferAsksPlaceAndReason() {
    workstation::QueueStripSnapshot::Window five;
    five.desk = domain::DeskId("W05"), five.name = "5 号窗口", five.themes = {m_fake->theme->id};
    workstation::QueueStripSnapshot::Window six;
    six.desk = domain::DeskId("W06"), six.name = "6 号窗口", six.themes = {domain::ThemeId("other")};
    m_fake->strip.windows = {six, five};
    m_fake->publishQueue();
    toSituation();
    key(Qt::Key_T, Qt::ControlModifier);
    auto* panel = m_counter->panel();
    QCOMPARE(panel->page().choices.front().title, text(u"5 号窗口"));  // those that can take it first
    QVERIFY(!panel->page().choices[1].reason.isEmpty());
    key(Qt::Key_1);
    key(Qt::Key_2);  // first in that line: needs a reason
    QVERIFY(!m_fake->calls.back().startsWith(QStringLiteral("transfer")));
    key(Qt::Key_1);
    QVERIFY2(m_fake->calls.back().startsWith(QStringLiteral("transfer /W05 1 ")), qPrintable(m_fake->calls.back()));
    QVERIFY(m_fake->calls.back().size() > 17);
}

void TestCounterLine::nextMatterNoteFinishAndLeaving() {
    toSituation();
    key(Qt::Key_N, Qt::ControlModifier);
    key(Qt::Key_1);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("next"));
    key(Qt::Key_M, Qt::ControlModifier);
    type(text(u"带婴儿"));
    key(Qt::Key_Return);
    QCOMPARE(m_fake->calls.back(), text(u"note A023 带婴儿"));
    key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!m_counter->panel()->options().front()->isEnabled());  // nothing was accepted
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("finish %1").arg(int(domain::TicketOutcome::Consulted)));
    key(Qt::Key_F5);
    key(Qt::Key_F7, Qt::ControlModifier);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("leave"));
}

void TestCounterLine::parkAnywhereAndBreaks() {
    toSituation();
    key(Qt::Key_F8, Qt::ControlModifier);
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("park anywhere"));
    m_fake->strip.parked.clear();
    m_fake->publishQueue();
    settle();
    key(Qt::Key_F8);  // nothing is parked: which break?
    QVERIFY(m_counter->panel()->isOpen());
    key(Qt::Key_3);
    key(Qt::Key_4);
    QCOMPARE(m_fake->calls.back(), text(u"pause 午休 30"));
    QCOMPARE(f12(), text(u"恢复接号"));
}

void TestCounterLine::quickServicesTicketsAndHelp() {
    key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_counter->panel()->page().choices[1].aside.contains(QStringLiteral("4")));
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("quick copy"));
    key(Qt::Key_G, Qt::ControlModifier);
    key(Qt::Key_1);
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("give %1 %2")
                                       .arg(QString::fromStdString(m_fake->theme->id.str()))
                                       .arg(int(domain::builtInPolicy().classes[1].priority)));
    key(Qt::Key_F1, Qt::ControlModifier);
    key(Qt::Key_1);
    QVERIFY(m_fake->calls.back().startsWith(QStringLiteral("help 1 ")));  // an emergency is the first choice
    m_fake->strip.helpSince = m_fake->world.now;
    m_fake->strip.helpAnswer = "何砚舟：马上到";
    m_fake->publishQueue();
    settle();
    QVERIFY(m_window->strip()->snapshot().times.front().contains(QStringLiteral("10:20")));
    key(Qt::Key_F1, Qt::ControlModifier);
    QVERIFY(m_counter->panel()->page().facts.front().contains(text(u"何砚舟")));
    key(Qt::Key_1);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("endHelp"));
}

void TestCounterLine::substituteTakesOverByKey() {
    const auto action = [this](const char* id) {
        for (const auto& one : m_counter->keyActions()) {
            if (one.id == QLatin1String(id)) { return one; }
        }
        return ui::KeyAction();
    };
    QVERIFY(!action("counter.takeover").enabled);
    QVERIFY(!action("counter.takeover").reason.isEmpty());
    m_fake->strip.othersWork = true;
    m_fake->strip.clerkName = "林知夏";
    m_fake->publishQueue();
    settle();
    QVERIFY(action("counter.takeover").label.contains(text(u"林知夏")));
    key(Qt::Key_O, Qt::ControlModifier);
    key(Qt::Key_2);
    QVERIFY(m_fake->calls.back().startsWith(QStringLiteral("takeOver ")));
    key(Qt::Key_F11);  // idle: the end of the shift
    key(Qt::Key_1);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("handover"));
    key(Qt::Key_F11);
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("close"));
}

void TestCounterLine::everyLineActionIsInTableAndPalette() {
    const auto keys = ui::KeyTable::standard();
    QCOMPARE(int(keys.clashes().size()), 0);
    int found = 0;
    for (const auto& one : m_counter->keyActions()) {
        const auto* entry = keys.find(one.id);
        QVERIFY2(entry, qPrintable(one.id));
        found += entry->group == ui::KeyGroup::Queue && entry->inPalette;
    }
    QVERIFY2(found >= 16, qPrintable(QString::number(found)));
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("A023"));  // 叫号 A023 …
    QVERIFY(m_window->palette()->resultCount() > 0);
    key(Qt::Key_Escape);
}

void TestCounterLine::undoSaysWhatItTakesBack() {
    m_fake->strip.undoZh = "A022 过号";
    m_fake->publishQueue();
    settle();
    bool told = false;
    for (const auto& one : m_counter->keyActions()) {
        told = told || (one.id == QStringLiteral("undo") && one.label.contains(text(u"A022 过号")));
    }
    QVERIFY(told);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fake->calls.back(), QStringLiteral("undo"));
}
void TestCounterLine::panelEndsWithItsTicket() {
    toSituation();
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(m_counter->panel()->isOpen());
    m_fake->publishQueue();  // others take tickets meanwhile
    settle();
    QVERIFY(m_counter->panel()->isOpen());
    m_fake->strip.ticket.reset();  // the centre says that it is gone
    m_fake->publishQueue();
    settle();
    QVERIFY(!m_counter->panel()->isOpen());
}

// The list was drawn a while ago; others called everybody in it.
void TestCounterLine::aListWhoseTicketsAreGoneSaysSo() {
    key(Qt::Key_F5, Qt::ControlModifier);
    auto* panel = m_counter->panel();
    QVERIFY(panel->isOpen() && panel->options().size() == 3);
    const auto calls = m_fake->calls.size();
    m_fake->strip.waiting.clear();
    m_fake->strip.next.clear();
    m_fake->publishQueue();
    settle();
    QVERIFY(panel->isOpen());
    key(Qt::Key_2);
    QCOMPARE(m_fake->calls.size(), calls);  // nobody was called
    QVERIFY(panel->isOpen() && panel->options().isEmpty());
    QVERIFY(panel->page().facts.front().contains(text(u"没有本窗口可叫的号")));
    key(Qt::Key_Escape);
    QVERIFY(!panel->isOpen());
}

void TestCounterLine::R067_aWindowThatCannotCallSaysSo() {
    m_fake->strip.next.clear();
    m_fake->strip.rankReason = "和中心断开，没有备用号，叫不了号。手上的事照常办，连上自动恢复；有人在等就请主管安排";
    m_fake->publishQueue();
    settle();
    const auto& strip = m_window->strip()->snapshot();
    QCOMPARE(int(strip.state), int(ui::QueueSnapshot::State::Offline));
    QCOMPARE(strip.ticket, text(u"叫不了号"));
    QVERIFY(strip.headline.contains(text(u"手上的事照常办")));
    QCOMPARE(f12Reason(), text(u"和中心断开，没有备用号"));
    shot(QStringLiteral("cannot-call"));
    m_fake->strip.rankReason.clear();  // nobody waits, that is all
    m_fake->publishQueue();
    settle();
    QCOMPARE(int(m_window->strip()->snapshot().state), int(ui::QueueSnapshot::State::Idle));
}

QTEST_MAIN(TestCounterLine)
#include "tst_counter_line.moc"
