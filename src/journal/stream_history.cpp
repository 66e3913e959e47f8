// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/stream_history.h"

#include <algorithm>

namespace yc::journal {

namespace {
constexpr std::string_view kOfStream =
    "SELECT seq,stream,version,kind,kind_version,subject,command,actor,device,occurred_at,recorded_at,open,sealed,"
    "prev_hash,hash FROM events WHERE stream=? ORDER BY version";
}

StreamHistory streamHistory(const std::string& path, const std::vector<std::string>& streams) {
    Database::Options options;
    options.mode = Database::Mode::ReadOnly;
    Database database(path, options);
    database.execute("BEGIN");
    StreamHistory history;
    for (const std::string& stream : streams) {
        auto statement = database.query(kOfStream);
        statement.bind(stream);
        while (statement.step()) history.rows.push_back(eventFrom(statement));
    }
    history.head = readHead(database, scopeOf(database));
    database.execute("COMMIT");
    std::sort(history.rows.begin(), history.rows.end(),
              [](const EventRow& left, const EventRow& right) { return left.seq < right.seq; });
    return history;
}

}  // namespace yc::journal
