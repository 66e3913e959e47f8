// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_words.h"

#include "ui/conflict/conflict_words.h"

#include <algorithm>

namespace yc::ui {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

qint64 minutes(domain::Instant from, domain::Instant to) {
    return std::max<qint64>(0, std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

}  // namespace

StatusSnapshot ShellWords::status(const workstation::StatusSnapshot& snapshot, domain::Instant now) {
    StatusSnapshot status;
    using Link = workstation::StatusSnapshot::Link;
    switch (snapshot.link) {
    case Link::Online:
        status.linkText = tr("Online");
        status.linkTitle = tr("Connected to the centre");
        break;
    case Link::Connecting:
        status.link = StatusSnapshot::Link::Slow;
        status.linkText = tr("Connecting");
        status.linkTitle = tr("Connecting to the centre");
        break;
    case Link::SignInNeeded:
        status.link = StatusSnapshot::Link::Offline;
        status.linkText = tr("Sign in again");
        status.linkTitle = tr("The session has ended; sign in again");
        break;
    case Link::Offline: {
        status.link = StatusSnapshot::Link::Offline;
        const int away = snapshot.offlineSince ? int(minutes(*snapshot.offlineSince, now)) : 0;
        status.linkText = tr("Offline %n minute(s)", nullptr, away);
        status.linkTitle = tr("Away from the centre for %n minute(s)", nullptr, away);
        if (snapshot.offlineSince)
            status.linkDetail =
                tr("since %1, reconnects by itself").arg(text(domain::clockTime(*snapshot.offlineSince)));
        status.worksOn = tr("Goes on: guidance, checks, notices, receipts, slips, hand-over");
        status.paused = tr("Paused: calling, shared data, department decisions");
        break;
    }
    }
    status.unsent = snapshot.unsent;
    status.conflicts = snapshot.conflicts;
    status.unsentTitle = snapshot.unsent == 0
                             ? tr("Everything has been sent")
                             : tr("%n record(s) to send, all safe on this machine", nullptr, snapshot.unsent);
    if (snapshot.oldestUnsent) {
        status.unsentDetail = ConflictWords::counts(snapshot.unsentByKind) + QStringLiteral("　") +
                              tr("oldest %1").arg(text(domain::clockTime(*snapshot.oldestUnsent)));
    }
    for (const auto& device : snapshot.devices) {
        StatusSnapshot::Device entry;
        entry.name = text(device.name);
        entry.trouble = text(device.words);
        switch (device.state) {
        case workstation::DeviceHealth::State::Ready: entry.state = LampState::Normal; break;
        case workstation::DeviceHealth::State::Warning: entry.state = LampState::Soon; break;
        case workstation::DeviceHealth::State::Fault: entry.state = LampState::Overdue; break;
        }
        if (!entry.trouble.isEmpty() && status.deviceRemedy.isEmpty()) status.deviceRemedy = entry.trouble;
        status.devices << entry;
    }
    return status;
}

ToastLine ShellWords::toast(const workstation::Notice& notice, UiLanguage language) {
    ToastLine line;
    const bool chinese = language == UiLanguage::Chinese;
    line.text = text(chinese ? notice.zh : notice.en);
    const QString support = text(chinese ? notice.zhSupport : notice.enSupport);
    if (!support.isEmpty()) line.text += (chinese ? QStringLiteral("。") : QStringLiteral(". ")) + support;
    switch (notice.kind) {
    case workstation::Notice::Kind::Info: line.kind = ToastLine::Kind::Information; break;
    case workstation::Notice::Kind::Done: line.kind = ToastLine::Kind::Done; break;
    case workstation::Notice::Kind::Fault: line.kind = ToastLine::Kind::Fault; break;
    }
    if (notice.undoable) {
        line.action = tr("Undo");
        line.key = QStringLiteral("Ctrl+Z");
    }
    return line;
}

UserCard ShellWords::user(const workstation::SessionSnapshot& session) {
    UserCard card;
    card.name = text(session.name);
    card.initial = card.name.isEmpty() ? QString() : card.name.mid(card.name.size() > 2 ? 1 : 0, 1);
    card.place = text(session.place);
    if (session.sample) {
        if (!card.place.isEmpty()) { card.place += QStringLiteral(" · "); }
        card.place += tr("sample data");
    }
    return card;
}

QString ShellWords::refusal(const domain::Refusal& refusal, UiLanguage language) {
    const auto spoken = language == UiLanguage::Chinese ? domain::Language::Chinese : domain::Language::English;
    const QString stop = language == UiLanguage::Chinese ? QStringLiteral("。") : QStringLiteral(". ");
    return text(refusal.sentence(spoken)) + stop + text(refusal.remedy(spoken));
}

}  // namespace yc::ui
