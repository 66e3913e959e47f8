// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parts of the publication check (发布检查); not for use outside this folder.
#pragma once

#include "domain/catalogue/checker.h"

namespace yc::domain::catalogue {

/// Collects findings of one theme.
class FindingSink {
public:
    FindingSink(std::string root, std::vector<Finding>& out) : m_root(std::move(root)), m_out(out) {}

    void error(const std::string& code, const std::string& path, std::string zh, std::string en) {
        add(Severity::Error, code, path, std::move(zh), std::move(en));
    }
    void warning(const std::string& code, const std::string& path, std::string zh, std::string en) {
        add(Severity::Warning, code, path, std::move(zh), std::move(en));
    }

private:
    void add(Severity severity, const std::string& code, const std::string& path, std::string zh, std::string en) {
        m_out.push_back(
            Finding{severity, code, path.empty() ? m_root : m_root + "/" + path, std::move(zh), std::move(en)});
    }

    std::string m_root;
    std::vector<Finding>& m_out;
};

void checkReferences(const Theme& theme, const Release& release, FindingSink& sink);
void checkSituation(const Theme& theme, FindingSink& sink);
void checkMaterials(const Theme& theme, FindingSink& sink);
void checkProofs(const Theme& theme, FindingSink& sink);
void checkForm(const Theme& theme, FindingSink& sink);
void checkLimits(const Theme& theme, FindingSink& sink);
void checkGuide(const Theme& theme, FindingSink& sink);
void checkCodes(const Theme& theme, FindingSink& sink);
void checkCodesAcross(const Release& release, std::vector<Finding>& out);

}  // namespace yc::domain::catalogue
