// SPDX-License-Identifier: GPL-3.0-or-later
// The Decision at the window: what F12 would do, why not, and doing it with its papers.
#include "workstation/counter_desk.h"

#include "api/device_key.h"
#include "domain/intake/batch_rules.h"
#include "domain/intake/case_table.h"
#include "domain/intake/label_plan.h"
#include "domain/intake/promise.h"

#include <fmt/format.h>

#include <algorithm>

namespace yc::workstation {

namespace catalogue = domain::catalogue;
using domain::PaperKind;
using domain::RefusalCode;
using domain::Verdict;

namespace {
int countOf(const domain::CaseState& state, Verdict verdict) {
    return static_cast<int>(std::count_if(state.lines.begin(), state.lines.end(),
                                          [&](const auto& line) { return line.verdict == verdict; }));
}

/// Sequence and desk code inside a case number, for the labels of its papers.
std::string deskCodeOf(const domain::CaseNumber& number) {
    return number.str().size() == 25 ? number.str().substr(17, 3) : std::string();
}
int sequenceOf(const domain::CaseNumber& number) {
    return number.str().size() == 25 ? std::stoi(number.str().substr(20, 4)) : 0;
}

domain::Refusal noNumbers() {
    return domain::refuse(RefusalCode::Unavailable, {}, "the leased block of numbers is used up");
}
}  // namespace

std::string CounterDesk::queryCode() const {
    static constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string code;
    for (const char byte : api::randomBytes(8)) code += letters[static_cast<unsigned char>(byte) % letters.size()];
    return code;
}

CounterDesk::Act CounterDesk::correctionAct(sync::Replica& replica, const Scene& scene) const {
    Act act;
    act.described.kind = CounterAct::Kind::IssueCorrection;
    act.described.papers = 2;
    NumberDraw draw(replica, m_context.now());
    const auto number = draw.paper(SeriesKind::Correction);
    if (!number) {
        act.described.whyNot = noNumbers();
        return act;
    }
    domain::IssueCorrection body;
    body.caseId = m_case;
    body.number = *number;
    act.prints = {{PaperKind::CorrectionNotice, 2, number->str()}};
    act.body = body;
    act.numbers = draw.uses();
    act.described.whyNot = m_context.whyNot(replica, act.body);
    act.possible = !act.described.whyNot;
    (void)scene;
    return act;
}

CounterDesk::Act CounterDesk::acceptAct(sync::Replica& replica, const Scene& scene, bool tolerant) const {
    Act act;
    act.described.kind = tolerant ? CounterAct::Kind::AcceptTolerant : CounterAct::Kind::Accept;
    NumberDraw draw(replica, m_context.now());
    domain::AcceptCase body;
    body.caseId = m_case;
    const auto receipt = draw.paper(SeriesKind::Receipt);
    const auto acceptance = draw.paper(SeriesKind::Acceptance);
    const auto tolerance =
        tolerant ? draw.paper(SeriesKind::Tolerance) : std::optional<domain::PaperNumber>(domain::PaperNumber());
    for (const auto& told : scene.state->promises) {  // printed before; with F12 the applicant has signed them
        if (told.item.empty())
            body.toleranceCommitment = tolerant ? told.number : domain::PaperNumber();
        else if (std::find(scene.resolution.committed.begin(), scene.resolution.committed.end(), told.item) !=
                 scene.resolution.committed.end())
            body.commitments[told.item.str()] = told.number;
    }
    if (!receipt || !acceptance || !tolerance) {
        act.described.whyNot = noNumbers();
        return act;
    }
    body.receiptNumber = *receipt;
    body.acceptanceNumber = *acceptance;
    body.toleranceNumber = *tolerance;
    const bool batch = scene.resolution.batch;  // its persons' cases take their numbers when they are passed on
    for (const auto& item : batch ? std::vector<domain::ItemId>{} : scene.resolution.chosenItems()) {
        const auto* entry = scene.theme->item(item);
        const auto number = entry ? draw.item(entry->implementationCode) : std::nullopt;
        if (!number) {
            act.described.whyNot = noNumbers();
            return act;
        }
        body.itemNumbers[item.str()] = *number;
    }
    int ordinal = 0;
    for (const auto& plan : domain::labelPlan(scene.resolution, *scene.theme, *scene.state)) {
        domain::AcceptCase::LabelledPaper paper;
        paper.label = domain::materialLabel(deskCodeOf(scene.state->number), m_context.today(),
                                            sequenceOf(scene.state->number), ++ordinal);
        paper.material = plan.material;
        paper.original = plan.original;
        paper.ordinal = plan.ordinal;
        body.labels.push_back(paper);
    }
    act.prints = {{PaperKind::Receipt, 1, receipt->str()}, {PaperKind::Acceptance, 2, acceptance->str()}};
    if (tolerant) act.prints.push_back({PaperKind::ToleranceNotice, 2, tolerance->str()});
    act.described.papers = 0;
    for (const auto& print : act.prints) act.described.papers += print.copies;
    act.body = body;
    act.numbers = draw.uses();
    act.described.whyNot = m_context.whyNot(replica, act.body);
    if (!act.described.whyNot && batch)
        act.described.whyNot = m_batch.numbersMissing(replica, *scene.state, *scene.theme, scene.resolution);
    act.possible = !act.described.whyNot;
    return act;
}

CounterDesk::Act CounterDesk::decision(sync::Replica& replica, const Scene& scene) const {
    const domain::CaseState& state = *scene.state;
    Act act;
    if (state.status == domain::CaseStatus::AwaitingCorrection) {
        act.described.kind = CounterAct::Kind::ReceiveCorrections;
        act.body = domain::ReceiveCorrections{m_case, state.ticket, desk()};
        act.described.whyNot = m_context.whyNot(replica, act.body);
        act.possible = !act.described.whyNot;
    } else if (state.status == domain::CaseStatus::Draft || state.status == domain::CaseStatus::Received) {
        const int deficient = countOf(state, Verdict::Missing) + countOf(state, Verdict::NonConforming);
        const int tolerated = countOf(state, Verdict::Tolerated);
        if (deficient > 0)
            act = correctionAct(replica, scene);
        else if (const auto untold = domain::promisesUntold(state, promisesNeeded(replica, scene)); !untold.empty())
            act = promisesAct(replica, untold);
        else
            act = acceptAct(replica, scene, tolerated > 0);
        act.described.deficiencies = deficient + (deficient > 0 ? tolerated : 0);
        act.described.tolerated = tolerated;
    } else if (state.acceptedAt != domain::Instant{} && domain::membersAt(state, domain::BatchStep::Listed) > 0) {
        act.described.kind = CounterAct::Kind::AcceptList;  // power went, or the numbers, while they were passed on
        act.possible = true;
    } else if (domain::permits(domain::caseTransitions(), domain::SignPromise::kind, state.status)) {
        act = promisesAfterSilence(replica, scene);
    }
    return act;
}

void CounterDesk::printAct(sync::Replica& replica, const Act& act, const domain::CommandId& command) {
    const auto after = scene(replica);
    if (!after) return;
    const reports::CaseScene paper = after->paper(m_context, replica);
    for (const PaperToPrint& print : act.prints) {
        PrintOrder order;
        order.copies = print.copies;
        order.caseId = m_case;
        order.number = domain::PaperNumber(print.number);
        order.command = command;
        const auto document = paperOnRecord(paper, order.number);
        if (!document) continue;
        order.document = *document;
        order.document.marks.reprint = 0;
        m_context.print(std::move(order));
    }
}

void CounterDesk::act() {
    post([this](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        const Act act = decision(replica, *open);
        if (!act.possible) {
            if (act.described.whyNot) m_context.say(*act.described.whyNot);
            return;
        }
        if (act.described.kind == CounterAct::Kind::AcceptList) {
            m_batch.accept(replica);
            return;
        }
        const std::string shortNumber = domain::shortCaseNumber(open->state->number);
        const bool accepted = open->state->acceptedAt != domain::Instant{};
        const auto submitted = m_context.submit(replica, act.body, act.numbers);
        if (!submitted) return;
        printAct(replica, act, submitted->command);
        m_undo.clear();
        switch (act.described.kind) {
        case CounterAct::Kind::IssueCorrection:
            m_undo.push_back({m_case,
                              domain::PaperNumber(act.prints.front().number),
                              act.prints.front().number,
                              act.prints.front().number,
                              {},
                              domain::TicketStep::None});
            m_context.done(
                fmt::format("已出具一次性补正告知 {}，印了 {} 份", act.prints.front().number, act.described.papers),
                fmt::format("One-time notice {} issued, {} copies printed", act.prints.front().number,
                            act.described.papers),
                true);
            break;
        case CounterAct::Kind::TellPromises:
            if (act.prints.empty()) {
                m_context.done("承诺书已签，这一项可以审批", "The commitment is signed; the item can be granted");
                break;
            }
            for (const auto& print : act.prints) {
                if (accepted) break;  // told after acceptance by silence: it stands
                m_undo.push_back({m_case,
                                  domain::PaperNumber(print.number),
                                  print.number,
                                  print.number,
                                  {},
                                  domain::TicketStep::None});
            }
            m_context.done(
                fmt::format("承诺书印了 {} 份，申请人看过签名后按 F12", act.described.papers),
                fmt::format("{} sheets of commitments printed; F12 once they are signed", act.described.papers),
                !accepted);
            break;
        case CounterAct::Kind::ReceiveCorrections:
            m_context.done("补正材料已收，只核缺的几份", "Corrections are in; only the open points are asked");
            break;
        default:
            printMaterialLabels(m_context, replica, m_case);
            m_context.done(fmt::format("已受理 {}，印了 {} 份", shortNumber, act.described.papers),
                           fmt::format("Accepted {}, {} papers printed", shortNumber, act.described.papers));
            m_batch.accept(replica);
            break;
        }
        publishCounter(replica);
    });
}

/// Given to the centre at once; the paper is printed when it has said yes.
void CounterDesk::giveWithPaper(sync::Replica& replica, domain::CommandBody body, const NumberDraw& draw,
                                PaperToPrint paper, std::string zh, std::string en) {
    if (const auto refusal = m_context.whyNot(replica, body)) {
        m_context.say(*refusal);
        return;
    }
    replica.takeNumbers(draw.uses());
    m_context.submitOnline(replica, std::move(body),
                           [this, caseId = m_case, paper = std::move(paper), zh = std::move(zh),
                            en = std::move(en)](sync::Replica& later, const journal::Outcome* outcome) {
                               if (!outcome) return;
                               m_context.done(zh, en);
                               if (m_case != caseId) return;
                               Act act;
                               act.prints = {paper};
                               printAct(later, act, outcome->command);
                               if (paper.kind == PaperKind::Withdrawal) returnPapers(later, "申请人撤回");
                               if (paper.kind == PaperKind::Termination) returnPapers(later, "终止办理");
                               publishCounter(later);
                           });
}

/// 退还: what of the case lies at this window goes back in one go, listed and signed for (R120).
void CounterDesk::returnPapers(sync::Replica& replica, const std::string& reason) {
    const auto open = scene(replica);
    if (!open) return;
    domain::HandBackUnits body;
    body.caseId = m_case;
    std::vector<domain::LabelRecord> units;
    int away = 0;
    for (const auto& unit : replica.reader().unitsOfCase(m_case)) {
        const bool here = unit.status == domain::UnitStatus::HeldWindow &&
                          unit.keeper.kind == domain::Keeper::Kind::Desk && unit.keeper.id == desk().str();
        if (!here) {
            const bool over =
                unit.status == domain::UnitStatus::Returned || unit.status == domain::UnitStatus::Archived;
            if (!over) ++away;
            continue;
        }
        body.labels.push_back(unit.label);
        for (const auto& label : open->state->labels) {
            if (label.label == unit.label) units.push_back(label);
        }
    }
    if (body.labels.empty()) return;
    if (away > 0) {  // they go back in one go; Handoff lists the case until all are here
        m_context.done(fmt::format("还有 {} 份没有回来，全部回来后在“交接”一次退还", away),
                       fmt::format("{} papers are not back yet; Handoff gives all back in one go", away));
        return;
    }
    NumberDraw draw(replica, m_context.now());
    const auto number = draw.paper(SeriesKind::Delivery);
    if (!number) {
        m_context.say(noNumbers());
        return;
    }
    body.receiptNumber = *number;
    const auto submitted = m_context.submit(replica, body, draw.uses());
    if (!submitted) return;
    PrintOrder order;
    order.document = returnedPaper(open->paper(m_context, replica), number->str(), units, reason);
    order.copies = 2;
    order.caseId = m_case;
    order.number = *number;
    order.command = submitted->command;
    m_context.print(std::move(order));
}

void CounterDesk::withdraw(const std::string& reason) {
    post([this, reason](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Withdrawal);
        if (!number) {
            m_context.say(noNumbers());
            return;
        }
        giveWithPaper(replica, domain::WithdrawCase{m_case, *number, reason}, draw,
                      {PaperKind::Withdrawal, 2, number->str()}, "已撤回，" + number->str() + "，材料当面退还",
                      "Withdrawn, " + number->str() + "; hand the papers back now");
    });
}

