// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verbs.h"

#include "api/command_body.h"
#include "api/json_codec.h"
#include "api/paper_wire.h"
#include "api/routes.h"
#include "ctl/catalogue_report.h"
#include "ctl/custody_verbs.h"
#include "ctl/paper_check.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>

namespace yc::ctl {

namespace path = api::path;

namespace {

// ---- reading ------------------------------------------------------------------------------------------------------

/// "?q=…&limit=…" from the options that were given; "--limit" becomes "limit".
std::string query(const Call& call, std::initializer_list<std::string_view> names) {
    std::string text;
    for (const std::string_view name : names) {
        if (call.has(name))
            text += fmt::format("{}{}={}", text.empty() ? '?' : '&', name.substr(2), escaped(call.option(name)));
    }
    return text;
}

int login(const Call& call, Line* line) {
    const auto answer = line->signIn(call);
    if (!answer) return finish(call, answer.error());
    call.around.out << api::encode(*answer) << '\n';
    return Done;
}

/// The server answers "ok SCOPE SEQ" for probes; a script gets it as JSON like everything else.
int health(const Call& call, Line* line) {
    const auto answer = line->get(std::string(path::health));
    if (!answer) return finish(call, answer.error());
    const auto first = answer->find(' ');
    const auto second = answer->rfind(' ');
    const std::string scope = first < second ? answer->substr(first + 1, second - first - 1) : std::string();
    const std::string seq =
        first < second ? answer->substr(second + 1, answer->find('\n') - second - 1) : std::string();
    const auto isWord = [](const std::string& text, const char* letters) {
        return !text.empty() && text.find_first_not_of(letters) == std::string::npos;
    };
    if (answer->substr(0, first) != "ok" || !isWord(seq, "0123456789") ||
        !isWord(scope, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"))
        throw Stop(CannotReach, "something answers there, but it is not this product's server");
    call.around.out << fmt::format("{{\"scope\":\"{}\",\"seq\":{},\"status\":\"ok\"}}\n", scope, seq);
    return Done;
}

int hall(const Call& call, Line* line) { return finish(call, line->get(std::string(path::hall))); }

int queue(const Call& call, Line* line) {
    return finish(call, line->get(std::string(path::queue) + (call.has("--all") ? "?all=1" : "")));
}

int cases(const Call& call, Line* line) {
    return finish(call, line->get(std::string(path::cases) +
                                  query(call, {"--desk", "--clerk", "--theme", "--q", "--before", "--limit"})));
}

int caseByNumber(const Call& call, Line* line) {
    return finish(call, line->get(filled(path::caseByNumber, call.values[0])));
}

int timeline(const Call& call, Line* line) {
    return finish(call, line->get(filled(path::caseTimeline, call.values[0])));
}

int search(const Call& call, Line* line) {
    const std::string limit = call.has("--limit") ? "&limit=" + escaped(call.option("--limit")) : std::string();
    return finish(call, line->get(fmt::format("{}?q={}{}", path::search, escaped(call.values[0]), limit)));
}

int slips(const Call& call, Line* line) {
    call.required("--keeper");
    std::string target = std::string(path::slips) + query(call, {"--keeper", "--direction"});
    if (call.has("--closed")) target += "&closed=1";
    return finish(call, line->get(target));
}

int results(const Call& call, Line* line) { return finish(call, line->get(std::string(path::results))); }

int publicCase(const Call& call, Line* line) {
    return finish(call,
                  line->get(filled(path::publicCase, call.values[0]) + "?code=" + escaped(call.required("--code"))));
}

int publicTicket(const Call& call, Line* line) {
    return finish(call, line->get(filled(path::publicTicket, call.values[0])));
}

// ---- commands -----------------------------------------------------------------------------------------------------

int command(const Call& call, Line* line) {
    const std::string text = call.fileText(call.values[0]);
    try {
        if (call.has("--kind")) {
            auto body = api::decodeCommandBody(call.option("--kind"), text);
            if (!body) throw Stop(WrongUsage, call.option("--kind") + ": unknown kind of command");
            return send(call, line, std::move(*body));
        }
        static_cast<void>(api::JsonCodec().decodeCommand(text));  // said here, before anything is sent
    } catch (const journal::CodecError& fault) {
        throw Stop(InputWrong, call.values[0] + ": not a command: " + fault.what());
    }
    return line->sendSigned(call, text);
}

int evaluate(const Call& call, Line* line) {
    api::PublicEvaluation evaluation;
    const bool byTicket = call.has("--ticket-code");
    if (byTicket == call.has("--case")) throw Stop(WrongUsage, "name either --ticket-code C or --case NO --code C");
    if (byTicket) {
        evaluation.ticketCode = call.required("--ticket-code");
    } else {
        evaluation.caseNumber = domain::CaseNumber(call.required("--case"));
        evaluation.caseCode = call.required("--code");
    }
    const std::string stars = call.required("--stars");
    if (stars.size() != 1 || stars[0] < '1' || stars[0] > '5') throw Stop(WrongUsage, "--stars takes 1 to 5");
    evaluation.stars = stars[0] - '0';
    const auto reasons = call.options.equal_range("--reason");
    for (auto reason = reasons.first; reason != reasons.second; ++reason) evaluation.reasons.push_back(reason->second);
    evaluation.text = call.option("--text");
    return finish(call, line->post(std::string(path::publicEvaluations), api::encode(evaluation)));
}

// ---- catalogue ----------------------------------------------------------------------------------------------------

CatalogueReport examined(const Call& call) {
    try {
        return examineCatalogue(call.values[0], call.option("--against"));
    } catch (const std::exception& fault) {  // a file that cannot be opened
        throw Stop(InputWrong, fault.what());
    }
}

int catalogueCheck(const Call& call, Line*) {
    const CatalogueReport report = examined(call);
    if (call.has("--json"))
        call.around.out << api::encode(report.answer) << '\n';
    else
        call.around.out << reportText(report, call.language);
    return report.publishable() ? Done : InputWrong;
}

int catalogueDiff(const Call& call, Line*) {
    try {
        call.around.out << catalogueDifference(call.values[0], call.values[1], call.has("--json"), call.language);
    } catch (const std::exception& fault) {  // a file that cannot be opened or read
        throw Stop(InputWrong, fault.what());
    }
    return Done;
}

int catalogueImport(const Call& call, Line* line) {
    const CatalogueReport report = examined(call);
    if (!report.publishable()) {
        call.around.err << reportText(report, call.language);
        return InputWrong;
    }
    return finish(call, line->post(std::string(path::adminCatalogue), report.canonical));
}

// ---- papers -------------------------------------------------------------------------------------------------------

int hallKeys(const Call& call, Line* line) { return finish(call, line->get(std::string(path::publicKeys))); }

int numbers(const Call& call, Line* line) {
    return finish(call, line->get(std::string(path::numbers) + query(call, {"--series"})));
}

int receiptVerify(const Call& call, Line*) {
    const std::string code = call.values[0] == "-" ? call.fileText("-") : call.values[0];
    const PaperVerdict verdict = verifyPaper(code, call.fileText(call.required("--keys")),
                                             call.fileText(call.required("--ca")), call.around.clock());
    call.around.out << verdict.json << '\n';
    call.around.err << "yichuang-ctl: " << (call.language == domain::Language::Chinese ? verdict.zh : verdict.en)
                    << '\n';
    return verdict.exitCode;
}

int paperSeal(const Call& call, Line* line) {
    const auto edition = line->post(filled(path::caseSealed, call.values[0]),
                                    api::encode(api::SealRequest{domain::PaperNumber(call.required("--number"))}));
    if (!edition || !call.has("--out")) return finish(call, edition);
    const auto pdf = line->get(filled(path::blob, api::decode<api::SealedEdition>(*edition).hash));
    if (!pdf) return finish(call, pdf.error());
    std::ofstream file(call.option("--out"), std::ios::binary);
    file << *pdf;
    file.flush();
    if (!file) throw Stop(InputWrong, call.option("--out") + ": cannot be written");
    return finish(call, edition);
}

// ---- the table ----------------------------------------------------------------------------------------------------

std::string kindsText() {
    std::string text =
        "Without --kind the file is a whole command, signed byte for byte as it stands. With --kind it is\n"
        "the body alone; id, time, actor and versions are filled in. Kinds:\n";
    for (const std::string& kind : api::commandKinds()) text += "  " + kind + '\n';
    text.pop_back();
    return text;
}

const Option limitOption{"--limit", "N", "at most so many rows"};

std::vector<Verb> readingVerbs() {
    return {
        {"login",
         "",
         "sign in and print the session",
         "Keep the output in a file of your own (umask 077): other verbs take it with --session FILE,\n"
         "or its token in YICHUANG_TOKEN.",
         Need::Server,
         {{"--account", "A", "who signs in"},
          {"--password-file", "F", "the password is its first line; - reads standard input"},
          {"--device", "D", "the enrolled device, e.g. W03 (or --enrolment)"}},
         login},
        {"health", "", "whether the server works, and the head of its journal", "", Need::Server, {}, health},
        {"hall", "", "the hall: windows, rules, versions, desks, counts", "", Need::Session, {}, hall},
        {"queue",
         "",
         "today's tickets, counts per theme, desks",
         "",
         Need::Session,
         {{"--all", "", "with those who were missed, have left or are done"}},
         queue},
        {"cases",
         "",
         "a page of cases, newest first",
         "",
         Need::Session,
         {{"--desk", "ID", "of this window"},
          {"--clerk", "ID", "of this clerk"},
          {"--theme", "ID", "of this theme"},
          {"--q", "TEXT", "that match this text"},
          {"--before", "SEQ", "the page before this one"},
          limitOption},
         cases},
        {"case",
         "NO",
         "one case with tasks, papers, slips and results",
         "Opening a case is recorded.",
         Need::Session,
         {},
         caseByNumber},
        {"timeline", "NO", "what happened to one case", "Opening a case is recorded.", Need::Session, {}, timeline},
        {"search",
         "TEXT",
         "find cases by name, initials, number tail; a paper by its label",
         "",
         Need::Session,
         {limitOption},
         search},
        {"slips",
         "",
         "custody slips to or from a keeper, and the papers it holds",
         "",
         Need::Session,
         {{"--keeper", "K", "desk:W03 or unit:GAJ"},
          {"--direction", "to|from", "to (default) or from the keeper"},
          {"--closed", "", "closed ones too"}},
         slips},
        {"results", "", "results on the shelf and results to be shelved", "", Need::Session, {}, results},
        {"hall keys",
         "",
         "certificates of the devices that sign the codes on papers",
         "For `receipt verify` and for anybody who checks papers without network. Holds no secret.",
         Need::Server,
         {},
         hallKeys},
        {"numbers",
         "",
         "register of document numbers: unused, void, voided (supervisor, administrator)",
         "States of unused numbers: free (leased, may still be used), outstanding (taken by a device whose paper\n"
         "has not arrived), void (the block was given back, or its year is over).",
         Need::Session,
         {{"--series", "BEGIN", "only series that begin like this, e.g. 青政服受"}},
         numbers},
        {"public case",
         "NO",
         "progress of a case as the applicant sees it",
         "",
         Need::Server,
         {{"--code", "C", "query code on the receipt"}},
         publicCase},
        {"public ticket", "CODE", "people ahead of a ticket as its holder sees it", "", Need::Server, {}, publicTicket},
    };
}

std::vector<Verb> actingVerbs() {
    static const std::string kinds = kindsText();
    return {
        {"command",
         "FILE|-",
         "sign a command and send it",
         kinds,
         Need::Signature,
         {{"--kind", "KIND", "the file is the body of such a command"}},
         command},
        {"evaluate",
         "",
         "rate a service with the code of its ticket or case",
         "",
         Need::Server,
         {{"--ticket-code", "C", "code of the ticket's page, or"},
          {"--case", "NO", "the case's number with"},
          {"--code", "C", "its query code"},
          {"--stars", "N", "1 (very bad) to 5 (very good)"},
          {"--reason", "R", "why; may be given several times, needed for 1 and 2 stars"},
          {"--text", "T", "in your own words"}},
         evaluate},
        {"receipt verify",
         "CODE|-",
         "check the code of a paper without a server",
         "CODE is the text of the QR code (YC2:…); - reads it from standard input. Exit code 0 genuine, 1 not.",
         Need::Nothing,
         {{"--keys", "FILE", "what `hall keys` printed"},
          {"--ca", "FILE", "PEM of the hall's CA: all that is trusted"}},
         receiptVerify},
        {"paper seal",
         "CASE",
         "the edition of a paper with the organ's electronic seal",
         "Made at the first request, the same afterwards.",
         Need::Session,
         {{"--number", "NO", "number of the paper"}, {"--out", "FILE", "write the PDF there"}},
         paperSeal},
        {"catalogue check",
         "DIR|FILE",
         "check a catalogue without a server",
         "Schema, references, cycles between items, every way through the questions, proofs, forms, guides and\n"
         "codes; how much less is asked than item by item. Each finding says what to do. Exit code 4 when it\n"
         "cannot be published. Places are JSON pointers (schema) or theme/kind/code (publication check).",
         Need::Nothing,
         {{"--json", "", "version, hash and findings as JSON"},
          {"--against", "DIR|FILE", "the catalogue that holds now: codes must stay, the version must rise"}},
         catalogueCheck},
        {"catalogue diff",
         "OLD NEW",
         "what changes from one catalogue to another, element by element, without a server",
         "Each a DIR or FILE. Elements are told apart by their codes wherever they stand.",
         Need::Nothing,
         {{"--json", "", "kind, path, title, before and after as JSON"}},
         catalogueDiff},
        {"catalogue import",
         "DIR|FILE",
         "check a catalogue here, then publish it (administrator)",
         "The first release of a hall, or one whose themes are those that hold already: units, sources, texts of the\n"
         "whole. Themes change through drafts, see `catalogue sync`.",
         Need::Session,
         {},
         catalogueImport},
    };
}

}  // namespace

int send(const Call& call, Line* line, domain::CommandBody body) {
    const auto command = line->command(call, std::move(body));
    if (!command) return finish(call, command.error());
    return line->sendSigned(call, api::JsonCodec().encodeCommand(*command));
}

int numberOf(const Call& call, std::string_view option) {
    const std::string text = call.required(option);
    const bool digits = text.size() < 7 && text.find_first_not_of("0123456789") == std::string::npos;
    const int value = digits ? std::stoi(text) : 0;
    if (value < 1 || value > 100'000) throw Stop(WrongUsage, std::string(option) + " takes a number from 1 on");
    return value;
}

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> table = [] {
        std::vector<Verb> all = readingVerbs();
        for (auto* more : {forecastVerbs, ticketVerbs, queueVerbs}) {
            for (Verb& verb : more()) all.push_back(std::move(verb));
        }
        for (auto* more : {actingVerbs, custodyVerbs, promiseVerbs, batchVerbs, lifeVerbs, jointVerbs}) {
            for (Verb& verb : more()) all.push_back(std::move(verb));
        }
        return all;
    }();
    return table;
}

std::vector<Option> commonOptions(Need need) {
    std::vector<Option> options;
    const auto add = [&](std::initializer_list<Option> more) { options.insert(options.end(), more); };
    if (need >= Need::Server)
        add({{"--server", "URL", "https://host:port (or YICHUANG_SERVER)"},
             {"--ca", "FILE", "PEM of the hall's CA (or YICHUANG_CA)"},
             {"--enrolment", "FILE", "a device's enrolment: server, CA, device and key at once"},
             {"--timeout", "SECONDS", "longest wait for an answer (default 10)"}});
    if (need >= Need::Session)
        add({{"--session", "FILE", "what `login` printed (or its token in YICHUANG_TOKEN), or"},
             {"--account", "A", "sign in for this one call, with"},
             {"--password-file", "F", "the password in its first line (- = standard input) and"},
             {"--device", "D", "the enrolled device"}});
    if (need >= Need::Signature) add({{"--key", "FILE", "the device's private key, PKCS#8 PEM"}});
    add({{"--lang", "zh|en", "language of messages and reports (default from LANG)"}, {"--help", "", "this text"}});
    return options;
}

}  // namespace yc::ctl
