// SPDX-License-Identifier: GPL-3.0-or-later
// A window over the real catalogue and the real rules, in memory: intents become commands, snapshots come back as the store
// thread would make them. Papers are the real builders' with the texts a test needs.
#pragma once

#include "domain/intake_walk.h"

#include "api/calendar_json.h"
#include "api/catalogue_json.h"
#include "domain/core/numbers.h"
#include "domain/intake/case_resolution.h"
#include "domain/intake/checklist.h"
#include "domain/intake/form_rows.h"
#include "domain/intake/label_plan.h"
#include "domain/intake/promise.h"
#include "reports/papers.h"
#include "workstation/services.h"

#include <QStringList>
#include <stdexcept>
#include <utility>

namespace yc::test {

namespace catalogue = domain::catalogue;
using domain::Verdict;

class FakeCounter : public workstation::CounterService {
public:
    FakeCounter() {
        auto document = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
        auto calendar = api::readCalendarDirectory(YC_SOURCE_DIR "/installer/calendar");
        if (!document || !calendar) { throw std::runtime_error("the shipped catalogue does not load"); }
        release = std::make_shared<catalogue::Release>(document->release);
        world.release = release.get();
        world.releaseVersion = release->version;
        world.calendar = *calendar;
        world.now = domain::fixture::at(10, 20);
        theme = &release->themes.front();
        strip.desk = domain::DeskId("W03");
        strip.deskName = "3 号窗口";
        strip.status = domain::DeskStatus::Open;
        strip.themeNames[theme->id] = theme->shortName;
        strip.themes.push_back({theme->id, 4, 1, 9, world.now - std::chrono::minutes(12)});
        for (const char* number : {"A023", "A024", "A025"}) {
            journal::TicketRow row;
            row.id = domain::TicketId(number);
            row.number = number;
            row.theme = theme->id;
            row.takenAt = world.now - std::chrono::minutes(9);
            row.status = domain::TicketStatus::Waiting;
            strip.next.push_back(row);
        }
        strip.rankReason = "本窗口可叫的主题中等得最久";
        strip.waiting = strip.next;
        strip.waiting.front().rankReason = strip.rankReason;
        strip.next.front().rankReason = strip.rankReason;
        strip.serves = strip.offered = {theme->id};
        strip.classes = domain::builtInPolicy().classes;
        strip.breaks = {"取材料", "喝水", "午休", "开会"};
        strip.quick = {{{"guide", "咨询引路", "Directions"}, 0}, {{"copy", "复印", "Copies"}, 4}};
    }

    // What the shared sources know; questions not named here are asked.
    std::map<std::string, std::string> automatic{{"Q1", "本省助产机构"}, {"Q2", "是"},   {"Q3", "未领"}, {"Q4", "婚内"},
                                                 {"Q5", "双方本市"},     {"Q7", "相同"}, {"Q9", "是"}};
    std::map<std::string, std::string> sharedFields{{"child.sex", "女"},
                                                    {"child.bornAt", "2026-03-01 08:30"},
                                                    {"child.hospital", "市妇幼保健院"},
                                                    {"child.certificateNo", "Z430012345"},
                                                    {"child.ethnicity", "汉族"},
                                                    {"child.nativePlace", "湖南常德"},
                                                    {"father.name", "陆承远"},
                                                    {"father.idNumber", "110101199003070011"},
                                                    {"father.phone", "13600002222"},
                                                    {"mother.name", "沈若溪"},
                                                    {"mother.idNumber", "11010119900307002X"},
                                                    {"mother.phone", "13800003210"},
                                                    {"household.address", "青屿市澄湖区临湖街道云屿路36号"},
                                                    {"household.headName", "陆承远"},
                                                    {"household.relation", "女"},
                                                    {"insurance.address", "青屿市澄湖区"},
                                                    {"insurance.payment", "手机缴费"},
                                                    {"bank.name", "示例银行"},
                                                    {"card.collection", "窗口领取"},
                                                    {"delivery.address", "青屿市澄湖区云屿路36号"}};
    domain::fixture::MemoryWorld world;
    std::shared_ptr<catalogue::Release> release;
    const catalogue::Theme* theme = nullptr;
    workstation::QueueStripSnapshot strip;
    std::vector<std::string> refusals;  // stable names, as the notice line would say them
    QStringList calls;                  // intents that are no commands
    domain::CaseId caseId;

