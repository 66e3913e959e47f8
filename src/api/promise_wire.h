// SPDX-License-Identifier: GPL-3.0-or-later
// 承诺公示与期限清单: promises as the public reads them (R095), and the dates a hall has to keep (R091), as they travel.
#pragma once

#include "journal/queries.h"

#include <string>
#include <string_view>
#include <vector>

namespace yc::api {

/// One promise without the person: masked name, the last characters of the case number, what it stood for, how it went.
struct PublicPromise {
    std::string caseTail;
    std::string themeName;
    std::string itemName;  ///< empty: 容缺
    std::string applicant;
    domain::Instant madeAt{};
    std::optional<domain::Date> until;
    std::optional<bool> kept;  ///< empty: open
};
struct PublicPromises {
    std::vector<PublicPromise> promises;  ///< newest first
    std::optional<domain::Instant> next;  ///< ask again with this as `before`; empty: that was all
};
struct DueAnswer {
    domain::Date today{};
    std::vector<journal::DueRow> dues;
};

std::string encode(const PublicPromises& value);
std::string encode(const DueAnswer& value);
PublicPromises decodePromises(std::string_view text);
DueAnswer decodeDues(std::string_view text);

}  // namespace yc::api
