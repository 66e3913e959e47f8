// SPDX-License-Identifier: GPL-3.0-or-later
// 联办与征询 by key: the organiser fixes the time, a unit answers, the minutes name who was there, an inquiry is answered.
#include "handoff_shot.h"

#include "reports/fonts.h"
#include "ui/backoffice/cooperation_card.h"

using namespace yc;
using namespace yc::test;
using workstation::JointSnapshot;
using Mode = ui::CooperationCard::Mode;

namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

class FakeJoint : public workstation::JointService {
public:
    void onJoints(workstation::Listener<JointSnapshot>) override {}
    void look(const domain::CaseId&, const domain::ItemId&) override {}
    void open(const domain::JointId& joint) override { said << QStringLiteral("open ") + text(joint.str()); }
    void call(const domain::CaseId& id, const std::string& rule, domain::Instant at, const std::string& place,
              workstation::Answer done) override {
        said << QStringLiteral("call %1 %2 %3 %4")
                    .arg(text(id.str()), text(rule), text(domain::isoInstant(at)), text(place));
        told = std::move(done);
    }
    void answer_(const QString& words, workstation::Answer done) {
        said << words;
        told = std::move(done);
    }
    void answer(const domain::JointId& id, domain::JointAnswer given, const std::string& words,
                workstation::Answer done) override {
        answer_(QStringLiteral("answer %1 %2 %3").arg(text(id.str())).arg(int(given)).arg(text(words)),
                std::move(done));
    }
    void hold(const domain::JointId& id, const std::vector<domain::JointAttendance>& there, const std::string&,
              const std::string& conclusion, workstation::Answer done) override {
        QString words = QStringLiteral("hold ") + text(id.str());
        for (const auto& one : there) words += QStringLiteral(" %1:%2").arg(text(one.unit.str())).arg(one.staff.size());
        answer_(words + QLatin1Char(' ') + text(conclusion), std::move(done));
    }
    void cancel(const domain::JointId&, const std::string&, workstation::Answer) override {}
    void inspect(const std::vector<std::string>&, const std::string&, workstation::Answer) override {}
    void ask(const domain::ItemId& about, const std::string& question, workstation::Answer done) override {
        answer_(QStringLiteral("ask %1 %2").arg(text(about.str()), text(question)), std::move(done));
    }
    void reply(const workstation::InquiryView& inquiry, const std::string& words, workstation::Answer done) override {
        answer_(QStringLiteral("reply %1 %2").arg(text(inquiry.about.str()), text(words)), std::move(done));
    }
    void printAgain() override { said << QStringLiteral("print"); }
    QStringList said;
    workstation::Answer told;
};
}  // namespace

namespace {

/// The lead calls an inspection by three units; SJJ is this unit.
workstation::JointView invitation(bool due, bool organises) {
    workstation::JointView view;
    view.id = domain::JointId("j1");
    view.themeName = "开办餐饮店";
    view.state.status = domain::JointStatus::Invited;
    view.state.caseNumber = domain::CaseNumber("003-0021-M");
    view.state.place = "示例路 1 号";
    view.state.at = at("2026-03-18", "09:30");
    view.state.answerBy = *domain::parseIsoDate("2026-03-17");
    for (const char* unit : {"SJJ", "XFJ"}) {
        domain::JointInvitee invitee;
        invitee.unit = domain::UnitId(unit);
        view.state.invitees.push_back(invitee);
        view.names[invitee.unit] = unit == std::string("SJJ") ? "市场监管局" : "消防救援局";
    }
    view.invited = true;
    view.mayAnswer = !due;
    view.organises = organises;
    view.due = due;
    return view;
}

JointSnapshot snapshot(const workstation::JointView& open) {
    JointSnapshot s;
    s.events = {open};
    s.open = open;
    s.paper.title = "联合踏勘通知书";
    return s;
}

JointSnapshot choices() {
    JointSnapshot s;
    workstation::JointCall call;
    call.caseId = domain::CaseId("c1");
    call.rule = "J1";
    call.text = "布局和消防一起看";
    call.units = {"市场监管局", "消防救援局"};
    call.answerBy = *domain::parseIsoDate("2026-03-17");
    call.silenceIsConsent = true;
    s.calls = {call};
    s.targets = {{domain::ItemId("X101"), "营业执照", "行政审批局"}};
    return s;
}

}  // namespace

