// SPDX-License-Identifier: GPL-3.0-or-later
// 设备登记: what an enrolled device was given: who it is, its key, and where its home server is. One JSON file and the key
// beside it, both readable by their owner only.
#pragma once

#include "domain/core/ids.h"

#include <stdexcept>
#include <string>

namespace yc::api {

/// The file is missing, unreadable by us or readable by others, or not an enrolment.
class EnrolmentError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Enrolment {
    domain::DeviceId device;
    domain::DeskId desk;   ///< the window it stands at; empty in an office, at a kiosk or display
    std::string deskCode;  ///< three characters of its case numbers
    domain::ScopeId scope;
    std::string region;     ///< six digits
    std::string serverUrl;  ///< "https://127.0.0.1:8443"
    std::string caFile;     ///< PEM of the hall's own CA; relative to the enrolment file
    std::string keyFile;    ///< PKCS#8 PEM of the device's key, mode 0600; relative to the enrolment file
};

/// Reads <path>; paths inside come back absolute. Throws EnrolmentError.
Enrolment loadEnrolment(const std::string& path);
/// Writes it with mode 0600, replacing an older one whole.
void storeEnrolment(const std::string& path, const Enrolment& enrolment);

}  // namespace yc::api
