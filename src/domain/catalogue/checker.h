// SPDX-License-Identifier: GPL-3.0-or-later
// 发布检查: what keeps a theme or a release from being published, and what deserves a second look.
#pragma once

#include "domain/catalogue/model.h"

#include <string>
#include <vector>

namespace yc::domain::catalogue {

enum class Severity { Error, Warning };

/// One finding. `path` names the place ("YJS-GR-01/materials/M7"); `code` is stable; the sentences say what and why.
struct Finding {
    Severity severity = Severity::Error;
    std::string code;
    std::string path;
    std::string zh;
    std::string en;
};

/// How many ways through the questions were proven to end (R019).
struct PathProof {
    int paths = 0;                      ///< ways that differ in what decides the end
    int notCovered = 0;                 ///< of these, explicit ends outside the theme
    bool exhausted = true;              ///< false: too many combinations, the proof was given up
    std::vector<std::string> dangling;  ///< ways that end nowhere, "Q1=… → Q4=…", at most ten
};

PathProof provePaths(const Theme& theme);

/// Everything wrong with one theme of a release, in a fixed order.
/// The sentence says what is wrong, checkRule(code) what to do and which row asks for it.
std::vector<Finding> check(const Theme& theme, const Release& release);

/// All themes plus what only shows across them: codes used twice or retired (R006), ticket letters, units.
std::vector<Finding> check(const Release& release);

/// What changes against the release that holds now may not do: version, dates, codes that vanish, come back or change
/// their meaning (R002, R006).
std::vector<Finding> checkAgainst(const Release& release, const Release& previous);

/// 检查规则: what a code means for the person who must act on it.
struct CheckRule {
    const char* code;
    const char* rows;  ///< "R003", "R012 R013"
    const char* zh;    ///< what to do
    const char* en;
};

/// Every rule of the check, by area; null for an unknown code.
const std::vector<CheckRule>& checkRules();
const CheckRule* checkRule(const std::string& code);

bool hasErrors(const std::vector<Finding>& findings);

}  // namespace yc::domain::catalogue
