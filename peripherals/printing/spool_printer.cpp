// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/printing/spool_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>

#include "peripherals/printing/print_states.h"

namespace yc::peripherals {
namespace {

// Titles are Chinese text; only what a file name cannot hold is replaced.
std::string asFileName(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const bool bad = static_cast<unsigned char>(c) < 0x20 || c == '/' || c == '\\' || c == ':' || c == '*' ||
                         c == '?' || c == '"';
        name += bad ? '_' : c;
    }
    constexpr std::size_t limit = 160;  // file systems end at 255 bytes
    if (name.size() <= limit) return name;
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    return name.substr(0, end);
}

int serialOf(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    int serial = 0;
    for (std::size_t i = 0; i < name.size() && i < 8 && std::isdigit(static_cast<unsigned char>(name[i])) != 0; ++i)
        serial = serial * 10 + (name[i] - '0');
    return serial;
}

int numberOf(const PrintJobId& job) { return serialOf(job.value); }

}  // namespace

SpoolPrinter::SpoolPrinter(std::filesystem::path folder) : m_folder(std::move(folder)) {
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error)
        throw PrintFault(PrintFault::Kind::SpoolFailed,
                         "cannot make the spool folder " + m_folder.string() + ": " + error.message());
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error))
        m_next = std::max(m_next, serialOf(entry.path()) + 1);
    if (error)
        throw PrintFault(PrintFault::Kind::SpoolFailed,
                         "cannot read the spool folder " + m_folder.string() + ": " + error.message());
}

PrintJobId SpoolPrinter::submit(const std::string& pdf, const std::string& title, int copies) {
    checkPrintable(pdf, copies);
    const std::lock_guard lock(m_mutex);
    if (m_offline) throw PrintFault(PrintFault::Kind::Unreachable, "the simulated printer is offline");
    const int number = m_next++;
    const PrintJobId id{fmt::format("{:04}", number)};
    m_jobs[number] = {pdf, fmt::format("{}-{}-{}份.pdf", id.value, asFileName(title), copies), PrintState::Waiting};
    writeWaiting();
    return id;
}

void SpoolPrinter::writeWaiting() {
    if (m_outOfPaper || m_offline) return;
    for (auto& entry : m_jobs)
        if (entry.second.state == PrintState::Waiting) write(entry.second);
}

// A reader of the folder never sees half a file.
void SpoolPrinter::write(Job& job) const {
    const std::filesystem::path target = m_folder / job.fileName;
    std::filesystem::path part = target;
    part += ".part";
    std::ofstream file(part, std::ios::binary);
    file.write(job.pdf.data(), static_cast<std::streamsize>(job.pdf.size()));
    file.close();
    std::error_code error;
    if (file) std::filesystem::rename(part, target, error);
    if (!file || error) {
        std::filesystem::remove(part, error);
        job.state = PrintState::Failed;
        job.pdf.clear();
        throw PrintFault(PrintFault::Kind::SpoolFailed, "cannot write into the spool folder " + m_folder.string());
    }
    job.state = PrintState::Done;
    job.pdf.clear();
}

PrintStatus SpoolPrinter::status(const PrintJobId& job) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_jobs.find(numberOf(job));
    if (found == m_jobs.end()) return {PrintState::Unknown, "job-unknown"};
    if (found->second.state != PrintState::Waiting) return {found->second.state, ""};
    if (m_offline) return {PrintState::Offline, "offline-report"};
    if (m_outOfPaper) return {PrintState::OutOfPaper, "media-empty-error"};
    return {PrintState::Waiting, ""};
}

bool SpoolPrinter::cancel(const PrintJobId& job) {
    const std::lock_guard lock(m_mutex);
    if (m_offline) throw PrintFault(PrintFault::Kind::Unreachable, "the simulated printer is offline");
    const auto found = m_jobs.find(numberOf(job));
    if (found == m_jobs.end() || found->second.state != PrintState::Waiting) return false;
    found->second.state = PrintState::Cancelled;
    found->second.pdf.clear();
    return true;
}

DeviceState SpoolPrinter::health() {
    const std::lock_guard lock(m_mutex);
    return printerHealth(m_offline ? PrintState::Offline : m_outOfPaper ? PrintState::OutOfPaper : PrintState::Done);
}

void SpoolPrinter::setOutOfPaper(bool empty) {
    const std::lock_guard lock(m_mutex);
    m_outOfPaper = empty;
    writeWaiting();
}

void SpoolPrinter::setOffline(bool offline) {
    const std::lock_guard lock(m_mutex);
    m_offline = offline;
    writeWaiting();
}

}  // namespace yc::peripherals
