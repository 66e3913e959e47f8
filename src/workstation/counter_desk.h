// SPDX-License-Identifier: GPL-3.0-or-later
// 窗口: the use cases of a comprehensive window, from the call to the outcome. All state below lives on the store thread.
#pragma once

#include "workstation/batch_desk.h"
#include "workstation/case_papers.h"
#include "workstation/context.h"
#include "workstation/series.h"
#include "workstation/shared_answers.h"
#include "workstation/ticket_ask.h"

#include <map>
#include <set>

namespace yc::api {
struct Timeline;
}
namespace yc::reports {
struct ShiftSheetInput;
}

namespace yc::workstation {

class CounterDesk : public CounterService {
public:
    explicit CounterDesk(Context& context);

    void onQueue(Listener<QueueStripSnapshot> listener) override;
    void onCounter(Listener<CounterSnapshot> listener) override;
    void openDesk() override;
    void pauseDesk(const std::string& reason, int minutes, Answer answer) override;
    void continueDesk() override;
    void closeDesk(Answer answer) override;
    void takeOver(const std::string& reason, Answer answer) override;
    void callNext() override;
    void callChosen(const domain::TicketId& ticket, const std::string& reason, Answer answer) override;
    void recall() override;
    void recallMissed(const domain::TicketId& ticket, Answer answer) override;
    void requeue(const domain::TicketId& ticket, domain::QueuePlace place, Answer answer) override;
    void notHere() override;
    void leave() override;
    void park(bool anywhere) override;
    void resume(const domain::TicketId& ticket) override;
    void beginService() override;
    void transfer(const Transfer& where, Answer answer) override;
    void nextItem(const domain::ThemeId& theme, Answer answer) override;
    void finishTicket(domain::TicketOutcome outcome, Answer answer) override;
    void note(const domain::TicketId& ticket, const std::string& text, Answer answer) override;
    void quickService(const std::string& service) override;
    void giveTicket(const domain::ThemeId& theme, domain::PriorityClass priority, const std::string& name,
                    Answer answer) override;
    void askForHelp(domain::HelpKind about, const std::string& reason) override;
    void endHelp() override;
    void printHandover() override;
    void lookAtIdentity(Answer answer) override;
    void readCard() override;
    void identify(const domain::Applicant& applicant) override;
    void openCase(const domain::ThemeId& theme) override;
    void openCaseByNumber(const std::string& number) override;
    void answer(const domain::QuestionId& question, const std::string& value) override;
    void chooseItem(const domain::ItemId& item, bool chosen) override;
    void queryAgain() override;
    void verdict(const VerdictInput& input) override;
    void fill(const domain::FieldId& field, const std::string& value) override;
    void fillMany(const std::map<std::string, std::string>& values) override;
    void disputeData(const std::string& source, const std::string& subject, const std::string& words,
                     Answer answer) override;
    BatchService* batch() override { return &m_batch; }
    BatchDesk& list() { return m_batch; }
    void chooseDelivery(domain::DeliveryWay way, const std::string& address) override;
    void act() override;
    void refuseApplication(bool notNeeded, const std::string& reason, const std::string& rightAuthority) override;
    void withdraw(const std::string& reason) override;
    void terminate(const std::string& reason) override;
    void correctOnSpot(const std::vector<domain::SpotChange>& changes) override;
    void recordPayment(const domain::ItemId& item, std::int64_t fen, domain::PaymentWay way,
                       const std::string& voucher) override;
    void correctPayment(const domain::ItemId& item, const std::string& voucher, const std::string& reason) override;
    void laterDate(const domain::MaterialId& material, domain::Date until, const std::string& reason,
                   const std::string& approver) override;
    void receiveCorrections() override;
    void printAgain(const domain::PaperNumber& number) override;
    void printMaterialList() override;
    void undo() override;
    void closeCase() override;
    void dues(std::function<void(std::shared_ptr<const DueList>)> answer) override;
    void remind(const domain::CaseId& caseId, domain::ReminderKind about, const domain::MaterialId& material,
                domain::TellingWay way, Answer answer) override;
    void told(const domain::CaseId& caseId, const domain::PaperNumber& number, domain::TellingWay way,
              Answer answer) override;
    void guide(const domain::ThemeId& theme, PaperAnswer answer) override;
    void printGuide(const domain::ThemeId& theme) override;
    void guidanceSlip(PaperAnswer answer) override;
    void printGuidanceSlip() override;

