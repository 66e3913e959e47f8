// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty new employees in one case, through a real workplace and a real server: the file, the list in portions, a stop in
// between, one receipt with its annex, a case for each at the departments.
#include <QtTest>

#include "workstation/place.h"

#include "domain/intake_walk.h"
#include "tables/batch_hall.h"
#include "tables/batch_sheet.h"
#include "tables/read_table.h"
#include "tables/write_table.h"
#include "workstation/batch_service.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::test;
using domain::BatchStep;
using domain::Verdict;
using workstation::BatchSnapshot;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 60'000) { return QTest::qWaitFor(done, milliseconds); }

const domain::ThemeId recruit("YJS-QY-03");
constexpr int persons = 60;
}  // namespace

class TestBatchCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R033_R073_R077_aListFromTheFileToTheDepartments();

private:
    void open(Place& window);
    void answer(Place& window);
    void check(Place& window);
    std::string listFile(const domain::catalogue::Theme& theme, const domain::catalogue::Resolution& resolution);
    int members(Place& window, BatchStep step) const;

    QTemporaryDir m_dir;
    Latest<BatchSnapshot> m_batch;
};

void TestBatchCase::open(Place& window) {
    auto& counter = window.work->counter();
    counter.openCase(recruit);
    QVERIFY2(until([&] { return window.counter.get() && window.counter.get()->state; }), window.words().c_str());
    domain::Applicant applicant;
    applicant.name = "王建设";
    applicant.idNumber = domain::fixture::citizenNumber(9001);
    applicant.phone = "13800000101";
    applicant.manualReason = "没带证件";
    counter.identify(applicant);
    QVERIFY2(until([&] { return !window.counter.get()->state->applicantMasked.empty(); }), window.words().c_str());
}

