// SPDX-License-Identifier: GPL-3.0-or-later
// A slip of a thousand papers: sealed, and signed for in one go, each line decided by itself.
#include "bench/bench.h"
#include "sync/device.h"

namespace yc::bench {

using namespace yc::domain;

namespace {

const Keeper window{Keeper::Kind::Desk, "W03"};
const Keeper neighbour{Keeper::Kind::Desk, "W04"};

class Slips {
public:
    explicit Slips(const Settings& settings) : m_authority(settings.directory, m_clock) {
        HallRules rules;
        rules.custody.halls = {{ScopeId("H000001"), "示例大厅"}};
        m_authority.hall->setRules(rules);
    }
    /// So many papers at the window, packed; they came from another hall, since nothing else brings a thousand at once.
    void pack(int count, int round) {
        AdmitSlip admit;
        admit.slip = SlipId("in-" + std::to_string(round));
        admit.number = PaperNumber("来-" + std::to_string(round));
        admit.hall = ScopeId("H000001");
        admit.desk = DeskId("W03");
        admit.proof = "00";
        admit.sender = {{}, "示例员", m_clock.now(), SignatureWay::Session};
        for (int i = 0; i < count; ++i) {
            SlipLine line;
            line.label = MaterialLabel("M" + std::to_string(round) + '-' + std::to_string(i));
            line.name = "居民户口簿";
            admit.lines.push_back(line);
        }
        give(admit, clerk("W03"));
        ReceiveSlip receive{admit.slip, {}, "林知夏"};
        for (const SlipLine& line : admit.lines) receive.lines.push_back({line.label, ReceiptVerdict::Accepted, {}});
        give(receive, clerk("W03"));
        give(DraftSlip{out(round), PaperNumber("交-" + std::to_string(round)), window, neighbour}, clerk("W03"));
        std::vector<journal::Submission> packs;
        for (const SlipLine& line : admit.lines)
            packs.push_back(submission(PackUnit{out(round), line.label}, clerk("W03")));
        for (const auto& outcome : m_authority.hall->append(packs)) need(outcome);
    }
    void seal(int round) { give(SealSlip{out(round), "S-1", "林知夏", true}, clerk("W03")); }
    void sign(int count, int round) {
        ReceiveSlip receive{out(round), {}, "江月白"};
        for (int i = 0; i < count; ++i)
            receive.lines.push_back(
                {MaterialLabel("M" + std::to_string(round) + '-' + std::to_string(i)), ReceiptVerdict::Accepted, {}});
        give(receive, clerk("W04"));
    }

private:
    static SlipId out(int round) { return SlipId("out-" + std::to_string(round)); }
    static Actor clerk(const char* desk) {
        return {AccountId("clerk"), DeviceId(desk), {Role::Clerk}, {}, DeskId(desk)};
    }
    static void need(const journal::Outcome& outcome) {
        if (outcome.status != journal::OutcomeStatus::Applied)
            throw BenchError("a command was refused: " + (outcome.refusal ? outcome.refusal->name() : "conflict"));
    }
    journal::Submission submission(CommandBody body, Actor actor) {
        Command command;
        command.id = CommandId("slip-" + std::to_string(++m_given));
        command.scope = test::kScope;
        command.actor = std::move(actor);
        command.occurredAt = m_clock.now();
        command.body = std::move(body);
        return {m_codec.encodeCommand(command), command, {}, false};
    }
    void give(CommandBody body, Actor actor) {
        need(m_authority.hall->append({submission(std::move(body), std::move(actor))}).front());
    }

    test::TestClock m_clock;
    test::Authority m_authority;
    api::JsonCodec m_codec;
    int m_given = 0;
};

/// As many rows as the journal appends, in two durable transactions.
double bareRows(const Settings& settings, int rows) {
    journal::Database database(settings.directory + "/rows.db");
    database.execute("CREATE TABLE bare(id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
    const std::string bytes(200, 'x');
    return timed([&] {
        for (int half = 0; half < 2; ++half) {
            database.execute("BEGIN");
            for (int i = 0; i < rows / 2; ++i)
                database.query("INSERT INTO bare(body) VALUES (?)").with(journal::Blob{bytes}).run();
            database.execute("COMMIT");
        }
    });
}

}  // namespace

Row measureSlip(const Settings& settings) {
    const int papers = settings.quick ? 50 : 1000;
    Slips slips(settings);
    std::vector<double> seals;
    std::vector<double> signs;
    std::vector<double> both;
    for (int round = 0; round < settings.rounds(5, 1); ++round) {
        slips.pack(papers, round);
        seals.push_back(timed([&] { slips.seal(round); }));
        signs.push_back(timed([&] { slips.sign(papers, round); }));
        both.push_back(seals.back() + signs.back());
    }
    Row row;
    row.what = "a slip of " + std::to_string(papers) +
               " papers sealed, and signed for in one go, line by line, at the hall's journal";
    row.ours = median(both);
    row.unit = "ms";
    row.baselineName = "as many rows in two SQLite transactions";
    row.baseline = bareRows(settings, papers * 3);
    row.rule = Rule::OursAtMost;
    row.limit = 1000;
    row.note = "sealed " + number(median(seals)) + " ms, signed " + number(median(signs)) + " ms";
    return row;
}

}  // namespace yc::bench
