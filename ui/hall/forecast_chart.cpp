// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/forecast_chart.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyphs.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

namespace yc::ui {
namespace {

namespace fc = domain::forecast;

constexpr int firstHour = 8;  // the axis covers a working day; longer when the day is, or it is night
constexpr int lastHour = 18;
constexpr int most = 1000;

int roundTop(double most) {
    for (const int round : {5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000}) {
        if (round > most) { return round; }
    }
    return int(most * 1.25);
}

}  // namespace

ForecastChart::ForecastChart(Theme& theme, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
    , m_hours(new QCategoryAxis(this))
    , m_people(new QValueAxis(this))
    , m_counted(new QLineSeries(this))
    , m_seatLine(new QLineSeries(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setContentsMargins(0, 0, 0, 0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_hours->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_hours->setGridLineVisible(false);
    m_people->setLabelFormat(QStringLiteral("%d"));
    m_people->setLineVisible(false);
    chart()->addAxis(m_hours, Qt::AlignBottom);
    chart()->addAxis(m_people, Qt::AlignLeft);
    m_forecastBand = addBand(QStringLiteral("forecast"));
    m_plannedBand = addBand(QStringLiteral("planned"));
    for (QLineSeries* line : {m_seatLine, m_counted}) {
        chart()->addSeries(line);
        line->attachAxis(m_hours);
        line->attachAxis(m_people);
    }
    setReadable(this, tr("People waiting today"));
    followTheme(theme, this, [this] { dress(); });
}

ForecastChart::Band ForecastChart::addBand(const QString& name) {
    Band band{new QLineSeries(this), new QLineSeries(this), nullptr, new QLineSeries(this)};
    band.area = new QAreaSeries(band.upper, band.lower);
    band.area->setName(name);
    band.area->setParent(this);
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(band.area), static_cast<QAbstractSeries*>(band.middle)}) {
        chart()->addSeries(series);
        series->attachAxis(m_hours);
        series->attachAxis(m_people);
    }
    return band;
}

// Pens, brushes and fonts of the theme.
void ForecastChart::dress() {
    const Tokens& t = m_theme.tokens();
    const auto pen = [this](const QColor& colour, double width, Qt::PenStyle style) {
        QPen line(colour, m_theme.px(width), style, Qt::RoundCap, Qt::RoundJoin);
        if (style != Qt::SolidLine) { line.setCapStyle(Qt::FlatCap); }
        return line;
    };
    const bool contrast = t.id == ThemeId::HighContrast;
    const auto ground = [&](QColor colour) {
        colour.setAlphaF(contrast ? 0.24F : 0.16F);
        return colour;
    };
    m_counted->setPen(pen(t.text, 2, Qt::SolidLine));
    m_seatLine->setPen(pen(t.lampWarn, 1, Qt::DotLine));
    m_forecastBand.middle->setPen(pen(t.accent, 2, Qt::DashLine));
    m_forecastBand.area->setPen(contrast ? pen(t.accent, 1, Qt::SolidLine) : QPen(Qt::NoPen));
    m_forecastBand.area->setBrush(ground(t.accent));
    m_plannedBand.middle->setPen(pen(t.ok, 2, Qt::DotLine));
    m_plannedBand.area->setPen(contrast ? pen(t.ok, 1, Qt::SolidLine) : QPen(Qt::NoPen));
    m_plannedBand.area->setBrush(ground(t.ok));
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_hours), static_cast<QAbstractAxis*>(m_people)}) {
        axis->setLabelsFont(m_theme.font(Role::Key));
        axis->setLabelsColor(t.text2);
        axis->setGridLinePen(QPen(t.line, 1));
        axis->setLinePen(QPen(t.line, 1));
    }
    chart()->setMargins(m_theme.margins(6, 6, 14, 4));
    scale();
    viewport()->update();
}

