// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单: a blank list, a check without a server's help, and putting a file's good rows on the list of a case.
#include "api/catalogue_json.h"
#include "api/device_key.h"
#include "api/json_codec.h"
#include "ctl/verbs.h"
#include "domain/core/numbers.h"
#include "domain/intake/batch.h"
#include "domain/intake/case_resolution.h"
#include "tables/batch_sheet.h"
#include "tables/read_table.h"
#include "tables/write_table.h"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <set>

namespace yc::ctl {

namespace path = api::path;

namespace {

constexpr std::size_t kPortion = 50;
// A window counts its cases of a day up from 1; what is put in from here counts down, so that both never meet.
constexpr int kFirstSequence = 9999;
constexpr int kLastSequence = 5000;

/// The case with the release it keeps, and its form.
struct Whole {
    api::CaseDetail detail;
    api::CatalogueDocument catalogue;
    const domain::catalogue::Theme* theme = nullptr;
    domain::catalogue::Resolution resolution;
};

std::optional<std::string> got(const Call& call, const sync::Answer<std::string>& answer, int& code) {
    if (answer) return *answer;
    code = finish(call, answer.error());
    return std::nullopt;
}

int sayRefused(const Call& call, const domain::Refusal& refusal) {
    call.around.err << refusal.sentence(call.language) << "\n" << refusal.remedy(call.language) << "\n";
    return InputWrong;
}

std::optional<Whole> wholeOf(const Call& call, Line* line, int& code) {
    const auto text = got(call, line->get(filled(path::caseByNumber, call.values[0])), code);
    if (!text) return std::nullopt;
    Whole whole;
    whole.detail = api::decode<api::CaseDetail>(*text);
    const domain::CaseState& state = whole.detail.state;
    const auto release = got(call,
                             line->get(fmt::format("{}?version={}&hash={}", path::catalogue, state.catalogueVersion,
                                                   escaped(state.catalogueHash))),
                             code);
    if (!release) return std::nullopt;
    auto document = api::readCatalogue(*release);
    if (!document) throw Stop(CannotReach, "the server's catalogue cannot be read");
    whole.catalogue = std::move(*document);
    whole.theme = whole.catalogue.release.theme(state.theme);
    if (!whole.theme) throw Stop(CannotReach, "the case's theme is not in its release");
    const domain::WorkingCalendar none;  // a form does not hang on days
    whole.resolution = domain::resolveCase(state, *whole.theme, none, domain::localDate(call.around.clock()));
    return whole;
}

void report(const Call& call, const tables::BatchSheet& sheet) {
    for (const std::string& remark : sheet.remarks) call.around.err << remark << "\n";
    for (const tables::ListedRow& row : sheet.rows) {
        if (row.problems.empty()) continue;
        call.around.err << "第 " << row.number << " 行：";
        for (std::size_t i = 0; i < row.problems.size(); ++i) call.around.err << (i ? "；" : "") << row.problems[i];
        call.around.err << "\n";
    }
}

void saveReturned(const Call& call, const tables::BatchSheet& sheet, const domain::catalogue::Theme& theme) {
    if (!call.has("--returned") || sheet.bad() == 0) return;
    try {
        tables::writeReturnedList(call.option("--returned"), sheet, theme);
    } catch (const tables::WriteFault& fault) {
        throw Stop(InputWrong, call.option("--returned") + ": " + fault.what());
    }
}

/// The list so far: who is on it is no fault of a row, so that a file can be given again.
std::set<std::string> listed(const domain::CaseState& state) {
    std::set<std::string> there;
    for (std::size_t i = 0; i < state.members.size() && i < state.personal.members.size(); ++i) {
        if (state.members[i].step != domain::BatchStep::Dropped) there.insert(state.personal.members[i].idNumber);
    }
    return there;
}

std::string queryCode() {
    static constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string code;
    for (const char byte : api::randomBytes(8)) code += letters[static_cast<unsigned char>(byte) % letters.size()];
    return code;
}

class Import {
public:
    Import(const Call& call, Line* line, const Whole& whole, tables::BatchSheet& sheet)
        : m_call(call), m_line(line), m_whole(whole), m_sheet(sheet) {
        const std::string number = whole.detail.state.number.str();
        if (number.size() != 25) throw Stop(InputWrong, number + ": not a case of this hall");
        m_region = number.substr(3, 6);
        m_deskCode = number.substr(17, 3);
        const auto there = listed(whole.detail.state);
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
            const auto& row = sheet.rows[i];
            if (!row.problems.empty()) continue;
            if (there.count(row.person.idNumber) != 0)
                ++m_already;
            else
                m_open.push_back(i);
        }
    }

