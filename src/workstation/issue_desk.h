// SPDX-License-Identifier: GPL-3.0-or-later
// 出件: the shelf, the collector's check, and handing everything over at once (R124, R126).
#pragma once

#include "workstation/context.h"
#include "workstation/series.h"

#include <deque>
#include <set>

namespace yc::workstation {

class IssueDesk : public IssueService {
public:
    explicit IssueDesk(Context& context);

    void onIssue(Listener<IssueSnapshot> listener) override;
    void open(const domain::CaseId& caseId) override;
    void openSlot(const std::string& slot) override;
    void readCard() override;
    void collector(const std::string& name, const std::string& idNumber, const std::string& authority,
                   std::optional<domain::Date> until) override;
    void scan(const std::string& code) override;
    void signFor() override;
    void handOver(bool inParts) override;
    void tell(const std::string& way) override;
    void send(const std::string& courier, const std::string& waybill, bool sameCity) override;
    void arrived(bool delivered) override;
    void printAgain() override;
    void rate(int stars, const std::vector<std::string>& reasons, const std::string& text) override;

    /// A card was put on the reader while Issue is in front.
    void cardRead(const peripherals::IdCard& card);

private:
    struct Person {
        std::string name;
        std::string idNumber;
        domain::Origin origin = domain::Origin::ByHand;
        std::string authority;
        std::optional<domain::Date> until;
    };
    void post(std::function<void(sync::Replica&)> job);
    const domain::CaseState* state(sync::Replica& replica) const;
    void openCase(sync::Replica& replica, const domain::CaseId& caseId);
    void findCaseOf(sync::Replica& replica, const Person& person);
    std::optional<CollectorCheck> checkCollector(sync::Replica& replica) const;
    std::vector<ResultView> results(sync::Replica& replica) const;
    std::vector<ReturnView> returns(sync::Replica& replica) const;
    std::vector<domain::ResultId> ofCase(sync::Replica& replica,
                                         const std::vector<domain::ResultStatus>& statuses) const;
    DeliveryView delivery(sync::Replica& replica) const;
    void noteAttempt(sync::Replica& replica, const domain::CommandBody& body, const domain::Refusal& refusal,
                     const std::string& what);
    domain::CollectResults body(sync::Replica& replica, const domain::PaperNumber& number, bool inParts) const;
    reports::Document paper(sync::Replica& replica, const std::string& number) const;
    void askSignatureWhenScanned(sync::Replica& replica);
    void askRating(sync::Replica& replica);
    void echo(bool good, const std::string& code, std::string zh, std::string en);
    void addOnTheWay(sync::Replica& replica, std::vector<IssueTodo>& todo) const;
    std::vector<ShelfCell> cells(sync::Replica& replica, std::vector<IssueTodo>& todo) const;
    void publish(sync::Replica& replica);

    Context& m_context;
    Listener<IssueSnapshot> m_listener;
    domain::CaseId m_case;
    std::optional<Person> m_person;
    std::map<std::string, domain::Instant> m_scanned;  ///< result id or label → when
    bool m_signed = false;
    bool m_signatureAsked = false;
    std::optional<domain::Instant> m_signedAt;
    bool m_handedOver = false;
    bool m_ratingAsked = false;
    domain::PaperNumber m_receipt;
    std::optional<reports::Document> m_lastPaper;
    std::deque<ScanEcho> m_echoes;
};

/// What stands in the code on a result's sleeve: the result id itself.
std::string resultCode(const domain::ResultId& result);

}  // namespace yc::workstation
