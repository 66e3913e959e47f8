// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/hall_lists.h"

#include "ui/hall/day_text.h"

#include <QPainter>
#include <QStandardItem>

namespace yc::ui {

LowRows::LowRows(Theme& theme, const QList<TableColumn>& columns, int designHeight, QObject* parent)
    : RowDelegate(theme, columns, parent), m_low(theme), m_height(designHeight) {}

QSize LowRows::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_low.px(100), m_low.px(m_height)};
}

QList<TableColumn> LampHead::columnsOf() {
    return {{{}, 0},
            {HallLists::tr("fine"), 52, Qt::AlignRight},
            {HallLists::tr("soon"), 52, Qt::AlignRight},
            {HallLists::tr("late"), 52, Qt::AlignRight},
            {HallLists::tr("stop"), 52, Qt::AlignRight},
            {HallLists::tr("slips"), 50, Qt::AlignRight}};
}

LampHead::LampHead(Theme& theme, QWidget* parent) : TableHead(theme, columnsOf(), parent), m_lamps(theme) {}

void LampHead::paintEvent(QPaintEvent* event) {
    TableHead::paintEvent(event);
    QPainter painter(this);
    const QList<QRect> rects = columnRects(m_lamps, columns(), width(), height());
    const LampState states[] = {LampState::Normal, LampState::Soon, LampState::Overdue, LampState::Paused};
    for (int i = 0; i < 4; ++i) {
        const int words = QFontMetrics(m_lamps.font(Role::Support)).horizontalAdvance(columns()[i + 1].title);
        const QRect place(rects[i + 1].right() - words - m_lamps.px(19), 0, m_lamps.px(14), height());
        glyphs::paintLamp(painter, m_lamps, place, states[i]);
    }
}

LampState HallLists::lampOf(domain::Lamp lamp) {
    switch (lamp) {
    case domain::Lamp::Normal: return LampState::Normal;
    case domain::Lamp::DueSoon: return LampState::Soon;
    case domain::Lamp::Overdue: return LampState::Overdue;
    case domain::Lamp::Paused: return LampState::Paused;
    case domain::Lamp::WaitsForOther: return LampState::Waiting;
    case domain::Lamp::Done: return LampState::Done;
    }
    return LampState::Normal;
}

QString HallLists::alertAction(workstation::HallAlert::Kind kind) {
    using K = workstation::HallAlert::Kind;
    switch (kind) {
    case K::Help: return tr("answer");
    case K::LongWait: return tr("queue");
    case K::LongService: return tr("ticket");
    case K::IdleDesk:
    case K::UnknownDesk: return tr("window");
    case K::OverdueItem: return tr("case");
    case K::UnsignedSlip: return tr("slip");
    case K::Conflict: return tr("settle");
    case K::DeemedSoon: return tr("case");
    }
    return {};
}

QString HallLists::alertTitle(const workstation::HallAlert& alert) {
    using K = workstation::HallAlert::Kind;
    const QString subject = fromUtf8(alert.subject);
    const QString minutes = DayText::minutes(alert.minutes);
    switch (alert.kind) {
    case K::Help:
        switch (alert.help) {
        case domain::HelpKind::Emergency: return tr("%1 has an emergency").arg(subject);
        case domain::HelpKind::Dispute: return tr("%1 has a dispute").arg(subject);
        case domain::HelpKind::Fault: return tr("%1 has a device fault").arg(subject);
        case domain::HelpKind::Question: return tr("%1 has a question").arg(subject);
        case domain::HelpKind::Other: break;
        }
        return tr("%1 asks for help").arg(subject);
    case K::LongWait: return tr("%1 waited %2").arg(subject, minutes);
    case K::LongService: return tr("%1 has served %2 for %3").arg(subject, fromUtf8(alert.about), minutes);
    case K::IdleDesk: return tr("%1 idle for %2").arg(subject, minutes);
    case K::UnknownDesk: return tr("%1 not heard of for %2").arg(subject, minutes);
    case K::OverdueItem: return tr("%1: %n days past the promise", nullptr, alert.days).arg(subject);
    case K::UnsignedSlip: return tr("%1 not signed for").arg(subject);
    case K::Conflict: return tr("A record did not join");
    case K::DeemedSoon: return tr("%1: five days soon over").arg(subject);
    }
    return {};
}

