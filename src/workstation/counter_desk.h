// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口: the use cases of a comprehensive window, from the call to the outcome. All state below lives on the store thread.
#pragma once

#include "workstation/case_papers.h"
#include "workstation/context.h"
#include "workstation/series.h"
#include "workstation/shared_answers.h"

#include <map>
#include <set>

namespace yc::workstation {

class CounterDesk : public CounterService {
public:
    explicit CounterDesk(Context& context);

    void onQueue(Listener<QueueStripSnapshot> listener) override;
    void onCounter(Listener<CounterSnapshot> listener) override;
    void openDesk() override;
    void pauseDesk(const std::string& reason) override;
    void continueDesk() override;
    void callNext() override;
    void callChosen(const domain::TicketId& ticket, const std::string& reason) override;
    void recall() override;
    void notHere() override;
    void park() override;
    void resume(const domain::TicketId& ticket) override;
    void beginService() override;
    void finishTicket(domain::TicketOutcome outcome) override;
    void readCard() override;
    void identify(const domain::Applicant& applicant) override;
    void openCase(const domain::ThemeId& theme) override;
    void openCaseByNumber(const std::string& number) override;
    void answer(const domain::QuestionId& question, const std::string& value) override;
    void chooseItem(const domain::ItemId& item, bool chosen) override;
    void queryAgain() override;
    void verdict(const VerdictInput& input) override;
    void fill(const domain::FieldId& field, const std::string& value) override;
    void chooseDelivery(domain::DeliveryWay way, const std::string& address) override;
    void act() override;
    void refuseApplication(bool notNeeded, const std::string& reason, const std::string& rightAuthority) override;
    void receiveCorrections() override;
    void printAgain(const domain::PaperNumber& number) override;
    void printMaterialList() override;
    void undo() override;
    void closeCase() override;

    /// True when a card on the reader is meant for the counter: somebody was called, a draft is open, or somebody is being
    /// served whose case is not opened yet. Store thread.
    bool wantsCard(sync::Replica& replica) const;
    /// Somebody signed in: whoever was being served here, before a power cut or by a colleague, still is. Store thread.
    void sessionStarted(sync::Replica& replica);
    /// A card was put on the reader; any thread.
    void cardRead(const peripherals::IdCard& card);

private:
    /// The open case with its theme, resolved for today. The pointers live until the next change of the replica.
    struct Scene {
        std::shared_ptr<const domain::catalogue::Release> release;
        const domain::catalogue::Theme* theme = nullptr;
        const domain::CaseState* state = nullptr;
        domain::catalogue::Resolution resolution;
        reports::CaseScene paper(Context& context, sync::Replica& replica) const {
            return caseScene(context, replica, *release, *theme, *state, resolution);
        }
    };
    void post(std::function<void(sync::Replica&)> job);
    std::optional<Scene> scene(sync::Replica& replica) const;
    domain::DeskId desk() const;
    std::optional<journal::TicketRow> ticketHere(sync::Replica& replica) const;  ///< called or being served
    domain::CaseId caseOfTicket(sync::Replica& replica, const domain::TicketId& ticket) const;
    bool takeUp(sync::Replica& replica);
    void begin(sync::Replica& replica, const journal::TicketRow& ticket);
    void call(sync::Replica& replica, const domain::TicketId& chosen, const std::string& reason);
    void finish(sync::Replica& replica, domain::TicketOutcome outcome);
    domain::TicketOutcome outcomeOf(sync::Replica& replica, const journal::TicketRow& ticket) const;
    void startCase(sync::Replica& replica, const domain::ThemeId& theme);
    void applyIdentity(sync::Replica& replica, const domain::Applicant& applicant);
    void prefill(sync::Replica& replica);
    void askSources(sync::Replica& replica, bool again);
    std::string queryCode() const;  ///< eight characters without look-alikes

    // decision
    struct Act {
        CounterAct described;
        domain::CommandBody body;
        std::vector<journal::NumberUse> numbers;
        std::vector<PaperToPrint> prints;
        bool possible = false;
    };
    Act decision(sync::Replica& replica, const Scene& scene) const;
    Act correctionAct(sync::Replica& replica, const Scene& scene) const;
    Act acceptAct(sync::Replica& replica, const Scene& scene, bool tolerant) const;
    void printAct(sync::Replica& replica, const Act& act, const domain::CommandId& command);

    // snapshots (counter_snapshot.cpp)
    void changed(sync::Replica& replica, const sync::ReplicaChange& change);
    void publishQueue(sync::Replica& replica);
    void publishCounter(sync::Replica& replica);
    std::vector<ItemStanding> standings(const Scene& scene) const;
    std::vector<DistributionRow> distribution(sync::Replica& replica, const Scene& scene) const;

    Context& m_context;
    SharedAnswers m_shared;
    Listener<QueueStripSnapshot> m_onQueue;
    Listener<CounterSnapshot> m_onCounter;
    domain::CaseId m_case;
    domain::MaterialId m_lastLine;  ///< touched last, tinted in the preview
    bool m_calling = false;
    bool m_takeUp = false;  ///< after a sign-in: the case in service is still to be found
    std::optional<journal::TicketRow> m_last;
    std::optional<peripherals::IdCard> m_card;  ///< read while no case was open
    struct Undoable {
        domain::CaseId caseId;
        domain::PaperNumber number;
        std::string what;
    };
    std::vector<Undoable> m_undo;
    std::int64_t m_revision = 0;
};

}  // namespace yc::workstation