    int run() {
        const std::size_t all = m_open.size();
        while (!m_open.empty()) {
            const std::vector<std::size_t> rows(
                m_open.begin(), m_open.begin() + static_cast<std::ptrdiff_t>(std::min(kPortion, m_open.size())));
            const auto outcome = give(rows);
            if (!outcome) return finish(m_call, outcome.error());
            if (outcome->status == journal::OutcomeStatus::Applied) {
                m_taken += rows.size();
                m_sequence -= static_cast<int>(rows.size());
                m_open.erase(m_open.begin(), m_open.begin() + static_cast<std::ptrdiff_t>(rows.size()));
                m_call.around.err << m_taken << "/" << all << "\n";
            } else if (!outcome->refusal || !outOfTheWay(rows, *outcome->refusal)) {
                const auto refusal = outcome->refusal.value_or(domain::refuse(domain::RefusalCode::Unavailable));
                return finish(m_call, sync::TransportFault{sync::Fault::Rejected, /*status=*/200, refusal});
            }
        }
        return Done;
    }
    std::size_t taken() const { return m_taken; }
    std::size_t already() const { return m_already; }

private:
    sync::Answer<journal::Outcome> give(const std::vector<std::size_t>& rows) {
        if (m_sequence - static_cast<int>(rows.size()) < kLastSequence)
            throw Stop(InputWrong, "no number is left today; go on tomorrow");
        domain::AddBatchRows body;
        body.caseId = m_whole.detail.row.id;
        int sequence = m_sequence;
        for (const std::size_t at : rows) {
            const tables::ListedRow& row = m_sheet.rows[at];
            domain::BatchRow child;
            const domain::Instant now = m_call.around.clock();
            child.caseId = domain::CaseId(api::uuid7(now.time_since_epoch().count()));
            child.number = domain::caseNumber(m_region, domain::localDate(now), m_deskCode, sequence--);
            child.queryCode = queryCode();
            child.personToken = m_line->personToken(row.person.idNumber);
            if (child.personToken.empty())
                throw Stop(WrongUsage, "this account does not identify people; use a clerk's");
            child.form = row.form;
            body.personal.push_back(std::move(child));
        }
        auto command = m_line->command(m_call, std::move(body));
        if (!command) return domain::Unexpected<sync::TransportFault>{command.error()};
        command->basis.catalogueVersion = m_whole.detail.state.catalogueVersion;
        command->basis.catalogueHash = m_whole.detail.state.catalogueHash;
        return m_line->give(*command);
    }

    /// A number that is used gives way to lower ones; a row that cannot be taken goes among the wrong ones.
    bool outOfTheWay(const std::vector<std::size_t>& rows, const domain::Refusal& refusal) {
        if (refusal.detail == domain::refuse(domain::RefusalCode::CaseExists).name()) {
            m_sequence -= static_cast<int>(rows.size());
            return true;
        }
        const auto named = refusal.params.find("row");
        const std::size_t at = named == refusal.params.end() ? 0 : std::strtoul(named->second.c_str(), nullptr, 10);
        if (at == 0 || at > rows.size()) return false;
        const auto problem = refusal.params.find("problem");
        m_sheet.rows[rows[at - 1]].problems.push_back(
            problem == refusal.params.end() ? refusal.sentence(domain::Language::Chinese) : problem->second);
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(at - 1));
        return true;
    }

    const Call& m_call;
    Line* m_line;
    const Whole& m_whole;
    tables::BatchSheet& m_sheet;
    std::string m_region;
    std::string m_deskCode;
    std::vector<std::size_t> m_open;
    std::size_t m_taken = 0;
    std::size_t m_already = 0;
    int m_sequence = kFirstSequence;
};

int batchImport(const Call& call, Line* line) {
    int code = Done;
    auto whole = wholeOf(call, line, code);
    if (!whole) return code;
    const auto table = tables::readTableFile(call.values[1]);
    if (!table) return sayRefused(call, table.error());
    auto sheet = tables::readBatchSheet(*table, *whole->theme, whole->resolution);
    if (!sheet) return sayRefused(call, sheet.error());
    std::size_t taken = 0;
    std::size_t already = 0;
    if (!call.has("--check")) {
        Import import(call, line, *whole, *sheet);
        code = import.run();
        taken = import.taken();
        already = import.already();
    }
    report(call, *sheet);
    saveReturned(call, *sheet, *whole->theme);
    call.around.out << fmt::format("{{\"already\":{},\"rows\":{},\"taken\":{},\"wrong\":{}}}\n", already,
                                   sheet->rows.size(), taken, sheet->bad());
    if (code != Done) return code;
    return sheet->bad() > 0 ? InputWrong : Done;
}

int batchBlank(const Call& call, Line* line) {
    int code = Done;
    const auto whole = wholeOf(call, line, code);
    if (!whole) return code;
    if (!whole->resolution.batch) return sayRefused(call, domain::refuse(domain::RefusalCode::BatchNotOffered));
    try {
        tables::writeBlankList(call.values[1], *whole->theme, whole->resolution);
    } catch (const tables::WriteFault& fault) { throw Stop(InputWrong, call.values[1] + ": " + fault.what()); }
    return Done;
}

}  // namespace

std::vector<Verb> batchVerbs() {
    return {
        {"batch blank", "CASE FILE", "the blank list of a batch case, as xlsx", "", Need::Session, {}, batchBlank},
        {"batch import",
         "CASE FILE",
         "put the persons of an xlsx or csv file on the list of a case",
         "Every row is checked with the rules of the form; good rows are taken in portions, wrong ones are named on\n"
         "standard error. The same file can be given again. Exit code 4 when a row was wrong. The case is accepted at\n"
         "the window.",
         Need::Signature,
         {{"--check", "", "only check, change nothing"},
          {"--returned", "FILE", "write the wrong rows with their reasons there, as xlsx"}},
         batchImport},
    };
}

}  // namespace yc::ctl