void TestBatchCase::answer(Place& window) {
    for (int round = 0; round < 60 && !window.counter.get()->resolution.complete(); ++round) {
        const auto now = window.counter.get();
        QVERIFY2(!now->resolution.notCovered, now->resolution.notCovered->text.c_str());
        if (!now->resolution.nextQuestion) {
            QTest::qWait(50);
            continue;
        }
        const auto id = *now->resolution.nextQuestion;
        const auto* question = now->theme->question(id);
        std::string value = question->options.front().value;
        for (const auto& option : question->options) {
            if (option.value == "批量") value = option.value;
        }
        window.work->counter().answer(id, value);
        until([&] { return window.counter.get()->state->answers.count(id.str()) == 1; }, 5'000);
    }
    QVERIFY2(window.counter.get()->resolution.complete(), window.words().c_str());
    QVERIFY(window.counter.get()->resolution.batch);
}

void TestBatchCase::check(Place& window) {
    for (const auto& line : window.counter.get()->resolution.lines) {
        if (line.category == domain::catalogue::LineCategory::Produced) continue;
        workstation::CounterService::VerdictInput input;
        input.material = line.id;
        input.verdict = Verdict::Complete;
        window.work->counter().verdict(input);
    }
    QVERIFY2(until([&] { return window.counter.get()->unchecked == 0; }), window.words().c_str());
    std::map<std::string, std::string> values;
    for (const auto& field : window.counter.get()->resolution.form)
        values[field.id.str()] = domain::fixture::fittingValue(*window.counter.get()->theme->field(field.id));
    window.work->counter().fillMany(values);
    QVERIFY2(until([&] { return window.counter.get()->fieldsOpen == 0; }), window.words().c_str());
}

/// Persons 1 to 60; the 11th has a telephone that is none, the 22nd stands a second time as the 23rd.
std::string TestBatchCase::listFile(const domain::catalogue::Theme& theme,
                                    const domain::catalogue::Resolution& resolution) {
    tables::SheetToWrite sheet;
    for (const auto& shown : resolution.rowForm)
        sheet.columns.push_back({theme.field(shown.id)->label, shown.required, {}, {}, 12});
    for (int person = 1; person <= persons; ++person) {
        std::vector<std::string> row;
        for (const auto& shown : resolution.rowForm) {
            const auto& field = *theme.field(shown.id);
            std::string value = domain::fixture::fittingValue(field);
            if (field.kind == domain::catalogue::FieldKind::CitizenId)
                value = domain::fixture::citizenNumber(person == 23 ? 22 : person);
            if (field.kind == domain::catalogue::FieldKind::Phone && person == 11) value = "1380";
            row.push_back(value);
        }
        sheet.rows.push_back(std::move(row));
    }
    const std::string path = m_dir.filePath(QStringLiteral("名单.xlsx")).toStdString();
    tables::writeXlsx(path, sheet);
    return path;
}

int TestBatchCase::members(Place& window, BatchStep step) const {
    const auto now = window.counter.get();
    return static_cast<int>(std::count_if(now->state->members.begin(), now->state->members.end(),
                                          [&](const auto& member) { return member.step == step; }));
}

void TestBatchCase::R033_R073_R077_aListFromTheFileToTheDepartments() {
    Hall hall(m_dir.path().toStdString());
    Place window(hall, "W03");
    QVERIFY(window.signIn("linzhixia"));
    QVERIFY(until([&] { return window.queue.get() && !window.queue.get()->offered.empty(); }));
    open(window);
    answer(window);
    check(window);
    auto* batch = window.work->counter().batch();
    QVERIFY(batch);
    // Stops after the first portion.
    std::atomic<bool> stopped{false};
    batch->onBatch([&](std::shared_ptr<const BatchSnapshot> now) {
        if (now->phase == BatchSnapshot::Phase::Taking && now->doneNow > 0 && !stopped.exchange(true)) batch->cancel();
        m_batch.listener()(std::move(now));
    });
    QVERIFY(until([&] { return m_batch.get() != nullptr; }));
    const auto refusal = [&] {
        const auto& why = window.counter.get()->act.whyNot;
        return why ? why->name() + " " + why->detail : std::string();
    };
    QVERIFY2(until([&] { return refusal() == "batch.empty "; }), refusal().c_str());

    batch->check(listFile(*window.counter.get()->theme, window.counter.get()->resolution));
    QVERIFY(until([&] { return m_batch.get()->phase == BatchSnapshot::Phase::Checked; }));
    QCOMPARE(m_batch.get()->good, persons - 2);
    QCOMPARE(m_batch.get()->bad, 2);
    QCOMPARE(m_batch.get()->problems.front().row, 12);
    QVERIFY(window.counter.get()->state->members.empty());

    batch->take();
    QVERIFY(until([&] { return stopped && m_batch.get()->phase == BatchSnapshot::Phase::Checked; }));
    QVERIFY(m_batch.get()->listed > 0 && m_batch.get()->listed < persons - 2);
    batch->take();
    QVERIFY(until([&] { return m_batch.get()->listed == persons - 2; }));
    QVERIFY(until([&] { return m_batch.get()->phase == BatchSnapshot::Phase::Checked; }));

    std::atomic<int> saved{0};
    const std::string returned = m_dir.filePath(QStringLiteral("退回.xlsx")).toStdString();
    batch->saveReturned(returned, [&](std::optional<domain::Refusal> refusal) { saved = refusal ? 2 : 1; });
    QVERIFY(until([&] { return saved != 0; }));
    QCOMPARE(saved.load(), 1);
    QCOMPARE(tables::readTableFile(returned)->rows.size(), std::size_t(3));

    QVERIFY2(until([&] { return refusal().empty(); }), refusal().c_str());
    window.work->counter().act();
    QVERIFY2(until([&] { return members(window, BatchStep::Accepted) == persons - 2; }), window.words().c_str());
    QVERIFY(window.counter.get()->state->tasks.empty());
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));
    QVERIFY(window.conflicts.get() && window.conflicts.get()->entries.empty());

    const auto child = window.counter.get()->state->members.at(7).caseId;
    const auto state = window.work->context().store().call([&](sync::Replica& replica) {
        return *replica.domain::StateSource::find<domain::CaseState>(domain::StreamKind::Case, child.str());
    });
    QCOMPARE(state.status, domain::CaseStatus::Accepted);
    QCOMPARE(state.acceptedAt, window.counter.get()->state->acceptedAt);
    QVERIFY(state.tasks.size() >= 4);

    const auto* unit = &window.counter.get()->theme->item(domain::ItemId("X401"))->unit;
    Place office(hall, "B-" + unit->str());
    for (const auto& person : hall.hall.accounts) {
        if (person.unit != *unit) continue;
        QVERIFY(office.signIn(person.account.str()));
        break;
    }
    QVERIFY(until([&] {
        const auto inbox = office.office.get();
        return inbox && std::count_if(inbox->tasks.begin(), inbox->tasks.end(), [](const auto& task) {
                            return task.row.item == domain::ItemId("X401");
                        }) >= persons - 2;
    }));

    const QDir papers(m_dir.filePath(QStringLiteral("printed")));
    QVERIFY(until([&] { return !papers.entryList({QStringLiteral("*收件凭证*.pdf")}, QDir::Files).isEmpty(); }));
    QProcess text;
    text.start(QStringLiteral("pdftotext"),
               {QStringLiteral("-layout"),
                papers.filePath(papers.entryList({QStringLiteral("*收件凭证*.pdf")}).front()), QStringLiteral("-")});
    QVERIFY(text.waitForFinished());
    const QString words = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY2(words.contains(QStringLiteral("名单，共 58 人")), qPrintable(words));
    QVERIFY(words.contains(QString::fromStdString(window.counter.get()->state->members.back().number.str())));
}

QTEST_GUILESS_MAIN(TestBatchCase)
#include "tst_batch_case.moc"
