// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/printing/cups_printer.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

#include "peripherals/printing/print_states.h"

namespace yc::peripherals {
namespace {

struct CloseHttp {
    void operator()(http_t* http) const { httpClose(http); }
};
using HttpPtr = std::unique_ptr<http_t, CloseHttp>;

struct DeleteIpp {
    void operator()(ipp_t* ipp) const { ippDelete(ipp); }
};
using IppPtr = std::unique_ptr<ipp_t, DeleteIpp>;

// Options of a job; CUPS keeps them in an array that it reallocates.
class Options {
public:
    ~Options() { cupsFreeOptions(m_count, m_options); }
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    void add(const char* name, const std::string& value) {
        m_count = cupsAddOption(name, value.c_str(), m_count, &m_options);
    }
    int count() const { return m_count; }
    cups_option_t* data() const { return m_options; }

private:
    int m_count = 0;
    cups_option_t* m_options = nullptr;
};

HttpPtr connect(const CupsAddress& address) {
    // CUPS keeps user and server per thread; the thread that asks is the one that must know them.
    cupsSetUser(address.user.c_str());
    const std::string host = address.host.empty() ? cupsServer() : address.host;
    const int port = address.host.empty() ? ippPort() : address.port;
    HttpPtr http(httpConnect2(host.c_str(), port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1,
                              address.timeoutMs, nullptr));
    if (!http) throw PrintFault(PrintFault::Kind::Unreachable, "the print scheduler does not answer");
    httpSetTimeout(http.get(), address.timeoutMs / 1000.0, nullptr, nullptr);
    return http;
}

std::string queueName(http_t* http, const CupsAddress& address) {
    if (!address.queue.empty()) return address.queue;
    const char* name = cupsGetDefault2(http);
    if (!name) throw PrintFault(PrintFault::Kind::NoSuchQueue, "no default printer is set");
    return name;
}

std::string queueUri(const std::string& queue) {
    std::array<char, HTTP_MAX_URI> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost", 0,
                     "/printers/%s", queue.c_str());
    return uri.data();
}

[[noreturn]] void fail(const char* what) {
    const ipp_status_t status = cupsLastError();
    const std::string message = std::string(what) + ": " + ippErrorString(status);
    if (status == IPP_STATUS_ERROR_NOT_FOUND) throw PrintFault(PrintFault::Kind::NoSuchQueue, message);
    if (status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE || status == IPP_STATUS_ERROR_INTERNAL)
        throw PrintFault(PrintFault::Kind::Unreachable, message);
    throw PrintFault(PrintFault::Kind::Refused, message);
}

IppPtr ask(http_t* http, ipp_op_t operation, const std::string& queue, int job, const std::vector<const char*>& wanted,
           const std::string& user) {
    ipp_t* request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, queueUri(queue).c_str());
    if (job > 0) ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user.c_str());
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(wanted.size()),
                  nullptr, wanted.data());
    return IppPtr(cupsDoRequest(http, request, "/"));  // takes the request
}

// cupsCreateJob reports an unknown queue as an internal error: ask first.
void requireQueue(http_t* http, const std::string& queue, const std::string& user) {
    const IppPtr answer = ask(http, IPP_OP_GET_PRINTER_ATTRIBUTES, queue, 0, {"printer-state"}, user);
    if (!answer || cupsLastError() >= IPP_STATUS_REDIRECTION_OTHER_SITE) fail("the queue cannot be used");
}

int integerOf(ipp_t* answer, const char* name) {
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_ENUM);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

std::string keywordsOf(ipp_t* answer, const char* name) {
    std::string words;
    ipp_attribute_t* attribute = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i) {
        const std::string word = ippGetString(attribute, i, nullptr);
        if (word != "none") words += (words.empty() ? "" : " ") + word;
    }
    return words;
}

bool has(const std::string& words, const char* part) { return words.find(part) != std::string::npos; }

// What keeps the printer from going on; Done when nothing does.
PrintStatus hindrance(ipp_t* printer) {
    const std::string reasons = keywordsOf(printer, "printer-state-reasons");
    if (has(reasons, "media-empty") || has(reasons, "media-needed")) return {PrintState::OutOfPaper, reasons};
    if (has(reasons, "offline") || has(reasons, "timed-out") || has(reasons, "connecting-to-device"))
        return {PrintState::Offline, reasons};
    if (integerOf(printer, "printer-state") == IPP_PSTATE_STOPPED || has(reasons, "media-jam") ||
        has(reasons, "cover-open") || has(reasons, "door-open"))
        return {PrintState::Stopped, reasons};
    return {PrintState::Done, reasons};
}

