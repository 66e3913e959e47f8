// SPDX-License-Identifier: GPL-3.0-or-later
// A restaurant opened on a promise, through real workplaces and a real server: commitment and tolerance at the window, the
// check afterwards, revocation, the credit record that follows the person, withdrawal.
#include <QtTest>

#include "workstation/place.h"

#include "api/promise_wire.h"
#include "api/routes.h"
#include "domain/intake/promise.h"
#include "domain/intake_walk.h"

#include <QTemporaryDir>

#include <algorithm>
#include <mutex>

using namespace yc;
using namespace yc::test;
using domain::TaskStatus;
using domain::Verdict;

namespace {
bool until(const std::function<bool()>& done, int milliseconds = 45'000) { return QTest::qWaitFor(done, milliseconds); }

const domain::ThemeId restaurant("YJS-QY-02");
}  // namespace

class TestPromisedCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void R091_R092_R093_R094_R095_promiseBrokenAndRemembered();
    void R120_acceptedCaseIsWithdrawn();

private:
    void openFor(Place& window, const domain::ThemeId& theme, const char* name, const char* idNumber);
    void answer(Place& window, const char* wayOfHandling);
    void check(Place& window, bool tolerate);
    void accept(Place& window);
    void datesAreKept(Place& window);
    void promisesArePublished(Place& window);
    QString printed(const QString& title) const;
    /// The item's status in the inbox of its department; nothing when it is not there.
    std::optional<TaskStatus> statusAt(const Place& office, const domain::ItemId& item) const;
    /// Its department reviews and grants the item.
    std::unique_ptr<Place> granted(const Hall& hall, const domain::catalogue::Item& item);

    QTemporaryDir m_dir;
    domain::CaseId m_case;
};

void TestPromisedCase::openFor(Place& window, const domain::ThemeId& theme, const char* name, const char* idNumber) {
    auto& counter = window.work->counter();
    const domain::CaseId before = window.counter.get() ? window.counter.get()->caseId : domain::CaseId();
    counter.openCase(theme);
    QVERIFY2(until([&] {
                 const auto now = window.counter.get();
                 return now && now->state && now->caseId != before;
             }),
             window.words().c_str());
    m_case = window.counter.get()->caseId;
    domain::Applicant applicant;
    applicant.name = name;
    applicant.idNumber = idNumber;
    applicant.phone = "13800000101";
    applicant.manualReason = "没带证件";
    counter.identify(applicant);
    QVERIFY2(until([&] { return !window.counter.get()->state->applicantMasked.empty(); }), window.words().c_str());
}

/// Every question with its first option, the way of handling as asked for.
void TestPromisedCase::answer(Place& window, const char* wayOfHandling) {
    for (int round = 0; round < 40 && !window.counter.get()->resolution.complete(); ++round) {
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
            if (option.value == wayOfHandling) value = option.value;
        }
        window.work->counter().answer(id, value);
        until([&] { return window.counter.get()->state->answers.count(id.str()) == 1; }, 5'000);
    }
    QVERIFY2(window.counter.get()->resolution.complete(), window.words().c_str());
}

void TestPromisedCase::check(Place& window, bool tolerate) {
    bool left = tolerate;
    for (const auto& line : window.counter.get()->resolution.lines) {
        if (line.category == domain::catalogue::LineCategory::Produced) continue;  // what no query answers is brought
        workstation::CounterService::VerdictInput input;
        input.material = line.id;
        input.verdict = left && line.tolerable ? Verdict::Tolerated : Verdict::Complete;
        left = left && !line.tolerable;
        window.work->counter().verdict(input);
    }
    QVERIFY2(until([&] { return window.counter.get()->unchecked == 0; }), window.words().c_str());
    for (const auto& field : window.counter.get()->resolution.form) {
        const auto known = window.counter.get()->state->personal.form.find(field.id.str());
        if (known != window.counter.get()->state->personal.form.end() && !known->second.value.empty()) continue;
        window.work->counter().fill(field.id,
                                    domain::fixture::fittingValue(*window.counter.get()->theme->field(field.id)));
    }
    QVERIFY2(until([&] { return window.counter.get()->fieldsOpen == 0; }), window.words().c_str());
}

