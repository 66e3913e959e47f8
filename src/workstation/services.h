// SPDX-License-Identifier: GPL-3.0-or-later
// 用例: what a person can do at each workspace. Calls return at once; the store thread carries them out in order and
// publishes a new snapshot and, where there is something to say, a notice. Screens depend on these interfaces only.
#pragma once

#include "workstation/snapshots.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yc::workstation {

/// Listeners are called on the store thread; a screen moves the value to its own thread. Replaces an earlier listener.
template <class S>
using Listener = std::function<void(std::shared_ptr<const S>)>;

class HallService;     // hall_service.h
class DisplayService;  // hall_service.h
/// Called on the store thread when it is decided: nothing when it was done, otherwise why not. Whoever gives one shows the
/// refusal at its place; without one it is said above the key bar.
using Answer = std::function<void(std::optional<domain::Refusal>)>;

class BatchService;  // batch_service.h

class CounterService {
public:
    virtual ~CounterService() = default;
    virtual void onQueue(Listener<QueueStripSnapshot> listener) = 0;
    virtual void onCounter(Listener<CounterSnapshot> listener) = 0;

    // 队: F5 F6 F7 F8
    virtual void openDesk() = 0;
    virtual void pauseDesk(const std::string& reason, int minutes, Answer answer) = 0;  ///< 0 = until it goes on
    virtual void continueDesk() = 0;
    virtual void closeDesk(Answer answer) = 0;
    /// 顶岗补位: goes on with the work of whoever opened this window.
    virtual void takeOver(const std::string& reason, Answer answer) = 0;
    /// Finishes the current ticket with the outcome already recorded, then calls the next (F5).
    virtual void callNext() = 0;
    virtual void callChosen(const domain::TicketId& ticket, const std::string& reason, Answer answer) = 0;
    virtual void recall() = 0;
    virtual void recallMissed(const domain::TicketId& ticket, Answer answer) = 0;
    virtual void requeue(const domain::TicketId& ticket, domain::QueuePlace place, Answer answer) = 0;
    virtual void notHere() = 0;
    virtual void leave() = 0;  ///< the called or served person went away
    virtual void park(bool anywhere) = 0;
    virtual void resume(const domain::TicketId& ticket) = 0;
    virtual void beginService() = 0;
    struct Transfer {
        domain::ThemeId theme;  ///< empty = stays
        domain::DeskId desk;    ///< empty = any that serves the theme
        domain::QueuePlace place = domain::QueuePlace::Original;
        std::string reason;
    };
    virtual void transfer(const Transfer& where, Answer answer) = 0;
    /// 续办: the same person goes on; the case under work stays where it is.
    virtual void nextItem(const domain::ThemeId& theme, Answer answer) = 0;
    virtual void finishTicket(domain::TicketOutcome outcome, Answer answer) = 0;
    virtual void note(const domain::TicketId& ticket, const std::string& text, Answer answer) = 0;
    virtual void quickService(const std::string& service) = 0;
    /// 发号 at the window, printed here; `name` may be empty.
    virtual void giveTicket(const domain::ThemeId& theme, domain::PriorityClass priority, const std::string& name,
                            Answer answer) = 0;
    virtual void askForHelp(domain::HelpKind about, const std::string& reason) = 0;
    virtual void endHelp() = 0;
    virtual void printHandover() = 0;  ///< 交接班单 of this window, today

    // 申请人
    /// Ctrl+H: asks the centre to note that the full identity number is looked at; only then it may be shown.
    virtual void lookAtIdentity(Answer answer) = 0;
    virtual void readCard() = 0;  ///< F2; also happens by itself when a card is put on the reader
    virtual void identify(const domain::Applicant& applicant) = 0;
    virtual void openCase(const domain::ThemeId& theme) = 0;  ///< without ticket; with one it opens by itself
    virtual void openCaseByNumber(const std::string& number) = 0;

    // 情形
    virtual void answer(const domain::QuestionId& question, const std::string& value) = 0;  ///< "" clears
    virtual void chooseItem(const domain::ItemId& item, bool chosen) = 0;
    virtual void queryAgain() = 0;  ///< Ctrl+R: ask silent sources again

    // 材料
    struct VerdictInput {
        domain::MaterialId material;
        domain::Verdict verdict = domain::Verdict::Unchecked;
        int originals = -1;  ///< −1: what the catalogue asks for (or 0 when missing)
        int copies = -1;
        std::string deficiency;  ///< id of the standard reason (catalogue::Deficiency), for Missing and NonConforming
        std::string sentence;    ///< edited words; empty = the standard sentence
    };
    virtual void verdict(const VerdictInput& input) = 0;

    // 表单
    virtual void fill(const domain::FieldId& field, const std::string& value) = 0;
    /// Several at once, "" empties: the rows of a repeated group move up when one goes.
    virtual void fillMany(const std::map<std::string, std::string>& values) = 0;
    /// 数据异议: what a source says about a field, question or material is not so.
    virtual void disputeData(const std::string& source, const std::string& subject, const std::string& words,
                             Answer answer) = 0;
    virtual BatchService* batch() { return nullptr; }  ///< 批量名单 of the open case
    virtual void chooseDelivery(domain::DeliveryWay way, const std::string& address) = 0;

