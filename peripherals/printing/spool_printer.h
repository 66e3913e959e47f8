// SPDX-License-Identifier: GPL-3.0-or-later
// 模拟打印机: a printer whose paper is a folder. Ships with the product for trials, training and demonstrations.
//
// Each finished job is one file: serial, title and copies in its name. It can play out of paper and offline.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>

#include "peripherals/printing/printer_port.h"

namespace yc::peripherals {

// Safe to use from several threads.
class SpoolPrinter : public Printer {
public:
    // Makes the folder when it is missing and goes on numbering after the files that are there.
    // Throws PrintFault(SpoolFailed).
    explicit SpoolPrinter(std::filesystem::path folder);

    PrintJobId submit(const std::string& pdf, const std::string& title, int copies) override;
    PrintStatus status(const PrintJobId& job) override;
    bool cancel(const PrintJobId& job) override;
    DeviceState health() override;

    // Jobs wait while there is no paper, and come out in order when there is some again. Throws PrintFault(SpoolFailed).
    void setOutOfPaper(bool empty);
    // submit and cancel throw Unreachable, jobs that wait stay.
    void setOffline(bool offline);

private:
    struct Job {
        std::string pdf;  // dropped once written
        std::string fileName;
        PrintState state = PrintState::Waiting;
    };

    void writeWaiting();
    void write(Job& job) const;

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::map<int, Job> m_jobs;
    int m_next = 1;
    bool m_outOfPaper = false;
    bool m_offline = false;
};

}  // namespace yc::peripherals
