// SPDX-License-Identifier: GPL-3.0-or-later
// What is due in the hall, who was reminded or told, payments taken back, and the promises as the public reads them.
#include "api/json_codec.h"
#include "api/routes.h"
#include "api/wire.h"
#include "api/words.h"
#include "ctl/verbs.h"

#include <algorithm>

namespace yc::ctl {

namespace path = api::path;

namespace {

domain::TellingWay wayOf(const Call& call) {
    std::string word = call.required("--by");
    std::replace(word.begin(), word.end(), '-', '_');
    if (const auto way = api::valueOf<domain::TellingWay>(word)) return *way;
    std::string words;
    for (const std::string_view known : api::allWords<domain::TellingWay>()) words += ' ' + std::string(known);
    std::replace(words.begin(), words.end(), '_', '-');
    throw Stop(WrongUsage, "--by takes one of" + words);
}

/// The case of the number in the call, as the server shows it to this account.
std::optional<domain::CaseId> caseIn(const Call& call, Line* line, int& code) {
    const auto answer = line->get(filled(path::caseByNumber, call.values[0]));
    if (!answer) {
        code = finish(call, answer);
        return std::nullopt;
    }
    return api::decode<api::CaseDetail>(*answer).row.id;
}

template <class Make>
int about(const Call& call, Line* line, Make make) {
    int code = Done;
    const auto id = caseIn(call, line, code);
    return id ? send(call, line, make(*id)) : code;
}

int dueList(const Call& call, Line* line) {
    const std::string days = call.has("--days") ? "?days=" + std::to_string(numberOf(call, "--days")) : std::string();
    return finish(call, line->get(std::string(path::dues) + days));
}

int remind(const Call& call, Line* line) {
    const bool papers = call.has("--material");
    domain::RemindApplicant body;
    body.about = papers ? domain::ReminderKind::Supplement : domain::ReminderKind::Correction;
    body.material = domain::MaterialId(call.option("--material"));
    body.way = wayOf(call);
    body.note = call.option("--note");
    return about(call, line, [&](const domain::CaseId& id) {
        body.caseId = id;
        return body;
    });
}

int told(const Call& call, Line* line) {
    domain::RecordTold body;
    body.number = domain::PaperNumber(call.required("--paper"));
    body.way = wayOf(call);
    body.where = call.option("--where");
    return about(call, line, [&](const domain::CaseId& id) {
        body.caseId = id;
        return body;
    });
}

int correctPayment(const Call& call, Line* line) {
    domain::CorrectPayment body;
    body.item = domain::ItemId(call.required("--item"));
    body.voucher = call.required("--voucher");
    body.reason = call.required("--reason");
    return about(call, line, [&](const domain::CaseId& id) {
        body.caseId = id;
        return body;
    });
}

int promiseList(const Call& call, Line* line) {
    const std::string before = call.has("--before") ? "?before=" + escaped(call.option("--before")) : std::string();
    return finish(call, line->get(std::string(path::publicPromises) + before));
}

const Option kBy{"--by", "WAY", "at-window, telephone, message, mail or online"};

}  // namespace

std::vector<Verb> promiseVerbs() {
    return {
        {"due list",
         "",
         "dates of the hall, earliest first (clerk, supervisor)",
         "Undecided intakes, corrections, tolerated papers, checks of commitments, papers nobody was told of.",
         Need::Session,
         {{"--days", "N", "calendar days ahead, default 10"}},
         dueList},
        {"case remind",
         "CASE",
         "record that the applicant was reminded",
         "Of a tolerated paper with --material, of the corrections without it.",
         Need::Signature,
         {{"--material", "ID", "the tolerated paper"}, kBy, {"--note", "TEXT", "what was said"}},
         remind},
        {"case told",
         "CASE",
         "record that the applicant was told of a paper",
         "Papers handed over at a window are told with their issue; this is for what departments write.",
         Need::Signature,
         {{"--paper", "NO", "number of the paper"}, kBy, {"--where", "TEXT", "waybill or place, no address"}},
         told},
        {"payment correct",
         "CASE",
         "a payment does not count; it stays on record (clerk, supervisor)",
         "",
         Need::Signature,
         {{"--item", "ID", "what was paid for"},
          {"--voucher", "NO", "of the payment that does not count"},
          {"--reason", "TEXT", "why; it is recorded"}},
         correctPayment},
        {"promise list",
         "",
         "promises made, names masked, as everybody may read them",
         "",
         Need::Server,
         {{"--before", "TIME", "next of the last page"}},
         promiseList},
    };
}

}  // namespace yc::ctl
