// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/window_screen.h"

#include "ui/common/glyphs.h"
#include "ui/common/snapshot_feed.h"
#include "ui/display/display_paint.h"

#include <algorithm>
#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

namespace yc::ui {
namespace {

using namespace display;

QString digitsOf(const QString& name) {
    int end = 0;
    while (end < name.size() && name[end].isDigit()) { ++end; }
    return name.left(end);
}

}  // namespace

WindowScreen::WindowScreen(Theme& theme, workstation::DisplayService& service, const QString& window, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_service(service), m_window(window), m_clock(systemClock()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::BlankCursor);
    m_service.onDisplay(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
    startTimer(1000);
    describe();
}

void WindowScreen::setClock(Clock clock) {
    m_clock = std::move(clock);
    update();
}

void WindowScreen::present(std::shared_ptr<const Snapshot> snapshot) {
    if (!snapshot->stale) { m_fresh = snapshot->at; }
    m_snapshot = std::move(snapshot);
    describe();
    update();
}

void WindowScreen::timerEvent(QTimerEvent*) {
    if (++m_second % 5 == 0) { m_service.refresh(); }
    if (const QString minute = DayText::clock(m_clock()); minute != m_minute) {
        m_minute = minute;
        update();
    }
}

void WindowScreen::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

const workstation::DisplayDesk* WindowScreen::desk() const {
    if (!m_snapshot) { return nullptr; }
    for (const auto& desk : m_snapshot->desks) {
        if (fromUtf8(desk.desk.str()) == m_window) { return &desk; }
    }
    for (const auto& desk : m_snapshot->desks) {
        if (!m_window.isEmpty() && digitsOf(fromUtf8(desk.name)) == m_window) { return &desk; }
    }
    return nullptr;
}

QString WindowScreen::number() const {
    const auto* window = desk();
    return window && window->status == domain::DeskStatus::Open && window->ticket ? fromUtf8(window->ticket->number)
                                                                                  : QString();
}

// 公民身后 is not named.
QString WindowScreen::themeName() const {
    const auto* window = desk();
    if (number().isEmpty()) { return {}; }
    for (const auto& queue : m_snapshot->themes) {
        if (queue.counts.theme == window->ticket->theme && !queue.silent) { return fromUtf8(queue.name); }
    }
    return {};
}

QString WindowScreen::phrase() const {
    const auto* window = desk();
    if (!window) { return m_snapshot ? tr("There is no window %1 in this hall").arg(m_window) : tr("Connecting"); }
    if (!window->phraseZh.empty()) { return DayText::either(window->phraseZh, window->phraseEn); }
    switch (window->status) {
    case domain::DeskStatus::Open: break;
    case domain::DeskStatus::Paused: return tr("This window pauses");
    default: return tr("This window is closed");
    }
    if (!window->ticket) { return tr("Welcome"); }
    return window->ticket->status == domain::TicketStatus::Serving ? tr("Being served")
                                                                   : tr("Please come to this window");
}

QString WindowScreen::staleText() const {
    if (!m_snapshot || !m_snapshot->stale) { return {}; }
    return DisplayWords::stale(m_fresh ? m_fresh : m_snapshot->lastAnswer);
}

QStringList WindowScreen::spokenLines() const {
    QStringList lines{staleText()};
    const auto* window = desk();
    if (window) { lines << fromUtf8(window->name); }
    lines << number() << themeName() << phrase();
    if (window && !window->next.empty()) {
        QStringList next;
        for (const std::string& one : window->next) { next << fromUtf8(one); }
        lines << tr("Next") + QLatin1Char(' ') + next.join(QLatin1Char(' '));
    }
    lines.removeAll(QString());
    return lines;
}

void WindowScreen::describe() {
    setWindowTitle(tr("Window screen"));
    const auto* window = desk();
    setAccessibleName(window ? fromUtf8(window->name) : tr("Window screen"));
    setAccessibleDescription(spokenLines().join(QLatin1Char('\n')));
}

void WindowScreen::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), ground);
    const double scale = std::min(width() / 1920.0, height() / 1080.0);
    painter.translate((width() - 1920 * scale) / 2, (height() - 1080 * scale) / 2);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(0, 102, 1920, 1), rule);
    display::paintHead(painter, m_snapshot ? fromUtf8(m_snapshot->hallName) : QString(), staleText(), m_clock());
    const auto* window = desk();
    if (!window) {
        painter.setFont(fontOf(72, QFont::Bold));
        painter.setPen(second);
        painter.drawText(QRectF(56, 103, 1808, 893), Qt::AlignCenter | Qt::TextWordWrap, phrase());
        return;
    }
    paintMiddle(painter, *window);
    paintNext(painter, *window);
}

