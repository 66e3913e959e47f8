// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/projection_cache.h"
#include "sync/replica.h"

namespace yc::sync {

const journal::HallReader& Replica::reader() const {
    if (!m_reader)
        m_reader = std::make_unique<journal::HallReader>(m_config.directory + "/cache.db", *m_config.codec, m_keys,
                                                         m_config.scope);
    return *m_reader;
}

}  // namespace yc::sync