    // 决定
    virtual void act() = 0;  ///< F12 on Decision (or on Materials with deficiencies): CounterSnapshot::act
    virtual void refuseApplication(bool notNeeded, const std::string& reason, const std::string& rightAuthority) = 0;
    virtual void withdraw(const std::string& reason) = 0;   ///< 撤回, before the decision; online only
    virtual void terminate(const std::string& reason) = 0;  ///< 终止: a tolerated paper is late; online only
    virtual void correctOnSpot(const std::vector<domain::SpotChange>& changes) = 0;  ///< 当场更正 (32(3))
    virtual void recordPayment(const domain::ItemId& item, std::int64_t fen, domain::PaymentWay way,
                               const std::string& voucher) = 0;  ///< 缴费 of one item
    /// 冲正: the payment with this voucher does not count; the right one is recorded anew.
    virtual void correctPayment(const domain::ItemId& item, const std::string& voucher, const std::string& reason) = 0;
    /// 不可抗力: a tolerated paper may come later; online only, prints its notice.
    virtual void laterDate(const domain::MaterialId& material, domain::Date until, const std::string& reason,
                           const std::string& approver) = 0;
    virtual void receiveCorrections() = 0;
    virtual void printAgain(const domain::PaperNumber& number) = 0;
    virtual void printMaterialList() = 0;
    virtual void undo() = 0;
    virtual void closeCase() = 0;  ///< puts the case away from the screen; nothing is lost

    // 期限: what is due within days, of every window; reminded and told by whoever does it
    virtual void dues(std::function<void(std::shared_ptr<const DueList>)> answer) = 0;
    virtual void remind(const domain::CaseId& caseId, domain::ReminderKind about, const domain::MaterialId& material,
                        domain::TellingWay way, Answer answer) = 0;
    virtual void told(const domain::CaseId& caseId, const domain::PaperNumber& number, domain::TellingWay way,
                      Answer answer) = 0;

    // 指南与导办; a paper for the screen comes on the store thread, nullptr when there is none
    using PaperAnswer = std::function<void(std::shared_ptr<const reports::Document>)>;
    virtual void guide(const domain::ThemeId& theme, PaperAnswer answer) = 0;  ///< 办事指南 of a theme in force
    virtual void printGuide(const domain::ThemeId& theme) = 0;
    virtual void guidanceSlip(PaperAnswer answer) = 0;  ///< 导办告知单 of the open case
    virtual void printGuidanceSlip() = 0;
};

class HandoffService {
public:
    virtual ~HandoffService() = default;
    virtual void onHandoff(Listener<HandoffSnapshot> listener) = 0;
    virtual void open(const domain::SlipId& slip) = 0;
    /// A slip for each unit that has papers waiting here is drafted by itself; this makes one on purpose (Ctrl+N).
    virtual void draft(const domain::UnitId& to) = 0;
    virtual void scan(
        const std::string& code) = 0;  ///< label: pack or take out, or tick off when receiving; seal: seal; badge: sign
    virtual void seal() = 0;           ///< F12
    virtual void mark(const domain::MaterialLabel& label, domain::ReceiptVerdict verdict, const std::string& note) = 0;
    /// 整单: everything not looked at yet gets this verdict; each line is still decided by itself.
    virtual void markRest(domain::ReceiptVerdict verdict) = 0;
    virtual void signReceipt() = 0;  ///< F12 while receiving: unmarked lines stay open
    virtual void resolve(const domain::MaterialLabel& label, int choice, const std::string& secondAccount,
                         const std::string& secondPassword) = 0;
    virtual void showTrail(const domain::MaterialLabel& label) = 0;
    virtual void print() = 0;
    virtual void cancel(const std::string& reason) = 0;

    // 路线、交寄、领取
    virtual void draftTo(const domain::Keeper& to) = 0;  ///< Ctrl+N: to a window, a point, another hall or a unit
    virtual void changeRoute(domain::SlipRoute route, const std::string& reason, Answer answer) = 0;
    /// Of the parcel to this receiver; a scanned waybill goes to the first parcel without one.
    virtual void setWaybill(const domain::Keeper& to, const std::string& waybill) = 0;
    /// 交寄 of all parcels of the route that can leave, or 领取 by a messenger: asks for the signature on the pad when there
    /// is one, prints the sheet.
    virtual void depart(domain::SlipRoute route, const std::string& carrier, const std::string& credential,
                        Answer answer) = 0;
    /// 对方在这里签收: the receiver of the open slip signs at this machine with account and password.
    virtual void receiverSigns(const std::string& account, const std::string& password, Answer answer) = 0;
    // 退还、归档、标签、证明
    virtual void giveBack(const domain::CaseId& caseId, Answer answer) = 0;
    virtual void archive(const domain::MaterialLabel& label, Answer answer) = 0;
    virtual void printLabels(const domain::CaseId& caseId) = 0;
    /// 流转证明 of one paper from the centre, as the text of a file.
    virtual void proof(const domain::MaterialLabel& label,
                       std::function<void(domain::Expected<std::string, domain::Refusal>)> done) = 0;
};

