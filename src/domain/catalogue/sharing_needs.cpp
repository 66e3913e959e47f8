// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue/sharing_needs.h"

namespace yc::domain::catalogue {

std::vector<SharingNeed> sharingNeeds(const Theme& theme, const Release& release) {
    std::vector<SharingNeed> needs;
    const auto add = [&](const std::string& kind, const std::string& id, const std::string& label,
                         const std::string& source, const std::string& name) {
        needs.push_back({theme.id.str() + '/' + kind + '/' + id, label, source, name, release.source(source)});
    };
    for (const Question& question : theme.questions) {
        if (question.source)
            add("questions", question.id.str(), question.text, question.source->id, question.source->name);
    }
    for (const Material& material : theme.materials) {
        if (material.sharing)
            add("materials", material.id.str(), material.name, material.sharing->source.id,
                material.sharing->source.name);
    }
    for (const Field& field : theme.fields) {
        for (const FieldOrigin& origin : field.origins) {
            if (origin.kind == FieldOrigin::Kind::Shared || origin.kind == FieldOrigin::Kind::Licence)
                add("fields", field.id.str(), field.label, origin.source, origin.text);
        }
    }
    return needs;
}

}  // namespace yc::domain::catalogue