    /// True when a card on the reader is meant for the counter: somebody was called, a draft is open, or somebody is being
    /// served whose case is not opened yet. Store thread.
    bool wantsCard(sync::Replica& replica) const;
    /// The centre came or went: what can be called is another thing. Store thread.
    void linkChanged(sync::Replica& replica) { publishQueue(replica); }
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
    /// The last steps that can be taken back: a paper still on the desk, or a step of a ticket.
    struct Undoable {
        domain::CaseId caseId;
        domain::PaperNumber number;
        std::string what;
        std::string whatEn;
        domain::TicketId ticket;
        domain::TicketStep step = domain::TicketStep::None;
    };
    void post(std::function<void(sync::Replica&)> job);
    void remember(const journal::TicketRow& ticket, domain::TicketStep step);
    bool stillUndoable(sync::Replica& replica, const Undoable& last) const;
    void undoStep(sync::Replica& replica);
    Notice nothingToUndo(const std::optional<Scene>& open) const;
    std::optional<Scene> scene(sync::Replica& replica) const;
    domain::DeskId desk() const;
    std::optional<journal::TicketRow> ticketHere(sync::Replica& replica) const;  ///< called or being served
    domain::CaseId caseOfTicket(sync::Replica& replica, const domain::TicketId& ticket) const;
    bool takeUp(sync::Replica& replica);
    void begin(sync::Replica& replica, const journal::TicketRow& ticket);
    // the line (counter_line.cpp)
    bool give(sync::Replica& replica, domain::CommandBody body, const Answer& answer);
    void giveOnline(sync::Replica& replica, domain::CommandBody body, const Answer& answer,
                    std::function<void(sync::Replica&, bool applied)> then);
    void giveWhereDecided(sync::Replica& replica, const domain::CommandBody& body, const Answer& answer,
                          std::function<void(sync::Replica&, bool applied)> then);
    void call(sync::Replica& replica, const domain::TicketId& chosen, const std::string& reason, const Answer& answer);
    void finish(sync::Replica& replica, domain::TicketOutcome outcome, const Answer& answer);
    void putCaseAway(sync::Replica& replica);
    domain::TicketOutcome outcomeOf(sync::Replica& replica, const journal::TicketRow& ticket) const;
    void startCase(sync::Replica& replica, const domain::ThemeId& theme);
    void applyIdentity(sync::Replica& replica, const domain::Applicant& applicant);
    void prefill(sync::Replica& replica);
    void askSources(sync::Replica& replica, bool again);
    std::string queryCode() const;  ///< eight characters without look-alikes

    // guides (counter_guides.cpp)
    std::optional<reports::Document> guidePaper(sync::Replica& replica, const domain::ThemeId& theme) const;
    std::optional<reports::Document> slipPaper(sync::Replica& replica) const;

    // the end of a shift (handover_sheet.cpp)
    void printHandoverWith(sync::Replica& replica, const api::Timeline* history);
    reports::Document handoverSheet(sync::Replica& replica, const api::Timeline* history) const;
    void fillShifts(sync::Replica& replica, const api::Timeline* history, reports::ShiftSheetInput& input) const;
    void fillServed(sync::Replica& replica, reports::ShiftSheetInput& input) const;
    void fillOpenWork(sync::Replica& replica, reports::ShiftSheetInput& input) const;

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
    // promises, dates and what is told (counter_promises.cpp)
    std::vector<domain::PromiseDraft> promisesNeeded(sync::Replica& replica, const Scene& scene) const;
    Act promisesAct(sync::Replica& replica, const std::vector<domain::PromiseDraft>& untold) const;
    Act promisesAfterSilence(sync::Replica& replica, const Scene& scene) const;
    DueView dueView(sync::Replica& replica, const journal::DueRow& row) const;
    void giveWithPaper(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw, PaperToPrint paper,
                       std::string zh, std::string en);
    void returnPapers(sync::Replica& replica, const std::string& reason);
    void printAct(sync::Replica& replica, const Act& act, const domain::CommandId& command);

    // snapshots (counter_snapshot.cpp)
    void changed(sync::Replica& replica, const sync::ReplicaChange& change);
    void publishQueue(sync::Replica& replica);
    void fillLine(sync::Replica& replica, QueueStripSnapshot& snapshot) const;
    void fillRules(sync::Replica& replica, QueueStripSnapshot& snapshot) const;
    void whileAway(const domain::QueuePolicy& policy, QueueStripSnapshot& snapshot) const;
    std::string nameOfTheme(sync::Replica& replica, const domain::ThemeId& theme) const;
    void publishCounter(sync::Replica& replica);
    std::vector<ItemStanding> standings(const Scene& scene) const;
    std::vector<DistributionRow> distribution(sync::Replica& replica, const Scene& scene) const;

    Context& m_context;
    BatchDesk m_batch;
    SharedAnswers m_shared;
    Listener<QueueStripSnapshot> m_onQueue;
    Listener<CounterSnapshot> m_onCounter;
    domain::CaseId m_case;
    domain::MaterialId m_lastLine;  ///< touched last, tinted in the preview
    bool m_calling = false;
    bool m_takeUp = false;  ///< after a sign-in: the case in service is still to be found
    std::optional<journal::TicketRow> m_last;
    std::optional<peripherals::IdCard> m_card;  ///< read while no case was open
    std::vector<Undoable> m_undo;
    TicketAsk m_ask;
    std::int64_t m_revision = 0;
};

}  // namespace yc::workstation
