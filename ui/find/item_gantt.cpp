// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/item_gantt.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyphs.h"
#include "ui/find/case_words.h"
#include "ui/hall/day_text.h"

#include <algorithm>
#include <QPainter>
#include <set>

namespace yc::ui {
namespace {
constexpr int rowPx = 30;
constexpr int headPx = 28;
bool weekend(domain::Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }
}  // namespace

ItemGantt::ItemGantt(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setReadable(this, tr("Items over days"));
    followTheme(theme, this, [this] { updateGeometry(); });
}

void ItemGantt::setTasks(const std::vector<workstation::TaskView>& tasks,
                         const std::map<std::string, std::string>& names, domain::Instant now) {
    m_now = now;
    m_rows.clear();
    m_spoken.clear();
    for (const auto& task : tasks) {
        Row row;
        row.name = fromUtf8(task.row.name);
        row.unit = CaseWords::nameOf(names, task.row.unit.str());
        row.words = CaseWords::taskStatus(task);
        row.lamp = task.lamp;
        row.due = task.row.promiseDue;
        row.done = task.row.decidedAt != domain::Instant{};
        if (task.row.startedOn) { row.start = domain::startOfLocalDay(*task.row.startedOn); }
        if (row.done) { row.end = task.row.decidedAt; }
        QStringList words{row.name, row.unit, row.words};
        if (row.due) { words << tr("promised for %1").arg(DayText::date(*row.due)); }
        m_spoken << words.join(QStringLiteral("，"));
        m_rows.push_back(std::move(row));
    }
    collectDays();
    setReadable(this, tr("Items over days"), m_spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void ItemGantt::collectDays() {
    m_days.clear();
    std::set<domain::Date> used{domain::localDate(m_now)};
    for (const Row& row : m_rows) {
        if (row.start) { used.insert(domain::localDate(*row.start)); }
        if (row.end) { used.insert(domain::localDate(*row.end)); }
        if (row.due) { used.insert(*row.due); }
    }
    for (domain::Date day = *used.begin(); day <= *used.rbegin(); day += std::chrono::days(1)) {
        if (!weekend(day) || used.count(day) > 0) { m_days.push_back(day); }
    }
}

QSize ItemGantt::sizeHint() const {
    return {m_theme.px(620), m_theme.px(headPx + rowPx * std::max(1, int(m_rows.size())))};
}
QSize ItemGantt::minimumSizeHint() const { return {m_theme.px(320), sizeHint().height()}; }

// Opening hours fill the day: 8 to 18 is its width.
double ItemGantt::xOf(domain::Instant at, const QRectF& area) const {
    const domain::Date day = domain::localDate(at);
    const auto found = std::lower_bound(m_days.begin(), m_days.end(), day);
    const double index = double(found - m_days.begin());
    const double part = found != m_days.end() && *found == day ? (domain::localMinuteOfDay(at) / 60.0 - 8) / 10 : 0;
    return area.left() + (index + std::clamp(part, 0.0, 1.0)) / double(m_days.size()) * area.width();
}

double ItemGantt::endOfDay(domain::Date day, const QRectF& area) const {
    const auto found = std::upper_bound(m_days.begin(), m_days.end(), day);
    return area.left() + double(found - m_days.begin()) / double(m_days.size()) * area.width();
}

void ItemGantt::paintEvent(QPaintEvent*) {
    if (m_rows.empty()) { return; }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool narrow = width() < m_theme.px(760);
    const double names = m_theme.px(narrow ? 130 : 190);
    const double words = m_theme.px(narrow ? 96 : 150);
    const QRectF area(names, m_theme.px(headPx), width() - names - words, m_theme.px(rowPx) * double(m_rows.size()));
    paintDays(painter, area);
    double top = area.top();
    for (const Row& row : m_rows) {
        paintRow(painter, row, QRectF(0, top, width(), m_theme.px(rowPx)), area);
        top += m_theme.px(rowPx);
    }
    const double now = std::floor(xOf(m_now, area));
    painter.setPen(QPen(m_theme.tokens().accent, m_theme.px(2)));
    painter.drawLine(QPointF(now, m_theme.px(headPx - 6)), QPointF(now, area.bottom()));
}

void ItemGantt::paintDays(QPainter& painter, const QRectF& area) const {
    const Tokens& t = m_theme.tokens();
    const double each = area.width() / double(m_days.size());
    const QFont plain = m_theme.font(Role::Support);
    const double label =
        QFontMetricsF(plain).horizontalAdvance(QStringLiteral("00 ") + DayText::weekday(m_days.front())) +
        m_theme.px(10);
    const int step = std::max(1, int(std::ceil(label / each)));
    const domain::Date today = domain::localDate(m_now);
    const auto nowIndex = std::lower_bound(m_days.begin(), m_days.end(), today) - m_days.begin();
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const double left = std::floor(area.left() + double(i) * each) + 0.5;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(left, area.top() - m_theme.px(4)), QPointF(left, area.bottom()));
        const bool isToday = m_days[i] == today;
        if (!isToday && (std::int64_t(i) - nowIndex) % step != 0) { continue; }
        const std::chrono::year_month_day date{m_days[i]};
        painter.setFont(isToday ? m_theme.font(Role::SupportBold) : plain);
        painter.setPen(isToday ? t.accent : t.text2);
        painter.drawText(QRectF(left + each / 2 - 60, 0, 120, m_theme.px(headPx - 6)), Qt::AlignCenter,
                         QString::number(unsigned(date.day())) + QLatin1Char(' ') + DayText::weekday(m_days[i]));
    }
    const double right = std::floor(area.right()) - 0.5;
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(right, area.top() - m_theme.px(4)), QPointF(right, area.bottom()));
}

