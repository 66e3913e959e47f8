// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's life: every step and refusal from a draft to a cancelled theme.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/decision.h"
#include "domain/publication_hall.h"
#include "domain/state_matrix.h"

using namespace yc::domain;
using namespace yc::domain::fixture;
using catalogue::ThemeStatus;

namespace {

const std::vector<std::string_view>& draftCommands() {
    static const std::vector<std::string_view> all{
        OpenThemeDraft::kind, SaveThemeDraft::kind, DiscardThemeDraft::kind, AskOpinions::kind, GiveOpinion::kind,
        AnswerOpinion::kind,  ClaimItems::kind,     ReviewThemeDraft::kind,  PublishTheme::kind};
    return all;
}

/// Brings the small theme's draft to a step; everything later needs is done (opinions and claims).
void bringTo(PublicationHall& hall, DraftStep step) {
    if (step == DraftStep::None) return;
    const cat::Theme theme = hall.changedTheme();
    if (step == DraftStep::Approved) {
        QCOMPARE(hall.prepare(theme), std::string());
        return;
    }
    QCOMPARE(hall.open(theme), std::string());
    if (step == DraftStep::Editing) return;
    QCOMPARE(hall.ask(), std::string());
    for (const char* unit : {"U2", "U3"}) QCOMPARE(hall.agree(unit), std::string());
    for (const char* unit : {"U1", "U2", "U3"}) QCOMPARE(hall.claim(unit), std::string());
}

std::string give(PublicationHall& hall, const std::string& command) {
    if (command == OpenThemeDraft::kind) return hall.open(hall.changedTheme(2));
    if (command == SaveThemeDraft::kind) return hall.save(hall.changedTheme(3));
    if (command == DiscardThemeDraft::kind) return hall.run(DiscardThemeDraft{small, "不改了"}, drafter());
    if (command == AskOpinions::kind) return hall.ask();
    if (command == GiveOpinion::kind) return hall.agree("U2");
    if (command == AnswerOpinion::kind) return hall.run(AnswerOpinion{small, 1, true, "照改"}, unitPerson("U1"));
    if (command == ClaimItems::kind) return hall.claim("U2");
    if (command == ReviewThemeDraft::kind) return hall.review(hall.draft().step == DraftStep::InReview);
    return hall.publish();
}

}  // namespace

