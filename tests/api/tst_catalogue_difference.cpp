// SPDX-License-Identifier: GPL-3.0-or-later
// Two releases compared: every change is found, in words, and nothing else.
#include <QtTest>

#include "api/catalogue_difference.h"
#include "api/catalogue_json.h"
#include "journal/codec.h"

#include <nlohmann/json.hpp>

#include <random>

using namespace yc;
using Json = nlohmann::json;
using Kind = api::CatalogueChange::Kind;

namespace {

const Json& shipped() {
    static const Json json = [] {
        auto read = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        if (!read) qFatal("the shipped catalogue cannot be read");
        return Json::parse(read.value().canonical);
    }();
    return json;
}

Json& item(Json& release, const char* theme, const char* id) {
    for (Json& one : release["themes"]) {
        if (one["id"] != theme) continue;
        for (Json& entry : one["items"]) {
            if (entry["id"] == id) return entry;
        }
    }
    qFatal("no such item");
}

std::vector<api::CatalogueChange> changesTo(const Json& after) {
    return api::catalogueChanges(shipped().dump(), after.dump());
}

/// Pointers of all leaves below a value.
void leavesOf(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& leaves) {
    if (value.is_object()) {
        for (const auto& [key, member] : value.items()) leavesOf(member, at / key, leaves);
    } else if (value.is_array() && !value.empty()) {
        for (std::size_t i = 0; i < value.size(); ++i) leavesOf(value[i], at / i, leaves);
    } else {
        leaves.push_back(at);
    }
}

}  // namespace

class TestCatalogueDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R002_theSameReleaseHasNoDifference() { QVERIFY(changesTo(shipped()).empty()); }

    void R011_oneChangeIsOneLineInWords() {
        Json after = shipped();
        item(after, "YJS-GR-01", "X103")["promiseDays"] = 3;
        const auto changes = changesTo(after);
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes.front().kind, Kind::Changed);
        QCOMPARE(changes.front().path, std::string("themes/YJS-GR-01/items/X103/promiseDays"));
        QCOMPARE(QString::fromStdString(changes.front().title),
                 QStringLiteral("新生儿出生一件事一次办 › 出生登记（申报户口） › 承诺办结时限（工作日）"));
        QCOMPARE(changes.front().before, std::string("1"));
        QCOMPARE(changes.front().after, std::string("3"));
    }

    void R011_addedRemovedAndMoved() {
        Json after = shipped();
        Json& theme = after["themes"][0];
        Json added = theme["materials"][0];
        added["id"] = "M99";
        added["name"] = "新增的一份";
        theme["materials"].insert(theme["materials"].begin(), added);
        const std::string gone = theme["scenarios"].back()["id"];
        const std::string goneName = theme["scenarios"].back()["name"];
        theme["scenarios"].erase(theme["scenarios"].size() - 1);
        std::swap(theme["items"][0], theme["items"][1]);
        const auto changes = changesTo(after);
        QCOMPARE(changes.size(), std::size_t{3});
        const auto of = [&](Kind kind) {
            return *std::find_if(changes.begin(), changes.end(),
                                 [&](const auto& change) { return change.kind == kind; });
        };
        QCOMPARE(of(Kind::Added).path, std::string("themes/YJS-GR-01/materials/M99"));
        QCOMPARE(of(Kind::Added).after, std::string("新增的一份"));
        QCOMPARE(of(Kind::Removed).path, "themes/YJS-GR-01/scenarios/" + gone);
        QCOMPARE(of(Kind::Removed).before, goneName);
        QCOMPARE(of(Kind::Moved).path, std::string("themes/YJS-GR-01/items"));
    }

    void R011_everyLeafThatChangesIsFound() {
        constexpr unsigned seed = 20261121;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::vector<Json::json_pointer> leaves;
        leavesOf(shipped(), Json::json_pointer(), leaves);
        for (int round = 0; round < 60; ++round) {
            const Json::json_pointer at = leaves[random() % leaves.size()];
            Json after = shipped();
            Json& leaf = after[at];
            leaf = leaf.is_string() ? Json(leaf.get<std::string>() + "改") : Json("改");
            const auto forth = changesTo(after);
            const QByteArray where = QByteArray::fromStdString(at.to_string());
            QVERIFY2(!forth.empty(), where.constData());
            const auto back = api::catalogueChanges(after.dump(), shipped().dump());
            const auto count = [](const auto& changes, Kind kind) {
                return std::count_if(changes.begin(), changes.end(), [&](const auto& one) { return one.kind == kind; });
            };
            QVERIFY2(count(forth, Kind::Added) == count(back, Kind::Removed) &&
                         count(forth, Kind::Removed) == count(back, Kind::Added) &&
                         count(forth, Kind::Changed) == count(back, Kind::Changed),
                     where.constData());
            for (const auto& change : forth) QVERIFY2(!change.title.empty(), where.constData());
        }
    }

    void R011_whatIsNoJsonIsRefused() {
        QVERIFY_EXCEPTION_THROWN(api::catalogueChanges("{", "{}"), journal::CodecError);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueDifference)
#include "tst_catalogue_difference.moc"
