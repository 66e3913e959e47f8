// SPDX-License-Identifier: GPL-3.0-or-later
// 工位环境: what all use cases of one workplace share: the replica's thread, the line to the centre, the devices, the
// clock, the words shown above the key bar, and printing as an effect that never holds up a decision.
#pragma once

#include "api/forecast_wire.h"
#include "domain/core/paper_code.h"
#include "peripherals/idcard/id_card.h"
#include "peripherals/pad/pad.h"
#include "peripherals/printing/printer_port.h"
#include "peripherals/scanner/scanner.h"
#include "peripherals/voice/voice.h"
#include "reports/document.h"
#include "sync/sync_client.h"
#include "workstation/services.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace yc::reports {
class FontSet;
}

namespace yc::workstation {

/// The devices of a workplace, as ports; nullptr = there is none. They outlive the context.
struct Devices {
    peripherals::IdCardReader* idCard = nullptr;
    peripherals::Scanner* scanner = nullptr;
    peripherals::CustomerPad* pad = nullptr;
    peripherals::Printer* a4 = nullptr;
    peripherals::Printer* ticket = nullptr;
    peripherals::Voice* voice = nullptr;
    bool simulated = false;
};

/// One sheet to print. A numbered paper of a case is logged with RecordPrint once the printer took it.
struct PrintOrder {
    reports::Document document;
    std::string file;  ///< a finished PDF instead of the document, e.g. a sealed edition
    int copies = 1;
    bool onRoll = false;    ///< ticket printer (falls back to A4)
    domain::CaseId caseId;  ///< with `number`: log it
    domain::PaperNumber number;
    std::string name;           ///< in the printer's queue; empty: the paper's title and number
    domain::CommandId command;  ///< whose effect this is; marked as run before the paper goes out
};

class Context {
public:
    using Clock = std::function<domain::Instant()>;
    Context(sync::StoreThread& store, sync::SyncClient& client, Devices devices, Clock clock);
    /// As finishPrinting().
    ~Context();
    /// Prints what is queued and ends the print thread. Not from the store thread, and before that one stops.
    void finishPrinting();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    sync::StoreThread& store() { return m_store; }
    sync::SyncClient& client() { return m_client; }
    const Devices& devices() const { return m_devices; }
    domain::Instant now() const { return m_clock(); }
    domain::Date today() const { return domain::localDate(m_clock()); }

    // ---- session; any thread ----
    void setSession(std::shared_ptr<const SessionSnapshot> session);
    std::shared_ptr<const SessionSnapshot> session() const;

    // ---- words; any thread ----
    void onNotice(Listener<Notice> listener);
    void say(Notice notice);
    void say(const domain::Refusal& refusal);
    void done(std::string zh, std::string en, bool undoable = false);

    // ---- doing; store thread only ----
    /// Decides, records, sends soon. A refusal is said and answered with nullopt; so is a full disk.
    std::optional<sync::Submitted> submit(sync::Replica& replica, domain::CommandBody body,
                                          const std::vector<journal::NumberUse>& numbers = {});
    /// What `body` would be refused with now; nullopt = it would go through.
    std::optional<domain::Refusal> whyNot(sync::Replica& replica, domain::CommandBody body) const;
    /// For commands only the authority decides. `done` is called on the store thread with the outcome; a refusal has been
    /// said already.
    void submitOnline(sync::Replica& replica, domain::CommandBody body,
                      std::function<void(sync::Replica&, const journal::Outcome*)> done = {});
    /// 文书码: what signs the code of a printed paper; set once, before anything runs.
    using PaperSigner = std::function<std::string(const domain::PaperSummary&)>;
    void signPapersWith(PaperSigner signer) { m_paperSigner = std::move(signer); }
    const PaperSigner& paperSigner() const { return m_paperSigner; }
    /// Queues a sheet. Faults are said, with the paper kept and its number safe.
    void print(PrintOrder order);

    /// Called on the store thread after each change of the replica, in order of registration.
    void addChangeListener(std::function<void(sync::Replica&, const sync::ReplicaChange&)> listener);
    /// The workplace calls this from the replica's listener.
    void replicaChanged(sync::Replica& replica, const sync::ReplicaChange& change);

    // ---- waiting times; store thread only ----
    /// What the centre foretold last; nullptr before the first answer and when it is too old to be shown. Asks for a newer
    /// one by itself; `onWaits` is called on the store thread when it comes.
    std::shared_ptr<const api::WaitForecast> waits();
    void onWaits(std::function<void(sync::Replica&)> listener) { m_onWaits.push_back(std::move(listener)); }

    // ---- address of the citizens' pages; set once, before anything runs ----
    void setPublicAddress(std::string url) { m_publicAddress = std::move(url); }
    /// Page of a ticket for its holder; only who has the code finds it.
    std::string ticketLink(const std::string& code) const { return m_publicAddress + "/t/" + code; }
    /// Page of exactly this version of a theme's guide.
    std::string guideLink(const domain::ThemeId& theme, int version) const {
        return m_publicAddress + "/guides/" + theme.str() + "?version=" + std::to_string(version);
    }

    // ---- names; store thread only ----
    std::string unitName(sync::Replica& replica, const domain::UnitId& unit) const;  ///< "公安局"
    std::string deskName(sync::Replica& replica, const domain::DeskId& desk) const;  ///< "3 号窗口"
    std::string keeperName(sync::Replica& replica, const domain::Keeper& keeper) const;
    std::string accountName(sync::Replica& replica, const domain::AccountId& account) const;
    /// UUIDv7 from the clock and the system's randomness.
    std::string newId() const;

private:
    void printLoop();
    void printOne(const PrintOrder& order);

    sync::StoreThread& m_store;
    sync::SyncClient& m_client;
    Devices m_devices;
    Clock m_clock;
    PaperSigner m_paperSigner;
    std::string m_publicAddress;
    mutable std::mutex m_mutex;
    std::shared_ptr<const SessionSnapshot> m_session;
    Listener<Notice> m_onNotice;
    std::vector<std::function<void(sync::Replica&, const sync::ReplicaChange&)>> m_changes;
    std::shared_ptr<const api::WaitForecast> m_waits;
    bool m_askingWaits = false;
    std::vector<std::function<void(sync::Replica&)>> m_onWaits;
    domain::Instant m_waitsAskedAt{};
    domain::Instant m_waitsCameAt{};
    std::condition_variable m_printWake;
    std::deque<PrintOrder> m_printQueue;
    bool m_stop = false;
    std::unique_ptr<reports::FontSet> m_fonts;  ///< of the print thread, opened with the first paper
    std::thread m_printThread;
};

/// A refusal as a line above the key bar.
Notice noticeOf(const domain::Refusal& refusal);

}  // namespace yc::workstation
