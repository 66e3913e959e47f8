// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/desk_grid.h"

#include "ui/hall/day_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

using State = workstation::DeskView::State;

DeskTile::DeskTile(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFocusPolicy(Qt::ClickFocus);
}

void DeskTile::setDesk(const workstation::DeskView& desk, domain::Instant now) {
    m_desk = desk;
    m_now = now;
    m_time = timeText() + big();
    rename();
    update();
}

void DeskTile::setNow(domain::Instant now) {
    m_now = now;
    if (const QString time = timeText() + big(); time != m_time) {
        m_time = time;
        rename();
        update();
    }
}

QString DeskTile::big() const {
    if (m_desk.ticket && m_desk.state != State::Closed) { return fromUtf8(m_desk.ticket->number); }
    switch (m_desk.state) {
    case State::Idle:
        return tr("Idle %1").arg(DayText::minutes(m_desk.since ? int((m_now - *m_desk.since).count() / 60000) : 0));
    case State::Paused: return m_desk.row.pauseReason.empty() ? tr("Paused") : fromUtf8(m_desk.row.pauseReason);
    case State::Unknown: return tr("Not known");
    default: return tr("Not open");
    }
}

QString DeskTile::small() const {
    if (m_desk.state == State::Unknown && !m_desk.leased.empty()) {
        QStringList numbers;
        for (const std::string& number : m_desk.leased) { numbers << fromUtf8(number); }
        return tr("may have called %1").arg(numbers.join(QLatin1Char(' ')));
    }
    if (m_desk.ticket && m_desk.state != State::Closed) { return fromUtf8(m_desk.themeName); }
    switch (m_desk.state) {
    case State::Idle: return tr("May call %n themes", nullptr, int(m_desk.row.themes.size()));
    case State::Closed: return tr("Set up for %n themes", nullptr, int(m_desk.row.themes.size()));
    default: return {};
    }
}

QString DeskTile::stateText(bool narrow) const {
    switch (m_desk.state) {
    case State::Closed: return tr("closed");
    case State::Idle: return tr("idle");
    case State::Calling: return tr("calling");
    case State::Serving: return tr("serving");
    case State::Long: {
        // Without a history the limit is the hall's, not the theme's.
        const int limit = m_desk.longMinutes > 0 ? m_desk.longMinutes : 30;
        return narrow ? tr("over %1 min").arg(limit) : tr("serving over %1 min").arg(limit);
    }
    case State::Paused: return tr("paused");
    case State::Unknown: return tr("offline");
    }
    return {};
}

QString DeskTile::timeText() const {
    if (!m_desk.since || m_desk.state == State::Closed || m_desk.state == State::Idle) { return {}; }
    return m_desk.state == State::Paused ? tr("since %1").arg(DayText::clock(*m_desk.since))
                                         : DayText::duration(m_now - *m_desk.since);
}

void DeskTile::rename() {
    QStringList words{fromUtf8(m_desk.name), fromUtf8(m_desk.row.clerkName), big(), small(), stateText()};
    if (m_desk.row.helpSince != domain::Instant{} && m_desk.state != State::Closed) { words << tr("asks for help"); }
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral("，")));
    setAccessibleDescription(timeText());
    setText(big());
}

QSize DeskTile::sizeHint() const { return {m_theme.px(190), m_theme.px(132)}; }
QSize DeskTile::minimumSizeHint() const { return {m_theme.px(96), m_theme.px(76)}; }

void DeskTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const bool off = m_desk.state == State::Closed || m_desk.state == State::Paused;
    const QColor ground = off                              ? t.sunken
                          : m_desk.state == State::Calling ? t.accentWeak
                          : m_desk.state == State::Long    ? t.warnWeak
                          : underMouse()                   ? t.hover
                                                           : t.surface;
    const bool unsure = m_desk.state == State::Unknown;
    const QColor border = off                                         ? t.lineStrong
                          : unsure                                    ? t.warnLine
                          : m_desk.state == State::Calling            ? t.accentLine
                          : m_desk.state == State::Long               ? t.warnLine
                          : m_desk.row.helpSince != domain::Instant{} ? t.badLine
                                                                      : t.line;
    glyphs::paintBox(painter, rect(), ground, border, m_theme.px(8), 1, off || unsure);
    if (hasFocus()) { glyphs::paintFocusRing(painter, m_theme, rect(), m_theme.px(8)); }
    const int pad = m_theme.px(height() < m_theme.px(120) ? 8 : 12);
    const QRect in = rect().adjusted(pad, pad - m_theme.px(4), -pad, -pad + m_theme.px(4));
    const auto line = [&](const QRect& place, const QString& text, Role role, Ink ink) {
        painter.setFont(m_theme.font(role));
        painter.setPen(t.ink(ink));
        const QFontMetrics metrics(painter.font());
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(text, Qt::ElideRight, place.width()));
        return metrics.horizontalAdvance(text);
    };
    QString name = fromUtf8(m_desk.name);
    if (!name.isEmpty() && name[0].isDigit() && name.endsWith(QStringLiteral("窗口"))) { name.chop(2); }
    const int head = m_theme.px(22);
    const int used = line({in.left(), in.top(), in.width(), head}, name, Role::BodyBold, Ink::Text) + m_theme.px(8);
    const QString clerk = m_desk.state == State::Closed ? stateText() : fromUtf8(m_desk.row.clerkName);
    const bool help = m_desk.row.helpSince != domain::Instant{} && m_desk.state != State::Closed;
    const int mark = help ? m_theme.px(18) : 0;
    line({in.left() + used, in.top(), in.width() - used - mark, head}, clerk, Role::Support, Ink::Text2);
    if (help) {
        painter.drawPixmap(in.right() - m_theme.px(15), in.top() + (head - m_theme.px(16)) / 2,
                           m_theme.icon(QStringLiteral("call"), 16, t.bad, IconStyle::Filled));
    }
    const bool ticket = m_desk.ticket && m_desk.state != State::Closed;
    const int foot = m_theme.px(22);
    const int middle = in.height() - head - foot;
    const bool both = middle >= m_theme.px(30 + 16);
    const int first = both ? m_theme.px(34) : middle;
    const int top = in.top() + head + (both ? std::max(0, (middle - first - m_theme.px(22)) / 2) : 0);
    line({in.left(), top, in.width(), first}, big(), ticket ? Role::Person : Role::Verdict, Ink::Text);
    if (both) { line({in.left(), top + first, in.width(), m_theme.px(20)}, small(), Role::Support, Ink::Text2); }
    paintFoot(painter, {in.left(), in.bottom() - foot + 1, in.width(), foot});
}

void DeskTile::paintFoot(QPainter& painter, const QRect& line) const {
    const Tokens& t = m_theme.tokens();
    const bool warn = m_desk.state == State::Long || m_desk.state == State::Unknown;
    const QRect mark(line.left(), line.top(), m_theme.px(14), line.height());
    const auto icon = [&](const char* shape, const QColor& colour) {
        painter.drawPixmap(mark.left(), mark.center().y() - m_theme.px(8) + 1,
                           m_theme.icon(QLatin1String(shape), 16, colour));
    };
    switch (m_desk.state) {
    case State::Serving: glyphs::paintLamp(painter, m_theme, mark, LampState::Normal); break;
    case State::Long: glyphs::paintLamp(painter, m_theme, mark, LampState::Soon); break;
    case State::Paused: glyphs::paintLamp(painter, m_theme, mark, LampState::Paused); break;
    case State::Idle: glyphs::paintLamp(painter, m_theme, mark, LampState::Waiting); break;
    case State::Calling: icon("megaphone_loud", t.accent); break;
    case State::Closed: icon("lock_closed", t.text2); break;
    case State::Unknown: icon("cloud_off", t.warn); break;
    }
    const QFont font = m_theme.font(warn ? Role::SupportBold : Role::Support);
    painter.setFont(font);
    painter.setPen(t.ink(warn ? Ink::Warn : Ink::Text2));
    const QString time = timeText();
    const QFontMetrics metrics(font);
    const int room = line.width() - m_theme.px(22);
    const int width = metrics.horizontalAdvance(time) + m_theme.px(4);
    const bool narrow = metrics.horizontalAdvance(stateText()) + width > room;
    // The word for the state goes before the time it lasts.
    const bool timed = metrics.horizontalAdvance(stateText(narrow)) + width <= room;
    if (timed) { painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, time); }
    const QRect words = line.adjusted(m_theme.px(22), 0, timed ? -width : 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(stateText(narrow), Qt::ElideRight, words.width()));
}

