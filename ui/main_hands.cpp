// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_hands.h"

#include "journal/outbox.h"
#include "ui/common/key_bar.h"
#include "ui/counter/counter_workspace.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>
#include <QLineEdit>
#include <QSocketNotifier>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace yc::app {

using domain::StreamKind;

namespace {

QString qs(const std::string& text) { return QString::fromStdString(text); }

void answer(const QJsonObject& object) {
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

const char* nameOf(ui::WorkspaceId id) {
    switch (id) {
    case ui::WorkspaceId::Counter: return "counter";
    case ui::WorkspaceId::Handoff: return "handoff";
    case ui::WorkspaceId::BackOffice: return "backoffice";
    case ui::WorkspaceId::Issue: return "issue";
    case ui::WorkspaceId::Hall: return "hall";
    case ui::WorkspaceId::Find: return "find";
    default: return "other";
    }
}

QJsonObject slotOf(const ui::KeyBar& bar, int key) {
    const ui::KeySlot& slot = bar.slotOf(key);
    return {{QStringLiteral("label"), slot.label},
            {QStringLiteral("enabled"), slot.enabled},
            {QStringLiteral("reason"), slot.reason}};
}

}  // namespace

Hands::Hands(Station& station)
    : m_station(station), m_drive(station), m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this)) {
    connect(m_notifier, &QSocketNotifier::activated, this, &Hands::readable);
    // The listener may outlive these hands, never the list it writes to. Store thread only.
    auto& context = m_station.workplace().context();
    context.store().call([&context, given = m_given](sync::Replica&) {
        context.addChangeListener([given](sync::Replica& replica, const sync::ReplicaChange& change) {
            if (!change.outbox) return;
            for (const auto& item : replica.outbox().live()) given->insert(item.id.str());
        });
    });
    answer({{QStringLiteral("ready"), true}});
}

void Hands::readable() {
    char chunk[4096];
    const ssize_t got = ::read(STDIN_FILENO, chunk, sizeof chunk);
    if (got <= 0) {
        m_notifier->setEnabled(false);
        QCoreApplication::quit();
        return;
    }
    m_pending.append(chunk, static_cast<qsizetype>(got));
    m_notifier->setEnabled(false);  // one request after the other, also while one waits
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_pending.left(end));
        m_pending.remove(0, end + 1);
        obey(line);
    }
    m_notifier->setEnabled(true);
}

void Hands::obey(const QString& line) {
    const QString verb = line.section(QLatin1Char(' '), 0, 0);
    const QString rest = line.section(QLatin1Char(' '), 1);
    bool good = true;
    if (verb == QLatin1String("show")) {
        answer(show());
        return;
    }
    if (verb == QLatin1String("signin")) {
        good = m_drive.signIn(rest.section(QLatin1Char(' '), 0, 0), rest.section(QLatin1Char(' '), 1));
    } else if (verb == QLatin1String("key")) {
        const QKeySequence keys(rest, QKeySequence::PortableText);
        good = keys.count() == 1;
        if (good) { m_drive.key(keys[0].key(), keys[0].keyboardModifiers()); }
    } else if (verb == QLatin1String("type")) {
        m_drive.type(rest);
    } else if (verb == QLatin1String("scan")) {
        m_drive.scan(rest);
    } else if (verb == QLatin1String("citizen")) {
        if (auto* citizen = m_station.devices().citizen()) { citizen->answer(true, rest.toInt()); }
    } else if (verb == QLatin1String("card")) {
        const QStringList fields = rest.split(QLatin1Char('\t'));
        peripherals::IdCard card = sampleCard();
        const auto field = [&](int index) { return fields.value(index).toStdString(); };
        card.name = field(0);
        card.number = field(1);
        card.sex = field(2);
        card.birth = field(3);
        card.nation = field(4);
        card.address = field(5);
        m_drive.placeCard(card);
    } else if (verb == QLatin1String("quit")) {
        QCoreApplication::quit();
    } else {
        good = false;
    }
    answer({{QStringLiteral("ok"), good}});
}

