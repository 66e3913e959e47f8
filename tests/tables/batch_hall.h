// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped theme 员工录用 with a case whose situation is a batch.
#pragma once

#include "domain/fixture.h"
#include "domain/intake_walk.h"

#include "api/calendar_json.h"
#include "api/catalogue_json.h"

#include <QTest>

namespace yc::domain::fixture {

/// A citizen number with its check character; `n` tells persons apart (up to 9,999).
inline std::string citizenNumber(int n) {
    char tail[8];
    std::snprintf(tail, sizeof tail, "%03d", n % 1000);
    const std::string digits = std::string("430703199") + std::to_string(n / 1000 % 10) + "0307" + tail;
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (digits[i] - '0') * weights[i];
    return digits + "10X98765432"[sum % 11];
}

struct BatchHall {
    std::optional<api::CatalogueDocument> document;
    MemoryWorld world;
    const catalogue::Theme* theme = nullptr;
    std::optional<CaseWalk> walk;

    BatchHall() {
        auto read = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        auto calendar = api::readCalendarDirectory(YC_SOURCE_DIR "/installer/calendar");
        if (!read || !calendar) throw std::runtime_error("the shipped catalogue cannot be read");
        document = std::move(*read);
        world.release = &document->release;
        world.releaseVersion = document->release.version;
        world.calendar = *calendar;
        theme = document->release.theme(ThemeId("YJS-QY-03"));
        walk.emplace(world, *theme);
    }

    /// Opened, identified, every question answered, as a batch.
    void begin() {
        QCOMPARE(walk->open(), std::string());
        QCOMPARE(walk->identify(), std::string());
        const std::pair<const char*, const char*> answers[] = {{"Q1", "是"},     {"Q2", "内地居民"}, {"Q3", "首次参保"},
                                                               {"Q4", "不需要"}, {"Q5", "有"},       {"Q6", "批量"},
                                                               {"Q7", "没有"}};
        for (const auto& [question, value] : answers) QCOMPARE(walk->answer(question, value), std::string());
    }
    void beginAndCheck() {
        begin();
        QCOMPARE(walk->completeRest(), std::string());
        QCOMPARE(walk->fillAll(), std::string());
    }

    std::map<std::string, FieldValue> form(int person) const {
        std::map<std::string, FieldValue> result;
        for (const auto& shown : walk->resolution().rowForm) {
            const catalogue::Field& field = *theme->field(shown.id);
            std::string value = fittingValue(field);
            if (field.kind == catalogue::FieldKind::CitizenId) value = citizenNumber(person);
            result[shown.id.str()] = {value, Origin::ByHand};
        }
        return result;
    }
    BatchRow row(int person) const {
        BatchRow made;
        made.caseId = CaseId("child-" + std::to_string(person));
        made.number = caseNumber("430703", localDate(world.now), "003", 100 + person);
        made.queryCode = "Q" + std::to_string(person);
        made.personToken = "person-" + std::to_string(person);
        made.form = form(person);
        return made;
    }
    AddBatchRows rows(int from, int to) const {
        AddBatchRows body{walk->id(), {}};
        for (int person = from; person <= to; ++person) body.personal.push_back(row(person));
        return body;
    }
    AcceptBatchRows acceptance(const std::vector<CaseId>& cases) const {
        AcceptBatchRows body{walk->id(), {}};
        for (const CaseId& id : cases) {
            AcceptBatchRows::Row accepted{id, {}};
            const int n = 1 + std::stoi(id.str().substr(6));
            for (const ItemId& item : walk->resolution().chosenItems())
                accepted.itemNumbers[item.str()] =
                    itemCaseNumber(theme->item(item)->implementationCode, localDate(world.now), n);
            body.rows.push_back(std::move(accepted));
        }
        return body;
    }
    CaseState child(int person) const {
        return world.state<CaseState>(StreamKind::Case, "child-" + std::to_string(person));
    }
};

}  // namespace yc::domain::fixture
