// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/outcomes.h"

#include "journal/codec.h"

namespace yc::journal {

namespace {

constexpr std::string_view kFind = "SELECT digest, outcome FROM reply WHERE command=?";
constexpr std::string_view kInsert = "INSERT INTO reply(command, digest, outcome) VALUES(?,?,?)";
constexpr int kFormat = 1;

// Netstrings, "5:hello,": the reply never leaves this table, so it needs no field names.
class Writer {
public:
    Writer& text(std::string_view value) {
        m_out += std::to_string(value.size());
        m_out.push_back(':');
        m_out.append(value);
        m_out.push_back(',');
        return *this;
    }
    Writer& number(std::int64_t value) { return text(std::to_string(value)); }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
};

class Reader {
public:
    explicit Reader(std::string_view in) : m_in(in) {}
    std::string text() {
        const auto colon = m_in.find(':');
        if (colon == std::string_view::npos) damaged();
        const auto size = toNumber(m_in.substr(0, colon));
        if (size < 0 || colon + 1 + static_cast<std::size_t>(size) >= m_in.size()) damaged();
        std::string value{m_in.substr(colon + 1, static_cast<std::size_t>(size))};
        m_in.remove_prefix(colon + 2 + static_cast<std::size_t>(size));
        return value;
    }
    std::int64_t number() { return toNumber(text()); }

private:
    [[noreturn]] static void damaged() { throw CodecError("a stored reply is damaged"); }
    static std::int64_t toNumber(std::string_view text) {
        try {
            return std::stoll(std::string{text});
        } catch (const std::exception&) { damaged(); }
    }
    std::string_view m_in;
};

std::string packed(const Outcome& outcome) {
    Writer out;
    out.number(kFormat).number(static_cast<int>(outcome.status)).number(outcome.firstSeq).number(outcome.lastSeq);
    out.number(static_cast<std::int64_t>(outcome.streams.size()));
    for (const StreamVersion& touched : outcome.streams) out.text(touched.stream.str()).number(touched.version);
    out.number(outcome.refusal ? 1 : 0);
    if (outcome.refusal) {
        out.text(outcome.refusal->name()).text(outcome.refusal->detail);
        out.number(static_cast<std::int64_t>(outcome.refusal->params.size()));
        for (const auto& [name, value] : outcome.refusal->params) out.text(name).text(value);
    }
    return out.take();
}

Outcome unpacked(const domain::CommandId& command, std::string_view bytes) {
    Reader in(bytes);
    if (in.number() != kFormat) throw CodecError("a stored reply has an unknown format");
    Outcome outcome;
    outcome.command = command;
    outcome.status = static_cast<OutcomeStatus>(in.number());
    outcome.firstSeq = in.number();
    outcome.lastSeq = in.number();
    for (auto left = in.number(); left > 0; --left) {
        StreamVersion touched;
        touched.stream = domain::StreamId::parse(in.text()).value_or(domain::StreamId{});
        touched.version = in.number();
        outcome.streams.push_back(std::move(touched));
    }
    if (in.number() != 0) {
        domain::Refusal refusal;
        refusal.code = domain::refusalCodeFromName(in.text()).value_or(domain::RefusalCode::Unavailable);
        refusal.detail = in.text();
        for (auto left = in.number(); left > 0; --left) {
            std::string name = in.text();
            refusal.params[std::move(name)] = in.text();
        }
        outcome.refusal = std::move(refusal);
    }
    return outcome;
}

}  // namespace

std::optional<StoredReply> findReply(Database& database, const domain::CommandId& command) {
    auto statement = database.query(kFind);
    statement.bind(command.str());
    if (!statement.step()) return std::nullopt;
    return StoredReply{statement.text(0), unpacked(command, statement.view(1))};
}

void storeReply(Database& database, const std::string& digest, const Outcome& outcome) {
    const std::string bytes = packed(outcome);
    auto statement = database.query(kInsert);
    statement.with(outcome.command.str(), Blob{digest}, Blob{bytes});
    statement.run();
}

}  // namespace yc::journal
