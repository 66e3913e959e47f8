// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/problem.h"

#include "api/json/rows.h"

namespace yc::api {

using domain::Language;

std::string encodeProblem(const Problem& problem) {
    const domain::Refusal& refusal = problem.refusal;
    json::Writer writer;
    writer("type", "urn:yichuang:problem:" + refusal.name());
    writer("title", refusal.sentence(Language::English));
    writer("status", domain::refusalText(refusal.code).httpStatus);
    writer("code", refusal.name());
    writer("detail", refusal.sentence(Language::Chinese));
    writer("remedy", refusal.remedy(Language::Chinese));
    writer("remedyEn", refusal.remedy(Language::English));
    writer("params", refusal.params);
    writer("support", refusal.detail);
    writer("requestId", problem.requestId);
    return json::dump(writer.take());
}

Problem decodeProblem(std::string_view text) {
    const json::Json from = json::parse(text);
    const json::Path root;
    Problem problem;
    std::string code;
    json::Reader reader(from, root, json::Strictness::Tolerant);
    reader.required("code", code)("params", problem.refusal.params)("support", problem.refusal.detail);
    reader("requestId", problem.requestId);
    const auto known = domain::refusalCodeFromName(code);
    problem.refusal.code = known.value_or(domain::RefusalCode::UnsupportedVersion);
    if (!known) problem.refusal.params = {{"have", code}};
    return problem;
}

}  // namespace yc::api