void CounterDesk::terminate(const std::string& reason) {
    post([this, reason](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::Termination);
        if (!number) {
            m_context.say(noNumbers());
            return;
        }
        giveWithPaper(replica, domain::TerminateCase{m_case, *number, reason}, draw,
                      {PaperKind::Termination, 2, number->str()}, "已终止办理，" + number->str(),
                      "Terminated, " + number->str());
    });
}

void CounterDesk::correctOnSpot(const std::vector<domain::SpotChange>& changes) {
    post([this, changes](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::OnTheSpot);
        if (!number) {
            m_context.say(noNumbers());
            return;
        }
        const auto submitted = m_context.submit(replica, domain::CorrectOnSpot{m_case, *number, changes}, draw.uses());
        if (!submitted) return;
        Act act;
        act.prints = {{PaperKind::OnTheSpot, 2, number->str()}};
        printAct(replica, act, submitted->command);
        m_context.done("已记下当场更正 " + number->str() + "，请申请人签名",
                       "Correction on the spot recorded, " + number->str() + "; the applicant signs it");
        publishCounter(replica);
    });
}

void CounterDesk::recordPayment(const domain::ItemId& item, std::int64_t fen, domain::PaymentWay way,
                                const std::string& voucher) {
    post([this, item, fen, way, voucher](sync::Replica& replica) {
        if (!m_context.submit(replica, domain::RecordPayment{m_case, item, fen, way, voucher})) return;
        m_context.done("已记缴费，票据 " + voucher, "Payment recorded, voucher " + voucher);
        publishCounter(replica);
    });
}