    const domain::CaseState& state() const {
        return *world.find<domain::CaseState>(domain::StreamKind::Case, caseId.str());
    }
    catalogue::Resolution resolution() const {
        return domain::resolveCase(state(), *theme, world.calendar, domain::localDate(world.now));
    }

    // ---- 队
    void onQueue(workstation::Listener<workstation::QueueStripSnapshot> listener) override {
        m_queue = std::move(listener), publishQueue();
    }
    void onCounter(workstation::Listener<workstation::CounterSnapshot> listener) override {
        m_counter = std::move(listener), publish();
    }
    void openDesk() override { strip.status = domain::DeskStatus::Open, publishQueue(); }
    void pauseDesk(const std::string& reason, int minutes, workstation::Answer answer) override {
        calls << QString::fromStdString("pause " + reason + ' ' + std::to_string(minutes));
        if (tell(answer)) { strip.status = domain::DeskStatus::Paused, publishQueue(); }
    }
    void closeDesk(workstation::Answer answer) override { note("close", answer); }
    void takeOver(const std::string& reason, workstation::Answer answer) override {
        note("takeOver " + reason, answer);
    }
    void continueDesk() override { strip.status = domain::DeskStatus::Open, publishQueue(); }
    void callNext() override {
        finishTicket(domain::TicketOutcome::Consulted, {});
        strip.ticket = strip.next.front();
        strip.next.erase(strip.next.begin());
        if (!strip.waiting.empty()) { strip.waiting.erase(strip.waiting.begin()); }
        strip.ticket->status = domain::TicketStatus::Called;
        strip.ticket->firstCalledAt = world.now;
        strip.ticket->calls = 1;
        publishQueue();
    }
    void callChosen(const domain::TicketId& ticket, const std::string& reason, workstation::Answer answer) override {
        note("choose " + ticket.str() + ' ' + reason, answer);
    }
    void recallMissed(const domain::TicketId& ticket, workstation::Answer answer) override {
        note("recallMissed " + ticket.str(), answer);
    }
    void requeue(const domain::TicketId& ticket, domain::QueuePlace place, workstation::Answer answer) override {
        note("requeue " + ticket.str() + ' ' + std::to_string(int(place)), answer);
    }
    void leave() override { note("leave", {}); }
    void transfer(const Transfer& to, workstation::Answer answer) override {
        note("transfer " + to.theme.str() + '/' + to.desk.str() + ' ' + std::to_string(int(to.place)) + ' ' + to.reason,
             answer);
    }
    void nextItem(const domain::ThemeId& id, workstation::Answer answer) override { note("next " + id.str(), answer); }
    void note(const domain::TicketId& ticket, const std::string& text, workstation::Answer answer) override {
        note("note " + ticket.str() + ' ' + text, answer);
    }
    void quickService(const std::string& service) override { note("quick " + service, {}); }
    void giveTicket(const domain::ThemeId& id, domain::PriorityClass priority, const std::string&,
                    workstation::Answer answer) override {
        note("give " + id.str() + ' ' + std::to_string(int(priority)), answer);
    }
    void askForHelp(domain::HelpKind about, const std::string& reason) override {
        note("help " + std::to_string(int(about)) + ' ' + reason, {});
    }
    void endHelp() override { note("endHelp", {}); }
    void printHandover() override { note("handover", {}); }
    /// What the next command with an answer is refused with; nothing = it is done.
    std::optional<domain::Refusal> refuseNext;
    void recall() override { calls << QStringLiteral("recall"); }
    void notHere() override { calls << QStringLiteral("notHere"); }
    void park(bool anywhere) override {
        calls << (anywhere ? QStringLiteral("park anywhere") : QStringLiteral("park"));
        strip.parked.push_back(*strip.ticket);
        strip.ticket.reset();
        m_kept = caseId;
        caseId = {};
        publishQueue(), publish();
    }
    void resume(const domain::TicketId&) override {
        strip.ticket = strip.parked.front();
        strip.parked.clear();
        caseId = m_kept;
        publishQueue(), publish();
    }
    void beginService() override {
        if (!strip.ticket || strip.ticket->status != domain::TicketStatus::Called) { return; }
        strip.ticket->status = domain::TicketStatus::Serving;
        strip.ticket->servingSince = world.now;
        caseId = domain::CaseId("case-" + std::to_string(++m_ordinal));
        run(domain::OpenCase{caseId, domain::caseNumber("430703", domain::localDate(world.now), "003", 16 + m_ordinal),
                             "8L2K4F7P", theme->id, strip.ticket->id, strip.desk});
        publishQueue();
    }
    void finishTicket(domain::TicketOutcome outcome, workstation::Answer answer) override {
        calls << QString::fromStdString("finish " + std::to_string(int(outcome)));
        if (!tell(answer)) { return; }
        strip.last = strip.ticket;
        strip.ticket.reset();
        caseId = {};
        publishQueue(), publish();
    }

