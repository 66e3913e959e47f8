// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's life from workplaces against the real server: drafted, discussed, claimed, passed and published by the
// persons whose steps they are; every window switches without restart, a case that runs keeps its release.
#include <QtTest>

#include "workstation/catalogue_life.h"
#include "workstation/place.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <fstream>
#include <future>
#include <iterator>

using namespace yc;
using namespace yc::test;
using domain::DraftStep;
using domain::ThemeId;
using domain::catalogue::ThemeStatus;
using workstation::CatalogueLifeSnapshot;

namespace {

const ThemeId realty{"YJS-QY-04"};  // led by ZRJ, with ZJJ and SWJ

bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

/// A workplace with what it knows of the catalogue's life.
struct Author {
    Author(const Hall& hall, const std::string& device, const std::string& account) : place(hall, device) {
        signedIn = place.signIn(account);
        life().onLife(shown.listener());
        life().open(realty);
    }
    workstation::CatalogueLifeService& life() { return place.work->catalogueLife(); }
    /// "" when it was done, otherwise the refusal.
    template <class Step>
    std::string does(const Step& step) {
        auto answered = std::make_shared<std::promise<std::optional<domain::Refusal>>>();
        auto answer = answered->get_future();
        step(life(), [answered](std::optional<domain::Refusal> refusal) { answered->set_value(std::move(refusal)); });
        if (!until([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }))
            return "no answer";
        const auto refusal = answer.get();
        return refusal ? refusal->name() : std::string();
    }
    const CatalogueLifeSnapshot& now() {
        m_now = shown.get();
        static const CatalogueLifeSnapshot none;
        return m_now ? *m_now : none;
    }
    DraftStep step() {
        const auto* life = now().life();
        return life ? life->draft.step : DraftStep::None;
    }
    bool reaches(DraftStep wanted) {
        return until([&] { return step() == wanted; });
    }
    template <class Value>
    Value ask(const std::function<Value(sync::Replica&)>& question) {
        std::promise<Value> answer;
        place.work->context().store().post([&](sync::Replica& replica) { answer.set_value(question(replica)); });
        return answer.get_future().get();
    }
    std::int64_t release() {
        return ask<std::int64_t>([](sync::Replica& replica) {
            const auto release = replica.currentRelease();
            return release ? std::int64_t{release->version} : std::int64_t{0};
        });
    }
    ThemeStatus statusOfTheme() {
        return ask<ThemeStatus>([](sync::Replica& replica) { return replica.currentRelease()->theme(realty)->status; });
    }
    Place place;
    Latest<CatalogueLifeSnapshot> shown;
    bool signedIn = false;

private:
    std::shared_ptr<const CatalogueLifeSnapshot> m_now;
};

std::string shippedText() {
    std::ifstream file(std::string(YC_SOURCE_DIR) + "/installer/catalogue/themes/realty.json", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

domain::Date today() { return domain::localDate(systemNow()); }

}  // namespace

class TestCatalogueLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { clockShift() = domain::Milliseconds{0}; }
    void R002_R009_R010_R055_everyWindowSwitchesWithoutRestart();
    void R056_aProblemRaisedWithoutTheCentre();
    void rightsOfARole();
};

void TestCatalogueLive::R002_R009_R010_R055_everyWindowSwitchesWithoutRestart() {
    using workstation::Answer;
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    Author admin(hall, "A01", "jianglin");
    Author lead(hall, "B-ZRJ", "wenrenxue");
    Author homes(hall, "B-ZJJ", "cenwang");
    Author taxes(hall, "B-SWJ", "fangzhihang");
    Author centre(hall, "S01", "heyanzhou");
    Author window(hall, "W03", "linzhixia");
    for (Author* one : {&admin, &lead, &homes, &taxes, &centre, &window}) QVERIFY(one->signedIn);
    QVERIFY(until([&] { return window.release() == 13; }));
    // A case is running when the new version comes.
    window.place.work->counter().openDesk();
    window.place.work->counter().openCase(realty);
    QVERIFY(until([&] { return window.place.counter.get() && window.place.counter.get()->state; }));
    QCOMPARE(window.place.counter.get()->state->catalogueVersion, std::int64_t(13));

    nlohmann::json theme = nlohmann::json::parse(shippedText());
    theme["guide"]["hours"] = "周一至周六 9:00 至 17:00";
    QVERIFY(admin.now().may.save);
    QVERIFY(!centre.now().may.publish);
    QCOMPARE(admin.does([&](auto& life, Answer answer) {
        life.save(realty, {"{", "", {}, false}, answer);
    }),
             std::string("catalogue.invalid"));
    QCOMPARE(admin.does([&](auto& life, Answer answer) {
        life.save(realty, {theme.dump(), "改时间", {}, false}, answer);
    }),
             std::string());
    QVERIFY(until([&] { return admin.now().text.has_value(); }));
    QCOMPARE(nlohmann::json::parse(*admin.now().text)["guide"]["hours"], theme["guide"]["hours"]);
    QCOMPARE(admin.does([&](auto& life, Answer answer) { life.ask(realty, {}, today(), "", answer); }), std::string());
    for (Author* one : {&homes, &taxes}) {
        QVERIFY(one->reaches(DraftStep::InReview));
        QVERIFY(one->now().may.opinion && one->now().may.claim && !one->now().may.review);
        QCOMPARE(one->does([&](auto& life, Answer answer) { life.opinion(realty, true, {}, answer); }), std::string());
        QCOMPARE(one->does([&](auto& life, Answer answer) { life.claim(realty, answer); }), std::string());
    }
    QVERIFY(lead.reaches(DraftStep::InReview));
    QCOMPARE(lead.does([&](auto& life, Answer answer) { life.review(realty, true, {}, answer); }), std::string());
    QVERIFY(centre.reaches(DraftStep::Approved));
    QVERIFY(centre.now().may.publish && centre.now().may.sendBack);
    const auto publish = [&](domain::LifeAct act, domain::Date from) {
        return centre.does([&](auto& life, Answer answer) { life.act(realty, {act, from, "原因", {}}, answer); });
    };
    QCOMPARE(publish(domain::LifeAct::Publish, today()), std::string("theme.claims_open"));  // the lead's own items
    QCOMPARE(lead.does([&](auto& life, Answer answer) { life.claim(realty, answer); }), std::string());
    QCOMPARE(publish(domain::LifeAct::Publish, today()), std::string());
    QVERIFY(until([&] { return window.release() == 14; }));
    QVERIFY(until([&] { return window.now().inForce == 14; }));
    // The running case stays under its release.
    QCOMPARE(window.place.counter.get()->state->catalogueVersion, std::int64_t(13));
    QCOMPARE(window.ask<std::string>(
                 [](sync::Replica& replica) { return replica.currentRelease()->theme(realty)->guide.hours; }),
             std::string("周一至周六 9:00 至 17:00"));
    const auto pinned = window.place.counter.get()->state;
    QVERIFY(window.ask<bool>([&](sync::Replica& replica) {
        const auto old = replica.release(pinned->catalogueVersion, pinned->catalogueHash);
        return old && old->theme(realty)->guide.hours != "周一至周六 9:00 至 17:00";
    }));

    // Suspended from tomorrow: known today, in force tomorrow, even when the centre is away by then.
    QVERIFY(until([&] { return centre.now().may.suspend; }));
    QCOMPARE(publish(domain::LifeAct::Suspend, today() + std::chrono::days{1}), std::string());
    QVERIFY(until([&] { return window.now().releases.size() == 2; }));
    QVERIFY(until(
        [&] { return window.ask<bool>([](sync::Replica& replica) { return replica.missingReleases().empty(); }); }));
    QCOMPARE(window.release(), std::int64_t(14));
    hall.stop();
    clockShift() = std::chrono::hours{24};
    QCOMPARE(window.release(), std::int64_t(15));
    QCOMPARE(window.statusOfTheme(), ThemeStatus::Suspended);
}

void TestCatalogueLive::R056_aProblemRaisedWithoutTheCentre() {
    using workstation::Answer;
    QTemporaryDir folder;
    Hall hall(folder.path().toStdString());
    Author window(hall, "W03", "linzhixia");
    Author centre(hall, "S01", "heyanzhou");
    QVERIFY(window.signedIn && centre.signedIn);
    QVERIFY(until([&] { return window.release() == 13; }));
    hall.stop();
    QCOMPARE(window.does([&](auto& life, Answer answer) {
        life.raiseProblem(realty, "电话停机", "guide/consultation", {}, answer);
    }),
             std::string());
    QVERIFY(until([&] { return window.now().life() && window.now().life()->problems.size() == 1; }));
    QCOMPARE(centre.does([&](auto& life, Answer answer) { life.reviseBasis("民法典", "修订", answer); }),
             std::string("offline.online_only"));
    hall.start();
    for (Author* one : {&window, &centre}) one->place.work->reconnect();
    QVERIFY(until([&] { return centre.now().life() && centre.now().life()->problems.size() == 1; }));
    QCOMPARE(centre.now().life()->problems.front().text, std::string("电话停机"));
    QCOMPARE(centre.now().life()->problems.front().by, domain::AccountId("linzhixia"));
    const std::string id = centre.now().life()->problems.front().id;
    QCOMPARE(centre.does([&](auto& life, Answer answer) { life.settleProblem(realty, id, "已改", answer); }),
             std::string());
    QVERIFY(until([&] { return window.now().life()->problems.front().closed; }));
}

void TestCatalogueLive::rightsOfARole() {
    using domain::Role;
    domain::ThemeLifeState life;
    life.draft.step = DraftStep::Approved;
    life.draft.leads = {domain::UnitId("ZRJ")};
    life.draft.items = {{domain::ItemId("X603"), "转移", domain::UnitId("ZRJ"), "d"}};
    life.draft.versions = {{"c", "", domain::AccountId("author"), {}}};
    const auto rights = [&](const char* account, std::vector<Role> roles, const char* unit) {
        const domain::Actor actor{domain::AccountId(account), {}, std::move(roles), domain::UnitId(unit), {}};
        return workstation::lifeRights(actor, ThemeStatus::Published, &life);
    };
    const auto reviewer = rights("a", {Role::Reviewer}, "ZRJ");
    QVERIFY(reviewer.review && reviewer.claim && !reviewer.publish && !reviewer.save && reviewer.raise);
    QVERIFY(!rights("a", {Role::Reviewer}, "GAJ").claim);
    QVERIFY(!rights("author", {Role::Reviewer}, "ZRJ").review);
    const auto centre = rights("b", {Role::Supervisor}, "");
    QVERIFY(centre.publish && centre.sendBack && centre.suspend && !centre.resume && !centre.save);
    QVERIFY(!rights("author", {Role::Supervisor}, "").publish);
    const auto admin = rights("author", {Role::Administrator}, "");
    QVERIFY(admin.save && admin.discard && !admin.ask && !admin.publish);
    const auto clerk = rights("c", {Role::Clerk}, "");
    QVERIFY(clerk.raise && !clerk.settle && !clerk.save && !clerk.opinion);
}

QTEST_GUILESS_MAIN(TestCatalogueLive)
#include "tst_catalogue_live.moc"
