// SPDX-License-Identifier: GPL-3.0-or-later
// What HallReader is made of; shared by its two halves (lists in queries.cpp, search and changes in queries_feed.cpp).
#pragma once

#include "journal/queries.h"
#include "journal/query_rows.h"
#include "journal/stream_store.h"

#include <mutex>

namespace yc::journal {

struct HallReader::Impl {
    Impl(const std::string& path, const Codec& codec, KeyRing keys, domain::ScopeId scope);

    /// All rows of one statement; `values` are bound in order.
    template <class Row, class... Values>
    std::vector<Row> rows(const std::string& sql, Row (*from)(const Statement&), const Values&... values) {
        const std::lock_guard lock(mutex);
        std::vector<Row> out;
        auto statement = database.query(sql);
        statement.with(values...);
        while (statement.step()) out.push_back(from(statement));
        return out;
    }
    std::vector<std::pair<CaseRow, domain::Sequence>> cases(const CaseFilter& filter);
    /// Ids of cases that fit all words, newest first, below `before`.
    std::vector<domain::Sequence> found(const std::string& text, int limit, domain::Sequence before);
    std::optional<std::pair<CaseRow, domain::Sequence>> caseWithId(domain::Sequence id);
    StoredState stateFrom(const Statement& row);

    std::mutex mutex;
    Database database;
    const Codec& codec;
    KeyRing keys;
    Vault vault;
    Tokens tokens;
    StreamStore store;  ///< only for folding a state of another schema
    domain::ScopeId scope;
};

}  // namespace yc::journal