class TestPublication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R055_everyStepOfADraft_data() {
        using enum DraftStep;
        Legal<DraftStep> legal{{{None, OpenThemeDraft::kind}, Editing}};
        for (const DraftStep step : {Editing, InReview, Approved}) {
            legal[{step, SaveThemeDraft::kind}] = step == Editing ? Editing : InReview;  // looked at again
            legal[{step, DiscardThemeDraft::kind}] = None;
        }
        for (const DraftStep step : {Editing, InReview}) legal[{step, AskOpinions::kind}] = InReview;
        for (const DraftStep step : {InReview, Approved}) {
            for (const auto kind : {GiveOpinion::kind, AnswerOpinion::kind, ClaimItems::kind})
                legal[{step, kind}] = step;
        }
        legal[{InReview, ReviewThemeDraft::kind}] = Approved;
        legal[{Approved, ReviewThemeDraft::kind}] = Editing;  // sent back
        legal[{Approved, PublishTheme::kind}] = None;
        addMatrix<DraftStep>("R055",
                             {{None, "none"}, {Editing, "editing"}, {InReview, "in review"}, {Approved, "approved"}},
                             draftCommands(), legal);
    }
    void R055_everyStepOfADraft() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        PublicationHall hall;
        bringTo(hall, static_cast<DraftStep>(from));
        QCOMPARE(static_cast<int>(hall.draft().step), from);
        QCOMPARE(permits(draftTransitions(), text(command), static_cast<DraftStep>(from)), !refused);
        const std::string answer = give(hall, text(command));
        QCOMPARE(answer, std::string(refused ? "theme.step_wrong" : ""));
        QCOMPARE(static_cast<int>(hall.draft().step), to);
    }

    void R009_everyStatusOfATheme_data() {
        using enum ThemeStatus;
        const Legal<ThemeStatus> legal{
            {{Published, SuspendTheme::kind}, Suspended}, {{Suspended, ResumeTheme::kind}, Published},
            {{Published, CancelTheme::kind}, Cancelled},  {{Suspended, CancelTheme::kind}, Cancelled},
            {{Published, PublishTheme::kind}, Published}, {{Suspended, PublishTheme::kind}, Suspended}};
        addMatrix<ThemeStatus>("R009", {{Published, "published"}, {Suspended, "suspended"}, {Cancelled, "cancelled"}},
                               {SuspendTheme::kind, ResumeTheme::kind, CancelTheme::kind, PublishTheme::kind}, legal);
    }
    void R009_everyStatusOfATheme() {
        QFETCH(int, from);
        QFETCH(QByteArray, command);
        QFETCH(bool, refused);
        QFETCH(int, to);
        PublicationHall hall;
        const auto before = static_cast<ThemeStatus>(from);
        if (before == ThemeStatus::Suspended) QCOMPARE(hall.suspend(), std::string());
        if (before == ThemeStatus::Cancelled) QCOMPARE(hall.cancel(), std::string());
        QCOMPARE(hall.published().status, before);
        std::string answer;
        if (command == QByteArray("theme.suspend")) answer = hall.suspend();
        if (command == QByteArray("theme.resume")) answer = hall.resume();
        if (command == QByteArray("theme.cancel")) answer = hall.cancel();
        if (command == QByteArray("theme.publish")) {
            answer = hall.prepare(hall.changedTheme());
            if (answer.empty()) answer = hall.publish();
        }
        QCOMPARE(answer, std::string(refused ? "theme.status_wrong" : ""));
        QCOMPARE(static_cast<int>(hall.published().status), to);
        if (!refused) QCOMPARE(static_cast<int>(hall.life().status), to);
    }

    void R002_R055_fromDraftToRelease() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme()), std::string());
        QCOMPARE(hall.draft().approvedBy, AccountId("person-U1"));
        QCOMPARE(hall.publish(), std::string());
        QCOMPARE(hall.releases().version, std::int64_t(2));
        QCOMPARE(hall.published().items[3].promiseDays, 1);
        QCOMPARE(hall.draft().step, DraftStep::None);
        QCOMPARE(hall.life().steps.size(), std::size_t(1));
        QCOMPARE(hall.life().steps[0].release, std::int64_t(2));
        QCOMPARE(hall.life().steps[0].by, AccountId("centre"));
        // The next draft is another one, and the old release is still what it was.
        QCOMPARE(hall.open(hall.changedTheme(2)), std::string());
        QCOMPARE(hall.draft().number, 2);
        QCOMPARE(hall.draft().base, std::int64_t(2));
    }

    void R009_aNewTheme() {
        PublicationHall hall;
        cat::Theme fresh = smallTheme();
        fresh.id = ThemeId{"T3"};
        fresh.name = "新来的一件事一次办";
        fresh.ticketLetter = "N";
        for (cat::Item& item : fresh.items) item.id = ItemId{item.id.str() + "3"};
        for (cat::Item& item : fresh.items) {
            for (cat::Need& need : item.needs) need.anyOf.front() = ItemId{need.anyOf.front().str() + "3"};
        }
        for (cat::Material& material : fresh.materials) {
            for (cat::Ask& ask : material.asks) ask.item = ItemId{ask.item.str() + "3"};
            for (ItemId& id : material.producedBy) id = ItemId{id.str() + "3"};
        }
        for (cat::Field& field : fresh.fields) {
            for (cat::FieldUse& use : field.uses) use.item = ItemId{use.item.str() + "3"};
        }
        QCOMPARE(hall.prepare(fresh), std::string());
        QCOMPARE(hall.draft(fresh.id).base, std::int64_t(0));
        QCOMPARE(hall.life(fresh.id).status, ThemeStatus::Draft);
        QCOMPARE(hall.publish(fresh.id), std::string());
        QCOMPARE(hall.life(fresh.id).status, ThemeStatus::Published);
        QCOMPARE(hall.lastRelease().themes.size(), std::size_t(3));
    }

    void everySaveIsAVersionToGoBackTo() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme(1)), std::string());
        QCOMPARE(hall.save(hall.changedTheme(2)), std::string());
        QCOMPARE(hall.save(hall.changedTheme(2)), std::string());  // the same again is no version
        QCOMPARE(hall.draft().versions.size(), std::size_t(2));
        QCOMPARE(hall.save(hall.changedTheme(1)), std::string());  // back to the first
        QCOMPARE(hall.draft().versions.size(), std::size_t(3));
        QCOMPARE(hall.draft().content(), hall.draft().versions.front().content);
        QCOMPARE(hall.run(SaveThemeDraft{small, "draft:unknown", "", false}, drafter()),
                 std::string("theme.content_unknown"));
        QCOMPARE(hall.run(SaveThemeDraft{small, hall.library.put(hall.published(ThemeId{"T2"})), "", false}, drafter()),
                 std::string("request.malformed"));
    }

    // Two administrators: nobody's version is replaced by one that was made without having seen it.
    void everySaveNamesWhatItReplaces() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme(1)), std::string());
        const std::string first = hall.draft().content();
        const auto save = [&](int days, const std::string& previous) {
            return hall.run(SaveThemeDraft{small, hall.library.put(hall.changedTheme(days)), "", false, previous},
                            drafter());
        };
        QCOMPARE(save(2, first), std::string());
        QCOMPARE(save(3, first), std::string("theme.content_moved"));
        QCOMPARE(hall.draft().versions.size(), std::size_t(2));
        QCOMPARE(save(3, hall.draft().content()), std::string());
    }

    void aDraftBeginsFromThePublishedTheme() {
        PublicationHall hall;
        const std::string digest = MemoryLibrary::digestOf(hall.published());
        QCOMPARE(hall.prepare(hall.changedTheme(1)), std::string());
        QCOMPARE(hall.publish(small, day(3, 25)), std::string());  // still to come
        const auto open = [&](const std::string& begunFrom) {
            const std::string content = hall.library.put(hall.changedTheme(2));
            return hall.run(OpenThemeDraft{small, content, "", begunFrom}, drafter());
        };
        QCOMPARE(open(digest), std::string("theme.base_moved"));
        QCOMPARE(open(MemoryLibrary::digestOf(hall.published())), std::string());
    }

    void R055_anOpinionIsAboutTheVersionThatWasRead() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme(1)), std::string());
        QCOMPARE(hall.ask(), std::string());
        const std::string read = hall.draft().content();
        QCOMPARE(hall.save(hall.changedTheme(2)), std::string());
        const auto give = [&](const std::string& content) {
            return hall.run(GiveOpinion{small, UnitId{"U2"}, true, "", content}, unitPerson("U2"));
        };
        QCOMPARE(give(read), std::string("theme.content_moved"));
        QVERIFY(!hall.draft().opinions[0].given);
        QCOMPARE(give(hall.draft().content()), std::string());
        QCOMPARE(hall.draft().opinions[0].content, hall.draft().content());
    }

    // Who was given until a day keeps until that day; a later date holds for all.
    void R055_theDateOfAnOpinionIsNotShortened() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme(1)), std::string());
        QCOMPARE(hall.ask(small, day(3, 20)), std::string());
        QCOMPARE(hall.ask(small, day(3, 19)), std::string("theme.due_too_early"));
        QCOMPARE(hall.draft().opinionsDue, std::optional(day(3, 20)));
        QCOMPARE(hall.ask(small, day(3, 23)), std::string());
        QCOMPARE(hall.draft().opinionsDue, std::optional(day(3, 23)));
        for (const char* unit : {"U2", "U3"}) QCOMPARE(hall.agree(unit), std::string());
        QCOMPARE(hall.ask(small, day(3, 12)), std::string());  // nobody is waited for
    }

    void R010_everyUnitClaims() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme()), std::string());
        QCOMPARE(hall.ask(), std::string());
        for (const char* unit : {"U2", "U3"}) QCOMPARE(hall.agree(unit), std::string());
        QCOMPARE(hall.claim("U1"), std::string());
        QCOMPARE(hall.review(), std::string());
        QCOMPARE(hall.publish(), std::string("theme.claims_open"));
        QVERIFY2(hall.sentence().find("U2、U3") != std::string::npos, hall.sentence().c_str());
        QCOMPARE(hall.run(ClaimItems{small, UnitId{"U2"}, hall.draft().content()}, unitPerson("U3")),
                 std::string("item.not_your_unit"));
        QCOMPARE(hall.run(ClaimItems{small, UnitId{"U9"}, hall.draft().content()}, unitPerson("U9")),
                 std::string("theme.unit_not_involved"));
        QCOMPARE(hall.run(ClaimItems{small, UnitId{"U2"}, "an older one"}, unitPerson("U2")),
                 std::string("theme.content_moved"));
        QCOMPARE(hall.claim("U2"), std::string());
        QCOMPARE(hall.publish(), std::string("theme.claims_open"));
        QCOMPARE(hall.claim("U3"), std::string());
        QCOMPARE(hall.publish(), std::string());
    }

    void R010_aSaveVoidsOnlyTheClaimsItTouches() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme(1)), std::string());
        QCOMPARE(hall.save(hall.changedTheme(2)), std::string());  // item D is U2's
        const auto* saved = std::get_if<ThemeDraftSaved>(&hall.world.lastEvents.front().body);
        QVERIFY(saved);
        QCOMPARE(saved->voided, std::vector<UnitId>{UnitId{"U2"}});
        QVERIFY(hall.draft().claimOf(UnitId{"U1"}) && hall.draft().claimOf(UnitId{"U3"}));
        QVERIFY(!hall.draft().claimOf(UnitId{"U2"}));
        QCOMPARE(hall.draft().step, DraftStep::InReview);  // the lead's approval was of another content
        QCOMPARE(hall.review(), std::string());
        QCOMPARE(hall.publish(), std::string("theme.claims_open"));
        QCOMPARE(hall.claim("U2"), std::string());
        QCOMPARE(hall.publish(), std::string());
    }

    void R055_opinionsAreAskedHeardAndAnswered() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme()), std::string());
        QCOMPARE(hall.run(AskOpinions{small, {}, day(3, 10), ""}, drafter()), std::string("request.malformed"));
        QCOMPARE(hall.run(AskOpinions{small, {UnitId{"U9"}}, day(3, 20), ""}, drafter()),
                 std::string("theme.unit_not_involved"));
        QCOMPARE(hall.run(AskOpinions{small, {UnitId{"U2"}}, day(3, 20), ""}, drafter()), std::string());
        QCOMPARE(hall.review(), std::string("theme.opinions_open"));  // U3 was never asked
        QVERIFY2(hall.sentence().find("没有征求：U3") != std::string::npos, hall.sentence().c_str());
        QCOMPARE(hall.ask(), std::string());
        QCOMPARE(hall.draft().opinions.size(), std::size_t(2));  // U2 waits already
        QCOMPARE(hall.run(GiveOpinion{small, UnitId{"U2"}, false, ""}, unitPerson("U2")),
                 std::string("case.grounds_missing"));
        QCOMPARE(hall.run(GiveOpinion{small, UnitId{"U2"}, false, "时限太短"}, unitPerson("U3")),
                 std::string("item.not_your_unit"));
        QCOMPARE(hall.run(GiveOpinion{small, UnitId{"U2"}, false, "时限太短"}, unitPerson("U2")), std::string());
        QCOMPARE(hall.review(), std::string("theme.opinions_open"));
        QVERIFY2(hall.sentence().find("没有答复：U2") != std::string::npos, hall.sentence().c_str());
        QVERIFY2(hall.sentence().find("等反馈：U3") != std::string::npos, hall.sentence().c_str());
        QCOMPARE(hall.run(AnswerOpinion{small, 1, false, "已与人社协商"}, unitPerson("U2")),
                 std::string("theme.not_lead"));
        QCOMPARE(hall.run(AnswerOpinion{small, 2, false, "好"}, unitPerson("U1")),
                 std::string("theme.opinion_unknown"));
        QCOMPARE(hall.run(AnswerOpinion{small, 1, true, ""}, unitPerson("U1")), std::string("case.grounds_missing"));
        QCOMPARE(hall.run(AnswerOpinion{small, 1, true, "改为 2 日"}, unitPerson("U1")), std::string());
        QCOMPARE(hall.review(), std::string("theme.opinions_open"));  // U3 has until the 20th
        hall.world.now = startOfLocalDay(day(3, 20)) + std::chrono::hours{10};
        QCOMPARE(hall.review(), std::string("theme.opinions_open"));
        hall.world.now = startOfLocalDay(day(3, 21)) + std::chrono::hours{10};
        QCOMPARE(hall.review(), std::string());  // silence by the date
        // A late opinion is answered too before anything is published.
        QCOMPARE(hall.run(GiveOpinion{small, UnitId{"U3"}, false, "少一份材料"}, unitPerson("U3")), std::string());
        for (const char* unit : {"U1", "U2", "U3"}) QCOMPARE(hall.claim(unit), std::string());
        QCOMPARE(hall.publish(small, day(3, 21)), std::string("theme.opinions_open"));
        QCOMPARE(hall.run(AnswerOpinion{small, 2, false, "下一版再改"}, unitPerson("U1")), std::string());
        QCOMPARE(hall.publish(small, day(3, 21)), std::string());
    }

    void R055_severalPersons() {
        PublicationHall hall;
        Actor many = actor("many", {Role::Administrator, Role::Reviewer, Role::Supervisor}, {}, "U1");
        QCOMPARE(hall.open(hall.changedTheme()), std::string());
        QCOMPARE(hall.run(SaveThemeDraft{small, hall.library.put(hall.changedTheme(3)), "", false}, many),
                 std::string());
        QCOMPARE(hall.ask(), std::string());
        for (const char* unit : {"U2", "U3"}) QCOMPARE(hall.agree(unit), std::string());
        for (const char* unit : {"U1", "U2", "U3"}) QCOMPARE(hall.claim(unit), std::string());
        const std::string content = hall.draft().content();
        QCOMPARE(hall.run(ReviewThemeDraft{small, content, true, ""}, many), std::string("theme.same_person"));
        QCOMPARE(hall.run(ReviewThemeDraft{small, content, true, ""}, unitPerson("U2")), std::string("theme.not_lead"));
        QCOMPARE(hall.run(ReviewThemeDraft{small, content, true, ""}, centre()), std::string("theme.not_lead"));
        QCOMPARE(hall.run(ReviewThemeDraft{small, content, false, ""}, unitPerson("U1")),
                 std::string("case.grounds_missing"));
        QCOMPARE(hall.review(false), std::string());
        QCOMPARE(hall.draft().step, DraftStep::Editing);
        QCOMPARE(hall.draft().returned, std::string("请改"));
        QCOMPARE(hall.ask(), std::string());
        QCOMPARE(hall.review(), std::string());
        QCOMPARE(hall.publish(small, day(3, 11), {}, many), std::string("theme.same_person"));
        QCOMPARE(hall.publish(small, day(3, 11), {}, drafter()), std::string("access.not_permitted"));
        // The centre may send it back instead.
        QCOMPARE(hall.run(ReviewThemeDraft{small, content, false, "缺样表"}, centre()), std::string());
        QCOMPARE(hall.draft().step, DraftStep::Editing);
    }

    void R001_R006_theCheckKeepsItBack_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("R001 no item") << 0 << QByteArray("没有涉及事项");
        QTest::newRow("R001 item without unit") << 1 << QByteArray("没有责任单位");
        QTest::newRow("R001 no name") << 2 << QByteArray("没有名称");
        QTest::newRow("R006 code twice") << 3 << QByteArray("用了两次");
        QTest::newRow("R006 retired code") << 4 << QByteArray("已停用");
    }
    void R001_R006_theCheckKeepsItBack() {
        QFETCH(int, what);
        QFETCH(QByteArray, says);
        PublicationHall hall;
        if (what == 4) {  // T2 goes for ever; its codes do not come back with T1
            QCOMPARE(hall.run(CancelTheme{ThemeId{"T2"}, "取消",
                                          hall.withStatus(ThemeId{"T2"}, ThemeStatus::Cancelled, day(3, 11))},
                              centre()),
                     std::string());
        }
        cat::Theme theme = hall.published();
        if (what == 0) theme.items.clear();
        if (what == 1) theme.items[0].unit = {};
        if (what == 2) theme.name.clear();
        if (what == 3) theme.items[0].id = theme.items[1].id;
        if (what == 4) theme.items[3].id = ItemId{"A2"};
        const std::size_t before = hall.world.journal.size();
        QCOMPARE(hall.open(theme), std::string());
        QCOMPARE(hall.ask(), std::string());
        for (const UnitId& unit : hall.draft().involved()) {
            if (unit != UnitId{"U1"}) QCOMPARE(hall.agree(unit.str().c_str()), std::string());
        }
        for (const UnitId& unit : hall.draft().unitsOfItems()) QCOMPARE(hall.claim(unit.str().c_str()), std::string());
        QCOMPARE(hall.review(), std::string());
        const std::int64_t version = hall.releases().version;
        QCOMPARE(hall.publish(), std::string("catalogue.invalid"));
        QVERIFY2((hall.sentence() + hall.last.error().detail).find(says.toStdString()) != std::string::npos,
                 hall.last.error().detail.c_str());
        QCOMPARE(hall.releases().version, version);
        QVERIFY(hall.world.journal.size() > before);
        QCOMPARE(hall.draft().step, DraftStep::Approved);  // the draft waits
    }

    void R006_aCancelledThemeStaysCancelled() {
        PublicationHall hall;
        QCOMPARE(hall.open(hall.changedTheme()), std::string());
        QCOMPARE(hall.run(RaiseGuideProblem{small, "p1", "错字", "", {}}, clerkAt("W03")), std::string());
        QCOMPARE(hall.cancel(), std::string());
        QCOMPARE(hall.draft().step, DraftStep::None);  // nothing left to draft
        QVERIFY(hall.life().problems[0].closed);
        QCOMPARE(hall.open(hall.published()), std::string("theme.status_wrong"));
        // No new case, yet a case opened before goes on under its release (R009, R002).
        OpenCase open;
        open.theme = small;
        hall.world.release = &hall.lastRelease();
        hall.world.releaseVersion = hall.lastRelease().version;
        QCOMPARE(hall.run(open, clerkAt("W03")), std::string("catalogue.theme_suspended"));
        const auto& codes = hall.lastRelease().retiredCodes;
        for (const char* code : {"T1", "A", "B", "C", "D"})
            QVERIFY(std::find(codes.begin(), codes.end(), code) != codes.end());
        QVERIFY(hall.library.release(1, "release 1")->release->theme(small)->status == ThemeStatus::Published);
    }

    void R055_theBaseMoved() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme(1)), std::string());
        // Meanwhile a whole release came with another version of the theme.
        cat::Release next = hall.lastRelease();
        next.version = 2;
        next.effectiveFrom = day(3, 11);
        PublicationHall::in(next, small).promiseDays = 7;
        const ReleaseRef ref = hall.library.put(next);
        QCOMPARE(hall.run(PublishCatalogue{2, ref.hash, ref.effectiveFrom}, systemActor()), std::string());
        QCOMPARE(hall.publish(), std::string("theme.base_moved"));
        cat::Theme merged = hall.published();
        merged.items[3].promiseDays = 1;
        QCOMPARE(hall.save(merged), std::string());  // without regard to it: still refused
        QCOMPARE(hall.review(), std::string());
        QCOMPARE(hall.publish(), std::string("theme.base_moved"));
        QCOMPARE(hall.save(merged, /*rebase=*/true), std::string());
        QCOMPARE(hall.draft().base, std::int64_t(2));
        QCOMPARE(hall.claim("U2"), std::string());
        QCOMPARE(hall.review(), std::string());
        QCOMPARE(hall.publish(), std::string());
        QCOMPARE(hall.published().promiseDays, 7);
        QCOMPARE(hall.published().items[3].promiseDays, 1);
    }

    void R002_aReleaseTakesEffectOnItsDay() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme()), std::string());
        QCOMPARE(hall.publish(small, day(3, 10)), std::string("theme.effective_too_early"));
        QCOMPARE(hall.publish(small, day(4, 1)), std::string());
        QCOMPARE(hall.releases().inForce, std::int64_t(1));
        QCOMPARE(releaseInForce(hall.releases(), day(3, 31))->version, std::int64_t(1));
        QCOMPARE(releaseInForce(hall.releases(), day(4, 1))->version, std::int64_t(2));
        QCOMPARE(hall.run(ActivateRelease{2}, systemActor()), std::string("catalogue.unknown"));
        QCOMPARE(hall.run(ActivateRelease{2}, centre()), std::string("access.not_permitted"));
        hall.world.now = startOfLocalDay(day(4, 1));
        QCOMPARE(hall.run(ActivateRelease{2}, systemActor()), std::string());
        QCOMPARE(hall.releases().inForce, std::int64_t(2));
        QCOMPARE(hall.releases().releases.size(), std::size_t(1));  // the old one will never hold again
        const std::size_t events = hall.world.journal.size();
        QCOMPARE(hall.run(ActivateRelease{2}, systemActor()), std::string());
        QCOMPARE(hall.world.journal.size(), events);
    }

    /// A suspension today does not bring next month's version forward, and next month's version keeps it.
    void R002_R009_anActBeforeAComingRelease() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme()), std::string());
        QCOMPARE(hall.publish(small, day(4, 1)), std::string());
        QCOMPARE(hall.suspend(), std::string());
        const CatalogueState& releases = hall.releases();
        QCOMPARE(releases.version, std::int64_t(4));
        const cat::Release& now = hall.release(*releaseInForce(releases, day(3, 11)));
        QCOMPARE(now.version, 3);
        QCOMPARE(now.theme(small)->status, ThemeStatus::Suspended);
        QCOMPARE(now.theme(small)->items[3].promiseDays, 4);
        const cat::Release& then = hall.release(*releaseInForce(releases, day(4, 1)));
        QCOMPARE(then.version, 4);
        QCOMPARE(then.theme(small)->status, ThemeStatus::Suspended);
        QCOMPARE(then.theme(small)->items[3].promiseDays, 1);
    }

    void R055_aReleaseHoldsTheDraftAndNothingElse() {
        PublicationHall hall;
        QCOMPARE(hall.prepare(hall.changedTheme()), std::string());
        const auto with = [&](const std::function<void(cat::Release&)>& more) {
            NewReleases made = hall.withDraft(small, day(3, 11));
            cat::Release next = hall.release(made.front());
            more(next);
            return hall.run(PublishTheme{small, hall.draft().content(), {hall.library.put(next)}, {}}, centre());
        };
        const std::string no = "theme.release_mismatch";
        QCOMPARE(with([](cat::Release& r) { PublicationHall::in(r, ThemeId{"T2"}).promiseDays = 99; }), no);
        QCOMPARE(with([](cat::Release& r) { PublicationHall::in(r, ThemeId{"T2"}).status = ThemeStatus::Suspended; }),
                 no);
        QCOMPARE(with([](cat::Release& r) { r.themes.pop_back(); }), no);
        QCOMPARE(with([](cat::Release& r) { PublicationHall::in(r, small).promiseDays = 99; }), no);
        QCOMPARE(with([](cat::Release& r) {
                     cat::Theme more = r.themes.back();
                     more.id = ThemeId{"T9"};
                     r.themes.push_back(more);
                 }),
                 no);
        QCOMPARE(with([](cat::Release& r) { r.version = 7; }), std::string("catalogue.version_used"));
        QCOMPARE(hall.run(PublishTheme{small, hall.draft().content(), {}, {}}, centre()), no);
        QCOMPARE(hall.run(PublishTheme{small, hall.draft().content(), {{2, "nothing", day(3, 11)}}, {}}, centre()),
                 std::string("theme.content_unknown"));
        QCOMPARE(with([](cat::Release&) {}), std::string());
    }

    void R002_R010_wholeReleases() {
        PublicationHall hall;
        QCOMPARE(hall.run(PublishCatalogue{0, "h", {}}, systemActor()), std::string("catalogue.invalid"));
        QCOMPARE(hall.run(PublishCatalogue{3, "", {}}, systemActor()), std::string("catalogue.invalid"));
        cat::Release next = hall.lastRelease();
        next.version = 2;
        next.effectiveFrom = day(3, 11);
        next.hotline = "12345";
        const ReleaseRef head = hall.library.put(next);
        PublicationHall::in(next, small).promiseDays = 5;
        const ReleaseRef theme = hall.library.put(next);
        QCOMPARE(hall.run(PublishCatalogue{2, theme.hash, theme.effectiveFrom}, administrator()),
                 std::string("catalogue.not_through_life"));
        QCOMPARE(hall.run(PublishCatalogue{2, "unknown", day(3, 11)}, administrator()),
                 std::string("theme.content_unknown"));
        QCOMPARE(hall.run(PublishCatalogue{2, head.hash, head.effectiveFrom}, administrator()), std::string());
        const std::size_t events = hall.world.journal.size();
        QCOMPARE(hall.run(PublishCatalogue{2, head.hash, head.effectiveFrom}, administrator()), std::string());
        QCOMPARE(hall.world.journal.size(), events);  // the same again adds nothing
        QCOMPARE(hall.run(PublishCatalogue{2, "other", head.effectiveFrom}, systemActor()),
                 std::string("catalogue.version_used"));
        QCOMPARE(hall.run(PublishCatalogue{1, "other", head.effectiveFrom}, systemActor()),
                 std::string("catalogue.version_used"));
        QCOMPARE(hall.releases().hash, head.hash);
    }
};

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
