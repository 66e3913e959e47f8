// SPDX-License-Identifier: GPL-3.0-or-later
// Codec: how bodies become bytes. The journal stores and hashes bytes and knows no field names; src/api implements this.
#pragma once

#include "domain/core/messages.h"

#include <string>
#include <string_view>

namespace yc::journal {

/// A body in two parts: `open` is stored as it is, `personal` is sealed under the key of its case. Canonical UTF-8 JSON.
struct Encoded {
    std::string open;
    std::string personal;  ///< empty: nothing personal in it (or the key was destroyed)
    friend bool operator==(const Encoded&, const Encoded&) = default;
};

/// Thrown when stored bytes do not fit any known kind, version or schema.
class CodecError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Codec {
public:
    virtual ~Codec() = default;

    virtual Encoded encodeEvent(const domain::EventBody& event) const = 0;
    /// Older versions are upcast in one table; an unknown kind or a newer version throws CodecError.
    virtual domain::EventBody decodeEvent(std::string_view kind, int version, const Encoded& bytes) const = 0;

    virtual Encoded encodeState(const domain::State& state) const = 0;
    virtual domain::State decodeState(domain::StreamKind kind, const Encoded& bytes) const = 0;
    /// Schema number of the states of this stream kind; a stored state with another number is folded again.
    virtual int stateSchema(domain::StreamKind kind) const = 0;

    /// Canonical bytes of a command: signed by the device, hashed for idempotency, never re-encoded.
    virtual std::string encodeCommand(const domain::Command& command) const = 0;
    /// Throws CodecError with a JSON pointer when the bytes are not a command.
    virtual domain::Command decodeCommand(std::string_view bytes) const = 0;
};

}  // namespace yc::journal