// Left the window, right its number; what is called stands on the yellow panel, what is served on the dark one.
void WindowScreen::paintMiddle(QPainter& painter, const workstation::DisplayDesk& window) const {
    const QString name = fromUtf8(window.name);
    const QString digits = digitsOf(name);
    const QString rest = name.mid(digits.size()).trimmed();
    painter.fillRect(QRectF(0, 103, 520, 763), side);
    painter.fillRect(QRectF(520, 103, 1, 763), rule);
    painter.setFont(fontOf(280, QFont::Bold));
    painter.setPen(white);
    painter.drawText(QRectF(0, 190, 520, 360), Qt::AlignCenter, digits.isEmpty() ? QStringLiteral("·") : digits);
    painter.setFont(fontOf(64, QFont::Bold));
    painter.setPen(second);
    painter.drawText(QRectF(20, 560, 480, 90), Qt::AlignCenter, digits.isEmpty() ? name : rest);

    const bool open = window.status == domain::DeskStatus::Open;
    const bool called = open && window.ticket && window.ticket->status == domain::TicketStatus::Called;
    const QRectF place(576, 158, 1288, 500);
    glyphs::paintBox(painter, place, called ? panel : box, {}, 24, 0);
    const QColor ink = called ? ground : white;
    const QString shown = number();
    if (!shown.isEmpty()) {
        int px = 400;
        while (px > 120 && widthOf(shown, px, QFont::Bold) > place.width() - 80) { px -= 20; }
        painter.setFont(fontOf(px, QFont::Bold));
        painter.setPen(ink);
        painter.drawText(place, Qt::AlignCenter, shown);
    } else {
        painter.setFont(fontOf(96, QFont::Bold));
        painter.setPen(open ? white : second);
        QString words = phrase();
        if (window.status == domain::DeskStatus::Paused && window.pausedUntil) {
            words += QLatin1Char('\n') + tr("back at %1").arg(DayText::clock(*window.pausedUntil));
        }
        painter.drawText(place.adjusted(60, 20, -60, -20), Qt::AlignCenter | Qt::TextWordWrap, words);
    }
    // What it is about, and the hall's words; a window without a ticket says what it serves.
    QStringList serves;
    for (const std::string& theme : window.themeNames) { serves << fromUtf8(theme); }
    const QString first = shown.isEmpty() ? (open ? serves.join(QStringLiteral("　")) : QString()) : themeName();
    write(painter, 580, 745, elided(first, 64, QFont::Bold, 1280), 64, QFont::Bold, white);
    if (!shown.isEmpty()) {
        write(painter, 580, 825, elided(phrase(), 44, QFont::Normal, 1280), 44, QFont::Normal, second);
    }
}

void WindowScreen::paintNext(QPainter& painter, const workstation::DisplayDesk& window) const {
    painter.fillRect(QRectF(0, 866, 1920, 214), foot);
    painter.fillRect(QRectF(0, 866, 1920, 1), rule);
    if (window.next.empty()) {
        write(painter, 58, 994, tr("Only ticket numbers are shown, no names"), 40, QFont::Normal, second);
        return;
    }
    double x = 58;
    x += write(painter, x, 998, tr("Next"), 56, QFont::Normal, second) + 60;
    for (std::size_t i = 0; i < window.next.size(); ++i) {
        x += write(painter, x, 1006, fromUtf8(window.next[i]), 96, QFont::Bold, i == 0 ? panel : white) + 90;
    }
}

}  // namespace yc::ui