void TestPromisedCase::accept(Place& window) {
    const auto refusal = [&] {
        const auto& why = window.counter.get()->act.whyNot;
        return why ? why->name() + " " + why->sentence(domain::Language::English) + why->detail : std::string();
    };
    QVERIFY2(until([&] { return refusal().empty(); }, 10'000), refusal().c_str());
    using Kind = workstation::CounterAct::Kind;
    if (window.counter.get()->act.kind == Kind::TellPromises) {  // printed to be read and signed, nothing accepted
        window.work->counter().act();
        QVERIFY2(until([&] { return window.counter.get()->act.kind != Kind::TellPromises; }), window.words().c_str());
        QVERIFY(window.counter.get()->state->acceptedAt == domain::Instant{});
        QVERIFY(!window.counter.get()->state->promises.empty());
        const auto shown = window.counter.get()->paper.title;  // on the right: what is in the applicant's hand
        QVERIFY2(shown.find("承诺书") != std::string::npos, shown.c_str());
        QVERIFY2(refusal().empty(), refusal().c_str());
    }
    window.work->counter().act();
    QVERIFY2(until([&] { return window.counter.get()->state->acceptedAt != domain::Instant{}; }),
             window.words().c_str());
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));
}

QString TestPromisedCase::printed(const QString& title) const {
    const auto files = QDir(m_dir.path() + QStringLiteral("/printed")).entryList(QDir::Files);
    for (const QString& file : files) {
        if (file.contains(title)) { return file; }
    }
    return {};
}

std::optional<TaskStatus> TestPromisedCase::statusAt(const Place& office, const domain::ItemId& item) const {
    const auto now = office.office.get();
    if (!now) return std::nullopt;
    for (const auto& one : now->tasks) {
        if (one.row.caseId == m_case && one.row.item == item) return one.row.status;
    }
    return std::nullopt;
}

std::unique_ptr<Place> TestPromisedCase::granted(const Hall& hall, const domain::catalogue::Item& item) {
    auto office = std::make_unique<Place>(hall, "B-" + item.unit.str());
    for (const auto& person : hall.hall.accounts) {
        if (person.unit == item.unit) {
            [&] { QVERIFY(office->signIn(person.account.str().c_str())); }();
            break;
        }
    }
    const auto check = [&](bool held) { QVERIFY2(held, office->words().c_str()); };
    const auto task = [&] {
        const auto now = office->office.get();
        return now && now->open && now->open->row.item == item.id ? now->task.status : TaskStatus::Waiting;
    };
    check(until([&] { return statusAt(*office, item.id) == TaskStatus::Pending; }));
    auto& back = office->work->backOffice();
    back.open(m_case, item.id);
    check(until([&] { return task() == TaskStatus::UnderReview; }));
    if (QTest::currentTestFailed()) return office;
    for (const auto& criterion : item.criteria) back.check(criterion.id, true, {});
    check(until([&] { return office->office.get()->criteriaOpen == 0 && office->status.get()->unsent == 0; }));
    back.decide(true, {}, {});
    check(until([&] { return task() == TaskStatus::Granted; }));
    return office;
}

