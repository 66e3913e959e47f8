// SPDX-License-Identifier: GPL-3.0-or-later
// A journal on a temporary file, and a script: the commands of a hall's morning, with what the hall in memory decided.
#pragma once

#include "api/json_codec.h"
#include "domain/intake_walk.h"
#include "domain/newborn_theme.h"
#include "journal/crypto.h"
#include "journal/database.h"
#include "journal/hall_journal.h"
#include "journal/queries.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace yc::journal::fixture {

using namespace yc::domain;
using namespace yc::domain::fixture;

inline KeyRing testKeys() { return KeyRing(std::string(32, 'h'), std::string(32, 's')); }

/// Commands of one morning: accounts, a window, tickets, one case to acceptance, a slip, a rating.
class Script {
public:
    explicit Script(int cases = 1) {
        world.release = &release;
        world.calendar = calendar2026();
        world.rules.slots = {"A-1", "A-2"};
        CreateAccount account;
        account.account = AccountId("clerk-W03");
        account.name = "示例员";
        account.roles = {Role::Clerk};
        give(account, administrator());
        give(OpenDesk{DeskId("W03"), "示例员", {theme().id}}, clerkAt("W03"));
        for (int i = 0; i < 3; ++i) give(ticket("t-" + std::to_string(i), "p-" + std::to_string(i)), kiosk());
        give(ticket("t-9", "p-1"), kiosk());  // refused: the person holds one
        give(CallTicket{DeskId("W03"), {theme().id}, {}, {}}, clerkAt("W03"));
        give(BeginService{TicketId("t-0"), DeskId("W03")}, clerkAt("W03"));
        for (int i = 1; i <= cases; ++i) oneCase(i);
        give(FinishTicket{TicketId("t-0"), DeskId("W03"), TicketOutcome::Accepted, CaseId("case-1")}, clerkAt("W03"));
        SubmitEvaluation rating;
        rating.evaluation = "e-1";
        rating.caseId = CaseId("case-1");
        rating.desk = DeskId("W03");
        rating.clerk = AccountId("clerk-W03");
        rating.stars = 5;
        rating.personal.text = "谢谢";
        give(rating, clerkAt("W03"));
    }

    const catalogue::Theme& theme() const { return release.themes.front(); }

    TakeTicket ticket(const std::string& id, const std::string& person) const {
        TakeTicket body;
        body.ticket = TicketId(id);
        body.theme = theme().id;
        body.personToken = person;
        body.publicCode = "code-" + id;
        body.personal.name = "陈示例";
        body.personal.phone = "13800001234";
        return body;
    }

    std::string give(CommandBody body, Actor by) {
        world.now += std::chrono::seconds{20};
        Command command = world.command(std::move(body), std::move(by));
        const auto decision = world.run(command);
        commands.push_back(std::move(command));
        refusals.push_back(decision ? std::string{} : decision.error().name());
        return refusals.back();
    }

    Submission submission(const Command& command) const { return {codec.encodeCommand(command), command, {}, false}; }
    std::vector<Submission> submissions() const {
        std::vector<Submission> out;
        for (const Command& command : commands) out.push_back(submission(command));
        return out;
    }

    api::JsonCodec codec;
    catalogue::Release release = newbornRelease();
    MemoryWorld world;
    std::vector<Command> commands;
    std::vector<std::string> refusals;  ///< per command; "" = applied

private:
    void oneCase(int ordinal) {
        CaseWalk walk(world, theme(), "case-" + std::to_string(ordinal), ordinal);
        const Actor clerk = clerkAt("W03");
        OpenCase open = walk.openCommand();
        open.ticket = TicketId(ordinal == 1 ? "t-0" : "");
        give(open, clerk);
        give(walk.identifyCommand(), clerk);
        for (auto now = walk.resolution(); now.nextQuestion; now = walk.resolution()) {
            const catalogue::Question* question = theme().question(*now.nextQuestion);
            if (!give(AnswerQuestion{walk.id(), question->id, question->options.front().value, Origin::ByHand, {}},
                      clerk)
                     .empty())
                break;
        }
        const auto resolved = walk.resolution();
        for (const CheckLine& line : walk.state().lines) {
            if (line.verdict != Verdict::Unchecked) continue;
            const bool exempt = resolved.line(line.material)->category == catalogue::LineCategory::Exempt;
            give(GiveVerdict{walk.id(),
                             line.material,
                             exempt ? Verdict::Exempt : Verdict::Complete,
                             0,
                             0,
                             {},
                             {},
                             exempt ? "Q-0417" : ""},
                 clerk);
        }
        FillFields fill{walk.id(), {}};
        for (const catalogue::FormField& field : walk.resolution().form)
            fill.personal[field.id.str()] = FieldValue{fittingValue(*theme().field(field.id)), Origin::ByHand};
        give(fill, clerk);
        give(walk.acceptCommand(), clerk);
    }
};

/// One journal in a directory of its own.
class Hall {
public:
    explicit Hall(const Script& script) : script(script) { open(); }

    std::string path() const { return directory.filePath(QStringLiteral("hall.db")).toStdString(); }

    void open() {
        journal.reset();
        Environment environment;
        environment.scope = script.world.scope;
        environment.rules = script.world.rules;
        environment.calendar = script.world.calendar;
        environment.catalogue = [this](std::int64_t, const std::string&) { return &script.release; };
        environment.clock = [] { return at(12); };
        environment.random = [this](std::size_t count) {
            std::string out;
            while (out.size() < count) out += view(sm3("random " + std::to_string(++randomCalls)));
            return out.substr(0, count);
        };
        journal = std::make_unique<HallJournal>(path(), script.codec, testKeys(), std::move(environment));
    }

    std::vector<Outcome> runAll() { return journal->append(script.submissions()); }
    HallReader reader() const { return HallReader(path(), script.codec, testKeys(), script.world.scope); }

    QTemporaryDir directory;
    const Script& script;
    int randomCalls = 0;
    std::unique_ptr<HallJournal> journal;
};

inline std::string codeOf(const Outcome& outcome) { return outcome.refusal ? outcome.refusal->name() : std::string{}; }

}  // namespace yc::journal::fixture
