// SPDX-License-Identifier: GPL-3.0-or-later
// CUPS 打印: jobs through the local or a remote CUPS scheduler, with their real state.
//
// QPrinter gives no job id and reports success on a paused queue; this driver creates the job itself, streams the PDF
// (no temporary file with personal data) and reads job and printer attributes.
#pragma once

#include "peripherals/printing/printer_port.h"

namespace yc::peripherals {

struct CupsAddress {
    std::string host;               // name, address or path of a socket; empty: the system's own scheduler
    int port = 631;                 // not used with a socket
    std::string queue;              // empty: the system's default printer
    std::string user = "yichuang";  // shown in queues
    int timeoutMs = 5000;           // for connecting and for each answer
};

// Opens a connection for each call: a scheduler that was restarted is found again by itself. One thread at a time.
class CupsPrinter : public Printer {
public:
    explicit CupsPrinter(CupsAddress address);

    PrintJobId submit(const std::string& pdf, const std::string& title, int copies) override;
    PrintStatus status(const PrintJobId& job) override;
    bool cancel(const PrintJobId& job) override;
    DeviceState health() override;

private:
    CupsAddress m_address;
};

}  // namespace yc::peripherals