QString HallLists::alertDetail(const workstation::HallAlert& alert) {
    using K = workstation::HallAlert::Kind;
    switch (alert.kind) {
    case K::Help: {
        const QString who = alert.answered.empty() ? QString() : tr("%1 comes").arg(fromUtf8(alert.answered));
        QStringList words{who, fromUtf8(alert.from), tr("%1 ago").arg(DayText::minutes(alert.minutes)),
                          fromUtf8(alert.about)};
        words.removeAll(QString());
        return words.join(QStringLiteral("，"));
    }
    case K::LongWait:
        return tr("%n waiting", nullptr, alert.count) + QStringLiteral("，") +
               tr("%n windows serve it", nullptr, alert.desks);
    case K::LongService:
        return alert.atMost > 0 ? tr("usually %1").arg(DayText::interval({alert.usual, alert.atMost}))
                                : tr("its usual time is not known yet");
    case K::IdleDesk: return tr("people wait for what it serves");
    case K::UnknownDesk: return tr("%n tickets kept for it", nullptr, alert.count);
    case K::OverdueItem: return fromUtf8(alert.about);
    case K::UnsignedSlip:
        return tr("%1 → %2, %n papers", nullptr, alert.count).arg(fromUtf8(alert.from), fromUtf8(alert.about));
    case K::Conflict: return fromUtf8(alert.subject);
    case K::DeemedSoon: return tr("without a decision it counts as accepted");
    }
    return {};
}

QList<RowCell> HallLists::alertCells(const workstation::HallAlert& alert) {
    RowCell words;
    words.lamp = lampOf(alert.lamp);
    words.text = alertTitle(alert);
    words.second = alertDetail(alert);
    words.secondInk = Ink::Text2;
    const bool help = alert.kind == workstation::HallAlert::Kind::Help && alert.answered.empty();
    if (help) {
        words.role = Role::BodyBold;
        words.ink = Ink::Bad;
    }
    RowCell action;
    action.text = alert.answered.empty() ? alertAction(alert.kind) : tr("settled");
    action.role = help ? Role::SupportBold : Role::Support;
    action.ink = help ? Ink::Bad : Ink::Text2;
    return {words, action};
}

QList<RowCell> HallLists::unitCells(const workstation::UnitLamps& unit) {
    RowCell name;
    name.text = fromUtf8(unit.unitName);
    QList<RowCell> cells{name};
    const auto count = [&cells](int n, Ink ink, bool bold) {
        RowCell cell;
        cell.text = n > 0 ? QString::number(n) : QStringLiteral("—");
        cell.ink = n > 0 ? ink : Ink::Text3;
        cell.role = bold && n > 0 ? Role::BodyBold : Role::Body;
        cells << cell;
    };
    count(unit.normal, Ink::Text2, false);
    count(unit.dueSoon, Ink::Warn, true);
    count(unit.overdue, Ink::Bad, true);
    count(unit.paused, Ink::Hold, false);
    count(unit.unsignedSlips, Ink::Text, true);
    return cells;
}

QString HallLists::unitText(const workstation::UnitLamps& unit) {
    return tr("%1, on time %2, due soon %3, overdue %4, stopped %5, unsigned slips %6")
        .arg(fromUtf8(unit.unitName))
        .arg(unit.normal)
        .arg(unit.dueSoon)
        .arg(unit.overdue)
        .arg(unit.paused)
        .arg(unit.unsignedSlips);
}

QString HallLists::starsText(double stars) { return tr("%1 stars").arg(QString::number(stars, 'f', 2)); }

QList<RowCell> HallLists::ratingCells(const QString& name, const journal::EvaluationAverage& rating) {
    RowCell who;
    who.text = name;
    RowCell count;
    count.text = tr("%n ratings", nullptr, rating.count);
    count.role = Role::Support;
    count.ink = Ink::Text2;
    RowCell bad;
    bad.text = rating.bad > 0 ? tr("%n bad", nullptr, rating.bad) : QStringLiteral("—");
    bad.role = Role::Support;
    bad.ink = rating.bad > 0 ? Ink::Bad : Ink::Text3;
    RowCell stars;
    stars.text = starsText(rating.stars);
    stars.role = Role::BodyBold;
    return {who, count, bad, stars};
}

QStandardItem* HallLists::row(const QList<RowCell>& cells, const QString& spoken) {
    auto* item = new QStandardItem;
    item->setData(QVariant::fromValue(cells), CellsRole);
    item->setData(spoken, Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

}  // namespace yc::ui
