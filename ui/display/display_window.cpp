// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_window.h"

#include "ui/common/glyphs.h"
#include "ui/common/snapshot_feed.h"
#include "ui/display/display_paint.h"

#include <algorithm>
#include <QEvent>
#include <QPainter>
#include <QTimerEvent>
#include <QVariantAnimation>

namespace yc::ui {
namespace {

using namespace display;

constexpr int fadeMs = 200;
constexpr int shownQueues = 7;
constexpr int shownMissed = 6;

}  // namespace

DisplayWindow::DisplayWindow(Theme& theme, workstation::DisplayService& service, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_service(service), m_clock(systemClock()), m_fade(new QVariantAnimation(this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::BlankCursor);
    m_fade->setDuration(fadeMs);
    m_fade->setStartValue(0.0);
    m_fade->setEndValue(1.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
    m_service.onDisplay(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
    startTimer(1000);
    describe();
}

void DisplayWindow::setClock(Clock clock) {
    m_clock = std::move(clock);
    update();
}

void DisplayWindow::present(std::shared_ptr<const Snapshot> snapshot) {
    if (!snapshot->stale) { m_fresh = snapshot->at; }
    const QString call = snapshot->current ? fromUtf8(snapshot->current->number + '/' + snapshot->current->desk.str() +
                                                      '/' + std::to_string(snapshot->current->calls))
                                           : QString();
    const bool isNew = !call.isEmpty() && call != m_shownCall;
    m_shownCall = call;
    m_snapshot = std::move(snapshot);
    describe();
    if (isNew && !m_theme.reduceMotion() && isVisible()) {
        m_fade->stop();
        m_fade->start();
    }
    update();
}

void DisplayWindow::timerEvent(QTimerEvent*) {
    if (++m_second % 5 == 0) { m_service.refresh(); }
    if (const QString minute = DayText::clock(m_clock()); minute != m_minute) {
        m_minute = minute;
        update();
    }
}

void DisplayWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

QString DisplayWindow::deskName(const journal::TicketRow& ticket) const {
    const auto found = m_snapshot->deskNames.find(ticket.desk);
    return fromUtf8(found == m_snapshot->deskNames.end() ? ticket.desk.str() : found->second);
}

QString DisplayWindow::themeName(const journal::TicketRow& ticket) const {
    for (const auto& queue : m_snapshot->themes) {
        // 公民身后: a number tells nobody what somebody came for.
        if (queue.counts.theme == ticket.theme && !queue.silent) { return fromUtf8(queue.name); }
    }
    return {};
}

// Most people first: who looks for a queue looks for a long one.
std::vector<workstation::ThemeQueue> DisplayWindow::shownThemes() const {
    std::vector<workstation::ThemeQueue> themes = m_snapshot->themes;
    themes.erase(std::remove_if(themes.begin(), themes.end(), [](const auto& queue) { return queue.silent; }),
                 themes.end());
    std::stable_sort(themes.begin(), themes.end(),
                     [](const auto& a, const auto& b) { return a.counts.waiting > b.counts.waiting; });
    if (themes.size() > shownQueues) { themes.resize(shownQueues); }
    return themes;
}

QString DisplayWindow::staleText() const {
    if (!m_snapshot || !m_snapshot->stale) { return {}; }
    return DisplayWords::stale(m_fresh ? m_fresh : m_snapshot->lastAnswer);
}

QStringList DisplayWindow::spokenLines() const {
    if (!m_snapshot) { return {}; }
    QStringList lines;
    if (const QString stale = staleText(); !stale.isEmpty()) { lines << stale; }
    const auto call = [this](const journal::TicketRow& ticket) {
        return tr("%1 to %2").arg(fromUtf8(ticket.number), deskName(ticket));
    };
    if (m_snapshot->current) { lines << call(*m_snapshot->current); }
    for (const auto& ticket : m_snapshot->earlier) { lines << call(ticket); }
    for (const auto& queue : shownThemes()) {
        lines << tr("%1, %2 waiting").arg(fromUtf8(queue.name)).arg(queue.counts.waiting);
    }
    QStringList missed;
    for (const auto& ticket : m_snapshot->missed) { missed << fromUtf8(ticket.number); }
    if (!missed.isEmpty()) {
        lines << tr("Missed, please go to the guide desk") + QLatin1Char(' ') + missed.join(QLatin1Char(' '));
    }
    return lines;
}

void DisplayWindow::describe() {
    setWindowTitle(tr("Call screen"));
    setAccessibleName(m_snapshot && m_snapshot->current ? spokenLines().value(staleText().isEmpty() ? 0 : 1)
                                                        : tr("Nobody has been called yet"));
    setAccessibleDescription(spokenLines().join(QLatin1Char('\n')));
}

void DisplayWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), ground);
    const double scale = std::min(width() / 1920.0, height() / 1080.0);
    painter.translate((width() - 1920 * scale) / 2, (height() - 1080 * scale) / 2);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(1249, 103, 671, 893), side);
    painter.fillRect(QRectF(0, 996, 1920, 84), foot);
    painter.fillRect(QRectF(0, 102, 1920, 1), rule);
    painter.fillRect(QRectF(1248, 103, 1, 893), rule);
    paintHead(painter);
    paintFoot(painter);
    paintCall(painter);
    if (m_snapshot) {
        paintEarlier(painter);
        paintWaits(painter);
    }
}

void DisplayWindow::paintHead(QPainter& painter) const {
    display::paintHead(painter, m_snapshot ? fromUtf8(m_snapshot->hallName) : QString(), staleText(), m_clock());
}