void TestPromisedCase::R091_R092_R093_R094_R095_promiseBrokenAndRemembered() {
    Hall hall(m_dir.path().toStdString());
    Place window(hall, "W03");
    QVERIFY(window.signIn("linzhixia"));
    window.work->counter().openDesk();
    openFor(window, restaurant, "程一舟", "430703199503181228");
    answer(window, "告知承诺");
    const auto committed = window.counter.get()->resolution.committed;
    QCOMPARE(committed.size(), std::size_t(1));
    check(window, /*tolerate=*/true);
    accept(window);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(window.counter.get()->state->commitments.size(), std::size_t(1));
    QVERIFY(until([&] { return !printed(QStringLiteral("告知承诺书")).isEmpty(); }));
    QVERIFY(until([&] { return !printed(QStringLiteral("容缺受理承诺书")).isEmpty(); }));

    // Printed to be signed before it was accepted, and not a second time with the acceptance.
    const auto& papers = window.counter.get()->state->papers;
    const auto tolerance = std::find_if(papers.begin(), papers.end(), [](const domain::PaperRecord& paper) {
        return paper.kind == domain::PaperKind::ToleranceCommitment;
    });
    QVERIFY(tolerance != papers.end());
    QVERIFY(tolerance->at < window.counter.get()->state->acceptedAt);
    datesAreKept(window);
    promisesArePublished(window);
    if (QTest::currentTestFailed()) return;

    // The department grants first, checks afterwards, finds it untrue and revokes.
    for (const auto& one : window.counter.get()->state->tasks) {
        if (one.item != committed.front()) continue;
        for (const auto& group : one.waitsFor) {
            const auto before = granted(hall, *window.counter.get()->theme->item(group.front()));
            if (QTest::currentTestFailed()) return;
        }
    }
    const auto office = granted(hall, *window.counter.get()->theme->item(committed.front()));
    if (QTest::currentTestFailed()) return;
    const auto task = [&] { return office->office.get()->task.status; };
    const auto listed = [&] { return statusAt(*office, committed.front()); };
    QVERIFY(listed() == TaskStatus::Granted);  // stays in the inbox: the promise is to be checked
    auto& back = office->work->backOffice();
    back.checkPromise(false, "疏散通道被占用");
    QVERIFY2(until([&] { return office->office.get()->promise && office->office.get()->promise->kept == false; }),
             office->words().c_str());
    back.revoke("承诺不实");
    QVERIFY2(until([&] { return task() == TaskStatus::Revoked; }), office->words().c_str());
    QVERIFY(until([&] { return !listed(); }));

    // The same person comes back: the ordinary way only.
    window.work->counter().closeCase();
    openFor(window, domain::ThemeId("YJS-GR-01"), "程一舟", "430703199503181228");
    if (QTest::currentTestFailed()) return;
    const auto excluded = [&] {
        return window.work->context().store().call([&](sync::Replica& replica) {
            const auto* credit = replica.domain::StateSource::find<domain::CreditState>(
                domain::StreamKind::Credit, window.counter.get()->state->personToken);
            return credit && credit->excluded();
        });
    };
    QVERIFY2(until(excluded), "the credit record reaches the window");
}

/// R091 and rules 8: what is to follow is listed, somebody is reminded, force majeure moves the day, and the notice is told.
void TestPromisedCase::datesAreKept(Place& window) {
    std::shared_ptr<const workstation::DueList> list;
    std::mutex mutex;
    const auto due = [&](domain::DueKind kind) -> std::optional<workstation::DueView> {
        {
            const std::lock_guard lock(mutex);
            list = nullptr;
        }
        window.work->counter().dues([&](std::shared_ptr<const workstation::DueList> answer) {
            const std::lock_guard lock(mutex);
            list = std::move(answer);
        });
        const auto got = [&] {
            const std::lock_guard lock(mutex);
            return list != nullptr;
        };
        if (!until(got)) return std::nullopt;
        for (const auto& view : list->dues) {
            if (view.row.kind == kind && view.row.caseId == m_case) return view;
        }
        return std::nullopt;
    };
    const auto state = [&] { return window.counter.get()->state; };
    const auto first = due(domain::DueKind::Supplement);
    QVERIFY(first && !first->row.reminded && !first->what.empty());
    QCOMPARE(first->phone, std::string("13800000101"));
    const domain::MaterialId material(first->row.key);
    window.work->counter().remind(m_case, domain::ReminderKind::Supplement, material, domain::TellingWay::Telephone,
                                  {});
    QVERIFY2(until([&] { return state()->reminders.size() == 1; }), window.words().c_str());
    QVERIFY(due(domain::DueKind::Supplement)->row.reminded);

    window.work->counter().laterDate(material, first->row.on + std::chrono::days(1), "洪水封路", "罗主任");
    QVERIFY2(until([&] { return state()->laterDates.size() == 1; }), window.words().c_str());
    QVERIFY(until([&] { return !printed(QStringLiteral("容缺补交延期通知书")).isEmpty(); }));
    QVERIFY(state()->acceptedAt != domain::Instant{});
    const auto untold = due(domain::DueKind::Untold);
    QVERIFY(untold && untold->what == "容缺补交延期通知书");
    window.work->counter().told(m_case, domain::PaperNumber(untold->row.key), domain::TellingWay::AtWindow, {});
    QVERIFY2(until([&] { return !due(domain::DueKind::Untold); }), window.words().c_str());
    const auto later = due(domain::DueKind::Supplement);
    QVERIFY(later && !later->row.reminded);  // of the new date nobody was reminded
    QVERIFY(until([&] { return window.status.get()->unsent == 0; }));
}

