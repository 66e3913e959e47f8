// SPDX-License-Identifier: GPL-3.0-or-later
// 打印机: what the counter asks of a printer. Drivers: CUPS for every day, a spool folder for trials and halls without one.
//
// submit returns at once with a job id; the caller polls status until finished(). A printer that fails loses nothing:
// the paper is kept with its number and can be printed again, marked as a reprint.
#pragma once

#include <stdexcept>
#include <string>

#include "peripherals/common/health.h"

namespace yc::peripherals {

struct PrintJobId {
    std::string value;  // as the driver names it; unique per printer
    friend bool operator==(const PrintJobId&, const PrintJobId&) = default;
};

enum class PrintState {
    Waiting,     // 排队
    Printing,    // 正在打印
    Done,        // 已打印
    OutOfPaper,  // 缺纸: goes on by itself when paper is put in
    Stopped,     // 停机: jam, open cover, paused queue; somebody has to look
    Offline,     // 没应答: the printer, or the way to it, is away
    Cancelled,   // 已取消
    Failed,      // 没印成: will not go on by itself
    Unknown,     // the printer does not know this job (any more)
};

struct PrintStatus {
    PrintState state = PrintState::Unknown;
    std::string reasons;  // keywords of the driver for support, e.g. media-empty-error; never content of the paper

    // No further change will come.
    bool finished() const {
        return state == PrintState::Done || state == PrintState::Cancelled || state == PrintState::Failed ||
               state == PrintState::Unknown;
    }
};

// The printer could not be asked, or did not take the job.
class PrintFault : public std::runtime_error {
public:
    enum class Kind {
        Unreachable,  // remedy: switch on, check the cable; or print on another printer
        NoSuchQueue,  // remedy: choose a printer in the settings
        Refused,      // the queue does not accept jobs, or what was sent is no PDF
        SpoolFailed,  // remedy: free space in the spool folder
    };
    PrintFault(Kind kind, const std::string& message) : std::runtime_error(message), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

class Printer {
public:
    virtual ~Printer() = default;
    // pdf: the bytes of one document. title: shown in queues, so kind and number of the paper, never a name.
    // copies: 1 to 99. Throws PrintFault.
    virtual PrintJobId submit(const std::string& pdf, const std::string& title, int copies) = 0;
    // Throws nothing for printers that are away: that is a status.
    virtual PrintStatus status(const PrintJobId& job) = 0;
    // False when the job is already finished or unknown. Throws PrintFault(Unreachable).
    virtual bool cancel(const PrintJobId& job) = 0;
    // For the status cluster; does not throw.
    virtual DeviceState health() = 0;
};

}  // namespace yc::peripherals
