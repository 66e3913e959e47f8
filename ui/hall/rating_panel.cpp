// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/rating_panel.h"

#include "ui/common/card.h"
#include "ui/common/row_delegate.h"
#include "ui/hall/day_text.h"
#include "ui/hall/hall_lists.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

RatingPanel::RatingPanel(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_stars(new Label(theme, Role::Ticket, Ink::Text, this))
    , m_words(new Label(theme, Role::Support, Ink::Text2, this)) {
    const QList<TableColumn> columns{
        {{}, 0}, {{}, 84, Qt::AlignRight}, {{}, 70, Qt::AlignRight}, {{}, 80, Qt::AlignRight}};
    m_list = new RowList(theme, columns, this);
    m_rows = new QStandardItemModel(m_list);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* top = new QHBoxLayout;
    scaleLayout(theme, top, QMargins(16, 12, 16, 12), 12);
    m_words->setWordWrap(true);
    top->addWidget(m_stars);
    top->addWidget(m_words, 1);
    all->addLayout(top);
    all->addWidget(new Separator(theme, Qt::Horizontal, this));
    m_list->setItemDelegate(new LowRows(theme, columns, 36, m_list));
    m_list->setAccessibleName(tr("Ratings of the clerks"));
    m_list->setModel(m_rows);
    all->addWidget(m_list, 1);
}

void RatingPanel::setSnapshot(const workstation::HallSnapshot& snapshot) {
    m_rows->clear();
    m_stars->setText(QStringLiteral("—"));
    m_words->setText(snapshot.replay ? tr("Ratings are not part of a replayed day") : tr("No ratings yet"));
    for (const auto& rating : snapshot.ratings) {
        if (rating.key.empty()) {
            if (rating.count == 0) { continue; }
            m_stars->setText(QString::number(rating.stars, 'f', 2));
            m_words->setText(tr("of 5 stars, from %n ratings", nullptr, rating.count) + QChar(QChar::LineSeparator) +
                             (rating.bad > 0 ? tr("%n bad ones to call back", nullptr, rating.bad) : tr("no bad one")));
            continue;
        }
        QString name = fromUtf8(rating.key);
        for (const auto& desk : snapshot.desks) {
            if (desk.row.clerk.str() == rating.key && !desk.row.clerkName.empty()) {
                name = fromUtf8(desk.row.clerkName);
            }
        }
        m_rows->appendRow(HallLists::row(HallLists::ratingCells(name, rating),
                                         name + QStringLiteral("，") + HallLists::starsText(rating.stars)));
    }
}

}  // namespace yc::ui
