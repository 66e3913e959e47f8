// SPDX-License-Identifier: GPL-3.0-or-later
// Items over days 事项进度: one bar per item, from its start to its decision or to today; black strokes are promises
// (R118), the blue line is today. Weekends without anything in them are left out.
#pragma once

#include "ui/common/theme.h"
#include "workstation/snapshots.h"

#include <QWidget>

namespace yc::ui {

class ItemGantt : public QWidget {
    Q_OBJECT
public:
    explicit ItemGantt(Theme& theme, QWidget* parent = nullptr);
    void setTasks(const std::vector<workstation::TaskView>& tasks, const std::map<std::string, std::string>& names,
                  domain::Instant now);
    QStringList spokenLines() const { return m_spoken; }
    const std::vector<domain::Date>& days() const { return m_days; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString name, unit, words;
        std::optional<domain::Instant> start, end;  // end: decided
        std::optional<domain::Date> due;
        domain::Lamp lamp{};
        bool done = false;
    };
    void collectDays();
    double xOf(domain::Instant at, const QRectF& area) const;
    double endOfDay(domain::Date day, const QRectF& area) const;
    void paintDays(QPainter& painter, const QRectF& area) const;
    void paintRow(QPainter& painter, const Row& row, const QRectF& line, const QRectF& area) const;
    Theme& m_theme;
    std::vector<Row> m_rows;
    std::vector<domain::Date> m_days;
    QStringList m_spoken;
    domain::Instant m_now{};
};

}  // namespace yc::ui
