// SPDX-License-Identifier: GPL-3.0-or-later
// The golden journal of a theme's life, folded by every later version.
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "api/json_codec.h"
#include "domain/publication_hall.h"
#include "journal/journal.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace yc::domain;
using namespace yc::domain::fixture;

namespace {

const std::string golden = YC_SOURCE_DIR "/tests/journal/golden/0.1-catalogue";

/// Everything that can happen to a theme, once.
void live(PublicationHall& hall) {
    hall.run(RaiseGuideProblem{small, "p1", "份数不对", "materials/M1", CaseId("case-1")}, clerkAt("W03"));
    hall.run(RaiseGuideProblem{small, "p2", "错字", "", {}}, clerkAt("W03"));
    hall.run(SettleGuideProblem{small, "p2", "已改"}, centre());
    hall.open(hall.changedTheme(1));
    hall.run(DiscardThemeDraft{small, "重来"}, drafter());
    hall.open(hall.changedTheme(1));
    hall.ask();
    hall.run(GiveOpinion{small, UnitId{"U2"}, false, "时限太短"}, unitPerson("U2"));
    hall.run(AnswerOpinion{small, 1, true, "改为 2 日"}, unitPerson("U1"));
    hall.agree("U3");
    for (const char* unit : {"U1", "U2", "U3"}) hall.claim(unit);
    hall.save(hall.changedTheme(2));
    hall.claim("U2");
    hall.review(false);
    hall.ask();
    hall.review();
    hall.publish(small, day(4, 1), {"p1"});
    hall.suspend();
    hall.resume();
    hall.world.now = startOfLocalDay(day(4, 1));
    hall.run(ActivateRelease{hall.releases().version}, systemActor());
    const cat::Theme other = hall.published(ThemeId{"T2"});
    const std::string same = hall.library.put(other);
    hall.run(FollowUpper{"省目录", {{other.id, same, same}}, {}}, drafter());
    hall.cancel(day(4, 1));
}

void write() {
    PublicationHall hall;
    live(hall);
    const yc::api::JsonCodec codec;
    std::ofstream out(golden + ".tsv");
    for (const RecordedEvent& event : hall.world.journal) {
        const auto bytes = codec.encodeEvent(event.body);
        out << event.meta.stream.str() << '\t' << event.meta.version << '\t' << eventKind(event.body) << '\t'
            << eventVersion(event.body) << '\t' << event.meta.seq << '\t' << isoInstant(event.meta.occurredAt) << '\t'
            << event.meta.actor.str() << '\t' << event.meta.device.str() << '\t' << bytes.open << '\t' << '\n';
    }
}

std::map<StreamId, State> folded(std::set<std::string>& kinds) {
    const yc::api::JsonCodec codec;
    std::ifstream in(golden + ".tsv");
    std::map<StreamId, State> states;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> columns;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '\t');) columns.push_back(cell);
        columns.resize(10);
        EventMeta meta;
        meta.stream = StreamId::parse(columns[0]).value();
        meta.occurredAt = parseIsoInstant(columns[5]).value();
        meta.actor = AccountId(columns[6]);
        meta.device = DeviceId(columns[7]);
        kinds.insert(columns[2]);
        State& state = states[meta.stream];
        state = apply(std::move(state), codec.decodeEvent(columns[2], std::stoi(columns[3]), {columns[8], {}}), meta);
    }
    return states;
}

std::string digests(const std::map<StreamId, State>& states) {
    const yc::api::JsonCodec codec;
    std::string out;
    for (const auto& [stream, state] : states)
        out += stream.str() + " " + yc::journal::sm3Hex(codec.encodeState(state).open) + "\n";
    return out;
}

}  // namespace

class TestGoldenCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R009_theLifeOfAThemeFolds() {
        if (qEnvironmentVariableIsSet("YC_GOLDEN_WRITE")) write();
        std::set<std::string> kinds;
        const auto states = folded(kinds);
        if (qEnvironmentVariableIsSet("YC_GOLDEN_WRITE") || qEnvironmentVariableIsSet("YC_GOLDEN_DIGESTS"))
            std::ofstream(golden + ".digests") << digests(states);
        std::ifstream in(golden + ".digests");
        const std::string expected{std::istreambuf_iterator<char>(in), {}};
        QVERIFY(!expected.empty());
        QCOMPARE(digests(states), expected);
        // Every kind of event of this life stands in it.
        for (const std::string& kind : yc::api::eventKinds()) {
            if (kind.rfind("theme.", 0) == 0 || kind.rfind("catalogue.", 0) == 0)
                QVERIFY2(kinds.count(kind) == 1, kind.c_str());
        }
        const auto& life = std::get<ThemeLifeState>(states.at(StreamId{StreamKind::Theme, small.str()}));
        QCOMPARE(life.status, catalogue::ThemeStatus::Cancelled);
        QCOMPARE(life.steps.size(), std::size_t(4));
        QVERIFY(life.problem("p1")->closed && life.problem("p2")->closed);
    }
};

QTEST_GUILESS_MAIN(TestGoldenCatalogue)
#include "tst_golden_catalogue.moc"