DeskGrid::DeskGrid(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Windows"));
    followTheme(theme, this, [this] { arrange(); });
}

QString DeskGrid::summary(const std::vector<workstation::DeskView>& desks) {
    int counts[7] = {};
    for (const auto& desk : desks) { ++counts[int(desk.state)]; }
    const int serving = counts[int(State::Serving)] + counts[int(State::Long)];
    QStringList words;
    const auto add = [&words](const QString& word, int count) {
        if (count > 0) { words << word + QLatin1Char(' ') + QString::number(count); }
    };
    add(tr("serving"), serving);
    add(tr("calling"), counts[int(State::Calling)]);
    add(tr("idle"), counts[int(State::Idle)]);
    add(tr("paused"), counts[int(State::Paused)]);
    add(tr("offline"), counts[int(State::Unknown)]);
    add(tr("closed"), counts[int(State::Closed)]);
    return words.join(QStringLiteral("　"));
}

void DeskGrid::setDesks(const std::vector<workstation::DeskView>& desks, domain::Instant now) {
    while (m_tiles.size() > int(desks.size())) { delete m_tiles.takeLast(); }
    while (m_tiles.size() < int(desks.size())) {
        auto* tile = new DeskTile(m_theme, this);
        tile->installEventFilter(this);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { Q_EMIT opened(tile->desk()); });
        m_tiles << tile;
        tile->show();
    }
    for (int i = 0; i < m_tiles.size(); ++i) { m_tiles[i]->setDesk(desks[std::size_t(i)], now); }
    m_current = std::clamp(m_current, 0, std::max(0, int(m_tiles.size()) - 1));
    arrange();
}

void DeskGrid::setNow(domain::Instant now) {
    for (DeskTile* tile : std::as_const(m_tiles)) { tile->setNow(now); }
}

void DeskGrid::setColumns(int columns) {
    m_columns = columns;
    arrange();
}

QSize DeskGrid::sizeHint() const {
    const int rows = (int(m_tiles.size()) + m_columns - 1) / m_columns;
    return {m_theme.px(190) * m_columns, m_theme.px(142) * std::max(1, rows)};
}
QSize DeskGrid::minimumSizeHint() const { return {m_theme.px(100) * m_columns, m_theme.px(120)}; }

void DeskGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void DeskGrid::arrange() {
    const int count = int(m_tiles.size());
    if (count == 0) { return; }
    int columns = std::max(1, std::min(m_columns, count));
    const int gap = m_theme.px(m_theme.density() == Density::Compact ? 8 : 10);
    const int least = m_theme.px(76);
    // More windows than rows have room for: narrower tiles before shorter ones.
    while (columns < count && (count + columns - 1) / columns * (least + gap) > height() + gap &&
           width() / (columns + 1) > m_theme.px(110)) {
        ++columns;
    }
    const int rows = (count + columns - 1) / columns;
    const int high = std::min((height() - gap * (rows - 1)) / rows, m_theme.px(150));
    for (int i = 0; i < count; ++i) {
        const int c = i % columns;
        const int left = c * (width() + gap) / columns;
        const int right = (c + 1) * (width() + gap) / columns - gap;
        m_tiles[i]->setGeometry(left, i / columns * (high + gap), right - left, high);
        m_tiles[i]->setFocusPolicy(i == m_current ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_shownColumns = columns;
    setFocusProxy(m_tiles[m_current]);
}

bool DeskGrid::move(int key) {
    const int columns = m_shownColumns;
    const int by = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : key == Qt::Key_Up ? -columns : columns;
    const int to = m_current + by;
    if (to < 0 || to >= m_tiles.size()) { return true; }
    m_current = to;
    arrange();
    m_tiles[to]->setFocus(Qt::OtherFocusReason);
    return true;
}

bool DeskGrid::eventFilter(QObject* watched, QEvent* event) {
    auto* tile = qobject_cast<DeskTile*>(watched);
    if (tile && event->type() == QEvent::FocusIn) {
        m_current = int(m_tiles.indexOf(tile));
    } else if (tile && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down: return move(key->key());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() & Qt::ControlModifier) { break; }
            Q_EMIT opened(tile->desk());
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace yc::ui
