// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/case_words.h"

#include "ui/hall/day_text.h"

namespace yc::ui {

using domain::CaseStatus;

QString CaseWords::status(CaseStatus status) {
    switch (status) {
    case CaseStatus::None: return {};
    case CaseStatus::Draft: return tr("being checked");
    case CaseStatus::AwaitingCorrection: return tr("to correct");
    case CaseStatus::Lapsed: return tr("lapsed");
    case CaseStatus::Received: return tr("received");
    case CaseStatus::Accepted: return tr("accepted");
    case CaseStatus::AcceptedWithTolerance: return tr("papers owed");
    case CaseStatus::DeemedAccepted: return tr("deemed accepted");
    case CaseStatus::NotAccepted: return tr("not accepted");
    case CaseStatus::InProcess: return tr("in work");
    case CaseStatus::Decided: return tr("decided");
    case CaseStatus::Ready: return tr("ready for collection");
    case CaseStatus::Closed: return tr("closed");
    case CaseStatus::Terminated: return tr("terminated");
    case CaseStatus::Withdrawn: return tr("withdrawn");
    }
    return {};
}

LampState CaseWords::lamp(CaseStatus status) {
    switch (status) {
    case CaseStatus::AwaitingCorrection:
    case CaseStatus::AcceptedWithTolerance: return LampState::Soon;
    case CaseStatus::Decided:
    case CaseStatus::Ready:
    case CaseStatus::Closed: return LampState::Done;
    case CaseStatus::Lapsed:
    case CaseStatus::NotAccepted:
    case CaseStatus::Terminated:
    case CaseStatus::Withdrawn: return LampState::Waiting;
    default: return LampState::Normal;
    }
}

Ink CaseWords::ink(CaseStatus status) { return lamp(status) == LampState::Soon ? Ink::Warn : Ink::Text2; }

QString CaseWords::paper(domain::PaperKind kind) {
    using K = domain::PaperKind;
    switch (kind) {
    case K::Ticket: return tr("Ticket");
    case K::MaterialList: return tr("List of materials");
    case K::Receipt: return tr("Receipt");
    case K::Acceptance: return tr("Notice of acceptance");
    case K::NonAcceptance: return tr("Notice of non-acceptance");
    case K::CorrectionNotice: return tr("Notice of corrections");
    case K::ToleranceNotice: return tr("Notice of tolerated papers");
    case K::HandoverSlip: return tr("Hand-over slip");
    case K::DeliveryReceipt: return tr("Delivery receipt");
    case K::Decision: return tr("Decision");
    case K::SpecialProcedure: return tr("Notice of special procedure");
    case K::Extension: return tr("Notice of extension");
    case K::Withdrawal: return tr("Withdrawal");
    case K::Label: return tr("Label");
    case K::NotNeeded: return tr("Notice that no licence is needed");
    case K::OnTheSpot: return tr("Correction on the spot");
    case K::ToleranceCommitment: return tr("Commitment to hand in later");
    case K::Commitment: return tr("Notification and commitment");
    case K::ReturnedMaterials: return tr("List of returned papers");
    case K::CorrectionReceipt: return tr("Receipt of corrections");
    case K::Termination: return tr("Notice of termination");
    case K::Revocation: return tr("Revocation");
    case K::ToleranceExtension: return tr("Later date for a paper");
    case K::KeeperStatement: return tr("Statement of who keeps the original");
    }
    return {};
}

QString CaseWords::unitStatus(domain::UnitStatus status) {
    using U = domain::UnitStatus;
    switch (status) {
    case U::None: return {};
    case U::WithApplicant: return tr("with the applicant");
    case U::HeldWindow: return tr("kept at the window");
    case U::Packed: return tr("packed");
    case U::Sealed: return tr("sealed in the bag");
    case U::InTransit: return tr("on the way");
    case U::HeldDepartment: return tr("signed for");
    case U::Archived: return tr("archived");
    case U::Returned: return tr("handed back");
    case U::Disputed: return tr("disputed");
    case U::HeldHall: return tr("with another hall");
    }
    return {};
}

QString CaseWords::taskStatus(const workstation::TaskView& task) {
    using T = domain::TaskStatus;
    switch (task.row.status) {
    case T::Waiting: return task.waitsFor.empty() ? tr("waits") : tr("waits for %1").arg(fromUtf8(task.waitsFor));
    case T::Granted: return tr("granted");
    case T::Refused: return tr("refused");
    case T::Terminated: return tr("terminated");
    case T::SpecialProcedure: return tr("clock stopped");
    case T::Pending:
    case T::UnderReview: break;
    }
    if (task.row.paused) { return tr("clock stopped"); }
    if (!task.row.promiseDue) { return tr("in work"); }
    if (task.daysLeft < 0) { return tr("%n days over", nullptr, -task.daysLeft); }
    return task.daysLeft == 0 ? tr("due today") : tr("%n days left", nullptr, task.daysLeft);
}

QString CaseWords::nameOf(const std::map<std::string, std::string>& names, const std::string& id) {
    const auto found = names.find(id);
    return fromUtf8(found == names.end() ? id : found->second);
}

QString CaseWords::keeper(const QString& kind, const QString& id, const std::map<std::string, std::string>& names) {
    return kind == QLatin1String("applicant") || id.isEmpty() ? tr("the applicant") : nameOf(names, id.toStdString());
}

QString CaseWords::place(const journal::UnitRow& unit, const std::map<std::string, std::string>& names) {
    using K = domain::Keeper::Kind;
    QStringList words;
    if (unit.keeper.kind != K::Applicant && !unit.keeper.id.empty()) { words << nameOf(names, unit.keeper.id); }
    words << unitStatus(unit.status);
    if (unit.returnToApplicant && unit.status != domain::UnitStatus::Returned) {
        words << tr("goes back to the applicant");
    }
    words.removeAll(QString());
    return words.join(QStringLiteral("　"));
}

}  // namespace yc::ui