    // ---- 申请人
    void putCard() {  // on the reader: begins the called ticket
        beginService();
        domain::Applicant a;
        a.name = "沈若溪", a.idNumber = "11010119900307002X", a.sex = "女", a.birth = "1990-03-07", a.nation = "汉";
        a.address = "青屿市澄湖区临湖街道云屿路36号2栋501室", a.origin = domain::Origin::Card;
        identify(a);
    }
    void lookAtIdentity(workstation::Answer answer) override { note("look", answer); }
    void readCard() override { calls << QStringLiteral("readCard"); }
    void identify(const domain::Applicant& applicant) override {
        run(domain::IdentifyApplicant{caseId, "token-" + applicant.idNumber, applicant});
        share();
    }
    void openCase(const domain::ThemeId&) override {}
    void openCaseByNumber(const std::string& number) override { calls << QString::fromStdString("open " + number); }

    // ---- 情形, 材料, 表单
    // The store thread takes its time: answers and fields wait until `catchUp`, and other snapshots may come before.
    bool slow = false;
    void catchUp() {
        const auto work = std::exchange(m_later, {});
        const bool was = std::exchange(slow, false);
        for (const auto& one : work) one();
        slow = was;
    }
    void answer(const domain::QuestionId& question, const std::string& value) override {
        if (slow) return m_later.push_back([this, question, value] { answer(question, value); });
        const auto* asked = theme->question(question);
        run(domain::AnswerQuestion{caseId, question, value,
                                   asked->source ? domain::Origin::Unverified : domain::Origin::ByHand,
                                   asked->source ? asked->source->name : ""});
        share();
    }
    void chooseItem(const domain::ItemId& item, bool chosen) override { run(domain::ChooseItem{caseId, item, chosen}); }
    void queryAgain() override { calls << QStringLiteral("queryAgain"); }
    void verdict(const VerdictInput& input) override {
        const auto resolved = resolution();
        const auto* line = resolved.line(input.material);
        const auto* material = theme->material(input.material);
        domain::GiveVerdict body;
        body.caseId = caseId, body.material = input.material, body.verdict = input.verdict;
        const bool nothing = input.verdict == Verdict::Unchecked || input.verdict == Verdict::Tolerated ||
                             (input.verdict == Verdict::Missing && input.originals < 0);
        body.originals = input.originals >= 0 ? input.originals : nothing ? 0 : line->originals;
        body.copies = input.copies >= 0 ? input.copies : nothing ? 0 : line->copies;
        if (input.verdict == Verdict::Missing || input.verdict == Verdict::NonConforming ||
            input.verdict == Verdict::Tolerated) {
            const auto kind = input.verdict == Verdict::NonConforming ? catalogue::DeficiencyKind::Nonconforming
                                                                      : catalogue::DeficiencyKind::Missing;
            const auto* reason = material->deficiency(input.deficiency);
            if (!reason && !material->deficiencies(kind).empty()) { reason = material->deficiencies(kind).front(); }
            body.sentence = !input.sentence.empty() ? input.sentence : reason ? reason->sentence : std::string();
            for (const auto& point : material->checks) {
                for (const auto& deficiency : point.deficiencies) {
                    if (reason && deficiency.id == reason->id) { body.failedPoints.push_back(point.id); }
                }
            }
        }
        m_last = input.material;
        run(body);
    }
    void fill(const domain::FieldId& field, const std::string& value) override {
        if (slow) return m_later.push_back([this, field, value] { fill(field, value); });
        domain::FillFields body{caseId, {}};
        body.personal[field.str()] = {value, domain::Origin::ByHand};
        run(body);
    }
    void fillMany(const std::map<std::string, std::string>& values) override {
        domain::FillFields body{caseId, {}};
        for (const auto& [field, value] : values) body.personal[field] = {value, domain::Origin::ByHand};
        run(body);
    }
    void disputeData(const std::string& source, const std::string& subject, const std::string& words,
                     workstation::Answer) override {
        run(domain::DisputeData{caseId, source, subject, words});
    }
    void chooseDelivery(domain::DeliveryWay way, const std::string& address) override {
        run(domain::ChooseDelivery{caseId, way, address});
    }