void CounterDesk::refuseApplication(bool notNeeded, const std::string& reason, const std::string& rightAuthority) {
    post([this, notNeeded, reason, rightAuthority](sync::Replica& replica) {
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::NonAcceptance);
        if (!number) {
            m_context.say(noNumbers());
            return;
        }
        domain::RefuseCase body;
        body.caseId = m_case;
        body.number = *number;
        body.notNeeded = notNeeded;
        body.reason = reason;
        body.rightAuthority = rightAuthority;
        const auto submitted = m_context.submit(replica, body, draw.uses());
        if (!submitted) return;
        Act act;
        act.prints = {{notNeeded ? PaperKind::NotNeeded : PaperKind::NonAcceptance, 2, number->str()}};
        printAct(replica, act, submitted->command);
        m_context.done("已记为不予受理 " + number->str() + "，印了 2 份",
                       "Recorded as not accepted, " + number->str() + ", 2 copies printed");
    });
}

void CounterDesk::receiveCorrections() {
    post([this](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        domain::ReceiveCorrections body;
        body.caseId = m_case;
        body.desk = desk();
        if (const auto ticket = ticketHere(replica)) body.ticket = ticket->id;
        m_context.submit(replica, body);
    });
}

void CounterDesk::printAgain(const domain::PaperNumber& number) {
    post([this, number](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        const auto document = paperOnRecord(open->paper(m_context, replica), number);
        if (!document) {
            m_context.say(domain::refuse(RefusalCode::PaperUnknown, {{"number", number.str()}}));
            return;
        }
        PrintOrder order;
        order.document = *document;
        order.caseId = m_case;
        order.number = number;
        m_context.print(std::move(order));
        m_context.done("补打 " + number.str() + "，标“补打”",
                       "Printing " + number.str() + " again, marked as a reprint");
    });
}