double ForecastChart::minuteOf(domain::Instant at) const {
    const domain::Instant day = domain::startOfLocalDay(domain::localDate(m_now));
    return double((at - day).count()) / 60000.0;
}

int ForecastChart::firstMinute() const {
    const int now = m_now == domain::Instant{} ? firstHour * 60 : int(minuteOf(m_now));
    return std::min(firstHour * 60, now / 60 * 60);
}

QPointF ForecastChart::place(double minute, double people) const {
    return chart()->mapToPosition(QPointF(minute, people), m_counted);
}

void ForecastChart::setCounted(const Points& points, domain::Instant now, int waiting, bool past) {
    m_points = points;
    m_past = past;
    m_now = now;
    m_waiting = waiting;
    while (!m_points.empty() && m_points.back().first >= now) { m_points.pop_back(); }
    QList<QPointF> line;
    for (const auto& [at, people] : m_points) {
        if (minuteOf(at) >= firstMinute()) { line << QPointF(minuteOf(at), people); }
    }
    line << QPointF(minuteOf(now), waiting);
    m_counted->replace(line);
    fill(m_forecastBand, m_forecast ? &*m_forecast : nullptr);
    fill(m_plannedBand, m_planned ? &*m_planned : nullptr);
    scale();
    describe();
}

void ForecastChart::setForecast(const fc::DayForecast* forecast, int seats) {
    m_forecast = forecast ? std::optional(*forecast) : std::nullopt;
    m_seats = seats;
    fill(m_forecastBand, forecast);
    scale();
    describe();
}

void ForecastChart::setPlanned(const fc::DayForecast* planned, const QString& words) {
    m_planned = planned ? std::optional(*planned) : std::nullopt;
    m_plannedWords = words;
    fill(m_plannedBand, planned);
    scale();
    describe();
}

void ForecastChart::fill(const Band& band, const fc::DayForecast* forecast) {
    QList<QPointF> upper;
    QList<QPointF> lower;
    QList<QPointF> middle;
    for (int i = 0; forecast && i < int(forecast->waiting.size()); ++i) {
        const fc::Interval& people = forecast->waiting[std::size_t(i)];
        const double minute = minuteOf(forecast->timeOf(i));
        upper << QPointF(minute, people.high);
        lower << QPointF(minute, people.low);
        middle << QPointF(minute, people.middle);
    }
    band.upper->replace(upper);
    band.lower->replace(lower);
    band.middle->replace(middle);
    band.area->setVisible(forecast);
    band.middle->setVisible(forecast);
}

// A working day wide, a round number high.
void ForecastChart::scale() {
    double highest = m_waiting;
    double last = std::max<double>(lastHour * 60, minuteOf(m_now));
    for (const auto& point : m_points) { highest = std::max<double>(highest, point.second); }
    for (const auto* forecast : {&m_forecast, &m_planned}) {
        if (!*forecast) { continue; }
        for (const fc::Interval& people : (*forecast)->waiting) { highest = std::max(highest, people.high); }
    }
    if (m_seats > 0 && m_forecast && highest > m_seats / 2.0) { highest = std::max<double>(highest, m_seats); }
    const int top = std::min(roundTop(highest), most);
    m_people->setRange(0, top);
    m_people->setTickCount((top % 4 == 0 && top > 10 ? 4 : 5) + 1);
    for (const QString& label : m_hours->categoriesLabels()) { m_hours->remove(label); }
    const int first = firstMinute();
    m_hours->setRange(first, last);
    m_hours->setStartValue(first);
    for (int hour = first / 60 + 1; hour * 60 < last; ++hour) {
        m_hours->append(QStringLiteral("%1:00").arg(hour), hour * 60);
    }
    m_seatLine->setVisible(m_seats > 0 && m_forecast && m_seats <= top);
    m_seatLine->replace({QPointF(first, m_seats), QPointF(last, m_seats)});
    viewport()->update();
}