/// R095: everybody may read what was promised, nobody by whom.
void TestPromisedCase::promisesArePublished(Place& window) {
    const auto get = [&](const std::string& target) {
        std::optional<std::string> text;
        std::mutex mutex;
        window.work->context().client().requestText(target, {},
                                                    [&](domain::Expected<std::string, domain::Refusal> reply) {
                                                        const std::lock_guard lock(mutex);
                                                        text = reply ? *reply : reply.error().name();
                                                    });
        (void)until([&] {
            const std::lock_guard lock(mutex);
            return text.has_value();
        });
        return text.value_or("no answer");
    };
    const std::string json = get(std::string(api::path::publicPromises));
    const auto list = api::decodePromises(json);
    QCOMPARE(list.promises.size(), std::size_t(2));  // 告知承诺 of the item, 容缺 of the paper
    const std::string number = window.counter.get()->state->number.str();
    for (const auto& promise : list.promises) {
        QCOMPARE(promise.applicant, window.counter.get()->state->applicantMasked);
        QVERIFY(!promise.kept);
        QVERIFY(number.size() > promise.caseTail.size());
    }
    QVERIFY(
        std::any_of(list.promises.begin(), list.promises.end(), [](const auto& one) { return one.itemName.empty(); }));
    const std::string page = get(std::string(api::path::promisesPage));
    for (const std::string& text : {json, page}) {
        QVERIFY(text.find("程一舟") == std::string::npos);
        QVERIFY(text.find(number) == std::string::npos);
        QVERIFY(text.find("430703199503181228") == std::string::npos);
    }
    QVERIFY2(page.find("程*舟") != std::string::npos && page.find("履行中") != std::string::npos, page.c_str());
}

void TestPromisedCase::R120_acceptedCaseIsWithdrawn() {
    QTemporaryDir dir;
    Hall hall(dir.path().toStdString());
    Place window(hall, "W03");
    QVERIFY(window.signIn("linzhixia"));
    window.work->counter().openDesk();
    openFor(window, restaurant, "陈一一", "110101199003070011");
    answer(window, "现场检查");
    check(window, false);
    accept(window);
    if (QTest::currentTestFailed()) return;
    window.work->counter().withdraw("不开了");
    QVERIFY2(until([&] { return window.counter.get()->state->status == domain::CaseStatus::Withdrawn; }),
             window.words().c_str());
    const QDir folder(dir.path() + QStringLiteral("/printed"));
    QVERIFY(until([&] { return !folder.entryList({QStringLiteral("*撤回申请*")}, QDir::Files).isEmpty(); }));
    // Every paper that lay at the window is handed back in one go, listed.
    QVERIFY(until([&] { return !folder.entryList({QStringLiteral("*退还材料清单*")}, QDir::Files).isEmpty(); }));
    const auto left = window.work->context().store().call([&](sync::Replica& replica) {
        int open = 0;
        for (const auto& unit : replica.reader().unitsOfCase(m_case)) {
            open += unit.status != domain::UnitStatus::Returned ? 1 : 0;
        }
        return open;
    });
    QCOMPARE(left, 0);
}

QTEST_GUILESS_MAIN(TestPromisedCase)
#include "tst_promised_case.moc"
