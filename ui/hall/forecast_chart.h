// SPDX-License-Identifier: GPL-3.0-or-later
// Course of the day 今天的等候人数: counted until now, then the forecast as a band in which eight of ten days fall, with the
// middle as a dashed line; a plan beside it in another colour and dotted. QtCharts: the only chart of the program.
#pragma once

#include "ui/common/theme.h"
#include "ui/hall/day_text.h"
#include "workstation/hall_snapshots.h"

#include <optional>
#include <QChartView>
#include <QStringList>
#include <utility>
#include <vector>

class QAreaSeries;
class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace yc::ui {

class ForecastChart : public QChartView {
    Q_OBJECT
public:
    using Points = std::vector<std::pair<domain::Instant, int>>;
    // One line of the table twin.
    struct Row {
        domain::Instant at{};
        std::optional<int> counted;
        std::optional<domain::forecast::Interval> forecast;
        std::optional<domain::forecast::Interval> planned;
    };

    explicit ForecastChart(Theme& theme, QWidget* parent = nullptr);
    // What was counted; `now` and `waiting` end the line. `past`: that end is a moment of a past day.
    void setCounted(const Points& points, domain::Instant now, int waiting, bool past = false);
    // The rest of the day; nullptr: none is shown (a replayed day, or nothing is known).
    void setForecast(const domain::forecast::DayForecast* forecast, int seats);
    // The same day under a plan; nullptr: none. `words` name it ("9 号窗").
    void setPlanned(const domain::forecast::DayForecast* planned, const QString& words);
    std::vector<Row> rows() const;
    // "31 至 46"
    static QString people(const domain::forecast::Interval& interval);
    QSize sizeHint() const override { return {m_theme.px(600), m_theme.px(240)}; }
    QSize minimumSizeHint() const override { return {m_theme.px(240), m_theme.px(110)}; }

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    struct Band {
        QLineSeries* upper;
        QLineSeries* lower;
        QAreaSeries* area;
        QLineSeries* middle;
    };
    Band addBand(const QString& name);
    void fill(const Band& band, const domain::forecast::DayForecast* forecast);
    void dress();
    void scale();
    void describe();
    double minuteOf(domain::Instant at) const;
    int firstMinute() const;
    QPointF place(double minute, double people) const;
    // The box the words took; the next ones keep clear of `taken`.
    QRectF paintPeak(QPainter& painter, const domain::forecast::DayForecast& forecast, const QString& words,
                     const QColor& colour, const QRectF& taken) const;
    Theme& m_theme;
    QCategoryAxis* m_hours;
    QValueAxis* m_people;
    QLineSeries* m_counted;
    QLineSeries* m_seatLine;
    Band m_forecastBand;
    Band m_plannedBand;
    Points m_points;
    domain::Instant m_now{};
    int m_waiting = 0;
    bool m_past = false;
    int m_seats = 0;
    std::optional<domain::forecast::DayForecast> m_forecast;
    std::optional<domain::forecast::DayForecast> m_planned;
    QString m_plannedWords;
};

// What the lines of the chart mean 图例, for the head of its card.
class ChartLegend : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(Theme& theme, QWidget* parent = nullptr);
    void show(bool forecast, bool planned);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {m_theme.px(60), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString words;
        int look;  // 0 counted, 1 forecast, 2 plan
    };
    QList<Entry> entries() const;
    Theme& m_theme;
    bool m_forecast = false;
    bool m_planned = false;
};

}  // namespace yc::ui