void ForecastChart::describe() {
    auto peak = std::pair<domain::Instant, int>{m_now, m_waiting};
    for (const auto& point : m_points) {
        if (point.second > peak.second) { peak = point; }
    }
    QStringList lines{
        (m_past ? tr("At %4 %1, most %2 at %3")
                      .arg(m_waiting)
                      .arg(peak.second)
                      .arg(DayText::clock(peak.first), DayText::clock(m_now))
                : tr("Now %1, most %2 at %3").arg(m_waiting).arg(peak.second).arg(DayText::clock(peak.first)))};
    if (m_forecast && !m_forecast->waiting.empty()) {
        lines << tr("Foretold: %1 people at %2")
                     .arg(people(m_forecast->waiting[std::size_t(m_forecast->peak)]),
                          DayText::clock(m_forecast->timeOf(m_forecast->peak)));
    }
    if (m_planned && !m_planned->waiting.empty()) {
        lines << tr("With the plan: %1 people at %2")
                     .arg(people(m_planned->waiting[std::size_t(m_planned->peak)]),
                          DayText::clock(m_planned->timeOf(m_planned->peak)));
    }
    setReadable(this, tr("People waiting today"), lines.join(QLatin1Char('\n')));
}

QString ForecastChart::people(const fc::Interval& interval) {
    return tr("%1 to %2").arg(int(std::lround(interval.low))).arg(int(std::lround(interval.high)));
}

std::vector<ForecastChart::Row> ForecastChart::rows() const {
    std::vector<Row> rows;
    for (const auto& [at, people] : m_points) { rows.push_back({at, people, {}, {}}); }
    rows.push_back({m_now, m_waiting, {}, {}});
    if (!m_forecast) { return rows; }
    for (int i = 0; i < int(m_forecast->waiting.size()); ++i) {
        Row row{m_forecast->timeOf(i), {}, m_forecast->waiting[std::size_t(i)], {}};
        if (m_planned && i < int(m_planned->waiting.size())) { row.planned = m_planned->waiting[std::size_t(i)]; }
        rows.push_back(row);
    }
    return rows;
}

QRectF ForecastChart::paintPeak(QPainter& painter, const fc::DayForecast& forecast, const QString& words,
                                const QColor& colour, const QRectF& taken) const {
    if (forecast.waiting.empty()) { return {}; }
    const fc::Interval& top = forecast.waiting[std::size_t(forecast.peak)];
    if (top.middle < 1) { return {}; }
    const QPointF at = place(minuteOf(forecast.timeOf(forecast.peak)), top.middle);
    painter.setPen(QPen(colour, m_theme.px(2)));
    painter.setBrush(m_theme.tokens().surface);
    painter.drawEllipse(at, m_theme.px(4), m_theme.px(4));
    painter.setFont(m_theme.font(Role::SupportBold));
    const QString text = words + tr(": %1, up to %2 people (%3)")
                                     .arg(DayText::clock(forecast.timeOf(forecast.peak)))
                                     .arg(int(std::lround(top.middle)))
                                     .arg(people(top));
    const QRectF plot = chart()->plotArea();
    const double line = QFontMetricsF(painter.font()).height();
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    // The plan below the forecast; both beside their peak, on the side with more room.
    const bool right = at.x() + width + m_theme.px(16) < plot.right();
    const double x = right ? at.x() + m_theme.px(14) : std::max(plot.left(), at.x() - width - m_theme.px(14));
    double y = taken.isNull() ? std::max(plot.top() + 2 * line, at.y() - m_theme.px(8))
                              : std::min(plot.bottom() - m_theme.px(4), at.y() + line + m_theme.px(10));
    const auto box = [&] { return QRectF(x, y - line, width, line * 1.3).adjusted(-4, 0, 4, 0); };
    if (box().intersects(taken)) { y = taken.bottom() + line + m_theme.px(4); }
    // Lines may run below the words.
    QColor ground = m_theme.tokens().surface;
    ground.setAlphaF(0.82F);
    glyphs::paintBox(painter, box(), ground, {}, m_theme.px(4), 0);
    painter.setPen(colour);
    painter.drawText(QPointF(x, y), text);
    return box();
}