QJsonObject Hands::show() {
    QCoreApplication::processEvents();
    QJsonObject shown;
    const workstation::StatusSnapshot& status = m_station.status();
    shown[QStringLiteral("signedIn")] = m_station.signedIn();
    shown[QStringLiteral("online")] = status.link == workstation::StatusSnapshot::Link::Online;
    shown[QStringLiteral("unsent")] = status.unsent;
    shown[QStringLiteral("conflicts")] = status.conflicts;
    shown[QStringLiteral("words")] = m_station.lastWords();
    if (auto* window = m_station.window()) {
        shown[QStringLiteral("workspace")] =
            QString::fromLatin1(window->current() ? nameOf(window->current()->id()) : "");
        shown[QStringLiteral("call")] = slotOf(*window->keyBar(), 5);
        shown[QStringLiteral("act")] = slotOf(*window->keyBar(), 12);
        if (auto* counter = qobject_cast<ui::CounterWorkspace*>(window->workspace(ui::WorkspaceId::Counter))) {
            shown[QStringLiteral("hasCase")] = counter->hasCase();
            shown[QStringLiteral("step")] = int(counter->step());
        }
        if (auto* field = qobject_cast<QLineEdit*>(m_station.focusWidget())) {
            shown[QStringLiteral("field")] =
                QJsonObject{{QStringLiteral("name"), field->accessibleName()}, {QStringLiteral("text"), field->text()}};
        }
        shown[QStringLiteral("case")] = caseOnRecord();
    }
    shown[QStringLiteral("commands")] =
        m_station.workplace().context().store().call([given = m_given](sync::Replica& replica) {
            for (const auto& item : replica.outbox().live()) given->insert(item.id.str());
            QJsonArray ids;
            for (const std::string& id : *given) ids << qs(id);
            given->clear();
            return ids;
        });
    return shown;
}

// The newest case of this desk, with the places of its papers and results.
QJsonObject Hands::caseOnRecord() {
    const auto session = m_station.workplace().context().session();
    if (!session || session->actor.desk.empty()) return {};
    return m_station.workplace().context().store().call([&](sync::Replica& replica) {
        QJsonObject object;
        for (const auto& row : replica.reader().ticketsAtDesk(session->actor.desk)) {
            object[QStringLiteral("ticket")] = qs(row.number);
            object[QStringLiteral("ticketStatus")] = int(row.status);
        }
        journal::CaseFilter filter;
        filter.desk = session->actor.desk;
        domain::Instant newest{};
        for (const auto& row : replica.reader().cases(filter).rows) {
            if (row.openedAt < newest) continue;
            newest = row.openedAt;
            m_case = row.id;
        }
        const auto* state = replica.domain::StateSource::find<domain::CaseState>(StreamKind::Case, m_case.str());
        if (!state) return object;
        object[QStringLiteral("id")] = qs(m_case.str());
        object[QStringLiteral("number")] = qs(state->number.str());
        object[QStringLiteral("status")] = int(state->status);
        object[QStringLiteral("applicant")] = qs(state->personal.applicant.name);
        object[QStringLiteral("answers")] = int(state->answers.size());
        object[QStringLiteral("fields")] = int(state->personal.form.size());
        object[QStringLiteral("unchecked")] =
            int(std::count_if(state->lines.begin(), state->lines.end(),
                              [](const auto& line) { return line.verdict == domain::Verdict::Unchecked; }));
        object[QStringLiteral("accepted")] = state->acceptedAt != domain::Instant{};
        object[QStringLiteral("closed")] = state->status == domain::CaseStatus::Closed;
        QJsonArray papers;
        for (const auto& unit : replica.reader().unitsOfCase(m_case)) {
            QJsonObject paper{{QStringLiteral("label"), qs(unit.label.str())},
                              {QStringLiteral("held"), unit.status == domain::UnitStatus::HeldWindow},
                              {QStringLiteral("packed"), unit.status == domain::UnitStatus::Packed}};
            papers << paper;
        }
        object[QStringLiteral("papers")] = papers;
        QJsonArray slips;
        for (const auto& slip :
             replica.reader().slipsFrom({domain::Keeper::Kind::Desk, session->actor.desk.str()}, /*closed=*/true)) {
            slips << QJsonObject{{QStringLiteral("id"), qs(slip.id.str())},
                                 {QStringLiteral("number"), qs(slip.number.str())},
                                 {QStringLiteral("draft"), slip.status == domain::SlipStatus::Draft}};
        }
        object[QStringLiteral("slips")] = slips;
        QJsonArray results;
        for (const auto& result : replica.reader().resultsOfCase(m_case)) {
            results << QJsonObject{{QStringLiteral("id"), qs(result.id.str())},
                                   {QStringLiteral("paper"), result.form == domain::ResultForm::Paper},
                                   {QStringLiteral("made"), result.status == domain::ResultStatus::Made},
                                   {QStringLiteral("shelved"), result.status == domain::ResultStatus::Shelved}};
        }
        object[QStringLiteral("results")] = results;
        return object;
    });
}

}  // namespace yc::app