void ItemGantt::paintRow(QPainter& painter, const Row& row, const QRectF& line, const QRectF& area) const {
    const Tokens& t = m_theme.tokens();
    const bool narrow = width() < m_theme.px(760);
    const double unit = narrow ? 0 : m_theme.px(56);
    const auto put = [&](const QRectF& place, int align, const QString& text, Role role, Ink ink) {
        painter.setFont(m_theme.font(role));
        painter.setPen(t.ink(ink));
        painter.drawText(place, align | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, place.width()));
    };
    put(QRectF(0, line.top(), area.left() - unit - m_theme.px(8), line.height()), Qt::AlignLeft, row.name, Role::Body,
        Ink::Text);
    if (!narrow) {
        put(QRectF(area.left() - unit, line.top(), unit - m_theme.px(4), line.height()), Qt::AlignLeft, row.unit,
            Role::Support, Ink::Text2);
    }
    const bool late = row.lamp == domain::Lamp::Overdue;
    const bool soon = row.lamp == domain::Lamp::DueSoon;
    const bool held = row.lamp == domain::Lamp::Paused;
    put(QRectF(area.right() + m_theme.px(8), line.top(), width() - area.right() - m_theme.px(8), line.height()),
        Qt::AlignRight, row.words, late || soon ? Role::BodyBold : Role::Body,
        late   ? Ink::Bad
        : soon ? Ink::Warn
        : held ? Ink::Hold
               : Ink::Text2);
    const double middle = line.center().y();
    const QColor colour = row.done ? blend(t.text3, t.surface, 0.55)
                          : late   ? t.lampBad
                          : soon   ? t.lampWarn
                          : held   ? t.lampHold
                                   : t.lampOk;
    if (row.start) {
        const double left = xOf(*row.start, area);
        const double right = std::max(left + m_theme.px(6), xOf(row.end.value_or(m_now), area));
        glyphs::paintBox(painter, QRectF(left, middle - m_theme.px(6), right - left, m_theme.px(12)), colour, {},
                         m_theme.px(3), 0);
        if (row.due && !row.done && endOfDay(*row.due, area) > right) {
            painter.setPen(QPen(colour, m_theme.px(2), Qt::DotLine));
            painter.drawLine(QPointF(right + 2, middle), QPointF(endOfDay(*row.due, area), middle));
        }
    }
    if (row.due) {
        const double at = std::floor(endOfDay(*row.due, area));
        painter.fillRect(QRectF(at - 1, middle - m_theme.px(9), m_theme.px(2), m_theme.px(18)), t.text);
    }
}

}  // namespace yc::ui