void ForecastChart::drawForeground(QPainter* painter, const QRectF&) {
    if (m_now == domain::Instant{}) { return; }
    const Tokens& t = m_theme.tokens();
    const QRectF plot = chart()->plotArea();
    const QPointF now = place(minuteOf(m_now), m_waiting);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.text3, 1));
    const double x = std::floor(now.x()) + 0.5;
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.text);
    painter->drawEllipse(now, m_theme.px(5), m_theme.px(5));
    const QString words = m_past ? tr("%1: %n people", nullptr, m_waiting).arg(DayText::clock(m_now))
                                 : tr("Now %n people", nullptr, m_waiting);
    painter->setFont(m_theme.font(Role::Support));
    painter->setPen(t.text);
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(words);
    const bool left = now.x() - width - m_theme.px(10) > plot.left();
    painter->drawText(
        QPointF(left ? now.x() - width - m_theme.px(8) : now.x() + m_theme.px(8), plot.top() + metrics.ascent()),
        words);
    if (m_seatLine->isVisible()) {
        const QString seats = tr("%1 seats").arg(m_seats);
        const QPointF at = place(0, m_seats);
        painter->setPen(t.warn);
        painter->drawText(QPointF(plot.right() - metrics.horizontalAdvance(seats), at.y() - m_theme.px(4)), seats);
    }
    QRectF taken;
    if (m_forecast) { taken = paintPeak(*painter, *m_forecast, tr("As it goes"), t.accent, {}); }
    if (m_planned) { paintPeak(*painter, *m_planned, m_plannedWords, t.ok, taken); }
}

// ---- legend -----------------------------------------------------------------------------------------------------

ChartLegend::ChartLegend(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
    show(false, false);
}

void ChartLegend::show(bool forecast, bool planned) {
    m_forecast = forecast;
    m_planned = planned;
    QStringList words;
    for (const Entry& entry : entries()) { words << entry.words; }
    setReadable(this, words.join(QStringLiteral("，")));
    updateGeometry();
    update();
}

QList<ChartLegend::Entry> ChartLegend::entries() const {
    QList<Entry> all{{tr("counted"), 0}};
    if (m_forecast) { all << Entry{tr("foretold, eight of ten fall inside"), 1}; }
    if (m_planned) { all << Entry{tr("what if"), 2}; }
    return all;
}

QSize ChartLegend::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(Role::Support));
    int width = 0;
    for (const Entry& entry : entries()) { width += m_theme.px(46) + metrics.horizontalAdvance(entry.words); }
    return {width, m_theme.lineHeight(Role::Support)};
}

void ChartLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Role::Support));
    const Tokens& t = m_theme.tokens();
    const QFontMetrics metrics(painter.font());
    const double y = height() / 2.0;
    double x = m_theme.px(4);
    for (const Entry& entry : entries()) {
        const QColor colour = entry.look == 0 ? t.text : entry.look == 1 ? t.accent : t.ok;
        if (entry.look > 0) {
            QColor ground = colour;
            ground.setAlphaF(0.16F);
            painter.fillRect(QRectF(x, y - m_theme.px(6), m_theme.px(24), m_theme.px(12)), ground);
        }
        QPen pen(colour, m_theme.px(2), entry.look == 0 ? Qt::SolidLine : entry.look == 1 ? Qt::DashLine : Qt::DotLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, y), QPointF(x + m_theme.px(24), y));
        x += m_theme.px(30);
        painter.setPen(t.text2);
        const QString words = metrics.elidedText(entry.words, Qt::ElideRight, int(width() - x));
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += metrics.horizontalAdvance(words) + m_theme.px(16);
    }
}

}  // namespace yc::ui
