// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/tokens.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

namespace yc::journal {

namespace {

constexpr std::size_t kShortestTail = 4;
constexpr std::size_t kLongestTail = 8;
constexpr char kSeparator = '\x1f';

// One transliterator for the process: making one takes tens of milliseconds, and it is not thread-safe.
class HanLatin {
public:
    explicit HanLatin(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8(std::string{id} + "; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
        if (U_FAILURE(status)) m_transliterator.reset();
    }
    icu::UnicodeString latin(icu::UnicodeString text) const {
        const std::lock_guard lock(m_mutex);
        if (m_transliterator) m_transliterator->transliterate(text);
        return text;
    }

private:
    std::unique_ptr<icu::Transliterator> m_transliterator;
    mutable std::mutex m_mutex;
};

bool isHan(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC); }

std::vector<UChar32> codePoints(std::string_view text) {
    const auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::vector<UChar32> points;
    for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) points.push_back(unicode.char32At(i));
    return points;
}

std::string utf8(const UChar32* from, std::size_t count) {
    std::string out;
    icu::UnicodeString::fromUTF32(from, static_cast<int>(count)).toUTF8String(out);
    return out;
}

std::string initialsBy(const HanLatin& reading, const std::vector<UChar32>& points) {
    // Transliterated as a whole, so that the rules for surnames see where the name begins; syllables come apart at blanks.
    const auto latin = reading.latin(icu::UnicodeString::fromUTF32(points.data(), static_cast<int>(points.size())));
    std::string out;
    bool start = true;
    for (int i = 0; i < latin.length(); i = latin.moveIndex32(i, 1)) {
        const UChar32 c = latin.char32At(i);
        if (c >= 'a' && c <= 'z') {
            if (start) out.push_back(static_cast<char>(c));
            start = false;
        } else {
            start = true;
        }
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

std::string withoutDashes(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != '-'; });
    return out;
}

bool isNumberLike(std::string_view word) {
    // Digits, or an identity number that ends in X.
    const auto digits = word.find_first_not_of("0123456789");
    return digits == std::string_view::npos || (digits + 1 == word.size() && word.back() == 'x' && digits > 0);
}

void add(std::string& source, char kind, std::string_view value) {
    if (value.empty()) return;
    source.push_back(kind);
    source.append(value);
    source.push_back(kSeparator);
}

}  // namespace

std::vector<std::string> pinyinInitials(std::string_view name) {
    static const HanLatin common("Han-Latin");
    static const HanLatin surnames("Han-Latin/Names");
    const auto points = codePoints(name);
    std::vector<std::string> out;
    const bool chinese = std::any_of(points.begin(), points.end(), isHan);
    const bool words = std::any_of(points.begin(), points.end(), [](UChar32 c) { return c < 0x80 && u_isalpha(c); });
    if (!chinese && !words) return out;
    for (std::string initials : {initialsBy(common, points), initialsBy(surnames, points)}) {
        if (!initials.empty() && std::find(out.begin(), out.end(), initials) == out.end())
            out.push_back(std::move(initials));
    }
    return out;
}

Tokens::Tokens(const KeyRing& keys) : m_key(keys.searchKey()) {}

std::int64_t Tokens::token(std::string_view kind, std::string_view value) const {
    const Digest digest = m_key.of(kind, value);
    std::uint64_t number = 0;
    for (int i = 0; i < 8; ++i) number = number << 8 | digest[static_cast<std::size_t>(i)];
    return static_cast<std::int64_t>(number);
}

std::string Tokens::source(const domain::State& state) {
    std::string source;
    if (const auto* held = std::get_if<domain::CaseState>(&state)) {
        add(source, 'c', held->number.str());
        const auto& applicant = held->personal.applicant;
        add(source, 'n', applicant.name);
        add(source, 'n', applicant.agentName);
        add(source, 'd', applicant.idNumber);
        add(source, 'd', applicant.agentIdNumber);
        add(source, 'd', applicant.phone);
        add(source, 'd', applicant.agentPhone);
    } else if (const auto* ticket = std::get_if<domain::TicketState>(&state)) {
        add(source, 't', ticket->number);
    }
    return source;
}

void Tokens::nameTokens(std::string_view name, std::vector<std::int64_t>& out) const {
    const auto points = codePoints(lower(name));
    if (points.empty()) return;
    out.push_back(token("name:", lower(name)));
    out.push_back(token("name:", utf8(points.data(), 1)));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) out.push_back(token("pair:", utf8(points.data() + i, 2)));
    for (const std::string& initials : pinyinInitials(name)) {
        for (std::size_t length = 1; length <= initials.size(); ++length)
            out.push_back(token("initials:", initials.substr(0, length)));
    }
}

void Tokens::tailTokens(std::string_view digits, std::vector<std::int64_t>& out) const {
    const std::string number = lower(digits);
    for (std::size_t length = kShortestTail; length <= std::min(kLongestTail, number.size()); ++length)
        out.push_back(token("tail:", std::string_view{number}.substr(number.size() - length)));
    out.push_back(token("tail:", number));
}

std::vector<std::int64_t> Tokens::of(const std::string& source) const {
    std::vector<std::int64_t> out;
    for (std::size_t start = 0; start < source.size();) {
        const auto end = source.find(kSeparator, start);
        const std::string_view value = std::string_view{source}.substr(start + 1, end - start - 1);
        switch (source[start]) {
        case 'n': nameTokens(value, out); break;
        case 'd': tailTokens(value, out); break;
        case 't': out.push_back(token("ticket:", lower(value))); break;
        case 'c': {
            const std::string number = lower(value);
            out.push_back(token("number:", number));
            // "003-0017-k": desk code, sequence, check character; without the check character too; the sequence alone.
            if (number.size() > 8) {
                const std::string_view tail = std::string_view{number}.substr(number.size() - 8);
                out.push_back(token("number:", tail));
                out.push_back(token("number:", tail.substr(0, 7)));
                out.push_back(token("tail:", tail.substr(3, 4)));
            }
            break;
        }
        default: break;
        }
        start = end + 1;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::vector<std::int64_t>> Tokens::query(std::string_view text) const {
    std::vector<std::vector<std::int64_t>> groups;
    std::vector<std::string> words;
    std::string word;
    for (const char c : lower(text) + " ") {
        if (c != ' ' && c != '\t') {
            word.push_back(c);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    for (const std::string& typed : words) {
        const auto points = codePoints(typed);
        const std::string plain = withoutDashes(typed);
        std::vector<std::int64_t> any;
        if (points.size() != typed.size()) {
            // A name or a piece of one: every pair of neighbours must occur.
            if (points.size() == 1) any.push_back(token("name:", typed));
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                if (i > 0) groups.push_back(std::exchange(any, {}));
                any.push_back(token("pair:", utf8(points.data() + i, 2)));
            }
        } else {
            if (isNumberLike(plain) && plain.size() >= kShortestTail) {
                any.push_back(token("tail:", plain));
                if (plain.size() > kLongestTail)
                    any.push_back(token("tail:", std::string_view{plain}.substr(plain.size() - kLongestTail)));
            }
            if (plain.find_first_of("0123456789") == std::string::npos) {
                any.push_back(token("initials:", plain));
                any.push_back(token("name:", typed));
            } else {
                any.push_back(token("number:", plain));
                any.push_back(token("ticket:", plain));
            }
        }
        groups.push_back(std::move(any));
    }
    return groups;
}

}  // namespace yc::journal
