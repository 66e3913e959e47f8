// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/inbox_panel.h"

#include "ui/backoffice/cooperation_card.h"
#include "ui/common/domain_words.h"
#include "ui/common/glyph_widgets.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

namespace {

enum InboxRole { SlipRole = Qt::UserRole + 20, CaseRole, ItemRole, JointRole, InquiryRole };

// Something of this unit is still to be done about it.
bool waits(const workstation::JointView& event) {
    const bool answer = event.mayAnswer && event.own == domain::JointAnswer::Open;
    return event.state.status == domain::JointStatus::Invited && (answer || event.invited || event.organises);
}

QString withState(const QStringList& parts) { return parts.join(QStringLiteral("，")); }

}  // namespace

InboxPanel::InboxPanel(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Inbox"));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("F5"), tr("Next task"), this));
    m_list = new RowList(theme, {{QString(), 0}, {QString(), 112, Qt::AlignRight}}, this);
    m_list->rows()->setTwoLines(true);
    m_list->setAccessibleName(tr("Inbox"));
    m_model = new QStandardItemModel(m_list);
    m_list->setModel(m_model);
    body()->addWidget(m_list, 1);
    body()->addWidget(new Separator(theme, Qt::Horizontal, this));
    m_legend = new QWidget(this);
    auto* legend = new QHBoxLayout(m_legend);
    scaleLayout(theme, legend, QMargins(14, 8, 8, 8), 8);
    using L = LampState;
    for (const L state : {L::Normal, L::Soon, L::Overdue, L::Paused, L::Waiting}) {
        auto* lamp = new QHBoxLayout;
        scaleLayout(theme, lamp, QMargins(), 2);
        lamp->addWidget(new Lamp(theme, state, {}, m_legend));
        lamp->addWidget(new Label(theme, lampText(state), Role::Key, Ink::Text2, m_legend));
        legend->addLayout(lamp);
    }
    legend->addStretch(1);
    body()->addWidget(m_legend);
    const auto open = [this](const QModelIndex& index) {
        if (const QString slip = index.data(SlipRole).toString(); !slip.isEmpty()) {
            Q_EMIT slipOpened(slip);
        } else if (const QString joint = index.data(JointRole).toString(); !joint.isEmpty()) {
            Q_EMIT jointOpened(joint);
        } else if (index.data(InquiryRole).isValid()) {
            Q_EMIT inquiryOpened(index.data(InquiryRole).toInt());
        } else if (const QString task = index.data(CaseRole).toString(); !task.isEmpty()) {
            Q_EMIT taskOpened(task, index.data(ItemRole).toString());
        }
    };
    connect(m_list, &RowList::agreed, this, open);
    connect(m_list, &QListView::clicked, this, open);
}

void InboxPanel::setNarrow(bool narrow) {
    m_list->rows()->setColumns({{QString(), 0}, {QString(), narrow ? 92 : 112, Qt::AlignRight}});
    m_list->viewport()->update();
    m_legend->setVisible(!narrow);  // every row says its lamp in words
}

void InboxPanel::setCooperation(const workstation::JointSnapshot& snapshot) {
    m_cooperation = snapshot;
    setSnapshot(workstation::BackOfficeSnapshot(m_snapshot));
}

void InboxPanel::setSnapshot(const workstation::BackOfficeSnapshot& snapshot) {
    m_snapshot = snapshot;
    const QModelIndex current = m_list->currentIndex();
    const QString slip = current.data(SlipRole).toString();
    QString caseId = current.data(CaseRole).toString();
    QString item = current.data(ItemRole).toString();
    if (snapshot.open && !m_list->hasFocus()) {  // the cursor is the list's own while somebody walks in it
        caseId = qs(snapshot.open->row.caseId.str());
        item = qs(snapshot.open->row.item.str());
    }
    m_model->clear();
    if (!snapshot.toSign.empty()) {
        addGroup(tr("For me to sign"), tr("%n slip(s)", nullptr, int(snapshot.toSign.size())));
        for (const auto& view : snapshot.toSign) { addSlip(view); }
    }
    int waiting = 0;
    for (const auto& event : m_cooperation.events) { waiting += waits(event) ? 1 : 0; }
    for (const auto& inquiry : m_cooperation.inquiries) { waiting += inquiry.mine ? 1 : 0; }
    if (waiting > 0) {
        addGroup(tr("Together with other units"), tr("%n to answer or hold", nullptr, waiting));
        for (const auto& event : m_cooperation.events) {
            if (waits(event)) { addJoint(event); }
        }
        for (int i = 0; i < int(m_cooperation.inquiries.size()); ++i) {
            if (m_cooperation.inquiries[std::size_t(i)].mine) {
                addInquiry(m_cooperation.inquiries[std::size_t(i)], i);
            }
        }
    }
    if (!snapshot.tasks.empty()) {
        addGroup(tr("Under way"), tr("%n task(s), by time left", nullptr, int(snapshot.tasks.size())));
        for (const auto& view : snapshot.tasks) { addTask(view); }
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const bool sameSlip = !slip.isEmpty() && index.data(SlipRole).toString() == slip;
        const bool sameTask =
            !caseId.isEmpty() && index.data(CaseRole).toString() == caseId && index.data(ItemRole).toString() == item;
        if (sameSlip || sameTask) { m_list->setCurrentIndex(index); }
    }
}

