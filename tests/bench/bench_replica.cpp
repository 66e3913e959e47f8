// SPDX-License-Identifier: GPL-3.0-or-later
// The workstation's own work: a command decided and made durable, and the catalogue resolved.
#include "api/catalogue_json.h"
#include "bench/bench.h"
#include "domain/calendar_fixture.h"
#include "domain/catalogue/resolution.h"
#include "sync/device.h"

#include <filesystem>

namespace yc::bench {

using namespace yc::domain;

namespace {

using Given = std::pair<const char*, const char*>;
constexpr Given kAnswers[] = {{"Q1", "本省助产机构"}, {"Q2", "是"},       {"Q3", "未领"},
                              {"Q4", "婚内"},         {"Q5", "双方本市"}, {"Q6", "父"},
                              {"Q7", "相同"},         {"Q8", "家庭户"},   {"Q9", "是"}};

/// What a clerk gives for one newborn case, in order.
std::vector<CommandBody> bodiesOf(const CaseId& id) {
    std::vector<CommandBody> bodies;
    IdentifyApplicant identify{id, "token-" + id.str(), {}};
    identify.personal.name = "陈示例";
    identify.personal.idNumber = "11010519491231002X";
    identify.personal.origin = Origin::Card;
    bodies.emplace_back(identify);
    for (const Given& given : kAnswers)
        bodies.emplace_back(AnswerQuestion{id, QuestionId(given.first), given.second, Origin::ByHand, {}});
    bodies.emplace_back(ChooseDelivery{id, DeliveryWay::Mail, "示例路 1 号"});
    return bodies;
}

class Alternating {
public:
    Alternating(test::Device& device, const std::string& folder) : m_device(device), m_bare(folder) {}

    void submit(const CommandBody& body, const std::vector<journal::NumberUse>& numbers = {}) {
        auto& replica = *m_device.replica;
        const Command command = replica.command(body);
        const std::string bytes = m_device.codec.encodeCommand(command);
        m_ours.push_back(timed([&] {
            const auto submitted = replica.submit(command, numbers);
            if (!submitted) throw BenchError("a command was refused: " + submitted.error().name());
        }));
        m_bareTimes.push_back(timed([&] { m_bare.insert(bytes); }));
    }
    void oneCase() {
        std::vector<journal::NumberUse> numbers;
        const OpenCase open = test::nextCase(*m_device.replica, numbers);
        submit(open, numbers);
        for (const CommandBody& body : bodiesOf(open.caseId)) submit(body);
        const auto* state = m_device.replica->find<CaseState>(StreamKind::Case, open.caseId.str());
        std::vector<MaterialId> materials;
        for (const auto& line : state->lines) {
            if (line.verdict == Verdict::Unchecked) materials.push_back(line.material);  // others are made by an item
        }
        for (const MaterialId& material : materials) {
            GiveVerdict verdict;
            verdict.caseId = open.caseId;
            verdict.material = material;
            verdict.verdict = Verdict::Complete;
            submit(verdict);
        }
    }
    const std::vector<double>& ours() const { return m_ours; }
    const std::vector<double>& bare() const { return m_bareTimes; }

private:
    test::Device& m_device;
    BareInserts m_bare;
    std::vector<double> m_ours;
    std::vector<double> m_bareTimes;
};

}  // namespace

Row measureDecideAppend(const Settings& settings) {
    test::TestClock clock;
    const std::string folder = settings.directory + "/device";
    std::filesystem::create_directories(folder);
    test::Device device(folder, clock);
    device.equip();
    Alternating work(device, settings.directory);
    work.submit(OpenDesk{DeskId("W03"), "示例员", {test::shippedCatalogue().release.themes.front().id}});
    for (int i = 0; i < settings.rounds(20, 1); ++i) work.oneCase();
    Row row;
    row.what = "workstation: command decided, sealed, in the outbox and shown; open, identify, answers, verdicts";
    row.ours = median(work.ours());
    row.unit = "ms";
    row.baselineName = "one durable SQLite insert of the same bytes";
    row.baseline = median(work.bare());
    row.rule = Rule::RatioAtMost;
    row.limit = 1.5;
    row.note = std::to_string(work.ours().size()) + " commands, p99 " + number(percentile(work.ours(), 0.99)) + " / " +
               number(percentile(work.bare(), 0.99)) + " ms";
    return row;
}

Row measureResolve(const Settings& settings) {
    const catalogue::Theme& theme = test::shippedCatalogue().release.themes.front();
    const WorkingCalendar calendar = fixture::calendar();
    catalogue::Answers answers;
    for (const Given& given : kAnswers) answers[QuestionId(given.first)] = catalogue::Answer::byHand(given.second);
    catalogue::ResolutionContext context;
    context.start = std::chrono::year{2026} / 3 / 11;
    context.calendar = &calendar;
    std::vector<double> times;
    std::size_t lines = 0;
    for (int i = 0; i < settings.rounds(2000, 20); ++i)
        times.push_back(timed([&] { lines = catalogue::resolve(theme, answers, {}, context).lines.size(); }));
    const catalogue::Resolution resolution = catalogue::resolve(theme, answers, {}, context);
    if (!resolution.complete()) throw BenchError("the answers do not lead to a scenario");
    Row row;
    row.what = "catalogue: all answers of the newborn theme to items, materials, form and dated plan";
    row.ours = median(times);
    row.unit = "ms";
    row.limit = 1;
    row.note = std::to_string(resolution.chosenItems().size()) + " items, " + std::to_string(lines) + " lines, p99 " +
               number(percentile(times, 0.99)) + " ms";
    return row;
}

}  // namespace yc::bench
