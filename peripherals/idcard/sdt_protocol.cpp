// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/idcard/sdt_protocol.h"

#include <algorithm>
#include <utility>

namespace yc::peripherals::sdt {

namespace {

constexpr std::size_t textBytes = 256;
constexpr std::size_t photoBytes = 1024;
constexpr std::size_t flagAt = 248;

char checksum(std::string_view bytes) {
    unsigned char x = 0;
    for (const char c : bytes) x = static_cast<unsigned char>(x ^ static_cast<unsigned char>(c));
    return static_cast<char>(x);
}

std::string frame(std::string_view body) {
    std::string inner;
    const std::size_t length = body.size() + 1;
    inner += static_cast<char>(length >> 8);
    inner += static_cast<char>(length & 0xFF);
    inner += body;
    return std::string(preamble) + inner + checksum(inner);
}

void appendUtf8(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (point >> 18));
        out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

/// UTF-16LE with surrogate pairs → UTF-8, padding blanks cut off at the end.
std::string text(std::string_view record, std::size_t at, std::size_t bytes) {
    std::string out;
    std::uint32_t high = 0;
    for (std::size_t i = at; i + 1 < at + bytes; i += 2) {
        const std::uint32_t unit = static_cast<unsigned char>(record[i]) |
                                   static_cast<std::uint32_t>(static_cast<unsigned char>(record[i + 1])) << 8;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000 && high != 0) {
            appendUtf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            high = 0;
        } else if (unit != 0) {
            appendUtf8(out, unit);
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Writes over a record that is filled with blanks already.
void put(std::string& record, std::size_t at, std::size_t bytes, std::string_view utf8) {
    std::size_t to = at;
    const auto unit = [&](std::uint32_t value) {
        if (to + 1 < at + bytes) {
            record[to++] = static_cast<char>(value & 0xFF);
            record[to++] = static_cast<char>(value >> 8);
        }
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t point = size == 1 ? lead : lead & (0x7Fu >> size);
        for (std::size_t k = 1; k < size && i + k < utf8.size(); ++k)
            point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
        i += size;
        if (point < 0x10000) {
            unit(point);
        } else {
            unit(0xD800 + ((point - 0x10000) >> 10));
            unit(0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
}

std::string isoDate(const std::string& compact) {
    if (compact.size() != 8 ||
        !std::all_of(compact.begin(), compact.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return compact;  // 长期
    return compact.substr(0, 4) + '-' + compact.substr(4, 2) + '-' + compact.substr(6, 2);
}

std::string compactDate(const std::string& iso) {
    if (iso.size() != 10) return iso;
    return iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
}

std::string sexName(const std::string& code) {
    if (code == "1") return "男";
    if (code == "2") return "女";
    return "未说明";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 58> nations{{
    {"01", "汉"},       {"02", "蒙古"},   {"03", "回"},     {"04", "藏"},       {"05", "维吾尔"},   {"06", "苗"},
    {"07", "彝"},       {"08", "壮"},     {"09", "布依"},   {"10", "朝鲜"},     {"11", "满"},       {"12", "侗"},
    {"13", "瑶"},       {"14", "白"},     {"15", "土家"},   {"16", "哈尼"},     {"17", "哈萨克"},   {"18", "傣"},
    {"19", "黎"},       {"20", "傈僳"},   {"21", "佤"},     {"22", "畲"},       {"23", "高山"},     {"24", "拉祜"},
    {"25", "水"},       {"26", "东乡"},   {"27", "纳西"},   {"28", "景颇"},     {"29", "柯尔克孜"}, {"30", "土"},
    {"31", "达斡尔"},   {"32", "仫佬"},   {"33", "羌"},     {"34", "布朗"},     {"35", "撒拉"},     {"36", "毛南"},
    {"37", "仡佬"},     {"38", "锡伯"},   {"39", "阿昌"},   {"40", "普米"},     {"41", "塔吉克"},   {"42", "怒"},
    {"43", "乌孜别克"}, {"44", "俄罗斯"}, {"45", "鄂温克"}, {"46", "德昂"},     {"47", "保安"},     {"48", "裕固"},
    {"49", "京"},       {"50", "塔塔尔"}, {"51", "独龙"},   {"52", "鄂伦春"},   {"53", "赫哲"},     {"54", "门巴"},
    {"55", "珞巴"},     {"56", "基诺"},   {"97", "其他"},   {"98", "外国血统"},
}};

IdCard resident(std::string_view record) {
    IdCard card;
    card.name = text(record, 0, 30);
    card.sex = sexName(text(record, 30, 2));
    card.nation = nationName(text(record, 32, 4));
    card.birth = isoDate(text(record, 36, 16));
    card.address = text(record, 52, 70);
    card.number = text(record, 122, 36);
    card.issuer = text(record, 158, 30);
    card.validFrom = isoDate(text(record, 188, 16));
    card.validTo = isoDate(text(record, 204, 16));
    return card;
}

IdCard foreigner2017(std::string_view record) {
    IdCard card;
    card.kind = IdCardKind::Foreigner2017;
    card.englishName = text(record, 0, 120);
    card.sex = sexName(text(record, 120, 2));
    card.number = text(record, 122, 30);
    card.nation = text(record, 152, 6);
    card.name = text(record, 158, 30);
    card.validFrom = isoDate(text(record, 188, 16));
    card.validTo = isoDate(text(record, 204, 16));
    card.birth = isoDate(text(record, 220, 16));
    card.issuer = text(record, 240, 8);
    return card;
}

IdCard foreigner2023(std::string_view record) {
    IdCard card;
    card.kind = IdCardKind::Foreigner2023;
    card.name = text(record, 0, 30);
    card.sex = sexName(text(record, 30, 2));
    card.birth = isoDate(text(record, 36, 16));
    card.englishName = text(record, 52, 70) + text(record, 220, 22);
    card.number = text(record, 122, 36);
    card.validFrom = isoDate(text(record, 188, 16));
    card.validTo = isoDate(text(record, 204, 16));
    card.nation = text(record, 242, 6);
    return card;
}

}  // namespace

std::string nationName(std::string_view code) {
    for (const auto& [key, name] : nations) {
        if (key == code) return std::string(name);
    }
    return {};
}

std::string request(Command command) {
    const auto value = static_cast<std::uint16_t>(command);
    const std::string body{static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
    return frame(body);
}

std::string reply(Status status, std::string_view data) {
    std::string body{'\0', '\0', static_cast<char>(status)};
    body += data;
    return frame(body);
}

FrameReader::Result FrameReader::take(std::string& body) {
    const auto start = m_buffer.find(preamble);
    if (start == std::string::npos) {
        // keep a tail that may be the beginning of a preamble
        if (m_buffer.size() > preamble.size()) m_buffer.erase(0, m_buffer.size() - preamble.size());
        return Result::Incomplete;
    }
    m_buffer.erase(0, start);
    if (m_buffer.size() < preamble.size() + 2) return Result::Incomplete;
    const auto high = static_cast<unsigned char>(m_buffer[5]);
    const auto low = static_cast<unsigned char>(m_buffer[6]);
    const std::size_t length = static_cast<std::size_t>(high) << 8 | low;
    if (m_buffer.size() < preamble.size() + 2 + length) return Result::Incomplete;
    const std::string inner = m_buffer.substr(preamble.size(), 2 + length);
    m_buffer.erase(0, preamble.size() + 2 + length);
    if (length < 1 || checksum(std::string_view(inner).substr(0, inner.size() - 1)) != inner.back())
        return Result::BadChecksum;
    body = inner.substr(2, length - 1);
    return Result::Frame;
}

FrameReader::Result FrameReader::next(Reply& reply) {
    std::string body;
    const Result result = take(body);
    if (result != Result::Frame) return result;
    if (body.size() < 3) return Result::BadChecksum;
    reply.status = static_cast<std::uint8_t>(body[2]);
    reply.data = body.substr(3);
    return Result::Frame;
}

FrameReader::Result FrameReader::nextRequest(std::uint16_t& command) {
    std::string body;
    const Result result = take(body);
    if (result != Result::Frame) return result;
    if (body.size() < 2) return Result::BadChecksum;
    command =
        static_cast<std::uint16_t>(static_cast<unsigned char>(body[0]) << 8 | static_cast<unsigned char>(body[1]));
    return Result::Frame;
}

std::optional<IdCard> decodeBase(std::string_view data) {
    if (data.size() < 4 + textBytes + photoBytes || data[0] != 1 || data[1] != 0 || data[2] != 4 || data[3] != 0)
        return std::nullopt;
    const std::string_view record = data.substr(4, textBytes);
    IdCard card;
    switch (record[flagAt]) {
    case 'J':
        card = resident(record);
        card.kind = IdCardKind::HongKongMacauTaiwan;
        card.nation.clear();
        break;
    case 'I': card = foreigner2017(record); break;
    case 'Y': card = foreigner2023(record); break;
    default: card = resident(record); break;
    }
    card.photo = std::string(data.substr(4 + textBytes, photoBytes));
    return card;
}

std::string encodeBase(const IdCard& card) {
    std::string record(textBytes, '\0');
    for (std::size_t i = 0; i < textBytes; i += 2) record[i] = ' ';
    put(record, 0, 30, card.name);
    put(record, 30, 2, card.sex == "男" ? "1" : card.sex == "女" ? "2" : "0");
    std::string nation = "97";
    for (const auto& [code, name] : nations) {
        if (name == card.nation) nation = std::string(code);
    }
    put(record, 32, 4, nation);
    put(record, 36, 16, compactDate(card.birth));
    put(record, 52, 70, card.address);
    put(record, 122, 36, card.number);
    put(record, 158, 30, card.issuer);
    put(record, 188, 16, compactDate(card.validFrom));
    put(record, 204, 16, compactDate(card.validTo));
    if (card.kind == IdCardKind::HongKongMacauTaiwan) record[flagAt] = 'J';
    std::string photo = card.photo;
    photo.resize(photoBytes, '\0');
    return std::string("\x01\x00\x04\x00", 4) + record + photo;
}

}  // namespace yc::peripherals::sdt
