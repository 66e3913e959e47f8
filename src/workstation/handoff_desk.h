// SPDX-License-Identifier: GPL-3.0-or-later
// 交接: scan to act. Papers go into the right slip by their label; the receiver ticks them off by their label (R100, R110).
#pragma once

#include "workstation/context.h"
#include "workstation/series.h"

#include <deque>
#include <map>

namespace yc::workstation {

class HandoffDesk : public HandoffService {
public:
    explicit HandoffDesk(Context& context);

    void onHandoff(Listener<HandoffSnapshot> listener) override;
    void open(const domain::SlipId& slip) override;
    void draft(const domain::UnitId& to) override;
    void scan(const std::string& code) override;
    void seal() override;
    void mark(const domain::MaterialLabel& label, domain::ReceiptVerdict verdict, const std::string& note) override;
    void markRest(domain::ReceiptVerdict verdict) override;
    void signReceipt() override;
    void resolve(const domain::MaterialLabel& label, int choice, const std::string& secondAccount,
                 const std::string& secondPassword) override;
    void showTrail(const domain::MaterialLabel& label) override;
    void print() override;
    void cancel(const std::string& reason) override;
    void draftTo(const domain::Keeper& to) override;
    void changeRoute(domain::SlipRoute route, const std::string& reason, Answer answer) override;
    void setWaybill(const domain::Keeper& to, const std::string& waybill) override;
    void depart(domain::SlipRoute route, const std::string& carrier, const std::string& credential,
                Answer answer) override;
    void receiverSigns(const std::string& account, const std::string& password, Answer answer) override;
    void giveBack(const domain::CaseId& caseId, Answer answer) override;
    void archive(const domain::MaterialLabel& label, Answer answer) override;
    void printLabels(const domain::CaseId& caseId) override;
    void proof(const domain::MaterialLabel& label,
               std::function<void(domain::Expected<std::string, domain::Refusal>)> done) override;

private:
    static constexpr std::string_view draftMark = "YC1|slip|";  ///< before the number of a slip without signature
    void post(std::function<void(sync::Replica&)> job);
    domain::Keeper me() const;
    const domain::SlipState* slip(sync::Replica& replica, const domain::SlipId& id) const;
    std::optional<domain::SlipId> openDraft(sync::Replica& replica, const domain::Keeper& to);
    domain::Keeper wayOf(sync::Replica& replica, const domain::MaterialUnitState& unit) const;
    void pack(sync::Replica& replica, const domain::MaterialLabel& label);
    void tickOff(const domain::SlipState& slip, const domain::MaterialLabel& label);
    void scanLabel(sync::Replica& replica, const std::string& code, bool receiving);
    void scanSlip(sync::Replica& replica, const std::string& code);
    void scanDraft(sync::Replica& replica, const std::string& number);
    void scanWaybill(sync::Replica& replica, const std::string& waybill);
    void refuseScan(sync::Replica& replica, const std::string& code, const domain::MaterialLabel& label,
                    const domain::Refusal& refusal);
    void tellKeepers(sync::Replica& replica, const domain::SlipState& slip);
    void sealOpen(sync::Replica& replica, const std::string& sealCode);
    void echo(bool good, const std::string& code, std::string zh, std::string en);
    void publish(sync::Replica& replica);
    SlipView view(sync::Replica& replica, const journal::SlipRow& row) const;
    SlipLineView lineView(sync::Replica& replica, const domain::SlipLine& line) const;
    static domain::SlipId disputedOn(const domain::MaterialUnitState& unit);
    domain::SlipId slipByNumber(sync::Replica& replica, const domain::PaperNumber& number) const;
    std::vector<SlipView> disputed(sync::Replica& replica) const;
    HandoffCounts counts(sync::Replica& replica) const;
    std::vector<SlipLineView> candidates(sync::Replica& replica, const std::optional<SlipView>& open) const;
    reports::Document paper(sync::Replica& replica, const domain::SlipState& slip) const;
    std::string slipCode(sync::Replica& replica, const domain::SlipState& slip) const;
    const domain::CustodyPlan& plan(sync::Replica& replica) const;
    std::vector<DepartureView> departures(sync::Replica& replica) const;
    std::vector<SlipView> vouchers(sync::Replica& replica) const;
    std::vector<EndedCaseView> endedCases(sync::Replica& replica) const;
    std::vector<std::pair<domain::Keeper, std::string>> receivers(sync::Replica& replica) const;
    domain::DispatchBatch batchOf(const DepartureView& departure) const;
    void sendBatch(sync::Replica& replica, domain::DispatchBatch batch, const Answer& answer);
    reports::Document sheet(sync::Replica& replica, const DepartureView& departure,
                            const domain::DispatchBatch& batch) const;

    Context& m_context;
    Listener<HandoffSnapshot> m_listener;
    domain::SlipId m_open;
    domain::MaterialLabel m_trail;
    std::map<domain::MaterialLabel, domain::ReceiveSlip::Line> m_marked;  ///< of the slip being received
    std::map<std::string, std::string> m_waybills;                        ///< of parcels being made out, by receiver
    std::deque<ScanEcho> m_echoes;
    std::string m_lastCode;
    domain::Instant m_lastScan{};
};

}  // namespace yc::workstation