void InboxPanel::addGroup(const QString& title, const QString& detail) {
    auto* head = new QStandardItem;
    head->setData(title, GroupRole);
    head->setData(detail, Qt::DisplayRole);
    head->setData(title + QLatin1Char(' ') + detail, Qt::AccessibleTextRole);
    head->setFlags(Qt::NoItemFlags);
    m_model->appendRow(head);
}

void InboxPanel::addSlip(const workstation::SlipView& slip) {
    RowCell left;
    left.icon = QStringLiteral("box");
    left.iconInk = slip.overdue ? Ink::Warn : Ink::Accent;
    left.text = shortPaperNumber(qs(slip.row.number.str()));
    left.role = Role::Mono;
    left.second = tr("%1, %n paper(s), sealed %2", nullptr, slip.row.lines)
                      .arg(qs(slip.fromName), clockWords(slip.row.dispatchedAt));
    RowCell right;
    if (slip.overdue) {
        right.lamp = LampState::Soon;
        right.text = tr("late");
        right.ink = Ink::Warn;
    } else if (slip.row.receiveBy) {
        right.text = tr("by %1").arg(clockWords(*slip.row.receiveBy));
    }
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
    row->setData(qs(slip.row.id.str()), SlipRole);
    row->setData(withState({left.text, left.second, right.text}), Qt::AccessibleTextRole);
    row->setEditable(false);
    m_model->appendRow(row);
}

void InboxPanel::addTask(const workstation::TaskView& task) {
    RowCell left;
    const LampState lamp = lampState(task.lamp);
    left.lamp = lamp;
    left.text = qs(task.row.applicantMasked);
    left.role = Role::RowName;
    left.second = qs(task.row.name);
    RowCell right;
    right.role = lamp == LampState::Normal || lamp == LampState::Waiting ? Role::Body : Role::BodyBold;
    right.ink = lamp == LampState::Normal || lamp == LampState::Waiting ? Ink::Text2 : lampInk(lamp);
    if (lamp == LampState::Paused) {
        right.text = tr("Clock stopped");
    } else if (lamp == LampState::Waiting) {
        right.text = task.waitsFor.empty() ? lampText(lamp) : tr("waits for %1").arg(qs(task.waitsFor));
        right.second = tr("not running");
    } else if (lamp == LampState::Done) {
        right.text = lampText(lamp);
    } else if (task.row.promiseDue) {
        right.text = daysLeftWords(task.daysLeft);
    }
    if (task.legalDaysLeft && lamp != LampState::Waiting) {
        right.second = tr("by law: %1").arg(daysLeftWords(*task.legalDaysLeft));
    }
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
    row->setData(qs(task.row.caseId.str()), CaseRole);
    row->setData(qs(task.row.item.str()), ItemRole);
    row->setData(withState({left.text, left.second, lampText(lamp), right.text, right.second}), Qt::AccessibleTextRole);
    row->setEditable(false);
    m_model->appendRow(row);
}

void InboxPanel::addJoint(const workstation::JointView& joint) {
    RowCell left;
    left.icon = QStringLiteral("handshake");
    left.iconInk = Ink::Accent;
    left.text = jointWorkWords(joint.state.work);
    left.role = Role::RowName;
    left.second = dayWords(domain::localDate(joint.state.at)) + QLatin1Char(' ') + clockWords(joint.state.at) +
                  QStringLiteral("　") + qs(joint.themeName);
    RowCell right;
    const bool open = joint.invited && joint.own == domain::JointAnswer::Open;
    if (joint.due && joint.organises) {
        right.lamp = LampState::Soon;
        right.text = tr("minutes to write");
        right.ink = Ink::Warn;
    } else if (open && joint.mayAnswer) {
        right.text = tr("answer by %1").arg(dayWords(joint.state.answerBy));
    } else if (open) {
        right.lamp = LampState::Overdue;
        right.text = tr("not answered in time");
        right.ink = lampInk(LampState::Overdue);
    } else {
        right.text = tr("answered");
        right.ink = Ink::Text2;
    }
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
    row->setData(qs(joint.id.str()), JointRole);
    row->setData(withState({left.text, left.second, right.text}), Qt::AccessibleTextRole);
    row->setEditable(false);
    m_model->appendRow(row);
}

void InboxPanel::addInquiry(const workstation::InquiryView& inquiry, int index) {
    RowCell left;
    left.icon = QStringLiteral("arrow_right");
    left.iconInk = Ink::Accent;
    left.text = tr("Inquiry of %1").arg(qs(inquiry.askedBy));
    left.role = Role::RowName;
    left.second = qs(inquiry.inquiry.question);
    RowCell right;
    right.text = tr("answer by %1").arg(dayWords(inquiry.inquiry.answerBy));
    if (inquiry.late) {
        right.lamp = LampState::Overdue;
        right.ink = lampInk(LampState::Overdue);
    }
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
    row->setData(index, InquiryRole);
    row->setData(withState({left.text, left.second, right.text}), Qt::AccessibleTextRole);
    row->setEditable(false);
    m_model->appendRow(row);
}

}  // namespace yc::ui
