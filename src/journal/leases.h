// SPDX-License-Identifier: GPL-3.0-or-later
// 号段: blocks of document numbers leased to devices, so that windows number papers without asking (facts: rules 5);
// unused numbers are listed as void, a counter never goes back.
#pragma once

#include "domain/core/ids.h"
#include "domain/core/time.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yc::journal {

class Database;

/// Numbers [from, to] of one series, e.g. key "青政服受|2026" or "11430703MB1A12345X2000103000001|20260311".
struct NumberBlock {
    std::int64_t id = 0;
    std::string key;
    std::int64_t from = 0;
    std::int64_t to = 0;
    domain::DeviceId device;
    domain::Instant leasedAt{};
    std::int64_t next = 0;  ///< first number the device has not reported as used
    bool closed = false;    ///< given back; [next, to] is void
};

struct VoidRange {
    std::string key;
    std::int64_t from = 0;
    std::int64_t to = 0;
    domain::DeviceId device;
};

/// Own connection to the journal's file; thread-safe.
class Leases {
public:
    explicit Leases(const std::string& path);
    ~Leases();

    /// The next `size` numbers of the series. The same request id gets the same block again, so a lost answer costs
    /// no numbers. `size` is 1…10,000.
    NumberBlock lease(const std::string& key, std::int64_t size, const domain::DeviceId& device,
                      const std::string& requestId, domain::Instant now);
    /// The device tells how far it has come; never goes back.
    void report(std::int64_t block, std::int64_t next);
    /// The device gives the block back; what is unused is void from now on.
    void close(std::int64_t block, std::int64_t next);
    /// New blocks start above `number`, e.g. after a restore.
    void raise(const std::string& key, std::int64_t number);

    std::vector<NumberBlock> blocksOf(const domain::DeviceId& device) const;
    /// All blocks of series whose key begins like this ("" = all), by series and number.
    std::vector<NumberBlock> blocks(const std::string& begin) const;
    std::vector<VoidRange> voided(const std::string& key) const;

private:
    std::unique_ptr<Database> m_database;
    mutable std::mutex m_mutex;
};

}  // namespace yc::journal