    // ---- 决定
    void act() override {
        const auto deficient = domain::deficiencies(state(), resolution());
        if (!deficient.empty()) {
            run(domain::IssueCorrection{caseId, number(), {}});
        } else if (const auto tell = promises(); !tell.papers.empty()) {
            run(tell);
        } else if (state().acceptedAt != domain::Instant{} && !state().promises.empty()) {
            run(domain::SignPromise{caseId, state().promises.front().number});
        } else {
            run(accept());
        }
    }
    void withdraw(const std::string& reason) override { run(domain::WithdrawCase{caseId, number(), reason}); }
    void terminate(const std::string& reason) override { run(domain::TerminateCase{caseId, number(), reason}); }
    void correctOnSpot(const std::vector<domain::SpotChange>& changes) override {
        run(domain::CorrectOnSpot{caseId, number(), changes});
    }
    void recordPayment(const domain::ItemId& item, std::int64_t fen, domain::PaymentWay way,
                       const std::string& voucher) override {
        run(domain::RecordPayment{caseId, item, fen, way, voucher});
    }
    void correctPayment(const domain::ItemId& item, const std::string& voucher, const std::string& reason) override {
        run(domain::CorrectPayment{caseId, item, voucher, reason});
    }
    void laterDate(const domain::MaterialId& material, domain::Date until, const std::string& reason,
                   const std::string& approver) override {
        run(domain::ExtendTolerance{caseId, material, until, number(), reason, approver});
    }
    workstation::DueList dueList;
    void dues(std::function<void(std::shared_ptr<const workstation::DueList>)> answer) override {
        answer(std::make_shared<const workstation::DueList>(dueList));
    }
    void remind(const domain::CaseId& about, domain::ReminderKind kind, const domain::MaterialId& material,
                domain::TellingWay way, workstation::Answer answer) override {
        note("remind " + about.str() + ' ' + std::to_string(int(kind)) + ' ' + material.str() + ' ' +
                 std::to_string(int(way)),
             answer);
    }
    void told(const domain::CaseId& about, const domain::PaperNumber& paper, domain::TellingWay way,
              workstation::Answer answer) override {
        note("told " + about.str() + ' ' + paper.str() + ' ' + std::to_string(int(way)), answer);
    }
    void refuseApplication(bool notNeeded, const std::string& reason, const std::string& authority) override {
        domain::RefuseCase body;
        body.caseId = caseId, body.number = number(), body.notNeeded = notNeeded, body.reason = reason,
        body.rightAuthority = authority;
        run(body);
    }
    void receiveCorrections() override { run(domain::ReceiveCorrections{caseId, strip.ticket->id, strip.desk}); }
    void printAgain(const domain::PaperNumber& paper) override {
        calls << QString::fromStdString("print " + paper.str());
    }
    void printMaterialList() override { calls << QStringLiteral("printList"); }
    void undo() override { calls << QStringLiteral("undo"); }
    void closeCase() override { caseId = {}, publish(); }
    void guide(const domain::ThemeId& theme, PaperAnswer answer) override {
        calls << QStringLiteral("guide ") + QString::fromStdString(theme.str());
        auto paper = std::make_shared<reports::Document>();
        paper->title = "办事指南";
        answer(paper);
    }
    void printGuide(const domain::ThemeId& theme) override {
        calls << QStringLiteral("printGuide ") + QString::fromStdString(theme.str());
    }
    void guidanceSlip(PaperAnswer answer) override {
        calls << QStringLiteral("slip");
        auto paper = std::make_shared<reports::Document>();
        paper->title = "导办告知单";
        answer(paper);
    }
    void printGuidanceSlip() override { calls << QStringLiteral("printSlip"); }

