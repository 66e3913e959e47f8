// SPDX-License-Identifier: GPL-3.0-or-later
// SDT 协议: frames and records of second-generation identity card readers (SAM_V). Pure; see the tests for vectors.
#pragma once

#include "peripherals/idcard/id_card.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yc::peripherals::sdt {

inline constexpr std::string_view preamble{"\xAA\xAA\xAA\x96\x69", 5};

enum class Command : std::uint16_t {
    Status = 0x11FF,
    FindCard = 0x2001,
    SelectCard = 0x2002,
    ReadBase = 0x3001,
};

/// Third status byte of a reply.
enum class Status : std::uint8_t {
    Ok = 0x90,
    Found = 0x9F,
    BadChecksum = 0x10,
    BadLength = 0x11,
    BadCommand = 0x21,
    ReadFailed = 0x41,
    SelfTestFailed = 0x60,
    NotAuthorised = 0x66,
    NoCard = 0x80,
    SelectFailed = 0x81,
    NoSuchItem = 0x91
};

/// Request frame: preamble, length, command, parameter, checksum (XOR of all after the preamble).
std::string request(Command command);
/// Reply frame as a reader sends it; for the simulator.
std::string reply(Status status, std::string_view data = {});

struct Reply {
    std::uint8_t status = 0;
    std::string data;
};

/// Takes frames out of a byte stream; skips rubbish before the preamble.
class FrameReader {
public:
    void feed(std::string_view bytes) { m_buffer += bytes; }
    enum class Result { Incomplete, Frame, BadChecksum };
    /// A complete frame is removed from the buffer.
    Result next(Reply& reply);
    /// The same for the reader's side: request command and parameter.
    Result nextRequest(std::uint16_t& command);
    void clear() { m_buffer.clear(); }

private:
    Result take(std::string& body);
    std::string m_buffer;
};

/// Data of a ReadBase reply (2 + 2 length bytes, 256 text, 1,024 photo); nullopt when it is malformed.
std::optional<IdCard> decodeBase(std::string_view data);
/// The same data for a resident card; for the simulator.
std::string encodeBase(const IdCard& card);

/// GB 3304 code "01" … "58", "97", "98" → name; empty when unknown.
std::string nationName(std::string_view code);

}  // namespace yc::peripherals::sdt