void DisplayWindow::paintDesk(QPainter& painter, const journal::TicketRow& ticket, double right, double baseline,
                              int digits, int words, const QColor& wordsColour) const {
    // "3 号窗口": the number is what has to be read from afar.
    const QString name = deskName(ticket);
    int end = 0;
    while (end < name.size() && name[end].isDigit()) { ++end; }
    const QColor numberColour = painter.pen().color();
    const QString rest = name.mid(end).trimmed();
    const double used =
        rest.isEmpty() ? 0 : write(painter, right, baseline, rest, words, QFont::Bold, wordsColour, true);
    if (end > 0) {
        write(painter, right - used - words / 3.0, baseline, name.left(end), digits, QFont::Bold, numberColour, true);
    }
}

void DisplayWindow::paintCall(QPainter& painter) const {
    painter.drawPixmap(QPointF(58, 146), m_theme.icon(QStringLiteral("megaphone_loud"), 30, second, IconStyle::Filled));
    write(painter, 103, 173, tr("Please go to the window"), 30, QFont::Normal, second);
    const QRectF place(56, 198, 1144, 296);
    if (!m_snapshot || !m_snapshot->current) {
        glyphs::paintBox(painter, place, box, {}, 24, 0);
        painter.setFont(fontOf(64, QFont::Bold));
        painter.setPen(second);
        painter.drawText(place, Qt::AlignCenter, tr("Nobody has been called yet"));
        return;
    }
    const bool fading = m_fade->state() == QAbstractAnimation::Running;
    painter.save();
    if (fading) {
        glyphs::paintBox(painter, place, box, {}, 24, 0);
        painter.setOpacity(m_fade->currentValue().toDouble());
    }
    glyphs::paintBox(painter, place, panel, {}, 24, 0);
    const auto& ticket = *m_snapshot->current;
    write(painter, 108, 430, fromUtf8(ticket.number), 206, QFont::Bold, ground);
    painter.drawPixmap(QPointF(690, 302), m_theme.icon(QStringLiteral("arrow_right"), 88, ground, IconStyle::Filled));
    painter.setPen(ground);
    paintDesk(painter, ticket, 1142, 420, 184, 56, ground);
    painter.restore();
}

void DisplayWindow::paintEarlier(QPainter& painter) const {
    double top = 523;
    for (std::size_t i = 0; i < m_snapshot->earlier.size() && i < 4; ++i) {
        const auto& ticket = m_snapshot->earlier[i];
        if (i > 0) { painter.fillRect(QRectF(56, top, 1144, 1), rule); }
        write(painter, 58, top + 86, fromUtf8(ticket.number), 84, QFont::Bold, white);
        write(painter, 386, top + 66, elided(themeName(ticket), 34, QFont::Normal, 440), 34, QFont::Normal, second);
        painter.setPen(white);
        paintDesk(painter, ticket, 1200, top + 86, 84, 38, second);
        top += 116;
    }
}

void DisplayWindow::paintWaits(QPainter& painter) const {
    const auto themes = shownThemes();
    write(painter, 1298, 172, tr("Waiting"), 30, QFont::Normal, second);
    write(painter, 1871, 171, tr("Wait from now"), 27, QFont::Normal, second, true);
    write(painter, 1682, 171, tr("People"), 27, QFont::Normal, second, true);
    double top = 190;
    for (const auto& queue : themes) {
        if (top > 190) { painter.fillRect(QRectF(1298, top, 573, 1), rule); }
        write(painter, 1298, top + 51, fromUtf8(queue.letter), 36, QFont::Bold, panel);
        write(painter, 1354, top + 50, elided(fromUtf8(queue.name), 34, QFont::Normal, 236), 34, QFont::Normal, white);
        const double unit = write(painter, 1682, top + 50, tr("people", "unit"), 26, QFont::Normal, second, true);
        write(painter, 1682 - unit - 5, top + 52, QString::number(queue.counts.waiting), 46, QFont::Bold, white, true);
        const QString estimate = queue.estimate ? DayText::interval(*queue.estimate) : QStringLiteral("—");
        write(painter, 1871, top + 50, estimate, 31, QFont::Normal, second, true);
        top += 75;
    }
    paintMissed(painter, std::max(top, 190 + 4 * 75.0));
}

void DisplayWindow::paintMissed(QPainter& painter, double top) const {
    if (m_snapshot->missed.empty()) { return; }
    painter.fillRect(QRectF(1298, top + 22, 573, 2), rule);
    write(painter, 1298, top + 76, tr("Missed, please go to the guide desk"), 30, QFont::Normal, second);
    double x = 1298;
    double y = top + 96;
    int count = 0;
    for (const auto& ticket : m_snapshot->missed) {
        if (++count > shownMissed || y + 68 > 990) { break; }
        const QString number = fromUtf8(ticket.number);
        const double width = widthOf(number, 46, QFont::Bold) + 40;
        if (x + width > 1871) {
            x = 1298;
            y += 84;
        }
        glyphs::paintBox(painter, QRectF(x, y, width, 68), box, {}, 10, 0);
        write(painter, x + 20, y + 51, number, 46, QFont::Bold, white);
        x += width + 19;
    }
}

void DisplayWindow::paintFoot(QPainter& painter) const {
    const struct {
        const char* icon;
        QString text;
    } lines[] = {{"info", tr("Only ticket numbers are shown, no names")},
                 {"speaker_2", tr("Did not hear it? Look at the screen")},
                 {"contact_card", tr("Bring your identity card to the window")}};
    double x = 58;
    for (const auto& line : lines) {
        painter.drawPixmap(QPointF(x, 1019), m_theme.icon(QLatin1String(line.icon), 36, panel, IconStyle::Filled));
        x += 52 + write(painter, x + 52, 1050, line.text, 32, QFont::Normal, white) + 60;
    }
}

}  // namespace yc::ui