    void publishQueue() {
        if (m_queue) { m_queue(std::make_shared<workstation::QueueStripSnapshot>(strip)); }
    }
    void publish() {
        if (m_counter) { m_counter(snapshot()); }
    }

private:
    bool tell(const workstation::Answer& answer) {
        const auto refusal = std::exchange(refuseNext, std::nullopt);
        if (answer) { answer(refusal); }
        return !refusal;
    }
    void note(const std::string& call, const workstation::Answer& answer) {
        calls << QString::fromStdString(call).trimmed();
        tell(answer);
    }
    void run(domain::CommandBody body) {
        const auto decision = world.run(std::move(body), domain::fixture::clerkAt("W03"));
        if (!decision) {
            refusals.push_back(decision.error().name());
            return;
        }
        publish();
    }
    // Answers, exemptions and fields that shared data can give, as they become possible.
    void share() {
        if (state().personal.applicant.idNumber.empty()) { return; }
        for (auto now = resolution(); now.nextQuestion; now = resolution()) {
            bool told = false;
            for (const auto& view : now.questions) {
                const auto known = automatic.find(view.id.str());
                if (view.state != catalogue::QuestionView::State::Open || known == automatic.end()) { continue; }
                const auto* question = theme->question(view.id);
                run(domain::AnswerQuestion{caseId, view.id, known->second, domain::Origin::Shared,
                                           question->source ? question->source->name : ""});
                told = true;
                break;
            }
            if (!told) { return; }
        }
        const auto now = resolution();
        if (!now.complete()) { return; }
        for (const auto& line : now.lines) {
            if (line.category != catalogue::LineCategory::Exempt) { continue; }
            domain::GiveVerdict body{caseId, line.id, Verdict::Exempt, 0, 0, {}, {}, "Q-0417"};
            run(body);
        }
        domain::FillFields body{caseId, {}};
        for (const auto& field : now.form) {
            const auto known = sharedFields.find(field.id.str());
            if (known != sharedFields.end() && !state().personal.form.count(known->first)) {
                body.personal[known->first] = {known->second, domain::Origin::Shared};
            }
        }
        if (!body.personal.empty()) { run(body); }
    }
    domain::PaperNumber number() { return domain::paperNumber("青政服受", 2026, 122 + ++m_papers); }
    domain::TellPromises promises() {
        domain::TellPromises tell{caseId, {}};
        const auto resolved = resolution();
        const domain::CaseAtWindow at{&state(), theme, resolved};
        const auto needed = domain::promisesNeeded(at, domain::localDate(world.now), world.calendar);
        for (const auto& promise : domain::promisesUntold(state(), needed)) {
            tell.papers.push_back({promise.item, number()});
        }
        return tell;
    }
    domain::AcceptCase accept() {
        domain::AcceptCase body;
        body.caseId = caseId;
        const auto resolved = resolution();
        body.receiptNumber = number(), body.acceptanceNumber = number();
        if (!domain::toleratedLines(state(), resolved).empty()) { body.toleranceNumber = number(); }
        for (const auto& told : state().promises) {
            if (told.item.empty()) {
                body.toleranceCommitment = told.number;
            } else {
                body.commitments[told.item.str()] = told.number;
            }
        }
        int ordinal = 0;
        for (const auto& planned : domain::labelPlan(resolved, *theme, state())) {
            body.labels.push_back(
                {domain::materialLabel("003", domain::localDate(world.now), 16 + m_ordinal, ++ordinal),
                 planned.material, planned.original, planned.ordinal});
        }
        for (const auto& item : resolved.chosenItems()) {
            body.itemNumbers[item.str()] = domain::itemCaseNumber(theme->item(item)->implementationCode,
                                                                  domain::localDate(world.now), 16 + m_ordinal);
        }
        return body;
    }
    reports::Document paper(const workstation::CounterSnapshot& s) const {
        reports::Office office{"青屿市政务服务中心", "青屿市政务服务中心", "0736-12345", "3号窗口", "林知夏"};
        reports::Person person{"沈若溪", "居民身份证", s.state->personal.applicant.idNumber,
                               s.state->personal.applicant.phone};
        if (s.act.kind == workstation::CounterAct::Kind::IssueCorrection) {
            reports::CorrectionNoticeInput in;
            in.office = office, in.applicant = person, in.number = "青政服补〔2026〕第000123号";
            in.caseNumber = s.state->number.str(), in.theme = theme->alias, in.appliedOn = "2026年3月11日";
            for (const auto& line : s.state->lines) {
                if (line.verdict == Verdict::Missing || line.verdict == Verdict::NonConforming ||
                    line.verdict == Verdict::Tolerated) {
                    in.deficiencies.push_back({line.material.str(), line.sentence});
                }
            }
            in.deadline = "2026年4月10日前", in.deadlineNote = "逾期可重新申请",
            in.manner = "任一综合窗口、邮寄或网上，免取号";
            in.toldAt = "2026年3月11日 10:27", in.date = "2026年3月11日",
            in.payload = "YC1|case|" + s.state->number.str();
            in.changed = {m_last.str()};
            return reports::correctionNotice(in);
        }
        reports::ReceiptInput in;
        in.office = office, in.applicant = person, in.caseNumber = s.state->number.str(), in.queryCode = "8L2K4F7P",
        in.theme = theme->alias;
        in.identityCheck = "本人，读卡核验", in.receivedAt = "2026年3月11日 10:53", in.date = "2026年3月11日",
        in.payload = "YC1|case|" + s.state->number.str();
        for (const auto& row : s.distribution) {
            in.items.push_back({row.itemName, row.unitName, row.due ? domain::chineseDate(*row.due) : ""});
        }
        for (const auto& line : s.resolution.lines) {
            in.materials.push_back(
                {line.id.str(), theme->material(line.id)->name, line.originals, line.copies, "纸质", ""});
        }
        return reports::receipt(in);
    }
    std::string unitShort(const domain::UnitId& id) const {
        const auto* unit = release->unit(id);
        return unit ? unit->shortName : id.str();
    }
    void standings(workstation::CounterSnapshot& s) const {
        using St = workstation::ItemStanding::State;
        for (const auto& view : s.resolution.items) {
            const auto* item = theme->item(view.id);
            workstation::ItemStanding standing{view.id,           item->name,   unitShort(item->unit),
                                               item->promiseDays, St::Complete, {}};
            const auto* plan = s.resolution.plan.item(view.id);
            if (plan && !plan->waitsFor.empty()) {
                standing.state = St::Waits, standing.because = theme->item(plan->waitsFor.front())->shortName;
            }
            for (const auto& line : s.resolution.lines) {
                const bool asks = std::any_of(line.origins.begin(), line.origins.end(),
                                              [&](const auto& o) { return o.item == view.id; });
                const auto* check = asks ? domain::findLine(s.state->lines, line.id) : nullptr;
                if (check && check->verdict == Verdict::Unchecked && standing.state != St::Missing) {
                    standing.state = St::Unchecked;
                }
                if (check && (check->verdict == Verdict::Missing || check->verdict == Verdict::NonConforming)) {
                    standing.state = St::Missing, standing.because = theme->material(line.id)->name;
                }
            }
            if (!view.chosen()) { standing.state = St::NotChosen; }
            s.standings.push_back(standing);
            if (!plan) { continue; }
            workstation::DistributionRow row{standing.unitName, item->name, 0, {}, plan->due};
            for (const auto& line : s.resolution.lines) {
                row.materials += std::any_of(line.origins.begin(), line.origins.end(),
                                             [&](const auto& o) { return o.item == view.id; });
                if (!line.originalKeeper.empty()) { row.keeper = unitShort(line.originalKeeper) + "留存"; }
            }
            s.distribution.push_back(row);
        }
    }
    std::shared_ptr<const workstation::CounterSnapshot> snapshot() {
        auto made = std::make_shared<workstation::CounterSnapshot>();
        workstation::CounterSnapshot& s = *made;
        s.revision = ++m_revision;
        if (caseId.empty() || !world.find<domain::CaseState>(domain::StreamKind::Case, caseId.str())) { return made; }
        s.release = release, s.theme = theme, s.caseId = caseId;
        s.state = std::make_shared<const domain::CaseState>(state());
        s.resolution = resolution();
        const auto inputs = domain::catalogueInputs(state());
        for (const auto& view : s.resolution.questions) {
            if (view.state != catalogue::QuestionView::State::Hidden) {
                auto context = inputs.context;
                context.start = domain::localDate(world.now), context.calendar = &world.calendar;
                s.consequences[view.id] =
                    catalogue::consequences(*theme, inputs.answers, view.id, inputs.choice, context);
            }
        }
        standings(s);
        for (const auto& line : state().lines) { ++s.verdicts[line.verdict]; }
        s.unchecked = s.verdicts[Verdict::Unchecked];
        s.fieldsTotal = int(s.resolution.form.size());
        s.fieldsOpen = int(domain::openFields(state().personal.form, *theme, s.resolution).size());
        decide(s);
        const auto status = state().status;
        s.today = domain::localDate(world.now);
        s.readOnly = status != domain::CaseStatus::Draft && status != domain::CaseStatus::Received;
        const bool ready = s.resolution.complete() && s.unchecked == 0;
        s.paperKind = s.act.kind == workstation::CounterAct::Kind::IssueCorrection ? domain::PaperKind::CorrectionNotice
                      : ready                                                      ? domain::PaperKind::Receipt
                                                                                   : domain::PaperKind::MaterialList;
        s.paper = paper(s);
        return made;
    }
    void decide(workstation::CounterSnapshot& s) {
        using K = workstation::CounterAct::Kind;
        const int wrong = s.verdicts[Verdict::Missing] + s.verdicts[Verdict::NonConforming];
        const int tolerated = s.verdicts[Verdict::Tolerated];
        domain::CommandBody body;
        const int papers = m_papers;
        if (state().status == domain::CaseStatus::AwaitingCorrection) {
            s.act.kind = K::ReceiveCorrections;
            body = domain::ReceiveCorrections{caseId, {}, strip.desk};
        } else if (wrong > 0) {
            s.act.kind = K::IssueCorrection, s.act.papers = 2;
            body = domain::IssueCorrection{caseId, number(), {}};
            s.prints = {{domain::PaperKind::CorrectionNotice, 2, "青政服补〔2026〕第000123号"}};
        } else if (const auto tell = promises(); !tell.papers.empty()) {
            s.act.kind = K::TellPromises;
            for (const auto& paper : tell.papers) {
                const bool tolerance = paper.item.empty();
                s.prints.push_back({tolerance ? domain::PaperKind::ToleranceCommitment : domain::PaperKind::Commitment,
                                    tolerance ? 1 : 2, paper.number.str()});
                s.act.papers += s.prints.back().copies;
            }
            body = tell;
        } else if (state().acceptedAt != domain::Instant{} && !state().promises.empty()) {
            s.act.kind = K::TellPromises;
            body = domain::SignPromise{caseId, state().promises.front().number};
        } else {
            s.act.kind = tolerated > 0 ? K::AcceptTolerant : K::Accept, s.act.papers = tolerated > 0 ? 5 : 3;
            body = accept();
            s.prints = {{domain::PaperKind::Receipt, 1, "青政服收〔2026〕第000124号"},
                        {domain::PaperKind::Acceptance, 2, "青政服受〔2026〕第000125号"}};
            if (tolerated > 0) {
                s.prints.push_back({domain::PaperKind::ToleranceNotice, 2, "青政服容〔2026〕第000126号"});
            }
        }
        m_papers = papers;
        s.act.deficiencies = wrong > 0 ? wrong + tolerated : 0;
        s.act.tolerated = tolerated;
        const auto possible = world.decideOnly(world.command(body, domain::fixture::clerkAt("W03")));
        if (!possible) { s.act.whyNot = possible.error(); }
    }

    workstation::Listener<workstation::QueueStripSnapshot> m_queue;
    workstation::Listener<workstation::CounterSnapshot> m_counter;
    std::vector<std::function<void()>> m_later;
    domain::MaterialId m_last;
    domain::CaseId m_kept;
    int m_ordinal = 0;
    int m_papers = 0;
    std::int64_t m_revision = 0;
};

}  // namespace yc::test
