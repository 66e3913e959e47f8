// SPDX-License-Identifier: GPL-3.0-or-later
// A device with a replica on temporary files, and the hall it belongs to as a real journal in the same process.
#pragma once

#include "api/catalogue_json.h"
#include "api/json_codec.h"
#include "domain/core/numbers.h"
#include "journal/hall_journal.h"
#include "journal/projection_cache.h"
#include "journal/queries.h"
#include "sync/replica.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace yc::test {

using namespace yc::domain;

inline const ScopeId kScope{"H430703"};

inline const api::CatalogueDocument& shippedCatalogue() {
    static const api::CatalogueDocument document = [] {
        auto read = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        if (!read) qFatal("the shipped catalogue cannot be read");
        return std::move(read.value());
    }();
    return document;
}

/// Time that only tests move; a step for each look keeps ids and moments apart.
class TestClock {
public:
    Instant now() { return m_now += Milliseconds{5}; }
    void forward(Milliseconds by) { m_now += by; }

private:
    Instant m_now = startOfLocalDay(std::chrono::year{2026} / 3 / 11) + std::chrono::hours{9};
};

class Device {
public:
    explicit Device(std::string directory, TestClock& clock) : m_directory(std::move(directory)), m_clock(clock) {
        open();
    }

    void open() {
        replica.reset();  // a crash: nothing is flushed that was not durable
        sync::ReplicaConfig config;
        config.directory = m_directory;
        config.scope = kScope;
        config.device = DeviceId("W03-PC");
        config.codec = &codec;
        config.key = &key;
        config.clock = [this] { return m_clock.now(); };
        replica = std::make_unique<sync::Replica>(std::move(config));
        replica->setSession(Actor{AccountId("lin"), DeviceId("W03-PC"), {Role::Clerk, Role::Kiosk}, {}, DeskId("W03")});
    }
    /// Catalogue and hall as they come with the first sign-in.
    void equip() {
        const std::string& text = shippedCatalogue().canonical;
        api::HallInfo hall;
        hall.scope = kScope;
        hall.catalogueVersion = shippedCatalogue().release.version;
        hall.catalogueHash = journal::sm3Hex(text);
        hall.rules.slots = {"A-1"};
        replica->setHall(hall);
        if (!replica->addRelease(text, hall.catalogueHash)) qFatal("the release is not taken");
    }
    [[nodiscard]] const std::string& directory() const { return m_directory; }

    api::JsonCodec codec;
    api::DeviceKey key = api::DeviceKey::generate();
    std::unique_ptr<sync::Replica> replica;

private:
    std::string m_directory;
    TestClock& m_clock;
};

/// The authority. `refusing` makes it turn down commands it could have applied.
class Authority {
public:
    Authority(const std::string& directory, TestClock& clock) : m_path(directory + "/hall.db"), m_clock(clock) {
        journal::Environment environment;
        environment.scope = kScope;
        environment.rules.slots = {"A-1"};
        environment.catalogue = [](std::int64_t, const std::string&) { return &shippedCatalogue().release; };
        environment.clock = [this] { return m_clock.now(); };
        hall = std::make_unique<journal::HallJournal>(m_path, codec, keys(), std::move(environment));
        reader = std::make_unique<journal::HallReader>(m_path, codec, keys(), kScope);
    }

    std::vector<journal::Outcome> push(const std::vector<sync::OutboxEntry>& entries,
                                       const std::function<bool()>& refusing) {
        std::vector<journal::Outcome> outcomes;
        for (const sync::OutboxEntry& entry : entries) {
            const Command command = codec.decodeCommand(entry.bytes);
            if (m_refused.count(command.id) == 0 && !reader->reply(command.id) && refusing())
                m_refused.insert(command.id);
            if (m_refused.count(command.id) != 0) {
                journal::Outcome outcome;
                outcome.command = command.id;
                outcome.status = journal::OutcomeStatus::Refused;
                outcome.refusal = refuse(RefusalCode::NotPermitted);
                outcomes.push_back(outcome);
                continue;
            }
            outcomes.push_back(hall->append({{entry.bytes, command, entry.decidedDigest, entry.effectRan}}).front());
        }
        return outcomes;
    }
    sync::Changes changes(const journal::Cursor& after, int limit) const {
        journal::Changes found = reader->changes(after, limit);
        return {std::move(found.states), std::move(found.cursor), found.more, found.reset};
    }
    /// Somebody else in the hall.
    journal::Outcome give(CommandBody body, Actor actor) {
        Command command;
        command.id = CommandId("other-" + std::to_string(++m_given));
        command.scope = kScope;
        command.actor = std::move(actor);
        command.occurredAt = m_clock.now();
        command.basis.catalogueVersion = shippedCatalogue().release.version;
        command.body = std::move(body);
        return hall->append({{codec.encodeCommand(command), command, {}, false}}).front();
    }

