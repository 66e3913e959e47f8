// SPDX-License-Identifier: GPL-3.0-or-later
// Search over a hall's cases by name, part of a name, pinyin initials, and tails of numbers.
#include "bench/bench.h"
#include "domain/identity/citizen_id.h"
#include "journal/keyring.h"
#include "sync/device.h"

#include <array>
#include <fmt/format.h>
#include <random>

namespace yc::bench {

using namespace yc::domain;

namespace {

constexpr std::size_t kGroup = 256;
constexpr std::array kSurnames = {"陈", "林", "沈", "许", "叶", "何", "苏", "周",
                                  "吴", "郑", "冯", "蒋", "韩", "杨", "朱", "秦"};
constexpr std::array kGiven = {"知", "夏", "小", "棠", "若", "溪", "安", "雨", "晴", "明", "远",
                               "思", "宁", "嘉", "木", "清", "和", "景", "行", "书", "白", "云",
                               "舟", "之", "禾", "青", "岚", "亦", "可", "言", "星", "河"};

struct Person {
    std::string name;
    std::string idNumber;
    std::string phone;
};

/// The i-th invented person, the same in every run.
Person personOf(int i) {
    std::mt19937_64 random(static_cast<std::uint64_t>(i) + 1);
    const auto of = [&](const auto& list) { return std::string(list[random() % list.size()]); };
    Person person;
    person.name = of(kSurnames) + of(kGiven) + (random() % 4 == 0 ? std::string() : of(kGiven));
    person.idNumber = fmt::format("430703{}{:02}{:02}{:03}", 1950 + random() % 55, 1 + random() % 12, 1 + random() % 28,
                                  random() % 1000);
    person.idNumber += citizenIdCheck(person.idNumber);
    person.phone = fmt::format("138{:08}", random() % 100'000'000);
    return person;
}

/// Cases opened and identified through the journal, as a hall would have made them.
class Cases {
public:
    explicit Cases(const std::string& directory)
        : m_authority(directory, m_clock), m_hash(journal::sm3Hex(test::shippedCatalogue().canonical)) {}

    void add(int count) {
        for (int end = m_count + count; m_count < end; ++m_count) {
            const CaseId id("case-" + std::to_string(m_count));
            const Person person = personOf(m_count);
            OpenCase open;
            open.caseId = id;
            const Date day = std::chrono::sys_days{std::chrono::year{2024} / 1 / 1} + std::chrono::days{m_count / 900};
            open.number = caseNumber("430703", day, "003", m_count % 900 + 1);
            open.queryCode = "q";
            open.theme = test::shippedCatalogue().release.themes.front().id;
            open.desk = DeskId("W03");
            give(open);
            IdentifyApplicant identify{id, "token-" + id.str(), {}};
            identify.personal.name = person.name;
            identify.personal.idNumber = person.idNumber;
            identify.personal.phone = person.phone;
            identify.personal.origin = Origin::Card;
            give(identify);
        }
        flush();
    }
    int count() const { return m_count; }
    const journal::HallReader& reader() const { return *m_authority.reader; }

private:
    void give(CommandBody body) {
        Command command;
        command.id = CommandId("c-" + std::to_string(++m_given));
        command.scope = test::kScope;
        command.actor = {AccountId("lin"), DeviceId("W03-PC"), {Role::Clerk}, {}, DeskId("W03")};
        command.occurredAt = m_clock.now();
        command.basis.catalogueVersion = test::shippedCatalogue().release.version;
        command.basis.catalogueHash = m_hash;
        command.body = std::move(body);
        m_group.push_back({m_codec.encodeCommand(command), command, {}, false});
        if (m_group.size() == kGroup) flush();
    }
    void flush() {
        for (const journal::Outcome& outcome : m_authority.hall->append(m_group)) {
            if (outcome.status != journal::OutcomeStatus::Applied)
                throw BenchError("a case was refused: " +
                                 (outcome.refusal ? outcome.refusal->name() : std::string("conflict")));
        }
        m_group.clear();
    }
    test::TestClock m_clock;
    test::Authority m_authority;
    api::JsonCodec m_codec;
    std::string m_hash;
    std::vector<journal::Submission> m_group;
    int m_count = 0;
    int m_given = 0;
};

/// As many cases as a minute gives, full size or a fifth of it.
double fill(Cases& cases, bool quick) {
    constexpr int small = 20'000;
    constexpr int full = 100'000;
    constexpr double mostMs = 60'000;
    double spent = timed([&] { cases.add(quick ? 500 : small); });
    if (!quick && spent * full / small < mostMs) spent += timed([&] { cases.add(full - small); });
    return spent;
}

}  // namespace

Row measureSearch(const Settings& settings) {
    Cases cases(settings.directory);
    const double filled = fill(cases, settings.quick);
    // The plain way to find something in such a table without an index of tokens.
    journal::Database::Options options;
    options.mode = journal::Database::Mode::ReadOnly;
    journal::Database plain(settings.directory + "/hall.db", options);
    std::vector<double> ours;
    std::vector<double> scans;
    std::size_t found = 0;
    std::mt19937_64 random(7);
    constexpr std::array initials = {"cxx", "lzx", "sx", "wmy", "zyq", "hjx"};
    for (int i = 0; i < settings.rounds(500, 20); ++i) {
        const Person person = personOf(static_cast<int>(random() % static_cast<std::uint64_t>(cases.count())));
        const std::array<std::string, 5> texts = {person.name, person.name.substr(person.name.size() - 6),
                                                  initials[random() % initials.size()], person.idNumber.substr(14),
                                                  person.phone.substr(7)};
        const std::string& text = texts[static_cast<std::size_t>(i) % texts.size()];
        std::size_t rows = 0;
        ours.push_back(timed([&] { rows = cases.reader().search(text).size(); }));
        if (rows == 0 && text != texts[2]) throw BenchError("a case that is there was not found");
        found += rows;
        if (i % 10 != 0) continue;
        scans.push_back(timed([&] {
            auto scan = plain.query("SELECT case_id FROM v_case WHERE number LIKE ? ORDER BY id DESC LIMIT 50");
            const std::string like = "%" + person.phone.substr(7) + "%";
            scan.bind(like);
            while (scan.step()) {}
        }));
    }
    Row row;
    row.what =
        fmt::format("search over N={} cases by name, part of it, initials, id tail, phone tail, p99", cases.count());
    row.ours = percentile(ours, 0.99);
    row.unit = "ms";
    row.baselineName = "LIKE over the case numbers, p99";
    row.baseline = percentile(scans, 0.99);
    row.limit = 50;
    row.note = fmt::format("p50 {} / {} ms, {:.1f} rows a search, filled in {:.0f} s", number(median(ours)),
                           number(median(scans)), static_cast<double>(found) / static_cast<double>(ours.size()),
                           filled / 1000);
    return row;
}

}  // namespace yc::bench