class BackOfficeService {
public:
    virtual ~BackOfficeService() = default;
    virtual void onBackOffice(Listener<BackOfficeSnapshot> listener) = 0;
    virtual void openNext() = 0;  ///< F5
    virtual void open(const domain::CaseId& caseId, const domain::ItemId& item) = 0;
    virtual void check(const std::string& criterion, bool meets, const std::string& note) = 0;
    virtual void showPaper(int index) = 0;
    virtual void decide(bool grant, const std::string& opinion, const std::string& resultNumber) = 0;
    virtual void pause(const std::string& reason) = 0;  ///< special procedure with written notice
    virtual void resume() = 0;
    virtual void extend(const std::string& reason, const std::string& approver, int days) = 0;  ///< 延期, once
    virtual void checkPromise(bool kept, const std::string& finding) = 0;                       ///< 核查承诺
    virtual void revoke(const std::string& reason) = 0;                                         ///< 撤销
    virtual void skip() = 0;
};

class IssueService {
public:
    virtual ~IssueService() = default;
    virtual void onIssue(Listener<IssueSnapshot> listener) = 0;
    virtual void open(const domain::CaseId& caseId) = 0;
    virtual void openSlot(const std::string& slot) = 0;
    virtual void readCard() = 0;
    /// `until`: last day of an agent's authorisation, where it names one.
    virtual void collector(const std::string& name, const std::string& idNumber, const std::string& authority,
                           std::optional<domain::Date> until) = 0;
    virtual void scan(
        const std::string&
            code) = 0;           ///< result label: shelve, or take out for the open case; material label: goes back
    virtual void signFor() = 0;  ///< the collector has signed on the pad or on paper
    virtual void handOver(bool inParts) = 0;  ///< F12
    /// The applicant was told, by telephone or word, that everything is here.
    virtual void tell(const std::string& way) = 0;
    /// 寄递: everything of the open case that lies on the shelf goes to the address agreed.
    virtual void send(const std::string& courier, const std::string& waybill, bool sameCity) = 0;
    virtual void arrived(bool delivered) = 0;  ///< of what was sent: delivered, or come back
    virtual void printAgain() = 0;
    virtual void rate(int stars, const std::vector<std::string>& reasons,
                      const std::string& text) = 0;  ///< from the rating pad
};

class FindService {
public:
    virtual ~FindService() = default;
    virtual void onFind(Listener<FindSnapshot> listener) = 0;
    virtual void search(const std::string& text) = 0;
    virtual void open(const domain::CaseId& caseId) = 0;
    virtual void printAgain(const domain::PaperNumber& number) = 0;
    /// 盖章版: fetches the edition with the organ's electronic seal and prints it; online only.
    virtual void printSealed(const domain::PaperNumber& number) = 0;
};

class KioskService {
public:
    virtual ~KioskService() = default;
    virtual void onKiosk(Listener<KioskSnapshot> listener) = 0;
    /// `also`: what else the person wants done at the same sitting; the window sees it before it calls.
    virtual void take(const domain::ThemeId& theme, domain::PriorityClass priority,
                      const std::vector<domain::ThemeId>& also) = 0;
    virtual void checkIn(const domain::AppointmentId& appointment) = 0;
    virtual void scanned(const std::string& code) = 0;  ///< 预约码
    virtual void printAgain() = 0;                      ///< the ticket on the screen; marked
    virtual void home() = 0;
};

/// 一个工位: login, health and the services of one workplace.
class Workplace {
public:
    virtual ~Workplace() = default;
    virtual void onStatus(Listener<StatusSnapshot> listener) = 0;
    virtual void onSession(Listener<SessionSnapshot> listener) = 0;  ///< nullptr after logout
    virtual void onNotice(Listener<Notice> listener) = 0;
    /// A code from the serial scanner, on its thread.
    virtual void onScan(std::function<void(const std::string&)> listener) = 0;

    /// Answers through onSession, or a refusal.
    virtual void signIn(const std::string& account, const std::string& password,
                        std::function<void(std::optional<domain::Refusal>)> done) = 0;
    virtual void signOut() = 0;
    virtual void unlock(const std::string& password, std::function<void(std::optional<domain::Refusal>)> done) = 0;
    virtual void reconnect() = 0;

    virtual CounterService& counter() = 0;
    virtual HandoffService& handoff() = 0;
    virtual BackOfficeService& backOffice() = 0;
    virtual IssueService& issue() = 0;
    virtual HallService& hall() = 0;
    virtual FindService& find() = 0;
    virtual KioskService& kiosk() = 0;
    virtual DisplayService& display() = 0;
};

}  // namespace yc::workstation