void CounterDesk::printMaterialList() {
    post([this](sync::Replica& replica) {
        const auto open = scene(replica);
        if (!open) return;
        NumberDraw draw(replica, m_context.now());
        const auto number = draw.paper(SeriesKind::List);
        PrintOrder order;
        order.document = materialListPaper(open->paper(m_context, replica), number ? number->str() : std::string());
        m_context.print(std::move(order));
        m_context.done("材料清单已送打印", "The material list goes to the printer");
    });
}

void CounterDesk::undo() {
    post([this](sync::Replica& replica) {
        if (m_undo.empty()) {
            m_context.say(nothingToUndo(scene(replica)));
            return;
        }
        if (!m_undo.back().ticket.empty()) {
            undoStep(replica);
            return;
        }
        const Undoable last = m_undo.back();
        domain::VoidPaper body;
        body.caseId = last.caseId;
        body.number = last.number;
        body.reason = "撤销，纸已收回";
        if (m_context.submit(replica, body)) {
            m_undo.pop_back();
            m_context.done(last.what + " 已作废，请收回已印的纸", last.what + " is void; take the printed sheets back");
        }
    });
}

/// What stands in the way of Ctrl+Z: after an acceptance the law leaves other ways than taking it back.
Notice CounterDesk::nothingToUndo(const std::optional<Scene>& open) const {
    Notice notice;
    const bool accepted = open && open->state->acceptedAt != domain::Instant{};
    if (accepted) {
        notice.zh = "受理已告知申请人，不能撤销";
        notice.zhSupport = "决定作出前申请人可以撤回；写错的由主管更正";
        notice.en = "The applicant has been told of the acceptance; it cannot be undone";
        notice.enSupport = "Before the decision the applicant may withdraw; a supervisor corrects what is wrong";
    } else {
        notice.zh = "没有可以撤销的";
        notice.zhSupport = "叫号、过号、挂起、转号、离开、咨询办结和刚出的告知单可以撤销";
        notice.en = "There is nothing to undo";
        notice.enSupport =
            "A call, not here, parking, a transfer, leaving, an end without a case and a fresh notice can be";
    }
    return notice;
}

}  // namespace yc::workstation
