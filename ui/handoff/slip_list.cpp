// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/slip_list.h"

#include "domain/core/numbers.h"
#include "ui/common/domain_words.h"
#include "ui/common/glyph_widgets.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

namespace {
constexpr int slipRole = Qt::UserRole + 20;
constexpr int caseRole = Qt::UserRole + 21;
}  // namespace

SlipList::SlipList(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Slips"));
    setHint(tr("New"));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("Ctrl+N"), {}, this));
    m_list = new RowList(theme, {{QString(), 0}, {QString(), 128, Qt::AlignRight}}, this);
    m_alarm = new AlarmHead(theme, this);
    m_alarm->hide();
    body()->addWidget(m_alarm);
    m_list->rows()->setTwoLines(true);
    m_list->setAccessibleName(tr("Slips"));
    m_model = new QStandardItemModel(m_list);
    m_list->setModel(m_model);
    body()->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (m_filling || !index.isValid()) { return; }
        const QString ended = index.data(caseRole).toString();
        if (!ended.isEmpty()) {
            Q_EMIT endedChosen(ended);
        } else {
            Q_EMIT opened(index.data(slipRole).toString());
        }
    });
}

void SlipList::setNarrow(bool narrow) {
    m_list->rows()->setColumns({{QString(), 0}, {QString(), narrow ? 92 : 128, Qt::AlignRight}});
    m_list->viewport()->update();
}

void SlipList::setSnapshot(const workstation::HandoffSnapshot& snapshot) {
    m_filling = true;
    const QString before = m_list->currentIndex().data(slipRole).toString();
    m_model->clear();
    m_toSign.clear();
    addGroup(tr("Packing"), snapshot.packing, Group::Packing, snapshot);
    std::vector<workstation::SlipView> sealed;
    std::vector<workstation::SlipView> away;
    for (const auto& slip : snapshot.waitingForOthers) {
        (slip.row.status == domain::SlipStatus::Sealed ? sealed : away).push_back(slip);
    }
    addGroup(tr("To send"), sealed, Group::ToSend, snapshot);
    addGroup(tr("Waiting for the other side"), away, Group::Waiting, snapshot);
    addGroup(tr("For me to sign"), snapshot.toSign, Group::ToSign, snapshot);
    addGroup(tr("Disputed"), snapshot.disputed, Group::Disputed, snapshot);
    addEnded(snapshot.ended);
    addGroup(tr("Signed vouchers"), snapshot.vouchers, Group::Voucher, snapshot);
    m_alarm->setVisible(snapshot.overdue > 0);
    if (snapshot.overdue > 0) {
        m_alarm->setLamp(LampState::Overdue, tr("%n slip(s) not signed in time", nullptr, snapshot.overdue), {});
    }
    const QString wanted = snapshot.open ? qs(snapshot.open->row.id.str()) : before;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!wanted.isEmpty() && index.data(slipRole).toString() == wanted) {
            m_list->setCurrentIndex(index);
            break;
        }
    }
    m_filling = false;
}

QString SlipList::nextToSign(const QString& current) const {
    for (const QString& id : m_toSign) {
        if (id != current) { return id; }
    }
    return {};
}

void SlipList::addGroup(const QString& title, const std::vector<workstation::SlipView>& slips, Group group,
                        const workstation::HandoffSnapshot& snapshot) {
    if (slips.empty()) { return; }
    auto* head = new QStandardItem;
    head->setData(title, GroupRole);
    head->setData(QString::number(slips.size()), Qt::DisplayRole);
    head->setFlags(Qt::NoItemFlags);
    head->setData(title + QLatin1Char(' ') + QString::number(slips.size()), Qt::AccessibleTextRole);
    m_model->appendRow(head);
    for (const workstation::SlipView& slip : slips) {
        const int lines = slip.row.lines;
        const QString papers = tr("%n paper(s)", nullptr, lines);
        RowCell left;
        RowCell right;
        left.text = shortPaperNumber(qs(slip.row.number.str()));
        left.role = Role::Mono;
        left.second = qs(slip.toMe ? slip.fromName : slip.toName);
        right.text = QStringLiteral(" ");
        switch (group) {
        case Group::Packing: {
            left.icon = QStringLiteral("box");
            left.iconStyle = IconStyle::Filled;
            left.iconInk = Ink::Accent;
            const bool open = snapshot.open && snapshot.open->row.id == slip.row.id;
            right.second = open && !snapshot.candidates.empty()
                               ? tr("%1 / %2 papers").arg(lines).arg(lines + int(snapshot.candidates.size()))
                               : papers;
            break;
        }
        case Group::Waiting:
            left.lamp = slip.overdue ? LampState::Soon : LampState::Normal;
            right.second = slip.overdue ? tr("%1, %n h unsigned", nullptr, slip.hoursUnsigned).arg(papers)
                                        : tr("%1, %2").arg(papers, clockWords(slip.row.dispatchedAt));
            break;
        case Group::ToSend:
            left.icon = QStringLiteral("vehicle_truck_profile");
            left.iconInk = Ink::Accent;
            right.second = papers;
            break;
        case Group::Voucher:
            left.icon = QStringLiteral("archive");
            left.iconInk = Ink::Text3;
            right.second = papers;
            break;
        case Group::ToSign:
            left.icon = QStringLiteral("arrow_download");
            left.iconInk = Ink::Accent;
            m_toSign << qs(slip.row.id.str());
            right.second = slip.overdue ? tr("%1, %n h unsigned", nullptr, slip.hoursUnsigned).arg(papers) : papers;
            break;
        case Group::Disputed:
            left.lamp = LampState::Overdue;
            right.second = tr("the two sides disagree");
            break;
        }
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
        item->setData(qs(slip.row.id.str()), slipRole);
        item->setData(
            QStringList{title, qs(slip.row.number.str()), left.second, right.second}.join(QStringLiteral("，")),
            Qt::AccessibleTextRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
}

/// Cases that have ended: what is here goes back to the applicant in one go.
void SlipList::addEnded(const std::vector<workstation::EndedCaseView>& cases) {
    if (cases.empty()) { return; }
    const QString title = tr("To give back");
    auto* head = new QStandardItem;
    head->setData(title, GroupRole);
    head->setData(QString::number(cases.size()), Qt::DisplayRole);
    head->setFlags(Qt::NoItemFlags);
    head->setData(title + QLatin1Char(' ') + QString::number(cases.size()), Qt::AccessibleTextRole);
    m_model->appendRow(head);
    for (const auto& one : cases) {
        RowCell left;
        RowCell right;
        left.icon = QStringLiteral("person_arrow_left");
        left.iconInk = one.away > 0 ? Ink::Text3 : Ink::Accent;
        left.text = qs(domain::shortCaseNumber(one.number));
        left.role = Role::Mono;
        left.second = qs(one.applicantMasked) + QLatin1Char(' ') + qs(one.why);
        right.text = QStringLiteral(" ");
        right.second = one.away > 0 ? tr("%1 of %2 back").arg(one.here).arg(one.here + one.away)
                                    : tr("%n paper(s)", nullptr, one.here);
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(QList<RowCell>{left, right}), CellsRole);
        item->setData(qs(one.caseId.str()), caseRole);
        item->setData(QStringList{title, qs(one.number.str()), left.second, right.second}.join(QStringLiteral("，")),
                      Qt::AccessibleTextRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
}

}  // namespace yc::ui
