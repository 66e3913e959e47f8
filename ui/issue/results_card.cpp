// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/results_card.h"

#include "ui/common/domain_words.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

using domain::ResultForm;
using domain::ResultStatus;

ScanCount scanCountOf(const workstation::IssueSnapshot& snapshot) {
    ScanCount count;
    for (const auto& view : snapshot.results) {
        if (view.row.form != ResultForm::Paper) { continue; }
        ++count.total;
        count.done += view.scanned ? 1 : 0;
    }
    for (const auto& view : snapshot.returns) {
        ++count.total;
        count.done += view.scanned ? 1 : 0;
    }
    return count;
}

ResultsCard::ResultsCard(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Take out, scanning each"));
    m_disc = new Disc(theme, QStringLiteral("2"), glyphs::DiscState::Weak, this);
    headLayout()->insertWidget(0, m_disc);
    m_count = new Label(theme, Role::Support, Ink::Text2, this);
    m_echo = new Label(theme, Role::Support, Ink::Text3, this);
    m_echo->setElided(true);
    headLayout()->addWidget(m_count);
    headLayout()->addWidget(m_echo);
    m_list = new RowList(theme, columns(), this);
    m_list->setAccessibleName(tr("Results to hand over"));
    m_model = new QStandardItemModel(m_list);
    m_list->setModel(m_model);
    body()->addWidget(m_list, 100);
    body()->addStretch(1);  // what is left stays below the rows
}

QList<TableColumn> ResultsCard::columns() const {
    if (m_narrow) { return {{QString(), 0}, {QString(), 88}, {QString(), 150, Qt::AlignRight}}; }
    return {{QString(), 0}, {QString(), 100}, {QString(), 110}, {QString(), 220, Qt::AlignRight}};
}

void ResultsCard::setNarrow(bool narrow) {
    if (m_narrow == narrow) { return; }
    m_narrow = narrow;
    m_list->rows()->setColumns(columns());
    m_echo->setVisible(!narrow);
}

void ResultsCard::setSnapshot(const workstation::IssueSnapshot& snapshot) {
    const int before = m_list->currentIndex().row();
    m_model->clear();
    const ScanCount count = scanCountOf(snapshot);
    m_disc->setState(QStringLiteral("2"), count.total > 0 && count.done == count.total ? glyphs::DiscState::Filled
                                                                                       : glyphs::DiscState::Weak);
    m_count->setText(tr("scanned %1 / %2").arg(count.done).arg(count.total));
    m_echo->setText(tr("a wrong scan sounds and says why; nothing goes out by mistake"));
    m_echo->setInk(Ink::Text3);
    if (!snapshot.echoes.empty() && !snapshot.echoes.front().good) {
        const auto& echo = snapshot.echoes.front();
        m_echo->setText(qs(echo.code) + QLatin1Char(' ') + inOurLanguage(echo.zh, echo.en));
        m_echo->setInk(Ink::Bad);
    }
    int nextRow = -1;
    const auto next = [&](bool open) {
        const bool first = open && nextRow < 0 && !snapshot.handedOver;
        if (first) { nextRow = m_model->rowCount(); }
        return first;
    };
    for (const auto& view : snapshot.results) {
        const bool shelved = view.row.status == ResultStatus::Shelved || view.row.status == ResultStatus::Notified;
        addResult(view, next(view.row.form == ResultForm::Paper && !view.scanned && shelved));
    }
    for (const auto& view : snapshot.returns) { addReturn(view, next(!view.scanned)); }
    const int current = nextRow >= 0 ? nextRow : std::min(before, m_model->rowCount() - 1);
    if (current >= 0) { m_list->setCurrentIndex(m_model->index(current, 0)); }
    const int rows = std::clamp(m_model->rowCount(), 1, 10);
    m_list->setMinimumHeight(m_theme.rowOneLine() * std::min(rows, 4));
    m_list->setMaximumHeight(m_theme.rowOneLine() * rows);
}

void ResultsCard::addResult(const workstation::ResultView& view, bool next) {
    RowCell name;
    name.text = qs(view.row.name);
    name.role = Role::RowName;
    RowCell unit;
    unit.text = qs(view.unitName);
    RowCell form;
    const bool paper = view.row.form == ResultForm::Paper;
    form.text = paper ? tr("1 piece") : tr("electronic");
    RowCell state;
    state.role = Role::Support;
    state.ink = Ink::Text2;
    bool settled = true;
    if (!paper) {
        name.icon = QStringLiteral("cloud_checkmark");
        name.iconStyle = IconStyle::Filled;
        name.iconInk = Ink::Link;
        state.text = tr("sent %1").arg(dayWords(domain::localDate(view.row.madeAt)));
    } else if (view.row.status == ResultStatus::Collected || view.row.status == ResultStatus::Delivered) {
        name.icon = QStringLiteral("checkmark_circle");
        name.iconStyle = IconStyle::Filled;
        name.iconInk = Ink::Ok;
        state.text = tr("handed over %1").arg(dayClockWords(view.row.handedAt));
    } else if (view.scanned) {
        name.icon = QStringLiteral("checkmark_circle");
        name.iconStyle = IconStyle::Filled;
        name.iconInk = Ink::Ok;
        state.text = view.scannedAt ? tr("scanned %1").arg(clockWords(*view.scannedAt)) : tr("scanned");
    } else if (view.row.status == ResultStatus::Made) {
        name.icon = QStringLiteral("hourglass");
        state.text = tr("not on the shelf yet");
        settled = false;
    } else {
        name.icon = QStringLiteral("barcode_scanner");
        state.text = next ? tr("scan its label now") : tr("slot %1, to scan").arg(qs(view.row.slot));
        if (next) {
            state.ink = Ink::Accent;
            state.role = Role::BodyBold;
        }
        settled = false;
    }
    add({name, unit, form, state}, next, settled);
}

void ResultsCard::addReturn(const workstation::ReturnView& view, bool next) {
    RowCell name;
    name.text = tr("Original back: %1").arg(qs(view.row.name));
    name.role = Role::RowName;
    name.icon = view.scanned ? QStringLiteral("checkmark_circle") : QStringLiteral("arrow_undo");
    name.iconStyle = view.scanned ? IconStyle::Filled : IconStyle::Regular;
    name.iconInk = view.scanned ? Ink::Ok : Ink::Accent;
    RowCell unit;
    RowCell form;
    form.text = tr("1 piece");
    RowCell state;
    state.text = view.scanned ? tr("scanned") : tr("%1, scan its label").arg(qs(view.row.label.str()));
    state.role = next ? Role::BodyBold : Role::Support;
    state.ink = next ? Ink::Accent : Ink::Text2;
    add({name, unit, form, state}, next, view.scanned);
}

void ResultsCard::add(const QList<RowCell>& cells, bool next, bool settled) {
    QList<RowCell> shown = cells;
    if (m_narrow) { shown.removeAt(2); }
    auto* item = new QStandardItem;
    item->setData(QVariant::fromValue(shown), CellsRole);
    QStringList words;
    for (const RowCell& cell : cells) {
        if (!cell.text.isEmpty()) { words << cell.text; }
    }
    if (next) {
        words << tr("next");
    } else if (!settled) {
        words << tr("open");
    }
    item->setData(words.join(QStringLiteral("，")), Qt::AccessibleTextRole);
    item->setEditable(false);
    m_model->appendRow(item);
}

}  // namespace yc::ui
