// SPDX-License-Identifier: GPL-3.0-or-later
// Complete tables of a state machine: every state × every command, the refused ones too.
#pragma once

#include <QTest>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::domain::fixture {

/// What the design allows, written down apart from the code under test: (state, command) → state afterwards.
template <class Status>
using Legal = std::map<std::pair<Status, std::string_view>, Status>;

/// Adds one row per combination; columns: from, command, refused (true when not in `legal`), to.
template <class Status>
void addMatrix(const char* requirement, const std::vector<std::pair<Status, const char*>>& states,
               const std::vector<std::string_view>& commands, const Legal<Status>& legal) {
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<int>("to");
    for (const auto& state : states) {
        for (const std::string_view command : commands) {
            const auto row = legal.find({state.first, command});
            const bool refused = row == legal.end();
            QTest::addRow("%s %s + %s", requirement, state.second, std::string(command).c_str())
                << static_cast<int>(state.first) << QByteArray(command.data(), static_cast<int>(command.size()))
                << refused << static_cast<int>(refused ? state.first : row->second);
        }
    }
}

inline std::string text(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

}  // namespace yc::domain::fixture
