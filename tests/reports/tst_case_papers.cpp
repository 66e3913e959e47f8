// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of promises, extension, correction on the spot, termination and revocation, made from a case that really went
// that way, read back as text.
#include <QtTest>

#include "domain/intake_hall.h"
#include "reports/case_papers.h"
#include "reports/paper_reading.h"
#include "reports/pdf_renderer.h"

using namespace yc;
using namespace yc::tests;
using namespace yc::domain;
using namespace yc::domain::fixture;

class CasePapersTest : public QObject {
    Q_OBJECT

private:
    struct Case : Hall {
        Case() {
            auto& items = release.themes.front().items;
            catalogue::Commitment promise;
            promise.text = "所填接种情况真实";
            promise.checkDays = 20;
            promise.consequence = "不实的，撤销决定并记入信用记录";
            items[1].commitment = promise;
            items[1].typeCode = "01";
            items[4].extensionDays = 10;
            items[4].typeCode = "01";
        }
        Actor reviewer(const std::string& item) const {
            return reviewerOf(release.themes[0].item(ItemId(item))->unit.str());
        }
        void grant(const std::string& item) {
            QCOMPARE(walk.run(StartReview{walk.id(), ItemId(item)}, reviewer(item)), std::string());
            for (const char* criterion : {"C1", "C2"})
                QCOMPARE(
                    walk.run(CheckCriterion{walk.id(), ItemId(item), item + '.' + criterion, true, {}}, reviewer(item)),
                    std::string());
            DecideItem body{walk.id(), ItemId(item), true, {}, walk.paper(), ResultId("result-" + item), {}};
            QCOMPARE(walk.run(body, reviewer(item)), std::string());
        }
    };