    api::JsonCodec codec;
    std::unique_ptr<journal::HallJournal> hall;
    std::unique_ptr<journal::HallReader> reader;

private:
    static journal::KeyRing keys() { return {std::string(32, 'h'), std::string(32, 's')}; }
    std::string m_path;
    TestClock& m_clock;
    std::set<CommandId> m_refused;
    int m_given = 0;
};

/// The next case of the day at this window; its sequence is taken with the command.
inline OpenCase nextCase(const sync::Replica& replica, std::vector<journal::NumberUse>& numbers) {
    const std::string counter = "case|2026-03-11";
    const auto sequence = replica.peekCounter(counter);
    numbers.push_back({counter, sequence});
    OpenCase open;
    open.caseId = CaseId("case-" + std::to_string(sequence));
    open.number = caseNumber("430703", std::chrono::year{2026} / 3 / 11, "003", static_cast<int>(sequence));
    open.queryCode = "q";
    open.theme = shippedCatalogue().release.themes.front().id;
    open.desk = DeskId("W03");
    return open;
}
inline Expected<sync::Submitted, Refusal> openNextCase(sync::Replica& replica) {
    std::vector<journal::NumberUse> numbers;
    const OpenCase open = nextCase(replica, numbers);
    return replica.submit(replica.command(open), numbers);
}

/// A clerk who does what comes to mind. Returns what was submitted, nullopt when the command was refused here.
class RandomClerk {
public:
    explicit RandomClerk(std::uint64_t seed) : random(seed) {}

    std::optional<sync::Submitted> act(sync::Replica& replica) {
        std::vector<journal::NumberUse> numbers;
        const CommandBody body = next(replica, numbers);
        auto submitted = replica.submit(replica.command(body), numbers);
        if (!submitted) {
            ++refusedHere;
            return std::nullopt;
        }
        if (const auto* opened = std::get_if<OpenCase>(&body)) cases.push_back(opened->caseId);
        return std::move(submitted.value());
    }

    std::mt19937_64 random;
    std::vector<CaseId> cases;
    int refusedHere = 0;

private:
    std::size_t upTo(std::size_t n) { return random() % n; }

    CommandBody next(sync::Replica& replica, std::vector<journal::NumberUse>& numbers) {
        const DeskId desk("W03");
        switch (upTo(cases.empty() ? 5 : 14)) {
        case 0: return OpenDesk{desk, "示例员", {ThemeId("YJS-GR-01")}};
        case 1: return upTo(2) == 0 ? CommandBody{PauseDesk{desk, "换班"}} : CommandBody{ContinueDesk{desk}};
        case 2:
        case 3:
        case 4: return nextCase(replica, numbers);
        default: return aboutCase(replica, cases[upTo(cases.size())]);
        }
    }
    CommandBody aboutCase(sync::Replica& replica, const CaseId& id) {
        const auto& theme = shippedCatalogue().release.themes.front();
        switch (upTo(4)) {
        case 0: {
            IdentifyApplicant identify{id, "token-" + id.str(), {}};
            identify.personal.name = "陈示例";
            identify.personal.idNumber = "11010519491231002X";
            return identify;
        }
        case 1: {
            const auto& question = theme.questions[upTo(theme.questions.size())];
            const std::string value =
                question.options.empty() ? "" : question.options[upTo(question.options.size())].value;
            return AnswerQuestion{id, question.id, value, Origin::ByHand, {}};
        }
        case 2: return ChooseDelivery{id, DeliveryWay::Mail, "示例路 " + std::to_string(upTo(100)) + " 号"};
        default: {
            GiveVerdict verdict;
            verdict.caseId = id;
            const auto* state = replica.find<CaseState>(StreamKind::Case, id.str());
            if (state && !state->lines.empty()) verdict.material = state->lines[upTo(state->lines.size())].material;
            verdict.verdict = upTo(3) == 0 ? Verdict::Unchecked : Verdict::Complete;
            return verdict;
        }
        }
    }
};

}  // namespace yc::test
