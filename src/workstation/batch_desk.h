// SPDX-License-Identifier: GPL-3.0-or-later
// 批量名单: see batch_service.h. All state lives on the store thread; files are read and written on a thread of its own.
#pragma once

#include "tables/batch_sheet.h"
#include "workstation/batch_service.h"
#include "workstation/context.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace yc::workstation {

class BatchDesk : public BatchService {
public:
    /// `queryCode` makes the secret of a new case.
    BatchDesk(Context& context, std::function<std::string()> queryCode);
    /// Ends the file thread; what it still has to do is done first.
    ~BatchDesk() override;
    BatchDesk(const BatchDesk&) = delete;
    BatchDesk& operator=(const BatchDesk&) = delete;

    void onBatch(Listener<BatchSnapshot> listener) override;
    void check(const std::string& path) override;
    void take() override;
    void cancel() override;
    void clear(Answer answer) override;
    void saveBlank(const std::string& path, Answer answer) override;
    void saveReturned(const std::string& path, Answer answer) override;
    void printForms() override;

    /// The counter shows this case now. Store thread.
    void show(sync::Replica& replica, const domain::CaseId& caseId);
    /// The whole is accepted: its persons follow. Store thread.
    void accept(sync::Replica& replica);
    /// Why the whole cannot be accepted yet: the numbers its persons will need are not here. Store thread.
    std::optional<domain::Refusal> numbersMissing(sync::Replica& replica, const domain::CaseState& whole,
                                                  const domain::catalogue::Theme& theme,
                                                  const domain::catalogue::Resolution& resolution) const;
    /// So many numbers of these series are wanted at hand, beyond the usual. Store thread.
    const std::map<std::string, std::int64_t>& wantedStock() const { return m_wantedStock; }
    /// Called when that changes.
    void onStock(std::function<void()> listener) { m_onStock = std::move(listener); }

private:
    using Phase = BatchSnapshot::Phase;
    struct Scene {
        std::shared_ptr<const domain::catalogue::Release> release;
        const domain::catalogue::Theme* theme = nullptr;
        const domain::CaseState* state = nullptr;
        domain::catalogue::Resolution resolution;
    };
    std::optional<Scene> scene(sync::Replica& replica) const;
    void post(std::function<void(sync::Replica&)> job);
    void onFileThread(std::function<void()> job);
    void fileLoop();
    void checked(sync::Replica& replica, const domain::CaseId& caseId, const std::string& file,
                 domain::Expected<tables::BatchSheet, domain::Refusal> sheet);
    void markListed(const domain::CaseState& whole);
    void takePortion(sync::Replica& replica);
    struct Portion {
        domain::AddBatchRows body;
        std::vector<journal::NumberUse> numbers;
        std::vector<std::size_t> rows;  ///< indices into the sheet
    };
    std::optional<Portion> nextPortion(sync::Replica& replica, const Scene& scene) const;
    void acceptPortion(sync::Replica& replica);
    void stop(sync::Replica& replica);
    void stockUp(std::map<std::string, std::int64_t> wanted) const;
    void publish(sync::Replica& replica);

    Context& m_context;
    std::function<std::string()> m_queryCode;
    Listener<BatchSnapshot> m_onBatch;
    domain::CaseId m_case;
    Phase m_phase = Phase::Idle;
    std::string m_file;
    std::optional<tables::BatchSheet> m_sheet;
    std::vector<bool> m_taken;  ///< per row of the sheet
    std::optional<domain::Refusal> m_whyNot;
    int m_doneNow = 0;
    int m_ofNow = 0;
    std::atomic<bool> m_cancel{false};
    mutable std::map<std::string, std::int64_t> m_wantedStock;  // a wish, not what the desk knows
    std::function<void()> m_onStock;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_ending = false;
    std::thread m_files;
};

}  // namespace yc::workstation
