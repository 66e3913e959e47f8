// SPDX-License-Identifier: GPL-3.0-or-later
// 设备证书: made by the hall's CA for every enrolled device and for the server itself, kept beside the keys.
#pragma once

#include "api/paper_wire.h"

namespace yc::server {

class Core;

/// Certificates of all devices whose signature may stand on a paper; what is missing is made. Throws TlsError.
api::HallKeys hallKeys(Core& core);

}  // namespace yc::server
