// SPDX-License-Identifier: GPL-3.0-or-later
// 视图: small tables for lists, search and unique claims. Their rows are a pure function of a stream's state, so that they can
// be made again at any time; an append writes only the rows that differ.
#pragma once

#include "domain/core/messages.h"
#include "domain/core/refusal.h"
#include "journal/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yc::journal {

enum class View {
    Ticket,
    Case,
    Task,
    Unit,
    Slip,
    SlipLine,
    Result,
    Desk,
    Evaluation,
    Account,
    Conflict,
    Claim,
    Token,
    Appointment,
    Due,
    Promise
};

using Cell = std::variant<std::monostate, std::int64_t, std::string>;

/// Cells in the order of the table's columns; the first `keyColumns` name the row.
struct ViewRow {
    View view{};
    std::vector<Cell> cells;
    friend bool operator==(const ViewRow&, const ViewRow&) = default;
};

struct ViewTable {
    View view{};
    const char* name = "";
    int columns = 0;
    int keyColumns = 1;
};
const std::vector<ViewTable>& viewTables();
const ViewTable& viewTable(View view);

/// All rows of a stream except its search tokens, sorted; `id` is the sequence of its first event.
std::vector<ViewRow> viewRows(const domain::StreamId& stream, std::int64_t id, const domain::State& state);

/// A unique claim is held by somebody else.
struct ClaimTaken {
    std::string key;
    domain::Refusal refusal() const;
};

/// Replaces the old rows of a stream by the new ones. Throws ClaimTaken.
void writeRows(Database& database, const std::vector<ViewRow>& before, const std::vector<ViewRow>& after);
void writeTokens(Database& database, std::int64_t id, const std::vector<std::int64_t>& before,
                 const std::vector<std::int64_t>& after);

/// Claim keys, shared by rows and facts.
std::string liveTicketClaim(const std::string& personToken, const domain::ThemeId& theme);
std::string deskClaim(const domain::DeskId& desk);
std::string numberClaim(const std::string& number);
std::string slotClaim(const std::string& slot);

/// Lists within one column: items joined by a line feed.
std::string joined(const std::vector<std::string>& items);
std::vector<std::string> split(const std::string& text);

}  // namespace yc::journal