PrintStatus statusOf(int jobState, ipp_t* printer) {
    switch (jobState) {
    case IPP_JSTATE_COMPLETED: return {PrintState::Done, ""};
    case IPP_JSTATE_CANCELED: return {PrintState::Cancelled, ""};
    case IPP_JSTATE_ABORTED: return {PrintState::Failed, keywordsOf(printer, "printer-state-reasons")};
    case IPP_JSTATE_STOPPED: return {PrintState::Stopped, keywordsOf(printer, "printer-state-reasons")};
    default: break;
    }
    PrintStatus status = hindrance(printer);
    if (status.state == PrintState::Done)
        status.state = jobState == IPP_JSTATE_PROCESSING ? PrintState::Printing : PrintState::Waiting;
    return status;
}

// Job ids are "queue-number", as lpstat shows them.
int jobNumber(const PrintJobId& job) {
    const std::size_t dash = job.value.rfind('-');
    return dash == std::string::npos ? 0 : std::atoi(job.value.c_str() + dash + 1);
}

std::string jobQueue(const PrintJobId& job) { return job.value.substr(0, job.value.rfind('-')); }

}  // namespace

CupsPrinter::CupsPrinter(CupsAddress address) : m_address(std::move(address)) {}

PrintJobId CupsPrinter::submit(const std::string& pdf, const std::string& title, int copies) {
    checkPrintable(pdf, copies);
    const HttpPtr http = connect(m_address);
    const std::string queue = queueName(http.get(), m_address);
    requireQueue(http.get(), queue, m_address.user);
    Options options;
    options.add("copies", std::to_string(copies));
    const int job = cupsCreateJob(http.get(), queue.c_str(), title.c_str(), options.count(), options.data());
    if (job == 0) fail("the queue did not take the job");
    const bool sent = cupsStartDocument(http.get(), queue.c_str(), job, title.c_str(), CUPS_FORMAT_PDF,
                                        /*last_document=*/1) == HTTP_STATUS_CONTINUE &&
                      cupsWriteRequestData(http.get(), pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE &&
                      cupsFinishDocument(http.get(), queue.c_str()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
    if (!sent) {
        const ipp_status_t status = cupsLastError();
        cupsCancelJob2(http.get(), queue.c_str(), job, /*purge=*/0);  // an open job would wait for ever
        throw PrintFault(PrintFault::Kind::Unreachable,
                         std::string("the document did not get through: ") + ippErrorString(status));
    }
    return {queue + "-" + std::to_string(job)};
}

PrintStatus CupsPrinter::status(const PrintJobId& job) {
    const int number = jobNumber(job);
    if (number <= 0) return {PrintState::Unknown, "job-unknown"};
    try {
        const HttpPtr http = connect(m_address);
        const IppPtr answer =
            ask(http.get(), IPP_OP_GET_JOB_ATTRIBUTES, jobQueue(job), number, {"job-state"}, m_address.user);
        const ipp_status_t code = cupsLastError();
        if (code == IPP_STATUS_ERROR_NOT_FOUND || code == IPP_STATUS_ERROR_GONE)
            return {PrintState::Unknown, "job-unknown"};
        if (!answer || code >= IPP_STATUS_REDIRECTION_OTHER_SITE) return {PrintState::Offline, ippErrorString(code)};
        const IppPtr printer = ask(http.get(), IPP_OP_GET_PRINTER_ATTRIBUTES, jobQueue(job), 0,
                                   {"printer-state", "printer-state-reasons"}, m_address.user);
        if (!printer) return {PrintState::Offline, ippErrorString(cupsLastError())};
        return statusOf(integerOf(answer.get(), "job-state"), printer.get());
    } catch (const PrintFault&) { return {PrintState::Offline, "scheduler-unreachable"}; }
}

bool CupsPrinter::cancel(const PrintJobId& job) {
    const HttpPtr http = connect(m_address);
    return cupsCancelJob2(http.get(), jobQueue(job).c_str(), jobNumber(job), /*purge=*/0) <
           IPP_STATUS_REDIRECTION_OTHER_SITE;
}

DeviceState CupsPrinter::health() {
    try {
        const HttpPtr http = connect(m_address);
        const IppPtr printer = ask(http.get(), IPP_OP_GET_PRINTER_ATTRIBUTES, queueName(http.get(), m_address), 0,
                                   {"printer-state", "printer-state-reasons"}, m_address.user);
        if (!printer || cupsLastError() >= IPP_STATUS_REDIRECTION_OTHER_SITE) return printerHealth(PrintState::Unknown);
        return printerHealth(hindrance(printer.get()).state);
    } catch (const PrintFault& fault) {
        return printerHealth(fault.kind() == PrintFault::Kind::NoSuchQueue ? PrintState::Unknown : PrintState::Offline);
    }
}

}  // namespace yc::peripherals
