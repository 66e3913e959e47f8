// SPDX-License-Identifier: GPL-3.0-or-later
// 目录: editing at a real workplace over the real server, drafts that survive the program, guides that are printed.
#include <QtTest>

#include "workstation/place.h"

#include "workstation/catalogue_life_service.h"
#include "workstation/catalogue_service.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace yc;
using namespace yc::test;
using Kind = workstation::CatalogueEdit::Kind;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 30'000) { return QTest::qWaitFor(done, milliseconds); }

struct Desk {
    template <class AnyHall>
    explicit Desk(const AnyHall& hall) : place(hall, "A01") {
        place.work->catalogue().onCatalogue(shown.listener());
    }
    std::shared_ptr<const workstation::CatalogueSnapshot> now() const { return shown.get(); }
    Latest<workstation::CatalogueSnapshot> shown;  // outlives the place that fills it
    Place place;
};

QStringList printed(const Hall& hall) {
    QDir folder(QString::fromStdString(hall.folder() + "/printed"));
    return folder.entryList(QDir::Files);
}
}  // namespace

class TestCatalogueDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hall = std::make_unique<Hall>(m_folder->path().toStdString());
    }
    void cleanup() {
        m_hall.reset();
        m_folder.reset();
    }

    // Every edit is judged at once, off the screen's thread, and is still there after the program was closed.
    void R002_aDraftSurvivesTheProgram() {
        {
            Desk desk(*m_hall);
            QVERIFY(desk.place.signIn("wenshuyan"));
            QVERIFY(until([&] { return desk.now() && desk.now()->theme(); }));
            QVERIFY(desk.now()->mayEdit);
            desk.place.work->catalogue().open(domain::ThemeId("YJS-GR-01"));
            desk.place.work->catalogue().edit({"items/X105/promiseDays", Kind::Number, "5"});
            QVERIFY(until([&] { return desk.now()->draft; }));
            const auto snapshot = desk.now();
            QCOMPARE(snapshot->changes.size(), std::size_t{1});
            QCOMPARE(snapshot->theme()->item(domain::ItemId("X105"))->promiseDays, 5);
            QCOMPARE(snapshot->themeInForce()->item(domain::ItemId("X105"))->promiseDays, 3);
            QVERIFY(std::any_of(snapshot->findings.begin(), snapshot->findings.end(),
                                [](const auto& finding) { return finding.code == "chain-beyond-promise"; }));
            QVERIFY(snapshot->keptAt);
        }
        Desk again(*m_hall);
        QVERIFY(again.place.signIn("wenshuyan"));
        again.place.work->catalogue().open(domain::ThemeId("YJS-GR-01"));
        QVERIFY(until([&] { return again.now() && again.now()->draft; }));
        QCOMPARE(again.now()->theme()->item(domain::ItemId("X105"))->promiseDays, 5);
        // Back to what is in force: nothing is kept any more.
        again.place.work->catalogue().edit({"items/X105/promiseDays", Kind::Number, "3"});
        QVERIFY(until([&] { return !again.now()->draft; }));
        QVERIFY(again.now()->drafts.empty());
    }

    // What the centre keeps is, letter by letter, what was edited here: the screen knows by it that nothing is unsaved.
    void R002_theCentreKeepsTheDraftAsItIsHere() {
        Latest<workstation::CatalogueLifeSnapshot> life;
        Desk desk(*m_hall);
        desk.place.work->catalogueLife().onLife(life.listener());
        QVERIFY(desk.place.signIn("wenshuyan"));
        const domain::ThemeId theme("YJS-GR-01");
        desk.place.work->catalogue().open(theme);
        desk.place.work->catalogueLife().open(theme);
        desk.place.work->catalogue().edit({"guide/hours", Kind::Text, "周一至周五 9:00-17:00"});
        QVERIFY(until([&] { return desk.now() && desk.now()->draft; }));
        std::atomic<int> answers{0};
        desk.place.work->catalogueLife().save(
            theme, {desk.now()->text, "hours", {}, false},
            [&](std::optional<domain::Refusal> refusal) { answers = refusal ? 2 : 1; });
        QVERIFY(until([&] { return answers != 0; }));
        QCOMPARE(answers.load(), 1);
        QVERIFY(until([&] { return life.get() && life.get()->text; }));
        QCOMPARE(*life.get()->text, desk.now()->text);
        QVERIFY(life.get()->may.ask);
    }

    // What came from the centre follows the centre until it is edited here, and goes when its draft has ended there.
    void R002_theCentresDraftIsFollowedAndForgotten() {
        Latest<workstation::CatalogueLifeSnapshot> shown;
        Desk desk(*m_hall);
        auto& life = desk.place.work->catalogueLife();
        auto& book = desk.place.work->catalogue();
        life.onLife(shown.listener());
        QVERIFY(desk.place.signIn("wenshuyan"));
        const domain::ThemeId theme("YJS-GR-01");
        QVERIFY(until([&] { return desk.now() && desk.now()->theme(); }));
        book.open(theme);
        life.open(theme);
        QVERIFY(until([&] { return desk.now()->open == theme; }));
        const std::string base = desk.now()->text;
        const auto hours = [&](const char* words) {
            auto text = nlohmann::json::parse(base);
            text["guide"]["hours"] = words;
            return text.dump();
        };
        std::atomic<int> answers{0};
        const auto answer = [&](const std::optional<domain::Refusal>& refusal) { answers += refusal ? 100 : 1; };
        const auto cameHere = [&](const std::string& text) {
            return until([&] { return shown.get() && shown.get()->text && *shown.get()->text == text; });
        };
        life.save(theme, {hours("9:00-12:00"), "hours", {}, false}, answer);
        QVERIFY(cameHere(hours("9:00-12:00")));
        book.take(theme, *shown.get()->text, false);
        QVERIFY(until([&] { return desk.now()->text == hours("9:00-12:00"); }));
        // Saved again by somebody else: nothing was edited here, so it is followed.
        life.save(theme, {hours("9:00-13:00"), "hours", shown.get()->content, false}, answer);
        QVERIFY(cameHere(hours("9:00-13:00")));
        book.take(theme, *shown.get()->text, false);
        QVERIFY(until([&] { return desk.now()->text == hours("9:00-13:00"); }));
        QVERIFY(!desk.now()->keptAt);  // the centre keeps it
        // Edited here: what comes from the centre does not take it away.
        book.edit({"guide/hours", Kind::Text, "9:00-14:00"});
        QVERIFY(until([&] { return desk.now()->text == hours("9:00-14:00"); }));
        QVERIFY(desk.now()->keptAt);
        book.take(theme, hours("9:00-12:00"), false);
        book.undo();
        QVERIFY(until([&] { return desk.now()->text == hours("9:00-13:00"); }));
        // Ended at the centre: not a draft of this machine either.
        book.take(theme, *shown.get()->text, false);
        QVERIFY(desk.now()->draft);
        life.discard(theme, "不改了", answer);
        QVERIFY(until([&] { return !desk.now()->draft; }));
        QCOMPARE(desk.now()->text, base);
        QVERIFY(until([&] { return answers == 3; }));
    }

    void R002_aDraftBelongsToWhoWroteIt() {
        Desk desk(*m_hall);
        auto& book = desk.place.work->catalogue();
        const domain::ThemeId theme("YJS-GR-01");
        const auto signIn = [&](const char* account) {
            const bool in = desk.place.signIn(account);
            book.open(theme);
            return in && until([&] { return desk.now() && desk.now()->open == theme && desk.now()->theme(); });
        };
        QVERIFY(signIn("wenshuyan"));
        book.edit({"guide/hours", Kind::Text, "9:00-12:00"});
        QVERIFY(until([&] { return desk.now()->draft; }));
        desk.place.work->signOut();
        QVERIFY(until([&] { return !desk.place.work->context().session(); }));
        QVERIFY(signIn("jianglin"));
        QVERIFY(until([&] { return !desk.now()->draft; }));
        book.edit({"guide/hours", Kind::Text, "9:00-11:00"});
        QVERIFY(until([&] { return desk.now()->draft; }));
        desk.place.work->signOut();
        QVERIFY(until([&] { return !desk.place.work->context().session(); }));
        QVERIFY(signIn("wenshuyan"));
        QVERIFY(until([&] { return desk.now()->draft && desk.now()->theme()->guide.hours == "9:00-12:00"; }));
    }

    // A code may be anything; a file name may not.
    void R001_aStrangeCodeStaysInItsFolder() {
        Desk desk(*m_hall);
        QVERIFY(desk.place.signIn("wenshuyan"));
        QVERIFY(until([&] { return desk.now() && desk.now()->theme(); }));
        desk.place.work->catalogue().begin({domain::ThemeId("../../etc"), "甲一件事一次办", "甲", "Z",
                                            domain::UnitId("GAJ"), domain::catalogue::LifeCycle::Person});
        QVERIFY(until([&] { return desk.now()->open == domain::ThemeId("../../etc"); }));
        QVERIFY(desk.now()->keptAt);
        QDirIterator files(m_folder->path(), {"*etc*"}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QVERIFY2(files.next().contains(QStringLiteral("catalogue-drafts/wenshuyan/")), qPrintable(files.filePath()));
        desk.place.work->catalogue().drop();
        QVERIFY(until([&] { return desk.now()->open != domain::ThemeId("../../etc"); }));
        QVERIFY(!QFile::exists(files.filePath()));
    }

    void R001_whatDoesNotFitIsSaidAndNotTaken() {
        Desk desk(*m_hall);
        QVERIFY(desk.place.signIn("wenshuyan"));
        QVERIFY(until([&] { return desk.now() && desk.now()->theme(); }));
        desk.place.work->catalogue().edit({"promiseDays", Kind::Number, "soon"});
        QVERIFY(until([&] { return desk.place.words().find("没有改") == 0; }));
        QVERIFY(!desk.now()->draft);
    }

    void whoIsNoAdministratorReadsOnly() {
        Latest<workstation::CatalogueSnapshot> shown;
        Place window(*m_hall, "W03");
        window.work->catalogue().onCatalogue(shown.listener());
        QVERIFY(window.signIn("linzhixia"));
        QVERIFY(until([&] { return shown.get() && shown.get()->theme(); }));
        QVERIFY(!shown.get()->mayEdit);
        window.work->catalogue().edit({"promiseDays", Kind::Number, "9"});
        QVERIFY(until([&] { return window.notices.get() && window.notices.get()->code == "access.not_permitted"; }));
        QVERIFY(!shown.get()->draft);
    }

    void R057_theWindowPrintsTheGuideOfAnyTheme() {
        Latest<reports::Document> guide;
        Place window(*m_hall, "W03");
        QVERIFY(window.signIn("linzhixia"));
        window.work->counter().guide(domain::ThemeId("YJS-QY-02"), guide.listener());
        QVERIFY(until([&] { return guide.get() != nullptr; }));
        bool named = false;
        for (const auto& block : guide.get()->blocks) {
            const auto* table = std::get_if<reports::FieldTable>(&block);
            for (const auto& row : table ? table->rows : std::vector<std::vector<reports::FieldTable::Field>>{}) {
                for (const auto& field : row) named = named || field.value.find("开办餐饮店") != std::string::npos;
            }
        }
        QVERIFY(named);
        const auto before = printed(*m_hall).size();
        window.work->counter().printGuide(domain::ThemeId("YJS-QY-02"));
        QVERIFY(until([&] { return printed(*m_hall).size() > before; }));
        QCOMPARE(window.words(), std::string("办事指南已送打印"));
    }

    void R024_theGuidanceSlipSaysWhatThisSituationAsksFor() {
        Latest<reports::Document> slip;
        Place window(*m_hall, "W03");
        QVERIFY(window.signIn("linzhixia"));
        window.work->counter().openDesk();
        QVERIFY(until([&] { return window.queue.get() && window.queue.get()->status == domain::DeskStatus::Open; }));
        window.work->counter().openCase(domain::ThemeId("YJS-GR-01"));
        QVERIFY(until([&] { return window.counter.get() && window.counter.get()->theme; }));
        window.work->counter().guidanceSlip(slip.listener());
        QVERIFY(until([&] { return slip.get() != nullptr; }));
        // Every paper the applicant has to bring stands on it.
        const auto view = window.counter.get();
        std::string words;
        for (const auto& block : slip.get()->blocks) {
            if (const auto* table = std::get_if<reports::MaterialTable>(&block)) {
                for (const auto& row : table->rows) {
                    for (const auto& cell : row.cells) words += cell + "\n";
                }
            }
        }
        for (const auto& line : view->resolution.lines) {
            const auto* material = view->theme->material(line.id);
            if (line.fromApplicant()) QVERIFY2(words.find(material->name) != std::string::npos, material->name.c_str());
        }
        const auto before = printed(*m_hall).size();
        window.work->counter().printGuidanceSlip();
        QVERIFY(until([&] { return printed(*m_hall).size() > before; }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hall> m_hall;
};

QTEST_GUILESS_MAIN(TestCatalogueDesk)
#include "tst_catalogue_desk.moc"