    /// Text of the newest paper of a kind, as pdftotext reads it.
    QString text(Case& hall, PaperKind kind) {
        const CaseState state = hall.walk.state();
        const auto& theme = hall.release.themes.front();
        const catalogue::Resolution resolution =
            resolveCase(state, theme, hall.world.calendar, localDate(hall.world.now));
        reports::CaseScene scene{hall.release, theme, state, resolution, {}, hall.world.now, {}};
        scene.office = {"青屿市政务服务中心", "青屿市政务服务中心", "0799-6120000", "3号窗口", "林知夏"};
        for (auto paper = state.papers.rbegin(); paper != state.papers.rend(); ++paper) {
            if (paper->kind != kind) continue;
            const auto document = reports::paperOnRecord(scene, paper->number);
            if (!document) return QStringLiteral("no document");
            return textOf(m_dir, reports::renderPdf(*document, m_fonts).pdf);
        }
        return QStringLiteral("no paper");
    }
    void holds(const QString& text, std::initializer_list<const char*> parts) {
        for (const char* part : parts)
            QVERIFY2(text.contains(squeezed(part)), (std::string(part) + " is not in: " + text.toStdString()).c_str());
    }

private Q_SLOTS:
    void R092_promiseAndItsRevocation() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.accept(), std::string());
        holds(text(hall, PaperKind::Commitment),
              {"告知承诺书", "预防接种证", "所填接种情况真实", "事后核查，20个工作日内",
               "不实的，撤销决定并记入信用记录", "承诺人签名"});
        hall.grant("X102");
        QCOMPARE(
            hall.walk.run(CheckCommitment{hall.walk.id(), ItemId("X102"), false, "没有接种"}, hall.reviewer("X102")),
            std::string());
        QCOMPARE(hall.walk.run(RevokeItem{hall.walk.id(), ItemId("X102"), hall.walk.paper(), "没有接种记录"},
                               hall.reviewer("X102")),
                 std::string());
        holds(text(hall, PaperKind::Revocation),
              {"撤销行政许可决定书", "所作的承诺不属实：没有接种记录", "第六十九条", "行政复议", "青政服受〔2026〕"});
        // The decision that was revoked still reads as it was made.
        holds(text(hall, PaperKind::Decision), {"准予行政许可决定书"});
    }

    void R089_toleranceIsPromisedInWriting() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.accept(), std::string());
        holds(text(hall, PaperKind::ToleranceCommitment),
              {"容缺受理承诺书", "新生儿照片", "2026年3月16日", "承诺人签名"});
        hall.days(6);
        QCOMPARE(hall.walk.run(TerminateCase{hall.walk.id(), hall.walk.paper(), "照片逾期未补"}), std::string());
        holds(text(hall, PaperKind::Termination),
              {"终止办理通知书", "照片逾期未补", "新生儿照片（最迟2026年3月16日）", "不影响以后重新申请"});
    }

    void R089_R092_draftsAreReadBeforeAnythingIsAccepted() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.tell(), std::string());
        QCOMPARE(hall.walk.state().status, CaseStatus::Draft);
        holds(text(hall, PaperKind::Commitment),
              {"告知承诺书", "所填接种情况真实", "由申请人自愿选择", "事后核查", "承诺人签名", "青政服受〔2026〕"});
        holds(text(hall, PaperKind::ToleranceCommitment),
              {"容缺受理承诺书", "新生儿照片", "2026年3月16日", "承诺人签名"});
    }

    void laterDateSaysBothDatesAndLeavesWhatWasSigned() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M11", Verdict::Tolerated), std::string());
        QCOMPARE(hall.walk.accept(), std::string());
        const ExtendTolerance later{hall.walk.id(),    MaterialId("M11"), Date(std::chrono::year(2026) / 3 / 31),
                                    hall.walk.paper(), "洪水封路",        "罗主任"};
        QCOMPARE(hall.walk.run(later), std::string());
        holds(text(hall, PaperKind::ToleranceExtension),
              {"容缺补交延期通知书", "不可抗力：洪水封路", "罗主任", "2026年3月16日", "2026年3月31日", "新生儿照片"});
        const QString signedPaper = text(hall, PaperKind::ToleranceCommitment);
        holds(signedPaper, {"2026年3月16日"});
        QVERIFY(!signedPaper.contains(squeezed("2026年3月31日")));
    }

    void R074_theNoticeSaysWhenAndWhereItWasTold() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.verdict("M3", Verdict::Missing), std::string());
        QCOMPARE(hall.walk.issueCorrection(), std::string());
        const std::string at = chineseDate(localDate(hall.world.now)) + clockTime(hall.world.now);
        holds(text(hall, PaperKind::CorrectionNotice), {at.c_str(), "3号窗口当面"});
    }

    void extensionNamesApproverAndBothDates() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.accept(), std::string());
        hall.grant("X101");
        hall.grant("X103");
        const ExtendItem body{hall.walk.id(), ItemId("X105"), hall.walk.paper(), "需要补充鉴定", "罗局长", 10};
        QCOMPARE(hall.walk.run(body, hall.reviewer("X105")), std::string());
        const CaseState state = hall.walk.state();
        const auto task = std::find_if(state.tasks.begin(), state.tasks.end(),
                                       [](const ItemTask& one) { return one.item == ItemId("X105"); });
        holds(text(hall, PaperKind::Extension),
              {"延期决定告知书", "需要补充鉴定", "罗局长", "第四十二条第一款", "延长10个工作日",
               chineseDate(task->extension->formerDue).c_str(), chineseDate(*task->legalDue).c_str()});
    }

    void R080_correctionOnTheSpotShowsBothWords() {
        Case hall;
        hall.walk.prepare();
        QCOMPARE(hall.walk.run(CorrectOnSpot{hall.walk.id(), hall.walk.paper(), {{"出生时间", "3月2日", "3月1日"}}}),
                 std::string());
        holds(text(hall, PaperKind::OnTheSpot), {"当场更正", "出生时间", "3月2日", "3月1日", "签名"});
    }

private:
    QTemporaryDir m_dir;
    reports::FontSet m_fonts;
};

QTEST_GUILESS_MAIN(CasePapersTest)
#include "tst_case_papers.moc"
