// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/calibration_panel.h"

#include "ui/common/row_delegate.h"
#include "ui/hall/day_text.h"
#include "ui/hall/hall_lists.h"

#include <cmath>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

namespace fc = domain::forecast;

QList<TableColumn> columnsOf() {
    return {{CalibrationPanel::tr("Day"), 0},
            {CalibrationPanel::tr("Tickets"), 58, Qt::AlignRight},
            {CalibrationPanel::tr("p50"), 62, Qt::AlignRight},
            {CalibrationPanel::tr("p90"), 62, Qt::AlignRight},
            {CalibrationPanel::tr("Band"), 62, Qt::AlignRight},
            {CalibrationPanel::tr("People"), 62, Qt::AlignRight}};
}

int percent(int part, int whole) { return int(std::lround(100 * fc::CalibrationDay::share(part, whole))); }

QString percentText(int part, int whole) {
    return whole > 0 ? QStringLiteral("%1 %").arg(percent(part, whole)) : QStringLiteral("—");
}

}  // namespace

CalibrationPanel::CalibrationPanel(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new Label(theme, Role::BodyBold, Ink::Text, this))
    , m_support(new Label(theme, Role::Support, Ink::Text2, this))
    , m_head(new TableHead(theme, columnsOf(), this))
    , m_table(new RowList(theme, columnsOf(), this))
    , m_rows(new QStandardItemModel(m_table)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* words = new QVBoxLayout;
    scaleLayout(theme, words, QMargins(16, 12, 16, 10), 2);
    for (Label* label : {m_sentence, m_support}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    all->addLayout(words);
    all->addWidget(m_head);
    m_table->setItemDelegate(new LowRows(theme, columnsOf(), 30, m_table));
    m_table->setAccessibleName(tr("How often the forecast held, by day"));
    m_table->setModel(m_rows);
    all->addWidget(m_table, 1);
    setForecast({});
}

void CalibrationPanel::addDay(const QString& name, const fc::CalibrationDay& day, bool total) {
    QList<RowCell> cells;
    const auto add = [&](const QString& text, bool off = false) {
        RowCell cell;
        cell.text = text;
        cell.role = total ? Role::BodyBold : Role::Body;
        cell.ink = off ? Ink::Warn : total ? Ink::Text : Ink::Text2;
        cells << cell;
    };
    // Ten points beside what it should be is told by colour, and the row "should be" stands below.
    const auto share = [&](int part, int whole, int wanted) {
        add(percentText(part, whole), whole >= 20 && std::abs(percent(part, whole) - wanted) > 10);
    };
    add(name);
    add(QString::number(day.answered));
    share(day.belowHalf, day.answered, 50);
    share(day.belowNine, day.answered, 90);
    share(day.inside, day.answered, 80);
    share(day.pointsInside, day.points, 80);
    const QString spoken =
        tr("%1, %2 tickets, below p50 %3, below p90 %4, in the band %5, people waiting in the band %6")
            .arg(name)
            .arg(day.answered)
            .arg(percentText(day.belowHalf, day.answered), percentText(day.belowNine, day.answered),
                 percentText(day.inside, day.answered), percentText(day.pointsInside, day.points));
    m_rows->appendRow(HallLists::row(cells, spoken));
}

void CalibrationPanel::setForecast(const workstation::ForecastSnapshot& forecast) {
    m_rows->clear();
    const auto say = [this](const QString& sentence, const QString& support) {
        m_sentence->setText(sentence);
        m_support->setText(support);
    };
    const auto& total = forecast.calibrationTotal;
    if (total && total->answered > 0) {
        say(tr("Of %n waits, %1 stayed below what was said at most", nullptr, total->answered)
                .arg(percentText(total->belowNine, total->answered)),
            tr("nine of ten should. Each past day was gone through again with what was known then"));
    } else if (forecast.calibrating) {
        say(tr("Going through past days"), tr("this may take some seconds"));
    } else if (forecast.calibrationWhyNot) {
        say(tr("Not checked now"), tr("The centre does not answer. Choose this page again later"));
    } else if (total) {
        say(tr("No past day to compare with yet"), tr("After the first full day of work it stands here"));
    } else {
        say(tr("Not checked yet"), {});
    }
    for (const fc::CalibrationDay& day : forecast.calibration) { addDay(DayText::dateWeekday(day.day), day, false); }
    if (!forecast.calibration.empty()) {
        addDay(tr("all"), *total, true);
        fc::CalibrationDay wanted;
        wanted.answered = wanted.points = 10;
        wanted.belowHalf = 5;
        wanted.belowNine = 9;
        wanted.inside = wanted.pointsInside = 8;
        addDay(tr("should be"), wanted, false);
        auto cells = m_rows->item(m_rows->rowCount() - 1)->data(CellsRole).value<QList<RowCell>>();
        cells[1].text.clear();
        m_rows->item(m_rows->rowCount() - 1)->setData(QVariant::fromValue(cells), CellsRole);
    }
    m_head->setVisible(m_rows->rowCount() > 0);
}

}  // namespace yc::ui