class TestCooperation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadChinese()); }
    void init() {
        m_theme = std::make_unique<ui::Theme>();
        ui::installTheme(*qApp, *m_theme);
        m_card = std::make_unique<ui::CooperationCard>(*m_theme, m_fonts);
        m_card->setService(&m_service);
        m_card->resize(408, 860);
        m_service.said.clear();
        m_service.told = {};
    }
    void cleanup() {
        m_card.reset();
        m_theme.reset();
    }

    void R113_R114_theWindowFixesTheTime() {
        m_card->setSnapshot(choices());
        QVERIFY(m_card->hasChoices());
        m_card->openChoices();
        QVERIFY(m_card->digit(1));
        QCOMPARE(int(m_card->mode()), int(Mode::Call));
        QCOMPARE(m_card->time()->text(), zh(u"2026-03-18 09:30"));  // the day after the answers
        QCOMPARE(m_card->act().reason, zh(u"还没写地点"));
        m_card->place()->setText(zh(u"示例路 1 号"));
        m_card->time()->setText(zh(u"明天上午"));
        QVERIFY(!m_card->act().enabled);
        m_card->time()->setText(zh(u"2026-03-19 14:00"));
        QCOMPARE(m_card->act().label, zh(u"通知 2 个单位"));
        m_card->run();
        QCOMPARE(m_service.said, QStringList{zh(u"call c1 J1 2026-03-19T06:00:00.000Z 示例路 1 号")});
        // A refusal is said in the card and what was typed stays.
        m_service.told(domain::refuse(domain::RefusalCode::JointTooSoon, {{"date", "2026-03-20"}}));
        QTRY_VERIFY(!m_card->findChild<ui::Notice*>()->isHidden());
        QCOMPARE(m_card->place()->text(), zh(u"示例路 1 号"));
        m_service.told(std::nullopt);
        QTRY_VERIFY(!m_card->isOpen());
    }

    void R114_aUnitAnswers() {
        m_card->openEvent(domain::JointId("j1"));
        m_card->setSnapshot(snapshot(invitation(/*due=*/false, /*organises=*/false)));
        QCOMPARE(int(m_card->mode()), int(Mode::Answer));
        QVERIFY(!m_card->act().enabled);
        m_card->digit(3);
        QCOMPARE(m_card->act().reason, zh(u"还没写理由"));
        m_card->words()->setPlainText(zh(u"当天另有任务"));
        m_service.said.clear();
        m_card->run();
        QCOMPARE(m_service.said, QStringList{zh(u"answer j1 3 当天另有任务")});
    }

    void R114_minutesNameWhoWasThere() {
        m_card->openEvent(domain::JointId("j1"));
        m_card->setSnapshot(snapshot(invitation(/*due=*/true, /*organises=*/true)));
        QCOMPARE(int(m_card->mode()), int(Mode::Minutes));
        QCOMPARE(m_card->staff().size(), 2);
        m_card->staff().first()->setText(zh(u"方知行、邵明"));
        QCOMPARE(m_card->act().reason, zh(u"还没写结论"));
        m_card->words()->setPlainText(zh(u"符合条件"));
        m_service.said.clear();
        m_card->run();
        QCOMPARE(m_service.said, QStringList{zh(u"hold j1 SJJ:2 符合条件")});  // who did not come is not named
    }

    void R031_askAndAnswer() {
        m_card->setSnapshot(choices());
        m_card->openChoices();
        QVERIFY(m_card->digit(2));
        QCOMPARE(int(m_card->mode()), int(Mode::Ask));
        m_card->words()->setPlainText(zh(u"执照号是多少"));
        m_card->run();
        workstation::InquiryView inquiry;
        inquiry.about = domain::ItemId("X101");
        inquiry.aboutName = "营业执照";
        inquiry.askedBy = "消防救援局";
        inquiry.inquiry.question = "执照号是多少";
        inquiry.inquiry.answerBy = *domain::parseIsoDate("2026-03-18");
        inquiry.mine = true;
        m_card->openInquiry(inquiry);
        QCOMPARE(m_card->act().reason, zh(u"还没写答复"));
        m_card->words()->setPlainText(zh(u"见系统"));
        m_card->run();
        QCOMPARE(m_service.said, (QStringList{zh(u"ask X101 执照号是多少"), zh(u"reply X101 见系统")}));
        QVERIFY(m_card->escape());
        QVERIFY(!m_card->isOpen());
        QVERIFY(!m_card->escape());
    }

    void picture() {
        m_card->openEvent(domain::JointId("j1"));
        m_card->setSnapshot(snapshot(invitation(/*due=*/true, /*organises=*/true)));
        m_card->show();
        const QPixmap shot = m_card->grab();
        QVERIFY(shot.width() >= 400);
        if (qEnvironmentVariableIsSet("YC_SHOTS"))
            QVERIFY(shot.save(qEnvironmentVariable("YC_SHOTS") + QStringLiteral("/cooperation.png")));
    }

private:
    reports::FontSet m_fonts;
    std::unique_ptr<ui::Theme> m_theme;
    FakeJoint m_service;
    std::unique_ptr<ui::CooperationCard> m_card;
};

QTEST_MAIN(TestCooperation)
#include "tst_cooperation.moc"
